"""What all parts of the model have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: it does not change, takes no field it does not know, and compares by its fields."""

    # pydantic builds a model's validator at the first value: who imports the library to look at a type needs none
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
