"""From the paragraphs of a notice to the sentences that may state a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from nt10k.patterns import lazy
from nt10k.prose import paragraphs, sentences
from nt10k.reasons import noise
from nt10k.reasons.cues import holds
from nt10k.text import Span

LONGEST = 5000
"""Of a longer sentence, only so many characters are read: several times what any registrant put into one."""

_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("‑", "-"), ("\xad", ""))
_DROPPED = lazy(
    r"\([^()\"]*\"[^()]*\)|\b(?:the|an?(?![.])|its|our|their|his|her|such|these|yet|been|also|currently|presently|fully)\b"
    r"|'s\b|(?<=s)'(?= )|(?<=\w) s(?= )|(?<=[a-z])-(?=[a-z])"
)
# A sentence that opens so speaks of what the one before it told.
_GOES_ON = lazy(r"(?:this|these|they|it|such|that|both|neither|none|some|which|as a (?:result|consequence))\b")

_KIND = r"(?:(?P<q>quarterly report(?! on form 10-?k)|10-?q)|(?P<k>annual report(?! on form 10-?q)|10-?k|20-f|11-k))"
_REPORT_KIND = lazy(r"\b" + _KIND)
_KIND_CUES = ("10", "annual report", "quarterly report", "20-f", "11-k")
# From the plainest way to name the late report to the vaguest; a sentence without any of the words in front of a
# pattern, and without the name of a report, does not match it.
_LATE_REPORT = (
    (
        ("unable", "not able", "cannot", "could not", "late filing"),
        lazy(
            r"\b(?:(?:is|are|was|were|be|been|and) (?:\w+ )?unable|not able|cannot|could not|late filing[^;]{0,30} to)"
            r"[^;]{0,120}?\b" + _KIND
        ),
    ),
    (
        ("not be ",),
        lazy(
            r"\b" + _KIND + r"[^;,]{0,60}?\b(?:cannot|could not|will not) be (?:timely )?(?:complet|fil|finish|finali)"
        ),
    ),
    (
        ("be filed",),
        lazy(r"\b" + _KIND + r"[^;,]{0,60}?\b(?:will|is (?:expected|anticipated) to|to) be filed\b"),
    ),
    (("",), _REPORT_KIND),
)


class Sentence(NamedTuple):
    """One sentence: where it stands, its folded words, and these again without what can be no reason."""

    span: Span
    words: str
    causal: str

    @property
    def goes_on(self) -> bool:
        """Whether it goes on about what the sentence before it told ("This has not been resolved")."""
        return _GOES_ON.match(self.causal) is not None


def fold(text: str) -> str:
    r"""Lower case, straight quotes and dashes, single spaces.

    >>> fold("The Registrant’s  year–end\n   close")
    "the registrant's year-end close"
    """
    if not text.isascii():
        for mark, plain in _PLAIN:
            text = text.replace(mark, plain)
    return " ".join(text.lower().split())


def bare(folded: str) -> str:
    r"""Folded text without articles, possessives, defined terms in brackets and the hyphens inside words.

    >>> bare("the company's year-end audit (the \"audit\") is not yet over")
    'company year end audit is not over'
    """
    if ('"' in folded and "(" in folded) or " s " in folded or folded.endswith("s'"):
        return _without_dropped(folded)
    return " ".join(filter(None, map(_bare_word, folded.split(" "))))


@lru_cache(maxsize=4096)
def _bare_word(word: str) -> str:
    return _without_dropped(word + " ")


def _without_dropped(folded: str) -> str:
    return " ".join(_DROPPED.sub(" ", folded).split())


def read_sentences(passages: Sequence[Span]) -> list[Sentence]:
    """The sentences of the passages outside the forward-looking paragraphs, in text order.

    >>> text = "The audit drags on. It cannot end without undue expense. We make forward-looking statements. We won."
    >>> [sentence.causal for sentence in read_sentences([Span(text)])]
    ['the audit drags on.', 'it cannot end .']
    """
    return [
        Sentence(span, words, noise.without_denials(words))
        for span, words in _outside_safe_harbor(passages)
        if not noise.is_printed_form(words)
    ]


def _outside_safe_harbor(passages: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    inside = False
    for passage in passages:
        for paragraph in paragraphs(passage):
            pieces = [
                (sentence, fold(sentence.source[sentence.start : min(sentence.end, sentence.start + LONGEST)]))
                for sentence in sentences(paragraph)
            ]
            if inside:
                inside = not noise.turns_back([words for _, words in pieces])
            for sentence, words in pieces:
                inside = noise.opens_safe_harbor(words) or (inside and not noise.NOT_ABLE.search(words))
                if not inside:
                    yield sentence, words


def report_kinds(text: str) -> list[str]:
    """The kinds of report that a folded text names, in text order: `k` annual, `q` quarterly.

    >>> report_kinds("after the annual report on form 10-k, the form 10-q")
    ['k', 'k', 'q']
    """
    return [match.lastgroup or "" for match in _REPORT_KIND.finditer(text)]


def late_report(sentences: Sequence[Sentence]) -> str:
    """The kind of the report that cannot be filed, else of the one named first: `k`, `q` or empty."""
    naming = [words for _, words, _ in sentences if holds(words, _KIND_CUES)]
    for cues, pattern in _LATE_REPORT:
        for words in naming:
            if holds(words, cues) and (match := pattern.search(words)):
                return match.lastgroup or ""
    return ""
