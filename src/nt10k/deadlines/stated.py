"""What Part III says of the due date: filer status, days, the date itself, the extended one, the COVID-19 orders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from nt10k.dates import find_dates
from nt10k.deadlines.candidates import RELIEF
from nt10k.deadlines.hints import Hint, has_status
from nt10k.model import Deadline, FilerStatus
from nt10k.patterns import lazy, lowered
from nt10k.prose import paragraphs, sentences
from nt10k.reasons.passage import LONGEST, fold
from nt10k.text import Span

_KINDS = ("stated_status", "stated_days", "stated_due_date", "stated_extended_date", "stated_relief")
"""In the order of their weight."""

_REACH = 320  # characters in front of and behind some words that tell what is said of them

_FILER = lazy(
    r"\b(?:(?P<large>large\s+)|(?P<non>non(?:-|\s+)?)|(?P<plain>))accelerated\s+filers?\b"
    r"|\b(?P<small>smaller\s+reporting\s+compan(?:y|ies))\b",
    re.IGNORECASE,
)
_STATUSES = {
    "large": (FilerStatus.LARGE_ACCELERATED,),
    "non": (FilerStatus.NON_ACCELERATED,),
    "plain": (FilerStatus.ACCELERATED,),
    "small": (FilerStatus.ACCELERATED, FilerStatus.NON_ACCELERATED),  # its float and revenue tell which
}
# In front of a status that the registrant does not have, or no longer.
_NOT_NOW = lazy(
    r"\b(?:not|neither|nor|no longer|ceas\w+|former(?:ly)?|previous(?:ly)?|prior|exit\w*|lo(?:st|s\w+)|from|than|"
    r"instead of|unlike|was|were|had been)(?: \w+){0,3} $"
)

_DAYS = lazy(
    r"\b(?P<days>\d\d|forty(?:[\s-]five)?|sixty|seventy[\s-]five|ninety)(?:\s*\(\d\d\))?[\s-]+(?:calendar[\s-]+)?days?\b",
    re.IGNORECASE,
)
_NUMBERS = {"forty": 40, "forty five": 45, "sixty": 60, "seventy five": 75, "ninety": 90}
_DAYS_OF_FILING = lazy(r"\b(?:filing|reporting) (?:period|deadline|window|requirement|time(?:frame)?) (?:of|is|was) $")
_FROM_THE_END = lazy(
    r"^ ?(?:filing (?:period|deadline|window|requirement)|deadline"
    r"|(?:after|following|from|of) (?:\w+ ){0,2}(?:end|close|closing|year[- ]?end|quarter[- ]?end))\b"
)

_DUE = (
    r"(?:(?:due|(?<!\ba )filing) date|deadline"
    r"|(?:prescribed|required) (?:\w+ ){0,2}date|(?:prescribed|required) time period)"
)
_WEEKDAY = r"(?: \w+day,?)?"
_IS_DUE = lazy(
    rf"\b(?:{_DUE}(?: [\w-]+){{0,8}}? (?:of|is|was|on)(?: 5[: ]30 p\.?m\.?,?[\w ]{{0,14}} on)?|{_DUE},"
    r"|(?:report|10-?[kqd]\w*|20-f|11-k|filing|it|which),? (?:(?:is|was|were|became|\w+ly) ){0,3}"
    rf"due(?: to be filed| for filing)?(?: with [\w ]{{3,50}}?)?(?: on| by)?)(?: or before)?{_WEEKDAY} $"
)
# "is unable to file its report by March 31"
_BY = lazy(rf" by{_WEEKDAY} $")
_UNABLE = lazy(r"\b(?:unable|not able|cannot|could not|inability)\b[^;]{0,60}?\bfiled?\b")
_THE_DUE_DATE = lazy(
    r"^[,)]?(?: \([^()]*\))?,?(?: which (?:is|was|would be))?(?: the| its| our)?"
    r"(?: (?:original|prescribed|required|regular|normal|initial|statutory|applicable|filing|sec|extended|form \S+))"
    rf"{{0,3}} {_DUE}\b"
)
# "the fifteenth day following the due date, which is April 15"
_EXTENDED_TO = lazy(
    rf"\b(?:days?|extension|period) (?:following|after|from|of) (?:[\w-]+ ){{0,3}}{_DUE}(?: for [\w -]{{3,40}})?,"
    rf"(?: which (?:is|will be|would be|falls on)| (?:or|i\.e\.),?| that is,?)?{_WEEKDAY} $"
    rf"|\bexten(?:ded|sion) (?:filing )?{_DUE}(?: [\w-]+){{0,5}}? ?(?:of|is|was|,|by){_WEEKDAY} $"
)
_EXTENSION = lazy(r"\bexten(?:ded|sion)\b|\b12b-25\b")
_NEAR = 60  # characters behind "the due date" that tell whether it is the extended one

_RELIEF = lazy(
    r"\b(?:rel(?:y|ied|ying|iance)|avail\w*|pursuant|under|accordance)\b[^;]{0,150}?"
    r"(?:34-88465|34-88318|\bcovid-?(?:19)? (?:relief |exemptive )?order\b"
    r"|\border\b[^.;]{0,120}?\b(?:covid|coronavirus)\b)"
)
_NO_RELIEF = lazy(r"\b(?:not|without|nor)\b")


def read_statements(passage: Span) -> list[Hint]:
    """Everything that a passage says of when its report is due: by kind, then in text order."""
    said = (
        sentence.cut(sentence.start, sentence.start + LONGEST)
        for paragraph in paragraphs(passage)
        for sentence in sentences(paragraph)
    )
    hints = (hint for sentence in said for read in (_status, _days, _dates, _relief) for hint in read(sentence))
    return sorted(hints, key=lambda hint: _KINDS.index(hint.kind))


def _status(sentence: Span) -> Iterator[Hint]:
    for match in sentence.matches(_FILER):
        if not _NOT_NOW.search(_before(sentence, match.start())):
            yield Hint("stated_status", sentence.group(match), has_status(*_STATUSES[str(match.lastgroup)]))


def _days(sentence: Span) -> Iterator[Hint]:
    for match in sentence.matches(_DAYS):
        before, after = _before(sentence, match.start()), _after(sentence, match.end())
        if _DAYS_OF_FILING.search(before) or _FROM_THE_END.search(after):
            words = fold(lowered(match["days"])).replace("-", " ")
            yield Hint("stated_days", sentence.group(match), _counts(_NUMBERS.get(words) or int(words)))


def _counts(days: int) -> Callable[[Deadline], bool]:
    return lambda deadline: deadline.days == days


def _dates(sentence: Span) -> Iterator[Hint]:
    for day, span in find_dates(sentence):
        before, after = _before(sentence, span.start), _after(sentence, span.end)
        if _is_extension(before, after):
            yield Hint("stated_extended_date", span, _is_extended_to(day))
        elif _is_said_to_be_due(before, after):
            yield Hint("stated_due_date", span, _is_due(day))


def _is_said_to_be_due(before: str, after: str) -> bool:
    return bool(
        _THE_DUE_DATE.search(after) or _IS_DUE.search(before) or (_BY.search(before) and _UNABLE.search(before))
    )


def _is_extension(before: str, after: str) -> bool:
    follows = _THE_DUE_DATE.search(after)
    extension = follows and _EXTENSION.search(after, 0, follows.end() + _NEAR) and not _IS_DUE.search(before)
    return bool(extension or _EXTENDED_TO.search(before))


def _is_due(day: date) -> Callable[[Deadline], bool]:
    return lambda deadline: day in (deadline.prescribed_due, deadline.counted)


def _is_extended_to(day: date) -> Callable[[Deadline], bool]:
    return lambda deadline: day == deadline.extended_due


def _relief(sentence: Span) -> Iterator[Hint]:
    words = fold(sentence.text)
    found = _RELIEF.search(words)
    if found and not _NO_RELIEF.search(words, 0, found.end()):
        yield Hint("stated_relief", sentence, lambda deadline: RELIEF in (deadline.condition or ""))


def _before(sentence: Span, offset: int) -> str:
    return fold(sentence.cut(offset - _REACH, offset).text) + " "


def _after(sentence: Span, offset: int) -> str:
    """What follows, with a space in front where there is one."""
    text = sentence.cut(offset, offset + _REACH).text
    return (" " if text[:1].isspace() else "") + fold(text)
