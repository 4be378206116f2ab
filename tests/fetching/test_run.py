"""Whole runs: everything there, nothing twice, nothing half, whatever the server does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from edgar_standin import Filing, StandIn, filings

import nt10k
from nt10k import FetchError, OutputError
from nt10k.fetching import client, run
from nt10k.fetching.client import Edgar
from nt10k.fetching.listing import list_notices
from nt10k.fetching.run import download

Start = Callable[..., StandIn]
Client = Callable[[StandIn], Edgar]
START, END = date(2024, 1, 1), date(2024, 3, 31)
AGENT = "Tests tests@example.com"


def path_of(filing: Filing) -> str:
    return f"/Archives/edgar/data/{filing.cik}/{filing.accession}.txt"


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def whole(server: StandIn) -> dict[str, bytes]:
    return {f"{filing.accession}.txt": filing.submission for filing in server.filings}


def get(edgar: Edgar, out: Path, **more: object) -> run.Fetched:
    return download(edgar, list_notices(edgar, start=START, end=END), out, **more)  # type: ignore[arg-type]


def test_all_of_it(stand_in: Start, tmp_path: Path) -> None:
    server = stand_in(filings(range(40)))
    told: list[tuple[int, int]] = []
    fetched = nt10k.fetch(
        tmp_path, user_agent=AGENT, server=server.url, progress=lambda *at: told.append(at), start=START, end=END
    )
    assert (fetched.fetched, fetched.there, fetched.failed) == (40, 0, {})
    assert content(tmp_path) == whole(server)
    assert told == [(number, 40) for number in range(1, 41)]
    assert str(fetched).startswith("40 notices in ")
    assert max(Counter(server.paths).values()) == 1


def test_again_asks_for_the_lists_only(stand_in: Start, tmp_path: Path) -> None:
    server = stand_in(filings(range(5)))
    settings = {"user_agent": AGENT, "server": server.url, "start": START, "end": END}
    nt10k.fetch(tmp_path, **settings)  # type: ignore[arg-type]
    first = next(tmp_path.rglob("*.txt"))
    first.unlink()
    server.requests.clear()
    fetched = nt10k.fetch(tmp_path, packed=True, **settings)  # type: ignore[arg-type]
    assert (fetched.fetched, fetched.there) == (1, 4)
    assert len(server.requests) == 2
    assert Path(f"{first}.gz").exists()
    assert str(fetched).endswith("1 fetched, 4 there already")


def test_who_asks_may_be_in_the_environment(stand_in: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NT10K_USER_AGENT", "Environment env@example.com")
    server = stand_in(filings(range(1)))
    nt10k.fetch(tmp_path, server=server.url, ciks=[99001])
    assert all(who.startswith("Environment env@example.com nt10k/") for _, _, who in server.requests)
    monkeypatch.delenv("NT10K_USER_AGENT")
    with pytest.raises(FetchError, match="e-mail"):
        nt10k.fetch(tmp_path, server=server.url, ciks=[99001])


@pytest.mark.parametrize("packed", [False, True])
def test_what_is_fetched_can_be_parsed(stand_in: Start, tmp_path: Path, packed: bool) -> None:
    server = stand_in(filings(range(3), form="NT 10-Q"))
    nt10k.fetch(tmp_path, user_agent=AGENT, server=server.url, packed=packed, start=START, end=END)
    outcomes = list(nt10k.parse_many(tmp_path, workers=1))
    assert {outcome.notice_id for outcome in outcomes} == {filing.accession for filing in server.filings}
    assert {outcome.form and outcome.form.form_type for outcome in outcomes} == {"NT 10-Q"}


def test_disturbed_at_random(stand_in: Start, edgar_of: Client, tmp_path: Path) -> None:
    """All there, none twice, none half, though a third of the answers are no good."""
    server = stand_in(filings(range(60)), cuts=0.3, dawdles=0.05)
    fetched = get(edgar_of(server), tmp_path)
    assert (fetched.fetched, fetched.failed) == (60, {})
    assert content(tmp_path) == whole(server)
    assert len(server.requests) > 61


def test_what_cannot_be_had_is_told_and_tried_again_by_the_next_run(
    stand_in: Start, edgar_of: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_LONGEST_PAUSE", 0.01)
    server = stand_in(filings(range(6)))
    bad, gone = server.filings[1], server.filings[4]
    server.script[path_of(bad)] = ["cut and say so"] * 8
    server.script[path_of(gone)] = ["fail"] * 8
    fetched = get(edgar_of(server), tmp_path)
    assert fetched.fetched == 4
    assert {entry.accession_number for entry in fetched.failed} == {bad.accession, gone.accession}
    assert sorted(reason.split(": ")[-1] for reason in fetched.failed.values()) == [
        "status 502 Bad Gateway",
        "the submission is cut off, or it is something else",
    ]
    assert "2 failed" in str(fetched)
    assert not any(bad.accession in name or gone.accession in name for name in content(tmp_path))
    assert get(edgar_of(server), tmp_path).fetched == 2
    assert content(tmp_path) == whole(server)


def test_when_all_fails_the_run_ends(
    stand_in: Start, edgar_of: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_TRIES", 1)
    server = stand_in(filings(range(200)))
    server.script = {path_of(filing): ["fail"] for filing in server.filings[3:]}
    with pytest.raises(FetchError, match=r"10 notices in a row could not be fetched, the last: .*502"):
        get(edgar_of(server), tmp_path)
    assert len(server.requests) < 60
    assert len(content(tmp_path)) == 3


def test_a_full_disk_ends_the_run(
    stand_in: Start, edgar_of: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    server = stand_in(filings(range(100)))
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left"):
        get(edgar_of(server), tmp_path)
    assert content(tmp_path) == {}
    assert len(server.requests) < 60


def test_no_notices(stand_in: Start, edgar_of: Client, tmp_path: Path) -> None:
    fetched = get(edgar_of(stand_in([Filing(1, "10-Q")])), tmp_path / "new")
    assert str(fetched).startswith("0 notices in ")


def test_a_file_where_the_folder_should_be(stand_in: Start, edgar_of: Client, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(OutputError, match="cannot be written"):
        get(edgar_of(stand_in(filings(range(2)))), tmp_path / "file")
