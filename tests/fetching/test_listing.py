"""Which lists are read for which days, and what they are made into."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from edgar_standin import Filing, StandIn

from nt10k import FetchError
from nt10k.edgar import NT_TYPES
from nt10k.fetching import client, listing
from nt10k.fetching.client import Edgar
from nt10k.fetching.listing import list_notices, types_of

Start = Callable[..., StandIn]
Client = Callable[[StandIn], Edgar]
FULL = "/Archives/edgar/full-index"
DAILY = "/Archives/edgar/daily-index"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "_LONGEST_PAUSE", 0.01)
    on(monkeypatch, date(2026, 11, 27))


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setattr(listing, "_today", lambda: day)


def numbers(edgar: Edgar, *forms: str, **more: object) -> list[int]:
    return [int(entry.accession_number[-6:]) for entry in list_notices(edgar, forms, **more)]  # type: ignore[arg-type]


def test_a_long_time_by_the_indexes_of_its_quarters(stand_in: Start, edgar_of: Client) -> None:
    server = stand_in(
        [Filing(1, day=date(2023, 12, 29)), Filing(2, day=date(2024, 1, 2)), Filing(3, day=date(2024, 3, 28))]
    )
    found = numbers(edgar_of(server), start=date(2023, 11, 1), end=date(2024, 3, 1))
    assert found == [1, 2]
    assert server.paths == [f"{FULL}/2023/QTR4/form.idx", f"{FULL}/2024/QTR1/form.idx"]


def test_a_few_days_by_their_own(stand_in: Start, edgar_of: Client) -> None:
    server = stand_in([Filing(1, day=date(2024, 3, 28)), Filing(2, day=date(2024, 4, 1))])
    assert numbers(edgar_of(server), start=date(2024, 3, 28), end=date(2024, 4, 1)) == [1, 2]
    assert server.paths == [
        f"{DAILY}/2024/QTR1/form.20240328.idx",
        f"{DAILY}/2024/QTR1/form.20240329.idx",  # Good Friday: EDGAR is open, but nothing was filed here
        f"{FULL}/2024/QTR1/form.idx",
        f"{DAILY}/2024/QTR2/form.20240401.idx",
    ]


def test_a_missing_day_of_an_old_quarter_is_sought_in_the_quarter(stand_in: Start, edgar_of: Client) -> None:
    """The daily indexes of the first years have other names."""
    server = stand_in([Filing(1, day=date(1996, 2, 14))])
    server.script[f"{DAILY}/1996/QTR1/form.19960214.idx"] = ["refuse"] * 9
    assert numbers(edgar_of(server), start=date(1996, 2, 14), end=date(1996, 2, 14)) == [1]
    assert server.paths[-1] == f"{FULL}/1996/QTR1/form.idx"


def test_the_quarter_that_is_running(
    stand_in: Start, edgar_of: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Its index goes up to some day; then the days have their own, the last one not yet."""
    on(monkeypatch, date(2024, 3, 7))
    days = [date(2024, 3, day) for day in (1, 4, 5, 6)]
    server = stand_in([Filing(number, day=day) for number, day in enumerate(days)], received=date(2024, 3, 4))
    with caplog.at_level(logging.WARNING, "nt10k.fetching"):
        assert numbers(edgar_of(server), start=date(2024, 1, 1)) == [0, 1, 2, 3]
    assert server.paths == [
        f"{FULL}/2024/QTR1/form.idx",
        *(f"{DAILY}/2024/QTR1/form.202403{day:02}.idx" for day in (5, 6, 7)),
    ]
    assert [record.getMessage() for record in caplog.records] == ["EDGAR has no index of 2024-03-07, or not yet"]


def test_a_quarter_that_has_just_begun(stand_in: Start, edgar_of: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no index of its own yet."""
    on(monkeypatch, date(2024, 4, 10))
    server = stand_in(
        [Filing(number, day=date(2024, 4, number)) for number in range(1, 10)], received=date(2024, 3, 29)
    )
    assert numbers(edgar_of(server), start=date(2024, 4, 1)) == [1, 2, 3, 4, 5, 8, 9]


def test_a_quarter_that_has_just_ended(stand_in: Start, edgar_of: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its index may not have its last days."""
    on(monkeypatch, date(2024, 4, 2))
    server = stand_in([Filing(1, day=date(2024, 3, 27)), Filing(2, day=date(2024, 3, 29))], received=date(2024, 3, 28))
    assert numbers(edgar_of(server), start=date(2024, 1, 1), end=date(2024, 3, 31)) == [1, 2]


def test_holidays_and_weekends_are_no_news(
    stand_in: Start, edgar_of: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    on(monkeypatch, date(2024, 1, 18))
    server = stand_in([Filing(1, day=date(2024, 1, 12)), Filing(2, day=date(2024, 1, 16))])
    with caplog.at_level(logging.WARNING, "nt10k.fetching"):
        assert numbers(edgar_of(server), start=date(2024, 1, 12), end=date(2024, 1, 16)) == [1, 2]
    assert caplog.records == []
    assert f"{DAILY}/2024/QTR1/form.20240115.idx" in server.paths  # Martin Luther King's birthday: asked all the same
    assert not any("20240113" in path or "20240114" in path for path in server.paths)


def test_a_holiday_is_not_sought_in_the_quarter(stand_in: Start, edgar_of: Client) -> None:
    server = stand_in([Filing(1, day=date(2024, 2, 20))])
    assert numbers(edgar_of(server), start=date(2024, 2, 17), end=date(2024, 2, 20)) == [1]
    assert not any(FULL in path for path in server.paths)


def test_nothing_is_asked_of_the_future_or_of_before_edgar(
    stand_in: Start, edgar_of: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(monkeypatch, date(1993, 1, 12))
    server = stand_in([])
    assert numbers(edgar_of(server), start=date(1970, 1, 1), end=date(2100, 1, 1)) == []
    assert max(server.paths) == f"{FULL}/1993/QTR1/form.idx"
    assert {path.split("/")[4] for path in server.paths} == {"1993"}


def test_a_notice_of_several_filers_is_one(stand_in: Start, edgar_of: Client) -> None:
    server = stand_in([Filing(1, others=(12, 13)), Filing(2)])
    assert numbers(edgar_of(server), start=date(2024, 1, 1), end=date(2024, 3, 31)) == [1, 2]


def test_forms_and_their_amendments(stand_in: Start, edgar_of: Client) -> None:
    forms = ["NT 10-K", "NT 10-K/A", "NT 10-Q", "NTN 10K", "NT-NCSR", "NT 15D2/A"]
    edgar = edgar_of(stand_in([Filing(number, form) for number, form in enumerate(forms)]))
    time = {"start": date(2024, 1, 1), "end": date(2024, 3, 31)}
    assert numbers(edgar, **time) == [0, 1, 2, 3, 4, 5]
    assert numbers(edgar, amendments=False, **time) == [0, 2, 3, 4]
    assert numbers(edgar, "NT 10-K", **time) == [0, 1]
    assert numbers(edgar, "NT 10-K", "nt10-q", amendments=False, **time) == [0, 2]
    assert numbers(edgar, "NT 10-K/A", **time) == [1]
    assert len(list_notices(edgar, "NT 10-K", start=date(2024, 1, 1), end=date(2024, 3, 31))) == 2


def test_types() -> None:
    assert len(types_of([])) == 2 * len(NT_TYPES)
    assert types_of([], amendments=False) == NT_TYPES
    for wrong in ("10-K", "NT N-CEN", "NT 10-KSB", ""):
        with pytest.raises(ValueError, match="NTFNCSR"):
            types_of([wrong])


def test_companies(stand_in: Start, edgar_of: Client) -> None:
    server = stand_in(
        [Filing(number, day=date(2024, 3, 1) + timedelta(days=number)) for number in range(6)]
        + [Filing(7, cik=5, company="ANOTHER")]
    )
    edgar = edgar_of(server)
    assert numbers(edgar, ciks=["99001"]) == [0, 1, 2, 3, 4, 5]
    assert server.paths == [
        "/submissions/CIK0000099001.json",
        "/submissions/CIK0000099001-submissions-001.json",
    ]
    assert numbers(edgar, ciks=[99001, "0000000005"], start=date(2024, 3, 3)) == [2, 3, 4, 5, 7]
    assert {entry.company for entry in list_notices(edgar, ciks=[99001])} == {"HARROW KILN CORP"}
    assert numbers(edgar, "NT 10-Q", ciks=[99001]) == []
    assert numbers(edgar, ciks=5) == numbers(edgar, ciks="5") == [7]
    with pytest.raises(FetchError, match="central index key 42"):
        numbers(edgar, ciks=[42])


@pytest.mark.parametrize("cik", ["lindsay", "", "12345678901", "-5", "٣"])
def test_what_is_no_key(cik: str, stand_in: Start, edgar_of: Client) -> None:
    with pytest.raises(ValueError, match="central index key"):
        numbers(edgar_of(stand_in([])), ciks=[cik])


def test_days_that_are_none(stand_in: Start, edgar_of: Client) -> None:
    edgar = edgar_of(stand_in([]))
    with pytest.raises(ValueError, match="from 2024-03-02 to 2024-03-01"):
        numbers(edgar, start=date(2024, 3, 2), end=date(2024, 3, 1))
    with pytest.raises(ValueError, match="a company"):
        numbers(edgar)
    assert numbers(edgar, start=date(2100, 1, 1)) == []


def test_rows_that_cannot_be_read_are_told(stand_in: Start, edgar_of: Client, caplog: pytest.LogCaptureFixture) -> None:
    server = stand_in([Filing(1), Filing(2, company="x", cik=-1)])
    with caplog.at_level(logging.WARNING, "nt10k.fetching"):
        assert numbers(edgar_of(server), start=date(2024, 1, 1), end=date(2024, 3, 31)) == [1]
    assert "cannot be read: NT 10-K     x" in caplog.text


def test_how_far_it_is(stand_in: Start, edgar_of: Client) -> None:
    told: list[tuple[int, int]] = []
    numbers(
        edgar_of(stand_in([Filing(1)])),
        start=date(2023, 12, 1),
        end=date(2024, 3, 31),
        done=lambda *at: told.append(at),
    )
    assert told == [(1, 2), (2, 2)]
