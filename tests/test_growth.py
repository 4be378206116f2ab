"""Reading takes time in proportion to the size, whatever the text is made of."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hostile import HOSTILE

from nt10k import NT10KError, parse

pytestmark = pytest.mark.slow

SMALLEST, LARGEST = 16_000, 500_000
"""Characters. What takes quadratic time takes seconds long before the largest size."""
ENOUGH = 0.012
"""Seconds for which a time can be told from noise."""
MOST = 2.8
"""How much longer twice the size may take: 2 is linear, 4 quadratic; noise and memory have the rest."""


@pytest.fixture(autouse=True)
def own_garbage_only() -> Iterator[None]:
    """Collections of garbage pass over what was there before: over all that the tests have imported, one takes so long
    that it passes for growth, if it falls into the reading of the larger text.
    """
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def seconds(text: str) -> float:
    start = time.process_time()
    with suppress(NT10KError):  # to refuse it is an answer too
        parse(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_size_takes_twice_the_time(name: str) -> None:
    text, size = HOSTILE[name], SMALLEST
    seconds(text(1000))  # patterns are compiled
    small = text(size)
    while (once := seconds(small)) < ENOUGH and size < LARGEST:
        size *= 4
        small = text(size)
    large = text(2 * size)
    twice = seconds(large)
    for _ in range(4):  # noise makes a time longer, never shorter
        if twice <= max(MOST * once, 2 * ENOUGH):
            return
        once, twice = min(once, seconds(small)), min(twice, seconds(large))
    pytest.fail(f"{size:,} characters: {once:.3f} s; {2 * size:,}: {twice:.3f} s; {twice / once:.1f} times as long")
