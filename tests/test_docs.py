"""README.md and docs/ say what is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nt10k.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SCREENS = re.findall(r"<!-- screen: nt10k (.+?) -->\n```text\n(.*?)\n```", README, re.DOTALL)


@pytest.mark.parametrize(("command", "screen"), SCREENS)
def test_screens_are_real_output(
    command: str, screen: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    assert main(command.split()) == 0
    printed = capsys.readouterr().out
    at = 0
    for piece in screen.split("\n…\n"):
        found = printed.find(piece, at)
        assert found >= 0, f"not in the output, or not in this order:\n{piece}"
        at = found + len(piece)


def test_readme_has_a_screen_and_two_set_up_commands() -> None:
    assert SCREENS
    assert len(re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)) == 2


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "<!-- test command -->" in README
    assert "<!-- test command -->" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_diagnostic_is_documented_and_no_other() -> None:
    told = set()
    for source in (ROOT / "src").rglob("*.py"):
        told |= set(re.findall(r'\.tell\(\s*"([a-z-]+)"', source.read_text("utf-8")))
    table = (ROOT / "docs" / "diagnostics.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE))
    assert told == documented


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert page.parent.joinpath(target).exists(), target
