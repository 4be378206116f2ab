"""What the commands have in common: how they are described, how they read, and how they print."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import nt10k  # reads notices when it is first asked to: until then Ctrl-C would meet an import
from nt10k import Form12b25, NT10KError
from nt10k.patterns import lazy

if TYPE_CHECKING:
    from rich.console import RenderableType

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

STATUS = """
exit status:
  0  every FILE was read
  1  a FILE is no Form 12b-25 or cannot be read; the others are printed
  2  wrong usage
"""

# JSON may hold these as they are, but a terminal would obey them.
_CONTROLS = lazy("[\x7f-\x9f]")


def described(parser: argparse.ArgumentParser, about: str, epilog: str) -> argparse.ArgumentParser:
    """The parser with its words, laid out as they are."""
    parser.description, parser.epilog = about, epilog
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    return parser


def count(text: str) -> int:
    """The number in an argument of how many processes."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number of processes: {text!r}")
    return int(text)


def day(text: str) -> date:
    """The day in an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day such as 2024-01-31: {text!r}") from None


def each(names: list[str], render: Callable[[Form12b25], str]) -> int:
    """Print notices one after the other; gives the exit status."""
    status = 0
    for name in names:
        form = read(name)
        if form is None:
            status = 1
        else:
            print(render(form))
    return status


def read(name: str) -> Form12b25 | None:
    """The notice in a file; None, and a line on standard error, for a file that is none or cannot be read."""
    try:
        if name == "-":
            return nt10k.parse(sys.stdin.buffer.read(nt10k.MAX_SIZE + 1))
        return nt10k.parse_file(Path(name))
    except (OSError, NT10KError) as error:
        complain(f"{name}: {error.strerror if isinstance(error, OSError) else error}")
        return None


def drawn(page: RenderableType) -> str:
    """A page as it is for standard output: with colour if it is a terminal that wants it."""
    from rich.console import Console  # drawing takes longer to import than a notice to read

    console = Console()
    with console.capture() as capture:
        console.print(page)
    return re.sub(" +$", "", capture.get(), flags=re.MULTILINE).rstrip("\n")


def safe(json: str) -> str:
    """JSON that a terminal can print."""
    return _CONTROLS.sub(lambda control: f"\\u{ord(control[0]):04x}", json)


def complain(message: str) -> None:
    """Tell a person, on standard error."""
    print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in f"nt10k: {message}"), file=sys.stderr)
