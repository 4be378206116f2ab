"""From a report and its period to every due date that some filer of it may have had."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from nt10k.deadlines.business_days import business_days_after, next_business_day, roll
from nt10k.deadlines.rules import EXTENSION_DAYS, Rule, rules_for
from nt10k.model import Deadline, ReportType

EARLIEST, LATEST = date(1970, 1, 1), date(2100, 12, 31)
"""Days of other years are taken for misprints."""

RELIEF = "the registrant relied on the COVID-19 orders of March 2020 (Release 34-88465)"
_RELIEF_OF = (date(2020, 3, 1), date(2020, 7, 1))  # due dates
_RELIEF_DAYS = timedelta(days=45)
_RELIEVED = frozenset(
    (ReportType.FORM_10K, ReportType.FORM_20F, ReportType.FORM_11K, ReportType.FORM_10Q, ReportType.FORM_10D)
)

TRANSITION = "counted from the end of the transition period, and not from a later decision for another fiscal year"

_LEAP_YEAR = 2000
_QUARTERS = frozenset((ReportType.FORM_10Q, ReportType.FORM_10QSB))
_SHORTEST_QUARTER = timedelta(days=45)  # a fiscal year does not end sooner after one of its first three quarters


def has_rules(day: date) -> bool:
    """Whether a day is in the years for which there are rules and business days."""
    return EARLIEST <= day <= LATEST


def candidates(
    report: ReportType,
    period_ended: date,
    *,
    filed: date | None = None,
    fiscal_year_end: str | None = None,
    transition: bool = False,
) -> list[Deadline]:
    """Every due date of the report, the earliest first; none for a period in no year that has rules."""
    if not has_rules(period_ended):
        return []
    found: dict[tuple[date, str | None], Deadline] = {}
    for rule in rules_for(report, _year_ends(report, period_ended, fiscal_year_end)):
        if transition:
            rule = rule._replace(condition=_both(rule.condition, TRANSITION))
        for deadline in _of_rule(rule, period_ended, filed):
            # one date by two rules, between which a fiscal year decides: the one for any filer stands first
            found.setdefault((deadline.prescribed_due, deadline.condition), deadline)
    return sorted(found.values(), key=lambda deadline: deadline.prescribed_due)


def _year_ends(report: ReportType, period_ended: date, fiscal_year_end: str | None) -> list[date]:
    """The ends that the fiscal year of the period may have; that of a quarter does not follow from the period."""
    if report not in _QUARTERS:
        return [period_ended]
    known = year_end(fiscal_year_end) if fiscal_year_end else None
    if known is None:
        return [period_ended + relativedelta(months=months) for months in (3, 6, 9)]
    soonest = period_ended + _SHORTEST_QUARTER
    ends = (known + relativedelta(year=soonest.year + later) for later in (0, 1))
    return [next(end for end in ends if end >= soonest)]


def year_end(fiscal_year_end: str) -> date | None:
    """The end of a fiscal year, given as MMDD, in a leap year; None for what is no such day.

    >>> year_end("0229"), year_end("1231"), year_end("1331")
    (datetime.date(2000, 2, 29), datetime.date(2000, 12, 31), None)
    """
    try:
        return date(_LEAP_YEAR, int(fiscal_year_end[:2]), int(fiscal_year_end[2:]))
    except ValueError:
        return None


def _of_rule(rule: Rule, period_ended: date, filed: date | None) -> Iterator[Deadline]:
    """The due date by a rule; in the spring of 2020 also the one that the orders put in its place."""
    plain = _deadline(rule, period_ended, _count(rule, period_ended), rule.condition, filed)
    yield plain
    if rule.report in _RELIEVED and _RELIEF_OF[0] <= plain.prescribed_due <= _RELIEF_OF[1]:
        relieved = plain.prescribed_due + _RELIEF_DAYS
        yield _deadline(rule, period_ended, relieved, _both(rule.condition, RELIEF), filed)


def _both(one: str | None, other: str) -> str:
    return f"{one}, and {other}" if one else other


def _count(rule: Rule, period_ended: date) -> date:
    """The last day as counted; months from the end of a month run to the end of another."""
    last = period_ended + relativedelta(months=rule.months, days=rule.days)
    ends_month = rule.months and (period_ended + timedelta(days=1)).day == 1
    return last + relativedelta(day=31) if ends_month else last


def _deadline(rule: Rule, period_ended: date, counted: date, condition: str | None, filed: date | None) -> Deadline:
    prescribed = roll(counted)
    notice = next_business_day(prescribed)
    return Deadline(
        period_ended=period_ended,
        statuses=list(rule.statuses),
        condition=condition,
        days=rule.days or None,
        counted=counted,
        prescribed_due=prescribed,
        notice_due=notice,
        extended_due=roll(prescribed + timedelta(days=EXTENSION_DAYS.get(rule.report, 15))),
        days_late=business_days_after(notice, roll(filed)) if filed and has_rules(filed) else None,
        source=rule.source,
    )
