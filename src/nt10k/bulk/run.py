"""From sources to tables: read, parse in several processes, store chunk by chunk, write out."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from os import PathLike
from pathlib import Path

import pyarrow as pa

from nt10k.bulk.outcome import Input, Outcome, read_input
from nt10k.bulk.output import Pack, output_for
from nt10k.bulk.pool import Pool
from nt10k.bulk.sources import files_of, read_file
from nt10k.bulk.store import Store, interruptible
from nt10k.bulk.summary import Progress, Summary

CHUNK = 100
"""Inputs that are parsed and stored together."""
_CHUNK_BYTES = 4 * 1024 * 1024


def batch(
    sources: Sequence[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    workers: int | None,
    max_size: int,
    text: bool,
    text_column: str | None,
    fresh: bool,
    progress: Callable[[Progress], None] | None,
) -> Summary:
    """See `nt10k.bulk.batch`."""
    started = time.monotonic()
    total = sum(file.stat().st_size for file in files_of(sources) if file.is_file())
    counts: Counter[str] = Counter()
    with interruptible(), output_for(Path(out), fresh=fresh) as output:
        given = (
            given for file in files_of(sources) for given in read_file(file, max_size=max_size, text_column=text_column)
        )
        chunks = _Chunks(given, output.store)
        work = partial(_work, pack=output.pack, max_size=max_size, text=text)
        with Pool(work, partial(_lost, pack=output.pack), workers) as pool:
            for rows in pool.map(chunks):
                counts.update(output.store.add(rows))
                if progress:
                    progress(Progress(sum(counts.values()), chunks.known, chunks.weight, total))
        output.finish()
    return Summary(counts, chunks.known, time.monotonic() - started)


class _Chunks:
    """Inputs, cut into chunks; those that a run before has read are left out and counted."""

    def __init__(self, given: Iterable[Input], store: Store) -> None:
        self._given = given
        self._store = store
        self.known = 0
        self.weight = 0

    def __iter__(self) -> Iterator[list[Input]]:
        chunk: list[Input] = []
        size = 0
        for given in self._given:
            chunk.append(given)
            size += len(given.content)
            if len(chunk) >= CHUNK or size >= _CHUNK_BYTES:
                yield from self._new(chunk)
                chunk, size = [], 0
        yield from self._new(chunk)

    def _new(self, chunk: list[Input]) -> Iterator[list[Input]]:
        keys = [(given.path, given.sha256) for given in chunk]
        known = self._store.known(keys)
        self.known += len(known)
        self.weight += sum(given.weight for given in chunk)
        new = [given for given, key in zip(chunk, keys, strict=True) if key not in known]
        if new:
            yield new


def _work(chunk: Sequence[Input], *, pack: Pack, max_size: int, text: bool) -> pa.RecordBatch:
    return pack([read_input(given, max_size) for given in chunk], text=text)


def _lost(given: Input, *, pack: Pack) -> pa.RecordBatch:
    return pack([Outcome.lost(given)])
