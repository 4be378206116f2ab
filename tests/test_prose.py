"""Sentences."""

from __future__ import annotations

import pytest

from nt10k.prose import sentences
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
