from __future__ import annotations

import pytest

from nt10k.extract.named_reports import reports_named
from nt10k.text import Span


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        (
            "The annual report for 2010 and the quarterly report for the period ended March 31, 2011 were not filed.",
            [("10-K", None), ("10-Q", "2011-03-31")],
        ),
        (
            "Form 10-K for the year ended December 31, 2010 and Form 10-Q for the quarter ended March 31, 2011",
            [("10-K", "2010-12-31"), ("10-Q", "2011-03-31")],
        ),
        (
            "Forms 10-K and 10-Q for December 31, 2010 and March 31, 2011",
            [("10-K", "2010-12-31"), ("10-Q", "2011-03-31")],
        ),
        ("Form 10-K for 2009 and 2010", [("10-K", None)] * 2),
        ("Forms 10-Q for the first, second and third quarters of 2011", [("10-Q", None)] * 3),
        ("Form 40-K for 2010", [("40-F", None)]),
        ("Form 8-K/A dated May 4, 2011", [("8-K/A", "2011-05-04")]),
        ("Form 10-Q for March 31, 2011, Form 10-Q", [("10-Q", "2011-03-31")]),
        (
            "Form 10-Q for March 31, 2011, Form 10-Q for the second quarter of 2011",
            [("10-Q", "2011-03-31"), ("10-Q", None)],
        ),
        ("Form 10-K for June 30, 2010. It was due on September 28, 2010.", [("10-K", "2010-06-30")]),
    ],
)
def test_reports_and_their_periods(text: str, reports: list[tuple[str, str | None]]) -> None:
    found = reports_named(Span(text))
    assert [(report.form, report.period_ended and report.period_ended.isoformat()) for report in found] == reports


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        (
            "Annual report on Form 10-K for December 31, 2010; Form 10-Q for March 31, 2011. The Form 8-K was filed.",
            ["Form 10-K for December 31, 2010", "Form 10-Q for March 31, 2011"],
        ),
        (
            "December 31, 2010 Form 10-K, March 31, 2011 Form 10-Q",
            ["December 31, 2010 Form 10-K", "March 31, 2011 Form 10-Q"],
        ),
        (
            "Annual report for December 31, 2010 on Form 10-K and quarterly report for March 31, 2011 on Form 10-Q",
            ["Annual report for December 31, 2010 on Form 10-K", "quarterly report for March 31, 2011 on Form 10-Q"],
        ),
    ],
    ids=["behind", "in-front", "between"],
)
def test_a_report_stands_where_its_form_and_its_period_do(text: str, stretches: list[str]) -> None:
    found = reports_named(Span(text))
    assert [report.text.text for report in found] == stretches
    assert all(report.period_span and report.period_span.text in report.text.text for report in found)
