"""`nt10k review` and `nt10k batch`: any number of notices, to pages and to tables."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import nt10k
from nt10k import NT10KError
from nt10k.cli.common import complain, count, described

if TYPE_CHECKING:
    from nt10k.cli.common import Commands

_REVIEW = """\
Makes a web page to check a notice by: its text on one side, its fields on the
other, and each value where it was read. Of several notices a folder, with a
page for each and an index. A FILE may be a folder, a glob, an archive or a
table too.

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


def add_review(commands: Commands) -> None:
    """Add `review`."""
    review = described(
        commands.add_parser("review", help="make web pages to check notices by"), _REVIEW, _REVIEW_EXAMPLES
    )
    review.set_defaults(run=_review)
    review.add_argument("files", nargs="+", metavar="FILE", help="where the notices are; - is standard input")
    review.add_argument(
        "-o", "--out", required=True, type=Path, metavar="OUT", help="x.html for one notice, or a folder for many"
    )


def add_batch(commands: Commands) -> None:
    """Add `batch`."""
    batch = described(commands.add_parser("batch", help="read many notices into tables"), _BATCH, _BATCH_EXAMPLES)
    batch.set_defaults(run=_batch)
    batch.add_argument("sources", nargs="+", metavar="SOURCE", help="where the notices are")
    batch.add_argument("-o", "--out", required=True, metavar="OUT", help="what to write")
    batch.add_argument("--workers", type=count, metavar="N", help="processes; by default one a processor")
    batch.add_argument("--text", action="store_true", help="keep the cleaned text of each notice too")
    batch.add_argument("--text-column", metavar="NAME", help="the column of JSON Lines or Parquet with the notices")
    batch.add_argument("--fresh", action="store_true", help="read all anew, and replace OUT")
    batch.add_argument("--quiet", action="store_true", help="no progress, only the summary")


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
                complain(f"{outcome.path}: {outcome.error}")
            yield outcome

    try:
        if args.out.suffix.lower() not in (".html", ".htm"):
            return 1 if write_folder(told(), args.out) else 0
        outcomes = list(islice(told(), 2))
        if len(outcomes) > 1:
            complain(f"{args.out} holds one notice: name a folder with -o for several")
            return 2
        if not outcomes or outcomes[0].form is None:
            return 1
        write_page(outcomes[0].form, args.out)
    except (OSError, NT10KError) as error:
        complain(str(error))
        return 2
    return 0


def _batch(args: argparse.Namespace) -> int:
    from nt10k.bulk import batch
    from nt10k.progress import shown

    try:
        with nullcontext() if args.quiet else shown("inputs") as show:
            summary = batch(
                args.sources,
                args.out,
                workers=args.workers,
                text=args.text,
                text_column=args.text_column,
                fresh=args.fresh,
                progress=show and (lambda at: show(at.inputs, at.weight, at.total)),
            )
    except (OSError, NT10KError) as error:
        complain(str(error))
        return 2
    except KeyboardInterrupt:
        complain("stopped; run the same command again to go on")
        return 130
    print(f"{args.out}: {summary}", file=sys.stderr)
    return 0 if summary.complete else 1
