from __future__ import annotations

from datetime import date

import pytest
from notices import CHARTER, notice, opened

from nt10k.extract.signature import read_signature
from nt10k.findings import Findings
from nt10k.model import Signature
from nt10k.text import Span

DAY = date(2012, 3, 30)
IDA, CFO = "Ida Renwick", "Chief Financial Officer"


def read(signature: str, charter: str = CHARTER) -> tuple[Signature, Findings]:
    form, parts, findings = opened(notice(signature=signature, charter=charter))
    found = read_signature(form, parts, findings)
    assert findings.evidence.keys() == {f"signature.{k}" for k, v in found if v}
    for evidence in findings.evidence.values():
        assert evidence.start is not None
        assert Span(form.text.text, evidence.start, evidence.end)
    return found, findings


DATED = "Date: March 30, 2012"
BLOCKS = [
    (f"{DATED}    By: /s/ Ida Renwick\n                  {IDA}\n                  {CFO}", (IDA, CFO, DAY)),
    (f"Date March 30, 2012  By /s/ Ida Renwick\n{IDA}, {CFO}", (IDA, CFO, DAY)),
    (f"By: /s/ Ida Renwick\n    {IDA}\n    {CFO}\n\nDate: March 30, 2012", (IDA, CFO, DAY)),
    (f"Dated: March 30, 2012\n\n/s/ Ida Renwick\n---------------\n{IDA}\n{CFO}", (IDA, CFO, DAY)),
    (f"Date: 3/30/2012\nBy: /s/ Ida Renwick, {CFO}", (IDA, CFO, DAY)),
    (f"Date: March 30, 2012\nBy: /s/ Ida Renwick\nName: {IDA}\nTitle: {CFO}", (IDA, CFO, DAY)),
    (f"Date: March 30, 2012\nBy: ____________\nName: {IDA}\nTitle: {CFO}", (IDA, CFO, DAY)),
    (f"{DATED}\nBy: /s/ Ida Renwick\n{IDA}\nPresident and\nTreasurer", (IDA, "President and Treasurer", DAY)),
    (f"Date: March 30, 2012\nBy: /s/ Ida Renwick\n{IDA}\nTitle: {CFO}", (IDA, CFO, DAY)),
    (f"Date: March 30, 2012\nBy: /s/ I. Renwick\n{IDA}\nIts: President", (IDA, "President", DAY)),
    ("Date: March 30, 2012\nBy: /s/ Ida Renwick", (IDA, None, DAY)),
    ("Date: March 30, 2012\nBy: /s/ IDA RENWICK\n    IDA RENWICK\n    President", ("IDA RENWICK", "President", DAY)),
    (f"Date: March 30, 2012\nBy: {IDA}\n    {CFO}", (IDA, CFO, DAY)),
    (f"March 30, 2012\n\n/s/ Ida Renwick\n{IDA}, {CFO}", (IDA, CFO, DAY)),
    (f"Date: ________\nBy: /s/ Ida Renwick\n{IDA}\n{CFO}", (IDA, CFO, None)),
    (f"Date: March 30, 2012\n\nBy: /s/ Ida Renwick\n(Signature)\n\n{IDA}\n(Name)\n\n{CFO}\n(Title)", (IDA, CFO, DAY)),
    (f"{DATED}\n\nBy: Kiln GP, Inc., general partner\n\nBy: /s/ Ida Renwick\n    {IDA}\n    {CFO}", (IDA, CFO, DAY)),
    (f"Date: 30 March 2012   By: /s/ Ida Renwick\nName: {IDA}\nTitle: Director", (IDA, "Director", DAY)),
    (f"Date: March 30, 2012 By: /s/ Ida Renwick {IDA} {CFO}", (IDA, CFO, DAY)),
]  # fmt: skip
IDS = """columns bare-labels date-last dated one-line labels unsigned title-over-two-lines title-label its no-title
capitals no-mark date-above no-date notes general-partner day-first flattened""".split()


@pytest.mark.parametrize(("block", "expected"), BLOCKS, ids=IDS)
def test_blocks(block: str, expected: tuple[str | None, str | None, date | None]) -> None:
    found, findings = read(block)
    assert (found.name, found.title, found.date) == expected
    assert found.registrant == "Harrow Kiln Corporation"
    assert findings.diagnostics == []


@pytest.mark.parametrize("block", ["", "Date: ________    By: ________"], ids=["none", "blank"])
def test_no_signature(block: str) -> None:
    found, findings = read(block)
    assert found == Signature(registrant="Harrow Kiln Corporation")
    assert [(d.code, d.field) for d in findings.diagnostics] == [("signature-missing", "signature")]


CAUSED = "has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized."
CAPTION = "(Name of Registrant as Specified in Charter)"


@pytest.mark.parametrize(
    ("charter", "registrant"),
    [
        (f"Acme Loom, Inc.\n{CAPTION}\n\n{CAUSED}", "Acme Loom, Inc."),
        (f"ACME LOOM, INC.\n___________\n{CAPTION}\n\n{CAUSED}", "ACME LOOM, INC."),
        (f"Acme Loom, Inc.\n\n{CAUSED}", "Acme Loom, Inc."),
        (f"Acme Loom, Inc. {CAPTION} {CAUSED}", "Acme Loom, Inc."),
        (f"_____________\n{CAPTION}\n\n{CAUSED}", None),
        (f"N/A\n{CAPTION}\n\n{CAUSED}", None),
        (f"{CAPTION}\n\nAcme Loom, Inc.\n\n{CAUSED}", "Acme Loom, Inc."),
        (f"{CAPTION}: Acme Loom, Inc.\n\n{CAUSED}", "Acme Loom, Inc."),
        (f"ACME LOOM, INC.\nACME LOOM PARTNERS, L.P.\n{CAPTION}\n\n{CAUSED}", "ACME LOOM, INC."),
        (f"Acme Loom Corporation\nof New Jersey\n{CAPTION}\n\n{CAUSED}", "Acme Loom Corporation of New Jersey"),
        (f"Acme Loom, Inc., a Delaware corporation, {CAUSED}", "Acme Loom, Inc."),
    ],
    ids="above ruled no-caption beside blank n/a below behind two wrapped legal-form".split(),
)
def test_the_registrant_that_signs(charter: str, registrant: str | None) -> None:
    found, _ = read(f"Date: March 30, 2012\nBy: /s/ {IDA}", charter)
    assert found.registrant == registrant
    assert found.name == IDA


def test_of_two_signers_the_first_is_given_and_the_other_told() -> None:
    found, findings = read(
        f"Date: March 30, 2012\n\nBy: /s/ {IDA}\n{IDA}\nPresident\n\nBy: /s/ Ole Bruun\nOle Bruun\nTreasurer"
    )
    assert (found.name, found.title) == (IDA, "President")
    assert any("Ole Bruun" in d.message for d in findings.diagnostics)


def test_the_back_page_and_attachments_are_no_signature() -> None:
    form, parts, findings = opened(
        notice(signature="", attachments="EXHIBIT A\n\nApril 2, 2012\n\n/s/ Bruun & Daughters LLP\nOle Bruun, Partner")
    )
    found = read_signature(form, parts, findings)
    assert (found.name, found.title, found.date) == (None, None, None)


@pytest.mark.parametrize(
    "block",
    [
        f"Ida Renwick                  Otto Brandt\n{CFO}      Treasurer",
        f"                             Otto Brandt\n                             Treasurer\nIda Renwick\n{CFO}",
    ],
    ids=["rows", "columns"],
)
def test_signatures_side_by_side_have_a_column_each(block: str) -> None:
    found, findings = read(f"{DATED}\n\n/s/ Ida Renwick              /s/ Otto Brandt\n{block}")
    assert (found.name, found.title) == (IDA, CFO)
    assert [d.message for d in findings.diagnostics] == ["Another person signed: Otto Brandt."]


@pytest.mark.parametrize(
    ("block", "name", "title"),
    [
        ("President\n/s/ Ida Renwick", IDA, "President"),
        ("Kiln Advisers LLC\nManager\nBy: /s/ Ida Renwick", IDA, None),
        ("By: Ida Renwick\n    Ida Renwick\n    Treasurer", IDA, "Treasurer"),
        ("Treasurer\nName: Ida Renwick", IDA, "Treasurer"),
        ("By: /s/ Renwick\nIda Renwick, Treasurer", IDA, "Treasurer"),
        ("By: /s/ I. R.\nTitle: Treasurer\nName: Otto Brandt", "Otto Brandt", "Treasurer"),
        ("Kiln Trustee Corp.\nBy: ________\nName: Ida Renwick\nTitle: Treasurer", IDA, "Treasurer"),
    ],
    ids="above of-the-company typed-twice above-unsigned family-name initials a-company-first".split(),
)
def test_whose_name_and_whose_title(block: str, name: str, title: str | None) -> None:
    found, findings = read(f"{DATED}\n\n{block}")
    assert (found.name, found.title) == (name, title)
    assert findings.diagnostics == []


def test_of_two_dates_the_labelled_one_counts() -> None:
    found, _ = read("March 1, 2012\nBy: /s/ Ida Renwick\nIda Renwick\nDate: March 30, 2012")
    assert found.date == DAY


@pytest.mark.parametrize(
    ("block", "name", "title", "others"),
    [
        ("By: /s/ Ida Renwick\nRenwick, Ida\nTreasurer", "Renwick, Ida", "Treasurer", []),
        ("By: /s/ Ida Renwick\nIda Renwlck\nTreasurer", "Ida Renwlck", "Treasurer", []),
        ("By: /s/ Ida Renwick\nOtto Brandt\nTreasurer", IDA, "Treasurer", []),
        ("By: /s/ Ida Renwick\nas Trustee of the Kiln Trust", IDA, "Trustee of the Kiln Trust", []),
        ("President\n/s/ Ida Renwick\nIda Renwick\n\n/s/ Otto Brandt", IDA, "President", ["Otto Brandt"]),
        ("/s/ Ida Renwick   President          /s/ Otto Brandt   Treasurer", IDA, "President", ["Otto Brandt"]),
        ("/s/ Ida Renwick\nTreasurer\n\n/s/ Ida M. Renwick\nSecretary", IDA, "Treasurer", []),
        ("Kiln Partners LLC\nIda Renwick", IDA, None, []),
        ("Ida Renwick, President\nBrandt Works Ltd.", IDA, "President", []),
        ("/s/ Ida Renwick\nTreasurer\n\nlNSTRUCTl0N: sign here.\n\n/s/ Otto Brandt", IDA, "Treasurer", []),
    ],
    ids="""turned misread another-name capacity title-above beside twice company-above company-below
    back-page""".split(),
)  # fmt: skip
def test_where_a_name_and_its_title_are_told(block: str, name: str, title: str | None, others: list[str]) -> None:
    form, parts, findings = opened(notice(signature=block, back_page=""))
    found = read_signature(form, parts, findings)
    assert (found.name, found.title) == (name, title)
    for field, value in (("name", name), ("title", title)):
        evidence = findings.evidence.get(f"signature.{field}")
        assert (evidence and form.text.text[evidence.start : evidence.end]) == value
    assert [d.message for d in findings.diagnostics] == [f"Another person signed: {other}." for other in others]


def test_a_date_on_the_page_in_front_of_the_signature_counts() -> None:
    form, parts, findings = opened(notice(signature=f"{DATED}\n\f\nBy: /s/ Ida Renwick\nTreasurer"))
    found = read_signature(form, parts, findings)
    assert (found.name, found.title, found.date) == (IDA, "Treasurer", DAY)


@pytest.mark.parametrize(
    ("above", "registrant"),
    [
        ("Harrow Kiln\nCorporation", "Harrow Kiln Corporation"),
        ("Harrow Kiln and\nBrandt Works", "Harrow Kiln and Brandt Works"),
        ("Harrow Kiln Corp.\nBrandt Works Ltd.", "Harrow Kiln Corp."),
        ("we sign below\nHarrow Kiln Works", "Harrow Kiln Works"),
        ("-- 2 --\n\nHarrow Kiln Corporation", "Harrow Kiln Corporation"),
        ("Harrow Kiln Corporation, a Delaware corporation", "Harrow Kiln Corporation"),
    ],
)
def test_the_lines_of_a_registrants_name(above: str, registrant: str) -> None:
    charter = CHARTER.replace("Harrow Kiln Corporation", above)
    found, _ = read("Date: March 30, 2012", charter)
    assert found.registrant == registrant
