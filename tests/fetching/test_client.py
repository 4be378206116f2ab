"""Requests: who asks, how often, and what becomes of every kind of answer."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

import httpx
import pytest
from edgar_standin import Filing, StandIn, serving

from nt10k import FetchError
from nt10k.fetching import client
from nt10k.fetching.client import AbsentError, Edgar, _retry_after
from nt10k.fetching.index import is_whole_submission

FILING = Filing(7)
PATH = f"/Archives/edgar/data/{FILING.cik}/{FILING.accession}.txt"
LIMIT = 100_000


def read(content: bytes) -> bytes:
    if not is_whole_submission(content, FILING.accession):
        raise ValueError("cut off")
    return content


def get(edgar: Edgar, path: str = PATH, *, limit: int = LIMIT, optional: bool = False) -> bytes:
    return edgar.get(edgar.archives + path.removeprefix("/Archives/"), read, limit=limit, optional=optional)


@pytest.mark.parametrize(
    "behaviours",
    [
        [],
        ["cut"],
        ["cut and say so"],
        ["torn gzip"],
        ["another page"],
        ["another filing"],
        ["dawdle"],
        ["hang up"],
        ["fail"],
        ["refuse"],
        ["throttle"],
        ["throttle without a word"],
        ["throttle until"],
        ["shut out"],
        ["cut", "hang up", "fail", "refuse", "another page", "cut and say so", "hang up"],
    ],
    ids="+".join,
)
def test_what_fails_is_tried_again(
    behaviours: list[str], stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar]
) -> None:
    server = stand_in([FILING], script={PATH: list(behaviours)})
    assert get(edgar_of(server)) == FILING.submission
    assert server.paths == [PATH] * (len(behaviours) + (behaviours != ["dawdle"]))
    assert {who.split(" nt10k/")[0] for _, _, who in server.requests} == {"Nobody's Tests tests@example.com"}


def test_what_fails_again_and_again_is_told(
    stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar], caplog: pytest.LogCaptureFixture
) -> None:
    server = stand_in([FILING, Filing(8)], script={PATH: ["fail"] * 5})
    with caplog.at_level(logging.WARNING, "nt10k.fetching"):
        get(edgar_of(server))
    (record,) = caplog.records
    assert record.getMessage().endswith("status 502 Bad Gateway; trying again")


@pytest.mark.parametrize("behaviour", ["cut", "hang up", "fail", "refuse", "another page", "shut out"])
def test_not_for_ever(
    behaviour: str,
    stand_in: Callable[..., StandIn],
    edgar_of: Callable[[StandIn], Edgar],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "_LONGEST_PAUSE", 0.02)
    monkeypatch.setattr(client, "_LONGEST_IF_THROTTLED", 0.02)
    server = stand_in([FILING], script={PATH: [behaviour] * 20})
    with pytest.raises(FetchError, match=FILING.accession):
        get(edgar_of(server))
    assert len(server.requests) == 8


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [("redirect", "status 302"), ("shut out for long", "not to ask again for 7,200 seconds"), ("endless", "more than")],
)
def test_what_no_second_try_mends(
    behaviour: str, message: str, stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar]
) -> None:
    server = stand_in([FILING], script={PATH: [behaviour] * 20})
    with pytest.raises(FetchError, match=message):
        get(edgar_of(server))
    assert len(server.requests) == 1


def test_what_is_not_there(stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar]) -> None:
    server = stand_in([])
    with pytest.raises(AbsentError, match="status 403 Forbidden"):
        get(edgar_of(server))
    assert len(server.requests) == 1


def test_a_refusal_without_a_word_is_absence_where_that_is_usual(
    stand_in: Callable[..., StandIn],
    edgar_of: Callable[[StandIn], Edgar],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(client, "_LONGEST_PAUSE", 0.02)
    server = stand_in([], absent=b"Forbidden")
    with pytest.raises(AbsentError):
        get(edgar_of(server), optional=True)
    assert len(server.requests) == 3
    assert caplog.records == []
    with pytest.raises(FetchError) as refused:
        get(edgar_of(server))
    assert not isinstance(refused.value, AbsentError)


def test_a_shut_out_is_none(
    stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What EDGAR says to those who ask too often comes with the status of what is not there."""
    monkeypatch.setattr(client, "_LONGEST_IF_THROTTLED", 0.02)
    server = stand_in([FILING], script={PATH: ["shut out"] * 5})
    assert get(edgar_of(server), optional=True) == FILING.submission


def test_when_one_is_throttled_all_wait(
    stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar], caplog: pytest.LogCaptureFixture
) -> None:
    others = [Filing(number) for number in range(20, 26)]
    paths = [f"/Archives/edgar/data/{other.cik}/{other.accession}.txt" for other in others]
    server = stand_in([FILING, *others], script={PATH: ["throttle"]})
    edgar = edgar_of(server)
    with caplog.at_level(logging.WARNING, "nt10k.fetching"):
        first = threading.Thread(target=get, args=(edgar,))
        first.start()
        while not server.requests:
            time.sleep(0.01)
        time.sleep(0.2)  # until it has the answer
        for path in paths:
            edgar.get(edgar.archives + path.removeprefix("/Archives/"), len, limit=LIMIT)
        first.join()
    asked = [when for when, _, _ in server.requests]
    assert min(asked[1:]) - asked[0] >= 1.0
    assert [record.getMessage() for record in caplog.records] == ["EDGAR takes no more requests for now: waiting 1 s"]


def test_the_rate_is_kept_by_all_threads_together() -> None:
    filings = [Filing(number) for number in range(30)]
    with serving(StandIn(filings)) as server, Edgar("T tests@example.com", server=server.url) as edgar:
        paths = [f"{edgar.archives}edgar/data/{filing.cik}/{filing.accession}.txt" for filing in filings]
        started = time.monotonic()
        threads = [threading.Thread(target=edgar.get, args=(path, len), kwargs={"limit": LIMIT}) for path in paths]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.monotonic() - started
    assert len(server.requests) == 30
    assert server.most_in_a_second <= 10
    assert took >= 29 / client.REQUESTS_PER_SECOND


@pytest.mark.parametrize(
    "agent", [None, "", "me", "desk at example.com", "Bücher desk@example.com", "a@b.c\nX: y", "@."]
)
def test_who_asks_must_be_said(agent: str | None) -> None:
    with pytest.raises(FetchError, match=r"Example Research desk@example\.com"):
        Edgar(agent)


@pytest.mark.parametrize("server", ["nonsense", "ftp://example.com", "http://", "http://[::1", "https:///path"])
def test_what_is_no_server(server: str) -> None:
    with pytest.raises(FetchError, match="is no address of a server"):
        Edgar("T tests@example.com", server=server)


def test_without_a_server_it_is_the_sec() -> None:
    with Edgar("T tests@example.com") as edgar:
        assert (edgar.archives, edgar.histories) == (
            "https://www.sec.gov/Archives/",
            "https://data.sec.gov/submissions/",
        )


def test_a_server_that_is_not_there(edgar_of: Callable[[StandIn], Edgar], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "_LONGEST_PAUSE", 0.02)
    nobody = StandIn([])
    nobody.url = "http://127.0.0.1:9"
    with pytest.raises(FetchError, match="refused"):
        get(edgar_of(nobody))


def test_what_comes_too_slowly_is_asked_for_again(
    stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_SLOW_AFTER", 0.5)
    server = stand_in([FILING], script={PATH: ["trickle"]})
    assert get(edgar_of(server)) == FILING.submission
    assert len(server.requests) == 2


def test_what_stops_coming_is_asked_for_again(
    stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_STALLED", 0.1)
    server = stand_in([FILING], script={PATH: ["trickle"]})
    assert get(edgar_of(server)) == FILING.submission
    assert len(server.requests) == 2


def test_a_client_that_was_stopped_waits_for_nothing(
    stand_in: Callable[..., StandIn], edgar_of: Callable[[StandIn], Edgar]
) -> None:
    server = stand_in([FILING], script={PATH: ["throttle"] * 9})
    edgar = edgar_of(server)
    threading.Timer(0.3, edgar.stop).start()
    started = time.monotonic()
    with pytest.raises(FetchError, match="stopped"):
        get(edgar)
    assert time.monotonic() - started < 0.9


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        (None, None, None),
        ("3", 3, 3),
        ("soon", None, None),
        ("-1", None, None),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0, 0),
        ("Wed, 21 Oct 2150 07:28:00 GMT", 1e9, 1e10),
        ("Wed, 21 Oct 2150 07:28:00 -0000", None, None),
    ],
)
def test_how_long_to_wait(said: str | None, least: float | None, most: float | None) -> None:
    wait = _retry_after(said)
    assert (wait is None) == (least is None)
    if wait is not None and least is not None and most is not None:
        assert least <= wait <= most


def test_the_page_of_an_error_is_read_in_part() -> None:
    pages = iter([b"x" * 1_000_000] * 1000)
    assert len(client._beginning(httpx.Response(500, content=pages))) == 1_000_000
    assert next(pages)
