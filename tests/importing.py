"""What importing costs: time over an empty Python, and the modules that come along. Tests and benchmarks share it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

if sys.platform != "win32":
    import resource

SRC = Path(__file__).parents[1] / "src"

BUDGET_MS = 90.0
"""What `import nt10k` may cost, pydantic included, where `YARDSTICK` takes `YARDSTICK_MS`."""
YARDSTICK = "from pydantic import BaseModel; import lxml.etree"
"""What nt10k cannot do without; it tells a slow machine from a slow import."""
YARDSTICK_MS = 72.0


def run(code: str, cache: Path) -> str:
    """Run code in a new Python that keeps its bytecode in `cache`; gives what it prints."""
    environment = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else it is the compiler of Python that is measured
    ran = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    return ran.stdout


def times(codes: list[str], cache: Path, runs: int) -> dict[str, float]:
    """Milliseconds that each piece of code takes over an empty one: medians of runs that take turns.

    The first turn fills the cache and does not count.
    """
    taken: dict[str, list[float]] = {code: [] for code in ("pass", *codes)}
    for turn in range(runs + 1):
        for code, list_ in taken.items():
            start = _clock()
            run(code, cache)
            if turn:
                list_.append(1000 * (_clock() - start))
    return {code: median(taken[code]) - median(taken["pass"]) for code in codes}


def _clock() -> float:
    """Seconds of the processor for what was run, where the system tells: a busy machine does not count."""
    if sys.platform == "win32":
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def limit(yardstick: float, of: float = BUDGET_MS) -> float:
    """The budget and a half, for a machine on which the yardstick takes so many milliseconds."""
    return 1.5 * of * max(1.0, yardstick / YARDSTICK_MS)
