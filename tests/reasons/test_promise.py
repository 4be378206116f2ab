"""The promise to file: the day, and inside or outside the extension."""

from __future__ import annotations

import pytest

from nt10k.reasons import read_reasons
from nt10k.text import Span


def promise(text: str, filed_in: int | None = None) -> tuple[str | None, bool | None]:
    reading = read_reasons([Span(text)], filed_in=filed_in)
    day, within = reading.expected_date, reading.within_extension
    return day and day[0].isoformat(), within and within[0]


@pytest.mark.parametrize(
    "text",
    [
        "We expect to file on or before the fifteenth calendar day after the due date.",
        "The report will be filed no later than five days after its original due date.",
        "We hope, without any assurance, to file within the extension period.",
        "There can be no assurance that we will file on or before the fifth calendar day.",
        "We are unable to file by the prescribed date and expect to file within the grace period.",
        "We are not aware of anything that would keep us from filing within the period permitted by Rule 12b-25.",
        "The Form 10-Q was filed an hour after the deadline.",
        "We are filing our Form 10-K concurrently with this notice.",
        "Our best efforts will be made to file in the additional time allowed.",
    ],
)
def test_a_promise_is_true_also_when_hedged(text: str) -> None:
    assert promise(text) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "We do not currently anticipate that it will be filed on or before the fifth calendar day.",
        "The report will not be filed within the extension period.",
        "We believe that we will be unable to file within fifteen days.",
        "We expect to file after the end of the extension period.",
        "The audit will not be finished within the fifteen-day period.",
        "It will not be able to do so within the extension period.",
        "We will miss the extended deadline.",
        "We anticipate that it will take more than the five-day extension to file.",
        "We expect to file in June, later than the extension allows.",
        "We expect to file by the fifteenth day. Now it appears that we will not file within the extension period.",
    ],
)
def test_a_refusal_is_false(text: str) -> None:
    assert promise(text) == (None, False)


@pytest.mark.parametrize(
    "text",
    [
        "We will file as soon as practicable.",
        "We cannot file our Form 10-Q until the Form 10-K has been filed.",
        "We are unable to predict whether we will file within the extension period.",
        "We could not file our Form 10-K by March 31, 2009.",
        "We will be unable to file the report by August 14, 2025.",
        "Our annual report for the year ended May 31, 2007 is expected to be filed soon.",
        "As our Form 8-K filed on May 4, 2007 said, we expect to file soon.",
        "Nasdaq has allowed us until June 1, 2007 to file, and we plan to do so.",
    ],
)
def test_silence_is_none(text: str) -> None:
    assert promise(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We expect to file by April 15, 1998.", "1998-04-15"),
        ("The Form 10-K, due on March 31, 1999, will be filed not later than April 14, 1999.", "1999-04-14"),
        ("Filing is anticipated for August 19, 2002.", "2002-08-19"),
        ("We plan to file on or about Monday, June 2, 2014.", "2014-06-02"),
        ("We expect to file the Form 10-K for the year ended May 31, 2007 by 10/01/07.", "2007-10-01"),
    ],
)
def test_a_bare_date_leaves_the_extension_open(text: str, day: str) -> None:
    assert promise(text) == (day, None)


def test_a_date_beside_the_extension() -> None:
    text = "We will file on or before April 17, 2000, the fifteenth calendar day after the due date."
    assert promise(text) == ("2000-04-17", True)
    assert promise("We intend to file by the extended due date of April 1, 2019.") == ("2019-04-01", True)


def test_the_day_on_which_it_was_filed() -> None:
    assert promise("The Form 10-Q was filed on May 16, 2003.") == ("2003-05-16", True)
    assert promise("Our prior quarterly report was filed on May 16, 2003.") == (None, None)


def test_the_other_report_is_passed_over() -> None:
    text = (
        "We are unable to file our Form 10-Q. "
        "We expect to file the Form 10-K by May 31, 2006 and the Form 10-Q by June 5, 2006."
    )
    assert promise(text) == ("2006-06-05", None)


def test_a_year_far_from_the_notice_is_not_taken() -> None:
    text = "We expect to file by April 15, 1989."
    assert promise(text, filed_in=1998) == (None, None)
    assert promise(text, filed_in=1989) == ("1989-04-15", None)


def test_the_span_is_the_date_as_written() -> None:
    reading = read_reasons([Span("We expect to file by April\n   15, 1998.")])
    assert reading.expected_date is not None
    assert reading.expected_date[1].text == "April\n   15, 1998"
