"""A sentence as tokens: figures, metrics, periods, directions and the words that join them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from nt10k.estimates import cues
from nt10k.estimates.amounts import Figure, figures, plain
from nt10k.estimates.metrics import METRIC, PART, PHRASES
from nt10k.estimates.periods import Calendar, Period, periods
from nt10k.estimates.units import SCALES
from nt10k.model import Metric
from nt10k.patterns import lazy
from nt10k.text import Span

Kind = Literal[
    "figure", "metric", "period", "move", "compared", "turned", "cause", "respectively", "it", "nominal", "same_amount",
    "word", "mark",
]  # fmt: skip
Move = Literal["up", "down", "better", "worse", "same"]


@dataclass(frozen=True)
class Mention:
    """A metric as the text names it; `sign` −1 for a loss, 0 where the figure carries its own sign."""

    metric: Metric
    sign: int
    span: Span
    absent: bool = False


@dataclass(frozen=True)
class Token:
    """One token: its kind, where it stands, and the one value that goes with its kind."""

    kind: Kind
    span: Span
    word: str = ""
    figure: Figure | None = None
    mention: Mention | None = None
    periods: list[Period] = field(default_factory=list)
    move: Move | None = None


_MOVES: tuple[tuple[Move, str], ...] = (
    ("up", cues.UP), ("down", cues.DOWN), ("better", cues.BETTER), ("worse", cues.WORSE), ("same", cues.SAME),
)  # fmt: skip
_CUE = lazy(
    r"(?<![\w-])(?:"
    rf"(?P<respectively>respectively)|(?P<cause>{cues.CAUSES})"
    + "".join(rf"|(?P<{name}>{pattern})" for name, pattern in _MOVES)
    + rf"|(?P<turned>{cues.TURNED})|(?P<compared>{cues.COMPARED})"
    + rf"|(?P<nominal>{cues.NOMINAL})|(?P<same_amount>the\s+same\s+amount)"
    + r"|(?P<it>it|they|this|these|that\s+(?:loss|figure|amount)|the\s+(?:(?:comparable"
    r"|corresponding)\s+)?(?:figures?|amounts?))" + r")(?![\w-])",
    re.IGNORECASE,
)
_NONE = lazy(rf"\b(?:{cues.NONE})(?!\w)", re.IGNORECASE)
_ABSENT = lazy(rf"\b{cues.ABSENT}\s+$", re.IGNORECASE)
_IN_SCALE = lazy(r"\((?:[\w.,$]+\s+){0,3}in\s+(thousand|million|billion)s\b", re.IGNORECASE)
_OWN_SCALE = lazy(r"thousand|million|billion|\d\s?(?:k|mm?|mn|bn?)\b", re.IGNORECASE)
_WORD = lazy(r"[\w'’-]+|[^\w\s]")


def tokens(sentence: Span, cal: Calendar) -> list[Token]:
    """The tokens of a sentence, in order; no two overlap.

    >>> sentence = Span("Net loss rose to $2 million from $1 million in 2004.")
    >>> [t.word or t.kind for t in tokens(sentence, Calendar(None, annual=True))]
    ['metric', 'up', 'to', 'figure', 'from', 'figure', 'in', 'period', '.']
    """
    found: list[Token] = []
    _claim(found, (Token("figure", f.span, figure=f) for f in _figures(sentence)))
    _claim(
        found, (Token("period", group[0].span.to(group[-1].span), periods=group) for group in periods(sentence, cal))
    )
    nothing = (sentence.group(m) for m in sentence.matches(_NONE))
    zero = Decimal(0)
    _claim(found, (Token("figure", s, figure=Figure(s, zero, zero, "USD", signed=True)) for s in nothing))
    _claim(found, _mentions(sentence, sorted(t.span.start for t in found if t.kind == "figure")))
    _claim(found, _cues(sentence))
    _claim(found, _words(sentence))
    return sorted(found, key=lambda t: t.span.start)


def _figures(sentence: Span) -> Iterable[Figure]:
    """The figures, in the scale that the sentence gives them: "sales (in thousands) were $1,234"."""
    told = sentence.search(_IN_SCALE)
    factor = SCALES[told[1].lower()] if told else 1
    for figure in figures(sentence):
        own = figure.is_percent or figure.per_share or _OWN_SCALE.search(figure.span.text) or factor == 1
        low, high = (end if own or end is None else plain(end * factor) for end in (figure.low, figure.high))
        yield replace(figure, low=low, high=high)


def _claim(found: list[Token], new: Iterable[Token]) -> None:
    """Add the tokens that overlap none of those found before."""
    taken = [(t.span.start, t.span.end) for t in found]
    taken.sort()
    at = 0
    for token in new:
        start, end = token.span.start, token.span.end
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at == len(taken) or taken[at][0] >= end:
            found.append(token)


def _mentions(sentence: Span, starts: list[int]) -> Iterable[Token]:
    for match in sentence.matches(METRIC):
        at = bisect_left(starts, match.start())
        if at < len(starts) and starts[at] < match.end():  # "a gain on the sale of [approximately $2 million]"
            shorter = METRIC.match(sentence.source, match.start(), starts[at])
            if shorter is None:
                continue
            match = shorter
        name = match.lastgroup or ""
        metric, sign, _ = PHRASES[int(name[1:])]
        span = sentence.group(match)
        if metric is None:
            yield Token("word", span, word="-")
            continue
        before = sentence.source[max(sentence.start, match.start() - 40) : match.start()]
        if PART.match(sentence.source, match.end(), sentence.end):
            metric = Metric.OTHER
        absent = _ABSENT.search(before) is not None
        yield Token("metric", span, mention=Mention(metric, sign, span, absent))


def _cues(sentence: Span) -> Iterable[Token]:
    for match in sentence.matches(_CUE):
        kind = match.lastgroup or ""
        span = sentence.group(match)
        if kind in ("up", "down", "better", "worse", "same"):
            yield Token("move", span, word=kind, move=kind)  # type: ignore[arg-type]
        else:
            word = span.words.lower()
            yield Token(kind, span, word=word)  # type: ignore[arg-type]


def _words(sentence: Span) -> Iterable[Token]:
    for match in sentence.matches(_WORD):
        text = match[0]
        kind: Kind = "word" if text[0].isalnum() else "mark"
        yield Token(kind, sentence.group(match), word=text.lower())
