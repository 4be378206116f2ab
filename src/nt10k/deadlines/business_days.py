"""The days on which EDGAR takes filings: weekdays that are no federal holiday.

Holidays are those of the federal government, not of an exchange: Columbus Day and Veterans Day are among them, Good
Friday is not. A holiday on a Saturday is kept on the Friday before it, one on a Sunday on the Monday after.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from nt10k.deadlines.closures import CLOSURES

_DAY = timedelta(days=1)
_SATURDAY = 5
_END_OF_FILING = time(17, 30)


def is_business_day(day: date) -> bool:
    """Whether EDGAR takes filings on that day.

    >>> monday, veterans_day, saturday, good_friday = (11, 10), (11, 11), (11, 15), (4, 18)
    >>> [is_business_day(date(2025, *day)) for day in (monday, veterans_day, saturday, good_friday)]
    [True, False, False, True]
    """
    return day.weekday() < _SATURDAY and day not in _holidays(day.year) and day not in CLOSURES


def roll(day: date) -> date:
    """The day itself, or the first business day after it: Exchange Act Rule 0-3(a).

    >>> roll(date(2025, 5, 10)), roll(date(2025, 5, 12))
    (datetime.date(2025, 5, 12), datetime.date(2025, 5, 12))
    """
    while not is_business_day(day):
        day += _DAY
    return day


def next_business_day(day: date) -> date:
    """The first business day after a day.

    >>> next_business_day(date(2025, 11, 10))
    datetime.date(2025, 11, 12)
    """
    return roll(day + _DAY)


def business_days_after(day: date, last: date) -> int:
    """The number of business days that come after a day, up to the last one; 0 where that is no later.

    >>> friday = date(2025, 5, 16)
    >>> business_days_after(friday, date(2025, 5, 19)), business_days_after(friday, date(2025, 5, 1))
    (1, 0)
    """
    return sum(map(is_business_day, _days_after(day, last)))


def _days_after(day: date, last: date) -> Iterator[date]:
    return (day + timedelta(days=number) for number in range(1, (last - day).days + 1))


def filing_day(accepted: datetime) -> date:
    """The day as of which a filing counts: what EDGAR accepts after 5:30 p.m. Eastern time is of the next business day.

    >>> filing_day(datetime(2019, 10, 30, 21, 32, 2))
    datetime.date(2019, 10, 31)
    """
    day = accepted.date()
    return next_business_day(day) if accepted.time() > _END_OF_FILING else roll(day)


@lru_cache(maxsize=256)
def _holidays(year: int) -> frozenset[date]:
    from holidays.countries.united_states import UnitedStates  # takes longer to import than a notice to read

    return frozenset(UnitedStates(years=year))  # type: ignore[no-untyped-call]
