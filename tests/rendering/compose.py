"""From what a notice says and a style to blocks, in the order of the form."""

from __future__ import annotations

from collections.abc import Iterator

from rendering import captions as c
from rendering.blocks import Block, Line, Page, Para, Rule, SideBox, Style, Table
from rendering.drawn import Box, Drawn, spelled
from rendering.marks import AFTER, GAP, GLUED, OWN

_LABEL_WIDTH = 44


def compose(drawn: Drawn, style: Style) -> list[Block]:
    """The whole form."""
    row = list(_form_row(drawn, style))
    return [
        *(row if style.row_first else ()),
        *_masthead(drawn, style),
        *(() if style.row_first else row),
        *_cover(drawn, style),
        *_part_one(drawn, style),
        *([Page("1")] if style.pages else ()),
        *_part_two(drawn, style),
        *_part_three(drawn, style),
        *([Page("2")] if style.pages else ()),
        *_part_four(drawn, style),
        *_signature(drawn, style),
        *([Para(c.BACK_PAGE), Line("ATTENTION", "center"), Para(c.ATTENTION)] if style.back_page else ()),
    ]


def _masthead(drawn: Drawn, style: Style) -> Iterator[Block]:
    lines = ["UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549",
             f"FORM 12b-25{'/A' if drawn.amendment else ''}"]  # fmt: skip
    if drawn.amendment:
        lines.append(f"Amendment No. {drawn.amendment}")
    lines.append("NOTIFICATION OF LATE FILING")
    numbers = ((c.FILE_NUMBER[style.file_number], drawn.file_number or ""), (c.CUSIP[0], drawn.cusip or ""))
    if style.numbers == "box":
        yield SideBox(tuple(lines), numbers)
        return
    for line in lines:
        yield Line(line, "center", strong=True)
    for caption, value in numbers:
        if style.numbers == "line":
            yield Line(f"{caption}: {value}".rstrip(), "right")
        elif style.numbers == "above":
            yield Line(value, "center")
            yield Line(caption, "center")
        else:
            yield Line(caption, "center")
            yield Line(value, "center")


def _form_row(drawn: Drawn, style: Style) -> Iterator[Block]:
    marked = [(i == drawn.ticked, box.label) for i, box in enumerate(drawn.boxes)]
    lines = [marked[at : at + style.per_line] for at in range(0, len(marked), style.per_line)]
    if style.form.place == OWN:
        if style.check_one:
            yield Line(style.check_one.strip())
        width = max(len(box.label) for box in drawn.boxes) + 1
        rows = tuple(style.form.cells(line) for line in lines)
        yield Table(rows, (6, width) * style.per_line)
        return
    for i, line in enumerate(lines):
        lead = style.check_one if i == 0 else ""
        yield Line(lead + style.form.line(line))


def _cover(drawn: Drawn, style: Style) -> Iterator[Block]:
    yield Line(f"{c.PERIOD[style.period]} {spelled(drawn.period)}", indent=4)
    yield from _transition_row(drawn.transition, drawn.transition_ticked, style)
    value = spelled(drawn.transition_period) if drawn.transition_period else style.blank
    yield Line(f"For the Transition Period Ended: {value}".rstrip(), indent=4)
    yield Para(drawn.edition.instruction)
    yield Para(c.NOTHING)
    items = f" Item{'s' if len(drawn.portion) > 1 else ''} {_listed(drawn.portion)}" if drawn.portion else ""
    yield Para(c.PORTION + (items or f" {style.blank}".rstrip()))


def _listed(items: tuple[str, ...]) -> str:
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else items[0]


def _transition_row(boxes: tuple[Box, ...], ticked: int | None, style: Style) -> Iterator[Block]:
    marked = [(i == ticked, f"Transition Report on {box.label}") for i, box in enumerate(boxes)]
    if style.columns == 1 and style.transition.place != OWN:
        for checked, label in marked:
            yield Line(style.transition.put(checked, label), indent=4)
        return
    rows = tuple(style.transition.cells(marked[at : at + style.columns]) for at in range(0, len(marked), style.columns))
    if style.transition.place == OWN:
        yield Table(rows, (6, max(len(label) for _, label in marked) + 2) * style.columns)
    else:  # no cell is so narrow that its box and its label part
        yield Table(rows, (max(len(cell) for row in rows for cell in row) + 2,) * style.columns)


def _part_one(drawn: Drawn, style: Style) -> Iterator[Block]:
    yield Line(f"PART I{style.dash}REGISTRANT INFORMATION", "center", strong=True)
    fields = (
        (c.NAME[style.name], drawn.name),
        (c.FORMER_NAME[style.former_name], drawn.former_name or style.blank),
        (c.ADDRESS[style.address], ", ".join(drawn.place.street)),
        (c.CITY[style.city], drawn.place.line),
    )
    if style.part_one == "table":
        yield Table(tuple((f"{caption}:", value) for caption, value in fields), (_LABEL_WIDTH, 32))
        return
    for caption, value in fields:
        label = f"({caption})" if style.parentheses else caption
        if style.part_one == "above":
            yield Line(value, "center")
            yield Line(label, "center")
        elif style.part_one == "ruled":
            yield Line(value, "center")
            yield Rule()
            yield Line(label)
        elif style.part_one == "beside":
            yield Line(f"{caption}: {value}".rstrip())
        elif style.part_one == "underlined":
            yield Line(f"{caption}:  {value}".rstrip())
            yield Rule(len(caption) + 2, max(4, 76 - len(caption) - 2))
        else:
            yield Line(label + ":")
            yield Line(value, indent=8)


def _part_two(drawn: Drawn, style: Style) -> Iterator[Block]:
    yield Line(f"PART II{style.dash}RULES 12b-25(b) AND (c)", "center", strong=True)
    boxed, spot = style.relief, style.relief_spot
    texts = (c.RELIEF_A, c.relief_b(drawn.edition), c.RELIEF_C)
    letters = ("(a)", "(b)", "(c)")
    if drawn.relief_each:
        marks = [boxed.pair.write(checked) for checked in drawn.relief_each]
    else:
        mark = boxed.pair.write(drawn.relief)
        marks = [
            mark if spot in (letter[1], f"{letter[1]} tail", "span" if letter == "(a)" else "") else ""
            for letter in letters
        ]
        if spot == "prompt":
            yield Para(f"{c.LEAD} {mark}".rstrip())
    if drawn.relief_each or spot != "prompt":
        yield Para(c.LEAD)
    # Three boxes always stand in front of their letters; behind a text there is one box at most.
    behind = not drawn.relief_each and (boxed.place == AFTER or spot.endswith("tail"))
    if boxed.place == OWN and not behind:
        rows = tuple(zip(marks, letters, texts, strict=True))
        yield Table(rows, (7, 5, 64), span=spot == "span" and not drawn.relief_each)
        return
    for mark, letter, text in zip(marks, letters, texts, strict=True):
        if behind:
            yield Para(f"{text}{GAP}{mark}" if mark else text, lead=f"{letter} ", indent=4)
        elif boxed.place == GLUED:
            yield Para(text, lead=f"{mark}{letter} ", indent=4)
        else:
            yield Para(text, lead=f"{mark} {letter} ".lstrip(), indent=4)


def _part_three(drawn: Drawn, style: Style) -> Iterator[Block]:
    yield Line(f"PART III{style.dash}NARRATIVE", "center", strong=True)
    yield Para(drawn.edition.prompt)
    for paragraph in drawn.narrative:
        yield Para(paragraph)


def _part_four(drawn: Drawn, style: Style) -> Iterator[Block]:
    yield Line(f"PART IV{style.dash}OTHER INFORMATION", "center", strong=True)
    yield Para(c.CONTACT, lead="(1) ")
    yield from _contact(drawn, style)
    yield from _question("(2) ", c.OTHER_REPORTS, drawn.other_filed, style)
    for line in drawn.missing.lines:
        yield Para(line, indent=4)
    yield from _question("(3) ", c.CHANGE, drawn.change, style)
    yield Para(c.IF_SO, indent=4)
    for paragraph in drawn.explanation:
        yield Para(paragraph, indent=4)


def _question(number: str, text: str, yes: bool, style: Style) -> Iterator[Block]:
    marked = ((yes, "Yes"), (not yes, "No"))
    if style.answers.place == OWN:
        yield Para(text, lead=number)
        yield Table((style.answers.cells(marked),), (6, 8, 6, 8))
    elif style.answer_line:
        yield Para(text, lead=number)
        yield Line(style.answers.line(marked), "right")
    else:
        yield Para(f"{text}{GAP}{style.answers.line(marked)}", lead=number)


def _contact(drawn: Drawn, style: Style) -> Iterator[Block]:
    who = ", ".join(filter(None, (drawn.contact, drawn.contact_title)))
    area, exchange, line = drawn.phone
    number = f"{exchange}-{line}"
    if style.contact == "columns":
        yield Table(
            ((who, style.area.format(area), number), ("(Name)", "(Area Code)", "(Telephone Number)")), (36, 16, 22)
        )
    elif style.contact == "line":
        yield Line(f"{who} {style.area.format(area)} {number}", indent=4)
    else:
        yield Line(f"Name: {who}", indent=4)
        yield Line(f"Telephone Number: {style.area.format(area)} {number}", indent=4)
    if drawn.email:
        yield Line(drawn.email, indent=4)


def _signature(drawn: Drawn, style: Style) -> Iterator[Block]:
    yield Rule()
    yield Line(drawn.name, "center", strong=True)
    yield Line(c.CHARTER, "center")
    yield Para(c.CAUSED)
    colon = ":" if style.colons else ""
    day, by = spelled(drawn.signed), f"/s/ {drawn.signer}"
    if style.signature == "columns":
        rows = ((f"Date{colon}", day, f"By{colon}", by), ("", "", "", drawn.signer), ("", "", "", drawn.signer_title))
        yield Table(rows, (7, 24, 5, 38))
    else:
        yield Line(f"Date{colon} {day}")
        yield Line(f"By{colon} {by}")
        if style.colons:
            yield Line(f"Name: {drawn.signer}")
            yield Line(f"Title: {drawn.signer_title}")
        else:
            yield Line(drawn.signer)
            yield Line(drawn.signer_title)
