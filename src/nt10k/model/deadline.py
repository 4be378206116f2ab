"""When a late report, and the notice of it, were due."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TypeVar

from pydantic import Field

from nt10k.model.base import Frozen, one_line
from nt10k.model.vocabulary import Basis, ClueKind, FilerStatus, ReportType

Value = TypeVar("Value")


class Deadline(Frozen):
    """The due dates of one report, for filers of one kind.

    All three are days on which EDGAR takes filings: what would fall on a Saturday, Sunday or federal holiday is due on
    the next business day (Exchange Act Rule 0-3(a)).
    """

    period_ended: dt.date = Field(description="The end of the period that the due date is counted from.")
    statuses: list[FilerStatus] = Field(
        description="The filer statuses that these dates hold for; empty where they do not depend on it."
    )
    condition: str | None = Field(default=None, description="What else must be so for these dates to hold.")
    days: int | None = Field(description="Days from the end of the period; null where months are counted.")
    counted: dt.date = Field(description="The last day as counted, be it a business day or not.")
    prescribed_due: dt.date = Field(description="The day on which the report is due.")
    notice_due: dt.date = Field(description="The last day for the notice, one business day after that: Rule 12b-25(a).")
    extended_due: dt.date = Field(
        description="The last day of the extension, 15 or 5 calendar days after the day on which the report is due: "
        "Rule 12b-25(b)(2)(ii)."
    )
    days_late: int | None = Field(
        default=None,
        description="Business days by which the notice came after `notice_due`, 0 for one in time; null where the day "
        "of the notice is not known.",
    )
    source: str = Field(description="Where the rule stands.")


class Clue(Frozen):
    """Something by which due dates were told apart, or that the notice states of them.

    - `given`: the caller gave the status;
    - `stated_status`, `stated_days`, `stated_due_date`, `stated_extended_date`, `stated_relief`: Part III says the
      status ("non-accelerated filer"), the days after the end of the period, the due date, the extended one, or that
      the registrant relied on the COVID-19 orders;
    - `edgar_type`: EDGAR labelled the notice as late itself (`NTN …`, `NTF…`);
    - `notice_date`: the notice is of one of these due dates, or of the business day after it. An inference: it takes
      the notice for one in time.
    """

    kind: ClueKind = Field(description="What kind of clue it is.")
    text: str = Field(description="The words that say so, or the value.")
    start: int | None = Field(default=None, description="Offset of the first character in form.text.")
    end: int | None = Field(default=None, description="Offset behind the last character in form.text.")
    fits: bool = Field(
        description="Whether it goes with any of the due dates that are left; what does not is not used."
    )


class Deadlines(Frozen):
    """When a late report and the notice of it were due, as far as this can be told.

    `candidates` has one entry for each answer that is left: the filer status, on which the dates of Forms 10-K and 10-Q
    depend, is not on the form. Where all candidates agree, the properties give the answer; where not, None.
    """

    report: ReportType | None = Field(default=None, description="The late report.")
    filed: dt.date | None = Field(
        default=None,
        description="The day of the notice: EDGAR's filing date, else that of the signature; null for an amendment, "
        "whose date tells nothing of the notice that it amends.",
    )
    filed_basis: Basis | None = Field(
        default=None, description="How that day was read: header, or as the evidence of the signature's date says."
    )
    candidates: list[Deadline] = Field(
        default_factory=list, description="The answers that are left, the earliest first."
    )
    clues: list[Clue] = Field(default_factory=list, description="What told them apart, or is stated of them.")
    unknown: str | None = Field(default=None, description="Why there is no candidate; null where there is one.")

    @property
    def statuses(self) -> list[FilerStatus] | None:
        """The filer statuses of the only candidate that is left."""
        return self._agreed(lambda candidate: candidate.statuses)

    @property
    def prescribed_due(self) -> dt.date | None:
        """The day on which the report was due."""
        return self._agreed(lambda candidate: candidate.prescribed_due)

    @property
    def notice_due(self) -> dt.date | None:
        """The last day for the notice."""
        return self._agreed(lambda candidate: candidate.notice_due)

    @property
    def extended_due(self) -> dt.date | None:
        """The last day of the extension, whether the notice claims it or not."""
        return self._agreed(lambda candidate: candidate.extended_due)

    @property
    def days_late(self) -> int | None:
        """Business days by which the notice came late; 0 for one in time."""
        return self._agreed(lambda candidate: candidate.days_late)

    @property
    def was_notice_timely(self) -> bool | None:
        """Whether the notice came no later than one business day after the due date, as Rule 12b-25(a) asks."""
        return self._agreed(lambda candidate: None if candidate.days_late is None else candidate.days_late == 0)

    def _agreed(self, get: Callable[[Deadline], Value]) -> Value | None:
        values: Sequence[Value] = [get(candidate) for candidate in self.candidates]
        return values[0] if values and all(value == values[0] for value in values) else None

    def __repr__(self) -> str:
        due = ", ".join(dict.fromkeys(f"{candidate.prescribed_due}" for candidate in self.candidates))
        facts = [self.report and f"{self.report}", f"due {due.replace(', ', ' or ')}" if due else self.unknown]
        late = self.was_notice_timely
        if late is not None:
            facts.append("notice in time" if late else "notice late")
        return one_line(self, ", ".join(filter(None, facts)))

    __str__ = __repr__
