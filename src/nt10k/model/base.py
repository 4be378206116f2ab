"""What all parts of the model have in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: it does not change, takes no field it does not know, and compares by its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
