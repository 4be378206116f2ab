"""What the walk does at a period, and at the brackets that may hold one."""

from __future__ import annotations

from dataclasses import replace

from nt10k.estimates.facts import Fact
from nt10k.estimates.tokens import Token
from nt10k.estimates.walk import Walk

_BETWEEN = frozenset({"while", "but", ";", "(", ":", "whereas"})


def on_period(walk: Walk, i: int, token: Token) -> None:
    """Give a period to the figures right before it, else let it govern those to come."""
    group = token.periods
    period = group[0]
    if len(group) > 1:
        walk.plural = group
    if walk.main is not None and period.end is None and period.span.text.lower().startswith(("that", "such")):
        return
    if [*walk.words(i - 1, i), *walk.words(i + 1, i + 2)] == ["(", ":"]:  # "(December 31, 2019: $15.0 million)"
        walk.compare(i, period)
        return
    if _turns(walk, i):
        walk.close()
        walk.governing = walk.main = period
        return
    if period.side == "prior":
        for fact in walk.segment:  # "$1 million and $3 million, respectively, for the comparable periods of 2006"
            if fact.period is not None and fact.period.side == "prior" and fact.period.end is None:
                fact.period = replace(period, months=fact.period.months or period.months)
    near = [f for f in walk.segment if not f.own_period and f.figure]
    if near and _close_by(walk, near[-1], i):
        for fact in near:
            fact.period, fact.own_period = period, True
        if len(group) == 2 and len(near) == 1 and near[0].mention.absent:  # "no revenue in 2004 and 2003"
            walk.facts.append(replace(near[0], period=group[1]))
        return
    walk.governing = period
    if walk.comparing and walk.figure_at < walk.compared_at and period.side != "current":
        for fact in walk.facts:
            if (fact.mention in walk.focus or fact.kind == "move") and fact.against is None:
                fact.against = period
    elif not walk.comparing:
        walk.main = period
        for fact in walk.segment:
            if fact.figure is None and not fact.own_period:
                fact.period, fact.own_period = period, True


def on_bracket(walk: Walk, i: int, _token: Token) -> None:
    """A bracket that held the comparative, "(2007: $5.2 million)", closes."""
    inside = walk.words(i - 12, i)
    if "(" in inside and (":" in inside or walk.comparing):
        walk.resume()


def on_dash(walk: Walk, i: int, _token: Token) -> None:
    """As in "a bigger loss than in 2021 - around $27 million": the comparison had no figure, and is over."""
    if walk.comparing and walk.figure_at < walk.compared_at < i - 1:
        walk.comparing, walk.governing = False, walk.main


def _turns(walk: Walk, i: int) -> bool:
    """Whether a period turns from the comparative to something new: "... and for the full year"."""
    last = walk.segment[-1] if walk.segment else None
    if not walk.comparing or walk.figure_at <= walk.compared_at or last is None or last.figure is None:
        return False
    before = set(walk.words(i - 3, i))
    beyond = next((t.kind for t in walk.tokens[i + 1 : i + 9] if t.kind in ("figure", "compared")), None)
    if "," in before and walk.tokens[i].periods[0].side == "current" and beyond == "figure":
        return True
    return bool({"and", "but", "while"} & before) and not _close_by(walk, last, i)


def _close_by(walk: Walk, fact: Fact, i: int) -> bool:
    """Whether a period belongs to the figure before it: no new clause begins between them."""
    assert fact.figure is not None
    between = [t for t in walk.tokens[max(0, i - 9) : i] if t.span.start >= fact.figure.span.end]
    words = [t.word for t in between]
    if len(between) > 7 or _BETWEEN & set(words):
        return False
    after = walk.tokens[i + 1 : i + 2]
    if words[-1:] == [","] and [t.kind for t in after] == ["word"]:
        return False  # ", 2010 will bring"
    if "and" in words and not any(t.kind in ("metric", "figure") for t in between):
        return False
    return not after or after[0].word != ":"
