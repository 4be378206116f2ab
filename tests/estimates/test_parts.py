from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest

from nt10k.estimates import read_estimates
from nt10k.estimates.amounts import figures
from nt10k.estimates.periods import Calendar, calendar_of, periods
from nt10k.estimates.withheld import withheld_at
from nt10k.model import ReportType
from nt10k.text import Span

QUARTER = Calendar(date(2012, 6, 30), annual=False)
YEAR = Calendar(date(2012, 12, 31), annual=True)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$7.1 million", "7100000", "7100000", "USD"),
        ("$2.05 billion", "2050000000", "2050000000", "USD"),
        ("$6.0M", "6000000", "6000000", "USD"),
        ("$2,345,678", "2345678", "2345678", "USD"),
        ("$(3.4) million", "-3400000", "-3400000", "USD"),
        ("($5,678)", "-5678", "-5678", "USD"),
        ("-$2.5 million", "-2500000", "-2500000", "USD"),
        ("US$ 12 million", "12000000", "12000000", "USD"),
        ("C$3.3 million", "3300000", "3300000", "CAD"),
        ("RMB45.5 million", "45500000", "45500000", "CNY"),
        ("€9 million", "9000000", "9000000", "EUR"),
        ("4.5 million euros", "4500000", "4500000", "EUR"),
        ("$30 to $35 million", "30000000", "35000000", "USD"),
        ("between $1.5 million and $1.8 million", "1500000", "1800000", "USD"),
        ("41-44%", "41", "44", "percent"),
        ("at least $9 million", "9000000", None, "USD"),
        ("no more than $9 million", None, "9000000", "USD"),
        ("14 cents per share", "0.14", "0.14", "USD/share"),
        ("$.08 per diluted share", "0.08", "0.08", "USD/share"),
        ("250 basis points", "2.5", "2.5", "percent"),
    ],
)
def test_figures(text: str, low: str | None, high: str | None, unit: str) -> None:
    (figure,) = figures(Span(f"it was {text}."))
    assert figure.low == (None if low is None else Decimal(low))
    assert figure.high == (None if high is None else Decimal(high))
    assert figure.unit == unit
    for end in (figure.low, figure.high):
        assert "E" not in str(end)


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("approximately $30 to $35 million", True),
        ("in the range of approximately $30 million to $35 million", True),
        ("between roughly $30 million and $35 million", True),
        ("in the range of $30 million to $35 million", False),
    ],
)
def test_a_hedge_in_front_of_a_range_covers_it(text: str, hedged: bool) -> None:
    (found,) = figures(Span(text))
    assert found.approximate is hedged


@pytest.mark.parametrize(
    "text",
    ["June 30, 2004", "Suite 1400", "12,500,000 shares", "Item 9A", "Rule 12b-25", "par value $0.001"],
)
def test_what_is_no_figure(text: str) -> None:
    assert not list(figures(Span(text)))


@pytest.mark.parametrize(
    ("text", "end", "months", "side"),
    [
        ("the quarter ended June 30, 2012", "2012-06-30", 3, "current"),
        ("the six months ended June 30, 2011", "2011-06-30", 6, "prior"),
        ("the second quarter of 2011", "2011-06-30", 3, "prior"),
        ("the same period a year ago", "2011-06-30", None, "prior"),
        ("the comparable quarter of last year", "2011-06-30", 3, "prior"),
        ("Q2 2012", "2012-06-30", 3, "current"),
        ("the thirteen weeks ended July 2, 2011", "2011-07-02", 3, "prior"),
    ],
)
def test_periods_of_a_quarter(text: str, end: str, months: int | None, side: str) -> None:
    period = next(iter(periods(Span(text), QUARTER)))[0]
    assert (str(period.end), period.months, period.side) == (end, months, side)


@pytest.mark.parametrize(
    ("text", "end", "months", "side"),
    [
        ("fiscal 2011", "2011-12-31", 12, "prior"),
        ("the year ended December 31, 2012", "2012-12-31", 12, "current"),
        ("the fourth quarter of 2012", "2012-12-31", 3, "current"),
        ("the third quarter of 2012", "2012-09-30", 3, "current"),
        ("the prior year", "2011-12-31", 12, "prior"),
        ("2009", "2009-12-31", 12, "other"),
    ],
)
def test_periods_of_a_year(text: str, end: str, months: int | None, side: str) -> None:
    period = next(iter(periods(Span(text), YEAR)))[0]
    assert (str(period.end), period.months, period.side) == (end, months, side)


WEEKS = Calendar(date(2012, 12, 28), annual=True)


@pytest.mark.parametrize(
    ("calendar", "text", "end", "months", "side"),
    [
        (YEAR, "the second quarter", "2012-06-30", 3, "current"),
        (YEAR, "the third quarter of 2011", "2011-09-30", 3, "prior"),
        (YEAR, "the third quarter of this year", "2012-09-30", 3, "current"),
        (YEAR, "the second quarter of last year", "2011-06-30", 3, "prior"),
        (YEAR, "Q2 2010", "2010-06-30", 3, "other"),
        (YEAR, "year-end 2011", "2011-12-31", None, "prior"),
        (YEAR, "fiscal '11", "2011-12-31", 12, "prior"),
        (YEAR, "a year ago", "2011-12-31", None, "prior"),
        (YEAR, "last year", "2011-12-31", 12, "prior"),
        (YEAR, "June 2012", "2012-06-30", None, "other"),
        (WEEKS, "the second quarter", "2012-06-28", 3, "current"),
        (QUARTER, "the second quarter of last year", "2011-06-30", 3, "prior"),
        (QUARTER, "the first half of last year", "2011-06-30", 6, "prior"),
        (QUARTER, "year-end 2011", "2011-12-31", None, "other"),
        (QUARTER, "last year", "2011-06-30", None, "prior"),
        (QUARTER, "the previous quarter", None, 3, "other"),
        (QUARTER, "the same period of the prior year", "2011-06-30", None, "prior"),
    ],
)
def test_words_for_a_period(calendar: Calendar, text: str, end: str | None, months: int | None, side: str) -> None:
    ((period,),) = periods(Span(f"in {text}, we think"), calendar)
    assert (period.end and period.end.isoformat(), period.months, period.side) == (end, months, side)
    assert period.span.text in text


def test_dates_in_a_list_share_their_words() -> None:
    (group,) = periods(Span("at June 30, 2012, March 31, 2012 and 2011"), QUARTER)
    assert [(str(period.end), period.side) for period in group] == [
        ("2012-06-30", "current"),
        ("2012-03-31", "other"),
        ("2011-06-30", "prior"),
    ]


def test_a_day_that_is_none_ends_a_list() -> None:
    ((period,),) = periods(Span("at June 30, 2012 and June 31, 2012"), QUARTER)
    assert (str(period.end), period.span.text) == ("2012-06-30", "June 30, 2012")


@pytest.mark.parametrize(
    ("ended", "annual", "text", "shift"),
    [
        (date(2006, 7, 30), False, "in 2005 and in fiscal 2007", 1),
        (date(2006, 7, 30), False, "in fiscal 2005 and fiscal 2007", 0),
        (date(2010, 1, 31), True, "in fiscal 2009", -1),
        (date(2010, 1, 31), True, "in fiscal 2009 and fiscal 2010", 0),
        (date(2010, 1, 3), True, "in 2009", -1),
        (date(2010, 1, 31), True, "in 2009", 0),
        (date(2010, 3, 31), True, "in fiscal 2009", 0),
    ],
)
def test_how_a_registrant_numbers_its_years(ended: date, annual: bool, text: str, shift: int) -> None:
    assert calendar_of([Span("We are late."), Span(text)], ended, annual).shift == shift


@pytest.mark.parametrize(
    "text",
    [
        "We are not able at present to quantify these effects.",
        "The size of the adjustment is not yet known.",
        "It is too early to estimate the loss.",
        "No estimate of the change can be given.",
        "What the effect on earnings will be cannot be said before the study is finished.",
        "Neither the size nor the direction of the change is known to us today.",
        "By how much the loss will grow we are unable to say.",
        "The Registrant has not determined the amount of the impairment.",
    ],
)
def test_withheld(text: str) -> None:
    assert withheld_at(Span(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "We cannot predict when the audit will be finished.",
        "No significant change in results is expected.",
        "The Company estimates that net sales rose.",
        "We were unable to file the report on time.",
    ],
)
def test_not_withheld(text: str) -> None:
    assert withheld_at(Span(text)) is None


def test_a_figure_without_metric_is_left_unread() -> None:
    found = read_estimates(
        [Span("We expect an adjustment of $3.1 million.")],
        period_ended=date(2012, 6, 30),
        late_report=ReportType.FORM_10Q,
    )
    assert not found.readings
    assert [span.text for span in found.unread] == ["$3.1 million"]


def test_the_period_may_be_unknown() -> None:
    found = read_estimates([Span("Revenue rose to $3.1 million.")], period_ended=None, late_report=None)
    (reading,) = found.readings
    assert reading.estimate.period_end is None
    assert "period_end" not in reading.evidence


HOSTILE = (
    "Revenue increased ", "$1.2 million to ", "net   ", "1,234,567", "(((", "a\t$1\n", "Revenue\t1\t2\n",
    "one hundred and ", "between $1 and ", "no such charges. ", "$1 million, or 2%, ", "(in thousands)\n", "2004 ",
    "half of the ", "write-off of the our ", "a 5% drop in oil and gas ", "Net loss was $1 million. ", "three and ",
    "basic and diluted ", "impairment of its our ", "compared to from than ", "| 2004 | 2003 |\n",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_long_nonsense_takes_no_long_time(piece: str) -> None:
    started = time.perf_counter()
    read_estimates([Span(piece * 4000)], period_ended=date(2012, 6, 30), late_report=ReportType.FORM_10Q)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("text", ["$1" + ",000" * 12, "$1" + ",999" * 8 + " trillion", "Net loss\t1" + ",000" * 12])
def test_a_number_beyond_all_measure_is_no_error(text: str) -> None:
    read_estimates([Span(f"Net loss was {text}.\n{text}")], period_ended=date(2012, 6, 30), late_report=None)


def seconds(text: str) -> float:
    took = []
    for _ in range(3):
        started = time.perf_counter()
        read_estimates([Span(text)], period_ended=date(2005, 12, 31), late_report=ReportType.FORM_10K)
        took.append(time.perf_counter() - started)
    return min(took)


LONGER = (
    "Net sales\t1,234\t1,100\n", "2005\t2004\nNet sales\t1\t2\n", "Net sales 1 2 3 4\n", "Net sales | 2 |\n",
    "Net sales in 2004 were $3 million. ", "Interest expense rose in March 2004. ", "Sales March 31, 2004\t12\n",
    "It rose. ", "We cannot estimate the amount. ", "Revenue.\n\n", "March 31, 2004 ", "loss ", "$1 million ", "$", "7",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("piece", LONGER)
def test_four_times_the_text_takes_four_times_as_long(piece: str) -> None:
    few, many = piece * (6_000 // len(piece)), piece * (24_000 // len(piece))
    assert seconds(many) < 9 * seconds(few) + 0.01


@pytest.mark.slow
def test_what_is_longer_than_any_notice_is_read_in_part() -> None:
    longest = seconds("7" * 10_000_000)
    assert longest < 0.5
