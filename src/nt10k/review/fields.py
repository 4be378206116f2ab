"""The fields of a notice in the order of the form, each with where it was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel

from nt10k.model import Diagnostic, Evidence, FinancialEstimate, Form12b25, ReportType
from nt10k.review.segments import Place
from nt10k.wording import DIRECTIONS, PROMISES, day_words, figure, in_words, metric_words, short_day

Kind = Literal["text", "box", "answer", "prose", "quote", "aside"]

_BROAD = {
    "narrative.text",
    "narrative.boilerplate",
    "narrative.restatement",
    "results_change.explanation",
    "results_change.estimate_withheld",
}
_RELIEF = {
    "relief": "Seeks relief under Rule 12b-25(b)",
    "relief_reasons": "(a) could not be eliminated without unreasonable effort or expense",
    "relief_filing": "(b) will be filed within 15 days of the due date (10-Q, 10-D: 5)",
    "relief_exhibit": "(c) accountant’s statement or other exhibit is attached",
}
_SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True)
class Value:
    """One value on the page. `text` is None where the document does not give it."""

    key: str
    path: str
    text: str | None
    kind: Kind = "text"
    ticked: bool | None = None
    evidence: Evidence | None = None

    @property
    def basis(self) -> str | None:
        """How it was read; None for a value without evidence."""
        return self.evidence.basis if self.evidence else None

    @property
    def broad(self) -> bool:
        """It was read from a passage in which other values stand."""
        return self.path in _BROAD or self.path.endswith(".text")


@dataclass(frozen=True)
class Row:
    """A caption and its values."""

    caption: str
    values: list[Value]


@dataclass(frozen=True)
class Estimate:
    """The cells of one estimate."""

    estimate: FinancialEstimate
    metric: list[Value]
    period: list[Value]
    amount: list[Value]
    prior: list[Value]
    change: list[Value]
    quote: list[Value]


@dataclass(frozen=True)
class Group:
    """A part of the form."""

    title: str
    rows: list[Row] = field(default_factory=list)
    estimates: list[Estimate] = field(default_factory=list)


@dataclass(frozen=True)
class Finding:
    """A diagnostic, and the key of the value that it concerns."""

    key: str
    diagnostic: Diagnostic
    concerns: str | None


class Sheet:
    """All of a notice that the page shows beside its text."""

    def __init__(self, form: Form12b25) -> None:
        self.form = form
        self.values: dict[str, Value] = {}  # by path
        self.groups = [
            group
            for group in (
                Group("Form 12b-25", list(self._cover())),
                Group("Part I · Registrant", list(self._registrant())),
                Group("Part II · Rule 12b-25(b) and (c)", list(self._relief())),
                Group("Part III · Narrative", list(self._narrative())),
                Group("Part IV · Other information", list(self._other_information())),
                Group("Part IV (3) · Expected results", estimates=list(self._estimates())),
                Group("Signature", list(self._signature())),
                Group("EDGAR header", list(self._header())),
                Group("More evidence", list(self._rest())),
            )
            if group.rows or group.estimates
        ]
        self.findings = [
            Finding(f"d{i}", diagnostic, self._concerned(diagnostic))
            for i, diagnostic in enumerate(sorted(form.diagnostics, key=lambda d: _SEVERITIES.index(d.severity)))
        ]

    def places(self) -> Iterator[Place]:
        """Where the values and the diagnostics stand in the text."""
        for value in self.values.values():
            if value.evidence:
                yield from _place(value.key, value.evidence, value.evidence.basis, broad=value.broad)
        for finding in self.findings:
            yield from _place(finding.key, finding.diagnostic, "finding")

    def _value(self, path: str, text: str | date | None, kind: Kind = "text", ticked: bool | None = None) -> Value:
        shown = day_words(text) if isinstance(text, date) else text
        value = Value(f"f{len(self.values)}", path, shown, kind, ticked, self.form.evidence.get(path))
        self.values[path] = value
        return value

    def _row(self, caption: str, *values: tuple[str, str | date | None], kind: Kind = "text") -> Row:
        """A row of the values there are, or of the first for want of any."""
        given = [pair for pair in values if pair[1] is not None]
        return Row(caption, [self._value(path, text, kind) for path, text in given or values[:1]])

    def _flag(self, caption: str, path: str, *, yes: bool) -> Row:
        return self._row(caption, (path, "yes" if yes else "no"))

    def _box(self, path: str, ticked: bool | None, label: str) -> Value:
        return self._value(path, label, "box", ticked)

    def _boxes(self, caption: str, path: str, reports: dict[ReportType, bool | None]) -> Row:
        return Row(caption, [self._box(f"{path}.{report}", ticked, report) for report, ticked in reports.items()])

    def _answer(self, caption: str, path: str, answer: bool | None) -> Row:
        return Row(caption, [self._value(path, "Yes or No", "answer", answer)])

    def _cover(self) -> Iterator[Row]:
        form, boxes = self.form, self.form.checkboxes
        if form.form_type:
            yield self._row("EDGAR type", ("form_type", form.form_type))
        yield self._row("Late report", ("late_report", form.late_report and f"Form {form.late_report}"))
        yield self._flag("Amendment", "amendment", yes=form.amendment)
        yield self._row("SEC file number", ("file_number", form.file_number))
        yield self._row("CUSIP number", ("cusip", form.cusip))
        yield self._boxes("Check one", "checkboxes.reports", boxes.reports)
        yield self._row("For period ended", ("period.ended", form.period.ended))
        if boxes.transition_reports:
            yield self._boxes("Transition report on", "checkboxes.transition_reports", boxes.transition_reports)
        yield self._row("Transition period ended", ("period.transition_ended", form.period.transition_ended))
        items: list[tuple[str, str | None]] = [
            (f"portion_items.{i}", item) for i, item in enumerate(form.portion_items)
        ]
        yield self._row("Items concerned", *(items or [("portion_items", None)]))

    def _registrant(self) -> Iterator[Row]:
        registrant = self.form.registrant
        yield self._row("Full name", ("registrant.name", registrant.name))
        yield self._row("Former name", ("registrant.former_name", registrant.former_name))
        yield self._row("Address", *((f"registrant.address.{name}", value) for name, value in registrant.address))

    def _relief(self) -> Iterator[Row]:
        for name, label in _RELIEF.items():
            path, ticked = f"checkboxes.{name}", getattr(self.form.checkboxes, name)
            if name == "relief" or ticked is not None or path in self.form.evidence:
                yield Row("Part II" if name == "relief" else "", [self._box(path, ticked, label)])

    def _narrative(self) -> Iterator[Row]:
        narrative, expected = self.form.narrative, self.form.narrative.expected_filing
        yield self._row("Why it is late", ("narrative.text", narrative.text), kind="prose")
        for i, reason in enumerate(narrative.reasons):
            path = f"narrative.reasons.{i}"
            category = self._value(f"{path}.category", in_words(reason.category))
            yield Row("Reason", [category, self._value(f"{path}.text", reason.text, "quote")])
        yield self._flag("Only more time asked", "narrative.boilerplate", yes=narrative.boilerplate)
        yield self._flag("Restatement named", "narrative.restatement", yes=narrative.restatement)
        path = "narrative.expected_filing"
        yield self._row(
            "Will be filed",
            (f"{path}.date", expected.date),
            (f"{path}.within_extension", PROMISES.get(expected.within_extension)),
        )

    def _other_information(self) -> Iterator[Row]:
        form, boxes, results = self.form, self.form.checkboxes, self.form.results_change
        yield self._row("(1) Contact", *((f"contact.{name}", value) for name, value in form.contact))
        yield self._answer("(2) Other reports filed", "checkboxes.other_reports_filed", boxes.other_reports_filed)
        for i, report in enumerate(form.missing_reports):
            path = f"missing_reports.{i}"
            row = self._row("Not filed", (f"{path}.form", report.form), (f"{path}.period_ended", report.period_ended))
            yield Row(row.caption, [*row.values, self._value(f"{path}.text", report.text, "quote")])
        yield self._answer("(3) Significant change", "checkboxes.significant_change", boxes.significant_change)
        yield self._row("Explanation", ("results_change.explanation", results.explanation), kind="prose")
        yield self._flag("Estimate withheld", "results_change.estimate_withheld", yes=results.estimate_withheld)

    def _estimates(self) -> Iterator[Estimate]:
        for i, estimate in enumerate(self.form.financial_estimates):

            def some(*values: tuple[str, str | None, Kind], at: str = f"financial_estimates.{i}") -> list[Value]:
                return [self._value(f"{at}.{name}", text, kind) for name, text, kind in values if text is not None]

            months, direction = estimate.months, estimate.direction
            yield Estimate(
                estimate,
                some(("metric", metric_words(estimate.metric), "text")) + some(("label", estimate.label, "aside")),
                some(
                    ("months", f"{months} month{'' if months == 1 else 's'}" if months else None, "text"),
                    ("period_end", short_day(estimate.period_end), "text"),
                    ("period", estimate.period and f"“{estimate.period}”", "aside"),
                ),
                some(("amount", figure(estimate.amount), "text")),
                some(("prior", figure(estimate.prior), "text"))
                + some(("prior_period_end", short_day(estimate.prior_period_end), "aside")),
                some(
                    ("direction", DIRECTIONS[direction] if direction else None, "text"),
                    ("change_percent", figure(estimate.change_percent, signed=True), "text"),
                    ("change", figure(estimate.change, signed=True), "text"),
                ),
                some(("text", estimate.text, "quote")),
            )

    def _signature(self) -> Iterator[Row]:
        signature = self.form.signature
        yield self._row("Name of registrant", ("signature.registrant", signature.registrant))
        yield self._row("Signed by", ("signature.name", signature.name), ("signature.title", signature.title))
        yield self._row("Date", ("signature.date", signature.date))

    def _header(self) -> Iterator[Row]:
        if self.form.submission:
            for path, value in _leaves("submission", self.form.submission):
                yield self._row(_caption(path), (path, _plain(value)))

    def _rest(self) -> Iterator[Row]:
        """Evidence that no row above has; in a form made by hand there may be any."""
        for path, evidence in self.form.evidence.items():
            if path not in self.values:
                yield self._row(path, (path, self.form.text[evidence.start : evidence.end] or None))

    def _concerned(self, diagnostic: Diagnostic) -> str | None:
        path = diagnostic.field
        if path is None:
            return None
        inside = (value.key for name, value in self.values.items() if name == path or name.startswith(f"{path}."))
        return next(inside, None)


def _place(key: str, where: Evidence | Diagnostic, basis: str, *, broad: bool = False) -> Iterator[Place]:
    if where.start is not None and where.end is not None:
        yield Place(key, where.start, where.end, basis, broad)


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Every value in a part of the model that is not null, with its path."""
    parts: Iterable[tuple[Any, Any]]
    if isinstance(value, BaseModel):
        parts = value
    elif isinstance(value, list):
        parts = enumerate(value)
    else:
        if value is not None:
            yield path, value
        return
    for name, part in parts:
        yield from _leaves(f"{path}.{name}", part)


def _caption(path: str) -> str:
    """The path of a value in the header as words, such as "Filer · business · city"."""
    names = path.split(".")[1:]
    said: list[str] = []
    for name in names:
        if name.isdecimal():
            said[-1] = f"{said[-1].rstrip('s')} {int(name) + 1}" if name != "0" else said[-1].rstrip("s")
        else:
            said.append({"cik": "CIK", "sic": "SIC", "irs_number": "IRS number"}.get(name, name.replace("_", " ")))
    caption = " · ".join(said).replace(" address", "")
    return caption[0].upper() + caption[1:]


def _plain(value: Any) -> str | date:
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value if isinstance(value, date) else str(value)
