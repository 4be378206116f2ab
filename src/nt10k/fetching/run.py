"""From a list of notices to their files: several at a time, those that are missing only."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from nt10k.errors import FetchError
from nt10k.fetching.client import Edgar
from nt10k.fetching.folder import Folder
from nt10k.fetching.index import Entry, is_whole_submission
from nt10k.parser import MAX_SIZE

WORKERS = 4
"""Filings that are fetched at once; more are no faster, for all requests share one rate."""

_AHEAD = 4  # filings a worker that wait for their turn
_MOST_FAILURES = 10  # one behind the other: then it is not the filings


@dataclass(frozen=True)
class Fetched:
    """What a run did."""

    fetched: int = 0
    """Notices that this run brought."""
    there: int = 0
    """Notices that were there already."""
    failed: dict[Entry, str] = field(default_factory=dict)
    """Notices that could not be had, and why."""
    seconds: float = 0.0

    def __str__(self) -> str:
        """What a person wants to know at the end of a run."""
        total = self.fetched + self.there + len(self.failed)
        told = [f"{self.fetched:,} fetched", f"{self.there:,} there already" if self.there else ""]
        told.append(f"{len(self.failed):,} failed" if self.failed else "")
        return f"{total:,} notices in {self.seconds:,.1f} s: {', '.join(filter(None, told))}"


def download(
    edgar: Edgar,
    entries: Iterable[Entry],
    out: Path,
    *,
    workers: int = WORKERS,
    packed: bool = False,
    done: Callable[[int, int], None] | None = None,
) -> Fetched:
    """Fetch the notices that a folder does not have yet; see `nt10k.fetch`."""
    started = time.monotonic()
    wanted = list(entries)
    folder = Folder(out, packed=packed)
    missing = [entry for entry in wanted if not folder.has(entry)]
    failed: dict[Entry, str] = {}
    in_a_row = 0
    folder.open()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="nt10k-fetch")
    try:
        waiting: deque[tuple[Entry, Future[None]]] = deque()
        left = iter(missing)
        for number in range(len(missing)):
            while len(waiting) < workers * _AHEAD and (entry := next(left, None)):
                waiting.append((entry, pool.submit(_fetch, edgar, entry, folder)))
            entry, future = waiting.popleft()
            try:
                future.result()
                in_a_row = 0
            except FetchError as error:
                failed[entry] = str(error)
                in_a_row += 1
                if in_a_row == _MOST_FAILURES:
                    raise FetchError(f"{in_a_row} notices in a row could not be fetched, the last: {error}") from error
            if done:
                done(number + 1, len(missing))
    except BaseException:
        edgar.stop()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        folder.close()
    return Fetched(len(missing) - len(failed), len(wanted) - len(missing), failed, time.monotonic() - started)


def _fetch(edgar: Edgar, entry: Entry, folder: Folder) -> None:
    read = partial(_whole, accession_number=entry.accession_number)
    folder.keep(entry, edgar.get(edgar.archives + entry.path, read, limit=MAX_SIZE))


def _whole(content: bytes, *, accession_number: str) -> bytes:
    if not is_whole_submission(content, accession_number):
        raise ValueError("the submission is cut off, or it is something else")
    return content
