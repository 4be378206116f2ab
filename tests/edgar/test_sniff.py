from __future__ import annotations

import gzip
import io
import random
import zipfile
import zlib

import pytest

from nt10k.edgar import beginning, foreign_format
from nt10k.normalize.decode import decode


def a_zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("nt10k.txt", "FORM 12b-25")
    return file.getvalue()


FILES = {
    "a PDF": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>",
    "a JPEG image": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x01\x00`",
    "a GIF image": b"GIF89a\x01\x00\x01\x00\x80",
    "a PNG image": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" + zlib.compress(b"x" * 99),
    "a ZIP archive": a_zip(),
    "gzip data": gzip.compress(b"FORM 12b-25"),
    "a Microsoft Office document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + bytes(16)
    + b"\x3e\x00\x03\x00\xfe\xff\x09\x00"
    + bytes(400),
    "an RTF document": rb"{\rtf1\ansi FORM 12b-25}",
    "uuencoded data": b"begin 644 acme.gif\nM1TE&.#EA\n",
    "binary data": random.Random(12).randbytes(5000),
    "empty": b"",
    "a JSON document": b'{"form": "NT 10-K"}',
    "an XML document (<feed>)": b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a list -->\n<feed xmlns='urn:x'>",
    "an XML document (<edgarSubmission>: NT NPORT-P)": (
        b'<?xml version="1.0"?>\n<n:edgarSubmission xmlns:n="urn:n">\n<n:headerData>\n'
        b"<n:submissionType>NT NPORT-P</n:submissionType>"
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_what_the_file_is(name: str) -> None:
    assert foreign_format(decode(FILES[name])) == name


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (" \n\t\n", "empty"),
        ("\n\n%PDF-1.4", "a PDF"),
        ('[\n  {"form": 1}]', "a JSON document"),
        ("<TEXT>", None),
        ("<XML>\n<?xml version='1.0'?>\n<edgarSubmission>", "an XML document (<edgarSubmission>)"),
        ("<edgarSubmission>", "an XML document (<edgarSubmission>)"),
        ("<PDF>\nbegin 644 acme.pdf\nM)5!$1BTQ", "uuencoded data"),
        ("\x01\x02\x03 x", "binary data"),
    ],
)
def test_what_the_text_is(content: str, name: str | None) -> None:
    assert foreign_format(content) == name


@pytest.mark.parametrize(
    "content",
    [
        "FORM 12b-25",
        "[X] Form 10-K",
        "<SEC-DOCUMENT>x.txt\n<DOCUMENT>\n<TEXT>\n<XML>\n<?xml version='1.0'?>\n<edgarSubmission>",
        "<html><body>FORM 12b-25",
        "<?xml version='1.0'?>\n<!-- made with <care> -->\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
        "<P>FORM 12b-25</P>",
        "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n",
        "begin with Part III of this form",
        "Société à 100 % ÿ þ ¨ ☒\f<PAGE>\n\x1a",
    ],
)
def test_what_may_be_a_notice(content: str) -> None:
    assert foreign_format(content) is None


@pytest.mark.parametrize("name", [name for name in FILES if name != "empty"])
def test_the_beginning_tells_what_a_file_is(name: str) -> None:
    content = FILES[name] + FILES[name][-1:] * 1_000_000
    assert len(beginning(content)) < 20_000
    assert foreign_format(decode(beginning(content))) == name


def test_the_beginning_cuts_no_character_in_two() -> None:
    assert "\ufffd" not in decode(beginning(("x" + "é“" * 9000).encode()))
