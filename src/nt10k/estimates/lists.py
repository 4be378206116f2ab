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
