"""What the walk does at a metric, and at a pronoun that stands for one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from nt10k.estimates.amounts import Figure
from nt10k.estimates.metrics import INCOMES
from nt10k.estimates.neighbours import followed, is_share
from nt10k.estimates.tokens import Mention, Token
from nt10k.estimates.walk import Walk, is_ratio
from nt10k.model import Metric

_PLAIN = frozenset({"loss", "losses", "profit", "income", "earnings"})
_PREDICATES = frozenset("was is were are will would should had has amounted totaled stood".split())
_BREAKS = frozenset({"while", "but", "and", "although", "though", ";"})
_APART = frozenset({",", ";", "while", "but"})
_LISTING = frozenset({"and", ",", "its", "our", "the", "or", "both", "&"})


def on_metric(walk: Walk, i: int, token: Token) -> None:
    """Speak of a metric: end a comparison that is not of it, give it the figures that wait for it."""
    mention = token.mention
    assert mention is not None
    if walk.focus and walk.words(i - 1, i) == ["of"] and is_share(walk.tokens, i - 2):
        return  # "$400,000, or 22% of sales"
    if mention.metric == Metric.NET_INCOME and _takes_on(walk, i, token):
        mention = replace(mention, metric=walk.focus[-1].metric)
    if _bind_waiting(walk, i, mention) and walk.comparing:
        return
    if walk.focus and _joined(walk, i):
        walk.focus = [*walk.focus, mention]
    else:
        if walk.comparing and not _stays(walk, i, mention):
            walk.close()
            walk.governing = walk.main
        elif not walk.comparing and walk.facts and walk.focus and walk.focus[-1].metric != mention.metric:
            walk.settle()
        walk.focus = [mention]
        if not walk.comparing:
            walk.move = None
    walk.caused = []
    if mention.absent and not followed(walk.tokens, i, "figure", 3):
        nothing = Figure(mention.span, Decimal(0), Decimal(0), "USD", signed=True)
        walk.add(walk.told(mention, "level", nothing))
    if walk.coming is not None:
        walk.direct([mention], walk.coming)
        walk.coming = None


def on_pronoun(walk: Walk, i: int, _token: Token) -> None:
    """Take up the metric of which the last figure was, or that of the sentence before."""
    told = [f.mention for f in walk.facts if f.figure]
    if not walk.facts and not walk.focus:
        walk.focus = walk.carried
    elif told and set(walk.words(i + 1, i + 2)) & _PREDICATES:
        walk.focus = told[-1:]


def _takes_on(walk: Walk, i: int, token: Token) -> bool:
    """Whether a bare "loss" or "profit" is that of the metric spoken of: "EBITDA improved to a loss of"."""
    if not walk.focus or walk.focus[-1].metric not in INCOMES or token.span.words.lower() not in _PLAIN:
        return False
    if walk.comparing and walk.figure_at < walk.compared_at:
        return True
    back = [word for word in walk.words(i - 3, i) if word not in ("a", "an", "the", "operating")]
    return bool(back) and back[-1] in ("to", "into", "be", "was", "is", "of")


def _bind_waiting(walk: Walk, i: int, mention: Mention) -> bool:
    """Give the figures that wait for a metric to the one that follows them; whether there were any."""
    waiting, walk.waiting = walk.waiting, []
    bound = False
    for at, figure, kind, move in waiting:
        share = figure.is_percent and kind == "level" and not is_ratio(mention)  # "34% of our revenues"
        apart = i - at > 9 or _APART & set(walk.words(at + 1, i))
        if share or apart or walk.noise(figure.span.end, mention.span.start):
            walk.unread.append(figure)
        else:
            walk.add(walk.told(mention, kind, figure, move))
            bound = True
    return bound


def _joined(walk: Walk, i: int) -> bool:
    """Whether a metric goes on a list: "revenue, expenses and earnings"."""
    back = i - 1
    while back >= 0 and (
        walk.tokens[back].word in _LISTING or (walk.tokens[back].kind == "move" and walk.coming is not None)
    ):
        back -= 1
    if back < 0 or walk.tokens[back].kind != "metric" or back == i - 1:
        return False
    return not any(f.figure for f in walk.segment) or bool({"and", "or", "&"} & set(walk.words(back, i)))


def _stays(walk: Walk, i: int, mention: Mention) -> bool:
    """Whether a metric named within a comparison still belongs to it."""
    if walk.figure_at < walk.compared_at:
        return not _BREAKS & set(walk.words(walk.compared_at, i))
    sides = {f.prior for f in walk.facts if f.mention.metric == mention.metric}
    return sides == {False} and followed(walk.tokens, i, "figure", 4)
