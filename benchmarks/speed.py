#!/usr/bin/env python3
"""How long a notice takes, beside what others need to get its bare text, and what importing costs.

    python benchmarks/speed.py            print the tables
    python benchmarks/speed.py --json     the figures as JSON
    python benchmarks/speed.py --check    exit with 1 where a limit is exceeded by half, or a promise broken

All readers take turns in one process, and the figures are medians of processor time: on a busy machine a long reader
waits more often than a short one, and would look slower than it is. Other
libraries that read EDGAR's HTML are measured where they are installed; none of them reads the form's fields.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import lxml.html
from bs4 import BeautifulSoup
from importing import YARDSTICK, limit, times
from sized import Notice, html_notice, notices, plain_notice
from tables import table

from nt10k import parse

AIM = 5.0
"""How many times as long as lxml's bare text a parse of an HTML notice of `FROM` kilobytes and more should take."""
REACHED = 22.0
"""How many times it takes (docs/performance.md tells why); `--check` fails beyond this, with slack; it only falls."""
FROM = 25
SLACK = 1.5

Reader = Callable[[bytes], object]


def lxml_text(content: bytes) -> object:
    """The text of lxml's tree."""
    tree: Any = lxml.html.fromstring(content)
    return tree.text_content()


def soup_text(content: bytes) -> object:
    """The text of BeautifulSoup's tree."""
    return BeautifulSoup(content, "lxml").get_text()


def _edgartools() -> Reader:
    documents: Any = importlib.import_module("edgar.documents")
    return lambda content: documents.parse_html(content.decode()).text()


def _doc2dict() -> Reader:
    doc2dict: Any = importlib.import_module("doc2dict")
    return lambda content: doc2dict.html2dict(content.decode())


def _sec_parser() -> Reader:
    sec_parser: Any = importlib.import_module("sec_parser")
    parser = sec_parser.Edgar10QParser()
    return lambda content: parser.parse(content.decode())


READERS: dict[str, Reader] = {"lxml text": lxml_text, "BeautifulSoup text": soup_text, "nt10k": parse}
OTHERS: dict[str, Callable[[], Reader]] = {
    "edgartools": _edgartools,
    "doc2dict": _doc2dict,  # what datamule reads HTML with
    "sec-parser": _sec_parser,
}
"""Libraries by the name of their distribution, and what makes the text or the elements of a page with them."""


def others() -> tuple[dict[str, Reader], list[str]]:
    """The other libraries that are installed, and a line on each."""
    tried = {name: _adapted(name) for name in OTHERS}
    readers = {name: reader for name, reader in tried.items() if not isinstance(reader, str)}
    return readers, [f"{name} {version(name) if name in readers else tried[name]}" for name in OTHERS]


def _adapted(name: str) -> Reader | str:
    try:
        return OTHERS[name]()
    except ImportError:
        return "not installed"
    except AttributeError as error:  # another version, or another package of this name
        return f"not measured ({error})"


def medians(notice: Notice, readers: dict[str, Reader], runs: int) -> dict[str, float | None]:
    """Milliseconds that each reader takes for a notice; None for one that fails, or does not read plain text."""
    taken: dict[str, list[float] | None] = {name: [] for name in readers}
    if notice.kind.startswith("plain"):
        taken = {name: [] if name == "nt10k" else None for name in readers}
    for turn in range(runs + 1):
        for name, list_ in taken.items():
            if list_ is None:
                continue
            start = time.process_time()
            try:
                readers[name](notice.content)
            except Exception:
                if name == "nt10k":
                    raise
                taken[name] = None
                continue
            if turn:  # the first one compiles patterns
                list_.append(1000 * (time.process_time() - start))
    return {name: median(list_) if list_ else None for name, list_ in taken.items()}


def measure(runs: int) -> dict[str, Any]:
    """All figures."""
    found, lines = others()
    readers = READERS | found
    rows: list[dict[str, Any]] = [
        {"kind": n.kind, "size": n.size, "bytes": len(n.content), "ms": medians(n, readers, runs)} for n in notices()
    ]
    pair = plain_notice(8, envelope=False), html_notice(30, "spans")
    small, large = (medians(notice, READERS, runs)["nt10k"] for notice in pair)
    with tempfile.TemporaryDirectory() as cache:
        imports = times(["import nt10k", "from nt10k import parse", YARDSTICK], Path(cache), runs)
    ratios = [row["ms"]["nt10k"] / row["ms"]["lxml text"] for row in rows if row["size"] >= FROM and _is_html(row)]
    return {
        "python": platform.python_version(),
        "others": lines,
        "notices": rows,
        "plain 8 KB": small,
        "html 30 KB": large,
        "median ratio": median(ratios),
        "imports": imports,
    }


def _is_html(row: dict[str, Any]) -> bool:
    return bool(row["kind"].startswith("html"))


def report(figures: dict[str, Any]) -> str:
    """The figures as tables and sentences."""
    names = list(figures["notices"][0]["ms"])
    rows = []
    for row in figures["notices"]:
        ms = row["ms"]
        ratios = (ms["nt10k"] / ms[base] if ms[base] else None for base in ("lxml text", "BeautifulSoup text"))
        rows.append(
            [row["kind"], f"{row['bytes'] / 1000:.1f}"]
            + ["" if ms[name] is None else f"{ms[name]:.2f}" for name in names]
            + ["" if ratio is None else f"{ratio:.1f}" for ratio in ratios]
        )
    head = ["notice", "KB", *(f"{name}, ms" for name in names), "nt10k : lxml", "nt10k : BeautifulSoup"]
    imports = [[f"`{code}`", f"{ms:.0f}"] for code, ms in figures["imports"].items()]
    return "\n\n".join(
        [
            table(head, rows),
            f"HTML from {FROM} KB: {figures['median ratio']:.1f} times lxml's text (median); the aim is {AIM:.0f}.",
            f"Plain, 8 KB: {figures['plain 8 KB']:.2f} ms; HTML, 30 KB: {figures['html 30 KB']:.2f} ms.",
            f"Python {figures['python']}; others: {'; '.join(figures['others'])}.",
            table(["import", "ms of the processor over `python -c pass`"], imports),
        ]
    )


def broken(figures: dict[str, Any]) -> list[str]:
    """The promises that do not hold."""
    wrong = []
    if figures["median ratio"] > SLACK * REACHED:
        wrong.append(f"a parse takes {figures['median ratio']:.1f} times lxml's text; the limit is {SLACK * REACHED}")
    imports = figures["imports"]
    if imports["import nt10k"] > (most := limit(imports[YARDSTICK])):
        wrong.append(f"the import takes {imports['import nt10k']:.0f} ms; the limit here is {most:.0f}")
    if figures["plain 8 KB"] > figures["html 30 KB"]:
        wrong.append("a plain notice of 8 KB takes longer than an HTML notice of 30 KB")
    return wrong


def main() -> int:
    """Measure and print; gives the exit status."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=15, help="runs of each reader (15)")
    arguments.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments.add_argument("--check", action="store_true", help="fail where a limit is exceeded by half")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")  # of the other libraries
    figures = measure(options.runs)
    print(json.dumps(figures, indent=1) if options.json else report(figures))
    wrong = broken(figures) if options.check else []
    for line in wrong:
        print(f"FAILED: {line}", file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
