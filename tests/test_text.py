from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.text import CHECKED, UNCHECKED, FormText, Mark, Span

PAGE = "  Name:\tIda Renwick   CFO\n\n  second line \n\n\n\fnext page\n"
TEXTS = st.text(alphabet="ab .\t\n\f☒_")


def test_a_span_without_bounds_is_the_whole() -> None:
    span = Span(PAGE)
    assert (span.start, span.end, span.text) == (0, len(PAGE), PAGE)


def test_words_are_the_text_with_single_spaces() -> None:
    assert Span(PAGE).words == "Name: Ida Renwick CFO second line next page"


@pytest.mark.parametrize(
    ("text", "truth"), [("", False), (" \t\n\f", False), ("\xa0", False), (" x ", True), ("☐", True), ("_", True)]
)
def test_a_span_is_true_when_it_holds_more_than_white_space(text: str, truth: bool) -> None:
    assert bool(Span(text)) is truth


def test_spans_compare_by_place_and_source() -> None:
    assert Span("abcabc", 0, 3) == Span("abcabc", 0, 3)
    assert hash(Span("abcabc", 0, 3)) == hash(Span("abcabc", 0, 3))
    assert Span("abcabc", 0, 3) != Span("abcabc", 3, 6), "the same words elsewhere are another span"
    assert Span("abc") != Span("abd")
    assert Span("abc") != "abc"
    assert len({Span("abc"), Span("abc"), Span("abc", 1)}) == 2


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(3, 5, (3, 5)), (0, 4, (2, 4)), (4, 99, (4, 6)), (0, 1, (2, 2)), (9, 12, (6, 6)), (5, 3, (5, 5))],
    ids=["inside", "from-before", "to-behind", "before", "behind", "crossed"],
)
def test_cut_stays_inside(start: int, end: int, expected: tuple[int, int]) -> None:
    cut = Span("0123456789", 2, 6).cut(start, end)
    assert (cut.start, cut.end) == expected


def test_before_after_and_to() -> None:
    span = Span("0123456789", 2, 8)
    assert span.before(5).text == "234"
    assert span.after(5).text == "567"
    assert span.before(0).text == span.after(9).text == ""
    assert span.before(4).to(span.after(6)) == span
    assert span.before(5).text + span.after(5).text == span.text


@pytest.mark.parametrize(
    ("text", "chars", "expected"),
    [("  ab c\n", None, (2, 6)), ("ab", None, (0, 2)), ("__ab: ", " _:", (2, 4)), ("", None, (0, 0))],
)
def test_strip(text: str, chars: str | None, expected: tuple[int, int]) -> None:
    stripped = Span(text).strip(chars)
    assert (stripped.start, stripped.end) == expected


def test_strip_of_white_space_is_empty_and_inside() -> None:
    stripped = Span("a \n b", 1, 4).strip()
    assert stripped.text == ""
    assert 1 <= stripped.start <= stripped.end <= 4


def test_searches_stay_inside_and_speak_in_offsets_of_the_whole() -> None:
    word = re.compile(r"[a-z]+")
    span = Span("ab cd ef gh", 3, 8)
    assert [match.span() for match in span.matches(word)] == [(3, 5), (6, 8)]
    found = span.search(word)
    assert found is not None
    assert span.group(found) == Span("ab cd ef gh", 3, 5)
    assert span.match(word) is not None
    assert span.after(5).match(word) is None, "a match begins where the span begins"
    assert Span("ab cd", 0, 1).find(word) == Span("ab cd", 0, 1), "what stands behind the span is not seen"


def test_find_gives_a_group_or_nothing() -> None:
    pattern = re.compile(r"(?P<label>No\.) (?P<number>\d+)|(?P<none>none)")
    span = Span("File No. 55 none")
    number = span.find(pattern, "number")
    assert number is not None
    assert (number.text, number.start) == ("55", 9)
    assert span.after(9).find(pattern, "number") is None, "the group took no part in the match"
    assert Span("nil").find(pattern) is None


def test_lines_are_those_that_are_not_blank() -> None:
    assert [line.text for line in Span(PAGE).lines()] == ["Name:\tIda Renwick   CFO", "second line", "next page"]


def test_paragraphs_end_at_blank_lines_and_page_breaks() -> None:
    text = "one\ntwo\n \t\nthree\fFour \n\n\n"
    assert [paragraph.text for paragraph in Span(text).paragraphs()] == ["one\ntwo", "three", "Four"]


def test_cells_end_at_tabs_line_ends_and_wide_gaps() -> None:
    assert [cell.text for cell in Span(PAGE).cells()] == ["Name:", "Ida Renwick", "CFO", "second line", "next page"]


def test_split_leaves_blank_pieces_out() -> None:
    assert [piece.text for piece in Span(", a ,, b,c , ").split(re.compile(","))] == ["a", "b", "c"]
    assert [piece.text for piece in Span(" whole ").split(re.compile(","))] == ["whole"]
    assert Span(" ").split(re.compile(",")) == []


def test_written_lines_are_those_with_a_letter_without_their_rules() -> None:
    text = "\n  ______\n Acme Loom, Inc. ___\n-----\n   *  12 Mill Road ;\n\n☐\n"
    assert [line.text for line in Span(text).written()] == ["Acme Loom, Inc.", "12 Mill Road"]
    assert Span(" __ \n").written() == []


@given(TEXTS)
def test_no_way_of_cutting_loses_a_letter(text: str) -> None:
    span, letters = Span(text), text.split()
    for pieces in (span.lines(), span.paragraphs(), span.cells(), span.split(re.compile(r"\n"))):
        assert [word for piece in pieces for word in piece.text.split()] == letters
        assert all(piece.text == piece.text.strip() != "" for piece in pieces)
        assert all(a.end <= b.start for a, b in pairwise(pieces))
        assert all(piece.source is text for piece in pieces)


@given(TEXTS, st.integers(-3, 30), st.integers(-3, 30))
def test_every_cut_is_a_slice_of_the_whole(text: str, start: int, end: int) -> None:
    cut = Span(text).cut(start, end)
    assert 0 <= cut.start <= cut.end <= len(text)
    assert cut.strip().text == cut.text.strip()


def test_marks_in_a_span() -> None:
    text = f"{CHECKED} Yes {UNCHECKED} No"
    marks = (Mark(0, True, "[X]"), Mark(6, False, "[ ]"))
    form = FormText(text, marks)
    assert form.marks_in(form.span) == marks
    assert form.marks_in(form.span.after(1)) == marks[1:], "a box in front of a span is not in it"
    assert form.marks_in(form.span.before(6)) == marks[:1], "a span ends in front of its end"
    assert form.marks_in(form.span.cut(1, 6)) == ()
    assert [text[mark.start : mark.end] for mark in marks] == [CHECKED, UNCHECKED]


def test_a_form_text_without_boxes() -> None:
    form = FormText("FORM 12b-25")
    assert form.marks_in(form.span) == ()
    assert form.span.text == form.text
