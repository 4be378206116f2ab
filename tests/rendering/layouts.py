"""The layouts that notices come in: a style, what the file is made of, its encoding and its envelope."""

from __future__ import annotations

from dataclasses import dataclass

from rendering.ascii import to_ascii
from rendering.blocks import Style
from rendering.compose import compose
from rendering.drawn import Drawn
from rendering.html import Dialect
from rendering.marks import ASCII, FLAT, HTML, MARKDOWN, TEXT
from rendering.rendered import to_flat, to_markdown, to_pipes

STANDARD = Style()
HTML_4 = Dialect()


@dataclass(frozen=True)
class Layout:
    """One way in which a notice is printed."""

    kind: str = ASCII
    style: Style = STANDARD
    dialect: Dialect = HTML_4
    wrap: int = 0
    encoding: str = "utf-8"
    envelope: bool = False


def render(drawn: Drawn, layout: Layout) -> bytes:
    """The file."""
    text = print_text(drawn, layout)
    if layout.envelope:
        text = submission(drawn, text)
    return _encode(text, layout)


def print_text(drawn: Drawn, layout: Layout) -> str:
    """The document, without envelope and encoding."""
    blocks = compose(drawn, layout.style)
    if layout.kind == ASCII:
        return to_ascii(blocks)
    if layout.kind == HTML:
        return layout.dialect.write(blocks)
    if layout.kind == TEXT:
        return to_pipes(blocks, wrap=layout.wrap)
    if layout.kind == FLAT:
        return to_flat(blocks)
    assert layout.kind == MARKDOWN
    return to_markdown(blocks)


def _encode(text: str, layout: Layout) -> bytes:
    """The bytes; a character that the encoding lacks is an entity in HTML, and makes plain text UTF-8."""
    if layout.kind == HTML:
        return text.encode(layout.encoding, "xmlcharrefreplace")
    try:
        return text.encode(layout.encoding)
    except UnicodeEncodeError:
        return text.encode()


def edgar_type(drawn: Drawn) -> str:
    """The submission type that EDGAR has such a notice under.

    It tells no 10-KSB from a 10-K, and goes by the report, not by the box.
    """
    box = drawn.boxes[drawn.ticked] if drawn.ticked is not None else drawn.transition[drawn.transition_ticked or 0]
    report = {"10-KSB": "10-K", "10-QSB": "10-Q"}.get(box.report, box.report)
    form_type = {"N-SAR": "NT-NSAR", "N-CSR": "NT-NCSR", "N-CEN": "NT-NCEN"}.get(report, f"NT {report}")
    return form_type + ("/A" if drawn.amendment else "")


def submission(drawn: Drawn, text: str) -> str:
    """The full-submission text file around one document."""
    filed = f"{drawn.signed:%Y%m%d}"
    accession = f"0009900777-{drawn.signed:%y}-000012"
    period = drawn.transition_period or drawn.period
    return f"""<SEC-DOCUMENT>{accession}.txt : {filed}
<SEC-HEADER>{accession}.hdr.sgml : {filed}
ACCESSION NUMBER:\t\t{accession}
CONFORMED SUBMISSION TYPE:\t{edgar_type(drawn)}
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t{period:%Y%m%d}
FILED AS OF DATE:\t\t{filed}

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\t{drawn.name.upper()}
\t\tCENTRAL INDEX KEY:\t\t\t0009900777
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t{edgar_type(drawn)}
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t{drawn.file_number or ""}
</SEC-HEADER>
<DOCUMENT>
<TYPE>{edgar_type(drawn)}
<SEQUENCE>1
<FILENAME>notice.txt
<DESCRIPTION>NOTIFICATION OF LATE FILING
<TEXT>
{text}</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
