from __future__ import annotations

from datetime import date

import pytest

from nt10k.estimates.periods import Calendar
from nt10k.estimates.tables import read_table, split_tables
from nt10k.text import Span

QUARTER = Calendar(date(2012, 6, 30), annual=False)
HEAD = "\t2012\t2011\n"
Fact = tuple[str, str, str, str | None]


def read(text: str) -> tuple[list[str], list[Fact], list[str]]:
    """The prose, the figures (metric, kind, figure, end of the period) and the unread labels."""
    prose, blocks = split_tables(Span(text), QUARTER)
    facts: list[Fact] = []
    unread: list[str] = []
    for block in blocks:
        found, left = read_table(block, 0, len(text), QUARTER)
        for fact in found:
            figure, period = fact.figure, fact.period
            assert figure is not None
            ends = "..".join(dict.fromkeys((str(figure.low), str(figure.high))))
            end = period.end.isoformat() if period and period.end else None
            facts.append((str(fact.mention.metric), fact.kind, f"{ends} {figure.unit}", end))
        unread += [span.words for span in left]
    return [span.words for span in prose], facts, unread


def two(metric: str, now: str, then: str) -> list[Fact]:
    return [(metric, "level", now, "2012-06-30"), (metric, "level", then, "2011-06-30")]


@pytest.mark.parametrize(
    ("rows", "facts"),
    [
        ("Sales\t$1,200\t$1,350", two("revenue", "1200 USD", "1350 USD")),
        ("Sales\t$\t1,200\t$\t1,350", two("revenue", "1200 USD", "1350 USD")),
        ("Sales\tC$\t1,200\tC$\t1,350", two("revenue", "1200 CAD", "1350 CAD")),
        ("Sales\t€1,200\t€1,350", two("revenue", "1200 EUR", "1350 EUR")),
        ("Sales\t1.2 million\t1,350", two("revenue", "1200000 USD", "1350 USD")),
        ("Sales    1,200    1,350", two("revenue", "1200 USD", "1350 USD")),
        ("| Sales | 1,200 | 1,350 |", two("revenue", "1200 USD", "1350 USD")),
        ("Net income\t12\t(15)", two("net_income", "12 USD", "-15 USD")),
        ("Net income\t12\t(15\t)", two("net_income", "12 USD", "-15 USD")),
        ("Net income\t-12\t15", two("net_income", "-12 USD", "15 USD")),
        ("Net loss\t12\t(15)", two("net_income", "-12 USD", "-15 USD")),
        ("Net income\t--\t15", two("net_income", "0 USD", "15 USD")),
        ("Net income\tn/a\t15", two("net_income", "", "15 USD")[1:]),
        ("Gross margin\t41.5%\t40%", two("gross_margin", "41.5 percent", "40 percent")),
        ("Gross margin\t41.5\t%\t40\t%", two("gross_margin", "41.5 percent", "40 percent")),
        ("Net income per share\t.12\t.15", two("earnings_per_share", "0.12 USD/share", "0.15 USD/share")),
        (
            "Sales\t$6.5 to $6.9 million\t$5.0 million",
            two("revenue", "6500000..6900000 USD", "5000000 USD"),
        ),
        ("Net income\t(4.2) to (3.9) million\t5", two("net_income", "-4200000..-3900000 USD", "5 USD")),
    ],
)
def test_rows(rows: str, facts: list[Fact]) -> None:
    assert read(f"{HEAD}{rows}\n")[1] == facts


@pytest.mark.parametrize(
    ("above", "below", "sales"),
    [
        ("(in thousands)\n", "", "1200000 USD"),
        ("(in millions)\n", "", "1200000000 USD"),
        ("Figures in millions were withdrawn.\n\n(in thousands)\n", "", "1200000 USD"),
        ("", "\n(in thousands)\n", "1200000 USD"),
        ("(Euro in thousands, € 000)\n", "", "1200000 EUR"),
        ("", "", "1200 USD"),
    ],
)
def test_the_scale_and_the_currency(above: str, below: str, sales: str) -> None:
    _, facts, _ = read(f"{above}{HEAD}Sales\t1,200\t1,350\nNet income per share\t.12\t.15\n{below}")
    assert facts[0] == ("revenue", "level", sales, "2012-06-30")
    assert facts[2][2] == f"0.12 {sales.split()[1]}/share"


def test_a_heading_in_the_middle_names_the_rows_below_it() -> None:
    rows = "Sales\t10\t12\nNet loss per share:\nBasic\t.12\t.15"
    per_share = two("earnings_per_share", "-0.12 USD/share", "-0.15 USD/share")
    assert read(f"{HEAD}{rows}\n")[1] == [*two("revenue", "10 USD", "12 USD"), *per_share]


def test_columns_of_changes_and_of_ends() -> None:
    _, facts, _ = read("\t2012\t2011\tChange\nSales\t10\t12\t2\n")
    assert facts[:2] == two("revenue", "10 USD", "12 USD")
    assert facts[2][:3] == ("revenue", "change", "-2 USD")
    assert read("\tLow\tHigh\nSales\t10\t12\n")[1] == [("revenue", "level", "10..12 USD", None)]


def test_what_is_no_table_is_prose_and_what_is_no_metric_unread() -> None:
    prose, facts, unread = read(
        f"We expect the following; it is not audited.\n\n{HEAD}Sales\t10\t12\nKilns lit\t3\t4\n\nThe audit goes on."
    )
    assert prose == ["We expect the following; it is not audited.", "The audit goes on."]
    assert facts == two("revenue", "10 USD", "12 USD")
    assert unread == ["Kilns lit"]
    assert read("We sold 12 kilns in 2011.\nIt rained in 2012.") == (
        ["We sold 12 kilns in 2011. It rained in 2012."], [], [],
    )  # fmt: skip


def test_a_second_head_begins_a_second_table() -> None:
    _, facts, _ = read(f"{HEAD}Sales\t10\t12\n\nAt June 30, 2011\t2010\nNet income\t3\t4\n")
    assert [fact[2] for fact in facts] == ["10 USD", "12 USD", "3 USD", "4 USD"]
    assert [fact[3] for fact in facts] == ["2012-06-30", "2011-06-30", "2011-06-30", "2010-06-30"]
