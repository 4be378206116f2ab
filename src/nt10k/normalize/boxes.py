"""Checkbox notations: each becomes `☒` or `☐`, once, here.

Some notations are boxes wherever they stand (`☒`, `[X]`, `/X/`, a letter set in Wingdings). Others are boxes only
beside a label of the form: `( )`, `____`, and the letters that Wingdings boxes turn into when their font is lost.
The writer of `html` hands Wingdings letters over as code points of the private use area, the way that Symbol
fonts travel through Word: U+F000 + byte for Wingdings, U+F100 + byte for Wingdings 2.
Sources of the tables: the Wingdings and Wingdings 2 charts; notations seen on EDGAR since 1993.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nt10k.patterns import lazy
from nt10k.text import CHECKED, UNCHECKED, FormText, Mark

WINGDINGS = 0xF000
WINGDINGS_2 = 0xF100
_DECORATION = "•"


def _font(base: int, letters: str) -> str:
    return "".join(chr(base + ord(letter)) for letter in letters)


# U+F0nn from a Symbol round trip does not tell which of the two fonts it came from: the boxes of Wingdings 2 stand
# in both ranges where plain Wingdings has no box of its own.
_CHECKED_GLYPHS = "☒☑✓✔✗✘✕✖⊠⌧🗹🗷🗵" + _font(WINGDINGS, "xýþüûRST") + _font(WINGDINGS_2, "PQRSTUVW")
_EMPTY_GLYPHS = "☐□▢◻◽❏❑❒" + _font(WINGDINGS, "o¨qr£*") + _font(WINGDINGS_2, "£¤*")
_GLYPHS = frozenset(_CHECKED_GLYPHS + _EMPTY_GLYPHS)
_PRIVATE_USE = lazy("[\uf000-\uf2ff]")

# Notations that are boxes wherever they stand. Each pattern begins with a character of its own and none can overlap
# another, so that each is sought by itself, from one such character to the next.
_HIGH = lazy(f"[{min(_GLYPHS)}-{max(_GLYPHS)}]")
_ANYWHERE = (
    lazy(r"\[[ \t_]{0,6}(?:[xX✓✔][ \t_]{0,6})?\]"),  # [X] [ x ] [_] []
    lazy(r"\|(?:[_ ]?[xX][_ ]?\||_{1,3}\|)"),  # |X| |_|
    lazy(r"/(?<![\w/]/)[ \t]?[xX][ \t]?/(?!/)"),  # /X/
)
_LETTERS = "xXoO0qrRSTþýüû£¨¤■◼"  # what Wingdings boxes turn into without their font
# The labels of boxes, in small letters; each pattern is sought by itself, by the letters that it begins with.
_ROW_LABELS = (
    lazy(r"f[o0]r(?:m|rn)s?\s{0,3}(?:[1il][0oq]|2[0o]|[1il]{2}|n)\s?-?\s?(?:ksb|k|qsb|q|d|f|sar|csr|cen)(?!\w)"),
    *(lazy(rf"{word}(?!\w)(?:(?<![^\W\d_]{word})(?!\.)|(?<=\s[{_LETTERS.lower()}_]{word}))") for word in ("yes", "no")),
    lazy(r"\(check[^()\n]{0,20}box[^()\n]{0,20}\)"),
)
_OTHER_LABELS = (
    lazy(r"transition\s+report(?:\s+on)?"),
    lazy(r"\([abc123]\)"),
    lazy(r"the(?<!\wthe)\s+(?:reason|subject|accountant)"),
)
_BRACKETED = r"""\([ \t]{0,4}[xX]?[ \t]{0,4}\) | \|[ ]{1,4}\| | /[ \t_]{1,4}/    # (X) ( ) | | / /
    | \{[ ]?[xX]?[ ]?\} | <[ ]?[xX]?[ ]?> | (?<!\w)-[xX]-                        # {X} <X> -X-
"""
_RULED = r"""_{1,10}[xX✓]{1,2}_{0,10} | (?<!\w)[xX✓]{1,2}_{1,10} | (?<!\w)[xX]{2} | _{1,12}  # _X_ X__ XX ___
"""
_LETTER = rf"(?<![^\s☒☐])[{_LETTERS}]"
_BEFORE_LABEL = lazy(rf"(?:{_BRACKETED} | {_RULED} | {_LETTER})\Z", re.VERBOSE)
_AFTER_LABEL = lazy(rf"[ \t:]{{0,12}}(?P<box>{_BRACKETED} | (?:{_RULED} | {_LETTER})(?!\w))", re.VERBOSE)
_ON_THE_NEXT_LINE = lazy(rf"[ \t]*\n[ \t]*(?P<box>{_BRACKETED} | {_LETTER})[ \t]*(?=\n|\Z)", re.VERBOSE)
_ENDS = frozenset(")|/}>-xX✓_")  # of a notation that is more than a letter
_CLOSING = frozenset(")|/}>-")
_CLOSED = frozenset(" \t_xX({<")  # what stands in front of one of these in a notation
_BEFORE = _ENDS | frozenset(_LETTERS)  # ends of all notations in front of a label
_BEHIND = frozenset("(|/{<-xX✓_" + _LETTERS)  # beginnings of all notations behind one
_REACH = 40  # characters of white space and notation between a box and its label
_TICK = lazy(r"[xX✓✔RSTþýüû■◼]")


def read_boxes(text: str) -> FormText:
    """The text with every checkbox as `☒` or `☐`.

    >>> read_boxes("[X] Form 10-K  / / Form 20-F  o Form 11-K   ( ) Yes (x) No").text
    '☒ Form 10-K  ☐ Form 20-F  ☐ Form 11-K   ☐ Yes ☒ No'
    """
    found = {match.start(): match.end() for match in _HIGH.finditer(text) if match[0] in _GLYPHS}
    for pattern in _ANYWHERE:
        found.update(match.span() for match in pattern.finditer(text))
    behind = 0
    for start, end, in_row in _labels(text):
        if start < behind:
            continue
        behind = end
        near = text[max(0, start - _REACH) : start].rstrip()
        if near and near[-1] in _BEFORE and (box := _before(text, start)):
            found.setdefault(*box)
        if in_row:
            near = text[end : end + _REACH].lstrip(" \t:\n")
            if not near or near[0] in _BEHIND:
                for box in _behind(text, end):
                    found.setdefault(*box)
    pieces: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for start, end in sorted(found.items()):
        if start < at:
            continue
        raw = text[start:end]
        checked = raw in _CHECKED_GLYPHS if raw in _GLYPHS else _TICK.search(raw) is not None
        length += start - at
        pieces += (text[at:start], CHECKED if checked else UNCHECKED)
        marks.append(Mark(length, checked, raw))
        at, length = end, length + 1
    pieces.append(text[at:])
    return FormText(_without_private_use("".join(pieces)), tuple(marks))


def _without_private_use(text: str) -> str:
    if text.isascii() or b"\xef" not in text.encode("utf-8", "surrogatepass"):  # the first byte of U+F000 to U+FFFF
        return text
    return _PRIVATE_USE.sub(_DECORATION, text)


def _labels(text: str) -> list[tuple[int, int, bool]]:
    """Where labels stand that a box may belong to, and whether they are of a row of boxes or a Yes/No pair."""
    # Two letters change their length or their kind when they are made small; neither is one of a label.
    lowered = text.replace("\u0130", "I").lower()
    found: list[tuple[int, int, bool]] = []
    for patterns, in_row in ((_ROW_LABELS, True), (_OTHER_LABELS, False)):
        for pattern in patterns:
            found += [(*match.span(), in_row) for match in pattern.finditer(lowered)]
    return sorted(found)


def _before(text: str, start: int) -> tuple[int, int] | None:
    """Where a notation stands in front of a label that is a box only because of it."""
    left = text[max(0, start - _REACH) : start]
    near = left.rstrip()
    box = ""
    if near[-1] in _CLOSING and near[-2:-1] not in _CLOSED:
        return None
    if near[-1] in _ENDS:
        found = _BEFORE_LABEL.search(near)
        box = found[0] if found else ""
        if set(box) == {"_"} and "\n" in left[len(near) :]:
            box = ""  # a rule on a line above is a blank
    elif near[-1] in _LETTERS and near[-2:-1].strip() in ("", CHECKED, UNCHECKED):
        box = near[-1]
    end = start - len(left) + len(near)
    return (end - len(box), end) if box else None


def _behind(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Where notations stand behind a label of a row, or on the next line."""
    for pattern in (_AFTER_LABEL, _ON_THE_NEXT_LINE):
        if after := pattern.match(text, end):
            yield after.span("box")
