"""From the text of documents, however it was typed, scanned or rendered, to one `FormText`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from nt10k.normalize.boxes import read_boxes
from nt10k.normalize.html import html_to_text, looks_like_html
from nt10k.normalize.plain import plain_to_text
from nt10k.normalize.repair import repair
from nt10k.text import FormText

__all__ = ["normalize"]


def normalize(documents: Iterable[str]) -> FormText:
    """The cleaned text of a notice and its attachments, a page break between documents."""
    texts, repairs = [], set()
    for document in documents:
        source, repaired = repair(document)
        repairs.update(repaired)
        texts.append(html_to_text(source) if looks_like_html(source) else plain_to_text(source))
    form = read_boxes("\n\f\n".join(text for text in texts if text))
    return replace(form, repairs=tuple(sorted(repairs)))
