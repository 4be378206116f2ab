"""Accuracy over the fixtures does not fall, field by field."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "accuracy.py"
spec = importlib.util.spec_from_file_location("accuracy", SCRIPT)
assert spec is not None
assert spec.loader is not None
accuracy = importlib.util.module_from_spec(spec)
spec.loader.exec_module(accuracy)

PINNED = json.loads(accuracy.FLOORS.read_text("utf-8"))


def test_floors_are_those_of_these_fixtures() -> None:
    assert accuracy.digest() == PINNED["fixtures"], "fixtures changed: look at benchmarks/accuracy.py, then --pin"


def test_no_field_falls_below_its_floor() -> None:
    """A field without a floor of its own is read right throughout."""
    shares = accuracy.accuracy(accuracy.measure())
    below = {field: share for field, share in shares.items() if share < PINNED["floors"].get(field, 1.0)}
    assert not below
