"""Rules applied to sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from nt10k.model.vocabulary import ReasonCategory
from nt10k.reasons.noise import is_aside
from nt10k.reasons.openings import Openings
from nt10k.reasons.passage import Sentence, bare
from nt10k.reasons.rule import Rule


def find_reasons(sentences: Sequence[Sentence], rules: tuple[Rule, ...], late: str) -> dict[ReasonCategory, int]:
    """Each category that a rule finds, with the number of the first sentence that states it.

    `late` is the kind of the late report, as `passage.late_report` tells it.
    """
    openings = _openings(rules)
    found: dict[ReasonCategory, int] = {}
    for number, sentence in enumerate(sentences):
        reading = openings.read(bare(sentence.causal))
        subjects = reading.subjects()
        if not subjects or is_aside(sentence.causal):
            continue
        unfinished: bool | None = None
        for candidate, places in subjects.items():
            rule = rules[candidate]
            if rule.category in found or (rule.late and rule.late != late):
                continue
            if rule.open and unfinished is None:
                unfinished = reading.is_open() or _sequel_is_open(sentences[number + 1 : number + 2], openings)
            if rule.reads(reading.words, places, partial(reading.beside, candidate), unfinished=bool(unfinished)):
                found[rule.category] = number
    return found


def _sequel_is_open(following: Sequence[Sentence], openings: Openings) -> bool:
    """Whether the next sentence goes on about the same thing, and says that it is not over."""
    return any(sentence.goes_on and openings.read(bare(sentence.causal)).is_open() for sentence in following)


@lru_cache(maxsize=4)
def _openings(rules: tuple[Rule, ...]) -> Openings:
    return Openings(rules)
