from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from nt10k import Form12b25, NotForm12b25Error, cli, parse_file
from nt10k.model import Narrative, Registrant

FIXTURES = Path(__file__).parents[1] / "fixtures"
NOTICE = str(FIXTURES / "ascii_slash_boxes_1996_nt10k.txt")
OTHER = str(FIXTURES / "html_thorn_money_cells_2007_nt10k.htm")


def run(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "nt10k", *args],
        input=stdin,
        capture_output=True,
        check=False,
        env={k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}} | env,
    )


@pytest.fixture
def junk(tmp_path: Path) -> str:
    path = tmp_path / "junk.txt"
    path.write_text("An invoice for forty chairs.")
    return str(path)


def test_one_file_is_one_indented_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", NOTICE]) == 0
    out = capsys.readouterr().out
    assert out.startswith('{\n  "submission"')
    assert json.loads(out) == parse_file(NOTICE).model_dump(mode="json")


def test_several_files_are_json_lines_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", OTHER, NOTICE, OTHER]) == 0
    forms = [Form12b25.model_validate_json(line) for line in capsys.readouterr().out.splitlines()]
    assert forms == [parse_file(OTHER), parse_file(NOTICE), parse_file(OTHER)]


def test_layout_of_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parse", "--compact", NOTICE]) == 0
    assert capsys.readouterr().out.count("\n") == 1
    assert cli.main(["parse", "--indent", "4", NOTICE, OTHER]) == 0
    assert capsys.readouterr().out.count('{\n    "submission"') == 2


def test_what_cannot_be_read_is_told_and_passed_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, junk: str
) -> None:
    missing = str(tmp_path / "missing.txt")
    assert cli.main(["parse", missing, NOTICE, str(tmp_path), junk, OTHER]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    complaints = err.splitlines()
    assert complaints[0] == f"nt10k: {missing}: No such file or directory"
    assert complaints[1].startswith(f"nt10k: {tmp_path}: ")
    assert complaints[2].startswith(f"nt10k: {junk}: ")
    assert len(complaints) == 3


def test_show_goes_on_after_an_input_that_is_no_notice(capsys: pytest.CaptureFixture[str], junk: str) -> None:
    assert cli.main(["show", junk, NOTICE, OTHER]) == 1
    out, err = capsys.readouterr()
    assert out.count("Part III") == 2
    assert err.count("\n") == 1


def test_standard_input_is_read_as_bytes() -> None:
    done = run("parse", "-", stdin=Path(OTHER).read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    assert Form12b25.model_validate_json(done.stdout) == parse_file(OTHER)


def test_empty_standard_input() -> None:
    done = run("show", "-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert re.fullmatch(rb"nt10k: -: [^\n]+\r?\n", done.stderr)


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["frob"],
        ["show"],
        ["parse"],
        ["parse", "--indent", "-1", NOTICE],
        ["parse", "--indent", "two", NOTICE],
        ["parse", "--indent", "2", "--compact", NOTICE],
        ["schema", NOTICE],
    ],
)
def test_wrong_usage(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(args)
    assert stop.value.code == 2
    assert "usage: nt10k" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["show"], ["parse"], ["schema"]])
def test_help_fits_the_terminal(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as stop:
        cli.main([*command, "--help"])
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    assert command == ["schema"] or "exit status:" in out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["--version"])
    assert stop.value.code == 0
    assert re.fullmatch(r"nt10k \d+\.\d+\S*\n", capsys.readouterr().out)


def test_schema_describes_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    cli.main(["parse", OTHER])
    jsonschema.validate(json.loads(capsys.readouterr().out), schema)


@pytest.mark.parametrize("width", ["80", "140"])
def test_show_keeps_to_the_width(width: str) -> None:
    lines = run("show", NOTICE, OTHER, COLUMNS=width).stdout.decode().splitlines()
    assert max(map(len, lines)) == int(width)
    assert not any(line.endswith(" ") for line in lines)


def test_colour_is_for_terminals_that_want_it() -> None:
    assert b"\x1b" not in run("show", OTHER).stdout
    colour = re.compile(rb"\x1b\[[\d;]*3\d")
    assert colour.search(run("show", OTHER, FORCE_COLOR="1", TERM="xterm").stdout)
    assert not colour.search(run("show", OTHER, FORCE_COLOR="1", TERM="xterm", NO_COLOR="1").stdout)


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = run("show", NOTICE, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "☒" in done.stdout.decode()


@pytest.mark.skipif(os.name == "nt", reason="a pipe breaks in another way there")
@pytest.mark.parametrize("command", ["show", "parse"])
def test_a_reader_that_has_seen_enough(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "nt10k", command, NOTICE, OTHER], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_text_of_the_notice_cannot_command_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    form = Form12b25(
        registrant=Registrant(name="[red]Acme[/red] \x1b[31m\x9b2J"), narrative=Narrative(text="Late.\x07\x7f [link]")
    )
    monkeypatch.setattr(cli, "parse_file", lambda path: form)
    assert cli.main(["show", NOTICE]) == 0
    shown = capsys.readouterr().out
    assert "[red]Acme[/red] �[31m�2J" in shown
    assert not re.search(r"[^\n -~\xa0-\uffff]", shown)
    assert cli.main(["parse", NOTICE]) == 0
    printed = capsys.readouterr().out
    assert not re.search(r"[^\n -~\xa0-\uffff]", printed)
    assert Form12b25.model_validate_json(printed) == form


def test_nor_can_a_name_or_a_message(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def no_notice(path: Path) -> Form12b25:
        raise NotForm12b25Error("this is\n\x1b[2J a poem")

    monkeypatch.setattr(cli, "parse_file", no_notice)
    assert cli.main(["show", "a\x1b[31m.txt"]) == 1
    assert capsys.readouterr().err == "nt10k: a\\x1b[31m.txt: this is\\n\\x1b[2J a poem\n"


def test_streams_that_have_no_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert cli.main(["parse", "--compact", NOTICE]) == 0
    assert json.loads(out.getvalue())["late_report"] == "10-K"
