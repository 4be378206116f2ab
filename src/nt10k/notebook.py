"""A notice, and a list of figures, as HTML for a notebook.

Every style stands at its element: notebooks throw style sheets away when they do not trust a page, and what is dark is
told by their theme and not by the browser. Text takes the colour of the notebook, behind it are thin tints. What a
notice says is not trusted: it is escaped, and there are no links, scripts or pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from nt10k.model import Basis, FinancialEstimate, Form12b25, ReportType, Severity
from nt10k.text import CHECKED, UNCHECKED
from nt10k.wording import (
    DIRECTIONS,
    PROMISES,
    SIGNS,
    bases,
    day_words,
    figure,
    in_words,
    metric_words,
    period_words,
    short_day,
    visible,
)

_TINTS: dict[Basis, str] = {  # the weakest first: of several values it is this one that a reader should know of
    "inferred": "138,92,246,.22",
    "displaced": "217,140,0,.26",
    "header": "59,130,246,.18",
    "stated": "34,160,84,.14",
}
_MEANINGS: dict[Basis, str] = {
    "inferred": "inferred: not stated, follows from other text",
    "displaced": "displaced: read from a mark or line that drifted from its place",
    "header": "header: from the EDGAR header",
    "stated": "stated",
}
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_BOXES = {True: CHECKED, False: UNCHECKED, None: "▨"}
_DASH = '<span style="opacity:.6">—</span>'
_FIGURES = 12  # of a form; the list itself shows all
_QUOTE = 400  # characters of a sentence

_TABLE = "border-collapse:collapse;border:0;margin:0;font-size:inherit"
_CELL = "text-align:left;vertical-align:top;padding:2px 12px 2px 0;border:0;background:none;white-space:normal"
_RULED = (
    "text-align:left;vertical-align:top;padding:2px 12px 2px 0;border:0;border-bottom:1px solid rgba(128,128,128,.35)"
)
_SOFT = "opacity:.75"


def form_html(form: Form12b25) -> str:
    """The most telling fields of a notice, with the basis of each value as its tint."""
    rows = "".join(
        f'<tr style="background:none"><th scope="row" style="{_CELL};font-weight:normal;{_SOFT};white-space:nowrap">'
        f'{caption}</th><td style="{_CELL}">{value or _DASH}</td></tr>'
        for caption, value in _rows(form)
    )
    return (
        '<div style="max-width:60em;line-height:1.5;border-left:3px solid rgba(128,128,128,.5);padding-left:12px">'
        f'<div style="font-size:1.15em;font-weight:bold">{_name(form)}</div>{_headline(form)}'
        f'<table style="{_TABLE}"><tbody>{rows}</tbody></table>{_diagnostics(form)}{_legend(form)}</div>'
    )


def estimates_html(estimates: Sequence[FinancialEstimate]) -> str:
    """Figures as a table; without the form they belong to there is no basis to tell."""
    return _table(Form12b25(), estimates) if estimates else f'<div style="{_SOFT}">no estimates</div>'


def _text(text: str) -> str:
    return escape(visible(text)).replace("\n", "<br>")


def _value(form: Form12b25, path: str, value: str | date | None) -> str:
    """The value of a field with its tint and sign; empty for None."""
    if not value:
        return ""
    text = day_words(value) if isinstance(value, date) else value
    found = bases(form, path)
    basis = next((basis for basis in _TINTS if basis in found), None)
    if basis is None:
        return _text(text)
    return _tinted(basis, f"{_text(text)}{SIGNS.get(basis, '')}")


def _tinted(basis: Basis, html: str) -> str:
    style = f"background:rgba({_TINTS[basis]});border-radius:3px;padding:0 3px;box-decoration-break:clone"
    return f'<span style="{style};-webkit-box-decoration-break:clone" title="{_MEANINGS[basis]}">{html}</span>'


def _name(form: Form12b25) -> str:
    return _value(form, "registrant.name", form.registrant.name) or "Registrant unknown"


def _headline(form: Form12b25) -> str:
    submission = form.submission
    filed = short_day(submission.filed) if submission else None
    facts = (
        _value(form, "form_type", form.form_type),
        _value(form, "amendment", "amendment" if form.amendment else None),
        _value(form, "late_report", f"late Form {form.late_report}" if form.late_report else None),
        _value(form, "submission.filed", f"filed {filed}" if filed else None),
    )
    return f"<div>{' · '.join(filter(None, facts))}</div>"


def _rows(form: Form12b25) -> Iterator[tuple[str, str]]:
    boxes, narrative, expected = form.checkboxes, form.narrative, form.narrative.expected_filing
    yield "Period ended", _value(form, "period.ended", form.period.ended)
    if form.period.transition_ended:
        yield "Transition period", _value(form, "period.transition_ended", form.period.transition_ended)
    yield "Check one", _ticks(form, "checkboxes.reports", boxes.reports)
    if any(boxes.transition_reports.values()):
        yield "Transition report", _ticks(form, "checkboxes.transition_reports", boxes.transition_reports)
    yield "Relief, 12b-25(b)", _tick(form, "checkboxes.relief", boxes.relief, "claimed")
    yield "Reasons", _reasons(form)
    promise = (
        _value(form, "narrative.expected_filing.date", expected.date),
        _value(form, "narrative.expected_filing.within_extension", PROMISES.get(expected.within_extension)),
    )
    yield "Expected filing", " · ".join(filter(None, promise))
    if narrative.restatement:
        yield "Restatement", _value(form, "narrative.restatement", "Earlier results are restated or corrected")
    contact = (_value(form, f"contact.{name}", value) for name, value in form.contact)
    yield "Contact", " · ".join(filter(None, contact))
    yield "Other reports filed", _answer(form, "checkboxes.other_reports_filed", boxes.other_reports_filed)
    if form.missing_reports:
        missing = (
            _value(form, f"missing_reports.{i}", " ".join(filter(None, (r.form, short_day(r.period_ended)))) or r.text)
            for i, r in enumerate(form.missing_reports)
        )
        yield "Not filed", ", ".join(missing)
    yield "Significant change", _answer(form, "checkboxes.significant_change", boxes.significant_change)
    if form.results_change.estimate_withheld:
        withheld = "No reasonable estimate can be given"
        yield "Estimates", _value(form, "results_change.estimate_withheld", withheld)
    if form.financial_estimates:
        yield "Estimates", _table(form, form.financial_estimates[:_FIGURES], len(form.financial_estimates))


def _tick(form: Form12b25, path: str, ticked: bool | None, label: str) -> str:
    return f'<span style="white-space:nowrap">{_value(form, path, f"{_BOXES[ticked]} {label}")}</span>'


def _ticks(form: Form12b25, path: str, reports: dict[ReportType, bool | None]) -> str:
    return " &ensp;".join(_tick(form, f"{path}.{report}", ticked, report) for report, ticked in reports.items())


def _answer(form: Form12b25, path: str, yes: bool | None) -> str:
    no = None if yes is None else not yes
    return f"{_tick(form, path, yes, 'Yes')} &ensp;{_tick(form, path, no, 'No')}"


def _reasons(form: Form12b25) -> str:
    sentences: dict[str, list[str]] = {}  # one may state several reasons
    for i, reason in enumerate(form.narrative.reasons):
        category = _value(form, f"narrative.reasons.{i}", in_words(reason.category))
        sentences.setdefault(reason.text, []).append(f"<b>{category}</b>")
    if form.narrative.boilerplate:
        boilerplate = _value(form, "narrative.boilerplate", "No reason beyond a need for more time")
        sentences.setdefault("", []).append(f"<b>{boilerplate}</b>")
    return "".join(f"<div>{', '.join(heads)}{_quote(text)}</div>" for text, heads in sentences.items())


def _quote(text: str) -> str:
    short = text if len(text) <= _QUOTE else f"{text[:_QUOTE]}…"
    return f": “{_text(short)}”" if text else ""


def _table(form: Form12b25, estimates: Sequence[FinancialEstimate], total: int = 0) -> str:
    heads = "".join(
        f'<th scope="col" style="{_RULED};font-weight:normal;{_SOFT}">{head}</th>'
        for head in ("Estimate", "Period", "Amount", "Prior", "Change")
    )
    body = "".join(
        '<tr style="background:none">'
        + "".join(f'<td style="{_RULED}">{cell or _DASH}</td>' for cell in _cells(form, f"financial_estimates.{i}", e))
        + "</tr>"
        for i, e in enumerate(estimates)
    )
    more = total - len(estimates)
    rest = f'<div style="{_SOFT}">and {more} more in <code>form.financial_estimates</code></div>' if more > 0 else ""
    table = (
        f'<table style="{_TABLE}"><thead><tr style="background:none">{heads}</tr></thead><tbody>{body}</tbody></table>'
    )
    return f'<div style="overflow-x:auto">{table}{rest}</div>'


def _cells(form: Form12b25, path: str, estimate: FinancialEstimate) -> Iterator[str]:
    metric = metric_words(estimate.metric)
    label = None if estimate.label.casefold() == metric.casefold() else estimate.label
    yield _stacked(
        f"<b>{_value(form, f'{path}.metric', metric)}</b>",
        f'<span style="{_SOFT}">{_text(label)}</span>' if label else "",
    )
    told = next((name for name in ("period", "period_end") if bases(form, f"{path}.{name}")), "")
    yield _value(form, f"{path}.{told}", period_words(estimate))
    yield _value(form, f"{path}.amount", figure(estimate.amount))
    yield _stacked(
        _value(form, f"{path}.prior", figure(estimate.prior)),
        _value(form, f"{path}.prior_period_end", short_day(estimate.prior_period_end)),
    )
    yield _stacked(
        _value(form, f"{path}.direction", estimate.direction and DIRECTIONS[estimate.direction]),
        _value(form, f"{path}.change_percent", figure(estimate.change_percent, signed=True)),
        _value(form, f"{path}.change", figure(estimate.change, signed=True)),
    )


def _stacked(*pieces: str) -> str:
    return "<br>".join(filter(None, pieces))


def _diagnostics(form: Form12b25) -> str:
    if not form.diagnostics:
        return ""
    counts = Counter(finding.severity for finding in form.diagnostics)
    told = ", ".join(f"{counts[severity]} {severity}" for severity in _SEVERITIES if counts[severity])
    items = "".join(
        f"<li><b>{finding.severity}</b> {_text(finding.message)}"
        + (f" <code>{_text(finding.field)}</code></li>" if finding.field else "</li>")
        for finding in sorted(form.diagnostics, key=lambda finding: _SEVERITIES.index(finding.severity))
    )
    opened = " open" if counts["error"] else ""
    summary = f'<summary style="{_SOFT}">Diagnostics: {told}</summary>'
    return f'<details{opened}>{summary}<ul style="margin:0">{items}</ul></details>'


def _legend(form: Form12b25) -> str:
    used = {evidence.basis for evidence in form.evidence.values()}
    legend = " ".join(_tinted(basis, f"{basis}{SIGNS.get(basis, '')}") for basis in reversed(_TINTS) if basis in used)
    return f'<div style="font-size:.85em">{legend}</div>' if legend else ""
