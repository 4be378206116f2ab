"""Answers that stand elsewhere: "See Exhibit A", "see attached", an EX-99 document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nt10k.patterns import lazy
from nt10k.prose import PARAGRAPH_END
from nt10k.sections import Located, Parts
from nt10k.text import Span

_KIND = r"(?P<kind>Exhibit|Attachment|Annex|Appendix|Schedule|Addendum|Rider|Attached)"
_POINTER = lazy(
    rf"\b(?:see|refer|attached|set\s+forth|contained|included|provided|incorporated)\b[^.]{{0,120}}?\b{_KIND}\b"
    r"(?:\s+(?P<id>(?:[A-Z]|\d{1,2}(?:\.\d{1,2})?)(?![\w.]*\w)))?",
    re.IGNORECASE,
)
_ATTACHED = lazy(r"\W*(?:see\s+)?attached\b", re.IGNORECASE)
_HEADING = lazy(
    rf"^[ \t]*\W{{0,3}}{_KIND}\W{{0,3}}"
    rf"(?:(?:to|-)\s.{{0,60}}|(?P<id>[A-Z]|\d{{1,2}}(?:\.\d{{1,2}})?))?\W{{0,3}}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_POINTER = 300  # characters; a longer answer says something itself
_LONGEST_TITLE = 160
_SENTENCE_END = lazy(r"[.;:?!][)\"”’']*\Z")


def follow(form: Located, parts: Parts, gaps: list[Span]) -> list[Span]:
    """The gaps themselves, or the text of the attachment that they point to."""
    if not gaps or sum(gap.end - gap.start for gap in gaps) > _LONGEST_POINTER:
        return gaps
    pointer = next((match for gap in gaps if (match := gap.search(_POINTER))), None)
    if pointer:
        attachment = _attachment(parts.attachments, pointer["kind"], pointer["id"])
    elif gaps[0].match(_ATTACHED):
        attachment = _attachment(parts.attachments, None, None)
    else:
        return gaps
    return _without_titles(form.gaps(attachment)) or gaps


def _attachment(attachments: Span, kind: str | None, number: str | None) -> Span:
    """The attachment of a name, else the first one, else all that follows the signature."""
    headings = list(attachments.matches(_HEADING))
    if not headings:
        return attachments
    wanted = ((kind or "").casefold(), (number or "").casefold())
    names = [(heading["kind"].casefold(), (heading["id"] or "").casefold()) for heading in headings]
    i = names.index(wanted) if wanted in names else 0
    end = headings[i + 1].start() if i + 1 < len(headings) else attachments.end
    return attachments.cut(headings[i].end(), end)


def _without_titles(gaps: Sequence[Span]) -> list[Span]:
    """Without the title lines that an attachment begins with."""
    for i, gap in enumerate(gaps):
        for j, paragraph in enumerate(gap.split(PARAGRAPH_END)):
            if paragraph.end - paragraph.start > _LONGEST_TITLE or paragraph.search(_SENTENCE_END):
                return [gap.after(paragraph.start).strip() if j else gap, *gaps[i + 1 :]]
    return []
