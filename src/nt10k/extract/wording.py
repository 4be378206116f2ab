"""What a registrant wrote into a gap: blanks, and paragraphs freed of line wraps."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nt10k.patterns import lazy
from nt10k.prose import ends_sentence, goes_on
from nt10k.sections.fold import fold, unscan
from nt10k.text import RULE, Span

_NOTHING = frozenset(map(unscan, ("", "na", "none", "nil", "notapplicable", "inapplicable", "nochange")))
_LONGEST_NOTHING = 400
_RULE_LINE = lazy(r"[_\-–—=*~.\s☐]*")
_PAGE_NUMBER = lazy(r"[-–—]?\s?(?:page\s)?\d{1,3}(?:\sof\s\d{1,3})?\s?[-–—]?", re.IGNORECASE)
_LIST_ITEM = lazy(r"(?:[-•*·▪●o–—]|\(?(?:\d{1,2}|[ivx]{1,5}|[a-zA-Z])[.)])\s")
_MARKER_CELL = lazy(r"(?:[-•*·▪●o–—]|\(?(?:\d{1,2}|[ivx]{1,5}|[a-zA-Z])[.)])\t")


def is_blank(span: Span) -> bool:
    """Whether a gap says nothing: white space, rules, "N/A", "None", "Not applicable".

    >>> is_blank(Span(" ____ ")), is_blank(Span("Not applicable.")), is_blank(Span("Nabors"))
    (True, True, False)
    """
    return len(span.text) < _LONGEST_NOTHING and unscan(fold(span.text)) in _NOTHING


def substance(gaps: Iterable[Span]) -> list[Span]:
    """The gaps that say something."""
    return [gap for gap in gaps if not is_blank(gap)]


def rejoin(gaps: Iterable[Span]) -> str | None:
    r"""The words of gaps as paragraphs: a blank line between them, hard wraps undone, lists and tables kept as lines.

    A sentence that a page break or a blank line cut in two is one again.

    >>> rejoin([Span("Our\n  auditors need\n\nmore time.\n\nWe expect:\n- a loss;\n- no sales.")])
    'Our auditors need more time.\n\nWe expect:\n- a loss;\n- no sales.'
    """
    paragraphs: list[str] = []
    for gap in gaps:
        for paragraph in gap.paragraphs():
            text = _unwrap(paragraph)
            if not text or _PAGE_NUMBER.fullmatch(text):
                continue
            if paragraphs and goes_on(paragraphs[-1], text):
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
        words = RULE.sub(" ", line.text)
        text = "\t".join(" ".join(cell.split()) for cell in (words.split("\t") if table_row else [words]))
        new_item = line.match(_LIST_ITEM) and (not lines or ends_sentence(lines[-1]) or line.match(_MARKER_CELL))
        if lines and not table_row and not new_item and "\t" not in lines[-1]:
            lines[-1] += " " + text
        else:
            lines.append(text)
    return "\n".join(lines)
