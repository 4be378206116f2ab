"""Figures in running text: money, percentages and amounts per share, with their ranges and bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nt10k.estimates.cues import BETTER, DOWN, UP, WORSE
from nt10k.estimates.units import (
    ABOVE,
    BELOW,
    COUNTED_AFTER,
    CURRENCIES,
    CURRENCY_NAMES,
    HEDGES,
    NO_AMOUNT_AFTER,
    NO_AMOUNT_BEFORE,
    NUMBER_WORDS,
    SCALES,
)
from nt10k.estimates.vocabulary import runs
from nt10k.model import Interval
from nt10k.patterns import lazy, lowered
from nt10k.text import Span

PERCENT = "percent"
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_SPELLED = rf"(?:{_WORDS})(?:[\s-]{{1,3}}(?:{_WORDS}))?"
_COUNTED_IN = r"(?:thousand|million|billion|percent|per\s+cent|basis|cents)\b"
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,15})(?:\.\d{1,6})?|\.\d{1,6}"
    rf"|(?:{_SPELLED})(?:\s+hundred(?:\s+(?:and\s+)?{_SPELLED})?)?(?:\s+and\s+(?:a|one)[\s-]half)?"
    rf"(?=\s{{1,9}}(?:(?:to|and|or)\s{{1,9}}{_SPELLED}\s{{1,9}})?{_COUNTED_IN})"
)
_SCALE = r"(?:\s{0,20}(?:thousand|million|billion|trillion)s?\b|\s?(?:bn|mm|mn|[MmKkB])\b)"
_SYMBOL = "|".join(re.escape(symbol) for symbol in sorted(CURRENCIES, key=len, reverse=True))
_MONEY = rf"(?<![A-Za-z])(?:{_SYMBOL})"

_FIGURE = lazy(
    rf"""
    (?P<open>\(\s?)? (?P<minus>[-−–]\s?)? (?P<symbol>{_MONEY})? \s{{0,3}} (?P<open2>\(\s?)? (?P<minus2>[-−])?
    (?(symbol)|(?<![\w.,])) (?P<number>{_NUMBER}) (?![\d/]|,\d|\.\d|(?:st|nd|rd|th)\b)
    (?P<close>\s?\))?
    (?P<scale>{_SCALE})? (?P<close2>\s?\))?
    (?:\s{{0,20}}(?P<percent>%|(?:percent(?:age\s+points?)?|per\s+cent|basis\s+points|bps)\b))?
    (?P<close3>\s?\))?
    (?:\s{{1,20}}(?P<name>(?:U\.?S\.?|Canadian|Australian|Hong\s+Kong|New\s+Taiwan)?\s?(?:dollars?|cents?)
        |{"|".join(CURRENCY_NAMES)})\b)?
    (?P<share>\s{{0,20}}(?:\(\s?)?(?:per|a|/|for\s+each)\s{{0,20}}
        (?:(?:basic|diluted|fully|common|ordinary|limited|partner(?:ship)?|and|weighted|average|stock|of)[\s,-]{{1,20}}){{0,5}}
        (?:shares?|units?|ADSs?|ADRs?)\b\)?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_NUMBER = 16  # characters of brackets, minus, currency and blanks in front of a number
_LINK = lazy(
    r"\s*(?:(?P<to>to|through)\b|(?P<dash>[-−–—])|(?P<and>and|or)\b)\s*(?:(?:approximately|about|roughly)\s+)?",
    re.IGNORECASE,
)
_SPREAD = lazy(
    r"(?:\bbetween|\brang(?:e|es|ing)\s+(?:of|from|between))\s+(?:(?:approximately|about|roughly)\s+)?$", re.IGNORECASE
)
_HEDGED = lazy(r"approximately|about|roughly", re.IGNORECASE)
_FROM = lazy(r"\bfrom\s+(?:(?:approximately|about|roughly)\s+)?$", re.IGNORECASE)
_MOVED = lazy(
    rf"(?:\b(?:{UP}|{DOWN}|{BETTER}|{WORSE})\s+(?:(?:by|of)\s+)?|\bby\s+)(?:(?:approximately|about|roughly|some)\s+)?$",
    re.IGNORECASE,
)
_BEFORE = lazy(NO_AMOUNT_BEFORE, re.IGNORECASE)
_AFTER = lazy(NO_AMOUNT_AFTER, re.IGNORECASE)
_COUNTED = lazy(COUNTED_AFTER, re.IGNORECASE)
_HEDGE = lazy(rf"(?:{HEDGES})\s*$", re.IGNORECASE)
_NEGATIVE = lazy(r"\bnegative\s+$", re.IGNORECASE)
_ABOVE = lazy(rf"(?:{ABOVE})\s*$", re.IGNORECASE)
_BELOW = lazy(rf"(?:{BELOW})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the text, in units; `low` is `high` unless it is a range or a bound.

    `signed` tells that the text itself gives the sign (a minus, brackets), so that a word such as "loss" may
    not turn it a second time.
    """

    span: Span
    low: Decimal | None
    high: Decimal | None
    unit: str
    approximate: bool = False
    signed: bool = False
    points: bool = False

    @property
    def is_percent(self) -> bool:
        """A percentage or percentage points."""
        return self.unit == PERCENT

    @property
    def per_share(self) -> bool:
        """An amount per share."""
        return self.unit.endswith("/share")

    def interval(self, sign: int = 1, unit: str | None = None) -> Interval:
        """The figure as the model has it; a sign of −1 turns a loss that is told without its minus.

        >>> loss = next(figures(Span("at least $4 million")))
        >>> loss.interval(-1)
        Interval(low=None, high=Decimal('-4000000'), unit='USD', approximate=False)
        """
        low, high = self.low, self.high
        if sign < 0 and not self.signed:
            low, high = (None if high is None else -high), (None if low is None else -low)
        return Interval(low=low, high=high, unit=unit or self.unit, approximate=self.approximate)

    def unbounded(self) -> Figure:
        """The same without its bound: "greater than $5 million in 2004" compares, it does not bound."""
        point = self.low if self.low is not None else self.high
        return replace(self, low=point, high=point)


def plain(value: Decimal) -> Decimal:
    """A number without exponent and without zeros behind the point.

    >>> plain(Decimal("320.30") * 1000000), plain(Decimal("0.140"))
    (Decimal('320300000'), Decimal('0.14'))
    """
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value.normalize()


def number(text: str) -> Decimal:
    """The digits, or the number words, of a figure as a number.

    >>> number("1,234.5"), number("twenty-five"), number("three hundred and ten"), number("one and a half")
    (Decimal('1234.5'), Decimal('25'), Decimal('310'), Decimal('1.5'))
    """
    if text[0] in "0123456789.":
        return Decimal(text.replace(",", ""))
    whole = text.lower().endswith("half") and text.lower() != "half"
    value = Decimal("0.5") if whole else Decimal(0)
    for word in re.sub(r"and\s+(?:a|one)[\s-]half$", "", text.lower()).replace("-", " ").split():
        value = value * 100 if word == "hundred" else value + Decimal(NUMBER_WORDS.get(word, "0"))
    return value


def figures(span: Span) -> Iterator[Figure]:
    """Every figure of a span, from left to right.

    >>> [str(f.low) for f in figures(Span("$1.37 billion, (1,234) and $(.09) per share; Room 12, June 30, 2004"))]
    ['1370000000', '-1234', '-0.09']
    >>> f, = figures(Span("between $85 and $90 million"))
    >>> f.low, f.high, f.span.text
    (Decimal('85000000'), Decimal('90000000'), 'between $85 and $90 million')
    """
    waiting: tuple[Figure, re.Match[str]] | None = None
    for match in _numbers(span):
        figure = _figure(span, match)
        if waiting is not None and figure is not None and figure.signed and match["open"]:
            figure = _aside(span, waiting[0], figure)
        if waiting is not None:
            joined = _join(span, waiting, (figure, match)) if figure or match["number"] else None
            if joined is not None:
                waiting = joined, match
                continue
            if _is_figure(waiting[1]):
                yield _qualified(span, waiting[0])
        waiting = (figure, match) if figure is not None else None
    if waiting is not None and _is_figure(waiting[1]):
        yield _qualified(span, waiting[0])


def _numbers(span: Span) -> Iterator[re.Match[str]]:
    """Every match of the pattern, which is tried only a little before digits and number words."""
    at = span.start
    for start, word in runs(lowered(span.text)):
        place = span.start + start
        if place >= at and (word[0].isdigit() or word in NUMBER_WORDS):
            match = _FIGURE.search(span.source, max(at, place - _BEFORE_NUMBER), span.end)
            if match is None:
                return
            yield match
            at = match.end()


def _figure(span: Span, match: re.Match[str]) -> Figure | None:
    before = span.source[max(span.start, match.start() - 40) : match.start()]
    after = span.source[match.end() : min(span.end, match.end() + 50)]
    if not match["share"] and _AFTER.match(after):
        return None
    if not (match["symbol"] or match["percent"] or match["name"] or match["share"]) and _COUNTED.match(after):
        return None
    if _BEFORE.search(before):
        return None
    scale = (match["scale"] or "").strip().lower()
    value = number(match["number"])
    low = value * SCALES.get(scale.rstrip("s"), 1)
    name = " ".join((match["name"] or "").lower().split())
    unit = CURRENCIES.get((match["symbol"] or "").upper()) or CURRENCY_NAMES.get(name) or "USD"
    if "canadian" in name:
        unit = "CAD"
    if "cent" in name and not match["percent"]:
        low /= 100
    points = False
    if match["percent"]:
        unit, points = PERCENT, "point" in match["percent"].lower() or match["percent"].lower() == "bps"
        if match["percent"].lower().startswith("b"):
            low /= 100
    if match["share"]:
        unit += "/share"
    bracket = (match["open2"] and (match["close"] or match["close2"])) or (match["open"] and _closed(match))
    negative = bool(_NEGATIVE.search(before) or match["minus2"] or bracket or (match["minus"] and _leads(span, match)))
    low = plain(-low if negative else low)
    start = match.start("number")
    for group in ("symbol", "open2", "minus2"):
        if match[group]:
            start = min(start, match.start(group))
    if negative and (match["open"] or match["minus"]) and not match["open2"]:
        start = match.start()
    end = match.end()
    if not negative and not match["share"] and span.source[end - 1] == ")":
        end -= 1
    return Figure(Span(span.source, start, end).strip(), low, low, unit, signed=negative, points=points)


def _aside(span: Span, first: Figure, second: Figure) -> Figure | None:
    """A figure in brackets right behind another: told again per share, in percent, or in another currency."""
    if span.source[first.span.end : second.span.start].strip():
        return second
    if first.unit != second.unit and not second.per_share and not second.is_percent:
        return None
    return replace(second, low=-second.low, high=-second.high, signed=False) if second.low and second.high else second


def _closed(match: re.Match[str]) -> bool:
    """Whether a bracket that opens before the figure closes right behind it: "($1,234)", "(12.1)%"."""
    if match["close"] is not None:
        return True
    return bool(match["close2"] or match["close3"]) and not match["percent"] and bool(match["symbol"])


def _leads(span: Span, match: re.Match[str]) -> bool:
    """Whether a dash in front is a minus, not the dash between two words or figures."""
    before = span.source[max(span.start, match.start() - 1) : match.start()]
    return not before or (before in " \t\n($|" and not match["minus"].endswith(" "))


def _is_figure(match: re.Match[str]) -> bool:
    """Whether a number is an amount or a percentage at all: a bare one needs its thousands commas."""
    marked = match["symbol"] or match["percent"] or match["scale"] or match["name"] or match["share"]
    return bool(marked or "," in match["number"])


def _join(
    span: Span, first: tuple[Figure, re.Match[str]], second: tuple[Figure | None, re.Match[str]]
) -> Figure | None:
    """Two figures as the ends of a range; None where they are two figures."""
    a, m = first
    b, n = second
    if b is None or a.low != a.high:
        return None
    link = _LINK.fullmatch(span.source, m.end(), b.span.start)
    if link is None or not _is_figure(n):
        return None
    before = span.source[max(span.start, a.span.start - 50) : a.span.start]
    spread = _SPREAD.search(before)
    if link["and"] and (spread is None or link["and"].lower() == "or"):
        return None
    if not spread and _FROM.search(before):
        return None
    bare = not (m["scale"] or m["percent"])  # "$85 to $90 million", "58-62%"
    if bare and not m["symbol"] and (n["symbol"] or (m["number"].isdigit() and len(m["number"]) > 3)):
        return None  # "from $4 million in 2014 to $6 million"
    if a.unit != b.unit and not (bare and not m["symbol"]) and not (b.per_share and b.unit.startswith(a.unit)):
        return None
    low, high = a.low, b.low
    if low is None or high is None:
        return None
    if bare and (n["scale"] or n["percent"]) and abs(low) < 1000:
        low = plain(low * SCALES.get((n["scale"] or "").strip().lower().rstrip("s"), 1))
    if bare and "cent" in (n["name"] or "").lower():
        low = plain(low / 100)
    if a.signed != b.signed and not b.signed:
        high = -high
    small, large = sorted((abs(low), abs(high)))
    if wide(small, large, before, money=not b.is_percent) and link["to"] and not (spread or (bare and small < 1000)):
        return None  # "rose by $3 million to $90 million" is a change and an amount
    start = span.source.rfind(spread[0].split()[0], 0, a.span.start) if spread else a.span.start
    whole = Span(span.source, start, b.span.end)
    low, high = min(low, high), max(low, high)
    hedged = spread is not None and _HEDGED.search(spread[0]) is not None
    return Figure(whole, low, high, b.unit, signed=a.signed or b.signed, points=b.points, approximate=hedged)


def wide(small: Decimal, large: Decimal, before: str, money: bool) -> bool:
    """Whether two figures joined by "to" lie too far apart for a range, so that they are a change and an amount.

    >>> wide(Decimal(3), Decimal(90), "rose by ", money=True), wide(Decimal(3), Decimal(4), "loss of ", money=True)
    (True, False)
    """
    moved = _MOVED.search(before)
    by = re.search(r"\b(?:by|of)\b", moved[0].lower()) if moved else None
    if moved is None:
        limit = "4"
    elif not money or (by and by[0] == "of"):
        limit = "1.6"
    else:
        limit = "1.35" if by else "1.15"
    return large > small * Decimal(limit)


def _qualified(span: Span, figure: Figure) -> Figure:
    """The figure with the hedge and the bound that stand before it."""
    start = figure.span.start
    approximate, low, high = figure.approximate, figure.low, figure.high
    for _ in range(3):
        before = Span(span.source, max(span.start, start - 40), start)
        if found := before.search(_HEDGE):
            approximate = True
        elif found := before.search(_BELOW):
            low = None
        elif found := before.search(_ABOVE):
            high = None
        else:
            break
        start = found.start()
    if low is None and high is None:
        low, high = figure.low, figure.high
    return replace(figure, span=Span(span.source, start, figure.span.end), low=low, high=high, approximate=approximate)
