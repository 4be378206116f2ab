"""The command line: `nt10k show`, `parse`, `review`, `diff`, `batch` and `schema`."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import nt10k  # reads notices when it is first asked to: until then Ctrl-C would meet an import
from nt10k import Form12b25, NT10KError, __version__
from nt10k.patterns import lazy

if TYPE_CHECKING:
    from rich.console import RenderableType

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
_DIFF = """\
Compares two notices field by field, such as an original and its amendment.
What A says stands behind -, what B says behind +; behind ~ stands a long text
in which some words changed, [-those of A-] and {+those of B+}. Reasons are
compared by category, figures by metric and period, whatever their order; where
and how well a value was read does not count."""
_DIFF_EXAMPLES = """
examples:
  nt10k diff original.txt amendment.txt
  nt10k diff --json a.htm b.htm | jq -r '.[].path'     the fields that differ
  nt10k diff a.htm b.htm > /dev/null && echo the same
  unzip -p b.zip b.htm | nt10k diff a.htm -            one from standard input

exit status:
  0  the notices say the same
  1  they differ
  2  a file is no Form 12b-25 or cannot be read, or wrong usage
"""
_SCHEMA = """\
Prints the JSON Schema of what `nt10k parse` prints, and in it what each field
means."""

_BATCH = """\
Reads many notices into tables. A SOURCE is a file, a folder with all that is in
it, a glob in quotes, a .zip, .tar.gz or .gz archive (EDGAR's daily feed files
too), or JSON Lines or Parquet with the notices in a text column.

OUT is a DuckDB file (x.duckdb), JSON Lines (x.jsonl, x.jsonl.gz, x.jsonl.zst),
or a folder for Parquet tables. Run again with the same OUT, it reads only what
is new or has changed; after Ctrl-C or a crash it goes on where it was."""
_BATCH_EXAMPLES = """
examples:
  nt10k batch filings/ -o notices.duckdb
  nt10k batch 'feed/2024*.nc.tar.gz' -o notices/    a folder of Parquet tables
  nt10k batch texts.jsonl --text-column body -o notices.jsonl.zst
  duckdb notices.duckdb "select category, count(*) from reasons group by 1"

exit status:
  0  every input was read, be it a notice or not
  1  an input could not be read, or reading it failed; table inputs tells which
  2  wrong usage, or OUT cannot be written
  130  stopped by Ctrl-C; the same command goes on
"""

_REVIEW = """\
Makes a web page to check a notice by: its text on one side, its fields on the
other, and each value where it was read. Of several notices a folder, with a page
for each and an index. A FILE may be a folder, a glob, an archive or a table too.

The pages need no network and no server: open them with any browser."""
_REVIEW_EXAMPLES = """
examples:
  nt10k review notice.htm -o notice.html
  nt10k review filings/ -o pages                 then open pages/index.html

exit status:
  0  every FILE has its page
  1  a FILE is no Form 12b-25 or cannot be read; the others have theirs
  2  wrong usage, or OUT cannot be written
"""

_EXAMPLES = """
examples:
  nt10k show notice.htm                          read a notice
  nt10k parse notice.htm | jq .narrative         take a part of its data
  nt10k review notice.htm -o notice.html         check it in a browser
  nt10k diff original.txt amendment.txt          what an amendment changes
  nt10k batch filings/ -o notices.duckdb         thousands of notices, as tables
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
    status = 0
    try:
        try:
            args = _parser().parse_args(argv)
            status = args.run(args)
        except KeyboardInterrupt:
            status = 130
        finally:  # --help ends the program, and what it printed may be in the buffer yet
            sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough; what is still buffered must not fail at exit
        for stream in (sys.stdout, sys.stderr):
            _silence(stream)
    return status


def _silence(stream: TextIO) -> None:
    try:
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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
    review = _described(
        commands.add_parser("review", help="make web pages to check notices by"), _REVIEW, _REVIEW_EXAMPLES
    )
    review.set_defaults(run=_review)
    review.add_argument("files", nargs="+", metavar="FILE", help="where the notices are; - is standard input")
    review.add_argument(
        "-o", "--out", required=True, type=Path, metavar="OUT", help="x.html for one notice, or a folder for many"
    )
    diff = _described(commands.add_parser("diff", help="compare two notices"), _DIFF, _DIFF_EXAMPLES)
    diff.set_defaults(run=_diff)
    diff.add_argument("a", metavar="A", help="the first notice, such as the original; - is standard input")
    diff.add_argument("b", metavar="B", help="the second, such as its amendment; - is standard input")
    diff.add_argument("--json", action="store_true", help="a list of changes: path, kind, before, after")
    batch = _described(commands.add_parser("batch", help="read many notices into tables"), _BATCH, _BATCH_EXAMPLES)
    batch.set_defaults(run=_batch)
    batch.add_argument("sources", nargs="+", metavar="SOURCE", help="where the notices are")
    batch.add_argument("-o", "--out", required=True, metavar="OUT", help="what to write")
    batch.add_argument("--workers", type=_count, metavar="N", help="processes; by default one a processor")
    batch.add_argument("--text", action="store_true", help="keep the cleaned text of each notice too")
    batch.add_argument("--text-column", metavar="NAME", help="the column of JSON Lines or Parquet with the notices")
    batch.add_argument("--fresh", action="store_true", help="read all anew, and replace OUT")
    batch.add_argument("--quiet", action="store_true", help="no progress, only the summary")
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


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number of processes: {text!r}")
    return int(text)


def _show(args: argparse.Namespace) -> int:
    from nt10k.show import page

    return _each(args.files, lambda form: _drawn(page(form)))


def _drawn(page: RenderableType) -> str:
    """A page as it is for standard output: with colour if it is a terminal that wants it."""
    from rich.console import Console  # drawing takes longer to import than a notice to read

    console = Console()
    with console.capture() as capture:
        console.print(page)
    return re.sub(" +$", "", capture.get(), flags=re.MULTILINE).rstrip("\n")


def _parse(args: argparse.Namespace) -> int:
    indent = args.indent if args.compact or args.indent is not None or len(args.files) > 1 else 2

    return _each(args.files, lambda form: _safe(form.model_dump_json(indent=indent)))


def _safe(json: str) -> str:
    """JSON that a terminal can print."""
    return _CONTROLS.sub(lambda control: f"\\u{ord(control[0]):04x}", json)


def _diff(args: argparse.Namespace) -> int:
    from nt10k.compare import changes_json, diff

    if args.a == args.b == "-":
        _complain("standard input holds one notice, not two")
        return 2
    before, after = _read(args.a), _read(args.b)
    if before is None or after is None:
        return 2
    changes = diff(before, after)
    if args.json:
        output = _safe(changes_json(changes))
    elif changes:
        from nt10k.show_diff import diff_page

        output = _drawn(diff_page(before, after, changes, (args.a, args.b)))
    else:
        return 0
    with suppress(BrokenPipeError):  # the status tells whether they differ, whoever reads the output
        print(output)
    return 1 if changes else 0


def _review(args: argparse.Namespace) -> int:
    from nt10k.bulk.outcome import Input, Outcome, read_input
    from nt10k.bulk.sources import files_of, read_file
    from nt10k.review.folder import write_folder, write_page

    def given() -> Iterator[Input]:
        for name in args.files:
            if name == "-":
                yield Input("-", sys.stdin.buffer.read(nt10k.MAX_SIZE + 1))
        for path in files_of(name for name in args.files if name != "-"):
            yield from read_file(path)

    def told() -> Iterator[Outcome]:
        for outcome in map(read_input, given()):
            if outcome.form is None:
                _complain(f"{outcome.path}: {outcome.error}")
            yield outcome

    try:
        if args.out.suffix.lower() not in (".html", ".htm"):
            return 1 if write_folder(told(), args.out) else 0
        outcomes = list(islice(told(), 2))
        if len(outcomes) > 1:
            _complain(f"{args.out} holds one notice: name a folder with -o for several")
            return 2
        if not outcomes or outcomes[0].form is None:
            return 1
        write_page(outcomes[0].form, args.out)
    except (OSError, NT10KError) as error:
        _complain(str(error))
        return 2
    return 0


def _batch(args: argparse.Namespace) -> int:
    from nt10k.bulk import batch
    from nt10k.bulk.progress import shown

    try:
        with nullcontext() if args.quiet else shown() as progress:
            summary = batch(
                args.sources,
                args.out,
                workers=args.workers,
                text=args.text,
                text_column=args.text_column,
                fresh=args.fresh,
                progress=progress,
            )
    except (OSError, NT10KError) as error:
        _complain(str(error))
        return 2
    except KeyboardInterrupt:
        _complain("stopped; run the same command again to go on")
        return 130
    print(f"{args.out}: {summary}", file=sys.stderr)
    return 0 if summary.complete else 1


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
        if name == "-":
            return nt10k.parse(sys.stdin.buffer.read(nt10k.MAX_SIZE + 1))
        return nt10k.parse_file(Path(name))
    except (OSError, NT10KError) as error:
        _complain(f"{name}: {error.strerror if isinstance(error, OSError) else error}")
        return None


def _complain(message: str) -> None:
    print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in f"nt10k: {message}"), file=sys.stderr)
