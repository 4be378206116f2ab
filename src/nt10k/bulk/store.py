"""What a run has read so far, safe on disk: a DuckDB file, and how it becomes another kind of file.

Every chunk of inputs is one transaction: whatever stops a run, the file holds whole chunks, and the next run goes on
behind them. A `.duckdb` output is that file itself; other outputs are written from it when all is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
import pyarrow as pa

from nt10k._version import __version__
from nt10k.bulk.tables import VERSION, mark_duplicates
from nt10k.errors import OutputError

_MEMORY = "512MB"
_INTERRUPTED = "Query interrupted"
_BATCH = 2000  # rows that are held while a table is written out


@contextmanager
def interruptible() -> Iterator[None]:
    """Gives Ctrl-C its usual exception back, of which DuckDB makes a RuntimeError when it comes during a query."""
    try:
        yield
    except RuntimeError as error:
        if str(error) == _INTERRUPTED:
            raise KeyboardInterrupt from error
        raise


Unpack = Callable[[pa.RecordBatch], dict[str, pa.Table]]


class Store:
    """The tables of a run in a DuckDB file.

    `unpack` takes the batches that are added apart into the rows of the tables, of which one is `inputs`.
    """

    def __init__(self, path: Path, tables: Mapping[str, pa.Schema], unpack: Unpack) -> None:
        self.tables = tables
        self._unpack = unpack
        self._changed: set[str] = set()  # paths that were read with other content, or by another version
        try:
            self._db = duckdb.connect(str(path), config={"memory_limit": _MEMORY, "threads": 2})
        except duckdb.Error as error:
            raise OutputError(f"{path} cannot be written: {_first_line(error)}") from error
        try:
            self._prepare(path)
        except BaseException:
            self._db.close()
            raise

    def _prepare(self, path: Path) -> None:
        there = {name for (name,) in self._db.execute("SELECT table_name FROM information_schema.tables").fetchall()}
        if "nt10k" in there:
            version = self._db.execute("SELECT tables_version FROM nt10k").fetchall()[0][0]
            if version != VERSION or not self.tables.keys() <= there:
                raise OutputError(f"{path} has tables of version {version}, not {VERSION}; start afresh with --fresh")
            return
        if there:
            raise OutputError(f"{path} is a database, but none that nt10k has made")
        self._db.execute("BEGIN")
        self._db.execute(f"CREATE TABLE nt10k AS SELECT {VERSION} AS tables_version")
        for name, schema in self.tables.items():
            self._db.register("_empty", schema.empty_table())
            self._db.execute(f"CREATE TABLE {name} AS SELECT * FROM _empty")
            self._db.unregister("_empty")
            for field in schema:
                about = (field.metadata or {}).get(b"about", b"").decode().replace("'", "''")
                self._db.execute(f"COMMENT ON COLUMN {name}.\"{field.name}\" IS '{about}'")
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def known(self, keys: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
        """Which of these inputs, given by path and hash, this version of nt10k has read before."""
        with self._given("_keys", pa.table({"path": [k[0] for k in keys], "sha256": [k[1] for k in keys]})):
            rows = self._db.execute(
                "SELECT path, k.sha256, i.sha256 = k.sha256 AND nt10k_version = ?"
                " FROM inputs i JOIN _keys k USING (path)",
                [__version__],
            ).fetchall()
        self._changed.update(path for path, _, same in rows if not same)
        return {(path, sha256) for path, sha256, same in rows if same}

    def add(self, rows: pa.RecordBatch) -> list[str]:
        """Add a chunk of inputs with all that they say, or nothing of it; gives their statuses.

        An input that was read with other content before is replaced; one whose notice is there becomes a duplicate.
        """
        self._db.execute("BEGIN")
        try:
            self._forget(self._changed.intersection(rows.column("path").to_pylist()))
            rows = mark_duplicates(rows, self._holders(rows.column("notice_id")))
            for name, table in self._unpack(rows).items():
                with self._given("_rows", table):
                    self._db.execute(f"INSERT INTO {name} SELECT * FROM _rows")
            self._db.execute("COMMIT")
        except BaseException:
            with suppress(duckdb.Error):
                self._db.execute("ROLLBACK")
            raise
        statuses: list[str] = rows.column("status").to_pylist()
        return statuses

    def _forget(self, paths: set[str]) -> None:
        if not paths:
            return
        self._changed -= paths
        with self._given("_paths", pa.table({"path": sorted(paths)})):
            gone = self._db.execute("DELETE FROM inputs WHERE path IN (FROM _paths) RETURNING notice_id").fetchall()
        with self._given("_gone", pa.table({"notice_id": pa.array([notice for (notice,) in gone], pa.string())})):
            for name in self.tables:
                if name != "inputs":
                    self._db.execute(f"DELETE FROM {name} WHERE notice_id IN (FROM _gone)")

    def _holders(self, ids: pa.Array) -> dict[str, str]:
        """For those of these notices that are there, the input that they were read from."""
        with self._given("_ids", pa.table({"notice_id": ids})):
            rows = self._db.execute(
                "SELECT notice_id, path FROM inputs SEMI JOIN _ids USING (notice_id) WHERE status != 'duplicate'"
            ).fetchall()
        return dict(rows)

    @contextmanager
    def _given(self, name: str, table: pa.Table) -> Iterator[None]:
        self._db.register(name, table)
        try:
            yield
        finally:
            self._db.unregister(name)

    def take(self, file_of: Callable[[str], Path]) -> None:
        """Fill the tables from the Parquet files of an earlier output."""
        self._db.execute("BEGIN")
        for name in self.tables:
            self._db.execute(f"INSERT INTO {name} SELECT * FROM read_parquet(?)", [str(file_of(name))])
        self._db.execute("COMMIT")

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table, in the order in which they were added."""
        cursor = self._db.cursor()
        for batch in cursor.sql(f"SELECT * FROM {name}").to_arrow_reader(_BATCH):
            yield from pa.Table.from_batches([batch]).cast(self.tables[name]).to_batches()


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
