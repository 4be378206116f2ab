from __future__ import annotations

import pytest

from nt10k import FinancialEstimate, Interval, Metric
from nt10k.review.bars import HEIGHT, WIDTH, Bar, picture
from review.pages import amount


def drawn(expected: Interval | None, prior: Interval | None = None) -> list[Bar]:
    made = picture(FinancialEstimate(metric=Metric.NET_INCOME, label="x", text="x", amount=expected, prior=prior))
    return made.bars if made else []


def test_a_profit_and_a_loss_lie_on_two_sides_of_zero() -> None:
    loss, profit = drawn(amount("-7340000"), amount("3102000"))
    assert (loss.of, loss.below_zero, profit.of, profit.below_zero) == ("amount", True, "prior", False)
    assert loss.x + loss.width == pytest.approx(profit.x, abs=0.2)
    assert loss.width / profit.width == pytest.approx(7.34 / 3.102, rel=0.02)


def test_a_range_is_sure_up_to_its_nearer_end() -> None:
    assert [(bar.kind, bar.below_zero) for bar in drawn(amount("2", high="4"))] == [("sure", False), ("range", False)]
    assert [(bar.kind, bar.below_zero) for bar in drawn(amount("-4", high="-2"))] == [("sure", True), ("range", True)]
    assert [bar.kind for bar in drawn(amount("-1", high="2"))] == ["range"]


def test_what_has_no_end_is_open() -> None:
    assert [bar.kind for bar in drawn(amount("390", high=None))] == ["sure", "open"]
    assert [(bar.kind, bar.below_zero) for bar in drawn(amount(None, high="0"))] == [("open", True)]
    assert [bar.kind for bar in drawn(amount(None, high="5"))] == ["open"]


def test_no_picture_without_an_amount() -> None:
    assert drawn(None) == drawn(None, amount("5")) == drawn(amount(None, high=None)) == []


def test_another_unit_is_not_on_the_same_scale() -> None:
    assert [bar.of for bar in drawn(amount("5"), amount("50", "percent"))] == ["amount"]


@pytest.mark.parametrize("size", ["0", "0.00001", "-1e24", "1e-20"])
def test_bars_stay_in_the_picture(size: str) -> None:
    for expected in (amount(size), amount(size, high=None), amount(None, high=size)):
        for bar in drawn(expected, amount("1")):
            assert bar.x >= 0
            assert bar.x + bar.width <= WIDTH
            assert bar.y + bar.height <= HEIGHT
