"""The EDGAR header of a submission, in every shape that it is passed on in.

Labels are what all shapes have in common. Lines are not: viewers and text dumps run the header together, wrap it
anew, or lose what stood in angle brackets. So a value is what stands between one label and the next.
"""

from __future__ import annotations

import re
from typing import Any

from nt10k.edgar.labels import BY_NAME, LONGEST, Label, accession, moment
from nt10k.model.submission import Submission
from nt10k.patterns import lazy

# A header stands at the top of its file, and its labels stand close together. The bounds also keep a damaged header
# from reaching into the notice, and the reading linear.
_REACH = 4000
_GAP = 600
_MOST_FILERS = 1000  # what they and their former names are read up to; the longest lists have some hundreds

_ANCHOR = lazy(
    r"""
    <(?:SEC|IMS)-(?:DOCUMENT|HEADER)> | <SUBMISSION> | <ACCEPTANCE-DATETIME> | <ACCESSION-NUMBER>
    | ACCESSION\s{1,9}NUMBER\s{0,9}:
    | CONFORMED\s{1,9}SUBMISSION\s{1,9}TYPE\s{0,9}:
    | COMPANY\s{1,9}CONFORMED\s{1,9}NAME\s{0,9}:
    """,
    re.VERBOSE,
)
_STOP = lazy(
    r"""
    </(?:SEC|IMS)-HEADER>
    | <(?:DOCUMENT|TEXT|PAGE|HTML|html)\b
    | UNITED\s{1,99}STATES\s{1,99}SECURITIES\s{1,99}AND\s{1,99}EXCHANGE\s
    | SECURITIES\s{1,99}AND\s{1,99}EXCHANGE\s
    | F(?:ORM|orm)\s{1,9}12[bB]-?25
    | OMB\s{1,9}(?:APPROVAL|N(?:UMBER|umber))
    | NT[A-Z\d -]{3,9}(?:/A)?\s\d{1,3}\s[\w.-]{1,80}\.(?:htm|txt)  # the first line of a notice shown by a browser
    """,
    re.VERBOSE,
)
_ANCHOR_WORDS = ("SEC-", "IMS-", "<SUBMISSION>", "ACCE", "CONFORMED")  # what `_ANCHOR` finds holds one of them
_TOKEN = lazy(r"<(/?[A-Z][A-Z0-9-]*)>|:")


def read_header(content: str) -> tuple[Submission | None, int]:
    """The header at the top of a text, and where it ends; ``(None, 0)`` where there is none.

    >>> submission, end = read_header(
    ...     "ACCESSION NUMBER: 0000912345-04-000012 CONFORMED SUBMISSION TYPE: NT 10-K FILED AS OF DATE: 20040316 "
    ...     "FILER: COMPANY DATA: COMPANY CONFORMED NAME: ACME ANVIL CO SEC ACT: SEC FILE NUMBER: 000-12345 FORM 12b-25"
    ... )
    >>> submission.form_type, submission.filed, submission.filers[0].name, submission.filers[0].file_number
    ('NT 10-K', datetime.date(2004, 3, 16), 'ACME ANVIL CO', '000-12345')
    """
    top = content[:_REACH]
    anchor = _ANCHOR.search(top) if any(word in top for word in _ANCHOR_WORDS) else None
    if anchor is None or _STOP.search(content, 0, anchor.start()):
        return None, 0
    stop = _STOP.search(content, anchor.start())
    end = stop.start() if stop else len(content)
    header = _Header()
    label: Label | None = None
    # Where the value being read begins, where the last token ends, where the last one ends that is surely the header's.
    at = seen = last = anchor.start()
    for token in _TOKEN.finditer(content, at, end):
        if token.start() - last > _GAP:
            break
        found, value_end = _label_at(content, seen, token)
        seen = token.end()
        if value_end is not None:
            header.put(label, content[at:value_end])
            label, at = found, seen
            if found or token[0].startswith("</"):
                last = seen
    value = content[last : min(end, last + _GAP)].partition("\n\n")[0]
    if stop and stop[0].startswith("<"):
        end = stop.end() if stop[0].startswith("</") else end
    else:  # nothing says where the header ends; the notice may begin on the next line
        value = value.partition("\n")[0]
        end = last + len(value)
    header.put(label, value)
    return header.submission(content[:end]), end


def _label_at(content: str, start: int, token: re.Match[str]) -> tuple[Label | None, int | None]:
    """The label that a tag or a colon makes, and where it begins; no beginning for a colon inside a value."""
    if token[1]:
        return BY_NAME.get(token[0]), token.start()
    before = content[start : token.start()]
    line = before[before.rfind("\n") + 1 :].strip()
    if label := BY_NAME.get(line):  # no label ends with another one
        return label, start + before.rfind(line)
    words = before.split()
    for size in range(min(LONGEST, len(words)), 0, -1):
        label = BY_NAME.get(" ".join(words[-size:]))
        if label:
            return label, start + before.rfind(words[-size])
    # A line of capitals in front of a colon is a label that this table does not know, and ends a value like any other.
    value, newline, line = before.rpartition("\n")
    return (None, start + len(value)) if newline and line.isupper() else (None, None)


class _Header:
    """The values found so far, in the shape of the model."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.filer: dict[str, Any] = {}
        self.filers = [self.filer]
        self.address = "business_address"

    def put(self, label: Label | None, raw: str) -> None:
        """Take in the value of a label; the first value of a field counts."""
        if label is None or label.home == "nobody":
            return
        if label.home == "block":
            self._open(label.field)
            return
        value = label.convert(" ".join(raw.split()).replace("&amp;", "&"))
        if value is not None:
            self._place(label).setdefault(label.field, value)

    def _open(self, block: str) -> None:
        if block != "filer":
            self.address = block
        elif self.filer:  # FILER and the COMPANY DATA in it begin one filer between them
            self.filer = {}
            self.address = "business_address"
            if len(self.filers) < _MOST_FILERS:
                self.filers.append(self.filer)

    def _place(self, label: Label) -> dict[str, Any]:
        """Where the value of a label belongs."""
        if label.home == "submission":
            return self.fields
        place = self.filer
        if label.home == "address":
            place = place.setdefault(self.address, {})
        elif label.home == "former name":
            names = place.setdefault("former_names", [])
            if label.field == "name" and len(names) < _MOST_FILERS:
                names.append({})
            place = names[-1] if names else {}  # a date without a name says nothing
        return place

    def submission(self, header: str) -> Submission | None:
        """The header as a whole; None where nothing in it could be read."""
        # Where the label is missing or lost, the first lines still name the file, and the bare time of acceptance.
        for field, convert in (("accession_number", accession), ("accepted", moment)):
            if field not in self.fields and (value := convert(header)) is not None:
                self.fields[field] = value
        for filer in self.filers:
            for address in (filer.get("business_address", {}), filer.get("mail_address", {})):
                lines = [address.pop(line) for line in ("street", "street_2") if line in address]
                address["street"] = ", ".join(lines) or None
        filers = [filer for filer in self.filers if filer]
        return Submission(**self.fields, filers=filers) if self.fields or filers else None
