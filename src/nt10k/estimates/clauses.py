"""The grammar: what each figure and each direction of a sentence says of which metric and which period.

A sentence is walked once, from left to right. The walk remembers the metric spoken of (the focus), the period
that governs, and whether the words stand on the side of the comparison ("compared to", "from", "than"). The
rules, each with an example, are told in `docs/estimates.md`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from nt10k.estimates import cues
from nt10k.estimates.amounts import Figure
from nt10k.estimates.facts import Fact, Kind
from nt10k.estimates.lists import last_metrics, to_metrics, to_periods
from nt10k.estimates.neighbours import (
    figure_follows,
    followed,
    goes_on,
    is_predicate,
    is_share,
    left,
    metric_behind,
    move_behind,
    names_metric,
)
from nt10k.estimates.periods import Period
from nt10k.estimates.signs import INCOMES, signs
from nt10k.estimates.tokens import Mention, Token
from nt10k.model import Metric
from nt10k.text import Span

_APPOSED = frozenset({"or", "i", "e", "(", ",", ".", "about", "by", "of", "representing", "a", "an"})
_PLAIN = frozenset({"loss", "losses", "profit", "income", "earnings"})
_PREDICATES = frozenset("was is were are will would should had has amounted totaled stood".split())
_BREAKS = frozenset({"while", "but", "and", "although", "though", ";"})
_NEGATED = frozenset({"not", "no", "without", "neither", "nor", "whether", "if"})
_NO_MONEY = re.compile(cues.NOT_RESULTS, re.IGNORECASE)
_RATIO = re.compile(r"ratio|margin|rate|percentage", re.IGNORECASE)


@dataclass
class Walk:
    """What the walk through one sentence remembers."""

    sentence: Span
    tokens: list[Token]
    focus: list[Mention] = field(default_factory=list)
    carried: list[Mention] = field(default_factory=list)
    plural: list[Period] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    unread: list[Figure] = field(default_factory=list)
    governing: Period | None = None
    main: Period | None = None
    comparing: bool = False
    caused: list[Mention] = field(default_factory=list)
    move: Token | None = None
    last_move: Token | None = None
    coming: Token | None = None
    waiting: list[tuple[int, Figure, Kind, Token | None]] = field(default_factory=list)
    segment: list[Fact] = field(default_factory=list)
    lists: list[list[Fact]] = field(default_factory=list)
    compared_at: int = -1
    figure_at: int = -1

    def run(self) -> Walk:
        """Read the sentence."""
        self.carried, self.focus = self.focus, []
        for i, token in enumerate(self.tokens):
            if token.kind == "metric":
                self._metric(i, token)
            elif token.kind == "figure":
                self._figure(i, token)
            elif token.kind == "same_amount":
                self._repeat()
            elif token.kind == "period":
                self._period(i, token)
            elif token.kind == "move":
                self._move(i, token)
            elif token.kind == "compared":
                self._compare(i, token)
            elif token.kind == "cause":
                self._cause()
            elif token.kind == "respectively":
                self._settle()
            elif token.kind == "nominal":
                self._nominal(token)
            elif token.kind == "it":
                self._it(i)
            elif token.word == ";":
                self._close()
                self.governing = self.main = None
            elif token.word == ")":
                self._parenthesis(i)
        self._close()
        self.facts += signs(self.sentence, self.tokens, self.facts)
        return self

    # Metrics

    def _metric(self, i: int, token: Token) -> None:
        mention = token.mention
        assert mention is not None
        if (
            i > 1
            and self.tokens[i - 1].word == "of"
            and self.tokens[i - 2].kind == "figure"
            and is_share(self.tokens, i - 2)
            and self.focus
        ):
            return  # "$400,000, or 22% of sales"
        if mention.metric == Metric.NET_INCOME and self._takes_on(i, token):
            mention = replace(mention, metric=self.focus[-1].metric)
        adjoining = self._bind_waiting(i, mention)
        if adjoining and self.comparing:
            return
        if self.focus and self._joined(i):
            self.focus = [*self.focus, mention]
        else:
            if self.comparing and not self._stays(i, mention):
                self._close()
                self.governing = self.main
            elif not self.comparing and self.facts and self.focus and self.focus[-1].metric != mention.metric:
                self._settle()
            self.focus = [mention]
            if not self.comparing:
                self.move = None
        self.caused = []
        if mention.absent and not followed(self.tokens, i, "figure", 3):
            nothing = Figure(mention.span, Decimal(0), Decimal(0), "USD", signed=True)
            self._add(Fact(mention, "level", self.sentence, nothing))
        if self.coming is not None:
            self.move, self.coming = self.coming, None
            if not self.comparing:
                self._direct([mention])

    def _takes_on(self, i: int, token: Token) -> bool:
        """Whether a bare "loss" or "profit" is that of the metric spoken of: "EBITDA improved to a loss of"."""
        if not self.focus or self.focus[-1].metric not in INCOMES or token.span.words.lower() not in _PLAIN:
            return False
        back = [t for t in self.tokens[max(0, i - 3) : i] if t.word not in ("a", "an", "the", "operating")]
        return (self.comparing and self.figure_at < self.compared_at) or (
            bool(back) and back[-1].word in ("to", "be", "was", "is", "of")
        )

    def _bind_waiting(self, i: int, mention: Mention) -> bool:
        """Give the figures that wait for a metric to the one that follows them; whether there were any."""
        waiting, self.waiting = self.waiting, []
        bound = False
        for at, figure, kind, move in waiting:
            share = figure.is_percent and kind == "level" and not self._is_ratio(mention)  # "34% of our revenues"
            if i - at <= 9 and not share and not self._noise(figure.span.end, mention.span.start):
                self._add(self._told(mention, kind, figure, move))
                bound = True
            else:
                self.unread.append(figure)
        return bound

    def _joined(self, i: int) -> bool:
        """Whether a metric goes on a list: "revenue, expenses and earnings"."""
        back = i - 1
        while back >= 0 and (
            self.tokens[back].word in ("and", ",", "its", "our", "the", "or", "both", "&")
            or (self.tokens[back].kind == "move" and self.coming is not None)
        ):
            back -= 1
        if back < 0 or self.tokens[back].kind != "metric" or back == i - 1:
            return False
        told = any(f.figure for f in self.segment)
        return not told or any(t.word in ("and", "or", "&") for t in self.tokens[back:i])

    def _stays(self, i: int, mention: Mention) -> bool:
        """Whether a metric named within a comparison still belongs to it."""
        if self.figure_at < self.compared_at:
            return not any(t.word in _BREAKS for t in self.tokens[self.compared_at : i])
        known = any(f.mention.metric == mention.metric and not f.prior for f in self.facts)
        has_prior = any(f.mention.metric == mention.metric and f.prior for f in self.facts)
        return known and not has_prior and followed(self.tokens, i, "figure", 4)

    def _it(self, i: int) -> None:
        """A pronoun takes up the metric of which the last figure was, or that of the sentence before."""
        after = self.tokens[i + 1].word if i + 1 < len(self.tokens) else ""
        told = [f.mention for f in self.facts if f.figure]
        if not self.facts and not self.focus:
            self.focus = self.carried
        elif told and after in _PREDICATES:
            self.focus = told[-1:]

    # Figures

    def _figure(self, i: int, token: Token) -> None:
        figure = token.figure
        assert figure is not None
        if not (self.focus or self.facts) and "no such" in figure.span.words.lower():
            self.focus = self.carried
        before, skipped = left(self.tokens, i)
        kind, move = self._role(i, before, skipped)
        if "to" in skipped and kind == "level" and self.comparing and self.figure_at > self.compared_at:
            self.comparing = False  # "from $13.8 million to $12.5 million"
            self.governing = self.main
            self.segment = []
        mention = self._target(i, figure, before)
        listed = goes_on(self.tokens, i)
        self.figure_at = i
        if mention is None:
            if not (self.caused and ("to" in skipped or self.comparing)):
                self.waiting.append((i, figure, kind, move))
                return
            mention = self.caused[-1]
        if figure.is_percent and kind == "level" and not self._is_ratio(mention):
            if self.move is None or self.move.move == "same" or is_share(self.tokens, i):
                self.unread.append(figure)
                return
            kind, move = "change", self.move
        fact = self._told(mention, kind, figure, move)
        if listed and self.lists:
            self.lists[-1].append(fact)
        else:
            self.lists.append([fact])
        self._add(fact)

    def _role(self, i: int, before: Token | None, skipped: set[str]) -> tuple[Kind, Token | None]:
        """Whether a figure is a level or a change, and the direction that it changes in."""
        behind = move_behind(self.tokens, i)
        if behind is not None:
            return "change", behind
        if before is None or ("to" in skipped and "be" not in skipped) or "from" in skipped:
            return "level", None
        opens = self.comparing and before is self.tokens[self.compared_at]  # "below the $3.0 million"
        if before.kind == "move" and before.move != "same" and "at" not in skipped and not opens:
            return "change", before
        if before.kind == "metric" and "by" in skipped and self.move is None and self.last_move is not None:
            return "change", self.last_move  # "sales grew by 22%, net income by 35%"
        if self.move is not None and self.move.move != "same":
            object_of = before.kind == "metric" and skipped & {"of", "be", "is", "was"} and self._move_in(before)
            if "by" in skipped or (object_of and not self.comparing):
                return "change", self.move
        last = self.facts[-1] if self.facts else None
        if before.kind == "figure" and last is not None and last.figure is before.figure and last.kind == "change":
            apposed = skipped <= _APPOSED and skipped & {"or", "i", "("}
            if apposed or skipped <= {"and"}:  # "$5 million, or 12%", "increases of $46 million and $7 million"
                return "change", next((t for t in self.tokens if t.span == last.cue), None)
        return "level", None

    def _move_in(self, metric: Token) -> bool:
        """Whether a metric is the object of a change: "an increase in revenue of $2 million"."""
        assert self.move is not None
        if self.move.span.end > metric.span.start:
            return False
        between = self.sentence.source[self.move.span.end : metric.span.start].lower().split()
        return between[:1] in (["in"], ["of"]) and len(between) <= 4

    def _target(self, i: int, figure: Figure, before: Token | None) -> Mention | None:
        """The metric of a figure; None where it may stand behind the figure, or nowhere."""
        named = before is not None and before.kind == "metric"
        if not self.focus or (metric_behind(self.tokens, i) and not named):
            return None
        mention = self.focus[-1]
        told = [f.figure.span.end for f in self.facts if f.figure and f.mention == mention]
        tight = before is not None and before.kind in ("metric", "compared") and not self.caused
        if not tight and self._noise(max([mention.span.end, *told]), figure.span.start):
            return None
        if figure.per_share and mention.metric in (Metric.NET_INCOME, Metric.OTHER):
            per_share = replace(mention, metric=Metric.EARNINGS_PER_SHARE)
            for fact in self.facts if not told else ():
                fact.mention = per_share if fact.mention == mention else fact.mention
            return per_share
        return None if figure.per_share and mention.metric != Metric.EARNINGS_PER_SHARE else mention

    def _noise(self, start: int, end: int) -> bool:
        between = Span(self.sentence.source, start, end)
        return end - start > 120 or between.search(_NO_MONEY) is not None

    def _is_ratio(self, mention: Mention) -> bool:
        return mention.metric == Metric.GROSS_MARGIN or (
            mention.metric == Metric.OTHER and bool(mention.span.search(_RATIO))
        )

    def _repeat(self) -> None:
        """As in "a net loss in the same amount": the figure before is told again."""
        last = next((f.figure for f in reversed(self.facts) if f.figure and f.kind == "level"), None)
        if last is not None and self.focus:
            self._add(Fact(self.focus[-1], "level", self.sentence, replace(last, signed=False)))

    def _told(self, mention: Mention, kind: Kind, figure: Figure, move: Token | None) -> Fact:
        if move is None:
            return Fact(mention, kind, self.sentence, figure)
        return Fact(mention, kind, self.sentence, figure, move=move.move, cue=move.span)

    def _add(self, fact: Fact) -> None:
        fact.prior = self.comparing and fact.kind == "level"
        fact.period = self.governing
        self.facts.append(fact)
        self.segment.append(fact)

    # Periods

    def _period(self, i: int, token: Token) -> None:
        group = token.periods
        if len(group) > 1:
            self.plural = group
        period = group[0]
        if self.main is not None and period.end is None and period.span.text.lower().startswith(("that", "such")):
            return
        around = [t.word for t in (*self.tokens[i - 1 : i], *self.tokens[i + 1 : i + 2])]
        if around == ["(", ":"]:  # "(December 31, 2019: $15.0 million)"
            self._close()
            self.comparing, self.compared_at, self.governing = True, i, period
            return
        if self._turns(i):
            self._close()
            self.governing = self.main = period
            return
        near = [f for f in self.segment if not f.own_period and f.figure]
        if near and self._close_by(near[-1], i):
            for fact in near:
                fact.period, fact.own_period = period, True
            if len(group) == 2 and len(near) == 1 and near[0].mention.absent:  # "no revenue in 2004 and 2003"
                self.facts.append(replace(near[0], period=group[1]))
        elif self.comparing and self.figure_at < self.compared_at and group[0].side != "current":
            for fact in self.facts:
                if (fact.mention in self.focus or fact.kind == "move") and fact.against is None:
                    fact.against = period
            self.governing = period
        else:
            moves = [f for f in self.segment if f.figure is None and not f.own_period]
            for fact in moves:
                if not self.comparing:
                    fact.period, fact.own_period = period, True
            self.governing = period
            if not self.comparing:
                self.main = period

    def _turns(self, i: int) -> bool:
        """Whether a period turns from the comparative to something new: "... and for the full year"."""
        if not (self.comparing and self.figure_at > self.compared_at and self.segment and self.segment[-1].figure):
            return False
        joined = {"and", "but", "while"} & {t.word for t in self.tokens[max(0, i - 3) : i]}
        return bool(joined) and not self._close_by(self.segment[-1], i)

    def _close_by(self, fact: Fact, i: int) -> bool:
        """Whether a period belongs to the figure before it: no new clause begins between them."""
        assert fact.figure is not None
        between = [t for t in self.tokens[:i] if t.span.start >= fact.figure.span.end]
        if len(between) > 7 or any(t.word in ("while", "but", ";", "(", ":", "whereas") for t in between):
            return False
        words = [t.word for t in between]
        if words[-1:] == [","] and [t.kind for t in self.tokens[i + 1 : i + 2]] == ["word"]:
            return False  # ", 2010 will bring"
        if "and" in words and not any(t.kind in ("metric", "figure") for t in between):
            return False
        return self.tokens[i + 1 : i + 2] == [] or self.tokens[i + 1].word != ":"

    def _parenthesis(self, i: int) -> None:
        """A bracket that held the comparative, "(2007: $5.2 million)", closes."""
        inside = [t.word for t in self.tokens[max(0, i - 12) : i]]
        if "(" in inside and (":" in inside or self.comparing):
            self.governing, self.comparing = self.main, False
            self.segment = []

    # Directions

    def _move(self, i: int, token: Token) -> None:
        word = token.span.words.lower()
        before = [t.word for t in self.tokens[max(0, i - 5) : i]]
        after = self.tokens[i + 1 : i + 6]
        if word in ("more", "less") and [t.kind for t in after[:2]] == ["compared", "move"]:
            return  # "more than doubled"
        if set(before[-3:]) & _NEGATED or {"would", "have"} <= set(before):
            return
        if word == "up" and after and after[0].word == "to" and not followed(self.tokens, i + 1, "figure", 1):
            return
        named = names_metric(after)
        if named is not None:
            self.coming = token if named else self.coming
            return
        if not is_predicate(self.tokens, i):
            return
        self._direct(self.focus, token)
        beyond = word in ("above", "below", "exceed", "exceeds", "exceeded", "beat", "surpassed")
        as_before = token.move == "same" and after and after[0].word in ("with", "to", "as")
        if as_before or (beyond and not followed(self.tokens, i, "figure", 1)):
            self._compare(i, token)

    def _direct(self, mentions: list[Mention], token: Token | None = None) -> None:
        self.move = self.last_move = token or self.move
        if self.comparing or self.move is None:
            return
        for mention in mentions:
            fact = Fact(mention, "move", self.sentence, move=self.move.move, cue=self.move.span)
            fact.period = self.governing
            self.facts.append(fact)
            self.segment.append(fact)

    def _compare(self, i: int, token: Token) -> None:
        following = self.tokens[i + 1 : i + 2]
        if following and following[0].kind == "move":
            return
        if token.word in cues.FIGURE_ONLY and not figure_follows(self.tokens, i):
            return
        self._close()
        self.comparing, self.compared_at = True, i
        self.governing = None
        if not self.focus and self.caused:
            self.focus = self.caused

    def _cause(self) -> None:
        if self.focus:
            self.caused = self.focus
        waiting, self.waiting = self.waiting, []
        self._close()
        self.waiting = waiting  # "$2.1 million is due to impairment"
        self.governing = self.main
        self.focus, self.move = [], None

    def _nominal(self, token: Token) -> None:
        if self.focus and (token.word == "nominal" or self.focus[-1].metric == Metric.IMPAIRMENT):
            self._add(Fact(self.focus[-1], "bare", self.sentence, cue=token.span))

    # Ends of segments

    def _close(self) -> None:
        self._settle()
        self.comparing = False
        self.segment = []
        self.unread += [figure for _, figure, _, _ in self.waiting]
        self.waiting = []

    def _settle(self) -> None:
        """Give the figures of a list to the periods, or the metrics, that they stand for one by one."""
        for group in self.lists:
            if len(group) > 1 and len(self.plural) == len(group):
                to_periods(group, self.plural, self.comparing)
            elif len(group) > 1:
                before = [t.mention for t in self.tokens if t.mention and t.span.start < group[-1].at.start]
                named = self.focus if len(self.focus) == len(group) else last_metrics(before, len(group))
                to_metrics(group, named)
        self.lists = []
