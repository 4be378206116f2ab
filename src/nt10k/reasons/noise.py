"""What never states a reason: patterns for folded text."""

from __future__ import annotations

import re

# The safe harbor opens with a heading or with a sentence about the notice itself; either may stand inside a paragraph.
SAFE_HARBOR = re.compile(
    r"forward[- ]looking (?:statements?|information)|safe harbor|private securities litigation reform"
)
SAFE_HARBOR_GOES_ON = re.compile(
    r"\b(?:actual results|undertakes? no|no obligation|uncertainties|assumptions|differ materially|forward[- ]looking|"
    r"expectations|speak only as of)\b"
)
# With these words a paragraph behind the safe harbor turns back to the report.
TURNS_BACK = re.compile(
    r"\b(?:unable to|could not|cannot|not able to|additional time|delay|expects? to file|will (?:be )?file)"
)

# The printed form, where it strayed into the answer.
PRINTED_FORM = re.compile(
    r"state below in reasonable detail|the subject (?:annual|quarterly) report|\bomb control number"
)

# Words of the rule, and denials: each is taken out before the rules for reasons look at a sentence.
_BURDEN = r"(?:efforts?|expenses?|hardships?|costs?|burdens?)"
NO_REASON = re.compile(
    rf"""
    \b(?:without|absent)\ (?:(?:the|incurring|causing|any)\ )*(?:unreasonable|undue|unnecessary|substantial)
      \ (?:\w+\ )?{_BURDEN}(?:(?:,?\ (?:and/or|and|or)\ |,\ |/)(?:unreasonable\ |undue\ )?{_BURDEN})*
      (?:\ (?:to|by|for)\ the\ (?:company|registrant))?
    | \b(?:not|nor|in\ no\ way|neither)\ (?:(?:in\ any\ way|a|the|solely|primarily|directly)\ )*
      (?:due\ to|results?\ of|as\ a\ result\ of|caused\ by|related\ to|attributable\ to|because\ of|on\ account\ of
        |connected\ (?:to|with)|arise\ from|result\ from|stem\ from|prompted\ by|reflect)\b
      (?:(?!\bbut\b|\brather\b)[^;])*
    | \b(?:unrelated|has\ nothing\ to\ do)\ (?:to|with)\b[^;,]*
    | \bamended\ and\ restated\b | \bamended,\ (?:modified,\ )?(?:extended,\ )?restated
    """,
    re.VERBOSE,
)

# Sentences about what follows from the lateness, or about results, tell no cause.
ASIDE = re.compile(
    r"""
    \b(?:nasdaq|nyse|stock\ exchange|listing\ rule|otcq[xb]|otc\ markets)\b
      .{0,160}\b(?:notice|notif\w+|letter|compliance|delist\w*|plan|exception|deficien\w+|hearings?|staff)\b
    | \b(?:notice|letter|notification|compliance|delist\w*)\b.{0,120}\b(?:nasdaq|nyse|listing\ rule)\b
    | \b(?:does|do|did)\ not\ (?:currently\ |presently\ )?(?:expect|anticipate|believe|foresee)\b
      .{0,120}\b(?:changes?|adjustments?|impact|affect|effect|restate\w*|differ\w*)\b
    | \b(?:no|not)\ (?:any\ )?(?:material\ |significant\ )?(?:changes?|adjustments?)\ (?:to|in|from|are|is)\b
    | \b(?:press\ release|earnings\ release|preliminary\ (?:\w+\ ){0,3}results)\b
      .{0,200}\b(?:furnished|consistent|exhibit)\b
    | \b(?:consistent|same)\b.{0,120}\b(?:press|earnings)\ release\b
    | (?:\$|\b(?:revenues?|sales|net\ (?:loss|income|earnings)|expenses?|results\ of\ operations)\b)
      .{0,200}\bcompared\ (?:to|with)\b
    """,
    re.VERBOSE,
)
EXPLAINS = "additional time"
