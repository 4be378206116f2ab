from __future__ import annotations

import pytest

from nt10k.extract.people import is_entity, is_name, is_title, mended, name_and_title, read_people
from nt10k.extract.pieces import lay_out
from nt10k.text import Span

TITLES = """President|CEO|Chief Financial Officer|Vice-President, Finance|Sr. Vice President|
Treasurer and Secretary|CFO|
Controller|General Counsel|Managing Member|Chairman of the Board|Interim CFO|Principal Accounting Officer|Trustee|
General Partner|Co-Chairwoman|Corporate Secretary|Authorized Signatory|EVP|Executive Director|Finance Manager""".split(
    "|"
)
NAMES = """Ida Renwick|JOHN Q. PUBLIC|Mary-Ann O'Neil|Jean-Luc van der Berg|Chester Manning|Cfotis Vpol|Presley Direct|
A. B. Comptrol|José Peña|Wei Zhang|Officera Manageriou|Robert Head|John T. Smith, Sr.|Na Li|Jane Roe, Esq.""".split("|")


@pytest.mark.parametrize("text", [title.strip() for title in TITLES])
def test_titles(text: str) -> None:
    assert is_title(Span(text))
    assert is_title(Span(text.upper()))


@pytest.mark.parametrize("text", [name.strip() for name in NAMES])
def test_names(text: str) -> None:
    assert not is_title(Span(text))
    assert name_and_title(Span(text)) == (Span(text), None)


@pytest.mark.parametrize("text", [name.strip() for name in NAMES])
def test_names_are_told_from_companies(text: str) -> None:
    assert is_name(Span(text))
    assert not is_entity(Span(text))


COMPANIES = """Kiln GP, Inc., general partner|Harrow & Sons|FIRST LANTERN BANK, N.A., as Trustee|Acme Co.|Loom Trust|
Tidal Path, L.L.C.|General Partner|Renwick Holdings plc""".split("|")


@pytest.mark.parametrize("text", [company.strip() for company in COMPANIES])
def test_companies(text: str) -> None:
    assert is_entity(Span(text))
    assert not is_name(Span(text))


@pytest.mark.parametrize("text", ["Dayton", "March 5, 2004", "See below", "12 Tannery Lane", "Vice President"])
def test_what_is_no_name(text: str) -> None:
    assert not is_name(Span(text))


@pytest.mark.parametrize(
    "text", ["Presiident", "Contro11er", "ControlIer", "VicePresident", "Chief Financia1 0fficer", "Genera1 Counsel"]
)
def test_damaged_titles(text: str) -> None:
    assert is_title(Span(text))


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Ida Renwick, Chief Financial Officer", "Ida Renwick", "Chief Financial Officer"),
        ("Ida Renwick - President", "Ida Renwick", "President"),
        ("Ida Renwick – President", "Ida Renwick", "President"),
        ("Ida Renwick    Treasurer", "Ida Renwick", "Treasurer"),
        ("Ida Renwick\tCFO", "Ida Renwick", "CFO"),
        ("Ida Renwick\n  Vice President", "Ida Renwick", "Vice President"),
        ("Ida Renwick, Jr., Treasurer", "Ida Renwick, Jr.", "Treasurer"),
        ("Ida Renwick, CPA, Controller", "Ida Renwick, CPA", "Controller"),
        ("Ida Renwick, Esq.", "Ida Renwick, Esq.", None),
        ("Ida Renwick, Ph.D.", "Ida Renwick, Ph.D.", None),
        ("Ida Renwick, Executive Vice President, Secretary", "Ida Renwick", "Executive Vice President, Secretary"),
        ("Ida Renwick,", "Ida Renwick", None),
        ("__Ida Renwick__", "Ida Renwick", None),
        ("Chief Executive Officer, President", "Chief Executive Officer, President", None),
        ("President", "President", None),
        ("Ida Renwick (Treasurer)", "Ida Renwick", "Treasurer"),
        ("Ida Renwick, as Trustee", "Ida Renwick", "Trustee"),
        ("Ida Renwick Chief Financial Officer", "Ida Renwick", "Chief Financial Officer"),
    ],
)
def test_where_a_name_ends_and_a_title_begins(text: str, name: str, title: str | None) -> None:
    found = name_and_title(Span(text))
    assert found[0].text == name
    assert (found[1].text if found[1] else None) == title


@pytest.mark.parametrize(
    ("block", "people"),
    [
        ("Ida Renwick\nTreasurer\n\n\n\nDayton", [("Ida Renwick", "Treasurer")]),
        ("Ida Renwick\nTreasurer\n\n\n\nSecretary", [("Ida Renwick", "Treasurer")]),
        ("Ida Renwick\nDayton", [("Ida Renwick", "")]),
        ("Ida Renwick\nCEO\nOtto Brandt\nSecretary", [("Ida Renwick", "CEO"), ("Otto Brandt", "Secretary")]),
        ("Ida Renwick\nVice President\nof Finance", [("Ida Renwick", "Vice President of Finance")]),
        ("Ida Renwick\nDeputy v.p.", [("Ida Renwick", "Deputy v.p.")]),
        ("Gustav 0hlsson\nTreasurer", [("Gustav 0hlsson", "Treasurer")]),
        ("Treasurer\nSecretary\nIda Renwick", [("Ida Renwick", "Treasurer Secretary")]),
        ("Ida\nRenwick, Treasurer", [("Ida Renwick", "Treasurer")]),
        ("Ida\nIda Renwick", [("Ida Renwick", "")]),
    ],
)
def test_people_one_below_the_other(block: str, people: list[tuple[str, str]]) -> None:
    found = read_people(mended(lay_out([Span(block)], [])))
    assert [(person.words, " ".join(span.words for span in person.position)) for person in found] == people
