"""`nt10k due`: when a report and its notice are due."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from nt10k import FilerStatus, ReportType
from nt10k.cli.common import day, described, drawn

if TYPE_CHECKING:
    from nt10k.cli.common import Commands

_DUE = """\
Prints when a report is due, when the notice that it is late, and until when the
extension of Rule 12b-25 runs: for each filer status, or for that of --status.
PERIOD is the last day of the period; of a 10-D, the distribution date.

Weekends, federal holidays and the rules of the time are seen to, back to 1970;
docs/deadlines.md has them with their sources. The due dates of a notice are at
the end of `nt10k show`."""
_DUE_EXAMPLES = """
examples:
  nt10k due 10-K 2025-12-31
  nt10k due 10-Q 2026-03-31 --status accelerated
  nt10k due 20-F 2025-12-31 --filed 2026-05-04      was that in time?

exit status:
  0  here they are
  1  there is no rule for that period
  2  wrong usage
"""


def add(commands: Commands) -> None:
    """Add `due`."""
    due = described(commands.add_parser("due", help="print due dates"), _DUE, _DUE_EXAMPLES)
    due.set_defaults(run=_due)
    due.add_argument("report", choices=[report.value for report in ReportType], metavar="REPORT", help="such as 10-K")
    due.add_argument("period", type=day, metavar="PERIOD", help="its last day, 2025-12-31")
    due.add_argument(
        "--status",
        choices=[status.value for status in FilerStatus],
        metavar="STATUS",
        help="large_accelerated, accelerated or non_accelerated",
    )
    due.add_argument("--filed", type=day, metavar="DAY", help="the day of a notice: tells whether it was in time")
    due.add_argument("--json", action="store_true", help="the same as data")


def _due(args: argparse.Namespace) -> int:
    from nt10k.deadlines import deadlines

    found = deadlines(args.report, args.period, args.status, filed=args.filed)
    if args.json:
        print(found.model_dump_json(indent=2))
    else:
        from rich.console import Group

        from nt10k.show_deadlines import deadlines_shown

        print(drawn(Group(*deadlines_shown(found))))
    return 0 if found.candidates else 1
