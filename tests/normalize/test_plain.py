from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.normalize import normalize
from nt10k.normalize.plain import plain_to_text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("  one\n     two   three  \n", "  one\n     two   three"),
        ("one\n\n\n\n\ntwo", "one\n\ntwo"),
        ("\n\none\n\n", "one"),
        ("one\n   \n \t \n\ntwo", "one\n\ntwo"),
        ("a\xa0b\u2003c", "a b c"),
        ("late\u00adness\u200b\x00\x07", "lateness"),
        ("AT&amp;T &#36;5 &quot;x&quot; &nbsp;y &#151;", 'AT&T $5 "x"  y —'),
        ("R&D; AT&T; A&P", "R&D; AT&T; A&P"),
    ],
    ids=["columns", "blank-lines", "edges", "blanks-with-spaces", "hard-spaces", "invisible", "entities", "ampersands"],
)
def test_lines(source: str, expected: str) -> None:
    assert plain_to_text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("one\n<PAGE>\ntwo", "one\n\f\ntwo"),
        ("one\n<PAGE>   2\ntwo", "one\n\f2\ntwo"),
        ("one\n  <page>\ntwo", "one\n\f\ntwo"),
        ("<TABLE>\n<CAPTION>\n<S>  <C>\na    b\n</TABLE>", "  \na    b".strip("\n")),
        ("a <FN> <F1> note", "a   note"),
        ("a <X> b <tag> c", "a <X> b <tag> c"),
        ("a < b > c", "a < b > c"),
    ],
    ids=["page", "page-number", "page-indented", "table", "footnotes", "other-tags", "angles"],
)
def test_edgar_tags(source: str, expected: str) -> None:
    text = plain_to_text(source)
    assert text.split() == expected.split()
    assert ("\f" in text) is ("\f" in expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("## **FORM 12b-25**", "FORM 12b-25"),
        ("**PART I** \\_\\_\\_", "PART I ___"),
        ("\\$5 and \\# 2 \\* \\- x", "$5 and # 2 * - x"),
        ("an *emphasis* **strong**, 2 * 3 * 4", "an emphasis strong, 2 * 3 * 4"),
        ("| a | b |\n| --- | :-: |\n| c | d |\n**x**", "\ta\tb\t\n\tc\td\t\nx"),
        ("- \\[x\\] Form 10-K", "- [x] Form 10-K"),
    ],
    ids=["heading", "escaped-rule", "escapes", "emphasis", "table", "task-list"],
)
def test_markdown(source: str, expected: str) -> None:
    assert plain_to_text(source).split() == expected.split()
    assert plain_to_text(source).count("\n") == expected.count("\n")


@pytest.mark.parametrize(
    "source",
    [
        "* Sales fell.\n* Costs rose.",
        "2 * 3 = 6 and 4 * 5 = 20",
        "_____ (a) ______",
        "Net loss* of $5\n*unaudited",
        "C:\\data",
        "snake_case_name",
    ],
)
def test_plain_text_is_not_taken_for_markdown(source: str) -> None:
    assert plain_to_text(source) == source


def test_cell_borders_are_column_gaps_unless_they_draw_boxes() -> None:
    assert plain_to_text("name | phone") == "name \t phone"
    assert plain_to_text("|X| Form 10-K |_| Form 20-F") == "|X| Form 10-K |_| Form 20-F"


def test_a_document_is_told_by_its_mark_up() -> None:
    assert normalize(["<p>a</p><p>b</p>"]).text == "a\n\nb"
    assert normalize(["<TABLE>\na    b\n</TABLE>"]).text == "a    b"


def test_documents_are_parted_by_page_breaks() -> None:
    form = normalize(["[X] Form 10-K", "", "<p>EXHIBIT</p>", "  last"])
    assert [page.strip() for page in form.text.split("\f")] == ["☒ Form 10-K", "EXHIBIT", "last"]
    assert normalize([]).text == ""


def test_what_two_conversions_did_is_undone_and_told() -> None:
    form = normalize(["the Companyâ€™s report", "&lt;p&gt;PART I&lt;/p&gt;"])
    assert form.text.split() == "the Company’s report PART I".split()
    assert form.repairs == ("escaped-twice", "mojibake")
    assert normalize(["the Company’s report, AT&amp;T"]).repairs == ()


@given(st.text(alphabet="ab* #_|\\-[]()$\n\t<>&;X1.", max_size=80))
def test_letters_stay_in_their_order(source: str) -> None:
    letters = [c for c in plain_to_text(source) if c in "ab1$"]
    assert letters == [c for c in source if c in "ab1$"]
