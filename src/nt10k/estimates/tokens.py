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
from nt10k.estimates.metrics import METRIC, PART, PHRASES, metrics
from nt10k.estimates.periods import Calendar, Period, periods
from nt10k.estimates.units import SCALES
from nt10k.estimates.vocabulary import NOTHING, runs, tells_amount, tells_nothing
from nt10k.model import Metric
from nt10k.patterns import lazy, lowered
from nt10k.text import Span

Kind = Literal[
    "figure", "metric", "period", "move", "compared", "turned", "cause", "respectively", "it", "nominal", "same_amount",
    "word", "mark",
]  # fmt: skip
Move = Literal["up", "down", "better", "worse", "same"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A metric as the text names it; `sign` −1 for a loss, 0 where the figure carries its own sign."""

    metric: Metric
    sign: int
    span: Span
    absent: bool = False


@dataclass(slots=True)
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
    r"|corresponding)\s+)?(?:figures?|amounts?))" + r")(?![\w-])"
)
_CUE_OPENINGS = frozenset(
    """about above advanced after against approximately arising as attributable attributed beat beats became becames
    because become becomes below better bigger by came caused climb climbed climbing climbs come comparable compared
    compares comparing consisted consistent consisting consists contracted contraction contrasted cut decline declined
    declines declining decrease decreased decreases decreasing deteriorate deteriorated deteriorates deteriorating
    deterioration double doubled doubles doubling down driven drop dropped dropping drops due eased equal
    essentially exceed exceeded
    exceeding exceeds excluding expand expanded expands fall fallen falling falls favorable favorably favourable
    favourably fell fewer five flat followed following four from gained gave give gives giving go greater grew grow
    growing grown grows growth half halve halved halves halving higher immaterial improve improved improvement
    improvements improves improving in include included includes including increase increased increases increasing
    insignificant instead into it jump jumped jumps larger less level lower lowered minimal missed more narrow narrowed
    narrower narrowing narrows negligible nominal not off offset on one over owing plunge plunged plunges probable
    quadrupled quadrupling rather reduce reduced reduces reducing reduction reductions reflect reflected reflecting
    reflects relative replaced replaces replacing respectively result resulted resulting results rise risen rises rising
    rose roughly same sank short shrank shrink shrinking shrinks shrunk similar since six slid slip sliped slipp slipped
    smaller soared stem stemmed stemming stems substantially surged surges surpass surpassed surpasses swelled take
    takes taking ten than that the these they this three took triple tripled triples tripling tumbled turn turned
    turning turns two unchanged unfavorable unfavorably unfavourable unfavourably up versus virtually vs went whereas
    widen widened widening widens worse worsen worsened worsening worsens worsning""".split()
)
"""The letters that a cue begins with; only "10 times" begins with none."""

_ABSENT = lazy(rf"\b{cues.ABSENT}\s+\Z")
_IN_SCALE = lazy(r"\((?:[\w.,$]+\s+){0,3}in\s+(thousand|million|billion)s\b")
_IN_SCALES = frozenset({"thousands", "millions", "billions"})
_OWN_SCALE = lazy(r"thousand|million|billion|\d\s?(?:k|mm?|mn|bn?)\b", re.IGNORECASE)
_WORD = lazy(r"[\w'’-]+|[^\w\s]")


def tokens(sentence: Span, cal: Calendar) -> list[Token]:
    """The tokens of a sentence, in order; no two overlap.

    >>> sentence = Span("Net loss rose to $2 million from $1 million in 2004.")
    >>> [t.word or t.kind for t in tokens(sentence, Calendar(None, annual=True))]
    ['metric', 'up', 'to', 'figure', 'from', 'figure', 'in', 'period', '.']
    """
    line = _Line(sentence)
    if tells_amount(line.words, line.text):
        line.claim(Token("figure", f.span, figure=f) for f in _figures(line))
    line.claim(
        Token("period", group[0].span.to(group[-1].span), periods=group)
        for group in periods(sentence, cal, line.starts)
    )
    if tells_nothing(line.words, line.text):
        zero = Decimal(0)
        nothing = (line.span(*m.span()) for m in NOTHING.finditer(line.text))
        line.claim(Token("figure", s, figure=Figure(s, zero, zero, "USD", signed=True)) for s in nothing)
    line.claim(_mentions(line, sorted(t.span.start for t in line.found if t.kind == "figure")))
    line.claim(_cues(line))
    line.claim(_words(line))
    return sorted(line.found, key=lambda t: t.span.start)


class _Line:
    """A sentence in lower case, with the tokens found in it so far and the characters that they take."""

    def __init__(self, sentence: Span) -> None:
        self.sentence = sentence
        self.text = lowered(sentence.text)
        self.starts = runs(self.text)
        self.words = {word for _, word in self.starts}
        self.found: list[Token] = []
        self.taken = bytearray(len(self.text))

    def span(self, start: int, end: int) -> Span:
        """A piece of the sentence."""
        at = self.sentence.start
        return Span(self.sentence.source, at + start, at + end)

    def claim(self, new: Iterable[Token]) -> None:
        """Take the tokens that overlap none of those found before."""
        at = self.sentence.start
        free = [t for t in new if self.taken.find(1, t.span.start - at, t.span.end - at) < 0]
        for token in free:
            start, end = token.span.start - at, token.span.end - at
            self.taken[start:end] = b"\1" * (end - start)
        self.found += free


def _figures(line: _Line) -> Iterable[Figure]:
    """The figures, in the scale that the sentence gives them: "sales (in thousands) were $1,234"."""
    told = None if _IN_SCALES.isdisjoint(line.words) else _IN_SCALE.search(line.text)
    if told is None:
        yield from figures(line.sentence)
        return
    factor = SCALES[told[1]]
    for figure in figures(line.sentence):
        own = figure.is_percent or figure.per_share or _OWN_SCALE.search(figure.span.text)
        low, high = (end if own or end is None else plain(end * factor) for end in (figure.low, figure.high))
        yield replace(figure, low=low, high=high)


def _mentions(line: _Line, figures_at: list[int]) -> Iterable[Token]:
    text, at = line.text, line.sentence.start
    for match in metrics(text, line.starts):
        i = bisect_left(figures_at, at + match.start())
        if i < len(figures_at) and figures_at[i] < at + match.end():
            # As in "a gain on the sale of [approximately $2 million]", where the bracket is the figure.
            shorter = METRIC.match(text, match.start(), figures_at[i] - at)
            if shorter is None:
                continue
            match = shorter
        metric, sign, _ = PHRASES[int((match.lastgroup or "")[1:])]
        span = line.span(*match.span())
        if metric is None:
            yield Token("word", span, word="-")
            continue
        if PART.match(text, match.end()):
            metric = Metric.OTHER
        absent = _ABSENT.search(text[max(0, match.start() - 40) : match.start()]) is not None
        yield Token("metric", span, mention=Mention(metric, sign, span, absent))


def _cues(line: _Line) -> Iterable[Token]:
    for match in _cue_matches(line):
        kind, span = match.lastgroup or "", line.span(*match.span())
        if kind in ("up", "down", "better", "worse", "same"):
            yield Token("move", span, word=kind, move=kind)  # type: ignore[arg-type]
        else:
            yield Token(kind, span, word=" ".join(match[0].split()))  # type: ignore[arg-type]


def _cue_matches(line: _Line) -> Iterable[re.Match[str]]:
    if "times" in line.words:
        yield from _CUE.finditer(line.text)
        return
    at = 0
    for start, word in line.starts:
        if word in _CUE_OPENINGS and start >= at and (match := _CUE.match(line.text, start)):
            yield match
            at = match.end()


def _words(line: _Line) -> Iterable[Token]:
    for match in _WORD.finditer(line.text):
        if not line.taken[match.start()]:
            text = match[0]
            kind: Kind = "word" if text[0].isalnum() else "mark"
            yield Token(kind, line.span(*match.span()), word=text)
