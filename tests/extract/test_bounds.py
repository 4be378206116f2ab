"""However much of something a notice holds, it is read in time in proportion."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from notices import CHARTER, PORTION, notice, opened

from nt10k.extract.answers import read_answer, read_missing_reports
from nt10k.extract.contact import read_contact
from nt10k.extract.cover import read_amendment, read_numbers, read_portion, read_rows, record_row
from nt10k.extract.registrant import read_registrant
from nt10k.extract.signature import read_signature
from nt10k.findings import Findings
from nt10k.sections import Located, Parts

ADDRESS = "Acme\nFull Name of Registrant\n\n%s\nAddress of Principal Executive Office\n\n%s\nCity, State and Zip Code"


def address(street: str = "1 Mill Road", city: str = "Dayton, Ohio 45402") -> str:
    return notice(part_1=ADDRESS % (street, city))


FLOODS: dict[str, Callable[[int], str]] = {
    "boxes in a row": lambda n: notice(boxes="[X] " * (n // 4)),
    "labels with boxes": lambda n: notice(boxes="(Check one): " + "[X] Form 10-K " * (n // 14)),
    "spaces in a label": lambda n: notice(boxes="(Check one): Transition Report" + " " * n + "on"),
    "numbers beside a caption": lambda n: notice(masthead="FORM 12b-25\n" + "0-12345 " * (n // 8) + "SEC File Number:"),
    "numbers below a caption": lambda n: notice(masthead="FORM 12b-25\nSEC File Number:\n" + "0-12345 " * (n // 8)),
    "items": lambda n: notice(portion=PORTION + " Items " + "1-99, " * (n // 6)),
    "letters of a name": lambda n: notice(part_1="A" * n + "\nFull Name of Registrant"),
    "rules in a name": lambda n: notice(part_1="A ----- " * (n // 8) + "\nFull Name of Registrant"),
    "lines of a street": lambda n: address(street="1 Mill Road\n" * (n // 12)),
    "digits of a street": lambda n: address(street="1" * n + "x\n2 Mill Road"),
    "spaces in a street": lambda n: notice(part_1="a," + " " * n + "x,y\nAddress of Principal Executive Office"),
    "letters of a city": lambda n: address(city="A" * n + " b c d e"),
    "commas of a city": lambda n: address(city="a," * (n // 2) + "b"),
    "contacts": lambda n: notice(contact="Ida Renwick\n" * (n // 12)),
    "telephone numbers": lambda n: notice(contact="Ida Renwick\n" + "(937) 555-0142 " * (n // 15)),
    "brackets": lambda n: notice(contact="Ida Renwick\n" + "(" * n + ")" * n),
    "commas": lambda n: notice(contact="Ida Renwick" + "," * n + " x"),
    "page numbers": lambda n: notice(contact="- 1 -\n\f 1O5 " * (n // 12)),
    "answers": lambda n: notice(answer_2="Yes " * (n // 4)),
    "reports": lambda n: notice(answer_2="[ ] Yes [X] No " + "Form 10-K for 2003, " * (n // 20)),
    "lines of a signature": lambda n: notice(signature="/s/ Ida Renwick\n" * (n // 16)),
    "capitals of a signature": lambda n: notice(signature="A" * n),
    "names above the charter line": lambda n: notice(charter="Acme Corp\n" * (n // 10) + CHARTER),
    "rules above the charter line": lambda n: notice(charter="Acme -----" * (n // 10) + CHARTER),
    "one caption": lambda n: notice(part_1="Full Name of Registrant\n" * (n // 24)),
    "no line ends": lambda n: notice(narrative="word " * (n // 5)).replace("\n", " "),
}  # fmt: skip


def read(form: Located, parts: Parts) -> Findings:
    findings = Findings()
    for row in read_rows(form, parts):
        record_row(row, "checkboxes.reports", findings)
    read_amendment(form, parts, None, findings)
    read_numbers(form, findings)
    read_portion(form, findings)
    read_registrant(form, parts, findings)
    read_contact(form, parts, findings)
    _, answer = read_answer(form, parts.other_reports, "checkboxes.other_reports_filed", findings)
    read_missing_reports(form, parts, answer, findings)
    read_signature(form, parts, findings)
    return findings


def seconds(text: str) -> float:
    form, parts, _ = opened(text)
    times = []
    for _ in range(2):
        start = time.process_time()
        read(form, parts)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.slow
@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_takes_time_in_proportion(name: str) -> None:
    seconds(FLOODS[name](400))  # compiles the patterns
    little, much = (seconds(FLOODS[name](n)) for n in (10_000, 80_000))
    # Eight times as much in a little more than eight times the time, where quadratic reading takes 64 times as long.
    assert much < 24 * max(little, 0.01)


def test_items_are_counted_up_to_a_bound() -> None:
    form, _, findings = opened(notice(portion=PORTION + " Items " + "1-99, " * 400))
    assert len(read_portion(form, findings)) < 400
