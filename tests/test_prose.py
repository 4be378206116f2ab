"""Sentences and paragraphs."""

from __future__ import annotations

import pytest

from nt10k.prose import ends_sentence, goes_on, paragraphs, sentences
from nt10k.text import Span


def split(text: str) -> list[str]:
    return [sentence.words for sentence in sentences(Span(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Roe, Inc. is late.",
        "Mr. Roe and Dr. Doe left the U.S. Virgin Islands.",
        "See Note No. 4 and Sec. 13 of the Act.",
        "J. Roe signed on Jan. 5, 1999 for Roe Corp. Holdings.",
        "A loss of $1.2 million, i.e. a decrease, is expected.",
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str) -> None:
    assert split(text) == [text]


def test_an_abbreviation_may_end_one_before_an_opening_word() -> None:
    assert split("We bought Doe Dairy Inc. The books are late.") == ["We bought Doe Dairy Inc.", "The books are late."]
    assert split("It was sent to the SEC. Roe agreed.") == ["It was sent to the SEC.", "Roe agreed."]


def test_a_blank_line_ends_a_sentence_and_a_line_end_does_not() -> None:
    assert split("REASONS\n\nWe are\n   late.") == ["REASONS", "We are late."]


def test_quotes_stay_with_their_sentence() -> None:
    assert split("He said “no.” We left. (We did.) So it goes.") == [
        "He said “no.”",
        "We left.",
        "(We did.)",
        "So it goes.",
    ]


def test_spans_keep_their_place() -> None:
    source = "xx We are late. We wait. yy"
    assert [(s.start, s.end) for s in sentences(Span(source, 3, 24))] == [(3, 15), (16, 24)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Roe left. We stay.", ["Mr. Roe left.", "We stay."]),
        ("It was approved. and signed by Roe.", ["It was approved. and signed by Roe."]),
        ("We bought it (from Doe Inc.) Roe agreed.", ["We bought it (from Doe Inc.)", "Roe agreed."]),
        ("We are late . They are not.", ["We are late .", "They are not."]),
        ("Its press\n\nrelease is wrong. Why?", ["Its press release is wrong.", "Why?"]),
        ("A new\n\niPhone came. It sold.", ["A new iPhone came.", "It sold."]),
        ("The first page\fThe second", ["The first page", "The second"]),
        (" \n ", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_paragraphs_keep_their_place() -> None:
    source = "xx We\n\nare late,\n\nas ever.\n\nWhy? It\n\nIs so.\n\nand so on. yy"
    found = paragraphs(Span(source).before(source.index(" yy")))
    assert [p.words for p in found] == ["xx We are late, as ever.", "Why? It", "Is so.", "and so on."]
    assert [source[p.start : p.end] for p in found] == [p.text for p in found]


@pytest.mark.parametrize(
    ("above", "below", "one"),
    [
        ("Its press", "release", True),
        ("Its press", "iPads", True),
        ("Its press", "Release", False),
        ("Its press.", "release", False),
        ("Its press", "", False),
        ("Its press", "3 releases", False),
    ],
)
def test_what_goes_on_below(above: str, below: str, one: bool) -> None:
    assert goes_on(above, below) is one


@pytest.mark.parametrize("text", ["No.", "We are late!", "for these reasons:", "one;", "He said “no.”", "(a.) "])
def test_a_text_that_ends_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "No. 4", "We are late,", "and. so on we went"])
def test_a_text_that_does_not(text: str) -> None:
    assert not ends_sentence(text)
