"""The signature: for whom, who, as what, when."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from nt10k.extract.people import Person, continued, is_entity, is_name, is_title, mended, name_and_title, person_in
from nt10k.extract.pieces import Cut, Piece, has_letters, lay_out
from nt10k.extract.scanned import blur, find_days, labels, tolerant
from nt10k.extract.wording import is_blank
from nt10k.findings import Findings
from nt10k.model import Signature
from nt10k.patterns import lazy
from nt10k.sections import Located, Parts
from nt10k.text import EDGES, Span

# Begins with a set and not in (?i:...), so that `re` passes over all other letters quickly.
_CONFORMED = lazy(
    r"[/Ssſ\\(](?i:(?<![A-Za-z0-9].)"
    r"(?:(?<=/)(?:\s?s{1,2}\s?/\.?|s{1,2}(?=\s))|(?<=s)s?\s?/|(?<=\\)s\\|(?<=\()s\)(?=\s)))",
    re.DOTALL,
)
_DATE_LABEL = lazy(labels({"date": ["date"]}, r"(?:d{1,2}(?:\s+(?:as\s+of|this|on))?)?(?-i:(?![a-z]))\s{0,3}[:.]?"))
_LABELS = {
    "name": ("printed name", "print name", "typed name", "name"),
    "title": ("title", "its", "position", "capacity", "office"),
    "by": ("signed by", "signed", "signature"),
}
_LABEL = lazy(labels(_LABELS, r"\s{0,3}:\s{0,2}"))
_BARE_LABEL = lazy(r"^[ \t]*(?:(?P<name>Name)|(?P<title>Title))[ \t]+(?-i:(?=[A-Z]))", re.MULTILINE | re.IGNORECASE)
_BY = lazy(labels({"by": ["by"]}, r"(?![A-Za-z])\s{0,4}:?"))
_NOTE = lazy(
    r"\((?:Signature|Name|Title|Print|Typed?|Registrant|Date|Signed|Duly\s+Authorized\s+Signature)[^)\n]{0,60}\)\*?",
    re.IGNORECASE,
)
_CAPACITY = lazy(r"(?:its|as)\s", re.IGNORECASE)
_PAGE = lazy(r"\f")
_BACK_PAGE = lazy(
    rf"(?<![A-Za-z])(?:{tolerant('instruction')}s?\s{{0,3}}:|{tolerant('attention')}\s*$)", re.IGNORECASE | re.MULTILINE
)
_TWICE = lazy(r"(?P<again>[A-Z][^\n\t]{3,48}?)[\s,]*(?P<name>(?P=again))(?!\w)", re.IGNORECASE)
_YEAR = lazy(r"(?:19|20)\d\d")
_ENTITY_END = lazy(r"\b(?:inc|corp|corporation|l\.?l\.?c|l\.?p|ltd|plc)\.?\W*\Z", re.IGNORECASE)
_OPEN_END = lazy(r"(?:\band|\bof|&|,)\Z", re.IGNORECASE)
_SMALL_WORDS = frozenset("and of the for & - in".split())
_LEGAL_FORM = lazy(r",?\s+an?\s+(?:[A-Z][\w.]+\s+){1,4}(?:corporation|company|partnership|trust)\W*\Z")
_ALIKE = 70.0  # of 100, rapidfuzz's ratio of a typed name to the conformed one
_SUFFIX = lazy(r"(?:co|corp|inc|ltd|l\.?l\.?c|l\.?p|company|corporation)\b", re.IGNORECASE)
_LONGEST_NAME = 200  # characters
_LONGEST_BLOCK = 8000  # characters; a notice without a back page may go on with an exhibit
_BETWEEN = lazy(r"[\s_:.,*|-]{0,120}")


def read_signature(form: Located, parts: Parts, findings: Findings) -> Signature:
    """Name of registrant as specified in charter, signer, title, date."""
    signed = form.get("caused", "charter")
    block = parts.signature.after(signed.end) if signed else parts.signature
    block = block.before(block.start + _LONGEST_BLOCK)
    if back := block.search(_BACK_PAGE):  # a caption too damaged to be found
        block = block.before(back.start())
    pages = (block.split(_PAGE) if "\f" in block.text else []) or [block]
    block = next((page for page in pages if page.search(_CONFORMED)), pages[0])
    days = list(find_days(block))
    day = _date(block, days) or (_date(pages[0], list(find_days(pages[0]))) if block is not pages[0] else None)
    if day:
        findings.see("signature.date", day[1])
    pieces = _pieces(block, days)
    registrant = _registrant(form, parts)
    people = _signers(pieces, {blur(line.text) for line in registrant})
    for other in people[1:]:
        findings.tell(
            "second-signer", "info", f"Another person signed: {other.words}.", field="signature.name",
            span=other.name[0].to(other.name[-1]),
        )  # fmt: skip
    first = people[0] if people else None
    signature = Signature(
        registrant=findings.read("signature.registrant", registrant or _heading(pieces)),
        name=findings.read("signature.name", first.name if first else None),
        title=findings.read("signature.title", first.position if first else None),
        date=day[0] if day else None,
    )
    if signature.name is None and signature.date is None:
        findings.tell("signature-missing", "warning", "No signature can be read.", field="signature")
    return signature


def _registrant(form: Located, parts: Parts) -> list[Span]:
    """The name above its caption, or between the caption and the sentence that goes on from it; of two, the first."""
    charter, caused = form.get("charter"), form.get("caused")
    if charter and caused and charter.end < caused.start:
        below = _worded(form.between(charter.end, caused.start))
        if below and not is_blank(below[0].to(below[-1])):
            return _first_of(below[:1], below[1:])
    caption = charter or caused
    if caption is None:
        return []
    above = form.gap_before("charter" if charter else "caused")
    begun = max(above.source.rfind(end, above.start, parts.signature.start) for end in "\n\f") + 1
    name = [
        line.after(parts.signature.start) for line in _worded(above.after(begun)) if line.end > parts.signature.start
    ]
    name = name or _worded(above)[-1:]
    if not name or is_blank(name[0].to(name[-1])) or name[-1].end - name[0].start > _LONGEST_NAME:
        return []
    return _first_of(_lines_above(form, name[0]), name)


def _lines_above(form: Located, name: Span) -> list[Span]:
    """The line right above a name where it is the beginning of it, or the name of another registrant."""
    above = _last_line(form.gap_before("charter" if form.get("charter") else "caused").before(name.start))
    if not above or (between := name.source[above[0].end : name.start]).strip(" ") != "\n":
        return []
    capitals = all(word[:1].isupper() or word in _SMALL_WORDS for word in above[0].text.split())
    begun = name.text[:1].islower() or name.match(_SUFFIX) or above[0].search(_OPEN_END)
    # A line that was broken once more goes on at the left edge.
    broken = between == "\n" and len(name.text.split()) < 3 and name.source[above[0].start - 1] == " "
    return above if capitals and (begun or broken or above[0].search(_ENTITY_END)) else []


def _last_line(span: Span) -> list[Span]:
    """The last line that is not blank, if there is one."""
    text = span.strip()
    begun = max(text.source.rfind(end, text.start, text.end) for end in "\n\f") + 1
    return [text.after(begun).strip()] if text else []


def _worded(span: Span) -> list[Span]:
    """The lines that are more than the debris of a caption."""
    return [line for line in span.written() if has_letters(line.text, 3) or line.match(_SUFFIX)]


def _first_of(above: list[Span], name: list[Span]) -> list[Span]:
    """The lines of a name, or of two names the first, without "a Delaware corporation" behind it."""
    two = above and name and above[-1].search(_ENTITY_END) and name[-1].search(_ENTITY_END)
    lines = above if two else [*above, *name]
    form_of_law = lines[-1].search(_LEGAL_FORM)
    return [*lines[:-1], lines[-1].before(form_of_law.start())] if form_of_law else lines


def _heading(pieces: Sequence[Piece]) -> Span | None:
    """The registrant's name that stands over the signatures, and not where one company signs for another."""
    first = next(iter(pieces), None)
    return first.span if first and not first.label and is_entity(first.span) else None


def _date(block: Span, days: Sequence[tuple[date, Span]]) -> tuple[date, Span] | None:
    """Of the dates of a block the one behind its label, else the first one."""
    if days:
        for label in block.matches(_DATE_LABEL):
            for day, span in days:
                if span.start >= label.end() and _BETWEEN.fullmatch(span.source, label.end(), span.start):
                    return day, span
    return next(iter(days), None)


def _pieces(block: Span, days: Sequence[tuple[date, Span]]) -> list[Piece]:
    """The pieces of a signature block without dates and notes; what stands behind a mark like /s/ is `signed`."""
    cuts = [Cut(span) for _, span in days]
    cuts += [Cut(block.group(match)) for pattern in (_DATE_LABEL, _NOTE) for match in block.matches(pattern)]
    cuts += [Cut(block.group(match), "by") for match in block.matches(_BY)]
    cuts += [
        Cut(block.group(match), match.lastgroup or "")
        for pattern in (_LABEL, _BARE_LABEL)
        for match in block.matches(pattern)
    ]
    cuts += [Cut(block.group(match), "signed") for match in block.matches(_CONFORMED)]
    return [piece for piece in lay_out([block], cuts) if not piece.span.search(_YEAR)]


def _signers(pieces: Sequence[Piece], registrants: set[str]) -> list[Person]:
    """Everyone who signs, each once.

    Companies that sign through each other ("By: its general partner") are no signers.
    """
    pieces = mended(piece for piece in pieces if blur(piece.text) not in registrants)
    people: list[Person] = []
    for mark, own in _shares(pieces):
        ahead = [] if people else [piece for piece in pieces if piece.span.start < mark.span.start]
        person = _signer(mark, own, ahead)
        if not any(_alike(person.words, other.words) for other in people):
            people.append(person)
    return people or _unsigned(pieces)


def _shares(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, list[Piece]]]:
    """Each conformed signature with the pieces behind and below it; signatures side by side have a column each."""
    signed = [piece for piece in pieces if piece.label == "signed"]
    rows = sorted({piece.row for piece in signed})
    for row, end in zip(rows, [*rows[1:], math.inf], strict=False):
        beside = [piece for piece in signed if piece.row == row]
        shares: list[list[Piece]] = [[] for _ in beside]
        for piece in pieces:
            if piece.row == row and piece.label != "signed" and piece.span.start > beside[0].span.start:
                shares[sum(other.span.start < piece.span.start for other in beside) - 1].append(piece)
            elif row < piece.row < end:
                shares[_column(piece, beside, [other for other in pieces if other.row == piece.row])].append(piece)
        yield from zip(beside, shares, strict=True)


def _column(piece: Piece, beside: Sequence[Piece], row: Sequence[Piece]) -> int:
    """Under which of several signatures a piece stands: rows as full as theirs are counted, others measured."""
    if len(row) == len(beside):
        return row.index(piece)
    return min(range(len(beside)), key=lambda i: abs(beside[i].column - piece.column))


def _signer(mark: Piece, own: Sequence[Piece], ahead: Sequence[Piece]) -> Person:
    """The person of a conformed signature: the typed name, which must be like it, and the title below or above."""
    if again := mark.span.match(_TWICE):
        name = mark.span.group(again, "name")
        rest = mark.span.after(again.end()).strip(EDGES)
        person, typed = Person((name,), (rest,) if rest else (), mark), True
    else:
        person, typed = person_in(mark), False
    conformed = person.words
    for piece in own:
        name, title = name_and_title(piece.span)
        if not typed and piece.label != "title" and _types(piece, name, conformed):
            person = replace(person, name=(name,), title=(title,) if title else person.title, last=piece)
            typed = True
        elif longer := continued(person, _in_capacity(piece)):
            person = longer
        elif is_entity(piece.span) and person.title:
            break
    if not person.title:
        person = person.titled(*_title_ahead(ahead))
    return person


def _types(piece: Piece, name: Span, conformed: str) -> bool:
    """Whether a piece is the typed name of a conformed one; a conformed one that is no name tells nothing."""
    typed, signed = name.words.split(), conformed.split()
    if set(typed) < set(signed) and typed[:1] != signed[:1]:
        return False  # the rest of a name that a line end cut in two
    if piece.label == "name" or _alike(name.words, conformed):
        return not is_title(name)
    return len(conformed.split()) < 2 and is_name(name)


def _alike(typed: str, conformed: str) -> bool:
    if typed == conformed:
        return True
    first, second = ([blur(word) for word in name.split()] for name in (typed, conformed))
    if min(len(first), len(second)) > 1 and (set(first) < set(second) or set(second) < set(first)):
        return True
    family = len(first) > 1 and len(second) > 1 and first[-1] == second[-1]
    if family or first == second:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio("".join(first), "".join(second)) >= _ALIKE


def _in_capacity(piece: Piece) -> Piece:
    """A piece without the "Its" or "as" in front of a title."""
    word = piece.span.match(_CAPACITY)
    return replace(piece, span=piece.span.after(word.end())) if word else piece


def _title_ahead(pieces: Sequence[Piece]) -> list[Span]:
    """The title that stands above a signature; below a company's name it says in what capacity the company signs."""
    found: list[Span] = []
    for above, piece in zip([None, *pieces], pieces, strict=False):
        of_company = above is not None and is_entity(above.span)
        if piece.label == "title" or (is_title(piece.span) and not is_entity(piece.span) and not of_company):
            found = [piece.span]
    return found


def _unsigned(pieces: Sequence[Piece]) -> list[Person]:
    """The person whose name is typed where no signature is."""
    for i, piece in enumerate(pieces):
        name = name_and_title(piece.span)[0]
        if is_entity(piece.span) or is_title(name):
            continue
        if piece.label == "name" or is_name(name):
            person = person_in(piece)
            for below in pieces[i + 1 :]:
                if _alike(below.text, person.words):  # typed below a name that was put for the signature
                    person = replace(person, last=below)
                    continue
                longer = continued(person, _in_capacity(below))
                if longer is None and (person.title or is_name(below.span)):
                    break
                person = longer or person
            return [person if person.title else person.titled(*_title_ahead(pieces[:i]))]
    return []
