"""Notices on Spark: `pip install 'nt10k[spark]'` where the driver and the workers run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nt10k.extras import needs
from nt10k.parser import MAX_SIZE

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def parse_dataframe(
    notices: DataFrame, *, path: str = "path", content: str = "content", max_size: int = MAX_SIZE, text: bool = False
) -> DataFrame:
    """Parse the notices of a DataFrame; one row of `nt10k.bulk.tables.nested_schema` for each row.

    `path` and `content` name the columns, as ``spark.read.format("binaryFile")`` has them; the content is binary or a
    string. Select `inline(estimates)` and so on for the tables, as docs/scale.md shows.
    """
    with needs("spark"):
        from pyspark.sql.pandas.types import from_arrow_schema

        from nt10k.bulk.tables import nested_schema, parse_batch

    def parse(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield parse_batch(batch, max_size=max_size, text=text)

    renamed = notices.select(notices[path].alias("path"), notices[content].alias("content"))
    return renamed.mapInArrow(parse, from_arrow_schema(nested_schema(), prefer_timestamp_ntz=True))
