"""The way from passages to estimates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from nt10k.estimates import cues
from nt10k.estimates.clauses import walk
from nt10k.estimates.drafts import Drafts, Reading
from nt10k.estimates.periods import calendar_of
from nt10k.estimates.tables import Block, read_table, split_tables
from nt10k.estimates.tokens import Mention, tokens
from nt10k.estimates.withheld import withheld_at
from nt10k.model import ReportType
from nt10k.patterns import lazy
from nt10k.prose import sentences
from nt10k.text import Span

_ANNUAL = frozenset(
    {ReportType.FORM_10K, ReportType.FORM_10KSB, ReportType.FORM_20F, ReportType.FORM_11K, ReportType.FORM_NCSR}
)
_FORWARD = lazy(
    r"forward[\s-]+looking|safe\s+harbor|Private\s+Securities\s+Litigation|cause\s+(?:\w+\s+){0,3}results\s+to\s+differ",
    re.IGNORECASE,
)
_NOUN = lazy(
    r"\b(?:results?\b|adjustment|revenue|sales|turnover|income|profit|pre-?tax|earn|loss|lost|losing|margin|gross|EBIT|expenses\b|interest|compensation"
    r"|costs?\b|charge|impair|writ|wrote|tax|cash|total|debt|borrowings|equity|deficit|net\b|inventor|backlog|ratio|rate\b|provision"
    r"|gain|COGS|SG&A|G&A|EPS|R&D|research|administrative|depreciation|amorti|fees|bottom|capital|receivable|operating"
    r"|it\b|they\b|this\b|these\b|figures?\b|amounts?\b|stockholders|shareholders)",
    re.IGNORECASE,
)
_TELLING = lazy(
    rf"[$€£¥%]|\d[,.]\d|\b(?:percent|RMB|cents|million|thousand|dollars|euros|loss(?:es)?|profit|no|any|{cues.UP}|{cues.DOWN}|{cues.BETTER}|{cues.WORSE}|{cues.SAME}|{cues.NONE}|{cues.NOMINAL})\b",
    re.IGNORECASE,
)
_DOUBTFUL = lazy(f"{cues.RESTATED}|{cues.OUTLOOK}", re.IGNORECASE)
_GOES_ON = lazy(r"(?:they|it|this|these|such)\b", re.IGNORECASE)
_OTHER_MONEY = lazy(cues.NOT_RESULTS, re.IGNORECASE)
_APART = 5  # sentences; a table has its comparatives in it and takes none from the prose
_LONGEST = 4000  # characters; what runs on for longer is no sentence, and nobody waits for it
_HISTORY = lazy(
    r"\b(?:since\s+inception|recurring\s+loss|history\s+of|going\s+concern|substantial\s+doubt|net\s+operating\s+loss\s+carry)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Estimates:
    """What passages say of the results: estimates, the sentence that withholds one, and figures left unread."""

    readings: list[Reading] = field(default_factory=list)
    withheld: Span | None = None
    unread: list[Span] = field(default_factory=list)


def read_estimates(passages: Sequence[Span], *, period_ended: date | None, late_report: ReportType | None) -> Estimates:
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
    prose: list[Span] = []
    blocks: list[Block] = []
    for passage in passages:
        words, tables = split_tables(passage, cal)
        prose += words
        blocks += tables
    focus: list[Mention] = []
    doubtful = False
    for sentence in _spoken(prose):
        number += 1
        withholding = withheld_at(sentence)
        if withholding is not None and withheld is None:
            withheld = sentence
        doubtful = sentence.search(_DOUBTFUL) is not None or (doubtful and sentence.match(_GOES_ON) is not None)
        if not (sentence.search(_NOUN) and sentence.search(_TELLING)):
            focus = []
            continue
        read = walk(sentence, tokens(sentence, cal), focus)
        facts = read.facts
        if withholding is not None:
            facts = [f for f in facts if f.figure is not None or f.at.end <= withholding.start or f.kind == "bare"]
        if sentence.search(_HISTORY):
            facts = [f for f in facts if f.kind != "sign"]
        drafts.take(facts, number, doubtful)
        if not (doubtful or sentence.search(_OTHER_MONEY)):
            unread += [f.span for f in read.unread if not f.is_percent]
        told = [f.mention for f in facts if f.figure is not None and f.kind == "level"]
        focus = read.focus or read.caused or told[-1:]
    ends = [block.start for block in blocks[1:]] + [passages[-1].end if passages else 0]
    for block, end in zip(blocks, ends, strict=False):
        number += _APART
        facts, labels = read_table(block, passages[0].start, end, cal)
        drafts.take(facts, number)
        unread += labels
    return Estimates(drafts.readings(), withheld, unread)


def _spoken(prose: list[Span]) -> list[Span]:
    """The sentences that speak of results: none of a forward-looking-statements paragraph."""
    found: list[Span] = []
    heading = False
    for passage in prose:
        for paragraph in passage.paragraphs():
            if heading and not paragraph.search(lazy(r"[$€£]\s?\d")):
                continue
            heading = False
            for sentence in sentences(paragraph):
                if sentence.search(_FORWARD):
                    heading = len(paragraph.words) < 80
                    break
                if sentence.end - sentence.start <= _LONGEST:
                    found.append(sentence)
    return found
