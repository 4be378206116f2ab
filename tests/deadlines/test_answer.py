"""Due dates of notices: what they say, what EDGAR says, and the day they came."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from notices import notice

from nt10k import Deadlines, FilerStatus, Form12b25, Submission, parse
from nt10k.model import Filer, Period, ReportType, Signature

LARGE, ACCELERATED, OTHER = FilerStatus


def of(report: str | None = "10-K", ended: date | None = date(2024, 12, 31), **fields: Any) -> Form12b25:
    return Form12b25(late_report=report and ReportType(report), period=Period(ended=ended), **fields)


def filed(day: str, **more: Any) -> Submission:
    return Submission(filed=date.fromisoformat(day), **more)


def clues(found: Deadlines) -> list[tuple[str, str, bool]]:
    return [(clue.kind, clue.text, clue.fits) for clue in found.clues]


def test_a_notice_that_says_nothing_of_it_is_known_by_its_day() -> None:
    found = parse(notice()).deadlines()
    assert found.prescribed_due == date(2012, 3, 30)
    assert (found.notice_due, found.extended_due) == (date(2012, 4, 2), date(2012, 4, 16))
    assert found.statuses == [OTHER]
    assert (found.filed, found.filed_basis) == (date(2012, 3, 30), "stated")
    assert clues(found) == [("notice_date", "2012-03-30", True)]
    assert (found.was_notice_timely, found.days_late) == (True, 0)


def test_a_stated_status_is_told_with_its_place() -> None:
    form = parse(notice(narrative="As a large accelerated filer we had less time than last year. We need more."))
    found = form.deadlines()
    assert found.prescribed_due == date(2012, 2, 29)
    (clue,) = found.clues
    assert form.text[clue.start : clue.end] == clue.text == "large accelerated filer"
    assert (found.was_notice_timely, found.days_late) == (False, 21)


def test_only_part_iii_is_asked() -> None:
    """The name of a registrant, or what Part IV says, is no status."""
    text = notice(
        part_1="Accelerated Filer Services, Inc.\nFull Name of Registrant",
        narrative="We need more time.",
        answer_3="[X] Yes  [ ] No",
        explanation="We became a large accelerated filer, so that our costs rose.",
    )
    assert clues(parse(text).deadlines()) == [("notice_date", "2012-03-30", True)]


def test_a_form_from_json_says_the_same_without_places() -> None:
    form = parse(notice(narrative="Our report, due on March 15, 2012, is not ready."))
    again = Form12b25.model_validate_json(form.model_dump_json()).deadlines()
    found = form.deadlines()
    assert again.candidates == found.candidates
    assert clues(again) == clues(found) == [("stated_due_date", "March 15, 2012", True)]
    assert (again.clues[0].start, again.clues[0].end) == (None, None)


def test_the_status_asked_for_outweighs_what_is_said() -> None:
    form = parse(notice(narrative="As a large accelerated filer we had less time than last year."))
    found = form.deadlines("accelerated")
    assert found == form.deadlines(FilerStatus.ACCELERATED)
    assert found.prescribed_due == date(2012, 3, 15)
    assert clues(found) == [("given", "accelerated", True), ("stated_status", "large accelerated filer", False)]
    with pytest.raises(ValueError, match="not a valid"):
        form.deadlines("tiny")


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2025-03-03", "2025-03-03"),
        ("2025-03-04", "2025-03-03"),
        ("2025-03-18", "2025-03-17"),
        ("2025-04-01", "2025-03-31"),
        ("2025-03-05", None),
        ("2025-02-28", None),
        ("2025-04-02", None),
    ],
)
def test_the_day_of_the_notice(day: str, due: str | None) -> None:
    found = of(submission=filed(day)).deadlines()
    assert found.filed_basis == "header"
    assert found.prescribed_due == (due and date.fromisoformat(due))
    assert len(found.candidates) == (1 if due else 3)
    assert bool(found.clues) == bool(due)


def test_a_notice_in_time_for_some_filers_is_neither() -> None:
    found = of(submission=filed("2025-03-20")).deadlines()
    assert [answer.days_late for answer in found.candidates] == [12, 2, 0]
    assert (found.was_notice_timely, found.days_late) == (None, None)


def test_a_notice_late_for_all_filers_is_late() -> None:
    found = of(submission=filed("2025-04-03")).deadlines()
    assert (found.was_notice_timely, found.days_late) == (False, None)
    assert of("20-F", submission=filed("2025-05-05")).deadlines().days_late == 2


def test_days_late_are_business_days() -> None:
    """Three days of the calendar from a Friday to a Monday are one."""
    found = of("10-Q", date(2025, 3, 31), submission=filed("2025-05-19")).deadlines("non_accelerated")
    assert (found.notice_due, found.days_late) == (date(2025, 5, 16), 1)


@pytest.mark.parametrize("form_type", ["NTN 10K", "ntn 10-k", "NTN 10K/A"])
def test_what_edgar_calls_late_is_late(form_type: str) -> None:
    """On 1 April it would be in time for a filer with 90 days; EDGAR says that it was not."""
    found = of(form_type=form_type, submission=filed("2025-04-01")).deadlines()
    assert found.was_notice_timely is False
    assert clues(found) == [("edgar_type", form_type, True)]
    assert [answer.statuses for answer in found.candidates] == [[LARGE], [ACCELERATED]]


def test_the_day_in_the_header_is_that_of_the_notice() -> None:
    signed = Signature(date=date(2025, 3, 31))
    assert of(submission=filed("2025-04-02"), signature=signed).deadlines().filed == date(2025, 4, 2)
    accepted = Submission(accepted=datetime(2025, 4, 1, 18, 0))
    assert of(submission=accepted, signature=signed).deadlines().filed == date(2025, 4, 2)


@pytest.mark.parametrize("day", ["0001-01-01", "1909-04-01", "9999-12-31"])
def test_a_misprinted_day_is_none_to_count_to(day: str) -> None:
    found = of(submission=filed(day)).deadlines()
    assert (found.was_notice_timely, found.days_late) == (None, None)
    assert len(found.candidates) == 3
    misprint = datetime.fromisoformat(f"{day} 23:59:59")
    assert of(submission=Submission(accepted=misprint)).deadlines().filed is None


def test_what_is_signed_on_a_weekend_comes_on_monday() -> None:
    """The notice was due on Friday 16 May; signed on Saturday, it cannot have come in time."""
    signed = of("10-Q", date(2025, 3, 31), signature=Signature(date=date(2025, 5, 17)))
    found = signed.deadlines("non_accelerated")
    assert (found.was_notice_timely, found.days_late) == (False, 1)


def test_an_amendment_has_no_day() -> None:
    found = of(amendment=True, submission=filed("2025-03-31")).deadlines()
    assert (found.filed, found.filed_basis, found.was_notice_timely, found.days_late) == (None, None, None, None)
    assert len(found.candidates) == 3


def test_both_periods_where_form_and_header_differ() -> None:
    """The day of the notice tells which of them is meant."""
    header = filed("2025-05-15", period_of_report=date(2025, 3, 31))
    found = of("10-Q", date(2024, 3, 31), submission=header).deadlines()
    assert [answer.period_ended for answer in found.candidates] == [date(2025, 3, 31)]
    both = of("10-Q", date(2024, 3, 31), submission=header.model_copy(update={"filed": None})).deadlines()
    assert sorted({answer.period_ended for answer in both.candidates}) == [date(2024, 3, 31), date(2025, 3, 31)]
    assert both.prescribed_due is None


def test_the_period_of_the_header_alone() -> None:
    header = Submission(period_of_report=date(2024, 12, 31))
    found = Form12b25(late_report=ReportType.FORM_10K, submission=header).deadlines("accelerated")
    assert (found.prescribed_due, found.candidates[0].condition) == (date(2025, 3, 17), None)


def test_the_fiscal_year_of_the_header() -> None:
    def days(year_end: str) -> list[int | None]:
        header = Submission(filers=[Filer(fiscal_year_end=year_end)])
        return [it.days for it in of("10-Q", date(2004, 6, 30), submission=header).deadlines("accelerated").candidates]

    assert days("1231") == [40]
    assert days("0930") == [45]
    assert days("0000") == [40, 45]


def test_relief_of_2020_by_the_day_of_the_notice() -> None:
    found = of("10-Q", date(2020, 3, 31), submission=filed("2020-06-29")).deadlines()
    assert (found.prescribed_due, found.days_late) == (date(2020, 6, 29), 0)
    late = of("10-Q", date(2020, 3, 31), submission=filed("2020-07-01")).deadlines("non_accelerated")
    assert [answer.days_late for answer in late.candidates] == [31, 1]


def test_a_transition_period() -> None:
    form = Form12b25(late_report=ReportType.FORM_10K, period=Period(transition_ended=date(2011, 12, 31)))
    found = form.deadlines("non_accelerated")
    assert found.prescribed_due == date(2012, 3, 30)
    assert "transition period" in (found.candidates[0].condition or "")
    plan = form.model_copy(update={"late_report": ReportType.FORM_11K}).deadlines()
    assert ["ERISA, and counted from the end of the transition" in (it.condition or "") for it in plan.candidates] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("form", "why"),
    [
        (Form12b25(), "which report is late"),
        (of(None), "which report is late"),
        (of(ended=None), "the end of the period"),
        (of("10-D"), "the distribution date"),
        (of(ended=date(1909, 12, 31)), "1909-12-31"),
    ],
)
def test_why_there_is_none(form: Form12b25, why: str) -> None:
    found = form.deadlines("accelerated")
    assert (found.candidates, found.clues, found.prescribed_due, found.days_late) == ([], [], None, None)
    assert found.unknown
    assert why in found.unknown


def test_it_is_one_line_to_look_at() -> None:
    assert repr(of().deadlines()) == "<Deadlines 10-K, due 2025-03-03 or 2025-03-17 or 2025-03-31>"
    late = of("20-F", submission=filed("2025-05-05")).deadlines()
    assert str(late) == "<Deadlines 20-F, due 2025-04-30, notice late>"
    assert repr(Form12b25().deadlines()) == "<Deadlines the notice does not tell which report is late>"


def test_it_survives_json() -> None:
    found = of(submission=filed("2025-04-01")).deadlines()
    assert Deadlines.model_validate_json(found.model_dump_json()) == found
