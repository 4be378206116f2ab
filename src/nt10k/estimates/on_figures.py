"""What the walk does at a figure."""

from __future__ import annotations

from dataclasses import replace

from nt10k.estimates import cues
from nt10k.estimates.amounts import Figure
from nt10k.estimates.facts import Fact
from nt10k.estimates.metrics import RESULTS
from nt10k.estimates.neighbours import goes_on, is_share, metric_behind, names_metric, noun_of_its_own
from nt10k.estimates.roles import Place, place, role_of
from nt10k.estimates.tokens import Mention, Token
from nt10k.estimates.walk import Walk, is_ratio
from nt10k.model import Metric
from nt10k.patterns import lazy

_SMALL = lazy(r"\W{0,4}\d{0,3}\.\d\d\W{0,2}")


def on_figure(walk: Walk, i: int, token: Token) -> None:
    """Find the metric of a figure, and what the figure is to it."""
    figure = token.figure
    assert figure is not None
    if cues.NONE_SUCH.match(figure.span.text):
        _none_such(walk, figure)
        return
    if cues.EVEN.match(figure.span.text) and not (walk.focus and walk.focus[-1].metric in RESULTS - {Metric.REVENUE}):
        walk.focus = [Mention(Metric.NET_INCOME, 1, figure.span)]
    at = place(walk, i)
    kind, move = role_of(walk, at)
    if "to" in at.skipped and kind == "level" and walk.comparing and walk.figure_at > walk.compared_at:
        walk.resume()  # "from $13.8 million to $12.5 million"
    if (noun_of_its_own(walk.tokens, i) and not metric_behind(walk.tokens, i)) or _of_something_else(walk, i, move):
        walk.unread.append(figure)
        return
    mention = _metric_of(walk, figure, at)
    listed = goes_on(walk.tokens, i)
    walk.figure_at = i
    if mention is None:
        if not (walk.caused and ("to" in at.skipped or walk.comparing)):
            walk.waiting.append((i, figure, kind, move))
            return
        mention = walk.caused[-1]
    if figure.is_percent and kind == "level" and not is_ratio(mention):
        if walk.move is None or walk.move.move == "same" or is_share(walk.tokens, i):
            walk.unread.append(figure)
            return
        kind, move = "change", walk.move
    fact = walk.told(mention, kind, figure, move)
    if listed and walk.lists:
        walk.lists[-1].append(fact)
    else:
        walk.lists.append([fact])
    walk.add(fact)


def on_same_amount(walk: Walk, _i: int, _token: Token) -> None:
    """As in "a net loss in the same amount": the figure before is told again."""
    last = next((f.figure for f in reversed(walk.facts) if f.figure and f.kind == "level"), None)
    if last is not None and walk.focus:
        walk.add(walk.told(walk.focus[-1], "level", replace(last, signed=False)))


def on_nominal(walk: Walk, _i: int, token: Token) -> None:
    """As in "revenue was nominal": the metric is spoken of, its amount is not told."""
    if walk.focus and (token.word == "nominal" or walk.focus[-1].metric == Metric.IMPAIRMENT):
        walk.add(Fact(walk.focus[-1], "bare", walk.sentence, cue=token.span))


def _none_such(walk: Walk, figure: Figure) -> None:
    """As in "there were no such charges in 2003": a figure of nothing for what was told before."""
    told = [f.mention for f in walk.facts if f.figure and f.kind == "level"] or walk.carried
    parts = [m for m in told if m.metric not in RESULTS]
    words = figure.span.text.lower()
    many = words.endswith("s") and not words.endswith("loss")
    for mention in parts if many else (parts or told)[-1:]:
        walk.add(walk.told(mention, "level", figure))


def _of_something_else(walk: Walk, i: int, move: Token | None) -> bool:
    """Whether a change is one of something that is no metric: "a 35 percent drop in shipments"."""
    if move is None or move.span.start < walk.tokens[i].span.start:
        return False
    at = next(j for j in range(i, len(walk.tokens)) if walk.tokens[j] is move)
    return names_metric(walk.tokens[at + 1 : at + 7]) is False


def _metric_of(walk: Walk, figure: Figure, at: Place) -> Mention | None:
    """The metric of a figure; None where it may stand behind the figure, or nowhere."""
    before = at.before
    named = before is not None and before.kind == "metric"
    if not walk.focus or (metric_behind(walk.tokens, at.i) and not named):
        return None
    mention = walk.focus[-1]
    told = [f.figure.span.end for f in walk.facts if f.figure and f.mention == mention]
    tight = before is not None and before.kind in ("metric", "compared") and not walk.caused
    if not tight and walk.noise(max([mention.span.end, *told]), figure.span.start):
        return None
    if figure.per_share and mention.metric in (Metric.NET_INCOME, Metric.OTHER):
        per_share = replace(mention, metric=Metric.EARNINGS_PER_SHARE)
        for fact in walk.facts if not told else ():
            fact.mention = per_share if fact.mention == mention else fact.mention
        return per_share
    last = walk.facts[-1].mention if walk.facts else mention
    shared = last.metric == Metric.EARNINGS_PER_SHARE and last.span == mention.span
    if shared and _SMALL.fullmatch(figure.span.text):
        return last  # "slipped to $0.09 per share from $0.10"
    return None if figure.per_share and mention.metric != Metric.EARNINGS_PER_SHARE else mention
