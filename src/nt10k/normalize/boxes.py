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
        for box_start, box_end in _beside(text, start, end, in_row):
            found.setdefault(box_start, box_end)
    pieces: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for start, end in sorted(found.items()):
        if start < at:
            continue
        mark = Mark(length + start - at, _is_checked(text[start:end]), text[start:end])
        pieces += (text[at:start], CHECKED if mark.checked else UNCHECKED)
        marks.append(mark)
        at, length = end, mark.end
    pieces.append(text[at:])
    return FormText(_without_private_use("".join(pieces)), tuple(marks))


def _is_checked(raw: str) -> bool:
    if raw in _GLYPHS:
        return raw in _CHECKED_GLYPHS
    return _TICK.search(raw) is not None


def _without_private_use(text: str) -> str:
    if text.isascii() or b"\xef" not in text.encode("utf-8", "surrogatepass"):  # the first byte of U+F000 to U+FFFF
        return text
    return _PRIVATE_USE.sub(_DECORATION, text)


def _labels(text: str) -> list[tuple[int, int, bool]]:
    """Where labels stand that a box may belong to, and whether they are of a row of boxes or a Yes/No pair."""
    # Two letters change their length or their kind when they are made small; neither is one of a label.
    lowered = text.replace("\u0130", "I").lower()
    return sorted(
        (*match.span(), in_row)
        for patterns, in_row in ((_ROW_LABELS, True), (_OTHER_LABELS, False))
        for pattern in patterns
        for match in pattern.finditer(lowered)
    )


def _beside(text: str, start: int, end: int, in_row: bool) -> Iterator[tuple[int, int]]:
    """Where notations stand that are boxes only because of a label: in front, behind, or on the next line."""
    left = text[max(0, start - _REACH) : start]
    near = left.rstrip()
    box = ""
    if near[-1:] in _ENDS:
        found = _BEFORE_LABEL.search(near)
        box = found[0] if found else ""
        if set(box) == {"_"} and "\n" in left[len(near) :]:
            box = ""  # a rule on a line above is a blank
    elif near and near[-1] in _LETTERS and near[-2:-1].strip() in ("", CHECKED, UNCHECKED):
        box = near[-1:]
    if box:
        behind = start - len(left) + len(near)
        yield behind - len(box), behind
    for pattern in (_AFTER_LABEL, _ON_THE_NEXT_LINE) if in_row else ():
        if after := pattern.match(text, end):
            yield after.span("box")
