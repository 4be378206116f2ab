"""A form as blocks between what it says and how it is printed; and the choices of one layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rendering.marks import AFTER, BEFORE, BRACKETS, GAP, GLUED, OWN, Pair


@dataclass(frozen=True)
class Line:
    """One line of its own."""

    text: str
    align: str = "left"
    strong: bool = False
    indent: int = 0


@dataclass(frozen=True)
class Para:
    """A paragraph that a printer may wrap; `lead` hangs in front of it."""

    text: str
    lead: str = ""
    indent: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of cells; `widths` are characters. `span` rows share the first cell of the first one."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    span: bool = False


@dataclass(frozen=True)
class Rule:
    """A line across the page, or the underline of a value: blanks in front of it, and its length."""

    indent: int = 0
    width: int = 76


@dataclass(frozen=True)
class Page:
    """A page break, with the number at the foot of the page."""

    number: str = ""


@dataclass(frozen=True)
class SideBox:
    """Lines of the masthead with boxes drawn beside them."""

    lines: tuple[str, ...]
    boxes: tuple[tuple[str, ...], ...]


Block = Line | Para | Table | Rule | Page | SideBox


@dataclass(frozen=True)
class Boxed:
    """How the boxes of one row are written: in what notation and on which side of their labels."""

    pair: Pair = BRACKETS
    place: str = BEFORE

    def put(self, checked: bool, label: str) -> str:
        """A box and its label as running text."""
        mark = self.pair.write(checked)
        if not mark:
            return label
        if self.place == AFTER:
            return f"{label} {mark}"
        return f"{mark}{'' if self.place == GLUED else ' '}{label}"

    def cells(self, marked: Sequence[tuple[bool, str]]) -> tuple[str, ...]:
        """Boxes and labels as cells of a row."""
        if self.place == OWN:
            return tuple(cell for checked, label in marked for cell in (self.pair.write(checked), label))
        return tuple(self.put(checked, label) for checked, label in marked)

    def line(self, marked: Sequence[tuple[bool, str]]) -> str:
        """Boxes and labels one after the other."""
        return GAP.join(self.put(checked, label) for checked, label in marked)


@dataclass(frozen=True)
class Style:
    """What varies from filer to filer, whatever the file is made of."""

    form: Boxed = Boxed()
    transition: Boxed = Boxed()
    relief: Boxed = Boxed()
    answers: Boxed = Boxed()
    check_one: str = "(Check one): "
    per_line: int = 4
    columns: int = 1
    """Columns of the transition list."""
    relief_spot: str = "b"
    """Where one box stands: `a`, `b`, `span` (left of all three), `prompt`, `b tail`."""
    numbers: str = "line"
    """File number and CUSIP: `line` (caption and value), `above` or `below` their captions, or a side `box`."""
    part_one: str = "above"
    """Values `above` their captions, `ruled` (with a rule between), `beside`, `underlined` (beside), `below`."""
    parentheses: bool = False
    blank: str = ""
    """What stands in a field that does not apply."""
    dash: str = " - "
    period: int = 0
    file_number: int = 0
    name: int = 0
    former_name: int = 0
    address: int = 0
    city: int = 0
    answer_line: bool = False
    """Whether the answer stands on a line of its own behind the question."""
    contact: str = "columns"
    """`columns` over their captions, `line` without captions, `beside` its captions."""
    area: str = "({})"
    signature: str = "columns"
    """`columns` (date left, signer right) or `stacked`."""
    colons: bool = True
    pages: bool = False
    back_page: bool = False
    row_first: bool = False
    """Whether the form row comes before the masthead, as the text of a three-cell table has it."""
