"""The way from passages to estimates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from nt10k.estimates import cues
from nt10k.estimates.clauses import Walk
from nt10k.estimates.drafts import Drafts, Reading
from nt10k.estimates.periods import Calendar, calendar_of
from nt10k.estimates.tables import read_table, split_tables
from nt10k.estimates.tokens import Mention, tokens
from nt10k.estimates.withheld import withheld_at
from nt10k.model import ReportType
from nt10k.prose import sentences
from nt10k.text import Span

_ANNUAL = frozenset({ReportType.FORM_10K, ReportType.FORM_10KSB, ReportType.FORM_20F, ReportType.FORM_11K, ReportType.FORM_NCSR})
_FORWARD = re.compile(r"forward[\s-]+looking|safe\s+harbor|Private\s+Securities\s+Litigation", re.I)
_TELLING = re.compile(
    rf"[$€£¥%]|\d[,.]\d|\bpercent|RMB|\b(?:{cues.UP}|{cues.DOWN}|{cues.BETTER}|{cues.WORSE}|{cues.SAME}|{cues.NONE}|{cues.NOMINAL})\b|\bloss|\bprofit|\bno\b|\bany\b",
    re.I,
)
_DOUBTFUL = re.compile(f"{cues.RESTATED}|{cues.OUTLOOK}", re.I)
_GOES_ON = re.compile(r"(?:they|it|this|these|such)\b", re.I)
_HISTORY = re.compile(r"\b(?:since\s+inception|recurring\s+loss|history\s+of|going\s+concern|substantial\s+doubt|net\s+operating\s+loss\s+carry)", re.I)


@dataclass(frozen=True)
class Estimates:
    """What passages say of the results: estimates, the sentence that withholds one, and figures left unread."""

    readings: list[Reading] = field(default_factory=list)
    withheld: Span | None = None
    unread: list[Span] = field(default_factory=list)


def read_estimates(
    passages: Sequence[Span], *, period_ended: date | None, late_report: ReportType | None
) -> Estimates:
    """The figures of Part IV (3), or of a narrative, as estimates of the late report's period.

    >>> found = read_estimates([Span("Net loss fell to $1.2 million from $2 million in 2006.")],
    ...                        period_ended=date(2007, 12, 31), late_report=ReportType.FORM_10K)
    >>> e = found.readings[0].estimate
    >>> e.metric.value, e.amount.low, e.prior.low, str(e.prior_period_end), e.direction
    ('net_income', Decimal('-1200000'), Decimal('-2000000'), '2006-12-31', 'increase')
    """
    cal = calendar_of(list(passages), period_ended, late_report is None or late_report in _ANNUAL)
    drafts = Drafts(cal)
    withheld: Span | None = None
    unread: list[Span] = []
    number = 0
    for passage in passages:
        prose, blocks = split_tables(passage, cal)
        focus: list[Mention] = []
        doubtful = False
        for sentence in _spoken(prose):
            number += 1
            withholding = withheld_at(sentence)
            if withholding is not None and withheld is None:
                withheld = sentence
            if not sentence.search(_TELLING):
                focus = []
                continue
            walk = Walk(sentence, tokens(sentence, cal), focus=focus).run()
            facts = walk.facts
            if withholding is not None:
                facts = [f for f in facts if f.figure is not None or f.at.end <= withholding.start or f.kind == "bare"]
            if sentence.search(_HISTORY):
                facts = [f for f in facts if f.kind != "sign"]
            doubtful = sentence.search(_DOUBTFUL) is not None or (doubtful and sentence.match(_GOES_ON) is not None)
            drafts.take(facts, number, doubtful)
            unread += [f.span for f in walk.unread if not f.is_percent]
            focus = walk.focus or walk.caused
        for block in blocks:
            number += 5
            facts, labels = read_table(block, passage, cal)
            drafts.take(facts, number)
            unread += labels
    return Estimates(drafts.readings(), withheld, unread)


def _spoken(prose: list[Span]) -> list[Span]:
    """The sentences that speak of results: none of a forward-looking-statements paragraph."""
    found: list[Span] = []
    heading = False
    for passage in prose:
        for paragraph in passage.paragraphs():
            if heading and not paragraph.search(re.compile(r"[$€£]\s?\d")):
                continue
            heading = False
            for sentence in sentences(paragraph):
                if sentence.search(_FORWARD):
                    heading = len(paragraph.words) < 80
                    break
                found.append(sentence)
    return found
