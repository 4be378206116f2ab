"""The fields of an EDGAR header as data: how each is labelled, whose it is, and how its value is read.

EDGAR prints a header in two forms. The full text of a submission has labels with a colon, ``FILED AS OF DATE:``;
the files beside it (``.hdr.sgml``, the ``.nc`` of the dissemination feed) have tags, ``<FILING-DATE>``. A row of
`LABELS` holds both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from nt10k.patterns import lazy

Home = Literal["submission", "filer", "address", "former name", "block", "nobody"]
"""Whose field it is. A block has no value: it begins a filer or an address. Nobody's value is read and dropped."""

_ACCESSION = lazy(r"(?<!\d)(\d{10})-?(\d\d)-?(\d{6})(?!\d)", re.ASCII)
_DAY = lazy(r"(\d{4})(\d\d)(\d\d)(?!\d)", re.ASCII)
_MOMENT = lazy(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?!\d)", re.ASCII)
_CIK = lazy(r"\d{1,10}(?!\d)", re.ASCII)
_SIC = lazy(r"(?:^|\[)(\d{3,4})(?:$|\])", re.ASCII)
_YEAR_END = lazy(r"\d{3,4}$", re.ASCII)
_COUNT = lazy(r"\d{1,6}(?!\d)", re.ASCII)
_US_ZIP = lazy(r"\d{5}(?:-?\d{4})?(?!\S)", re.ASCII)


def accession(value: str) -> str | None:
    """The accession number in a value.

    >>> accession("0000912345-04-000012.txt : 20040316"), accession("000091234504000012")
    ('0000912345-04-000012', '0000912345-04-000012')
    """
    match = _ACCESSION.search(value)
    return None if match is None else "-".join(match.groups())


def day(value: str) -> date | None:
    """A date as EDGAR writes it; None for a day that no calendar has.

    >>> day("20040229"), day("20030229")
    (datetime.date(2004, 2, 29), None)
    """
    match = _DAY.match(value)
    try:
        return None if match is None else date(*map(int, match.groups()))
    except ValueError:
        return None


def moment(value: str) -> datetime | None:
    """A date and time as EDGAR writes it: US Eastern, without a zone.

    >>> moment("20040315173002")
    datetime.datetime(2004, 3, 15, 17, 30, 2)
    """
    match = _MOMENT.search(value)
    try:
        year, month, mday, hour, minute, second = map(int, match.groups() if match else ())
        return datetime(year, month, mday, hour, minute, second)
    except ValueError:
        return None


def text(value: str) -> str | None:
    """The value as printed."""
    return value or None


def cik(value: str) -> str | None:
    """A central index key in its ten digits."""
    match = _CIK.match(value)
    return None if match is None else match[0].zfill(10)


def sic(value: str) -> str | None:
    """The code of an industry: ``FARM MACHINERY & EQUIPMENT [3523]`` in one form, ``3523`` in the other."""
    match = _SIC.search(value)
    return None if match is None else match[1].zfill(4)


def year_end(value: str) -> str | None:
    """Month and day of a fiscal year's end.

    >>> year_end("0930"), year_end("930"), year_end("0000")
    ('0930', '0930', None)
    """
    match = _YEAR_END.match(value)
    # 2000 was a leap year: some fiscal years end on February 29.
    return None if match is None or day(f"2000{value.zfill(4)}") is None else value.zfill(4)


def count(value: str) -> int | None:
    """A number of documents."""
    match = _COUNT.match(value)
    return None if match is None else int(match[0])


def postal_code(value: str) -> str | None:
    """A postal code; behind an American one nothing else belongs to it, whatever a flattened header lets follow."""
    match = _US_ZIP.match(value)
    return match[0] if match else text(value)


@dataclass(frozen=True)
class Label:
    """One field of the header."""

    colon: str
    home: Home
    field: str = ""
    convert: Callable[[str], object] = text
    tag: str = ""
    """The name of the tag, where it is not the label with hyphens."""


LABELS = (
    Label("ACCEPTANCE DATETIME", "submission", "accepted", moment),
    Label("ACCESSION NUMBER", "submission", "accession_number", accession),
    Label("CONFORMED SUBMISSION TYPE", "submission", "form_type", text, "TYPE"),
    Label("PUBLIC DOCUMENT COUNT", "submission", "document_count", count),
    Label("CONFORMED PERIOD OF REPORT", "submission", "period_of_report", day, "PERIOD"),
    Label("FILED AS OF DATE", "submission", "filed", day, "FILING-DATE"),
    Label("DATE AS OF CHANGE", "submission", "changed", day, "DATE-OF-FILING-DATE-CHANGE"),
    Label("EFFECTIVENESS DATE", "submission", "effective", day),
    Label("FILER", "block", "filer"),
    Label("SUBJECT COMPANY", "block", "filer"),
    Label("FILED BY", "block", "filer"),
    Label("FILED FOR", "block", "filer"),
    Label("COMPANY DATA", "block", "filer"),
    Label("COMPANY CONFORMED NAME", "filer", "name", text, "CONFORMED-NAME"),
    Label("CENTRAL INDEX KEY", "filer", "cik", cik, "CIK"),
    Label("STANDARD INDUSTRIAL CLASSIFICATION", "filer", "sic", sic, "ASSIGNED-SIC"),
    Label("IRS NUMBER", "filer", "irs_number"),
    Label("EIN", "filer", "irs_number"),
    Label("STATE OF INCORPORATION", "filer", "state_of_incorporation"),
    Label("FISCAL YEAR END", "filer", "fiscal_year_end", year_end),
    Label("SEC FILE NUMBER", "filer", "file_number", text, "FILE-NUMBER"),
    Label("FILM NUMBER", "filer", "film_number"),
    Label("BUSINESS PHONE", "filer", "phone", text, "PHONE"),
    Label("BUSINESS ADDRESS", "block", "business_address"),
    Label("MAIL ADDRESS", "block", "mail_address"),
    Label("STREET 1", "address", "street", text, "STREET1"),
    Label("STREET 2", "address", "street_2", text, "STREET2"),
    Label("CITY", "address", "city"),
    Label("STATE", "address", "state"),
    Label("ZIP", "address", "postal_code", postal_code),
    Label("COUNTRY", "address", "country"),
    Label("FORMER CONFORMED NAME", "former name", "name"),
    Label("DATE OF NAME CHANGE", "former name", "changed", day, "DATE-CHANGED"),
    *(
        Label(name, "nobody")
        for name in (
            "FILING VALUES", "FORM TYPE", "SEC ACT", "FORMER COMPANY", "ORGANIZATION NAME", "SROS",
            "ITEM INFORMATION", "GROUP MEMBERS",
        )
    ),
)  # fmt: skip

BY_NAME = {
    **{label.colon: label for label in LABELS},
    **{f"<{label.tag or label.colon.replace(' ', '-')}>": label for label in LABELS},
}
"""The labels as they stand in a header: without the colon, the tags with their brackets."""

LONGEST = max(label.colon.count(" ") for label in LABELS) + 1
"""How many words the longest label has."""
