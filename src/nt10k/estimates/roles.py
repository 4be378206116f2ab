"""What a figure is to its metric: a level, or a change in some direction. One function a rule.

The rules are tried in the order of `ROLES`; the first that knows decides, and a figure of which none knows is a
level. The example of each rule is read in `tests/estimates/test_rules.py`, with the rule and without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from nt10k.estimates.facts import Kind
from nt10k.estimates.neighbours import left, move_behind
from nt10k.estimates.tokens import Token
from nt10k.estimates.walk import Walk
from nt10k.patterns import lazy

_APPOSED = frozenset({"or", "i", "e", "(", ",", ".", "about", "by", "of", "representing", "a", "an"})
_CROSSED = lazy(r"below|above|under", re.IGNORECASE)

Role = tuple[Kind, Token | None]


@dataclass(frozen=True)
class Place:
    """Where a figure stands: its number, the telling token before it, and the small words between them."""

    i: int
    before: Token | None
    skipped: set[str]


def place(walk: Walk, i: int) -> Place:
    """The surroundings of the figure that is token number `i`."""
    return Place(i, *left(walk.tokens, i))


def direction_behind(walk: Walk, at: Place) -> Role | None:
    """Sales were *$2 million lower*."""
    behind = move_behind(walk.tokens, at.i)
    return ("change", behind) if behind is not None else None


def crossed(walk: Walk, at: Place) -> Role | None:
    """Revenue *fell below $5 million*."""
    if at.before is not None and at.before.kind == "move" and "by" not in at.skipped:
        return ("level", None) if _CROSSED.match(walk.tokens[at.i].span.text) else None
    return None


def arrived_at(_walk: Walk, at: Place) -> Role | None:
    """Revenue rose by $2 million *to $9 million*."""
    arrived = ("to" in at.skipped and "be" not in at.skipped) or "from" in at.skipped
    return ("level", None) if at.before is None or arrived else None


def direction_before(walk: Walk, at: Place) -> Role | None:
    """Revenue *rose $2 million*."""
    before = at.before
    if before is None or before.kind != "move" or before.move == "same" or "at" in at.skipped:
        return None
    opens = walk.comparing and before is walk.tokens[walk.compared_at]  # "below the $3.0 million"
    return None if opens else ("change", before)


def by_as_before(walk: Walk, at: Place) -> Role | None:
    """Sales grew by 22%, *gross profit by 35%*."""
    metric = at.before is not None and at.before.kind == "metric"
    if metric and "by" in at.skipped and walk.move is None and walk.last_move is not None:
        return "change", walk.last_move
    return None


def by_after_direction(walk: Walk, at: Place) -> Role | None:
    """Sales *fell*, for the quarter as a whole, *by $3 million*."""
    moved = walk.move is not None and walk.move.move != "same"
    return ("change", walk.move) if moved and "by" in at.skipped else None


def object_of_direction(walk: Walk, at: Place) -> Role | None:
    """There was *an increase in revenue of $2 million*."""
    move, metric = walk.move, at.before
    if move is None or metric is None or metric.kind != "metric" or move.move == "same" or walk.comparing:
        return None
    if not at.skipped & {"of", "be", "is", "was"} or move.span.end > metric.span.start:
        return None
    between = walk.sentence.source[move.span.end : metric.span.start].lower().split()
    return ("change", move) if between[:1] in (["in"], ["of"]) and len(between) <= 4 else None


def apposed(walk: Walk, at: Place) -> Role | None:
    """Revenue fell *12%, or $5 million*."""
    last = walk.facts[-1] if walk.facts else None
    if at.before is None or at.before.kind != "figure" or last is None or last.kind != "change":
        return None
    told_again = at.skipped <= _APPOSED and at.skipped & {"or", "i", "("}
    if last.figure is at.before.figure and (told_again or at.skipped <= {"and"}):
        return "change", next((t for t in walk.tokens if t.span == last.cue), None)
    return None


ROLES: tuple[Callable[[Walk, Place], Role | None], ...] = (
    direction_behind, crossed, arrived_at, direction_before, by_as_before, by_after_direction, object_of_direction,
    apposed,
)  # fmt: skip


def role_of(walk: Walk, at: Place) -> Role:
    """What the first rule that knows says of a figure."""
    return next((role for rule in ROLES if (role := rule(walk, at)) is not None), ("level", None))
