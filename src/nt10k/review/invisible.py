"""Characters that cannot be seen, or that change how others are seen, written out by their numbers.

With a right-to-left override a notice could show a reader other words than a program reads; with characters of no width
it could hide them. Neither reaches the page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from nt10k.patterns import lazy

# Blank or without an own shape, though Unicode counts them among letters, marks and symbols.
_BLANK = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0}
    | {*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
)
_SUSPECT = lazy("[^ -~\n\t\f]+")
# Control, format, surrogate, private use, unassigned; separators of lines and paragraphs.
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


@lru_cache(maxsize=4096)
def number(character: str) -> str | None:
    """The number of a character that is to be written out, such as U+202E; None for one that shows itself."""
    if unicodedata.category(character) in _HIDDEN or ord(character) in _BLANK:
        return f"U+{ord(character):04X}"
    return None


def pieces(text: str) -> Iterator[tuple[str, str | None, int]]:
    r"""The text in runs: what can be shown as it is, and each run of one hidden character with its number and length.

    Line ends, tabs and form feeds are shown as they are.

    >>> list(pieces("a\u202eb"))
    [('a', None, 1), ('\u202e', 'U+202E', 1), ('b', None, 1)]
    """
    at = 0
    for suspect in _SUSPECT.finditer(text):
        here = suspect.start()
        for hidden, run in groupby(suspect[0], number):
            start, here = here, here + sum(1 for _ in run)
            if hidden:
                if at < start:
                    yield text[at:start], None, start - at
                yield text[start:here], hidden, here - start
                at = here
    if at < len(text):
        yield text[at:], None, len(text) - at


def written_out(text: str) -> str:
    r"""The text as a plain string, for places that hold no mark-up.

    >>> written_out("a\u200b\u200bb")
    'a[U+200B×2]b'
    """
    return "".join(f"[{label(hidden, run)}]" if hidden else piece for piece, hidden, run in pieces(text))


def label(hidden: str, run: int) -> str:
    """How a run of a hidden character is written out."""
    return f"{hidden}×{run}" if run > 1 else hidden
