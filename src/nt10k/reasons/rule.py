"""What a rule is: one way to state one kind of reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nt10k.model.vocabulary import ReasonCategory
from nt10k.patterns import lazy
from nt10k.reasons.notation import compiled
from nt10k.reasons.passage import Sentence

# How far in front of a match its `lead` may stand.
_LEAD = 60
_PART_END = lazy(r"[;,.]")
_NEGATED = lazy(
    r"\b(?:no|nor|without|neither|absence of|not (?:any|anticipate|expect|contemplate|due to))(?: any| \w+ed)? $"
)


@dataclass(frozen=True, eq=False)
class Rule:
    """Words that state a reason, and what keeps them from doing so.

    Every field but `name`, `category`, `late`, `reach` and the examples is in the notation of
    `nt10k.reasons.notation`, and is matched against bare words: lower case, no articles, possessives or hyphens (see
    `passage.bare`).

    `of`      what the reason is about; without any of its opening words a sentence is not looked at closer
    `near`    what happened to it, before or behind, at most `reach` characters away in the same clause
    `lead`    sought in the same part of the clause, in front of a match, which then does not count
    `unless`  sought from the one to the other: a match that holds it does not count
    `within`  must be found somewhere in the sentence; beside `open`, either will do
    `never`   must not be found anywhere in the sentence
    `open`    the sentence must also say that something is not over, or had to be done first
    `late`    the rule reads only notices about this kind of report: `k` annual, `q` quarterly
    `yes`     sentences that state the reason; `no`, sentences that come close and do not

    Where `open` is not asked, a match right behind a "no" or "without" does not count.
    """

    name: str
    category: ReasonCategory
    of: str
    near: str = ""
    lead: str = ""
    unless: str = ""
    within: str = ""
    never: str = ""
    open: bool = False
    late: str = ""
    reach: int = 90
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    def reads(self, sentence: Sentence, subjects: Sequence[int], beside: Sequence[int]) -> bool:
        """Whether a sentence states the reason.

        `subjects` and `beside` are the places of the words that may open a term of `of` and of `near`.
        """
        words = sentence.bare
        if not subjects or (self.near and not beside):
            return False
        if self.within:
            if not (compiled(self.within).search(words) or (self.open and sentence.open)):
                return False
        elif self.open and not sentence.open:
            return False
        return self._finds(words, subjects, beside) and not (self.never and compiled(self.never).search(words))

    def _finds(self, words: str, subjects: Sequence[int], beside: Sequence[int]) -> bool:
        around: list[tuple[int, int]] | None = None
        for start, end in _spans(self.of, words, subjects):
            if not self.open and _NEGATED.search(words, max(0, start - 40), start):
                continue
            if self.lead and compiled(self.lead).search(_PART_END.split(words[max(0, start - _LEAD) : start])[-1]):
                continue
            if not self.near:
                if not self._bars(words[start:end]):
                    return True
                continue
            if around is None:
                around = list(_spans(self.near, words, beside))
            for other_start, other_end in around[bisect_left(around, (start - 2 * self.reach, 0)) :]:
                if other_start > end + self.reach:
                    break
                if other_end < start - self.reach or (other_start < end and other_end > start):
                    continue
                between = words[min(end, other_end) : max(start, other_start)]
                if ";" not in between and not self._bars(words[min(start, other_start) : max(end, other_end)]):
                    return True
        return False

    def _bars(self, stretch: str) -> bool:
        return bool(self.unless) and compiled(self.unless).search(stretch) is not None


def _spans(notation: str, words: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    pattern = compiled(notation)
    return (match.span() for place in places if (match := pattern.match(words, place)))
