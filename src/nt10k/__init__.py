"""Reads SEC late-filing notices, Form 12b-25 (EDGAR types NT 10-K, NT 10-Q, NT 20-F and their kin).

`parse` and `parse_file` turn one notice, however it was typed, scanned or rendered, into one `Form12b25`.
"""

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
