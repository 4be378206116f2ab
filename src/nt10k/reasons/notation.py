"""The notation in which rules are written, turned into patterns for bare words (`passage.bare`).

Terms are parted by `|` and match whole words. `complet*` is any ending, `a ~ b` a gap of up to ninety characters within
a clause, `a .. b` up to five words between; the rest is the notation of `re`, save that every group is one without
capture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_FIRST_WORD = re.compile(r"\w[\w.&']*")


@cache
def compiled(notation: str) -> re.Pattern[str]:
    r"""The pattern for a notation.

    >>> bool(compiled("audit* ~ late").search("auditors were very late"))
    True
    >>> bool(compiled("audit").search("auditors were very late"))
    False
    """
    tidy = _tidy(notation)
    if any(term != term.strip() for term in _terms(tidy)):
        raise ValueError(f"a term must neither open nor end with a space: {tidy!r}")
    pattern = re.sub(r"\((?!\?)", "(?:", tidy)
    pattern = re.sub(r"((?<!\\)\w|\[[a-z]+\])\*", r"\1\\w*", pattern)
    pattern = pattern.replace(" ~ ", r"\b[^;]{0,90}?\b").replace(" .. ", r" (?:[^\s;]+ ){0,5}?")
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def first_words(notation: str) -> set[str]:
    """The words that open the terms of a notation; `*` ends one that may go on.

    >>> sorted(first_words("audit* | (new )?auditors? of | (ex|former) partner"))
    ['audit*', 'auditor', 'auditors', 'ex', 'former', 'new']
    """
    return {word for term in _terms(_tidy(notation)) for word in _openings(term)}


def _tidy(notation: str) -> str:
    one_line = re.sub(r" ?(?<=[(|])\s*\n\s*|\s*\n\s*(?=\))", "", re.sub(r" \|[ ]*\n", "|\n", notation))
    return re.sub(r" \| |\| ", "|", " ".join(one_line.split()))


def _openings(term: str) -> Iterator[str]:
    if not term.startswith("("):
        word = _FIRST_WORD.match(term)
        if word is None:
            raise ValueError(f"a term must open with a word: {term!r}")
        rest = term[word.end() :]
        if rest.startswith("?"):  # colou?r
            yield from _openings(word[0] + rest[1:])
            yield from _openings(word[0][:-1] + rest[1:])
        elif rest.startswith(" ?"):  # re ?audit
            yield from (word[0], *_openings(word[0] + rest[2:]))
        else:
            yield word[0].rstrip(".") + ("" if rest[:1] in ("", " ") else "*")
        return
    end = _closing(term)
    inner, rest = term[1:end], term[end + 1 :]
    if inner.startswith("?"):  # looks around, takes nothing
        yield from _openings(rest)
        return
    optional = rest[:1] in ("?", "*") or rest.startswith("{0")
    rest = re.sub(r"^(?:[?*+]|\{\d+,\d*\})\??", "", rest)
    for choice in _terms(inner):
        yield from _openings(choice + rest)
    if optional:
        yield from _openings(rest)


def _terms(notation: str) -> Iterator[str]:
    depth = start = 0
    for place, mark in enumerate(notation):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if mark == "|" and depth == 0:
            yield notation[start:place]
            start = place + 1
    yield notation[start:]


def _closing(term: str) -> int:
    depth = 0
    for place, mark in enumerate(term):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if depth == 0:
            return place
    raise ValueError(f"a group is not closed: {term!r}")
