"""What sentences say of a due date, and what they do not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k import Clue, FilerStatus
from nt10k.deadlines.candidates import candidates
from nt10k.deadlines.hints import narrowed
from nt10k.deadlines.stated import read_statements
from nt10k.model import ReportType
from nt10k.text import Span

LARGE, ACCELERATED, OTHER = FilerStatus


def read(sentence: str, report: str = "10-K", period: str = "2024-12-31") -> tuple[list[str], list[Clue]]:
    """The due dates that a sentence leaves, and its clues."""
    all_of_them = candidates(ReportType(report), date.fromisoformat(period))
    left, clues = narrowed(all_of_them, read_statements(Span(sentence)))
    return [deadline.prescribed_due.isoformat() for deadline in left], clues


def kinds(sentence: str) -> list[str]:
    return [hint.kind for hint in read_statements(Span(sentence))]


ALL = ["2025-03-03", "2025-03-17", "2025-03-31"]
LARGE_DUE, ACCELERATED_DUE, OTHER_DUE = ALL


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("As a large accelerated filer, the Company had sixty days.", [LARGE_DUE]),
        ("The Company became an accelerated filer at year-end.", [ACCELERATED_DUE]),
        ("The deadline for non-accelerated filers cannot be met.", [OTHER_DUE]),
        ("We are a nonaccelerated filer.", [OTHER_DUE]),
        ("We are a non\naccelerated\nfiler.", [OTHER_DUE]),
        ("We file within the time for smaller reporting companies.", [ACCELERATED_DUE, OTHER_DUE]),
        ("Having been a non-accelerated filer, we are an accelerated filer now.", [*ALL]),  # two answers are none
        ("We changed from a non-accelerated filer to an accelerated filer.", [ACCELERATED_DUE]),
        ("We are no longer a large accelerated filer but an accelerated filer.", [ACCELERATED_DUE]),
        ("We are not an accelerated filer.", ALL),
        ("We ceased to be a large accelerated filer.", ALL),
        ("The accelerated timetable of filers like us was too short.", ALL),
    ],
)
def test_statuses(sentence: str, left: list[str]) -> None:
    assert read(sentence)[0] == left


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("It cannot be filed within the accelerated filing period of sixty (60) days.", [LARGE_DUE]),
        ("The 75-day filing deadline for our annual report has passed.", [ACCELERATED_DUE]),
        ("It was not ready seventy-five days after the end of the fiscal year.", [ACCELERATED_DUE]),
        ("It was due 90 days following the close of our year.", [OTHER_DUE]),
        ("It was due ſıxty days following the close of our year.", [LARGE_DUE]),  # letters that only look like s and i
        ("It was due seventy\nfive days following the close of our year.", [ACCELERATED_DUE]),
        ("It was due ٩٠ days following the close of our year.", [OTHER_DUE]),
        ("Receivables are more than 90 days past due.", ALL),
        ("It will be filed within fifteen calendar days after the due date.", ALL),
        ("It will be filed within 45 days after the end of March.", ALL),
        ("Our auditors had 60 days instead of 75 days.", ALL),
    ],
)
def test_days(sentence: str, left: list[str]) -> None:
    assert read(sentence)[0] == left


@pytest.mark.parametrize(
    "sentence",
    [
        "It cannot be filed by the prescribed due date of March 31, 2025.",
        "It cannot be filed by the prescribed date of March 31, 2025, for want of time.",
        "It cannot be filed by the prescribed due date, March 31, 2025.",
        "It cannot be filed by March 31, 2025, the original due date for such filing.",
        "It cannot be filed by the March 31, 2025 filing deadline applicable to filers like us.",
        "It cannot be filed by the March 31, 2025, filing date.",
        "The original due date for the filing of the Annual Report is March 31, 2025.",
        "The original filing date applicable to us was Monday, March 31, 2025.",
        "Our report, due on March 31, 2025, is not ready.",
        "The Company’s Form 10-K, which was due on March 31, 2025, is not complete.",
        "The report was originally due to be filed with the Commission on March 31, 2025.",
        "We missed the prescribed deadline of 5:30 p.m. Eastern Time on March 31, 2025.",
        "We are unable to file our report for the year ended December 31, 2024 by March 31, 2025.",
        "We were unable, without unreasonable effort or expense, to file the Form 10-K by Monday, March 31, 2025.",
        "It is not ready within the prescribed time period of March 31, 2025.",
        "The due date of\nMarch\n31, 2025 was missed.",
    ],
)
def test_due_dates(sentence: str) -> None:
    left, clues = read(sentence)
    assert left == [OTHER_DUE]
    assert [(clue.kind, clue.text, clue.fits) for clue in clues] == [("stated_due_date", "March 31, 2025", True)]
    assert " ".join(sentence[clues[0].start : clues[0].end].split()) == clues[0].text


@pytest.mark.parametrize(
    "sentence",
    [
        "Our notes of $4 million come due on March 31, 2025.",
        "We expect to file the report by March 31, 2025.",
        "We intend to file no later than March 31, 2025.",
        "The report was filed with a filing date of March 31, 2025.",
        "We could not finish our count by March 31, 2025.",
        "For the year ended March 31, 2025, sales rose.",
        "On March 31, 2025, our auditor resigned.",
    ],
)
def test_other_days(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It will be filed by the fifteenth calendar day following the prescribed due date, which is April 15, 2025.",
        "It will come no later than 15 days after the prescribed due date for the Form 10-K, or April 15, 2025.",
        "We will meet the extended due date of April 15, 2025.",
        "We will file by April 15, 2025, the prescribed due date under the extension of Rule 12b-25.",
        "The extended filing deadline is Tuesday, April 15, 2025.",
    ],
)
def test_extended_due_dates(sentence: str) -> None:
    left, clues = read(sentence)
    assert left == [OTHER_DUE]
    assert [clue.kind for clue in clues] == ["stated_extended_date"]


def test_the_due_date_and_the_extended_one_in_a_sentence() -> None:
    left, clues = read(
        "It will be filed no later than the fifteenth day following the prescribed due date of March 17, 2025, "
        "the extended due date of April 1, 2025."
    )
    assert left == [ACCELERATED_DUE]
    assert [(clue.kind, clue.text) for clue in clues] == [
        ("stated_due_date", "March 17, 2025"),
        ("stated_extended_date", "April 1, 2025"),
    ]


def test_a_date_that_was_not_rolled() -> None:
    assert read("We missed the due date of March 16, 2025.")[0] == [ACCELERATED_DUE]


def test_what_no_rule_gives_is_told_and_not_used() -> None:
    left, clues = read("We missed the due date of May 15, 2025.")
    assert left == ALL
    assert [(clue.text, clue.fits) for clue in clues] == [("May 15, 2025", False)]


def test_the_status_weighs_more_than_a_date() -> None:
    left, clues = read("As an accelerated filer we missed the due date of March 31, 2025.")
    assert left == [ACCELERATED_DUE]
    assert [(clue.kind, clue.fits) for clue in clues] == [("stated_status", True), ("stated_due_date", False)]


def test_what_is_said_twice_is_told_once() -> None:
    _, clues = read("We are an accelerated filer. An accelerated filer has 75 days after the end of its year.")
    assert [clue.kind for clue in clues] == ["stated_status", "stated_days"]
    assert clues[0].start == 10


@pytest.mark.parametrize(
    ("sentence", "relief"),
    [
        ("We relied on the SEC’s order of March 25, 2020 (Release No. 34-88465) to delay the filing.", True),
        ("The Company availed itself of the COVID-19 Order.", True),
        ("We availed ourselves of the COVID-19 Order, and could not file by then either.", True),
        ("Pursuant to the order granting relief to companies affected by the coronavirus, we filed later.", True),
        ("We did not rely on the COVID-19 order.", False),
        ("COVID-19 closed our offices by order of the governor.", False),
    ],
)
def test_relief_of_2020(sentence: str, relief: bool) -> None:
    left, _ = read(sentence, "10-Q", "2020-03-31")
    assert left == (
        ["2020-06-25", "2020-06-29"] if relief else ["2020-05-11", "2020-05-15", "2020-06-25", "2020-06-29"]
    )


PIECES = (
    "accelerated filer|nonaccelerated filers|smaller reporting company|no longer|sixty (60) days|45|days|after the end"
    "|due date|of|, the extended|filing deadline|March 31, 2025|3/31/25|2025-02-30|by|unable to file|order|COVID-19"
    "|relied on|(|)|;|.|\n\n"
).split("|")


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40))
def test_nothing_that_is_said_raises(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for hint in read_statements(Span(text)):
        assert isinstance(hint.said, Span)
        assert 0 <= hint.said.start < hint.said.end <= len(text)
        assert hint.words


def test_time_grows_with_the_text() -> None:
    """A sentence is read up to a bound, whatever it is made of."""
    for piece in (
        "due date of March 31, 2025, the due date ",
        "unable to file by ",
        "accelerated filer ",
        "relied order ",
    ):
        assert len(list(read_statements(Span(piece * 20_000)))) < 1_000
