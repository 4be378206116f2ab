"""What a registrant wrote into a gap: blanks, and paragraphs freed of line wraps."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nt10k.text import Span

_BLANK = re.compile(
    r"[\s_\-–—=.*:]*(?:n\s*/\s*a|n\.\s?a|none|nil|not\s+applicable|inapplicable|no\s+change)?[\s_\-–—=.*:()]*",
    re.IGNORECASE,
)
EDGES = " \t\n\f,;:_-–—*|=~"
"""What stands around a value: white space, separators and the rules of the form."""

_RULE_LINE = re.compile(r"[_\-–—=*~.\s☐]*")
_LIST_ITEM = re.compile(r"(?:[-•*·▪●o–—]|\(?(?:\d{1,2}|[ivx]{1,5}|[a-zA-Z])[.)])\s")
_ENDS = re.compile(r"[.?!:;][)\]\"”’']*$")
_MARKER_CELL = re.compile(r"(?:[-•*·▪●o–—]|\(?(?:\d{1,2}|[ivx]{1,5}|[a-zA-Z])[.)])\t")


def is_blank(span: Span) -> bool:
    """Whether a gap says nothing: white space, rules, "N/A", "None", "Not applicable".

    >>> is_blank(Span(" ____ ")), is_blank(Span("Not applicable.")), is_blank(Span("Nabors"))
    (True, True, False)
    """
    return _BLANK.fullmatch(span.source, span.start, span.end) is not None


def written(span: Span) -> list[Span]:
    """The lines that hold a letter or a digit, without the rules around and between them."""
    return [line.strip(EDGES) for line in span.lines() if any(c.isalnum() for c in line.text)]


def substance(gaps: Iterable[Span]) -> list[Span]:
    """The gaps that say something."""
    return [gap for gap in gaps if not is_blank(gap)]


def rejoin(gaps: Iterable[Span]) -> str | None:
    """The words of gaps as paragraphs: a blank line between them, hard wraps undone, lists and tables kept as lines.

    A sentence that a page break or a blank line cut in two is one again.

    >>> rejoin([Span("Our\\n  auditors need\\n\\nmore time.\\n\\nWe expect:\\n- a loss;\\n- no sales.")])
    'Our auditors need more time.\\n\\nWe expect:\\n- a loss;\\n- no sales.'
    """
    paragraphs: list[str] = []
    for gap in gaps:
        for paragraph in gap.paragraphs():
            text = _unwrap(paragraph)
            if not text:
                continue
            if paragraphs and text[0].islower() and not _ENDS.search(paragraphs[-1]):
                paragraphs[-1] += " " + text
            else:
                paragraphs.append(text)
    return "\n\n".join(paragraphs) or None


def _unwrap(paragraph: Span) -> str:
    lines: list[str] = []
    for line in paragraph.lines():
        if _RULE_LINE.fullmatch(line.source, line.start, line.end):
            continue
        table_row = "\t" in line.text and not line.match(_MARKER_CELL)
        text = "\t".join(Span(cell).words for cell in line.text.split("\t")) if table_row else line.words
        new_item = line.match(_LIST_ITEM) and (not lines or _ENDS.search(lines[-1]) or line.match(_MARKER_CELL))
        if lines and not table_row and not new_item and "\t" not in lines[-1]:
            lines[-1] += " " + text
        else:
            lines.append(text)
    return "\n".join(lines)
