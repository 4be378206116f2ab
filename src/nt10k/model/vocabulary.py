"""The closed sets of words that the model uses."""

from __future__ import annotations

from enum import Enum
from typing import Literal


class _Word(str, Enum):
    """A string with a name; prints and formats as the string."""

    def __str__(self) -> str:
        return str(self.value)


class ReportType(_Word):
    """The periodic reports that Rule 12b-25 covers, by the names that the form prints."""

    FORM_10K = "10-K"
    FORM_10KSB = "10-KSB"
    FORM_20F = "20-F"
    FORM_11K = "11-K"
    FORM_10Q = "10-Q"
    FORM_10QSB = "10-QSB"
    FORM_10D = "10-D"
    FORM_NSAR = "N-SAR"
    FORM_NCSR = "N-CSR"
    FORM_NCEN = "N-CEN"


class FilerStatus(_Word):
    """The filer statuses of Exchange Act Rule 12b-2, by which Forms 10-K and 10-Q are due sooner or later."""

    LARGE_ACCELERATED = "large_accelerated"
    ACCELERATED = "accelerated"
    NON_ACCELERATED = "non_accelerated"


class ReasonCategory(_Word):
    """Why a report is late. A narrative may state several."""

    STATEMENTS_INCOMPLETE = "statements_incomplete"
    AUDIT_INCOMPLETE = "audit_incomplete"
    AUDITOR_CHANGE = "auditor_change"
    RESTATEMENT = "restatement"
    INTERNAL_INVESTIGATION = "internal_investigation"
    REGULATORY_INQUIRY = "regulatory_inquiry"
    CONTROL_WEAKNESS = "control_weakness"
    REVENUE_RECOGNITION = "revenue_recognition"
    ACCOUNTING_MATTER = "accounting_matter"
    NEW_ACCOUNTING_STANDARD = "new_accounting_standard"
    ACQUISITION = "acquisition"
    DISPOSITION = "disposition"
    GOING_CONCERN = "going_concern"
    BANKRUPTCY = "bankruptcy"
    FINANCING = "financing"
    PERSONNEL_CHANGE = "personnel_change"
    LIMITED_RESOURCES = "limited_resources"
    INFORMATION_SYSTEMS = "information_systems"
    THIRD_PARTY_INFORMATION = "third_party_information"
    SUBSIDIARY_OPERATIONS = "subsidiary_operations"
    PRIOR_REPORT_LATE = "prior_report_late"
    FILER_STATUS_CHANGE = "filer_status_change"
    TRANSACTION_WORKLOAD = "transaction_workload"
    DISASTER_OR_ILLNESS = "disaster_or_illness"
    FILING_TECHNOLOGY = "filing_technology"
    COST = "cost"
    MORE_TIME = "more_time"


class Metric(_Word):
    """What a figure of Part IV (3) measures."""

    REVENUE = "revenue"
    COST_OF_REVENUE = "cost_of_revenue"
    GROSS_PROFIT = "gross_profit"
    GROSS_MARGIN = "gross_margin"
    OPERATING_EXPENSES = "operating_expenses"
    OPERATING_INCOME = "operating_income"
    EBITDA = "ebitda"
    ADJUSTED_EBITDA = "adjusted_ebitda"
    INTEREST_EXPENSE = "interest_expense"
    IMPAIRMENT = "impairment"
    PRETAX_INCOME = "pretax_income"
    INCOME_TAX = "income_tax"
    NET_INCOME = "net_income"
    EARNINGS_PER_SHARE = "earnings_per_share"
    CASH = "cash"
    CASH_AND_INVESTMENTS = "cash_and_investments"
    DEFERRED_REVENUE = "deferred_revenue"
    TOTAL_ASSETS = "total_assets"
    TOTAL_DEBT = "total_debt"
    SHAREHOLDERS_EQUITY = "shareholders_equity"
    NET_INTEREST_INCOME = "net_interest_income"
    LOAN_LOSS_PROVISION = "loan_loss_provision"
    RESEARCH_AND_DEVELOPMENT = "research_and_development"
    SELLING_GENERAL_ADMINISTRATIVE = "selling_general_administrative"
    INVENTORY = "inventory"
    BACKLOG = "backlog"
    OTHER = "other"

    @property
    def us_gaap(self) -> str | None:
        """The closest element of the US GAAP financial reporting taxonomy; None where there is none.

        >>> Metric.NET_INCOME.us_gaap
        'NetIncomeLoss'
        >>> Metric.EBITDA.us_gaap is None
        True
        """
        return _US_GAAP.get(self)


_US_GAAP = {
    Metric.REVENUE: "Revenues",
    Metric.COST_OF_REVENUE: "CostOfRevenue",
    Metric.GROSS_PROFIT: "GrossProfit",
    Metric.OPERATING_EXPENSES: "OperatingExpenses",
    Metric.OPERATING_INCOME: "OperatingIncomeLoss",
    Metric.INTEREST_EXPENSE: "InterestExpense",
    Metric.IMPAIRMENT: "AssetImpairmentCharges",
    Metric.PRETAX_INCOME: (
        "IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest"
    ),
    Metric.INCOME_TAX: "IncomeTaxExpenseBenefit",
    Metric.NET_INCOME: "NetIncomeLoss",
    Metric.EARNINGS_PER_SHARE: "EarningsPerShareBasic",
    Metric.CASH: "CashAndCashEquivalentsAtCarryingValue",
    Metric.CASH_AND_INVESTMENTS: "CashCashEquivalentsAndShortTermInvestments",
    Metric.DEFERRED_REVENUE: "DeferredRevenue",
    Metric.TOTAL_ASSETS: "Assets",
    Metric.TOTAL_DEBT: "DebtLongtermAndShorttermCombinedAmount",
    Metric.SHAREHOLDERS_EQUITY: "StockholdersEquity",
    Metric.NET_INTEREST_INCOME: "InterestIncomeExpenseNet",
    Metric.LOAN_LOSS_PROVISION: "ProvisionForLoanLeaseAndOtherLosses",
    Metric.RESEARCH_AND_DEVELOPMENT: "ResearchAndDevelopmentExpense",
    Metric.SELLING_GENERAL_ADMINISTRATIVE: "SellingGeneralAndAdministrativeExpense",
    Metric.INVENTORY: "InventoryNet",
}

Direction = Literal["increase", "decrease", "unchanged"]
Basis = Literal["stated", "displaced", "inferred", "header"]
Severity = Literal["info", "warning", "error"]
ClueKind = Literal[
    "given",
    "stated_status",
    "stated_days",
    "stated_due_date",
    "stated_extended_date",
    "stated_relief",
    "edgar_type",
    "notice_date",
]
