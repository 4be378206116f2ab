"""Tables in Markdown, and their places in the pages of docs/."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, left: int = 1) -> str:
    """A table, its first columns to the left and its other ones to the right."""
    rule = ["---" if i < left else "---:" for i in range(len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def put(name: str, text: str, path: Path = PAGE) -> None:
    """Replace what stands between the markers of a name."""
    page = path.read_text("utf-8")
    place = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    if not place.search(page):
        raise SystemExit(f"{path}: no place for {name}")
    path.write_text(place.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page), "utf-8")
