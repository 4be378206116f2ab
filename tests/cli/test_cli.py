from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import jsonschema
import pytest

import nt10k
from nt10k import Form12b25, NotForm12b25Error, cli, parse_file
from nt10k.model import Narrative, Registrant

FIXTURES = Path(__file__).parents[2] / "fixtures"
NOTICE = str(FIXTURES / "ascii_slash_boxes_1996_nt10k.txt")
OTHER = str(FIXTURES / "html_thorn_money_cells_2007_nt10k.htm")


COLOUR_SETTINGS = {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}


def run(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "nt10k", *args],
        input=stdin,
        capture_output=True,
        check=False,
        env={k: v for k, v in os.environ.items() if k not in COLOUR_SETTINGS} | env,
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
        ["diff", NOTICE],
        ["diff", NOTICE, OTHER, NOTICE],
        ["parse", "--indent", "-1", NOTICE],
        ["parse", "--indent", "two", NOTICE],
        ["parse", "--indent", "2", "--compact", NOTICE],
        ["schema", NOTICE],
        ["due"],
        ["due", "10-K"],
        ["due", "10-X", "2024-12-31"],
        ["due", "10-K", "2024-12-32"],
        ["due", "10-K", "2024-12-31", "--status", "small"],
    ],
)
def test_wrong_usage(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(args)
    assert stop.value.code == 2
    assert "usage: nt10k" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [[], ["show"], ["parse"], ["diff"], ["review"], ["due"], ["fetch"], ["batch"], ["schema"]]
)
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
    assert max(map(len, lines)) == min(int(width), 120)
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


def in_a_terminal(*args: str, **env: str) -> str:
    """What is printed in a terminal."""
    import pty  # there is none on Windows

    terminal, stdout = pty.openpty()
    inherited = {k: v for k, v in os.environ.items() if k not in COLOUR_SETTINGS}
    with subprocess.Popen(
        [sys.executable, "-m", "nt10k", *args],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**inherited, "TERM": "xterm", "COLUMNS": "100", **env},
    ):
        os.close(stdout)
        printed = b""
        with suppress(OSError):  # as Linux tells that the other end is closed
            while some := os.read(terminal, 65536):
                printed += some
    os.close(terminal)
    return printed.decode()


@pytest.mark.skipif(os.name == "nt", reason="it has other terminals")
@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
@pytest.mark.parametrize("command", ["show", "diff"])
def test_colour_in_a_terminal(command: str, env: dict[str, str], coloured: bool) -> None:
    printed = in_a_terminal(command, NOTICE, OTHER, **env)
    assert bool(re.search(r"\x1b\[[\d;]*3\d", printed)) == coloured
    assert "TERM" not in env or "\x1b" not in printed
    width = max(len(re.sub(r"\x1b\[[\d;]*m", "", line)) for line in printed.splitlines())
    assert width == (80 if "TERM" in env else 100)  # nobody knows how wide a dumb terminal is


def broken(*args: str) -> subprocess.CompletedProcess[bytes]:
    """A run whose output nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "nt10k", *args], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    return done


@pytest.mark.skipif(os.name == "nt", reason="a pipe breaks in another way there")
@pytest.mark.parametrize(
    "args",
    [["show", NOTICE, OTHER], ["parse", NOTICE, OTHER], ["schema"], ["--help"], ["diff", "--help"], ["--version"]],
)
def test_a_reader_that_has_seen_enough(args: list[str]) -> None:
    done = broken(*args)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="a pipe breaks in another way there")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_difference_is_one_whoever_reads_of_it(options: list[str]) -> None:
    done = broken("diff", *options, NOTICE, OTHER)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(os.name == "nt", reason="a pipe breaks in another way there")
def test_nobody_hears_the_complaints() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    args = [sys.executable, "-m", "nt10k", "show", "no such file", NOTICE]
    done = subprocess.run(args, stdout=writer, stderr=writer, check=False)
    os.close(writer)
    assert done.returncode in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="it has no such signal for one process")
@pytest.mark.parametrize("command", [["parse", NOTICE, "-"], ["show", NOTICE, "-"]])
def test_stopped_by_the_user(command: list[str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "nt10k", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()  # the first notice is printed, and standard input waited for
        running.send_signal(signal.SIGINT)
        try:
            assert running.wait(60) == 130
        finally:
            running.kill()
        assert running.stderr.read() == b""


@pytest.mark.parametrize("command", [["show", NOTICE], ["parse", NOTICE], ["diff", NOTICE, NOTICE]])
def test_stopped_while_it_reads(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(path: Path) -> Form12b25:
        raise KeyboardInterrupt

    monkeypatch.setattr(nt10k, "parse_file", stopped)
    assert cli.main(command) == 130
    assert capsys.readouterr() == ("", "")


def test_diff_of_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff", NOTICE, NOTICE]) == 0
    assert capsys.readouterr() == ("", "")
    assert cli.main(["diff", "--json", NOTICE, NOTICE]) == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_diff_of_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff", NOTICE, OTHER]) == 1
    out, err = capsys.readouterr()
    assert f"- {NOTICE}" in out.replace("\n    ", "")
    assert "\x1b" not in out
    assert re.search(r"\d+ differences\n$", out)
    assert err == ""


def test_differences_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff", "--json", NOTICE, OTHER]) == 1
    changes = json.loads(capsys.readouterr().out)
    assert [change["path"] for change in changes] == [
        change.path for change in nt10k.diff(parse_file(NOTICE), parse_file(OTHER))
    ]


def test_one_of_the_two_from_standard_input() -> None:
    assert run("diff", OTHER, "-", stdin=Path(OTHER).read_bytes()).returncode == 0
    done = run("diff", "-", "-", stdin=Path(OTHER).read_bytes())
    assert done.returncode == 2
    assert b"one notice, not two" in done.stderr


def test_trouble_is_no_difference(capsys: pytest.CaptureFixture[str], tmp_path: Path, junk: str) -> None:
    for pair in ([NOTICE, junk], [junk, NOTICE], [NOTICE, str(tmp_path / "missing")]):
        assert cli.main(["diff", *pair]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1


def test_text_of_the_notice_cannot_command_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    form = Form12b25(
        registrant=Registrant(name="[red]Acme[/red] \x1b[31m\x9b2J"), narrative=Narrative(text="Late.\x07\x7f [link]")
    )
    monkeypatch.setattr(nt10k, "parse_file", lambda path: form)
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

    monkeypatch.setattr(nt10k, "parse_file", no_notice)
    assert cli.main(["show", "a\x1b[31m.txt"]) == 1
    assert capsys.readouterr().err == "nt10k: a\\x1b[31m.txt: this is\\n\\x1b[2J a poem\n"


def test_streams_that_have_no_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert cli.main(["parse", "--compact", NOTICE]) == 0
    assert json.loads(out.getvalue())["late_report"] == "10-K"
