"""Work on chunks in several processes: results in order, memory bounded, and no chunk lost when a process dies."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

from nt10k.errors import NT10KError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 3  # chunks a process that wait for their turn


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(AbstractContextManager["Pool[Item, Result]"], Generic[Item, Result]):
    """Applies a function to chunks of items.

    Where a process dies (out of memory, a crash in C), its chunks are done again one item at a time, and the item that
    kills is given to `lost` instead.
    """

    def __init__(
        self, work: Callable[[list[Item]], Result], lost: Callable[[Item], Result], workers: int | None = None
    ) -> None:
        self._work = work
        self._lost = lost
        self._workers = workers or processors()
        self._executor: ProcessPoolExecutor | None = None

    def __exit__(self, *_: object) -> None:
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None

    def map(self, chunks: Iterable[list[Item]]) -> Iterator[Result]:
        """The results of chunks, in their order. One chunk, or one worker, needs no process of its own."""
        chunks = iter(chunks)
        first = next(chunks, None)
        if first is None:
            return
        second = next(chunks, None) if self._workers > 1 else None
        if second is None:
            yield self._work(first)
            yield from map(self._work, chunks)
            return
        yield from self._in_processes(chunk for some in ([first, second], chunks) for chunk in some)

    def _in_processes(self, chunks: Iterable[list[Item]]) -> Iterator[Result]:
        self._start()
        waiting: deque[tuple[list[Item], Future[Result]]] = deque()
        for chunk in chunks:
            waiting.append((chunk, self._submit(chunk)))
            while len(waiting) > self._workers * _AHEAD or (waiting and waiting[0][1].done()):
                yield from self._results(*waiting.popleft())
        while waiting:
            yield from self._results(*waiting.popleft())

    def _start(self) -> ProcessPoolExecutor:
        # New processes rather than copies: a copy of one with threads in it (Arrow's, DuckDB's) may hang.
        executor = ProcessPoolExecutor(self._workers, get_context("spawn"), initializer=_begin)
        try:
            executor.submit(_nothing).result()
        except BrokenProcessPool as error:
            raise NT10KError(
                "no worker process can be started; a script that calls this needs `if __name__ == '__main__':` around "
                "the call, or workers=1"
            ) from error
        self._executor = executor
        return executor

    def _submit(self, chunk: list[Item]) -> Future[Result]:
        try:
            return (self._executor or self._start()).submit(self._work, chunk)
        except BrokenProcessPool:  # since a process of it has died
            return self._start().submit(self._work, chunk)

    def _results(self, chunk: list[Item], future: Future[Result]) -> Iterator[Result]:
        try:
            yield future.result()
            return
        except BrokenProcessPool:
            pass
        for item in chunk:  # nothing else is at work in the new processes, so a death tells which item it was
            future = self._submit([item])
            try:
                yield future.result()
            except BrokenProcessPool:
                yield self._lost(item)


def _begin() -> None:
    """Prepare a worker: Ctrl-C is for the process that can tell what is done, and a worker ends when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _nothing() -> None:
    pass
