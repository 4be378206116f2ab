"""What the walk does at a direction, and at the words that compare or give a cause."""

from __future__ import annotations

import re

from nt10k.estimates import cues
from nt10k.estimates.metrics import INCOMES
from nt10k.estimates.neighbours import figure_follows, followed, is_predicate, metric_behind, names_metric
from nt10k.estimates.tokens import Token
from nt10k.estimates.walk import Walk
from nt10k.model import Metric

_NEGATED = frozenset({"not", "no", "without", "neither", "nor", "whether", "if"})
_SUPPOSED = frozenset({"without", "excluding", "absent", "but", "if", "had", "not"})
_BEYOND = frozenset({"above", "below", "exceed", "exceeds", "exceeded", "beat", "surpassed"})


def on_move(walk: Walk, i: int, token: Token) -> None:
    """Take a direction as said of the metric spoken of, or of the one that it names behind it."""
    after = walk.tokens[i + 1 : i + 6]
    if _says_nothing(walk, i, token):
        return
    named = names_metric(after)
    if named is not None:
        walk.coming = token if named else walk.coming
        return
    if not is_predicate(walk.tokens, i):
        return
    walk.direct(walk.focus, token)
    word = token.span.words.lower()
    as_before = token.move == "same" and after and after[0].word in ("with", "to", "as")
    beyond = word in _BEYOND and not followed(walk.tokens, i, "figure", 1)
    if as_before or beyond or re.fullmatch(cues.MULTIPLE, word):
        on_comparison(walk, i, token)


def on_comparison(walk: Walk, i: int, token: Token) -> None:
    """Go over to the comparison: "compared with", "than", "from"."""
    if [t.kind for t in walk.tokens[i + 1 : i + 2]] == ["move"]:
        return
    if token.word in cues.FIGURE_ONLY and not figure_follows(walk.tokens, i):
        return
    walk.compare(i)
    walk.focus = walk.focus or walk.caused


def on_turn(walk: Walk, i: int, _token: Token) -> None:
    """As in "a profit of $2 million became a loss of $1 million": what was told so far is the comparative."""
    told = [f for f in walk.segment if f.kind == "level" and f.figure]
    ahead = (t.mention for t in walk.tokens[i + 1 : i + 9])
    if not told or told[-1].mention.metric not in INCOMES or not any(m and m.metric in INCOMES for m in ahead):
        return
    for fact in told:
        fact.prior = fact.prior or fact.mention.metric in INCOMES | {Metric.EARNINGS_PER_SHARE}
    walk.close()
    walk.governing = walk.main


def on_cause(walk: Walk, _i: int, _token: Token) -> None:
    """Put the metric aside: what follows "due to" is another one. Figures may wait: "$2 million is due to"."""
    walk.caused = walk.focus or walk.caused
    waiting, walk.waiting = walk.waiting, []
    walk.close()
    walk.waiting = waiting
    walk.governing = walk.main
    walk.focus, walk.move = [], None


def _says_nothing(walk: Walk, i: int, token: Token) -> bool:
    """Whether a word of direction gives none here."""
    word, before = token.span.words.lower(), walk.words(i - 5, i)
    after = walk.tokens[i + 1 : i + 3]
    if word in ("more", "less") and [t.kind for t in after] == ["compared", "move"]:
        return True  # "more than doubled"
    if _NEGATED & set(before[-3:]) or {"would", "have"} <= set(before):
        return True
    if "would" in before and _SUPPOSED & set(walk.words(0, i)):
        return True  # "Without it, net income would be comparable"
    follows = after[0].word if after else ""
    if follows == "by" and not followed(walk.tokens, i + 1, "figure", 4) and metric_behind(walk.tokens, i + 1):
        return True  # "will be reduced by a charge for impairment"
    return word == "up" and follows == "to" and not followed(walk.tokens, i + 1, "figure", 1)
