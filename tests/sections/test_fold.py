from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.sections.fold import Folded, fold, unscan

TEXTS = st.text(alphabet="aB1 \n\t-_.(é☒İßΣ", max_size=40)


@pytest.mark.parametrize(
    "printed",
    [
        "PART II -- RULES 12b-25(b) AND (c)",
        "Part II\n\tRules 12b-25 (b) and ( c )",
        "P A R T  II RULES12B-25(B)AND(C)",
        "**Part II** — _Rules 12b–25(b)_ and (c)",
    ],
)
def test_what_printers_change_makes_no_difference(printed: str) -> None:
    assert fold(printed) == "partiirules12b25bandc"


@pytest.mark.parametrize(
    ("scanned", "printed"),
    [
        ("PART TV", "Part IV"),
        ("Part lll", "Part III"),
        ("PART 11", "Part II"),
        ("0ther Informat1on", "Other Information"),
        ("12h-25", "12h-25"),
        ("F0RM l2b-2S", "Form 12b-25"),
        ("8ox", "Box"),
    ],
)
def test_letters_that_scanners_confuse_fall_together(scanned: str, printed: str) -> None:
    assert unscan(fold(scanned)) == unscan(fold(printed))


def test_unscan_keeps_offsets_and_other_letters() -> None:
    text = fold("Full name of registrant 12b-25")
    assert len(unscan(text)) == len(text)
    assert unscan("former") != unscan("farmer")


def test_spans_lead_back_to_the_text() -> None:
    text = "see: Full\n  Name of\tRegis-\ntrant!"
    folded = Folded(text)
    assert folded.text == "seefullnameofregistrant"
    at = folded.text.index("fullname")
    assert folded.span(at, len(folded.text)).text == "Full\n  Name of\tRegis-\ntrant"
    assert folded.span(at, at + 4).text == "Full", "what stands behind the last letter is not in the span"


def test_whole_words() -> None:
    folded = Folded("one two-three four")
    assert folded.text == "onetwothreefour"
    assert folded.whole_words(4, 5) == (3, 6)
    assert folded.whole_words(4, 7) == (3, 6), "one letter of a word of five is none"
    assert folded.whole_words(5, 10) == (6, 11)
    assert folded.word_start(5) == 3
    assert folded.whole_words(12, 14) == (11, 15), "the last word ends with the text"
    assert folded.whole_words(0, 3) == (0, 3)


def test_letters_whose_small_form_is_longer_keep_the_offsets() -> None:
    folded = Folded("İİ Full Name")
    assert len(folded.text) == len("İİFullName")
    at = folded.text.index("fullname")
    assert folded.span(at, at + 8).text == "Full Name"


@given(TEXTS)
def test_every_folded_letter_leads_to_its_own(text: str) -> None:
    folded = Folded(text)
    letters = [c for c in text if c.isalnum()]
    assert len(folded.text) == len(letters)
    for i, letter in enumerate(letters):
        assert folded.span(i, i + 1).text == letter


@given(st.text(alphabet="aB1 \n-_.(é☒ßΣ", max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_place_outside_of_the_folded_text_is_an_error() -> None:
    for offset in (-1, 3):
        with pytest.raises(IndexError):
            Folded("a bc ").place(offset)


def test_places_behind_long_stretches_without_a_letter() -> None:
    text = f"{' ' * 1000}one{'_' * 777}two{'é' * 300}{chr(10) * 500}ł3"
    folded = Folded(text)
    assert [folded.place(i) for i in range(len(folded.text))] == [i for i, c in enumerate(text) if c.isalnum()]
