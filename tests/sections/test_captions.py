from __future__ import annotations

from collections import Counter
from dataclasses import FrozenInstanceError

import notices
import pytest

from nt10k.sections.captions import CAPTIONS, COVER, FURNITURE, PART_1, PART_2, PART_3, PART_4, SIGNATURE, Caption
from nt10k.sections.fold import fold

# Wordings of editions and of filers, and the caption that each is.
WORDINGS = [
    ("form_number", "FORM 12b-25"),
    ("title", "NOTIFICATION OF LATE FILING"),
    ("file_number", "SEC FILE NUMBER"),
    ("file_number", "Commission File Number"),
    ("cusip", "CUSIP NUMBER"),
    ("period", "For Period Ended"),
    ("period", "For the period ended"),
    ("transition_period", "For the Transition Period Ended"),
    ("portion", "If the notification relates to a portion of the filing checked above"),
    ("part_1", "PART I -- REGISTRANT INFORMATION"),
    ("part_1", "Part I - Registrant Information"),
    ("name", "Full Name of Registrant"),
    ("former_name", "Former Name if Applicable"),
    ("former_name", "Former Name, if Applicable"),
    ("address", "Address of Principal Executive Office (Street and Number)"),
    ("city", "City, State and Zip Code"),
    ("part_2", "PART II -- RULES 12b-25(b) AND (c)"),
    ("part_2", "PART II - RULE 12b-25 (b) AND (c)"),
    ("relief_lead", "If the subject report could not be filed without unreasonable effort or expense"),
    ("relief_a", "The reasons described in reasonable detail in Part III of this form"),
    ("relief_b", "The subject annual report, semi-annual report"),
    ("relief_b", "The subject annual report on Form 10-K"),
    ("relief_c", "The accountant's statement or other exhibit"),
    ("relief_c", "The accountant’s statement or other exhibit"),
    ("part_3", "PART III -- NARRATIVE"),
    ("prompt", "State below in reasonable detail the reasons why Form 10-K"),
    ("attach_sheets", "(Attach Extra Sheets if Needed)"),
    ("part_4", "PART IV -- OTHER INFORMATION"),
    ("question_1", "Name and telephone number of person to contact in regard to this notification"),
    ("question_2", "Have all other periodic reports required under Section 13 or 15(d)"),
    ("if_no", "If answer is no, identify report(s)"),
    ("if_no", "If the answer is no, identify report(s)"),
    ("question_3", "Is it anticipated that any significant change in results of operations"),
    ("if_so", "If so, attach an explanation of the anticipated change"),
    ("if_so", "If so: attach an explanation of the anticipated change"),
    ("charter", "(Name of Registrant as Specified in Charter)"),
    ("caused", "has caused this notification to be signed on its behalf"),
    ("instruction", "INSTRUCTION: The form may be signed by an executive officer"),
    ("attention", "ATTENTION Intentional misstatements or omissions of fact"),
    ("general_instructions", "GENERAL INSTRUCTIONS"),
]
CLOSED = {
    "portion": notices.PORTION,
    "relief_lead": notices.RELIEF_LEAD,
    "relief_a": notices.RELIEF_A,
    "relief_b": notices.RELIEF_B,
    "relief_c": notices.RELIEF_C,
    "prompt": notices.PROMPT,
    "question_2": notices.QUESTION_2,
    "question_3": notices.QUESTION_3,
    "if_so": notices.IF_SO,
    "nothing": notices.NOTHING,
}
BY_NAME = {caption.name: caption for caption in (*CAPTIONS, *FURNITURE)}


@pytest.mark.parametrize(("name", "printed"), WORDINGS, ids=[printed[:40] for _, printed in WORDINGS])
def test_wordings_of_the_editions(name: str, printed: str) -> None:
    assert any(opening in fold(printed) for opening in BY_NAME[name].folded_opens)


@pytest.mark.parametrize("name", CLOSED)
def test_the_whole_sentence_is_the_caption(name: str) -> None:
    caption, printed = BY_NAME[name], fold(CLOSED[name])
    opening = next(opening for opening in caption.folded_opens if opening in printed)
    behind = printed[printed.index(opening) + len(opening) :]
    closing = next((closing for closing in caption.folded_closes if closing in behind), None)
    assert closing is not None
    assert behind.index(closing) <= caption.reach


def test_names_are_unique_and_parts_follow_each_other() -> None:
    assert max(Counter(caption.name for caption in (*CAPTIONS, *FURNITURE)).values()) == 1
    parts = [caption.part for caption in CAPTIONS]
    assert parts == sorted(parts), "captions stand in the order of the form"
    assert set(parts) == {COVER, PART_1, PART_2, PART_3, PART_4, SIGNATURE}


def test_no_wording_is_given_twice_in_a_part() -> None:
    for part in range(6):
        seen = Counter(opening for c in CAPTIONS if c.part == part for opening in set(c.folded_opens))
        assert [opening for opening, count in seen.items() if count > 1] == []


def test_every_wording_says_something() -> None:
    for caption in (*CAPTIONS, *FURNITURE):
        assert caption.opens
        assert all(caption.folded_opens)
        assert all(caption.folded_closes)
        assert caption.reach > 0 or not caption.closes


def test_long_captions_are_long_enough_to_be_found_anywhere() -> None:
    short = [c.name for c in CAPTIONS if c.unique and min(map(len, c.folded_opens)) < 14]
    assert short == []


def test_no_unique_wording_begins_another_caption() -> None:
    for caption in CAPTIONS:
        for other in CAPTIONS:
            if caption.unique and other.unique and caption is not other:
                inside = [a for a in caption.folded_opens if any(a in b for b in other.folded_opens)]
                assert not inside, (caption.name, other.name)


def test_a_caption_folds_its_wordings() -> None:
    caption = Caption("x", COVER, ("Full Name, if any",), ("(the end)",), alone=("Part I",))
    assert (caption.folded_opens, caption.folded_closes, caption.folded_alone) == (
        ("fullnameifany",),
        ("theend",),
        ("parti",),
    )
    with pytest.raises(FrozenInstanceError):
        caption.name = "y"  # type: ignore[misc]


@pytest.mark.parametrize("caption", [*CAPTIONS, *FURNITURE], ids=lambda caption: caption.name)
def test_the_one_search_for_all_openings_hides_none(caption: Caption) -> None:
    text = "".join(f"{opening}x" for opening in (*caption.folded_opens, *reversed(caption.folded_opens)))
    wanted = {(at, o) for o in caption.folded_opens for at in range(len(text)) if text.startswith(o, at)}
    assert set(caption.places(text)) == wanted
    start, stop = len(caption.folded_opens[0]), len(text) - 2
    inside = {(at, o) for at, o in wanted if at >= start and at + len(o) <= stop}
    assert set(caption.places(text, start, stop)) == inside
