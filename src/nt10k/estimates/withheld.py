"""The sentence that says that no reasonable estimate can be given now."""

from __future__ import annotations

import re

from nt10k.patterns import lazy
from nt10k.text import Span

_UNABLE = (
    r"(?:can\s?not|can['’]t|unable|not\s+(?:\w+\s+){0,3}(?:able|possible|feasible|practicable"
    r"|practical|in\s+a\s+position)"
    r"|impossible|impracticable|impractical|premature|inability|could\s+not"
    r"|do(?:es)?\s+not\s+(?:\w+\s+){0,2}(?:think|believe|know|have)|not\s+have"
    r"|too\s+early|difficult|lacks?|insufficient)"
)
_NOT_YET = (
    r"(?:not\s+(?:yet\s+|currently\s+|presently\s+|now\s+|reasonably\s+|been\s+|be\s+|reliably\s+"
    r"|at\s+this\s+time\s+|fully\s+|readily\s+)*)"
)
_ESTIMATE = (
    r"(?:estimat(?:es?(?!\s+that)|ed|ing|ion)|quantif(?:y|ied|ying|ication)|quantitative(?:ly)?"
    r"|predict(?:ed)?|project(?:ed)?"
    r"|approximat(?:e|ed|ion)|forecast|ascertain(?:ed)?|gauge|assess\s+(?:the\s+)?(?:amount|extent"
    r"|impact|effect|magnitude))"
)
_RESULT = (
    r"(?:amounts?|extent|magnitude|nature|impact|effects?|changes?|results?|size|figures?|range"
    r"|significance|whether\s+(?:\w+\s+){0,6}"
    r"(?:significant|material)\s+change|net\s+(?:loss|income)|charges?|earnings|loss(?:es)?|revenues?)"
)
_WITHHELD = lazy(
    rf"""
    \b{_UNABLE}\b [^.;]{{0,120}}? \b{_ESTIMATE}\b
  | \b{_UNABLE}\b [^.;]{{0,60}}? \b(?:determin(?:e|ing|ation)|provid(?:e|ing)|say|state|disclose|report
      |calculate|comput(?:e|ing)|give|describe|explain|furnish|identify|evaluate|comment)\b
      [^.;]{{0,80}}? \b{_RESULT}\b
  | \b(?:no|not\s+(?:a|any))\s+(?:\w+\s+){{0,2}}(?:estimates?|quantification|figures?|amounts?
      |determination)\b [^.;]{{0,60}}? \b(?:can|could|is|are|be|has|available|possible|made|given|provided)\b
  | \b(?:estimate\w*|quantif\w+)\b [^.;]{{0,90}}? \b(?:can\s?not|can\s+not|could\s+not|not\s+(?:yet\s+)?(?:be|possible
      |available|feasible))\b
  | \b{_RESULT}\b [^.;]{{0,90}}? \b(?:(?:is|are|has|have|was|were)\s+)?{_NOT_YET}(?:estimable
      |determinable|quantifiable|determined|known|quantified|estimated|available|ascertainable|ascertained
      |calculated|computed|finali[sz]ed\s+or\s+estimated)\b
  | \b{_RESULT}\b [^.;]{{0,90}}? \b(?:can\s?not|could\s+not
      |can\s+not)\s+(?:\w+\s+){{0,4}}(?:be\s+)?(?:\w+\s+){{0,2}}(?:determined|said|told|foreseen|provided
          |given|made|known
      |calculated|stated|measured|quantified|estimated)\b
  | \bneither\b [^.;]{{0,60}}? \b{_RESULT}\b [^.;]{{0,80}}? \b(?:known|determined|estimated|quantified|available)\b
  | \bhow\s+(?:much|large|great|far|big)\b [^.;]{{0,60}}? \b{_UNABLE}\b
      | \b{_UNABLE}\b [^.;]{{0,40}}? \bhow\s+(?:much|large|great|far|big)\b
  | \b{_UNABLE}\b [^.;]{{0,40}}? \bput\s+(?:a\s+)?(?:figures?|numbers?|amounts?)\b
  | \b{_NOT_YET}(?:determined|quantified|estimated|calculated|ascertained)\s+(?:the\s+|what\s+
      |any\s+)?(?:\w+\s+)?(?:amounts?|extent|impact|effects?|magnitude|size|range)\b
  | \b(?:inestimable|indeterminable|indeterminate|undeterminable|unquantifiable)\b
  | \b(?:is|are|remains?)\s+(?:\w+\s+){{0,2}}unknown\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_MATTER = lazy(
    r"""\b(?:
        (?:predict|estimate|determine|say|assurance|state|know)\w*\s+(?:with\s+certainty\s+
            |at\s+this\s+time\s+)?(?:when|the\s+(?:date|timing|time|outcome|duration|length|filing))
      | (?:unable|cannot|not\s+able)\s+to\s+(?:timely\s+)?(?:file|complete)\b(?!.{0,200}estimat)
      | reasons?\s+why\s+a\s+reasonable\s+estimate | no\s+assurance | forward-looking
          | difficult\s+to\s+predict | cannot\s+predict\s+or
      | not\s+(?:anticipate|expect|believe)\s+(?:that\s+)?(?:any|there|a\s+)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


_ABOUT = (
    "estima", "quantif", "determin", "predict", "known", "ascertain", "extent", "impact", "effect", "magnitude",
    "amount", "quantitative", "how ", "figure", "say", "said", "forecast", "results", "change",
)  # fmt: skip
"""A sentence without any of these is about something else; most are, so it saves the long search."""


_NEGATED = frozenset("can cannot could not no".split())
_HINDERED = _NEGATED | frozenset(
    "unable impossible impracticable impractical premature inability early difficult lack lacks insufficient".split()
)
_ESTIMATED = frozenset(
    """estimate estimates estimated estimating estimation quantify quantified quantifying quantification quantitative
    quantitatively predict predicted project projected approximate approximated approximation forecast ascertain
    ascertained gauge assess""".split()
)
_SAID = frozenset(
    """determine determining determination provide providing say state disclose report calculate compute computing give
    describe explain furnish identify evaluate comment determined said told foreseen provided given made known
    calculated stated measured quantified estimated estimable determinable quantifiable available ascertainable
    ascertained computed finalized finalised much large great far big put""".split()
)
_SAID_OF = frozenset(
    """amount amounts extent magnitude nature impact effect effects change changes result results size figure figures
    range significance whether net charge charges earnings loss losses revenue revenues much large great far big
    number numbers""".split()
)
_NEEDED = (
    (_HINDERED, _ESTIMATED),
    (_HINDERED, _SAID, _SAID_OF),
    (_NEGATED, frozenset("estimates quantification figure figures amount amounts determination".split())),
    (frozenset({"neither"}), frozenset("known determined estimated quantified available".split())),
)
_UNKNOWABLE = frozenset("unknown inestimable indeterminable indeterminate undeterminable unquantifiable".split())
"""Every match has a word of each set in a row, or one of the last; this is much cheaper to ask than the pattern."""


def may_withhold(words: set[str], text: str) -> bool:
    """Whether a text, given in lower case, of these words may withhold an estimate."""
    if not _UNKNOWABLE.isdisjoint(words):
        return True
    if any(not any(group.isdisjoint(words) for group in groups) for groups in _NEEDED):
        return True
    return not _NEGATED.isdisjoint(words) and ("estimate" in text or "quantif" in text)


def withheld_at(sentence: Span) -> Span | None:
    """The words of a sentence that withhold an estimate.

    >>> withheld_at(Span("The Company cannot yet give a reasonable estimate of its loss.")) is not None
    True
    >>> withheld_at(Span("The Company cannot estimate when the report will be filed.")) is None
    True
    """
    text = sentence.text.lower()
    found = sentence.find(_WITHHELD) if any(word in text for word in _ABOUT) else None
    if found is None or sentence.search(_OTHER_MATTER):
        return None
    return found
