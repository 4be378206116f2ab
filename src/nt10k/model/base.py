"""What all parts of the model have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: it does not change, takes no field it does not know, and compares by its fields."""

    # pydantic builds a model's validator at the first value: who imports the library to look at a type needs none
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def one_line(value: Frozen, facts: str) -> str:
    """A short repr: the kind of value and some facts, as printable characters only."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in f"<{type(value).__name__} {facts}>")
