from __future__ import annotations

import pytest

from nt10k.extract.people import is_title, name_and_title
from nt10k.text import Span

TITLES = """President|CEO|Chief Financial Officer|Vice-President, Finance|Sr. Vice President|
Treasurer and Secretary|CFO|
Controller|General Counsel|Managing Member|Chairman of the Board|Interim CFO|Principal Accounting Officer|Trustee|
General Partner|Co-Chairwoman|Corporate Secretary|Authorized Signatory|EVP|Executive Director|Finance Manager""".split(
    "|"
)
NAMES = """Ida Renwick|JOHN Q. PUBLIC|Mary-Ann O'Neil|Jean-Luc van der Berg|Chester Manning|Cfotis Vpol|Presley Direct|
A. B. Comptrol|José Peña|Wei Zhang|Officera Manageriou""".split("|")


@pytest.mark.parametrize("text", [title.strip() for title in TITLES])
def test_titles(text: str) -> None:
    assert is_title(Span(text))
    assert is_title(Span(text.upper()))


@pytest.mark.parametrize("text", [name.strip() for name in NAMES])
def test_names(text: str) -> None:
    assert not is_title(Span(text))
    assert name_and_title(Span(text)) == (Span(text), None)


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
    ],
)
def test_where_a_name_ends_and_a_title_begins(text: str, name: str, title: str | None) -> None:
    found = name_and_title(Span(text))
    assert found[0].text == name
    assert (found[1].text if found[1] else None) == title
