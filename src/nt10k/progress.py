"""Tells a person how long work stands: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Show = Callable[[int, int, int], None]
"""Called with the number of things done, and how much of how much in all that is."""

_EVERY = 10.0  # seconds between two lines


@contextmanager
def shown(things: str) -> Iterator[Show]:
    """A callback that shows on standard error how many `things` are done."""
    if sys.stderr.isatty():
        with _bar(things) as show:
            yield show
    else:
        yield _lines(things)


@contextmanager
def _bar(things: str) -> Iterator[Show]:
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

        def show(count: int, part: int, whole: int) -> None:
            told = f"{count:,} {things}, {_rate(count, started)}"
            bar.update(task, total=max(whole, 1), completed=part, told=told)

        yield show


def _lines(things: str) -> Show:
    started = last = time.monotonic()

    def show(count: int, part: int, whole: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last < _EVERY:
            return
        last = now
        share = part / max(whole, 1)
        left = f", {(now - started) * (1 / share - 1):,.0f} s left" if share else ""
        print(f"nt10k: {count:,} {things}, {share:.0%}, {_rate(count, started)}{left}", file=sys.stderr, flush=True)

    return show


def _rate(count: int, started: float) -> str:
    return f"{count / max(time.monotonic() - started, 1e-9):,.0f} per second"
