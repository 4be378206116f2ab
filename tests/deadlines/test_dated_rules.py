"""The dated table: which rule holds when, and what is asked of its rows."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k import FilerStatus, ReportType
from nt10k.deadlines import deadlines
from nt10k.deadlines.business_days import is_business_day
from nt10k.deadlines.candidates import EARLIEST, LATEST, RELIEF
from nt10k.deadlines.rules import RULES

LARGE, ACCELERATED, OTHER = FilerStatus


def days(report: str, period: date, status: FilerStatus, fiscal_year_end: str | None = None) -> list[int | None]:
    found = deadlines(report, period, status, fiscal_year_end=fiscal_year_end)
    return [answer.days for answer in found.candidates if not answer.condition]


@pytest.mark.parametrize(
    ("fiscal_year", "large", "accelerated", "other"),
    [
        (date(2003, 12, 14), 90, 90, 90),
        (date(2003, 12, 15), 75, 75, 90),
        (date(2005, 12, 14), 75, 75, 90),
        (date(2005, 12, 15), 75, 75, 90),
        (date(2006, 12, 14), 75, 75, 90),
        (date(2006, 12, 15), 60, 75, 90),
        (date(2025, 12, 31), 60, 75, 90),
    ],
)
def test_annual_reports(fiscal_year: date, large: int, accelerated: int, other: int) -> None:
    assert [days("10-K", fiscal_year, status) for status in FilerStatus] == [[large], [accelerated], [other]]


@pytest.mark.parametrize(
    ("quarter", "fiscal_year_end", "accelerated"),
    [
        (date(2003, 9, 30), None, [45]),
        (date(2004, 3, 14), None, [45]),  # no fiscal year that it may belong to ends on 15 December 2004 or later
        (date(2004, 6, 30), None, [40, 45]),  # it depends on the fiscal year
        (date(2004, 6, 30), "1231", [40]),
        (date(2004, 6, 30), "0930", [45]),
        (date(2004, 6, 30), "0331", [40]),
        (date(2004, 10, 31), "1214", [40]),  # in 45 days comes the end of the fiscal year after this one
        (date(2004, 10, 30), "1214", [45]),
        (date(2005, 6, 30), None, [40]),  # by the rule of one fiscal year or that of the next
        (date(2004, 9, 15), None, [40]),
        (date(2006, 9, 30), None, [40]),
        (date(2025, 9, 30), None, [40]),
    ],
)
def test_quarterly_reports(quarter: date, fiscal_year_end: str | None, accelerated: list[int]) -> None:
    assert days("10-Q", quarter, ACCELERATED, fiscal_year_end) == accelerated
    assert days("10-Q", quarter, OTHER, fiscal_year_end) == [45]


@pytest.mark.parametrize("wrong", ["9999", "1331", "0230", "", "12-31", "Dec 31"])
def test_a_fiscal_year_ends_on_a_day(wrong: str) -> None:
    with pytest.raises(ValueError, match="MMDD"):
        deadlines("10-Q", date(2004, 6, 30), fiscal_year_end=wrong)


def test_one_due_date_is_one_candidate() -> None:
    """In 2004 45 days hold for any filer by one rule and for some by another: that is one date, for any filer."""
    short, long = deadlines("10-Q", date(2004, 6, 30)).candidates
    assert (short.statuses, long.statuses) == ([LARGE, ACCELERATED], [])


@pytest.mark.parametrize(
    ("fiscal_year", "due"),
    [
        (date(2010, 12, 31), date(2011, 6, 30)),
        (date(2011, 12, 14), date(2012, 6, 14)),
        (date(2011, 12, 31), date(2012, 4, 30)),
        (date(2024, 2, 29), date(2024, 7, 1)),  # from the end of a month to the end of June, a Sunday
        (date(2024, 12, 28), date(2025, 4, 28)),
    ],
)
def test_foreign_annual_reports(fiscal_year: date, due: date) -> None:
    assert deadlines("20-F", fiscal_year).prescribed_due == due


def test_relief_of_2020_ends_with_what_was_due_on_1_july() -> None:
    def conditions(due_from: date) -> list[bool]:
        return ["COVID-19" in (it.condition or "") for it in deadlines("10-Q", due_from, OTHER).candidates]

    assert deadlines("10-Q", date(2020, 3, 31), OTHER).candidates[1].condition == RELIEF
    assert conditions(date(2020, 5, 17)) == [False, True]  # due 1 July
    assert conditions(date(2020, 5, 18)) == [False]
    assert conditions(date(2020, 1, 16)) == [False, True]  # due Sunday 1 March
    assert conditions(date(2020, 1, 14)) == [False]
    assert len(deadlines("N-CEN", date(2020, 1, 31)).candidates) == 1


def test_relief_stands_beside_another_condition() -> None:
    conditions = [answer.condition for answer in deadlines("11-K", date(2019, 12, 31)).candidates]
    assert [bool(c and "ERISA" in c) for c in conditions] == [True] * 4
    assert sum("COVID-19" in (c or "") for c in conditions) == 2


def test_no_rules_for_what_is_a_misprint() -> None:
    assert deadlines("10-K", EARLIEST).candidates
    assert deadlines("10-K", LATEST, filed=LATEST).days_late == 0
    for period in (date(1909, 12, 31), date(9999, 12, 31)):
        found = deadlines("10-K", period)
        assert (found.candidates, found.prescribed_due, found.was_notice_timely) == ([], None, None)
        assert found.unknown
        assert f"{period}" in found.unknown


@pytest.mark.parametrize("wrong", [("10-X", None), ("10-K", "small")])
def test_words_that_are_none(wrong: tuple[str, str | None]) -> None:
    with pytest.raises(ValueError, match="not a valid"):
        deadlines(wrong[0], date(2024, 12, 31), wrong[1])


@given(st.sampled_from(ReportType), st.dates(EARLIEST, LATEST), st.none() | st.sampled_from(FilerStatus))
def test_what_holds_of_every_candidate(report: ReportType, period: date, status: FilerStatus | None) -> None:
    found = deadlines(report, period, status, filed=period + timedelta(days=91))
    assert found.candidates
    assert found.unknown is None
    assert {answer.days_late == 0 for answer in found.candidates} >= {found.was_notice_timely} - {None}
    for answer in found.candidates:
        assert period < answer.counted <= answer.prescribed_due < answer.notice_due
        assert answer.extended_due > answer.prescribed_due
        assert all(map(is_business_day, (answer.prescribed_due, answer.notice_due, answer.extended_due)))
        assert status is None or not answer.statuses or status in answer.statuses


@given(st.sampled_from([ReportType.FORM_10K, ReportType.FORM_10Q]), st.dates(date(1993, 1, 1), LATEST))
def test_every_status_has_its_due_date(report: ReportType, period: date) -> None:
    everything = deadlines(report, period).candidates
    for status in FilerStatus:
        own = [answer for answer in everything if not answer.statuses or status in answer.statuses]
        assert deadlines(report, period, status).candidates == own
        assert own


def test_rows_do_not_overlap() -> None:
    for one, other in product(RULES, RULES):
        if one is other or one.report != other.report or one.condition != other.condition:
            continue
        if one.statuses and other.statuses and set(one.statuses).isdisjoint(other.statuses):
            continue
        assert (one.last or LATEST) < (other.first or EARLIEST) or (other.last or LATEST) < (one.first or EARLIEST)


@pytest.mark.parametrize(
    ("report", "period", "status", "filed", "days_late"),
    [
        (
            "10-K",
            "1997-09-27",
            None,
            "1997-12-30",
            0,
        ),  # the 90th day was one of those of closures.py
        ("10-K", "2014-12-31", "large_accelerated", "2015-03-03", 0),
        ("10-K", "2019-08-31", "large_accelerated", "2019-10-31", 0),
        ("10-Q", "2000-06-30", None, "2000-08-14", 0),
        ("10-Q", "2000-01-31", None, "2000-03-20", 1),
        ("10-Q", "2026-03-31", "non_accelerated", "2026-05-18", 0),
        ("10-Q", "2026-03-31", "accelerated", "2026-05-18", 4),
    ],
)
def test_notices_in_time_and_late(report: str, period: str, status: str | None, filed: str, days_late: int) -> None:
    found = deadlines(report, date.fromisoformat(period), status, filed=date.fromisoformat(filed))
    assert (found.report, f"{found.filed}", found.unknown) == (report, filed, None)
    assert [clue.text for clue in found.clues] == ([status] if status else [])
    assert found.days_late == days_late
    assert found.was_notice_timely == (days_late == 0)
