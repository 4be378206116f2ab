from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.deadlines.business_days import (
    business_days_after,
    filing_day,
    is_business_day,
    next_business_day,
    roll,
)
from nt10k.deadlines.closures import CLOSURES

DAYS = st.dates(date(1993, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("1985-01-21", "Martin Luther King's birthday is a federal holiday since 1986"),
        ("2025-04-18", "Good Friday is one of exchanges only"),
        ("2020-06-19", "Juneteenth is one since 2021"),
        ("2007-01-03", "the day after a day of mourning"),
        ("2003-08-15", "in the blackout EDGAR was open"),
        ("2018-12-26", "a shutdown of the government closes no EDGAR"),
    ],
)
def test_days_on_which_edgar_is_open(day: str, why: str) -> None:
    assert is_business_day(date.fromisoformat(day)), why


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2025-10-13", "Columbus Day: the exchanges are open"),
        ("2025-11-11", "Veterans Day: the exchanges are open"),
        ("2021-06-18", "Juneteenth on a Saturday is kept on Friday"),
        ("2022-06-20", "Juneteenth on a Sunday is kept on Monday"),
        ("2021-12-31", "New Year's Day on a Saturday is kept in the old year"),
        ("2020-07-03", "Independence Day on a Saturday"),
        ("1997-12-26", "closed by executive order"),
        ("2004-06-11", "a day of mourning"),
        ("2025-05-10", "a Saturday"),
        ("2025-03-16", "a Sunday"),
    ],
)
def test_days_on_which_it_is_closed(day: str, why: str) -> None:
    assert not is_business_day(date.fromisoformat(day)), why


def test_every_closure_is_a_weekday_that_no_calendar_has() -> None:
    from holidays import country_holidays

    federal = country_holidays("US", years=range(1990, 2031))
    assert [day for day in CLOSURES if day in federal or day.weekday() > 4] == []
    assert list(CLOSURES) == sorted(CLOSURES)


@given(DAYS)
def test_what_rolling_keeps(day: date) -> None:
    rolled, following = roll(day), next_business_day(day)
    assert day <= rolled <= day + timedelta(days=5)
    assert is_business_day(rolled)
    assert is_business_day(following)
    assert (rolled == day) == is_business_day(day)
    assert following > day
    assert business_days_after(day, following) == 1
    assert business_days_after(day, following - timedelta(days=1)) == 0
    assert business_days_after(following, day) == 0


@given(DAYS, st.integers(0, 400), st.integers(0, 400))
def test_business_days_add_up(day: date, more: int, still_more: int) -> None:
    middle = day + timedelta(days=more)
    last = middle + timedelta(days=still_more)
    assert business_days_after(day, last) == business_days_after(day, middle) + business_days_after(middle, last)


@pytest.mark.parametrize(
    ("accepted", "day"),
    [
        ("2019-10-30 21:32:02", "2019-10-31"),
        ("2019-10-30 17:30:00", "2019-10-30"),
        ("2019-10-30 17:30:01", "2019-10-31"),
        ("2025-11-10 18:00:00", "2025-11-12"),
        ("2025-05-16 17:45:00", "2025-05-19"),
        ("2025-05-17 10:00:00", "2025-05-19"),
    ],
)
def test_what_comes_late_in_the_day_counts_as_of_the_next(accepted: str, day: str) -> None:
    assert filing_day(datetime.fromisoformat(accepted)) == date.fromisoformat(day)
