"""From bytes to text: which encoding, which line ends.

EDGAR takes ASCII and says so; what is stored and passed on is Windows-1252 as often, now and then UTF-8, or
UTF-16 where somebody saved a page from a Windows program. No file says reliably what it is, so the bytes decide.
"""

from __future__ import annotations

import codecs
import re

# The BOM of UTF-32 little-endian begins with that of UTF-16, so it is looked for first.
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, None),
)
# English without a BOM: which of four neighbouring bytes are NUL most of the time.
_NULS: dict[tuple[bool | None, ...], str] = {
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}
_SAMPLE = 4096
_WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
# The UTF-8 that American filings hold: Latin letters, signs and punctuation. Other sequences are in a file that is not
# UTF-8 as a whole more likely two letters of Windows-1252, such as the É and the quotation mark of “CAFÉ”.
_UTF8 = re.compile(rb"[\xc2\xc3][\x80-\xbf]|[\xe2\xef][\x80-\xbf]{2}")


def decode(content: bytes | str) -> str:
    r"""The text of a file in any of the encodings that notices come in; it never fails.

    Line ends become ``\n`` and NULs go. A string has its encoding behind it, but not its line ends.

    >>> decode(b"\xef\xbb\xbfFORM 12b-25\r\n"), decode("FORM 12b-25".encode("utf-16"))
    ('FORM 12b-25\n', 'FORM 12b-25')

    Windows-1252 where it is not UTF-8, and both in one file where two programs wrote it:

    >>> decode(b"\x93Company\x94"), decode("the “Company”".encode() + b"\x97the \x93Plan\x94")
    ('“Company”', 'the “Company”—the “Plan”')
    """
    text = _without_surrogates(content) if isinstance(content, str) else _decode(content)
    if "\r" in text:
        # A transfer in the wrong mode doubles the carriage return; each would make a line end, and a blank line.
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\0", "").lstrip("\ufeff")


def _decode(content: bytes) -> str:
    bom, encoding = next(((bom, name) for bom, name in _BOMS if content.startswith(bom)), (b"", None))
    encoding = encoding or _NULS.get(tuple(_mostly_nul(content[i:_SAMPLE:4]) for i in range(4)))
    content = content[len(bom) :]
    if encoding:
        return content.decode(encoding, "replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return "".join(map(_decode_line, content.splitlines(keepends=True)))


def _mostly_nul(sample: bytes) -> bool | None:
    """Whether bytes are NUL most of the time, or never; None for what is neither, and no text."""
    nuls = sample.count(0)
    return nuls * 2 > len(sample) if nuls * 2 > len(sample) or not nuls else None


def _decode_line(line: bytes) -> str:
    """One line of a file that is not UTF-8 throughout: programs that do not agree seldom share a line."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        pass
    if not _UTF8.search(line):
        return _windows_1252(line)
    from bs4.dammit import UnicodeDammit

    try:
        return UnicodeDammit.detwingle(line).decode()
    except UnicodeDecodeError:  # it takes a letter such as é, or half a sequence, for a sequence and steps over it
        return line.decode(errors=_STRAY)


def _windows_1252(content: bytes) -> str:
    return content.decode("latin-1").translate(_WINDOWS_1252)


def _stray(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 as Windows-1252: an error handler for `bytes.decode`."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _windows_1252(error.object[error.start : error.end]), error.end


_STRAY = "nt10k.windows-1252"
codecs.register_error(_STRAY, _stray)


def _without_surrogates(content: str) -> str:
    """Halves of characters, which no file can hold, as the mark of what cannot be read; whole pairs are joined."""
    try:
        content.encode()
    except UnicodeEncodeError:
        return content.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return content
