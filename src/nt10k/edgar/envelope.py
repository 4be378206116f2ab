"""The full-submission text file: a header, documents, and what mail and browsers wrap around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from nt10k.edgar.header import read_header
from nt10k.edgar.sniff import is_uuencoded
from nt10k.model.submission import Submission
from nt10k.patterns import lazy
from nt10k.text import unescaped


@dataclass(frozen=True)
class Document:
    """One ``<DOCUMENT>`` of a submission."""

    type: str | None
    sequence: str | None
    filename: str | None
    description: str | None
    text: str
    """What stands between ``<TEXT>`` and ``</TEXT>``, uninterpreted."""


@dataclass(frozen=True)
class Filing:
    """A file taken out of its envelope.

    ``submission`` is None when the file carries no EDGAR header. A bare document is one document without a type;
    a header alone has no documents. ``cut_off`` says that there are more documents than are read.
    """

    submission: Submission | None
    documents: tuple[Document, ...]
    cut_off: bool = False


MOST_DOCUMENTS = 200
"""How many documents of a submission are read; late-filing notices come with a handful."""

_PEM_BEGIN = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_PEM_END = "-----END PRIVACY-ENHANCED MESSAGE-----"
_BEGIN = "<DOCUMENT>"
_ENDS = ("</SEC-DOCUMENT>", "</IMS-DOCUMENT>", "</SUBMISSION>", _PEM_END)
_NO_TEXT = frozenset({"GRAPHIC", "ZIP", "PDF", "EXCEL", "XML", "JSON"})

_TOP = 4000
_ESCAPED = lazy(r"&lt;(?:(?:SEC|IMS)-(?:DOCUMENT|HEADER)|SUBMISSION|ACCE[A-Z-]{6,20})&gt;")
_PAGE_TAG = lazy(r"<[^<>]*>")
_SUBMISSION_START = lazy(r"<(?:SEC|IMS)-")
_BLANK_LINE = lazy(r"\n\n")
_HEAD_TAG = lazy(r"\s*<(TYPE|SEQUENCE|FILENAME|DESCRIPTION)>([^<\n]*)")


def unwrap(content: str) -> Filing:
    r"""Take a decoded file apart into EDGAR's header and the documents that are text.

    >>> filing = unwrap(
    ...     "<SEC-DOCUMENT>0000912345-04-000012.txt : 20040316\n"
    ...     "<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tNT 10-K\nFILER:\n\tCOMPANY CONFORMED NAME:\tACME ANVIL CO\n</SEC-HEADER>\n"
    ...     "<DOCUMENT>\n<TYPE>NT 10-K\n<SEQUENCE>1\n<TEXT>\nFORM 12b-25\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    ... )
    >>> filing.submission.accession_number, filing.submission.filers[0].name
    ('0000912345-04-000012', 'ACME ANVIL CO')
    >>> [(document.type, document.text) for document in filing.documents]
    [('NT 10-K', '\nFORM 12b-25\n')]

    >>> unwrap("FORM 12b-25")
    Filing(submission=None, documents=(Document(type=None, sequence=None, filename=None, description=None, text='FORM 12b-25'),), cut_off=False)
    """  # noqa: E501
    content = _open_mail(_open_page(content.lstrip()))
    submission, end = read_header(content)
    chunks = list(islice(_chunks(content, end), MOST_DOCUMENTS + 1))
    documents = tuple(document for chunk in chunks[:MOST_DOCUMENTS] if (document := _document(chunk)))
    return Filing(submission, documents, len(chunks) > MOST_DOCUMENTS)


def _open_page(content: str) -> str:
    """The text that a web page shows, where the page shows a submission with its tags escaped."""
    if not _ESCAPED.search(content, 0, _TOP):
        return content
    return unescaped(_PAGE_TAG.sub(" ", content)).lstrip()


def _open_mail(content: str) -> str:
    """A submission out of the Privacy-Enhanced Mail (RFC 1421) that carried them until after 2001.

    A line that begins with a dash has ``- `` in front of it there, so that it cannot pass for an end of the message.
    """
    if _PEM_BEGIN not in content[:_TOP]:
        return content
    start = _SUBMISSION_START.search(content) or _BLANK_LINE.search(content)
    return content[start.start() :].lstrip().replace("\n- -", "\n-") if start else ""


def _chunks(content: str, start: int) -> Iterator[str]:
    """What stands behind each ``<DOCUMENT>``, or all behind the header where there is none."""
    at = content.find(_BEGIN, start)
    at = start if at < 0 else at + len(_BEGIN)
    while at >= 0:
        following = content.find(_BEGIN, at)
        inside, end, _ = content[at : following if following >= 0 else None].partition("</DOCUMENT>")
        if not end:
            for mark in _ENDS:
                inside = inside.partition(mark)[0]
        yield inside
        at = following if following < 0 else following + len(_BEGIN)


def _document(chunk: str) -> Document | None:
    """What one ``<DOCUMENT>`` holds; None where there is nothing to read in it."""
    head: dict[str, str | None] = {}
    at = 0
    while match := _HEAD_TAG.match(chunk, at):
        head.setdefault(match[1], match[2].strip() or None)
        at = match.end()
    start = chunk.find("<TEXT>", at)
    at = at if start < 0 else start + len("<TEXT>")
    end = chunk.rfind("</TEXT>", at)
    text = chunk[at : None if end < 0 else end]
    document = Document(head.get("TYPE"), head.get("SEQUENCE"), head.get("FILENAME"), head.get("DESCRIPTION"), text)
    # A page that lists the documents has a link by the name of the file in the place of the text.
    nothing = text.strip() in ("", document.filename)
    return None if nothing or (document.type or "").upper() in _NO_TEXT or is_uuencoded(text) else document
