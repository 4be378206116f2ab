"""Text in a folded alphabet: only letters and digits, in lower case, nothing between them.

Captions are sought here, where hard wraps, cell borders, doubled spaces, emphasis, quotes, dashes and glued words
make no difference; every place found leads back to the text.
"""

from __future__ import annotations

from bisect import bisect_right

from nt10k.patterns import lazy
from nt10k.text import Span

_CHUNK = lazy(r"[^\W_]+")
# Letters that scanners take for each other fall together; 1:1, so that offsets stay.
_CONFUSABLE = str.maketrans("l1tj058", "iiiiosb")


def fold(text: str) -> str:
    """A caption or another phrase as it is sought in folded text.

    >>> fold("PART II -- RULES 12b-25(b) AND (c)")
    'partiirules12b25bandc'
    """
    return "".join(_CHUNK.findall(text)).lower()


def unscan(folded: str) -> str:
    """Folded text with the letters that scanners confuse as one.

    >>> unscan(fold("PART TV OTHER TNFORMATTON")) == unscan(fold("Part IV - Other Information"))
    True
    """
    return folded.translate(_CONFUSABLE)


class Folded:
    """A text in the folded alphabet, with the way back."""

    def __init__(self, text: str) -> None:
        self.source = text
        self._places: list[int] = []  # where each chunk begins in the source
        self._offsets: list[int] = []  # where each chunk begins in the folded text
        chunks, offset = [], 0
        for match in _CHUNK.finditer(text):
            self._places.append(match.start())
            self._offsets.append(offset)
            chunks.append(match[0])
            offset = offset + match.end() - match.start()
        joined = "".join(chunks)
        lower = joined.lower()
        self.text = lower if len(lower) == len(joined) else "".join(c.lower()[:1] for c in joined)

    def ends_word(self, end: int) -> bool:
        """Whether a folded offset does not cut the first letters off a word: a plural s, say, that begins a value.

        Words glued together count as one, so the middle of a word is an end as well; but an end just behind the
        beginning of a word is none.
        """
        i = bisect_right(self._offsets, end - 1) - 1
        following = self._offsets[i + 1] if i + 1 < len(self._offsets) else len(self.text)
        return end == following or end - self._offsets[i] > 3

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source between two folded offsets, from letter to letter."""
        return Span(self.source, self._place(start), self._place(end - 1) + 1)

    def whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Folded offsets moved to the nearest borders of the words that they cut."""
        return self._nearest_border(start), self._nearest_border(end)

    def word_start(self, offset: int) -> int:
        """Where the word begins that a folded offset stands in."""
        return self._offsets[max(0, bisect_right(self._offsets, offset) - 1)]

    def _nearest_border(self, offset: int) -> int:
        i = bisect_right(self._offsets, offset) - 1
        following = self._offsets[i + 1] if i + 1 < len(self._offsets) else len(self.text)
        return self._offsets[i] if offset - self._offsets[i] < following - offset else following

    def _place(self, offset: int) -> int:
        i = bisect_right(self._offsets, offset) - 1
        return self._places[i] + offset - self._offsets[i]
