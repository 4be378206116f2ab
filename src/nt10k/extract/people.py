"""Names and titles of people, as contact and signature blocks arrange them."""

from __future__ import annotations

import re

from nt10k.text import EDGES, Span

_TITLE = re.compile(
    r"""\b(?:chief|president|vice[\s-]president|(?:sr|exec)\.|senior|executive|(?:co-)?chair(?:man|woman|person)?|director|
    treasurer|secretary|controller|comptroller|general\s+counsel|counsel|officer|manager|managing|partner|principal|
    trustee|administrator|accountant|attorney|esq|c[efo]o|ceo|cfo|coo|svp|evp|vp|assistant|interim|acting|corporate|
    authorized|finance|member|agent|head|member)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SPLIT = re.compile(r",\s*|\s[-–—]\s|\t+|\s{3,}|\n\s*")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|esq|cpa|c\.p\.a|ph\.?d|m\.?d)\.?\s*\Z", re.IGNORECASE)


def is_title(span: Span) -> bool:
    """Whether a piece of text is a position rather than a name.

    >>> is_title(Span("Senior Vice President and")), is_title(Span("Chester Manning"))
    (True, False)
    """
    return span.search(_TITLE) is not None


def name_and_title(span: Span) -> tuple[Span, Span | None]:
    """Cut "Jane Roe, Chief Financial Officer" where the position begins.

    >>> name_and_title(Span("John Doe, Jr., Treasurer"))
    (Span(0, 13, 'John Doe, Jr.'), Span(15, 24, 'Treasurer'))
    """
    for cut in span.matches(_SPLIT):
        rest = span.after(cut.end())
        first = rest.split(_SPLIT)[:1]
        if first and is_title(first[0]) and not first[0].match(_SUFFIX):
            name = span.before(cut.start()).strip(EDGES)
            return (span.strip(EDGES), None) if is_title(name) else (name, rest.strip(EDGES))
    return span.strip(EDGES), None
