"""Notices on Ray Data: `pip install 'nt10k[ray]'` on every node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nt10k.extras import needs
from nt10k.parser import MAX_SIZE

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset


def parse_dataset(
    notices: Dataset, *, path: str = "path", content: str = "bytes", max_size: int = MAX_SIZE, text: bool = False
) -> Dataset:
    """Parse the notices of a dataset; one row of `nt10k.bulk.tables.nested_schema` for each row.

    `path` and `content` name the columns, as ``ray.data.read_binary_files(..., include_paths=True)`` has them; the
    content is binary or a string.
    """
    with needs("ray"):
        import pyarrow as pa

        from nt10k.bulk.tables import nested_schema, parse_batch

    def parse(rows: pa.Table) -> pa.Table:
        given = pa.table({"path": rows.column(path), "content": rows.column(content)})
        batches = (parse_batch(batch, max_size=max_size, text=text) for batch in given.to_batches())
        return pa.Table.from_batches(batches, schema=nested_schema())

    return notices.map_batches(parse, batch_format="pyarrow")
