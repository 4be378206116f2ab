"""How registrants say that they will file, and when: patterns for folded text."""

from __future__ import annotations

import re

from nt10k.patterns import lazy

_REPORT = (
    r"(?:annual\ report|quarterly\ report|transition\ report|form\ 10-?[kqd]\w*|form\ (?:20-f|11-k|n-\w+)|"
    r"10-?[kq]\w*|report|filing)"
)

# The extension by its names. "The prescribed period" is none of them: it is the one that was missed.
EXTENSION_CUES = ("day", "exten", "grace", "additional", "12b-25", "fifth", "fifteenth")
EXTENSION = lazy(
    r"""
    \b(?: (?:fifth|fifteenth|5\ ?th|15\ ?th)\b .{0,25}? \b(?:days?|extension)
    | (?:five|fifteen|5|15)\b (?:\ \(\d+\))? [- ]? (?:additional\ |business\ )? (?:calendar[- ]|business[- ])? days?\b
    | (?:within|during|by|in)\ the\ additional\ (?:\w+\ )?(?:time|period|days)
    | additional\ (?:time|period|days)\ (?:allowed|provided|permitted|afforded|granted|available)
    | (?:extension|extended|grace)\ (?:\w+\ )?
      (?:periods?|dates?|deadlines?|time(?:frame)?|due\ date|filing\ (?:date|deadline))
    | extension\ (?:runs\ out|expires|ends|allows|permits)
    | period\ of\ (?:the\ )?extension | \bproscribed\ extension
    | (?:within|by|under|during|of)\ (?:the|this|such|any)\ extension
    | (?:within|by)\ (?:the\ )?(?:\w+\ ){0,3}(?:period|time|timeframe|deadline)\b .{0,40}? 12b-25
    | 12b-25(?:\([a-z0-9]+\))*\ (?:\w+\ )?(?:period|extension|deadline)
    )
    """,
    re.VERBOSE,
)
BEYOND_EXTENSION = lazy(
    r"\b(?:after|beyond|outside|past) (?:of )?(?:the )?(?:(?:end|expiration|expiry) of )?"
    r"(?:\S+ ){0,4}?(?:extension|extended|grace)\b|(?<!not )(?<!no )\blater than the extension\b"
)

INTENT = lazy(
    r"""
    \b(?: expect(?:s|ed|ing)? | anticipat(?:es?|ed|ing) | intend(?:s|ing)? | plan(?:s|ning)? | believes? | undertakes?
        | endeavou?rs? | hopes? | aims? | will | shall | should | commit(?:s|ted)? | seeks? | strives?
        | estimate[sd]? | target(?:s|ed|ing)? | projects? | (?:every|best|all\ reasonable)\ efforts?
        | working\ (?:\w+\ )?to | in\ order\ to | not\ aware\ of\ any(?:thing)? )\b
    """,
    re.VERBOSE,
)
FILES = lazy(
    r"\b(?:fil(?:e|ed|ing|es)|submi(?:t|tted|tting|ssion)|complet(?:e|ed|ing|ion)|finaliz(?:e|ed|ing)|amend|be current|"
    r"do so|transmit(?:ted)?|furnish(?:ed)?|meet|miss)\b"
)
# What, left undone within the extension, keeps the report from coming within it.
WORK = lazy(r"\b(?:finish\w*|conclud\w*|done|end|ready|available|obtain\w*|receiv\w+|over|resolved|deliver\w*)\b")

# One sentence may say that the report is late, that it will come, and that this is not certain.
CLAUSE_END = lazy(
    r"; |, (?:but|and|however),? (?=(?:the|it|we|there|this|currently|does|do|will not|now)\b)| and (?=that\b)"
    r"|,? (?:and|but) (?=(?:\w+ )?(?:expects?|anticipates?|intends?|plans?|undertakes?|will)\b)"
)

DENIAL = lazy(
    r"""
    \b(?: (?:do|does|did)\ not\ (?:\w+\ )?(?:expect|anticipate|believe|intend|plan|foresee)
    | (?:expects?|anticipates?|believes?|will|shall|is|be|that)\ (?:\w+\ ){0,3}?(?:not|unable)\b
      (?!\ (?:be\ )?(?:later|more)\ than)
    | not\ (?:be\ )?(?:\w+\ )?(?:filed|filing|file)\b(?!\ (?:later|more))
    | (?:unlikely|unable\ to|inability\ to|no\ longer\ expects?|miss|(?:more|longer)\ than\ the)\b
    )
    """,
    re.VERBOSE,
)
DOUBT = lazy(
    r"\b(?:may|might) not\b"
    r"|\b(?:not able to|unable to|cannot) (?:\w+ )?(?:confirm|predict|estimate|determine|provide|say|give)\b"
)
# A hedge: the promise beside it stands.
HEDGE = lazy(
    r"\b(?:no|cannot|can not|not) (?:\w+ ){0,4}(?:assurances?|assure|guarantee\w*|certain\w*)\b|\bnot aware of any"
)

FILED_CUES = "filed|submitted|accepted|concurrent|simultaneous|contemporan|later t|hereof|herewith|of this".split("|")
# What every match of `FILED` holds, in the order of its alternatives.
MAY_BE_FILED = lazy(
    r"(?:was|were|been|being|then|also|already|later|ly|has|have|since|now|company|registrant|it|we) "
    r"(?:filed|submitted|accepted)|concurrent|simultaneous|contemporan|together|today|herewith|at the same time"
    r"|of this|caused its|later this|date hereof"
)
_AT_ONCE = r"(?:concurrently|simultaneously|contemporaneously)"
FILED = lazy(
    rf"""
    \b(?: {_REPORT}\b(?!\ (?:and|or)\b)[^;]{{0,60}}?\b(?:was|were|has\ been|is\ being|have\ been)
      \ (?:(?:subsequently|successfully|then|also|already|later|being|electronically)\ )*(?:filed|submitted|accepted)\b
    | (?:company|registrant|it|we)\ (?:(?:has|have|subsequently|then|since|already|successfully|now)\ )*
      (?:filed|submitted)\ (?:its|the|such|our|this|that)\ (?:\S+\ )?{_REPORT}\b
    | (?:is|are)\ (?:\w+\ )?filing\ (?:its|the|such|our|this)\ {_REPORT}\b[^;]{{0,40}}
      \b(?:{_AT_ONCE}|together|today|herewith|at\ the\ same\ time)\b
    | fil\w+\ [^;]{{0,60}}\b(?:immediately|promptly|shortly)\ (?:following|after)\ (?:the\ )?
      (?:filing|submission)\ of\ this\b
    | {_AT_ONCE}\ (?:with|herewith)\b[^;]{{0,60}}\b{_REPORT}\b
    | {_REPORT}\b[^;]{{0,60}}\bfiled\ (?:\w+\ ){{0,2}}{_AT_ONCE}
    | it\ was\ (?:then\ |subsequently\ )?(?:filed|submitted)\ (?:on\ )?(?:the\ )?(?:next|following|same|later)\b
    | caused\ its\ {_REPORT}\ to\ be\ filed
    | file\w*\b[^;]{{0,60}}\b(?:later\ today|later\ this\ day|on\ the\ date\ hereof)\b
    )
    """,
    re.VERBOSE,
)
OTHER_FILING = lazy(
    r"\b(?:form 8-k|current report|12b-25[^;]{0,30}(?:was|were|has been) filed|registration statement|prior|"
    r"previous(?:ly)?|amendment|proxy|inappropriately|restat\w+|which was filed|included in|"
    r"for (?:the )?(?:previous|preceding|last))\b"
)
# A condition is no fact: "until the Form 10-K has been filed".
ONCE_FILED = lazy(
    r"\b(?:until|once|unless|before|prior to|not (?:\w+ ){0,2}before|as soon as)\b[^;,]{0,80}?"
    r"\b(?:has been|have been|is|are|was|were) (?:filed|submitted)\b"
)
EXCHANGE = lazy(r"\b(?:nasdaq|nyse|stock exchange|listing)\b")

# What a folded sentence that names a day holds.
MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
NUMERIC_DAY = lazy(r"\d[/-]\d")

# What stands right in front of a day.
FILED_ON = lazy(r"\b(?:filed|submitted|accepted|filing|file)\b[^;]{0,80}?\bon (?:\w+day, )?$")
BY_DAY = lazy(
    r"(?:\b(?:by|(?:anticipated|expected|planned|scheduled) for|before|than|until|on|about|around|or|is|"
    r"approximately|week of|through|of|to|i\.e\.)|[(,-])\s*"
    r"(?:(?:or (?:about|before|around)|(?:the close|end) of business(?: on)?|approximately|about)\s+)?(?:\w+day,?\s+)?$"
)
NOT_BY_DAY = lazy(
    r"(?:\b(?:ended|ending|end of|following|after|from|dated|since|as of|at"
    r"|(?:filed|furnished|announced|disclosed|reported|completed|closed|acquired|entered)\b[^,;]{0,50} on"
    r"|(?<!extended )(?<!extension )(?<!new )(?:due date|deadline|filing date|due)(?: \w+){0,3}? (?:of|on|is|was|by)?)"
    r"|\b\d{4},?(?: and| or)?)\s*(?:\w+day,?\s+)?$"
)
