from __future__ import annotations

from datetime import date

import notices
import pytest
from notices import notice, opened

from nt10k.extract.cover import (
    read_amendment,
    read_numbers,
    read_period,
    read_portion,
    read_rows,
    record_row,
    report_type,
)
from nt10k.findings import Findings
from nt10k.model import ReportType

MAIN = "10-K 20-F 11-K 10-Q 10-D N-CEN N-CSR".split()


@pytest.mark.parametrize(
    ("printed", "report"),
    [
        ("10-K", "10-K"),
        ("10K", "10-K"),
        ("10 - K", "10-K"),
        ("10-KSB", "10-KSB"),
        ("10-qsb", "10-QSB"),
        ("l0-Q", "10-Q"),
        ("IO-Q", "10-Q"),
        ("2O-F", "20-F"),
        ("ll-K", "11-K"),
        ("10D", "10-D"),
        ("N-SAR", "N-SAR"),
        ("NSAR", "N-SAR"),
        ("N-CSR", "N-CSR"),
        ("N -CEN", "N-CEN"),
    ],
)
def test_the_report_that_a_label_names(printed: str, report: str) -> None:
    assert report_type(printed) is ReportType(report)


def rows(boxes: str, period: str = notices.PERIOD) -> tuple[dict[str, bool | None], dict[str, bool | None], Findings]:
    form, parts, findings = opened(notice(boxes=boxes, period=period))
    main, transition = read_rows(form, parts)
    first = record_row(main, "checkboxes.reports", findings)
    second = record_row(transition, "checkboxes.transition_reports", findings)
    return {str(k): v for k, v in first.items()}, {str(k): v for k, v in second.items()}, findings


ROWS = [
    (notices.BOXES, dict.fromkeys(MAIN, False) | {"10-K": True}),
    ("(Check One): [ ] Form 10-K and Form 10-KSB  [X] Form 10-Q and Form 10-QSB", {"10-K": False, "10-Q": True}),
    ("(Check One): [ ] Form 10-K or Form 10KSB  [X] Form 10-Q or Form 10QSB", {"10-K": False, "10-Q": True}),
    ("(Check One): [X] Form 10-K/10-KSB [ ] Form 10-Q/10-QSB", {"10-K": True, "10-Q": False}),
    ("(Check One): [X] Form 10-KSB  [ ] Form 10-QSB", {"10-KSB": True, "10-QSB": False}),
    ("(Check One): [ ] Form 10-K [X] Form 10-KSB [ ] Form 10-Q", {"10-K": False, "10-KSB": True, "10-Q": False}),
    ("(Check One): [ ] Form 10K [ ] Form 20F [X] Form NSAR", {"10-K": False, "20-F": False, "N-SAR": True}),
    ("(Check One): [ ] Form l0-K [ ] Form 2O-F [X] Form l0-Q", {"10-K": False, "20-F": False, "10-Q": True}),
    ("(Check One): [ ] Form\n10-K [X] Form\n10-Q", {"10-K": False, "10-Q": True}),
    (
        "(Check One): [ ] Form 10-K [ ] Form 20-F [ ] Form 20-F [X] Form 10-Q",
        {"10-K": False, "20-F": False, "10-Q": True},
    ),
    ("(Check One): [ ] Form 20-F [X] Form 20-F", {"20-F": True}),
    ("(Check One):  Form 10-K   Form 10-Q", {"10-K": None, "10-Q": None}),
    ("(Check One):  Form 10-K   X Form 10-Q", {"10-K": False, "10-Q": True}),
    ("(Check One): [ ] Form 10-K [ ] Form 10-Q", {"10-K": False, "10-Q": False}),
    ("(Check One): [X] Form 10-K  Form 20-F  [ ] Form 10-Q", {"10-K": True, "20-F": None, "10-Q": False}),
    ("[X] Form 10-K [ ] Form 10-Q", {"10-K": True, "10-Q": False}),
    ("", {}),
]
ROW_IDS = """
official joint-labels joint-or joint-slash sb-only sb-and-k glued-names scanned broken-lines repeated repeated-ticked
lost ticked-only all-empty label-without-box without-check-one none""".split()


@pytest.mark.parametrize(("boxes", "expected"), ROWS, ids=ROW_IDS)
def test_the_form_row(boxes: str, expected: dict[str, bool | None]) -> None:
    main, transition, _ = rows(boxes)
    assert main == expected
    assert list(main) == list(expected), "in printed order"
    assert transition == dict.fromkeys(["10-K", "20-F", "11-K", "10-Q"], False)


def test_the_transition_row_is_a_row_of_its_own() -> None:
    period = notices.PERIOD.replace("[ ] Transition Report on Form 20-F", "[X] Transition Report on Form 20-F")
    main, transition, _ = rows("(Check One): [ ] Form 10-K  [ ] Form 20-F", period)
    assert main == {"10-K": False, "20-F": False}
    assert transition == {"10-K": False, "20-F": True, "11-K": False, "10-Q": False}


def test_a_form_named_in_a_sentence_is_no_label() -> None:
    main, _, _ = rows("Notice on Form 12b-25 for the Form 10-D\n\n(Check One): [X] Form 10-K")
    assert main == {"10-K": True}


def test_evidence_and_diagnostics_of_a_row() -> None:
    _, _, findings = rows("(Check One):  Form 10-K   X Form 10-Q")
    assert findings.evidence["checkboxes.reports.10-K"].basis == "inferred"
    assert findings.evidence["checkboxes.reports.10-Q"].basis == "stated"
    assert findings.diagnostics == []

    _, _, findings = rows("(Check One):  Form 10-K   Form 10-Q", "For Period Ended: May 1, 2011")
    assert [(d.code, d.field) for d in findings.diagnostics] == [("boxes-unreadable", "checkboxes.reports")]
    assert not findings.evidence

    _, _, findings = rows("(Check One): [X] Form 10-K [X] Form 10-Q")
    assert [d.code for d in findings.diagnostics] == ["several-boxes-ticked"]


PERIODS = [
    ("For Period Ended: December 31, 2011", date(2011, 12, 31), None),
    ("For the period ended December 31, 2011", date(2011, 12, 31), None),
    ("For Period Ended:\n\n   12/31/11", date(2011, 12, 31), None),
    ("For the Quarter Ended: March 31, 2011", date(2011, 3, 31), None),
    ("For the fiscal year ended 31 March 2011", date(2011, 3, 31), None),
    ("For Period Ended: ______\nFor the Transition Period Ended: June 30, 2011", None, date(2011, 6, 30)),
    ("For Period Ended: May 1, 2011\nFor the Transition Period Ended: N/A", date(2011, 5, 1), None),
    (notices.PERIOD, date(2011, 12, 31), None),
    ("For Period Ended: Q4 of 2011", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("text", "ended", "transition"), PERIODS, ids=[text[:40] or "none" for text, *_ in PERIODS])
def test_the_period(text: str, ended: date | None, transition: date | None) -> None:
    form, _, findings = opened(notice(period=text))
    period = read_period(form, findings)
    assert (period.ended, period.transition_ended) == (ended, transition)
    assert ("period.ended" in findings.evidence) is (ended is not None)
    assert ("period.transition_ended" in findings.evidence) is (transition is not None)
    assert [d.code for d in findings.diagnostics] == ([] if ended or transition else ["period-missing"])


NUMBERS = [
    ("SEC File Number: 0-55501\nCUSIP Number: 40417X 10 4", "0-55501", "40417X 10 4"),
    ("SEC FILE NUMBER\n0-55501\n\nCUSIP NUMBER\n40417X104", "0-55501", "40417X104"),
    ("000-55501\nSEC FILE NUMBER\n\n40417X-10-4\nCUSIP NUMBER", "000-55501", "40417X-10-4"),
    ("Commission File No. 1-5501", "1-5501", None),
    ("Commission File Number 333-155501-07", "333-155501-07", None),
    ("SEC File Number: O-555O1", None, None),
    ("SEC File Number: 0-555O1", "0-55501", None),
    ("SEC File Number: 0-55501     CUSIP Number: 40417X104", "0-55501", "40417X104"),
    ("SEC File Number     CUSIP Number\n0-55501             40417X104", "0-55501", "40417X104"),
    ("SEC File Number: ______\nCUSIP Number: ______", None, None),
    ("SEC File Number: N/A\nCUSIP Number: N/A", None, None),
    ("CUSIP Number: None\nSEC File Number: 0-55501", "0-55501", None),
    ("CUSIP Number:  40417X  10  4", None, "40417X 10 4"),
    ("", None, None),
]


@pytest.mark.parametrize(
    ("numbers", "file_number", "cusip"), NUMBERS, ids=[n.replace("\n", "|")[:50] for n, *_ in NUMBERS]
)
def test_file_number_and_cusip(numbers: str, file_number: str | None, cusip: str | None) -> None:
    masthead = f"FORM 12b-25\n\nNOTIFICATION OF LATE FILING\n\n{numbers}"
    form, _, findings = opened(notice(masthead=masthead))
    assert read_numbers(form, findings) == (file_number, cusip)
    assert ("file_number" in findings.evidence) is (file_number is not None)
    assert ("cusip" in findings.evidence) is (cusip is not None)


PORTIONS = [
    ("", []),
    ("N/A", []),
    ("None", []),
    ("Not applicable", []),
    ("________", []),
    ("Items 6, 7, 8 and 9A", ["6", "7", "8", "9A"]),
    ("Item 8", ["8"]),
    ("6, 7 and 8", ["6", "7", "8"]),
    ("Items 10 through 14", ["10", "11", "12", "13", "14"]),
    ("Items 10-14", ["10", "11", "12", "13", "14"]),
    ("Part II, Item 8. Financial Statements", ["8"]),
    ("Part I, Item 1 and Part II, Items 7 and 8", ["1", "7", "8"]),
    ("The financial statements of our plan for 2011", []),
]


@pytest.mark.parametrize(("written", "items"), PORTIONS, ids=[text or "nothing" for text, _ in PORTIONS])
def test_the_portion(written: str, items: list[str]) -> None:
    form, _, findings = opened(notice(portion=f"{notices.PORTION} {written}"))
    assert read_portion(form, findings) == items
    assert set(findings.evidence) == {f"portion_items.{i}" for i in range(len(items))}


@pytest.mark.parametrize(
    ("masthead", "form_type", "amended", "basis"),
    [
        ("FORM 12b-25", None, False, "inferred"),
        ("FORM 12b-25/A", None, True, "stated"),
        ("FORM 12b-25\n(Amendment No. 1)", None, True, "stated"),
        ("FORM 12b-25\nAmendment Number 2", "NT 10-K", True, "stated"),
        ("FORM 12b-25", "NT 10-K/A", True, "header"),
        ("FORM 12b-25", "NT 10-K", False, "inferred"),
    ],
)
def test_amendments(masthead: str, form_type: str | None, amended: bool, basis: str) -> None:
    form, parts, findings = opened(notice(masthead=masthead, narrative="Amendment No. 3 of our loan is late."))
    assert read_amendment(form, parts, form_type, findings) is amended
    assert findings.evidence["amendment"].basis == basis


def test_a_form_named_above_the_row_is_none_of_it() -> None:
    main, _, _ = rows("Form 20-F filers: see below\n(Check one): [ ] Form 10-K  [X] Form 10-Q")
    assert main == {"10-K": False, "10-Q": True}
    main, _, _ = rows("[X] Form 10-K  [ ] Form 10-Q\n(Check one)")
    assert main == {"10-K": True, "10-Q": False}


def test_one_lost_box_is_no_lost_row() -> None:
    main, _, findings = rows("(Check one): [X] Form 10-K  Form 20-F  [ ] Form 10-Q", period="")
    assert main == {"10-K": True, "20-F": None, "10-Q": False}
    assert findings.diagnostics == []


def test_a_number_behind_another_caption_is_not_taken() -> None:
    form, _, findings = opened(notice(masthead="FORM 12b-25\n\nSEC File Number: ________  CUSIP Number:  84401"))
    assert read_numbers(form, findings) == (None, None)
    assert findings.evidence == {}


@pytest.mark.parametrize(
    ("numbers", "expected", "others"),
    [
        ("SEC File Number\nof the company\n0-84401", ("0-84401", None), []),
        ("SEC File Number\nDayton\nOhio\n0-84401", (None, None), []),
        ("SEC File Number\n0-84401\n1-23456", ("0-84401", None), []),
        ("CUSIP Number\n40417X 10 4\n40417X 20 3\nDayton\n40417X 30 2", (None, "40417X 10 4"), ["40417X 20 3"]),
    ],
)
def test_how_far_below_its_caption_a_number_may_stand(
    numbers: str, expected: tuple[str | None, str | None], others: list[str]
) -> None:
    form, _, findings = opened(notice(masthead=f"FORM 12b-25\n\n{numbers}"))
    assert read_numbers(form, findings) == expected
    assert [d.message for d in findings.diagnostics] == [f"Another CUSIP number is given: {other}." for other in others]
