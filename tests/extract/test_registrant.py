from __future__ import annotations

import pytest
from notices import notice, opened

from nt10k.extract.registrant import read_registrant
from nt10k.model import Address, Registrant
from nt10k.text import Span

NAME, FORMER = "Full Name of Registrant", "Former Name if Applicable"
STREET, CITY = "Address of Principal Executive Office (Street and Number)", "City, State and Zip Code"
PLAIN = Registrant(
    name="Acme Loom, Inc.",
    former_name="Loom Works Ltd.",
    address=Address(street="40 Mill Road", city="Akron", state="OH", postal_code="44301"),
)


def read(part_1: str) -> Registrant:
    form, parts, findings = opened(notice(part_1=part_1))
    registrant = read_registrant(form, parts, findings)
    filled = {f"registrant.{k}" for k in ("name", "former_name") if getattr(registrant, k)}
    filled |= {f"registrant.address.{k}" for k, v in registrant.address if v}
    assert findings.evidence.keys() == filled
    for evidence in findings.evidence.values():
        assert evidence.start is not None
        assert Span(form.text.text, evidence.start, evidence.end)
    codes = [d.code for d in findings.diagnostics]
    assert codes == ([] if registrant.name else ["registrant-missing"])
    return registrant


def layout(template: str) -> str:
    values = (
        (NAME, "Acme Loom, Inc."),
        (FORMER, "Loom Works Ltd."),
        (STREET, "40 Mill Road"),
        (CITY, "Akron, Ohio 44301"),
    )
    return "\n".join(template.format(caption=caption, value=value) for caption, value in values)


@pytest.mark.parametrize(
    "template",
    [
        "{value}\n{caption}\n",
        "{value}\n____________\n{caption}\n",
        "{value}\n({caption})",
        "{caption}\n{value}\n",
        "{caption}:\n    {value}\n",
        "{caption}: {value}",
        "{caption}:  {value}  ________\n",
        "{caption}\t{value}",
        "                     {value}\n            {caption}\n",
        "____{value}_____\n{caption}\n",
        "<p>{value}<br><hr>{caption}</p>",
        "<table><tr><td>{caption}:</td><td>{value}</td></tr></table>",
    ],
    ids="above ruled brackets below colon beside ruled-beside cells centred underlined html html-cells".split(),
)
def test_layouts(template: str) -> None:
    assert read(layout(template)) == PLAIN


@pytest.mark.parametrize("former", ["N/A", "n/a", "None", "Not applicable", "_______", "", "(Not Applicable)", "NONE."])
@pytest.mark.parametrize("template", ["{value}\n{caption}\n", "{caption}: {value}\n"], ids=["above", "beside"])
def test_no_former_name(template: str, former: str) -> None:
    text = layout(template).replace("Loom Works Ltd.", former)
    assert read(text) == PLAIN.model_copy(update={"former_name": None})


def test_no_former_name_line() -> None:
    text = f"Acme Loom, Inc.\n{NAME}\n\n40 Mill Road\n{STREET}\n\nAkron, Ohio 44301\n{CITY}"
    assert read(text) == PLAIN.model_copy(update={"former_name": None})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Akron, Ohio 44301", ("Akron", "OH", "44301", None)),
        ("Akron, OH 44301-1234", ("Akron", "OH", "44301-1234", None)),
        ("AKRON OHIO 44301", ("AKRON", "OH", "44301", None)),
        ("Akron, Oh.  44301", ("Akron", "OH", "44301", None)),
        ("New York, New York 10001", ("New York", "NY", "10001", None)),
        ("New York, N.Y. 10001", ("New York", "NY", "10001", None)),
        ("Charleston, West Virginia 25301", ("Charleston", "WV", "25301", None)),
        ("Washington, District of Columbia 20001", ("Washington", "DC", "20001", None)),
        ("Washington, D.C. 20001", ("Washington", "DC", "20001", None)),
        ("Boston, Mass. 02110", ("Boston", "MA", "02110", None)),
        ("Akron, Ohio", ("Akron", "OH", None, None)),
        ("Jersey City, New Jersey 07302", ("Jersey City", "NJ", "07302", None)),
        ("Mexico, Missouri 65265", ("Mexico", "MO", "65265", None)),
        ("Akron, Ohio, 44301", ("Akron", "OH", "44301", None)),
        ("Akron\nOhio\n44301", ("Akron", "OH", "44301", None)),
        ("San Juan, Puerto Rico 00901", ("San Juan", "PR", "00901", None)),
        ("Akron, Ohio 44301 USA", ("Akron", "OH", "44301", "USA")),
        ("Akron, OH 44301, United States", ("Akron", "OH", "44301", "United States")),
        ("Toronto, Ontario, Canada M5H 2N2", ("Toronto", "Ontario", "M5H 2N2", "Canada")),
        ("London SW1A 1AA, England", ("London", None, "SW1A 1AA", "England")),
        ("Kowloon, Hong Kong", ("Kowloon", None, None, "Hong Kong")),
        ("Tel Aviv, Israel", ("Tel Aviv", None, None, "Israel")),
        ("Tel Aviv 61000, Israel", ("Tel Aviv", None, "61000", "Israel")),
        ("Beijing, People's Republic of China 100020", ("Beijing", None, "100020", "People's Republic of China")),
        ("Kansas City, Missouri 64101", ("Kansas City", "MO", "64101", None)),
    ],
)
def test_the_city_line(line: str, expected: tuple[str | None, ...]) -> None:
    address = read(f"Acme Loom, Inc.\n{NAME}\n\n40 Mill Road\n{STREET}\n\n{line}\n{CITY}").address
    assert (address.city, address.state, address.postal_code, address.country) == expected
    assert address.street == "40 Mill Road"


def test_lines_of_a_street_are_joined_with_commas_and_those_of_a_name_with_spaces() -> None:
    found = read(
        f"Acme Loom and\nMill Company, Inc.\n{NAME}\n\nSuite 5,\n40 Mill Road\n{STREET}\n\nAkron, OH 44301\n{CITY}"
    )
    assert found.name == "Acme Loom and Mill Company, Inc."
    assert found.address.street == "Suite 5, 40 Mill Road"


def test_street_and_city_above_one_caption() -> None:
    found = read(f"Acme Loom, Inc.\n{NAME}\n\n40 Mill Road\nAkron, OH 44301\nAddress of Principal Executive Offices")
    assert found.address == PLAIN.address.model_copy(update={"state": "OH"})


def test_names_keep_their_capitals_and_their_marks() -> None:
    for name in ("ACME LOOM, INC.", "e.Loom plc", "Acme (Delaware) L.P.", "A&B Loom, Inc. /DE/", "Loom-Works S.p.A."):
        assert read(f"{name}\n{NAME}\n\nN/A\n{FORMER}").name == name


def test_no_registrant() -> None:
    assert read("") == Registrant()
    assert read(f"______\n{NAME}\n\n______\n{FORMER}\n\n_____\n{STREET}\n\n______\n{CITY}") == Registrant()


@pytest.mark.parametrize(
    ("lines", "street"),
    [
        ("40 Mill Road", "40 Mill Road"),
        ("N/A\n40 Mill Road", "40 Mill Road"),
        ("N/A\n40 Mill Road\nSuite 12", "40 Mill Road, Suite 12"),
    ],
)
def test_values_without_captions_are_read_by_their_order(lines: str, street: str) -> None:
    address = PLAIN.address.model_copy(update={"street": street})
    assert read(f"Acme Loom, Inc.\n{lines}\nAkron, Ohio 44301") == Registrant(name="Acme Loom, Inc.", address=address)


def test_lines_that_do_not_end_in_a_postal_code_are_no_address() -> None:
    assert read("Acme Loom, Inc.\n40 Mill Road\nOn the river") == Registrant()
    assert read("Acme Loom, Inc.\nAkron, Ohio 44301") == Registrant()
