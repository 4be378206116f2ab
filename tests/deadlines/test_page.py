"""docs/deadlines.md has every rule and closure; `NT10K_REWRITE_DOCS=1 pytest tests/deadlines` writes them anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from nt10k.deadlines.closures import CLOSURES
from nt10k.deadlines.rules import RULES, Rule

PAGE = Path(__file__).parents[2] / "docs" / "deadlines.md"


def table(columns: str, rows: list[tuple[str, ...]]) -> str:
    lines = [columns, re.sub(r"[^|]+", " --- ", columns), *(f"| {' | '.join(row)} |" for row in rows)]
    return "\n" + "\n".join(lines) + "\n"


def rule(row: Rule) -> tuple[str, ...]:
    who = ", ".join(status.replace("_", " ") for status in row.statuses) or "any"
    years = " ".join(
        f"{word} {day}" for word, day in (("from", row.first), ("to", row.last)) if day
    )  # fiscal years by their ends
    time = f"{row.days} days" if row.days else f"{row.months} months"
    more = f" after {row.counts_from}" if row.counts_from else f", if {row.condition}" if row.condition else ""
    return (row.report.value, who, years or "all", time + more, row.source + ("" if row.confirmed else " †"))


TABLES = {
    "rules": table("| report | filer | fiscal years that end | due after | source |", [rule(row) for row in RULES]),
    "closures": table("| day | why |", [(day.isoformat(), why) for day, why in CLOSURES.items()]),
}


@pytest.mark.parametrize("name", TABLES)
def test_the_page_has_the_table(name: str) -> None:
    place = re.compile(rf"(?<=<!-- {name} -->\n).*(?=<!-- end of {name} -->)", re.DOTALL)
    if os.environ.get("NT10K_REWRITE_DOCS"):
        PAGE.write_text(place.sub(lambda _: TABLES[name] + "\n", PAGE.read_text("utf-8")), "utf-8")
    found = place.search(PAGE.read_text("utf-8"))
    assert found
    assert found[0] == TABLES[name] + "\n", "NT10K_REWRITE_DOCS=1 writes it"
