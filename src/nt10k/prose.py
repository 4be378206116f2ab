"""Sentences and paragraphs of what a registrant wrote."""

from __future__ import annotations

import re

from nt10k.patterns import lazy
from nt10k.text import Span

# A full stop ends no sentence behind one of these, behind a single letter, or in front of a small letter. The first
# group may close a sentence all the same, where the next word opens one; the second stands before a name, the third
# before a number.
_CLOSING = frozenset(
    """inc corp co cos ltd llc l.l.c llp l.l.p l.p lp plc n.v s.a a.g u.s u.s.c u.k etc a.m p.m d.c n.a bros assn dept
    div jr sr p.c pte bhd""".split()
)
_BEFORE_NAME = frozenset("mr mrs ms dr messrs st i.e e.g vs cf v al".split())
_BEFORE_NUMBER = frozenset(
    "no nos sec sect art par p pp fig vol approx jan feb mar apr jun jul aug sept sep oct nov dec rev ave blvd".split()
)
_OPENING_WORD = lazy(
    r"[\"“(]*(?:The|This|That|These|Those|It|Its|In|As|At|On|If|For|We|Our|All|An|Due|Such|Upon|While|When|Where|Since|"
    r"Because|However|Although|Accordingly|Additionally|Therefore|Consequently|Furthermore|Following|Until|There|"
    r"Management|Registrant|After|Before|During|Under|Also|Further|Subsequent|Both)\b(?! Corp| Inc| Co\b)"
)
PARAGRAPH_END = lazy(r"\n[ \t]*\n\s*|\f\s*")
_STOP = lazy(r"[.?!][\"”’')\]]*\s+|\n[ \t]*\n\s*|\f\s*")
_ENDS_SENTENCE = lazy(r"[.?!:;][)\]\"”’']*\s*\Z")
_TAIL = 8  # characters at an end that tell whether a sentence ends there
_LAST_WORD = lazy(r"[^\s(\"“‘'\[]+$")
_OPENS_SENTENCE = lazy(r"[\"“‘'(\[]*[A-Z0-9•$£€]")


def paragraphs(span: Span) -> list[Span]:
    r"""The paragraphs of a span; a sentence that a page break or a blank line cut in two does not end one.

    >>> [p.words for p in paragraphs(Span("Its press\n\nrelease is wrong.\n\nIt will be corrected."))]
    ['Its press release is wrong.', 'It will be corrected.']
    """
    found: list[Span] = []
    for paragraph in span.split(PARAGRAPH_END):
        if found and goes_on(_end_of(found[-1]), paragraph.source[paragraph.start]):
            found[-1] = found[-1].to(paragraph)
        else:
            found.append(paragraph)
    return found


def _end_of(span: Span) -> str:
    return span.source[max(span.start, span.end - _TAIL) : span.end]


def goes_on(above: str, below: str) -> bool:
    """Whether a paragraph goes on with the sentence that the one above it began."""
    return below[:1].islower() and not ends_sentence(above)


def ends_sentence(text: str) -> bool:
    """Whether a text ends where a sentence, or a clause of a list, does."""
    return _ENDS_SENTENCE.search(text[-_TAIL:]) is not None


def sentences(span: Span) -> list[Span]:
    """The sentences of a span, each without white space at its ends.

    >>> [s.text for s in sentences(Span("Acme Co. Inc. is late. It lost $1.2 million in the U.S. last year. Why?"))]
    ['Acme Co. Inc. is late.', 'It lost $1.2 million in the U.S. last year.', 'Why?']
    """
    found, start = [], span.start
    for match in span.matches(_STOP):
        if match[0][0] == "." and not _ends_sentence(span, start, match):
            continue
        if match[0].isspace() and goes_on(
            span.source[max(start, match.start() - _TAIL) : match.start()], span.source[match.end() : match.end() + 1]
        ):
            continue
        found.append(span.cut(start, match.end()).strip())
        start = match.end()
    found.append(span.after(start).strip())
    return [sentence for sentence in found if sentence]


def _ends_sentence(span: Span, start: int, stop: re.Match[str]) -> bool:
    at_end = stop.end() >= span.end
    if not at_end and not _OPENS_SENTENCE.match(span.source, stop.end(), span.end):
        return False
    if len(stop[0].strip()) > 1:  # a closing quote or bracket behind the stop
        return True
    word = _LAST_WORD.search(span.source, max(start, stop.start() - 20), stop.start())
    if word is None:
        return True
    last = word[0].casefold()
    if last in _CLOSING or (len(last) == 1 and last.isalpha()):
        return at_end or _OPENING_WORD.match(span.source, stop.end(), span.end) is not None
    if last in _BEFORE_NUMBER:
        return at_end or not span.source[stop.end()].isdigit()
    return last not in _BEFORE_NAME
