"""The tables: what they hold for one batch, and that docs/tables.md tells of every column.

`NT10K_REWRITE_DOCS=1 pytest tests/bulk/test_tables.py` writes the columns into docs/tables.md anew.
"""

from __future__ import annotations

import os
import re
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from notices import notice

from nt10k import parse
from nt10k.bulk.outcome import Input, read_input
from nt10k.bulk.tables import INPUTS, nest, nested_schema, parse_batch, schemas, unnest
from nt10k.model import FinancialEstimate, Form12b25, Interval, Metric

DOC = Path(__file__).parents[2] / "docs" / "tables.md"
_COLUMNS = re.compile(r"(?<=<!-- columns -->\n).*(?=<!-- end of columns -->)", re.DOTALL)


def described() -> str:
    """The columns of all tables as Markdown."""
    parts = []
    for name, schema in schemas().items():
        rows = [f"| `{field.name}` | {_type(field.type)} | {field.metadata[b'about'].decode()} |" for field in schema]
        parts.append("\n".join([f"### {name}\n", "| column | type | meaning |", "| --- | --- | --- |", *rows]))
    return "\n" + "\n\n".join(parts) + "\n\n"


def _type(kind: pa.DataType) -> str:
    return re.sub(r"list<\w+: (.*)>", r"list of \1", str(kind)).replace("date32[day]", "date").replace("[us]", "")


def test_the_document_tells_of_every_column() -> None:
    document = DOC.read_text()
    if os.environ.get("NT10K_REWRITE_DOCS"):
        DOC.write_text(_COLUMNS.sub(lambda _: described(), document))
    found = _COLUMNS.search(DOC.read_text())
    assert found
    assert found[0] == described()


def test_every_column_says_what_it_means() -> None:
    for schema in schemas().values():
        assert all(field.metadata[b"about"] for field in schema)


def batch_of(*contents: object, kind: pa.DataType | None = None) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays(
        [pa.array([str(i) for i in range(len(contents))]), pa.array(contents, kind)], ["path", "content"]
    )


def test_one_row_comes_out_for_each_that_goes_in() -> None:
    got = parse_batch(batch_of(notice(), "no notice", None, "", notice(narrative="The auditor resigned.")))
    assert got.schema.equals(nested_schema(), check_metadata=True)
    assert got.column("path").to_pylist() == list("01234")
    assert got.column("status").to_pylist() == ["parsed", "not_a_notice", "unreadable", "not_a_notice", "parsed"]
    assert [row is None for row in got.column("notice").to_pylist()] == [False, True, True, True, False]
    assert [len(row) for row in got.column("reasons").to_pylist()] == [
        len(parse(notice()).narrative.reasons), 0, 0, 0, 1,
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()])
def test_text_and_bytes_are_the_same(kind: pa.DataType) -> None:
    got = parse_batch(batch_of(notice(), kind=kind)).to_pylist()
    assert got == parse_batch(batch_of(notice())).to_pylist()


def test_an_empty_batch() -> None:
    got = parse_batch(batch_of(kind=pa.string()))
    assert got.num_rows == 0
    assert all(table.num_rows == 0 for table in unnest(got).values())


def test_the_text_is_there_when_asked_for() -> None:
    form = parse(notice())
    (row,) = parse_batch(batch_of(notice()), text=True).column("notice").to_pylist()
    assert row["text"] == form.text
    (row,) = parse_batch(batch_of(notice())).column("notice").to_pylist()
    assert row["text"] is None


def test_unnested_rows_have_the_schemas() -> None:
    tables = unnest(parse_batch(batch_of(notice(), "no notice")))
    assert {name: table.schema for name, table in tables.items()} == dict(schemas())
    assert tables["inputs"].num_rows == 2
    assert tables["notices"].num_rows == 1
    ids = set(tables["notices"].column("notice_id").to_pylist())
    for name, table in tables.items():
        if name != "inputs":
            assert set(table.column("notice_id").to_pylist()) <= ids


def test_figures_stay_exact() -> None:
    amounts = ["0.015", "-1234567890123456.789", "0.1234567891", "123456789012345678901234567"]
    estimates = [
        FinancialEstimate(
            metric=Metric.NET_INCOME, label="net loss", text="",
            amount=Interval(low=Decimal(amount), high=None, unit="USD"),
        )
        for amount in amounts
    ]  # fmt: skip
    outcome = read_input(Input("a.txt", notice()))
    form = Form12b25(financial_estimates=estimates)
    tables = unnest(nest([type(outcome)("a.txt", outcome.sha256, 1, "parsed", None, form)]))
    got = tables["estimates"].column("amount_low").to_pylist()
    assert got == [
        Decimal(amount).quantize(Decimal("1e-9")) if len(amount) == 12 else Decimal(amount) for amount in amounts
    ]
    assert tables["estimates"].column("amount_high").to_pylist() == [None] * 4
    assert tables["estimates"].column("prior_low").to_pylist() == [None] * 4


def test_the_columns_of_inputs_come_first() -> None:
    assert nested_schema().names[: len(INPUTS)] == [field.name for field in INPUTS]
