"""`nt10k show`, `parse`, `diff` and `schema`: a notice or two."""

from __future__ import annotations

import argparse
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from nt10k import Form12b25
from nt10k.cli.common import STATUS, complain, described, drawn, each, read, safe

if TYPE_CHECKING:
    from nt10k.cli.common import Commands

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


def add(commands: Commands) -> None:
    """Add these commands."""
    show = described(commands.add_parser("show", help="print notices for reading"), _SHOW, STATUS)
    show.set_defaults(run=_show)
    parse = described(commands.add_parser("parse", help="print notices as JSON"), _PARSE, STATUS)
    parse.set_defaults(run=_parse)
    layout = parse.add_mutually_exclusive_group()
    layout.add_argument("--indent", type=_indent, metavar="N", help="indent by N spaces, for several files too")
    layout.add_argument("--compact", action="store_true", help="one line, for a single file too")
    for reader in (show, parse):
        reader.add_argument(
            "files",
            nargs="+",
            metavar="FILE",
            help="a full EDGAR submission, or the form alone, as HTML or text; - is standard input",
        )
    diff = described(commands.add_parser("diff", help="compare two notices"), _DIFF, _DIFF_EXAMPLES)
    diff.set_defaults(run=_diff)
    diff.add_argument("a", metavar="A", help="the first notice, such as the original; - is standard input")
    diff.add_argument("b", metavar="B", help="the second, such as its amendment; - is standard input")
    diff.add_argument("--json", action="store_true", help="a list of changes: path, kind, before, after")
    schema = described(commands.add_parser("schema", help="print the JSON Schema of that JSON"), _SCHEMA, "")
    schema.set_defaults(run=_schema)


def _indent(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"not a number of spaces: {text!r}")
    return int(text)


def _show(args: argparse.Namespace) -> int:
    from nt10k.show import page

    return each(args.files, lambda form: drawn(page(form)))


def _parse(args: argparse.Namespace) -> int:
    indent = args.indent if args.compact or args.indent is not None or len(args.files) > 1 else 2

    return each(args.files, lambda form: safe(form.model_dump_json(indent=indent)))


def _diff(args: argparse.Namespace) -> int:
    from nt10k.compare import changes_json, diff

    if args.a == args.b == "-":
        complain("standard input holds one notice, not two")
        return 2
    before, after = read(args.a), read(args.b)
    if before is None or after is None:
        return 2
    changes = diff(before, after)
    if args.json:
        output = safe(changes_json(changes))
    elif changes:
        from nt10k.show_diff import diff_page

        output = drawn(diff_page(before, after, changes, (args.a, args.b)))
    else:
        return 0
    with suppress(BrokenPipeError):  # the status tells whether they differ, whoever reads the output
        print(output)
    return 1 if changes else 0


def _schema(_: argparse.Namespace) -> int:
    print(json.dumps(Form12b25.model_json_schema(mode="serialization"), indent=2))
    return 0
