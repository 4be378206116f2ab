from __future__ import annotations

import re

import pytest

from nt10k.extract.rows import Label, Reading, read_pair, read_row
from nt10k.normalize import normalize
from nt10k.text import FormText, Span

LABEL = re.compile(r"Form (10-K|20-F|11-K|10-Q|10-D)")
K, F, E, Q = "10-K", "20-F", "11-K", "10-Q"


def row(source: str) -> list[Reading[str]]:
    form = normalize([source])
    labels = [Label(form.span.group(match), match[1]) for match in form.span.matches(LABEL)]
    return read_row(form, labels, form.marks)


def states(source: str) -> dict[str, bool | None]:
    return {reading.label.value: reading.checked for reading in row(source)}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("[ ] Form 10-K  [ ] Form 20-F  [X] Form 10-Q", {K: False, F: False, Q: True}),
        ("[ ] Form 10-K\n[ ] Form 20-F\n[X] Form 10-Q", {K: False, F: False, Q: True}),
        ("Form 10-K [ ]  Form 20-F [ ]  Form 10-Q [X]", {K: False, F: False, Q: True}),
        ("Form 10-K: [ ]\nForm 20-F: [ ]\nForm 10-Q: [X]", {K: False, F: False, Q: True}),
        ("Form 10-K [X] Form 20-F [ ] Form 10-Q [ ]", {K: True, F: False, Q: False}),
        ("[X] Form 10-K [ ] Form 20-F [ ] Form 10-Q", {K: True, F: False, Q: False}),
        ("/ /Form 10-K / /Form 20-F /X/Form 10-Q", {K: False, F: False, Q: True}),
        ("Form 10-K  Form 20-F  X Form 10-Q", {K: False, F: False, Q: True}),
        ("x Form 10-K  o Form 20-F  o Form 10-Q", {K: True, F: False, Q: False}),
        ("[ ] Form 10-K [ ] Form 20-F [ ] Form 10-Q", {K: False, F: False, Q: False}),
        ("Form 10-K  Form 20-F  Form 10-Q", {K: None, F: None, Q: None}),
        ("[X] Form 10-K  Form 20-F  [ ] Form 10-Q", {K: True, F: None, Q: False}),
        ("[ ] Form 10-K  [ ] Form 20-F  Form 10-Q", {K: False, F: False, Q: None}),
        ("[X] Form 10-K [X] Form 20-F [ ] Form 10-Q", {K: True, F: True, Q: False}),
        ("Form 10-K [X]", {K: True}),
        ("[ ] Form 10-K", {K: False}),
        ("[ ] Form 10-K [X] Form 20-F", {K: False, F: True}),
        ("[ ] [X] Form 10-K", {K: True}),
        ("", {}),
    ],
    ids=[
        "contrast", "one-a-line", "behind", "behind-on-lines", "behind-first", "in-front-first", "glued", "ticked-only",
        "letters", "all-empty", "all-lost", "one-box-missing", "ticked-box-missing", "two-ticked", "single-behind",
        "single-empty", "two", "two-boxes-a-label", "no-labels",
    ],
)  # fmt: skip
def test_which_box_belongs_to_which_label(source: str, expected: dict[str, bool | None]) -> None:
    assert states(source) == expected


def cells(*rows: str) -> str:
    return "<table>" + "".join(f"<tr><td>{'</td><td>'.join(row.split('|'))}</td></tr>" for row in rows) + "</table>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (cells("☒|Form 10-K|☐|Form 20-F"), {K: True, F: False}),
        (cells("Form 10-K|☒|Form 20-F|☐"), {K: True, F: False}),
        (cells("☒ Form 10-K", "☐ Form 20-F"), {K: True, F: False}),
        (cells("Form 10-K|☐", "Form 20-F|☒"), {K: False, F: True}),
        ("<p>☐&nbsp;Form 10-K&nbsp; ☒&nbsp;Form 20-F</p>", {K: False, F: True}),
        ("<p><font face=Wingdings>o</font>Form 10-K <font face=Wingdings>x</font>Form 20-F</p>", {K: False, F: True}),
        ("<p><img src=a.gif> Form 10-K ☒ Form 20-F</p>", {K: None, F: True}),
        ("<p><img src=a.gif> Form 10-K <img src=b.gif> Form 20-F</p>", {K: None, F: None}),
    ],
    ids=["cells", "cells-behind", "rows", "rows-behind", "spaces", "fonts", "picture", "pictures"],
)
def test_boxes_of_html(source: str, expected: dict[str, bool | None]) -> None:
    assert states(source) == expected


def test_boxes_above_their_labels_in_the_same_cell_order() -> None:
    assert states("[ ] For Period Ended: x\n\n[X] Form 10-K [ ] Form 20-F") == {K: True, F: False}


def test_a_box_of_something_else_is_not_taken() -> None:
    assert states("[X] as amended. Form 10-K  Form 20-F") == {K: None, F: None}
    assert states("Form 10-K words [X]") == {K: None}


def test_readings_say_where_and_how() -> None:
    stated = row("[X] Form 10-K  [ ] Form 20-F")
    assert [reading.span.text for reading in stated] == ["☒ Form 10-K", "☐ Form 20-F"]
    assert {reading.basis for reading in stated} == {"stated"}
    ticked_only = row("X Form 10-K  Form 20-F")
    assert [(reading.span.text, reading.basis) for reading in ticked_only] == [
        ("☒ Form 10-K", "stated"),
        ("Form 20-F", "inferred"),
    ]
    assert row("Form 10-K [X] Form 20-F [ ]")[0].span.text == "Form 10-K ☒"


PAIRS = [
    ("[X] Yes [ ] No", True),
    ("[ ] Yes [X] No", False),
    ("Yes [X] No [ ]", True),
    ("Yes [ ] No [X]", False),
    ("[X] No [ ] Yes", False),
    ("[ ] No [X] Yes", True),
    ("No [X] Yes [ ]", False),
    ("No [ ] Yes [X]", True),
    ("YES: (X)   NO: ( )", True),
    ("Yes |_| No |X|", False),
    ("/ /Yes /X/No", False),
    ("Yes  X   No  ___", True),
    ("Yes ___  No _X_", False),
    ("_X_ Yes  ___ No", True),
    ("x Yes  o No", True),
    ("o Yes  x No", False),
    ("[X]\nYes\n[ ]\nNo", True),
    ("Yes\n[ ]\n\nNo\n[X]", False),
    ("☐Yes ☒No", False),
    ("X Yes    No", True),
    ("  Yes  X No", False),
    ("Yes X    No", True),
    ("Yes    No X", False),
    ("[X] Yes or No", True),
    ("[X] Yes / [ ] No", True),
    ("[X] Yes", True),
    ("[X] No", False),
    ("Yes [X]", True),
    ("No: [X]", False),
    ("Answer: Yes", True),
    ("Answer: NO.", False),
    ("Yes.", True),
    ("No", False),
    ("Yes", True),
]
UNDECIDED = [
    ("[X] Yes [X] No", 2),
    ("[ ] Yes [ ] No", 2),
    ("Yes [X] No [X]", 2),
    ("Yes ( ) No ( )", 2),
    ("Yes [X] No", 1),
    ("Yes  No", 0),
    ("Yes / No", 0),
    ("[ ] Yes", 1),
    ("[ ] No", 1),
]


def pair(source: str) -> tuple[bool | None, int, str] | None:
    form = normalize([source])
    answer = read_pair([form.span.strip()])
    return None if answer is None else (answer.value, answer.marks, answer.span.words)


@pytest.mark.parametrize(("source", "value"), PAIRS, ids=[source for source, _ in PAIRS])
def test_yes_or_no(source: str, value: bool) -> None:
    found = pair(source)
    assert found is not None
    assert found[0] is value


@pytest.mark.parametrize(("source", "value"), [*PAIRS[:25], ("xYes  oNo", True)], ids=str)
def test_yes_or_no_behind_words(source: str, value: bool) -> None:
    for lead in ("identify report(s).  ", "report(s):\n\n", "None of this is a note, nor a yesterday. "):
        found = pair(lead + source)
        assert found is not None
        assert found[0] is value, lead


@pytest.mark.parametrize(("source", "marks"), UNDECIDED, ids=[source for source, _ in UNDECIDED])
def test_boxes_that_do_not_decide(source: str, marks: int) -> None:
    found = pair(source)
    assert found is not None
    assert found[:2] == (None, marks)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "The Company has filed all reports.",
        "Nothing to report",
        "Yesterday",
        "We know: note 5",
        "November 3",
        "[X]",
    ],
)
def test_no_answer(source: str) -> None:
    assert pair(source) is None


def test_the_answer_knows_its_place() -> None:
    assert pair("identify report(s).  [X] Yes  [ ] No  The 10-Q") == (True, 2, "☒ Yes ☐ No")
    assert pair("Answer: No.\n10-Q") == (False, 0, "Answer: No.")


def test_boxes_count_for_more_than_words_and_the_first_pair_for_most() -> None:
    form = FormText("Yes, we have.  ☐ Yes  ☒ No")
    answer = read_pair([Span(form.text, 0, 13), Span(form.text, 15)])
    assert answer is not None
    assert answer.value is False
    twice = pair("[X] Yes [ ] No\n\n[ ] Yes [X] No")
    assert twice is not None
    assert twice[0] is True
