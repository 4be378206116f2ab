"""Which box belongs to which label, decided for a whole row or a Yes/No pair at a time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from nt10k.model.vocabulary import Basis
from nt10k.patterns import lazy
from nt10k.text import CHECKED, PICTURE, UNCHECKED, FormText, Mark, Span

_BETWEEN = lazy(r"[\s:.,;_\-•]*")
_LINE = 8  # characters that a line end between a box and a label counts for
_PICTURED = lazy(rf"{PICTURE}[\s:]*\Z")

T = TypeVar("T")


@dataclass(slots=True)
class Label(Generic[T]):
    """A label of the form that has a box, and what it stands for."""

    span: Span
    value: T


@dataclass(slots=True)
class Reading(Generic[T]):
    """What the box of one label says, and where; None where no box can be read."""

    label: Label[T]
    checked: bool | None
    span: Span
    basis: Basis = "stated"


def read_row(text: FormText, labels: Sequence[Label[T]], marks: Sequence[Mark]) -> list[Reading[T]]:
    """Give each label of a row its box.

    All boxes of a row stand on the same side of their labels: the side on which more of them, or nearer ones, do.
    If the row prints only ticked boxes, the labels without one are empty (inferred); if it prints empty ones or
    pictures too, or none at all, they cannot be read.
    """
    starts = [mark.start for mark in marks]
    before, distance_before = _ahead(text.text, labels, marks, starts)
    after, distance_after = _behind(text.text, labels, marks, starts)
    boxes = before if (len(before), -distance_before) >= (len(after), -distance_after) else after
    pictured = PICTURE in text.text and any(
        _PICTURED.search(text.text, max(0, label.span.start - 8), label.span.start) for label in labels
    )
    only_ticked = bool(boxes) and not pictured and all(mark.checked for mark in boxes.values())
    readings = []
    for i, label in enumerate(labels):
        mark = boxes.get(i)
        if mark is not None:
            whole = Span(label.span.source, min(mark.start, label.span.start), max(mark.end, label.span.end))
            readings.append(Reading(label, mark.checked, whole))
        elif only_ticked:
            readings.append(Reading(label, False, label.span, "inferred"))
        else:
            readings.append(Reading(label, None, label.span))
    return readings


def _ahead(
    text: str, labels: Sequence[Label[T]], marks: Sequence[Mark], starts: Sequence[int]
) -> tuple[dict[int, Mark], int]:
    """The box right in front of each label, by the number of the label, and how far off the boxes are in all.

    Nothing but separators stands between a box and its label, so only the box next to a label can be its own.
    """
    found: dict[int, Mark] = {}
    distance = 0
    for i, label in enumerate(labels):
        nearest = bisect_left(starts, label.span.start) - 1
        if nearest >= 0 and (apart := _apart(text, marks[nearest].end, label.span.start)) is not None:
            found[i] = marks[nearest]
            distance += apart
    return found, distance


def _behind(
    text: str, labels: Sequence[Label[T]], marks: Sequence[Mark], starts: Sequence[int]
) -> tuple[dict[int, Mark], int]:
    """The box right behind each label, and how far off the boxes are in all."""
    found: dict[int, Mark] = {}
    distance = 0
    for i, label in enumerate(labels):
        nearest = bisect_left(starts, label.span.end)
        if nearest < len(marks) and (apart := _apart(text, label.span.end, starts[nearest])) is not None:
            found[i] = marks[nearest]
            distance += apart
    return found, distance


def _apart(text: str, start: int, end: int) -> int | None:
    """How far a box and a label are apart; None where more than separators stands between them."""
    if not _BETWEEN.fullmatch(text, start, end):
        return None
    return end - start + _LINE * text.count("\n", start, end)


@dataclass(frozen=True)
class Answer:
    """The answer to a Yes/No question: None where the boxes do not decide."""

    value: bool | None
    span: Span
    marks: int


_PAIR = lazy(
    r"""(?P<lead>[☒☐][\s:.]{0,20})? (?<![A-Za-z]) (?P<first>Yes|No) (?![A-Za-z])
        (?P<between>[^A-Za-z0-9]{0,80}?) (?<![A-Za-z]) (?P<second>Yes|No) (?![A-Za-z])
        (?P<tail>[\s:._]{0,20}[☒☐])?""",
    re.VERBOSE | re.IGNORECASE,
)
_SINGLE = lazy(
    r"(?P<lead>[☒☐][\s:]{0,8})(?P<word>Yes|No)(?![A-Za-z])|(?<![A-Za-z])(?P<word2>Yes|No)[\s:]{0,8}[☒☐]", re.IGNORECASE
)
_WORD = lazy(r"(?P<answer>Answer\s{0,3}:?\s{0,3})?\b(?P<word>Yes|No)\b[.,;]?", re.IGNORECASE)


def read_pair(gaps: Sequence[Span]) -> Answer | None:
    """The answer in the gaps of a question: two boxes, one box, or the bare word.

    >>> read_pair([Span("☐ Yes  ☒ No")]).value, read_pair([Span("Yes ☒  No ☐")]).value
    (False, True)
    >>> read_pair([Span("Yes  No")]).value, read_pair([Span("Answer: Yes")]).value
    (None, True)
    """
    for gap in gaps:
        match = gap.search(_PAIR)
        if match and match["first"].casefold() != match["second"].casefold():
            return _decide(gap, match)
    for gap in gaps:
        if match := gap.search(_SINGLE):
            span = gap.group(match)
            ticked = CHECKED in span.text
            said_yes = (match["word"] or match["word2"]).casefold() == "yes"
            return Answer(said_yes if ticked else None, span, 1)
    for gap in gaps:
        match = gap.search(_WORD)
        if match and (match["answer"] or match.start() == gap.start):
            return Answer(match["word"].casefold() == "yes", gap.group(match).strip(), 0)
    return None


def _decide(gap: Span, match: re.Match[str]) -> Answer:
    lead, tail = match["lead"], match["tail"]
    between = [c == CHECKED for c in match["between"] if c in "☒☐"]
    first: bool | None = None
    second: bool | None = None
    if len(between) == 1 and lead and not tail:
        first, second = lead[0] == CHECKED, between[0]
    elif len(between) == 1 and tail and not lead:
        first, second = between[0], tail[-1] == CHECKED
    elif len(between) == 1 and lead and tail:  # the box in front belongs to another label, or the one behind does
        near = match["between"].strip()
        first, second = (lead[0] == CHECKED, between[0]) if near else (None, None)
    elif len(between) == 1:  # one box in the middle: it stands nearer to its own word, if it does
        box = match["between"].find(CHECKED if between[0] else UNCHECKED)
        nearer = box - (len(match["between"]) - 1 - box)
        first = between[0] if nearer < 0 else None
        second = between[0] if nearer > 0 else None
    elif len(between) == 2:
        first, second = between
    else:
        first = lead[0] == CHECKED if lead else None
        second = tail[-1] == CHECKED if tail else None
    marks = len(between) + bool(lead) + bool(tail)
    value: bool | None = None
    if first and not second:
        value = True
    elif second and not first:
        value = False
    if value is not None and match["first"].casefold() == "no":
        value = not value
    return Answer(value, gap.group(match).strip(), marks)
