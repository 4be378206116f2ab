"""Pages on the disk: one for one notice, a folder with an index for many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from nt10k.bulk.outcome import Outcome
from nt10k.errors import OutputError
from nt10k.model import Form12b25
from nt10k.patterns import lazy
from nt10k.review import index, render, to_html

_UNSAFE = lazy(r"[^A-Za-z0-9._-]+")
_SUFFIX = lazy(r"\.(?:txt|html?|nc|sgml|md|gz)$", re.IGNORECASE)
_LONGEST = 80  # of a file name; archives hold longer ones than file systems take


def write_page(form: Form12b25, out: Path) -> None:
    """The page of one notice; raises `OutputError` rather than overwrite what is no review page, and OSError."""
    _write(out, to_html(form))


def write_folder(outcomes: Iterable[Outcome], out: Path) -> list[tuple[str, str]]:
    """A page for each notice and index.html; gives the inputs without a page and why.

    Raises `OutputError` rather than overwrite what is no review page, and OSError.
    """
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is no folder; the page of a single notice is named x.html")
    out.mkdir(parents=True, exist_ok=True)
    unread: list[tuple[str, str]] = []

    def pages() -> Iterator[tuple[str, Form12b25]]:
        taken = {"index.html"}
        for outcome in outcomes:
            if outcome.form is None:
                unread.append((outcome.path, outcome.error or outcome.status))
                continue
            name = _name(outcome.path, taken)
            _write(out / name, to_html(outcome.form))
            yield name, outcome.form

    _write(out / "index.html", index(pages(), unread=unread))
    return unread


def _name(path: str, taken: set[str]) -> str:
    """A file name for the page of an input; none twice, also where capitals make no difference."""
    stem = re.split(r"[/\\]", path)[-1]
    while stem != (shorter := _SUFFIX.sub("", stem)):
        stem = shorter
    stem = _UNSAFE.sub("-", stem).strip(".-")[-_LONGEST:] or "notice"
    number, name = 1, f"{stem}.html"
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}.html"
    taken.add(name.lower())
    return name


def _write(path: Path, html: str) -> None:
    if path.exists():
        with path.open("rb") as file:
            mark = f'<meta name="generator" content="{render.GENERATOR} '.encode()
            if mark not in file.read(2048):
                raise OutputError(f"{path} is no review page, and is not overwritten")
    path.write_bytes(html.encode())
