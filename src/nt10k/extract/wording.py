"""What a registrant wrote into a gap: blanks, and paragraphs freed of line wraps."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nt10k.patterns import lazy
from nt10k.prose import PARAGRAPH_END, ends_sentence, goes_on
from nt10k.sections.fold import fold, unscan
from nt10k.text import RULE, Span

_NOTHING = frozenset(map(unscan, ("", "na", "none", "nil", "notapplicable", "inapplicable", "nochange")))
_LONGEST_NOTHING = 400
_LONGEST_PAGE_NUMBER = 20
_LINE = lazy(r"[^\n\f]+")
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
    paragraphs: list[list[str]] = []  # each by its pieces
    for gap in gaps:
        for paragraph in gap.split(PARAGRAPH_END):
            text = _unwrap(paragraph.text)
            if not text or (len(text) <= _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.fullmatch(text)):
                continue
            if paragraphs and goes_on(paragraphs[-1][-1], text):
                paragraphs[-1].append(text)
            else:
                paragraphs.append([text])
    return "\n\n".join(map(" ".join, paragraphs)) or None


def _unwrap(paragraph: str) -> str:
    if "\n" not in paragraph and "\t" not in paragraph:
        return "" if _is_rule(paragraph) else _words(paragraph)
    lines: list[list[str]] = []  # each by the lines that it was wrapped to
    in_table = False  # whether the last line is a row
    for wrapped in _LINE.findall(paragraph):
        line = wrapped.strip()
        if _is_rule(line):
            continue
        is_row = "\t" in line and not _MARKER_CELL.match(line)
        text = "\t".join(map(_words, RULE.sub(" ", line).split("\t"))) if is_row else _words(line)
        if lines and not is_row and not in_table and not _opens_item(line, lines[-1][-1]):
            lines[-1].append(text)
        else:
            lines.append([text])
            in_table = "\t" in text
    return "\n".join(map(" ".join, lines))


def _opens_item(line: str, above: str) -> bool:
    """Whether a line opens an item of a list, rather than going on with the line above it."""
    return bool(_LIST_ITEM.match(line)) and (ends_sentence(above) or _MARKER_CELL.match(line) is not None)


def _is_rule(line: str) -> bool:
    return _RULE_LINE.fullmatch(line) is not None


def _words(text: str) -> str:
    return " ".join(RULE.sub(" ", text).split())
