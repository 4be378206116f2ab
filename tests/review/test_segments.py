from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nt10k.review.segments import Place, segments

PLACES = st.lists(
    st.builds(
        Place,
        st.uuids().map(str),
        st.integers(-3, 30),
        st.integers(-3, 30),
        st.sampled_from(["stated", "finding"]),
        st.booleans(),
    ),
    max_size=12,
)


@given(st.text(max_size=25), PLACES)
def test_the_text_is_whole_and_each_piece_knows_all_of_its_places(text: str, places: list[Place]) -> None:
    found = list(segments(text, places))
    assert "".join(segment.text for segment in found) == text
    at = 0
    for segment in found:
        assert segment.text
        end = at + len(segment.text)
        assert set(segment.places) == {place for place in places if place.start <= at and end <= place.end}
        at = end


def test_no_text_has_no_pieces() -> None:
    assert list(segments("", [Place("a", 0, 5)])) == []


def test_values_come_before_passages_and_short_before_long() -> None:
    passage, sentence = Place("passage", 0, 20, broad=True), Place("sentence", 0, 15)
    remark, word = Place("remark", 2, 3, "finding"), Place("word", 2, 6)
    pieces = list(segments("x" * 20, [passage, remark, sentence, word]))
    assert pieces[1].places == (word, sentence, remark, passage)
    assert [len(piece.places) for piece in pieces] == [2, 4, 3, 2, 1]
