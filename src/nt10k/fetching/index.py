"""What EDGAR lists: its form indexes, in columns of fixed width, and the filing history of a company, as JSON."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from nt10k.dates import find_date
from nt10k.patterns import lazy
from nt10k.text import Span

_ACCESSION = lazy("[0-9]{10}-[0-9]{2}-[0-9]{6}")
# Types and names hold spaces, and the columns are not always where their headings are; what stands behind the name is
# plain. In daily indexes the day is 20240102, in quarterly ones 2024-01-02.
_ROW = lazy(
    r"(?P<form>\S.*?) {2,}(?P<company>.*?) +(?P<cik>\d{1,10}) +(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    rf" +(?P<path>edgar/data/\d+/(?:\d+/)?(?P<accession>{_ACCESSION.pattern})\.txt)\s*"
)
_RULE, _LAST = "-----", ".txt"
_RECEIVED = "Last Data Received:"


class Entry(NamedTuple):
    """One filing, as EDGAR lists it."""

    form_type: str
    """Submission type, such as NT 10-K."""
    company: str
    cik: str
    """Central index key, 10 digits. Of a filing by several filers, that of one of them."""
    filed: date
    path: str
    """Where the full submission is, under EDGAR's Archives."""
    accession_number: str


class FormIndex(NamedTuple):
    """What a form index lists of some types."""

    entries: list[Entry]
    received: date | None
    """The day up to which it lists filings; None where it does not say."""
    unreadable: list[str]
    """Rows of these types that cannot be read."""


class History(NamedTuple):
    """What the filing history of a company lists of some types."""

    entries: list[Entry]
    older: list[str]
    """The names of the files that go on with it."""
    company: str
    """The name of the company; empty in a file that goes on."""


def read_form_index(content: bytes, types: Collection[str]) -> FormIndex:
    """The filings of some types in a form index. Raises ValueError for what is no index, or is cut off.

    >>> text = '''Last Data Received:    January 2, 2024
    ... Form Type   Company Name                CIK         Date Filed  File Name
    ... ----------------------------------------------------------------------------
    ... NT 10-K     HARROW KILN 10-K CORP       12345       20240102    edgar/data/12345/0000012345-24-000001.txt
    ... '''
    >>> index = read_form_index(text.encode(), {"NT 10-K"})
    >>> index.entries[0][:4], index.received
    (('NT 10-K', 'HARROW KILN 10-K CORP', '0000012345', datetime.date(2024, 1, 2)), datetime.date(2024, 1, 2))
    """
    head, rule, rows = content.decode("latin-1").rstrip().partition(f"\n{_RULE}")
    if not rule:
        raise ValueError("there is no index, but something else")
    if rows.strip("-") and not rows.endswith(_LAST):
        raise ValueError("the index is cut off")
    _, said, received = head.partition(_RECEIVED)
    day = find_date(Span(received)) if said else None
    wanted = tuple(types)
    index = FormIndex([], day[0] if day else None, [])
    for line in rows.split("\n")[1:]:
        if line.startswith(wanted):
            entry = _entry(line)
            if entry is None:
                index.unreadable.append(line.strip())
            elif entry.form_type in types:
                index.entries.append(entry)
    return index


def _entry(line: str) -> Entry | None:
    row = _ROW.fullmatch(line)
    if row is None:
        return None
    try:
        filed = date(int(row["year"]), int(row["month"]), int(row["day"]))
    except ValueError:
        return None
    return Entry(row["form"], row["company"], row["cik"].zfill(10), filed, row["path"], row["accession"])


def read_history(content: bytes, cik: str, types: Collection[str]) -> History:
    """The filings of some types in the history of a company, or in a file that goes on with it.

    Raises ValueError for what is no history.
    """
    try:
        told = json.loads(content)
        filings = told.get("filings", {"recent": told})  # a file that goes on has the columns alone
        company = str(told.get("name", ""))
        entries = [entry for entry in _rows(filings["recent"], company, cik) if entry.form_type in types]
        older = [str(file["name"]) for file in filings.get("files", ())]
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"there is no filing history, but something else: {error!r}") from error
    return History(entries, older, company)


def _rows(columns: dict[str, Any], company: str, cik: str) -> Iterator[Entry]:
    for accession, form_type, filed in zip(
        columns["accessionNumber"], columns["form"], columns["filingDate"], strict=True
    ):
        if not _ACCESSION.fullmatch(accession):  # it names a file
            raise TypeError(f"no accession number: {accession!r}")
        path = f"edgar/data/{int(cik)}/{accession}.txt"
        yield Entry(form_type, company, cik, date.fromisoformat(filed), path, accession)


def is_whole_submission(content: bytes, accession_number: str) -> bool:
    """Whether a file is the full submission of that number, up to its end."""
    return (
        accession_number.encode() in content[:_HEAD] and b"<DOCUMENT>" in content and content.rstrip().endswith(_ENDS)
    )


_HEAD = 4096
_ENDS = (b"</SEC-DOCUMENT>", b"</IMS-DOCUMENT>", b"</SUBMISSION>", b"-----END PRIVACY-ENHANCED MESSAGE-----")
