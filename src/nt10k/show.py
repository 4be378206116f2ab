"""A notice as a page for the terminal, in the order of the form and under its captions.

What a notice says is not trusted: it reaches the terminal without control characters, and never as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rich import box
from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from nt10k.model import Address, FinancialEstimate, Form12b25, Interval, Metric, ReportType
from nt10k.text import CHECKED, UNCHECKED

_CAPTION_WIDTH = 23
_PROSE_WIDTH = 100  # longer lines tire the eye

_DASH = Text("—", "dim")
_UNREADABLE = "▨"
_BOXES = {True: (CHECKED, "bold"), False: (UNCHECKED, "dim"), None: (_UNREADABLE, "yellow")}
_SIGNS = {"displaced": "†", "inferred": "‡"}
_LEGEND = {
    _UNREADABLE: "box unreadable or not printed",
    _SIGNS["displaced"]: "read from a mark or line that drifted from its place",
    _SIGNS["inferred"]: "not stated, follows from other text",
}
_SEVERITIES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_DIRECTIONS = {"increase": "▲ up", "decrease": "▼ down", "unchanged": "= unchanged"}
_RELIEF = {
    "relief_reasons": "(a) reasons that reasonable effort and expense could not eliminate",
    "relief_filing": "(b) the report will be filed within 15 days of its due date (10-Q, 10-D: 5)",
    "relief_exhibit": "(c) the statement of the accountant, or another exhibit, is attached",
}
_PROMISES: dict[bool | None, str] = {
    True: "within the extension of Rule 12b-25(b)",
    False: "not within the extension of Rule 12b-25(b)",
}
# Metrics whose name in the data does not read as words.
_METRICS = {
    Metric.EBITDA: "EBITDA",
    Metric.ADJUSTED_EBITDA: "Adjusted EBITDA",
    Metric.LOAN_LOSS_PROVISION: "Provision for loan losses",
    Metric.RESEARCH_AND_DEVELOPMENT: "R&D expenses",
    Metric.SELLING_GENERAL_ADMINISTRATIVE: "SG&A expenses",
    Metric.SHAREHOLDERS_EQUITY: "Shareholders' equity",
}


def page(form: Form12b25) -> Group:
    """The whole notice, for a rich console of any width."""
    sheet = _Sheet(form)
    parts: list[RenderableType] = [Rule(characters="━", style="")]
    for title, section in (
        ("", _headline(sheet)),
        ("Form 12b-25 · Notification of late filing", _cover(sheet)),
        ("Part I · Registrant information", _registrant(sheet)),
        ("Part II · Rules 12b-25(b) and (c)", _relief(sheet)),
        ("Part III · Narrative", _narrative(sheet)),
        ("Part IV · Other information", _other_information(sheet)),
        ("Signature", _signature(sheet)),
        ("Diagnostics", _diagnostics(sheet)),
        ("", _legend(sheet)),
    ):
        body = [Padding(piece, (0, 0, 0, 2)) for piece in section]
        if body and title:
            parts += ["", Rule(Text(title, "bold"), align="left", style="dim")]
        parts += body
    return Group(*parts)


def _visible(text: str) -> str:
    """The text without anything that a terminal would obey: line ends stay, control characters show as �."""
    return "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "�" for c in text)


class _Sheet:
    """The notice that is laid out, and the signs that its values have needed so far."""

    def __init__(self, form: Form12b25) -> None:
        self.form = form
        self.signs: set[str] = set()

    def value(self, path: str, value: str | date | None, style: str = "") -> Text:
        """The value of a field, signed where it was not read in its place; empty for None."""
        if value is None:
            return Text()
        text = Text().append(_day(value) if isinstance(value, date) else _visible(value), style)
        bases = {e.basis for name, e in self.form.evidence.items() if name == path or name.startswith(f"{path}.")}
        for basis, sign in _SIGNS.items():
            if basis in bases:
                self.signs.add(sign)
                text.append(sign, "yellow")
        return text

    def tick(self, path: str, ticked: bool | None, label: str) -> Text:
        """A box with its label."""
        mark, style = _BOXES[ticked]
        if ticked is None:
            self.signs.add(mark)
        return self.value(path, f"{mark} {label}", style)

    def ticks(self, path: str, reports: dict[ReportType, bool | None]) -> RenderableType:
        """A row of boxes, one a report."""
        boxes = [self.tick(f"{path}.{report}", ticked, report) for report, ticked in reports.items()]
        return Columns(boxes, padding=(0, 2)) if boxes else Text()

    def answer(self, path: str, yes: bool | None) -> Text:
        """A pair of boxes, Yes and No."""
        no = None if yes is None else not yes
        return _joined(self.tick("", yes, "Yes"), self.tick(path, no, "No"), by="   ")


def _headline(sheet: _Sheet) -> Iterator[RenderableType]:
    form = sheet.form
    period, filed = form.period.ended or form.period.transition_ended, form.submission and form.submission.filed
    yield sheet.value("registrant.name", form.registrant.name or "Registrant unknown", "bold")
    yield _joined(
        sheet.value("form_type", form.form_type),
        sheet.value("amendment", "amendment" if form.amendment else None),
        sheet.value("late_report", f"late Form {form.late_report}" if form.late_report else None),
        sheet.value("period", f"period ended {_short_day(period)}" if period else None),
        sheet.value("submission.filed", f"filed {_short_day(filed)}" if filed else None),
    )


def _cover(sheet: _Sheet) -> Iterator[RenderableType]:
    form, boxes, submission = sheet.form, sheet.form.checkboxes, sheet.form.submission
    rows = {
        "SEC file number": sheet.value("file_number", form.file_number),
        "CUSIP number": sheet.value("cusip", form.cusip),
        "Check one": sheet.ticks("checkboxes.reports", boxes.reports),
        "For period ended": sheet.value("period.ended", form.period.ended),
        "Transition report on": sheet.ticks("checkboxes.transition_reports", boxes.transition_reports),
        "Transition period ended": sheet.value("period.transition_ended", form.period.transition_ended),
        "Items concerned": sheet.value("portion_items", ", ".join(form.portion_items) or None),
    }
    if submission:
        filers = (" · ".join(filter(None, (f.name, f.cik and f"CIK {f.cik}"))) for f in submission.filers)
        rows["EDGAR filer"] = sheet.value("submission.filers", "\n".join(filers) or None)
        rows["EDGAR accession"] = sheet.value("submission.accession_number", submission.accession_number)
    yield _fields(rows)


def _registrant(sheet: _Sheet) -> Iterator[RenderableType]:
    registrant = sheet.form.registrant
    yield _fields(
        {
            "Full name of registrant": sheet.value("registrant.name", registrant.name),
            "Former name": sheet.value("registrant.former_name", registrant.former_name),
            "Address": sheet.value("registrant.address", _address(registrant.address)),
        }
    )


def _address(address: Address) -> str | None:
    state = " ".join(filter(None, (address.state, address.postal_code)))
    return ", ".join(filter(None, (address.street, address.city, state, address.country))) or None


def _relief(sheet: _Sheet) -> Iterator[RenderableType]:
    boxes = sheet.form.checkboxes
    yield sheet.tick("checkboxes.relief", boxes.relief, "The registrant seeks relief pursuant to Rule 12b-25(b)")
    own = {name: getattr(boxes, name) for name in _RELIEF}
    if any(ticked is not None for ticked in own.values()):
        yield from (sheet.tick(f"checkboxes.{name}", ticked, _RELIEF[name]) for name, ticked in own.items())


def _narrative(sheet: _Sheet) -> Iterator[RenderableType]:
    narrative, expected = sheet.form.narrative, sheet.form.narrative.expected_filing
    yield _prose(sheet.value("narrative.text", narrative.text))
    yield ""
    reasons: dict[str, list[Text]] = {}  # by their sentence, which may state several
    for i, reason in enumerate(narrative.reasons):
        category = sheet.value(f"narrative.reasons.{i}", _words(reason.category), "bold")
        reasons.setdefault(reason.text, []).append(category)
    for sentence, categories in reasons.items():
        yield _point(_joined(*categories, by=", "), sentence)
    if narrative.boilerplate:
        yield _point(sheet.value("narrative.boilerplate", "No reason beyond a need for more time", "bold yellow"))
    if narrative.restatement:
        yield _point(sheet.value("narrative.restatement", "Earlier results are restated or corrected", "bold red"))
    promise = _joined(
        sheet.value("narrative.expected_filing.date", expected.date),
        sheet.value("narrative.expected_filing.within_extension", _PROMISES.get(expected.within_extension)),
    )
    yield _point(_joined(Text("Expected filing", "bold"), promise or _DASH, by=": "))


def _other_information(sheet: _Sheet) -> Iterator[RenderableType]:
    form, boxes, results = sheet.form, sheet.form.checkboxes, sheet.form.results_change
    contact = (sheet.value(f"contact.{name}", value) for name, value in form.contact)
    yield _fields(
        {
            "(1) Person to contact": _joined(*contact),
            "(2) Other reports filed": sheet.answer("checkboxes.other_reports_filed", boxes.other_reports_filed),
        }
    )
    for i, report in enumerate(form.missing_reports):
        ended = f", period ended {_day(report.period_ended)}" if report.period_ended else ""
        name = f"Not filed: {report.form or 'a report'}{ended}"
        yield _point(sheet.value(f"missing_reports.{i}", name, "bold"), report.text)
    yield _fields({"(3) Significant change": sheet.answer("checkboxes.significant_change", boxes.significant_change)})
    if results.explanation:
        yield ""
        yield _prose(sheet.value("results_change.explanation", results.explanation))
    if results.estimate_withheld:
        yield ""
        yield _point(sheet.value("results_change.estimate_withheld", "No reasonable estimate can be given", "bold"))
    if form.financial_estimates:
        yield ""
        yield _estimates(sheet)


def _estimates(sheet: _Sheet) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim", leading=1)
    for column in ("Estimate", "Period", "Amount", "Prior", "Change"):
        table.add_column(column, overflow="fold")
    for i, estimate in enumerate(sheet.form.financial_estimates):
        table.add_row(*(cell or _DASH for cell in _estimate(sheet, f"financial_estimates.{i}", estimate)))
    return table


def _estimate(sheet: _Sheet, path: str, estimate: FinancialEstimate) -> Iterator[Text]:
    metric = _METRICS.get(estimate.metric) or _words(estimate.metric)
    label = None if estimate.label.casefold() == metric.casefold() else estimate.label
    amount, prior = estimate.amount, estimate.prior
    yield _joined(sheet.value(f"{path}.metric", metric, "bold"), sheet.value(f"{path}.label", label, "dim"), by="\n")
    yield sheet.value(f"{path}.period", _period(estimate))
    yield sheet.value(f"{path}.amount", _figure(amount), _colour(amount))
    yield _joined(
        sheet.value(f"{path}.prior", _figure(prior), _colour(prior)) or _DASH,
        sheet.value(f"{path}.prior_period_end", _short_day(estimate.prior_period_end), "dim"),
        by="\n",
    )
    yield _joined(
        sheet.value(f"{path}.direction", estimate.direction and _DIRECTIONS[estimate.direction]),
        sheet.value(f"{path}.change_percent", _figure(estimate.change_percent, signed=True)),
        sheet.value(f"{path}.change", _figure(estimate.change, signed=True)),
        by="\n",
    )


def _period(estimate: FinancialEstimate) -> str | None:
    end = _short_day(estimate.period_end)
    if end and estimate.months:
        return f"{estimate.months} months to\n{end}"
    return estimate.period or end


def _figure(interval: Interval | None, *, signed: bool = False) -> str | None:
    """An interval as words: "~$320.3 million", "58% to 62%", "$390 million or higher", "a loss"."""
    if interval is None:
        return None
    low, high = (
        None if end is None else _number(end, interval.unit, signed=signed) for end in (interval.low, interval.high)
    )
    if low and high:
        words = low if low == high else f"{low} to {high}"
    elif low:
        words = f"{low} or higher" if interval.low else "an increase" if signed else "a profit"
    elif high:
        words = f"{high} or lower" if interval.high else "a decrease" if signed else "a loss"
    else:
        return None
    return f"~{words}" if interval.approximate else words


def _number(value: Decimal, unit: str, *, signed: bool) -> str:
    """One number with its unit; below zero in parentheses, or a change with its sign."""
    size, (currency, _, share) = abs(value), unit.partition("/")
    if unit == "percent":
        words = f"{size:,f}%"
    elif unit == "shares":
        words = f"{_scaled(size)} shares"
    else:
        words = f"{'$' if currency == 'USD' else currency + ' '}{_scaled(size)}"
    if signed and value:
        words = f"{'+' if value > 0 else '−'}{words}"
    elif value < 0:
        words = f"({words})"
    return f"{words} per {share}" if share else words


def _scaled(size: Decimal) -> str:
    for scale, word in ((Decimal(10**9), "billion"), (Decimal(10**6), "million")):
        if size >= scale:
            return f"{size / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{size:,.0f}" if size == int(size) else f"{size:,f}"


def _colour(interval: Interval | None) -> str:
    if interval is None or interval.high is None:
        return ""
    return "red" if interval.high < 0 or (interval.high == 0 and interval.low is None) else ""


def _signature(sheet: _Sheet) -> Iterator[RenderableType]:
    signature = sheet.form.signature
    yield _fields(
        {
            "Name of registrant": sheet.value("signature.registrant", signature.registrant),
            "Signed by": _joined(
                sheet.value("signature.name", signature.name), sheet.value("signature.title", signature.title), by=", "
            ),
            "Date": sheet.value("signature.date", signature.date),
        }
    )


def _diagnostics(sheet: _Sheet) -> Iterator[RenderableType]:
    if sheet.form.diagnostics:
        table = _grid()
        severities = list(_SEVERITIES)
        for finding in sorted(sheet.form.diagnostics, key=lambda finding: severities.index(finding.severity)):
            severity = Text(finding.severity, _SEVERITIES[finding.severity])
            field = Text(_visible(f"[{finding.field}]") if finding.field else "", "dim")
            table.add_row(severity, _joined(Text(_visible(finding.message)), field, by=" "))
        yield table


def _legend(sheet: _Sheet) -> Iterator[RenderableType]:
    if sheet.signs:
        table = _grid()
        for sign, meaning in _LEGEND.items():
            if sign in sheet.signs:
                table.add_row(Text(sign, "yellow"), Text(meaning, "dim"))
        yield ""
        yield table


def _grid() -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(overflow="fold")
    return table


def _fields(rows: dict[str, RenderableType]) -> Table:
    """Captions on the left, values on the right."""
    table = _grid()
    table.columns[0].width = _CAPTION_WIDTH
    for caption, value in rows.items():
        table.add_row(Text(caption, "dim"), value or _DASH)
    return table


def _prose(text: Text) -> RenderableType:
    return Constrain(text or _DASH, _PROSE_WIDTH)


def _point(head: Text, quote: str = "") -> RenderableType:
    """A remark in bold, and the words of the notice that it rests on."""
    table = _grid()
    table.add_row("•", _joined(head, Text(_visible(quote and f"“{quote}”")), by=": "))
    return Constrain(table, _PROSE_WIDTH)


def _joined(*texts: Text, by: str = " · ") -> Text:
    return Text(by).join(text for text in texts if text)


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _short_day(day: date | None) -> str | None:
    return f"{day:%b} {day.day}, {day.year}" if day else None
