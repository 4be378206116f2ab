"""Forms as typed: eighty columns, hard wraps, rules of dashes, boxes drawn with plus signs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rendering.blocks import Block, Line, Page, Para, Rule, SideBox, Table
from rendering.marks import GAP, HARD, is_mark, write_marks

WIDTH = 76
_SIDE = 58  # the column in which side boxes begin
_BOX = 18


def to_ascii(blocks: Iterable[Block]) -> str:
    """The blocks as typed pages."""
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and _apart(before, block):
            lines.append("")
        lines += _lines(block)
        before = block
    return "\n".join(line.replace(HARD, " ").rstrip() for line in lines) + "\n"


def letters(text: str) -> str:
    """Text with its marks as the letters that they are typed with."""
    return write_marks(text, lambda _font, raw: raw)


def _apart(before: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks: not between a value, its rule and its caption."""
    if isinstance(block, Rule) or isinstance(before, Rule):
        return isinstance(before, Para)
    return not (isinstance(before, Line) and isinstance(block, Line) and before.align == block.align)


def _lines(block: Block) -> list[str]:
    if isinstance(block, Line):
        return _line(block)
    if isinstance(block, Para):
        return _wrap(letters(block.text), " " * block.indent + letters(block.lead))
    if isinstance(block, Table):
        return list(_table(block))
    if isinstance(block, Rule):
        return [" " * block.indent + "-" * block.width]
    if isinstance(block, Page):
        return ["", block.number.center(WIDTH), "<PAGE>"]
    return list(_side_box(block))


def _line(block: Line) -> list[str]:
    text = letters(block.text)
    if len(text) > WIDTH:  # the typist breaks a line between two boxes, not between a box and its label
        text = GAP.join(part.replace(" ", HARD) for part in text.split(GAP))
    text = text.replace(GAP, "   ")
    if block.align == "center":
        return [text.center(WIDTH)]
    if block.align == "right":
        return [text.rjust(WIDTH)]
    return _wrap(text, " " * block.indent)


def _wrap(text: str, lead: str) -> list[str]:
    return textwrap.wrap(
        text.replace(GAP, "   "),
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _table(table: Table) -> Iterator[str]:
    widths = _widths(table)
    for row in table.rows:
        columns = [
            textwrap.wrap(letters(cell).replace(GAP, "   "), width - 1, break_on_hyphens=False, break_long_words=False)
            for cell, width in zip(row, widths, strict=False)
        ]
        for pieces in zip_longest(*columns, fillvalue=""):
            yield "".join(piece.ljust(width) for piece, width in zip(pieces, widths, strict=False))


def _widths(table: Table) -> list[int]:
    """The widths of the columns; one that holds nothing but boxes is as narrow as they are, so that a box stands
    nearer to its own label than to the one before.
    """
    widths = list(table.widths)
    for i, column in enumerate(zip_longest(*table.rows, fillvalue="")):
        marks = [cell for cell in column if is_mark(cell)]
        if marks and all(is_mark(cell) or not cell for cell in column):
            narrow = max(len(letters(mark)) for mark in marks) + 1
            if i + 1 < len(widths):
                widths[i + 1] += max(0, widths[i] - narrow)
            widths[i] = narrow
    return widths


def _side_box(block: SideBox) -> Iterator[str]:
    border = "+" + "-" * _BOX + "+"
    side = [border]
    for box in block.boxes:
        side += [f"|{text.center(_BOX)}|" for text in box]
        side.append(border)
    for line, box_line in zip_longest(block.lines, side, fillvalue=""):
        yield line.center(_SIDE - 2).ljust(_SIDE) + box_line
