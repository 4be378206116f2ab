"""What a file is when it is no filing text: the message that spares a user the search."""

from __future__ import annotations

from nt10k.patterns import lazy

_SAMPLE = 4096

# As `nt10k.normalize.decode` leaves them: bytes over 7F are Windows-1252, line ends are "\n", NULs are gone.
_SIGNATURES = (
    ("%PDF-", "a PDF"),
    ("ÿØÿ", "a JPEG image"),
    ("GIF87a", "a GIF image"),
    ("GIF89a", "a GIF image"),
    ("‰PNG\n\x1a", "a PNG image"),
    ("PK\x03\x04", "a ZIP archive"),
    ("\x1f‹", "gzip data"),
    ("ÐÏ\x11", "a Microsoft Office document"),
    ("{\\rtf", "an RTF document"),
)
_JSON = lazy(r'\{\s*"|\[\s*\{\s*"')
_UUENCODED = lazy(r"\s*(?:<PDF>\s*)?begin [0-7]{3,4} \S")
_CONTROL = lazy(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f�]")
_NOT_ASCII = bytes(range(0x80, 0x100))
_TEXT_SHARE = 0.05

_ROOT = lazy(r"<(?!XML>)(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})")  # EDGAR puts its own <XML> around the document
_XML_TYPE = lazy(r"<(?:[\w.-]{1,40}:)?submissionType>\s{0,99}([^<]{1,40})<")


def beginning(content: str | bytes) -> str | bytes:
    """As much of a file as `foreign_format` needs to see, in any encoding; no character is cut in two."""
    head = content[: 4 * _SAMPLE]
    return head.rstrip(_NOT_ASCII) if isinstance(head, bytes) else head


def foreign_format(content: str) -> str | None:
    r"""What a decoded file is when it cannot be the text of a filing; None when it may be a notice.

    >>> foreign_format("%PDF-1.4\n"), foreign_format(" \n"), foreign_format("FORM 12b-25")
    ('a PDF', 'empty', None)
    >>> foreign_format("<edgarSubmission><submissionType>NT NPORT-P</submissionType>")
    'an XML document (<edgarSubmission>: NT NPORT-P)'
    """
    head = content.lstrip(" \t\n\f")[:_SAMPLE]  # str.lstrip() takes the first byte of gzip for white space
    if not head.strip():
        return "empty"
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return name
    if is_uuencoded(head):
        return "uuencoded data"
    if not _is_clean(head) and len(_CONTROL.findall(head)) > _TEXT_SHARE * len(head):
        return "binary data"
    if _JSON.match(head):
        return "a JSON document"
    return _xml(head)


def _is_clean(head: str) -> bool:
    """Whether a text has no control characters, told quickly; one that has may be text."""
    return head.replace("\n", "").replace("\t", "").isprintable() and "\ufffd" not in head


def is_uuencoded(text: str) -> bool:
    """Whether a text is a file that was put in letters, as EDGAR does with images and courtesy copies in PDF."""
    return _UUENCODED.match(text) is not None


def _xml(head: str) -> str | None:
    """What an XML document is, unless it is a page in XHTML."""
    root = _ROOT.search(head) if head.startswith("<") and "<html" not in head.lower() else None
    if root is None or ("<?xml" not in head[: root.start()] and root[1] != "edgarSubmission"):
        return None
    form_type = _XML_TYPE.search(head)
    return f"an XML document (<{root[1]}>{': ' + form_type[1].strip() if form_type else ''})"
