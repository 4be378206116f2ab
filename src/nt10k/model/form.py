"""What one notice says: `Form12b25` and its parts."""

import datetime as dt
from typing import Annotated

from pydantic import AfterValidator, Field, PrivateAttr

from nt10k.model.base import Frozen, one_line
from nt10k.model.deadline import Deadlines
from nt10k.model.estimate import Estimates, FinancialEstimate
from nt10k.model.evidence import Diagnostic, Evidence
from nt10k.model.submission import Address, Submission
from nt10k.model.vocabulary import FilerStatus, ReasonCategory, ReportType

_LONG_NAME = 60


class Registrant(Frozen):
    """Part I, registrant information."""

    name: str | None = Field(default=None, description="Full name of registrant.")
    former_name: str | None = Field(default=None, description="Former name if applicable; null for N/A and the like.")
    address: Address = Field(default_factory=Address, description="Address of principal executive office.")


class Period(Frozen):
    """The period of the late report."""

    ended: dt.date | None = Field(default=None, description="For period ended.")
    transition_ended: dt.date | None = Field(default=None, description="For the transition period ended.")


class Checkboxes(Frozen):
    """Every box on the form: true ticked, false empty, null unreadable or not printed."""

    reports: dict[ReportType, bool | None] = Field(
        default_factory=dict, description="(Check one): one entry for each box that the document prints."
    )
    transition_reports: dict[ReportType, bool | None] = Field(
        default_factory=dict, description="Transition Report on Form ...: one entry for each box printed."
    )
    relief: bool | None = Field(
        default=None, description="The Part II box: does the registrant claim relief under Rule 12b-25(b)."
    )
    relief_reasons: bool | None = Field(default=None, description="Part II (a), where it has a box of its own.")
    relief_filing: bool | None = Field(default=None, description="Part II (b), where it has a box of its own.")
    relief_exhibit: bool | None = Field(default=None, description="Part II (c), where it has a box of its own.")
    other_reports_filed: bool | None = Field(
        default=None, description="Part IV (2): have all other periodic reports been filed."
    )
    significant_change: bool | None = Field(
        default=None, description="Part IV (3): is a significant change in results of operations anticipated."
    )


class Reason(Frozen):
    """One reason for the delay."""

    category: ReasonCategory = Field(description="The kind of reason.")
    text: str = Field(description="The sentence that states it.")


class ExpectedFiling(Frozen):
    """When the registrant says that it will file the report."""

    date: dt.date | None = Field(default=None, description="The day on or by which the report is expected.")
    within_extension: bool | None = Field(
        default=None,
        description="Whether it promises to file within the 5 or 15 days of Rule 12b-25(b)(2)(ii); "
        "false when it says that it will not; null when it does not say.",
    )


class Narrative(Frozen):
    """Part III: why the report is late."""

    text: str | None = Field(
        default=None, description="The registrant's words, without the form's; a blank line between paragraphs."
    )
    reasons: list[Reason] = Field(default_factory=list, description="The reasons stated.")
    boilerplate: bool = Field(default=False, description="No reason beyond a need for more time.")
    restatement: bool = Field(default=False, description="A restatement or correction of earlier results is named.")
    expected_filing: ExpectedFiling = Field(default_factory=ExpectedFiling, description="The promise to file, if any.")


class Contact(Frozen):
    """Part IV (1): whom to call."""

    name: str | None = Field(default=None, description="Name.")
    title: str | None = Field(default=None, description="Title or position, where given.")
    phone: str | None = Field(default=None, description="Telephone number in E.164 form, +19786148505; no extension.")
    email: str | None = Field(default=None, description="E-mail address, where given.")


class MissingReport(Frozen):
    """Part IV (2): one report named as not filed."""

    form: str | None = Field(default=None, description="The form, such as 10-Q.")
    period_ended: dt.date | None = Field(default=None, description="The end of its period.")
    text: str = Field(description="The words that name it.")


class ResultsChange(Frozen):
    """Part IV (3): the explanation of the anticipated change."""

    explanation: str | None = Field(
        default=None, description="The registrant's words; a blank line between paragraphs."
    )
    estimate_withheld: bool = Field(
        default=False, description="The registrant says that it cannot give a reasonable estimate."
    )


class Signature(Frozen):
    """Who signed, for whom, and when."""

    registrant: str | None = Field(default=None, description="Name of registrant as specified in charter.")
    name: str | None = Field(default=None, description="Name of the person signing.")
    title: str | None = Field(default=None, description="Title of the person signing.")
    date: dt.date | None = Field(default=None, description="Date of the signature.")


class Form12b25(Frozen):
    """One Form 12b-25, notification of late filing (17 CFR 249.322).

    A value that the document does not let anyone read is None. Every value that is not None has an entry in
    `evidence`; `diagnostics` tells what a careful reader would want to know beside.
    """

    submission: Submission | None = Field(
        default=None, description="The EDGAR header; null when the input carries none."
    )
    form_type: str | None = Field(
        default=None, description="EDGAR submission type as filed, such as NT 10-K; null for a bare document."
    )
    amendment: bool = Field(default=False, description="The notice amends an earlier one.")
    file_number: str | None = Field(default=None, description="SEC or Commission file number as printed on the form.")
    cusip: str | None = Field(default=None, description="CUSIP number as printed.")
    registrant: Registrant = Field(default_factory=Registrant, description="Part I.")
    period: Period = Field(default_factory=Period, description="The period of the late report.")
    checkboxes: Checkboxes = Field(default_factory=Checkboxes, description="Every box on the form.")
    late_report: ReportType | None = Field(
        default=None, description="The report that is late: the ticked box, else inferred."
    )
    portion_items: list[str] = Field(
        default_factory=list, description="Items of the report that the notice is limited to."
    )
    narrative: Narrative = Field(default_factory=Narrative, description="Part III.")
    contact: Contact = Field(default_factory=Contact, description="Part IV (1).")
    missing_reports: list[MissingReport] = Field(default_factory=list, description="Part IV (2).")
    results_change: ResultsChange = Field(default_factory=ResultsChange, description="Part IV (3).")
    financial_estimates: Annotated[list[FinancialEstimate], AfterValidator(Estimates)] = Field(
        default_factory=Estimates, description="Expected figures of Part IV (3) and Part III."
    )
    signature: Signature = Field(default_factory=Signature, description="The signature.")
    evidence: dict[str, Evidence] = Field(
        default_factory=dict, description="Field path, such as registrant.address.city, to where it was read."
    )
    diagnostics: list[Diagnostic] = Field(default_factory=list, description="What a careful reader would want to know.")

    _text: str = PrivateAttr("")

    @property
    def text(self) -> str:
        """The cleaned text that the offsets of `evidence` and `diagnostics` point into.

        It is not part of the dump: a form that was loaded from JSON has the empty string.
        """
        return self._text

    def with_text(self, text: str) -> "Form12b25":
        """The same form, with the cleaned text that its offsets point into."""
        form = self.model_copy()
        form._text = text
        return form

    def deadlines(self, status: FilerStatus | str | None = None) -> Deadlines:
        """When the late report, and this notice, were due, and until when the extension runs.

        The filer status, on which this may depend, is not on the form. Without `status` there is a candidate for each,
        told apart by what the notice says (a status, a due date) and by its own date; `clues` tells by what.

        Raises ValueError for a status that is none.
        """
        from nt10k.deadlines import deadlines_of  # stands above the model, and not every reader asks

        return deadlines_of(self, status)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Form12b25):
            return NotImplemented
        return self.__dict__ == other.__dict__  # the fields; the text is not one

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        name, period = self.registrant.name, self.period.ended or self.period.transition_ended
        facts = [
            repr(name if len(name) <= _LONG_NAME else f"{name[:_LONG_NAME]}…") if name else "registrant unknown",
            self.form_type,
            self.late_report and f"late {self.late_report}",
            f"period ended {period}" if period else None,
            *(
                f"{len(things)} {kind}" if len(things) != 1 else f"1 {kind[:-1]}"
                for kind, things in (
                    ("reasons", self.narrative.reasons),
                    ("estimates", self.financial_estimates),
                    ("diagnostics", self.diagnostics),
                )
            ),
        ]
        return one_line(self, ", ".join(filter(None, facts)))

    __str__ = __repr__

    def _repr_html_(self) -> str:
        from nt10k.notebook import form_html  # drawn rarely, and above the model

        return form_html(self)
