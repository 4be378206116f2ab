"""When periodic reports are due: the dated table of rules.

A rule is told by the fiscal years that it holds for, be the report annual or quarterly. Days and months count from the
end of the period of the report, except where `counts_from` says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from nt10k.model import FilerStatus, ReportType


class Rule(NamedTuple):
    """One row: a report, for filers of some statuses, in the fiscal years that end from one day to another."""

    report: ReportType
    days: int
    source: str
    statuses: tuple[FilerStatus, ...] = ()
    """Empty: whatever the status."""
    first: date | None = None
    last: date | None = None
    months: int = 0
    """Instead of days."""
    condition: str | None = None
    counts_from: str | None = None
    """What the days count from, where that is no end of a period and so is not on the notice."""
    confirmed: bool = True
    """Whether a source was found to say so."""

    def holds_for(self, year_end: date) -> bool:
        """Whether the rule is that of the fiscal year that ends on a day."""
        return (self.first is None or self.first <= year_end) and (self.last is None or year_end <= self.last)


_LARGE, _ACCELERATED, _OTHER = FilerStatus
_SHORT = (_LARGE, _ACCELERATED)  # before 27 December 2005 there was no large accelerated filer: it was accelerated
_10K = "Form 10-K, General Instruction A(2)"
_10Q = "Form 10-Q, General Instruction A.1"
_PHASED_IN = "Release 33-8128 (Sept. 2002)"
_NO_60_DAYS = "Release 33-8507 (Nov. 2004), which put off the 60 days"
_LARGE_FILERS = "Release 33-8644 (Dec. 2005), 70 FR 76626"
_20F = "Release 33-8959 (Oct. 2008), 73 FR 58300"

RULES: tuple[Rule, ...] = (
    Rule(ReportType.FORM_10K, 90, _PHASED_IN, last=date(2003, 12, 14)),
    Rule(ReportType.FORM_10K, 75, _PHASED_IN, _SHORT, date(2003, 12, 15), date(2004, 12, 14)),
    Rule(ReportType.FORM_10K, 75, _NO_60_DAYS, _SHORT, date(2004, 12, 15), date(2005, 12, 14)),
    Rule(ReportType.FORM_10K, 75, _LARGE_FILERS, _SHORT, date(2005, 12, 15), date(2006, 12, 14)),
    Rule(ReportType.FORM_10K, 60, f"{_10K}(a); {_LARGE_FILERS}", (_LARGE,), date(2006, 12, 15)),
    Rule(ReportType.FORM_10K, 75, f"{_10K}(b); {_LARGE_FILERS}", (_ACCELERATED,), date(2006, 12, 15)),
    Rule(ReportType.FORM_10K, 90, f"{_10K}(c)", (_OTHER,), date(2003, 12, 15)),
    Rule(ReportType.FORM_10KSB, 90, "Form 10-KSB, General Instruction A", confirmed=False),
    Rule(ReportType.FORM_10Q, 45, _PHASED_IN, last=date(2004, 12, 14)),
    Rule(
        ReportType.FORM_10Q, 40, f"{_10Q}(a); {_PHASED_IN}", _SHORT, date(2004, 12, 15), date(2005, 12, 14),
        confirmed=False,
    ),
    Rule(ReportType.FORM_10Q, 40, f"{_10Q}(a); {_LARGE_FILERS}", _SHORT, date(2005, 12, 15)),
    Rule(ReportType.FORM_10Q, 45, f"{_10Q}(b)", (_OTHER,), date(2004, 12, 15)),
    Rule(ReportType.FORM_10QSB, 45, "Form 10-QSB, General Instruction A", confirmed=False),
    Rule(ReportType.FORM_20F, 0, _20F, last=date(2011, 12, 14), months=6),
    Rule(ReportType.FORM_20F, 0, _20F, first=date(2011, 12, 15), months=4),
    Rule(
        ReportType.FORM_11K, 90, "Form 11-K, General Instruction A; Rule 15d-21",
        condition="the plan does not file statements under ERISA", confirmed=False,
    ),
    Rule(
        ReportType.FORM_11K, 180, "Form 11-K, General Instruction A; Rule 15d-21",
        condition="the plan files statements under ERISA", confirmed=False,
    ),
    Rule(
        ReportType.FORM_10D, 15, "Form 10-D, General Instruction A.2",
        counts_from="the distribution date", confirmed=False,
    ),
    Rule(ReportType.FORM_NSAR, 60, "Rule 30b1-1 and Form N-SAR", confirmed=False),
    Rule(
        ReportType.FORM_NCSR, 70, "Rule 30b2-1(a): 10 days after the report went to shareholders, Rule 30e-1(c)",
        condition="the report went to shareholders on the last day allowed, the 60th", confirmed=False,
    ),
    Rule(ReportType.FORM_NCEN, 75, "Rule 30a-1", confirmed=False),
)  # fmt: skip
"""All rules. Those of Forms 10-K and 10-Q before 1970 are not here: there was no such notice then."""

EXTENSION_DAYS = dict.fromkeys((ReportType.FORM_10Q, ReportType.FORM_10QSB, ReportType.FORM_10D), 5)
"""Calendar days of the extension where they are not 15: Rule 12b-25(b)(2)(ii)."""


def rules_for(report: ReportType, year_ends: list[date]) -> Iterator[Rule]:
    """The rules of a report whose fiscal year ends on one of these days."""
    return (rule for rule in RULES if rule.report == report and any(map(rule.holds_for, year_ends)))
