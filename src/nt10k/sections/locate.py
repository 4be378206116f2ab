"""Where the captions of the form stand in one notice.

Exact, then folded, then fuzzy: long captions are found wherever they stand and must keep the order of the form;
short ones are sought only in their part; and only what a field hangs on is sought with an edit distance.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

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
_QUOTES = '([“"*'
_LEAD = lazy(rf"[{re.escape(_QUOTES)}]+\Z")
_ITEM = {
    item: lazy(rf"[(\[]?[{item}{'abc'.find(item) + 1 or ''}][.)\]][.:]?[\s-]*\Z", re.IGNORECASE) for item in "abc123"
}
_BULLET = lazy(r"(?:(?<=\n)|\A)[ \t]*[-•][ \t]*\Z")
_OWN_TAIL = {caption.name: lazy(caption.tail) for caption in (*CAPTIONS, *FURNITURE) if caption.tail}
_PAGE_NUMBER = r"[ \t]*(?:-\s?\d{1,3}\s?-|(?i:page\s+)?\d{1,3}(?i:\s+of\s+\d{1,3})?)[ \t]*(?=\n|\f|\Z)"
_FIRST_NUMBER = lazy(_PAGE_NUMBER)
_NUMBERS = tuple(lazy(line_start + _PAGE_NUMBER) for line_start in "\n\f")  # a literal first letter is sought fastest
_PARTS = {caption.name: caption.part for caption in CAPTIONS if caption.unique}


@dataclass(frozen=True)
class Located:
    """A notice with its captions found: extractors ask it for captions and for the gaps between them."""

    text: FormText
    captions: dict[str, Span]
    furniture: tuple[Span, ...]
    repaired: frozenset[str] = frozenset()

    @cached_property
    def _printed(self) -> list[Span]:
        return sorted([*self.captions.values(), *self.furniture], key=lambda span: (span.start, -span.end))

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self._printed]

    @cached_property
    def _ends(self) -> list[int]:
        """How far the printed spans reach, each together with those in front of it."""
        return list(accumulate([span.end for span in self._printed], max))

    @cached_property
    def _sorted_ends(self) -> list[int]:
        return sorted(span.end for span in self._printed)

    def get(self, *names: str) -> Span | None:
        """The first of these captions that the notice has."""
        for name in names:
            if name in self.captions:
                return self.captions[name]
        return None

    def first(self, *names: str, after: int = 0) -> int:
        """Where the earliest of these captions behind an offset begins; the end of the text where there is none."""
        found = len(self.text.text)
        for name in names:
            if name in self.captions and after <= self.captions[name].start < found:
                found = self.captions[name].start
        return found

    def between(self, start: int, end: int) -> Span:
        """The text between two offsets."""
        return Span(self.text.text, start, max(start, end))

    def gaps(self, region: Span) -> list[Span]:
        """What the registrant wrote in a region: the stretches that are no caption and no furniture."""
        found, at = [], region.start
        for i in range(bisect_right(self._ends, at), bisect_left(self._starts, region.end)):
            printed = self._printed[i]
            if printed.end > at:
                found.append(region.cut(at, printed.start))
                at = printed.end
        found.append(region.after(at))
        return [stripped for gap in found if (stripped := gap.strip()).start < stripped.end]

    def gap_before(self, name: str) -> Span:
        """The text between the caption before this one, or the beginning, and this one."""
        start = self.captions[name].start
        i = bisect_right(self._sorted_ends, start)
        return self.between(self._sorted_ends[i - 1] if i else 0, start)

    def gap_after(self, name: str) -> Span:
        """The text between this caption and the next one, or the end."""
        end = self.captions[name].end
        i = bisect_left(self._starts, end)
        return self.between(end, self._starts[i] if i < len(self._starts) else len(self.text.text))


def locate(text: FormText) -> Located:
    """Find every caption of the form in a cleaned text."""
    folded = Folded(text.text)
    candidates = _candidates(folded)
    found = _in_order(candidates)
    windows = _windows(folded, found)
    for caption in CAPTIONS:
        if caption.name not in found:
            window = _window(folded, found, caption) if caption.unique else windows[caption.part]
            if hit := _first_in(folded, caption, *window):
                found[caption.name] = hit
                if caption.unique:
                    windows = _windows(folded, found)
    repaired = _complete(folded, found) + _repair(folded, found)
    captions = {
        caption.name: _whole(folded, caption, *found[caption.name]) for caption in CAPTIONS if caption.name in found
    }
    furniture = [_whole(folded, c, *hit) for c in FURNITURE for hit in _occurrences(folded, c)]
    again = [hit for hit in candidates if found.get(hit[2].name) != hit[:2]]
    furniture += _echoes(folded, again, [*captions.values(), *furniture])
    furniture += _page_numbers(text.text)
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
    for at, opening in caption.places(folded.text):
        if found and any(start <= at < end for start, end in found.items()):
            continue
        if folded.ends_word(at + len(opening)):
            found[at] = _close(folded, caption, at + len(opening))
            if len(found) == _OCCURRENCES:
                break
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
    orders = [_ORDER[caption.name] for _, _, caption in hits]
    if all(orders[i - 1] < orders[i] and hits[i - 1][1] <= hits[i][0] for i in range(1, len(hits))):
        return {caption.name: (start, end) for start, end, caption in hits}
    best: list[tuple[int, int]] = []  # weight of the best chain that ends here, and its last link but one
    for i, (start, end, _) in enumerate(hits):
        weight, link, order = 0, -1, orders[i]
        for j in range(i):
            if orders[j] < order and hits[j][1] <= start and best[j][0] >= weight:
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
    edges = sorted(span.end for span in printed)
    for start, end, caption in hits:
        span = _whole(folded, caption, start, end)
        behind_letter = _behind_letter(folded, start)
        edge = edges[i - 1] if (i := bisect_right(edges, span.start)) else 0
        if caption.reach or edge >= behind_letter or span.source.find("\n", behind_letter, span.start) >= 0:
            echoes.append(span)
            insort(edges, span.end)
    return echoes


def _behind_letter(folded: Folded, offset: int) -> int:
    """Where in the source the last letter in front of a folded offset ends; digits are none."""
    while offset and not folded.text[offset - 1].isalpha():
        offset -= 1
    return folded.place(offset - 1) + 1 if offset else 0


def _windows(folded: Folded, found: dict[str, tuple[int, int]]) -> list[tuple[int, int]]:
    """For each part the stretch of folded text between the long captions of the parts around it."""
    end, stop = 0, len(folded.text)
    ends, starts = [0] * 6, [stop] * 6
    for name, hit in found.items():
        if name in _PARTS:
            part = _PARTS[name]
            if hit[1] > ends[part]:
                ends[part] = hit[1]
            if hit[0] < starts[part]:
                starts[part] = hit[0]
    windows = []
    for part in range(6):
        windows.append((end, min(starts[part + 1 :], default=stop)))
        end = max(end, ends[part])
    return windows


def _window(folded: Folded, found: dict[str, tuple[int, int]], caption: Caption) -> tuple[int, int]:
    """The stretch of folded text in which a caption can stand, by the long captions around it."""
    if not caption.unique:
        return _windows(folded, found)[caption.part]
    order = _ORDER[caption.name]
    long = [(_ORDER[name], hit) for name, hit in found.items() if name in _PARTS]
    start = max((end for other, (_, end) in long if other < order), default=0)
    stop = min((at for other, (at, _) in long if other > order), default=len(folded.text))
    return start, stop


def _first_in(folded: Folded, caption: Caption, start: int, stop: int) -> tuple[int, int] | None:
    hits, last = [], ""
    for at, opening in caption.places(folded.text, start, stop):
        if opening is not last and folded.ends_word(at + len(opening)):
            hits.append((at, -len(opening)))
        last = opening
    if hits:
        at, length = min(hits)
        return at, _close(folded, caption, at - length)
    return _alone(folded, folded.text, caption.folded_alone, start, stop)


def _alone(folded: Folded, text: str, wordings: Iterable[str], start: int, stop: int) -> tuple[int, int] | None:
    """A wording on a line of its own, in the folded text or in a blurred copy of it."""
    for wording in wordings:
        at = text.find(wording, start, stop)
        while at >= 0:
            if _fills_line(folded, at, at + len(wording)):
                return at, at + len(wording)
            at = text.find(wording, at + 1, stop)
    return None


def _fills_line(folded: Folded, start: int, end: int) -> bool:
    """Whether a line ends between a stretch and its neighbours; the line may be long, so it is not looked at."""
    source = folded.source
    return (start == 0 or source.find("\n", folded.place(start - 1), folded.place(start)) >= 0) and (
        end == len(folded.text) or source.find("\n", folded.place(end - 1), folded.place(end)) >= 0
    )


def _complete(folded: Folded, found: dict[str, tuple[int, int]]) -> list[str]:
    """A caption that was found by a short wording, with the damaged rest of a longer one."""
    repaired = []
    for caption in CAPTIONS:
        if not caption.vital or caption.folded_closes or caption.name not in found:
            continue
        start, end = found[caption.name]
        short = folded.text[start:end]
        for wording in caption.longest_first:
            if len(wording) < len(short) + _REST:
                break
            left = wording.find(short)
            if left < 0:
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
    source, begin, stop = folded.source, folded.place(start), folded.place(end - 1) + 1
    if tail := _TAIL.match(source, stop):
        stop = tail.end()
    if (own := _OWN_TAIL.get(caption.name)) and (rest := own.match(source, stop)):
        stop = rest.end()
    if begin and source[begin - 1] in _QUOTES and (lead := _LEAD.search(source, max(0, begin - 12), begin)):
        begin = lead.start()
    if caption.item:
        for pattern in (_ITEM[caption.item], _BULLET):
            if lead := pattern.search(source, max(0, begin - 12), begin):
                begin = lead.start()
    return Span(source, begin, stop)


def _page_numbers(text: str) -> list[Span]:
    first = _FIRST_NUMBER.match(text)
    found = [first.span()] if first and _at_page_end(text, first.start(), first.end()) else []
    for pattern in _NUMBERS:
        for number in pattern.finditer(text):
            start, end = number.span()
            if _at_page_end(text, start + 1, end):
                found.append((start + 1, end))
    return [Span(text, start, end) for start, end in sorted(found)]


def _at_page_end(text: str, start: int, end: int) -> bool:
    """A number alone on a line is a page number beside a page break, or with dashes, or as "page 2 of 3"."""
    return not text[start:end].strip().isdigit() or "\f" in text[max(0, start - 3) : start] + text[end : end + 3]
