"""Plain text, with EDGAR's or Markdown's mark-up, to lines of text."""

from __future__ import annotations

import html
import re

from nt10k.patterns import lazy

_PAGE_TAG = lazy(r"(?<![ \t])[ \t]*<PAGE>[ \t]*", re.IGNORECASE)
_EDGAR_TAG = lazy(r"</?(?:TABLE|CAPTION|S|C|FN|F\d|BTB|R|TEXT)>", re.IGNORECASE)
_ENTITY = lazy(r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_HARD_SPACE = lazy("[\xa0\u2000-\u200a\u202f\u3000]")
_INVISIBLE = lazy("[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_BLANK_LINES = lazy(r"\n{3,}")

_MARKDOWN = lazy(r"\\[_$*\[\]()#~|-]|\*\*\S|^\|(?:[ :]*-+[ :]*\|)+[ \t]*$|^#{1,6} \S", re.MULTILINE)
_ESCAPE = lazy(r"\\([\\_$*\[\](){}#~|.!+>-])")
_HEADING = lazy(r"^#{1,6} +", re.MULTILINE)
_STRONG = lazy(r"(?<!\\)\*\*")
_EMPHASIS = lazy(r"(?<![\w*\\])\*(?=\S)([^*\n]{1,2000})(?<![\s\\])\*(?![\w*])")
_TABLE_RULE = lazy(r"^\|(?:[ :]*-+[ :]*\|)+[ \t]*\n?", re.MULTILINE)
# Pipes are the borders of table cells, unless they draw checkboxes: |X| |_|.
_PIPE_BOX = lazy(r"\|_?[xX]_?\||\|_{1,3}\|")
_PIPE_ROW = lazy(r"^[ \t]*\|[ \t][^|\n]*\|[^|\n]*\|(?:[^|\n]*\|)*[ \t]*$", re.MULTILINE)


def plain_to_text(source: str) -> str:
    r"""The lines of a plain-text or Markdown document, without mark-up; columns and indents stay.

    >>> plain_to_text("<PAGE>   2\n**PART I** \\_\\_\\_\n<S>  <C>\nAT&amp;T")
    '\x0c2\nPART I ___\n\nAT&T'
    """
    text = _PAGE_TAG.sub("\f", source)
    text = _EDGAR_TAG.sub("", text)
    if _ENTITY.search(text):
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _INVISIBLE.sub("", _HARD_SPACE.sub(" ", text))
    if _MARKDOWN.search(text):
        text = _strip_markdown(text)
    if "|" in text and (_PIPE_ROW.search(text) or not _PIPE_BOX.search(text)):
        text = text.replace("|", "\t")
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


def _strip_markdown(text: str) -> str:
    text = _TABLE_RULE.sub("", text)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub("", _HEADING.sub("", text)))
    return _ESCAPE.sub(r"\1", text)
