"""Text that was made from HTML: pipes as cell borders, one line for all, Markdown. Symbol fonts are lost in it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from rendering.ascii import letters
from rendering.blocks import Block, Line, Page, Para, Rule, SideBox, Table
from rendering.marks import GAP, HARD

_ESCAPED = re.compile(r"([_*$])")


def to_pipes(blocks: Iterable[Block], *, wrap: int = 0) -> str:
    """A line a paragraph, cells between bars; `wrap` breaks long lines again."""
    lines = []
    for block in blocks:
        for line in _lines(block):
            text = letters(line).replace(GAP, "   ")
            lines += _wrapped(text, wrap) if wrap else [text]
    return "\n".join(line.replace(HARD, " ").rstrip() for line in lines) + "\n"


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False) or [""]


def _lines(block: Block) -> list[str]:
    if isinstance(block, Line):
        return [block.text] if block.text else []
    if isinstance(block, Para):
        return [block.lead + block.text]
    if isinstance(block, Table):
        return [f"| {' | '.join(row)} |" for row in block.rows]
    if isinstance(block, SideBox):
        return [*block.lines, *(f"| {text} |" for box in block.boxes for text in box)]
    if isinstance(block, Page):
        return [block.number] if block.number else []
    return []


def to_flat(blocks: Iterable[Block]) -> str:
    """Everything on one line."""
    words: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            words += [cell for row in block.rows for cell in row]
        elif isinstance(block, SideBox):
            words += [*block.lines, *(text for box in block.boxes for text in box)]
        elif not isinstance(block, Rule | Page):
            words += _lines(block)
    return " ".join(letters(" ".join(words)).replace(GAP, " ").split(" ")).replace("  ", " ").replace(HARD, " ")


def to_markdown(blocks: Iterable[Block]) -> str:
    """Headings, bold captions, pipe tables; what Markdown would take for mark-up is escaped."""
    pieces = []
    for block in blocks:
        if isinstance(block, Line) and block.strong:
            pieces.append(f"## {_escape(block.text)}")
        elif isinstance(block, Table):
            rows = [f"| {' | '.join(map(_escape, row))} |" for row in block.rows]
            rule = "|" + " --- |" * len(block.rows[0])
            pieces.append("\n".join([rows[0], rule, *rows[1:]]))
        elif isinstance(block, Rule):
            pieces.append("---")
        else:
            pieces += [_escape(line) for line in _lines(block)]
    return "\n\n".join(piece.replace(HARD, " ") for piece in pieces) + "\n"


def _escape(text: str) -> str:
    return _ESCAPED.sub(r"\\\1", letters(text).replace(GAP, "   "))
