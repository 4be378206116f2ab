"""Whole notices in layouts that no fixture has alone: what stands around the form, and what stands in it twice."""

from __future__ import annotations

import html
from datetime import date

import pytest
from notices import (
    BACK_PAGE,
    BOXES,
    CHARTER,
    IF_SO,
    MASTHEAD,
    PART_1,
    PERIOD,
    PROMPT,
    QUESTION_1,
    QUESTION_2,
    QUESTION_3,
    RELIEF_A,
    RELIEF_B,
    RELIEF_C,
    RELIEF_LEAD,
    SIGNATURE,
    notice,
)

from nt10k import Form12b25, ReportType, parse

PLAIN = parse(notice())


def values(form: Form12b25) -> object:
    """All that a form says, without where it stands."""
    return form.model_dump(exclude={"evidence", "diagnostics"})


def told(form: Form12b25) -> set[str]:
    return {diagnostic.code for diagnostic in form.diagnostics}


def test_the_plain_notice_is_read_whole() -> None:
    assert PLAIN.registrant.name == "Harrow Kiln Corporation"
    assert PLAIN.late_report is ReportType.FORM_10K
    assert PLAIN.checkboxes.relief
    assert PLAIN.signature.date == date(2012, 3, 30)
    assert PLAIN.diagnostics == []


CONTENTS = "\n".join(f"PART {n}" for n in ("I", "II", "III", "IV"))
FOOTER = """\
SEC 1344 (05-06)  Persons who are to respond to the collection of information contained in this form are not required
to respond unless the form displays a currently valid OMB control number."""
RELEASE = """\
FOR IMMEDIATE RELEASE

Harrow Kiln Corporation announced today that net sales for 2011 rose to $81.4 million from $77.0 million. Contact: Ole
Bruun, (614) 555-0170. Columbus, Ohio, April 2, 2012."""


@pytest.mark.parametrize(
    "text",
    [
        f"{CONTENTS}\n\n{notice()}",
        f"PART I - REGISTRANT INFORMATION\nPART II - RULES 12b-25(b) AND (c)\nPART III - NARRATIVE\n\n{notice()}",
        f"{notice()}\n\n{RELEASE}",
        f"{notice(back_page='')}\n<PAGE>\n{RELEASE}",
        notice(heading_1="PART 1", heading_2="PART 2", heading_3="PART 3", heading_4="PART TV"),
        notice(heading_1="", heading_2="", heading_3="", heading_4=""),
        notice(heading_3="PART III\n\nNARRATIVE", heading_4="PART IV\n\nOTHER INFORMATION"),
        notice(question_2=f"{QUESTION_2[:90]}\n\n{QUESTION_2}"),
        notice(question_3=QUESTION_3.replace("results of operations", "results of operations\n\n")),
        notice(prompt=f"{PROMPT}\n(Attach extra sheets if needed)"),
        notice(prompt=f"{PROMPT}\n\n{FOOTER}\n\n- 2 -\n"),
        notice(boxes=BOXES.replace("Form 10-K", "Form 10 -K").replace("Form 11-K", "FORM 11-K")),
        notice(boxes=BOXES.replace("] Form", "]\nForm")),
    ],
    ids=[
        "contents", "long-contents", "press-release", "press-release-on-a-page", "damaged-headings", "no-headings",
        "headings-on-two-lines", "question-printed-twice", "question-broken", "attach-sheets", "footer",
        "labels-spaced", "labels-on-the-next-line",
    ],
)  # fmt: skip
def test_what_stands_around_the_answers_changes_none(text: str) -> None:
    assert values(parse(text)) == values(PLAIN)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = notice(narrative="The Company’s auditors — Möller & Cie — need more time.")
    assert parse(text.encode(encoding)).narrative.text == "The Company’s auditors — Möller & Cie — need more time."


def test_what_was_converted_once_too_often() -> None:
    text = notice(narrative="The Company’s auditors need more time.")
    for damaged, repair in (
        (text.encode().decode("cp1252"), "mojibake"),
        (html.escape("".join(f"<p>{line}</p>" for line in text.split("\n\n"))), "escaped-twice"),
    ):
        form = parse(damaged)
        assert form.narrative.text == "The Company’s auditors need more time."
        assert repair in next(d.message for d in form.diagnostics if d.code == "text-repaired")


@pytest.mark.parametrize("name", ["OF FORM 10-Q", "(FOR FORM 10-Q)", "FORM NT 10-Q"])
def test_a_form_without_a_form_row_is_named_by_its_title(name: str) -> None:
    form = parse(notice(masthead=MASTHEAD.replace("LATE FILING", f"LATE FILING {name}"), boxes=""))
    assert form.late_report is ReportType.FORM_10Q
    assert form.evidence["late_report"].basis == "inferred"
    assert form.checkboxes.reports == {}


def test_a_box_in_front_of_the_period_is_no_form_box() -> None:
    form = parse(notice(period=f"[X] {PERIOD}"))
    assert form.checkboxes == PLAIN.checkboxes
    assert form.period == PLAIN.period


@pytest.mark.parametrize("box", ["[X]", "x", "( X )", "/X/", "_X_"])
def test_the_relief_box_behind_its_prompt(box: str) -> None:
    part_2 = f"{RELIEF_LEAD} {box}\n\n{RELIEF_A}\n{RELIEF_B}\n{RELIEF_C}"
    assert parse(notice(part_2=part_2)).checkboxes == PLAIN.checkboxes


def test_relief_with_numbers_for_letters() -> None:
    part_2 = "\n".join([RELIEF_LEAD, "[X] " + RELIEF_A.replace("(a)", "(1)"), RELIEF_B.replace("(b)", "(2)"), RELIEF_C])
    assert parse(notice(part_2=part_2)).checkboxes == PLAIN.checkboxes


def test_pictures_of_boxes_cannot_be_read() -> None:
    rows = BOXES.replace("[X]", '<img src="x.gif">').replace("[ ]", '<img src="o.gif">')
    form = parse("<html><pre>" + notice(boxes=rows) + "</pre></html>")
    assert set(form.checkboxes.reports.values()) == {None}
    assert "boxes-unreadable" in told(form)
    assert form.late_report is None


def test_a_narrative_and_an_explanation_in_exhibits() -> None:
    text = notice(
        narrative="See Exhibit A.",
        explanation="See Exhibit B attached hereto.",
        back_page=BACK_PAGE,
        attachments="<PAGE>\nEXHIBIT A\n\nThe audit is not complete.\n<PAGE>\nEXHIBIT B\n\nNet sales fell 12%.",
    )
    form = parse(text)
    assert form.narrative.text == "The audit is not complete."
    assert form.results_change.explanation == "Net sales fell 12%."


def test_a_national_telephone_number_is_one_of_the_registrants_country() -> None:
    part_1 = PART_1.replace("Dayton, Ohio 45402", "London SW1A 1AA, United Kingdom")
    contact = QUESTION_1 + "\n\nIda Renwick   (020) 7946 0958\n(Name)  (Telephone Number)"
    assert parse(notice(part_1=part_1, question_1="", contact=contact)).contact.phone == "+442079460958"


CUT_BADLY = [
    f"of this form {RELIEF_A.split('of this form', 1)[1]} {RELIEF_B} {RELIEF_C} PART III - NARRATIVE {PROMPT}",
    f"of this form {RELIEF_A.split('of this form', 1)[1]} [X] {RELIEF_B} {RELIEF_C} 2 PART III -- NARRATIVE {PROMPT}",
    f"{RELIEF_B}\n\n{RELIEF_C}\n\nPART III\n\nNARRATIVE\n\n{PROMPT} (Attach extra Sheets if Needed)",
    f"{PROMPT} {FOOTER}",
    PROMPT.replace("filed", "fi1ed"),
]


@pytest.mark.parametrize(
    "before", CUT_BADLY, ids=["from-part-two", "with-a-box", "paragraphs", "prompt", "damaged-prompt"]
)
def test_no_word_of_the_form_gets_into_a_narrative_that_was_cut_badly(before: str) -> None:
    words = "The audit is not complete. The registrant expects to file within the extension period."
    for text in (f"{before} {words}", f"{before}\n\n{words}\n\n- 3 -\n\n(Attach extra sheets if needed)"):
        assert parse(notice(narrative=text)).narrative.text == words
        assert parse(notice(narrative=" ".join(text.split()))).narrative.text in (words, f"{words} - 3 -")


def test_a_wrapped_name_above_the_charter_line() -> None:
    name = "Harrow Kiln Corporation\n                       of the State of Ohio"
    part_1 = PART_1.replace("Harrow Kiln Corporation", name)
    charter = CHARTER.replace("Harrow Kiln Corporation", name)
    form = parse(notice(part_1=part_1, charter=charter, explanation="Sales fell."))
    assert form.signature.registrant == "Harrow Kiln Corporation of the State of Ohio"
    assert form.results_change.explanation == "Sales fell."


def test_a_notice_without_line_ends() -> None:
    form = parse(" ".join(notice(explanation="Net sales fell 12%.").split()))
    assert (form.registrant, form.checkboxes, form.contact) == (PLAIN.registrant, PLAIN.checkboxes, PLAIN.contact)
    assert form.results_change.explanation == "Net sales fell 12%."
    assert form.signature == PLAIN.signature


@pytest.mark.parametrize("missing", [PROMPT, QUESTION_1, QUESTION_2, QUESTION_3, IF_SO, RELIEF_LEAD, SIGNATURE])
def test_a_lost_caption_or_answer_spoils_no_other_part(missing: str) -> None:
    form = parse(notice().replace(missing, ""))
    assert (form.registrant, form.period, form.checkboxes.reports) == (
        PLAIN.registrant,
        PLAIN.period,
        PLAIN.checkboxes.reports,
    )
    assert PLAIN.narrative.text is not None
    assert form.narrative.text is None or PLAIN.narrative.text in form.narrative.text
