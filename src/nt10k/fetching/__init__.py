"""Late-filing notices from EDGAR: which there are, and their full submissions (`pip install 'nt10k[fetch]'`).

This room alone uses the network, and only when it is asked to: `parse` and all else read what is there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from nt10k.extras import needs
from nt10k.fetching.index import Entry

if TYPE_CHECKING:
    from nt10k.fetching.run import Fetched

__all__ = ["USER_AGENT", "Entry", "fetch"]

USER_AGENT = "NT10K_USER_AGENT"
"""The environment variable that says who asks, where no argument does."""


def fetch(
    out: str | PathLike[str],
    *,
    user_agent: str | None = None,
    forms: str | Iterable[str] = (),
    amendments: bool = True,
    start: date | None = None,
    end: date | None = None,
    ciks: str | int | Iterable[str | int] = (),
    packed: bool = False,
    server: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Fetched:
    """Fetch the full submissions of late-filing notices from EDGAR into a folder, those that are not there yet.

    Notices are those that EDGAR's form indexes list from `start` to `end`, by default today; or those of companies, by
    their central index keys, in that time or ever. `forms` are EDGAR's types, such as ``NT 10-K``, by default all of a
    Form 12b-25; their amendments come along unless `amendments` is false. A notice of 5 January 2024 is the file
    ``2024/QTR1/<accession number>.txt`` of the folder, with `packed` ``.txt.gz``: `parse_many` and `batch` read both.

    EDGAR demands a `user_agent` that names who asks, with an e-mail address; by default that of the environment
    variable NT10K_USER_AGENT. All requests together keep below EDGAR's rate, what fails is tried again, and a file is
    there whole or not at all: the same call goes on where another one was stopped. `server` is the address of another
    server with EDGAR's paths. `progress` is called with the number of notices that are done, and of all.

    Raises ValueError for forms and days that are none, FetchError where EDGAR cannot be read, `OutputError` where the
    folder cannot be written, and `MissingExtraError` without the packages that ``pip install 'nt10k[fetch]'`` brings. A
    notice that could not be had is among `failed` of the result.
    """
    with needs("fetch"):
        from nt10k.fetching.client import Edgar
        from nt10k.fetching.listing import list_notices
        from nt10k.fetching.run import download
    with Edgar(user_agent or os.environ.get(USER_AGENT), server=server) as edgar:
        entries = list_notices(edgar, forms, amendments=amendments, start=start, end=end, ciks=ciks)
        return download(edgar, entries, Path(out), packed=packed, done=progress)
