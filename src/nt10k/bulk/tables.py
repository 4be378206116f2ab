"""The tables of many notices: their Arrow schema, made from the model, and the rows of a batch of inputs.

A column is a field of the model under its path, with underscores for the dots: `contact.phone` is
`notices.contact_phone`. What a notice has many of stands in a table of its own, joined by `notice_id`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel

from nt10k._version import __version__
from nt10k.bulk.columns import Column, columns_of, fields_of
from nt10k.bulk.outcome import Input, Outcome, read_input
from nt10k.model import (
    ClueKind,
    Deadline,
    Diagnostic,
    Evidence,
    Filer,
    FinancialEstimate,
    Form12b25,
    MissingReport,
    Reason,
)
from nt10k.parser import MAX_SIZE

VERSION = 2
"""The version of the tables; a file of another version is not written on."""


@dataclass(frozen=True)
class Table:
    """A table of which a notice has any number of rows: what they are made from, and its columns."""

    name: str
    about: str
    rows: Callable[[Form12b25], Iterable[Any]]
    columns: tuple[Column, ...]


class _Box(NamedTuple):
    """One box of a notice."""

    field: str
    report: str | None
    checked: bool | None


def _boxes(form: Form12b25) -> Iterator[_Box]:
    boxes = form.checkboxes
    for row in ("reports", "transition_reports"):
        for report, checked in getattr(boxes, row).items():
            yield _Box(row, report, checked)
    for name in type(boxes).model_fields:
        if name not in ("reports", "transition_reports"):
            yield _Box(name, None, getattr(boxes, name))


def _deadlines(form: Form12b25) -> Iterator[tuple[int, Deadline, list[ClueKind]]]:
    """Each answer, and the kinds of clues that fit: those of all answers together."""
    found = form.deadlines()
    kinds = list(dict.fromkeys(clue.kind for clue in found.clues if clue.fits))
    return ((number, deadline, kinds) for number, deadline in enumerate(found.candidates))


def _numbered(model: type[BaseModel]) -> tuple[Column, ...]:
    """The columns of a list: the number of an item comes first."""
    number = Column("position", pa.int32(), "Its number in the notice, from 0.", lambda row: row[0])
    inner = (Column(c.name, c.type, c.about, _second(c.get)) for c in columns_of(model))
    return (number, *inner)


def _second(get: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda row: get(row[1])


INPUTS = (
    pa.field("path", pa.string(), metadata={"about": "The file; archive!member or table!row in a larger file."}),
    pa.field("sha256", pa.string(), metadata={"about": "SHA-256 of the content, unpacked."}),
    pa.field("size", pa.int64(), metadata={"about": "Bytes of the content, unpacked."}),
    pa.field("status", pa.string(), metadata={"about": "parsed, damaged, not_a_notice, too_large, unreadable, failed "
                                                        "or duplicate; see nt10k.bulk.Outcome."}),
    pa.field("error", pa.string(), metadata={"about": "Why there is no form, or of what input this is a duplicate."}),
    pa.field("notice_id", pa.string(), metadata={"about": "The notice that was read; null without a form."}),
    pa.field("nt10k_version", pa.string(), metadata={"about": "The version of nt10k that read it."}),
)  # fmt: skip

NOTICE = (
    *columns_of(
        Form12b25,
        leave_out=(
            *("submission.filers", "checkboxes.reports", "checkboxes.transition_reports", "narrative.reasons"),
            *("missing_reports", "financial_estimates", "evidence", "diagnostics"),
        ),
    ),
    Column("text", pa.string(), "The cleaned text, into which offsets point; null unless asked for.", lambda _: None),
)
"""The columns of `notices`, beside `notice_id`."""

TABLES = (
    Table(
        "filers",
        "The filers of the EDGAR header.",
        lambda form: enumerate(form.submission.filers if form.submission else ()),
        _numbered(Filer),
    ),
    Table(
        "checkboxes",
        "Every box: a row for each that the document prints, and for each question of the form.",
        _boxes,
        (
            Column("field", pa.string(), "The field of checkboxes, such as reports or relief.", lambda box: box.field),
            Column("report", pa.string(), "The report, where a field has a box for each.", lambda box: box.report),
            Column("checked", pa.bool_(), "Ticked, empty, or null: unreadable.", lambda box: box.checked),
        ),
    ),
    Table("reasons", "Why the report is late.", lambda form: enumerate(form.narrative.reasons), _numbered(Reason)),
    Table(
        "missing_reports",
        "Reports named as not filed in Part IV (2).",
        lambda form: enumerate(form.missing_reports),
        _numbered(MissingReport),
    ),
    Table(
        "estimates",
        "Expected figures.",
        lambda form: enumerate(form.financial_estimates),
        _numbered(FinancialEstimate),
    ),
    Table(
        "deadlines",
        "When the report and the notice were due: a row for each answer that is left.",
        _deadlines,
        (
            *_numbered(Deadline),
            Column("known_by", pa.list_(pa.string()), "The clues that left these answers.", lambda row: row[2]),
        ),
    ),
    Table(
        "evidence",
        "Where each value was read.",
        lambda form: form.evidence.items(),
        (
            Column("field", pa.string(), "Path of the field, such as registrant.address.city.", lambda row: row[0]),
            *(Column(c.name, c.type, c.about, _second(c.get)) for c in columns_of(Evidence)),
        ),
    ),
    Table(
        "diagnostics",
        "What a careful reader would want to know.",
        lambda form: enumerate(form.diagnostics),
        _numbered(Diagnostic),
    ),
)
"""The tables of which a notice has any number of rows, beside `inputs` and `notices`."""

_ID = pa.field(
    "notice_id", pa.string(), metadata={"about": "Accession number, else sha256: and the hash of the content."}
)


@cache
def schemas() -> Mapping[str, pa.Schema]:
    """The Arrow schema of every table; what a column means stands in its metadata under `about`."""
    return {
        "inputs": pa.schema(INPUTS),
        "notices": pa.schema([_ID, *fields_of(NOTICE)]),
        **{table.name: pa.schema([_ID, *fields_of(table.columns)]) for table in TABLES},
    }


FORMS = pa.schema([_ID, pa.field("form", pa.string())])
"""The table that JSON Lines are written from, beside `inputs`."""


@cache
def nested_schema() -> pa.Schema:
    """The schema of what `parse_batch` gives: the columns of `inputs`, and each other table nested in one column."""
    return pa.schema(
        [
            *INPUTS,
            pa.field("notice", pa.struct(fields_of(NOTICE))),
            *(pa.field(table.name, pa.list_(pa.struct(fields_of(table.columns)))) for table in TABLES),
        ]
    )


def parse_batch(batch: pa.RecordBatch, *, max_size: int = MAX_SIZE, text: bool = False) -> pa.RecordBatch:
    """Parse a batch of notices: columns `path` and `content` in, one row of `nested_schema` for each row out.

    `content` is binary or text. Nothing raises because of an input: `status` and `error` tell what was wrong with it.
    With `text`, the cleaned text stands in `notice.text`.
    """
    paths, contents = (batch.column(name).to_pylist() for name in ("path", "content"))
    inputs = (
        Input(path, status="unreadable", error="no content") if content is None else Input(path, content)
        for path, content in zip(paths, contents, strict=True)
    )
    return nest([read_input(given, max_size) for given in inputs], text=text)


def nest(outcomes: Sequence[Outcome], *, text: bool = False) -> pa.RecordBatch:
    """Outcomes as one batch of `nested_schema`."""
    forms = [outcome.form for outcome in outcomes]
    columns = [*_input_columns(outcomes), _notices(forms, text), *(_lists(table, forms) for table in TABLES)]
    return pa.RecordBatch.from_arrays(columns, schema=nested_schema())


def _input_columns(outcomes: Sequence[Outcome]) -> list[pa.Array]:
    rows = [(o.path, o.sha256, o.size, o.status, o.error, o.notice_id, __version__) for o in outcomes]
    return [pa.array([row[i] for row in rows], field.type) for i, field in enumerate(INPUTS)]


def _notices(forms: Sequence[Form12b25 | None], text: bool) -> pa.StructArray:
    given = [form or _NOTHING for form in forms]
    arrays = [pa.array([column.get(form) for form in given], column.type) for column in NOTICE[:-1]]
    arrays.append(pa.array([form.text if text else None for form in given], pa.string()))
    absent = pa.array([form is None for form in forms], pa.bool_())
    return pa.StructArray.from_arrays(arrays, fields=fields_of(NOTICE), mask=absent)


_NOTHING = Form12b25()


def _lists(table: Table, forms: Sequence[Form12b25 | None]) -> pa.ListArray:
    offsets = [0]
    rows: list[Any] = []
    for form in forms:
        if form is not None:
            rows.extend(table.rows(form))
        offsets.append(len(rows))
    arrays = [pa.array([column.get(row) for row in rows], column.type) for column in table.columns]
    values = pa.StructArray.from_arrays(arrays, fields=fields_of(table.columns))
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), values, type=nested_schema().field(table.name).type)


def unnest(batch: pa.RecordBatch) -> dict[str, pa.Table]:
    """The tables of a batch of `nested_schema`; of a duplicate nothing but its row of `inputs`."""
    kept = batch.filter(_holds_notice(batch))
    ids = kept.column("notice_id")
    flat = {"inputs": _inputs(batch), "notices": _flat("notices", ids, kept.column("notice"))}
    for table in TABLES:
        lists = kept.column(table.name)
        flat[table.name] = _flat(table.name, ids.take(pc.list_parent_indices(lists)), lists.flatten())
    return flat


def _flat(name: str, ids: pa.Array, rows: pa.StructArray) -> pa.Table:
    return pa.Table.from_arrays([ids, *rows.flatten()], schema=schemas()[name])


def _inputs(batch: pa.RecordBatch) -> pa.Table:
    return pa.Table.from_batches([batch.select([field.name for field in INPUTS])])


def _holds_notice(batch: pa.RecordBatch) -> pa.BooleanArray:
    return pc.and_(pc.is_valid(batch.column("notice_id")), pc.not_equal(batch.column("status"), "duplicate"))


def with_json(outcomes: Sequence[Outcome], *, text: bool = False) -> pa.RecordBatch:
    """Outcomes as one batch: the columns of `inputs`, and the whole form as JSON."""
    forms = [None if o.form is None else _json(o.form, text) for o in outcomes]
    fields = [*INPUTS, pa.field("form", pa.string())]
    return pa.RecordBatch.from_arrays(
        [*_input_columns(outcomes), pa.array(forms, pa.string())], schema=pa.schema(fields)
    )


def _json(form: Form12b25, text: bool) -> str:
    dumped = form.model_dump_json()
    return f'{dumped[:-1]},"text":{json.dumps(form.text, ensure_ascii=False)}}}' if text else dumped


def split_json(batch: pa.RecordBatch) -> dict[str, pa.Table]:
    """The tables of a batch of `with_json`."""
    forms = pa.Table.from_batches([batch.filter(_holds_notice(batch)).select(["notice_id", "form"])])
    return {"inputs": _inputs(batch), "forms": forms.cast(FORMS)}


def mark_duplicates(batch: pa.RecordBatch, holders: Mapping[str, str]) -> pa.RecordBatch:
    """The batch with `duplicate` as the status of inputs whose notice has come before.

    `holders` has the input that a notice was read from, for the notices that are stored already.
    """
    first = dict(holders)
    statuses, errors = (batch.column(name).to_pylist() for name in ("status", "error"))
    for row, (path, notice) in enumerate(
        zip(*(batch.column(n).to_pylist() for n in ("path", "notice_id")), strict=True)
    ):
        if notice is None:
            continue
        if notice in first:
            statuses[row], errors[row] = "duplicate", f"the same notice as {first[notice]}"
        else:
            first[notice] = path
    for name, values in (("status", statuses), ("error", errors)):
        at = batch.schema.get_field_index(name)
        batch = batch.set_column(at, batch.schema.field(at), pa.array(values, pa.string()))
    return batch
