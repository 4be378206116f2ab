"""Due dates as a piece of a page for the terminal: a row for each answer that is left, and what told them apart."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from nt10k.model import Clue, ClueKind, Deadline, Deadlines, FilerStatus
from nt10k.wording import short_day, visible

_FILERS = {
    FilerStatus.LARGE_ACCELERATED: "large accelerated",
    FilerStatus.ACCELERATED: "accelerated",
    FilerStatus.NON_ACCELERATED: "non-accelerated",
}
_CLUES: dict[ClueKind, str] = {
    "given": "the status asked for, {}",
    "stated_status": "“{}” in Part III",
    "stated_days": "“{}” in Part III",
    "stated_due_date": "the due date in Part III, {}",
    "stated_extended_date": "the extended due date in Part III, {}",
    "stated_relief": "“{}” in Part III",
    "edgar_type": "EDGAR's type {}, of a notice that is late itself",
    "notice_date": "the day of the notice, which is the due date or the business day after",
}


def deadlines_shown(found: Deadlines) -> Iterator[RenderableType]:
    """The pieces, one below the other."""
    if not found.candidates:
        yield Text(visible(found.unknown or ""), "dim")
        return
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    for column in ("Filer", "Report due", "Notice due", "Extended to"):
        table.add_column(column, overflow="fold")
    for candidate in found.candidates:
        table.add_row(
            _filer(candidate),
            short_day(candidate.prescribed_due),
            short_day(candidate.notice_due),
            short_day(candidate.extended_due),
        )
    yield table
    if found.filed:
        yield Text(f"Notice of {short_day(found.filed)}: {_lateness(found)}")
    for told in ("Known by", "Inferred from", "At odds with"):
        if clues := [_words(clue) for clue in found.clues if _is_told(clue) == told]:
            yield Text(f"{told} {'; '.join(clues)}", "dim")


def _filer(candidate: Deadline) -> Text:
    who = Text((" or ".join(_FILERS[status] for status in candidate.statuses) or "any").capitalize())
    return Text("\n").join([who, Text(candidate.condition, "dim")]) if candidate.condition else who


def _lateness(found: Deadlines) -> str:
    if found.was_notice_timely is None:
        return "in time for some of these"
    if found.was_notice_timely:
        return "in time"
    days = found.days_late
    return "late" if days is None else f"{days} business {'day' if days == 1 else 'days'} late"


def _is_told(clue: Clue) -> str:
    if not clue.fits:
        return "At odds with"
    return "Inferred from" if clue.kind == "notice_date" else "Known by"


def _words(clue: Clue) -> str:
    return _CLUES[clue.kind].format(visible(clue.text))
