"""The command line: one module for each kind of command."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from nt10k import __version__
from nt10k.cli import due, fetch, many, reading
from nt10k.cli.common import STATUS, described

_ABOUT = """\
Reads SEC late-filing notices: Form 12b-25, on EDGAR NT 10-K, NT 10-Q, NT 20-F
and so on."""
_EXAMPLES = """
examples:
  nt10k show notice.htm                          read a notice
  nt10k parse notice.htm | jq .narrative         take a part of its data
  nt10k review notice.htm -o notice.html         check it in a browser
  nt10k diff original.txt amendment.txt          what an amendment changes
  nt10k fetch --from 2024-01-01 -o filings       get notices from EDGAR
  nt10k batch filings/ -o notices.duckdb         thousands of notices, as tables
  unzip -p notices.zip one.txt | nt10k show -    a notice from standard input
"""


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
    parser = described(argparse.ArgumentParser("nt10k"), _ABOUT, _EXAMPLES + STATUS)
    parser.add_argument("--version", action="version", version=f"nt10k {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (reading.add, many.add_review, due.add, fetch.add, many.add_batch):
        add(commands)
    return parser
