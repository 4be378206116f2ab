"""A block of the form laid out as pieces: cells and columns, with the label that stands in front of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from nt10k.patterns import lazy
from nt10k.text import RULE, Span

_CELL_END = lazy(rf"\t|[ ]{{3,}}|{RULE.pattern}")
_LINE = lazy(r"[^\n\f]+")
_EDGE = ' \t_*|=~;:"“”‘'
_LEADING, _TRAILING = _EDGE + ",-–—.'", _EDGE
_DASH = lazy(r"(?<![-–—])[-–—] {1,2}\Z")
_INITIAL = lazy(r"[A-Z]\.")
_OFFSET = 3  # columns by which a wrapped line may stand to the left of the line that it goes on from
_INDENT = 12  # columns by which it may stand to the right


@dataclass(slots=True)
class Cut:
    """A stretch that is taken out of a block: a label, with its kind, or a value read already, without one."""

    span: Span
    label: str = ""


@dataclass(slots=True)
class Piece:
    """One cell of a block, or what is left of it: its row and column, its place among the pieces of the row."""

    span: Span
    row: int
    column: int
    place: int
    label: str = ""
    alone: bool = True
    """Whether no other piece stands on the row."""

    @property
    def text(self) -> str:
        """The characters of the piece."""
        return self.span.text

    def goes_on(self, above: Piece) -> bool:
        """Whether the piece can be the next line of another one: right below it, in its column.

        A line that was broken once more goes on at the left edge; cells that were empty do not count.
        """
        if self.row == above.row:
            return self.place == above.place + 1
        if not 0 < self.row - above.row <= 2:
            return False
        aligned = -_OFFSET <= self.column - above.column <= _INDENT
        return aligned or (self.alone and (self.column == 0 or above.alone)) or "\t" in _line(self) + _line(above)


def _line(piece: Piece) -> str:
    source, start = piece.span.source, piece.span.start
    end = source.find("\n", start)
    return source[source.rfind("\n", 0, start) + 1 : end if end >= 0 else None]


def has_letters(text: str, count: int) -> bool:
    """Whether a text has so many letters; it is not read any further.

    >>> has_letters("- a -", 2), has_letters("- No. 4 -", 2)
    (False, True)
    """
    return len(list(islice(filter(str.isalpha, text), count))) == count


def lay_out(gaps: Iterable[Span], cuts: Iterable[Cut]) -> list[Piece]:
    r"""The pieces of a block, whose gaps stand in the order of the text, without what is cut out of it.

    A label belongs to what follows it on its line, and from the end of a line to what the next one begins with.

    >>> block = Span("Name: Ida Renwick   Title:\nPresident")
    >>> [(p.text, p.label) for p in lay_out([block], [Cut(Span(block.source, 0, 5), "name"),
    ...                                               Cut(Span(block.source, 20, 26), "title")])]
    [('Ida Renwick', 'name'), ('President', 'title')]
    """
    ordered = sorted(cuts, key=lambda cut: (cut.span.start, -cut.span.end))
    pieces: list[Piece] = []
    label, row, at, passed = "", 0, None, 0
    for gap in gaps:
        for match in gap.matches(_LINE):
            line = gap.group(match)
            row += line.source.count("\n", line.start if at is None else at, line.start)
            at = line.start
            begins = line.source.rfind("\n", 0, line.start) + 1
            while passed < len(ordered) and ordered[passed].span.end <= line.start:
                passed += 1
            found = []
            for span, cut in _segments(line, ordered, passed):
                if cut is not None:
                    label = cut.label
                elif span:
                    found.append((span, label))
                    label = ""
            pieces += [
                Piece(span, row, span.start - begins, place, label, len(found) == 1)
                for place, (span, label) in enumerate(found)
            ]
    return pieces


def _segments(line: Span, cuts: Sequence[Cut], first: int) -> Iterator[tuple[Span | None, Cut | None]]:
    """The stretches of a line between cuts and cell ends, and the cuts that begin on it, in their order."""
    at = line.start
    for i in range(first, len(cuts)):
        cut = cuts[i]
        start, end = cut.span.start, cut.span.end
        if start >= line.end:
            break
        if end <= at:
            continue
        for span in _cells(line.source, at, start):
            yield span, None
        if start >= at:
            yield None, cut
        at = min(end, line.end)
    for span in _cells(line.source, at, line.end):
        yield span, None


def _cells(source: str, at: int, end: int) -> Iterator[Span]:
    """What stands between cell ends in a stretch of a line."""
    if at >= end:
        return
    for border in _CELL_END.finditer(source, at, end):
        if span := _trim(source, at, border.start()):
            yield span
        at = border.end()
    if span := _trim(source, at, end):
        yield span


def _trim(source: str, start: int, end: int) -> Span | None:
    """Without separators at the ends, save a comma or a dash where a line goes on; None without words."""
    if end - start < 2:
        return None
    text = source[start:end].rstrip()
    start += len(text) - len(text.lstrip())
    text = text.lstrip()
    words = text.lstrip(_LEADING)
    first = start + len(text) - len(words)
    words = words.rstrip(_TRAILING)
    if not has_letters(words, 2) and not _INITIAL.match(words):
        return None
    dash = _DASH.search(source, max(start, first - 4), first) if first - start > 1 else None
    return Span(source, dash.start() if dash else first, first + len(words))
