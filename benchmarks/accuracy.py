#!/usr/bin/env python3
"""How much of the fixtures is read right, field by field.

    python benchmarks/accuracy.py          print the table
    python benchmarks/accuracy.py --write  and write it, and the floors for real notices, into docs/accuracy.md
    python benchmarks/accuracy.py --pin    and make today's figures the floors of tests/fixture_floors.json

A leaf is one value that an answer names; reasons, estimates and missing reports are sets, of which each member that is
found, missed or not stated counts. The floors are pinned to the hash of notices and answers: where these change, the
figures have to be looked at and pinned again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "tests" / "fixture_floors.json"
REAL = ROOT / "tests" / "accuracy_floors.json"
PAGE = ROOT / "docs" / "accuracy.md"
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]

from agreement import SETS, differences  # noqa: E402
from tables import put, table  # noqa: E402

from nt10k import parse_file  # noqa: E402


def notices() -> dict[Path, Path]:
    """Each fixture with its answers."""
    answers = sorted((ROOT / "fixtures").rglob("*.expected.json"))
    return {
        next(p for p in path.parent.glob(path.name.removesuffix(".expected.json") + ".*") if p != path): path
        for path in answers
    }


def digest() -> str:
    """The hash of all fixtures and answers."""
    total = hashlib.sha256()
    for pair in notices().items():
        for path in pair:
            total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def measure() -> dict[str, Counter[str]]:
    """For each field how many of its leaves, or members of its set, are right and wrong."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for notice, answers in notices().items():
        want = json.loads(answers.read_text("utf-8"))
        got = parse_file(notice).model_dump(mode="json")
        wrong = differences(want, got)
        for path, members in _leaves(want):
            field = re.sub(r"\.\d+(?=\.|$)", "", path)
            here = [line for line in wrong if line.startswith((path + ":", path + "."))]
            if path in SETS:
                missed = sum(": missed " in line for line in here)
                counts[field].update(right=members - missed, wrong=len(here))
            else:
                counts[field].update(right=not here, wrong=bool(here))
    return dict(sorted(counts.items()))


def accuracy(counts: dict[str, Counter[str]]) -> dict[str, float]:
    """The share of each field that is right, and that of all fields together."""
    shares = {field: c["right"] / c.total() if c.total() else 1.0 for field, c in counts.items()}
    total = sum(counts.values(), Counter[str]())
    return {"all": total["right"] / total.total()} | shares


def tables(counts: dict[str, Counter[str]]) -> dict[str, str]:
    """The tables of docs/accuracy.md, by the name of their place."""
    rows = [
        [f"`{field}`", str(c["right"]), str(c["wrong"]), _percent(c["right"] / c.total())]
        for field, c in ({"all": sum(counts.values(), Counter[str]())} | counts).items()
    ]
    floors = [
        [run, f"`{field}`", _percent(floor)]
        for run, fields in json.loads(REAL.read_text("utf-8")).items()
        for field, floor in fields.items()
    ]
    return {
        "fixtures": f"{len(notices())} notices.\n\n" + table(["field", "right", "wrong", "share"], rows),
        "floors": table(["set", "field", "floor"], floors, left=2),
    }


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def _leaves(value: Any, path: str = "") -> list[tuple[str, int]]:
    """Every leaf that an answer names, with the number of its members where it is a set."""
    if path in SETS:
        return [(path, len(value))]
    if path.startswith("checkboxes.") and isinstance(value, dict):
        return [(path, 1)]
    if isinstance(value, dict):
        named = ((k, v) for k, v in value.items() if k not in ("expect_diagnostics", "optional"))
        return [leaf for key, child in named for leaf in _leaves(child, f"{path}.{key}" if path else key)]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [leaf for i, child in enumerate(value) for leaf in _leaves(child, f"{path}.{i}")]
    return [(path, 1)]


def main() -> None:
    """Print the table; write or pin it if asked to."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pin", action="store_true", help="make today's figures the floors")
    arguments.add_argument("--write", action="store_true", help="write the tables of docs/accuracy.md")
    asked = arguments.parse_args()
    counts = measure()
    shares = accuracy(counts)
    for field, share in shares.items():
        of = f"{counts[field]['right']}/{counts[field].total()}" if field in counts else ""
        print(f"{100 * share:6.1f}%  {of:>9}  {field}")
    print(f"{len(notices())} notices")
    if asked.write:
        for name, text in tables(counts).items():
            put(name, text, PAGE)
    if asked.pin:
        floors = {"fixtures": digest(), "floors": {k: round(v - 0.00005, 4) for k, v in shares.items() if v < 1}}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
