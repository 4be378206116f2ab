from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.dates import DATE, date_matches, find_date, find_dates
from nt10k.text import Span

DAY = date(2007, 12, 31)


@pytest.mark.parametrize(
    "printed",
    [
        "December 31, 2007",
        "DECEMBER 31, 2007",
        "December  31,   2007",
        "December\n31, 2007",
        "December 31 , 2007",
        "December 31,2007",
        "December 31 2007",
        "December 31st, 2007",
        "Dec. 31, 2007",
        "Dec 31, 2007",
        "31 December 2007",
        "31st of December 2007",
        "31st December, 2007",
        "12/31/2007",
        "12/31/07",
        "12-31-07",
        "12-31-2007",
        "2007-12-31",
        "December 3l, 2OO7",
        "December 31, 20O7",
        "DECEMBER31, 2007",
    ],
)
def test_notations(printed: str) -> None:
    text = f"ended: {printed}."
    found = find_date(Span(text))
    assert found is not None, printed
    assert found[0] == DAY
    assert (found[1].text, found[1].start) == (printed, 7)


@pytest.mark.parametrize(
    ("printed", "year"),
    [("3/1/49", 2049), ("3/1/50", 1950), ("3/1/99", 1999), ("3/1/00", 2000), ("March 1, l996", 1996)],
)
def test_years(printed: str, year: int) -> None:
    found = find_date(Span(printed))
    assert found is not None
    assert found[0] == date(year, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "February 30, 2008",
        "13/45/2007",
        "2007-13-01",
        "December 2007",
        "December 31",
        "in 2007 and 2006",
        "6, 7, 8 and 9A",
        "Items 1, 2 and 3",
        "0-10030",
        "000-23507",
        "(937) 555-0142",
        "12b-25",
        "12-31-07-4",
        "1/2/3/4",
        "$12,312,007",
        "marching 31, 2007",
        "December 31, 20071",
        "ratio of 3/4",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_date(Span(text)) is None


def test_a_day_that_no_calendar_has_is_passed_over() -> None:
    found = find_date(Span("February 30, 2008, that is March 1, 2008"))
    assert found is not None
    assert found[0] == date(2008, 3, 1)


def test_dates_come_in_the_order_of_the_text() -> None:
    text = "from 9/30/06 to January 2, 2007, filed 2007-04-02"
    days = list(find_dates(Span(text)))
    assert [day for day, _ in days] == [date(2006, 9, 30), date(2007, 1, 2), date(2007, 4, 2)]
    assert [span.text for _, span in days] == ["9/30/06", "January 2, 2007", "2007-04-02"]


def test_only_the_span_is_read() -> None:
    text = "March 1, 2007 and April 2, 2007"
    found = find_date(Span(text).after(13))
    assert found is not None
    assert found[0] == date(2007, 4, 2)
    assert find_date(Span(text).before(9)) is None, "a date cut short is none"


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_every_day_in_every_notation(day: date) -> None:
    long = f"{day:%B} {day.day}, {day.year}"
    numbers = (f"{day:%m/%d/%Y}", f"{day:%m-%d-%y}", f"{day}")
    for printed in (long, long.upper(), f"{day.day} {day:%b} {day.year}", *numbers):
        found = find_date(Span(printed))
        assert found is not None, printed
        assert found == (day, Span(printed))


@given(st.text(alphabet="0123456789/-., \nlIOMarchDec", max_size=60))
def test_no_text_upsets_the_search(text: str) -> None:
    for day, span in find_dates(Span(text)):
        assert isinstance(day, date)
        assert text[span.start : span.end] == span.text


PIECES = st.sampled_from(
    ["June", "Sept.", "ſept", "may", "DECEMBER", "Decem", "31", "3l", "1", "2004", "04", "l9", "-", "/", ".", ",", " ",
     "\n", "of ", "th", "x", "é", "\u212a", "٣"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
def test_no_date_is_passed_over(text: str) -> None:
    span = Span(text)
    assert [match.span() for match in date_matches(span)] == [match.span() for match in span.matches(DATE)]
