"""The whole way, on one screen: from a filing as it came to one `Form12b25`."""

from __future__ import annotations

import os
import re
from decimal import ROUND_HALF_EVEN, Context, DivisionByZero, InvalidOperation, Overflow, localcontext
from os import PathLike
from pathlib import Path

from nt10k.edgar import MOST_DOCUMENTS, Filing, beginning, foreign_format, is_notice_type, unwrap
from nt10k.errors import FilingTooLargeError, NotForm12b25Error
from nt10k.extract.answers import read_answer, read_missing_reports
from nt10k.extract.contact import read_contact
from nt10k.extract.cover import (
    read_amendment,
    read_numbers,
    read_period,
    read_portion,
    read_rows,
    record_row,
)
from nt10k.extract.late import compare_with_header, read_late_report, see_submission
from nt10k.extract.narrative import read_narrative
from nt10k.extract.registrant import read_registrant
from nt10k.extract.relief import read_relief
from nt10k.extract.results import read_results
from nt10k.extract.signature import read_signature
from nt10k.findings import Findings
from nt10k.model import Checkboxes, Form12b25
from nt10k.normalize import normalize
from nt10k.normalize.decode import decode
from nt10k.patterns import lazy
from nt10k.sections import Located, locate, split

MAX_SIZE = 64 * 1024 * 1024
"""Default size limit, in bytes or characters; EDGAR's largest late-filing notices are a hundredth of it."""

_LARGE = 256 * 1024
# Figures are read in a context of their own: that of the caller may round them, or trap.
_FIGURES = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow],
)  # fmt: skip
_DISTINCTIVE = frozenset(
    """nothing portion relief_lead relief_a relief_b relief_c prompt question_1 question_2 question_3 if_so
    caused""".split()
)
_OTHER_FORM = lazy(r"^[ \t]*(FORM\s{1,3}(?!12b)[0-9A-Z][0-9A-Z-]{1,8}(?:/A)?)[ \t]*$", re.MULTILINE)


def parse(content: str | bytes, *, max_size: int = MAX_SIZE) -> Form12b25:
    """Read one Form 12b-25: a bare document or a whole EDGAR submission, plain text, HTML or a rendering of either.

    Raises `NotForm12b25Error` when the input is something else, and `FilingTooLargeError` when it is longer than
    `max_size` bytes (characters, for str). A damaged notice parses, with diagnostics.
    """
    if len(content) > max_size:
        raise FilingTooLargeError(f"the input has {len(content):,} bytes, the limit is {max_size:,}")
    if len(content) > _LARGE and (head := decode(beginning(content))).strip():
        _refuse_foreign(head)  # before megabytes of what is no text are decoded
    source = decode(content)
    _refuse_foreign(source)
    filing = unwrap(source)
    form_type = _form_type(filing)
    located = locate(normalize(document.text for document in filing.documents))
    _require_form(located, form_type)
    with localcontext(_FIGURES):
        return _read(located, filing, form_type)


def parse_file(path: str | PathLike[str], *, max_size: int = MAX_SIZE) -> Form12b25:
    """Read one Form 12b-25 from a file; raises what `parse` raises, and OSError.

    A file over the limit is not read, and of a pipe or a device no more than a byte over it.
    """
    with Path(path).open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(size + 1) if size <= max_size else None
        if content and len(content) > size:  # pipes and devices tell no size, and a file may grow
            content += file.read(max_size - size)
    if content is None or len(content) > max_size:
        raise FilingTooLargeError(f"the file has {max(size, max_size + 1):,} bytes or more, the limit is {max_size:,}")
    return parse(content, max_size=max_size)


def _refuse_foreign(text: str) -> None:
    if found := foreign_format(text):
        raise NotForm12b25Error(f"no Form 12b-25: the input is {found}")


def _form_type(filing: Filing) -> str | None:
    """EDGAR's submission type; refuses what EDGAR has under a type that is no late-filing notice."""
    if filing.submission and filing.submission.form_type:
        types = [filing.submission.form_type]
    else:
        types = [document.type for document in filing.documents if document.type]
    form_type = next(filter(is_notice_type, types), None)
    if types and form_type is None:
        raise NotForm12b25Error(f"no Form 12b-25: EDGAR has it as form type {types[0]}")
    return form_type


def _require_form(form: Located, form_type: str | None) -> None:
    """Refuse a text that is not the form: two of its long captions, its masthead, or EDGAR's word are asked for."""
    if form_type or len(_DISTINCTIVE & form.captions.keys()) >= 2:
        return
    masthead = form.get("form_number")
    if (
        masthead
        and form.get("title")
        and form.text.span.cut(masthead.start - 1, masthead.end + 1).text.strip() == (masthead.text.strip())
    ):
        return
    other = form.text.span.find(_OTHER_FORM, 1)
    found = f"its masthead says {other.words}" if other else "the text has none of the form's captions"
    raise NotForm12b25Error(f"no Form 12b-25: {found}")


def _read(form: Located, filing: Filing, form_type: str | None) -> Form12b25:
    parts, findings = split(form), Findings()
    see_submission(filing.submission, findings)
    if form_type:
        findings.see_header("form_type")
    if not form.text.text:
        findings.tell("document-missing", "error", "The submission holds no document that can be read.")
    if filing.cut_off:
        findings.tell("documents-unread", "warning", f"Only the first {MOST_DOCUMENTS} documents were read.")
    for repair in form.text.repairs:
        findings.tell("text-repaired", "info", f"The text was freed of damage by a conversion: {repair}.")
    if form.repaired:
        names = ", ".join(sorted(form.repaired))
        findings.tell("captions-repaired", "info", f"Damaged captions were recognized by likeness: {names}.")

    row, transition = read_rows(form, parts)
    file_number, cusip = read_numbers(form, findings)
    period, registrant = read_period(form, findings), read_registrant(form, parts, findings)
    late_report = read_late_report(form, parts, [*row, *transition], form_type, findings)
    other_filed, answer_2 = read_answer(form, parts.other_reports, "checkboxes.other_reports_filed", findings)
    change, answer_3 = read_answer(form, parts.results, "checkboxes.significant_change", findings)
    results_change, estimates = read_results(
        form,
        parts,
        answer_3,
        period_ended=period.ended or period.transition_ended,
        late_report=late_report,
        findings=findings,
    )
    compare_with_header(
        filing.submission,
        form_type,
        late_report=late_report,
        period=period,
        file_number=file_number,
        findings=findings,
    )
    return Form12b25(
        submission=filing.submission,
        form_type=form_type,
        amendment=read_amendment(form, parts, form_type, findings),
        file_number=file_number,
        cusip=cusip,
        registrant=registrant,
        period=period,
        checkboxes=Checkboxes(
            reports=record_row(row, "checkboxes.reports", findings),
            transition_reports=record_row(transition, "checkboxes.transition_reports", findings),
            other_reports_filed=other_filed,
            significant_change=change,
            **read_relief(form, parts, findings),
        ),
        late_report=late_report,
        portion_items=read_portion(form, findings),
        narrative=read_narrative(form, parts, findings),
        contact=read_contact(form, parts, findings, country=registrant.address.country),
        missing_reports=read_missing_reports(form, parts, answer_2, findings),
        results_change=results_change,
        financial_estimates=estimates,
        signature=read_signature(form, parts, findings),
        evidence=findings.evidence,
        diagnostics=findings.diagnostics,
    ).with_text(form.text.text)
