"""Thousands of notices through `nt10k batch`: notices per second with one process and with more, and memory over time.

    python benchmarks/many.py                      20,000 notices, one process and one a processor
    python benchmarks/many.py --count 2000
    python benchmarks/many.py --write              puts the table into docs/performance.md

The notices are the fixtures, each printed many times for other registrants: the name, the accession number and the
numbers of the file and of the telephone are exchanged, so that no two are alike and none is a duplicate. Memory is that
of all processes of a run together, as Linux counts what they have resident, sampled five times a second.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tables import put, table

from nt10k.bulk.pool import processors

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
DIGITS = re.compile(rb"(?<=\d-)(\d{5,6})(?!\d)|(?<=555-)(\d{4})(?!\d)")


def with_number(content: bytes, number: int) -> bytes:
    """A notice with the numbers of its file, submission and telephone ending in a number."""
    digits = f"{number:06}".encode()
    return DIGITS.sub(lambda match: digits[-len(match[0]) :], content)


def printed(folder: Path, count: int) -> None:
    """Write that many notices, a thousand a folder."""
    originals = [
        (path, path.read_bytes(), json.loads(expected.read_text())["registrant"]["name"])
        for path in sorted([*FIXTURES.rglob("*.txt"), *FIXTURES.rglob("*.htm")])
        if (expected := path.with_name(f"{path.stem}.expected.json")).exists()
    ]
    for number in range(count):
        path, content, name = originals[number % len(originals)]
        content = with_number(content, number)
        if name and name.encode() in content:
            content = content.replace(name.encode(), f"{name.split()[0]} {number} Corporation".encode())
        else:
            content += f"\n<!-- {number} -->\n".encode()
        into = folder / f"{number // 1000:03}"
        into.mkdir(exist_ok=True)
        (into / f"{number:06}{path.suffix}").write_bytes(content)


def resident(process: int) -> int:
    """Kilobytes that a process and its children have in memory."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return (int(found[1]) if found else 0) + sum(resident(int(child)) for child in children)


def run(folder: Path, out: Path, workers: int) -> tuple[float, list[int]]:
    """Seconds of one run, and its memory over time."""
    started = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "nt10k",
        "batch",
        str(folder),
        "-o",
        str(out),
        "--workers",
        str(workers),
        "--quiet",
    ]
    with subprocess.Popen(command) as process:
        samples = []
        while process.poll() is None:
            samples.append(resident(process.pid))
            time.sleep(0.2)
    if process.returncode:
        raise SystemExit(f"the run with {workers} workers failed")
    return time.monotonic() - started, samples


def rows(folder: Path, count: int, most: int) -> Iterator[list[str]]:
    """One row of the table for each number of processes."""
    alone = 0.0
    for workers in sorted({1, most}):
        seconds, memory = run(folder / "in", folder / f"{workers}.duckdb", workers)
        alone = alone or seconds
        quarter = max(memory[: len(memory) // 4], default=0)
        yield [
            str(workers),
            f"{seconds:.1f}",
            f"{count / seconds:,.0f}",
            f"{count / seconds / workers:,.0f}",
            f"{alone / seconds:.2f}",
            f"{quarter / 1024:.0f}",
            f"{max(memory) / 1024:.0f}",
        ]


def main() -> None:
    """Measure, print, and with `--write` put the table into docs/performance.md."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=processors(), help="the larger number of processes")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    head = "processes,seconds,notices per second,a process,times one process,MB in the first quarter,most MB"
    with tempfile.TemporaryDirectory(prefix="nt10k-many-") as name:
        folder = Path(name)
        (folder / "in").mkdir()
        printed(folder / "in", args.count)
        text = table(head.split(","), list(rows(folder, args.count, args.workers)))
    text = f"{args.count:,} notices to a DuckDB file:\n\n{text}"
    print(text)
    if args.write:
        put("many", text)


if __name__ == "__main__":
    main()
