"""Ways to damage a notice: pure functions of a document and of chance.

What chance decides is drawn from a `Random`, so that a seed replays a document, and a fuzzer can put its own bytes in
the place of chance.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from rendering.marks import PAIRS

FIXTURES = Path(__file__).parents[2] / "fixtures"
LONGEST = 190_000
"""No mutated document grows beyond this many bytes."""

Mutator = Callable[[bytes, Random], bytes]


@cache
def documents() -> tuple[bytes, ...]:
    """Every document of the fixtures, the shortest first."""
    paths = [
        path
        for path in sorted(FIXTURES.rglob("*"))
        if path.is_file() and path.name != "README.md" and path.suffix != ".json"
    ]
    return tuple(sorted((path.read_bytes() for path in paths), key=len))


def mutate(document: bytes, mutators: Sequence[Mutator], chance: Random) -> bytes:
    """The document after several mutators, one after the other."""
    for mutator in mutators:
        document = mutator(document, chance)[:LONGEST]
    return document


def _place(document: bytes, chance: Random) -> int:
    return chance.randrange(len(document) + 1)


def _some(count: int, chance: Random, most: int = 12) -> list[int]:
    """A few of `count` things by their numbers, in their order."""
    return sorted({chance.randrange(count) for _ in range(chance.randrange(1, most + 1))}) if count else []


def _put(document: bytes, at: int, piece: bytes) -> bytes:
    return document[:at] + piece + document[at:]


def _times(piece: bytes, count: int) -> bytes:
    """A piece several times over, but not longer than a document may be: pieces that mutators made can be long."""
    return piece * min(count, LONGEST // max(1, len(piece)))


def _replaced(document: bytes, pattern: re.Pattern[bytes], piece: Callable[[bytes], bytes], chance: Random) -> bytes:
    """The document with a few matches of a pattern replaced."""
    found = list(pattern.finditer(document))
    for number in reversed(_some(len(found), chance)):
        match = found[number]
        document = document[: match.start()] + piece(match[0]) + document[match.end() :]
    return document[:LONGEST]


# ------------------------------------------------------------------------------------------------------- bytes

_TELLING = (
    b" ", b"\t", b"\n", b"\r", b"\r\n", b"\r\r\n", b"\0", b"\x0b", b"\x0c", b"\x1a", b"\x1f", b"\x7f", b"\x80", b"\x93",
    b"\xa0", b"\xad", b"\xc2", b"\xe2\x80", b"\xef\xbf\xbd", b"\xf0\x9f", b"\xff",
    *rb"""< > & &# <! <!-- --> <![CDATA[ ]]> <? ?> | [ ] ( ) { } / _ * $ % - : ; ' " <br> <td> </td> <p> &lt; &amp;lt;
    """.split(),
)  # fmt: skip


def flip(document: bytes, chance: Random) -> bytes:
    """Single bits turned round."""
    content = bytearray(document)
    for at in _some(len(content), chance, 40):
        content[at] ^= 1 << chance.randrange(8)
    return bytes(content)


def insert(document: bytes, chance: Random) -> bytes:
    """Bytes that mean something to a decoder, to mark-up or to a box, put in anywhere, once or often."""
    for _ in range(chance.randrange(1, 20)):
        piece = chance.choice(_TELLING) * chance.choice((1, 1, 1, 2, 3, 40, 1000))
        document = _put(document, _place(document, chance), piece)
    return document


def cut_short(document: bytes, chance: Random) -> bytes:
    """One stretch of the document, from anywhere to anywhere."""
    start, end = sorted((_place(document, chance), _place(document, chance)))
    return chance.choice((document[start:], document[:end], document[start:end], document[:start] + document[end:]))


def splice(document: bytes, chance: Random) -> bytes:
    """The beginning of one document and the end of another."""
    other = chance.choice(documents())
    return document[: _place(document, chance)] + other[_place(other, chance) :]


def repeat(document: bytes, chance: Random) -> bytes:
    """A stretch of the document several times over."""
    start = _place(document, chance)
    piece = document[start : start + chance.choice((1, 2, 5, 20, 100, 1000))]
    return _put(document, start, _times(piece, chance.choice((1, 2, 10, 300))))


_ENCODINGS = (
    "utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le cp1252 latin-1 cp500 mac-roman utf-7 shift-jis".split()
)


def reencode(document: bytes, chance: Random) -> bytes:
    """The whole document, or its end, in another encoding, and now and then in two, one on top of the other."""
    at = chance.choice((0, 0, 0, _place(document, chance)))
    text = document[at:].decode(chance.choice(("utf-8", "cp1252")), "replace")
    return document[:at] + text.encode(chance.choice(_ENCODINGS), "replace")


def mark_order(document: bytes, chance: Random) -> bytes:
    """A byte-order mark at the beginning or inside."""
    bom = chance.choice((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, b"\xfe"))
    return _put(document, chance.choice((0, _place(document, chance))), bom)


BYTES: tuple[Mutator, ...] = (flip, insert, cut_short, splice, repeat, reencode, mark_order)


def as_text(document: bytes, chance: Random) -> str:
    """The document as a string that was decoded badly: with halves of characters, NULs, and signs of all planes."""
    text = document.decode(chance.choice(("utf-8", "ascii")), "surrogateescape")
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(text) + 1)
        text = (
            text[:at]
            + chance.choice(("\ud800", "\udc00", "\ud83d\udce7", "\ufeff", "\0", "\x85", "\u2028"))
            + text[at:]
        )
    return text


# ------------------------------------------------------------------------------------------------------- lines


def _lines(document: bytes) -> list[bytes]:
    return document.split(b"\n")


def drop_lines(document: bytes, chance: Random) -> bytes:
    """Lines cut out, a few or a stretch of them."""
    lines = _lines(document)
    if chance.random() < 0.5:
        for number in reversed(_some(len(lines), chance)):
            del lines[number]
    else:
        start = chance.randrange(len(lines))
        del lines[start : start + chance.randrange(1, 60)]
    return b"\n".join(lines)


def double_lines(document: bytes, chance: Random) -> bytes:
    """Lines that stand there twice, or a hundred times."""
    lines = _lines(document)
    for number in reversed(_some(len(lines), chance)):
        lines[number:number] = [lines[number]] * min(chance.choice((1, 1, 2, 100)), LONGEST // (1 + len(lines[number])))
    return b"\n".join(lines)


def shuffle_lines(document: bytes, chance: Random) -> bytes:
    """A stretch of lines in disorder."""
    lines = _lines(document)
    start = chance.randrange(len(lines))
    stretch = lines[start : start + chance.choice((3, 10, 50, len(lines)))]
    chance.shuffle(stretch)
    lines[start : start + len(stretch)] = stretch
    return b"\n".join(lines)


def move_lines(document: bytes, chance: Random) -> bytes:
    """A stretch of lines at another place."""
    lines = _lines(document)
    start = chance.randrange(len(lines))
    stretch = lines[start : start + chance.randrange(1, 60)]
    del lines[start : start + len(stretch)]
    at = chance.randrange(len(lines) + 1)
    lines[at:at] = stretch
    return b"\n".join(lines)


def break_lines(document: bytes, chance: Random) -> bytes:
    """Lines run together, or broken at other places."""
    between = chance.choice((b" ", b"", b"\r", b"\r\n", b"\r\r\n", b"\n\n", b"\t", b"\x0c"))
    if chance.random() < 0.3:
        return document.replace(b"\n", between)
    return _replaced(document, re.compile(rb"[ \n]+"), lambda _: chance.choice((b"\n", b"\n\n", between)), chance)


# -------------------------------------------------------------------------------------------------------- tags

_TAG = re.compile(rb"<[^<>]{1,2000}>")
_ENDING_TAG = re.compile(rb"</[^<>]{1,2000}>")
_ATTRIBUTE = re.compile(rb"""\s[\w-]{1,20}\s?=\s?(?:"[^"<>]{0,400}"|'[^'<>]{0,400}'|[^\s"'<>]{1,80})""")
_CELL = re.compile(rb"<t[dh]\b.{0,600}?(?=<t[dh]\b|</t[rd]|</table|\Z)", re.IGNORECASE | re.DOTALL)
_NESTED = (
    b"<table> <tr> <td> <div> <p> <font face=Wingdings> <pre> <span> <ul> <li> <b> <script> <style> <title> <head> "
    b"<select> <noscript> <form> <input type=checkbox> <input type=checkbox checked> <img> <body> <html> <td><table> "
    b"<p style='page-break-after:always'> <hr style=break-before:page>"
).split(b" <")
_NESTED = [b"<" + tag.lstrip(b"<") for tag in _NESTED]


def drop_tags(document: bytes, chance: Random) -> bytes:
    """Tags lost, opening or closing ones."""
    return _replaced(document, chance.choice((_TAG, _ENDING_TAG)), lambda _: b"", chance)


def unclose(document: bytes, chance: Random) -> bytes:
    """Tags without their last bracket, or all closing tags lost."""
    if chance.random() < 0.3:
        return _ENDING_TAG.sub(b"", document)
    return _replaced(document, _TAG, lambda tag: tag[:-1], chance)


def double_tags(document: bytes, chance: Random) -> bytes:
    """Tags that stand there twice, or very often."""
    return _replaced(document, _TAG, lambda tag: _times(tag, chance.choice((2, 2, 3, 300))), chance)


def nest(document: bytes, chance: Random) -> bytes:
    """Elements opened where none should be, and never closed."""
    for _ in range(chance.randrange(1, 5)):
        piece = chance.choice(_NESTED) * chance.choice((1, 1, 3, 300))
        document = _put(document, _place(document, chance), piece)
    return document


def _swap(document: bytes, pattern: re.Pattern[bytes], chance: Random) -> bytes:
    """Two matches of a pattern, each in the other's place."""
    found = list(pattern.finditer(document))
    if len(found) < 2:
        return document
    at = chance.randrange(len(found))
    # Not `sample`, which would draw for ever where a fuzzer has no more bytes to decide by.
    first, second = (found[i] for i in sorted((at, (at + 1 + chance.randrange(len(found) - 1)) % len(found))))
    between = document[first.end() : second.start()]
    return document[: first.start()] + second[0] + between + first[0] + document[second.end() :]


def swap_tags(document: bytes, chance: Random) -> bytes:
    """Two tags, each in the other's place."""
    return _swap(document, _TAG, chance)


def swap_attributes(document: bytes, chance: Random) -> bytes:
    """Two attributes, each in the other's tag."""
    return _swap(document, _ATTRIBUTE, chance)


def move_cells(document: bytes, chance: Random) -> bytes:
    """Two table cells, each in the other's place."""
    return _swap(document, _CELL, chance)


# ---------------------------------------------------------------------------------------------------- characters

_ENTITY = re.compile(rb"&(?:#\w{1,7}|\w{1,8});")
_REFERENCES = (
    "&#0; &#1; &#5; &#x06; &#128; &#146; &#149; &#160; &#173; &#8203; &#xD800; &#xdfff; &#xfffe; &#xffff; "
    "&#1114112; &#99999999999; &#x80000000; &#61694; &#61551; &#253; &thorn; &nbsp; &nbsp "
    "&amp;amp; &lt;p&gt; &#; &#x; &zwnj; &notit;"
).split()
# Letters that change their number, or their meaning, when they are lowered, folded or taken for figures.
_ODD = [
    *"İ ı ſ ß ﬁ Ǆ ﷺ ² ① Ⅷ ٣ ३ 𝟗 ½ １ ⁴ İİİ ☒ ☐ þ ¨".split(),
    *("\u212a", "\u0345", "\u0085", "\u200d", "\u2028", "\u202e", "\ufffc", "\uf06f", "\uf0fe"),
]


def escape(document: bytes, chance: Random) -> bytes:
    """Entities escaped once more, or the whole mark-up, the way a page shows its source."""
    how = chance.randrange(3)
    if how == 0:
        return document.replace(b"&", b"&amp;")
    if how == 1:
        return html.escape(document.decode("latin-1"), quote=False).encode("latin-1")
    return _replaced(document, _ENTITY, lambda entity: entity.replace(b"&", b"&amp;"), chance)


def refer(document: bytes, chance: Random) -> bytes:
    """Characters by reference, among them those that no document may hold."""
    for _ in range(chance.randrange(1, 12)):
        document = _put(document, _place(document, chance), chance.choice(_REFERENCES).encode())
    return document


def odd_letters(document: bytes, chance: Random) -> bytes:
    """Letters and figures of other scripts."""
    for _ in range(chance.randrange(1, 12)):
        document = _put(document, _place(document, chance), chance.choice(_ODD).encode())
    return _replaced(document, re.compile(rb"[0-9ISKski]"), lambda _: chance.choice(_ODD).encode(), chance)


_ALIKE = tuple(
    pair.split("=")
    for pair in "k=\u212a K=\u212a i=ı i=İ I=İ I=ı s=ſ S=ſ ss=ß fi=ﬁ 1=１ 2=² 0=٠ 9=९ -=‐ '=’ .=．".split()
)


def one_letter(document: bytes, chance: Random) -> bytes:
    """One letter or figure, throughout or in one stretch, as another that is the same to a search without case."""
    letter, other = (part.encode() for part in chance.choice(_ALIKE))
    start, end = chance.choice(((0, len(document)), sorted((_place(document, chance), _place(document, chance)))))
    return document[:start] + document[start:end].replace(letter, other) + document[end:]


# ------------------------------------------------------------------------------------------------- what it says

_BOX = re.compile(
    "|".join([*sorted({re.escape(box) for pair in PAIRS for box in (pair.ticked, pair.empty) if len(box) > 1}),
              r"[☒☐☑□■þý]", r"&#\d{3,5};"]).encode()
)  # fmt: skip
_CAPTION = re.compile(
    rb"PART\s+I{1,3}V?\b|FORM\s+12b-25|NOTIFICATION OF LATE FILING|Full Name of Registrant|Former Name|\(?Check One\)?"
    rb"|For Period Ended|Transition Report|Nothing in this form|If the notification relates|Address of Principal"
    rb"|City, State|If the subject|\([abc123]\)|State below|Name and telephone|\(Name\)|\(Area Code\)|Have all other"
    rb"|Is it anticipated|If so|has caused this|Date:?|By:?|Yes|No\b|SEC File Number|CUSIP Number"
    rb"|INSTRUCTION|ATTENTION",
    re.IGNORECASE,
)
_FIGURE = re.compile(rb"\$?\d[\d,.]*")
_FIGURES = (
    "0 00 -0 0.0 $0 $.5 $1,2,3 $1.2.3 1e999 1E+99 $1,000,000,000,000,000,000,000,000 99999999999999999999 (1,234) "
    "($ 5) $(5) -$5 100% 1000000% -3% 0.0000000000000000001 1/2 13/45/9999 00/00/0000 2/30/2011 1/1/0001 12/31/9999 "
    "20119999 31 1st 32nd $5-$3 $5-7 5-to-3 1,234,56 $- $_____ NaN Infinity €5 £3,4 ¥ RMB5 NT$"
).split()
_WORDS = (
    "February 30, 2011|December 31, 9999|January 1, 0001|May 0, 2004|the 99th day of|three months ended|million|billion"
    "|trillion|thousand|(in thousands)|hundred million million|percent|basis points|per share|net loss|net income of"
    "|revenue decreased|compared to|between $5 and|as high as|not|no longer|/s/|N/A|None|see attached|Attachment A"
    "|Exhibit 99|Chief Financial Officer|(212) 555-0100 ext. 99999999999|+44 20 7946 0958|+999 1|000-000-0000|a@b.cc"
    "|Form 10-K for the years ended December 31, 1999 through 9999|Forms 10-Q for 1, 2 and 3|10-K/A|NT 10-K"
    "|fifteen calendar days|New York|London|DE|00000-0000|0-0|40417X 10 4 and 40417X 20 3"
).split("|")


def swap_boxes(document: bytes, chance: Random) -> bytes:
    """Boxes in another notation: all of them in one, or each in its own."""
    pairs = (chance.choice(PAIRS),) if chance.random() < 0.5 else PAIRS

    def box(_: bytes) -> bytes:
        pair = chance.choice(pairs)
        return chance.choice((pair.ticked, pair.empty)).encode()

    return (
        _BOX.sub(lambda match: box(match[0]), document) if len(pairs) == 1 else _replaced(document, _BOX, box, chance)
    )


def drop_captions(document: bytes, chance: Random) -> bytes:
    """Words of captions lost."""
    return _replaced(document, _CAPTION, lambda _: b"", chance)


def repeat_captions(document: bytes, chance: Random) -> bytes:
    """Lines that begin with words of captions, at other places too."""
    found = list(_CAPTION.finditer(document))
    for number in _some(len(found), chance):
        start = found[number].start()
        piece = document[start : start + chance.choice((20, 100, 400))]
        document = _put(document, _place(document, chance), chance.choice((b"\n", b" ")) + piece)
    return document


def odd_figures(document: bytes, chance: Random) -> bytes:
    """Figures and dates that are none, or very long."""

    def figure(old: bytes) -> bytes:
        if chance.random() < 0.3:
            return _times(old, chance.choice((2, 9, 500, 5000)))
        return chance.choice(_FIGURES).encode()

    return _replaced(document, _FIGURE, figure, chance)


def odd_words(document: bytes, chance: Random) -> bytes:
    """Words that readers of dates, figures, persons and places look for, anywhere."""
    spaces = [match.start() for match in re.finditer(rb"[ \n]", document)] or [0]
    for _ in range(chance.randrange(1, 12)):
        document = _put(document, chance.choice(spaces), b" " + chance.choice(_WORDS).encode() + b" ")
    return document


STRUCTURE: tuple[Mutator, ...] = (
    drop_lines, double_lines, shuffle_lines, move_lines, break_lines,
    drop_tags, unclose, double_tags, nest, swap_tags, swap_attributes, move_cells,
    escape, refer, odd_letters, one_letter,
    swap_boxes, drop_captions, repeat_captions, odd_figures, odd_words,
)  # fmt: skip


# ------------------------------------------------------------------------------------------------------ headers

_COLONS = b"""\
<SEC-DOCUMENT>0009912345-12-000007.txt : 20120330
<SEC-HEADER>0009912345-12-000007.hdr.sgml : 20120330
<ACCEPTANCE-DATETIME>20120330161502
ACCESSION NUMBER:\t\t0009912345-12-000007
CONFORMED SUBMISSION TYPE:\tNT 10-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20111231
FILED AS OF DATE:\t\t20120330
DATE AS OF CHANGE:\t\t20120330
FILER:
\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\tHARROW KILN CORP
\t\tCENTRAL INDEX KEY:\t\t\t0009912345
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tPOTTERY PRODUCTS [3260]
\t\tIRS NUMBER:\t\t\t\t999000123
\t\tSTATE OF INCORPORATION:\t\t\tOH
\t\tFISCAL YEAR END:\t\t\t1231
\tFILING VALUES:
\t\tFORM TYPE:\t\tNT 10-K
\t\tSEC FILE NUMBER:\t000-55501
\t\tFILM NUMBER:\t\t12990507
\tBUSINESS ADDRESS:
\t\tSTREET 1:\t\t12 TANNERY LANE
\t\tCITY:\t\t\tDAYTON
\t\tSTATE:\t\t\tOH
\t\tZIP:\t\t\t45402
\t\tBUSINESS PHONE:\t\t9375550142
\tFORMER COMPANY:
\t\tFORMER CONFORMED NAME:\tHARROW BRICK CO
\t\tDATE OF NAME CHANGE:\t19990131
</SEC-HEADER>
"""
_TAGS = b"""\
<SUBMISSION>
<ACCESSION-NUMBER>0009912345-12-000007
<TYPE>NT 10-K
<PUBLIC-DOCUMENT-COUNT>2
<PERIOD>20111231
<FILING-DATE>20120330
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>HARROW KILN CORP
<CIK>0009912345
<ASSIGNED-SIC>3260
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>NT 10-K
<FILE-NUMBER>000-55501
</FILING-VALUES>
<MAIL-ADDRESS>
<STREET1>12 TANNERY LANE
<STREET2>SUITE 4
<CITY>DAYTON
<STATE>OH
<ZIP>45402
</MAIL-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>HARROW BRICK CO
<DATE-CHANGED>19990131
</FORMER-COMPANY>
</FILER>
"""
_HEADER_END = re.compile(rb"</(?:SEC|IMS)-HEADER>\n?|(?=<DOCUMENT>)")
_VALUE = re.compile(rb"(?<=[:>])[ \t]*[^\s:<>][^\n:<>]*")
_DAY = re.compile(rb"\b(?:19|20)\d{6}(?:\d{6})?\b")
_BLOCKS = (
    b"FILER:|SUBJECT COMPANY:|FILED BY:|COMPANY DATA:|MAIL ADDRESS:|FORMER COMPANY:|<FILER>|</FILER>|<MAIL-ADDRESS>"
)
_LABELS = re.compile(rb"^[ \t]*(?:<[A-Z0-9-]+>|[A-Z0-9 ]+:)", re.MULTILINE)


def with_header(document: bytes, chance: Random) -> bytes:
    """The document as a submission with a header and two documents, unless it is one."""
    if b"<DOCUMENT>" in document:
        return document
    body = b"<DOCUMENT>\n<TYPE>%s\n<SEQUENCE>%d\n<TEXT>\n%s\n</TEXT>\n</DOCUMENT>\n"
    other = chance.choice(documents()) if chance.random() < 0.3 else b"See the notice."
    return chance.choice((_COLONS, _TAGS)) + body % (b"NT 10-K", 1, document) + body % (b"EX-99", 2, other)


def _in_header(change: Mutator) -> Mutator:
    """A mutator that acts on the header of a submission alone; where there is none, one is put in front."""

    def mutator(document: bytes, chance: Random) -> bytes:
        document = with_header(document, chance)
        end = _HEADER_END.search(document)
        at = end.end() if end else len(document)
        return change(document[:at], chance) + document[at:]

    mutator.__name__ = change.__name__
    mutator.__doc__ = change.__doc__
    return mutator


@_in_header
def disorder_header(header: bytes, chance: Random) -> bytes:
    """Lines of the header shuffled, moved, doubled or dropped."""
    return chance.choice((shuffle_lines, move_lines, double_lines, drop_lines))(header, chance)


@_in_header
def odd_values(header: bytes, chance: Random) -> bytes:
    """Values of the header emptied, very long, or in each other's places."""
    if chance.random() < 0.3:
        return _swap(header, _VALUE, chance)
    return _replaced(header, _VALUE, lambda old: _times(old, chance.choice((0, 0, 2, 60, 1000))), chance)


@_in_header
def odd_days(header: bytes, chance: Random) -> bytes:
    """Days and moments that no calendar has, and counts that are wrong."""
    days = b"00000000 20110230 99991231 20111301 00010101 2011 201112311 20111231256199 -1 99999999999 0x10".split()
    return _replaced(header, chance.choice((_DAY, re.compile(rb"\d+"))), lambda _: chance.choice(days), chance)


@_in_header
def nest_blocks(header: bytes, chance: Random) -> bytes:
    """Blocks of filers and addresses opened and closed anywhere, in each other, many times."""
    for _ in range(chance.randrange(1, 12)):
        piece = b"\n" + chance.choice(_BLOCKS.split(b"|")) + b"\n"
        header = _put(header, _place(header, chance), piece * chance.choice((1, 1, 2, 50)))
    return header


@_in_header
def swap_labels(header: bytes, chance: Random) -> bytes:
    """Labels in each other's places, or of the other notation."""
    labels = [match[0] for match in _LABELS.finditer(chance.choice((_COLONS, _TAGS)))]
    return _replaced(header, _LABELS, lambda _: chance.choice(labels), chance)


@_in_header
def break_header(header: bytes, chance: Random) -> bytes:
    """The header run together, wrapped anew, or without its brackets."""
    if chance.random() < 0.3:
        return re.sub(rb"[<>]", chance.choice((b"", b" ", b"&lt;")), header)
    return break_lines(header, chance)


@_in_header
def damage_header(header: bytes, chance: Random) -> bytes:
    """What can happen to any bytes or tags, in the header."""
    return chance.choice((*BYTES, drop_tags, unclose, double_tags, swap_tags, refer, odd_letters))(header, chance)


def wrap_header(document: bytes, chance: Random) -> bytes:
    """A submission in the mail or the page that carried it, whole or damaged."""
    document = with_header(document, chance)
    if chance.random() < 0.5:
        return b"<html><body><pre>" + document.replace(b"<", b"&lt;").replace(b">", b"&gt;") + b"</pre></body></html>"
    begin, end = (b"-----%s PRIVACY-ENHANCED MESSAGE-----\n" % word for word in (b"BEGIN", b"END"))
    mail = begin + b"Proc-Type: 2001,MIC-CLEAR\n\n" + document.replace(b"\n-", b"\n- -") + end
    return cut_short(mail, chance) if chance.random() < 0.2 else mail


def move_documents(document: bytes, chance: Random) -> bytes:
    """The tags around the documents of a submission dropped, doubled, or in each other's places."""
    tag = re.compile(rb"</?(?:DOCUMENT|TEXT|TYPE|SEQUENCE|FILENAME|SEC-HEADER|SEC-DOCUMENT)>")
    document = with_header(document, chance)
    if chance.random() < 0.5:
        return _swap(document, tag, chance)
    return _replaced(document, tag, lambda old: _times(old, chance.choice((0, 2, 50))), chance)


HEADER: tuple[Mutator, ...] = (
    disorder_header, odd_values, odd_days, nest_blocks, swap_labels, break_header, damage_header, wrap_header,
    move_documents,
)  # fmt: skip
