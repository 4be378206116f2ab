"""Which notices there are: from EDGAR's quarterly and daily form indexes, or from the filing history of a company."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from nt10k.deadlines.business_days import is_business_day
from nt10k.edgar import NT_TYPES, notice_type
from nt10k.errors import FetchError
from nt10k.fetching.client import AbsentError, Edgar
from nt10k.fetching.index import Entry, FormIndex, History, read_form_index, read_history
from nt10k.patterns import lazy

FIRST = date(1993, 1, 1)
"""EDGAR lists nothing from before."""

_FEW = 5  # days of a quarter whose own indexes are together smaller than that of the quarter
_SETTLED = timedelta(days=7)  # after the end of a quarter, when its index is whole
_SATURDAY = 5
_KEY = lazy("[0-9]{1,10}")
_LARGEST_INDEX = 512 * 1024 * 1024
_LARGEST_HISTORY = 64 * 1024 * 1024

_log = logging.getLogger(__name__)

Item = TypeVar("Item", str, "str | int")


def types_of(forms: str | Iterable[str], *, amendments: bool = True) -> frozenset[str]:
    """EDGAR's types of the notices that are asked for, with their amendments; without any, all types of a Form 12b-25.

    Raises ValueError for what is no such type.

    >>> sorted(types_of(["nt 10-k"])), sorted(types_of(["NT 10-Q", "NT 20-F/A"], amendments=False))
    (['NT 10-K', 'NT 10-K/A'], ['NT 10-Q', 'NT 20-F/A'])
    """
    types = set()
    for form in _several(forms) or NT_TYPES:
        known = notice_type(form)
        if known is None:
            raise ValueError(f"{form!r} is no type of a Form 12b-25; these are {', '.join(sorted(NT_TYPES))}")
        types |= {known, f"{known.removesuffix('/A')}/A"} if amendments else {known}
    return frozenset(types)


def list_notices(
    edgar: Edgar,
    forms: str | Iterable[str] = (),
    *,
    amendments: bool = True,
    start: date | None = None,
    end: date | None = None,
    ciks: str | int | Iterable[str | int] = (),
    done: Callable[[int, int], None] | None = None,
) -> list[Entry]:
    """The notices that EDGAR lists, in the order of their filing, each once; for the arguments see `nt10k.fetch`.

    `done` is called with the number of quarters, or companies, whose lists were read, and of all.
    """
    types, companies, today = types_of(forms, amendments=amendments), [*map(_key, _several(ciks))], _today()
    if start is None and not companies:
        raise ValueError("a day to start with, or a company, must be given")
    first, last = max(start or FIRST, FIRST), min(end or today, today)
    if start and end and start > end:
        raise ValueError(f"there is no day from {start} to {end}")
    lists: list[Callable[[], Iterable[Entry]]]
    if companies:
        lists = [partial(_of_company, edgar, cik, types) for cik in companies]
    else:
        lists = [partial(_of_quarter, edgar, types, days, today) for days in _quarters(first, last)]
    found: dict[str, Entry] = {}  # a notice of several filers is listed for each of them
    for number, read in enumerate(lists, 1):
        found.update((entry.accession_number, entry) for entry in read() if first <= entry.filed <= last)
        if done:
            done(number, len(lists))
    return sorted(found.values(), key=lambda entry: (entry.filed, entry.accession_number))


def _several(given: Item | Iterable[Item]) -> list[Item]:
    """One thing or several as a list of them."""
    return [given] if isinstance(given, (str, int)) else list(given)


def _today() -> date:
    return date.today()


def _key(cik: str | int) -> str:
    key = str(cik).strip()
    if not _KEY.fullmatch(key):
        raise ValueError(f"{cik!r} is no central index key, which is a number such as 836157")
    return key.zfill(10)


def _quarters(start: date, end: date) -> Iterator[list[date]]:
    """The weekdays of a stretch of time, quarter by quarter."""
    days: list[date] = []
    for number in range((end - start).days + 1):
        day = start + timedelta(days=number)
        if day.weekday() >= _SATURDAY:
            continue
        if days and _quarter(days[0]) != _quarter(day):
            yield days
            days = []
        days.append(day)
    if days:
        yield days


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3


def _of_quarter(edgar: Edgar, types: Collection[str], days: Sequence[date], today: date) -> list[Entry]:
    """What is listed for some days of a quarter.

    The index of the quarter is read, and for the days that it does not have yet, or where only a few are asked for,
    those of the days. A day without an index is passed over, and told where EDGAR should have one.
    """
    year, quarter = _quarter(days[0])
    next_quarter = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    settled = next_quarter + _SETTLED < today
    few = len(days) <= _FEW
    entries, absent = _of_days(edgar, types, days) if few else ([], days)
    lacking = any(map(is_business_day, absent))
    if lacking and (settled or not few):  # the days of the first years have indexes of other names
        whole = _index(edgar, f"edgar/full-index/{year}/QTR{quarter}/form.idx", types)
        if whole:
            entries = [*entries, *whole.entries]
            absent = [day for day in days if not settled and (whole.received is None or day > whole.received)]
        more, absent = _of_days(edgar, types, absent)
        entries += more
    for day in filter(is_business_day, absent):
        _log.warning("EDGAR has no index of %s%s", day, ", or not yet" if today - day < _SETTLED else "")
    return entries


def _of_days(edgar: Edgar, types: Collection[str], days: Sequence[date]) -> tuple[list[Entry], list[date]]:
    """What the indexes of some days list, and the days that have none."""
    entries, absent = [], []
    for day in days:
        year, quarter = _quarter(day)
        index = _index(edgar, f"edgar/daily-index/{year}/QTR{quarter}/form.{day:%Y%m%d}.idx", types)
        if index:
            entries += index.entries
        else:
            absent.append(day)
    return entries, absent


def _index(edgar: Edgar, path: str, types: Collection[str]) -> FormIndex | None:
    read = partial(read_form_index, types=types)
    try:
        index = edgar.get(edgar.archives + path, read, limit=_LARGEST_INDEX, optional=True)
    except AbsentError:
        return None
    for row in index.unreadable:
        _log.warning("a row of %s cannot be read: %s", path, row)
    return index


def _of_company(edgar: Edgar, cik: str, types: Collection[str]) -> Iterator[Entry]:
    try:
        recent, older, company = _history(edgar, f"CIK{cik}.json", cik, types)
    except AbsentError as error:
        raise FetchError(f"EDGAR has no filer with the central index key {int(cik)}") from error
    yield from recent
    for name in older:  # which do not repeat the name of the company
        yield from (entry._replace(company=company) for entry in _history(edgar, name, cik, types).entries)


def _history(edgar: Edgar, name: str, cik: str, types: Collection[str]) -> History:
    return edgar.get(edgar.histories + name, partial(read_history, cik=cik, types=types), limit=_LARGEST_HISTORY)
