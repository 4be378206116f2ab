"""Forms that users make themselves, for tests of their own: what may be left out and what may not, without plugins."""

from __future__ import annotations

from decimal import Decimal

from nt10k import FinancialEstimate, Form12b25, Interval, Metric, ReportType


def a_form() -> Form12b25:
    loss = Interval(low=Decimal(-3), high=None, unit="USD")
    estimate = FinancialEstimate(metric=Metric.NET_INCOME, label="net loss", amount=loss, text="a net loss")
    return Form12b25(late_report=ReportType.FORM_10Q, financial_estimates=[estimate])


def wrong_forms() -> None:
    Interval(low=None, high=None)  # type: ignore[call-arg]
    FinancialEstimate(metric="revenues", label="", text="")  # type: ignore[arg-type]
    Form12b25(late_report="8-K")  # type: ignore[arg-type]
    Form12b25(reason="illness")  # type: ignore[call-arg]
    Form12b25().with_text(b"")  # type: ignore[arg-type]
