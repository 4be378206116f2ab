from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.extract.wording import is_blank, rejoin, substance
from nt10k.text import Span


@pytest.mark.parametrize(
    "text",
    """|  |____|-----|=====|. . . .|N/A|n/a|N / A|n.a.|(N/A)|None|NONE.|nil|Not applicable|Not Applicable.|
    (Not applicable)|Inapplicable|No change|* * *|____ N/A ____|None.\n\n_____|– —|N/A:""".split("|"),
)
def test_blanks(text: str) -> None:
    assert is_blank(Span(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nabors",
        "No",
        "None of the reports",
        "N/A Corp",
        "A",
        "0",
        "x",
        "Not applicable to us.",
        "Nil Holdings",
        "NA Inc",
    ],
)
def test_what_is_no_blank(text: str) -> None:
    assert not is_blank(Span(text))


def test_only_the_span_is_looked_at() -> None:
    text = "Acme ____ Corp"
    assert is_blank(Span(text, 4, 10))
    assert not is_blank(Span(text, 3, 10))


def test_substance() -> None:
    text = "N/A|We are late.| |____"
    gaps = [Span(text, 0, 3), Span(text, 4, 16), Span(text, 17, 18), Span(text, 19, 23)]
    assert [gap.text for gap in substance(gaps)] == ["We are late."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are\n   late\nonce more.", "We are late once more."),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One.\n \n\n\nTwo.", "One.\n\nTwo."),
        ("One  is\t ", "One is"),
        ("The audit\n\f\nis late.", "The audit is late."),
        ("The audit\n\nis late.", "The audit is late."),
        ("The audit is late.\f\nIt goes on.", "The audit is late.\n\nIt goes on."),
        ("The audit:\n\nlate.", "The audit:\n\nlate."),
        ("One.\n_______\nTwo.", "One. Two."),
        ("One.\n\n_______\n\nTwo.", "One.\n\nTwo."),
        ("____\nWe are late.\n====", "We are late."),
        ("We expect:\n- a loss;\n- no sales.", "We expect:\n- a loss;\n- no sales."),
        ("We expect:\n(a) a loss\n  of $5;\n(b) no sales.", "We expect:\n(a) a loss of $5;\n(b) no sales."),
        ("•\tOne item\n•\tTwo items", "• One item\n• Two items"),
        ("Sales\t2011\t2010\nOhio\t$5\t$4", "Sales\t2011\t2010\nOhio\t$5\t$4"),
        ("It rose from 2010\nto 5. The rest fell.", "It rose from 2010 to 5. The rest fell."),
        ("the year ended December\n31, 2011 was late.", "the year ended December 31, 2011 was late."),
        ("a loss of\n\n$5 million.", "a loss of\n\n$5 million."),
    ],
    ids=[
        "wraps", "paragraphs", "blank-lines", "spaces", "page-break", "blank-line-in-a-sentence", "page-break-between",
        "colon", "rule-between-lines", "rule-between-paragraphs", "rules-around", "list", "lettered-list",
        "bullet-cells", "table", "number-at-a-wrap", "date-at-a-wrap", "no-guess",
    ],
)  # fmt: skip
def test_rejoin(text: str, expected: str) -> None:
    assert rejoin([Span(text)]) == expected


@pytest.mark.parametrize("figure", ["$5", "12%", "(340)", "$(34)"])
def test_a_figure_in_a_paragraph_of_its_own_is_no_page_number(figure: str) -> None:
    assert rejoin([Span(f"The loss was:\n\n{figure}\n\nIt fell.")]) == f"The loss was:\n\n{figure}\n\nIt fell."


@pytest.mark.parametrize("number", ["2", "- 2 -", "Page 2", "page 2 of 3"])
def test_page_numbers_are_not_the_answer(number: str) -> None:
    assert rejoin([Span(f"The audit\n\n{number}\n\nis late.")]) == "The audit is late."


@pytest.mark.parametrize("gaps", [[], [Span("")], [Span(" \n\f")], [Span("____\n----")]], ids=repr)
def test_nothing_to_rejoin(gaps: list[Span]) -> None:
    assert rejoin(gaps) is None


def test_gaps_are_paragraphs_of_one_answer() -> None:
    assert rejoin([Span("The audit of"), Span("our plant is late."), Span("We go on.")]) == (
        "The audit of our plant is late.\n\nWe go on."
    )


@given(st.lists(st.text(alphabet="ab. \n\t\f$-•", max_size=30), max_size=4))
def test_rejoin_keeps_every_letter_in_its_order(texts: list[str]) -> None:
    joined = rejoin(map(Span, texts)) or ""
    assert [c for c in joined if c in "ab$•"] == [c for c in "".join(texts) if c in "ab$•"]
    assert "\f" not in joined
    assert "\n\n\n" not in joined
    assert joined == joined.strip()
