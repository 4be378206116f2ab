"""What holds for whatever `nt10k.parse` is given."""

from __future__ import annotations

import io
import re
import signal
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from rich.console import Console

from nt10k import Form12b25, NT10KError, parse
from nt10k.show import page

DIAGNOSTICS = Path(__file__).parents[2] / "docs" / "diagnostics.md"
SECONDS = 2.0
"""No document under 200 KB takes longer to parse, not even where nobody cared for speed."""


def check(content: str | bytes, *, seconds: float = SECONDS, every_way: bool = True) -> Form12b25 | None:
    """Parse a content and see that all holds; gives the form, or None where the content was refused.

    `every_way` parses it once more, and as a string where it is bytes and the other way round.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        began = time.process_time()
        with _interrupted(after=seconds):
            found = _parse(content)
        took = time.process_time() - began
        assert took <= seconds, f"{took:.1f} s for {len(content):,} bytes"
        form = found if isinstance(found, Form12b25) else None
        if form is not None:
            _check_places(form)
            _check_paths(form)
            _check_journey(form)
            _check_show(form)
        if every_way:
            for other in _other_ways(content):
                _check_same(found, _parse(other))
    return form


@contextmanager
def _interrupted(*, after: float) -> Iterator[None]:
    """Ends in the midst of its work what takes too long, and would take hours; only Unix can."""
    if not hasattr(signal, "SIGVTALRM"):
        yield
        return

    def stop(*_: object) -> None:
        raise AssertionError(f"interrupted after {after} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, after)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _parse(content: str | bytes) -> Form12b25 | str:
    """A form, or the words of the refusal."""
    try:
        return parse(content)
    except NT10KError as error:
        return f"{type(error).__name__}: {error}"


def _other_ways(content: str | bytes) -> Iterator[str | bytes]:
    """The same content once more, and in the other type where ASCII leaves no doubt what the bytes mean."""
    yield content
    if isinstance(content, bytes):
        if content.isascii() and b"\0" not in content:
            yield content.decode("ascii")
    elif content.isascii() and "\0" not in content:
        yield content.encode("ascii")


def _check_same(one: Form12b25 | str, other: Form12b25 | str) -> None:
    assert one == other, "another result the second time"
    if isinstance(one, Form12b25) and isinstance(other, Form12b25):
        assert one.text == other.text, "another text the second time"


def _check_places(form: Form12b25) -> None:
    """Every offset lies in the text, and what it shows is not blank, except where there is no text at all."""
    form.text.encode()
    for path, evidence in form.evidence.items():
        if evidence.basis == "header":
            assert evidence.start is evidence.end is None, path
        else:
            assert evidence.start is not None, path
            assert evidence.end is not None, path
            assert 0 <= evidence.start <= evidence.end <= len(form.text), path
            shown = form.text[evidence.start : evidence.end]
            assert shown.strip() or not form.text, f"{path}: evidence of nothing"
    for diagnostic in form.diagnostics:
        assert (diagnostic.start is None) is (diagnostic.end is None), diagnostic
        if diagnostic.start is not None and diagnostic.end is not None:
            assert 0 <= diagnostic.start <= diagnostic.end <= len(form.text), diagnostic


def _check_paths(form: Form12b25) -> None:
    """Evidence is of values that are there, every value has some, and diagnostics are the documented ones."""
    tree = form.model_dump(mode="json")
    for path in form.evidence:
        assert _at(tree, path) not in (None, [], {}), f"evidence without a value: {path}"
    values = {name: value for name, value in tree.items() if name not in ("submission", "evidence", "diagnostics")}
    for path in _leaves(values):
        steps = path.split(".")
        assert any(".".join(steps[:size]) in form.evidence for size in range(1, len(steps) + 1)), (
            f"a value without evidence: {path}"
        )
    for diagnostic in form.diagnostics:
        assert diagnostic.code in _codes(), diagnostic
        if diagnostic.field is not None:
            _at(tree, diagnostic.field)


def _at(tree: Any, path: str) -> Any:
    """The value at a path; KeyError or IndexError where there is none."""
    for step in path.split("."):
        tree = tree[int(step)] if isinstance(tree, list) else tree[step]
    return tree


def _leaves(tree: Any, path: str = "") -> Iterator[str]:
    """The paths of all values that are told: what is null, or false without having been read, tells nothing."""
    if isinstance(tree, dict | list):
        for name, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from _leaves(value, f"{path}.{name}" if path else str(name))
    elif tree is not None and (tree is not False or path.startswith("checkboxes.")):
        yield path


@cache
def _codes() -> frozenset[str]:
    return frozenset(re.findall(r"^\| `([a-z-]+)` \|", DIAGNOSTICS.read_text("utf-8"), re.MULTILINE))


def _check_journey(form: Form12b25) -> None:
    """The form comes back from JSON, and JSON can be written as UTF-8."""
    dump = form.model_dump_json()
    dump.encode()
    assert Form12b25.model_validate_json(dump) == form, "another form after a journey through JSON"


def _check_show(form: Form12b25) -> None:
    """The form can be shown, and nothing in it speaks to the terminal."""
    console = Console(file=io.StringIO(), width=80)
    with console.capture() as capture:
        console.print(page(form))
    odd = {c for c in capture.get() if not c.isprintable() and c != "\n"}
    assert not odd, f"control characters on the screen: {odd}"
