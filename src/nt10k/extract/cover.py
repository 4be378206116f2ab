"""The cover: form row, period, transition row, file number, CUSIP, portion, amendment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nt10k.dates import find_date
from nt10k.extract.rows import Label, Reading, read_row
from nt10k.extract.wording import is_blank
from nt10k.findings import Findings
from nt10k.model import Period, ReportType
from nt10k.patterns import lazy, lowered
from nt10k.sections import Located, Parts
from nt10k.text import Span

# Scanners read 1 as l or I, and 0 as O or Q.
_REPORT = r"(?:[1Il][0OoQ]\s?-?\s?(?:KSB|K|QSB|Q|D|F)|2[0OoQ]\s?-?\s?[FK]|[1Il]{2}\s?-?\s?K|N\s?-?\s?(?:SAR|CSR|CEN))\b"
# Begins with a set and not in (?i:...), so that `re` passes over all other letters quickly.
_LABEL = lazy(
    rf"""[FfTt] (?i: (?: (?P<transition>(?<=t)ransition\s+Report\s+(?:on\s+)?)(?:F[or0]{{2}}(?:m|rn)s?\s{{0,6}})?
                       | (?<=f)(?<!rf)[or0]{{2}}(?:m|rn)s?\s{{0,6}} )
         (?P<form>{_REPORT}) (?:\s{{0,3}}(?:and|or|/|&)\s{{0,3}}(?:Form\s{{0,3}})?{_REPORT})*)""",
    re.VERBOSE,
)
_REPORT_TYPES = {str(report): report for report in ReportType}
_MISPRINTS = {"10-F": "20-F", "20-K": "20-F"}  # filers' own; no such forms exist
_SCANNED = str.maketrans("ILOQ", "1100")
_IN_A_SENTENCE = lazy(r"\b(?:on|of|for|to|the|its|our|a|this|said|such)\s*\Z", re.IGNORECASE)
# Both numbers begin with a set and not with what must not be in front, so that `re` passes over all else quickly.
_FILE_NUMBER = lazy(
    r"\d(?<![\w-].)(?!(?<=2)0549\b)(?:\d{0,2}-[\dlIO]{3,7}(?:-[A-Z0-9]{1,3})?|\d{4,6}(?![ -]\d))(?![\w-])", re.DOTALL
)
_SCANNED_DIGIT = lazy(r"(?<=[\d-])[lIO]|[lIO](?=\d)")
_CUSIP = lazy(
    r"[A-Z\d](?<![\w-].)(?:(?<=\d)|(?=[A-Z -]{0,8}\d))"
    r"(?:(?<=[0-9A-Z])(?:[0-9A-Z]{7}(?:[ \t-]?[0-9A-Z])?|[0-9A-Z]{4,5}[ \t-]{1,3}[0-9A-Z]{2,3}(?:[ \t-]{1,3}\d)?)"
    r"|(?<=\d)\d\d-\d{6})(?![\w-])",
    re.DOTALL,
)
_AMENDED = lazy(
    r"\bAmendment\s+(?:No|Number|#)|12b\s?-\s?25\s?/\s?A\b|\bNT\s?10-[KQ]/A\b|\bamended notification", re.IGNORECASE
)
_ITEM_LIST = lazy(
    r"\d{1,2}[A-C]?\b(?:\([a-z]\))?(?:[\s,;&]|and|or|through|to|-|–|Items?|\d{1,2}[A-C]?\b(?:\([a-z]\))?)*"
)
_ITEMS_NAMED = lazy(rf"\bItems?(?:\s+Nos?\.)?\s+(?P<list>{_ITEM_LIST.pattern})", re.IGNORECASE)
_ITEM = lazy(r"(?P<from>\d{1,2})(?:\s*(?:-|–|through|to)\s*(?P<to>\d{1,2})(?![A-C\d]))?(?P<letter>[A-C])?")
_MOST_ITEMS = 200  # no report has a quarter of them
_DATE_REACH = 200
_COLUMN_REACH = 400
_LONGEST_LINE = 4000  # what is longer is the whole form on one line
_INTERLEAVED = 24  # characters of the form that a side box lets in between its caption and its value


def read_rows(form: Located, parts: Parts) -> tuple[list[Reading[ReportType]], list[Reading[ReportType]]]:
    """The form row and the transition row: every label printed, with what its box says."""
    labels: list[Label[ReportType]] = []
    transition: list[Label[ReportType]] = []
    for match in parts.cover.matches(_LABEL):
        label = Label(parts.cover.group(match), report_type(match["form"]))
        if match["transition"]:
            transition.append(label)
        elif not _is_in_a_sentence(form.text.text, match.start()):
            labels.append(label)
    check_one = form.get("check_one")
    if check_one and any(label.span.start > check_one.start for label in labels):
        labels = [label for label in labels if label.span.start > check_one.start]
    marks = form.text.marks_in(parts.cover)
    return read_row(form.text, labels, marks), read_row(form.text, transition, marks)


def _is_in_a_sentence(text: str, start: int) -> bool:
    """Whether a word stands in front of a form that makes it no label."""
    before = text[max(0, start - 12) : start]
    return before.rstrip()[-1:].isalpha() and _IN_A_SENTENCE.search(before) is not None


def report_type(printed: str) -> ReportType:
    """The report that a label names.

    >>> report_type("10 -K"), report_type("l0-Q"), report_type("NSAR")
    (<ReportType.FORM_10K: '10-K'>, <ReportType.FORM_10Q: '10-Q'>, <ReportType.FORM_NSAR: 'N-SAR'>)
    """
    if printed in _REPORT_TYPES:
        return _REPORT_TYPES[printed]
    letters = re.sub(r"[\s-]", "", lowered(printed)).upper()
    if letters.startswith("N"):
        return ReportType("N-" + letters[1:])
    printed = f"{letters[:2].translate(_SCANNED)}-{letters[2:]}"
    return ReportType(_MISPRINTS.get(printed, printed))


def record_row(readings: list[Reading[ReportType]], path: str, findings: Findings) -> dict[ReportType, bool | None]:
    """The row as the model has it: the first box of a label counts, unless a later one is ticked."""
    row: dict[ReportType, bool | None] = {}
    for reading in readings:
        report = reading.label.value
        if report in row and not (reading.checked and not row[report]):
            continue
        row[report] = reading.checked
        if reading.checked is not None:
            findings.see(f"{path}.{report}", reading.span, reading.basis)
    if row and all(checked is None for checked in row.values()):
        findings.tell(
            "boxes-unreadable",
            "warning",
            "No mark of this row survives: every box is unknown.",
            field=path,
            span=readings[0].span.to(readings[-1].span),
        )
    elif sum(checked is True for checked in row.values()) > 1:
        findings.tell("several-boxes-ticked", "warning", "More than one box of this row is ticked.", field=path)
    return row


def read_period(form: Located, findings: Findings) -> Period:
    """For Period Ended, For the Transition Period Ended."""
    period = Period(
        ended=_date_beside(form, "period", "period.ended", findings),
        transition_ended=_date_beside(form, "transition_period", "period.transition_ended", findings),
    )
    if period.ended is None and period.transition_ended is None:
        findings.tell("period-missing", "warning", "The notice names no period.", field="period.ended")
    return period


def _date_beside(form: Located, caption: str, path: str, findings: Findings) -> date | None:
    if not form.get(caption):
        return None
    gap = form.gap_after(caption)
    found = find_date(gap.before(gap.start + _DATE_REACH))
    if found is None:
        return None
    findings.see(path, found[1])
    return found[0]


def read_numbers(form: Located, findings: Findings) -> tuple[str | None, str | None]:
    """File number and CUSIP number, each above, beside or below its caption.

    Digits of a file number that a scanner took for letters are digits again.
    """
    place = _beside(form, "file_number", _FILE_NUMBER)[:1]
    cusips = _beside(form, "cusip", _CUSIP, taken=place)
    for other in cusips[1:]:
        findings.tell(
            "second-cusip", "warning", f"Another CUSIP number is given: {other.words}.", field="cusip", span=other
        )
    cusip = findings.read("cusip", cusips[:1])
    printed = findings.read("file_number", place)
    return printed and _SCANNED_DIGIT.sub(lambda match: "0" if match[0] == "O" else "1", printed), cusip


def _beside(form: Located, caption: str, pattern: re.Pattern[str], taken: Sequence[Span] = ()) -> list[Span]:
    """The values behind a caption on its line, else in front of it, else in its column on the lines below or above."""
    found = form.get(caption)
    if found is None:
        return []
    text = form.text.text
    far = max(0, found.start - _LONGEST_LINE)
    first = max(far, text.rfind("\n", far, max(0, found.start - _COLUMN_REACH)) + 1)
    far = min(len(text), found.end + _LONGEST_LINE)
    last = text.find("\n", found.end + _COLUMN_REACH, far)
    around = form.between(first, last if last >= 0 else far)
    lines = [line for line in around.lines() if line.end > found.start - _COLUMN_REACH]
    at = next(i for i, line in enumerate(lines) if line.end >= found.end)
    value = lines[at].after(found.end).find(pattern)
    if value and (value.start - found.end < _INTERLEAVED or not _is_captioned(form, found.end, value.start)):
        return [value]
    for match in lines[at].before(found.start).matches(pattern):
        value = lines[at].group(match)
        if value not in taken and not text[value.end : found.start].strip(" \t:|()"):
            return [value]
    below = [line for line in lines[at + 1 : at + 6] if line.start < found.end + _COLUMN_REACH]
    return _in_column(found, below, pattern, taken) or _in_column(found, lines[:at][::-1], pattern, taken)[::-1]


def _in_column(caption: Span, lines: list[Span], pattern: re.Pattern[str], taken: Sequence[Span]) -> list[Span]:
    """The values in the column of a caption, from the nearest written lines on; a list of values line by line."""
    found: list[Span] = []
    skipped = False
    for line in lines:
        written = line.written()
        if not written:
            continue
        values = (line.group(match) for match in line.matches(pattern))
        only = written[0].strip("|() ")
        own = next((v for v in values if v not in taken and (_shares_column(caption, v) or only == v)), None)
        if own:
            found.append(own)
        elif found or skipped:
            break
        skipped = True
    return found


def _is_captioned(form: Located, start: int, end: int) -> bool:
    """Whether another caption stands between."""
    return any(start <= caption.start < end for caption in form.captions.values())


def _shares_column(caption: Span, value: Span) -> bool:
    """Whether a value stands in the column of its caption: the same cell, or overlapping characters."""
    (caption_line, caption_left), (value_line, value_left) = _left(caption), _left(value)
    if "\t" in caption_line + value_line:
        return caption_line.count("\t") == value_line.count("\t")
    return caption_left - 12 <= value_left <= caption_left + len(caption.text) + 4


def _left(span: Span) -> tuple[str, int]:
    far = max(0, span.start - _LONGEST_LINE)
    line = span.source[max(far, span.source.rfind("\n", far, span.start) + 1) : span.start]
    return line, len(line)


def read_portion(form: Located, findings: Findings) -> list[str]:
    """The items that the notice is limited to; ranges are written out.

    An empty list says that the notice covers the whole report.
    """
    if not form.get("portion"):
        return []
    gap = form.gap_after("portion").strip(" \t\n_.:")
    if is_blank(gap):
        return []
    match = gap.match(_ITEM_LIST)
    lists = [gap.group(match)] if match and match.end() == gap.end else []
    lists = lists or [gap.group(named, "list") for named in gap.matches(_ITEMS_NAMED)]
    items: list[str] = []
    for found in (span.group(match) for span in lists for match in span.matches(_ITEM)):
        if len(items) >= _MOST_ITEMS:
            break
        for item in _items(found):
            findings.see(f"portion_items.{len(items)}", found)
            items.append(item)
    if not items and form.get("part_1"):  # without the heading, what follows is Part I
        findings.tell(
            "portion-unread", "warning", "The notice may be limited to items that cannot be read.",
            field="portion_items", span=gap,
        )  # fmt: skip
    return items


def _items(span: Span) -> list[str]:
    match = span.match(_ITEM)
    assert match is not None  # the span is a match of the same pattern
    if match["to"] and int(match["from"]) < int(match["to"]):
        return [str(number) for number in range(int(match["from"]), int(match["to"]) + 1)]
    return [match["from"] + (match["letter"] or "")]


def read_amendment(form: Located, parts: Parts, form_type: str | None, findings: Findings) -> bool:
    """Whether the notice amends an earlier one: EDGAR's /A, or "Amendment No." in the masthead."""
    if form_type and form_type.endswith("/A"):
        findings.see_header("amendment")
        return True
    masthead = parts.cover.before(form.first("period", "portion", "name", "part_1"))
    # Each of the ways to say it has the word or a slash.
    told = "/" in masthead.text or "amend" in masthead.text.lower()
    if told and (found := masthead.find(_AMENDED)):
        findings.see("amendment", found)
        return True
    findings.see("amendment", form.get("form_number", "title") or parts.cover or form.text.span, "inferred")
    return False
