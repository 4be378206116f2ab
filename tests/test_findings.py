from __future__ import annotations

import pytest

from nt10k.findings import Findings
from nt10k.model import Diagnostic, Evidence
from nt10k.text import Span

TEXT = "Full name:  Harrow\n   Kiln \t Corp.   \n____"


def test_see_one_field_or_several() -> None:
    findings = Findings()
    findings.see("cusip", Span(TEXT, 0, 4))
    findings.see(("late_report", "amendment"), Span(TEXT, 5, 9), "inferred")
    assert findings.evidence == {
        "cusip": Evidence(start=0, end=4, basis="stated"),
        "late_report": Evidence(start=5, end=9, basis="inferred"),
        "amendment": Evidence(start=5, end=9, basis="inferred"),
    }


def test_what_the_header_says_has_no_place_in_the_text() -> None:
    findings = Findings()
    findings.see_header("form_type")
    assert findings.evidence == {"form_type": Evidence(start=None, end=None, basis="header")}


@pytest.mark.parametrize("found", [None, [], Span(TEXT, 10, 12), [Span(TEXT, 10, 12)]], ids=repr)
def test_nothing_read_leaves_no_evidence(found: Span | list[Span] | None) -> None:
    findings = Findings()
    assert findings.read("registrant.name", found) is None
    assert not findings.evidence


def test_read_one_span() -> None:
    findings = Findings()
    assert findings.read("registrant.name", Span(TEXT, 10, 38), "displaced") == "Harrow Kiln Corp."
    evidence = findings.evidence["registrant.name"]
    assert evidence.start is not None
    assert TEXT[evidence.start : evidence.end] == "Harrow\n   Kiln \t Corp.", "white space at the ends is no evidence"
    assert evidence.basis == "displaced"


def test_read_several_spans_as_one_value() -> None:
    findings = Findings()
    spans = [Span(TEXT, 12, 18), Span(TEXT, 18, 21), Span(TEXT, 22, 26)]
    assert findings.read("registrant.address.street", spans, separator=", ") == "Harrow, Kiln"
    assert findings.evidence["registrant.address.street"] == Evidence(start=12, end=26)


def test_tell() -> None:
    findings = Findings()
    findings.tell("cusip-odd", "warning", "No CUSIP number.", field="cusip", span=Span(TEXT, 1, 3))
    findings.tell("odd", "info", "Odd.")
    assert findings.diagnostics == [
        Diagnostic(code="cusip-odd", severity="warning", field="cusip", message="No CUSIP number.", start=1, end=3),
        Diagnostic(code="odd", severity="info", message="Odd."),
    ]


def test_a_diagnostic_about_an_empty_place_has_no_offsets() -> None:
    findings = Findings()
    findings.tell("relief-box-missing", "warning", "No box.", span=Span(TEXT, 3, 3))
    assert findings.diagnostics[0].start is None
    assert findings.diagnostics[0].end is None
