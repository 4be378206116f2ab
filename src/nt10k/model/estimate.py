"""Figures of Part IV (3)."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from nt10k.model.base import Frozen, one_line
from nt10k.model.vocabulary import Direction, Metric


class Interval(Frozen):
    """An amount as the registrant gives it: a point, a range, or a bound.

    A point has `low` = `high`. "in excess of $390 million" has no `high`; "a net loss" without a figure has no
    `low` and a `high` of 0. Losses are negative; figures are in units, not in thousands.
    """

    low: Decimal | None = Field(description="Lower end; null where the text gives none.")
    high: Decimal | None = Field(description="Upper end; null where the text gives none.")
    unit: str = Field(description="ISO 4217 code (USD), percent, shares, or an amount per share (USD/share).")
    approximate: bool = Field(default=False, description='The text hedges the figure: "approximately", "about".')


class FinancialEstimate(Frozen):
    """One expected figure or direction, with its comparative."""

    metric: Metric = Field(description="What is measured.")
    label: str = Field(description="The registrant's own words for it.")
    period: str | None = Field(default=None, description="The period as written; null where it is only implied.")
    period_end: date | None = Field(default=None, description="Last day of the period, or the balance-sheet date.")
    months: int | None = Field(
        default=None, description="Length of the period in months; null for a moment in time or where not said."
    )
    amount: Interval | None = Field(
        default=None, description="The expected figure; null where only a direction is given."
    )
    prior: Interval | None = Field(default=None, description="The comparative of the earlier period.")
    prior_period_end: date | None = Field(default=None, description="Last day of the earlier period.")
    change: Interval | None = Field(default=None, description="Stated change in the metric's unit; a fall is negative.")
    change_percent: Interval | None = Field(default=None, description="Stated change in percent; a fall is negative.")
    direction: Direction | None = Field(
        default=None,
        description="Of the metric, stated or following from amount and prior; "
        "a smaller net loss is an increase of net_income.",
    )
    text: str = Field(description="The clause it was read from.")

    def __repr__(self) -> str:
        facts = [_ends(self.amount) if self.amount else None, f"to {self.period_end}" if self.period_end else None]
        compared = [f"prior {_ends(self.prior)}" if self.prior else None, self.direction]
        about = ", ".join(filter(None, [" ".join(filter(None, facts)), *compared]))
        return one_line(self, f"{self.metric}: {about or 'no figure'}")

    __str__ = __repr__


class Estimates(list[FinancialEstimate]):
    """The estimates of a notice: a list as any other, which a notebook shows as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from nt10k.notebook import estimates_html  # drawn rarely, and above the model

        return estimates_html(self)


def _ends(interval: Interval) -> str:
    low, high = ("?" if end is None else f"{end:f}" for end in (interval.low, interval.high))
    return f"{low} {interval.unit}" if low == high else f"{low}..{high} {interval.unit}"
