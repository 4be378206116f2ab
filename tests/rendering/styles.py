"""Strategies of layouts: what filers of an era, their programs, and the programs that read them after that do."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from rendering import captions
from rendering.blocks import Boxed, Style
from rendering.drawn import Drawn, typographic
from rendering.html import Dialect
from rendering.layouts import Layout
from rendering.marks import AFTER, ASCII, BEFORE, FLAT, GLUED, HTML, MARKDOWN, OWN, PAIRS, TEXT, Pair

KINDS = (ASCII, HTML, TEXT, FLAT, MARKDOWN)


def possible(pair: Pair, place: str, kind: str, row: str) -> bool:
    """Whether a pair can be met in a place of a row; what is left out here has no known filing."""
    if kind not in pair.layouts:
        return False
    if not pair.empty and place == AFTER and row in ("form", "transition"):
        return False  # ticked boxes alone, behind their labels: `Form 10-K X Form 20-F` reads as 20-F to everybody
    if place == GLUED and pair.ticked in ("XX", "__X"):
        return False  # nobody types `XXForm 10-K`
    return not (kind == MARKDOWN and place in (OWN, AFTER) and row != "answers")  # task lists have the box in front


@st.composite
def boxed(draw: st.DrawFn, kind: str, row: str, main: Pair) -> Boxed:
    """The notation of one row; most filers keep to one in the whole form."""
    pairs = [pair for pair in PAIRS if kind in pair.layouts]
    pair = main if draw(st.integers(0, 3)) else draw(st.sampled_from(pairs))
    often = {"form": (BEFORE, BEFORE, GLUED, OWN, AFTER), "transition": (BEFORE, BEFORE, GLUED, OWN),
             "relief": (BEFORE, BEFORE, OWN, GLUED, AFTER), "answers": (BEFORE, AFTER, AFTER, GLUED, OWN)}  # fmt: skip
    places = [place for place in often[row] if possible(pair, place, kind, row)]
    return Boxed(pair, draw(st.sampled_from(places)))


@st.composite
def styles(draw: st.DrawFn, kind: str, *, wrapped: bool = False) -> Style:
    """The choices of one filer."""
    main = draw(st.sampled_from([pair for pair in PAIRS if kind in pair.layouts]))

    def wording(wordings: tuple[str, ...]) -> int:
        # the official wording is the commonest
        chosen: int = draw(st.sampled_from((0, 0, *range(len(wordings)))))
        return chosen

    parts = {
        ASCII: ("above", "ruled", "beside", "underlined", "below"),
        HTML: ("above", "ruled", "beside", "below", "table"),
        TEXT: ("above", "beside", "table"),
        FLAT: ("above", "beside"),
        MARKDOWN: ("above", "beside", "table"),
    }
    # Where a text is wrapped anew, an address that is cut in two cannot be told from one of two lines.
    part_one = draw(st.sampled_from(parts[kind][: 1 if wrapped else None]))
    above = part_one in ("above", "ruled")
    return Style(
        form=draw(boxed(kind, "form", main)),
        transition=draw(boxed(kind, "transition", main)),
        relief=draw(boxed(kind, "relief", main)),
        answers=draw(boxed(kind, "answers", main)),
        check_one=draw(st.sampled_from(("(Check one): ", "(Check One): ", "Check One: ", ""))),
        per_line=draw(st.sampled_from((1, 3, 4, 5, 7))),
        columns=draw(st.sampled_from((1, 1, 2))),
        relief_spot=draw(st.sampled_from(("a", "b", "b", "span", "prompt", "b tail"))),
        numbers=draw(st.sampled_from(("line", "line", "above", "below", "box"))),
        part_one=part_one,
        parentheses=above and draw(st.booleans()),
        blank=draw(st.sampled_from(("", "", "N/A", "Not Applicable", "None", "_" * 20))),
        dash=draw(st.sampled_from(captions.DASHES)),
        period=wording(captions.PERIOD),
        file_number=wording(captions.FILE_NUMBER),
        name=wording(captions.NAME),
        former_name=wording(captions.FORMER_NAME),
        address=wording(captions.ADDRESS),
        city=wording(captions.CITY),
        answer_line=draw(st.booleans()),
        contact=draw(st.sampled_from(("columns", "columns", "line", "beside"))),
        area=draw(st.sampled_from(("({})", "({})", "{}"))),
        signature=draw(st.sampled_from(("columns", "stacked"))),
        colons=draw(st.booleans()),
        pages=kind in (ASCII, HTML) and draw(st.booleans()),
        back_page=draw(st.booleans()),
        row_first=kind in (HTML, TEXT) and not draw(st.integers(0, 5)),
    )


@st.composite
def layouts(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS) -> Layout:
    """Any layout of the given kinds."""
    kind = draw(st.sampled_from(kinds))
    wrap = draw(st.sampled_from((0, 80))) if kind == TEXT else 0
    dialect = Dialect(
        paragraph=draw(st.sampled_from(("p", "div", "br"))),
        fonts=draw(st.sampled_from(("face", "style"))),
        entities=draw(st.sampled_from(("none", "numeric", "named", "windows"))),
        workiva=draw(st.booleans()),
    )
    return Layout(
        kind,
        draw(styles(kind, wrapped=wrap > 0)),
        dialect if kind == HTML else Dialect(),
        wrap=wrap,
        encoding=draw(st.sampled_from(("utf-8", "utf-8", "cp1252", "utf-16"))),
        envelope=kind in (ASCII, HTML) and draw(st.booleans()),
    )


def suited(drawn: Drawn, layout: Layout) -> Drawn:
    """The notice as this layout can carry it: typewriters have no typographic quotes.

    Where only ticked boxes are printed, one mark in Part II is the relief box, and nobody tells it from one of three.
    """
    if drawn.relief_each and not layout.style.relief.pair.empty:
        drawn = replace(drawn, relief_each=None)
    return typographic(drawn) if layout.kind in (HTML, TEXT, MARKDOWN) else drawn
