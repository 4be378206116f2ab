"""What the pages of docs/ show is what comes out: their terminal sessions and their Python sessions are run.

In a page a block `console` is a terminal: lines behind `$ ` are commands, the others are what they print; `…` stands
for what is left out. A block `python` with `>>>` is a doctest. Both are run from top to bottom in a folder of their
own, which holds the fixtures.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TUTORIAL = ROOT / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SET_UP = re.compile(r"<!-- set-up -->\n```sh\n(.*?)```\n", re.DOTALL)


def blocks(page: Path) -> list[tuple[str, str]]:
    """The blocks of a page that are sessions."""
    text = _SET_UP.sub("", page.read_text("utf-8"))
    found: list[tuple[str, str]] = _BLOCK.findall(text)
    return [(kind, body) for kind, body in found if kind == "console" or ">>> " in body]


PAGES = [page for page in sorted((ROOT / "docs").glob("*.md")) if blocks(page)]


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the fixtures, and this nt10k on the path."""
    programs, folder = tmp_path / "programs", tmp_path / "folder"
    programs.mkdir()
    folder.mkdir()
    (programs / "nt10k").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m nt10k "$@"\n', "utf-8")
    (programs / "nt10k").chmod(0o755)
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_sessions_are_true(page: Path, terminal: Path) -> None:
    names: dict[str, object] = {}
    for kind, body in blocks(page):
        if kind == "console":
            run_terminal(body)
        else:
            run_python(body, names, page.name)


def run_terminal(body: str) -> None:
    for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE):
        done = subprocess.run(["sh", "-c", f"{command} 2>&1"], capture_output=True, text=True, check=False)
        assert matches(shown, done.stdout), f"$ {command}\n{done.stdout}"


def matches(shown: str, printed: str) -> bool:
    """Whether what is shown is what was printed; `…` stands for lines on a line of its own, else for a part of one.

    >>> matches("a\\n…\\nd …\\n", "a\\nb\\nc\\nd e\\n"), matches("…\\na\\n", "a\\n"), matches("a\\n", "a\\nb\\n")
    (True, True, False)
    """
    pattern = re.escape(shown).replace("…\\\n", "(?:.*\\n)*").replace("…", ".*")
    return re.fullmatch(pattern, printed) is not None


def run_python(body: str, names: dict[str, object], page: str) -> None:
    test = doctest.DocTestParser().get_doctest(body, names, page, None, 0)
    told: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=told.append, clear_globs=False)
    names.update(test.globs)
    assert result.failed == 0, "".join(told)


def test_all_of_the_tutorial_is_run() -> None:
    text = TUTORIAL.read_text("utf-8")
    assert len(_SET_UP.findall(text)) == 1
    assert text.count("\n```\n") == len(blocks(TUTORIAL)) + 1


@pytest.mark.slow
def test_the_tutorial_sets_up(tmp_path: Path) -> None:
    """Its commands, in a copy of what is shipped."""
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (commands,) = _SET_UP.findall(TUTORIAL.read_text("utf-8"))
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    script = f"set -e\n{commands}command -v nt10k\nnt10k --version\npython -c 'import duckdb, pyarrow'"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(tmp_path))
