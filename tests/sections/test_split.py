from __future__ import annotations

from dataclasses import fields
from itertools import pairwise

import pytest
from notices import notice, opened, without_headings

from nt10k.sections import Parts, locate, split
from nt10k.text import FormText

NAMES = [field.name for field in fields(Parts)]
MARKED = {
    "part_1": "Acme Loom Corp\nFull Name of Registrant",
    "narrative": "NARRATIVE-TEXT is late.",
    "contact": "CONTACT-TEXT 555-0142",
    "answer_2": "[ ] Yes [X] No ANSWER-TWO",
    "answer_3": "[X] Yes [ ] No ANSWER-THREE",
    "explanation": "EXPLANATION-TEXT fell.",
    "signature": "SIGNATURE-TEXT",
    "attachments": "ATTACHMENT-TEXT",
}


def parts(text: str) -> dict[str, str]:
    _, cut, _ = opened(text)
    return {name: getattr(cut, name).text for name in NAMES}


PLACES = [
    ("Acme Loom", ["cover"]),
    ("NARRATIVE-TEXT", ["narrative"]),
    ("CONTACT-TEXT", ["contact"]),
    ("ANSWER-TWO", ["other_reports"]),
    ("ANSWER-THREE", ["results"]),
    ("EXPLANATION-TEXT", ["results", "explanation"]),
    ("SIGNATURE-TEXT", ["signature"]),
    ("ATTACHMENT-TEXT", ["attachments"]),
    ("accountant's statement", ["relief"]),
    ("Specified in Charter", ["signature"]),
    ("State below", []),
    ("18 U.S.C.", ["attachments"]),
    ("For Period Ended", ["cover"]),
]


@pytest.mark.parametrize(
    "text",
    [
        notice(**MARKED),
        without_headings(**MARKED),
        " ".join(notice(**MARKED).split()),
        notice(**MARKED).upper(),
        notice(**{**MARKED, "nothing": "", "portion": ""}),
    ],
    ids=["as-printed", "without-headings", "one-line", "capitals", "without-instructions"],
)
@pytest.mark.parametrize(("words", "names"), PLACES, ids=[words for words, _ in PLACES])
def test_every_answer_is_in_its_part(text: str, words: str, names: list[str]) -> None:
    found = parts(text)
    assert [name for name in NAMES if words.casefold() in found[name].casefold()] == names


def test_parts_keep_the_order_of_the_form() -> None:
    _, cut, _ = opened(notice(**MARKED))
    ordered = [cut.cover, cut.relief, cut.narrative, cut.contact, cut.other_reports, cut.results, cut.signature]
    assert all(a.end <= b.start for a, b in pairwise([*ordered, cut.attachments]))
    assert all(ordered)


def test_the_signature_begins_at_the_name_of_the_registrant() -> None:
    assert parts(notice(**MARKED))["signature"].startswith("Harrow Kiln Corporation")
    behind_a_sentence = " ".join(notice(**MARKED).split())
    assert parts(behind_a_sentence)["signature"].startswith("Harrow Kiln Corporation")


@pytest.mark.parametrize(
    ("missing", "part"),
    [
        ("question_1", "contact"),
        ("question_2", "other_reports"),
        ("question_3", "results"),
        ("part_2", "relief"),
        ("prompt", "narrative"),
    ],
)
def test_one_missing_caption_leaves_the_other_parts(missing: str, part: str) -> None:
    whole, found = parts(notice(**MARKED)), parts(notice(**{**MARKED, missing: ""}))
    neighbours = {"question_2": {"contact"}, "question_3": {"other_reports"}, "prompt": {"relief"}}
    for name in set(NAMES) - {part} - neighbours.get(missing, set()):
        assert found[name].split() == whole[name].split(), name


def test_a_heading_alone_opens_part_three() -> None:
    assert parts(notice(**{**MARKED, "prompt": ""}))["narrative"].strip() == "NARRATIVE-TEXT is late."


def test_without_a_back_page_the_signature_ends_with_the_text() -> None:
    found = parts(notice(**{**MARKED, "back_page": "", "attachments": ""}))
    assert found["signature"].rstrip().endswith("SIGNATURE-TEXT")
    assert found["attachments"] == ""


@pytest.mark.parametrize(
    "text",
    ["", " ", "FORM 12b-25", "Part III", "has caused this notification to be signed", notice()[:400], notice()[-400:]],
    ids=["empty", "blank", "masthead", "heading", "caused", "beginning", "end"],
)
def test_a_part_that_is_missing_is_empty(text: str) -> None:
    form = locate(FormText(text))
    cut = split(form)
    for name in NAMES:
        span = getattr(cut, name)
        assert 0 <= span.start <= span.end <= len(text), name
