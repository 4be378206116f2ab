"""The notation in which rules are written, turned into patterns for bare words (`passage.bare`).

Terms are parted by `|` and match whole words. `complet*` is any ending, `a ~ b` a gap of up to ninety characters within
a clause, `a .. b` up to five words between; the rest is the notation of `re`, save that every group is one without
capture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

_FIRST_WORD = re.compile(r"\w[\w.&']*")
_WHOLE_WORD = re.compile(r"(\w+)(?= (?!\?))")
_ONE_WORD = re.compile(r"\w+\*?")
_PLAIN_CHOICES = re.compile(r"\w+\*?(?:\|\w+\*?)*")
_NEXT = re.compile(r" (\w+\??\*?|\([\w*?|]+\))(?= (?!\?)|$)")
_QUANTIFIER = re.compile(r"^(?:[?*+]|\{\d+,\d*\})\??")
_STRUCTURE = re.compile(r"[()|]")
_SPACE = re.compile(r"[()]| (?!\?)")
_ANY_WORDS = re.compile(r"^(?:\((?:\\w\+|\[\^\\s;\]\+) \)(?:\?|\{0,\d+\}\??))+")


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


def first_words(notation: str) -> frozenset[str]:
    """The words that open the terms of a notation; `*` ends one that may go on.

    >>> sorted(first_words("audit* | (new )?auditors? of | (ex|former) partner"))
    ['audit*', 'auditor', 'auditors', 'ex', 'former', 'new']
    """
    return frozenset(word for term in _terms(_tidy(notation)) for word, _ in _words_of(term))


def needed_words(notation: str) -> Iterator[tuple[frozenset[tuple[str, str]], frozenset[str] | None]]:
    r"""For each term, the words that open it and those that open its end; None where every word may do so.

    A word that opens a term comes with the one that must follow it, in the notation, if only one item may.

    >>> for first, last in needed_words(r"lost ~ (all )?records | closing books? (\w+ )?late | audit"):
    ...     print(sorted(first), last and sorted(last))
    [('lost', '')] ['all', 'records']
    [('closing', 'books?')] ['late']
    [('audit', '')] None
    """
    for term in _terms(_tidy(notation)):
        head, tail = _ends(term)
        try:
            last = frozenset(word for word, _ in _words_of(_ANY_WORDS.sub("", tail))) if tail else None
        except ValueError:
            last = None
        yield _words_of(head), last


def single_words(notation: str) -> frozenset[str]:
    """The terms of a notation that are one word and no more, so that the word alone is a match.

    >>> sorted(single_words("delay* | time (is )?needed | unable"))
    ['delay*', 'unable']
    """
    return frozenset(term for term in _terms(_tidy(notation)) if _ONE_WORD.fullmatch(term))


@lru_cache(maxsize=2048)
def _words_of(item: str) -> frozenset[tuple[str, str]]:
    return frozenset([(item, "")] if _ONE_WORD.fullmatch(item) else _openings(item))


def _ends(term: str) -> tuple[str, str]:
    """What stands in front of the second space outside of groups, and behind the last one."""
    if " " not in term:
        return term, ""
    depth, spaces = 0, []
    for mark in _SPACE.finditer(term):
        if mark[0] == " ":
            if depth == 0:
                spaces.append(mark.start())
        else:
            depth += 1 if mark[0] == "(" else -1
    if not spaces:
        return term, ""
    return term[: spaces[1] if len(spaces) > 1 else None], term[spaces[-1] + 1 :]


def _tidy(notation: str) -> str:
    """A notation on one line; a line may end behind a bar or an opening bracket, or in front of a closing one."""
    first, *lines = notation.split("\n")
    tidy = first
    for line in lines:
        above, below = tidy.rstrip(), line.lstrip()
        if above.endswith(" |"):
            above = above[:-2] + "|"
        tidy = above + ("" if above.endswith(("(", "|")) or below.startswith(")") else " ") + below
    return " ".join(tidy.split()).replace(" | ", "|").replace("| ", "|")


def _openings(term: str) -> Iterator[tuple[str, str]]:
    if not term.startswith("("):
        if term.startswith(r"\d"):
            yield from ((f"{digit}*", "") for digit in range(10))
            return
        word = _FIRST_WORD.match(term)
        if word is None:
            raise ValueError(f"a term must open with a word: {term!r}")
        rest = term[word.end() :]
        if rest.startswith("?"):  # colou?r
            yield from _openings(word[0] + rest[1:])
            yield from _openings(word[0][:-1] + rest[1:])
        elif rest.startswith(" ?"):  # re ?audit
            yield (word[0], "")
            yield from _openings(word[0] + rest[2:])
        elif rest[:1] in ("", " "):
            yield word[0].rstrip("."), _next_item(rest)
        else:
            yield word[0].rstrip(".") + "*", _next_item(rest[1:]) if rest[0] == "*" else ""
        return
    end = _closing(term)
    inner, rest = term[1:end], term[end + 1 :]
    if inner.startswith("?"):  # looks around, takes nothing
        yield from _openings(rest)
        return
    if rest[:1] in ("", " ") and _PLAIN_CHOICES.fullmatch(inner):
        following = _next_item(rest)
        yield from ((word, following) for word in inner.split("|"))
        return
    optional = rest[:1] in ("?", "*") or rest.startswith("{0")
    rest = _QUANTIFIER.sub("", rest)
    for choice in _terms(inner):
        if word := _WHOLE_WORD.match(choice):
            yield word[1], "" if choice.endswith(" ") else _next_item(choice[word.end() :] + rest[:1])
        else:
            yield from _openings(choice + rest)
    if optional:
        yield from _openings(rest)


def _next_item(rest: str) -> str:
    item = _NEXT.match(rest) if rest else None
    return item[1] if item else ""


def _terms(notation: str) -> Iterator[str]:
    if "(" not in notation:
        yield from notation.split("|")
        return
    depth = start = 0
    for mark in _STRUCTURE.finditer(notation):
        if mark[0] == "(":
            depth += 1
        elif mark[0] == ")":
            depth -= 1
        elif depth == 0:
            yield notation[start : mark.start()]
            start = mark.end()
    yield notation[start:]


def _closing(term: str) -> int:
    depth = 0
    for mark in _STRUCTURE.finditer(term):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.start()
    raise ValueError(f"a group is not closed: {term!r}")
