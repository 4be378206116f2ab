from __future__ import annotations

import html

import pytest

from nt10k.normalize.repair import repair
from nt10k.text import unescaped


@pytest.mark.parametrize(
    ("source", "expected", "names"),
    [
        ("the Company's report, AT&amp;T", "the Company's report, AT&amp;T", []),
        ("CAFÉ Ã la â", "CAFÉ Ã la â", []),
        ("the Companyâ€™s report", "the Company’s report", ["mojibake"]),
        ("&LT;P&GT;x&amp;NBSP;", "<P>x&NBSP;", ["escaped-twice"]),
        ("&amp;#151;", "&#151;", ["escaped-twice"]),
    ],
)
def test_what_a_second_conversion_did_is_undone(source: str, expected: str, names: list[str]) -> None:
    assert repair(source) == (expected, names)


@pytest.mark.parametrize("source", ["&#65;&#x41;&#0000065;", "&amp;&nbsp;&lt;", "&#1114111;&#1114112;", "&#;&#x;"])
def test_references_are_read_as_usual(source: str) -> None:
    assert unescaped(source) == html.unescape(source)


@pytest.mark.parametrize("digit", ["1", "0"])
def test_a_reference_of_thousands_of_digits_is_a_character_that_cannot_be_read(digit: str) -> None:
    assert unescaped(f"a&#{digit * 10_000};b") == "a\ufffdb"
    assert repair(f"&amp;#65;&#{digit * 10_000};") == ("&#65;\ufffd", ["escaped-twice"])
