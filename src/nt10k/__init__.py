"""Reads SEC late-filing notices, Form 12b-25 (EDGAR types NT 10-K, NT 10-Q, NT 20-F and their kin).

`parse` and `parse_file` turn one notice, however it was typed, scanned or rendered, into one `Form12b25`; `parse_many`
and `batch` do so with folders and archives full of them. `diff` compares two forms.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from nt10k._version import __version__
from nt10k.errors import FetchError, FilingTooLargeError, MissingExtraError, NotForm12b25Error, NT10KError, OutputError
from nt10k.model import (
    Address,
    Checkboxes,
    Clue,
    Contact,
    Deadline,
    Deadlines,
    Diagnostic,
    Evidence,
    ExpectedFiling,
    Filer,
    FilerStatus,
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
    from nt10k import deadlines, review
    from nt10k.bulk import Outcome, Summary, batch, parse_many
    from nt10k.compare import Change, diff
    from nt10k.fetching import fetch
    from nt10k.parser import MAX_SIZE, parse, parse_file

__all__ = [
    "MAX_SIZE",
    "Address",
    "Change",
    "Checkboxes",
    "Clue",
    "Contact",
    "Deadline",
    "Deadlines",
    "Diagnostic",
    "Evidence",
    "ExpectedFiling",
    "FetchError",
    "Filer",
    "FilerStatus",
    "FilingTooLargeError",
    "FinancialEstimate",
    "Form12b25",
    "FormerName",
    "Interval",
    "Metric",
    "MissingExtraError",
    "MissingReport",
    "NT10KError",
    "Narrative",
    "NotForm12b25Error",
    "Outcome",
    "OutputError",
    "Period",
    "Reason",
    "ReasonCategory",
    "Registrant",
    "ReportType",
    "ResultsChange",
    "Signature",
    "Submission",
    "Summary",
    "__version__",
    "batch",
    "deadlines",
    "diff",
    "fetch",
    "parse",
    "parse_file",
    "parse_many",
    "review",
]

_LATER = {
    **dict.fromkeys(("MAX_SIZE", "parse", "parse_file"), "nt10k.parser"),
    **dict.fromkeys(("Outcome", "Summary", "batch", "parse_many"), "nt10k.bulk"),
    **dict.fromkeys(("Change", "diff"), "nt10k.compare"),
    "fetch": "nt10k.fetching",
}
_ROOMS = ("deadlines", "review")

if not TYPE_CHECKING:  # to a type checker every name would be there

    def __getattr__(name: str) -> Any:
        """What reads notices, at its first use: its hundred modules are not needed to look at a type."""
        if name in _ROOMS:
            return import_module(f"nt10k.{name}")
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value = getattr(import_module(_LATER[name]), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_LATER, *_ROOMS})
