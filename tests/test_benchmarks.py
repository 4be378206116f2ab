"""What speed is measured with is what it says it is."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile import HOSTILE

from nt10k import parse

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "benchmarks"))
sized: Any = importlib.import_module("sized")
growth: Any = importlib.import_module("growth")


@pytest.mark.parametrize("manner", sized.MANNERS)
@pytest.mark.parametrize("size", [25, 50])
def test_html_notices_have_their_size_and_are_read(size: int, manner: str) -> None:
    content = sized.html_notice(size, manner).content
    assert 0.85 * size <= len(content) / 1000 <= 1.15 * size
    form = parse(content)
    assert form.late_report == "10-Q"
    assert form.signature.name
    assert len(form.text) == pytest.approx(sized.TEXT_SHARE[size] * len(content), rel=0.3)
    assert bool(form.financial_estimates) is (sized.MANNERS[manner][-1] != "none")
    assert not form.diagnostics


@pytest.mark.parametrize("envelope", [False, True])
def test_plain_notices_have_their_size_and_are_read(envelope: bool) -> None:
    content = sized.plain_notice(25, envelope=envelope).content
    assert 0.9 * 25 <= len(content) / 1000 <= 1.1 * 25
    form = parse(content)
    assert (form.form_type is not None) is envelope
    assert not form.diagnostics
    sentences = (form.narrative.text or "").replace("\n", " ").split(". ")
    assert len(set(sentences)) > 0.9 * len(sentences), "varied text, not one sentence over and over"


def test_the_texts_of_the_table_exist() -> None:
    assert set(growth.PROMISED) <= HOSTILE.keys()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_have_their_size(name: str) -> None:
    sizes = [len(HOSTILE[name](size)) for size in (50_000, 100_000)]
    assert sizes[1] - sizes[0] == pytest.approx(50_000, rel=0.25)


@pytest.mark.parametrize("name", ["speed", "growth"])
def test_the_page_has_a_place_for_the_table(name: str) -> None:
    page = (ROOT / "docs" / "performance.md").read_text("utf-8")
    assert page.count(f"<!-- {name} -->\n") == page.count(f"<!-- end of {name} -->") == 1
