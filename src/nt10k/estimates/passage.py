"""Which paragraphs of a passage can say anything of results, seen from their words alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nt10k.estimates.cues import ABSENT
from nt10k.estimates.metrics import OPENINGS
from nt10k.estimates.vocabulary import (
    NEGATIONS,
    NOUGHT,
    PRONOUNS,
    names_metric,
    tells_amount,
    tells_direction,
    tells_nothing,
    words_of,
)
from nt10k.patterns import lazy, lowered
from nt10k.prose import sentences
from nt10k.text import Span

_FORWARD = lazy(
    r"forward[\s-]+looking|safe\s+harbor|private\s+securities\s+litigation|cause\s+(?:\w+\s+){0,3}results\s+to\s+differ"
)
_OF_FORWARD = ("forward", "harbor", "litigation", "differ")  # no match without one of them
_BETWEEN = lazy(r"\n[ \t]*\n|\f")
_NONE_OF = lazy(rf"\b{ABSENT}\s+\(?([a-z]+)")
_AMOUNT = lazy(r"[$€£]\s?\d")
_SHORT = 80  # characters; a shorter paragraph about forward-looking statements is the heading of others
_LONGEST = 4000  # characters; what runs on for longer is no sentence, and nobody waits for it
_GOES_ON = lazy(r"(?:they|it|this|these|such)\b")


@dataclass
class Prose:
    """A paragraph, up to where it begins to speak of forward-looking statements; or one of its sentences.

    `words` are its different words, `text` its characters, both in lower case.
    """

    span: Span
    text: str
    words: set[str]
    cut: bool = False

    @property
    def goes_on(self) -> bool:
        """Whether it takes up what was said before."""
        return _GOES_ON.match(self.text) is not None

    @property
    def names_metric(self) -> bool:
        """Whether it may name a metric."""
        return names_metric(self.words) or not NOUGHT.isdisjoint(self.words)

    @property
    def takes_up(self) -> bool:
        """Whether it may speak of the metric of the sentence before."""
        return not PRONOUNS.isdisjoint(self.words) or tells_nothing(self.words, self.text)

    def tells(self, spoken: bool) -> bool:
        """Whether it may tell something of a metric: its own, or one that was `spoken` of before."""
        words = self.words
        if tells_amount(words, self.text) or tells_nothing(words, self.text):
            return True
        if names_metric(words):
            return tells_direction(words) or self._tells_none()
        return spoken and not PRONOUNS.isdisjoint(words) and tells_direction(words)

    def _tells_none(self) -> bool:
        """Whether it may say that there is no such metric: "no revenue"."""
        negated = not NEGATIONS.isdisjoint(self.words)
        return negated and any(none[1] in OPENINGS for none in _NONE_OF.finditer(self.text))

    def sentences(self) -> Iterator[Prose]:
        """Its whole sentences that are no longer than a sentence can be."""
        span = self.span
        end = span.end - 1 if self.cut else span.end
        for sentence in sentences(span):
            if sentence.end > end:
                break
            if sentence.end - sentence.start <= _LONGEST:
                text = self.text[sentence.start - span.start : sentence.end - span.start]
                yield Prose(sentence, text, words_of(text))


def paragraphs_of(passages: Iterable[Span]) -> list[Prose]:
    """The paragraphs that speak of results: none of those on forward-looking statements."""
    found: list[Prose] = []
    heading = False
    for passage in passages:
        for span in passage.split(_BETWEEN):
            if heading and not span.search(_AMOUNT):
                continue
            heading = False
            text = lowered(span.text)
            cut = _FORWARD.search(text) if any(word in text for word in _OF_FORWARD) else None
            if cut is not None:
                heading = len(span.words) < _SHORT
                # One character more shows whether the sentence before it ends there.
                span = span.before(span.start + cut.start() + 1)
                text = text[: cut.start() + 1]
            found.append(Prose(span, text, words_of(text), cut is not None))
    return found


def telling(paragraphs: list[Prose]) -> range:
    """The numbers of the paragraphs from the first to the last that can matter to what is told of a metric."""
    first = last = None
    for i, paragraph in enumerate(paragraphs):
        tells = paragraph.tells(first is not None)
        if first is None and (tells or paragraph.names_metric):
            first = i
        if tells:
            last = i
    if first is None or last is None:
        return range(0)
    while first > 0 and paragraphs[first].goes_on:
        first -= 1
    return range(first, last + 1)
