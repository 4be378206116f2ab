"""The signature: for whom, who, as what, when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from nt10k.dates import DATE, find_date
from nt10k.extract.people import is_title, name_and_title
from nt10k.extract.wording import is_blank
from nt10k.findings import Findings
from nt10k.model import Signature
from nt10k.sections import Located, Parts
from nt10k.text import EDGES, RULE, Span

_DATE_LABEL = re.compile(r"\bDated?\b\s{0,3}[:.]?", re.IGNORECASE)
_BY = re.compile(r"(?<![A-Za-z])By\b\s{0,4}:?", re.IGNORECASE)
_CONFORMED = re.compile(r"/?\s?s\s?/", re.IGNORECASE)
_TWICE = re.compile(r"(?P<again>[A-Z][^\n\t]{3,48}?)[\s,]+(?P<name>(?P=again))(?!\w)")
_LABEL = re.compile(r"(?P<label>Print(?:ed)?\s+Name|Name|Titles?|Its)\s{0,3}:\s*", re.IGNORECASE)
_NOTE = re.compile(r"\((?:Signature|Name|Title|Print|Typed?|Registrant|Date)[^)\n]{0,60}\)", re.IGNORECASE)
_ENTITY = re.compile(
    r"""\b(?:inc|corp|corporation|incorporated|llc|l\.l\.c|l\.?p|ltd|limited|company|trust|partnership|plc|n\.?a|bank)\b\.?
        (?!\s+(?:officer|secretary)) | \bgeneral\s+partner\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPACITY = re.compile(r"(?:its|as)\s", re.IGNORECASE)
_PIECES = re.compile(
    rf"(?=\b(?:Print(?:ed)?\s+Name|(?<!Printed\s)(?<!Print\s)Name|Titles?|Its)\s{{0,3}}:)"
    rf"|\n|\t|[ ]{{3,}}|{RULE.pattern}"
)
_PAGE = re.compile(r"\f")


@dataclass
class _Signer:
    """What the lines of a signature block give, as they come."""

    name: Span | None = None
    conformed: Span | None = None
    titles: list[Span] = field(default_factory=list)
    others: list[Span] = field(default_factory=list)


def read_signature(form: Located, parts: Parts, findings: Findings) -> Signature:
    """Name of registrant as specified in charter, signer, title, date."""
    signed = form.get("caused", "charter")
    block = parts.signature.after(signed.end) if signed else parts.signature
    block = next(iter(block.split(_PAGE)), block)
    day = _date(block)
    if day:
        findings.see("signature.date", day[1])
    signer = _signer(block)
    for other in filter(None, signer.others):
        findings.tell(
            "second-signer", "info", f"Another person signed: {other.words}.", field="signature.name", span=other
        )
    signature = Signature(
        registrant=findings.read("signature.registrant", _registrant(form, parts)),
        name=findings.read("signature.name", signer.name or signer.conformed),
        title=findings.read("signature.title", signer.titles),
        date=day[0] if day else None,
    )
    if signature.name is None and signature.date is None:
        findings.tell("signature-missing", "warning", "No signature can be read.", field="signature")
    return signature


def _registrant(form: Located, parts: Parts) -> list[Span]:
    charter = form.get("charter", "caused")
    name = parts.signature.before(charter.start).written() if charter else []
    return [] if name and is_blank(name[0].to(name[-1])) else name


def _date(block: Span) -> tuple[date, Span] | None:
    for label in block.matches(_DATE_LABEL):
        rest = block.after(label.end()).strip(EDGES + ".")
        if rest.match(DATE):
            return find_date(rest)
    return find_date(block)


def _signer(block: Span) -> _Signer:
    """Read a block line by line: conformed signature, typed name, lines of the title, labelled or not.

    Companies that sign through each other ("By: its general partner") are no signers.
    """
    signer = _Signer()
    kind = ""
    for piece in _pieces(block):
        label = piece.match(_LABEL)
        if label:
            kind = label["label"].casefold()
        rest = (piece.after(label.end()) if label else piece).strip(EDGES)
        if sum(c.isalpha() for c in rest.text) < 2:
            continue
        conformed = rest.match(_CONFORMED)
        if conformed and signer.conformed:
            signer.others.append(rest.after(conformed.end()).strip(EDGES))
        elif signer.others:
            continue
        elif conformed:
            _sign(signer, rest.after(conformed.end()).strip(EDGES))
        elif kind.endswith("name"):
            signer.name = signer.name or name_and_title(rest)[0]
        elif kind:
            signer.titles.append(rest)
        elif not (rest.search(_ENTITY) or rest.match(_CAPACITY)):
            _add(signer, rest)
        kind = ""
    return signer


def _sign(signer: _Signer, piece: Span) -> None:
    """A conformed signature; in a text without line ends the typed name and the title follow it."""
    if again := piece.match(_TWICE):
        signer.conformed = signer.name = piece.group(again, "name")
        signer.titles += [rest for rest in [piece.after(again.end()).strip(EDGES)] if rest]
    elif piece:
        signer.conformed, title = name_and_title(piece)
        signer.titles += [title] if title else []


def _add(signer: _Signer, piece: Span) -> None:
    """A line without a label: the typed name first, then the lines of the title."""
    if signer.conformed and signer.name is None and piece.words.startswith(signer.conformed.words + " "):
        signer.name = piece.before(piece.start + len(signer.conformed.text))
        piece = piece.after(signer.name.end).strip(EDGES)
    name, title = name_and_title(piece)
    if title is None and is_title(piece) and (signer.name or signer.conformed):
        if not signer.titles or _continues(signer.titles[-1], piece):
            signer.titles.append(piece)
    elif signer.name is None:
        signer.name = name
        signer.titles += [title] if title else []
    elif signer.titles and signer.titles[-1].text.endswith(("and", "&", ",")) and _continues(signer.titles[-1], piece):
        signer.titles.append(piece)


def _continues(title: Span, piece: Span) -> bool:
    """Whether a line is the next one behind a title, with nothing but its brackets between."""
    between = title.source[title.end : piece.start]
    return between.count("\n") <= 2 and not between.strip(EDGES + "()")


def _pieces(block: Span) -> list[Span]:
    """The pieces of a signature block, without dates, rules, notes in brackets and the words "Date" and "By"."""
    pieces = []
    for piece in (bit for line in block.split(_PIECES) for part in line.split(_BY) for bit in part.split(_NOTE)):
        rest = piece
        if label := rest.match(_DATE_LABEL):
            rest = rest.after(label.end()).strip(EDGES + ".")
        if day := rest.match(DATE):
            rest = rest.after(day.end())
        if rest := rest.strip(" \t\n,;_-–—*|=~"):
            pieces.append(rest)
    return pieces
