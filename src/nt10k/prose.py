"""Sentences and paragraphs of what a registrant wrote."""

from __future__ import annotations

import re

from nt10k.text import Span

# A full stop ends a sentence unless the word before it is one of these, a single letter, or a number in a list.
_ABBREVIATIONS = frozenset(
    """inc corp co ltd llc l.l.c llp l.l.p l.p lp plc n.v s.a a.g no nos mr mrs ms dr messrs jr sr st u.s u.s.c u.k
    i.e e.g etc vs cf et al approx jan feb mar apr jun jul aug sept sep oct nov dec sec sect art par p pp v
    a.m p.m d.c n.a bros assn dept div fig vol rev ave blvd""".split()
)
_STOP = re.compile(r"[.?!][\"”’')\]]*\s+|\n[ \t]*\n\s*|\f\s*")
_LAST_WORD = re.compile(r"[^\s(\"“‘'\[]+$")
_OPENS_SENTENCE = re.compile(r"[\"“‘'(\[]*[A-Z0-9•$£€]")


def sentences(span: Span) -> list[Span]:
    """The sentences of a span, each without white space at its ends.

    >>> [s.text for s in sentences(Span("Acme Co. Inc. is late. It lost $1.2 million in the U.S. last year. Why?"))]
    ['Acme Co. Inc. is late.', 'It lost $1.2 million in the U.S. last year.', 'Why?']
    """
    found, start = [], span.start
    for match in span.matches(_STOP):
        if match[0][0] == "." and not _ends_sentence(span, start, match):
            continue
        found.append(span.cut(start, match.end()).strip())
        start = match.end()
    found.append(span.after(start).strip())
    return [sentence for sentence in found if sentence]


def _ends_sentence(span: Span, start: int, stop: re.Match[str]) -> bool:
    rest = span.after(stop.end())
    if rest and not rest.match(_OPENS_SENTENCE):
        return False
    if len(stop[0].strip()) > 1:  # a closing quote or bracket behind the stop
        return True
    word = _LAST_WORD.search(span.source, max(start, stop.start() - 20), stop.start())
    if word is None:
        return True
    last = word[0].casefold()
    return not (last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()))
