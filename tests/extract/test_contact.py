from __future__ import annotations

import pytest
from notices import QUESTION_1, notice, opened

from nt10k.extract.contact import read_contact
from nt10k.findings import Findings
from nt10k.model import Contact
from nt10k.text import Span

IDA, CFO, PHONE = "Ida Renwick", "Chief Financial Officer", "+19375550142"


def read(contact: str) -> tuple[Contact, Findings]:
    form, parts, findings = opened(notice(contact=contact))
    found = read_contact(form, parts, findings)
    assert findings.evidence.keys() == {f"contact.{k}" for k, v in found if v}
    for evidence in findings.evidence.values():
        assert evidence.start is not None
        assert evidence.end is not None
        assert Span(form.text.text, evidence.start, evidence.end).strip().text, "evidence that holds something"
    return found, findings


BLOCKS = [
    ("Ida Renwick   (937)   555-0142\n(Name)   (Area Code)   (Telephone Number)", (IDA, None, PHONE)),
    (
        "Ida Renwick\n-----------\n(Name)\n\n(937)\n-----\n(Area Code)\n\n555-0142\n(Telephone Number)",
        (IDA, None, PHONE),
    ),
    ("Name: Ida Renwick\nArea Code: 937\nTelephone Number: 555-0142", (IDA, None, PHONE)),
    ("(Name) Ida Renwick\n(Area Code) 937\n(Telephone Number) 555-0142", (IDA, None, PHONE)),
    ("Name    Area Code    Telephone Number\nIda Renwick    937    555-0142", (IDA, None, PHONE)),
    ("Ida Renwick (937) 555-0142", (IDA, None, PHONE)),
    ("Ida Renwick 937-555-0142", (IDA, None, PHONE)),
    ("Ida Renwick, (937) 555-0142", (IDA, None, PHONE)),
    ("Ida Renwick at (937) 555-0142", (IDA, None, PHONE)),
    ("Ida Renwick: 937.555.0142", (IDA, None, PHONE)),
    ("Ida Renwick 937/555-0142", (IDA, None, PHONE)),
    ("Ida Renwick 1-937-555-0142", (IDA, None, PHONE)),
    ("Ida Renwick +1 (937) 555-0142", (IDA, None, PHONE)),
    ("Ida Renwick, Chief Financial Officer, (937) 555-0142", (IDA, CFO, PHONE)),
    ("Ida Renwick\nChief Financial Officer\n(937) 555-0142", (IDA, CFO, PHONE)),
    (
        "Ida Renwick, Chief Financial Officer   (937)   555-0142\n(Name)  (Area Code)  (Telephone Number)",
        (IDA, CFO, PHONE),
    ),
    ("Ida Renwick   (937)   555-0142 ext. 12\n(Name)   (Area Code)   (Telephone Number)", (IDA, None, PHONE)),
    ("Ida Renwick (937) 555-0142, Extension 1204", (IDA, None, PHONE)),
    ("Ida Renwick (937) 555-0142 x 12", (IDA, None, PHONE)),
    ("Attention: Ida Renwick\n(937) 555-0142", (IDA, None, PHONE)),
    ("Contact: Ida Renwick, (937) 555-0142", (IDA, None, PHONE)),
    ("Ida Renwick\n(Name)", (IDA, None, None)),
    ("(937) 555-0142", (None, None, PHONE)),
    ("Dr. Ida M. Renwick-Doe, Jr. (937) 555-0142", ("Dr. Ida M. Renwick-Doe, Jr.", None, PHONE)),
    ("IDA RENWICK   (937)   555-0142\n(Name)   (Area Code)   (Telephone Number)", ("IDA RENWICK", None, PHONE)),
    ("Ida Renwick +44 20 7946 0018", (IDA, None, "+442079460018")),
    ("Ida Renwick 011-44-20-7946-0018", (IDA, None, "+442079460018")),
    ("Ida Renwick\t937\t555-0142", (IDA, None, PHONE)),
    ("Ida Renwick (937) 555-\n0142", (IDA, None, PHONE)),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS, ids=[block.replace("\n", "|")[:60] for block, _ in BLOCKS])
def test_blocks(block: str, expected: tuple[str | None, ...]) -> None:
    found, findings = read(block)
    assert (found.name, found.title, found.phone) == expected
    assert found.email is None
    assert findings.diagnostics == []


@pytest.mark.parametrize(
    "block",
    [
        "Ida Renwick  (937) 555-0142  ida.renwick@acme-loom.example.com",
        "Ida Renwick\nE-mail: ida.renwick@acme-loom.example.com\n(937) 555-0142",
        "Name: Ida Renwick\nTelephone: (937) 555-0142\nEmail Address: ida.renwick@acme-loom.example.com",
    ],
    ids=["one-line", "line-of-its-own", "labelled"],
)
def test_mail(block: str) -> None:
    found, _ = read(block)
    assert found == Contact(name=IDA, phone=PHONE, email="ida.renwick@acme-loom.example.com")


@pytest.mark.parametrize(
    ("printed", "country", "phone"),
    [
        ("020 7946 0018", "United Kingdom", "+442079460018"),
        ("(020) 7946-0018", "England", "+442079460018"),
        ("86-755-8977-0093", None, "+8675589770093"),
        ("(0755) 8977-0093", "People's Republic of China", "+8675589770093"),
        ("(852)   2555-0123", "Hong Kong", "+85225550123"),
        ("020 7946 0018", None, None),
        ("(937)   555-0142", "Canada", PHONE),
        ("Fax: (937) 555-0199", None, None),
    ],
)
def test_numbers_of_the_country_of_the_registrant(printed: str, country: str | None, phone: str | None) -> None:
    form, parts, findings = opened(notice(contact=f"Ida Renwick   {printed}\n(Name)   (Telephone Number)"))
    found = read_contact(form, parts, findings, country)
    assert (found.name, found.phone) == (IDA, phone)


@pytest.mark.parametrize(
    "block", ["", "______   ______   ______\n(Name)  (Area Code)  (Telephone Number)"], ids=["none", "blank"]
)
def test_nobody_to_contact(block: str) -> None:
    found, findings = read(block)
    assert found == Contact()
    assert [(d.code, d.field) for d in findings.diagnostics] == [("contact-missing", "contact")]


def test_of_two_people_the_first_is_given_and_the_other_told() -> None:
    found, findings = read("Ida Renwick  (937) 555-0142\nOle Bruun  (937) 555-0199\n(Name)  (Telephone Number)")
    assert (found.name, found.phone) == (IDA, PHONE)
    assert any("Ole Bruun" in d.message for d in findings.diagnostics)


def test_the_contact_on_the_line_of_the_question() -> None:
    form, parts, findings = opened(notice(question_1=f"{QUESTION_1}: Ida Renwick, (937) 555-0142", contact=""))
    assert read_contact(form, parts, findings) == Contact(name=IDA, phone=PHONE)


def test_words_that_are_no_name_stand_for_one_where_no_name_is() -> None:
    found, _ = read("Brandt and Sons LLP\nKiln advisory desk\n(937) 555-0142")
    assert (found.name, found.phone) == ("Kiln advisory desk", PHONE)


def test_care_of_a_firm_names_nobody_else() -> None:
    found, findings = read("Ida Renwick (937) 555-0142\nc/o Otto Brandt")
    assert found.name == IDA
    assert findings.diagnostics == []


@pytest.mark.parametrize(
    ("block", "name", "title"),
    [
        ("Ida\nRenwick\nVice\nPresident", "Ida\nRenwick", "Vice\nPresident"),
        ("I.\nRenwick", "I.\nRenwick", None),
        ("Name: Ida", "Ida", None),
        ("Name: Ida\nRenwick\nTitle: Treasurer", "Ida\nRenwick", "Treasurer"),
        ("Ida\tRenwick\tTreasurer", "Ida\tRenwick", "Treasurer"),
        ("Ida Renwick, General\nCounsel", "Ida Renwick", "General\nCounsel"),
        ("Ida Renwick\n(Treasurer)", "Ida Renwick", "Treasurer"),
        ("Ida Renwick\nVice President and\nTreasurer", "Ida Renwick", "Vice President and\nTreasurer"),
        ("Treasurer\nIda Renwick", "Ida Renwick", "Treasurer"),
        ("Brandt & Renwick\nIda Renwick\n(937) 555-0142", "Ida Renwick", None),
    ],
)
def test_names_and_titles_in_pieces(block: str, name: str, title: str | None) -> None:
    form, parts, findings = opened(notice(contact=block))
    found = read_contact(form, parts, findings)
    assert (found.name, found.title) == (" ".join(name.split()), title and " ".join(title.split()))
    for field, printed in (("name", name), ("title", title)):
        evidence = findings.evidence.get(f"contact.{field}")
        assert (evidence and form.text.text[evidence.start : evidence.end]) == printed


@pytest.mark.parametrize(
    ("block", "phone", "printed"),
    [
        ("Ida Renwick 011 47 2212 3456", "+4722123456", "011 47 2212 3456"),
        ("Ida Renwick (937) 555-0142 X12", PHONE, "(937) 555-0142"),
        ("Ida Renwick\n(937)   555-0142\n(212)   555-0199", PHONE, "(937)   555-0142"),
        ("Ida Renwick\nFax (937) 555-0199\nTel. (937) 555-0142", PHONE, "(937) 555-0142"),
    ],
)
def test_which_number_is_given_and_where_it_stands(block: str, phone: str, printed: str) -> None:
    form, parts, findings = opened(notice(contact=block))
    assert read_contact(form, parts, findings).phone == phone
    evidence = findings.evidence["contact.phone"]
    assert form.text.text[evidence.start : evidence.end] == printed
