"""From the paragraphs of a notice to the sentences that may state a reason.

What never states one goes first: the forward-looking paragraphs, the words of Rule 12b-25 itself, negated causes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nt10k.prose import sentences
from nt10k.text import Span

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\xad": None})

# The safe harbor opens with a heading or with a sentence about the notice itself; either may stand inside a paragraph.
_SAFE_HARBOR = re.compile(
    r"forward[- ]looking (?:statements?|information)|safe harbor|private securities litigation reform"
)
# After it, a new paragraph may turn back to the delay.
_DELAY = re.compile(
    r"\b(?:unable to|could not|cannot|not able to|additional time|delay|expects? to file|will (?:be )?file)"
)
_SAFE_HARBOR_GOES_ON = re.compile(
    r"\b(?:actual results|undertakes? no|no obligation|risks? and uncertainties|uncertainties|assumptions|"
    r"differ materially|forward[- ]looking|expectations|speak only as of)\b"
)

# Words that belong to the rule or to a denial; each is taken out before the rules for reasons look at a sentence.
_NO_REASON = re.compile(
    r"""
    \b(?:without|absent)\ (?:(?:the|incurring|causing|any)\ )*(?:unreasonable|undue|unnecessary|substantial)\ 
        (?:\w+\ )?(?:efforts?|expenses?|hardships?|costs?|burdens?)
        (?:(?:,?\ (?:and/or|and|or)\ |,\ |/)(?:unreasonable\ |undue\ )?(?:efforts?|expenses?|hardships?|costs?|burdens?))*
        (?:\ (?:to|by|for)\ the\ (?:company|registrant))?
    | \b(?:not|nor|in\ no\ way|neither)\ (?:in\ any\ way\ |a\ |the\ |solely\ |primarily\ |directly\ )*
        (?:due\ to|results?\ of|as\ a\ result\ of|caused\ by|related\ to|attributable\ to|because\ of|on\ account\ of
          |connected\ (?:to|with)|arise\ from|result\ from|stem\ from|prompted\ by|reflect)\b(?:(?!\bbut\b|\brather\b)[^;])*
    | \b(?:unrelated|has\ nothing\ to\ do)\ (?:to|with)\b[^;,]*
    | \bamended\ and\ restated\b | \bamended,\ (?:modified,\ )?(?:extended,\ )?restated
    """,
    re.VERBOSE,
)

# Sentences about what follows from the lateness, or about results, tell no cause.
_ASIDE = re.compile(
    r"""
    \b(?:nasdaq|nyse|new\ york\ stock\ exchange|listing\ rule|otc\ ?(?:qx|qb)?\ markets?)\b
        .{0,160}\b(?:notice|notif\w+|letter|compliance|delist\w*|plan|exception|deficien\w+|hearings?|staff)\b
    | \b(?:notice|letter|notification|compliance|delist\w*)\b.{0,120}\b(?:nasdaq|nyse|listing\ rule)\b
    | \b(?:does|do|did)\ not\ (?:currently\ |presently\ )?(?:expect|anticipate|believe|foresee)\b.{0,120}
        \b(?:changes?|adjustments?|impact|affect|effect|restate\w*|differ\w*)\b
    | \b(?:no|not)\ (?:any\ )?(?:material\ |significant\ )?(?:changes?|adjustments?)\ (?:to|in|from|are|is)\b
    | \b(?:press\ release|earnings\ release|preliminary\ (?:\w+\ ){0,3}results)\b.{0,200}\b(?:furnished|consistent|exhibit)\b
    | \b(?:consistent|same)\b.{0,120}\b(?:press|earnings)\ release\b
    | (?:\$|\b(?:revenues?|sales|net\ (?:loss|income|earnings)|expenses?|results\ of\ operations)\b).{0,200}
        \b(?:as\ )?compared\ (?:to|with)\b
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence: where it stands, its folded words, and these again without what can be no reason."""

    span: Span
    words: str
    causal: str
    aside: bool


def fold(text: str) -> str:
    """Lower case, straight quotes and dashes, single spaces.

    >>> fold("The Registrant’s  year–end\\n   close")
    "the registrant's year-end close"
    """
    return " ".join(text.translate(_PLAIN).lower().split())


def read_sentences(passages: Sequence[Span]) -> list[Sentence]:
    """The sentences of the passages outside the forward-looking paragraphs, in text order.

    >>> text = "The audit is not complete without undue expense. This notice contains forward-looking statements. It rains."
    >>> [sentence.causal for sentence in read_sentences([Span(text)])]
    ['the audit is not complete .']
    """
    found = []
    for span, words in _outside_safe_harbor(passages):
        causal = _NO_REASON.sub("", words)
        found.append(Sentence(span, words, causal, _ASIDE.search(causal) is not None))
    return found


def _outside_safe_harbor(passages: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    inside = False
    for passage in passages:
        for paragraph in passage.paragraphs():
            pieces = [(sentence, fold(sentence.text)) for sentence in sentences(paragraph)]
            if inside:
                whole = " ".join(words for _, words in pieces)
                inside = not _DELAY.search(whole) or _SAFE_HARBOR_GOES_ON.search(whole) is not None
            for sentence, words in pieces:
                inside = inside or _SAFE_HARBOR.search(words) is not None
                if not inside:
                    yield sentence, words
