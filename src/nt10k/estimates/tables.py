"""Figures in tables: tab-separated cells, Markdown pipes, or columns set with spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from nt10k.dates import DATE
from nt10k.estimates.amounts import PERCENT, Figure, plain
from nt10k.estimates.facts import Fact
from nt10k.estimates.metrics import EXPENSES, METRIC, PHRASES
from nt10k.estimates.periods import Calendar, Period, periods
from nt10k.estimates.tokens import Mention
from nt10k.estimates.units import CURRENCIES, SCALES
from nt10k.model import Metric
from nt10k.text import Span

_TABBED = re.compile(r"[^\t]+")
_PIPED = re.compile(r"[^|]+")
_SPACED = re.compile(r"\S+(?: \S+)*")
_SIGNS = r"(?:US\$|C\$|A\$|RMB|HK\$|NT\$|[$€£¥])"
_VALUE = re.compile(
    rf"(?P<open>\(\s?)?(?P<symbol>{_SIGNS})?\s{{0,9}}(?P<open2>\(\s{{0,9}})?(?P<minus>[-−–]\s?)?(?P<symbol2>{_SIGNS})?\s{{0,3}}"
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,4})?|\.\d{1,4})\s{0,9}(?P<percent>%)?\s?(?P<close>\))?\s?(?P<percent2>%)?\s?(?P<scale>thousand|million|billion)?",
    re.IGNORECASE,
)
_TIGHT = re.compile(  # a row whose columns have shrunk to single spaces
    rf"(?P<label>[A-Za-z][^\d$€£¥\n]{{2,60}}?)\s(?P<values>(?:(?:{_SIGNS}\s?)?\(?[\d,.]{{1,15}}\s?\)?(?:\s|(?<=[\d)])$)){{2,6}})$"
)
_NOTHING = re.compile(rf"(?:{_SIGNS}\s{{0,9}})?(?:[-–—]{{1,3}}|nil|none)(?:\s?%)?", re.IGNORECASE)
_LONE = re.compile(rf"{_SIGNS}|\)?\s?%|\)|\*+|%\s?\)|\)\s?%")
_RULE = re.compile(r"[\s|:=_-]*")
_THOUSANDS = re.compile(
    r"\bin\s+(?:\S{1,9}\s+)?thousands?\b|thousands\s+of\s+(?:\S{1,9}\s+)?dollars|\(thousands"
    r"|(?<![\d,])['’]?000['’]?s?\b(?!,)|\$\s?k\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(
    r"\bin\s+(?:\S{1,9}\s+)?millions?\b|\(millions|millions\s+of\s+dollars|\$\s?mm?\b", re.IGNORECASE
)
_NEAR = 600  # characters before a table in which "in thousands" speaks of it
_CHANGE = re.compile(
    r"(?:%|percent(?:age)?)?\s*(?:change|variance|increase|decrease|difference)|inc\.?\s?/\s?\(?dec|[$%]\s+(?:change|variance)|(?:^|\s)%(?:\s|$)",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"(?<!\w)(US\$|C\$|A\$|RMB|HK\$|NT\$|EUR|GBP|CAD|AUD|CNY|JPY|[€£¥])(?!\w{2})")
_SHARE_ROW = re.compile(r"^\W*(?:basic|diluted|basic and diluted)\b", re.IGNORECASE)
_LOSS = re.compile(r"loss", re.IGNORECASE)
_DURATION = re.compile(r"months|quarter|weeks|year", re.IGNORECASE)


@dataclass
class Row:
    """A line with a label and values."""

    line: Span
    label: Span
    cells: list[Figure | None] = field(default_factory=list)


@dataclass
class Block:
    """The lines of one table: its head and its rows."""

    head: list[Span] = field(default_factory=list)
    rows: list[Row | Span] = field(default_factory=list)


def split_tables(passage: Span, cal: Calendar) -> tuple[list[Span], list[Block]]:
    r"""A passage as prose and tables.

    >>> prose, (table,) = split_tables(Span("We expect:\nSales\t$\t12\t$\t(15\t)"), Calendar(None, True))
    >>> [[f and str(f.low) for f in row.cells] for row in table.rows], [p.text for p in prose]
    ([['12', '-15']], [])
    """
    lines = passage.lines()
    rows = {i: row for i, line in enumerate(lines) if (row := _row(line))}
    prose: list[Span] = []
    blocks: list[Block] = []
    block: Block | None = None
    start = passage.start
    for i, line in enumerate(lines):
        if i in rows:
            if block is None:
                head = _head(lines, i, start, cal)
                if head:
                    prose.append(passage.cut(start, head[0].start))
                else:
                    prose.append(passage.cut(start, line.start))
                block = Block(head)
                blocks.append(block)
            block.rows.append(rows[i])
            start = line.end
        elif block is not None:
            more = any(j in rows for j in range(i + 1, min(len(lines), i + 4)))
            if more and (len(line.text) < 60 or _columns(line, cal)):
                if _columns(line, cal) and block.rows:
                    block = None  # a new head
                    continue
                block.rows.append(line)
                start = line.end
            else:
                block = None
    prose.append(passage.after(start))
    return [p.strip() for p in prose if p], blocks


def _head(lines: list[Span], first: int, start: int, cal: Calendar) -> list[Span]:
    """The lines above the first row that name its columns or its scale."""
    at = first
    while at > 0 and first - at < 7 and lines[at - 1].start >= start:
        line = lines[at - 1]
        short = len(line.words) < 90 and not line.text.endswith((".", ";"))
        telling = (
            _columns(line, cal)
            or line.search(_THOUSANDS)
            or line.search(_MILLIONS)
            or "\t" in line.text
            or "|" in line.text
        )
        if not (short and (telling or len(line.words) < 40 or _RULE.fullmatch(line.text))):
            break
        at -= 1
    return lines[at:first]


def _cells(line: Span) -> list[Span]:
    pattern = (
        _PIPED if line.text.startswith("|") or line.text.count("|") > 1 else _TABBED if "\t" in line.text else _SPACED
    )
    cells = [cell for m in line.matches(pattern) if (cell := line.group(m).strip())]
    tight = line.match(_TIGHT) if len(cells) == 1 and not line.search(DATE) else None
    if tight is None:
        return cells
    values = line.group(tight, "values")
    return [line.group(tight, "label"), *(values.group(m).strip() for m in values.matches(_VALUE))]


def _row(line: Span) -> Row | None:
    """A line as a row of a table; None where it is prose, a rule, or a head."""
    cells = _cells(line)
    if len(cells) < 2 or len(cells[0].text) > 120 or not re.search(r"[A-Za-z]", cells[0].text):
        return None
    row = Row(line, cells[0])
    glued: Span | None = None
    for cell in cells[1:]:
        if _LONE.fullmatch(cell.text):
            if cell.text.strip() in ("%", ")%", ") %", "%)") and row.cells and row.cells[-1]:
                row.cells[-1] = Figure(row.cells[-1].span, row.cells[-1].low, row.cells[-1].high, PERCENT, signed=True)
            glued = cell if re.fullmatch(_SIGNS, cell.text) else None
            continue
        whole = glued.to(cell) if glued else cell
        glued = None
        value = _value(cell)
        if value is None and not _NOTHING.fullmatch(cell.text):
            if re.fullmatch(r"n/?[am]\.?|\*+|NM", cell.text, re.IGNORECASE):
                row.cells.append(None)
                continue
            return None
        if value is not None and whole is not cell and value.unit == "":
            unit = CURRENCIES.get(whole.text[: whole.text.find(cell.text)].strip().upper(), "")
            value = Figure(value.span, value.low, value.high, unit, signed=True)
        row.cells.append(value if value is not None else Figure(cell, Decimal(0), Decimal(0), "", signed=True))
    if not row.cells or all(_is_year(c) for c in row.cells if c):
        return None
    return row


def _is_year(cell: Figure) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", cell.span.text))


def _value(cell: Span) -> Figure | None:
    match = _VALUE.fullmatch(cell.source, cell.start, cell.end)
    if match is None:
        return None
    amount = plain(Decimal(match["number"].replace(",", "")))
    if match["open"] or match["open2"] or match["minus"]:
        amount = -amount
    amount = plain(amount * SCALES[match["scale"].lower()]) if match["scale"] else amount
    unit = (
        PERCENT
        if match["percent"] or match["percent2"]
        else CURRENCIES.get((match["symbol"] or match["symbol2"] or "").upper(), "")
    )
    return Figure(cell, amount, amount, unit, signed=True)


def _columns(line: Span, cal: Calendar) -> list[Period]:
    return [p for group in periods(line, cal) for p in group]


def _named(line: Span, cal: Calendar) -> list[Period]:
    """The periods of a line that tell which year they are of."""
    return [
        p
        for p in _columns(line, cal)
        if p.side == "prior" or re.search(r"\d{4}|\d/|current|this", p.span.text, re.IGNORECASE)
    ]


def read_table(block: Block, start: int, cal: Calendar) -> tuple[list[Fact], list[Span]]:
    """The facts of a table, and the values of rows that name no known metric."""
    first = block.rows[0].line if isinstance(block.rows[0], Row) else block.rows[0]
    head = Span(first.source, max(start, first.start - _NEAR), first.start)
    scale = 10**3 if head.search(_THOUSANDS) else 10**6 if head.search(_MILLIONS) else 1
    mark = next((line.find(_CURRENCY) for line in block.head if line.find(_CURRENCY)), None)
    currency = CURRENCIES[mark.text.upper()] if mark else "USD"
    width = max(len(row.cells) for row in block.rows if isinstance(row, Row))
    columns = _assign(block.head, width, cal)
    facts: list[Fact] = []
    unread: list[Span] = []
    group: Span | None = None
    for row in block.rows:
        if isinstance(row, Span):
            group = row
            continue
        mention = _mention(row.label, group)
        if mention is None or not columns or len(row.cells) > len(columns):
            unread.append(row.label)
            continue
        facts += _row_facts(row, mention, columns, scale, currency)
    return facts, unread


def _mention(label: Span, group: Span | None) -> Mention | None:
    if _SHARE_ROW.match(label.text) and group is not None and "per" in group.text.lower():
        sign = -1 if _LOSS.search(group.text) and not re.search("income|earnings", group.text, re.IGNORECASE) else 0
        return Mention(Metric.EARNINGS_PER_SHARE, sign, label)
    if re.search(r"\bshares\b", label.text, re.IGNORECASE) and not re.search(r"\bper\b", label.text, re.IGNORECASE):
        return None
    match = METRIC.search(label.source, label.start, label.end)
    if match is None or match.start() - label.start > 40:
        return None
    metric, sign, _ = PHRASES[int((match.lastgroup or "m0")[1:])]
    if metric is None:
        return None
    if re.search(r"\bper\b.{0,40}\b(?:share|unit)", label.text, re.IGNORECASE):
        metric = Metric.EARNINGS_PER_SHARE
    return Mention(metric, sign, label)


def _assign(head: list[Span], width: int, cal: Calendar) -> list[Period | str]:
    """What each column holds: a period, a "change", or, where no column is named, the one "level"."""
    rows = [found for line in head if (found := _named(line, cal))]
    if not rows:
        return ["level"] if width == 1 else []
    named = max(rows, key=len)
    lengths = _lengths([_columns(line, cal) for line in head], named)
    extra = width - len(named)
    changes = any(line.search(_CHANGE) for line in head)
    if extra < 0 or (extra > 0 and (not changes or len(lengths) > 1)):
        return []  # which column is which cannot be told
    columns: list[Period | str] = []
    for i, period in enumerate(named):
        months = None if period.months == 12 and not cal.annual else period.months
        if lengths:
            months = lengths[i * len(lengths) // len(named)]
        columns.append(Period(period.span, period.end, months, period.side, period.exact))
    return columns + ["change"] * extra


def _lengths(others: list[list[Period]], named: list[Period]) -> list[int | None]:
    """The durations that stand above the years: "Three months | Nine months"."""
    for found in others:
        months: list[int] = []
        for period in found:
            if period.months and _DURATION.search(period.span.text) and (not months or period.months != months[-1]):
                months.append(period.months)
        if months and len(named) % len(months) == 0:
            return list(months)
    return []


def _row_facts(row: Row, mention: Mention, columns: list[Period | str], scale: int, currency: str) -> list[Fact]:
    facts = []
    for cell, column in zip(row.cells, columns, strict=False):
        if cell is None or cell.low is None:
            continue
        if column == "level":
            facts.append(Fact(mention, "level", row.line, _scaled(cell, mention, scale, currency)))
        elif isinstance(column, str):
            if cell.low == 0 and not re.search(r"\d", cell.span.text):
                continue
            facts.append(_change(row, cell, mention, scale, currency))
        else:
            level = _scaled(cell, mention, scale, currency)
            prior = column.side == "prior"
            facts.append(Fact(mention, "level", row.line, level, column, prior=prior, own_period=True))
    return facts


def _scaled(cell: Figure, mention: Mention, scale: int, currency: str) -> Figure:
    value = cell.low
    assert value is not None
    unit = cell.unit or currency
    if mention.metric == Metric.EARNINGS_PER_SHARE:
        unit = f"{unit.removesuffix('/share')}/share"
    elif mention.metric == Metric.GROSS_MARGIN or unit == PERCENT:
        unit = PERCENT
    else:
        value = plain(value * scale)
    if mention.sign < 0:
        value = -abs(value)
    elif mention.metric in EXPENSES and mention.sign > 0:
        value = abs(value)
    return Figure(cell.span, value, value, unit, signed=True)


def _change(row: Row, cell: Figure, mention: Mention, scale: int, currency: str) -> Fact:
    """A column of changes; that of a loss is turned, as the metric falls when the loss grows."""
    value = cell.low
    assert value is not None
    percent = cell.unit == PERCENT
    if not percent:
        value = plain(value * scale)
    if mention.sign < 0:
        value = -value
    figure = Figure(cell.span, value, value, PERCENT if percent else cell.unit or currency, signed=True)
    return Fact(mention, "change", row.line, figure, own_period=True)
