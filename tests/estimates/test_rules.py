"""Each rule for a figure has an example that is read right with the rule, and otherwise without it."""

from __future__ import annotations

from datetime import date

import pytest

from nt10k.estimates import read_estimates, roles
from nt10k.model import ReportType
from nt10k.text import Span

EXAMPLES = {
    "direction_behind": ("Sales were $2 million lower.", [("revenue", None, "-2000000", None)]),
    "crossed": ("Revenue fell below $5 million.", [("revenue", "5000000", None, None)]),
    "arrived_at": ("Revenue rose to $9 million.", [("revenue", "9000000", None, None)]),
    "direction_before": ("Revenue rose $2 million.", [("revenue", None, "2000000", None)]),
    "by_as_before": (
        "Sales grew by 22%, gross profit by 35%.",
        [("revenue", None, None, "22"), ("gross_profit", None, None, "35")],
    ),
    "by_after_direction": (
        "Sales fell, for the quarter as a whole, by $3 million.",
        [("revenue", None, "-3000000", None)],
    ),
    "object_of_direction": ("There was an increase in revenue of $2 million.", [("revenue", None, "2000000", None)]),
    "apposed": ("Revenue fell 12%, or $5 million.", [("revenue", None, "-5000000", "-12")]),
}


def shown(text: str) -> list[tuple[str | None, ...]]:
    found = read_estimates([Span(text)], period_ended=date(2005, 12, 31), late_report=ReportType.FORM_10K)
    lines: list[tuple[str | None, ...]] = []
    for estimate in (reading.estimate for reading in found.readings):
        told = (estimate.amount, estimate.change, estimate.change_percent)
        ends = [None if i is None else str(i.high if i.low is None else i.low) for i in told]
        lines.append((estimate.metric.value, *ends))
    return lines


def test_every_rule_has_its_example() -> None:
    assert [rule.__name__ for rule in roles.ROLES] == list(EXAMPLES)
    assert all(rule.__doc__ for rule in roles.ROLES)


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_the_rule_is_what_reads_its_example(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, expected = EXAMPLES[name]
    assert shown(text) == expected
    monkeypatch.setattr(roles, "ROLES", tuple(rule for rule in roles.ROLES if rule.__name__ != name))
    assert shown(text) != expected
