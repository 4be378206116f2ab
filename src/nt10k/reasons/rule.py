"""What a rule is: one way to state one kind of reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from nt10k.model.vocabulary import ReasonCategory
from nt10k.patterns import lazy
from nt10k.reasons.notation import compiled

# Of the pairs of words in one sentence that could be a reason by one rule, so many are looked at; a sentence has few.
_MOST_PAIRS = 200
# How far in front of a match its `lead` may stand.
_LEAD = 60
_PART_END = lazy(r"[;,.]")
_NEGATION_CUES = ("no", "without", "absence")
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

    def reads(
        self, words: str, subjects: Sequence[int], beside: Callable[[], Sequence[int]], *, unfinished: bool
    ) -> bool:
        """Whether a sentence, by its bare words, states the reason.

        `subjects` are the places of the words that may open a term of `of`, `beside` gives those for `near`;
        `unfinished` tells whether the sentence says what `open` asks for.
        """
        if self.within:
            if not (compiled(self.within).search(words) or (self.open and unfinished)):
                return False
        elif self.open and not unfinished:
            return False
        return self._finds(words, subjects, beside) and not (self.never and compiled(self.never).search(words))

    def _finds(self, words: str, subjects: Sequence[int], beside: Callable[[], Sequence[int]]) -> bool:
        around: list[tuple[int, int]] | None = None
        pairs = 0
        for start, end in islice(_spans(self.of, words, subjects), _MOST_PAIRS):
            if not self.open and _is_negated(words, start):
                continue
            if self.lead and compiled(self.lead).search(_PART_END.split(words[max(0, start - _LEAD) : start])[-1]):
                continue
            if not self.near:
                if not self._bars(words[start:end]):
                    return True
                continue
            if around is None:
                around = list(_spans(self.near, words, beside()))
            for i in range(bisect_left(around, (start - 2 * self.reach, 0)), len(around)):
                other_start, other_end = around[i]
                if other_start > end + self.reach or pairs > _MOST_PAIRS:
                    break
                if other_end < start - self.reach or (other_start < end and other_end > start):
                    continue
                pairs += 1
                between = words[min(end, other_end) : max(start, other_start)]
                if ";" not in between and not self._bars(words[min(start, other_start) : max(end, other_end)]):
                    return True
        return False

    def _bars(self, stretch: str) -> bool:
        return bool(self.unless) and compiled(self.unless).search(stretch) is not None


def _is_negated(words: str, start: int) -> bool:
    before = words[max(0, start - 40) : start]
    return any(cue in before for cue in _NEGATION_CUES) and _NEGATED.search(before) is not None


def _spans(notation: str, words: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    pattern = compiled(notation)
    return (match.span() for place in places if (match := pattern.match(words, place)))
