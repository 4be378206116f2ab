"""When the registrant says that it will file: a day, or a place inside or outside the extension of Rule 12b-25."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from nt10k.dates import find_dates
from nt10k.reasons import promise_words as words
from nt10k.reasons.cues import holds
from nt10k.reasons.passage import LONGEST, Sentence, fold, report_kinds
from nt10k.text import Span

# How far in front of a day its promise may stand; without a limit, a list of days would cost the square of its length.
_REACH = 600


def read_promise(
    sentences: Sequence[Sentence], late: str, *, filed_in: int | None = None
) -> tuple[tuple[date, Span] | None, tuple[bool, Span] | None]:
    """The day promised, and whether the report is to come within the extension; None for what is not said.

    `late` is the kind of the late report (`k`, `q` or empty): what is said of a report of another kind is passed over.
    A refusal ("will not be filed within the fifteen days") outweighs a promise, for it is the more exact.
    """
    day: tuple[date, Span] | None = None
    within: tuple[bool, Span] | None = None
    for sentence in sentences:
        filed = _says_filed(sentence.words)
        verdict = _verdict(sentence.words, late, filed)
        if verdict is not None and (within is None or (within[0] and not verdict)):
            within = verdict, sentence.span
        if day is None:
            day = _day(sentence, late, filed, filed_in)
    return day, within


def _verdict(text: str, late: str, filed: bool) -> bool | None:
    if filed and not _is_of_another_report(text, late):
        return True
    if not holds(text, words.EXTENSION_CUES):
        return None
    for clause in _clauses(text):
        files = words.FILES.search(clause) is not None
        if not (words.EXTENSION.search(clause) and (files or words.WORK.search(clause))):
            continue
        if words.DOUBT.search(clause) or _is_of_another_report(clause, late):
            continue
        if words.BEYOND_EXTENSION.search(clause):
            return False
        promised = words.HEDGE.search(clause) is not None or words.DENIAL.search(clause) is None
        if files or not promised:
            return promised
    return None


def _clauses(text: str) -> Iterator[str]:
    """The clauses that speak of intention.

    >>> list(_clauses("we are late and sorry; we plan to file, but will not soon"))
    ['we plan to file', 'will not soon']
    """
    return (clause for clause in words.CLAUSE_END.split(text) if words.INTENT.search(clause))


def _says_filed(text: str) -> bool:
    return (
        holds(text, words.FILED_CUES)
        and words.MAY_BE_FILED.search(text) is not None
        and words.FILED.search(text) is not None
        and not words.OTHER_FILING.search(text)
        and not words.ONCE_FILED.search(text)
    )


def _is_of_another_report(text: str, late: str) -> bool:
    kinds = report_kinds(text) if late else []
    return bool(kinds) and late not in kinds


def _day(sentence: Sentence, late: str, filed: bool, filed_in: int | None) -> tuple[date, Span] | None:
    text, whole = sentence.words, sentence.span
    if not (holds(text, words.MONTHS) or words.NUMERIC_DAY.search(text)):
        return None
    if not (filed or (words.FILES.search(text) and words.INTENT.search(text))) or words.EXCHANGE.search(text):
        return None
    for day, span in find_dates(whole.cut(whole.start, whole.start + LONGEST)):
        if filed_in is not None and not filed_in <= day.year <= filed_in + 1:
            continue
        before = fold(sentence.span.cut(span.start - _REACH, span.start).text) + " "
        nearest = report_kinds(before)[-1:]
        if late and nearest and nearest != [late]:
            continue
        if words.FILED_ON.search(before) if filed else _leads_to_day(before):
            return day, span
    return None


def _leads_to_day(before: str) -> bool:
    if words.NOT_BY_DAY.search(before) or not words.BY_DAY.search(before):
        return False
    clause = words.CLAUSE_END.split(before)[-1]
    return (
        words.INTENT.search(clause) is not None
        and words.FILES.search(clause) is not None
        and words.DENIAL.search(clause) is None
    )
