"""Telephone numbers, in one run of digits or in the columns of area code and number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nt10k.extract.scanned import read_digits, tolerant
from nt10k.patterns import lazy
from nt10k.text import Span

_US = lazy(
    r"(?:\(|(?<![\d+-])(?:\+?1[-.\s]{0,2}\(?)?)\s?(?P<area>[2-9]\d{2})\s?\)?[\s./–-]{0,60}"
    r"(?P<exchange>\d{3})[\s.–-]{0,3}(?P<line>\d{4})(?!\d)"
)
_LOCAL = lazy(r"(?<![\d-])\d{3}\s?[.–-]\s?\d{4}(?!\d)")
_AREA = lazy(r"(?<![\d-])\(?\s?[2-9]\d{2}\s?\)?(?![\d-])")
_DIGITS = r"(?:[ \t().–/-]{0,40}\d){6,16}(?!\d)"
_PREFIXED = lazy(rf"(?:\+\s?\(?|\(?\b011\)?[\s–-]{{0,3}}|\b00(?=[1-9]))\d{_DIGITS}")
_RUN = lazy(rf"(?<![\w-])\(?\d{_DIGITS}")
_EXTENSION = lazy(r"(?:,\s{0,3})?\(?(?<![A-Za-z])(?:ext(?:ension|n)?|x)[.:]?\s{0,3}#?\d{1,6}\)?", re.IGNORECASE)
_FAX = lazy(rf"(?:{tolerant('fax')}|{tolerant('facsimile')}|telecopier)[^\d\n]{{0,24}}\Z", re.IGNORECASE)
_FAX_REACH = 40

# ISO codes of the countries that registrants name most, as Part I has them.
_REGIONS = {
    name: region
    for region, names in {
        "AR": "argentina", "AU": "australia", "AT": "austria", "BE": "belgium", "BM": "bermuda", "BR": "brazil",
        "CA": "canada", "KY": "cayman islands", "CL": "chile", "CN": "china;prc;p.r. china;people's republic of china",
        "CO": "colombia", "CY": "cyprus", "DK": "denmark", "FI": "finland", "FR": "france", "DE": "germany",
        "GR": "greece", "HK": "hong kong;hong kong sar", "HU": "hungary", "IN": "india", "ID": "indonesia",
        "IE": "ireland", "IL": "israel", "IT": "italy", "JP": "japan", "KR": "korea;south korea;republic of korea",
        "LU": "luxembourg", "MY": "malaysia", "MX": "mexico", "MC": "monaco", "NL": "netherlands;the netherlands",
        "NZ": "new zealand", "NO": "norway", "PE": "peru", "PH": "philippines", "PL": "poland", "PT": "portugal",
        "RU": "russia;russian federation", "SG": "singapore", "ZA": "south africa", "ES": "spain", "SE": "sweden",
        "CH": "switzerland", "TW": "taiwan;taiwan, r.o.c.;taiwan r.o.c.;r.o.c.", "TH": "thailand", "TR": "turkey",
        "AE": "united arab emirates;uae", "GB": "united kingdom;uk;u.k.;england;scotland;wales;great britain",
        "VE": "venezuela",
    }.items()
    for name in names.split(";")
}  # fmt: skip


@dataclass(slots=True)
class Phones:
    """The first number of a block in E.164 form and where it stands, and every stretch that holds a number."""

    number: str | None
    spans: tuple[Span, ...]
    taken: tuple[Span, ...]


def find_phones(gaps: Sequence[Span], country: str | None = None) -> Phones:
    """The telephone numbers of a block; numbers of fax machines and extensions are taken but not given.

    A number without a country code is American where it looks so, else one of the registrant's country.
    """
    read = read_digits(gaps)
    text = " ".join(gap.text for gap in read)
    extensions: list[Span] = []
    if "x" in text or "X" in text:
        extensions = [gap.group(match) for gap in read for match in gap.matches(_EXTENSION)]
    found: list[tuple[str | None, Span]] = []
    if "+" in text or "00" in text or "011" in text:
        found = [(_abroad(match[0]), gap.group(match)) for gap in read for match in gap.matches(_PREFIXED)]
        found = [(number, span) for number, span in found if number]
    for gap in read:
        for match in gap.matches(_US):
            if not _overlaps(gap.group(match), [*extensions, *(span for _, span in found)]):
                found.append(("+1" + match["area"] + match["exchange"] + match["line"], gap.group(match)))
    found.sort(key=lambda item: item[1].start)
    taken = extensions + [span for _, span in found]
    given: list[tuple[str, tuple[Span, ...]]] = [
        (number, (span,)) for number, span in found if number and not _is_fax(span)
    ]
    if not given and (columns := _in_columns(read, taken)):
        given = [("+1" + re.sub(r"\D", "", "".join(span.text for span in columns)), columns)]
    if not given:
        runs = [gap.group(match) for gap in read for match in gap.matches(_RUN)]
        given = [(number, (run,)) for run in runs if not _is_fax(run) and (number := _abroad(run.text, country))]
    if not given:
        return Phones(None, (), tuple(taken))
    number, spans = given[0]
    return Phones(number, tuple(sorted(spans, key=lambda span: span.start)), (*taken, *spans))


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _is_fax(span: Span) -> bool:
    return _FAX.search(span.source, max(0, span.start - _FAX_REACH), span.start) is not None


def _in_columns(gaps: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, Span] | None:
    """Area code and number that stand apart: of several the nearest one in front, else the nearest one behind."""
    local = next((span for gap in gaps if (span := gap.find(_LOCAL)) and not _is_fax(span)), None)
    if local is None:
        return None
    codes = [gap.group(match) for gap in gaps for match in gap.matches(_AREA)]
    codes = [code for code in codes if not _overlaps(code, [*taken, local])]
    if not codes:
        return None
    return min(codes, key=lambda code: (code.start > local.start, abs(code.start - local.start))), local


def _abroad(printed: str, country: str | None = None) -> str | None:
    """A number with a country code, with or without its prefix, or one of a country, in E.164 form."""
    import phonenumbers

    digits = re.sub(r"\D", "", printed)
    prefixed = "+" in printed or digits.startswith(("00", "011"))
    international = "+" + re.sub(r"^(?:011|00)", "", digits)
    region = _REGIONS.get(country.casefold().rstrip(".")) if country else None
    for text, default in [(digits, region)] * (region is not None and not prefixed) + [(international, None)]:
        try:
            number = phonenumbers.parse(text, default)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number) if prefixed else phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None
