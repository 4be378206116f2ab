"""The small picture of an estimate: the expected figure above the comparative, on one scale with zero."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nt10k.model import FinancialEstimate, Interval
from nt10k.wording import figure

WIDTH, HEIGHT = 120, 30
_EDGE = 4  # room for what has no end to stick out
_THICK = 10


@dataclass(frozen=True)
class Bar:
    """A rectangle. `kind` is `sure` up to the nearer end, `range` from there to the other; `open` has no other end."""

    x: float
    y: int
    width: float
    height: int
    of: str
    kind: str
    below_zero: bool


@dataclass(frozen=True)
class Picture:
    """The bars of one estimate, where zero is, and the same in words."""

    bars: list[Bar]
    zero: float
    words: str


def picture(estimate: FinancialEstimate) -> Picture | None:
    """None where there is no expected figure; a comparative in another unit is left out."""
    amount, prior = estimate.amount, estimate.prior
    if amount is None:
        return None
    if prior and prior.unit != amount.unit:
        prior = None
    drawn = {"amount": amount, **({"prior": prior} if prior else {})}
    ends = [end for interval in drawn.values() for end in (interval.low, interval.high) if end is not None]
    if not ends:
        return None
    low, high = min(Decimal(0), *ends), max(Decimal(0), *ends)
    # "390 million or higher" and "a loss" go beyond what is known
    reach = (high - low) / 4 or Decimal(1)
    low -= reach if any(interval.low is None for interval in drawn.values()) else 0
    high += reach if any(interval.high is None for interval in drawn.values()) else 0

    def x(value: Decimal | int) -> float:
        return round(_EDGE + float((value - low) / ((high - low) or 1)) * (WIDTH - 2 * _EDGE), 1)

    bars = []
    for row, (of, interval) in enumerate(drawn.items()):
        for start, end, kind in _stretches(interval, low, high):
            left, right = sorted((x(start), x(end)))
            y = 4 + row * (_THICK + 2)
            bars.append(Bar(left, y, round(max(right - left, 1), 1), _THICK, of, kind, (start + end) < 0))
    said = f"expected {figure(amount)}" + (f", before {figure(prior)}" if prior else "")
    return Picture(bars, x(0), said)


def _stretches(interval: Interval, least: Decimal, most: Decimal) -> Iterator[tuple[Decimal, Decimal, str]]:
    """From zero to the nearer end, on to the farther one, and out to the edge of the picture where there is none."""
    low, high, zero = interval.low, interval.high, Decimal(0)
    if low is None and high is None:
        return
    if low is None or high is None:
        end = high if low is None else low
        assert end is not None
        edge = least if low is None else most
        beyond = (edge < end < 0) or (0 < end < edge) or end == 0
        if beyond and end:
            yield zero, end, "sure"
        yield end, edge, "open"
        return
    near, far = (low, high) if abs(low) <= abs(high) else (high, low)
    if low < 0 < high:
        yield low, high, "range"
        return
    yield zero, near, "sure"
    if near != far:
        yield near, far, "range"
