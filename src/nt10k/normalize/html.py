"""HTML to lines of text, in one pass of the parser."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from nt10k.normalize.boxes import WINGDINGS, WINGDINGS_2
from nt10k.patterns import lazy
from nt10k.text import CHECKED, PICTURE, UNCHECKED

# While the text is put together its structure stands in it as control characters, which the input is freed of.
_PARAGRAPH, _LINE, _GAP, _PAGE, _CELL, _ROW = "\x01", "\x02", "\x03", "\x04", "\x05", "\x06"
_CONTROLS = lazy("[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_CONTROL_REFERENCE = lazy(
    r"&#(?:0{0,5}(?:[0-8]|1[124-9]|2\d|3[01]|127|173|820[3-5]|8288|65279)|x0{0,4}(?:[0-8bcef]|1[0-9a-f]|7f|ad|200[b-d]|2060|feff))(?![0-9a-f]);?"
    r"|&(?:shy|zwn?j);",
    re.IGNORECASE,
)
_EDGES = _PARAGRAPH + _LINE + _GAP + _PAGE + _ROW + " \t\n\r\f\xa0\u2002\u2003\u2009"

# Three or more hard spaces in a row are a column gap, fewer are a space.
_WIDE_GAP = lazy("[\xa0\u2002\u2003](?:[ \n]?[\xa0\u2002\u2003]){2,}")
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
    # The stubs allow for bytes too, which an HTML parser never hands out.
    parser = etree.HTMLParser(target=_Writer(), encoding="utf-8", huge_tree=True)  # type: ignore[arg-type]
    clean = _CONTROL_REFERENCE.sub("", _CONTROLS.sub("", source))
    if not clean.strip():
        return ""
    try:
        text: str = etree.fromstring(clean.encode("utf-8", "replace"), parser)  # type: ignore[assignment]
    except etree.XMLSyntaxError:  # libxml2 found nothing that it could call a document
        return ""
    return text


class _Writer:
    """What lxml's parser tells its findings to: builds the text, cell by cell and row by row."""

    def __init__(self) -> None:
        self.out: list[str] = []  # of the innermost open cell, or of the document
        self.open_cells: list[tuple[list[str], list[str]]] = []  # the outer `out` and `row` of each open cell
        self.row: list[str] = []  # finished cells of the open row
        self.fonts = [0]  # base of the symbol font in force, 0 for none; one entry an open element
        self.breaks_after: set[int] = set()  # depths of open elements with a page break behind them
        self.skipping = 0
        self.preformatted = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if attributes:
            self.fonts.append(self._font(attributes))
            style = attributes.get("style")
            if style and (page_break := _PAGE_BREAK.search(style)):
                if page_break["after"]:
                    self.breaks_after.add(len(self.fonts))
                else:
                    self.out.append(_PAGE)
        else:
            self.fonts.append(self.fonts[-1])
        if tag in _CELL_TAGS:
            self.open_cells.append((self.out, self.row))
            self.out, self.row = [], []
        elif tag in _PARAGRAPH_TAGS:
            self._end_row()
            self.out.append(_PARAGRAPH)
            self.preformatted += tag == "pre"
        elif tag == "tr":
            self._end_row()
        elif tag == "br":
            self.out.append(_LINE)
        elif tag == "input":
            if attributes.get("type", "").lower() in ("checkbox", "radio"):
                self.out.append(CHECKED if "checked" in attributes else UNCHECKED)
        elif tag == "img":
            self.out.append(PICTURE)
        elif tag in _SKIPPED_TAGS:
            self.skipping += 1

    def end(self, tag: str) -> None:
        self.fonts.pop()
        if tag in _CELL_TAGS:
            if self.open_cells:
                self._end_row()
                content = "".join(self.out).strip(_EDGES)
                self.out, self.row = self.open_cells.pop()
                if content:
                    self.row.append(content)
        elif tag in _PARAGRAPH_TAGS:
            self._end_row()
            self.out.append(_PARAGRAPH)
            self.preformatted -= tag == "pre"
        elif tag == "tr":
            self._end_row()
        elif tag in _SKIPPED_TAGS:
            self.skipping -= 1
        if self.breaks_after and len(self.fonts) + 1 in self.breaks_after:
            self.breaks_after.discard(len(self.fonts) + 1)
            self.out.append(_PAGE)

    def data(self, data: str) -> None:
        if self.skipping:
            return
        if self.row and not data.isspace():  # a stray text between cells
            self._end_row()
        if self.fonts[-1]:
            data = _in_symbol_font(data, self.fonts[-1])
        if self.preformatted:
            data = data.replace("\r\n", "\n").replace("\n", _LINE).replace(" ", _GAP)
        self.out.append(data)

    def comment(self, text: str) -> None:
        """Comments are no text."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Processing instructions are no text."""

    def close(self) -> str:
        while self.open_cells:
            self.end("td")
            self.fonts.append(0)
        self._end_row()
        return _lay_out("".join(self.out))

    def _font(self, attributes: Mapping[str, str]) -> int:
        font = attributes.get("face")
        if font is None:
            style = attributes.get("style", "")
            at = style.lower().find("font-family")
            if at < 0:
                return self.fonts[-1]
            font = style[at:].split(";", 1)[0]
        found = _FONT.search(font)
        if found is None:
            return 0
        return WINGDINGS_2 if found["second"] else WINGDINGS

    def _end_row(self) -> None:
        """Write the finished cells of a row: on one line, or each on its own lines where one has several."""
        if not self.row:
            return
        line, after_block = [_ROW], False
        for cell in self.row:
            block = _PARAGRAPH in cell or _LINE in cell or _ROW in cell
            if len(line) > 1:
                line.append(_ROW if block or after_block else _CELL)
            line.append(cell)
            after_block = block
        line.append(_ROW)
        self.out.append("".join(line))
        self.row = []


def _in_symbol_font(data: str, base: int) -> str:
    """Letters as code points of the private use area, as Symbol fonts travel."""
    if len(data.split()) > 1 or len(data.strip()) > _LONGEST_GLYPHS:
        return data
    return "".join(
        chr(base + (ord(c) & 0xFF)) if c.isprintable() and not c.isspace() and _in_font(c) else c for c in data
    )


def _in_font(c: str) -> bool:
    return c < "\u0100" or "\uf000" <= c <= "\uf0ff"


def _lay_out(text: str) -> str:
    if _C1.search(text):
        text = _C1.sub(_cp1252, text)
    text = _WIDE_GAP.sub(_GAP * 3, text)
    text = " ".join(text.split()).replace(_ROW + " " + _ROW, _ROW).replace(_ROW + _ROW, _ROW)
    text = text.replace(_PAGE, f"{_PARAGRAPH}\f{_PARAGRAPH}").replace(_PARAGRAPH, _LINE + _LINE).replace(_ROW, _LINE)
    lines = (line.replace(_GAP, " ").rstrip(" ") for line in text.split(_LINE))
    text = "\n".join(
        "\t".join(cell.strip(" ") for cell in line.split(_CELL)) if _CELL in line else line for line in lines
    )
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


def _cp1252(match: re.Match[str]) -> str:
    """`&#146;` names a control character to HTML 4, and a typographic quote to every tool of its time."""
    return match[0].encode("latin-1").decode("cp1252", "replace")
