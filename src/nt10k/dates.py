"""Dates as American filings write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from nt10k.patterns import lazy, lowered
from nt10k.text import Span

_NAMES = tuple(
    names.split()
    for names in (
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
        "august aug", "september sept sep", "october oct", "november nov", "december dec",
    )
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names}
# All names of a month begin with the last one: what is none of them is told after a letter.
_MONTH = "|".join(f"{names[-1]}(?:{'|'.join(name.removeprefix(names[-1]) for name in names)})" for names in _NAMES)

YEAR = r"[1lI]9[\dlIO]{2}|2[0O][\dlIO]{2}"
"""A year from 1900 to 2099, also as scanners read it."""

DATE = lazy(
    rf"""
    (?<![A-Za-z])(?P<month>{_MONTH})\.?\s{{0,40}}(?P<day>[\dlIO]{{1,2}})(?:st|nd|rd|th)?\s{{0,3}},?\s{{0,40}}
      (?P<year>{YEAR})(?![A-Za-z\d])
    | (?<![A-Za-z\d])(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?
      (?P<month2>{_MONTH})\.?,?\s{{1,9}}(?P<year2>[12]\d{{3}})(?!\d)
    | (?<![\d/.-])(?P<month3>\d{{1,2}})(?P<sep>[/-])(?P<day3>\d{{1,2}})(?P=sep)(?P<year3>[12]\d{{3}}|\d\d)(?![\d/-])
    | (?<![\d-])(?P<year4>[12]\d{{3}})-(?P<month4>\d\d)-(?P<day4>\d\d)(?![\d-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where a `DATE` may begin: it begins with a set, without regard to flags, so that `re` passes over all else quickly.
_BEGUN = lazy(
    r"[\dJFMASONDjfmasondſ](?:(?<=\d)(?<!\d.)|(?<![A-Za-z].)(?i:"
    + "|".join(sorted({f"(?<={names[-1][0]}){names[-1][1:]}" for names in _NAMES}))
    + "))",
    re.DOTALL,
)

SCANNED_DIGITS = str.maketrans("lLiIİıoO", "11111100")
"""Scanners read 1 as l or I, and 0 as O; to a search without case İ and ı are an I."""


def scanned_number(printed: str) -> int:
    """The number that digits and letters taken for digits make.

    >>> scanned_number("l99O")
    1990
    """
    return int(printed.translate(SCANNED_DIGITS))


def find_date(span: Span) -> tuple[date, Span] | None:
    """The first date in a span, and where it stands.

    >>> find_date(Span("For Period Ended: December 31, 2007"))
    (datetime.date(2007, 12, 31), Span(18, 35, 'December 31, 2007'))
    >>> find_date(Span("Date March 15 , 2004"))[0], find_date(Span("4/30/01"))[0]
    (datetime.date(2004, 3, 15), datetime.date(2001, 4, 30))
    """
    return next(find_dates(span), None)


def find_dates(span: Span) -> Iterator[tuple[date, Span]]:
    """Every date in a span, and where it stands; what is no day of the calendar is passed over."""
    for match in date_matches(span):
        found = match_date(match)
        if found is not None:
            yield found, span.group(match)


def date_matches(span: Span) -> Iterator[re.Match[str]]:
    """The matches of `DATE` in a span, tried only where one may begin."""
    at = span.start
    for begun in span.matches(_BEGUN):
        start = begun.start()
        if start >= at and (match := DATE.match(span.source, start, span.end)):
            yield match
            at = match.end()


def match_date(match: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names; None for a day that no calendar has.

    Two-digit years are of 1950 to 2049: EDGAR's paper ancestors go back no further.
    """
    if match["month"]:
        year, month, day = scanned_number(match["year"]), _MONTHS[lowered(match["month"])], scanned_number(match["day"])
    elif match["month2"]:
        year, month, day = int(match["year2"]), _MONTHS[lowered(match["month2"])], int(match["day2"])
    elif match["month3"]:
        year, month, day = int(match["year3"]), int(match["month3"]), int(match["day3"])
        if year < 100:
            year += 1900 if year >= 50 else 2000
    else:
        year, month, day = int(match["year4"]), int(match["month4"]), int(match["day4"])
    try:
        return date(year, month, day)
    except ValueError:
        return None
