"""What tells due dates apart, and how it is put to use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import NamedTuple

from nt10k.model import Clue, ClueKind, Deadline, FilerStatus
from nt10k.text import Span


class Hint(NamedTuple):
    """Something known of a report, and which due dates it goes with."""

    kind: ClueKind
    said: str | Span
    fits: Callable[[Deadline], bool]

    @property
    def words(self) -> str:
        """What was said, without its place."""
        return self.said if isinstance(self.said, str) else self.said.words

    def clue(self, *, fits: bool) -> Clue:
        """What is told of it."""
        start, end = (None, None) if isinstance(self.said, str) else (self.said.start, self.said.end)
        return Clue(kind=self.kind, text=self.words, start=start, end=end, fits=fits)


def narrowed(candidates: list[Deadline], hints: Iterable[Hint]) -> tuple[list[Deadline], list[Clue]]:
    """The due dates that are left when hints are used kind by kind, in their order, and what is to be told of them.

    Hints of a kind that contradict each other, or go with no due date that is left, are not used. Told is what told due
    dates apart, and all that the notice states, be it in keeping with what is left or not.
    """
    clues: list[Clue] = []
    for kind, group in groupby(hints, lambda hint: hint.kind):
        same = {hint.words.casefold(): hint for hint in reversed(list(group))}
        fitting = [hint for hint in same.values() if any(map(hint.fits, candidates))]
        left = [candidate for candidate in candidates if all(hint.fits(candidate) for hint in fitting)]
        if 0 < len(left) < len(candidates) or (candidates and kind.startswith("stated")):
            clues += [hint.clue(fits=bool(left) and hint in fitting) for hint in reversed(same.values())]
        candidates = left or candidates
    return candidates, clues


def has_status(*statuses: FilerStatus) -> Callable[[Deadline], bool]:
    """Goes with due dates for filers of one of these statuses, and with those that do not depend on it."""
    return lambda deadline: not deadline.statuses or not set(statuses).isdisjoint(deadline.statuses)
