"""Reports named in a sentence or a list, with the periods that they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from nt10k.extract.cover import report_type
from nt10k.extract.scanned import find_days
from nt10k.patterns import lazy
from nt10k.prose import sentences
from nt10k.text import Span

_FORM = lazy(
    r"""(?<![\w-])(?:F(?:or|ro)ms?\s{0,60})?
        (?P<form>(?P<core>(?:[1Il][0OoQ]\s?-?\s?(?:KSB|K|QSB|Q|D|F)|[24][0O]\s?-?\s?[FK]|[1Il]{2}\s?-?\s?K|[68]\s?-?\s?K
                 |N\s?-\s?(?:SAR|CSR|CEN)|NSAR|NCSR))(?:-?(?P<kind>405|T|40)\b)?
        (?P<amended>/A\b)?)(?=(?:['’]?s)?(?:[^A-Za-z]|\Z|for\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_OF_MINOR_USE = lazy(r"(?:8|6)-?K", re.IGNORECASE)
_KIND = lazy(r"\b(?P<kind>annual|quarterly)\s+reports?\b", re.IGNORECASE)
_KIND_FORMS = {"annual": "10-K", "quarterly": "10-Q"}
_ON = lazy(r"(?:\bon|\(|[,:–—-])?\s*\Z", re.IGNORECASE)
_JOINED = lazy(r"(?=[^&,]*(?:[&,]|\band\b|\bor\b))(?:[\s,&]|\band\b|\bor\b|\bits\b|\bour\b|\bthe\b)*\Z", re.IGNORECASE)
_CLAUSE_END = lazy(r";|(?=\b(?:but|however|although|while|except)\b)", re.IGNORECASE)
_FILED = lazy(r"\bfiled\b", re.IGNORECASE)
_NOT = lazy(r"not\b|\b(?:never|yet|unable|fail(?:s|ed|ure)?|be|without)\b|n[’']t\b", re.IGNORECASE)
_NOT_REACH = 40
_LACKING = lazy(
    r"not\b|\b(?:never|yet|unable|fail(?:s|ed|ure)?|delinquent|late|overdue|past\s+due|missing|outstanding|except|"
    r"other\s+than)\b|n[’']t\b", re.IGNORECASE,
)  # fmt: skip
_VERB = lazy(r"\b(?:is|are|was|were|has|have|had|will|expects?|intends?|anticipates?)\b", re.IGNORECASE)
_OTHER_DAY = lazy(r"\b(?:on|by|before|until|about|hereof,?|due|filed|since|as\s+of|to)\s+\Z", re.IGNORECASE)
_OTHER_DAY_REACH = 16
_QUARTER = lazy(r"\bquarter", re.IGNORECASE)
_YEAR = lazy(r"\b(?:year|annual|fye?)\b", re.IGNORECASE)
_OWN_PERIOD = lazy(r"\s*(?:for|covering)\b[^.;]{0,40}?(?:(?:19|20)\d\d|first|second|third)", re.IGNORECASE)
_UNDATED = lazy(
    r"(?:19|20)\d\d(?:(?:[\s,&]|\band\b)+(?:19|20)\d\d)+|(?:first|second|third)(?:(?:[\s,&]|\band\b)+(?:first|second|third))+",
    re.IGNORECASE,
)
_ONE_UNDATED = lazy(r"\w{4,}")
_LONGEST_LIST = 6000  # characters; where the next question is missing, the rest of the notice stands behind the list
_EDGES = " \t\n\f.;,:-–—"


@dataclass(frozen=True)
class Named:
    """One report: its form, the period where the text names its last day, and where all this stands."""

    form: str
    period_ended: date | None
    form_span: Span
    text: Span
    period_span: Span | None = None
    inferred: bool = False
    """Whether the text says only "annual report" or "quarterly report"."""


@dataclass(frozen=True)
class _Mention:
    """A place where a form is named; `span` is all of "annual report for 2004 on Form 10-K"."""

    form: str
    form_span: Span
    span: Span
    inferred: bool = False

    @property
    def holds_period(self) -> bool:
        """Whether a period stands between "annual report" and the form."""
        return not self.inferred and self.span.match(_KIND) is not None

    @property
    def quarterly(self) -> bool:
        """Whether the report is one of a quarter."""
        return self.form.startswith("10-Q")


@dataclass(frozen=True)
class _Clause:
    """A clause, and what it says of all the reports that it names."""

    span: Span

    @cached_property
    def lacks(self) -> bool:
        """Whether it says that something is not there, or not in time."""
        return self.span.search(_LACKING) is not None

    @cached_property
    def has_filed(self) -> bool:
        """Whether it says "filed", and never that something was not."""
        source, start = self.span.source, self.span.start
        said = [match.start() for match in self.span.matches(_FILED)]
        return bool(said) and not any(_NOT.search(source, max(start, at - _NOT_REACH), at) for at in said)

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it has a verb."""
        return self.span.search(_VERB) is not None


def reports_named(text: Span, *, all_filed: bool = False) -> list[Named]:
    """The reports that a text names as not filed, one for each period.

    Where `all_filed` is the answer, only reports that the text excepts count.

    >>> for report in reports_named(Span("Form 10-K for 2003, Forms 10-Q for March 31 and June 30, 2004")):
    ...     print(report.form, report.period_ended)
    10-K None
    10-Q 2004-03-31
    10-Q 2004-06-30
    """
    text = text.before(text.start + _LONGEST_LIST)
    every = _mentions(text)
    clauses = [_Clause(clause) for sentence in sentences(text) for clause in sentence.split(_CLAUSE_END)]
    missing = [mention for mention in every if _is_missing(mention, clauses, all_filed=all_filed)]
    days = [(day, span) for day, span in find_days(text) if not _is_other_day(span)]
    days_first = bool(every and days and days[0][1].start < every[0].span.start)
    named: list[Named] = []
    for group in _groups(missing, text):
        region = _region(group, every, text, days_first=days_first)
        own = [(day, span) for day, span in days if region.start <= span.start < region.end]
        for i, mention in enumerate(group):
            known = {(report.form, report.period_ended) for report in named}
            for report in _with_periods(mention, _share(own, group, i), region):
                again = (report.form, report.period_ended) in known
                if report.period_ended is None and not text.after(mention.span.end).match(_OWN_PERIOD):
                    again = any(report.form == form for form, _ in known)
                named += [] if again else [report]
    return named


def _form(match: re.Match[str]) -> str:
    letters = re.sub(r"[\s-]", "", match["core"]).upper()
    if letters.startswith("4"):  # 40-K is a misprint of 40-F, as 20-K is one of 20-F
        core = "40-F"
    else:
        core = f"{letters[:-1]}-{letters[-1]}" if _OF_MINOR_USE.fullmatch(letters) else str(report_type(letters))
    return core + (match["kind"] or "").upper() + (match["amended"] or "").upper()


def _mentions(text: Span) -> list[_Mention]:
    """The places where a report is named: by its form, by "annual" or "quarterly report", or by both."""
    found = [_Mention(_form(match), text.group(match, "form"), text.group(match)) for match in text.matches(_FORM)]
    for match in text.matches(_KIND):
        kind = text.group(match)
        behind = next((mention for mention in found if mention.span.start >= kind.end), None)
        between = text.cut(kind.end, behind.span.start if behind else text.end)
        if behind and between.search(_ON) and not between.search(_KIND) and len(sentences(between)) < 2:
            if next(find_days(between), None):
                found[found.index(behind)] = replace(behind, span=kind.to(behind.span))
        else:
            found.append(_Mention(_KIND_FORMS[match["kind"].casefold()], kind, kind, inferred=True))
            found.sort(key=lambda mention: mention.span.start)
    return found


def _is_missing(mention: _Mention, clauses: Sequence[_Clause], *, all_filed: bool) -> bool:
    """Whether a report is named as not filed: not where its clause says that it was."""
    at = mention.form_span.start
    clause = next((clause for clause in clauses if clause.span.start <= at < clause.span.end), _Clause(mention.span))
    if clause.has_filed:
        return False
    if all_filed:
        return clause.lacks
    return clause.lacks or not mention.inferred or not clause.is_sentence


def _is_other_day(day: Span) -> bool:
    """Whether a date is when something was or will be done, and not the end of a period."""
    return _OTHER_DAY.search(day.source, max(0, day.start - _OTHER_DAY_REACH), day.start) is not None


def _groups(mentions: Sequence[_Mention], text: Span) -> list[list[_Mention]]:
    """Forms that are named in one breath ("Forms 10-K and 10-Q") share the periods behind them."""
    groups: list[list[_Mention]] = []
    for mention in mentions:
        last = groups[-1][-1] if groups else None
        joined = last and text.cut(last.span.end, mention.span.start).match(_JOINED)
        if joined and last and not (last.holds_period or mention.holds_period):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _region(group: Sequence[_Mention], every: Sequence[_Mention], text: Span, *, days_first: bool) -> Span:
    """Where the periods of a group stand: behind it, or in front of it where a text has its dates first."""
    start, end = group[0].span.start, group[-1].span.end
    if days_first:
        return text.cut(max((m.span.end for m in every if m.span.end <= start), default=text.start), end)
    region = text.cut(start, min((m.span.start for m in every if m.span.start >= end), default=text.end))
    return region.before(max(end, sentences(region)[0].end))


def _share(days: Sequence[tuple[date, Span]], group: Sequence[_Mention], i: int) -> list[tuple[date, Span]]:
    """The periods of one form of a group: by "year" and "quarter" in front of them, else one each, else all."""
    if len(group) == 1 or not days:
        return list(days)
    kinds: list[bool | None] = []
    for (_, span), before in zip(days, [group[-1].span, *(span for _, span in days)], strict=False):
        words = before.to(span).after(before.end)
        quarterly, annual = words.search(_QUARTER), words.search(_YEAR)
        kinds.append(True if quarterly else False if annual else kinds[-1] if kinds else None)
    if any(kind is not None for kind in kinds):
        return [day for day, kind in zip(days, kinds, strict=True) if kind in (None, group[i].quarterly)]
    return [days[i]] if len(days) == len(group) else list(days)


def _with_periods(mention: _Mention, days: Sequence[tuple[date, Span]], region: Span) -> list[Named]:
    """A report for each period; where years or quarters are counted up without a day, one for each of them."""
    if not days:
        region = region.after(mention.span.start).strip(_EDGES)
        undated = region.find(_UNDATED)
        count = sum(1 for _ in undated.matches(_ONE_UNDATED)) if undated else 1
        return [Named(mention.form, None, mention.form_span, region, inferred=mention.inferred)] * count
    reports = []
    for day, span in days:
        text = region.cut(min(mention.span.start, days[0][1].start), max(mention.span.end, span.end))
        reports.append(Named(mention.form, day, mention.form_span, text, span, mention.inferred))
    return reports
