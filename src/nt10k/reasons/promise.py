"""When the registrant says that it will file: a day, or a place inside or outside the extension of Rule 12b-25."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from nt10k.dates import find_dates
from nt10k.reasons.passage import Sentence, fold
from nt10k.text import Span

_REPORT = r"(?:annual report|quarterly report|transition report|form 10-?[kqd]\w*|form (?:20-f|11-k|n-\w+)|10-?[kq]\w*|report|filing)"

# The extension by its names. "The prescribed period" is the one that was missed.
_EXTENSION = re.compile(
    r"""
    \b(?:fifth|fifteenth|5\ ?th|15\ ?th)\b .{0,25}? \b(?:days?|extension)
    | \b(?:five|fifteen|5|15)\b (?:\ \(\d+\))? [- ]? (?:additional\ |business\ )? (?:calendar[- ]|business[- ])? days?\b
    | \b(?:extension|extended|grace|additional)\ (?:\w+\ )?(?:periods?|dates?|deadlines?|time(?:frame)?|due\ date|filing\ (?:date|deadline))
    | \bperiod\ of\ (?:the\ )?extension | \b(?:within|by|under|during|of)\ (?:the|this|such|any)\ extension | \bproscribed\ extension
    | \b(?:within|by)\ (?:the\ )?(?:\w+\ ){0,3}(?:period|time|timeframe|deadline)\b .{0,40}? 12b-25
    | \b12b-25(?:\([a-z0-9]+\))*\ (?:\w+\ )?(?:period|extension|deadline)
    """,
    re.VERBOSE,
)

# A clause opens at a word of intention and runs to the next one or to the end of the sentence.
_INTENT = re.compile(
    r"""
    \b(?:expects?|expected|expecting|anticipates?|anticipated|anticipating|intends?|intending|plans?|planning|believes?|undertakes?|endeavou?rs?|hopes?|aims?
       |will|shall|should|commits?|committed|seeks?|strives?|estimates?|estimated|targets?|targeting|projects?|(?:every|best|all\ reasonable)\ efforts?|working\ (?:\w+\ )?to|in\ order\ to)\b
    """,
    re.VERBOSE,
)
_FILES = re.compile(
    r"\b(?:fil(?:e|ed|ing|es)|submit(?:ted|ting)?|complet(?:e|ed|ing|ion)|amend|current in|current with|be current|finaliz(?:e|ed|ing))\b"
)
_DENIES = re.compile(
    r"""
    \b(?:do|does|did)\ not\ (?:\w+\ )?(?:expect|anticipate|believe|intend|plan|foresee)
    | \b(?:expects?|anticipates?|believes?|will|shall|is|be|that)\ (?:\w+\ ){0,3}?(?:not|unable)\b(?!\ (?:be\ )?(?:later|more)\ than)
    | \bnot\ (?:be\ )?(?:\w+\ )?(?:filed|filing|file)\b(?!\ (?:later|more)) | \b(?:unlikely|unable\ to|inability\ to|no\ longer\ expects?)\b
    """,
    re.VERBOSE,
)
_DOUBT = re.compile(r"\b(?:may|might) not\b|\b(?:not able|unable) to (?:\w+ )?(?:confirm|predict|estimate|determine|provide|say|give)|\bcannot (?:\w+ )?(?:confirm|predict|estimate|determine|provide|say|give)")
_NO_ASSURANCE = re.compile(
    r"\b(?:no|cannot|can not|not) (?:\w+ ){0,4}(?:assurances?|assure|guarantee\w*|certain\w*)\b|\bnot aware of any\b"
)

_CLAUSE_END = re.compile(
    r"; |, (?:but|and|however),? (?=(?:the|it|we|there|this|currently|does|do|will not|now)\b)|"
    r",? (?:and|but) (?=(?:\w+ )?(?:expects?|anticipates?|intends?|plans?|undertakes?|will)\b)"
)

_FILED = re.compile(
    rf"\b{_REPORT}\b(?!\s+(?:and|or)\b)[^;]{{0,60}}?\b(?:was|were|has been|is being|have been) (?:subsequently |then |also |already |later |being )*(?:electronically )?(?:filed|submitted|accepted)\b"
    rf"|\b(?:company|registrant|it|we) (?:has |have )?(?:subsequently |then |since |already |successfully |now )*(?:filed|submitted) (?:its|the|such|our|this|that) (?:\S+ )?{_REPORT}\b"
    rf"|\b(?:is|are) (?:\w+ )?filing (?:its|the|such|our|this) {_REPORT}\b[^;]{{0,40}}\b(?:concurrently|simultaneously|contemporaneously|together|today|herewith|at the same time)\b"
    rf"|\b(?:concurrently|simultaneously|contemporaneously) (?:with|herewith)\b[^;]{{0,60}}\b{_REPORT}\b|\b{_REPORT}\b[^;]{{0,60}}\bfiled (?:\w+ ){{0,2}}(?:concurrently|simultaneously|contemporaneously)\b"
    rf"|\bfile\w*\b[^;]{{0,60}}\b(?:later today|later this day|on the date hereof)\b"
)
_OF_OTHER_FILINGS = re.compile(
    r"\b(?:form 8-k|current report|12b-25[^;]{0,30}(?:was|were|has been) filed|registration statement|prior|previous(?:ly)?|amendment|proxy|inappropriately|"
    r"prior to the completion|restat\w+|restatement|which was filed|included in|for (?:the )?(?:previous|preceding|last))\b"
)

_EXCHANGE = re.compile(r"\b(?:nasdaq|nyse|stock exchange|listing)\b")

_BEFORE_DATE = re.compile(
    r"(?:\b(?:by|before|than|until|on|about|around|or|is|approximately|week of|through|of|to|i\.e\.)|[(,-])\s*"
    r"(?:(?:or (?:about|before|around)|the close of business(?: on)?|end of business(?: on)?|approximately|about)\s+)?(?:\w+day,?\s+)?$"
)
_NOT_ITS_DATE = re.compile(
    r"\b(?:(?:period|year|quarter|months?|weeks?|quarterly period|fiscal year) (?:then )?(?:ended|ending)|ended|ending|end of|following|after|from|dated|since|as of|at|"
    r"(?:filed|furnished|announced|disclosed|reported|completed|closed|acquired|entered)\b[^,;]{0,50} on|(?<!extended )(?<!extension )(?<!new )(?:due date|deadline|filing date|due)(?: \w+){0,3}? (?:of|on|is|was|by)?|\d{4},?(?: and| or)?)\s*(?:\w+day,?\s+)?$"
)


def read_promise(
    sentences: Sequence[Sentence], *, filed_in: int | None = None
) -> tuple[tuple[date, Span] | None, tuple[bool, Span] | None]:
    """The day promised, and whether the report is to come within the extension; None for what is not said.

    A refusal ("will not be filed within the fifteen days") outweighs a promise, for it is the more exact.
    """
    day: tuple[date, Span] | None = None
    within: tuple[bool, Span] | None = None
    for sentence in sentences:
        verdict = _verdict(sentence.words)
        if verdict is not None and (within is None or (within[0] and not verdict)):
            within = verdict, sentence.span
        if day is None:
            day = _day(sentence, filed_in)
    return day, within


def _verdict(words: str) -> bool | None:
    if _filed(words):
        return True
    for clause in _clauses(words):
        if _DOUBT.search(clause) or not (_EXTENSION.search(clause) and _FILES.search(clause)):
            continue
        return _NO_ASSURANCE.search(clause) is not None or _DENIES.search(clause) is None
    return None


def _filed(words: str) -> bool:
    return _FILED.search(words) is not None and not _OF_OTHER_FILINGS.search(words)


def _clauses(words: str) -> Iterator[str]:
    """The clauses that speak of intention.

    >>> list(_clauses("we are late and expect nothing; we plan to file, but will not soon"))
    ['we plan to file', 'but will not soon']
    """
    for clause in _CLAUSE_END.split(words):
        if _INTENT.search(clause):
            yield clause


def _day(sentence: Sentence, filed_in: int | None) -> tuple[date, Span] | None:
    if _EXCHANGE.search(sentence.words):
        return None
    filed = _filed(sentence.words)
    if not filed and not (_INTENT.search(sentence.words) and _FILES.search(sentence.words)):
        return None
    for day, span in find_dates(sentence.span):
        if filed_in is not None and not filed_in <= day.year <= filed_in + 1:
            continue
        before = fold(sentence.span.before(span.start).text) + " "
        if _NOT_ITS_DATE.search(before) or not _BEFORE_DATE.search(before):
            continue
        if filed or _promises(before):
            return day, span
    return None


def _promises(before: str) -> bool:
    clause = list(_clauses(before))[-1:]
    if not clause or not _CLAUSE_END.split(before)[-1] == clause[0]:
        return False
    intent = _INTENT.search(clause[0])
    return intent is not None and _FILES.search(clause[0]) is not None and not _DENIES.search(clause[0])
