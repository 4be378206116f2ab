"""What users write. `test_typing.py` has mypy check every type that is told here, and then runs it on a notice."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from typing_extensions import assert_never, assert_type

import nt10k
from nt10k import (
    Address,
    Checkboxes,
    Diagnostic,
    Evidence,
    Filer,
    FinancialEstimate,
    Form12b25,
    Interval,
    Metric,
    MissingReport,
    Reason,
    ReasonCategory,
    ReportType,
    Submission,
)


def reads_text_bytes_and_files(content: str, raw: bytes, path: str) -> None:
    assert_type(nt10k.parse(content), Form12b25)
    assert_type(nt10k.parse(raw, max_size=10_000_000), Form12b25)
    assert_type(nt10k.parse_file(path), Form12b25)
    assert_type(nt10k.parse_file(Path(path), max_size=nt10k.MAX_SIZE), Form12b25)
    assert_type(nt10k.__version__, str)


def asks_what_was_due(form: Form12b25) -> None:
    found = form.deadlines(nt10k.FilerStatus.ACCELERATED)
    assert_type(found, nt10k.Deadlines)
    assert_type(found.prescribed_due, dt.date | None)
    assert_type(found.days_late, int | None)
    assert_type(found.was_notice_timely, bool | None)
    assert_type(found.candidates, list[nt10k.Deadline])
    assert_type(nt10k.deadlines.deadlines("10-K", dt.date(2024, 12, 31), "accelerated"), nt10k.Deadlines)


def reads_either(content: str | bytes) -> Form12b25 | None:
    try:
        return nt10k.parse(content)
    except nt10k.NotForm12b25Error as error:
        assert_type(error, nt10k.NotForm12b25Error)
    except nt10k.FilingTooLargeError:
        pass
    except nt10k.NT10KError as error:
        print(str(error))
    return None


def compares(form: Form12b25) -> None:
    assert_type(nt10k.diff(form, form.with_text("")), list[nt10k.Change])
    for change in nt10k.diff(form, form.with_text("")):
        assert_type(change.path, str)
        assert_type(change.kind, Literal["added", "removed", "changed"])
        assert_type(change.edits, list[tuple[Literal["same", "removed", "added"], str]])


def the_cover(form: Form12b25) -> None:
    assert_type(form.form_type, str | None)
    assert_type(form.amendment, bool)
    assert_type(form.file_number, str | None)
    assert_type(form.cusip, str | None)
    assert_type(form.text, str)
    assert_type(form.portion_items, list[str])
    assert_type(form.period.ended, dt.date | None)
    assert_type(form.period.transition_ended, dt.date | None)
    assert_type(form.registrant.name, str | None)
    assert_type(form.registrant.former_name, str | None)
    assert_type(form.registrant.address, Address)
    assert_type(form.registrant.address.postal_code, str | None)


def what_the_document_does_not_say_is_none(form: Form12b25) -> str:
    if form.registrant.name is None or form.period.ended is None:
        return "?"
    assert_type(form.registrant.name, str)
    assert_type(form.period.ended, dt.date)
    return f"{form.registrant.name.upper()} {form.period.ended.isoformat()}"


def boxes(form: Form12b25) -> None:
    ticks = form.checkboxes
    assert_type(ticks, Checkboxes)
    assert_type(ticks.reports, dict[ReportType, bool | None])
    assert_type(ticks.transition_reports.get(ReportType.FORM_10K), bool | None)
    assert_type(ticks.relief, bool | None)
    assert_type([report for report, ticked in ticks.reports.items() if ticked], list[ReportType])
    for answer in (ticks.other_reports_filed, ticks.significant_change, ticks.relief_exhibit):
        assert_type(answer, bool | None)


def words_of_closed_sets(form: Form12b25) -> None:
    assert_type(form.late_report, ReportType | None)
    if form.late_report is ReportType.FORM_10K:
        assert_type(form.late_report, Literal[ReportType.FORM_10K])
    if form.late_report:
        as_text: str = form.late_report
        assert_type(as_text.lower(), str)
        assert_type(form.late_report.value, str)
    assert_type(ReportType("10-Q"), ReportType)
    assert_type(list(Metric), list[Metric])
    assert_type(Metric.REVENUE.us_gaap, str | None)
    assert_type({reason.category for reason in form.narrative.reasons}, set[ReasonCategory])


def why_and_when(form: Form12b25) -> None:
    assert_type(form.narrative.text, str | None)
    assert_type(form.narrative.reasons, list[Reason])
    assert_type(form.narrative.boilerplate, bool)
    assert_type(form.narrative.restatement, bool)
    assert_type(form.narrative.expected_filing.date, dt.date | None)
    assert_type(form.narrative.expected_filing.within_extension, bool | None)
    for reason in form.narrative.reasons:
        assert_type(reason.text, str)


def whom_to_call_and_who_signed(form: Form12b25) -> None:
    assert_type(form.contact.phone, str | None)
    assert_type(form.contact.email, str | None)
    assert_type(form.signature.date, dt.date | None)
    assert_type(form.signature.title, str | None)
    assert_type(form.missing_reports, list[MissingReport])
    for report in form.missing_reports:
        assert_type(report.form, str | None)
        assert_type(report.period_ended, dt.date | None)
        assert_type(report.text, str)


def middle(amount: Interval) -> Decimal | None:
    if amount.low is None or amount.high is None:
        return amount.low if amount.high is None else amount.high
    assert_type(amount.low + amount.high, Decimal)
    return (amount.low + amount.high) / 2


def figures(form: Form12b25) -> None:
    assert_type(form.results_change.explanation, str | None)
    assert_type(form.results_change.estimate_withheld, bool)
    assert_type(form.financial_estimates, list[FinancialEstimate])
    for estimate in form.financial_estimates:
        assert_type(estimate.metric, Metric)
        assert_type(estimate.months, int | None)
        assert_type(estimate.period_end, dt.date | None)
        assert_type(estimate.amount, Interval | None)
        assert_type(estimate.change_percent, Interval | None)
        if estimate.amount:
            assert_type(estimate.amount.unit, str)
            assert_type(estimate.amount.approximate, bool)
            assert_type(middle(estimate.amount), Decimal | None)


def arrow(estimate: FinancialEstimate) -> str:
    """All directions are handled, and a type checker can see that they are."""
    match estimate.direction:
        case "increase":
            return "up"
        case "decrease":
            return "down"
        case "unchanged" | None:
            return ""
        case never:
            assert_never(never)


def where_a_value_was_read(form: Form12b25) -> str | None:
    assert_type(form.evidence, dict[str, Evidence])
    where = form.evidence.get("contact.phone")
    if where is None:
        return None
    assert_type(where.basis, Literal["stated", "displaced", "inferred", "header"])
    assert_type(where.start, int | None)
    return form.text[where.start : where.end]


def what_a_careful_reader_would_want_to_know(form: Form12b25) -> list[str]:
    assert_type(form.diagnostics, list[Diagnostic])
    for diagnostic in form.diagnostics:
        assert_type(diagnostic.severity, Literal["info", "warning", "error"])
        assert_type(diagnostic.field, str | None)
        assert_type(diagnostic.start, int | None)
    return [f"{d.code}: {d.message}" for d in form.diagnostics if d.severity != "info"]


def the_header(form: Form12b25) -> None:
    assert_type(form.submission, Submission | None)
    if form.submission:
        assert_type(form.submission.filers, list[Filer])
        for filer in form.submission.filers:
            assert_type(filer.cik, str | None)
            assert_type(filer.business_address.city, str | None)


def as_json_and_back(form: Form12b25) -> None:
    assert_type(form.model_dump(), dict[str, Any])
    assert_type(form.model_dump_json(), str)
    assert_type(Form12b25.model_validate_json(form.model_dump_json()), Form12b25)
    assert_type(form.with_text("FORM 12b-25"), Form12b25)
