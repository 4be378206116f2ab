"""The periods that a passage speaks of, seen from the period of the late report."""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nt10k.dates import DATE, match_date
from nt10k.estimates.vocabulary import runs
from nt10k.patterns import lazy, lowered
from nt10k.text import Span

Side = Literal["current", "prior", "other"]

_COUNTS = {
    "three": 3, "six": 6, "nine": 9, "twelve": 12, "thirteen": 3, "fourteen": 3, "twenty-six": 6,
    "thirty-nine": 9, "fifty-two": 12, "fifty-three": 12, "one": 1, "two": 2, "four": 4, "five": 5, "seven": 7,
    "eight": 8, "ten": 10, "eleven": 11, "3": 3, "6": 6, "9": 9, "12": 12, "13": 3, "14": 3, "26": 6, "27": 6, "39": 9,
    "40": 9, "52": 12, "53": 12,
}  # fmt: skip
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}

_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
_ORDINAL = "|".join(_ORDINALS)
_YEAR = r"(?:19|20)\d\d(?!\d|,\d|\.\d|%)"
_SAME = r"(?:same|comparable|corresponding|equivalent|respective|similar|like)"
_LAST = r"(?:prior|previous|preceding|last|year-ago|year-earlier|prior-year|preceding-year|earlier)"
_THIS = (
    r"(?:this|current|present|reporting|subject|most\s+recent(?:ly\s+completed)?|recently\s+completed"
    r"|just\s+ended|latest)"
)
_UNIT = r"(?:quarter(?:ly\s+period)?|year|yr|qtr|period|month|half)"
_FISCAL = r"(?:fiscal|calendar|financial)"

_PERIOD = lazy(
    rf"""
    (?<![\w$€£.,/-]) (?:
      (?P<count>{_COUNT}) (?:\s*\(\d\d?\))? (?: \s*(?:,|,?\s?and)\s*(?P<count2>{_COUNT})(?:\s*\(\d\d?\))? )?
        [\s-]{{1,9}} (?P<span>month|week)s?['’]? (?:\s+periods?)? (?:\s+(?P<cut>ended|ending|to|of|in))? \b
    | (?:(?P<this1>{_THIS}|the)\s+)? (?P<year_and>(?:{_FISCAL}\s+)?years?)\s+(?:periods?\s+)?(?:ended|ending)\b
    | (?:(?P<fq>{_ORDINAL})\s+{_FISCAL}\s+)?quarter(?:ly)?(?:\s+periods?)?s?\s+(?:and\s+(?:{_FISCAL}\s+)?(?:year
        |(?P<count4>{_COUNT})[\s-]months?(?:\s+periods?)?)\s+)?(?P<quarter_ended>ended|ending)\b
    | (?:{_SAME}\s+)?(?:three|3)[\s-]months?(?P<same3>)\s+of\b
    | (?P<last_pos>(?:last|{_THIS}|prior
        |previous)\s+(?:{_FISCAL}\s+)?year)['’]s?\s+(?:{_SAME}\s+)?(?:(?P<ord_pos>{_ORDINAL})\s+(?:{_FISCAL}\s+)?)?(?P<unit_pos>{_UNIT})s?
    | (?P<same>{_SAME}|(?:year|prior|previous|last)[\s-](?:ago|earlier|year)(?:['’]s)?
        |{_LAST}(?:\s+(?:{_FISCAL}\s+)?year)?(?:['’]s)?(?:\s+{_SAME})?)
        \s+(?:{_FISCAL}\s+)? (?:(?P<ord_same>{_ORDINAL})\s+)? (?:(?P<count_same>{_COUNT})[\s-]months?\s*)?
        (?P<unit_same>{_UNIT})?s?\b
        (?:\s+(?:of|in|from|for|during)\s+(?:the\s+)?(?P<of_last>{_LAST}(?:\s+(?:{_FISCAL}\s+)?(?:year
            |period))?|year\s+before))?
    | (?:a|one|the)\s+year\s+(?P<ago>ago|earlier|before|prior|previously) | (?P<last>(?:prior|last
        |previous)[\s-]+(?:{_FISCAL}\s+)?(?:years?|yr)\b)
    | (?P<year_end>(?:{_FISCAL}\s+)?year-?\s?end)(?:\s+(?:of\s+)?(?:{_FISCAL}\s+)?(?P<year_end_y>{_YEAR}))?
    | (?:(?P<ord_year0>{_YEAR})['’]?s?\s+)?(?:(?P<ord>{_ORDINAL})[\s-](?:{_FISCAL}\s+)?(?P<ord_unit>quarters?
        |half|(?:(?P<ord_count>{_COUNT})\s+)months)(?:['’]s)?)
        (?:,?\s+(?:of\s+|in\s+)?(?:(?:the\s+)?(?P<ord_rel>{_LAST}(?:\s+{_FISCAL})?\s+year
            |(?:{_THIS})(?:\s+{_FISCAL})?\s+year)
            |(?:(?:the\s+)?(?:{_FISCAL}\s+)?(?:years?\s+)?(?P<ord_year>{_YEAR}))))?
    | Q(?P<q>[1-4])(?:\s+(?:of\s+)?(?:{_FISCAL}\s+|FY\s?)?(?P<q_year>{_YEAR}))?
    | (?P<month>{"|".join(_MONTHS)})\s+(?P<month_year>{_YEAR})(?:\s+(?P<month_quarter>quarter))?
    | (?P<fiscal>{_FISCAL}\s+(?:years?\s+)?(?:ended\s+)?|FY\s?|(?:the\s+)?years?\s+
        |calendar\s+)(?P<fiscal_year>{_YEAR}|['’]\d\d\b)
    | (?P<that>(?:that|such)\s+(?:quarter|year|period)) | (?:the
        |{_THIS})\s+(?:{_FISCAL}\s+)?(?P<the>{_UNIT})(?!\s+(?:ended|ending|of)) \b
    | (?P<both>(?:either|both|each)\s+(?:of\s+the\s+)?(?:{_FISCAL}\s+)?(?:years?|periods?|quarters?))
    | (?P<full>full[\s-](?:{_FISCAL}[\s-])?year)
    | (?P<ytd>year[\s-]to[\s-]date)
    | (?P<year>{_YEAR})(?!-)
    ) (?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENINGS = frozenset(
    """a all april august both calendar comparable corresponding current december each earlier either equivalent
    february financial first fiscal fourth full fy january july june just last latest like march may most november
    october of one previous preceding present prior q quarter quarterly quarters quarterlys recently reporting
    respective same second september similar subject such that the third this year yearend years""".split()
) | {
    one + other
    for one in "".join(f" {count}" for count in _COUNTS).replace("-", " ").split()
    for other in ("", "and", *(f"and{count}".split("-")[0] for count in _COUNTS))
}
"""The letters that a period begins with, where it begins with no digit."""
_MONTH_OPENINGS = frozenset(name[:3] for name in _MONTHS)
_AND_YEAR = lazy(
    rf"\s*(?:,\s*)?(?:(?:and|or|to|vs\.?|versus"
    rf"|&)\s+)?(?:{_FISCAL}\s+)?(?P<year>{_YEAR})(?!\s*(?:{_UNIT}|sales|revenue|net))",
    re.IGNORECASE,
)
_OF_YEAR = lazy(rf"\s*(?:(?:of|in)\s+)?(?:{_FISCAL}\s+)?({_YEAR})", re.IGNORECASE)
_IS_THIS = lazy(_THIS, re.IGNORECASE)
_IS_LAST = lazy(_LAST)
_IS_SAME = lazy(_SAME)
_FISCAL_BEFORE = lazy(r"\b(?:fiscal(?:\s+year)?|FY)\s+\Z", re.IGNORECASE)
_JOIN = lazy(r"\s*(?:,\s*)?(?:and|&|,)\s+(?:for\s+)?(?:the\s+)?", re.IGNORECASE)
_LEAD = lazy(r"\s*(?:on\s+|the\s+)?", re.IGNORECASE)


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _in_months(day: date, months: int) -> date:
    """The same day of a month so many months away, or the last one of a shorter month.

    >>> _in_months(date(2011, 5, 31), -3), _in_months(date(2012, 2, 29), 12)
    (datetime.date(2011, 2, 28), datetime.date(2013, 2, 28))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _in_years(day: date, years: int) -> date:
    return _in_months(day, 12 * years)


@dataclass(frozen=True, slots=True)
class Period:
    """A period, or a moment, that the text names.

    `end` is its last day where the text or the late report's own period tells it; `months` its length where the
    text tells it. `exact` is whether the day itself is written. `side` is its place beside the late report.
    """

    span: Span
    end: date | None
    months: int | None
    side: Side
    exact: bool = False


@dataclass(frozen=True)
class Calendar:
    """Turns the words for a period into days, given the end of the late report's period.

    `annual` is whether the late report covers a year; `shift` is how far the fiscal year's number runs ahead of the
    calendar's: a quarter that ends in July 2006 may belong to "fiscal 2007".
    """

    ended: date | None
    annual: bool
    shift: int = 0

    def year(self, year: int) -> date | None:
        """The day in another year that corresponds to the end of the late report's period."""
        return None if self.ended is None else _in_years(self.ended, year - self.shift - self.ended.year)

    def side(self, end: date | None) -> Side:
        """Whether a day ends the reported period, its comparative, or neither; 52/53-week years move by days."""
        if end is None or self.ended is None:
            return "other"
        if abs((self.ended - end).days) <= 10:
            return "current"
        if abs((_in_years(self.ended, -1) - end).days) <= 10:
            return "prior"
        return "other"

    def back(self) -> date | None:
        """The end of the reported period a year earlier."""
        return None if self.ended is None else _in_years(self.ended, -1)

    def quarter(self, ordinal: int) -> date | None:
        """The end of a quarter of the reported year; a quarterly report speaks of its own quarter."""
        if self.ended is None or not self.annual:
            return self.ended
        end = _in_months(self.ended, -3 * (4 - ordinal))
        return _month_end(end) if self.ended == _month_end(self.ended) else end


def calendar_of(passages: list[Span], ended: date | None, annual: bool) -> Calendar:
    """The calendar of a notice, with the numbering of its fiscal years."""
    if ended is None:
        return Calendar(None, annual)

    def spoken(year: int) -> bool:
        return any(_speaks_of(p, str(year)) for p in passages)

    this = ended.year
    early = not annual and spoken(this + 1) and not spoken(this - 1)
    if annual and ended.month == 1 and ended.day <= 7 and not spoken(this):
        return Calendar(ended, annual, -1)  # 52 or 53 weeks that end with the old year
    late = annual and ended.month <= 2 and spoken(this - 1) and not spoken(this)
    return Calendar(ended, annual, 1 if early else -1 if late else 0)


def _speaks_of(passage: Span, year: str) -> bool:
    """Whether a passage names a fiscal year: "fiscal 2007"."""
    at = passage.source.find(year, passage.start, passage.end)
    while at >= 0:
        if _FISCAL_BEFORE.search(passage.source, max(passage.start, at - 40), at):
            return True
        at = passage.source.find(year, at + len(year), passage.end)
    return False


def periods(span: Span, cal: Calendar, starts: Sequence[tuple[int, str]] | None = None) -> Iterator[list[Period]]:
    """The periods of a span; those that share their words ("three and six months ended", "2003 and 2002") together.

    `starts` are the runs of letters and digits in the span, where they are known already.

    >>> cal = Calendar(date(2012, 6, 30), annual=False)
    >>> for group in periods(Span("in the three and six months ended June 30, 2012 and 2011"), cal):
    ...     print([(str(p.end), p.months, p.side) for p in group])
    [('2012-06-30', 3, 'current'), ('2011-06-30', 3, 'prior'), ('2012-06-30', 6, 'current'), ('2011-06-30', 6, 'prior')]
    >>> [[p.side for p in group] for group in periods(Span("in the same quarter of last year"), cal)]
    [['prior']]
    """
    if starts is None:
        starts = runs(lowered(span.text))
    named = _Places(_PERIOD, span, [at for at, word in starts if word[0].isdigit() or word in _OPENINGS])
    dates = _Places(DATE, span, [at for at, word in starts if word[0].isdigit() or word[:3] in _MONTH_OPENINGS])
    at = span.start
    match: re.Match[str] | None = None
    while at < span.end:
        if match is None or match.start() < at:
            match = named.first(at, span.end)
        dated = dates.first(at, match.start() if match else span.end)
        if dated is None and match is not None:
            # A date may begin before the year that the period pattern found inside it.
            dated = dates.first(at, min(span.end, match.end() + 12))
            if dated is not None and dated.start() >= match.start() and not match["month"]:
                dated = None
        if dated is not None and (match is None or dated.start() <= match.start() or match["month"]):
            group, at = _dated(span, dated, cal, None, dated.start())
        elif match is not None:
            group, at = _named(span, match, cal)
        else:
            return
        if group:
            yield group


class _Places:
    """The places where a pattern may match, so that no other is tried."""

    def __init__(self, pattern: re.Pattern[str], span: Span, offsets: list[int]) -> None:
        self.pattern = pattern
        self.source = span.source
        self.places = [span.start + offset for offset in offsets]

    def first(self, at: int, end: int) -> re.Match[str] | None:
        """The first match between two offsets."""
        for i in range(bisect_left(self.places, at), len(self.places)):
            if self.places[i] >= end:
                break
            if match := self.pattern.match(self.source, self.places[i], end):
                return match
        return None


def _named(span: Span, match: re.Match[str], cal: Calendar) -> tuple[list[Period], int]:
    here = Span(span.source, *match.span()).strip()
    end, months = match.end(), None
    lengths: list[int | None] = []
    if match["count"]:
        lengths = [_COUNTS[lowered(match[g])] for g in ("count", "count2") if match[g]]
    elif match["year_and"]:
        lengths = [12]
    elif match["quarter_ended"]:
        lengths = [3]
        if match["count4"]:
            lengths.append(_COUNTS[lowered(match["count4"])])
    if lengths:
        if match["quarter_ended"] or match["year_and"] or (match["cut"] or "").lower() in ("ended", "ending", "to"):
            lead = _LEAD.match(span.source, end, span.end)
            assert lead is not None
            dated = DATE.match(span.source, lead.end(), span.end)
            if dated is not None:
                return _dated(span, dated, cal, lengths, match.start())
        year = _OF_YEAR.match(span.source, end, span.end)
        if year is not None:
            ends = [cal.year(int(year[1]))]
            at = year.end()
            if more := _AND_YEAR.match(span.source, at, span.end):
                ends.append(cal.year(int(more["year"])))
                at = more.end()
            whole = Span(span.source, match.start(), at)
            return [Period(whole, e, n, cal.side(e)) for n in lengths for e in ends], at
        return [Period(here, cal.ended, n, "current") for n in lengths], end
    if match["last_pos"]:
        last = not _IS_THIS.match(match["last_pos"])
        months = 3 if "quarter" in match["unit_pos"].lower() else None
        return [_relative(here, cal, last, months)], end
    if match["ago"] or match["last"]:
        return [_relative(here, cal, True, 12 if match["last"] and cal.annual else None)], end
    if match["year_end"]:
        if match["year_end_y"]:
            return [_in_year(here, cal, int(match["year_end_y"]), None, instant=True)], end
        return [_relative(here, cal, False, None)], end
    if match["same"] is not None:
        return _same(here, match, cal), end
    if match["ord"]:
        return [_ordinal(here, match, cal)], end
    if match["q"]:
        return [_quarter_of(here, cal, int(match["q"]), match["q_year"])], end
    if match["month"]:
        last_day = _month_end(date(int(match["month_year"]), _MONTHS[lowered(match["month"])], 1))
        side = cal.side(last_day)
        return [Period(here, last_day, 3 if match["month_quarter"] else None, side)], end
    if match["fiscal_year"]:
        text = match["fiscal_year"].lstrip("'’")
        year_number = int(text) if len(text) == 4 else 2000 + int(text)
        fiscal = [
            _in_year(here, cal, year_number, 12 if cal.annual else None, "calendar" not in match["fiscal"].lower())
        ]
        return _more_years(span, fiscal, end, cal)
    if match["that"]:
        return [Period(here, None, None, "other")], end
    if match["the"]:
        unit = match["the"].lower()
        months = 3 if unit.startswith("quarter") else 12 if unit == "year" else None
        return [Period(here, cal.ended, months, "current")], end
    if match["both"]:
        return [_relative(here, cal, last, None) for last in (False, True)], end
    if match["full"]:
        return [Period(here, cal.ended, 12, "current")], end
    if match["ytd"]:
        return [Period(here, cal.ended, None, "current")], end
    if match["year"]:
        return _more_years(
            span, [_in_year(here, cal, int(match["year"]), 12 if cal.annual else None, cal.annual)], end, cal
        )
    return [], end


def _relative(here: Span, cal: Calendar, last: bool, months: int | None) -> Period:
    return Period(here, cal.back() if last else cal.ended, months, "prior" if last else "current")


def _same(here: Span, match: re.Match[str], cal: Calendar) -> list[Period]:
    """As in "the same quarter of last year", "the prior year", "the previous quarter" (which is no comparative)."""
    unit = (match["unit_same"] or "").lower()
    words = match["same"].lower()
    months = 3 if unit.startswith("quarter") or match["ord_same"] else 12 if unit == "year" and cal.annual else None
    if match["count_same"]:
        months = _COUNTS[lowered(match["count_same"])]
    yearly = "year" in words or unit in ("year", "period", "") or match["of_last"] or _IS_SAME.match(words)
    if unit.startswith("quarter") and not yearly:
        return [Period(here, None, 3, "other")]
    return [Period(here, cal.back(), months, "prior")]


def _ordinal(here: Span, match: re.Match[str], cal: Calendar) -> Period:
    """As in "the third quarter of 2016", "second quarter of fiscal 2007", "first six months of 2002"."""
    n = _ORDINALS[lowered(match["ord"])]
    unit = match["ord_unit"].lower()
    relation = (match["ord_rel"] or "").lower()
    year = match["ord_year"] or match["ord_year0"]
    if unit.startswith("quarter"):
        if relation:
            last = _IS_LAST.match(relation) is not None
            end = cal.quarter(n)
            return Period(here, _in_years(end, -1) if last and end else end, 3, "prior" if last else "current")
        return _quarter_of(here, cal, n, year)
    months = 6 if unit == "half" else _COUNTS[lowered(match["ord_count"])]
    if relation or not year:
        return _relative(here, cal, bool(_IS_LAST.match(relation)), months)
    return _in_year(here, cal, int(year), months)


def _quarter_of(here: Span, cal: Calendar, ordinal: int, year: str | None) -> Period:
    end = cal.quarter(ordinal)
    if year is None or end is None or cal.ended is None:
        return Period(here, end, 3, "current" if end else "other")
    away = int(year) - cal.shift - cal.ended.year
    side: Side = "current" if away == 0 else "prior" if away == -1 else "other"
    return Period(here, _in_years(end, away), 3, side)


def _in_year(
    here: Span, cal: Calendar, year: int, months: int | None, fiscal: bool = True, instant: bool = False
) -> Period:
    if instant and not cal.annual:  # "year-end 2015" in a quarterly report
        return Period(here, date(year, 12, 31), None, "other")
    end = cal.year(year if fiscal else year + cal.shift)
    return Period(here, end, months, cal.side(end))


def _more_years(span: Span, found: list[Period], at: int, cal: Calendar) -> tuple[list[Period], int]:
    """As in "fiscal 2003 and 2002": the second year shares the words of the first."""
    more = _AND_YEAR.match(span.source, at, span.end)
    if more is None or found[0].end is None:
        return found, at
    second = _in_year(Span(span.source, *more.span()).strip(" ,\n\t"), cal, int(more["year"]), found[0].months, True)
    return [*found, second], more.end()


def _dated(
    span: Span, match: re.Match[str], cal: Calendar, lengths: list[int | None] | None, start: int
) -> tuple[list[Period], int]:
    """A written date, and the years and dates that follow it: "June 30, 2012 and 2011"."""
    first = match_date(match)
    if first is None:
        return [], match.end()
    ends, at = [first], match.end()
    while len(ends) < 3:
        join = _JOIN.match(span.source, at, span.end)
        again = DATE.match(span.source, join.end(), span.end) if join else None
        year = None if again else _AND_YEAR.match(span.source, at, span.end)
        if again is not None and (day := match_date(again)):
            ends.append(day)
            at = again.end()
        elif year is not None:
            ends.append(_in_years(first, int(year["year"]) - first.year))
            at = year.end()
        else:
            break
    here = Span(span.source, start, at)
    return [Period(here, e, n, cal.side(e), exact=True) for n in lengths or [None] for e in ends], at
