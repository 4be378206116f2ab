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
_PRIVATE_USE = lazy("[\uf000-\uf2ff]")

_ANYWHERE = lazy(
    rf"""
    [{_CHECKED_GLYPHS}{_EMPTY_GLYPHS}]
    | \[[ \t_]{{0,6}}(?:[xX✓✔][ \t_]{{0,6}})?\]        # [X] [ x ] [_] []
    | \|[_ ]?[xX][_ ]?\| | \|_{{1,3}}\|                      # |X| |_|
    | (?<![\w/])/[ \t]?[xX][ \t]?/(?!/)                # /X/
    """,
    re.VERBOSE,
)
_LETTERS = "xXoO0qrRSTþýüû£¨¤■◼"  # what Wingdings boxes turn into without their font
_LABEL = lazy(
    rf"""
    (?P<row>F[o0]r(?:m|rn)s?\s{{0,3}}(?:[1Il][0OoQ]|2[0O]|[1Il]{{2}}|N)\s?-?\s?(?:KSB|K|QSB|Q|D|F|SAR|CSR|CEN)(?!\w)
      | (?<![^\W\d_])(?:Yes|No)(?![\w.]) | (?<=\s[{_LETTERS}_])(?:Yes|No)(?!\w)
      | \(Check[^()\n]{{0,20}}box[^()\n]{{0,20}}\))
    | Transition\s+Report(?:\s+on)? | \([abc123]\) | \bThe\s+(?:reason|subject|accountant)
    """,
    re.VERBOSE | re.IGNORECASE,
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
_REACH = 40  # characters of white space and notation between a box and its label
_TICK = lazy(r"[xX✓✔RSTþýüû■◼]")


def read_boxes(text: str) -> FormText:
    """The text with every checkbox as `☒` or `☐`.

    >>> read_boxes("[X] Form 10-K  / / Form 20-F  o Form 11-K   ( ) Yes (x) No").text
    '☒ Form 10-K  ☐ Form 20-F  ☐ Form 11-K   ☐ Yes ☒ No'
    """
    found = {match.start(): match.end() for match in _ANYWHERE.finditer(text)}
    for label in _LABEL.finditer(text):
        for start, end in _beside(text, label):
            found.setdefault(start, end)
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
    return FormText(_PRIVATE_USE.sub(_DECORATION, "".join(pieces)), tuple(marks))


def _is_checked(raw: str) -> bool:
    if len(raw) == 1 and raw in _CHECKED_GLYPHS + _EMPTY_GLYPHS:
        return raw in _CHECKED_GLYPHS
    return _TICK.search(raw) is not None


def _beside(text: str, label: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where notations stand that are boxes only because of this label: in front, behind, or on the next line."""
    left = text[max(0, label.start() - _REACH) : label.start()]
    near = left.rstrip()
    box = _BEFORE_LABEL.search(near)
    if box and "\n" in left[len(near) :] and set(box[0]) == {"_"}:
        box = None  # a rule on a line above is a blank
    if box:
        start = label.start() - len(left) + box.start()
        yield start, start + len(box[0])
    for pattern in (_AFTER_LABEL, _ON_THE_NEXT_LINE) if label["row"] else ():
        if after := pattern.match(text, label.end()):
            yield after.span("box")
