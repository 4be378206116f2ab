"""A form in which every part is filled, made by hand, and the same with hostile text in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from nt10k.model import (
    Address,
    Checkboxes,
    Contact,
    Diagnostic,
    Evidence,
    ExpectedFiling,
    Filer,
    FinancialEstimate,
    Form12b25,
    Interval,
    Metric,
    MissingReport,
    Narrative,
    Period,
    Reason,
    ReasonCategory,
    Registrant,
    ReportType,
    ResultsChange,
    Signature,
    Submission,
)

SENTENCE = "The audit committee's inquiry into sales to two distributors is not complete."
NOTICE = Form12b25(
    submission=Submission(
        accession_number="0009900001-07-000012",
        filed=date(2007, 9, 14),
        filers=[Filer(name="HALVERSON PUMPS INC", cik="0009900001")],
    ),
    form_type="NT 10-K",
    file_number="0-99001",
    registrant=Registrant(
        name="Halverson Pumps, Inc.",
        address=Address(street="4 Mill Road, Suite 2", city="Duluth", state="MN", postal_code="55802"),
    ),
    period=Period(ended=date(2007, 6, 30)),
    checkboxes=Checkboxes(
        reports={ReportType.FORM_10K: True, ReportType.FORM_20F: False, ReportType.FORM_10Q: None},
        relief=True,
        other_reports_filed=False,
        significant_change=True,
    ),
    late_report=ReportType.FORM_10K,
    portion_items=["6", "9A"],
    narrative=Narrative(
        text=f"{SENTENCE}\n\nThe report will be filed by September 28, 2007.",
        reasons=[
            Reason(category=ReasonCategory.INTERNAL_INVESTIGATION, text=SENTENCE),
            Reason(category=ReasonCategory.REVENUE_RECOGNITION, text=SENTENCE),
        ],
        restatement=True,
        expected_filing=ExpectedFiling(date=date(2007, 9, 28), within_extension=True),
    ),
    contact=Contact(name="Ada Brandt", title="Controller", phone="+12185550123", email="ada@halverson.example"),
    missing_reports=[MissingReport(form="10-Q", period_ended=date(2007, 3, 31), text="the Form 10-Q for March 2007")],
    results_change=ResultsChange(explanation="Net sales fell. The loss grew."),
    financial_estimates=[
        FinancialEstimate(
            metric=Metric.REVENUE,
            label="net sales",
            period_end=date(2007, 6, 30),
            months=12,
            amount=Interval(low=Decimal(320_300_000), high=Decimal(320_300_000), unit="USD"),
            prior=Interval(low=Decimal(400_000_000), high=Decimal(400_000_000), unit="USD"),
            prior_period_end=date(2006, 6, 30),
            change_percent=Interval(low=Decimal(-20), high=Decimal(-20), unit="percent", approximate=True),
            direction="decrease",
            text="net sales were $320.3 million",
        )
    ],
    signature=Signature(registrant="Halverson Pumps, Inc.", name="Ada Brandt", title="Controller"),
    evidence={
        "late_report": Evidence(start=0, end=4, basis="inferred"),
        "registrant.address.city": Evidence(start=5, end=9, basis="displaced"),
        "registrant.name": Evidence(start=10, end=12),
    },
    diagnostics=[
        Diagnostic(code="a", severity="info", message="The form prints no Part II."),
        Diagnostic(code="b", severity="error", field="signature.date", message="The signature carries no date."),
    ],
)

HOSTILE = "[red]A[/red] \x1b[31mB\x1b]0;title\x07 \x9b2J C\r\x08 \u202eD\x00 :smile: [link=x]"


def hostile_tree(value: Any, text: str = HOSTILE) -> Any:
    """Hostile text in place of every text that a notice can fill."""
    if isinstance(value, dict):
        free = {k: v for k, v in value.items() if k not in {"category", "metric", "direction", "severity", "basis"}}
        return value | {k: hostile_tree(v, text) for k, v in free.items() if k not in {"late_report", "evidence"}}
    if isinstance(value, list):
        return [hostile_tree(v, text) for v in value]
    return text if isinstance(value, str) else value
