"""The same rows from Spark and from Ray as from one process; both are real local engines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pyarrow as pa
import pytest

from nt10k.bulk.tables import nested_schema, parse_batch, schemas, unnest

FIXTURES = Path(__file__).parents[2] / "fixtures"
PATHS = sorted([*FIXTURES.glob("*.txt"), *FIXTURES.glob("*.htm")])
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("default")]  # the engines warn of one another's versions


@pytest.fixture(scope="module")
def local() -> list[dict[str, Any]]:
    """What one process makes of the fixtures."""
    contents = [path.read_bytes() for path in PATHS]
    batch = pa.RecordBatch.from_arrays(
        [pa.array([path.name for path in PATHS]), pa.array(contents)], ["path", "content"]
    )
    return rows(parse_batch(batch))


def rows(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = batch.to_pylist()
    for row in found:
        row["path"] = Path(unquote(urlparse(row["path"]).path)).name
    return sorted(found, key=lambda row: str(row["path"]))


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        session = builder.config("spark.sql.session.timeZone", "America/Chicago").getOrCreate()
        yield session
        session.stop()


def test_spark(spark: Any, local: list[dict[str, Any]]) -> None:
    from nt10k.bulk.spark import parse_dataframe

    files = spark.read.format("binaryFile").option("pathGlobFilter", "*.{txt,htm}").load(str(FIXTURES))
    parsed = parse_dataframe(files).cache()
    assert rows(pa.Table.from_batches(parsed.toArrow().to_batches()).cast(nested_schema())) == local
    spoken = parsed.selectExpr("notice_id", "inline(estimates)").collect()
    assert len(spoken) == sum(len(row["estimates"]) for row in local)
    assert spoken[0].asDict().keys() == set(schemas()["estimates"].names)


def test_spark_reads_strings_under_other_names(spark: Any) -> None:
    from nt10k.bulk.spark import parse_dataframe

    frame = spark.createDataFrame([("a", PATHS[0].read_text("latin-1")), ("b", "no notice")], "id string, body string")
    got = parse_dataframe(frame, path="id", content="body", text=True).select("path", "status", "notice.text").collect()
    assert [row.path for row in got] == ["a", "b"]
    assert got[1].status == "not_a_notice"
    assert got[0].text


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    module = pytest.importorskip("ray")
    module.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    yield module
    module.shutdown()


def test_ray(ray: Any, local: list[dict[str, Any]]) -> None:
    from nt10k.bulk.ray import parse_dataset

    files = ray.data.read_binary_files([str(path) for path in PATHS], include_paths=True)
    parsed = pa.concat_tables(parse_dataset(files).iter_batches(batch_format="pyarrow"))
    assert rows(parsed.cast(nested_schema()).combine_chunks().to_batches()[0]) == local


def test_the_tables_can_be_had_from_what_engines_give(local: list[dict[str, Any]]) -> None:
    tables = unnest(pa.RecordBatch.from_pylist(local, nested_schema()))
    assert tables["estimates"].num_rows == sum(len(row["estimates"]) for row in local)
