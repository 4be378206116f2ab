"""What a notice says, apart from how it looks: drawn by hypothesis, and what a reader must get from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from rendering import words
from rendering.captions import EDITIONS, Edition

Tree = dict[str, Any]


@dataclass(frozen=True)
class Box:
    """One box of a row: the report it stands for, and its label as printed."""

    report: str
    label: str


@dataclass(frozen=True)
class Place:
    """The address of the principal executive office."""

    street: tuple[str, ...]
    line: str
    city: str
    state: str | None
    postal_code: str | None
    country: str | None


@dataclass(frozen=True)
class Missing:
    """What the registrant says of reports not filed: a line each, and the form and period of each."""

    lines: tuple[str, ...]
    reports: tuple[tuple[str, date | None], ...]


@dataclass(frozen=True)
class Drawn:
    """One notice; every text as the registrant would type it."""

    edition: Edition
    boxes: tuple[Box, ...]
    transition: tuple[Box, ...]
    ticked: int | None
    transition_ticked: int | None
    period: date
    transition_period: date | None
    file_number: str | None
    cusip: str | None
    amendment: int
    name: str
    former_name: str | None
    place: Place
    portion: tuple[str, ...]
    relief: bool
    relief_each: tuple[bool, bool, bool] | None
    narrative: tuple[str, ...]
    contact: str
    contact_title: str | None
    phone: tuple[str, str, str]
    email: str | None
    other_filed: bool
    missing: Missing
    change: bool
    explanation: tuple[str, ...]
    signer: str
    signer_title: str
    signed: date


def label_of(report: str) -> str:
    """The official label of a box."""
    return f"Form {report}"


PLAIN = Drawn(
    edition=EDITIONS[3],
    boxes=tuple(Box(report, label_of(report)) for report in EDITIONS[3].reports),
    transition=tuple(Box(report, label_of(report)) for report in EDITIONS[3].transition),
    ticked=3,
    transition_ticked=None,
    period=date(2006, 9, 30),
    transition_period=None,
    file_number="000-91177",
    cusip="705990 10 3",
    amendment=0,
    name="Pellworth Instruments, Inc.",
    former_name=None,
    place=Place(("1180 Tannery Road",), "Duluth, Minnesota 55802", "Duluth", "MN", "55802", None),
    portion=(),
    relief=True,
    relief_each=None,
    narrative=words.NARRATIVE[:2],
    contact="Adele M. Pruitt",
    contact_title=None,
    phone=("218", "555", "0143"),
    email=None,
    other_filed=True,
    missing=Missing((), ()),
    change=False,
    explanation=(),
    signer="Adele M. Pruitt",
    signer_title="Chief Financial Officer",
    signed=date(2006, 11, 14),
)
"""A notice with nothing unusual in it, for tests that vary one thing."""


def expected(drawn: Drawn) -> Tree:
    """The leaves of the model that the drawing fixes."""
    a, b, c = drawn.relief_each or (None, None, None)
    return {
        "amendment": drawn.amendment > 0,
        "file_number": drawn.file_number,
        "cusip": drawn.cusip,
        "registrant": {
            "name": drawn.name,
            "former_name": drawn.former_name,
            "address": {
                "street": ", ".join(drawn.place.street),
                "city": drawn.place.city,
                "state": drawn.place.state,
                "postal_code": drawn.place.postal_code,
                "country": drawn.place.country,
            },
        },
        "period": {
            "ended": drawn.period.isoformat(),
            "transition_ended": drawn.transition_period and drawn.transition_period.isoformat(),
        },
        "checkboxes": {
            "reports": {box.report: i == drawn.ticked for i, box in enumerate(drawn.boxes)},
            "transition_reports": {box.report: i == drawn.transition_ticked for i, box in enumerate(drawn.transition)},
            "relief": drawn.relief if drawn.relief_each is None else b,
            "relief_reasons": a,
            "relief_filing": b,
            "relief_exhibit": c,
            "other_reports_filed": drawn.other_filed,
            "significant_change": drawn.change,
        },
        "portion_items": list(drawn.portion),
        "narrative": {"text": "\n\n".join(drawn.narrative)},
        "contact": {
            "name": drawn.contact,
            "title": drawn.contact_title,
            "phone": "+1" + "".join(drawn.phone),
            "email": drawn.email,
        },
        "missing_reports": [
            {"form": form, "period_ended": day and day.isoformat()} for form, day in drawn.missing.reports
        ],
        "results_change": {"explanation": "\n\n".join(drawn.explanation) or None},
        "signature": {
            "registrant": drawn.name,
            "name": drawn.signer,
            "title": drawn.signer_title,
            "date": drawn.signed.isoformat(),
        },
    }


def spelled(day: date) -> str:
    """A date as American filings write it.

    >>> spelled(date(2006, 9, 3))
    'September 3, 2006'
    """
    return f"{day:%B} {day.day}, {day.year}"


_QUOTED = re.compile(r'"([^"]*)"')


def typographic(drawn: Drawn) -> Drawn:
    """The same notice with the quotes of a word processor."""

    def curl(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_QUOTED.sub("“\\1”", text).replace("'", "’") for text in texts)

    line, city = curl((drawn.place.line, drawn.place.city))
    return replace(
        drawn,
        narrative=curl(drawn.narrative),
        explanation=curl(drawn.explanation),
        place=replace(drawn.place, line=line, city=city),
    )


def _days(first: date, last: date) -> st.SearchStrategy[date]:
    return st.dates(first, last)


@st.composite
def _boxes(draw: st.DrawFn, reports: tuple[str, ...], *, small_business: bool) -> tuple[Box, ...]:
    """The boxes of one row; before 2009 some filers printed 10-KSB and 10-QSB beside the official ones or for them."""
    kind = draw(st.sampled_from(("official", "official", "joint", "own"))) if small_business else "official"
    joint = {"10-K": "Form 10-K and Form 10-KSB", "10-Q": "Form 10-Q and Form 10-QSB"}
    own = {"10-K": Box("10-KSB", "Form 10-KSB"), "10-Q": Box("10-QSB", "Form 10-QSB")}
    row = []
    for report in reports:
        if kind == "own" and report in own:
            row.append(own[report])
        else:
            row.append(Box(report, joint[report] if kind == "joint" and report in joint else label_of(report)))
    return tuple(row)


@st.composite
def _missing(draw: st.DrawFn, year: int) -> Missing:
    quarter = st.sampled_from((date(year, 3, 31), date(year, 6, 30), date(year - 1, 9, 30)))
    kind = draw(st.sampled_from(("none", "lines", "sentence", "annual")))
    if kind == "none":
        return Missing((), ())
    if kind == "annual":
        day = date(year - 1, 12, 31)
        return Missing((f"Form 10-K for the year ended {spelled(day)}",), (("10-K", day),))
    if kind == "sentence":
        day = draw(quarter)
        text = f"The registrant has not filed its Quarterly Report on Form 10-Q for the quarter ended {spelled(day)}."
        return Missing((text,), (("10-Q", day),))
    days = draw(st.lists(quarter, min_size=1, max_size=3, unique=True))
    return Missing(
        tuple(f"Form 10-Q for the quarter ended {spelled(day)}" for day in days), tuple(("10-Q", day) for day in days)
    )


@st.composite
def _file_numbers(draw: st.DrawFn) -> str:
    prefix = draw(st.sampled_from(("0", "1", "000", "001", "333", "033", "811")))
    return f"{prefix}-{draw(st.integers(10000, 99999))}"


@st.composite
def _cusips(draw: st.DrawFn) -> str:
    issuer, issue, check = f"{draw(st.integers(100000, 999999))}", draw(st.sampled_from(("10", "20", "30"))), 7
    shape = draw(st.sampled_from(("{0} {1} {2}", "{0}{1}{2}", "{0}-{1}-{2}", "{0} {1}{2}")))
    return shape.format(draw(st.sampled_from((issuer, issuer[:5] + "K"))), issue, check)


@st.composite
def _paragraphs(draw: st.DrawFn, sentences: tuple[str, ...], most: int) -> tuple[str, ...]:
    chosen = draw(st.lists(st.sampled_from(sentences), min_size=1, max_size=most, unique=True))
    cut = draw(st.integers(0, len(chosen)))
    return tuple(" ".join(part) for part in (chosen[:cut], chosen[cut:]) if part)


@st.composite
def notices(draw: st.DrawFn) -> Drawn:
    """Any notice of any edition."""
    edition = draw(st.sampled_from(EDITIONS))
    year = draw(st.integers(*edition.years))
    small = year < 2009
    boxes = draw(_boxes(edition.reports, small_business=small))
    transition = draw(_boxes(edition.transition, small_business=small))
    is_transition = draw(st.integers(0, 9)) == 0
    period = draw(st.sampled_from((date(year, 12, 31), date(year, 3, 31), date(year, 6, 30), date(year, 9, 27))))
    signer = draw(st.sampled_from(words.PEOPLE))
    place = draw(st.sampled_from(words.PLACES * 2 + words.PLACES_ABROAD))
    change = draw(st.booleans())
    other_filed = draw(st.booleans())
    return Drawn(
        edition=edition,
        boxes=boxes,
        transition=transition,
        ticked=None if is_transition else draw(st.integers(0, len(boxes) - 1)),
        transition_ticked=draw(st.integers(0, len(transition) - 1)) if is_transition else None,
        period=period,
        transition_period=period.replace(day=28) if is_transition else None,
        file_number=draw(st.none() | _file_numbers()),
        cusip=draw(st.none() | _cusips()),
        amendment=draw(st.sampled_from((0, 0, 0, 1))),
        name=draw(st.sampled_from(words.COMPANIES)),
        former_name=draw(st.none() | st.sampled_from(words.FORMER)),
        place=Place(draw(st.sampled_from(words.STREETS)), *place),
        portion=draw(st.sampled_from(((), (), ("6", "7", "8"), ("9A",), ("1",)))),
        relief=draw(st.booleans()),
        relief_each=draw(st.none() | st.tuples(st.booleans(), st.booleans(), st.booleans())),
        narrative=draw(_paragraphs(words.NARRATIVE, 4)),
        contact=draw(st.just(signer) | st.sampled_from(words.PEOPLE)),
        contact_title=draw(st.none() | st.sampled_from(words.TITLES)),
        phone=(f"{draw(st.integers(202, 989))}", "555", f"01{draw(st.integers(0, 99)):02}"),
        email=draw(st.sampled_from((None, None, "investors@example.com"))) if year >= 2005 else None,
        other_filed=other_filed,
        missing=Missing((), ()) if other_filed else draw(_missing(year)),
        change=change,
        explanation=draw(_paragraphs(words.EXPLANATION, 3)) if change else (),
        signer=signer,
        signer_title=draw(st.sampled_from(words.TITLES)),
        signed=draw(_days(date(year, 1, 2), date(year, 12, 29))),
    )
