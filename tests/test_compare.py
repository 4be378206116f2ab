from __future__ import annotations

import json
import random
import time
from datetime import date
from decimal import Decimal

import pytest
from forms import NOTICE, SENTENCE
from hypothesis import given
from hypothesis import strategies as st
from notices import MASTHEAD, notice, part_2

from nt10k import Change, diff, parse
from nt10k.compare import changes_json
from nt10k.model import (
    Address,
    Checkboxes,
    Contact,
    Evidence,
    Filer,
    FinancialEstimate,
    Form12b25,
    Interval,
    Metric,
    MissingReport,
    Narrative,
    Reason,
    ReasonCategory,
    Registrant,
    ReportType,
    Submission,
)


def usd(amount: int) -> Interval:
    return Interval(low=Decimal(amount), high=Decimal(amount), unit="USD")


def estimate(
    metric: Metric, amount: int, *, label: str = "x", end: int = 2011, months: int | None = 12
) -> FinancialEstimate:
    return FinancialEstimate(
        metric=metric, label=label, period_end=date(end, 12, 31), months=months, amount=usd(amount), text="t"
    )


def reasons(*pairs: tuple[ReasonCategory, str]) -> Form12b25:
    return Form12b25(narrative=Narrative(reasons=[Reason(category=category, text=text) for category, text in pairs]))


def told(before: Form12b25, after: Form12b25) -> list[tuple[str, str]]:
    return [(change.path, change.kind) for change in diff(before, after)]


def test_a_notice_and_its_amendment() -> None:
    original = parse(notice())
    amendment = parse(
        notice(
            masthead=MASTHEAD.replace("FORM 12b-25", "FORM 12b-25/A\n\nAmendment No. 1"),
            part_2=part_2("[ ]"),
            narrative="The Company was unable to complete its inventory count by March 30, 2012 because its warehouse "
            "in Dayton was flooded. The Company does not expect to file the report within the extension period.",
            answer_2="[ ] Yes  [X] No\n\nForm 10-Q for the quarter ended September 30, 2011",
        )
    )
    assert told(original, amendment) == [
        ("amendment", "changed"),
        ("checkboxes.relief", "changed"),
        ("checkboxes.other_reports_filed", "changed"),
        ("narrative.text", "changed"),
        ("narrative.expected_filing.within_extension", "changed"),
        ("missing_reports[10-Q, 2011-09-30]", "added"),
    ]
    text = diff(original, amendment)[3]
    assert [edit for edit in text.edits if edit[0] != "same"] == [
        ("removed", "expects "),
        ("added", "does not expect "),
    ]


def test_the_same_notice_has_no_differences() -> None:
    assert diff(NOTICE, NOTICE) == []
    assert diff(NOTICE, Form12b25.model_validate_json(NOTICE.model_dump_json())) == []


def test_where_and_how_it_was_read_is_no_difference() -> None:
    elsewhere = NOTICE.model_copy(update={"evidence": {"cusip": Evidence(start=3, end=9)}, "diagnostics": []})
    assert diff(NOTICE, elsewhere.with_text("other")) == []


def test_what_only_one_of_them_says() -> None:
    before = Form12b25(cusip="1", contact=Contact(name="A"), registrant=Registrant(address=Address(city="Ely")))
    after = Form12b25(contact=Contact(name="B", email="b@x.example"), registrant=Registrant(address=Address()))
    assert diff(before, after) == [
        Change(path="cusip", kind="removed", before="1"),
        Change(path="registrant.address.city", kind="removed", before="Ely"),
        Change(path="contact.name", kind="changed", before="A", after="B"),
        Change(path="contact.email", kind="added", after="b@x.example"),
    ]


def test_boxes() -> None:
    before = Checkboxes(reports={ReportType.FORM_10K: True, ReportType.FORM_10Q: False, ReportType.FORM_20F: None})
    after = Checkboxes(reports={ReportType.FORM_10K: False, ReportType.FORM_20F: True, ReportType.FORM_NCEN: None})
    assert diff(Form12b25(checkboxes=before), Form12b25(checkboxes=after)) == [
        Change(path="checkboxes.reports.10-K", kind="changed", before=True, after=False),
        Change(path="checkboxes.reports.10-Q", kind="removed", before=False),
        Change(path="checkboxes.reports.20-F", kind="added", after=True),
        Change(path="checkboxes.reports.N-CEN", kind="added", after=None),
    ]


def test_reasons_are_compared_by_category() -> None:
    audit, cost, time_ = ReasonCategory.AUDIT_INCOMPLETE, ReasonCategory.COST, ReasonCategory.MORE_TIME
    assert told(reasons((audit, "a"), (cost, "c")), reasons((cost, "c"), (audit, "a"))) == []
    assert told(reasons((audit, "a"), (cost, "c")), reasons((time_, "m"), (audit, "b"))) == [
        ("narrative.reasons[audit_incomplete].text", "changed"),
        ("narrative.reasons[cost]", "removed"),
        ("narrative.reasons[more_time]", "added"),
    ]


def test_several_reasons_of_a_category() -> None:
    audit = ReasonCategory.AUDIT_INCOMPLETE
    assert told(reasons((audit, "a"), (audit, "b")), reasons((audit, "b"), (audit, "c"), (audit, "d"))) == [
        ("narrative.reasons[audit_incomplete].text", "changed"),
        ("narrative.reasons[audit_incomplete, 3]", "added"),
    ]


def test_figures_are_compared_by_metric_and_period() -> None:
    before = Form12b25(
        financial_estimates=[
            estimate(Metric.REVENUE, 1, end=2010),
            estimate(Metric.REVENUE, 2),
            estimate(Metric.EARNINGS_PER_SHARE, 3, label="Basic"),
            estimate(Metric.EARNINGS_PER_SHARE, 4, label="Diluted"),
            estimate(Metric.OTHER, 5, label="Comparable sales"),
            estimate(Metric.CASH, 6, months=None),
        ]
    )
    after = Form12b25(
        financial_estimates=[
            estimate(Metric.OTHER, 5, label="Store count"),
            estimate(Metric.EARNINGS_PER_SHARE, 40, label="diluted"),
            estimate(Metric.EARNINGS_PER_SHARE, 3, label="Basic"),
            estimate(Metric.REVENUE, 20, label="y"),
            estimate(Metric.REVENUE, 1, end=2010),
            estimate(Metric.CASH, 7, months=3),
        ]
    )
    assert diff(before, after)[0] == Change(
        path="financial_estimates[revenue, 2011-12-31].label", kind="changed", before="x", after="y"
    )
    assert told(before, after)[1:] == [
        ("financial_estimates[revenue, 2011-12-31].amount", "changed"),
        ("financial_estimates[earnings_per_share, 2011-12-31, 2].label", "changed"),
        ("financial_estimates[earnings_per_share, 2011-12-31, 2].amount", "changed"),
        ("financial_estimates[other, Comparable sales, 2011-12-31]", "removed"),
        ("financial_estimates[cash, 2011-12-31].months", "added"),
        ("financial_estimates[cash, 2011-12-31].amount", "changed"),
        ("financial_estimates[other, Store count, 2011-12-31]", "added"),
    ]


def test_other_lists() -> None:
    before = Form12b25(
        portion_items=["6", "8", "8"],
        missing_reports=[MissingReport(text="some"), MissingReport(form="10-K", text="a")],
        submission=Submission(filers=[Filer(name="A", cik="1"), Filer(name="B")]),
    )
    after = Form12b25(
        portion_items=["8", "9A", "6"],
        missing_reports=[MissingReport(form="10-K", text="b"), MissingReport(text="others")],
        submission=Submission(filers=[Filer(name="B"), Filer(name="A2", cik="1")]),
    )
    assert told(before, after) == [
        ("submission.filers[1].name", "changed"),
        ("portion_items[8, 2]", "removed"),
        ("portion_items[9A]", "added"),
        ("missing_reports[report].text", "changed"),
        ("missing_reports[10-K].text", "changed"),
    ]


def test_a_header_that_only_one_has() -> None:
    assert diff(Form12b25(), Form12b25(submission=Submission())) == [
        Change(path="submission", kind="added", after=Submission())
    ]


def test_paths_are_unique_and_changes_are_json() -> None:
    twice = Form12b25(financial_estimates=[estimate(Metric.REVENUE, n) for n in range(4)])
    changes = [*diff(twice, NOTICE), *diff(NOTICE, Form12b25())]
    paths = [change.path for change in diff(twice, NOTICE)]
    assert len(set(paths)) == len(paths)
    printed = json.loads(changes_json(changes))
    assert [change["path"] for change in printed] == [change.path for change in changes]
    assert all(set(change) == {"path", "kind", "before", "after"} for change in printed)
    added = next(change for change in printed if change["path"].startswith("narrative.reasons["))
    assert added["after"] == {"category": "internal_investigation", "text": SENTENCE}


def test_both_ways_tell_of_the_same_fields() -> None:
    there, back = diff(NOTICE, Form12b25()), diff(Form12b25(), NOTICE)
    other = {"added": "removed", "removed": "added", "changed": "changed"}
    assert [(c.path, other[c.kind], c.after, c.before) for c in there] == [
        (c.path, c.kind, c.before, c.after) for c in back
    ]


WORDS = st.lists(st.sampled_from("the company loss audit\n\n $4 9 , of".split(" ")), max_size=25).map(" ".join)


@given(WORDS, WORDS)
def test_edits_make_up_both_texts(before: str, after: str) -> None:
    edits = Change(path="x", kind="changed", before=before, after=after).edits
    assert " ".join(text for kind, text in edits if kind != "added").split() == before.split()
    assert " ".join(text for kind, text in edits if kind != "removed").split() == after.split()
    if before.split() == after.split():
        assert {kind for kind, _ in edits} <= {"same"}


@pytest.mark.parametrize(
    ("before", "after", "edits"),
    [
        ("a b c", "a b c", [("same", "a b c")]),
        ("a b c d", "a b x d", [("same", "a b "), ("removed", "c "), ("added", "x "), ("same", "d")]),
        # a word that is in both by chance does not cut a passage in two
        ("start one the two end", "start six the ten end", None),
        ("", "new", [("added", "new")]),
    ],
)
def test_edits(before: str, after: str, edits: list[tuple[str, str]] | None) -> None:
    whole = [("same", "start "), ("removed", "one the two "), ("added", "six the ten "), ("same", "end")]
    assert Change(path="x", kind="changed", before=before, after=after).edits == (edits or whole)


def test_what_is_no_changed_text_has_no_edits() -> None:
    assert Change(path="x", kind="added", after="new").edits == []
    assert Change(path="x", kind="changed", before=True, after=False).edits == []


@pytest.mark.slow
def test_long_texts_take_seconds_at_most() -> None:
    drawn = random.Random(1)
    long, other = (" ".join(drawn.choices("a b c d e f g h".split(), k=size)) for size in (60_000, 19_000))
    start = time.perf_counter()
    edits = Change(path="x", kind="changed", before=f"same {long}", after=f"same {long[::-1]}").edits
    assert [kind for kind, _ in edits][:3] == ["same", "removed", "added"]  # as a whole: comparing is too costly
    assert len(edits) <= 4
    assert len(Change(path="x", kind="changed", before=other, after=other[::-1]).edits) > 4
    assert time.perf_counter() - start < 10
