"""Hostile narratives cost in proportion to their length: twice the text, about twice the work."""

from __future__ import annotations

import sys
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from nt10k.extract.wording import rejoin
from nt10k.reasons import read_reasons
from nt10k.reasons.passage import LONGEST
from nt10k.text import Span

if TYPE_CHECKING:
    from _typeshed import TraceFunction

UNITS = [
    "audit ",
    "no ",
    "(",
    '( " ',
    '"',
    '.""" ',
    "nothing in it but ",
    "We are late. ",
    "The audit auditors need audit statements. ",
    "audit\n\n",
    "audit\n",
    "- audit\n",
    "audit\tlate\n",
    "a\f",
    "\n",
    "\n ",
    "we will file by May 4, 2004 and ",
]


def steps(text: str) -> int:
    """How many lines of Python are run to read a narrative."""
    count = 0

    def trace(frame: FrameType, event: str, arg: object) -> TraceFunction:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        rejoin([Span(text)])
        read_reasons([Span(text)])
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_the_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    steps(unit * 100)  # patterns are compiled, and words looked up, but once
    assert steps(unit * 4000) < 2.5 * steps(unit * 2000) + 1000


def test_a_sentence_is_read_up_to_a_length_that_none_has() -> None:
    beyond = "word " * (LONGEST // 5) + "the audit is not complete."
    assert read_reasons([Span(beyond)]).boilerplate
