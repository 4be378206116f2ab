"""From the paragraphs of a notice to the sentences that may state a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from nt10k.patterns import lazy
from nt10k.prose import paragraphs, sentences
from nt10k.reasons import noise
from nt10k.reasons.notation import compiled
from nt10k.reasons.words import OPEN
from nt10k.text import Span

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\xad": None})
_WORD = lazy(r"\w(?:[\w.&']*\w)?")
_DROPPED = lazy(
    r"\([^()]*\"[^()]*\)|\b(?:the|an?(?![.])|its|our|their|his|her|such|these|yet|been|also|currently|presently|fully)\b"
    r"|'s\b|(?<=s)'(?= )|(?<=\w) s(?= )|(?<=[a-z])-(?=[a-z])"
)
# A sentence that opens so speaks of what the one before it told.
_GOES_ON = lazy(r"(?:this|these|they|it|such|that|both|neither|none|some|which|as a (?:result|consequence))\b")

_KIND = r"(?:(?P<q>quarterly report(?! on form 10-?k)|10-?q)|(?P<k>annual report(?! on form 10-?q)|10-?k|20-f|11-k))"
_REPORT_KIND = lazy(r"\b" + _KIND)
# From the plainest way to name the late report to the vaguest.
_LATE_REPORT = (
    lazy(
        r"\b(?:(?:is|are|was|were|be|been|and) (?:\w+ )?unable|not able|cannot|could not|late filing[^;]{0,30} to)"
        r"[^;]{0,120}?\b" + _KIND
    ),
    lazy(r"\b" + _KIND + r"[^;,]{0,60}?\b(?:cannot|could not|will not) be (?:timely )?(?:complet|fil|finish|finali)"),
    lazy(r"\b" + _KIND + r"[^;,]{0,60}?\b(?:will|is (?:expected|anticipated) to|to) be filed\b"),
    _REPORT_KIND,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence: where it stands, its folded words, and these again without what can be no reason.

    `sequel` is the next sentence, where that one goes on about the same thing ("This has not been resolved").
    """

    span: Span
    words: str
    causal: str
    sequel: str = ""

    @cached_property
    def bare(self) -> str:
        """The words that rules read."""
        return bare(self.causal)

    @cached_property
    def words_at(self) -> list[tuple[str, int]]:
        """These words one by one, with their places."""
        return [(match[0], match.start()) for match in _WORD.finditer(self.bare)]

    @cached_property
    def aside(self) -> bool:
        """Whether it tells of results, of history, or of what follows from the lateness."""
        return noise.is_aside(self.causal)

    @cached_property
    def open(self) -> bool:
        """Whether it says that something is not over, or had to be done first."""
        pattern = compiled(OPEN)
        return pattern.search(self.bare) is not None or pattern.search(self.sequel) is not None


def fold(text: str) -> str:
    r"""Lower case, straight quotes and dashes, single spaces.

    >>> fold("The Registrant’s  year–end\n   close")
    "the registrant's year-end close"
    """
    return " ".join(text.translate(_PLAIN).lower().split())


def bare(folded: str) -> str:
    r"""Folded text without articles, possessives, defined terms in brackets and the hyphens inside words.

    >>> bare("the company's year-end audit (the \"audit\") is not yet over")
    'company year end audit is not over'
    """
    return " ".join(_DROPPED.sub(" ", folded).split())


def read_sentences(passages: Sequence[Span]) -> list[Sentence]:
    """The sentences of the passages outside the forward-looking paragraphs, in text order.

    >>> text = "The audit drags on. It cannot end without undue expense. We make forward-looking statements. We won."
    >>> [sentence.causal for sentence in read_sentences([Span(text)])]
    ['the audit drags on.', 'it cannot end .']
    """
    found = [(span, words, noise.NO_REASON.sub("", words)) for span, words in _outside_safe_harbor(passages)]
    sequels = [bare(causal) if _GOES_ON.match(causal) else "" for _, _, causal in found[1:]]
    return [Sentence(*sentence, sequel) for sentence, sequel in zip(found, [*sequels, ""], strict=False)]


def _outside_safe_harbor(passages: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    inside = False
    for passage in passages:
        for paragraph in paragraphs(passage):
            pieces = [(sentence, fold(sentence.text)) for sentence in sentences(paragraph)]
            if inside:
                whole = " ".join(words for _, words in pieces)
                inside = not noise.TURNS_BACK.search(whole) or noise.SAFE_HARBOR_GOES_ON.search(whole) is not None
            for sentence, words in pieces:
                inside = noise.SAFE_HARBOR.search(words) is not None or (inside and not noise.NOT_ABLE.search(words))
                if not inside and not noise.PRINTED_FORM.search(words):
                    yield sentence, words


def report_kinds(text: str) -> list[str]:
    """The kinds of report that a folded text names, in text order: `k` annual, `q` quarterly.

    >>> report_kinds("after the annual report on form 10-k, the form 10-q")
    ['k', 'k', 'q']
    """
    return [match.lastgroup or "" for match in _REPORT_KIND.finditer(text)]


def late_report(sentences: Sequence[Sentence]) -> str:
    """The kind of the report that cannot be filed, else of the one named first: `k`, `q` or empty."""
    for pattern in _LATE_REPORT:
        for sentence in sentences:
            if match := pattern.search(sentence.words):
                return match.lastgroup or ""
    return ""
