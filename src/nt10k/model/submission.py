"""The EDGAR header of a submission."""

from datetime import date, datetime

from pydantic import Field

from nt10k.model.base import Frozen


class Address(Frozen):
    """A postal address."""

    street: str | None = Field(default=None, description='Street lines, joined with ", ".')
    city: str | None = Field(default=None, description="City or town.")
    state: str | None = Field(
        default=None,
        description="USPS code where the text names a US state, also when it spells it out; "
        "a province or region abroad as printed; EDGAR's own code in a header.",
    )
    postal_code: str | None = Field(default=None, description="ZIP or foreign postal code, as printed.")
    country: str | None = Field(default=None, description="Country as printed; null for addresses that do not name it.")


class FormerName(Frozen):
    """An earlier name of a filer."""

    name: str = Field(description="Former conformed name, as EDGAR prints it.")
    changed: date | None = Field(default=None, description="Date of the name change.")


class Filer(Frozen):
    """One filer of a submission, as the EDGAR header gives it."""

    name: str | None = Field(default=None, description="Company conformed name.")
    cik: str | None = Field(default=None, description="Central index key, 10 digits.")
    sic: str | None = Field(default=None, description="Standard industrial classification, the four-digit code.")
    irs_number: str | None = Field(default=None, description="IRS (employer identification) number.")
    state_of_incorporation: str | None = Field(default=None, description="EDGAR's state or country code.")
    fiscal_year_end: str | None = Field(default=None, description="Fiscal year end as MMDD.")
    file_number: str | None = Field(default=None, description="SEC file number of the filer.")
    film_number: str | None = Field(default=None, description="Film number of the filing.")
    phone: str | None = Field(default=None, description="Business phone, as printed in the header.")
    business_address: Address = Field(default_factory=Address, description="Business address.")
    mail_address: Address = Field(default_factory=Address, description="Mail address.")
    former_names: list[FormerName] = Field(default_factory=list, description="Earlier names, as listed.")


class Submission(Frozen):
    """The EDGAR header: what EDGAR knows of the filing, beside what the form itself says."""

    accession_number: str | None = Field(default=None, description="Accession number, ##########-YY-######.")
    form_type: str | None = Field(default=None, description="Conformed submission type, such as NT 10-K.")
    period_of_report: date | None = Field(default=None, description="Conformed period of report.")
    filed: date | None = Field(default=None, description="Filed as of date.")
    accepted: datetime | None = Field(default=None, description="Acceptance date and time, US Eastern, without zone.")
    changed: date | None = Field(default=None, description="Date as of change.")
    effective: date | None = Field(default=None, description="Effectiveness date.")
    document_count: int | None = Field(default=None, description="Public document count.")
    filers: list[Filer] = Field(default_factory=list, description="All filers, in the header's order.")
