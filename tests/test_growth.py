"""Reading takes time in proportion to the size, whatever the text is made of."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hostile import HOSTILE

from nt10k import NT10KError, parse

SMALLEST, LARGEST = 16_000, 2_000_000
ENOUGH = 0.025
"""Seconds for which a time can be told from noise."""
MOST = 2.8
"""How much longer twice the size may take: 2 is linear, 4 quadratic; noise and memory have the rest."""


def seconds(text: str) -> float:
    start = time.process_time()
    with suppress(NT10KError):  # to refuse it is an answer too
        parse(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_size_takes_twice_the_time(name: str) -> None:
    text, size = HOSTILE[name], SMALLEST
    seconds(text(1000))  # patterns are compiled
    while seconds(text(size)) < ENOUGH and size < LARGEST:
        size *= 2
    small, large = text(size), text(2 * size)
    once, twice = seconds(small), seconds(large)
    for _ in range(4):  # noise makes a time longer, never shorter
        once = min(once, seconds(small))
        if twice <= max(MOST * once, ENOUGH):
            return
        twice = min(twice, seconds(large))
    pytest.fail(f"{size:,} characters: {once:.3f} s; {2 * size:,}: {twice:.3f} s; {twice / once:.1f} times as long")
