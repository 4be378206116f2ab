"""Part IV (1): the person to call."""

from __future__ import annotations

import re

from nt10k.extract.people import is_title, name_and_title
from nt10k.findings import Findings
from nt10k.model import Contact
from nt10k.sections import Located, Parts
from nt10k.text import EDGES, Span

_CAPTIONS = re.compile(
    r"""\(?\s{0,3}\b(?:Area\s+Codes?(?:\s+and\s+Telephone\s+Number)?|(?:Tele)?phone(?:\s+(?:Number|No\.?))?|Tel\.?|
    Names?|Titles?|E-?mail(?:\s+Address)?)\b(?:\s{0,3}\)|\s{0,3}:)+ | ^[ \t]*(?:Name|Area\s+Code|Telephone\s+Number)
    (?:[ \t]+(?:Area\s+Code|Telephone\s+Number))*[ \t]*$""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_US_PHONE = re.compile(
    r"(?<![\d+-])(?:\+?1[-.\s]{0,2})?\(?\s?(?P<area>[2-9]\d{2})\s?\)?[\s./–-]{0,12}"
    r"(?P<exchange>\d{3})[\s.–-]{1,3}(?P<line>\d{4})(?!\d)"
)
_LOCAL = re.compile(r"(?<![\d-])(?P<exchange>\d{3})\s?[.–-]\s?(?P<line>\d{4})(?!\d)")
_AREA = re.compile(r"(?<![\d-])\(?\s?(?P<area>[2-9]\d{2})\s?\)?(?![\d-])")
_FOREIGN = re.compile(r"(?:\+|\b011[-\s]{0,2}|\b00(?=[1-9]))\(?\d[\d\s().–-]{6,22}\d")
_EXTENSION = re.compile(r",?\s*\(?\b(?:ext(?:ension)?|x)\b\.?\s*\d{1,6}\)?", re.IGNORECASE)
_AT = re.compile(r"\s+at\s*\Z", re.IGNORECASE)
_PERSON = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,4}(?=\s*\Z|\s*[,\n\t]|\s+\(?\d)")
_OR = re.compile(r"(?:,\s*)?\b(?:or|and)\s+(?=[A-Z])")
_COMMA = re.compile(r",(?!\s*(?:Jr|Sr|I{2,3}|IV|Esq|CPA|Ph\.?D)\b)")
_PREFIX = re.compile(r"(?:Attention|Attn|Contact|c/o)\s*[.:]\s*", re.IGNORECASE)


def read_contact(form: Located, parts: Parts, findings: Findings) -> Contact:
    """Name, title, telephone number and e-mail address of the person to contact."""
    pieces = [piece for gap in form.gaps(parts.contact) for piece in gap.split(_CAPTIONS)]
    email = next((found for piece in pieces if (found := piece.find(_EMAIL))), None)
    phone, spans = _phone(pieces)
    if phone and spans:
        findings.see("contact.phone", spans[0].to(spans[-1]).strip())
    taken = [*spans, *([email] if email else [])]
    name, title, others = _who([rest for piece in pieces for rest in _without(piece, taken)])
    for other in others:
        findings.tell(
            "second-contact", "info", f"Another person to contact is named: {other.words}.", field="contact.name",
            span=other,
        )  # fmt: skip
    contact = Contact(
        name=findings.read("contact.name", name),
        title=findings.read("contact.title", title),
        phone=phone,
        email=findings.read("contact.email", email),
    )
    if contact.name is None and contact.phone is None:
        findings.tell("contact-missing", "warning", "The notice names nobody to contact.", field="contact")
    return contact


def _phone(pieces: list[Span]) -> tuple[str | None, list[Span]]:
    """The first telephone number in E.164 form, with the spans it was read from, in the order of the text."""
    for piece in pieces:
        if match := piece.search(_FOREIGN):
            number = _foreign(match[0])
            if number:
                return number, [piece.group(match)]
        if match := piece.search(_US_PHONE):
            return f"+1{match['area']}{match['exchange']}{match['line']}", [piece.group(match)]
    for i, piece in enumerate(pieces):
        if not (local := piece.search(_LOCAL)):
            continue
        for other in [piece.before(local.start()), *reversed(pieces[:i]), piece.after(local.end()), *pieces[i + 1 :]]:
            if area := other.search(_AREA):
                spans = sorted([other.group(area), piece.group(local)], key=lambda span: span.start)
                return f"+1{area['area']}{local['exchange']}{local['line']}", spans
    return None, []


def _foreign(printed: str) -> str | None:
    import phonenumbers

    digits = re.sub(r"^(?:011|00)", "+", re.sub(r"[^\d+]", "", printed))
    try:
        number = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _without(piece: Span, taken: list[Span]) -> list[Span]:
    """What is left of a piece when phone and e-mail are taken out."""
    rest, at = [], piece.start
    for span in sorted(taken, key=lambda span: span.start):
        if piece.start <= span.start < piece.end:
            rest.append(piece.cut(at, span.start))
            at = max(at, span.end)
    rest.append(piece.after(at))
    return [part for part in rest if part]


def _who(pieces: list[Span]) -> tuple[Span | None, list[Span], list[Span]]:
    """Name, title and other people: the first words that are neither number nor caption, and what follows them.

    A position may be wrapped inside its column.
    """
    lines = [line.strip(EDGES + "()") for piece in pieces for part in piece.split(_EXTENSION) for line in part.lines()]
    lines = [line for line in lines if sum(c.isalpha() for c in line.text) > 1]
    if not lines:
        return None, [], []
    first = lines[0]
    if prefix := first.match(_PREFIX):
        first = first.after(prefix.end())
    if suffix := first.search(_AT):
        first = first.before(suffix.start())
    others = [line for line in lines[1:] if line.match(_PERSON)]
    second = first.search(_OR)
    if second and not is_title(next(iter(first.after(second.end()).split(_COMMA)), first)):
        others.append(first.after(second.end()))
        first = first.before(second.start())
    name, title = name_and_title(first)
    following = [line for line in lines[1:2] if is_title(line)]
    if title is None and following and (comma := first.find(_COMMA)):
        name, title = first.before(comma.start).strip(EDGES), first.after(comma.end).strip(EDGES) or None
    return name, [*([title] if title else []), *following], [other for other in others if not is_title(other)]
