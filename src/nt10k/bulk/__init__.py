"""Many notices: from files, folders and archives to forms, or to tables.

`parse_many` gives outcomes one by one; `batch` writes DuckDB, Parquet or JSON Lines (`pip install 'nt10k[batch]'`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from os import PathLike

from nt10k.bulk.outcome import Input, Outcome, Status, read_input
from nt10k.bulk.pool import Pool
from nt10k.bulk.sources import files_of, read_file
from nt10k.bulk.summary import Progress, Summary
from nt10k.extras import needs
from nt10k.parser import MAX_SIZE

__all__ = ["Input", "Outcome", "Progress", "Status", "Summary", "batch", "parse_many"]

_CHUNK = 50


def parse_many(
    sources: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    workers: int | None = None,
    max_size: int = MAX_SIZE,
    text_column: str | None = None,
) -> Iterator[Outcome]:
    """Parse the notices of files, folders and archives in several processes; one `Outcome` an input, in their order.

    A source is a file, a folder (with all in it), a glob, an archive (`.zip`, `.tar.gz`, `.gz`) or a table (JSON Lines,
    Parquet) with the notices in a text column. Whatever is wrong with one input becomes the status of its outcome; only
    a source that names nothing raises FileNotFoundError.

    `workers` is the number of processes, by default one a processor; with more than one a script must call this below
    ``if __name__ == "__main__":``.
    """
    paths = [sources] if isinstance(sources, (str, PathLike)) else list(sources)
    given = (given for file in files_of(paths) for given in read_file(file, max_size=max_size, text_column=text_column))
    with Pool(partial(_read_all, max_size=max_size), _lost, workers) as pool:
        for outcomes in pool.map(_chunks(given)):
            yield from outcomes


def batch(
    sources: str | PathLike[str] | Iterable[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    workers: int | None = None,
    max_size: int = MAX_SIZE,
    text: bool = False,
    text_column: str | None = None,
    fresh: bool = False,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Parse the notices of files, folders and archives into tables; `sources` and `workers` as for `parse_many`.

    `out` names what is written: a DuckDB file (`.duckdb`), JSON Lines (`.jsonl`, `.jsonl.gz`, `.jsonl.zst`), or else a
    folder of Parquet tables. docs/tables.md tells what is in them. Of an input that an earlier run to the same `out`
    has read, be it finished or stopped in the middle, nothing is read again unless it has changed; with `fresh`, all
    is. With `text`, the cleaned text of each notice, into which the offsets of the evidence point, is kept too.
    `progress` is called after every chunk of inputs.

    Raises FileNotFoundError for a source that names nothing, `OutputError` for an `out` that cannot be written, and
    `MissingExtraError` without the packages that ``pip install 'nt10k[batch]'`` brings.
    """
    with needs("batch"):
        from nt10k.bulk import run
    paths = [sources] if isinstance(sources, (str, PathLike)) else list(sources)
    return run.batch(
        paths,
        out,
        workers=workers,
        max_size=max_size,
        text=text,
        text_column=text_column,
        fresh=fresh,
        progress=progress,
    )


def _chunks(given: Iterable[Input]) -> Iterator[list[Input]]:
    given = iter(given)
    while chunk := list(islice(given, _CHUNK)):
        yield chunk


def _read_all(chunk: list[Input], *, max_size: int) -> list[Outcome]:
    return [read_input(given, max_size) for given in chunk]


def _lost(given: Input) -> list[Outcome]:
    return [Outcome.lost(given)]
