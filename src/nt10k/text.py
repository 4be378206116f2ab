"""Text that knows where it stands.

`FormText` is the cleaned text of one notice; a `Span` is a slice of it. Everything that is read from a notice
is read from a span and handed on as a span, so that a value can always say where it was found.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from nt10k.patterns import lazy

CHECKED = "☒"
UNCHECKED = "☐"
PICTURE = "\ufffc"

EDGES = " \t\n\f,;:_-–—*|=~"
"""What stands around a value: white space, separators and the rules of the form."""
_FRAME = EDGES.replace(",", "")

RULE = lazy(r"[-=_*~]{5,}")
"""A rule drawn across the form, in a text that may have lost its line ends."""

_LETTER = lazy(r"[^\W_]")
_BREAK = lazy(r"\n[ \t\n]*\n|\f+")
_CELL = lazy(r"\S+(?: \S+)*")


class Span:
    """A piece of a text that remembers its place in the whole.

    >>> page = Span("Date: May 5, 2004   By: /s/ A. Roe")
    >>> date, by = page.cells()
    >>> by, by.start
    (Span(20, 34, 'By: /s/ A. Roe'), 20)
    """

    __slots__ = ("end", "source", "start")

    def __init__(self, source: str, start: int = 0, end: int | None = None) -> None:
        self.source = source
        self.start = start
        self.end = len(source) if end is None else end

    @property
    def text(self) -> str:
        """The characters of the span."""
        return self.source[self.start : self.end]

    @property
    def words(self) -> str:
        """The characters with every run of white space (line ends, cell borders) as one space."""
        return " ".join(self.text.split())

    def __bool__(self) -> bool:
        """Whether the span holds anything but white space."""
        return bool(self.source[self.start : self.end].strip())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return (self.start, self.end) == (other.start, other.end) and self.source == other.source

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {self.text!r})"

    def cut(self, start: int, end: int) -> Span:
        """The part of this span between two offsets of the whole text."""
        first, last = self.start, self.end
        if start < first:
            start = first
        elif start > last:
            start = last
        if end > last:
            end = last
        return Span(self.source, start, max(start, end))

    def before(self, offset: int) -> Span:
        """The part in front of an offset of the whole text."""
        return self.cut(self.start, offset)

    def after(self, offset: int) -> Span:
        """The part from an offset of the whole text on."""
        return self.cut(offset, self.end)

    def to(self, other: Span) -> Span:
        """From the start of this span to the end of another."""
        return Span(self.source, self.start, other.end)

    def strip(self, chars: str | None = None) -> Span:
        """Without white space, or the given characters, at both ends."""
        text = self.source[self.start : self.end].rstrip(chars)
        end = self.start + len(text)
        return Span(self.source, end - len(text.lstrip(chars)), end)

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match inside the span; offsets are those of the whole text."""
        return pattern.search(self.source, self.start, self.end)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """A match that begins where the span begins."""
        return pattern.match(self.source, self.start, self.end)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """All matches inside the span, from left to right."""
        return pattern.finditer(self.source, self.start, self.end)

    def group(self, match: re.Match[str], group: int | str = 0) -> Span:
        """One group of a match as a span."""
        return Span(self.source, *match.span(group))

    def find(self, pattern: re.Pattern[str], group: int | str = 0) -> Span | None:
        """One group of the first match as a span; None where nothing matches."""
        match = self.search(pattern)
        return None if match is None or match.start(group) < 0 else self.group(match, group)

    def lines(self) -> list[Span]:
        """The lines that are not blank, without white space at their ends."""
        source, at, found = self.source, self.start, []
        for line in self.text.replace("\f", "\n").split("\n"):
            if stripped := line.strip():
                start = at + len(line) - len(line.lstrip())
                found.append(Span(source, start, start + len(stripped)))
            at += len(line) + 1
        return found

    def written(self) -> list[Span]:
        r"""The lines that hold a letter or a digit, without the rules around and between them.

        >>> [line.text for line in Span("Acme Corp. ________ Full Name ------\n =====\n N/A").written()]
        ['Acme Corp.', 'Full Name', 'N/A']
        """
        pieces = self.lines()
        if self.search(RULE):
            pieces = [piece for line in pieces for piece in line.split(RULE)]
        return [piece.strip(_FRAME) for piece in pieces if piece.search(_LETTER)]

    def paragraphs(self) -> list[Span]:
        """The stretches between blank lines and page breaks."""
        return self.split(_BREAK)

    def cells(self) -> list[Span]:
        """The pieces between tabs, line ends and runs of two or more spaces."""
        return [Span(self.source, *m.span()) for m in self.matches(_CELL)]

    def split(self, pattern: re.Pattern[str]) -> list[Span]:
        """The pieces between the matches of a pattern; pieces of white space are left out."""
        source, at, found = self.source, self.start, []
        for start, end in [*(m.span() for m in self.matches(pattern)), (self.end, self.end)]:
            piece = source[at:start].rstrip()
            if text := piece.lstrip():
                found.append(Span(source, at + len(piece) - len(text), at + len(piece)))
            at = end
        return found


class Mark(NamedTuple):
    """A checkbox of the form: one `☒` or `☐` in the cleaned text.

    `raw` is what the document had there (`[X]`, `þ`, a Wingdings letter as its private-use code point).
    """

    start: int
    checked: bool
    raw: str

    @property
    def end(self) -> int:
        """The offset behind the box."""
        return self.start + 1


@dataclass(frozen=True)
class FormText:
    """The cleaned text of one notice, and the boxes in it.

    One line a line of the form. A tab stands between the cells of a table row, a blank line between
    paragraphs, a form feed at a page break; every box is `☒` or `☐`, every picture U+FFFC. `repairs` names what the
    text had to be freed of before it could be read.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    repairs: tuple[str, ...] = ()

    @cached_property
    def span(self) -> Span:
        """The whole text as a span."""
        return Span(self.text)

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    def marks_in(self, span: Span) -> tuple[Mark, ...]:
        """The boxes inside a span, in their order."""
        starts = self._mark_starts
        return self.marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


_NO_CHARACTER = lazy("&#[0-9]{100,};?")


def unescaped(source: str) -> str:
    """`html.unescape`, also of references whose thousands of digits Python refuses to make a number of.

    >>> unescaped("&lt;p&gt;&#65;&#" + 5000 * "9" + ";")
    '<p>A\ufffd'
    """
    return html.unescape(_NO_CHARACTER.sub("\ufffd", source))
