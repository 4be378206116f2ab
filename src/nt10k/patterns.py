"""Regular expressions that are compiled when they are first used.

A notice needs a part of the patterns of the form only, and who imports the library to look at a type needs none.
"""

from __future__ import annotations

import re
from typing import Any, cast

_QUESTIONS = "search match fullmatch finditer findall split sub subn flags groups groupindex".split()


class _Pattern:
    """Compiles itself at the first question; from then on it has the methods of the compiled pattern as its own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source  # known without compiling: patterns are made of one another
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _QUESTIONS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({question: getattr(compiled, question) for question in _QUESTIONS})
        return self.__dict__[name]


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""A pattern as `re.compile` gives it, compiled at its first use.

    >>> lazy(r"form\s+(10-[kq])", re.IGNORECASE).sub(r"\1", "Form 10-K")
    '10-K'
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


_ALIKE = tuple(zip("İıſ\u212a", "iisk", strict=True))


def lowered(text: str) -> str:
    """A text in lower case, of the same length, and with the letters a-z that a pattern without case would find.

    Such a pattern takes İ and ı for an i, ſ for an s, and the Kelvin sign for a k; `str.lower` does not.

    >>> lowered("Mıllıon"), lowered("\u212a")
    ('million', 'k')
    """
    if not text.isascii():
        for letter, alike in _ALIKE:
            text = text.replace(letter, alike)  # much faster than `str.translate`
    return text.lower()
