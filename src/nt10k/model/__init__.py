"""What a notice says: frozen pydantic models. Nothing here knows how a notice is read."""

from nt10k.model.deadline import Clue, Deadline, Deadlines
from nt10k.model.estimate import FinancialEstimate, Interval
from nt10k.model.evidence import Diagnostic, Evidence
from nt10k.model.form import (
    Checkboxes,
    Contact,
    ExpectedFiling,
    Form12b25,
    MissingReport,
    Narrative,
    Period,
    Reason,
    Registrant,
    ResultsChange,
    Signature,
)
from nt10k.model.submission import Address, Filer, FormerName, Submission
from nt10k.model.vocabulary import Basis, ClueKind, Direction, FilerStatus, Metric, ReasonCategory, ReportType, Severity

__all__ = [
    "Address",
    "Basis",
    "Checkboxes",
    "Clue",
    "ClueKind",
    "Contact",
    "Deadline",
    "Deadlines",
    "Diagnostic",
    "Direction",
    "Evidence",
    "ExpectedFiling",
    "Filer",
    "FilerStatus",
    "FinancialEstimate",
    "Form12b25",
    "FormerName",
    "Interval",
    "Metric",
    "MissingReport",
    "Narrative",
    "Period",
    "Reason",
    "ReasonCategory",
    "Registrant",
    "ReportType",
    "ResultsChange",
    "Severity",
    "Signature",
    "Submission",
]
