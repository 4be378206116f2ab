"""Part IV (1): the person to call."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nt10k.extract.people import Person, is_entity, is_name, is_title, mended, name_and_title, read_letters, read_people
from nt10k.extract.phones import find_phones
from nt10k.extract.pieces import Cut, Piece, lay_out
from nt10k.extract.scanned import labels, tolerant
from nt10k.findings import Findings
from nt10k.model import Contact
from nt10k.patterns import lazy
from nt10k.sections import Located, Parts
from nt10k.text import EDGES

_CAPTION_WORD = "|".join(
    tolerant(word)
    for word in (
        "telephone", "phone", "tele", "tel", "number", "no", "numbers", "area", "codes", "code", "names", "name",
        "titles", "title", "contact", "person", "e-mail", "email", "address", "facsimile", "fax", "extension",
        "position", "typed", "type", "print", "or", "and", "of", "include", "including",
    )
)  # fmt: skip
_CAPTION = lazy(rf"\(\s{{0,9}}(?:(?:{_CAPTION_WORD})[\s/,.&:]{{0,60}}){{1,6}}\)", re.IGNORECASE)
_BARE_CAPTIONS = lazy(rf"(?:\b(?:{_CAPTION_WORD})\b[\s/,.&:()-]{{0,9}}){{1,9}}", re.IGNORECASE)
_LABELS = {
    "name": (
        "contact person", "contact name", "name of contact", "name", "contact", "attention", "attn", "person",
    ),
    "title": ("title", "position"),
    "other": (
        "telephone number", "telephone no.", "telephone", "tel. no.", "tel.", "phone number", "phone no.", "phone",
        "area code", "email address", "e-mail address", "e-mail", "email", "facsimile", "fax", "number",
    ),
}  # fmt: skip
_LABEL = lazy(labels(_LABELS, r"(?:'s)?\s{0,3}(?:[:.]|(?=\s{0,3}[(+]?\d))"))
_LONGEST_BLOCK = 4000  # characters; where the next question is missing, the rest of the notice stands behind the answer
_EMAIL = lazy(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_INTRODUCTION = lazy(r"(?:please\s+)?(?:contact|call|attn|notify|mail)[:\s]\s*", re.IGNORECASE)
_TAIL = lazy(r"(?:[\s,(–—-]{1,40}(?:at|or|tel(?:ephone)?|phone|direct|collect))+\.?\s*\Z", re.IGNORECASE)
_CARE_OF = lazy(r"c\s?[/.]\s?o\b", re.IGNORECASE)
_FILLER = lazy(r"[a-z]+\W*\Z|(?i:(?:\W*(?:or|and|at|the|direct|office|cell|mobile|please|call))*\W*\Z)")
_CAPITALS = lazy(
    r"[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|van|von|der|den|de|la|du))+(?:,\s*(?:Jr|Sr|Esq|III?|CPA)\b\.?)?"
)
_APPOSITION = lazy(r",\s*((?:[A-Z]\w+|and|of|&|,)(?:\s*(?:[A-Z]\w+|and|of|&|,))*)")
_OR = lazy(r"(?:,\s*)?\b(?:or|and)\s+(?=[A-Z])|\s*/\s*(?=[A-Z])")


def read_contact(form: Located, parts: Parts, findings: Findings, country: str | None = None) -> Contact:
    """Name, title, telephone number and e-mail address of the person to contact.

    `country` is the registrant's, for numbers that are printed without a country code.
    """
    gaps = form.gaps(parts.contact.before(parts.contact.start + _LONGEST_BLOCK))
    phones = find_phones(gaps, country)
    if phones.number:
        findings.see("contact.phone", phones.spans[0].to(phones.spans[-1]).strip())
    emails = [gap.group(match) for gap in gaps if "@" in gap.text for match in gap.matches(_EMAIL)]
    cuts = [Cut(span) for span in (*phones.taken, *emails)]
    cuts += [Cut(gap.group(match)) for gap in gaps for match in gap.matches(_CAPTION)]
    cuts += [Cut(gap.group(match), _kind(match)) for gap in gaps for match in gap.matches(_LABEL)]
    people = _people(_worded(lay_out(gaps, cuts)))
    for other in people[1:]:
        findings.tell(
            "second-contact", "info", f"Another person to contact is named: {other.words}.", field="contact.name",
            span=other.name[0].to(other.name[-1]),
        )  # fmt: skip
    first = people[0] if people else None
    contact = Contact(
        name=findings.read("contact.name", first.name if first else None),
        title=findings.read("contact.title", first.position if first else None),
        phone=phones.number,
        email=findings.read("contact.email", next(iter(emails), None)),
    )
    if contact.name is None and contact.phone is None:
        findings.tell("contact-missing", "warning", "The notice names nobody to contact.", field="contact")
    return contact


def _kind(label: re.Match[str]) -> str:
    return "" if label.lastgroup == "other" else label.lastgroup or ""


def _worded(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces that can hold a name or a title, without the words of a sentence around them."""
    kept: list[Piece] = []
    for piece in pieces:
        if _BARE_CAPTIONS.fullmatch(piece.span.source, piece.span.start, piece.span.end) or piece.span.match(_FILLER):
            continue
        if piece.span.match(_CARE_OF):
            break  # the firm and its address
        span = piece.span
        if introduction := span.match(_INTRODUCTION):
            span = span.after(introduction.end())
        if tail := span.search(_TAIL):
            span = span.before(tail.start())
        kept.append(replace(piece, span=span))
    return kept


def _people(pieces: Sequence[Piece]) -> list[Person]:
    """The people named; where nothing reads as a name, whatever words stand first are taken for one."""
    single = [part for piece in mended(pieces) for part in _each(piece)]
    people = read_people(single)
    if people:
        return people
    if mentioned := _mentioned(single):
        return [mentioned]
    first = next((i for i, piece in enumerate(single) if _is_plain(piece)), len(single))
    return read_people([replace(piece, label="name") for piece in single[first : first + 1]] + single[first + 1 :])


def _is_plain(piece: Piece) -> bool:
    """Whether a piece is neither a title nor a company nor an address."""
    figures = any(c.isdigit() for c in read_letters(piece.text))
    return not (figures or is_title(piece.span) or is_entity(piece.span))


def _mentioned(pieces: Sequence[Piece]) -> Person | None:
    """The first person whom a sentence names, with the title behind the name."""
    for piece in pieces:
        for run in (piece.span.group(match) for match in piece.span.matches(_CAPITALS)):
            if is_name(run):
                behind = piece.span.after(run.end)
                title = behind.match(_APPOSITION)
                said = behind.group(title, 1) if title else None
                return Person((run,), (said,) if said and is_title(said) else (), piece)
    return None


def _each(piece: Piece) -> list[Piece]:
    """The people that one piece names, joined by "or", "and" or a slash."""
    cut = piece.span.search(_OR)
    if cut is None:
        return [piece]
    first, second = piece.span.before(cut.start()), piece.span.after(cut.end())
    if not is_name(name_and_title(first)[0]) or not is_name(name_and_title(second)[0]):
        return [piece]
    return [replace(piece, span=first.strip(EDGES)), *_each(replace(piece, span=second))]
