"""Plain text, with EDGAR's or Markdown's mark-up, to lines of text."""

from __future__ import annotations

import html
import re

from nt10k.patterns import lazy

_PAGE_TAG = lazy(r"<PAGE>[ \t]*", re.IGNORECASE)
_EDGAR_TAG = lazy(r"</?(?:TABLE|CAPTION|S|C|FN|F\d|BTB|R|TEXT)>", re.IGNORECASE)
_ENTITY = lazy(r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_HARD_SPACES = "\xa0\u202f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BLANK_LINES = lazy(r"\n{3,}")

_MARKDOWN = lazy(r"\\[_$*\[\]()#~|-]|\*\*\S|^\|(?:[ :]*-+[ :]*\|)+[ \t]*$|^#{1,6} \S", re.MULTILINE)
_MARKDOWN_SIGNS = ("\\", "**", "|", "# ")  # one of which each of these holds
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
    text = source
    if "<" in text:
        before, *pages = _PAGE_TAG.split(text)
        text = "\f".join((before.rstrip(" \t"), *(page.rstrip(" \t") for page in pages))) if pages else text
        text = _EDGAR_TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if not text.isascii():
        for character in _HARD_SPACES:
            text = text.replace(character, " ")
        for character in _INVISIBLE:
            text = text.replace(character, "")
    text = text.encode("utf-8", "surrogatepass").translate(None, _CONTROLS).decode("utf-8", "surrogatepass")
    if any(sign in text for sign in _MARKDOWN_SIGNS) and _MARKDOWN.search(text):
        text = _strip_markdown(text)
    if "|" in text and (_PIPE_ROW.search(text) or not _PIPE_BOX.search(text)):
        text = text.replace("|", "\t")
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    return (_BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip("\n")


def _strip_markdown(text: str) -> str:
    text = _TABLE_RULE.sub("", text)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub("", _HEADING.sub("", text)))
    return _ESCAPE.sub(r"\1", text)
