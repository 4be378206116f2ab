"""From facts to estimates: what is said of one metric and one period comes together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nt10k.estimates.facts import Fact
from nt10k.estimates.metrics import BALANCES
from nt10k.estimates.periods import Calendar, Period
from nt10k.estimates.tokens import Mention, Move
from nt10k.model import Basis, Direction, FinancialEstimate, Interval, Metric
from nt10k.text import Span


@dataclass(frozen=True)
class Reading:
    """An estimate, and where each of its fields was read: `stated` by the span, or `inferred` from it."""

    estimate: FinancialEstimate
    evidence: dict[str, tuple[Span, Basis]]


@dataclass
class Draft:
    """An estimate in the making: the facts that fill its places."""

    mention: Mention
    clause: Span
    number: int
    period: Period | None = None
    against: Period | None = None
    amount: Fact | None = None
    prior: Fact | None = None
    change: Fact | None = None
    percent: Fact | None = None
    move: Fact | None = None
    bare: bool = False
    doubtful: bool = True
    facts: list[Fact] = field(default_factory=list)

    @property
    def months(self) -> int | None:
        """The length of the period, where the text tells it; none for a moment in time."""
        if self.mention.metric in BALANCES:
            return None
        return self.period.months if self.period else None


_RECENT = 100  # drafts that a fact may still belong to; more are in no sentence or table


class Drafts:
    """Takes the facts of a passage in their order, and gives the estimates."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.drafts: list[Draft] = []
        self.priors: list[tuple[int, Fact]] = []

    def take(self, facts: Sequence[Fact], number: int, doubtful: bool = False) -> None:
        """Sort the facts of one sentence, by its number, into drafts."""
        for fact in facts:
            if self._elsewhere(fact, doubtful):
                continue
            if fact.kind == "level" and self._is_prior(fact):
                self._take_prior(fact, number)
                continue
            draft = self._place(fact, number)
            if draft is not None:
                draft.facts.append(fact)
                draft.doubtful = draft.doubtful and doubtful
                if fact.period is not None and fact.period.side == "current" and draft.period is None:
                    draft.period = fact.period
                draft.against = draft.against or fact.against

    def readings(self) -> list[Reading]:
        """The estimates of all drafts that say something of the reported period."""
        found: dict[str, Reading] = {}
        for draft in self.drafts:
            whole = draft.amount is not None and draft.prior is not None
            if (draft.doubtful and not whole) or self._says_nothing(draft):
                continue
            reading = self._reading(draft)
            found.setdefault(_values(reading.estimate), reading)
        return list(found.values())

    def _elsewhere(self, fact: Fact, doubtful: bool) -> bool:
        """Whether a fact is of a period that the report does not cover."""
        period = fact.period
        if period is None or self.calendar.ended is None:
            return False
        if doubtful and fact.kind == "change" and period.side == "prior":
            return True  # "the restatement lowered 2004 net income by $2 million"
        return period.side == "other" and period.end is not None and not fact.prior

    def _is_prior(self, fact: Fact) -> bool:
        if fact.period is None or fact.period.side == "other":
            return fact.prior
        if fact.period.side == "current" and fact.prior:
            return not fact.own_period
        return fact.period.side == "prior"

    def _take_prior(self, fact: Fact, number: int) -> None:
        for draft in reversed(self.drafts[-_RECENT:]):
            if number - draft.number <= 2 and draft.prior is None and self._same(draft, fact):
                draft.prior = fact
                draft.number = max(draft.number, number)
                return
        self.priors.append((number, fact))

    def _same(self, draft: Draft, fact: Fact) -> bool:
        if draft.mention.metric != fact.mention.metric:
            return False
        if draft.mention.metric == Metric.OTHER and draft.mention.span.words.lower() != fact.mention.span.words.lower():
            return False
        a, b = draft.months, fact.period.months if fact.period and fact.mention.metric not in BALANCES else None
        return a is None or b is None or a == b

    def _place(self, fact: Fact, number: int) -> Draft | None:
        """The draft that a fact of the reported period belongs to, with the fact in its place."""
        near = 1 if fact.kind == "level" else 0
        same = [d for d in self.drafts[-_RECENT:] if number - d.number <= near and self._same(d, fact)]
        last = same[-1] if same else None
        if fact.kind == "level":
            if last is not None and last.amount is None and not (last.prior and last.number != number):
                last.amount, last.mention = fact, fact.mention
                last.number = number
                return self._with_prior(last, number)
            draft = self._new(fact, number)
            draft.amount = fact
            return self._with_prior(draft, number)
        last = last or self._spoken_of(fact, number)
        if fact.kind == "change":
            assert fact.figure is not None
            slot = "percent" if self._relative(fact) else "change"
            if last is None or getattr(last, slot) is not None:
                last = self._new(fact, number)
            setattr(last, slot, fact)
            last.move = last.move or (fact if fact.move else None)
            return last
        if fact.kind == "move":
            if last is None:
                if fact.mention.metric == Metric.OTHER or (fact.period is not None and fact.period.side == "prior"):
                    return None
                last = self._new(fact, number)
            last.move = last.move or fact
            return last
        if last is None:
            last = self._with_prior(self._new(fact, number), number)
        if fact.kind == "sign" and last.amount is None and last.change is None and last.percent is None:
            last.amount = fact
        last.bare = last.bare or fact.kind == "bare"
        return last

    def _spoken_of(self, fact: Fact, number: int) -> Draft | None:
        """The draft of a sentence before, which a sentence without a new amount goes on about."""
        for draft in reversed(self.drafts[-_RECENT:]):
            told = draft.amount is not None and draft.amount.figure is not None
            if told and number - draft.number <= 1 and self._same(draft, fact):
                return draft if draft.change is None and draft.percent is None else None
        return None

    def _new(self, fact: Fact, number: int) -> Draft:
        draft = Draft(fact.mention, fact.clause, number)
        self.drafts.append(draft)
        return draft

    def _with_prior(self, draft: Draft, number: int) -> Draft:
        """A comparative that was told before its amount: "In 2006 sales were $4 million; in 2007, $5 million"."""
        self.priors = [prior for prior in self.priors[-_RECENT:] if number - prior[0] <= 1]
        for at, (_, fact) in enumerate(self.priors):
            if draft.prior is None and self._same(draft, fact):
                draft.prior = fact
                del self.priors[at]
                break
        return draft

    @staticmethod
    def _relative(fact: Fact) -> bool:
        """Whether a change is one in percent of the figure, not in points of a margin."""
        assert fact.figure is not None
        return fact.figure.is_percent and not fact.figure.points

    def _says_nothing(self, draft: Draft) -> bool:
        if draft.bare or draft.amount is not None:
            return False
        moved = draft.move is not None
        return not (moved or (draft.change or draft.percent))

    # Fields

    def _reading(self, draft: Draft) -> Reading:
        evidence: dict[str, tuple[Span, Basis]] = {
            "metric": (draft.mention.span, "stated"),
            "label": (draft.mention.span, "stated"),
            "text": (draft.clause, "stated"),
        }
        values: dict[str, object] = {
            "metric": draft.mention.metric,
            "label": draft.mention.span.words,
            "text": draft.clause.words,
        }

        def put(name: str, value: object, span: Span, basis: Basis = "stated") -> None:
            if value is not None:
                values[name] = value
                evidence[name] = (span, basis)

        period = draft.period
        if period is not None:
            put("period", period.span.words, period.span)
            put("period_end", period.end, period.span, "stated" if period.exact else "inferred")
            put("months", draft.months, period.span)
        if period is None or period.end is None:
            put("period_end", self.calendar.ended, draft.clause, "inferred")
        unit = self._unit(draft)
        amount = self._level(draft.amount, unit)
        prior = self._level(draft.prior, unit)
        if draft.amount is not None:
            put("amount", amount, draft.amount.at)
        if draft.prior is not None:
            put("prior", prior, draft.prior.at)
            if draft.prior.period is not None:
                before = draft.prior.period
                put("prior_period_end", before.end, before.span, "stated" if before.exact else "inferred")
        if draft.against is not None and "prior_period_end" not in values:
            against = draft.against
            put("prior_period_end", against.end, against.span, "stated" if against.exact else "inferred")
        for name, fact in (("change", draft.change), ("change_percent", draft.percent)):
            if fact is not None:
                put(name, self._change(fact, unit), fact.at)
        followed = _direction_between(_at_most_nothing(amount, draft.amount), _at_most_nothing(prior, draft.prior))
        stated = direction(draft.move.move, draft.mention.sign) if draft.move and draft.move.move else None
        if stated is None and followed is None:
            signed = next((f for f in (draft.change, draft.percent) if f and f.figure and f.figure.signed), None)
            if signed is not None:
                put("direction", "decrease", signed.at, "inferred")
        if followed is not None and followed != stated and draft.amount is not None and stated != "unchanged":
            put("direction", followed, draft.amount.at, "inferred")
        elif stated is not None and draft.move is not None:
            put("direction", stated, draft.move.cue or draft.move.at)
        return Reading(FinancialEstimate.model_validate(values), evidence)

    @staticmethod
    def _unit(draft: Draft) -> str | None:
        """The unit that all figures of an estimate share: of a share, where the metric is per share."""
        units = [
            f.figure.unit
            for f in (draft.amount, draft.prior, draft.change)
            if f and f.figure and not f.figure.is_percent
        ]
        unit = next((u for u in units if u != "USD"), units[0] if units else None)
        if unit and draft.mention.metric == Metric.EARNINGS_PER_SHARE and "/" not in unit:
            unit += "/share"
        return unit

    @staticmethod
    def _level(fact: Fact | None, unit: str | None) -> Interval | None:
        if fact is None:
            return None
        sign = fact.mention.sign
        if fact.figure is None:
            zero = Decimal(0)
            return Interval(
                low=None if sign < 0 else zero, high=zero if sign < 0 else None, unit=unit or "USD", approximate=False
            )
        figure = fact.figure.unbounded() if fact.prior else fact.figure
        return figure.interval(sign or 1, None if figure.is_percent else unit)

    @staticmethod
    def _change(fact: Fact, unit: str | None) -> Interval | None:
        figure = fact.figure
        assert figure is not None
        if figure.signed or fact.move is None:
            return figure.interval() if figure.signed else None
        sign = -1 if direction(fact.move, fact.mention.sign) == "decrease" else 1
        return figure.interval(sign, None if figure.is_percent else unit)


def _values(estimate: FinancialEstimate) -> str:
    """An estimate without its words: told twice, or per basic and per diluted share alike, it is one."""
    words = {"text", "period"} if estimate.metric == Metric.OTHER else {"text", "period", "label"}
    return estimate.model_dump_json(exclude=words)


def direction(move: Move | None, sign: int) -> Direction | None:
    """The direction of a metric: a loss that grows is a metric that falls.

    >>> direction("down", -1), direction("better", -1), direction("down", 1)
    ('increase', 'increase', 'decrease')
    """
    if move is None:
        return None
    if move == "same":
        return "unchanged"
    up = move in ("up", "better")
    if sign < 0 and move in ("up", "down"):
        up = not up
    return "increase" if up else "decrease"


def _at_most_nothing(level: Interval | None, fact: Fact | None) -> Interval | None:
    """A loss that is told with one bound, "no more than $6 million", is bounded by zero too."""
    if level is None or level.high is not None or fact is None or fact.mention.sign >= 0:
        return level
    return level.model_copy(update={"high": Decimal(0)})


def _direction_between(amount: Interval | None, prior: Interval | None) -> Direction | None:
    """The direction that follows from two figures; None where they overlap or are not known."""
    if amount is None or prior is None:
        return None
    if amount.low is not None and prior.high is not None and amount.low > prior.high:
        return "increase"
    if amount.high is not None and prior.low is not None and amount.high < prior.low:
        return "decrease"
    same = amount.low == prior.low and amount.high == prior.high and None not in (amount.low, amount.high)
    return "unchanged" if same else None
