"""HTML to lines of text: lxml reads it, and what it writes out again becomes lines in a few whole-text steps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from lxml import etree

from nt10k.normalize.boxes import WINGDINGS, WINGDINGS_2
from nt10k.patterns import lazy
from nt10k.text import CHECKED, PICTURE, UNCHECKED, unescaped

# While the text is put together its structure stands in it as control characters, which the input is freed of.
_PARAGRAPH, _LINE, _GAP, _PAGE, _CELL, _ROW = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
_CELL_OPENS, _CELL_CLOSES, _ROW_ENDS = "\x07", "\x08", "\x0e"
_SKIP_OPENS, _SKIP_CLOSES, _PRE_OPENS, _PRE_CLOSES = "\x0f", "\x10", "\x11", "\x12"
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CONTROL_REFERENCE = lazy(
    r"&(?:#(?:0{0,5}(?:[0-8]|1[124-9]|2\d|3[01]|127|173|820[3-5]|8288|65279)"
    r"|x0{0,4}(?:[0-8bcef]|1[0-9a-f]|7f|ad|200[b-d]|2060|feff))(?![0-9a-f]);?|(?:shy|zwn?j);)",
    re.IGNORECASE,
)
_EDGES = _PARAGRAPH + _LINE + _GAP + _PAGE + _ROW + _ROW_ENDS + " \t\n\r\f\xa0\u2002\u2003\u2009"
_BETWEEN_CELLS = _LINE + _PAGE + " \t\n\r\f\xa0\u2002\u2003\u2009"

# Three or more hard spaces in a row are a column gap, fewer are a space.
_WIDE_GAP = lazy("\xa0(?:[ \n]?\xa0){2,}")
_PREFORMATTED = lazy(f"{_PRE_OPENS}([^{_PRE_CLOSES}]*){_PRE_CLOSES}")
_BLANK_LINES = lazy(r"\n{3,}")
_C1 = lazy("[\x80-\x9f]")

_PARAGRAPH_TAGS = frozenset(
    """address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li
    main nav ol p pre section table ul""".split()
)
_CELL_TAGS = frozenset(("td", "th"))
_SKIPPED_TAGS = frozenset(("head", "script", "style", "title", "noscript"))
_FONT = lazy(r"wingdings(?:[\s_-]*(?P<second>2))?|(?:web|zapf)\s?dingbats|symbol", re.IGNORECASE)
_PAGE_BREAK = lazy(r"break-(?:before|(?P<after>after))\s*:\s*(?:always|page)", re.IGNORECASE)
_LONGEST_GLYPHS = 4  # a longer text in a symbol font is an ordinary text that lost its font

# Without which no attribute of a document says anything of its text.
_DINGS = (b"dings", b"dingbats")
_SYMBOL = re.compile(rb"(?:face\s{0,3}=|font-family\s{0,3}:)[^<>;]{0,99}symbol")
_TELLING = (b"break-", b"checkbox", b"radio")

DEEPEST = 256
"""Elements that may stand within one another: what libxml2 does at an end tag grows with the depth. A document that
goes deeper is read without its structure, tag by tag."""
_MOST_ATTRIBUTES = 1_000
_PIECE = 32_768  # bytes, after which it is asked whether the document has gone too deep
_SOURCE_TAG = lazy(r"<(?:/?([a-zA-Z]\w*)|[!?])[^<>]*>")


def looks_like_html(source: str) -> bool:
    """Whether a document is HTML; `<PAGE>`, `<TABLE>`, `<S>` and `<C>` alone are EDGAR's mark-up of plain text."""
    return _HTML.search(source) is not None


_HTML = lazy(r"<(?:html|body|div|font|br|td|span|p|b|center|pre)\b", re.IGNORECASE)


def html_to_text(source: str) -> str:
    r"""The text of an HTML document, one line a line of the form.

    A blank line stands between blocks, a tab between the cells of a row, a form feed at a page break. Letters set
    in Wingdings come out as code points of the private use area (see `boxes`).

    >>> html_to_text('<table><tr><td><font face="Wingdings">x</font>&nbsp;Yes</td><td>No</td></tr></table><p>End')
    '\uf078 Yes\tNo\n\nEnd'
    """
    clean = _without_controls(source)
    lowered = clean.lower()
    fonts_tell = any(word in lowered for word in _DINGS) or (
        b"symbol" in lowered and _SYMBOL.search(lowered) is not None
    )
    writer = _Writer(attributes_tell=fonts_tell or any(word in lowered for word in _TELLING), fonts_tell=fonts_tell)
    # The stubs allow for bytes too, which an HTML parser never hands out.
    parser = etree.HTMLParser(target=writer, encoding="utf-8", huge_tree=True)  # type: ignore[arg-type]
    for at in range(0, len(clean), _PIECE):  # in pieces, because nothing else stops the parser half-way
        parser.feed(clean[at : at + _PIECE])
        if writer.too_deep:
            flat = _SOURCE_TAG.sub(_flat_mark, unescaped(" ".join(clean.decode().split())))
            return _lay_out(_with_rows(flat))
    with suppress(etree.XMLSyntaxError):  # libxml2 found nothing that it could call a document
        parser.close()
    return _lay_out(_with_rows(_in_context("".join(writer.out))))


def _in_context(text: str) -> str:
    """The text without what no browser shows, and with the lines and columns of what is preformatted."""
    if _SKIP_OPENS in text:
        text = "".join(_shown(text))
    if _PRE_OPENS in text:
        text = _PREFORMATTED.sub(lambda match: match[1].replace("\n", _LINE).replace(" ", _GAP), text)
    return text


def _without_controls(source: str) -> bytes:
    if "&" in source:
        source = _CONTROL_REFERENCE.sub("", source)
    if not source.isascii():
        for character in _INVISIBLE:
            source = source.replace(character, "")
    return source.encode("utf-8", "replace").translate(None, _CONTROL_BYTES)


def _shown(text: str) -> Iterator[str]:
    before, *skipped = text.split(_SKIP_OPENS)
    yield before
    depth = 0
    for piece in skipped:
        depth += 1
        _, *behind = piece.split(_SKIP_CLOSES)
        for shown in behind:
            depth -= 1
            if depth == 0:
                yield shown


class _Writer:
    """What lxml's parser tells its findings to: writes text as it comes, and a mark for each tag that says something.

    Its handlers are closures, and without symbol fonts text goes straight to the list, because they are called for
    every tag and every text.
    """

    def __init__(self, *, attributes_tell: bool, fonts_tell: bool) -> None:
        self.out: list[str] = []
        self.too_deep = False
        write = self.out.append
        opening, closing = _OPENING.get, _CLOSING.get
        depth = font = 0
        outer: list[tuple[int, int, str]] = []  # for elements that say something: their depth, font outside, end
        effects: dict[tuple[str | None, str | None], _Effect] = {}
        dull: set[tuple[str | None, str | None]] = set()  # those that change nothing outside a symbol font

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            nonlocal depth, font
            depth += 1
            if mark := opening(tag):
                write(mark)
            if depth > DEEPEST:
                self.too_deep = True
            if not attributes:
                return
            if len(attributes) > _MOST_ATTRIBUTES:
                self.too_deep = True
            if not attributes_tell:
                return
            key = attributes.get("face"), attributes.get("style")
            if key in dull and not font and tag != "input":
                return
            if key not in effects:
                effects[key] = _effect(*key)
                if not any(effects[key]):
                    dull.add(key)
            own_font, before, behind = effects[key]
            if before:
                write(before)
            if behind or (own_font is not None and own_font != font):
                outer.append((depth, font, behind))
                font = font if own_font is None else own_font
            if tag == "input" and attributes.get("type", "").lower() in ("checkbox", "radio"):
                write(CHECKED if "checked" in attributes else UNCHECKED)

        def end(tag: str) -> None:
            nonlocal depth, font
            if mark := closing(tag):
                write(mark)
            if outer and outer[-1][0] == depth:
                _, font, behind = outer.pop()
                write(behind)
            depth -= 1

        def data(text: str) -> None:
            write(_in_symbol_font(text, font) if font else text)

        self.start, self.end = start, end
        self.data: Callable[[str], None] = data if fonts_tell else write

    def comment(self, text: str) -> None:
        """Comments are no text."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Processing instructions are no text."""

    def close(self) -> None:
        """Nothing is left to be done."""


_OPENING = dict.fromkeys(_PARAGRAPH_TAGS, _PARAGRAPH) | dict.fromkeys(_CELL_TAGS, _CELL_OPENS)
_OPENING |= dict.fromkeys(_SKIPPED_TAGS, _SKIP_OPENS) | {"br": _LINE, "tr": _ROW_ENDS, "img": PICTURE}
_OPENING["pre"] = _PARAGRAPH + _PRE_OPENS
_CLOSING = dict.fromkeys(_PARAGRAPH_TAGS, _PARAGRAPH) | dict.fromkeys(_CELL_TAGS, _CELL_CLOSES)
_CLOSING |= dict.fromkeys(_SKIPPED_TAGS, _SKIP_CLOSES) | {"tr": _ROW_ENDS}
_CLOSING["pre"] = _PRE_CLOSES + _PARAGRAPH


# The base of the symbol font that an element sets its text in, 0 for any other font, None for that around it; and the
# marks in front of the element and behind it.
_Effect = tuple["int | None", str, str]


def _effect(face: str | None, style: str | None) -> _Effect:
    page_break = _PAGE_BREAK.search(style) if style else None
    before, behind = (("", _PAGE) if page_break["after"] else (_PAGE, "")) if page_break else ("", "")
    return _font(face, style or ""), before, behind


def _font(face: str | None, style: str) -> int | None:
    if face is None:
        at = style.lower().find("font-family")
        if at < 0:
            return None
        face = style[at:].split(";", 1)[0]
    found = _FONT.search(face)
    if found is None:
        return 0
    return WINGDINGS_2 if found["second"] else WINGDINGS


def _in_symbol_font(data: str, base: int) -> str:
    """Letters as code points of the private use area, as Symbol fonts travel."""
    if len(data.split()) > 1 or len(data.strip()) > _LONGEST_GLYPHS:
        return data
    return "".join(
        chr(base + (ord(c) & 0xFF)) if c.isprintable() and not c.isspace() and _in_font(c) else c for c in data
    )


def _in_font(c: str) -> bool:
    return c < "\u0100" or "\uf000" <= c <= "\uf0ff"


def _with_rows(text: str) -> str:
    """The text with its table rows written out: on one line, or each cell on its own lines where one has several."""
    out: list[str] = []  # of the innermost open cell, or of the document
    row: list[str] = []  # finished cells of the open row
    open_cells: list[tuple[list[str], list[str]]] = []  # the outer `out` and `row` of each open cell
    first, *chunks = text.split(_CELL_OPENS)
    out.append(first)
    for chunk in chunks:
        content, *rest = chunk.split(_CELL_CLOSES)
        cell = content.strip(_EDGES) if rest else None
        if cell is None:
            open_cells.append((out, row))
            out, row = [content], []
        for behind in rest:
            if cell is None:
                if not open_cells:
                    break
                if row:
                    _write_row(row, out)
                cell = "".join(out).strip(_EDGES)
                out, row = open_cells.pop()
            if cell:
                row.append(cell)
            if row and behind.strip(_BETWEEN_CELLS):
                _write_row(row, out)
                row = []
            out.append(behind)
            cell = None
    while open_cells:
        if row:
            _write_row(row, out)
        outer, row = open_cells.pop()
        row.append("".join(out).strip(_EDGES))
        out = outer
    if row:
        _write_row(row, out)
    return "".join(out).replace(_ROW_ENDS, "")


def _write_row(row: list[str], out: list[str]) -> None:
    line, after_block = [_ROW], False
    for cell in row:
        block = _PARAGRAPH in cell or _LINE in cell or _ROW in cell
        if len(line) > 1:
            line.append(_ROW if block or after_block else _CELL)
        line.append(cell)
        after_block = block
    line.append(_ROW)
    out.append("".join(line))


def _lay_out(text: str) -> str:
    if _C1.search(text):
        text = _C1.sub(_cp1252, text)
    text = _WIDE_GAP.sub(_GAP * 3, text.replace("\u2002", "\xa0").replace("\u2003", "\xa0"))
    text = " ".join(text.split()).replace(_ROW + " " + _ROW, _ROW).replace(_ROW + _ROW, _ROW)
    text = text.replace(_PAGE, f"{_PARAGRAPH}\f{_PARAGRAPH}").replace(_ROW, "\n").replace(_LINE, "\n")
    blocks = [block for block in text.split(_PARAGRAPH) if block and block != " "]
    text = "\n\n".join(blocks).replace(_CELL, "\t")
    if _GAP in text:
        text = "\n".join(line.rstrip(" ") for line in text.replace(_GAP, " ").split("\n"))
    else:
        text = text.replace(" \n", "\n").rstrip(" ")
    return (_BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip("\n")


def _cp1252(match: re.Match[str]) -> str:
    """`&#146;` names a control character to HTML 4, and a typographic quote to every tool of its time."""
    return match[0].encode("latin-1").decode("cp1252", "replace")


def _flat_mark(match: re.Match[str]) -> str:
    name = (match[1] or "").lower()
    if name in _CELL_TAGS:
        return " "
    return _PARAGRAPH if name in _PARAGRAPH_TAGS else _LINE if name in ("br", "tr") else ""
