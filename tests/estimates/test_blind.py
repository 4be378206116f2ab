"""Passages that were labelled before the grammar was looked at; `docs/estimates.md` tells how they were measured.

What is measured now is the floor, less a little: it may rise, and may not fall.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from nt10k.estimates import read_estimates
from nt10k.model import ReportType
from nt10k.text import Span

HERE = Path(__file__).parent
INTERVALS = ("amount", "prior", "change", "change_percent")
FREE = {"label", "period", "text"}


def alike(want: dict[str, Any] | None, got: dict[str, Any] | None) -> bool:
    if want is None or got is None:
        return want == got
    ends = ([i[k] and Decimal(i[k]) for k in ("low", "high")] for i in (want, got))
    return next(ends) == next(ends) and want["unit"] == got["unit"]


def agrees(want: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether every judged key of an answer is as it should be; `null` is certainly absent."""
    return all(
        alike(value, got.get(key)) if key in INTERVALS else value == got.get(key)
        for key, value in want.items()
        if key not in FREE
    )


def measure(name: str) -> tuple[float, float]:
    """F1 of the estimates, and the share of passages where `estimate_withheld` is right."""
    hits = missed = extra = right = 0
    rows = [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]
    for row in rows:
        ended, form = date.fromisoformat(row["period_ended"]), ReportType(row["form"])
        found = read_estimates([Span(row["text"])], period_ended=ended, late_report=form)
        right += (found.withheld is not None) == row["estimate_withheld"]
        left = [reading.estimate.model_dump(mode="json") for reading in found.readings]
        for want in row["financial_estimates"]:
            hit = next((got for got in left if agrees(want, got)), None)
            if hit is None:
                missed += 1
            else:
                left.remove(hit)
                hits += 1
        neither = row["financial_estimates"] + row.get("financial_estimates_optional", [])
        extra += sum(not any(agrees(want, got) for want in neither) for got in left)
    return 2 * hits / (2 * hits + missed + extra), right / len(rows)


@pytest.mark.parametrize(
    ("name", "floor"), [("blind.jsonl", 0.99), ("blind_more.jsonl", 0.97), ("blind_final.jsonl", 0.98)]
)
def test_labelled_passages(name: str, floor: float) -> None:
    score, withheld = measure(name)
    assert score >= floor
    assert withheld >= 0.98
