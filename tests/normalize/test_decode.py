from __future__ import annotations

import codecs
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.normalize.decode import decode

TEXT = "FORM 12b-25\nThe “Société” owes €5 — late\n"
ASCII = "FORM 12b-25\nNotification of late filing\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32-le"),
        TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_every_encoding_gives_the_same_text(content: bytes) -> None:
    assert decode(content) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_too_few_is_marked_and_costs_nothing_else(encoding: str) -> None:
    assert decode((ASCII + "x").encode(encoding)[:-1]) == ASCII + "�"


def test_windows_1252_with_its_undefined_bytes() -> None:
    assert decode(b"\x81\x8d\x8f\x90\x9d") == "\x81\x8d\x8f\x90\x9d"
    assert decode(bytes(range(0xA0, 0x100))) == bytes(range(0xA0, 0x100)).decode("latin-1")


@pytest.mark.parametrize("end", ["\n", " "])
def test_two_encodings_in_one_file_and_in_one_line(end: str) -> None:
    content = f"“Acme” à{end}".encode() + "the “Plan”—late".encode("cp1252")
    assert decode(content) == f"“Acme” à{end}the “Plan”—late"


def test_letters_of_windows_1252_beside_utf_8_on_another_line() -> None:
    assert decode("“Acme”\n".encode() + "Société “Générale”\n".encode("cp1252")) == "“Acme”\nSociété “Générale”\n"


def test_two_bytes_of_windows_1252_are_not_taken_for_a_letter_that_no_filing_holds() -> None:
    assert decode("“CAFÉ”\n".encode("cp1252")) == "“CAFÉ”\n"


def test_letters_of_windows_1252_beside_utf_8_in_one_line() -> None:
    assert decode("“é ñ” ".encode("cp1252") + "à ’".encode()) == "“é ñ” à ’"


def test_half_a_character_at_the_end_leaves_the_line_as_it_is() -> None:
    assert decode("the “Plan” —".encode()[:-1]).startswith("the “Plan” ")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a\r\nb\rc\nd\r\n\r\ne", "a\nb\nc\nd\n\ne"),
        (b"a\r\r\nb\r\r\nc", "a\nb\nc"),
        (b"a\0b\0\0", "ab"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "a"),
        (b"", ""),
    ],
)
def test_line_ends_and_nuls(content: bytes, text: str) -> None:
    assert decode(content) == text


def test_a_string_has_its_line_ends_put_right_and_no_half_characters() -> None:
    assert decode("\ufeffa\r\nb\0") == "a\nb"
    assert decode("a\ud800b \ud83d\ude00") == "a�b \U0001f600"


def test_beautiful_soup_is_only_imported_for_a_line_in_two_encodings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bs4.dammit", None)  # to import it fails
    assert decode(TEXT.encode()) == decode(TEXT.encode("cp1252")) == TEXT
    with pytest.raises(ImportError):
        decode("“".encode() + b"\x97")


@given(st.binary() | st.text(st.characters()))
def test_nothing_makes_it_fail(content: bytes | str) -> None:
    text = decode(content)
    text.encode()
    assert "\r" not in text
    assert "\0" not in text


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\0\ufeff")))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text


@given(st.text(st.characters(codec="ascii", exclude_characters="\r\0"), min_size=4), st.data())
def test_text_in_16_bits_may_be_cut_anywhere(text: str, data: st.DataObject) -> None:
    content = text.encode("utf-16")
    cut = data.draw(st.integers(2, len(content)))
    assert decode(content[:cut]).rstrip("�") == text[: (cut - 2) // 2]
