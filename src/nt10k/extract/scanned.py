"""Words and dates as scanners and copyists hand them on: letters doubled, 1 for l, 0 for O, rn for m."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from nt10k.dates import SCANNED_DIGITS, YEAR, date_matches, match_date, scanned_number
from nt10k.patterns import lazy
from nt10k.sections.fold import fold, unscan
from nt10k.text import Span

_LETTERS = {"m": "(?:m|rn)", "i": "[il1]", "l": "[il1]", "o": "[o0]", " ": r"\s{0,9}", ".": r"\.?"}
_DOUBLED = lazy(r"(.)\1+")
_NUMBER = lazy(r"(?<![A-Za-z])[\dlIOo]{0,16}\d[\dlIOo]{0,16}(?![A-Za-z])")
_FIRST = {"m": "mn", "o": "o0"} | {letter: letter for letter in "jfasnd"}
"""What stands last in a first letter of a month that is damaged: an n where it was taken for rn."""
_BESIDE_DIGIT = lazy(r"[lIOo](?:(?=\d)|(?<=\d.))")
_MONTHS = "january february march april may june july august september october november december".split()


def tolerant(words: str) -> str:
    r"""A pattern, for use without case, that finds a phrase also where it is damaged.

    >>> [bool(re.fullmatch(tolerant("area code"), text, re.I)) for text in ("AreaCode", "Areea\nC0de", "Area")]
    [True, True, False]
    """
    return "".join(_tolerant(words))


def _tolerant(words: str) -> list[str]:
    pieces = []
    for part in re.findall(r"rn|.", words):
        letter = "(?:rn|m)" if part == "rn" else _LETTERS.get(part, re.escape(part))
        pieces.append(letter + "{1,2}" if part.isalpha() else letter)
    return pieces


def labels(kinds: Mapping[str, Sequence[str]], behind: str) -> str:
    r"""A pattern, for use with case, that finds what `tolerant` finds where no letter stands in front of it.

    Each kind is a group, and is set where one of its phrases, which begin with a letter, was found. The pattern begins
    with the first letters, so that `re` passes over all others quickly.

    >>> pattern = re.compile(labels({"name": ["name"], "its": ["its", "title"]}, ":"))
    >>> [(match[0], match.lastgroup) for match in pattern.finditer("Nname: Ida, TITLE: none. Limits: none")]
    [('Nname:', 'name'), ('TITLE:', 'its')]
    """
    first_letters: set[str] = set()
    groups = []
    for kind, phrases in kinds.items():
        alternatives = []
        for first, *rest in map(_tolerant, phrases):
            letters = first.removesuffix("{1,2}")
            first_letters.update(letters.strip("[]"))
            alternatives.append(f"(?<={letters}){letters}?{''.join(rest)}")
        groups.append(f"(?P<{kind}>{'|'.join(alternatives)})")
    both_cases = "".join(sorted(first_letters | {letter.upper() for letter in first_letters}))
    return f"[{both_cases}](?<![A-Za-z].)(?i:(?:{'|'.join(groups)}){behind})"


def blur(text: str) -> str:
    """A text with everything made alike that damage can have changed.

    >>> blur("Wilrna  Annstey") == blur("WILMA ANSTEY"), blur("Bill") == blur("Paul")
    (True, False)
    """
    return _blurred(fold(text))


def blur_words(words: Iterable[str]) -> list[str]:
    """Words of letters, digits and the bars that scanners make of letters, each as `blur` has it.

    >>> blur_words(["WILRNA", "Annstey"]) == [blur("Wilma"), blur("Anstey")]
    True
    """
    return _blurred(" ".join(words).replace("|", "").lower()).split()


def _blurred(folded: str) -> str:
    return _DOUBLED.sub(_first, unscan(folded).replace("rn", "m").replace("m", "n"))


def _first(match: re.Match[str]) -> str:
    return match[1]


def read_digits(spans: Sequence[Span]) -> list[Span]:
    """The same places, in their order, in a text in which letters among digits are digits there.

    >>> [span.text for span in read_digits([Span("call (5O0) 555-0l59 Olga")])]
    ['call (500) 555-0159 Olga']
    """
    if not any(span.search(_BESIDE_DIGIT) for span in spans):
        return list(spans)
    pieces, at = [], 0
    for span in spans:
        read = _NUMBER.sub(lambda match: match[0].translate(SCANNED_DIGITS), span.text)
        pieces += [span.source[at : span.start], read]
        at = span.end
    source = "".join([*pieces, spans[-1].source[at:]])
    return [Span(source, span.start, span.end) for span in spans]


def _month(prefix: str) -> str:
    """A pattern for any month, with a group for each."""
    names = (
        rf"(?P<{prefix}{number}>{tolerant(name)}|{name[:3]}t?(?![a-z]))" for number, name in enumerate(_MONTHS, start=1)
    )
    return f"(?:{'|'.join(names)})"


# How the name of any month begins, without what a doubled first letter has in front: what `_WORDED` must find.
_BEGUN = lazy("|".join(sorted({f"{letter}{tolerant(name[1:3])}" for name in _MONTHS for letter in _FIRST[name[0]]})))
_WORDED = lazy(
    rf"""(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z]))){_month("a")}\.?\s{{0,9}}(?P<day>[\dlIO]{{1,2}})(?:st|nd|rd|th)?(?![\dA-Za-z])
         (?:\s{{0,3}}[,.]?\s{{0,40}}(?P<year>{YEAR})(?!\d))?
     | (?<![A-Za-z\d])(?P<of>[\dlIO]{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}day\s{{1,9}}of\s{{1,9}}
         {_month("b")}\.?,?\s{{1,9}}(?P<of_year>{YEAR})(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
# Begins with a digit and not with what must not be in front, so that `re` passes over all else quickly.
_POINTED = lazy(r"(\d(?<![\d./].)\d?)(\s?[./]\s?)(\d{1,2})\2([12]\d{3})(?![\d/])")
_IN_LIST = lazy(r"(?:\s|,|;|&|\band\b|\bor\b|\bthe\b|\bquarters?\b|\bended\b)*", re.IGNORECASE)
_FURTHER_YEAR = lazy(r"(?:\s|,|&|\band\b)+(?P<year>(?:19|20)\d\d)(?![-/\d])")


def find_days(span: Span) -> Iterator[tuple[date, Span]]:
    """Every date in a span, as `nt10k.dates` reads them, and damaged ones, and those that share a year in a list.

    >>> [f"{day:%Y-%m-%d}" for day, _ in find_days(Span("March 31, Juune 30 and 0ctober 1, 2004, 2005"))]
    ['2004-03-31', '2004-06-30', '2004-10-01', '2005-10-01']
    >>> [f"{day:%Y-%m-%d}" for day, _ in find_days(Span("this 31st day of March, 2004; 4/5/04; 30 June 2010"))]
    ['2004-03-31', '2004-04-05', '2010-06-30']
    """
    yearless: list[tuple[int, int, Span]] = []
    for place, (year, month, day) in _printed(span):
        if year is None:
            yearless.append((month, day, place))
            continue
        start = place.start
        sharing = []
        while yearless and _IN_LIST.fullmatch(span.source, yearless[-1][2].end, start):
            sharing.append(yearless.pop())
            start = sharing[-1][2].start
        yearless.clear()
        for earlier_month, earlier_day, earlier in reversed(sharing):
            yield from _calendar(year, earlier_month, earlier_day, earlier)
        yield from _calendar(year, month, day, place)
        while further := span.after(place.end).match(_FURTHER_YEAR):
            place = span.group(further, "year")
            yield from _calendar(int(further["year"]), month, day, place)


def _calendar(year: int, month: int, day: int, place: Span) -> Iterator[tuple[date, Span]]:
    """The day, unless no calendar has it."""
    try:
        yield date(year, month, day), place
    except ValueError:
        return


def _has_month(span: Span, found: Sequence[tuple[Span, object]]) -> bool:
    """Whether the name of a month begins anywhere but in the dates found already."""
    borders = [span.start, *(border for place, _ in found for border in (place.start, place.end)), span.end]
    return any(
        _BEGUN.search(span.source[start:end].casefold()) for start, end in zip(borders[::2], borders[1::2], strict=True)
    )


def _printed(span: Span) -> list[tuple[Span, tuple[int | None, int, int]]]:
    """Year, month and day of every date, in the order of the text; the year is None where it is not printed."""
    found: list[tuple[Span, tuple[int | None, int, int]]] = []

    def add(place: Span, day: tuple[int | None, int, int]) -> None:
        if not any(place.start < other.end and other.start < place.end for other, _ in found):
            insort(found, (place, day), key=lambda item: item[0].start)

    for match in date_matches(span):
        if day := match_date(match):
            add(span.group(match), (day.year, day.month, day.day))
    for match in span.matches(_WORDED) if _has_month(span, found) else ():
        month = next(int(name[1:]) for name, text in match.groupdict().items() if text and name[1:].isdigit())
        year = match["year"] or match["of_year"]
        add(
            span.group(match),
            (scanned_number(year) if year else None, month, scanned_number(match["day"] or match["of"])),
        )
    for match in span.matches(_POINTED):
        add(span.group(match), (int(match[4]), int(match[1]), int(match[3])))
    return found
