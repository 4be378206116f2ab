"""Columns of Arrow tables, made from the fields of the model."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

AMOUNT = pa.decimal128(38, 9)
"""Figures: exact, 29 digits before the point and 9 behind it."""

_SMALLEST = Decimal(1).scaleb(-AMOUNT.scale)
_PLAIN: Mapping[type, pa.DataType] = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    date: pa.date32(),
    datetime: pa.timestamp("us"),
    Decimal: AMOUNT,
}


class Column(NamedTuple):
    """One column: its name, type and meaning, and how to get its value from an object of the model."""

    name: str
    type: pa.DataType
    about: str
    get: Callable[[Any], Any]


def columns_of(model: type[BaseModel], *, leave_out: Sequence[str] = ()) -> Iterator[Column]:
    """The columns of a model: its plain fields, those of the models in it, and its lists of plain values."""
    for name, field in model.model_fields.items():
        if name in leave_out:
            continue
        kind = _without_none(field.annotation)
        about = field.description or ""
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            for inner in columns_of(
                kind, leave_out=[x.partition(".")[2] for x in leave_out if x.startswith(f"{name}.")]
            ):
                get = _through(name, inner.get)
                yield Column(f"{name}_{inner.name}", inner.type, f"{about} {inner.about}", get)
        else:
            yield Column(name, _arrow_type(kind), about, _getter(name, kind))


def fields_of(columns: Iterable[Column]) -> list[pa.Field]:
    """Columns as fields of an Arrow schema, their meaning in the metadata."""
    return [pa.field(c.name, c.type, metadata={"about": c.about}) for c in columns]


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        return next(kind for kind in get_args(annotation) if kind is not type(None))
    return annotation


def _arrow_type(kind: Any) -> pa.DataType:
    if get_origin(kind) is list:
        (item,) = get_args(kind)
        return pa.list_(_arrow_type(item))
    if get_origin(kind) is Literal:
        return pa.string()
    if issubclass(kind, BaseModel):
        return pa.struct([pa.field(column.name, column.type) for column in columns_of(kind)])
    return pa.string() if issubclass(kind, Enum) else _PLAIN[kind]


def _getter(name: str, kind: Any) -> Callable[[Any], Any]:
    if kind is Decimal:
        return lambda given: _rounded(getattr(given, name))
    if get_origin(kind) is list and issubclass(get_args(kind)[0], BaseModel):
        columns = tuple(columns_of(get_args(kind)[0]))
        return lambda given: [{c.name: c.get(item) for c in columns} for item in getattr(given, name)]
    return lambda given: getattr(given, name)


def _through(name: str, get: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def inner(given: Any) -> Any:
        part = getattr(given, name)
        return None if part is None else get(part)

    return inner


def _rounded(amount: Decimal | None) -> Decimal | None:
    if amount is None or -amount.as_tuple().exponent <= AMOUNT.scale:  # type: ignore[operator]
        return amount
    return amount.quantize(_SMALLEST)
