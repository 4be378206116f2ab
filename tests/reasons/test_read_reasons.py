"""What a narrative says: reasons in order, flags, and the sentences that bear them."""

from __future__ import annotations

import time

import pytest

from nt10k.reasons import ReasonsReading, read_reasons
from nt10k.text import Span


def read(*paragraphs: str) -> ReasonsReading:
    return read_reasons([Span("\n\n".join(paragraphs))])


def categories(*paragraphs: str) -> list[str]:
    return [category.value for category, _ in read(*paragraphs).reasons]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe Peat & Co., our accountants, have not finished their examination.", "audit_incomplete"),
        ("A fire on March 3, 1996 halted the close of our books.", "disaster_or_illness statements_incomplete"),
        ("The treasurer had a heart attack in February 1998 and is not yet back.", "disaster_or_illness"),
        ("We lack the funds to pay our auditors.", "cost"),
        ("Several local partnerships have not delivered their statements.", "third_party_information"),
        ("We filed a voluntary petition under Chapter 11 on January 5, 1999.", "bankruptcy"),
        ("Until the Form 10-K is filed we are unable to complete the Form 10-Q.", "prior_report_late"),
        ("Our officers have been absorbed by a proxy contest.", "transaction_workload"),
        ("It is our first annual report as a public company.", "filer_status_change"),
        ("We did not receive our EDGAR access codes in time.", "filing_technology"),
        ("The staff of the Commission sent a comment letter that we must answer first.", "regulatory_inquiry"),
        ("The board has opened an inquiry into loans to its chairman.", "internal_investigation"),
        ("Revenue was improperly recognized, so fiscal 1997 is restated.", "restatement revenue_recognition"),
        ("We sold our retail division in May and are still separating its discontinued operations.", "disposition"),
    ],
)  # fmt: skip
def test_causes_of_every_decade(text: str, expected: str) -> None:
    assert sorted(categories(text)) == sorted(expected.split())


def test_a_chain_counts_in_full_and_in_text_order() -> None:
    chain = categories(
        "Our controller resigned in January.",
        "Our books were closed late as a result.",
        "The auditors therefore need more time.",
    )
    assert chain == ["personnel_change", "statements_incomplete", "audit_incomplete"]


def test_more_time_stands_alone() -> None:
    assert categories("The report could not be completed by its due date. Additional time is needed.") == ["more_time"]
    assert categories("Additional time is needed. Our ledger software failed.") == ["information_systems"]


def test_a_cause_told_over_two_sentences() -> None:
    assert categories("The fair value of the warrants is complex. It has not been determined.") == ["accounting_matter"]


def test_what_is_said_to_be_no_cause_is_none() -> None:
    text = "In May we hired a new controller and sold a division, none of which bears on this. We need more time."
    assert categories(text) == ["more_time"]
    text = "Nothing in our review suggests that earlier results were in error. We are late."
    assert categories(text) == ["more_time"]


def test_the_safe_harbor_ends_where_the_registrant_tells_its_own_state() -> None:
    text = "Forward-looking statements involve risks. The Company was not able to file on time."
    assert categories(text) == ["more_time"]


@pytest.mark.parametrize(
    "text", ["", "None.", "See Exhibit A.", "We plan to file on or before the fifteenth calendar day."]
)
def test_nothing_said_is_no_reason(text: str) -> None:
    reading = read(text)
    assert reading.reasons == []
    assert reading.boilerplate


def test_boilerplate_is_more_time_or_nothing() -> None:
    assert read("We could not file without unreasonable effort or expense.").boilerplate
    assert not read("The audit is not complete.").boilerplate


@pytest.mark.parametrize(
    "text",
    [
        "The delay is not the result of a restatement, a disagreement with our auditors or an investigation.",
        "We do not expect that any restatement of our results will have an effect on the delay.",
        "Nasdaq sent us a notice of non-compliance because our audited annual report is late.",
        "The amended and restated agreement could not be filed in time.",
    ],
)
def test_denials_and_asides_state_no_cause(text: str) -> None:
    assert categories(text) in (["more_time"], [])
    assert read(text).restatement is None


def test_the_words_of_the_rule_are_no_cost() -> None:
    assert categories("We are unable to file without undue hardship and expense to the Registrant.") == ["more_time"]


def test_forward_looking_paragraphs_never_count() -> None:
    safe_harbor = (
        "This notice contains forward-looking statements. Actual results may differ because of a restatement, "
        "our bankruptcy, or the completion of the audit."
    )
    assert categories("We need more time.", safe_harbor) == ["more_time"]
    assert categories(safe_harbor, "The delay is caused by an unfinished audit.") == ["audit_incomplete"]


def test_a_restatement_is_flagged_with_its_sentence() -> None:
    reading = read("We are late. The statements of fiscal 2011 should no longer be relied upon. We regret it.")
    assert reading.restatement is not None
    assert reading.restatement.text == "The statements of fiscal 2011 should no longer be relied upon."


def test_spans_point_into_the_source_through_hard_wraps() -> None:
    source = (
        "PART III\n\nWe are late.  Our independent\n      accountants have not\n      completed their audit.\n\nPART IV"
    )
    start = source.index("We are")
    reading = read_reasons([Span(source, start, source.index("\n\nPART IV"))])
    ((category, span),) = reading.reasons
    assert category.value == "audit_incomplete"
    assert span.source is source
    assert span.words == "Our independent accountants have not completed their audit."


def test_passages_are_read_as_one_narrative() -> None:
    source = "The audit is not complete.\nWe expect to file by May 4, 2004."
    first, second = Span(source).lines()
    reading = read_reasons([first, second])
    assert [span for _, span in reading.reasons] == [first]
    assert reading.expected_date is not None
    assert reading.expected_date[1].text == "May 4, 2004"


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The company and its auditors need time to review the financial statements of a subsidiary. ",
        "the audit of the financial statements is not complete ",
        "we will file the report for the year ended May 1, 2004 ",
        "Inc. ",
        "the audit, the review and the statements of our auditors and lenders, which are not finished, and ",
    ],
)
def test_a_long_text_takes_no_more_than_its_share(text: str) -> None:
    started = time.perf_counter()
    read(text * (100_000 // len(text)))
    assert time.perf_counter() - started < 5  # a tenth of a second; a quadratic engine would need minutes
