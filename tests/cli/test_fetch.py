"""`nt10k fetch` as it is typed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from edgar_standin import LIMIT, Filing, StandIn, filings, serving

from nt10k.cli import main
from nt10k.fetching import client

AGENT = "Nobody's Tests tests@example.com"
ROOT = Path(__file__).parents[2]
COOKBOOK = (ROOT / "docs" / "cookbook.md").read_text("utf-8")
QUARTER = ("--from", "2024-01-01", "--to", "2024-03-31")


@pytest.fixture
def edgar(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    monkeypatch.setattr(client, "REQUESTS_PER_SECOND", 500)
    monkeypatch.setenv("NT10K_USER_AGENT", AGENT)
    with serving(StandIn(filings(range(12)), limit=10**6)) as server:
        monkeypatch.setenv("NT10K_EDGAR", server.url)
        yield server


def run(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nt10k", *args], capture_output=True, text=True, check=False, env=os.environ | env
    )


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def whole(server: StandIn) -> dict[str, bytes]:
    return {f"{filing.accession}.txt": filing.submission for filing in server.filings}


def test_a_quarter(edgar: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fetch", "--form", "NT 10-K", *QUARTER, "-o", str(tmp_path / "in")]) == 0
    assert content(tmp_path / "in") == whole(edgar)
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(rf"{tmp_path}/in: 12 notices in [\d.]+ s: 12 fetched\n", err)


def test_a_dry_run_writes_nothing(edgar: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edgar.filings[:] = [
        Filing(1, "NT 10-Q", date(2024, 2, 15), "HARROW KILN CORP", 99_001),
        Filing(2, "NT 10-K/A", date(2024, 3, 29), "ORCHARD & PINE", 99_002),
    ]
    out = tmp_path / "in"
    assert main(["fetch", *QUARTER, "--dry-run", "-o", str(out)]) == 0
    assert not out.exists()
    printed, told = capsys.readouterr()
    assert printed == (
        "2024-02-15  NT 10-Q    0000099001-24-000001  0000099001  HARROW KILN CORP\n"
        "2024-03-29  NT 10-K/A  0000099001-24-000002  0000099002  ORCHARD & PINE\n"
    )
    assert told == "2 notices\n"
    main(["fetch", *QUARTER, "--quiet", "--no-amendments", "-o", str(out)])
    capsys.readouterr()
    assert main(["fetch", *QUARTER, "--dry-run", "-o", str(out)]) == 0
    assert capsys.readouterr().err == "2 notices, 1 there already\n"
    assert main(["fetch", *QUARTER, "--dry-run"]) == 0
    assert capsys.readouterr().err == "2 notices\n"


def test_a_company_packed(edgar: StandIn, tmp_path: Path) -> None:
    assert main(["fetch", "--cik", "99001", "--gzip", "-o", str(tmp_path)]) == 0
    assert len(list(tmp_path.rglob("*.txt.gz"))) == 12
    assert {path.split("/")[1] for path in edgar.paths} == {"submissions", "Archives"}


def test_what_could_not_be_had_is_named(
    edgar: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_TRIES", 1)
    gone = edgar.filings[3]
    edgar.script[f"/Archives/edgar/data/{gone.cik}/{gone.accession}.txt"] = ["fail"]
    assert main(["fetch", *QUARTER, "-o", str(tmp_path)]) == 1
    err = capsys.readouterr().err
    assert f"nt10k: {gone.accession}, HARROW KILN CORP: http://" in err
    assert "status 502" in err
    assert err.endswith("11 fetched, 1 failed\n")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-o", "in"], "give --from a day on, or the --cik of a company"),
        ([*QUARTER], "give a folder with -o, or --dry-run"),
        (["--from", "yesterday", "-o", "in"], "not a day such as 2024-01-31: 'yesterday'"),
        (["--from", "2024-01-32", "-o", "in"], "not a day such as 2024-01-31"),
    ],
)
def test_wrong_usage(args: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["fetch", *args])
    assert stop.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--form", "10-K", *QUARTER], "'10-K' is no type of a Form 12b-25; these are NT 10-D, NT 10-K,"),
        (["--from", "2024-03-01", "--to", "2024-02-01"], "there is no day from 2024-03-01 to 2024-02-01"),
        (["--cik", "LNN"], "'LNN' is no central index key"),
        (["--cik", "42"], "EDGAR has no filer with the central index key 42"),
        (["--user-agent", "me", *QUARTER], "EDGAR asks who reads it"),
        (["--edgar", "nonsense", *QUARTER], "nonsense"),
    ],
)
def test_what_cannot_be_asked(
    args: list[str],
    message: str,
    edgar: StandIn,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "_LONGEST_PAUSE", 0.01)
    assert main(["fetch", *args, "-o", str(tmp_path / "in")]) == 2
    err = capsys.readouterr().err
    assert err.startswith("nt10k: ")
    assert message in err
    assert not (tmp_path / "in").exists()


def test_without_the_extra(edgar: StandIn, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("nt10k.fetching.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "httpx", None)
    assert main(["fetch", *QUARTER, "--dry-run"]) == 2
    assert "pip install 'nt10k[fetch]'" in capsys.readouterr().err


def test_it_says_that_it_waits(edgar: StandIn, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edgar.script["/Archives/edgar/full-index/2024/QTR1/form.idx"] = ["throttle"]
    assert main(["fetch", *QUARTER, "-o", str(tmp_path)]) == 0
    assert "nt10k: EDGAR takes no more requests for now: waiting 1 s\n" in capsys.readouterr().err


@pytest.mark.slow
def test_five_hundred_notices_disturbed_killed_and_read(tmp_path: Path) -> None:
    """Throttled and cut at random, killed once and stopped once: all there, none twice, the rate kept all the time."""
    out, tables = tmp_path / "filings", tmp_path / "notices.duckdb"
    listed = [
        Filing(number, ("NT 10-K", "NT 10-Q")[number % 2], date(2024, 1 + number % 3, 2), others=(99_100 + number % 7,))
        for number in range(500)
    ]
    with serving(StandIn(listed, throttles=0.01, cuts=0.04, dawdles=0.02)) as server:
        env = {"NT10K_EDGAR": server.url, "NT10K_USER_AGENT": AGENT}
        for count, how in ((100, signal.SIGKILL), (250, signal.SIGINT)):
            disturbed = subprocess.Popen(
                [sys.executable, "-m", "nt10k", "fetch", *QUARTER, "-o", str(out)],
                stderr=subprocess.PIPE, text=True, env=os.environ | env,
            )  # fmt: skip
            wait_until(lambda count=count: len(list(out.rglob("*.txt"))) >= count)  # type: ignore[misc]
            disturbed.send_signal(how)
            _, told = disturbed.communicate(timeout=60)
            assert disturbed.returncode == (130 if how is signal.SIGINT else -signal.SIGKILL), told
            seen = {name: text for name, text in content(out).items() if name.endswith(".txt")}
            assert whole(server).items() >= seen.items(), "what readers see is whole"
        done = run("fetch", *QUARTER, "-o", str(out), **env)
        assert done.returncode == 0, done.stderr
        assert re.search(r"500 notices in .*: \d+ fetched, \d+ there already$", done.stderr.strip())
        assert content(out) == whole(server)
        assert server.most_in_a_second <= LIMIT
        assert len({who for _, _, who in server.requests}) == 1
        again = run("fetch", *QUARTER, "-o", str(out), **env)
        assert "0 fetched, 500 there already" in again.stderr
    asked = Counter(path for path in server.paths if "/data/" in path)
    assert len(asked) == 500
    done = run("batch", str(out), "-o", str(tables), "--quiet")
    assert done.returncode == 0, done.stderr
    with duckdb.connect(str(tables), read_only=True) as db:
        assert db.sql("SELECT count(*), count(DISTINCT notice_id) FROM inputs").fetchall() == [(500, 500)]
        assert db.sql("SELECT form_type, count(*) FROM notices GROUP BY 1 ORDER BY 1").fetchall() == [
            ("NT 10-K", 250), ("NT 10-Q", 250),
        ]  # fmt: skip


def wait_until(so: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while not so():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.fixture
def terminal(tmp_path: Path, edgar: StandIn, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """A shell in an empty folder, where nt10k is this one and EDGAR the stand-in."""
    programs, folder = tmp_path / "programs", tmp_path / "folder"
    programs.mkdir()
    folder.mkdir()
    (programs / "nt10k").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m nt10k "$@"\n', "utf-8")
    (programs / "nt10k").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.delenv("NT10K_USER_AGENT")

    def typed(commands: str) -> str:
        done = subprocess.run(["sh", "-ec", commands], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stderr

    return typed


def notices_in(path: Path) -> list[tuple[str, str]]:
    with duckdb.connect(str(path), read_only=True) as db:
        return db.sql("SELECT notice_id, form_type FROM notices ORDER BY 1").fetchall()


@pytest.mark.slow
def test_the_three_commands_of_the_cookbook(terminal: Callable[[str], str], edgar: StandIn, tmp_path: Path) -> None:
    (block,) = re.findall(r"<!-- three commands -->\n```sh\n(.*?)```", COOKBOOK, re.DOTALL)
    install, fetch, batch = block.splitlines()
    assert install == "pip install 'nt10k[batch,fetch]'"
    terminal(f"{fetch}\n{batch}")
    assert notices_in(tmp_path / "folder" / "notices.duckdb") == [(f.accession, "NT 10-K") for f in edgar.filings]


@pytest.mark.slow
def test_the_line_for_cron(terminal: Callable[[str], str], edgar: StandIn, tmp_path: Path) -> None:
    """Run this evening and the next: a notice of yesterday, and then one more."""
    (block,) = re.findall(r"<!-- cron -->\n```crontab\n(.*?)```", COOKBOOK, re.DOTALL)
    setting, line = block.splitlines()
    name, _, agent = setting.partition("=")
    command = line.split(maxsplit=5)[5].replace(r"\%", "%").replace("/srv/notices", str(tmp_path / "folder"))
    day = next(day for back in range(1, 4) if (day := date.today() - timedelta(days=back)).weekday() < 5)
    edgar.filings[:] = [Filing(1, day=day)]
    for count in (1, 2):
        terminal(f"{name}='{agent}'; export {name}; {command}")
        found = notices_in(tmp_path / "folder" / "notices.duckdb")
        assert [notice_id for notice_id, _ in found] == [filing.accession for filing in edgar.filings]
        assert sum("/data/" in path for path in edgar.paths) == count
        edgar.filings.append(Filing(2, "NT 10-Q", day))
