"""The command line: `nt10k show`, `nt10k parse`, `nt10k schema`."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from nt10k import MAX_SIZE, Form12b25, NT10KError, __version__, parse, parse_file
from nt10k.patterns import lazy

_ABOUT = """\
Reads SEC late-filing notices: Form 12b-25, on EDGAR NT 10-K, NT 10-Q, NT 20-F
and so on."""
_SHOW = """\
Prints notices to be read at a glance: the parts of the form, its boxes, why the
report is late, the figures that are expected, and what to be careful about."""
_PARSE = """\
Prints all that notices say, as JSON: one indented object for one FILE; for
several, one object a line (JSON Lines), in their order. `nt10k schema` tells
what the fields mean."""
_SCHEMA = """\
Prints the JSON Schema of what `nt10k parse` prints, and in it what each field
means."""

_EXAMPLES = """
examples:
  nt10k show notice.htm                          read a notice
  nt10k parse notice.htm | jq .narrative         take a part of its data
  nt10k parse --compact *.txt > notices.jsonl    many notices, one object a line
  unzip -p notices.zip one.txt | nt10k show -    a notice from standard input
"""
_STATUS = """
exit status:
  0  every FILE was read
  1  a FILE is no Form 12b-25 or cannot be read; the others are printed
  2  wrong usage
"""

# JSON may hold these as they are, but a terminal would obey them.
_CONTROLS = lazy("[\x7f-\x9f]")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, by default with the arguments of the process; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser().parse_args(argv)
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough; what is still buffered must not fail at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _described(argparse.ArgumentParser("nt10k"), _ABOUT, _EXAMPLES + _STATUS)
    parser.add_argument("--version", action="version", version=f"nt10k {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    show = _described(commands.add_parser("show", help="print notices for reading"), _SHOW, _STATUS)
    show.set_defaults(run=_show)
    parse_ = _described(commands.add_parser("parse", help="print notices as JSON"), _PARSE, _STATUS)
    parse_.set_defaults(run=_parse)
    layout = parse_.add_mutually_exclusive_group()
    layout.add_argument("--indent", type=_indent, metavar="N", help="indent by N spaces, for several files too")
    layout.add_argument("--compact", action="store_true", help="one line, for a single file too")
    for reader in (show, parse_):
        reader.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            help="a full EDGAR submission, or the form alone, as HTML or text; - is standard input",
        )
    schema = _described(commands.add_parser("schema", help="print the JSON Schema of that JSON"), _SCHEMA, "")
    schema.set_defaults(run=_schema)
    return parser


def _described(parser: argparse.ArgumentParser, about: str, epilog: str) -> argparse.ArgumentParser:
    parser.description, parser.epilog = about, epilog
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def _indent(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"not a number of spaces: {text!r}")
    return int(text)


def _show(args: argparse.Namespace) -> int:
    from rich.console import Console  # drawing takes longer to import than a notice to read

    from nt10k.show import page

    console = Console()

    def draw(form: Form12b25) -> str:
        with console.capture() as capture:
            console.print(page(form))
        return re.sub(" +$", "", capture.get(), flags=re.MULTILINE).rstrip("\n")

    return _each(args.files, draw)


def _parse(args: argparse.Namespace) -> int:
    indent = args.indent if args.compact or args.indent is not None or len(args.files) > 1 else 2

    def dump(form: Form12b25) -> str:
        return _CONTROLS.sub(lambda control: f"\\u{ord(control[0]):04x}", form.model_dump_json(indent=indent))

    return _each(args.files, dump)


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(Form12b25.model_json_schema(mode="serialization"), indent=2))
    return 0


def _each(names: list[str], render: Callable[[Form12b25], str]) -> int:
    status = 0
    for name in names:
        form = _read(name)
        if form is None:
            status = 1
        else:
            print(render(form))
    return status


def _read(name: str) -> Form12b25 | None:
    """The notice in a file; None, and a line on standard error, for a file that is none or cannot be read."""
    try:
        return parse(sys.stdin.buffer.read(MAX_SIZE + 1)) if name == "-" else parse_file(Path(name))
    except (OSError, NT10KError) as error:
        line = f"nt10k: {name}: {error.strerror if isinstance(error, OSError) else error}"
        print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in line), file=sys.stderr)
        return None
