"""Accuracy floors against hand-read answers to real notices.

The answers lie beside a checkout, in ../shared, and are not part of the project: where they are absent this is
skipped. A floor is raised when accuracy rises; it goes down only in a commit that says why.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared"
FLOORS: dict[str, dict[str, float]] = json.loads((Path(__file__).parent / "accuracy_floors.json").read_text("utf-8"))

pytestmark = pytest.mark.skipif(
    not (SHARED / "tools" / "score.py").exists(), reason="the hand-read answers are not here"
)

RUNS = {
    "documents": [str(SHARED / "corpus")],
    "reasons": ["--reasons", str(SHARED / "corpus/narratives/reasons_gold.jsonl")],
    "estimates": ["--estimates", str(SHARED / "corpus/narratives/estimates_gold.jsonl")],
}


def score(arguments: list[str]) -> dict[str, Any]:
    command = [sys.executable, str(SHARED / "tools" / "score.py"), "--json", *arguments]
    result: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return result


def test_every_run_has_floors() -> None:
    assert FLOORS.keys() == RUNS.keys()


@pytest.mark.parametrize("run", RUNS)
def test_accuracy_does_not_fall(run: str) -> None:
    result = score(RUNS[run])
    assert result["failed"] == []
    assert result["evidence"]["bad"] == 0
    measured = {"leaves": result["accuracy"]}
    measured |= {field: right / total for field, (right, total) in result["fields"].items()}
    measured |= {name: values["f1"] for name, values in result["sets"].items()}
    below = {name: (measured[name], floor) for name, floor in FLOORS[run].items() if measured[name] < floor}
    assert not below
