from __future__ import annotations

import pytest
from notices import notice, opened

from nt10k.extract.pointers import follow
from nt10k.extract.wording import rejoin, substance

TEXT = "Our mill in Akron burned down in March 2012 and the records of the year burned with it."
OTHER = "Net sales fell by half because the mill stood still from March on, as told in Part III."
LETTER = "Dear Sirs, we have not completed our audit, since the records burned."


def followed(narrative: str, attachments: str) -> str | None:
    form, parts, _ = opened(notice(narrative=narrative, attachments=attachments))
    return rejoin(follow(form, parts, substance(form.gaps(parts.narrative))))


@pytest.mark.parametrize(
    ("pointer", "attachments", "expected"),
    [
        ("See Exhibit A.", f"EXHIBIT A\n\n{TEXT}", TEXT),
        ("See Exhibit A attached hereto.", f"EXHIBIT A\n\n{TEXT}", TEXT),
        ("See attached.", f"EXHIBIT A\n\n{TEXT}", TEXT),
        ("Attached.", f"ATTACHMENT\n\n{TEXT}", TEXT),
        ("See Attachment 1", f"Attachment 1\n\n{TEXT}", TEXT),
        ("Please refer to Annex I", f"ANNEX I\n\n{TEXT}", TEXT),
        ("See Exhibit 99.1", f"EXHIBIT 99.1\n\n{TEXT}", TEXT),
        ("The reasons are set forth in Schedule A.", f"SCHEDULE A\n\n{TEXT}", TEXT),
        ("See Exhibit B.", f"EXHIBIT A\n\n{LETTER}\n\nEXHIBIT B\n\n{TEXT}", TEXT),
        ("See Exhibit A.", f"EXHIBIT A\n\n{TEXT}\n\nEXHIBIT B\n\n{LETTER}", TEXT),
        ("See Exhibit A.", f"EXHIBIT A\n\nPART III - NARRATIVE\n\n{TEXT}", TEXT),
        ("See Exhibit A.", f"Exhibit A to Form 12b-25\n\n{TEXT}", TEXT),
        ("See attached.", TEXT, TEXT),
        ("See Exhibit A.", f"EXHIBIT A\n\n{TEXT}\n\n{OTHER}", f"{TEXT}\n\n{OTHER}"),
    ],
    ids=[
        "exhibit", "hereto", "see-attached", "attached", "attachment", "annex", "exhibit-99", "schedule",
        "second-of-two", "first-of-two", "title-lines", "long-heading", "no-heading", "paragraphs",
    ],
)  # fmt: skip
def test_the_answer_stands_where_the_notice_points(pointer: str, attachments: str, expected: str) -> None:
    assert followed(pointer, attachments) == expected


@pytest.mark.parametrize(
    ("narrative", "attachments"),
    [
        (TEXT, f"EXHIBIT A\n\n{LETTER}"),
        (f"{TEXT} The letter of our auditor is attached as Exhibit A. " + TEXT * 3, f"EXHIBIT A\n\n{LETTER}"),
        ("See Exhibit A.", ""),
        ("See Exhibit A.", "EXHIBIT A\n\n"),
        ("We see no end of it.", f"EXHIBIT A\n\n{LETTER}"),
        ("The exhibits of our annual report are late.", f"EXHIBIT A\n\n{LETTER}"),
    ],
    ids=["no-pointer", "an-answer-that-points", "no-attachment", "empty-attachment", "see", "exhibits"],
)
def test_an_answer_that_points_nowhere_is_the_answer(narrative: str, attachments: str) -> None:
    assert followed(narrative, attachments) == narrative


def test_nothing_points_nowhere() -> None:
    assert followed("", f"EXHIBIT A\n\n{TEXT}") is None


def test_part_three_and_part_four_can_point_to_different_exhibits() -> None:
    form, parts, _ = opened(
        notice(
            narrative="See Exhibit A.",
            explanation="See Exhibit B.",
            attachments=f"EXHIBIT A\n\n{TEXT}\n\nEXHIBIT B\n\n{OTHER}",
        )
    )
    assert rejoin(follow(form, parts, form.gaps(parts.narrative))) == TEXT
    assert rejoin(follow(form, parts, form.gaps(parts.explanation))) == OTHER
