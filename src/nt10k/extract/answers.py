"""Part IV (2) and (3): the Yes/No boxes, and the reports named as missing."""

from __future__ import annotations

import re
from datetime import date

from nt10k.dates import find_dates
from nt10k.extract.cover import report_type
from nt10k.extract.rows import Answer, read_pair
from nt10k.extract.wording import is_blank
from nt10k.findings import Findings
from nt10k.model import MissingReport
from nt10k.sections import Located, Parts
from nt10k.text import Span

_FORM_NAMED = re.compile(
    r"\b(?:Forms?\s*)?(?P<form>(?:[1Il]0\s?-\s?(?:KSB|K|QSB|Q|D)|20\s?-\s?F|11\s?-\s?K|N\s?-\s?(?:SAR|CSR|CEN))\b|8\s?-\s?K\b)"
    r"(?:/A)?", re.IGNORECASE
)  # fmt: skip
_OTHER_FORM = re.compile(r"8\s?-\s?K", re.IGNORECASE)


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
    reports: list[MissingReport] = []
    for gap in gaps:
        if is_blank(gap):
            continue
        for report, spans in _reports_named(gap):
            path = f"missing_reports.{len(reports)}"
            findings.see(f"{path}.form", spans[0])
            findings.see(f"{path}.text", spans[1])
            if report.period_ended:
                findings.see(f"{path}.period_ended", spans[2])
            reports.append(report)
    return reports


def _around(gap: Span, answer: Span) -> list[Span]:
    if not gap.start <= answer.start < gap.end:
        return [gap]
    return [piece.strip() for piece in (gap.before(answer.start), gap.after(answer.end)) if piece]


def _reports_named(gap: Span) -> list[tuple[MissingReport, list[Span]]]:
    """Each form named, with every period end that follows it before the next form."""
    found: list[tuple[MissingReport, list[Span]]] = []
    named = list(gap.matches(_FORM_NAMED))
    for i, match in enumerate(named):
        end = named[i + 1].start() if i + 1 < len(named) else gap.end
        form_span = gap.group(match, "form")
        clause = gap.cut(match.start(), end).strip(" \t\n.;,")
        form = "8-K" if form_span.match(_OTHER_FORM) else str(report_type(form_span.text))
        dates: list[tuple[date | None, Span]] = [*find_dates(clause)] or [(None, form_span)]
        for day, span in dates:
            text = clause.before(span.end) if day else clause
            found.append((MissingReport(form=form, period_ended=day, text=text.words), [form_span, text, span]))
    return found
