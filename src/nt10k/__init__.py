"""Reads SEC late-filing notices, Form 12b-25 (EDGAR types NT 10-K, NT 10-Q, NT 20-F and their kin).

`parse` and `parse_file` turn one notice, however it was typed, scanned or rendered, into one `Form12b25`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nt10k._version import __version__
from nt10k.errors import FilingTooLargeError, NotForm12b25Error, NT10KError
from nt10k.model import (
    Address,
    Checkboxes,
    Contact,
    Diagnostic,
    Evidence,
    ExpectedFiling,
    Filer,
    FinancialEstimate,
    Form12b25,
    FormerName,
    Interval,
    Metric,
    MissingReport,
    Narrative,
    Period,
    Reason,
    ReasonCategory,
    Registrant,
    ReportType,
    ResultsChange,
    Signature,
    Submission,
)

if TYPE_CHECKING:
    from nt10k.parser import MAX_SIZE, parse, parse_file

__all__ = [
    "MAX_SIZE",
    "Address",
    "Checkboxes",
    "Contact",
    "Diagnostic",
    "Evidence",
    "ExpectedFiling",
    "Filer",
    "FilingTooLargeError",
    "FinancialEstimate",
    "Form12b25",
    "FormerName",
    "Interval",
    "Metric",
    "MissingReport",
    "NT10KError",
    "Narrative",
    "NotForm12b25Error",
    "Period",
    "Reason",
    "ReasonCategory",
    "Registrant",
    "ReportType",
    "ResultsChange",
    "Signature",
    "Submission",
    "__version__",
    "parse",
    "parse_file",
]

_OF_THE_PARSER = frozenset({"MAX_SIZE", "parse", "parse_file"})


def __getattr__(name: str) -> Any:
    """The parser, at its first use: the eighty modules that read are not needed to look at a type."""
    if name not in _OF_THE_PARSER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from nt10k import parser

    globals().update({name: getattr(parser, name) for name in _OF_THE_PARSER})
    return globals()[name]


def __dir__() -> list[str]:
    return sorted({*globals(), *_OF_THE_PARSER})
