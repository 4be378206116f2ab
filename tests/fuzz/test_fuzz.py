"""Damaged documents, drawn at random: whatever comes in, what `check` asks for holds.

`NT10K_EXAMPLES` multiplies the number of documents: `NT10K_EXAMPLES=20 pytest tests/fuzz`.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.invariants import check
from fuzz.structure import BYTES, HEADER, STRUCTURE, Mutator, as_text, documents, mutate

EXAMPLES = max(1, int(os.environ.get("NT10K_EXAMPLES", "1")))
FOUND = Path(__file__).parent / "found"
INPUTS = sorted(path for path in FOUND.iterdir() if path.name != "README.md")

SETTINGS = settings(
    max_examples=120 * EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
CHANCE = st.integers(0, 2**64 - 1).map(Random)


def mutated(mutators: tuple[Mutator, ...]) -> st.SearchStrategy[bytes]:
    """A document of the fixtures after a few mutators."""
    some = st.lists(st.sampled_from(mutators), min_size=1, max_size=5)
    return st.builds(mutate, st.sampled_from(documents()), some, CHANCE)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_what_once_failed(path: Path) -> None:
    content = path.read_bytes()
    check(content)
    check(content.decode("utf-8", "surrogateescape"))


def test_each_found_input_is_explained() -> None:
    lines = (FOUND / "README.md").read_text("utf-8").splitlines()
    assert [line.split("`")[1] for line in lines if line.startswith("- `")] == [path.name for path in INPUTS]


@pytest.mark.parametrize("mutator", [*BYTES, *STRUCTURE, *HEADER], ids=lambda mutator: mutator.__name__)
def test_mutators_are_pure(mutator: Mutator) -> None:
    changed = 0
    for number, document in enumerate(documents()[::8]):
        once, again = (mutator(document, Random(number)) for _ in range(2))
        assert once == again
        changed += once != document
    assert changed
    mutator(b"", Random(1))


@SETTINGS
@given(mutated(BYTES))
def test_damaged_bytes(content: bytes) -> None:
    check(content)


@SETTINGS
@given(mutated(STRUCTURE))
def test_damaged_structure(content: bytes) -> None:
    check(content)


@SETTINGS
@given(mutated(HEADER))
def test_damaged_headers(content: bytes) -> None:
    check(content)


@SETTINGS
@given(st.builds(as_text, mutated((*BYTES, *STRUCTURE, *HEADER)), CHANCE))
def test_damaged_strings(content: str) -> None:
    check(content)


@SETTINGS
@given(st.one_of(st.text(max_size=2000), st.binary(max_size=2000)))
def test_anything(content: str | bytes) -> None:
    check(content)
