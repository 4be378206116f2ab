"""What never states a reason: patterns for folded text."""

from __future__ import annotations

from collections.abc import Sequence

from nt10k.patterns import lazy
from nt10k.reasons.cues import holds

# The safe harbor opens with a heading or with a sentence about the notice itself; either may stand inside a paragraph.
_SAFE_HARBOR = (
    *("forward-looking statement", "forward looking statement", "forward-looking information"),
    *("forward looking information", "safe harbor", "private securities litigation reform"),
)
_SAFE_HARBOR_GOES_ON = lazy(
    r"\b(?:actual results|undertakes? no|no obligation|uncertainties|assumptions|differ materially|forward[- ]looking|"
    r"expectations|speak only as of)\b"
)
# With these words a paragraph behind the safe harbor turns back to the report.
_TURNS_BACK = lazy(
    r"\b(?:unable to|could not|cannot|not able to|additional time|delay|expects? to file|will (?:be )?file)"
)

# The registrant's own state, told plainly, ends the safe harbor in the middle of a paragraph.
NOT_ABLE = lazy(
    r"^(?!.*\b(?:risks?|may|might|could cause|factors)\b).*\b(?:is|are|was|were) (?:not able|unable) to file\b"
)

# The printed form, where it strayed into the answer.
_PRINTED_FORM = lazy(r"state below in reasonable detail|the subject (?:annual|quarterly) report|\bomb control number")
_PRINTED_FORM_CUES = ("state below in", "the subject ", "omb control")

# Words of the rule, and denials: each is taken out before the rules for reasons look at a sentence. A pattern is tried
# only on a sentence that holds one of the words of each group in front of it.
_BURDEN = r"(?:efforts?|expenses?|hardships?|costs?|burdens?)"
_NO_REASON = (
    (
        (("without ", "absent "), ("unreasonable", "undue", "unnecessary", "substantial")),
        lazy(
            rf"\b(?:without|absent) (?:(?:the|incurring|causing|any) )*(?:unreasonable|undue|unnecessary|substantial) "
            rf"(?:\w+ )?{_BURDEN}(?:(?:,? (?:and/or|and|or) |, |/)(?:unreasonable |undue )?{_BURDEN})*"
            rf"(?: (?:to|by|for) the (?:company|registrant))?"
        ),
    ),
    (
        (
            ("not ", "nor ", "in no way ", "neither "),
            (
                *("due to", "result", "caused by", "related to", "attributable to", "because of", "on account of"),
                *("connected ", "arise from", "stem from", "prompted by", "reflect"),
            ),
        ),
        lazy(
            r"\b(?:not|nor|in no way|neither) (?:(?:in any way|a|the|solely|primarily|directly) )*"
            r"(?:due to|results? of|as a result of|caused by|related to|attributable to|because of|on account of"
            r"|connected (?:to|with)|arise from|result from|stem from|prompted by|reflect)\b"
            r"(?:(?!\bbut\b|\brather\b)[^;])*"
        ),
    ),
    (
        (("unrelated ", "nothing to do "),),
        lazy(r"\b(?:unrelated|has nothing to do) (?:to|with)\b[^;,]*"),
    ),
    (
        (("amended",), ("restated",)),
        lazy(r"\bamended and restated\b|\bamended, (?:modified, )?(?:extended, )?restated"),
    ),
)

# Sentences about what follows from the lateness, or about results, tell no cause. A pattern is tried only on a sentence
# that holds one of the words in front of it.
_ASIDES = (
    (
        ("nasdaq", "nyse", "stock exchange", "listing rule", "otc"),
        (
            r"\b(?:nasdaq|nyse|stock exchange|listing rule|otcq[xb]|otc markets)\b.{0,160}"
            r"\b(?:notice|notif\w+|letter|compliance|delist\w*|plan|exception|deficien\w+|hearings?|staff)\b"
            r"|\b(?:notice|letter|notification|compliance|delist\w*)\b.{0,120}\b(?:nasdaq|nyse|listing rule)\b"
        ),
    ),
    (
        (" not ", "no "),
        (
            r"\b(?:does|do|did) not (?:currently |presently )?(?:expect|anticipate|believe|foresee)\b.{0,120}"
            r"\b(?:changes?|adjustments?|impact|affect|effect|restate\w*|differ\w*)\b"
            r"|\bnot? (?:any )?(?:material |significant )?(?:changes?|adjustments?) (?:to|in|from|are|is)\b"
            r"|\b(?:will|would|does|did) not (?:affect|impact|change)\b"
        ),
    ),
    (
        (" release", "preliminary"),
        (
            r"\b(?:press release|earnings release|preliminary (?:\w+ ){0,3}results)\b.{0,200}"
            r"\b(?:furnished|consistent|exhibit)\b|\b(?:consistent|same)\b.{0,120}\b(?:press|earnings) release\b"
        ),
    ),
    (
        ("compared",),
        (
            r"(?:\$|\b(?:revenues?|sales|net (?:loss|income|earnings)|expenses?|results of operations)\b).{0,200}"
            r"\bcompared (?:to|with)\b"
        ),
    ),
)
_COMPILED_ASIDES = tuple((cues, lazy(pattern)) for cues, pattern in _ASIDES)
_EXPLAINS = "additional time"

# What a sentence with these words tells is said to be no cause, or is only what might come; unless it goes on with what
# is the cause.
_NO_CAUSE_CUES = ("none of ", "nothing in", "not the ", "no bearing", "on the timing", "on the delay", "actual ")
_NO_CAUSE = lazy(
    r"\b(?:none of (?:which|these)|nothing in|not the (?:reason|cause)|no bearing"
    r"|no (?:effect|influence|impact) on the (?:timing|delay)"
    r"|actual (?:results|figures) (?:may|might|could|will) (?:vary|differ))\b"
)
_BUT = lazy(r"\b(?:but|rather|instead)\b")


def without_denials(words: str) -> str:
    """A folded sentence without the words of the rule and without what it denies."""
    for (first, *others), pattern in _NO_REASON:
        if holds(words, first) and all(holds(words, cues) for cues in others):
            words = pattern.sub("", words)
    return words


def is_printed_form(words: str) -> bool:
    """Whether a folded sentence is one of the printed form's."""
    return holds(words, _PRINTED_FORM_CUES) and _PRINTED_FORM.search(words) is not None


def opens_safe_harbor(words: str) -> bool:
    """Whether a folded sentence opens the paragraphs about forward-looking statements."""
    return holds(words, _SAFE_HARBOR)


def turns_back(paragraph: Sequence[str]) -> bool:
    """Whether a paragraph behind the safe harbor, sentence by sentence, is about the report again."""
    whole = " ".join(paragraph)
    return _TURNS_BACK.search(whole) is not None and not _SAFE_HARBOR_GOES_ON.search(whole)


def is_aside(causal: str) -> bool:
    """Whether a folded sentence tells of results, of what follows from the lateness, or of what is no cause.

    >>> is_aside("nasdaq sent us a letter"), is_aside("none of these events is the reason"), is_aside("we are late")
    (True, True, False)
    """
    if holds(causal, _NO_CAUSE_CUES):
        ends = [match.end() for match in _NO_CAUSE.finditer(causal)]
        if ends and not _BUT.search(causal, ends[-1]):
            return True
    return _EXPLAINS not in causal and any(
        pattern.search(causal) for cues, pattern in _COMPILED_ASIDES if holds(causal, cues)
    )
