"""Where the captions of the form stand in one notice.

Exact, then folded, then fuzzy: long captions are found wherever they stand and must keep the order of the form;
short ones are sought only in their part; and only what a field hangs on is sought with an edit distance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from nt10k.patterns import lazy
from nt10k.sections.captions import CAPTIONS, FURNITURE, Caption
from nt10k.sections.fold import Folded, unscan
from nt10k.text import FormText, Span

_OCCURRENCES = 12  # of one caption; a contents list, running heads and a second copy stay far below
_SIMILAR = 84.0  # of 100, rapidfuzz's indel ratio; three confused letters in the shortest heading
_REST = 4  # letters of a longer wording that a short one leaves open; fewer are an ending
_SHORTEST = 10  # letters; a shorter wording is like too much
_SHORT, _SIMILAR_SHORT = 16, 79.0  # two confused letters weigh more in a short caption of Part I
_SIMILAR_REST = 75.0  # for the few letters that complete a caption found already
_FUZZY_LENGTH = 64  # letters of a caption that are compared
_FUZZY_WINDOW = 60_000  # letters of the text that are searched
_ORDER = {caption.name: i for i, caption in enumerate(CAPTIONS)}

_TAIL = lazy(r"(?:\([A-Za-z]\))?[)\]”\"’*]*[ \t]?[:.;?!]?[)\]*]*")
_LEAD = lazy(r"[(\[“\"*]+\Z")
_ITEM = {
    item: lazy(rf"[(\[]?[{item}{'abc'.find(item) + 1 or ''}][.)\]][.:]?[\s-]*\Z", re.IGNORECASE) for item in "abc123"
}
_BULLET = lazy(r"(?:(?<=\n)|\A)[ \t]*[-•][ \t]*\Z")
_OWN_TAIL = {caption.name: lazy(caption.tail) for caption in (*CAPTIONS, *FURNITURE) if caption.tail}
_PAGE_NUMBER = lazy(
    r"(?:\A|(?<=\n)|(?<=\f))[ \t]*(?:-\s?\d{1,3}\s?-|(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?)[ \t]*(?=\n|\f|\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Located:
    """A notice with its captions found: extractors ask it for captions and for the gaps between them."""

    text: FormText
    captions: dict[str, Span]
    furniture: tuple[Span, ...]
    repaired: frozenset[str] = frozenset()
    _printed: list[Span] = field(init=False)

    def __post_init__(self) -> None:
        printed = sorted([*self.captions.values(), *self.furniture], key=lambda span: (span.start, -span.end))
        object.__setattr__(self, "_printed", printed)

    def get(self, *names: str) -> Span | None:
        """The first of these captions that the notice has."""
        return next((self.captions[name] for name in names if name in self.captions), None)

    def first(self, *names: str, after: int = 0) -> int:
        """Where the earliest of these captions behind an offset begins; the end of the text where there is none."""
        starts = [span.start for name in names if (span := self.get(name)) and span.start >= after]
        return min(starts, default=len(self.text.text))

    def between(self, start: int, end: int) -> Span:
        """The text between two offsets."""
        return Span(self.text.text, start, max(start, end))

    def gaps(self, region: Span) -> list[Span]:
        """What the registrant wrote in a region: the stretches that are no caption and no furniture."""
        found, at = [], region.start
        for printed in self._printed:
            if printed.end <= at:
                continue
            if printed.start >= region.end:
                break
            found.append(region.cut(at, printed.start))
            at = printed.end
        found.append(region.after(at))
        return [gap.strip() for gap in found if gap]

    def gap_before(self, name: str) -> Span:
        """The text between the caption before this one, or the beginning, and this one."""
        start = self.captions[name].start
        return self.between(max((s.end for s in self._printed if s.end <= start), default=0), start)

    def gap_after(self, name: str) -> Span:
        """The text between this caption and the next one, or the end."""
        end = self.captions[name].end
        return self.between(end, min((s.start for s in self._printed if s.start >= end), default=len(self.text.text)))


def locate(text: FormText) -> Located:
    """Find every caption of the form in a cleaned text."""
    folded = Folded(text.text)
    candidates = _candidates(folded)
    found = _in_order(candidates)
    for caption in CAPTIONS:
        if caption.name not in found:
            hit = _first_in(folded, caption, *_window(folded, found, caption))
            if hit:
                found[caption.name] = hit
    repaired = _complete(folded, found) + _repair(folded, found)
    captions = {
        caption.name: _whole(folded, caption, *found[caption.name]) for caption in CAPTIONS if caption.name in found
    }
    furniture = [_whole(folded, c, *hit) for c in FURNITURE for hit in _occurrences(folded, c)]
    again = [hit for hit in candidates if found.get(hit[2].name) != hit[:2]]
    furniture += _echoes(folded, again, [*captions.values(), *furniture])
    furniture += [
        text.span.group(match) for match in _PAGE_NUMBER.finditer(text.text) if _at_page_end(text.text, match)
    ]
    return Located(text, captions, tuple(furniture), frozenset(repaired))


def _candidates(folded: Folded) -> list[tuple[int, int, Caption]]:
    """Every place of every long caption, in the order of the text."""
    return sorted(
        (
            (start, end, caption)
            for caption in CAPTIONS
            if caption.unique
            for start, end in _occurrences(folded, caption)
        ),
        key=lambda hit: hit[:2],
    )


def _occurrences(folded: Folded, caption: Caption) -> list[tuple[int, int]]:
    found: dict[int, int] = {}
    for wording in caption.folded_opens:
        at = folded.text.find(wording)
        while at >= 0 and len(found) < _OCCURRENCES:
            taken = at in found or any(start <= at < end for start, end in found.items())
            if not taken and folded.ends_word(at + len(wording)):
                found[at] = _close(folded, caption, at + len(wording))
            at = folded.text.find(wording, at + 1)
    return sorted(found.items())


def _close(folded: Folded, caption: Caption, end: int) -> int:
    """The end of a caption whose opening ends at an offset."""
    for closing in caption.folded_closes:
        at = folded.text.find(closing, end, end + caption.reach)
        if at >= 0:
            return _longest_close(folded, caption, closing, at + len(closing))
    if caption.vital and caption.folded_closes:
        closing = caption.folded_closes[0]
        match = _alike(closing, folded.text[end : end + caption.reach + len(closing)])
        if match:
            return folded.whole_words(end + match[0], end + match[1])[1]
    return end


def _longest_close(folded: Folded, caption: Caption, closing: str, end: int) -> int:
    """The end of a closing, with the damaged rest of a longer one."""
    for longer in caption.folded_closes if caption.vital else ():
        rest = longer[len(closing) :]
        if (
            rest
            and longer.startswith(closing)
            and (match := _alike(rest, folded.text[end : end + len(rest) + 2], _SIMILAR_REST))
        ):
            return folded.whole_words(end + match[0], end + match[1])[1]
    return end


def _in_order(hits: list[tuple[int, int, Caption]]) -> dict[str, tuple[int, int]]:
    """The heaviest chain of captions that keeps the order of the form: contents lists and quotations fall out.

    Weight is length; between equals the later place wins, since a list of contents stands in front.
    """
    best: list[tuple[int, int]] = []  # weight of the best chain that ends here, and its last link but one
    for i, (start, end, caption) in enumerate(hits):
        weight, link = 0, -1
        for j in range(i):
            if hits[j][1] <= start and _ORDER[hits[j][2].name] < _ORDER[caption.name] and best[j][0] >= weight:
                weight, link = best[j][0], j
        best.append((weight + end - start, link))
    chain: dict[str, tuple[int, int]] = {}
    at = max(range(len(hits)), key=lambda i: (best[i][0], i), default=-1)
    while at >= 0:
        start, end, caption = hits[at]
        chain[caption.name] = (start, end)
        at = best[at][1]
    return chain


def _echoes(folded: Folded, hits: list[tuple[int, int, Caption]], printed: list[Span]) -> list[Span]:
    """Captions printed again: once broken, say, then clean.

    A heading is one only where nothing but a page number stands in front of it, on its line or behind a caption.
    """
    echoes = []
    edges = {span.end for span in printed}
    for start, end, caption in hits:
        span = _whole(folded, caption, start, end)
        edge = max([span.source.rfind("\n", 0, span.start) + 1, *(e for e in edges if e <= span.start)])
        if caption.reach or not any(c.isalpha() for c in span.source[edge : span.start]):
            echoes.append(span)
            edges.add(span.end)
    return echoes


def _window(folded: Folded, found: dict[str, tuple[int, int]], caption: Caption) -> tuple[int, int]:
    """The stretch of folded text in which a caption can stand, by the long captions of the parts around it."""
    long = [(c, found[c.name]) for c in CAPTIONS if c.unique and c.name in found]
    if caption.unique:
        start = max((end for c, (_, end) in long if _ORDER[c.name] < _ORDER[caption.name]), default=0)
        stop = min((at for c, (at, _) in long if _ORDER[c.name] > _ORDER[caption.name]), default=len(folded.text))
    else:
        start = max((end for c, (_, end) in long if c.part < caption.part), default=0)
        stop = min((at for c, (at, _) in long if c.part > caption.part), default=len(folded.text))
    return start, stop


def _first_in(folded: Folded, caption: Caption, start: int, stop: int) -> tuple[int, int] | None:
    hits = [
        (at, -len(wording))
        for wording in caption.folded_opens
        if (at := folded.text.find(wording, start, stop)) >= 0 and folded.ends_word(at + len(wording))
    ]
    if hits:
        at, length = min(hits)
        return at, _close(folded, caption, at - length)
    return _alone(folded, folded.text, caption.folded_alone, start, stop)


def _alone(folded: Folded, text: str, wordings: Iterable[str], start: int, stop: int) -> tuple[int, int] | None:
    """A wording on a line of its own, in the folded text or in a blurred copy of it."""
    for wording in wordings:
        at = text.find(wording, start, stop)
        while at >= 0:
            if _fills_line(folded.span(at, at + len(wording))):
                return at, at + len(wording)
            at = text.find(wording, at + 1, stop)
    return None


def _fills_line(span: Span) -> bool:
    line_start = span.source.rfind("\n", 0, span.start) + 1
    line_end = span.source.find("\n", span.end)
    around = span.source[line_start : span.start] + span.source[span.end : line_end if line_end >= 0 else None]
    return not any(c.isalnum() for c in around)


def _complete(folded: Folded, found: dict[str, tuple[int, int]]) -> list[str]:
    """A caption that was found by a short wording, with the damaged rest of a longer one."""
    repaired = []
    for caption in CAPTIONS:
        if not caption.vital or caption.folded_closes or caption.name not in found:
            continue
        start, end = found[caption.name]
        short = folded.text[start:end]
        for wording in sorted(caption.folded_opens, key=len, reverse=True):
            left = wording.find(short)
            if left < 0 or len(wording) < len(short) + _REST:
                continue
            begin = max(0, start - left - 2)
            match = _alike(wording, folded.text[begin : begin + len(wording) + 5])
            if match is None:
                continue
            first, last = folded.whole_words(begin + match[0], begin + match[1])
            rest = wording[:left] + wording[left + len(short) :]
            if _alike(rest, folded.text[first:start] + folded.text[end:last], _SIMILAR_REST):
                found[caption.name] = (min(start, first), max(end, last))
                repaired.append(caption.name)
                break
    return repaired


def _repair(folded: Folded, found: dict[str, tuple[int, int]]) -> list[str]:
    """Seek what is still missing and vital in the alphabet of scanners, then with an edit distance."""
    missing = [caption for caption in CAPTIONS if caption.vital and caption.name not in found]
    if not missing or len(found) < 3:  # nothing to repair, or nothing that looks like the form
        return []
    repaired = []
    blurred = unscan(folded.text)
    for caption in missing:
        start, stop = _window(folded, found, caption)
        if hit := _alone(folded, blurred, map(unscan, caption.folded_alone), start, stop):
            found[caption.name] = hit
            repaired.append(caption.name)
            continue
        window = folded.text[start : min(stop, start + _FUZZY_WINDOW)]
        for wording in caption.folded_opens:
            if len(wording) < _SHORTEST:
                continue
            similar = _SIMILAR if len(wording) >= _SHORT else _SIMILAR_SHORT
            if match := _alike(wording[:_FUZZY_LENGTH], window, similar):
                begin, end = folded.whole_words(start + match[0], start + match[1])
                word = folded.word_start(start + match[0])
                if word >= start and _alike(
                    folded.text[word : start + match[0] + 1], wording[: begin - word + 2], 60.0
                ):
                    begin = word  # the first word is damaged, but the caption's
                found[caption.name] = (begin, _close(folded, caption, end))
                repaired.append(caption.name)
                break
    return repaired


def _alike(wording: str, window: str, similar: float = _SIMILAR) -> tuple[int, int] | None:
    """Where a window holds something that a scanner could have made of a wording."""
    if len(window) < len(wording):
        return None
    from rapidfuzz import fuzz

    match = fuzz.partial_ratio_alignment(unscan(wording), unscan(window), score_cutoff=similar)
    return None if match is None or match.dest_end <= match.dest_start else (match.dest_start, match.dest_end)


def _whole(folded: Folded, caption: Caption, start: int, end: int) -> Span:
    """A caption with its number, brackets and colon."""
    span = folded.span(start, end)
    source, begin, stop = span.source, span.start, span.end
    if tail := _TAIL.match(source, stop):
        stop = tail.end()
    if (own := _OWN_TAIL.get(caption.name)) and (rest := own.match(source, stop)):
        stop = rest.end()
    for pattern in (_LEAD, _ITEM.get(caption.item), _BULLET if caption.item else None):
        if pattern and (lead := pattern.search(source, max(0, begin - 12), begin)):
            begin = lead.start()
    return Span(source, begin, stop)


def _at_page_end(text: str, number: re.Match[str]) -> bool:
    """A number alone on a line is a page number beside a page break, or with dashes, or as "page 2 of 3"."""
    around = text[max(0, number.start() - 3) : number.start()] + text[number.end() : number.end() + 3]
    return "\f" in around or not number[0].strip().isdigit()
