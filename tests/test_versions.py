"""What pyproject.toml promises about versions is what the checks try."""

from __future__ import annotations

import os
import re
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PYPROJECT = (ROOT / "pyproject.toml").read_text("utf-8")
OLDEST = dict(re.findall(r"^([\w-]+)==(\S+)$", (ROOT / "tests" / "oldest.txt").read_text("utf-8"), re.MULTILINE))


def test_the_oldest_packages_are_the_lower_bounds() -> None:
    bounds = dict(re.findall(r'^    "([\w-]+)>=([\d.]+)",$', PYPROJECT, re.MULTILINE))
    assert bounds == OLDEST
    required = PYPROJECT.split("\ndependencies = [")[1].split("]")[0]
    assert len(re.findall(r'"', required)) // 2 == len(re.findall(r">=[\d.]+\"", required)), "each has a lower bound"


def test_every_python_is_named_everywhere() -> None:
    versions = re.findall(r"Python :: (3\.\d+)", PYPROJECT)
    assert f'requires-python = ">={versions[0]}"' in PYPROJECT
    assert f'python_version = "{versions[0]}"' in PYPROJECT
    assert f'target-version = "py{versions[0].replace(".", "")}"' in PYPROJECT
    assert f"Python {versions[0]} or later" in (ROOT / "README.md").read_text("utf-8")
    assert f"--python-version {versions[-1]}" in (ROOT / "scripts" / "check").read_text("utf-8")


@pytest.mark.skipif("NT10K_OLDEST" not in os.environ, reason="not the run with the oldest packages")
def test_the_oldest_run_has_the_oldest_packages() -> None:
    def short(number: str) -> str:
        return re.sub(r"(\.0)+$", "", number)

    assert {name: short(version(name)) for name in OLDEST} == {name: short(OLDEST[name]) for name in OLDEST}
    assert sys.prefix != sys.base_prefix
