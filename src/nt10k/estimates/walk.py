"""What a walk through one sentence remembers, and how what it remembers becomes facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nt10k.estimates import cues
from nt10k.estimates.amounts import Figure
from nt10k.estimates.facts import Fact, Kind
from nt10k.estimates.lists import last_metrics, to_metrics, to_periods, to_told
from nt10k.estimates.periods import Period
from nt10k.estimates.tokens import Mention, Token
from nt10k.model import Metric
from nt10k.patterns import lazy
from nt10k.text import Span

_NO_MONEY = lazy(cues.NOT_RESULTS, re.IGNORECASE)
_RATIO = lazy(r"ratio|margin|rate|percentage", re.IGNORECASE)
_FAR = 120  # characters between a metric and its figure


@dataclass
class Walk:
    """The memory of a walk; `docs/estimates.md` tells when each part of it changes."""

    sentence: Span
    tokens: list[Token]
    carried: list[Mention] = field(default_factory=list)
    focus: list[Mention] = field(default_factory=list)
    caused: list[Mention] = field(default_factory=list)
    plural: list[Period] = field(default_factory=list)
    governing: Period | None = None
    main: Period | None = None
    comparing: bool = False
    compared_at: int = -1
    figure_at: int = -1
    move: Token | None = None
    last_move: Token | None = None
    coming: Token | None = None
    waiting: list[tuple[int, Figure, Kind, Token | None]] = field(default_factory=list)
    segment: list[Fact] = field(default_factory=list)
    lists: list[list[Fact]] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    unread: list[Figure] = field(default_factory=list)

    def words(self, start: int, end: int) -> list[str]:
        """The words of some tokens; nothing for a place before the first or behind the last."""
        return [t.word for t in self.tokens[max(0, start) : max(0, end)]]

    def add(self, fact: Fact) -> None:
        """Take a fact, with the side and the period that govern here."""
        fact.prior = self.comparing and fact.kind == "level"
        fact.period = self.governing
        self.facts.append(fact)
        self.segment.append(fact)

    def told(self, mention: Mention, kind: Kind, figure: Figure, move: Token | None = None) -> Fact:
        """A fact that a figure tells."""
        if move is None:
            return Fact(mention, kind, self.sentence, figure)
        return Fact(mention, kind, self.sentence, figure, move=move.move, cue=move.span)

    def direct(self, mentions: list[Mention], token: Token) -> None:
        """Take a direction as said of some metrics; within a comparison it is only remembered."""
        self.move = self.last_move = token
        for mention in mentions if not self.comparing else ():
            self.add(Fact(mention, "move", self.sentence, move=token.move, cue=token.span))

    def compare(self, at: int, period: Period | None = None) -> None:
        """Go over to the side of the comparison."""
        self.close()
        self.comparing, self.compared_at, self.governing = True, at, period

    def resume(self) -> None:
        """Go back to the reported side within the same clause."""
        self.comparing, self.governing = False, self.main
        self.segment = []

    def close(self) -> None:
        """End a clause."""
        self.settle()
        self.comparing = False
        self.segment = []
        self.unread += [figure for _, figure, _, _ in self.waiting]
        self.waiting = []

    def settle(self) -> None:
        """Give the figures of a list to the periods, or the metrics, that they stand for one by one."""
        for group in self.lists:
            if len(group) > 1 and len(self.plural) == len(group):
                to_periods(group, self.plural, self.comparing)
            elif len(group) > 1 and not to_told(group, self.facts):
                before = [t.mention for t in self.tokens if t.mention and t.span.start < group[-1].at.start]
                named = self.focus if len(self.focus) == len(group) else last_metrics(before, len(group))
                to_metrics(group, named)
        self.lists = []

    def noise(self, start: int, end: int) -> bool:
        """Whether two places are too far apart, or a loan, an offering or a fine is spoken of between them."""
        between = self.sentence.cut(max(start, self.sentence.start), end)
        return end - max(start, self.sentence.start) > _FAR or between.search(_NO_MONEY) is not None


def is_ratio(mention: Mention) -> bool:
    """Whether a percentage may be the level of a metric."""
    return mention.metric == Metric.GROSS_MARGIN or (
        mention.metric == Metric.OTHER and bool(mention.span.search(_RATIO))
    )
