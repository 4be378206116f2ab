"""Accuracy over the fixtures does not fall, field by field, and docs/accuracy.md says what it is."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from functools import cache
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "accuracy.py"
spec = importlib.util.spec_from_file_location("accuracy", SCRIPT)
assert spec is not None
assert spec.loader is not None
accuracy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(accuracy)

PINNED = json.loads(accuracy.FLOORS.read_text("utf-8"))


@cache
def measured() -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = accuracy.measure()
    return counts


def test_floors_are_those_of_these_fixtures() -> None:
    assert accuracy.digest() == PINNED["fixtures"], "fixtures changed: look at benchmarks/accuracy.py, then --pin"


def test_no_field_falls_below_its_floor() -> None:
    """A field without a floor of its own is read right throughout."""
    shares = accuracy.accuracy(measured())
    below = {field: share for field, share in shares.items() if share < PINNED["floors"].get(field, 1.0)}
    assert not below


def test_the_page_has_the_figures_of_today() -> None:
    page = accuracy.PAGE.read_text("utf-8")
    for name, text in accuracy.tables(measured()).items():
        assert f"<!-- {name} -->\n{text}\n<!-- end of {name} -->" in page, "benchmarks/accuracy.py --write"
