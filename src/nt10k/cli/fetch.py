"""`nt10k fetch`: notices from EDGAR to a folder."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from nt10k import NT10KError
from nt10k.cli.common import complain, day, described
from nt10k.extras import needs
from nt10k.fetching import USER_AGENT
from nt10k.progress import shown

if TYPE_CHECKING:
    from nt10k.cli.common import Commands
    from nt10k.fetching import Entry
    from nt10k.fetching.folder import Folder

_SERVER = "NT10K_EDGAR"

_FETCH = f"""\
Fetches late-filing notices from EDGAR, as full submissions with their headers:
those that its form indexes list from one day to another, or those of a company.

DIR gets a file for each, such as DIR/2024/QTR1/0001193125-24-000123.txt for one
filed in January 2024, and `nt10k batch DIR` reads them all. What is there is
not fetched again: after Ctrl-C or a crash the same command goes on where it
was, and tomorrow it fetches what is new.

EDGAR asks who reads it: give --user-agent, or set {USER_AGENT}. At most ten
requests a second are allowed to all that run under your name; this command
makes fewer, so run one at a time."""
_FETCH_EXAMPLES = """
examples:
  export NT10K_USER_AGENT='Example Research desk@example.com'
  nt10k fetch --from 2024-01-01 --to 2024-03-31 -o filings
  nt10k fetch --form 'NT 10-K' --form 'NT 20-F' --from 2024-01-01 -o filings
  nt10k fetch --cik 836157 -o lindsay               all notices of a company
  nt10k fetch --from 2024-01-02 --to 2024-01-02 --dry-run
  nt10k batch filings -o notices.duckdb             and then read them

exit status:
  0  every notice that EDGAR lists is there
  1  some could not be fetched, and are named; the same command tries them again
  2  wrong usage, or EDGAR cannot be read, or DIR not be written
  130  stopped by Ctrl-C; the same command goes on
"""


def add(commands: Commands) -> None:
    """Add `fetch`."""
    fetch = described(commands.add_parser("fetch", help="get notices from EDGAR"), _FETCH, _FETCH_EXAMPLES)
    fetch.set_defaults(run=lambda args: _fetch(args, fetch.error))
    fetch.add_argument(
        "--form",
        action="append",
        default=[],
        metavar="TYPE",
        help="EDGAR's type, such as 'NT 10-K'; may be given several times; by default all of a Form 12b-25",
    )
    fetch.add_argument("--no-amendments", action="store_true", help="without NT 10-K/A and the like")
    fetch.add_argument("--from", dest="start", type=day, metavar="DAY", help="first day of filing, 2024-01-31")
    fetch.add_argument("--to", dest="end", type=day, metavar="DAY", help="last day of filing; by default today")
    fetch.add_argument(
        "--cik",
        action="append",
        default=[],
        metavar="CIK",
        help="central index key of a company, whose notices are taken; may be given several times",
    )
    fetch.add_argument("-o", "--out", type=Path, metavar="DIR", help="the folder for the notices")
    fetch.add_argument("--user-agent", metavar="WHO", help="who you are: a name and an e-mail address")
    fetch.add_argument("--gzip", action="store_true", help="keep them packed, as .txt.gz")
    fetch.add_argument("--dry-run", action="store_true", help="only print which notices are listed")
    fetch.add_argument("--quiet", action="store_true", help="no progress, only the summary")
    fetch.add_argument(
        "--edgar", metavar="URL", help=f"another server with EDGAR's paths, such as a mirror; or set {_SERVER}"
    )


def _fetch(args: argparse.Namespace, wrong: Callable[[str], NoReturn]) -> int:
    if not (args.start or args.cik):
        wrong("which notices? give --from a day on, or the --cik of a company")
    if not (args.out or args.dry_run):
        wrong("where to? give a folder with -o, or --dry-run")
    try:
        with needs("fetch"):
            from nt10k.fetching.client import Edgar
            from nt10k.fetching.folder import Folder
            from nt10k.fetching.listing import list_notices
            from nt10k.fetching.run import download
        with (
            _told(),
            Edgar(args.user_agent or os.environ.get(USER_AGENT), server=args.edgar or os.environ.get(_SERVER)) as edgar,
        ):
            with _progress("lists", quiet=args.quiet) as done:
                entries = list_notices(
                    edgar,
                    args.form,
                    amendments=not args.no_amendments,
                    start=args.start,
                    end=args.end,
                    ciks=args.cik,
                    done=done,
                )
            if args.dry_run:
                return _list(entries, Folder(args.out) if args.out else None)
            with _progress("notices", quiet=args.quiet) as done:
                fetched = download(edgar, entries, args.out, packed=args.gzip, done=done)
    except (ValueError, NT10KError) as error:
        complain(str(error))
        return 2
    except KeyboardInterrupt:
        complain("stopped; run the same command again to go on")
        return 130
    for entry, reason in fetched.failed.items():
        complain(f"{entry.accession_number}, {entry.company}: {reason}")
    print(f"{args.out}: {fetched}", file=sys.stderr)
    return 1 if fetched.failed else 0


def _list(entries: list[Entry], folder: Folder | None) -> int:
    """Print which notices are listed, a line each."""
    for entry in entries:
        print(f"{entry.filed}  {entry.form_type:9}  {entry.accession_number}  {entry.cik}  {entry.company}")
    known = sum(map(folder.has, entries)) if folder else 0
    print(f"{len(entries):,} notices{f', {known:,} there already' if known else ''}", file=sys.stderr)
    return 0


@contextmanager
def _progress(things: str, *, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    if quiet:
        yield None
        return
    with shown(things) as show:
        yield lambda number, total: show(number, number, total)


class _Complaints(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        complain(record.getMessage())


@contextmanager
def _told() -> Iterator[None]:
    """Tells on standard error what fetching has to say meanwhile, such as that it waits."""
    log, handler = logging.getLogger("nt10k.fetching"), _Complaints()
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)
