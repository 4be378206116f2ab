"""Sheets and texts into HTML, with nothing in it that a notice could make run.

Jinja2 escapes every value. What the script needs stands in attributes; the policy of the page allows the one style
sheet and the one script whose hashes it names, and nothing else: no style attribute, no handler, no request.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from nt10k._version import __version__
from nt10k.model import Form12b25
from nt10k.review import bars
from nt10k.review.fields import Sheet
from nt10k.review.invisible import label, pieces, written_out
from nt10k.review.segments import segments
from nt10k.wording import in_words, short_day

GENERATOR = "nt10k review"
"""What the pages say that made them."""

_HIDDEN = Markup('<i class="hidden" title="a character that cannot be seen">{}</i>')
_SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True)
class _Line:
    """One notice in the index."""

    href: str
    name: str
    file: str
    report: str
    ended: date | None
    signed: date | None
    reasons: list[str]
    findings: list[tuple[str, str]]

    @property
    def weight(self) -> int:
        """What to sort by: any error is worse than all warnings."""
        count = Counter(severity for severity, _ in self.findings)
        return count["error"] * 10**6 + count["warning"] * 10**3 + count["info"]


def page(form: Form12b25) -> str:
    """The review page of one notice."""
    sheet = Sheet(form)
    text = list(segments(form.text, sheet.places()))
    anchors: dict[str, str] = {}  # the first segment of each field
    for number, segment in enumerate(text):
        for place in segment.places:
            anchors.setdefault(place.key, f"t{number}")
    return _render("page.html", form=form, sheet=sheet, segments=text, anchors=anchors)


def index(pages: Iterable[tuple[str, Form12b25]], unread: Iterable[tuple[str, str]]) -> str:
    """The page that lists many."""
    lines = [_line(name, form) for name, form in pages]
    return _render("index.html", lines=lines, unread=list(unread))


def _line(file: str, form: Form12b25) -> _Line:
    return _Line(
        quote(file, errors="replace"),  # with its colon escaped a name cannot be an address
        form.registrant.name or "Registrant unknown",
        file,
        form.late_report or form.form_type or "",
        form.period.ended or form.period.transition_ended,
        (form.submission and form.submission.filed) or form.signature.date,
        list(dict.fromkeys(in_words(reason.category) for reason in form.narrative.reasons)),
        sorted({(d.severity, d.code) for d in form.diagnostics}, key=lambda pair: _SEVERITIES.index(pair[0])),
    )


def _shown(text: str) -> Markup:
    """Text for the page: escaped, and its hidden characters written out."""
    if text.isascii() and text.isprintable():
        return escape(text)
    return Markup("").join(
        _HIDDEN.format(label(hidden, run)) if hidden else escape(piece).replace("\f", Markup('<i class="page">\f</i>'))
        for piece, hidden, run in pieces(text)
    )


def _render(template: str, **values: Any) -> str:
    name = template.partition(".")[0]
    style, script = _asset("common.css") + _asset(f"{name}.css"), _asset(f"{name}.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    html = _environment().get_template(template)
    # both are ours
    trusted = {"style": Markup(style), "script": Markup(script)}
    return html.render(policy=policy, generator=f"{GENERATOR} {__version__}", **trusted, **values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"shown": _shown, "plain": written_out, "day": short_day, "picture": bars.picture}
    made.globals |= {"bars_width": bars.WIDTH, "bars_height": bars.HEIGHT}
    return made


@lru_cache(maxsize=8)
def _asset(name: str) -> str:
    return files(__package__).joinpath("templates").joinpath(name).read_text("utf-8")


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
