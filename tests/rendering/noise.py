"""Damage: what scanners, copyists and converters do to the characters of a text, at a given rate."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Operator = Callable[[Random, str, int], "tuple[str, int] | None"]
"""What stands in the place of the text at an offset, and how many characters it replaces; None where it cannot act."""

_CONFUSED = {"0": "O", "O": "0", "1": "lI", "l": "1I", "I": "l1"}


def confuse(random: Random, text: str, at: int) -> tuple[str, int] | None:
    """Characters that look alike: 0 and O, 1 and l and I, rn and m."""
    if text.startswith("rn", at):
        return "m", 2
    if text[at] == "m":
        return "rn", 1
    others = _CONFUSED.get(text[at])
    return (random.choice(others), 1) if others else None


def drop_space(random: Random, text: str, at: int) -> tuple[str, int] | None:
    """Two words become one."""
    return ("", 1) if text[at] == " " else None


def double_space(random: Random, text: str, at: int) -> tuple[str, int] | None:
    """A space becomes two."""
    return ("  ", 1) if text[at] == " " else None


def tab(random: Random, text: str, at: int) -> tuple[str, int] | None:
    """A space becomes a tab."""
    return ("\t", 1) if text[at] == " " else None


def double_letter(random: Random, text: str, at: int) -> tuple[str, int] | None:
    """A letter is typed twice."""
    return (text[at] * 2, 1) if text[at].isalpha() and text[at].isascii() else None


def break_line(random: Random, text: str, at: int) -> tuple[str, int] | None:
    """A line ends inside a phrase."""
    inside = 0 < at < len(text) - 1 and text[at] == " " and text[at - 1].isalnum() and text[at + 1].isalnum()
    return ("\n", 1) if inside else None


OPERATORS: tuple[Operator, ...] = (confuse, drop_space, double_space, tab, double_letter, break_line)


def damage(text: str, rate: float, random: Random, operators: tuple[Operator, ...] = OPERATORS) -> str:
    """The text with about `rate` of its characters damaged, by each operator as often as the others."""
    wanted = round(len(text) * rate)
    places: dict[int, tuple[str, int]] = {}
    for _ in range(wanted * 20):  # most operators cannot act on most characters
        if len(places) == wanted:
            break
        at = random.randrange(len(text))
        change = operators[len(places) % len(operators)](random, text, at)
        if change and not any(near in places for near in (at - 1, at, at + 1)):
            places[at] = change
    pieces: list[str] = []
    done = 0
    for at, (new, length) in sorted(places.items()):
        pieces += (text[done:at], new)
        done = at + length
    return "".join(pieces) + text[done:]


_ALIKE = str.maketrans("01l", "oii")


def blur(text: str) -> str:
    """A text with everything made alike that the operators can have changed.

    >>> blur("Pellworth Instruments") == blur("Pe1lworth  Instrurnennts")
    True
    """
    plain = "".join(text.casefold().translate(_ALIKE).split()).replace("rn", "m").replace("m", "n")
    return re.sub(r"(.)\1+", r"\1", plain)
