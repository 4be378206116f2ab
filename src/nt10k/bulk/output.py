"""What a run writes, by the suffix of its name: a DuckDB file, a folder of Parquet tables, or JSON Lines."""

from __future__ import annotations

import io
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from nt10k.bulk.store import Store
from nt10k.bulk.tables import FORMS, INPUTS, nest, schemas, split_json, unnest, with_json
from nt10k.errors import OutputError

SUFFIXES = (".duckdb", ".jsonl", ".jsonl.gz", ".jsonl.zst")
_COMPRESSION = {".gz": "gzip", ".zst": "zstd"}
_WORK = ".unfinished.duckdb"
# What reading an earlier output raises, if something else stands in its place.
_NOT_OURS = (duckdb.Error, pa.ArrowException, ValueError, TypeError, KeyError, AttributeError)
_AT_ONCE = 1000  # rows of an earlier output that are taken over together


def output_for(path: Path, *, fresh: bool = False) -> Output:
    """The output of that name. Raises OutputError for a name or a place that no output can have."""
    name = path.name.lower()
    if name.endswith(".duckdb"):
        return _DuckDB(path, path, fresh=fresh)
    if name.endswith(SUFFIXES):
        return _JsonLines(path, path.with_name(f".{path.name}{_WORK}"), fresh=fresh)
    if "." in name:
        kinds = ", ".join(SUFFIXES)
        raise OutputError(f"{path}: the output is a file named {kinds}, or a folder for Parquet, without a suffix")
    return _Parquet(path, path / _WORK, fresh=fresh)


Pack = Callable[..., pa.RecordBatch]


class Output(AbstractContextManager["Output"], ABC):
    """The store that a run fills, and what is made of it at the end."""

    pack: Pack = staticmethod(nest)
    """From outcomes to what `store.add` takes; runs in the worker processes."""

    def __init__(self, path: Path, work: Path, *, fresh: bool) -> None:
        self.path = path
        self._work = work
        if fresh:
            self._remove()
        try:
            work.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{work.parent} cannot be made: {error.strerror}") from error
        resumed = work.exists()
        self.store = self._open(work)
        if not resumed:
            self._take_over()

    def __exit__(self, *_: object) -> None:
        self.store.close()

    def _open(self, work: Path) -> Store:
        return Store(work, schemas(), unnest)

    def _take_over(self) -> None:
        try:
            for batch in self._earlier():
                self.store.add(batch)
        except BaseException as error:
            self.store.close()
            self._work.unlink(missing_ok=True)  # a part of it would pass for a run that can go on
            if isinstance(error, _NOT_OURS):
                message = f"{self.path} holds what this version of nt10k has not written; start afresh with --fresh"
                raise OutputError(message) from error
            raise

    @abstractmethod
    def _remove(self) -> None:
        """Remove an earlier output and an unfinished one."""

    @abstractmethod
    def _earlier(self) -> Iterable[pa.RecordBatch]:
        """What a finished output holds, as batches for the store."""

    @abstractmethod
    def finish(self) -> None:
        """Write the output whole, and clear up."""


class _DuckDB(Output):
    """The store is the output."""

    def _remove(self) -> None:
        self.path.unlink(missing_ok=True)
        self.path.with_name(f"{self.path.name}.wal").unlink(missing_ok=True)

    def _earlier(self) -> Iterable[pa.RecordBatch]:
        return ()

    def finish(self) -> None:
        self.store.close()


class _Parquet(Output):
    """A folder with one Parquet file a table."""

    def _file(self, table: str) -> Path:
        return self.path / f"{table}.parquet"

    def _remove(self) -> None:
        for file in (*map(self._file, schemas()), self._work):
            file.unlink(missing_ok=True)

    def _earlier(self) -> Iterable[pa.RecordBatch]:
        if self._file("inputs").exists():
            self.store.take(self._file)
        return ()

    def finish(self) -> None:
        for table, schema in schemas().items():
            with _replaced(self._file(table)) as new, pq.ParquetWriter(new, schema, compression="zstd") as writer:
                for batch in self.store.batches(table):
                    writer.write_batch(batch)
        self.store.close()
        self._work.unlink()


class _JsonLines(Output):
    """One line an input: its row of `inputs`, and the form as JSON."""

    pack = staticmethod(with_json)

    def _open(self, work: Path) -> Store:
        return Store(work, {"inputs": schemas()["inputs"], "forms": FORMS}, split_json)

    def _remove(self) -> None:
        self.path.unlink(missing_ok=True)
        self._work.unlink(missing_ok=True)

    def _earlier(self) -> Iterable[pa.RecordBatch]:
        if not self.path.exists():
            return
        schema = pa.schema([*INPUTS, FORMS.field("form")])
        with pa.input_stream(str(self.path), compression=self._compression()) as file:
            lines = io.BufferedReader(file)
            while some := list(islice(lines, _AT_ONCE)):
                rows = [json.loads(line) for line in some]
                for row in rows:
                    row["form"] = _dump(row["form"]) if row["form"] else None
                yield pa.RecordBatch.from_pylist(rows, schema)

    def finish(self) -> None:
        forms = (row for batch in self.store.batches("forms") for row in batch.to_pylist())
        with (
            _replaced(self.path) as new,
            pa.output_stream(str(new), compression=self._compression()) as file,
        ):
            for batch in self.store.batches("inputs"):
                for row in batch.to_pylist():
                    # Forms stand in the order of the inputs that they were read from.
                    held = row["notice_id"] is not None and row["status"] != "duplicate"
                    form = next(forms)["form"] if held else "null"
                    file.write(f'{_dump(row)[:-1]},"form":{form}}}\n'.encode())
        self.store.close()
        self._work.unlink()

    def _compression(self) -> str | None:
        return _COMPRESSION.get(self.path.suffix.lower())


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def _replaced(path: Path) -> Iterator[Path]:
    """A new file that takes the place of a path once it is whole."""
    new = path.with_name(f".{path.name}.new")
    try:
        yield new
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
