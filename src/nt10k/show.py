"""A notice as a page for the terminal, in the order of the form and under its captions.

What a notice says is not trusted: it reaches the terminal without control characters, and never as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich import box
from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from nt10k.model import FinancialEstimate, Form12b25, Interval, ReportType
from nt10k.show_deadlines import deadlines_shown
from nt10k.text import CHECKED, UNCHECKED
from nt10k.wording import (
    DIRECTIONS,
    PROMISES,
    SIGNS,
    address_words,
    bases,
    day_words,
    figure,
    in_words,
    metric_words,
    period_words,
    short_day,
    visible,
)

_CAPTION_WIDTH = 23
_WIDTH = 120  # in a wider terminal a value would stand too far from its caption
_PROSE_WIDTH = 100  # longer lines tire the eye

_DASH = Text("—", "dim")
_UNREADABLE = "▨"
_BOXES = {True: (CHECKED, "bold"), False: (UNCHECKED, "dim"), None: (_UNREADABLE, "yellow")}
_LEGEND = {
    _UNREADABLE: "box unreadable or not printed",
    SIGNS["displaced"]: "read from a mark or line that drifted from its place",
    SIGNS["inferred"]: "not stated, follows from other text",
}
_SEVERITIES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_RELIEF = {
    "relief_reasons": "(a) reasons that reasonable effort and expense could not eliminate",
    "relief_filing": "(b) the report will be filed within 15 days of its due date (10-Q, 10-D: 5)",
    "relief_exhibit": "(c) the statement of the accountant, or another exhibit, is attached",
}


def page(form: Form12b25) -> RenderableType:
    """The whole notice, for a rich console of any width; it takes up to 120 columns."""
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
        ("Due dates · Rule 12b-25", deadlines_shown(form.deadlines())),
        ("Diagnostics", _diagnostics(sheet)),
        ("", _legend(sheet)),
    ):
        body = [Padding(piece, (0, 0, 0, 2)) for piece in section]
        if body and title:
            parts += ["", Rule(Text(title, "bold"), align="left", style="dim")]
        parts += body
    return Constrain(Group(*parts), _WIDTH)


class _Sheet:
    """The notice that is laid out, and the signs that its values have needed so far."""

    def __init__(self, form: Form12b25) -> None:
        self.form = form
        self.signs: set[str] = set()

    def value(self, path: str, value: str | date | None, style: str = "") -> Text:
        """The value of a field, signed where it was not read in its place; empty for None."""
        if value is None:
            return Text()
        text = Text().append(day_words(value) if isinstance(value, date) else visible(value), style)
        found = bases(self.form, path)
        for basis, sign in SIGNS.items():
            if basis in found:
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
        sheet.value("period", f"period ended {short_day(period)}" if period else None),
        sheet.value("submission.filed", f"filed {short_day(filed)}" if filed else None),
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
            "Address": sheet.value("registrant.address", address_words(registrant.address)),
        }
    )


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
        category = sheet.value(f"narrative.reasons.{i}", in_words(reason.category), "bold")
        reasons.setdefault(reason.text, []).append(category)
    for sentence, categories in reasons.items():
        yield _point(_joined(*categories, by=", "), sentence)
    if narrative.boilerplate:
        yield _point(sheet.value("narrative.boilerplate", "No reason beyond a need for more time", "bold yellow"))
    if narrative.restatement:
        yield _point(sheet.value("narrative.restatement", "Earlier results are restated or corrected", "bold red"))
    promise = _joined(
        sheet.value("narrative.expected_filing.date", expected.date),
        sheet.value("narrative.expected_filing.within_extension", PROMISES.get(expected.within_extension)),
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
        ended = f", period ended {day_words(report.period_ended)}" if report.period_ended else ""
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
    metric = metric_words(estimate.metric)
    label = None if estimate.label.casefold() == metric.casefold() else estimate.label
    amount, prior = estimate.amount, estimate.prior
    yield _joined(sheet.value(f"{path}.metric", metric, "bold"), sheet.value(f"{path}.label", label, "dim"), by="\n")
    yield sheet.value(f"{path}.period", period_words(estimate))
    yield sheet.value(f"{path}.amount", figure(amount), _colour(amount))
    yield _joined(
        sheet.value(f"{path}.prior", figure(prior), _colour(prior)) or _DASH,
        sheet.value(f"{path}.prior_period_end", short_day(estimate.prior_period_end), "dim"),
        by="\n",
    )
    yield _joined(
        sheet.value(f"{path}.direction", estimate.direction and DIRECTIONS[estimate.direction]),
        sheet.value(f"{path}.change_percent", figure(estimate.change_percent, signed=True)),
        sheet.value(f"{path}.change", figure(estimate.change, signed=True)),
        by="\n",
    )


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
            field = Text(visible(f"[{finding.field}]") if finding.field else "", "dim")
            table.add_row(severity, _joined(Text(visible(finding.message)), field, by=" "))
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
    table.add_row("•", _joined(head, Text(visible(quote and f"“{quote}”")), by=": "))
    return Constrain(table, _PROSE_WIDTH)


def _joined(*texts: Text, by: str = " · ") -> Text:
    return Text(by).join(text for text in texts if text)
