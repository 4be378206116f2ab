"""Tells a person how a run stands: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nt10k.bulk.summary import Progress

_EVERY = 10.0  # seconds between two lines


@contextmanager
def shown() -> Iterator[Callable[[Progress], None]]:
    """A callback for `nt10k.bulk.batch` that shows the progress on standard error."""
    if sys.stderr.isatty():
        with _bar() as show:
            yield show
    else:
        yield _lines()


@contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.BarColumn(),
        rich.TaskProgressColumn(),
        rich.TextColumn("{task.fields[told]}"),
        rich.TimeRemainingColumn(),
    )
    started = time.monotonic()
    with rich.Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=None, told="")

        def show(at: Progress) -> None:
            told = f"{at.inputs:,} inputs, {_rate(at.inputs, started)}"
            bar.update(task, total=max(at.total, 1), completed=at.weight, told=told)

        yield show


def _lines() -> Callable[[Progress], None]:
    started = last = time.monotonic()

    def show(at: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < _EVERY:
            return
        last = now
        share = at.weight / max(at.total, 1)
        left = f", {(now - started) * (1 / share - 1):,.0f} s left" if share else ""
        print(
            f"nt10k: {at.inputs:,} inputs, {share:.0%}, {_rate(at.inputs, started)}{left}", file=sys.stderr, flush=True
        )

    return show


def _rate(inputs: int, started: float) -> str:
    return f"{inputs / max(time.monotonic() - started, 1e-9):,.0f} per second"
