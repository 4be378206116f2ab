"""A text cut where highlights begin and end, so that each piece has one set of highlights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where a field was read: `text[start:end]`.

    `basis` is that of the evidence, or `finding` for a diagnostic; a `broad` place is a passage, such as the whole
    narrative, in which others lie.
    """

    key: str
    start: int
    end: int
    basis: str = "stated"
    broad: bool = False


@dataclass(frozen=True)
class Segment:
    """A piece of the text with the places that cover it, the most telling first."""

    text: str
    places: tuple[Place, ...] = ()


def segments(text: str, places: Iterable[Place]) -> Iterator[Segment]:
    """The whole text in pieces. Places may overlap; what lies outside of the text is left out.

    >>> [(s.text, *(p.key for p in s.places)) for s in segments("net loss", [Place("a", 0, 8), Place("b", 4, 8)])]
    [('net ', 'a'), ('loss', 'b', 'a')]
    """
    begins: dict[int, list[Place]] = {}
    cuts = {0, len(text)}
    for place in places:
        start, end = max(place.start, 0), min(place.end, len(text))
        if start < end:
            begins.setdefault(start, []).append(place)
            cuts |= {start, end}
    open_: list[Place] = []
    at = 0
    for cut in sorted(cuts):
        if at < cut:
            yield Segment(text[at:cut], tuple(open_))
        if ended := [place for place in open_ if place.end <= cut]:
            open_ = [place for place in open_ if place not in ended]
        if begun := begins.get(cut):
            open_ = sorted((*open_, *begun), key=_rank)
        at = cut


def _rank(place: Place) -> tuple[bool, bool, int]:
    """Values before the passages that they stand in, short before long, fields before what is remarked on them."""
    return place.broad, place.basis == "finding", place.end - place.start
