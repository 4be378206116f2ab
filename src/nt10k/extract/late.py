"""The report that is late, and whether EDGAR's header says the same as the form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import BaseModel

from nt10k.extract.cover import report_type
from nt10k.extract.rows import Reading
from nt10k.findings import Findings
from nt10k.model import Period, ReportType, Submission
from nt10k.patterns import lazy
from nt10k.sections import Located, Parts

_NAMED = lazy(
    r"\bForms?\s+(?:NT\s+)?(?P<form>[1Il]0\s?-\s?(?:KSB|K|QSB|Q|D)|20\s?-\s?F|11\s?-\s?K|N\s?-?\s?(?:SAR|CSR|CEN))\b",
    re.IGNORECASE,
)
_EDGAR_TYPE = lazy(r"NT[NF]?[\s-]?(?P<form>10-?[KQD]|20-?F|11-?K|N-?(?:SAR|CSR|CEN))", re.IGNORECASE)


def read_late_report(
    form: Located,
    parts: Parts,
    rows: Sequence[Reading[ReportType]],
    form_type: str | None,
    findings: Findings,
) -> ReportType | None:
    """The ticked box; else what the masthead, Part III or EDGAR's type names, and the evidence says so."""
    ticked = {reading.label.value: reading for reading in rows if reading.checked}
    if len(ticked) == 1:
        report, reading = ticked.popitem()
        findings.see("late_report", reading.span, reading.basis)
        return report
    if ticked:
        return None
    masthead = parts.cover.before(form.first("check_one", "period", "name"))
    for region in (masthead, *form.gaps(parts.narrative)):
        if match := region.search(_NAMED):
            findings.see("late_report", region.group(match), "inferred")
            return report_type(match["form"])
    if edgar := edgar_report(form_type):
        findings.see_header("late_report")
        return edgar
    return None


def edgar_report(form_type: str | None) -> ReportType | None:
    """The subject report of an EDGAR submission type.

    >>> edgar_report("NT 10-K/A"), edgar_report("NTFNSAR"), edgar_report("NT 15D2")
    (<ReportType.FORM_10K: '10-K'>, <ReportType.FORM_NSAR: 'N-SAR'>, None)
    """
    match = _EDGAR_TYPE.match(form_type or "")
    return report_type(match["form"]) if match else None


def compare_with_header(
    submission: Submission | None,
    form_type: str | None,
    *,
    late_report: ReportType | None,
    period: Period,
    file_number: str | None,
    findings: Findings,
) -> None:
    """Tell where the EDGAR header and the form disagree; both values stay as they are."""
    edgar = edgar_report(form_type)
    if edgar and late_report and edgar != late_report:
        kin = str(late_report).removesuffix("SB") == edgar
        findings.tell(
            "form-type-differs", "info" if kin else "warning",
            f"EDGAR has the notice as {form_type}, the form is for {late_report}.", field="late_report",
        )  # fmt: skip
    if submission is None:
        return
    stated = period.ended or period.transition_ended
    if submission.period_of_report and stated and submission.period_of_report != stated:
        findings.tell(
            "period-differs", "warning",
            f"The header's period of report is {submission.period_of_report}, the form's is {stated}.",
            field="period.ended",
        )  # fmt: skip
    numbers = [filer.file_number for filer in submission.filers if filer.file_number]
    if file_number and numbers and _digits(file_number) not in map(_digits, numbers):
        findings.tell(
            "file-number-differs", "warning",
            f"The header's file number is {', '.join(numbers)}, the form's is {file_number}.", field="file_number",
        )  # fmt: skip


def _digits(file_number: str) -> str:
    """A file number without the zeros that EDGAR pads it with: 000-10030 is 0-10030."""
    return "-".join(part.lstrip("0") for part in file_number.split("-"))


def see_submission(submission: Submission | None, findings: Findings) -> None:
    """Record that everything under `submission` comes from the EDGAR header."""
    if submission is not None:
        _see_leaves("submission", submission, findings)


def _see_leaves(path: str, value: object, findings: Findings) -> None:
    if isinstance(value, BaseModel):
        for name, child in value:
            if child is not None:
                _see_leaves(f"{path}.{name}", child, findings)
    elif isinstance(value, list):
        for i, child in enumerate(value):
            _see_leaves(f"{path}.{i}", child, findings)
    else:
        findings.see_header(path)
