"""The grammar: what each figure and each direction of a sentence says of which metric and which period.

A sentence is walked once, from left to right. The walk remembers the metric spoken of (the focus), the period
that governs, and whether the words stand on the side of the comparison ("compared to", "from", "than"). Every
rule below has its name in `Rule`; `docs/estimates.md` shows each with an example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from nt10k.estimates import cues
from nt10k.estimates.amounts import Figure
from nt10k.estimates.periods import Period
from nt10k.estimates.tokens import Mention, Move, Token
from nt10k.model import Metric
from nt10k.text import Span

Kind = Literal["level", "change", "move", "sign", "bare"]

_FILLERS = frozenset(
    """a an the of by to at is are was were be been being some only just additional another total record its our or in
    i e . , ( : us s equal totaling totalling was amounting overall aggregate estimated another and""".split()
)
_LINKS = frozenset({"or", "i", "e", "(", ",", ".", "about", "by", "of", "representing", "a", "an"})
_GAP = frozenset("of in a an the our its non-cash noncash pre-tax pretax after-tax for as to unaudited preliminary "
                 "estimated annual quarterly total consolidated one-time full from".split())  # fmt: skip
_NOUNS = frozenset(
    """increase increases decrease decreases decline declines growth rise drop drops fall reduction reductions improvement
    improvements deterioration contraction higher lower greater more less larger smaller above below better worse
    fewer jump gain""".split()
)
_ADJECTIVES = frozenset(
    """higher lower greater smaller larger less more fewer bigger better worse increased decreased reduced improved
    declining increasing growing decreasing lowered improving worsening rising falling favorable unfavorable""".split()
)
_AFTER_PREDICATE = frozenset(
    """than by from to as due and or in for during at of over on but year quarter accordingly is was because
    with substantially primarily mainly principally largely""".split()
)
_HAVE = re.compile(
    r"\b(?:ha(?:s|ve|d|ving)|report(?:s|ed|ing)?|incur(?:s|red|ring)?|record(?:s|ed|ing)?|recogni[sz](?:e|es|ed|ing)|sustain(?:ed)?"
    r"|experience[sd]?|expects?|anticipates?|shows?|show(?:n|ed)|reali[sz]ed?|post(?:ed)?|generated?|suffered|be|in)\s+(?:an?\s+)?(?:\w+\s+)?$",
    re.I,
)
_PREDICATES = frozenset("was is were are will would should had has amounted totaled stood".split())
_BREAKS = frozenset({"while", "but", "and", "although", "though", ";"})
_NEGATED = frozenset({"not", "no", "without", "neither", "nor", "whether", "if"})
_NO_MONEY = re.compile(cues.NOT_RESULTS, re.I)
_RATIO = re.compile(r"ratio|margin|rate", re.I)
_LOSSES = frozenset(
    {Metric.NET_INCOME, Metric.OPERATING_INCOME, Metric.PRETAX_INCOME, Metric.EBITDA, Metric.ADJUSTED_EBITDA}
)


@dataclass
class Fact:
    """One thing said of one metric: a level, a change, a direction, a bare sign."""

    mention: Mention
    kind: Kind
    clause: Span
    figure: Figure | None = None
    period: Period | None = None
    prior: bool = False
    against: Period | None = None
    move: Move | None = None
    cue: Span | None = None
    own_period: bool = False
    order: int = 0

    @property
    def at(self) -> Span:
        """Where the fact stands: its figure, else the word of its direction, else its metric."""
        return self.figure.span if self.figure else self.cue or self.mention.span


@dataclass
class Walk:
    """What the walk through one sentence remembers."""

    sentence: Span
    tokens: list[Token]
    focus: list[Mention] = field(default_factory=list)
    plural: list[Period] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    unread: list[Figure] = field(default_factory=list)
    governing: Period | None = None
    main: Period | None = None
    comparing: bool = False
    caused: list[Mention] = field(default_factory=list)
    move: Token | None = None
    coming: Token | None = None
    waiting: list[tuple[int, Figure, Kind, Token | None]] = field(default_factory=list)
    segment: list[Fact] = field(default_factory=list)
    lists: list[list[Fact]] = field(default_factory=list)
    compared_at: int = -1
    figure_at: int = -1

    def run(self) -> Walk:
        """Read the sentence."""
        carried = list(self.focus)
        self.focus = []
        for i, token in enumerate(self.tokens):
            if token.kind == "metric":
                self._metric(i, token)
            elif token.kind == "figure":
                self._figure(i, token)
            elif token.kind == "same_amount":
                self._repeat(token)
            elif token.kind == "period":
                self._period(i, token)
            elif token.kind == "move":
                self._move(i, token)
            elif token.kind == "compared":
                self._compare(i, token)
            elif token.kind == "cause":
                self._cause(token)
            elif token.kind == "respectively":
                self._settle(respectively=True)
            elif token.kind == "nominal":
                self._nominal(token)
            elif token.kind == "it":
                self._it(i, carried)
            elif token.word == ";":
                self._close()
                self.governing = self.main = None
            elif token.word == ")":
                self._parenthesis(i)
        self._close()
        self._signs()
        return self

    # Metrics

    def _metric(self, i: int, token: Token) -> None:
        mention = token.mention
        assert mention is not None
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
        if mention.absent and not self._followed(i, "figure", 3):
            nothing = Figure(mention.span, Decimal(0), Decimal(0), "USD", signed=True)
            self._add(Fact(mention, "level", self.sentence, nothing), i)
        if self.coming is not None:
            self.move, self.coming = self.coming, None
            if not self.comparing:
                self._direct([mention])
    def _bind_waiting(self, i: int, mention: Mention) -> bool:
        """Give the figures that wait for a metric to the one that follows them; whether there were any."""
        waiting, self.waiting = self.waiting, []
        bound = False
        for at, figure, kind, move in waiting:
            if i - at <= 9 and not self._noise(figure.span.end, mention.span.start):
                self._add(Fact(mention, kind, self.sentence, figure, move=move.move if move else None,
                               cue=move.span if move else None), at)  # fmt: skip
                bound = True
            else:
                self.unread.append(figure)
        return bound

    def _joined(self, i: int) -> bool:
        """Whether a metric goes on a list: "revenue, expenses and earnings"."""
        back = i - 1
        while back >= 0 and (self.tokens[back].word in ("and", ",", "its", "our", "the", "or", "both", "&") or
                             (self.tokens[back].kind == "move" and self.coming is not None)):
            back -= 1
        return back >= 0 and self.tokens[back].kind == "metric" and back < i - 1

    def _stays(self, i: int, mention: Mention) -> bool:
        """Whether a metric named within a comparison still belongs to it."""
        if self.figure_at < self.compared_at:
            return not any(t.word in _BREAKS for t in self.tokens[self.compared_at : i])
        known = any(f.mention.metric == mention.metric and not f.prior for f in self.facts)
        has_prior = any(f.mention.metric == mention.metric and f.prior for f in self.facts)
        return known and not has_prior and self._followed(i, "figure", 4)

    def _followed(self, i: int, kind: str, within: int) -> bool:
        for token in self.tokens[i + 1 : i + 1 + within]:
            if token.kind == kind:
                return True
            if token.kind not in ("word",):
                return False
        return False

    def _it(self, i: int, carried: list[Mention]) -> None:
        """A pronoun takes up the metric of which the last figure was, or that of the sentence before."""
        after = self.tokens[i + 1].word if i + 1 < len(self.tokens) else ""
        told = [f.mention for f in self.facts if f.figure]
        if not self.facts and not self.focus:
            self.focus = carried
        elif told and after in _PREDICATES:
            self.focus = told[-1:]

    # Figures

    def _figure(self, i: int, token: Token) -> None:
        figure = token.figure
        assert figure is not None
        before, skipped = self._left(i)
        kind, move = self._role(i, figure, before, skipped)
        if before is not None and before.word in ("between",):
            skipped.add("between")
        if "to" in skipped and kind == "level" and self.comparing and self.figure_at > self.compared_at:
            self.comparing = False  # "from $13.8 million to $12.5 million"
            self.governing = self.main
            self.segment = []
        target = self._target(i, figure, before, skipped)
        listed = self._in_list(i)
        self.figure_at = i
        if target is None:
            if self.caused and ("to" in skipped or self.comparing):
                target = self.caused[-1:]
            else:
                self.waiting.append((i, figure, kind, move))
                return
        mention = target[-1]
        if figure.is_percent and kind == "level" and not self._is_ratio(mention):
            if self.move is None or self._of_metric(i):
                self.unread.append(figure)
                return
            kind, move = "change", self.move
        if kind == "change" and move is not None and move.word == "same":
            kind = "level"
        fact = Fact(mention, kind, self.sentence, figure, move=move.move if move else None, cue=move.span if move else None)
        if listed and self.lists:
            self.lists[-1].append(fact)
        else:
            self.lists.append([fact])
        self._add(fact, i)

    def _left(self, i: int) -> tuple[Token | None, set[str]]:
        skipped: set[str] = set()
        for token in reversed(self.tokens[max(0, i - 7) : i]):
            if token.kind in ("word", "mark") and (token.word in _FILLERS or token.word.endswith("ly")):
                skipped.add(token.word)
                continue
            return token, skipped
        return None, skipped

    def _role(self, i: int, figure: Figure, before: Token | None, skipped: set[str]) -> tuple[Kind, Token | None]:
        right = self._right_move(i)
        if right is not None:
            return "change", right
        if "to" in skipped or "from" in skipped:
            return "level", None
        if before is not None and before.kind == "move" and before.move != "same" and "at" not in skipped:
            return "change", before
        if self.move is not None and not self.comparing:
            if "by" in skipped and self.move.move != "same":
                return "change", self.move
            if before is not None and before.kind == "metric" and "of" in skipped and self.move.span.end <= before.span.start and self._move_in(before):
                return "change", self.move
        last = self.facts[-1] if self.facts else None
        if before is not None and before.kind == "figure" and last is not None and last.figure is before.figure and last.kind == "change":
            if skipped <= _LINKS and skipped & {"or", "i", "("}:
                same = next((t for t in self.tokens if last.cue is not None and t.span == last.cue), None)
                return "change", same
            if skipped <= {"and"} and last.move:  # "increases of $46 million and $7 million"
                same = next((t for t in self.tokens if last.cue is not None and t.span == last.cue), None)
                return "change", same
        return "level", None

    def _move_in(self, metric: Token) -> bool:
        """Whether a metric is the object of a change: "an increase in revenue of $2 million"."""
        assert self.move is not None
        between = self.sentence.source[self.move.span.end : metric.span.start].lower().split()
        return between[:1] in (["in"], ["of"]) and len(between) <= 4

    def _right_move(self, i: int) -> Token | None:
        """The direction right behind a figure: "$2 million lower", "12% increase", "$2 million, or 5%, less"."""
        at = i + 1
        while at < len(self.tokens) and at - i <= 6:
            token = self.tokens[at]
            if token.kind == "move":
                return token if token.span.words.lower() in _NOUNS else None
            if token.word in ("or", ",", "(", ")") or (token.kind == "figure" and self.tokens[at - 1].word == "or"):
                if token.word == "," and self.tokens[at + 1 : at + 2] and self.tokens[at + 1].word != "or" and not any(
                    t.word == "or" for t in self.tokens[i:at]
                ):
                    return None
                at += 1
                continue
            return None
        return None

    def _target(self, i: int, figure: Figure, before: Token | None, skipped: set[str]) -> list[Mention] | None:
        """The metric of a figure; None where it may stand behind the figure, or nowhere."""
        tight = before is not None and before.kind in ("metric", "compared") and not self.caused
        ahead = self._ahead(i)
        if ahead and not (before is not None and before.kind == "metric"):
            return None
        if not self.focus:
            return None
        mention = self.focus[-1]
        told = [f.figure.span.end for f in self.facts if f.figure and f.mention == mention]
        if not tight and self._noise(max([mention.span.end, *told]), figure.span.start):
            return None
        if figure.per_share and mention.metric in (Metric.NET_INCOME, Metric.OTHER):
            mention = replace(mention, metric=Metric.EARNINGS_PER_SHARE)
        elif figure.per_share and mention.metric != Metric.EARNINGS_PER_SHARE:
            return None
        return [*self.focus[:-1], mention]

    def _ahead(self, i: int) -> bool:
        """Whether the metric stands right behind the figure: "$3.0 million of deferred revenue"."""
        for token in self.tokens[i + 1 : i + 6]:
            if token.kind == "metric":
                return True
            if token.kind == "move" and token.span.words.lower() in _NOUNS:
                continue
            if token.word not in _GAP:
                return False
        return False

    def _noise(self, start: int, end: int) -> bool:
        between = Span(self.sentence.source, start, end)
        return end - start > 120 or between.search(_NO_MONEY) is not None

    def _is_ratio(self, mention: Mention) -> bool:
        return mention.metric == Metric.GROSS_MARGIN or (mention.metric == Metric.OTHER and bool(mention.span.search(_RATIO)))

    def _of_metric(self, i: int) -> bool:
        """ "12% of net sales" is a share of something, not a change."""
        after = [t for t in self.tokens[i + 1 : i + 4]]
        return len(after) > 1 and after[0].word == "of" and any(t.kind == "metric" for t in after)

    def _in_list(self, i: int) -> bool:
        words = []
        for token in reversed(self.tokens[:i]):
            if token.kind == "figure":
                return bool(words) and set(words) <= {"and", ","}
            words.append(token.word or "-")
        return False

    def _repeat(self, token: Token) -> None:
        """ "a net loss in the same amount": the figure before is told again."""
        last = next((f.figure for f in reversed(self.facts) if f.figure and f.kind == "level"), None)
        if last is not None and self.focus:
            self._add(Fact(self.focus[-1], "level", self.sentence, replace(last, signed=False)), self.figure_at)

    def _add(self, fact: Fact, at: int) -> None:
        fact.prior = self.comparing and fact.kind == "level"
        fact.period = self.governing
        fact.order = at
        self.facts.append(fact)
        self.segment.append(fact)

    # Periods

    def _period(self, i: int, token: Token) -> None:
        group = token.periods
        if len(group) > 1:
            self.plural = group
        elif self.main is not None and group[0].end is None and group[0].side == "other" and token.span.text.lower().startswith(("that", "such")):
            return
        period = group[0]
        near = [f for f in self.segment if not f.own_period and f.figure]
        if near and self._close_by(near[-1], i):
            for fact in near:
                fact.period, fact.own_period = period, True
        elif self.comparing and self.figure_at < self.compared_at and group[0].side != "current":
            for fact in self.facts:
                if fact.mention in self.focus and fact.against is None:
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

    def _close_by(self, fact: Fact, i: int) -> bool:
        """Whether a period belongs to the figure before it: no new clause begins between them."""
        assert fact.figure is not None
        between = [t for t in self.tokens[:i] if t.span.start >= fact.figure.span.end]
        if len(between) > 7 or any(t.word in ("while", "but", ";", "(", ":", "whereas") for t in between):
            return False
        words = [t.word for t in between]
        if "and" in words and not any(t.kind in ("metric", "figure") for t in between):
            return False
        return self.tokens[i + 1 : i + 2] == [] or self.tokens[i + 1].word != ":"

    def _parenthesis(self, i: int) -> None:
        """A bracket that held the comparative, "(2007: $5.2 million)", closes."""
        for token in reversed(self.tokens[max(0, i - 12) : i]):
            if token.word == "(":
                if any(t.word == ":" for t in self.tokens[max(0, i - 12) : i]) or self.comparing:
                    self.governing, self.comparing = self.main, False
                    self.segment = []
                return

    # Directions

    def _move(self, i: int, token: Token) -> None:
        word = token.span.words.lower()
        before = [t.word for t in self.tokens[max(0, i - 3) : i]]
        after = self.tokens[i + 1 : i + 6]
        if set(before) & _NEGATED or "would" in [t.word for t in self.tokens[max(0, i - 5) : i]] and "have" in before or (word == "up" and after and after[0].word == "to" and not self._followed(i + 1, "figure", 1)):
            return
        ahead = self._object(after)
        if ahead is not None:
            if ahead:
                self.coming = token
            return
        if not self._predicate(i, word, after):
            return
        if token.move in ("up", "down") and after and word in ("above", "below", "exceed", "exceeds", "exceeded", "missed"):
            self._direct(self.focus, token)
            if word != "missed" and not self._followed(i, "figure", 2):
                self._compare(i, token)
            return
        self._direct(self.focus, token)

    def _object(self, after: list[Token]) -> bool | None:
        """Whether a direction names its metric behind it ("increase in revenue", "lower net sales").

        False for an object that is no metric ("an increase in headcount"), None where there is no object.
        """
        if after and after[0].kind == "metric":
            return True
        at = 0
        while at < len(after) and after[at].word in ("in", "of", "the", "our", "its", "total", "both", "company", "company's", "registrant's"):
            at += 1
        if at and after[0].word in ("in", "of"):
            if at < len(after) and after[at].kind == "metric":
                return True
            if at < len(after) and after[at].kind in ("figure", "period"):
                return None
            return any(t.kind == "metric" for t in after[: at + 2]) and after[0].word == "in"
        return None

    def _predicate(self, i: int, word: str, after: list[Token]) -> bool:
        if word not in _ADJECTIVES or not after:
            return True
        following = after[0]
        if following.kind != "word" or following.word in _AFTER_PREDICATE or following.word.endswith("ly"):
            return True
        return word.endswith("ed") and i > 0 and self.tokens[i - 1].kind in ("metric", "period")

    def _direct(self, mentions: list[Mention], token: Token | None = None) -> None:
        self.move = token or self.move
        if self.comparing or self.move is None:
            return
        for mention in mentions:
            fact = Fact(mention, "move", self.sentence, move=self.move.move, cue=self.move.span)
            fact.period = self.governing
            self.facts.append(fact)
            self.segment.append(fact)

    def _compare(self, i: int, token: Token) -> None:
        if token.word in cues.FIGURE_ONLY and not self._figure_follows(i, token.word):
            return
        self._close()
        self.comparing, self.compared_at = True, i
        self.governing = None
        if not self.focus and self.caused:
            self.focus = self.caused

    def _figure_follows(self, i: int, word: str) -> bool:
        for token in self.tokens[i + 1 : i + 7]:
            if token.kind == "figure" or (token.kind in ("metric", "period") and word != "after"):
                return True
            if token.kind == "metric" or token.word in ("earning", "losing", "a", "an", "the", "reporting"):
                continue
            if token.kind not in ("word",) or word not in ("from", "against", "above", "below"):
                return False
        return False

    def _cause(self, token: Token) -> None:
        if self.focus:
            self.caused = self.focus
        self._close()
        self.governing = self.main
        self.focus, self.move = [], None

    def _nominal(self, token: Token) -> None:
        if self.focus and (token.word == "nominal" or self.focus[-1].metric == Metric.IMPAIRMENT):
            self._add(Fact(self.focus[-1], "bare", self.sentence, cue=token.span), len(self.facts))

    # Ends of segments

    def _close(self) -> None:
        self._settle()
        self.comparing = False
        self.segment = []
        self.unread += [figure for _, figure, _, _ in self.waiting]
        self.waiting = []

    def _settle(self, respectively: bool = False) -> None:
        """Give the figures of a list to the periods, or the metrics, that they stand for one by one."""
        for group in self.lists:
            if len(group) < 2:
                continue
            if len(self.plural) == len(group):
                for fact, period in zip(group, self.plural):
                    later = self.comparing and period.side == "current"
                    fact.period = None if later else period
                    fact.own_period = True
                    if later:
                        fact.period = replace(period, side="prior", end=None)
            else:
                names = self._names(len(group))
                for fact, mention in zip(group, names):
                    if fact.figure is not None and fact.figure.per_share and mention.metric == Metric.NET_INCOME:
                        mention = replace(mention, metric=Metric.EARNINGS_PER_SHARE)
                    fact.mention = mention
        self.lists = []

    def _names(self, count: int) -> list[Mention]:
        if len(self.focus) == count:
            return self.focus
        seen: list[Mention] = []
        for token in self.tokens:
            if token.mention and token.span.start < self.lists[-1][-1].at.start and token.mention.metric not in {m.metric for m in seen}:
                seen.append(token.mention)
        return seen[-count:] if len(seen) >= count else []

    def _signs(self) -> None:
        """A loss or a profit told without its figure."""
        told = {f.mention.metric for f in self.facts if f.figure is not None}
        for token in self.tokens:
            mention = token.mention
            if mention is None or mention.metric not in _LOSSES or not mention.sign or mention.metric in told or mention.absent:
                continue
            before = self.sentence.before(token.span.start)
            moved = [f for f in self.facts if f.mention == mention and f.kind == "move"]
            if (moved and mention.sign < 0) or before.cut(token.span.start - 40, token.span.start).search(_HAVE):
                period = moved[0].period if moved else self._period_near(token)
                self.facts.append(Fact(mention, "sign", self.sentence, period=period))
                told.add(mention.metric)

    def _period_near(self, metric: Token) -> Period | None:
        later = [t.periods[0] for t in self.tokens if t.kind == "period" and t.span.start > metric.span.start]
        earlier = [t.periods[0] for t in self.tokens if t.kind == "period" and t.span.start < metric.span.start]
        return later[0] if later else earlier[-1] if earlier else None
