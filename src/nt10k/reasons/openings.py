"""Which rules the words of a sentence leave possible, and at which places: told without a pattern.

A match of a rule begins with a word that opens one of its terms. Elsewhere in the sentence stands a word that opens the
end of that term, one that opens a term of `near`, and one that opens a term of `within`, where the rule has them
(`notation.needed_words`). Each of these sets of words is a demand and has a bit; the bits of a sentence are those of
its words.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from nt10k.patterns import lazy
from nt10k.reasons.notation import compiled, first_words, needed_words, single_words
from nt10k.reasons.rule import Rule
from nt10k.reasons.words import OPEN

_RUN = lazy(r"\w+")
_ALWAYS = 1  # the demand that every sentence meets


class _Token(NamedTuple):
    """What stands between two spaces: the demands that it meets, and the rules that it may open.

    `opens` tells an offset in the token, the number of a rule, and the demands of which one must be met: somewhere in
    the sentence, or right behind. `runs` has the offsets of the words in the token, and the demands that each meets.
    """

    bits: int
    opens: tuple[tuple[int, int, int, int], ...]
    runs: tuple[tuple[int, int], ...]


class Openings:
    """The words that rules ask for."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._demands: dict[frozenset[str], int] = {}
        self._met: defaultdict[str, int] = defaultdict(int)
        self._opened: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, rule in enumerate(rules):
            for first, last in needed_words(rule.of):
                anywhere = self._demand(last) if last else _ALWAYS
                for word, following in first:
                    if following:
                        self._opened[word].append((number, 0, self._demand(first_words(following))))
                    else:
                        self._opened[word].append((number, anywhere, 0))
        self._near = [self._demand(first_words(rule.near)) if rule.near else _ALWAYS for rule in rules]
        self._within = [
            self._demand(first_words(rule.within)) if rule.within and not rule.open else _ALWAYS for rule in rules
        ]
        self._open = self._demand(first_words(OPEN))
        self._plainly_open = self._demand(single_words(OPEN))
        self._token = lru_cache(maxsize=4096)(self._look_up)

    def read(self, words: str) -> Reading:
        """Look up the words of a bare sentence."""
        tokens = words.split(" ")
        return Reading(self, words, tokens, list(map(self._token, tokens)))

    def _demand(self, words: frozenset[str]) -> int:
        if words not in self._demands:
            self._demands[words] = 2 << len(self._demands)
            for word in words:
                self._met[word] |= self._demands[words]
        return self._demands[words]

    def _look_up(self, token: str) -> _Token:
        runs, opens = [], []
        for run in _RUN.finditer(token):
            bits = _ALWAYS
            opened: dict[int, tuple[int, int]] = {}
            for word in (run[0], *(f"{run[0][:end]}*" for end in range(1, len(run[0]) + 1))):
                bits |= self._met.get(word, 0)
                for number, anywhere, behind in self._opened.get(word, ()):
                    others = opened.get(number, (0, 0))
                    opened[number] = anywhere | others[0], behind | others[1]
            runs.append((run.start(), bits))
            opens += [(run.start(), number, *opened[number]) for number in set(opened)]
        return _Token(reduce(or_, (bits for _, bits in runs), _ALWAYS), tuple(opens), tuple(runs))


class Reading:
    """The words of one sentence, looked up."""

    def __init__(self, openings: Openings, words: str, tokens: list[str], found: list[_Token]) -> None:
        self.words = words
        self._openings = openings
        self._tokens = tokens
        self._found = found
        self._bits = reduce(or_, [bits for bits, _, _ in found])

    def subjects(self) -> dict[int, list[int]]:
        """The numbers of the rules that are possible, and the places where a term of `of` may open."""
        places: dict[int, list[int]] = {}
        at, met = 0, self._bits
        following = [bits for bits, _, _ in self._found[1:]]
        for token, (_, opens, _), behind_it in zip(self._tokens, self._found, [*following, 0], strict=True):
            for offset, number, anywhere, behind in opens:
                if number not in places:
                    places[number] = []
                if anywhere & met or behind & behind_it:
                    places[number].append(at + offset)
            at += len(token) + 1
        near, within = self._openings._near, self._openings._within
        return {
            number: found for number, found in places.items() if found and near[number] & met and within[number] & met
        }

    def beside(self, number: int) -> list[int]:
        """The places where a term of a rule's `near` may open."""
        return self._places(self._openings._near[number])

    def is_open(self) -> bool:
        """Whether it says that something is not over, or had to be done first."""
        openings = self._openings
        if openings._plainly_open & self._bits:
            return True
        return bool(openings._open & self._bits) and any(
            compiled(OPEN).match(self.words, place) for place in self._places(openings._open)
        )

    def _places(self, demand: int) -> list[int]:
        places, at = [], 0
        for token, (bits, _, runs) in zip(self._tokens, self._found, strict=True):
            if bits & demand:
                places += [at + offset for offset, met in runs if met & demand]
            at += len(token) + 1
        return places
