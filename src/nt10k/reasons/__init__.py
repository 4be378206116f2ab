"""Why a report is late, and when it is promised: Part III read by rules.

>>> from nt10k.text import Span
>>> reading = read_reasons([Span("Our auditors need more time. We expect to file by April 12, 2004.")])
>>> [(category.value, sentence.text) for category, sentence in reading.reasons]
[('audit_incomplete', 'Our auditors need more time.')]
>>> reading.expected_date
(datetime.date(2004, 4, 12), Span(50, 64, 'April 12, 2004'))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nt10k.model.vocabulary import ReasonCategory
from nt10k.patterns import lazy
from nt10k.reasons.engine import find_reasons
from nt10k.reasons.passage import late_report, read_sentences
from nt10k.reasons.promise import read_promise
from nt10k.reasons.rules import RULES
from nt10k.text import Span

__all__ = ["ReasonsReading", "read_reasons"]

# "We did not get ready", in whatever words; sought only where no rule found a cause.
_NOT_READY = lazy(
    r"\b(?:unable|inab\w+|not able|could not|cannot|can not|"
    r"(?:not|yet to) (?:yet |be |been )*(?:able|complet\w+|filed|finish\w*|finali\w+|possible|ready|available|"
    r"in a position|met)|"
    r"(?:additional|more|sufficient|insufficient|enough|extra|further) (?:\w+ )?time|time constraints|in time|timely|"
    r"extension of (?:the )?(?:time|filing)|requests? (?:\w+ ){0,2}extension|delay\w*|late|slow\w*|"
    r"held up|holding up|put back|set back|want of time|impractica\w+|burden|"
    r"hardship|in (?:the )?process|compil\w+|still|must|need\w*|requir\w+)\b"
)


@dataclass(frozen=True)
class ReasonsReading:
    """What Part III says.

    `reasons` has each category once, with the sentence that states it, in text order; `boilerplate` tells that there
    is no reason beyond a need for time. `restatement` is the sentence that names a restatement or correction of earlier
    results. `expected_date` holds the date as written, `within_extension` the sentence that promises or refuses.
    """

    reasons: list[tuple[ReasonCategory, Span]]
    boilerplate: bool
    restatement: Span | None
    expected_date: tuple[date, Span] | None
    within_extension: tuple[bool, Span] | None


def read_reasons(passages: Sequence[Span], *, filed_in: int | None = None) -> ReasonsReading:
    """The reasons and the promise in the passages of one narrative.

    A passage is a paragraph or the whole text, line wraps and all. `filed_in` is the year of the notice, where known:
    a promised day in another year than this or the next is not taken.
    """
    sentences = read_sentences(passages)
    late = late_report(sentences)
    found = find_reasons(sentences, RULES, late)
    in_order = sorted(found.items(), key=lambda item: item[1])
    reasons = [(category, sentences[number].span) for category, number in in_order]
    restated = found.get(ReasonCategory.RESTATEMENT)
    if not reasons:
        reasons = [(ReasonCategory.MORE_TIME, s.span) for s in sentences if _NOT_READY.search(s.words)][:1]
    expected_date, within_extension = read_promise(sentences, late, filed_in=filed_in)
    return ReasonsReading(
        reasons=reasons,
        boilerplate=not found,
        restatement=None if restated is None else sentences[restated].span,
        expected_date=expected_date,
        within_extension=within_extension,
    )
