from __future__ import annotations

import io
from datetime import date

import pytest
from rich.console import Console, Group

from nt10k.deadlines import deadlines
from nt10k.model import Clue, Deadlines, Form12b25, Narrative, Period, ReportType, Submission
from nt10k.show_deadlines import deadlines_shown


def words(found: Deadlines, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width)
    with console.capture() as capture:
        console.print(Group(*deadlines_shown(found)))
    return " ".join(capture.get().replace("─", "").split())


def of(narrative: str = "", form_type: str | None = None, filed: date | None = None) -> Deadlines:
    return Form12b25(
        form_type=form_type,
        late_report=ReportType.FORM_10K,
        period=Period(ended=date(2024, 12, 31)),
        narrative=Narrative(text=narrative or None),
        submission=Submission(filed=filed),
    ).deadlines()


def test_every_answer_has_a_row() -> None:
    assert words(of()) == (
        "Filer Report due Notice due Extended to "
        "Large accelerated Mar 3, 2025 Mar 4, 2025 Mar 18, 2025 "
        "Accelerated Mar 17, 2025 Mar 18, 2025 Apr 1, 2025 "
        "Non-accelerated Mar 31, 2025 Apr 1, 2025 Apr 15, 2025"
    )


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (of(filed=date(2025, 3, 20)), "Notice of Mar 20, 2025: in time for some of these"),
        (of(filed=date(2025, 5, 20)), "Notice of May 20, 2025: late"),
        (
            of(form_type="NTN 10K", filed=date(2025, 3, 5)),
            "Notice of Mar 5, 2025: 1 business day late Known by EDGAR's",
        ),
        (
            of("As an accelerated filer we missed the due date of March 31, 2025.", filed=date(2025, 3, 20)),
            "2 business days late Known by “accelerated filer” in Part III At odds with the due date",
        ),
        (
            of(filed=date(2025, 4, 1)),
            "Notice of Apr 1, 2025: in time Inferred from the day of the notice, which is the due date or the",
        ),
        (deadlines("10-Q", date(2005, 9, 30), "accelerated"), "Known by the status asked for, accelerated"),
        (deadlines("20-F", date(2024, 12, 31)), "Any Apr 30, 2025"),
        (deadlines("11-K", date(2024, 12, 31)), "the plan files statements under ERISA"),
        (Form12b25().deadlines(), "the notice does not tell which report is late"),
    ],
)
def test_what_is_told_of_it(found: Deadlines, told: str) -> None:
    assert told in words(found)


def test_what_a_notice_says_is_no_command_to_a_terminal() -> None:
    (deadline,) = deadlines("20-F", date(2024, 12, 31)).candidates
    clue = Clue(kind="stated_days", text="\x1b[31m[red]60 days", fits=True)
    assert "�[31m[red]60 days" in words(Deadlines(candidates=[deadline], clues=[clue]))
