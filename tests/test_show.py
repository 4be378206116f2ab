from __future__ import annotations

import io
import re
from decimal import Decimal
from typing import Any

import pytest
from forms import HOSTILE, NOTICE, SENTENCE, hostile_tree
from rich.cells import cell_len
from rich.console import Console

from nt10k.model import (
    Checkboxes,
    Diagnostic,
    Direction,
    ExpectedFiling,
    FinancialEstimate,
    Form12b25,
    Interval,
    Metric,
    MissingReport,
    Narrative,
    Registrant,
    ResultsChange,
)
from nt10k.show import page


def drawn(form: Form12b25, width: int = 80, **options: Any) -> str:
    console = Console(file=io.StringIO(), width=width, **options)
    with console.capture() as capture:
        console.print(page(form))
    return capture.get()


def words(form: Form12b25, width: int = 80) -> str:
    return " ".join(drawn(form, width).split())


def test_tells_what_the_notice_says() -> None:
    text = words(NOTICE)
    for piece in (
        "Halverson Pumps, Inc. NT 10-K · late Form 10-K‡ · period ended Jun 30, 2007 · filed Sep 14, 2007",
        "SEC file number 0-99001 CUSIP number — Check one ☒ 10-K ☐ 20-F ▨ 10-Q For period ended June 30, 2007",
        "Items concerned 6, 9A EDGAR filer HALVERSON PUMPS INC · CIK 0009900001 EDGAR accession 0009900001-07-000012",
        "Former name — Address 4 Mill Road, Suite 2, Duluth, MN 55802† Part II",
        "☒ The registrant seeks relief pursuant to Rule 12b-25(b) Part III",
        f"{SENTENCE} The report will be filed by September 28, 2007.",
        f"• Internal investigation, Revenue recognition: “{SENTENCE}”",
        "• Earlier results are restated or corrected",
        "• Expected filing: September 28, 2007 · within the extension of Rule 12b-25(b)",
        "(1) Person to contact Ada Brandt · Controller · +12185550123 · ada@halverson.example",
        "(2) Other reports filed ☐ Yes ☒ No",
        "• Not filed: 10-Q, period ended March 31, 2007: “the Form 10-Q for March 2007”",
        "(3) Significant change ☒ Yes ☐ No Net sales fell. The loss grew.",
        "Signed by Ada Brandt, Controller Date —",
        "error The signature carries no date. [signature.date] info The form prints no Part II.",
    ):
        assert piece in text
    headings = [
        text.index(title) for title in ("Part I ", "Part II ", "Part III ", "Part IV ", "Signature ", "Diagnostics ")
    ]
    assert headings == sorted(headings)


def test_estimates_are_a_table() -> None:
    lines = [line.split("  ") for line in drawn(NOTICE, 120).splitlines()]
    cells = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    at = cells.index(["Estimate", "Period", "Amount", "Prior", "Change"])
    assert cells[at + 2] == ["Revenue", "12 months to", "$320.3 million", "$400 million", "▼ down"]
    assert cells[at + 3] == ["net sales", "Jun 30, 2007", "Jun 30, 2006", "~−20%"]


def test_an_empty_notice_is_all_dashes() -> None:
    text = words(Form12b25())
    assert "Registrant unknown" in text
    assert "Check one —" in text
    assert "▨ The registrant seeks relief" in text
    assert "▨ Yes ▨ No" in text
    assert "Diagnostics" not in text
    assert "Estimate" not in text


def test_legend_explains_only_what_is_used() -> None:
    assert words(NOTICE).endswith(
        "▨ box unreadable or not printed † read from a mark or line that drifted from its place "
        "‡ not stated, follows from other text"
    )
    plain = NOTICE.model_copy(update={"evidence": {}})
    assert "†" not in drawn(plain)
    assert "‡" not in drawn(plain)


def test_no_legend_where_no_sign_is_used() -> None:
    form = Form12b25(checkboxes=Checkboxes(relief=True, other_reports_filed=True, significant_change=False))
    shown = drawn(form)
    assert not set("▨†‡") & set(shown)
    assert "not printed" not in shown


def test_relief_boxes_of_their_own() -> None:
    assert "(a)" not in drawn(NOTICE)
    boxes = Checkboxes(relief=True, relief_reasons=True, relief_filing=True, relief_exhibit=False)
    text = words(Form12b25(checkboxes=boxes))
    assert "☒ (a) reasons" in text
    assert "☒ (b) the report will be filed" in text
    assert "☐ (c) the statement" in text


def test_what_the_registrant_does_not_give() -> None:
    text = words(
        Form12b25(
            amendment=True,
            narrative=Narrative(boilerplate=True, expected_filing=ExpectedFiling(within_extension=False)),
            results_change=ResultsChange(estimate_withheld=True),
            missing_reports=[MissingReport(text="certain reports")],
        )
    )
    assert "amendment" in text
    assert "No reason beyond a need for more time" in text
    assert "Expected filing: not within the extension" in text
    assert "No reasonable estimate can be given" in text
    assert "Not filed: a report: “certain reports”" in text


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        ("320300000", "320300000", "USD", "$320.3 million"),
        ("-1200000", "-1200000", "USD", "($1.2 million)"),
        ("1234567890", "1234567890", "USD", "$1.235 billion"),
        ("850000", "850000", "USD", "$850,000"),
        ("390000000", None, "USD", "$390 million or higher"),
        (None, "-5000000", "USD", "($5 million) or lower"),
        ("-6500000", "-6000000", "CAD", "(CAD 6.5 million) to (CAD 6 million)"),
        (None, "0", "USD", "a loss"),
        ("0", None, "USD", "a profit"),
        ("0", "0", "USD", "$0"),
        ("58", "62", "percent", "58% to 62%"),
        ("-0.10", "-0.10", "USD/share", "($0.10) per share"),
        ("12000000", "12000000", "shares", "12 million shares"),
        (None, None, "USD", "—"),
    ],
)
def test_amounts_read_as_words(low: str | None, high: str | None, unit: str, expected: str) -> None:
    interval = Interval(low=low and Decimal(low), high=high and Decimal(high), unit=unit)
    estimate = FinancialEstimate(metric=Metric.OTHER, label="Other", amount=interval, text="")
    assert f"Other — {expected} — — Signature" in words(Form12b25(financial_estimates=[estimate]), 120)


@pytest.mark.parametrize(
    ("low", "high", "unit", "direction", "expected"),
    [
        ("12.5", "12.5", "percent", "increase", "▲ up +12.5%"),
        ("-3000000", "-3000000", "USD", "decrease", "▼ down −$3 million"),
        (None, "0", "USD", None, "a decrease"),
        ("0", None, "USD", None, "an increase"),
        ("0", "0", "USD", "unchanged", "= unchanged $0"),
    ],
)
def test_changes_carry_their_sign(
    low: str | None, high: str | None, unit: str, direction: Direction | None, expected: str
) -> None:
    change = Interval(low=low and Decimal(low), high=high and Decimal(high), unit=unit)
    estimate = FinancialEstimate(
        metric=Metric.EBITDA, label="EBITDA", period="2007", change=change, direction=direction, text=""
    )
    text = words(Form12b25(financial_estimates=[estimate]), 120)
    assert f"EBITDA 2007 — — {expected} Signature" in text


@pytest.mark.parametrize("width", [40, 80, 100, 140, 200])
def test_no_line_is_longer_than_the_terminal(width: int) -> None:
    endless = NOTICE.model_copy(
        update={
            "narrative": Narrative(text="word " * 90 + "w" * 300 + "漢字" * 200),
            "registrant": Registrant(name="Long" * 80),
            "form_type": "NT" * 100,
            "missing_reports": [MissingReport(text="m" * 300)],
            "diagnostics": [Diagnostic(code="x", severity="warning", field="a." * 99, message="m" * 200)],
        }
    )
    for form in (NOTICE, endless, Form12b25()):
        text = drawn(form, width)
        assert max(cell_len(line) for line in text.splitlines()) <= width
        assert width < 80 or "…" not in text  # folded, not cut


def test_wide_terminals_are_used() -> None:
    assert max(map(len, drawn(NOTICE, 110).splitlines())) == 110
    assert len(drawn(NOTICE, 140).splitlines()) < len(drawn(NOTICE, 80).splitlines())


def test_very_wide_terminals_are_not_filled() -> None:
    assert drawn(NOTICE, 250) == drawn(NOTICE, 120)


def test_text_of_the_notice_cannot_command_the_terminal() -> None:
    hostile = Form12b25.model_validate(hostile_tree(NOTICE.model_dump()))
    assert hostile.financial_estimates[0].label == hostile.signature.name == HOSTILE
    for colour in (True, False):
        text = drawn(hostile, 140, force_terminal=colour, color_system="truecolor" if colour else None)
        text = re.sub(r"\x1b\[[0-9;]*m", "", text) if colour else text
        assert not re.search(r"[^\n\x20-\x7e\xa0-\uffff]|\u202e", text)
        assert "[red]A[/red] �[31mB�]0;title� �2J C" in text
        assert ":smile: [link=x]" in text
