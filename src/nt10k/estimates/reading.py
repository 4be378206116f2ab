"""The way from passages to estimates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from nt10k.estimates import cues
from nt10k.estimates.clauses import walk
from nt10k.estimates.drafts import Drafts, Reading
from nt10k.estimates.facts import Fact
from nt10k.estimates.passage import Prose, paragraphs_of, telling
from nt10k.estimates.periods import Calendar, calendar_of
from nt10k.estimates.tables import Block, read_table, split_tables
from nt10k.estimates.tokens import Mention, tokens
from nt10k.estimates.walk import Walk
from nt10k.estimates.withheld import may_withhold, withheld_at
from nt10k.model import ReportType
from nt10k.patterns import lazy
from nt10k.text import Span

_ANNUAL = frozenset(
    {ReportType.FORM_10K, ReportType.FORM_10KSB, ReportType.FORM_20F, ReportType.FORM_11K, ReportType.FORM_NCSR}
)
_NOUN = lazy(
    r"\b(?:results?\b|adjustment|revenue|sales|turnover|income|profit|pre-?tax|earn|loss|lost|losing|margin|gross|ebit|expenses\b|interest|compensation"
    r"|costs?\b|charge|impair|writ|wrote|tax|cash|total|debt|borrowings|equity|deficit|net\b|inventor|backlog|ratio|rate\b|provision"
    r"|gain|cogs|sg&a|g&a|eps|r&d|research|administrative|depreciation|amorti|fees|bottom|capital|receivable|operating"
    r"|it\b|they\b|this\b|these\b|figures?\b|amounts?\b|stockholders|shareholders)",
)
_TELLING = lazy(
    rf"[$€£¥%]|\d[,.]\d|\b(?:percent|rmb|cents|million|thousand|dollars|euros|loss(?:es)?|profit|no|any|{cues.UP}|{cues.DOWN}|{cues.BETTER}|{cues.WORSE}|{cues.SAME}|{cues.NONE}|{cues.NOMINAL})\b",
)
_DOUBTFUL = lazy(f"{cues.RESTATED}|{cues.OUTLOOK}")
_OTHER_MONEY = lazy(cues.NOT_RESULTS)
_READ = 60_000  # characters; what registrants write of their results is a tenth of this, or less
_APART = 5  # sentences; a table has its comparatives in it and takes none from the prose
_HISTORY = lazy(
    r"\b(?:since\s+inception|recurring\s+loss|history\s+of|going\s+concern|substantial\s+doubt|net\s+operating\s+loss\s+carry)",
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
    passages = _beginning(passages)
    cal = calendar_of(passages, period_ended, late_report is None or late_report in _ANNUAL)
    prose: list[Span] = []
    blocks: list[Block] = []
    for passage in passages:
        words, tables = split_tables(passage, cal)
        prose += words
        blocks += tables
    reader = _Reader(cal)
    paragraphs = paragraphs_of(prose)
    among = telling(paragraphs)
    for i, paragraph in enumerate(paragraphs):
        if i in among:
            for sentence in paragraph.sentences():
                reader.read(sentence)
        elif reader.withheld is None and may_withhold(paragraph.words, paragraph.text):
            reader.withheld = next(filter(None, map(_withholding, paragraph.sentences())), None)
    ends = [block.start for block in blocks[1:]] + [passages[-1].end if passages else 0]
    for block, end in zip(blocks, ends, strict=False):
        reader.number += _APART
        facts, labels = read_table(block, passages[0].start, end, cal)
        reader.drafts.take(facts, reader.number)
        reader.unread += labels
    return Estimates(reader.drafts.readings(), reader.withheld, reader.unread)


def _beginning(passages: Sequence[Span]) -> list[Span]:
    """The passages, as far as they are read."""
    kept: list[Span] = []
    left = _READ
    for passage in passages:
        if left <= 0:
            break
        kept.append(passage.before(passage.start + left))
        left -= passage.end - passage.start
    return kept


def _withholding(sentence: Prose) -> Span | None:
    return sentence.span if may_withhold(sentence.words, sentence.text) and withheld_at(sentence.span) else None


class _Reader:
    """Reads sentence by sentence, and remembers what one has to do with the next.

    Most sentences tell nothing. What such a sentence leaves to the next one (the metric that it speaks of, whether
    it is about something else than results) is found out only when the next one asks for it.
    """

    def __init__(self, cal: Calendar) -> None:
        self.cal = cal
        self.drafts = Drafts(cal)
        self.withheld: Span | None = None
        self.unread: list[Span] = []
        self.number = 0
        self._focus: list[Mention] = []
        self._passed: list[Prose] = []
        self._doubtful = False
        self._unasked: list[Prose] = []

    def read(self, sentence: Prose) -> None:
        """Take what a sentence tells."""
        self.number += 1
        withholding = withheld_at(sentence.span) if may_withhold(sentence.words, sentence.text) else None
        if withholding is not None and self.withheld is None:
            self.withheld = sentence.span
        if not sentence.goes_on:
            self._doubtful, self._unasked = False, []
        self._unasked.append(sentence)
        if not sentence.takes_up:
            self._focus, self._passed = [], []
        if not sentence.tells(bool(self._focus or self._passed)):
            if self._focus or self._passed or sentence.names_metric:
                self._passed.append(sentence)
            return
        carried, self._focus = self._carried(), []
        read = _walk(sentence, self.cal, carried)
        if read is None:
            return
        facts = read.facts
        if withholding is not None:
            facts = [f for f in facts if f.figure is not None or f.at.end <= withholding.start or f.kind == "bare"]
        if facts and _HISTORY.search(sentence.text):
            facts = [f for f in facts if f.kind != "sign"]
        if facts:
            self.drafts.take(facts, self.number, self._in_doubt())
        unread = [f.span for f in read.unread if not f.is_percent]
        if unread and not (self._in_doubt() or _OTHER_MONEY.search(sentence.text)):
            self.unread += unread
        self._focus = _focus(read, facts)

    def _carried(self) -> list[Mention]:
        """The metric that the sentence before spoke of last."""
        for sentence in self._passed:
            read = _walk(sentence, self.cal, self._focus)
            self._focus = [] if read is None else _focus(read, [])
        self._passed = []
        return self._focus

    def _in_doubt(self) -> bool:
        """Whether the sentence, or one that it goes on with, is about earlier errors or periods to come."""
        self._doubtful = self._doubtful or any(_DOUBTFUL.search(sentence.text) for sentence in self._unasked)
        self._unasked = []
        return self._doubtful


def _walk(sentence: Prose, cal: Calendar, carried: list[Mention]) -> Walk | None:
    span = sentence.span
    if not (_NOUN.search(sentence.text) and _TELLING.search(sentence.text)):
        return None
    return walk(span, tokens(span, cal), carried)


def _focus(read: Walk, facts: Sequence[Fact]) -> list[Mention]:
    """The metric that a sentence leaves to the next one."""
    told = [f.mention for f in facts if f.figure is not None and f.kind == "level"]
    return read.focus or read.caused or told[-1:]
