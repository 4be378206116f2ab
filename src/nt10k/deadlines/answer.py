"""The due dates of a report, and those of a notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nt10k.deadlines.business_days import filing_day
from nt10k.deadlines.candidates import EARLIEST, LATEST, candidates, has_rules, year_end
from nt10k.deadlines.hints import Hint, has_status, narrowed
from nt10k.deadlines.rules import RULES
from nt10k.deadlines.stated import read_statements
from nt10k.model import Basis, Deadline, Deadlines, FilerStatus, Form12b25, ReportType
from nt10k.text import Span

_LATE_TYPES = ("NTN", "NTF")


def deadlines(
    report: ReportType | str,
    period_ended: date,
    status: FilerStatus | str | None = None,
    *,
    filed: date | None = None,
    fiscal_year_end: str | None = None,
) -> Deadlines:
    """When a report was due, when the notice that it is late, and until when the extension runs.

    `report` is a `ReportType` or its name, such as ``10-K``; `period_ended` the end of its period, for a 10-D the
    distribution date. `status` is a `FilerStatus` or its name; without it, there is a candidate for each. With `filed`,
    the day of the notice, the result tells whether that was in time. `fiscal_year_end` (MMDD) matters for quarters of
    2004 alone, when a shorter time for accelerated filers began with a fiscal year.

    Raises ValueError for a report, a status or a fiscal year's end that is none.
    """
    kind, hints = ReportType(report), list(_given(status))
    if fiscal_year_end is not None and year_end(fiscal_year_end) is None:
        raise ValueError(f"a fiscal year ends on a day given as MMDD, such as 1231, and not on {fiscal_year_end!r}")
    found = candidates(kind, period_ended, filed=filed, fiscal_year_end=fiscal_year_end)
    left, clues = narrowed(found, hints)
    unknown = None if found else _no_rules(period_ended)
    return Deadlines(report=kind, filed=filed, candidates=left, clues=clues, unknown=unknown)


def deadlines_of(form: Form12b25, status: FilerStatus | str | None = None) -> Deadlines:
    """See `Form12b25.deadlines`."""
    filed, basis = _day_of(form)
    hints = [*_given(status), *_stated(form), *_of_edgar(form, filed), *_of_day(filed)]
    found, unknown = _candidates_of(form, filed)
    left, clues = narrowed(found, hints)
    return Deadlines(
        report=form.late_report, filed=filed, filed_basis=basis, candidates=left, clues=clues, unknown=unknown
    )


def _candidates_of(form: Form12b25, filed: date | None) -> tuple[list[Deadline], str | None]:
    """The candidates for each end of the period that the form or EDGAR's header names; without one, why."""
    report, period, header = form.late_report, form.period, form.submission
    if report is None:
        return [], "the notice does not tell which report is late"
    if counts_from := next((rule.counts_from for rule in RULES if rule.report == report), None):
        return [], f"a Form {report} is due some days after {counts_from}, which is not on the notice"
    transition = period.ended is None and period.transition_ended is not None
    stated = period.transition_ended if transition else period.ended
    ends = sorted({end for end in (stated, header.period_of_report if header else None) if end})
    if not ends:
        return [], "the notice does not tell the end of the period"
    year = header.filers[0].fiscal_year_end if header and header.filers else None
    found = [
        candidate
        for end in ends
        for candidate in candidates(report, end, filed=filed, fiscal_year_end=year, transition=transition)
    ]
    return sorted(found, key=lambda candidate: candidate.prescribed_due), None if found else _no_rules(*ends)


def _no_rules(*period_ended: date) -> str:
    ends = " or ".join(f"{end}" for end in period_ended)
    return f"the rules are those of periods from {EARLIEST.year} to {LATEST.year}, not to {ends}"


def _day_of(form: Form12b25) -> tuple[date | None, Basis | None]:
    """The day of the notice, and where it was read. An amendment's day tells nothing of the notice that it amends."""
    header, signed = form.submission, form.signature.date
    if form.amendment:
        return None, None
    if header and header.filed:
        return header.filed, "header"
    if header and header.accepted and has_rules(header.accepted.date()):
        return filing_day(header.accepted), "header"
    where = form.evidence.get("signature.date")
    return signed, where.basis if signed and where else None


def _given(status: FilerStatus | str | None) -> Iterator[Hint]:
    if status is not None:
        wanted = FilerStatus(status)
        yield Hint("given", wanted.value, has_status(wanted))


def _stated(form: Form12b25) -> Iterator[Hint]:
    where = form.evidence.get("narrative.text")
    if form.text and where:
        yield from read_statements(Span(form.text, where.start or 0, where.end))
    elif form.narrative.text:  # loaded from JSON, which has the words and not their places
        yield from (hint._replace(said=hint.words) for hint in read_statements(Span(form.narrative.text)))


def _of_edgar(form: Form12b25, filed: date | None) -> Iterator[Hint]:
    if filed and form.form_type and form.form_type.upper().startswith(_LATE_TYPES):
        yield Hint("edgar_type", form.form_type, lambda deadline: deadline.days_late != 0)


def _of_day(filed: date | None) -> Iterator[Hint]:
    if filed:
        yield Hint("notice_date", filed.isoformat(), lambda it: it.prescribed_due <= filed <= it.notice_due)
