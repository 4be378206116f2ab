"""Checkbox notations as a table, and marks as tokens that travel inside text until a printer writes them.

A pair is one way of writing a ticked and an empty box. `layouts` says where a pair can occur: letters of a symbol
font stand in HTML with their font, and as plain letters in text that was made from HTML; typed boxes occur in all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

ASCII, HTML, TEXT, FLAT, MARKDOWN = "ascii", "html", "text", "flat", "markdown"
TYPED = (ASCII, HTML, TEXT, FLAT)
RENDERED = (TEXT, FLAT)  # text made from HTML: the font is gone
MODERN = (HTML, TEXT, FLAT, MARKDOWN)

HARD = "\x1f"
"""A space that no line is broken at."""
GAP = "\x1d"
"""The wide gap between two columns of one line."""

BEFORE, GLUED, AFTER, OWN = "before", "glued", "after", "own"
PLACES = (BEFORE, GLUED, AFTER, OWN)


@dataclass(frozen=True)
class Pair:
    """A ticked and an empty box; `font` is the symbol font that shows the letters as boxes."""

    name: str
    ticked: str
    empty: str
    layouts: tuple[str, ...]
    font: str = ""

    def write(self, checked: bool) -> str:
        """The token for one box of this pair."""
        raw = self.ticked if checked else self.empty
        if not raw:
            return ""
        return f"\x0e{self.font[-1:] if self.font else '-'}{raw.replace(' ', HARD)}\x0f"


# A character that breaks no line and that no caption holds opens a token, another closes it.
_TOKEN = re.compile("\x0e(.)([^\x0f]*)\x0f")
_FONTS = {"s": "Wingdings", "2": "Wingdings 2"}


def write_marks(text: str, write: Callable[[str, str], str]) -> str:
    """Text with every token as `write(font, letters)` has it; the font of a typed box is the empty string."""
    return _TOKEN.sub(lambda m: write(_FONTS.get(m[1], ""), m[2]), text)


def is_mark(text: str) -> bool:
    """Whether a text is one token and nothing else."""
    return _TOKEN.fullmatch(text) is not None


def _unicode() -> list[Pair]:
    pairs = "☒☐ ☑☐ ☒□ ✓☐ ✔□ ✗☐ ✘□ ✕☐ ✖□ ■□ ◼◻ ⊠□ ⌧□ ☒▢ ☑◽".split()
    return [Pair(f"{pair[0]} {pair[1]}", pair[0], pair[1], MODERN) for pair in pairs]


def _wingdings() -> list[Pair]:
    return [Pair(f"Wingdings {t} {e}", t, e, (HTML,), "Wingdings")
            for t, e in ("þo", "þ¨", "ýo", "ý¨", "xo", "x¨", "üo", "û¨", "xq", "þr")]  # fmt: skip


def _wingdings_2() -> list[Pair]:
    return [Pair(f"Wingdings 2 {t} {e}", t, e, (HTML,), "Wingdings 2")
            for t, e in ("R£", "S£", "T£", "P£", "Q£", "U£", "V£", "W£", "R*", "S¤")]  # fmt: skip


def _font_lost() -> list[Pair]:
    """Letters whose font is gone. The ones that are plain English words or signs (P, Q, U, V, W, *) are left out:
    no rendering with them is known, and `* Form 10-K` is a footnote to a reader as well.
    """
    return [Pair(f"font lost {t} {e}", t, e, RENDERED)
            for t, e in ("þo", "þ¨", "ýo", "ý¨", "xo", "x¨", "üo", "û¨", "xq", "þr", "R£", "S£", "T£", "x£", "þ☐",
                         "x0", "X¨")]  # fmt: skip


def _private_use() -> list[Pair]:
    return [Pair(f"private use {ord(t):X} {ord(e):X}", t, e, (HTML, TEXT, FLAT))
            for t, e in ("\uf0fe\uf06f", "\uf0fd\uf0a8", "\uf078\uf06f", "\uf0fc\uf071", "\uf0fb\uf072",
                         "\uf052\uf0a3", "\uf053\uf0a3", "\uf052\uf02a")]  # fmt: skip


def _typed() -> list[Pair]:
    both = (
        ("[X]", "[ ]"), ("[x]", "[ ]"), ("[ X ]", "[  ]"), ("[ X]", "[ ]"), ("[ x ]", "[   ]"), ("[X]", "[_]"),
        ("[X]", "[]"), ("[X]", "[  ]"), ("(X)", "( )"), ("(x)", "( )"), ("( X )", "(  )"), ("/X/", "/ /"),
        ("/x/", "/ /"), ("|X|", "|_|"), ("|X|", "| |"), ("|x|", "|_|"), ("|X|", "__"), ("_X_", "______"),
        ("_X_", "___"), ("X__", "___"), ("__X", "___"), ("X", "__"), ("<X>", "< >"), ("{X}", "{ }"), ("-X-", "___"),
        ("XX", "__"),
    )  # fmt: skip
    return [
        *(Pair(f"{t} {e}".strip(), t, e, _layouts_of(t)) for t, e in both),
        Pair("X alone", "X", "", TYPED),
        Pair("[X] alone", "[X]", "", TYPED),
        Pair("x alone, bold", "x", "", (HTML, TEXT, FLAT)),
    ]


def _layouts_of(ticked: str) -> tuple[str, ...]:
    """Where a typed box occurs: `[X]` in Markdown too; one of bars not in text whose cells have bars for borders."""
    if ticked.startswith("["):
        return (*TYPED, MARKDOWN)
    return (ASCII, HTML, FLAT) if ticked.startswith("|") else TYPED


PAIRS = (*_unicode(), *_wingdings(), *_wingdings_2(), *_font_lost(), *_private_use(), *_typed())
BRACKETS = next(pair for pair in PAIRS if pair.name == "[X] [ ]")
BY_NAME = {pair.name: pair for pair in PAIRS}
