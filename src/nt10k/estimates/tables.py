"""Figures in tables: tab-separated cells, Markdown pipes, or columns set with spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from nt10k.dates import DATE
from nt10k.estimates.amounts import PERCENT, Figure, plain
from nt10k.estimates.facts import Fact
from nt10k.estimates.metrics import EXPENSES, PHRASES, metrics
from nt10k.estimates.periods import Calendar, Period, periods
from nt10k.estimates.tokens import Mention
from nt10k.estimates.units import CURRENCIES, SCALE_WORDS, SCALES, TABLE_SCALES
from nt10k.estimates.vocabulary import runs
from nt10k.model import Metric
from nt10k.patterns import lazy, lowered
from nt10k.text import Span

_TABBED = lazy(r"[^\t]+")
_PIPED = lazy(r"[^|]+")
_SPACED = lazy(r"\S+(?: \S+)*")
_SIGNS = r"(?:US\$|C\$|A\$|RMB|HK\$|NT\$|[$€£¥])"
_VALUE = lazy(
    rf"(?P<open>\(\s?)?(?P<symbol>{_SIGNS})?\s{{0,9}}(?P<open2>\(\s{{0,9}})?(?P<minus>[-−–]\s?)?(?P<symbol2>{_SIGNS})?\s{{0,3}}"
    r"(?P<number>(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,15})(?:\.\d{1,4})?|\.\d{1,4})\s{0,9}(?P<percent>%)?\s?(?P<close>\))?\s?(?P<percent2>%)?\s?(?P<scale>thousand|million|billion)?",
    re.IGNORECASE,
)
_TIGHT = lazy(  # a row whose columns have shrunk to single spaces
    rf"(?P<label>[A-Za-z][^\d$€£¥\n]{{2,60}}?)\s(?P<values>(?:(?:{_SIGNS}\s?)?\(?[\d,.]{{1,15}}\s?\)?(?:\s|(?<=[\d)])$)){{2,6}})$"
)
_LONGEST_TIGHT = 200  # characters; what `_TIGHT` matches is never longer
_ROW_ENDS = "()%*|$€£¥-−–—"
_ENDS_IN_WORD = lazy(r"(?:thousand|million|billion|nil|none|rmb|n/?[am]\.?)\Z", re.IGNORECASE)
_LONGEST_END = 8  # characters of the longest of these
_NOTHING = lazy(rf"(?:{_SIGNS}\s{{0,9}})?(?:[-–—]{{1,3}}|nil|none)(?:\s?%)?", re.IGNORECASE)
_LONE = lazy(rf"{_SIGNS}|\)?\s?%|\)|\*+|%\s?\)|\)\s?%")
_RULE = lazy(r"[\s|:=_-]*")
_SCALE = lazy("|".join(f"(?P<s{scale}>{pattern})" for scale, pattern in TABLE_SCALES), re.IGNORECASE)
_SCALE_LETTERS = lazy(r"[$€£]\s?[kmb]|\bin\s+mm")  # no match of `_SCALE` without these or its words
_SPOKEN = lazy(r"thousand|million|billion", re.IGNORECASE)
_LONGEST_HEAD = 1000  # characters; a longer line names no columns
_BELOW = 200  # characters behind a table in which a note on its scale stands
_NEAR = 600  # characters before a table in which "in thousands" speaks of it
_CHANGE = lazy(
    r"(?:%|percent(?:age)?)?\s*(?:change|variance|increase|decrease|difference)|inc(?:r|rease)?\.?\s?[/(]\s?\(?dec|(?:^|\s)(?:chg|var)\b|[$%]\s+(?:change|variance)|(?:^|\s)%(?:\s|$)",
    re.IGNORECASE,
)
_END = lazy(r"(?<!\S)(?:low|high)(?!\S)", re.IGNORECASE)
_FOREIGN = sorted((sign for sign, code in CURRENCIES.items() if code != "USD"), key=len, reverse=True)
_CURRENCY = lazy(rf"(?<!\w)(?:{'|'.join(re.escape(sign) for sign in _FOREIGN)})(?!\w{{2}})")
_SHARE_ROW = lazy(r"^\W*(?:basic|diluted|basic and diluted)\b", re.IGNORECASE)
_PER_SHARE_ROW = lazy(r"^\W*per\s+(?:\w+\s+){0,3}share\b", re.IGNORECASE)
_TURNED = lazy(
    r"^(?!\W*\().{0,40}\bbenefit\s*/?\s*\((?:expense|provision)|^\W*\((?:provision|expense)\)", re.IGNORECASE
)
_LOSS = lazy(r"loss", re.IGNORECASE)
_DURATION = lazy(r"months|quarter|weeks|year", re.IGNORECASE)


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

    @property
    def start(self) -> int:
        """Where its first line begins."""
        first = self.head[0] if self.head else self.rows[0]
        return first.line.start if isinstance(first, Row) else first.start


def split_tables(passage: Span, cal: Calendar) -> tuple[list[Span], list[Block]]:
    r"""A passage as prose and tables.

    >>> prose, (table,) = split_tables(Span("We expect:\nSales\t$\t12\t$\t(15\t)"), Calendar(None, True))
    >>> [[f and str(f.low) for f in row.cells] for row in table.rows], [p.text for p in prose]
    ([['12', '-15']], [])
    """
    if not any(map(_may_be_row, passage.text.replace("\f", "\n").split("\n"))):
        return [passage.strip()] if passage else [], []
    lines = passage.lines()
    rows = {i: row for i, line in enumerate(lines) if _may_be_row(line.text) and (row := _row(line))}
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


def _may_be_row(line: str) -> bool:
    """Whether a line ends as a row does, and has cells or may have had them; most lines of prose do not."""
    line = line.strip()
    last = line[-1:]
    if last.isalpha() or last == ".":
        if _ENDS_IN_WORD.search(line[-_LONGEST_END:]) is None:
            return False
    elif not (last.isdecimal() or (last and last in _ROW_ENDS)):
        return False
    if "\t" in line or "|" in line or " ".join(line.split()) != line:
        return True
    return len(line) <= _LONGEST_TIGHT and (last == ")" or last.isdecimal())


def _head(lines: list[Span], first: int, start: int, cal: Calendar) -> list[Span]:
    """The lines above the first row that name its columns or its scale."""
    at = first
    while at > 0 and first - at < 7 and lines[at - 1].start >= start:
        line = lines[at - 1]
        words = line.words
        if len(words) >= 90 or words.endswith((".", ";")):
            break
        marked = len(words) < 40 or "\t" in line.text or "|" in line.text or _RULE.fullmatch(line.text)
        if not (marked or _columns(line, cal) or _scales(line)):
            break
        at -= 1
    return lines[at:first]


def _cells(line: Span) -> list[Span]:
    pattern = (
        _PIPED if line.text.startswith("|") or line.text.count("|") > 1 else _TABBED if "\t" in line.text else _SPACED
    )
    cells = [cell for m in line.matches(pattern) if (cell := line.group(m).strip())]
    tight = line.match(_TIGHT) if len(cells) == 1 and line.end - line.start <= _LONGEST_TIGHT else None
    if tight is None or line.search(DATE):
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
                row.cells[-1] = replace(row.cells[-1], unit=PERCENT)
            glued = cell if re.fullmatch(_SIGNS, cell.text) else None
            continue
        whole = glued.to(cell) if glued else cell
        glued = None
        value = _value(cell) or _range(cell)
        if value is None and not _NOTHING.fullmatch(cell.text):
            if re.fullmatch(r"n/?[am]\.?|\*+|NM", cell.text, re.IGNORECASE):
                row.cells.append(None)
                continue
            return None
        if value is not None and whole is not cell and value.unit == "":
            unit = CURRENCIES.get(whole.text[: whole.text.find(cell.text)].strip().upper(), "")
            value = replace(value, unit=unit)
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
    amount = plain(amount * SCALES[lowered(match["scale"])]) if match["scale"] else amount
    unit = (
        PERCENT
        if match["percent"] or match["percent2"]
        else CURRENCIES.get((match["symbol"] or match["symbol2"] or "").upper(), "")
    )
    return Figure(cell, amount, amount, unit, signed=True)


_BETWEEN = lazy(r"\s*(?:-|–|—|\bto\b)\s*", re.IGNORECASE)
_NO_RANGE = lazy(r"[\d\s/()-]*")


def _range(cell: Span) -> Figure | None:
    """A cell that holds a range: "$6.5 million to $6.9 million", "(4.2) - (3.9)"."""
    if _NO_RANGE.fullmatch(cell.text):
        return None
    for between in cell.matches(_BETWEEN):
        ends = [_value(cell.cut(cell.start, between.start())), _value(cell.cut(between.end(), cell.end))]
        a, b = ends
        if a is None or b is None or a.low is None or b.low is None:
            continue
        word = re.search(r"thousand|million|billion", b.span.text, re.IGNORECASE)
        low = a.low if word is None or _SPOKEN.search(a.span.text) else plain(a.low * SCALES[lowered(word[0])])
        return Figure(cell, min(low, b.low), max(low, b.low), b.unit or a.unit, signed=True)
    return None


def _columns(line: Span, cal: Calendar) -> list[Period]:
    if line.end - line.start > _LONGEST_HEAD:
        return []
    return [p for group in periods(line, cal) for p in group]


def _named(line: Span, cal: Calendar) -> list[Period]:
    """The periods of a line that tell which year they are of."""
    return [
        p
        for p in _columns(line, cal)
        if p.side == "prior" or re.search(r"\d{4}|\d/|current|this", p.span.text, re.IGNORECASE)
    ]


def read_table(block: Block, start: int, end: int, cal: Calendar) -> tuple[list[Fact], list[Span]]:
    """The facts of a table between two offsets, and the values of rows that name no known metric."""
    scale = _scale(block, start, end)
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


def _scale(block: Block, start: int, end: int) -> int:
    """The scale that the words nearest above a table give, else those right below it."""
    spans = [row.line if isinstance(row, Row) else row for row in block.rows]
    above = Span(spans[0].source, max(start, spans[0].start - _NEAR), spans[0].start)
    told = _scales(above)
    if not told:
        below = Span(spans[0].source, spans[-1].end, min(end, spans[-1].end + _BELOW)).lines()
        short = next((line for line in below if line.words), None)
        told = _scales(short) if short is not None and len(short.words) < 90 else []
    told += [m for span in spans if not told and span.start > spans[0].start for m in _scales(span)]
    return int((told[-1].lastgroup or "s1")[1:]) if told else 1


def _scales(span: Span) -> list[re.Match[str]]:
    """The words for a scale in a span."""
    text = lowered(span.text)
    if not (any(word in text for word in SCALE_WORDS) or _SCALE_LETTERS.search(text)):
        return []
    return list(span.matches(_SCALE))


def _mention(label: Span, group: Span | None) -> Mention | None:
    if _SHARE_ROW.match(label.text) and group is not None and "per" in group.text.lower():
        sign = -1 if _LOSS.search(group.text) and not re.search("income|earnings", group.text, re.IGNORECASE) else 0
        return Mention(Metric.EARNINGS_PER_SHARE, sign, label)
    if re.search(r"\bshares\b", label.text, re.IGNORECASE) and not re.search(r"\bper\b", label.text, re.IGNORECASE):
        return None
    if _PER_SHARE_ROW.match(label.text):
        return Mention(Metric.EARNINGS_PER_SHARE, 0, label)
    text = lowered(label.text)
    match = next(metrics(text, runs(text)), None)
    if match is None or match.start() > 40:
        return None
    metric, sign, _ = PHRASES[int((match.lastgroup or "m0")[1:])]
    if metric is None:
        return None
    if re.search(r"\bper\b.{0,40}\b(?:share|unit)", label.text, re.IGNORECASE):
        metric = Metric.EARNINGS_PER_SHARE
    return Mention(metric, sign, label)


def _assign(head: list[Span], width: int, cal: Calendar) -> list[Period | str]:
    """What each column holds: a period, a "change", the "low" or "high" end, or the one "level".

    A head that says it for every column is taken at its word; where it names periods only, a table of one
    length may have changes behind them, and one of several lengths as many behind each group of periods.
    """
    rows = [found for line in head if (found := _named(line, cal))]
    marks = max((_marks(line, cal) for line in head), key=len, default=[])
    if not rows:
        ends = [mark for mark in marks if mark in ("low", "high")]
        return list(ends) if len(ends) == width else ["level"] if width == 1 else []
    named = max(rows, key=len)
    lengths = _lengths([_columns(line, cal) for line in head], named)
    changes = any(line.search(_CHANGE) for line in head)
    extra = width - len(named)
    groups = max(1, len(lengths))
    columns: list[Period | str] = []
    if len(marks) == width and sum(isinstance(mark, Period) for mark in marks) == len(named):
        columns = marks
    elif extra == 0 or (extra > 0 and changes and extra % groups == 0):
        each = len(named) // groups
        for at in range(0, len(named), each):
            columns += [*named[at : at + each], *["change"] * (extra // groups)]
    at = 0
    for i, column in enumerate(columns):
        if isinstance(column, Period):
            months = None if column.months == 12 and not cal.annual else column.months
            columns[i] = replace(column, months=lengths[at * len(lengths) // len(named)] if lengths else months)
            at += 1
    return columns  # none where it cannot be told which column is which


def _marks(line: Span, cal: Calendar) -> list[Period | str]:
    """What a line of the head says of the columns, from left to right."""
    found: list[tuple[int, Period | str]] = [(p.span.start, p) for p in _named(line, cal)]
    found += [(m.start(), "change") for m in line.matches(_CHANGE)]
    found += [(m.start(), m[0].lower()) for m in line.matches(_END)]
    return [mark for _, mark in sorted(found, key=lambda pair: pair[0])]


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
    facts: list[Fact] = []
    low: Figure | None = None
    for cell, column in zip(row.cells, columns, strict=False):
        if cell is None or cell.low is None:
            continue
        if column == "change":
            if cell.low != 0 or re.search(r"\d", cell.span.text):
                facts.append(_change(row, cell, mention, scale, currency, facts))
            continue
        level = _scaled(cell, mention, scale, currency)
        if column == "low":
            low = level
        elif column == "high" and low is not None:
            ends = sorted(end for end in (low.low, level.low) if end is not None)
            whole = replace(level, span=low.span.to(level.span), low=ends[0], high=ends[-1])
            facts.append(Fact(mention, "level", row.line, whole))
        elif isinstance(column, Period):
            prior = column.side == "prior"
            facts.append(Fact(mention, "level", row.line, level, column, prior=prior, own_period=True))
        else:
            facts.append(Fact(mention, "level", row.line, level))
    return facts


def _scaled(cell: Figure, mention: Mention, scale: int, currency: str) -> Figure:
    """The figure of a cell in units, with the sign that its row gives it."""
    assert cell.low is not None
    assert cell.high is not None
    ends = [cell.low, cell.high]
    unit = cell.unit or currency
    if mention.metric == Metric.EARNINGS_PER_SHARE:
        unit = f"{unit.removesuffix('/share')}/share"
    elif mention.metric == Metric.GROSS_MARGIN or unit == PERCENT:
        unit = PERCENT
    elif not _SPOKEN.search(cell.span.text):
        ends = [plain(end * scale) for end in ends]
    if mention.sign < 0:
        ends = [-abs(end) for end in ends]
    elif mention.metric in EXPENSES and mention.sign > 0:
        ends = [abs(end) for end in ends]
    elif mention.metric == Metric.INCOME_TAX and _TURNED.match(mention.span.text):
        ends = [-end for end in ends]
    return Figure(cell.span, min(ends), max(ends), unit, signed=True)


def _change(row: Row, cell: Figure, mention: Mention, scale: int, currency: str, told: list[Fact]) -> Fact:
    """A column of changes: its sign is that of the two levels before it, where they tell one.

    Else that of a loss is turned, as the metric falls when the loss grows.
    """
    value = cell.low
    assert value is not None
    percent = cell.unit == PERCENT
    if not percent:
        value = plain(value * scale)
    levels = {fact.prior: fact.figure.low for fact in told[-3:] if fact.kind == "level" and fact.figure}
    now, then = levels.get(False), levels.get(True)
    if now is not None and then is not None and now != then:
        value = abs(value) if now > then else -abs(value)
    elif mention.sign < 0:
        value = -value
    figure = Figure(cell.span, value, value, PERCENT if percent else cell.unit or currency, signed=True)
    return Fact(mention, "change", row.line, figure, told[-1].period if told else None, own_period=True)
