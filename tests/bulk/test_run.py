"""Whole runs: into every kind of output, again, after a change, after being killed."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from notices import notice

from nt10k import Outcome, OutputError, batch, parse, parse_file, parse_many
from nt10k.bulk import Progress
from nt10k.bulk.tables import FORMS, schemas

FIXTURES = Path(__file__).parents[2] / "fixtures"
KINDS = ("out.duckdb", "out", "out.jsonl", "out.jsonl.gz", "out.jsonl.zst")
HEADER = """\
<SEC-HEADER>0000000000-12-{number:06}.hdr.sgml : 20120402
ACCESSION NUMBER:\t\t0000000000-12-{number:06}
CONFORMED SUBMISSION TYPE:\tNT 10-K
</SEC-HEADER>
<DOCUMENT>
<TYPE>NT 10-K
<TEXT>
{text}
</TEXT>
</DOCUMENT>
"""


def many(folder: Path, count: int) -> Path:
    """A folder with that many notices, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = notice(charter=f"Kiln {number} Corporation\n(Name of Registrant as Specified in Charter)")
        (folder / f"{number:05}.txt").write_text(text)
    return folder


def rows(out: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything in an output, without order."""
    if out.suffix == ".duckdb":
        with duckdb.connect(str(out), read_only=True) as db:
            tables = {name: db.sql(f"FROM {name}").to_arrow_table().to_pylist() for name in schemas()}
    elif out.is_dir():
        tables = {name: pq.read_table(out / f"{name}.parquet").to_pylist() for name in schemas()}
    else:
        with pa.input_stream(str(out), compression="detect") as file:
            lines = [json.loads(line) for line in file.read().splitlines()]
        tables = {"lines": lines}
    return {name: sorted(table, key=lambda row: json.dumps(row, default=str)) for name, table in tables.items()}


# ----------------------------------------------------------------------------------------------- what is written


@pytest.mark.parametrize("workers", [1, 2])
def test_every_input_has_its_row(tmp_path: Path, workers: int) -> None:
    out = tmp_path / "out.duckdb"
    summary = batch(FIXTURES, out, workers=workers)
    got = rows(out)
    given = [path for path in FIXTURES.rglob("*") if path.suffix in (".txt", ".htm")]
    assert {row["path"] for row in got["inputs"]} == {str(path) for path in given}
    assert summary.inputs == len(got["inputs"]) == len(given)
    assert len(got["notices"]) == summary.counts["parsed"] + summary.counts["damaged"]
    assert {row["notice_id"] for row in got["notices"]} == {row["notice_id"] for row in got["inputs"]} - {None}


def test_the_tables_say_what_the_forms_say(tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch(FIXTURES, out, text=True)
    got = rows(out)
    of_notice = {row["notice_id"]: row for row in got["notices"]}
    for row in got["inputs"]:
        if row["notice_id"] is None:
            continue
        form = parse_file(row["path"])
        mine = of_notice[row["notice_id"]]
        assert mine["registrant_address_city"] == form.registrant.address.city
        assert mine["narrative_text"] == form.narrative.text
        assert mine["late_report"] == form.late_report
        assert mine["text"] == form.text
        own = {name: [r for r in got[name] if r["notice_id"] == row["notice_id"]] for name in schemas()}
        assert len(own["reasons"]) == len(form.narrative.reasons)
        assert len(own["evidence"]) == len(form.evidence)
        assert len(own["diagnostics"]) == len(form.diagnostics)
        assert [(r["metric"], r["amount_low"]) for r in sorted(own["estimates"], key=lambda r: r["position"])] == [
            (e.metric, e.amount and e.amount.low) for e in form.financial_estimates
        ]
        boxes = {(r["field"], r["report"]): r["checked"] for r in own["checkboxes"]}
        for report, checked in form.checkboxes.reports.items():
            assert boxes["reports", report] == checked
        assert boxes["relief", None] == form.checkboxes.relief


def test_all_outputs_hold_the_same(tmp_path: Path) -> None:
    for kind in KINDS:
        batch(FIXTURES, tmp_path / kind)
    tables = rows(tmp_path / "out.duckdb")
    assert rows(tmp_path / "out") == tables
    lines = rows(tmp_path / "out.jsonl")["lines"]
    assert rows(tmp_path / "out.jsonl.gz")["lines"] == lines == rows(tmp_path / "out.jsonl.zst")["lines"]
    assert sorted(line["notice_id"] for line in lines if line["form"]) == [
        row["notice_id"] for row in sorted(tables["notices"], key=lambda row: str(row["notice_id"]))
    ]
    for line in lines:
        if line["form"]:
            assert line["form"] == json.loads(parse_file(line["path"]).model_dump_json())


def test_parquet_has_the_documented_schema(tmp_path: Path) -> None:
    batch(FIXTURES / "layouts", tmp_path / "out")
    for name, schema in schemas().items():
        written = pq.read_schema(tmp_path / "out" / f"{name}.parquet")
        assert written.equals(schema)
        assert [field.metadata[b"about"] for field in written] == [field.metadata[b"about"] for field in schema]


def test_the_order_and_number_of_processes_change_nothing(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 250)
    for workers in (1, 2):
        batch(folder, tmp_path / f"{workers}.jsonl", workers=workers)
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_bad_inputs_are_told_and_do_not_stop_a_run(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 3)
    (folder / "cut.zip").write_bytes(b"PK\x03\x04")
    (folder / "other.txt").write_text("FORM 8-K\n")
    (folder / "binary.htm").write_bytes(b"%PDF-1.4 \x00\x01")
    (folder / "large.txt").write_text("x" * 100_000)
    summary = batch(folder, tmp_path / "out.duckdb", max_size=50_000)
    assert summary.counts == {"parsed": 3, "unreadable": 1, "not_a_notice": 2, "too_large": 1}
    assert not summary.complete
    assert all(row["error"] for row in rows(tmp_path / "out.duckdb")["inputs"] if row["status"] != "parsed")


def test_an_error_in_the_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nt10k.bulk.outcome.parse", lambda *_, **__: 1 / 0)
    (outcome,) = parse_many(many(tmp_path / "in", 1), workers=1)
    assert outcome.status == "failed"
    assert "ZeroDivisionError: division by zero" in str(outcome.error)


def test_a_notice_that_comes_twice_has_one_row(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, number in (("a.txt", 1), ("b.txt", 2), ("c.txt", 1)):
        (folder / name).write_text(HEADER.format(number=number, text=notice()) + name)
    summary = batch(folder, tmp_path / "out.duckdb")
    assert summary.counts == {"parsed": 2, "duplicate": 1}
    got = rows(tmp_path / "out.duckdb")
    assert len(got["notices"]) == 2
    (twice,) = (row for row in got["inputs"] if row["status"] == "duplicate")
    assert twice["path"] == str(folder / "c.txt")
    assert twice["error"] == f"the same notice as {folder / 'a.txt'}"
    (folder / "d.txt").write_text(HEADER.format(number=2, text=notice()) + "d")
    assert batch(folder, tmp_path / "out.duckdb").counts == {"duplicate": 1}


# -------------------------------------------------------------------------------------------------------- again


@pytest.mark.parametrize("kind", KINDS)
def test_a_second_run_reads_what_is_new_or_changed(tmp_path: Path, kind: str) -> None:
    folder, out = many(tmp_path / "in", 5), tmp_path / kind
    batch(folder, out)
    before = rows(out)
    again = batch(folder, out)
    assert (again.inputs, again.known) == (0, 5)
    assert rows(out) == before
    changed, new = folder / "00001.txt", folder / "new.txt"
    changed.write_text(notice(narrative="The Company's auditor resigned."))
    new.write_text(notice(narrative="The Company's mill burned down."))
    more = batch(folder, out)
    assert (more.inputs, more.known) == (2, 4)
    batch(folder, tmp_path / f"other-{kind}")
    assert rows(out) == rows(tmp_path / f"other-{kind}")


def test_fresh_reads_all(tmp_path: Path) -> None:
    folder, out = many(tmp_path / "in", 3), tmp_path / "out.duckdb"
    batch(folder, out)
    (folder / "00000.txt").unlink()
    assert batch(folder, out, fresh=True).inputs == 2
    assert len(rows(out)["inputs"]) == 2


def test_another_version_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = many(tmp_path / "in", 3), tmp_path / "out.duckdb"
    with monkeypatch.context() as patch:
        patch.setattr("nt10k.bulk.tables.__version__", "0.0.1")
        batch(folder, out, workers=1)
    assert {row["nt10k_version"] for row in rows(out)["inputs"]} == {"0.0.1"}
    assert batch(folder, out, workers=1).inputs == 3
    assert len(rows(out)["inputs"]) == len(rows(out)["notices"]) == 3


def test_tables_of_another_version_are_not_written_on(tmp_path: Path) -> None:
    folder, out = many(tmp_path / "in", 1), tmp_path / "out.duckdb"
    batch(folder, out)
    with duckdb.connect(str(out)) as db:
        db.execute("UPDATE nt10k SET tables_version = 0")
    with pytest.raises(OutputError, match="--fresh"):
        batch(folder, out)
    batch(folder, out, fresh=True)


@pytest.mark.parametrize("name", ["out.csv", "in/00000.txt/out.duckdb", "other.duckdb", "torn.duckdb"])
def test_outputs_that_cannot_be(tmp_path: Path, name: str) -> None:
    folder = many(tmp_path / "in", 1)
    with duckdb.connect(str(tmp_path / "other.duckdb")) as db:
        db.execute("CREATE TABLE prices (day DATE)")
    (tmp_path / "torn.duckdb").write_text("no database")
    with pytest.raises(OutputError):
        batch(folder, tmp_path / name)


@pytest.mark.parametrize("kind", ["no table", "another table", "no Parquet", "no JSON", "other JSON", "a list"])
def test_what_another_has_written_is_left_alone(tmp_path: Path, kind: str) -> None:
    """Nothing is made of it, nothing is left beside it, and a run that may replace it does."""
    folder = many(tmp_path / "in", 2)
    lines = {"no JSON": "a,b\n1,2\n", "other JSON": '{"day": 1}\n', "a list": "[1]\n"}.get(kind)
    out = tmp_path / ("out.jsonl" if lines else "out")
    batch(folder, out)
    if lines:
        out.write_text(lines)
    elif kind == "no table":  # as before there were deadlines
        (out / "deadlines.parquet").unlink()
    elif kind == "another table":
        shutil.copy(out / "filers.parquet", out / "deadlines.parquet")
    else:
        (out / "reasons.parquet").write_text("no Parquet")
    there = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(OutputError, match="--fresh"):
        batch(folder, out)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == there
    assert batch(folder, out, fresh=True).inputs == 2


# ------------------------------------------------------------------------------------------------------ disturbed


def command(folder: Path, out: Path, *options: str) -> list[str]:
    told_often = "import sys; from nt10k import progress; progress._EVERY = 0; from nt10k.cli import main; "
    return [sys.executable, "-c", told_often + "sys.exit(main())", "batch", str(folder), "-o", str(out), *options]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["out.duckdb", "out", "out.jsonl.gz"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["kill", "ctrl-c"])
def test_a_run_that_was_stopped_goes_on(tmp_path: Path, kind: str, how: signal.Signals) -> None:
    folder, out = many(tmp_path / "in", 700), tmp_path / kind
    for chunks in (1, 2):
        run = subprocess.Popen(command(folder, out), stderr=subprocess.PIPE, text=True)
        assert run.stderr is not None
        for _ in range(chunks):
            assert "per second" in run.stderr.readline()
        run.send_signal(how)
        last = run.stderr.read().splitlines()
        run.stderr.close()
        assert run.wait(timeout=60) == (130 if how is signal.SIGINT else -signal.SIGKILL), "\n".join(last)
        if how is signal.SIGINT:
            assert last[-1] == "nt10k: stopped; run the same command again to go on"
    last_run = subprocess.run(command(folder, out, "--quiet"), capture_output=True, text=True, check=True)
    (read,) = re.findall(r"([\d,]+) read by a run before", last_run.stderr)
    assert int(read.replace(",", "")) >= 200
    assert list(tmp_path.rglob(".*")) == []
    batch(folder, tmp_path / f"whole-{kind}")
    assert rows(out) == rows(tmp_path / f"whole-{kind}")


def test_ctrl_c_in_the_middle_of_a_query(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise RuntimeError("Query interrupted")  # as DuckDB does

    monkeypatch.setattr("nt10k.bulk.store.Store.add", interrupted)
    with pytest.raises(KeyboardInterrupt):
        batch(many(tmp_path / "in", 1), tmp_path / "out.duckdb")


def test_two_runs_at_once_are_kept_apart(tmp_path: Path) -> None:
    folder, out = many(tmp_path / "in", 2), tmp_path / "out.duckdb"
    batch(folder, out)
    with duckdb.connect(str(out)):
        run = subprocess.run(command(folder, out), capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "out.duckdb cannot be written" in run.stderr


# ---------------------------------------------------------------------------------------------------- in and out


def test_parse_many(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 120)
    (folder / "00060.txt").write_text("something else")
    got = list(parse_many([folder], workers=2))
    assert [outcome.path for outcome in got] == sorted(map(str, folder.iterdir()))
    assert [outcome.status for outcome in got if outcome.form is None] == ["not_a_notice"]
    assert got[7] == next(parse_many(folder / "00007.txt"))
    assert isinstance(got[0], Outcome)
    assert got[0].form == parse((folder / "00000.txt").read_bytes())
    assert got[0].form is not None
    assert got[0].form.text


def test_the_progress_ends_at_the_whole(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 230)
    seen: list[Progress] = []
    batch(folder, tmp_path / "out.duckdb", progress=seen.append)
    assert [at.inputs for at in seen] == [100, 200, 230]
    assert seen[-1].weight == seen[-1].total == sum(file.stat().st_size for file in folder.iterdir())


def test_the_command_line(tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 3)
    (folder / "a.txt.gz").write_bytes(gzip.compress((folder / "00000.txt").read_bytes())[:-9])
    run = subprocess.run(command(folder, tmp_path / "out", "--quiet"), capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "4 inputs in" in run.stderr
    assert run.stderr.endswith(": 3 parsed, 1 unreadable\n")
    (folder / "a.txt.gz").unlink()
    shutil.rmtree(tmp_path / "out")
    assert subprocess.run(command(folder, tmp_path / "out"), check=False).returncode == 0


def test_forms_table_is_part_of_no_other() -> None:
    assert FORMS.names == ["notice_id", "form"]
