from __future__ import annotations

from datetime import date

import pytest
from notices import PROMPT, notice, opened

from nt10k.extract.narrative import read_narrative
from nt10k.findings import Findings
from nt10k.model import ExpectedFiling, Narrative

LATE = "The Company could not complete its audit because its auditor resigned."
PROMPT_OF_1995 = """\
State below in reasonable detail the reasons why Form 10-K and Form 10-KSB, 20-F, 11-K, 10-Q and Form 10-QSB, N-SAR or
the transition report portion thereof could not be filed within the prescribed time period.
(Attach Extra Sheets if Needed)"""


def read(text: str) -> tuple[Narrative, Findings]:
    form, parts, findings = opened(text)
    return read_narrative(form, parts, findings), findings


TEXTS = [
    (LATE, LATE),
    ("The Company could not complete\nits audit because its\n   auditor resigned.", LATE),
    (f"{LATE}\n\nIt will file soon.", f"{LATE}\n\nIt will file soon."),
    (f"The Company could not complete\n\n- 2 -\n\n<PAGE>\n{LATE[31:]}", LATE),
    (f"The Company could not complete its\n<PAGE>   2\n{LATE[35:]}", LATE),
    (f"{LATE}\n\nSEC 1344 (05-06)", LATE),
    (f"________\n\n{LATE}\n\n________", LATE),
    (f"(Attach Extra Sheets if Needed)\n\n{LATE}", LATE),
    (f"{LATE}\n\n(Attach Extra Sheets if Needed)", LATE),
    ("We expect:\n- a loss;\n- no sales.", "We expect:\n- a loss;\n- no sales."),
]
IDS = "plain wrapped paragraphs page-number page-tag form-footer rules sheets-before sheets-behind list".split()


@pytest.mark.parametrize(("narrative", "expected"), TEXTS, ids=IDS)
def test_the_words_of_the_registrant_only(narrative: str, expected: str) -> None:
    found, findings = read(notice(narrative=narrative))
    assert found.text == expected
    assert findings.evidence["narrative.text"].basis == "stated"
    assert findings.diagnostics == []


@pytest.mark.parametrize("narrative", ["", "N/A", "______", "Not applicable."])
def test_a_narrative_that_says_nothing(narrative: str) -> None:
    found, findings = read(notice(narrative=narrative))
    assert found == Narrative(boilerplate=True)
    assert [(d.code, d.field) for d in findings.diagnostics] == [("narrative-missing", "narrative.text")]
    assert "narrative.text" not in findings.evidence


@pytest.mark.parametrize(
    "prompt",
    [
        PROMPT,
        PROMPT.replace("in reasonable detail why", "in reasonable detail the reasons why"),
        PROMPT_OF_1995,
        "State below in reasonable detail why the Form 10-K could not be filed within the prescribed period.",
        " ".join(PROMPT.split()).upper(),
        "",
    ],
    ids=["2011", "reasons-why", "1995", "short", "capitals", "none"],
)
def test_the_prompt_of_every_edition_stays_out(prompt: str) -> None:
    found, _ = read(notice(prompt=prompt, narrative=LATE))
    assert found.text == LATE


def test_reasons_are_told_with_their_sentences() -> None:
    found, findings = read(notice(narrative=f"Acme is a loom maker. {LATE} It is sorry."))
    assert "auditor_change" in [reason.category for reason in found.reasons]
    assert {reason.text for reason in found.reasons} == {LATE}
    assert found.boilerplate is False
    for i in range(len(found.reasons)):
        evidence = findings.evidence[f"narrative.reasons.{i}.category"]
        assert findings.evidence[f"narrative.reasons.{i}.text"] == evidence


def test_what_needs_only_time_is_boilerplate() -> None:
    found, findings = read(notice(narrative="The Company needs additional time to complete its report."))
    assert [str(reason.category) for reason in found.reasons] == ["more_time"]
    assert found.boilerplate is True
    assert findings.evidence["narrative.boilerplate"].basis == "inferred"


def test_a_restatement_is_told_where_it_is_named() -> None:
    found, findings = read(notice(narrative=f"{LATE} The Company will restate its financial statements for 2010."))
    assert found.restatement is True
    assert findings.evidence["narrative.restatement"].basis == "stated"
    other, findings = read(notice(narrative=LATE))
    assert other.restatement is False
    assert findings.evidence["narrative.restatement"].basis == "inferred"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It will be filed on or before April 16, 2012.", ExpectedFiling(date=date(2012, 4, 16))),
        ("It expects to file within the extension period.", ExpectedFiling(within_extension=True)),
        ("It expects to file no later than the fifteenth calendar day.", ExpectedFiling(within_extension=True)),
        ("It does not expect to file within the extension period.", ExpectedFiling(within_extension=False)),
        ("It will file as soon as practicable.", ExpectedFiling()),
        ("", ExpectedFiling()),
    ],
    ids=["bare-date", "extension", "fifteenth-day", "will-not", "as-soon", "nothing"],
)
def test_the_promise(sentence: str, expected: ExpectedFiling) -> None:
    found, findings = read(notice(narrative=f"{LATE} {sentence}"))
    assert found.expected_filing == expected
    for name, value in expected:
        assert (f"narrative.expected_filing.{name}" in findings.evidence) is (value is not None)


def test_part_three_of_a_notice_without_headings() -> None:
    found, _ = read(notice(heading_2="", heading_3="", heading_4="", narrative=LATE))
    assert found.text == LATE
