"""Figures told in a list, "were $2 million and $3 million for 2003 and 2002, respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nt10k.estimates.facts import Fact
from nt10k.estimates.periods import Period
from nt10k.estimates.tokens import Mention
from nt10k.model import Metric


def to_periods(facts: Sequence[Fact], periods: Sequence[Period], comparing: bool) -> None:
    """Give each figure of a list the period that it stands for.

    In a comparison without periods of its own the periods told before stand for those a year earlier.
    """
    for fact, period in zip(facts, periods, strict=True):
        earlier = comparing and period.side == "current"
        fact.period = replace(period, side="prior", end=None) if earlier else period
        fact.own_period = True


def to_told(group: Sequence[Fact], facts: Sequence[Fact]) -> bool:
    """Give each comparative of a list the length of the amount that it is set against; whether there are such.

    As in "$2 million for the quarter and $5 million for the half year, compared with $1 million and $3 million".
    """
    told = [f for f in facts if f.kind == "level" and not f.prior and f.figure and f.mention == group[0].mention]
    lengths = [f.period.months if f.period else None for f in told]
    if not group[0].prior or len(told) != len(group) or len(set(lengths)) < len(lengths):
        return False
    for fact, amount in zip(group, told, strict=True):
        named = fact.period if fact.period is not None and fact.period.side == "prior" else None
        base = named or (replace(amount.period, side="prior", end=None) if amount.period else None)
        fact.period = replace(base, months=amount.period.months) if base and amount.period else fact.period
        fact.own_period = True
    return True


def to_metrics(facts: Sequence[Fact], mentions: Sequence[Mention]) -> None:
    """Give each figure of a list the metric that it stands for; nothing where their numbers differ."""
    if len(facts) != len(mentions):
        return
    for fact, mention in zip(facts, mentions, strict=True):
        if fact.figure is not None and fact.figure.per_share and mention.metric == Metric.NET_INCOME:
            fact.mention = replace(mention, metric=Metric.EARNINGS_PER_SHARE)
        else:
            fact.mention = mention


def last_metrics(mentions: Sequence[Mention], count: int) -> list[Mention]:
    """The last so many different metrics that were named."""
    seen = {mention.metric: mention for mention in reversed(mentions)}
    named = sorted(seen.values(), key=lambda mention: mention.span.start)
    return named[-count:]
