from __future__ import annotations

from datetime import date
from decimal import Decimal

import notices
import pytest
from notices import notice, opened

from nt10k.extract.answers import read_answer
from nt10k.extract.results import read_results
from nt10k.findings import Findings
from nt10k.model import FinancialEstimate, Metric, ReportType, ResultsChange

YES = "[X] Yes  [ ] No"
FELL = "Net sales for the year ended December 31, 2011 were $12.5 million, compared to $15.0 million in 2010."
WITHHELD = "The Company cannot give a reasonable estimate of its results because the audit is not complete."


def read(**parts: str) -> tuple[ResultsChange, list[FinancialEstimate], Findings]:
    form, cut, findings = opened(notice(**{"answer_3": YES, **parts}))
    _, answer = read_answer(form, cut.results, "checkboxes.significant_change", Findings())
    change, estimates = read_results(
        form, cut, answer, period_ended=date(2011, 12, 31), late_report=ReportType.FORM_10K, findings=findings
    )
    return change, estimates, findings


@pytest.mark.parametrize(
    ("explanation", "expected"),
    [
        (FELL, FELL),
        (f"Our mill\nburned down.\n\n{FELL}", f"Our mill burned down.\n\n{FELL}"),
        ("", None),
        ("N/A", None),
        ("Not applicable.", None),
        ("________", None),
        (f"Our mill burned\n\n- 3 -\n\ndown. {FELL}", f"Our mill burned down. {FELL}"),
        (f"{FELL}\n\nSEC 1344 (05-06)", FELL),
    ],
    ids=["one", "paragraphs", "none", "n/a", "not-applicable", "rule", "page-number", "form-footer"],
)
def test_the_explanation(explanation: str, expected: str | None) -> None:
    change, _, findings = read(explanation=explanation)
    assert change.explanation == expected
    assert ("results_change.explanation" in findings.evidence) is (expected is not None)


@pytest.mark.parametrize("answer", [YES, "Yes [X]  No [ ]", "Answer: Yes", "X Yes     No"])
@pytest.mark.parametrize("behind", [False, True], ids=["before-if-so", "behind-if-so"])
def test_the_answer_is_no_part_of_the_explanation(answer: str, behind: bool) -> None:
    parts = (
        {"answer_3": "", "explanation": f"{answer}\n\n{FELL}"} if behind else {"answer_3": answer, "explanation": FELL}
    )
    assert read(**parts)[0].explanation == FELL
    without_words = {**parts, "explanation": answer if behind else ""}
    assert read(**without_words)[0].explanation is None


def test_the_signature_is_no_part_of_the_explanation() -> None:
    change, _, _ = read(explanation=FELL, if_so=notices.IF_SO.upper())
    assert change.explanation == FELL
    change, _, _ = read(explanation=FELL, charter=" " * 20 + notices.CHARTER.strip())
    assert change.explanation == FELL


def test_figures_are_given_with_their_places() -> None:
    _, estimates, findings = read(explanation=FELL)
    assert len(estimates) == 1
    sales = estimates[0]
    assert sales.metric is Metric.REVENUE
    assert sales.amount is not None
    assert sales.prior is not None
    assert (sales.amount.low, sales.prior.low) == (Decimal(12_500_000), Decimal(15_000_000))
    assert sales.direction == "decrease"
    stated = {path for path in findings.evidence if path.startswith("financial_estimates.0.")}
    assert {"financial_estimates.0.metric", "financial_estimates.0.amount.low"} & stated or stated


def test_figures_of_part_three_count_and_are_not_told_twice() -> None:
    _, estimates, _ = read(narrative=f"The audit is late. {FELL}", explanation="")
    assert [estimate.metric for estimate in estimates] == [Metric.REVENUE]
    _, estimates, _ = read(narrative=f"The audit is late. {FELL}", explanation=FELL)
    assert [estimate.metric for estimate in estimates] == [Metric.REVENUE]


@pytest.mark.parametrize(
    ("parts", "withheld", "basis"),
    [
        ({"explanation": WITHHELD}, True, "stated"),
        ({"explanation": "", "narrative": WITHHELD}, True, "stated"),
        ({"explanation": FELL}, False, "inferred"),
        ({"explanation": ""}, False, "inferred"),
    ],
    ids=["withheld", "withheld-in-part-three", "given", "nothing"],
)
def test_an_estimate_that_is_withheld(parts: dict[str, str], withheld: bool, basis: str) -> None:
    change, _, findings = read(**parts)
    assert change.estimate_withheld is withheld
    assert findings.evidence["results_change.estimate_withheld"].basis == basis


def test_the_printed_question_withholds_nothing() -> None:
    assert "a reasonable estimate of the results cannot be made" in " ".join(notices.IF_SO.split())
    assert read()[0].estimate_withheld is False
