"""Packages that only some uses need: imported when they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nt10k.errors import MissingExtraError


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Turns a failed import into a `MissingExtraError` that tells how to install what is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtraError(f"this needs {error.name}: pip install 'nt10k[{extra}]'") from error
