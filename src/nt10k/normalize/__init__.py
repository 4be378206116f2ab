"""From the text of documents, however it was typed, scanned or rendered, to one `FormText`."""

from __future__ import annotations

from collections.abc import Iterable

from nt10k.normalize.boxes import read_boxes
from nt10k.normalize.html import html_to_text, looks_like_html
from nt10k.normalize.plain import plain_to_text
from nt10k.text import FormText

__all__ = ["normalize"]


def normalize(documents: Iterable[str]) -> FormText:
    """The cleaned text of a notice and its attachments, a page break between documents."""
    texts = (html_to_text(source) if looks_like_html(source) else plain_to_text(source) for source in documents)
    return read_boxes("\n\f\n".join(text for text in texts if text))
