#!/usr/bin/env python3
"""How time and memory grow with the size, for text as it is filed and for text that is made to be slow.

    python benchmarks/growth.py                    print the table
    python benchmarks/growth.py --only entities    of some texts
    python benchmarks/growth.py --write            measure this and speed, and put the tables into docs/performance.md

Each text is read in a process of its own that is stopped after --timeout seconds; larger ones of its kind are left out
then. The exponent is that of the steepest step from one size to the next: 1 is linear, 2 quadratic. Memory is what the
process has needed at most beyond what it needed before, with the largest text.
"""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]

from hostile import HOSTILE  # noqa: E402
from tables import put, table  # noqa: E402

SIZES = (1, 2, 5, 10, 20)
"""Megabytes."""
PROMISED = (
    "spaces", "(", "[", "|", "boxes [X]", "nested tables", "nested fonts", "no line break", "entities",
    "captions of a question", "rows of a table", "dates", "amounts", "sentences of reasons", "sentences of estimates",
    "documents", "header lines",
)  # fmt: skip
"""The texts of the table; --all measures the other ones too."""
FILED = {"plain notice, everything long": "plain", "HTML notice, everything long": "html"}


def filed(kind: str, size: int) -> str:
    """A notice as it is filed, as large as none is: the notices of sized.py with more of what they are large by."""
    from rendering.ascii import to_ascii
    from sized import MANNERS, blocks, dressed

    dialect, style, tag, results = MANNERS["spans"]
    if kind == "plain":
        return to_ascii(blocks(size, 1, style, results))
    return dressed(dialect.write(blocks(size // 5, 1, style, results)), 6, 1, tag)


def text_of(name: str, size: int) -> str:
    """One of the texts."""
    return filed(FILED[name], size) if name in FILED else HOSTILE[name](size)


def peak() -> float:
    """Megabytes of memory that this process has had at most."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss counts the process that started this one, too
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def read(path: Path) -> None:
    """Read one text and print the seconds and the megabytes that it takes."""
    from nt10k import NT10KError, parse

    content = path.read_bytes()
    with suppress(NT10KError):
        parse(HOSTILE["pages"](1000))  # patterns are compiled
    before, start = peak(), time.process_time()
    with suppress(NT10KError):  # to refuse it is an answer too
        parse(content)
    print(time.process_time() - start, peak() - before)


def _run(arguments: list[str], timeout: float | None = None) -> str:
    command = [sys.executable, __file__, *arguments]
    return subprocess.run(command, check=True, timeout=timeout, capture_output=True, text=True).stdout


def measure(name: str, sizes: list[float], timeout: float) -> Iterator[tuple[float, float, float]]:
    """For each size the megabytes of the text, seconds and megabytes of memory, up to the first that is too slow."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text"
        for size in sizes:
            try:
                _run(["--make", name, str(int(size * 1e6)), str(path)])
                seconds, memory = map(float, _run(["--read", str(path)], timeout).split())
            except subprocess.TimeoutExpired:
                break
            yield path.stat().st_size / 1e6, seconds, memory


def row(name: str, sizes: list[float], timeout: float, tell: Callable[[str], None]) -> list[str]:
    """The row of one text."""
    found = list(measure(name, sizes, timeout))
    cells = [f"{seconds:.2f} s" for _, seconds, _ in found]
    if len(cells) < len(sizes):
        cells += [f"> {timeout:.0f} s"] + [""] * (len(sizes) - len(cells) - 1)
    steps = [
        math.log(more / less) / math.log(large / small)
        for (small, less, _), (large, more, _) in pairwise(found)
        if less > 0.05  # a shorter time tells of nothing but noise
    ]
    exponent = f"{max(steps):.2f}" if steps else ""
    memory = f"{found[-1][2] / found[-1][0]:.0f}" if found else ""
    tell(f"{name}: {', '.join(cells)}; {exponent}")
    return [name.replace("|", "\\|"), *cells, exponent, memory]


def main() -> None:
    """Measure and print, or write the page."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default=",".join(map(str, SIZES)), help="megabytes (%(default)s)")
    arguments.add_argument("--timeout", type=float, default=60, help="seconds for each text (60)")
    arguments.add_argument("--only", default="", help="texts with this in their name")
    arguments.add_argument("--all", action="store_true", help="every hostile text")
    arguments.add_argument("--write", action="store_true", help="put this table and speed's into docs/performance.md")
    arguments.add_argument("--runs", type=int, default=15, help="runs of each reader, for speed's table (15)")
    arguments.add_argument("--make", nargs=3, help=argparse.SUPPRESS)
    arguments.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.make:
        name, size, path = options.make
        Path(path).write_text(text_of(name, int(size)), "utf-8")
        return
    if options.read:
        read(options.read)
        return
    sizes = [float(size) for size in options.sizes.split(",")]
    names = [name for name in [*FILED, *(HOSTILE if options.all else PROMISED)] if options.only in name]
    rows = [row(name, sizes, options.timeout, lambda line: print(line, file=sys.stderr, flush=True)) for name in names]
    heads = [f"{size:g} MB" for size in sizes]
    grown = table(["text", *heads, "exponent", "memory, MB a MB"], rows)
    if options.write:
        import speed

        put("growth", grown)
        put("speed", speed.report(speed.measure(options.runs)))
    else:
        print(grown)


if __name__ == "__main__":
    main()
