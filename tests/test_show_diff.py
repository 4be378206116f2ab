from __future__ import annotations

import io
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from forms import NOTICE, SENTENCE, hostile_tree
from rich.cells import cell_len
from rich.console import Console

from nt10k.compare import diff
from nt10k.model import (
    Checkboxes,
    Contact,
    Form12b25,
    Interval,
    Narrative,
    ReportType,
    ResultsChange,
    Signature,
    Submission,
)
from nt10k.show_diff import _SECTIONS, diff_page


def drawn(before: Form12b25, after: Form12b25, width: int = 80, **options: Any) -> str:
    console = Console(file=io.StringIO(), width=width, **options)
    with console.capture() as capture:
        console.print(diff_page(before, after, diff(before, after), ("a.txt", "b.txt")))
    return capture.get()


def words(before: Form12b25, after: Form12b25) -> str:
    return " ".join(drawn(before, after, 120).split())


def test_tells_what_is_different() -> None:
    text = words(NOTICE, Form12b25(contact=Contact(name="Ada Brandt", phone="+12185550199")))
    for piece in (
        "- a.txt Halverson Pumps, Inc. · NT 10-K · filed Sep 14, 2007 + b.txt Registrant unknown",
        "EDGAR header ─",
        "- 0009900001-07-000012 · filed Sep 14, 2007",
        "SEC file number - 0-99001",
        "Check one: 10-K - ☒ ticked",
        "Check one: 10-Q - ▨ unreadable",
        "Item concerned: 9A - 9A",
        "For period ended - June 30, 2007",
        "Address city - Duluth",
        "Relief, Rule 12b-25(b) - ☒ ticked",
        f"Reason: Internal - “{SENTENCE}” investigation",
        "Restatement - yes + no",
        "Contact phone - +12185550123 + +12185550199",
        "Not filed: 10-Q, - “the Form 10-Q for March 2007” 2007-03-31",
        "Estimate: Revenue, - $320.3 million · 12 months to Jun 30, 2007 · before: $400 million · decrease · ~−20%",
        "“net sales were $320.3 million”",
        "Title - Controller",
    ):
        assert piece in text
    assert "Ada Brandt" not in text.partition("Signature ─")[0]
    assert re.search(r" \d+ differences$", text)


def test_sections_stand_in_the_order_of_the_form() -> None:
    text = words(NOTICE, Form12b25())
    headings = [text.index(f"{title} ─") for title in _SECTIONS]
    assert headings == sorted(headings)


def test_every_field_has_its_section() -> None:
    boxes = [f"checkboxes.{name}" for name in Checkboxes.model_fields]
    fields = [name for name in Form12b25.model_fields if name not in ("checkboxes", "evidence", "diagnostics")]
    for path in boxes + fields:
        assert sum(path.startswith(tuple(paths.split())) for paths in _SECTIONS.values()) == 1, path


def test_changed_words_are_shown_in_a_long_text() -> None:
    ends = "word " * 30
    before = Form12b25(narrative=Narrative(text=f"First {ends} the loss is $4 million. {ends} {ends} {ends}"))
    after = Form12b25(narrative=Narrative(text=f"First {ends} the loss is $5 million. {ends} now {ends} {ends}"))
    assert (
        "~ … word word word word word the loss is [-$4-] {+$5+} million. word word word word word word word … "
        "word word word word word word word word {+now+} word word word word word word word word …"
    ) in words(before, after)


def test_short_texts_and_those_that_have_little_in_common_stand_side_by_side() -> None:
    one, other = (ResultsChange(explanation=letter * 20 + f" {letter}" * 50) for letter in "xy")
    text = words(Form12b25(results_change=one), Form12b25(results_change=other))
    assert "- xxxx" in text
    assert "+ yyyy" in text
    assert "Title - Head clerk + Head cook" in words(
        Form12b25(signature=Signature(title="Head clerk")), Form12b25(signature=Signature(title="Head cook"))
    )


def test_values_of_every_kind() -> None:
    before = Form12b25(submission=Submission(accepted=datetime(2007, 9, 14, 16, 2), changed=date(2007, 9, 15)))
    after = NOTICE.model_copy(update={"submission": Submission(filers=NOTICE.submission and NOTICE.submission.filers)})
    text = words(before, after)
    for piece in ("Accepted - 2007-09-14 16:02:00", "Changed - September 15, 2007", "+ HALVERSON PUMPS INC"):
        assert piece in text
    assert "- a header" in words(Form12b25(submission=Submission()), Form12b25())
    first = NOTICE.financial_estimates[0]
    other = first.model_copy(
        update={"change_percent": Interval(low=Decimal(20), high=Decimal(20), unit="percent"), "prior": None}
    )
    text = words(NOTICE, NOTICE.model_copy(update={"financial_estimates": [other]}))
    assert "Estimate: Revenue, - $400 million 2007-06-30 · prior" in text
    assert "- ~−20% 2007-06-30 · change + +20% percent" in text


def test_one_difference_is_one() -> None:
    text = words(Form12b25(), Form12b25(checkboxes=Checkboxes(reports={ReportType.FORM_10K: None})))
    assert text.endswith("Check one: 10-K + ▨ unreadable 1 difference")


@pytest.mark.parametrize("width", [40, 80, 100, 200])
def test_no_line_is_longer_than_the_terminal(width: int) -> None:
    endless = NOTICE.model_copy(update={"cusip": "漢字" * 99, "narrative": Narrative(text=f"{SENTENCE} {'w' * 300}")})
    for pair in ((NOTICE, endless), (endless, Form12b25())):
        text = drawn(*pair, width)
        assert max(cell_len(line) for line in text.splitlines()) <= min(width, 120)


def test_it_says_the_same_without_colour() -> None:
    colour = drawn(NOTICE, Form12b25(), force_terminal=True, color_system="truecolor")
    assert re.search(r"\x1b\[[\d;]*3\d", colour)
    assert re.sub(r"\x1b\[[0-9;]*m", "", colour) == drawn(NOTICE, Form12b25())


def test_text_of_the_notice_cannot_command_the_terminal() -> None:
    tree = hostile_tree(NOTICE.model_dump())
    tree["financial_estimates"][0]["metric"] = "other"
    tree["portion_items"] = ["a]b\x1b[2J.c", "\n"]
    hostile = Form12b25.model_validate(tree)
    for pair in ((hostile, NOTICE), (NOTICE, hostile), (hostile, Form12b25())):
        text = drawn(*pair, 120, force_terminal=True, color_system="truecolor")
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
        assert not re.search(r"[^\n\x20-\x7e\xa0-\uffff]|\u202e", text)
        assert "[red]A[/red] �[31mB�]0;title�" in text
