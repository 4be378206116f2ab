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


PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "fixtures" / "README.md"]


def anchors(page: Path) -> set[str]:
    """What headings can be linked to, as GitHub and the site name them."""
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:\s]*)(?:#([^)\s]+))?\)", page.read_text("utf-8")):
        there = page.parent.joinpath(target) if target else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), f"{target}#{anchor}"


@pytest.mark.parametrize("page", [*ROOT.glob("docs/*.md")], ids=lambda page: page.name)
def test_pages_link_only_to_pages_of_the_site(page: Path) -> None:
    """What lies elsewhere in the project is named, not linked: the site does not have it."""
    outside = set(re.findall(r"\]\((\.\./[^)#]+)", page.read_text("utf-8")))
    assert outside <= {"../CONTRIBUTING.md", "../CHANGELOG.md"}


def test_every_page_is_in_the_navigation() -> None:
    site = (ROOT / "mkdocs.yml").read_text("utf-8")
    listed = re.findall(r": (\w+\.md)$", site, re.MULTILINE)
    assert sorted(listed) == sorted(
        [page.name for page in ROOT.glob("docs/*.md")] + ["changelog.md", "contributing.md"]
    )


def test_the_architecture_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    picture = (ROOT / "docs" / "images" / "way.svg").read_text("utf-8")
    source = ROOT / "src" / "nt10k"
    rooms = {path.name for path in source.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms - set(re.findall(r"`(\w+)/", page)) == set()
    assert {room for room in rooms if not re.search(rf"\b{room}\b", picture)} == set()
    modules = {path.name for path in source.glob("*.py") if not path.name.startswith("_")}
    assert modules - set(re.findall(r"`(\w+\.py)`", page)) == set()


def test_the_steps_are_ten_and_what_they_name_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    steps = text.split("in ten steps\n")[1].split("\n## ")[0]
    assert re.findall(r"^(\d+)\. ", steps, re.MULTILINE) == [str(number) for number in range(1, 11)]
    for name in re.findall(
        r"`(?:python |pytest )?((?:fixtures|tests|benchmarks|scripts)/[\w./]+|\w+/\w+\.py)\b", steps
    ):
        if "NAME" not in name:
            assert (ROOT / name).exists() or (ROOT / "src" / "nt10k" / name).exists(), name
