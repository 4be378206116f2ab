"""docs/model.md tells of every field and every word of the model.

`NT10K_REWRITE_DOCS=1 pytest tests/test_model_page.py` writes it anew from the docstrings and descriptions.
"""

from __future__ import annotations

import inspect
import os
import re
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from nt10k import model
from nt10k.model import (
    Basis,
    ClueKind,
    Deadlines,
    Direction,
    FilerStatus,
    Form12b25,
    Metric,
    ReasonCategory,
    ReportType,
    Severity,
)
from nt10k.model.base import Frozen

DOC = Path(__file__).parents[1] / "docs" / "model.md"
_PLACE = re.compile(r"(?<=<!-- model -->\n).*(?=<!-- end of model -->)", re.DOTALL)
_ROOTS = (Form12b25, Deadlines)
_LITERALS = {"Direction": Direction, "Basis": Basis, "Severity": Severity, "ClueKind": ClueKind}
_PLAIN = {"bool": "bool", "str": "str", "int": "int", "date": "date", "datetime": "datetime", "Decimal": "Decimal"}


def described() -> str:
    """The whole model as Markdown: its classes as a reader of a form meets them, then its closed sets of words."""
    parts = [_class(kind) for kind in _classes()]
    parts += [_words(kind) for kind in (ReportType, ReasonCategory, Metric, FilerStatus)]
    for name, words in _LITERALS.items():
        parts.append(f"## {name}\n\nOne of {', '.join(f'`{word}`' for word in get_args(words))}.")
    return "\n" + "\n\n".join(parts) + "\n\n"


def _classes() -> list[type[Frozen]]:
    found: list[type[Frozen]] = [*_ROOTS]
    for kind in found:  # grows while it is walked
        for field in kind.model_fields.values():
            found += [part for part in _parts(field.annotation) if _is_model(part) and part not in found]
    return found


def _parts(annotation: Any) -> list[Any]:
    return [part for inner in get_args(annotation) for part in _parts(inner)] or [annotation]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Frozen)


def _class(kind: type[Frozen]) -> str:
    rows = [
        f"| `{name}` | {_type(field.annotation)} | {_cell(field.description or '')} |"
        for name, field in kind.model_fields.items()
    ]
    for name, member in vars(kind).items():
        if isinstance(member, property) and member.fget:
            hint = inspect.signature(member.fget, eval_str=True).return_annotation
            rows.append(f"| `{name}` (property) | {_type(hint)} | {_cell(inspect.getdoc(member) or '')} |")
    table = "\n".join(["| field | type | meaning |", "| --- | --- | --- |", *rows])
    return f"## {kind.__name__}\n\n{inspect.getdoc(kind)}\n\n{table}"


def _words(kind: type[Enum]) -> str:
    """A set of words; for a metric also its element of the US GAAP taxonomy."""
    about = inspect.getdoc(kind)
    if kind is Metric:
        rows = [f"| `{m}` | {f'`{m.us_gaap}`' if m.us_gaap else ''} |" for m in Metric]
        text = "\n".join(["| word | `us_gaap` |", "| --- | --- |", *rows])
    else:
        text = "One of " + ", ".join(f"`{word}`" for word in kind) + "."
    more = " [reasons.md](reasons.md#the-categories) defines them." if kind is ReasonCategory else ""
    return f"## {kind.__name__}\n\n{about}{more}\n\n{text}"


def _type(annotation: Any) -> str:
    for name, words in _LITERALS.items():
        if annotation == words:
            return f"[{name}](#{name.lower()})"
    arguments = get_args(annotation)
    if type(None) in arguments:
        return " or ".join([*(_type(part) for part in arguments if part is not type(None)), "None"])
    if arguments:
        kind = {list: "list of {}", dict: "dict of {} to {}"}[annotation.__origin__]
        return kind.format(*map(_type, arguments))
    name = annotation.__name__
    return _PLAIN.get(name) or f"[{name}](#{name.lower()})"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def test_the_page_tells_of_the_whole_model() -> None:
    if os.environ.get("NT10K_REWRITE_DOCS"):
        page = DOC.read_text("utf-8")
        DOC.write_text(_PLACE.sub(lambda _: described(), page), "utf-8")
    found = _PLACE.search(DOC.read_text("utf-8"))
    assert found
    assert found[0] == described(), "NT10K_REWRITE_DOCS=1 writes it"


def test_nothing_public_is_left_out() -> None:
    assert set(re.findall(r"^## (\w+)$", described(), re.MULTILINE)) == set(model.__all__)


def test_every_field_says_what_it_means() -> None:
    fields = {f"{kind.__name__}.{name}": field for kind in _classes() for name, field in kind.model_fields.items()}
    assert [path for path, field in fields.items() if not field.description] == []
