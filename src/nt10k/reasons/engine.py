"""Rules applied to sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from nt10k.model.vocabulary import ReasonCategory
from nt10k.reasons.notation import first_words
from nt10k.reasons.passage import Sentence
from nt10k.reasons.rule import Rule

# The places in a sentence, by the number of the rule that has a term opening there.
_Places = dict[int, list[int]]


def find_reasons(sentences: Sequence[Sentence], rules: tuple[Rule, ...], late: str) -> dict[ReasonCategory, int]:
    """Each category that a rule finds, with the number of the first sentence that states it.

    `late` is the kind of the late report, as `passage.late_report` tells it.
    """
    opens = _index(rules)
    found: dict[ReasonCategory, int] = {}
    for number, sentence in enumerate(sentences):
        if sentence.aside:
            continue
        subjects: _Places = defaultdict(list)
        beside: _Places = defaultdict(list)
        for word, place in sentence.words_at:
            of, near = opens(word)
            for rule in of:
                subjects[rule].append(place)
            for rule in near:
                beside[rule].append(place)
        for candidate, places in subjects.items():
            rule_ = rules[candidate]
            if rule_.category in found or (rule_.late and rule_.late != late):
                continue
            if rule_.reads(sentence, places, beside.get(candidate, ())):
                found[rule_.category] = number
    return found


@lru_cache(maxsize=4)
def _index(rules: tuple[Rule, ...]) -> Callable[[str], tuple[tuple[int, ...], tuple[int, ...]]]:
    """For a word, the numbers of the rules that have a term opening with it: among `of`, and among `near`."""
    subjects, beside = _Opening(rule.of for rule in rules), _Opening(rule.near for rule in rules)
    return lru_cache(maxsize=8192)(lambda word: (subjects.numbers(word), beside.numbers(word)))


class _Opening:
    """Which of several notations have a term that a word may open."""

    def __init__(self, notations: Iterable[str]) -> None:
        self._whole: defaultdict[str, set[int]] = defaultdict(set)
        self._stems: defaultdict[str, set[int]] = defaultdict(set)
        for number, notation in enumerate(notations):
            for word in first_words(notation) if notation else ():
                (self._stems[word[:-1]] if word.endswith("*") else self._whole[word]).add(number)

    def numbers(self, word: str) -> tuple[int, ...]:
        found = set(self._whole.get(word, ()))
        for end in range(1, len(word) + 1):
            found |= self._stems.get(word[:end], set())
        return tuple(found)
