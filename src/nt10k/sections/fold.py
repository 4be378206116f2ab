"""Text in a folded alphabet: only letters and digits, in lower case, nothing between them.

Captions are sought here, where hard wraps, cell borders, doubled spaces, emphasis, quotes, dashes and glued words
make no difference; every place found leads back to the text.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from nt10k.patterns import lazy
from nt10k.text import Span

# Captions are English, so a letter beyond Latin-1 may stand for any other: one byte a character is all that is needed.
_FAR_LETTER = lazy(r"[^\W\x00-\xff]")
_ANY_LETTER = "ÿ"
_LATIN = bytes(range(256)).decode("latin-1")
_LOWER = _LATIN.lower().encode("latin-1")
_ASCII = bytes(range(128))
_SIGNS = "".join(c for c in _LATIN if not c.isalnum()).encode("latin-1")
_IS_LETTER = bytes(c.isalnum() for c in _LATIN)
_BLOCK = 128  # characters of the source between two entries of the index that leads back
# Letters that scanners take for each other fall together; 1:1, so that offsets stay.
_CONFUSABLE = str.maketrans("l1tj058", "iiiiosb")


def fold(text: str) -> str:
    """A caption or another phrase as it is sought in folded text.

    >>> fold("PART II -- RULES 12b-25(b) AND (c)")
    'partiirules12b25bandc'
    """
    return _one_byte_a_character(text).translate(_LOWER, _SIGNS).decode("latin-1")


def unscan(folded: str) -> str:
    """Folded text with the letters that scanners confuse as one.

    >>> unscan(fold("PART TV OTHER TNFORMATTON")) == unscan(fold("Part IV - Other Information"))
    True
    """
    return folded.translate(_CONFUSABLE)


def _one_byte_a_character(text: str) -> bytes:
    if not text.isascii():
        rare = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        if _FAR_LETTER.search(rare.decode("utf-8", "surrogatepass")):
            text = _FAR_LETTER.sub(_ANY_LETTER, text)
    return text.encode("latin-1", "replace")


class Folded:
    """A text in the folded alphabet, with the way back.

    Of the thousands of words a few dozen places are asked for, so no word is ever listed: the letters are counted block
    by block, and a place is sought in its block.
    """

    def __init__(self, text: str) -> None:
        self.source = text
        shape = _one_byte_a_character(text)
        self.text = shape.translate(_LOWER, _SIGNS).decode("latin-1")
        self._letters = shape.translate(_IS_LETTER)  # 1 for each letter or digit of the source, 0 for all else

    @cached_property
    def _counts(self) -> list[int]:
        """How many letters stand in front of each block."""
        count = self._letters.count
        blocks = range(0, len(self._letters), _BLOCK)
        return list(accumulate([count(1, at, at + _BLOCK) for at in blocks], initial=0))

    def place(self, offset: int) -> int:
        """Where in the source the letter at a folded offset stands."""
        if not 0 <= offset < len(self.text):
            raise IndexError(offset)
        counts = self._counts
        block = bisect_right(counts, offset) - 1
        missing, end = offset - counts[block] + 1, block * _BLOCK
        while missing:  # n letters more need n characters more at least
            begin, end = end, end + missing
            missing -= self._letters.count(1, begin, end)
        return end - 1

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source between two folded offsets, from letter to letter."""
        return Span(self.source, self.place(start), self.place(end - 1) + 1)

    def ends_word(self, end: int) -> bool:
        """Whether a folded offset does not cut the first letters off a word: a plural s, say, that begins a value.

        Words glued together count as one, so the middle of a word is an end as well; but an end just behind the
        beginning of a word is none.
        """
        behind = self.place(end - 1) + 1
        return self._letters[behind : behind + 1] != b"\1" or self._letters[max(0, behind - 4) : behind] == b"\1" * 4

    def whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Folded offsets moved to the nearest borders of the words that they cut."""
        return self._nearest_border(start), self._nearest_border(end)

    def word_start(self, offset: int) -> int:
        """Where the word begins that a folded offset stands in."""
        return offset - self._into_word(self.place(offset))

    def _nearest_border(self, offset: int) -> int:
        if offset >= len(self.text):
            return len(self.text)
        place = self.place(offset)
        begun, end = self._into_word(place), self._letters.find(0, place)
        left = (end if end >= 0 else len(self._letters)) - place
        return offset - begun if begun < left else offset + left

    def _into_word(self, place: int) -> int:
        """How many letters of its word stand in front of a letter."""
        return place - self._letters.rfind(0, 0, place) - 1
