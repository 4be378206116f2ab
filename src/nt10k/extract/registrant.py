"""Part I: name, former name and address of the registrant."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from nt10k.dates import SCANNED_DIGITS
from nt10k.extract.places import COUNTRIES, UNITED_STATES, US_STATES
from nt10k.extract.wording import is_blank
from nt10k.findings import Findings
from nt10k.model import Address, Registrant
from nt10k.patterns import lazy
from nt10k.sections import Located, Parts
from nt10k.text import EDGES, Span

_CAPTIONS = ("name", "former_name", "address", "city")
_PATHS = {"name": "registrant.name", "former_name": "registrant.former_name", "address": "registrant.address.street"}
_ZIP = lazy(
    r"(?P<zip>(?<!\d)(?=[\dlIO]{0,3}\d)[\dlIO]{5}(?:\s?-\s?\d{4})?)"
    r"(?:[\s,]+(?P<country>[A-Za-z.][A-Za-z. ]{1,30}?))?[\s.]*\Z"
)
_FOREIGN_CODE = lazy(
    r"\b(?:[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]{0,2}-?\d{4,7}(?:-\d{3,4})?(?:\s[A-Z]{2})?)\b"
)
_LONGEST_CITY_LINE = 400  # characters; what is longer is not taken apart
_STATE_WORDS = lazy(r"(?:\S+\s+){0,2}\S+\Z")
_WORD_END = lazy(r"[\s,]+")
_CELL_END = lazy(r"[,\n\t]+")
_CITY_AT_END = lazy(r",\s*(?P<city>[^,\s][^,]*,[^,]*\b\d{5}(?:-\d{4})?)\Z")
_GOES_ON = lazy(r"(?:floor|street|avenue|road|drive|boulevard|lane|parkway|highway)\b", re.IGNORECASE)
_GOES_ON_BELOW = lazy(r"(?:\d|one|two|three|route|suite|p\.?\s?[o0]\.?\s?box)\Z", re.IGNORECASE)
_WRAPPED = 64  # columns; a street line that ends so far to the right, caption and all, was wrapped
_FORMER_ADDRESS = lazy(r"\W{0,3}former\s+address", re.IGNORECASE)
_LAST_ADDRESS_LINE = lazy(r"\b\d{5}(?:-\d{4})?\Z")


def read_registrant(form: Located, parts: Parts, findings: Findings) -> Registrant:
    """Full name, former name, and address of the principal executive office."""
    values = _values(form, parts)
    street, city = values.get("address", []), values.get("city", [])
    if not city and len(street) > 1 and street[-1].search(_LAST_ADDRESS_LINE):
        street, city = street[:-1], street[-1:]
    elif not city and len(street) == 1 and (end := street[0].find(_CITY_AT_END, "city")):
        street, city = [street[0].before(end.start).strip(EDGES)], [end]
    if "name" not in values:
        findings.tell("registrant-missing", "warning", "Part I names no registrant.", field="registrant.name")
    return Registrant(
        name=findings.read(_PATHS["name"], values.get("name")),
        former_name=findings.read(_PATHS["former_name"], values.get("former_name")),
        address=_address(street, city, findings),
    )


def _values(form: Located, parts: Parts) -> dict[str, list[Span]]:
    """What stands beside each caption of Part I, line by line.

    What shares a line with its caption, behind it, belongs to it. The rest of a gap belongs to the caption below it
    or above it: the notice decides this once, by whether it writes above its first caption or below its last one.
    """
    names = [name for name in _CAPTIONS if form.get(name)]
    if not names:
        return _uncaptioned(form, parts)
    inline: dict[str, list[Span]] = {}
    rest = [form.gap_before(names[0]).written()]
    ends = [form.captions[name].start for name in names[1:]] + [parts.cover.end]
    for name, end in zip(names, ends, strict=True):
        region = form.between(form.captions[name].end, end)
        lines = [line for gap in form.gaps(region) for line in gap.written()]
        line_end = form.text.text.find("\n", region.start, region.end)
        if line_end < 0:  # a text without line ends: the last caption alone tells what is its own
            line_end = region.end if name == names[-1] else region.start
        inline[name] = [line for line in lines if line.start < line_end]
        rest.append(lines[len(inline[name]) :])
    above = _values_stand_above(names, inline, rest)
    found: dict[str, list[Span]] = {}
    for i, name in enumerate(names):
        lines = inline[name] or rest[i] if above else inline[name] + rest[i + 1]
        lines = list(takewhile(lambda line: not line.match(_FORMER_ADDRESS), lines))
        if lines and not is_blank(lines[0].to(lines[-1])):
            found[name] = [*lines[:-1], lines[-1].strip(EDGES)]
    return found


def _values_stand_above(names: list[str], inline: dict[str, list[Span]], rest: list[list[Span]]) -> bool:
    if rest[0]:
        return not rest[-1] or not all(inline.values())
    # Nothing above the first caption: its value was lost, unless the text is cut off or has its values beside.
    return not rest[-1] and names[-1] == "city" and not any(inline.values())


def _uncaptioned(form: Located, parts: Parts) -> dict[str, list[Span]]:
    """Part I with values and no captions: name, perhaps former name, street, city."""
    heading = form.get("part_1")
    lines = parts.cover.after(heading.end).written() if heading else []
    if len(lines) < 3 or not lines[-1].search(_LAST_ADDRESS_LINE):
        return {}
    former = [line for line in lines[1:2] if is_blank(line)]
    return {"name": lines[:1], "address": lines[1 + len(former) : -1], "city": lines[-1:]}


def _address(street: list[Span], city: list[Span], findings: Findings) -> Address:
    fields: dict[str, str | None] = {"street": None}
    if street:
        findings.see(_PATHS["address"], street[0].to(street[-1].strip(EDGES)))
        fields["street"] = _joined(street)
    if city:
        for name, (value, span) in _city_line(city[0].to(city[-1])).items():
            findings.see(f"registrant.address.{name}", span)
            fields[name] = value
    return Address(**fields)


def _joined(street: list[Span]) -> str:
    """Street lines, joined with ", "; a line that was wrapped goes on after a space."""
    lines = [street[0].words]
    for above, line in pairwise(street):
        far = above.end - _WRAPPED
        wrapped = (
            (far >= 0 and "\n" not in above.source[far : above.end])
            or line.match(_GOES_ON)
            or above.match(_GOES_ON_BELOW)
        )
        if not wrapped:
            lines[-1] = lines[-1].rstrip(" ,") + ","
        lines.append(line.words)
    return " ".join(lines).strip(" ,;")


def _city_line(line: Span) -> dict[str, tuple[str, Span]]:
    """City, state, postal code and country of one line.

    >>> {k: v for k, (v, _) in _city_line(Span("Westford, Massachusetts 01886")).items()}
    {'postal_code': '01886', 'state': 'MA', 'city': 'Westford'}
    >>> {k: v for k, (v, _) in _city_line(Span("Waterloo, Ontario, Canada N2L 5V4")).items()}
    {'postal_code': 'N2L 5V4', 'country': 'Canada', 'state': 'Ontario', 'city': 'Waterloo'}
    """
    found: dict[str, tuple[str, Span]] = {}
    if len(line.text) > _LONGEST_CITY_LINE:
        return {"city": (line.words, line)}
    rest = line
    if (match := line.search(_ZIP)) and _is_us(line.before(match.start()), match["country"]):
        zip_code = line.group(match, "zip")
        found["postal_code"] = ("".join(zip_code.text.split()).translate(SCANNED_DIGITS), zip_code)
        if match["country"]:
            country = line.group(match, "country")
            found["country"] = (country.words, country)
        rest = line.before(match.start()).strip(" ,\t\n")
        if state := _us_state(rest):
            found["state"] = (US_STATES[_key(state)], state)
            rest = rest.before(state.start).strip(" ,\t\n")
    elif state := _us_state(line):
        found["state"] = (US_STATES[_key(state)], state)
        rest = line.before(state.start).strip(" ,\t\n")
    else:
        rest = _foreign(line, found)
    if rest:
        found["city"] = (rest.words, rest)
    return found


def _is_us(rest: Span, country: str | None) -> bool:
    if country is not None:
        return country.lower().strip() in UNITED_STATES
    return _us_state(rest.strip(" ,\t\n")) is not None or not any(name in rest.text.lower() for name in COUNTRIES)


def _us_state(rest: Span) -> Span | None:
    """The state at the end of a line: the longest name that is one, with a city in front of it."""
    match = rest.search(_STATE_WORDS)
    if match is None:
        return None
    words = rest.group(match)
    while words:
        if _key(words) in US_STATES and (words.start > rest.start):
            return words
        cut = _WORD_END.search(words.source, words.start, words.end)
        if cut is None:
            return None
        words = words.after(cut.end())
    return None


def _key(span: Span) -> str:
    return span.words.lower().rstrip(".")


def _foreign(line: Span, found: dict[str, tuple[str, Span]]) -> Span:
    """Country, postal code and province abroad; returns what is left for the city."""
    pieces = line.split(_CELL_END)
    if code := line.find(_FOREIGN_CODE):
        found["postal_code"] = (code.words, code)
    kept: list[Span] = []
    for piece in pieces:
        if code and piece.start <= code.start < piece.end:
            sides = (piece.before(code.start).strip(" ,"), piece.after(code.end).strip(" ,"))
            kept += [side for side in sides if side]
        else:
            kept.append(piece)
    for i in range(len(kept) - 1, -1, -1):
        if _key(kept[i]) in COUNTRIES or kept[i].words.lower() in COUNTRIES:
            found["country"] = (kept[i].words, kept[i])
            del kept[i]
            break
    if len(kept) > 1:
        found["state"] = (kept[-1].words, kept[-1])
    return kept[0] if kept else line.before(line.start)
