from __future__ import annotations

from datetime import date

import notices
import pytest
from notices import notice, opened

from nt10k.extract.answers import read_answer, read_missing_reports
from nt10k.findings import Findings
from nt10k.model import MissingReport

FIELD = "checkboxes.other_reports_filed"
NO = "[ ] Yes  [X] No"


def read(answer: str, question: str = notices.QUESTION_2) -> tuple[bool | None, list[MissingReport], Findings]:
    form, parts, findings = opened(notice(answer_2=answer, question_2=question))
    value, place = read_answer(form, parts.other_reports, FIELD, findings)
    return value, read_missing_reports(form, parts, place, findings), findings


@pytest.mark.parametrize(
    ("answer", "value", "code"),
    [
        ("[X] Yes  [ ] No", True, None),
        (NO, False, None),
        ("Yes [X]   No [ ]", True, None),
        ("Answer: No", False, None),
        ("YES", True, None),
        ("[X] Yes  [X] No", None, "answer-contradictory"),
        ("[ ] Yes  [ ] No", None, "answer-contradictory"),
        ("Yes   No", None, "answer-unreadable"),
        ("[ ] Yes", None, "answer-unreadable"),
        ("", None, "answer-unreadable"),
        ("We do not know.", None, "answer-unreadable"),
    ],
)
def test_the_answer_and_what_is_told_of_it(answer: str, value: bool | None, code: str | None) -> None:
    found, _, findings = read(answer)
    assert found is value
    assert [(d.code, d.field) for d in findings.diagnostics] == ([(code, FIELD)] if code else [])
    assert (FIELD in findings.evidence) is (value is not None)


def test_the_words_of_the_question_are_no_answer() -> None:
    assert "If answer is no" in notices.QUESTION_2
    assert read("[X] Yes [ ] No")[0] is True
    without = notices.QUESTION_2.replace("If answer is no, identify report(s).", "")
    assert read(NO, without)[0] is False
    between = notices.QUESTION_2.replace("If answer", "[ ] Yes [X] No If answer")
    assert read("", between)[0] is False


def test_both_questions_are_read_by_their_text() -> None:
    question_2 = notices.QUESTION_2.replace("(2)", "(b)")
    question_3 = notices.QUESTION_3.replace("(3)", "")
    form, parts, findings = opened(
        notice(heading_4="", question_2=question_2, question_3=question_3, answer_2=NO, answer_3="[X] Yes [ ] No")
    )
    assert read_answer(form, parts.other_reports, "a", findings)[0] is False
    assert read_answer(form, parts.results, "b", findings)[0] is True


Q3 = MissingReport(
    form="10-Q", period_ended=date(2011, 9, 30), text="Form 10-Q for the quarter ended September 30, 2011"
)
K = MissingReport(form="10-K", period_ended=date(2010, 12, 31), text="Form 10-K for the year ended December 31, 2010")


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("", []),
        ("N/A", []),
        ("______", []),
        (Q3.text, [Q3]),
        (f"{K.text}; {Q3.text}.", [K, Q3]),
        (f"{K.text}\n{Q3.text}", [K, Q3]),
        (f"{K.text} and {Q3.text}", [K, Q3]),
        ("Form 8-K dated May 1, 2011", [MissingReport(form="8-K", period_ended=date(2011, 5, 1), text="-")]),
        ("Form 11-K", [MissingReport(form="11-K", text="Form 11-K")]),
        ("Forms 10-KSB and 10-QSB", [MissingReport(form="10-KSB", text="-"), MissingReport(form="10-QSB", text="-")]),
        (
            "10-Q for the quarters ended March 31, 2011 and June 30, 2011",
            [
                MissingReport(form="10-Q", period_ended=date(2011, 3, 31), text="-"),
                MissingReport(form="10-Q", period_ended=date(2011, 6, 30), text="-"),
            ],
        ),
        ("Form l0-Q for March 31, 2011", [MissingReport(form="10-Q", period_ended=date(2011, 3, 31), text="-")]),
        ("Form 20-F for 2010", [MissingReport(form="20-F", text="-")]),
        ("The annual report for 2010 is being audited.", []),
    ],
    ids="none n/a rule one two two-lines two-and other-form no-period joint two-periods scanned year no-form".split(),
)
def test_the_reports_that_are_missing(named: str, expected: list[MissingReport]) -> None:
    _, found, findings = read(f"{NO}\n\n{named}")
    assert [(report.form, report.period_ended) for report in found] == [(r.form, r.period_ended) for r in expected]
    for i, (report, wanted) in enumerate(zip(found, expected, strict=True)):
        assert f"missing_reports.{i}.form" in findings.evidence
        assert (f"missing_reports.{i}.period_ended" in findings.evidence) is (report.period_ended is not None)
        assert report.text in " ".join(named.split())
        if wanted.text != "-":
            assert report.text.rstrip(" and") == wanted.text


def test_reports_named_in_front_of_the_boxes() -> None:
    _, found, _ = read(f"{Q3.text}\n\n{NO}")
    assert [report.form for report in found] == ["10-Q"]


def test_the_question_names_no_missing_report() -> None:
    question = notices.QUESTION_2.replace("Have all", "Have all (Forms 10-K and 10-Q)")
    assert read("[X] Yes [ ] No")[1] == []
    assert read("[X] Yes [ ] No", question)[1] == []
