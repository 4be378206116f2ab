from __future__ import annotations

from datetime import date

import notices
import pytest
from notices import notice, opened

from nt10k.extract.cover import read_rows
from nt10k.extract.late import compare_with_header, edgar_report, read_late_report, see_submission
from nt10k.findings import Findings
from nt10k.model import Filer, Period, ReportType, Submission

MASTHEAD = "FORM 12b-25\nNotification of late filing of Form 10-Q"
NO_BOX = "(Check one):  Form 10-K   Form 10-Q"


@pytest.mark.parametrize(
    ("form_type", "report"),
    [
        ("NT 10-K", "10-K"),
        ("NT 10-K/A", "10-K"),
        ("NT 10-Q", "10-Q"),
        ("NTN 10K", "10-K"),
        ("NTN 10Q/A", "10-Q"),
        ("NT 20-F", "20-F"),
        ("NT 11-K", "11-K"),
        ("NT 10-D", "10-D"),
        ("NT-NSAR", "N-SAR"),
        ("NTFNSAR", "N-SAR"),
        ("NT-NCSR", "N-CSR"),
        ("NT N-CEN", "N-CEN"),
        ("NT-NCEN", "N-CEN"),
        ("NT 15D2", None),
        ("10-K", None),
        (None, None),
    ],
)
def test_the_report_of_an_edgar_type(form_type: str | None, report: str | None) -> None:
    assert edgar_report(form_type) == (ReportType(report) if report else None)


def late(form_type: str | None = None, **parts: str) -> tuple[str | None, str | None, Findings]:
    form, cut, findings = opened(notice(**parts))
    main, transition = read_rows(form, cut)
    report = read_late_report(form, cut, [*main, *transition], form_type, findings)
    evidence = findings.evidence.get("late_report")
    return (str(report) if report else None), (evidence.basis if evidence else None), findings


@pytest.mark.parametrize(
    ("parts", "form_type", "report", "basis"),
    [
        ({}, None, "10-K", "stated"),
        ({"boxes": "(Check one): [ ] Form 10-K [X] Form 10-Q"}, "NT 10-K", "10-Q", "stated"),
        ({"boxes": "(Check one): Form 10-K  X Form 10-Q"}, None, "10-Q", "stated"),
        ({"boxes": "(Check one): [ ] Form 10-K [ ] Form 10-Q", "period": notices.PERIOD.replace("[ ]", "[X]", 1)},
         None, "10-K", "stated"),
        ({"boxes": NO_BOX, "masthead": MASTHEAD}, "NT 10-K", "10-Q", "inferred"),
        ({"boxes": NO_BOX, "narrative": "The Form 10-Q is late."}, "NT 10-K", "10-Q", "inferred"),
        ({"boxes": NO_BOX, "narrative": "It is late."}, "NT 10-Q", "10-Q", "header"),
        ({"boxes": NO_BOX, "narrative": "It is late."}, None, None, None),
        ({"boxes": "", "narrative": "It is late."}, "NT 10-D", "10-D", "header"),
        ({"boxes": "(Check one): [X] Form 10-K [X] Form 10-Q"}, "NT 10-K", None, None),
    ],
    ids=[
        "ticked", "ticked-against-edgar", "ticked-only", "transition", "masthead", "narrative", "edgar", "nothing",
        "no-row", "two-ticked",
    ],
)  # fmt: skip
def test_the_report_that_is_late(
    parts: dict[str, str], form_type: str | None, report: str | None, basis: str | None
) -> None:
    assert late(form_type, **parts)[:2] == (report, basis)


def compare(
    form_type: str | None = "NT 10-K",
    late_report: ReportType | None = ReportType.FORM_10K,
    ended: date | None = date(2011, 12, 31),
    file_number: str | None = "0-55501",
    **header: object,
) -> list[tuple[str, str, str | None]]:
    filer = Filer(file_number="000-55501")
    values = {"form_type": form_type, "period_of_report": date(2011, 12, 31), "filers": [filer], **header}
    findings = Findings()
    compare_with_header(
        Submission.model_validate(values),
        form_type,
        late_report=late_report,
        period=Period(ended=ended),
        file_number=file_number,
        findings=findings,
    )
    return [(d.code, d.severity, d.field) for d in findings.diagnostics]


def test_nothing_is_told_where_header_and_form_agree_or_are_silent() -> None:
    assert compare() == []
    assert compare(file_number=None, ended=None, late_report=None) == []
    assert compare(period_of_report=None, filers=[]) == []
    assert compare(form_type="NT 15D2") == []
    assert compare(file_number="0-55501", filers=[Filer(file_number="001-11111"), Filer(file_number="000-55501")]) == []


def test_what_differs_is_told() -> None:
    assert compare(late_report=ReportType.FORM_10Q) == [("form-type-differs", "warning", "late_report")]
    assert compare(late_report=ReportType.FORM_10KSB) == [("form-type-differs", "info", "late_report")]
    assert compare(ended=date(2011, 9, 30)) == [("period-differs", "warning", "period.ended")]
    assert compare(file_number="1-55501") == [("file-number-differs", "warning", "file_number")]
    assert len(compare(late_report=ReportType.FORM_20F, ended=date(2010, 1, 1), file_number="1-2")) == 3


def test_without_a_header_only_the_type_is_compared() -> None:
    findings = Findings()
    compare_with_header(
        None,
        "NT 10-Q",
        late_report=ReportType.FORM_10K,
        period=Period(ended=date(2011, 1, 1)),
        file_number="1-2",
        findings=findings,
    )
    assert [d.code for d in findings.diagnostics] == ["form-type-differs"]


def test_every_value_of_a_header_has_its_evidence() -> None:
    findings = Findings()
    see_submission(Submission(form_type="NT 10-K", filers=[Filer(name="A"), Filer(name="B", cik="1")]), findings)
    assert {path for path in findings.evidence if "address" not in path} == {
        "submission.form_type",
        "submission.filers.0.name",
        "submission.filers.1.name",
        "submission.filers.1.cik",
    }
    assert {evidence.basis for evidence in findings.evidence.values()} == {"header"}
    see_submission(None, findings := Findings())
    assert findings.evidence == {}
