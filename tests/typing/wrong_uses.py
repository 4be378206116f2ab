"""What a type checker must refuse, each line with its error; one that is accepted makes `test_typing.py` fail.

Never run.
"""

from __future__ import annotations

import datetime as dt

import nt10k
from nt10k import Form12b25, Metric, ReportType


def what_is_parsed(path: object) -> None:
    nt10k.parse(12)  # type: ignore[arg-type]
    nt10k.parse(None)  # type: ignore[arg-type]
    nt10k.parse()  # type: ignore[call-arg]
    nt10k.parse("", max_size="1 MB")  # type: ignore[arg-type]
    nt10k.parse(["FORM 12b-25"])  # type: ignore[arg-type]
    nt10k.parse_file(path)  # type: ignore[arg-type]
    nt10k.parse_files("a.txt", "b.txt")  # type: ignore[attr-defined]
    nt10k.parse("").cik  # type: ignore[attr-defined]


def none_is_an_answer(form: Form12b25) -> None:
    form.registrant.name.upper()  # type: ignore[union-attr]
    form.period.ended.year  # type: ignore[union-attr]
    form.late_report.value  # type: ignore[union-attr]
    form.submission.filers  # type: ignore[union-attr]
    form.contact.phone[2:]  # type: ignore[index]
    relief: bool = form.checkboxes.relief  # type: ignore[assignment]
    ended: dt.date = form.period.ended  # type: ignore[assignment]
    print(relief, ended)
    for estimate in form.financial_estimates:
        estimate.amount.low  # type: ignore[union-attr]
        if estimate.amount:
            estimate.amount.low + 1  # type: ignore[operator]
    form.text[form.evidence.get("cusip").start :]  # type: ignore[union-attr]


def words_of_closed_sets(form: Form12b25) -> None:
    ReportType.FORM_8K  # type: ignore[attr-defined]
    form.checkboxes.reports["10-K"]  # type: ignore[index]
    if form.diagnostics[0].severity == "fatal":  # type: ignore[comparison-overlap]
        pass
    if form.financial_estimates[0].direction == "up":  # type: ignore[comparison-overlap]
        pass
    nt10k.Evidence(start=0, end=1, basis="guessed")  # type: ignore[arg-type]


def properties_are_read_only(form: Form12b25) -> None:
    form.text = ""  # type: ignore[misc]
    Metric.REVENUE.us_gaap = "Revenues"  # type: ignore[misc]
