"""Part IV (2) and (3): the Yes/No boxes, and the reports named as missing."""

from __future__ import annotations

from nt10k.extract.named_reports import reports_named
from nt10k.extract.rows import Answer, read_pair
from nt10k.extract.wording import is_blank
from nt10k.findings import Findings
from nt10k.model import MissingReport
from nt10k.sections import Located, Parts
from nt10k.text import Span


def read_answer(form: Located, region: Span, path: str, findings: Findings) -> tuple[bool | None, Answer | None]:
    """The answer to a Yes/No question, and where it stands."""
    answer = read_pair(form.gaps(region))
    value = answer.value if answer else None
    if answer and value is not None:
        findings.see(path, answer.span)
    elif answer and answer.marks > 1:
        findings.tell(
            "answer-contradictory", "warning", "Both boxes of Yes and No are ticked, or neither is.", field=path,
            span=answer.span,
        )  # fmt: skip
    else:
        findings.tell(
            "answer-unreadable", "warning", "Neither Yes nor No has a box that can be read.", field=path,
            span=answer.span if answer else None,
        )  # fmt: skip
    return value, answer


def read_missing_reports(form: Located, parts: Parts, answer: Answer | None, findings: Findings) -> list[MissingReport]:
    """The reports that the registrant names as not filed, one for each period named."""
    gaps = form.gaps(parts.other_reports)
    if answer is not None:
        gaps = [piece for gap in gaps for piece in _around(gap, answer.span)]
    named = [
        report
        for gap in gaps
        if not is_blank(gap)
        for report in reports_named(gap, all_filed=answer is not None and answer.value is True)
    ]
    for i, report in enumerate(named):
        path = f"missing_reports.{i}"
        findings.see(f"{path}.form", report.form_span, "inferred" if report.inferred else "stated")
        findings.see(f"{path}.text", report.text)
        if report.period_span:
            findings.see(f"{path}.period_ended", report.period_span)
    return [
        MissingReport(form=report.form, period_ended=report.period_ended, text=report.text.words) for report in named
    ]


def _around(gap: Span, answer: Span) -> list[Span]:
    if not gap.start <= answer.start < gap.end:
        return [gap]
    return [piece.strip() for piece in (gap.before(answer.start), gap.after(answer.end)) if piece]
