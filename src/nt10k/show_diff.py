"""What is different between two notices, as a page for the terminal: the first behind -, the second behind +.

It says the same without colour. As in `nt10k.show`, what a notice says reaches the terminal as text and nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from nt10k.compare import Change, Edit
from nt10k.model import (
    Filer,
    FinancialEstimate,
    Form12b25,
    FormerName,
    Interval,
    Metric,
    MissingReport,
    Reason,
    Submission,
)
from nt10k.patterns import lazy
from nt10k.text import CHECKED, UNCHECKED
from nt10k.wording import day_words, figure, in_words, metric_words, period_words, short_day, visible

_WIDTH = 120
_CAPTION_WIDTH = 25
_CONTEXT = 8  # words shown on either side of a change in a long text
_LONG = 60  # characters; what is shorter is shown as a whole, before and after
_ALIKE = 0.3  # the part of a text that must be the same for its differences to be shown inside it

_SECTIONS = {
    "EDGAR header": "submission",
    "Form 12b-25 · Notification of late filing": "form_type amendment file_number cusip period late_report "
    "portion_items checkboxes.reports checkboxes.transition_reports",
    "Part I · Registrant information": "registrant",
    "Part II · Rules 12b-25(b) and (c)": "checkboxes.relief",
    "Part III · Narrative": "narrative",
    "Part IV · Other information": "contact checkboxes.other_reports_filed missing_reports "
    "checkboxes.significant_change results_change financial_estimates",
    "Signature": "signature",
}
_CAPTIONS = {
    "form_type": "EDGAR form type",
    "file_number": "SEC file number",
    "cusip": "CUSIP number",
    "period.ended": "For period ended",
    "period.transition_ended": "Transition period ended",
    "portion_items": "Item concerned",
    "checkboxes.reports": "Check one",
    "checkboxes.transition_reports": "Transition report on",
    "checkboxes.relief": "Relief, Rule 12b-25(b)",
    "checkboxes.relief_reasons": "(a) reasons",
    "checkboxes.relief_filing": "(b) filing in time",
    "checkboxes.relief_exhibit": "(c) exhibit",
    "contact.name": "(1) Person to contact",
    "checkboxes.other_reports_filed": "(2) Other reports filed",
    "checkboxes.significant_change": "(3) Significant change",
    "missing_reports": "Not filed",
    "financial_estimates": "Estimate",
    "narrative.text": "Why the report is late",
    "narrative.reasons": "Reason",
    "narrative.expected_filing.date": "Expected filing",
    "narrative.expected_filing.within_extension": "Within the extension",
}
_ITEM = lazy(r"(?s)(?P<list>[\w.]+?)\[(?P<name>.*)\](?P<field>[\w.]*)\Z")
_BOXES = {True: f"{CHECKED} ticked", False: f"{UNCHECKED} empty", None: "▨ unreadable"}
_SIGNS = {"removed": ("-", "red"), "added": ("+", "green")}
_BRACKETS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}


def diff_page(before: Form12b25, after: Form12b25, changes: Sequence[Change], names: tuple[str, str]) -> RenderableType:
    """The changes between two notices of these names, for a rich console of any width; it takes up to 120 columns."""
    heads = _grid()
    heads.add_row(*_signed("removed", _head(before, names[0])))
    heads.add_row(*_signed("added", _head(after, names[1])))
    parts: list[RenderableType] = [Rule(characters="━", style=""), Padding(heads, (0, 0, 0, 2))]
    for title, paths in _SECTIONS.items():
        if found := [change for change in changes if change.path.startswith(tuple(paths.split()))]:
            table = _grid(_CAPTION_WIDTH)
            for change in found:
                table.add_row(Text(visible(_caption(change.path)), "dim"), _values(change))
            parts += ["", Rule(Text(title, "bold"), align="left", style="dim"), Padding(table, (0, 0, 0, 2))]
    parts += ["", Text(f"  {len(changes)} difference{'s' * (len(changes) != 1)}", "dim")]
    return Constrain(Group(*parts), _WIDTH)


def _grid(width: int = 1) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=width, overflow="fold")
    table.add_column(overflow="fold")
    return table


def _head(form: Form12b25, name: str) -> str:
    facts = (form.registrant.name or "Registrant unknown", form.form_type, _filed(form.submission))
    return f"{name}\n{' · '.join(filter(None, facts))}"


def _filed(submission: Submission | None) -> str | None:
    return f"filed {short_day(submission.filed)}" if submission and submission.filed else None


def _signed(kind: str, words: str) -> tuple[Text, Text]:
    sign, style = _SIGNS[kind]
    return Text(sign, style), Text(visible(words), style)


def _values(change: Change) -> Table:
    """What the notices say, a row each; of a long text the changed words, in one."""
    rows = _grid()
    if inside := _inside(change):
        rows.add_row(Text("~", "yellow"), inside)
        return rows
    if change.kind != "added":
        rows.add_row(*_signed("removed", _value(change.path, change.before)))
    if change.kind != "removed":
        rows.add_row(*_signed("added", _value(change.path, change.after)))
    return rows


def _caption(path: str) -> str:
    """What a person would call the field."""
    if path in _CAPTIONS:
        return _CAPTIONS[path]
    if item := _ITEM.match(path):
        caption, name = _CAPTIONS.get(item["list"]) or _last(item["list"]), item["name"]
        first, comma, rest = name.partition(", ")
        if item["list"] == "narrative.reasons":
            name = in_words(name)
        elif item["list"] == "financial_estimates":
            name = f"{metric_words(Metric(first))}{comma}{rest}"
        return f"{caption}: {name}" + (f" · {_last(item['field']).lower()}" if item["field"] else "")
    group, _, name = path.rpartition(".")
    if group in _CAPTIONS:
        return f"{_CAPTIONS[group]}: {name}"
    return _last(path)


def _last(path: str) -> str:
    """The end of a path as words; of a part of the form that has no heading of its own, its name too."""
    names = [name for name in path.split(".") if name]
    own = (
        names[-2:]
        if len(names) > 1 and names[-2] in ("contact", "address", "business_address", "mail_address")
        else names[-1:]
    )
    return in_words(" ".join(own))


def _value(path: str, value: Any) -> str:
    if path.startswith("checkboxes."):
        return _BOXES[value]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, dt.date):
        return day_words(value)
    if isinstance(value, Interval):
        return figure(value, signed=path.endswith((".change", ".change_percent"))) or "—"
    if isinstance(value, (Reason, MissingReport)):
        return f"“{value.text}”"
    if isinstance(value, FinancialEstimate):
        return _estimate(value)
    if isinstance(value, Submission):
        return " · ".join(filter(None, (value.form_type, value.accession_number, _filed(value)))) or "a header"
    if isinstance(value, (Filer, FormerName)):
        return value.name or "—"
    return "—" if value is None else str(value)


def _estimate(estimate: FinancialEstimate) -> str:
    period, amount, prior = period_words(estimate), figure(estimate.amount), figure(estimate.prior)
    changes = (figure(change, signed=True) for change in (estimate.change, estimate.change_percent))
    facts = (amount, period and period.replace("\n", " "), prior and f"before: {prior}", estimate.direction, *changes)
    return f"{' · '.join(filter(None, facts))}\n“{estimate.text}”"


def _inside(change: Change) -> Text | None:
    """A long text with the words that changed in it; None where they do not stand in what stayed."""
    edits = change.edits
    if max((len(text) for text in (change.before, change.after) if isinstance(text, str)), default=0) < _LONG:
        return None
    same = sum(len(words) for kind, words in edits if kind == "same")
    if same <= _ALIKE * sum(len(words) for _, words in edits):
        return None
    text = Text()
    for i, edit in enumerate(edits):
        if text:
            text.append(" ")
        text.append_text(_piece(edit, first=i == 0, last=i == len(edits) - 1))
    return text


def _piece(edit: Edit, *, first: bool, last: bool) -> Text:
    kind, words = edit[0], visible(edit[1]).split()
    if kind != "same":
        opening, closing = _BRACKETS[kind]
        return Text(f"{opening}{' '.join(words)}{closing}", _SIGNS[kind][1])
    before = [] if last else words[-_CONTEXT:]
    after = [] if first else words[:_CONTEXT]
    if len(before) + len(after) < len(words) and not (first and last):
        words = [*after, "…", *before]
    return Text(" ".join(words))
