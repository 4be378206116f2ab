"""Sentences and tables written from drawn estimates come back as the estimates they were written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nt10k.estimates import read_estimates
from nt10k.estimates.units import CURRENCIES, SCALES, TABLE_SCALES
from nt10k.model import FinancialEstimate, Interval, ReportType
from nt10k.text import Span

drawn = settings(derandomize=True, deadline=None, max_examples=250)

METRICS = {
    "Revenue": ("revenue", 1), "Net sales": ("revenue", 1), "Gross profit": ("gross_profit", 1),
    "Operating income": ("operating_income", 1), "Operating loss": ("operating_income", -1),
    "Net income": ("net_income", 1), "Net loss": ("net_income", -1), "Adjusted EBITDA": ("adjusted_ebitda", 1),
    "Interest expense": ("interest_expense", 1), "Cost of sales": ("cost_of_revenue", 1),
    "Research and development expense": ("research_and_development", 1),
    "General and administrative expense": ("selling_general_administrative", 1),
    "Net interest income": ("net_interest_income", 1), "Income tax expense": ("income_tax", 1),
    "Loss before income taxes": ("pretax_income", -1), "The provision for loan losses": ("loan_loss_provision", 1),
}  # fmt: skip
SIGNS = {
    "$": "USD",
    "US$": "USD",
    "C$": "CAD",
    "A$": "AUD",
    "RMB ": "CNY",
    "€": "EUR",
    "£": "GBP",
    "HK$": "HKD",
    "NT$": "TWD",
}
WORDS = {
    "": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9, "K": 10**3, "M": 10**6, "B": 10**9, "MM": 10**6,
    "bn": 10**9,
}  # fmt: skip
SCALE_WORDS = {
    "thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "mm": 10**6, "mn": 10**6, "billion": 10**9,
    "b": 10**9, "bn": 10**9, "trillion": 10**12,
}  # fmt: skip
HEADS = {
    "": 1, "(in thousands)": 10**3, "(Dollars in thousands, except per share data)": 10**3, "($000)": 10**3,
    "(000's omitted)": 10**3, "Thousands of dollars": 10**3, "(in millions)": 10**6, "In US$ millions": 10**6,
    "($ millions)": 10**6, "(unaudited, in millions)": 10**6, "(in billions)": 10**9, "US$ billions": 10**9,
}  # fmt: skip


@dataclass(frozen=True)
class Amount:
    """A figure as it is written, and what it is in units."""

    text: str
    value: Decimal


@st.composite
def amounts(draw: st.DrawFn, sign: str = "$", word: str | None = None) -> Amount:
    """An amount in one of the notations."""
    word = draw(st.sampled_from(list(WORDS))) if word is None else word
    if not word:
        whole = draw(st.integers(1000, 99_999_999))
        return Amount(f"{sign}{whole:,}", Decimal(whole))
    places = draw(st.integers(0, 2))
    number = Decimal(draw(st.integers(1, 99_999))).scaleb(-places)
    return Amount(f"{sign}{number:,f}{word}", number * WORDS[word])


@dataclass(frozen=True)
class Told:
    """An estimate to be told in a sentence."""

    label: str
    now: Amount
    then: Amount
    change: Amount
    percent: Decimal
    unit: str
    ended: date

    @property
    def metric(self) -> str:
        return METRICS[self.label][0]

    @property
    def sign(self) -> int:
        return METRICS[self.label][1]

    @property
    def rises(self) -> bool:
        """Whether the figure, not the metric, rises."""
        return self.now.value > self.then.value

    @property
    def direction(self) -> str:
        return "increase" if self.rises == (self.sign > 0) else "decrease"


@st.composite
def told(draw: st.DrawFn) -> Told:
    sign = draw(st.sampled_from(list(SIGNS)))
    now, then, change = (draw(amounts(sign)) for _ in range(3))
    if now.value == then.value:
        then = Amount(f"{sign}1", Decimal(1)) if now.value != 1 else Amount(f"{sign}1,001", Decimal(1001))
    percent = Decimal(draw(st.integers(1, 999))).scaleb(-1)
    year = draw(st.integers(1994, 2026))
    return Told(draw(st.sampled_from(list(METRICS))), now, then, change, percent, SIGNS[sign], date(year, 12, 31))


def point(interval: Interval | None) -> Decimal | None:
    if interval is None:
        return None
    assert interval.low == interval.high
    return interval.low


def read(text: str, ended: date, form: ReportType = ReportType.FORM_10K) -> list[FinancialEstimate]:
    found = read_estimates([Span(text)], period_ended=ended, late_report=form)
    return [reading.estimate for reading in found.readings]


def agree(e: Told, got: FinancialEstimate, *, prior: bool = True, dated: bool = True) -> None:
    assert got.metric.value == e.metric
    assert got.period_end == e.ended
    assert point(got.amount) == e.sign * e.now.value
    assert got.amount is not None
    assert got.amount.unit == e.unit
    assert got.direction == e.direction
    if prior:
        assert point(got.prior) == e.sign * e.then.value
        assert got.prior_period_end == (e.ended.replace(year=e.ended.year - 1) if dated else None)


COMPARISONS = (
    "{m} for {y} was {a}, compared to {b} for {z}.",
    "{m} was {a} for the year ended December 31, {y}, as compared with {b} for the year ended December 31, {z}.",
    "{m} {moved} from {b} in {z} to {a} in {y}.",
    "{m} {moved} to {a} in {y} from {b} in {z}.",
    "{m} was {a} in {y}, versus {b} in {z}.",
    "{m} was {a} and {b} for {y} and {z}, respectively.",
    "In {z} {n} was {b}; in {y} it was {a}.",
    "For the year ended December 31, {y}, {n} is expected to be approximately {a} (December 31, {z}: {b}).",
)


@drawn
@given(told(), st.sampled_from(COMPARISONS))
def test_a_comparison_comes_back(e: Told, pattern: str) -> None:
    name = e.label[0].lower() + e.label[1:] if e.label != "Adjusted EBITDA" else e.label
    moved = "increased" if e.rises else "decreased"
    text = pattern.format(
        m=e.label, n=name, a=e.now.text, b=e.then.text, y=e.ended.year, z=e.ended.year - 1, moved=moved
    )
    (got,) = read(text, e.ended)
    agree(e, got)
    assert got.amount is not None
    assert got.amount.approximate == ("approximately" in pattern)
    assert got.change is None
    assert got.change_percent is None


CHANGES = (
    "{m} {moved} by {c}, or {p}%, to {a}.",
    "{m} {moved} {c} ({p}%) to {a} from {b}.",
    "{m} was {a}, {kind} of {c}, or {p}%, from {b}.",
    "There was {kind} in {n} of {c}, or {p}%, to {a}.",
)


@drawn
@given(told(), st.sampled_from(CHANGES))
def test_a_change_comes_back(e: Told, pattern: str) -> None:
    name = e.label[0].lower() + e.label[1:] if e.label != "Adjusted EBITDA" else e.label
    moved, kind = ("increased", "an increase") if e.rises else ("decreased", "a decrease")
    text = pattern.format(
        m=e.label, n=name, a=e.now.text, b=e.then.text, c=e.change.text, p=e.percent, moved=moved, kind=kind
    )
    (got,) = read(text, e.ended)
    agree(e, got, prior="{b}" in pattern, dated=False)
    turned = 1 if e.direction == "increase" else -1
    assert point(got.change) == turned * e.change.value
    assert point(got.change_percent) == turned * e.percent


@dataclass(frozen=True)
class Table:
    """A table to be read back: rows of figures as printed, one column a period."""

    head: str
    layout: str
    labels: tuple[str, ...]
    figures: tuple[tuple[Decimal, ...], ...]
    quarterly: bool
    newest_first: bool


@st.composite
def tables(draw: st.DrawFn) -> Table:
    labels = draw(st.lists(st.sampled_from(list(METRICS)), min_size=1, max_size=5, unique_by=lambda m: METRICS[m][0]))
    quarterly = draw(st.booleans())
    places = draw(st.integers(0, 1))
    number = st.integers(1, 9_999_999).map(lambda n: Decimal(n).scaleb(-places))
    width = 4 if quarterly else 2
    rows = tuple(tuple(draw(st.lists(number, min_size=width, max_size=width, unique=True))) for _ in labels)
    head = draw(st.sampled_from(list(HEADS)))
    layout = draw(st.sampled_from(("cells", "columns", "pipes")))
    return Table(head, layout, tuple(labels), rows, quarterly, draw(st.booleans()))


def printed(table: Table, year: int) -> str:
    years = [str(year), str(year - 1)] if table.newest_first else [str(year - 1), str(year)]
    lines = [table.head] if table.head else []
    spans = (
        ["Three months ended June 30", "Six months ended June 30"] if table.quarterly else ["Year ended December 31"]
    )
    heads = [["", *spans], ["", *years * len(spans)]]
    for label, row in zip(table.labels, table.figures, strict=True):
        cells = [f"({v:,})" if METRICS[label][1] < 0 else f"{v:,}" for v in row]
        heads.append([label, *cells])
    if table.layout == "pipes":
        return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in heads)])
    if table.layout == "columns":
        wide = [[f"{row[0]:<40}", *(f"{c:>28}" for c in row[1:])] for row in heads]
        return "\n".join([*lines, *("".join(row) for row in wide)])
    return "\n".join([*lines, *("\t".join([row[0], *(p for c in row[1:] for p in pieces(c))]) for row in heads)])


def pieces(cell: str) -> list[str]:
    """A value as the cells of a filing hold it: sign, digits and closing bracket each in its own."""
    return ["$", cell[:-1], ")"] if cell.endswith(")") else [cell]


@drawn
@given(tables(), st.integers(1996, 2026))
def test_a_table_comes_back(table: Table, year: int) -> None:
    ended = date(year, 6, 30) if table.quarterly else date(year, 12, 31)
    form = ReportType.FORM_10Q if table.quarterly else ReportType.FORM_10K
    scale = HEADS[table.head]
    want = set()
    for label, row in zip(table.labels, table.figures, strict=True):
        metric, sign = METRICS[label]
        for at in range(0, len(row), 2):
            now, then = row[at : at + 2] if table.newest_first else row[at : at + 2][::-1]
            months = (3, 6)[at // 2] if table.quarterly else 12
            want.add((metric, months, sign * now * scale, sign * then * scale))
    got = read(printed(table, year), ended, form)
    assert {(e.metric.value, e.months, point(e.amount), point(e.prior)) for e in got} == want
    for e in got:
        assert e.period_end == ended
        assert e.prior_period_end == ended.replace(year=year - 1)
        assert e.change is None
        assert e.change_percent is None


@pytest.mark.parametrize("word", sorted(SCALE_WORDS))
@pytest.mark.parametrize("number", ["1", "7.5", "12.25", "320.3", "999"])
def test_every_scale_word(word: str, number: str) -> None:
    glue = " " if len(word) > 2 else ""
    (got,) = read(f"Revenue was ${number}{glue}{word} in 2004.", date(2004, 12, 31))
    assert point(got.amount) == Decimal(number) * SCALE_WORDS[word]


@pytest.mark.parametrize("sign", sorted(CURRENCIES))
def test_every_currency_sign(sign: str) -> None:
    (got,) = read(f"Revenue was {sign}4.5 million in 2004.", date(2004, 12, 31))
    assert got.amount is not None
    assert (point(got.amount), got.amount.unit) == (Decimal(4_500_000), CURRENCIES[sign])


@pytest.mark.parametrize("head", sorted(HEADS))
@pytest.mark.parametrize("below", [False, True])
def test_every_table_scale(head: str, below: bool) -> None:
    lines = ["\t2004\t2003", "Revenue\t1,234.5\t987", "Loss per share\t(0.15)\t(0.10)"]
    text = "\n".join([*lines, head] if below else [head, *lines])
    revenue, share = read(text.strip(), date(2004, 12, 31))
    assert point(revenue.amount) == Decimal("1234.5") * HEADS[head]
    assert point(revenue.prior) == 987 * HEADS[head]
    assert (point(share.amount), point(share.prior)) == (Decimal("-0.15"), Decimal("-0.10"))


def test_the_scales_are_those_that_are_tested() -> None:
    assert set(SCALES) == set(SCALE_WORDS)
    assert {scale for scale, _ in TABLE_SCALES} == set(HEADS.values()) - {1}


@pytest.mark.parametrize("scale", ["thousands", "millions", "billions"])
def test_every_scale_of_a_sentence(scale: str) -> None:
    (got,) = read(f"Revenue (in {scale}) was $1,234 in 2004 and $4.5 million in 2003.", date(2004, 12, 31))
    assert point(got.amount) == 1234 * SCALE_WORDS[scale[:-1]]
    assert point(got.prior) == Decimal(4_500_000)


@drawn
@given(st.integers(2, 998), st.sampled_from(("million", "billion", "thousand")), st.booleans())
def test_the_ends_of_a_range_share_their_scale(start: int, word: str, loss: bool) -> None:
    what, sign = ("Net loss", -1) if loss else ("Revenue", 1)
    (got,) = read(f"{what} is expected to be between ${start} and ${start + 1} {word} in 2004.", date(2004, 12, 31))
    ends = sorted(sign * n * SCALE_WORDS[word] for n in (start, start + 1))
    assert got.amount is not None
    assert [got.amount.low, got.amount.high] == ends
