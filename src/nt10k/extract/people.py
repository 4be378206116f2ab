"""Names and titles of people, as contact and signature blocks arrange them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from nt10k.extract.pieces import Piece
from nt10k.extract.scanned import blur, blur_words
from nt10k.patterns import lazy
from nt10k.text import EDGES, Span

_TITLE_WORDS = frozenset(
    map(
        blur,
        """chief president vice sr exec senior executive chair chairman chairwoman chairperson cochairman cochair
        director treasurer secretary controller comptroller counsel officer manager managing partner principal trustee
        administrator accountant attorney ceo cfo coo cao cio cto evp svp vp avp assistant interim acting corporate
        authorized finance member agent signatory representative founder custodian""".split(),
    )
)
_SHORT_TITLES = frozenset("ceo cfo coo cao cio cto evp svp avp vp sr".split())  # not to be met by a blurred name
_WORD = lazy(r"[A-Z]?[a-z0-9|]+|[A-Z0-9|]+(?![a-z])|[A-Z]")
_TOKEN = lazy(r"[A-Za-z0-9|]+")
_MIXED = lazy(r"[a-z0-9|][A-Z]|[A-Z0-9|]{2}[a-z]")  # a token without it is a word as it stands
_TITLE_PHRASE = lazy(r"\bhead\s+of\b|\bv\.?\s?p\.|\besq\b|\bc\.?[ef]\.?o\b", re.IGNORECASE)
# Words that open a title where nothing parts it from the name: no family names among them.
_OPENING = lazy(
    r"""(?<=\s)(?:chief|(?:executive|senior|sr\.|assistant|acting|interim|first|group|corporate)\s+\w|(?:vice[\s-]+)?president|
    co-chair|chair(?:man|woman|person)|director|managing\s+\w|treasurer|secretary|(?:corporate\s+)?controller|
    comptroller|general\s+(?:counsel|partner|manager)|principal\s+\w|authorized\s+\w|plan\s+administrator|trustee|
    attorney-in-fact|c[ef]o\b|coo\b|[es]?vp\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_SPLIT = lazy(r",\s*(?:as\s+|its\s+)?|\s-{1,2}\s|\s[–—]\s|\t+|\s{3,}|\n\s*|(?<=[\w.])\s*\((?=[^()]*\)?\Z)")
_LETTERS_BEHIND = r"(?:jr|sr|ii|iii|iv|esq|cpa|c\.p\.a|ph\.?d|m\.?d|cfa|mba)\.?\s*\Z"
_LAST_LETTERS = frozenset("rivqad")  # of them
_SUFFIX = lazy(_LETTERS_BEHIND, re.IGNORECASE)
_BEHIND_NAME = lazy(rf"(?<=\w\w)(?:\s*,\s*|\s+){_LETTERS_BEHIND}", re.IGNORECASE)
_ENTITY = lazy(
    r"""\b(?:inc|corp|corporation|incorporated|l\.?l\.?c|l\.?l\.?p|l\.?p|ltd|limited|company|trust|partnership|plc|n\.\s?a|
        bank|s\.a|a\.s\.a|asa|n\.v|gmbh|b\.v|holdings|bancorp|partners|co(?!-))\b\.?(?!\s+(?:officer|secretary|treasurer))
        (?!\.?\s?[ef]\.?o) | \bgeneral\s+partner\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_POSITION = lazy(
    r"(?:(?:senior|executive|assistant|first|and)\s+)*(?:(?:vice[\s-]+)?president|chief\s+\w+\s+officer|treasurer|secretary|"
    r"controller|director|trustee|manager|managing\s+\w+|member|chair(?:man|woman|person)?|authorized\s+\w+)\b",
    re.IGNORECASE,
)
_PARTICLE = frozenset("van von der den de del della di da la le du bin binti al el y e st. st ter ten zu af".split())
_NAME_WORD = lazy(r"[\"“(]?[^\W\d_a-z][\w.'’‘-]*[,.)\"”]*", re.UNICODE)
_OPEN_END = lazy(
    r"(?:\band|\bof|\bfor|\bto|\bthe|&|,|-|–|\bgeneral|\bchief|\bvice|\bsenior|\bprincipal)\Z", re.IGNORECASE
)
_GOES_ON = lazy(r"(?:and|of|for|to|the|&|-|–)(?:\s|\Z)|\(", re.IGNORECASE)
_OPEN_TAIL = lazy(r"\s*[,–—-]")
_INITIAL = lazy(r"[A-Z]\.")
_ONE_WORD = lazy(r"(?:[A-Z][\w.'’-]{2,}|[A-Z]\.),?\Z")
_SCANNED = lazy(r"(?<=[A-Za-z])[01]|[01](?=[A-Za-z])")
_BEGUN = lazy(r",\s*([A-Z][a-z]{4,})\Z")  # the first word of a title, as in "Jane Roe, General"
_BRACKETED = lazy(r"\(.*\)\Z", re.DOTALL)


@dataclass(frozen=True)
class Person:
    """One person of a block: the name, and the title, each in one piece or in the lines that it was broken into."""

    name: tuple[Span, ...]
    title: tuple[Span, ...] = ()
    last: Piece | None = None
    """The piece from which a next line goes on."""

    @property
    def words(self) -> str:
        """The name on one line."""
        return " ".join(span.words for span in self.name)

    @property
    def position(self) -> list[Span]:
        """The lines of the title, without what stands behind the last one."""
        lines = list(self.title)
        if lines:
            lines[0] = lines[0].after(lines[0].strip(EDGES).start)
            lines[-1] = lines[-1].before(lines[-1].strip(EDGES).end)
        return lines

    def titled(self, *lines: Span, last: Piece | None = None) -> Person:
        """The same person with further lines of the title."""
        return replace(self, title=self.title + lines, last=last or self.last)


def is_title(span: Span) -> bool:
    """Whether a piece of text is a position rather than a name.

    >>> is_title(Span("Senior Vice President and")), is_title(Span("Chester Manning"))
    (True, False)
    """
    while span.text.rstrip().removesuffix(".")[-1:].casefold() in _LAST_LETTERS and (
        suffix := span.search(_BEHIND_NAME)
    ):
        span = span.before(suffix.start())
    text = span.text
    words = _TOKEN.findall(text)
    if _MIXED.search(text):
        words += _WORD.findall(text)
    if any(word.casefold() in _SHORT_TITLES for word in words if len(word) < 4):
        return True
    return not _TITLE_WORDS.isdisjoint(blur_words(word for word in words if len(word) > 3)) or (
        span.search(_TITLE_PHRASE) is not None
    )


def is_entity(span: Span) -> bool:
    """Whether a piece of text names a company, a trust or a partnership rather than a person.

    >>> is_entity(Span("XYZ GP, LLC, its general partner")), is_entity(Span("Company Secretary"))
    (True, False)
    """
    return not span.match(_POSITION) and (
        span.search(_ENTITY) is not None or (" & " in span.text and not is_title(span))
    )


def is_name(span: Span) -> bool:
    """Whether a piece of text reads as the name of a person: two words or more, in capitals, and no figures.

    >>> [is_name(Span(text)) for text in ("Ursula van den Berg", "J. Roe, Jr.", "Oslo", "Suite 4 East", "See below")]
    [True, True, False, False, False]
    """
    words = read_letters(span.text).split()
    return (
        2 <= len(words) <= 7
        and all(_NAME_WORD.fullmatch(word) or word.casefold() in _PARTICLE for word in words)
        and not is_title(span)
        and not is_entity(span)
    )


def read_letters(text: str) -> str:
    """A text in which figures among letters are letters.

    >>> read_letters("Gustav 0hlsson, 10 Mill R0ad")
    'Gustav Ohlsson, 10 Mill ROad'
    """
    return _SCANNED.sub(lambda match: "O" if match[0] == "0" else "I", text)


def name_and_title(span: Span) -> tuple[Span, Span | None]:
    """Cut "Jane Roe, Chief Financial Officer" where the position begins.

    >>> name_and_title(Span("John Doe, Jr., Treasurer"))
    (Span(0, 13, 'John Doe, Jr.'), Span(15, 24, 'Treasurer'))
    >>> [part.text for part in name_and_title(Span("Jane Roe Vice President")) if part]
    ['Jane Roe', 'Vice President']
    """
    span = span.strip(EDGES)
    for cut in span.matches(_SPLIT):
        rest = span.after(cut.end())
        following = rest.search(_SPLIT)
        first = rest.before(following.start()) if following else rest
        if is_title(first) and not first.match(_SUFFIX):
            name = span.before(cut.start()).strip(EDGES)
            return (span, None) if is_title(name) else (name, _unbracketed(rest))
    if (opening := span.search(_OPENING)) and is_name(name := span.before(opening.start()).strip(EDGES)):
        return name, span.after(opening.start())
    return span, None


def _unbracketed(title: Span) -> Span:
    """A title that stood in brackets, of which the splitting has left one."""
    return title.strip(")") if title.text.count(")") > title.text.count("(") else title


def person_in(piece: Piece) -> Person:
    """The person whom a piece names, with the title that stands behind the name."""
    name, title = name_and_title(piece.span)
    if title and _OPEN_TAIL.fullmatch(title.source, title.end, piece.span.end):
        title = title.to(piece.span)  # the title goes on
    return Person((name,), (title,) if title else (), piece)


def continued(person: Person, piece: Piece) -> Person | None:
    """The person with one more line of the name or the title; None where the piece is no such line."""
    if piece.label == "title":
        return person.titled(piece.span, last=piece)
    if piece.label or is_entity(piece.span):
        return None
    adjacent = person.last is not None and piece.goes_on(person.last)
    if is_title(piece.span):
        name, title = name_and_title(piece.span)
        if (title and is_name(name)) or (person.title and not adjacent):
            return None
        if adjacent and not person.title and (begun := person.name[-1].find(_BEGUN, 1)):
            name = person.name[-1].before(begun.start).strip(EDGES)
            person = replace(person, name=(*person.name[:-1], name), title=(begun,))
        return person.titled(_bare(person, piece), last=piece)
    if not adjacent:
        return None
    single = piece.span.match(_ONE_WORD) is not None
    if person.title:
        goes_on = person.title[-1].search(_OPEN_END) or piece.span.match(_GOES_ON) or single
        return person.titled(piece.span, last=piece) if goes_on else None
    if single and (len(person.words.split()) == 1 or person.words.endswith(".")):
        return replace(person, name=(*person.name, piece.span.strip(EDGES)), last=piece)
    return None


def _bare(person: Person, piece: Piece) -> Span:
    """A title without its brackets, unless they add to a title."""
    return piece.span if person.title or not piece.span.match(_BRACKETED) else piece.span.strip("()")


def mended(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, with a first word that a cell or a line end cut off put before the rest of the name or the title."""
    whole: list[Piece] = []
    for piece in pieces:
        above = whole[-1] if whole else None
        if above and piece.goes_on(above) and above.span.match(_ONE_WORD) and not piece.label:
            joined = above.span.to(piece.span)
            apart = joined.source[above.span.end : piece.span.start].strip()
            beside = piece.row == above.row
            title = beside and is_title(piece.span) and not (above.label or is_title(above.span))
            name = is_name(name_and_title(joined)[0]) and (beside or _is_rest(above, piece))
            if not apart and (title or name):
                whole[-1] = replace(piece, span=joined, label=above.label)
                continue
        whole.append(piece)
    return whole


def _is_rest(above: Piece, piece: Piece) -> bool:
    """Whether a line can be what is left of a name that begins above, and is not the whole name again."""
    words = piece.text.partition(",")[0].split()
    if above.text in words:
        return False
    return len(words) == 1 or above.span.match(_INITIAL) is not None or piece.span.match(_INITIAL) is not None


def read_people(pieces: Iterable[Piece]) -> list[Person]:
    """The people of a block that stand one below the other, each with the title beside, below or above the name."""
    people: list[Person] = []
    ahead: list[Span] = []
    for piece in pieces:
        longer = continued(people[-1], piece) if people else None
        if longer:
            people[-1] = longer
        elif piece.label == "name" or is_name(name_and_title(piece.span)[0]):
            people.append(person_in(piece))
        elif not people and is_title(piece.span):
            ahead.append(piece.span)
    if people and ahead and not people[0].title:
        people[0] = people[0].titled(*ahead)
    return people
