"""Forms as HTML, in the manner of the programs that filing agents have used."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass

from rendering.blocks import Block, Line, Page, Para, Rule, SideBox, Table
from rendering.marks import GAP, HARD, write_marks

_SPAN = "<span style=\"color:#000000;font-family:'Times New Roman',sans-serif;font-size:10pt\">"
_NAMED = {"þ": "&thorn;", "ý": "&yacute;", "¨": "&uml;", "£": "&pound;", "’": "&rsquo;", "“": "&ldquo;", "”": "&rdquo;",
          "—": "&mdash;"}  # fmt: skip
_WINDOWS = {"’": "&#146;", "“": "&#147;", "”": "&#148;", "—": "&#151;"}
_WORKIVA = {":": "&#58;", "/": "&#47;", "?": "&#63;", ";": "&#59;"}


@dataclass(frozen=True)
class Dialect:
    """One program's HTML."""

    paragraph: str = "p"
    """`p`, `div` with spans, or `br`."""
    fonts: str = "face"
    """Symbol fonts by `face` or by `style`."""
    entities: str = "none"
    """Characters beyond ASCII as they are (`none`), as `numeric`, `named` or `windows` entities."""
    workiva: bool = False
    """Whether punctuation is escaped too."""
    upper: bool = False

    def write(self, blocks: Iterable[Block]) -> str:
        """The blocks as one page."""
        body = "\n".join(self._block(block) for block in blocks)
        return f"<html>\n<head><title>Notification of Late Filing</title></head>\n<body>\n{body}\n</body>\n</html>\n"

    def _block(self, block: Block) -> str:
        if isinstance(block, Line):
            text = self._inline(block.text or "\xa0")
            return self._paragraph(f"<b>{text}</b>" if block.strong else text, block.align)
        if isinstance(block, Para):
            end = "<br>" if self.paragraph == "br" else ""
            return self._paragraph(self._inline(block.lead + block.text), "left") + end
        if isinstance(block, Table):
            return self._table(block)
        if isinstance(block, Rule):
            return "<hr>"
        if isinstance(block, Page):
            number = self._paragraph(block.number, "center") if block.number else ""
            return f'{number}\n<p style="page-break-before:always"></p>\n<hr>'
        return self._side_box(block)

    def _paragraph(self, content: str, align: str) -> str:
        if self.workiva:
            content = f"{_SPAN}{content}</span>"
        if self.paragraph == "br":
            return f"{content}<br>"
        placed = "" if align == "left" else f' align="{align}"'
        return f"<{self.paragraph}{placed}>{content}</{self.paragraph}>"

    def _table(self, table: Table) -> str:
        rows = []
        for i, row in enumerate(table.rows):
            cells = [self._cell(cell) for cell in row]
            if table.span:
                cells[:1] = [f'<td rowspan="{len(table.rows)}">{self._inline(row[0])}</td>'] if i == 0 else []
            rows.append(f"<tr>{''.join(cells)}</tr>")
        return "<table>\n" + "\n".join(rows) + "\n</table>"

    def _cell(self, text: str) -> str:
        content = self._inline(text or "\xa0")
        return f"<td>{f'{_SPAN}{content}</span>' if self.workiva else content}</td>"

    def _side_box(self, block: SideBox) -> str:
        lines = "<br>".join(f"<b>{self._inline(line)}</b>" for line in block.lines)
        boxes = "".join(f"<p>{'<br>'.join(self._inline(text or chr(0xA0)) for text in box)}</p>" for box in block.boxes)
        return f"<table>\n<tr><td>{lines}</td><td>{boxes}</td></tr>\n</table>"

    def _inline(self, text: str) -> str:
        escaped = self._escape(text)
        return write_marks(escaped, self._mark).replace(GAP, "&nbsp;&nbsp;&nbsp;&nbsp;").replace(HARD, "&nbsp;")

    def _mark(self, font: str, raw: str) -> str:
        if not font:
            return raw
        if self.fonts == "face":
            return f'<FONT FACE="{font}">{raw}</FONT>'
        return f"<span style=\"font-family:'{font}'\">{raw}</span>"

    def _escape(self, text: str) -> str:
        text = html.escape(text, quote=False)
        if self.workiva:
            text = "".join(_WORKIVA.get(c, c) for c in text) if "&" not in text else text
        text = text.replace("\xa0", "&nbsp;")
        if self.entities == "none":
            return text
        table = {"named": _NAMED, "windows": _WINDOWS}.get(self.entities, {})
        return "".join(table.get(c) or (c if c < "\x80" else f"&#{ord(c)};") for c in text)
