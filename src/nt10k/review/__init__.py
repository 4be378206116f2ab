"""A notice as a web page to check it by: its text on one side, its fields on the other, each where it was read.

A page is one file that needs no network and no server, and lets nothing of a notice run. ``pip install
'nt10k[review]'`` brings what makes it.
"""

from __future__ import annotations

from collections.abc import Iterable

from nt10k.extras import needs
from nt10k.model import Form12b25

__all__ = ["index", "to_html"]


def to_html(form: Form12b25) -> str:
    """The review page of one notice, as HTML.

    A form that was loaded from JSON has no text: its page has the fields alone, unless `Form12b25.with_text` gives it.

    Raises `MissingExtraError` without the package that ``pip install 'nt10k[review]'`` brings.
    """
    with needs("review"):
        from nt10k.review import render
    return render.page(form)


def index(pages: Iterable[tuple[str, Form12b25]], *, unread: Iterable[tuple[str, str]] = ()) -> str:
    """A page that lists many notices, to sort and to search by name, form, reason and diagnostics.

    `pages` gives for each notice the file name of its page, relative to the index, and its form; they are read once,
    and not kept. `unread` gives the names of inputs that have no page, and why not.

    Raises `MissingExtraError` without the package that ``pip install 'nt10k[review]'`` brings.
    """
    with needs("review"):
        from nt10k.review import render
    return render.index(pages, unread)
