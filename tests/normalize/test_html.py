from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nt10k.normalize.html import DEEPEST, html_to_text, looks_like_html


@pytest.mark.parametrize(
    ("source", "truth"),
    [
        ("<html><body>x", True),
        ("<HTML>", True),
        ("<DIV align=center>x</DIV>", True),
        ("<p>x", True),
        ("x<br>y", True),
        ("<FONT SIZE=2>", True),
        ("<PRE>\nFORM 12b-25", True),
        ("<PAGE>\n<TABLE>\n<CAPTION>\n<S>  <C>\n", False),
        ("FORM 12b-25", False),
        ("less < more, <X>, <b", True),
        ("a < b and b > c", False),
        ("<person@example.com>", False),
        ("<TEXT>\nFORM", False),
    ],
)
def test_looks_like_html(source: str, truth: bool) -> None:
    assert looks_like_html(source) is truth


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ("<p>hard\n  wrapped\ttext </p>", "hard wrapped text"),
        ("<p>in <b>bold</b>, <i>it</i>al<u>ic</u></p>", "in bold, italic"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo"),
        ("<h1>PART I</h1>text", "PART I\n\ntext"),
        ("<p>a</p>\n\n\n<p></p><p>&nbsp;</p><p>b</p>", "a\n\nb"),
        ("<center>a</center><blockquote>b</blockquote>", "a\n\nb"),
    ],
    ids=["p", "div", "br", "two-br", "wraps", "inline", "li", "heading", "empty-blocks", "old-blocks"],
)
def test_blocks_and_lines(source: str, expected: str) -> None:
    assert html_to_text(source) == expected


def table(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (table("a|b", "c|d"), "a\tb\nc\td"),
        (table("a||b"), "a\tb"),
        (table("a|&nbsp;|b"), "a\tb"),
        (table(" a \n z |<b> b </b>"), "a z\tb"),
        (table("<p>a</p>|<p>b</p>"), "a\tb"),
        (table("<p>a</p><p>z</p>|b"), "a\n\nz\nb"),
        (table("a|b") + "text", "a\tb\n\ntext"),
        (table(table("a|b") + "|c"), "a\tb\tc"),
        (table(table("a", "b") + "|c"), "a\nb\nc"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"),
        ("<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>", "a\tb"),
        ("<td>stray</td><td>cells</td>", "stray\tcells"),
        ("<table><tr><td rowspan=3>☒</td><td>(a) x</td></tr><tr><td>(b) y</td></tr></table>", "☒\t(a) x\n(b) y"),
    ],
    ids=[
        "two-rows", "empty-cell", "hard-space-cell", "spaces-in-cells", "p-in-cells", "several-p-in-a-cell",
        "text-behind", "nested-row", "nested-rows", "unclosed", "th", "stray-cells", "rowspan",
    ],
)  # fmt: skip
def test_tables(source: str, expected: str) -> None:
    assert html_to_text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("AT&amp;T &lt;x&gt;", "AT&T <x>"),
        ("the Company&#146;s &#147;Plan&#148; &#151; late", "the Company’s “Plan” — late"),
        ("the Company&#8217;s &rsquo; &mdash; &eacute;", "the Company’s ’ — é"),
        ("FORM&nbsp;12b-25", "FORM 12b-25"),
        ("name&nbsp;&nbsp;&nbsp;&nbsp;phone", "name   phone"),
        ("name&nbsp; &nbsp; &nbsp;phone", "name   phone"),
        ("a&ensp;b", "a b"),
        ("late\u00adness zero\u200bwidth", "lateness zerowidth"),
        ("late&shy;ness zero&#8203;width", "lateness zerowidth"),
        ("a\x01b\x02c\x05d", "abcd"),
        ("a&#1;b&#2;c&#5;d", "abcd"),
        ("dollar &#36;5 &#58; &#47;", "dollar $5 : /"),
        ("<p>☒ naïve € 5</p>", "☒ naïve € 5"),
    ],
)
def test_characters(source: str, expected: str) -> None:
    assert html_to_text(f"<p>{source}</p>") == expected


@pytest.mark.parametrize(
    "source",
    [
        "<head><title>t</title><style>p {color: red}</style></head><body>text</body>",
        "<script>var x = '<p>no</p>';</script>text",
        "<!-- a comment --><?pi x?>text",
        "<p style='color:red' title='no'>text</p>",
        "<noscript>no</noscript>text",
        "<style><!-- p {} --></style>text",
    ],
    ids=["head", "script", "comment", "attributes", "noscript", "style"],
)
def test_what_no_browser_shows_is_no_text(source: str) -> None:
    assert html_to_text(source) == "text"


@pytest.mark.parametrize(
    "source",
    [
        '<p>one</p><div style="page-break-before: always"></div><p>two</p>',
        '<p>one</p><hr style="page-break-after:always"><p>two</p>',
        '<p style="page-break-after: always">one</p><p>two</p>',
        '<p>one</p><p style="PAGE-BREAK-BEFORE: ALWAYS">two</p>',
        '<p>one</p><p style="break-before:page">two</p>',
    ],
    ids=["before-in-an-empty-block", "after-in-a-rule", "after-the-block", "capitals", "modern"],
)
def test_page_breaks(source: str) -> None:
    before, _, behind = html_to_text(source).partition("\f")
    assert (before.strip(), behind.strip()) == ("one", "two")


def test_preformatted_text_keeps_its_lines_and_columns() -> None:
    source = "<PRE>\nFORM 12b-25\n\n  [X] Form 10-K    [ ] Form 20-F\n      second &amp; last\n</PRE>"
    assert html_to_text(source) == "FORM 12b-25\n\n  [X] Form 10-K    [ ] Form 20-F\n      second & last"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<input type=checkbox checked> Yes <input type='CHECKBOX'> No", "☒ Yes ☐ No"),
        ("<input type=radio checked='checked'> Yes", "☒ Yes"),
        ("<input type=text value='x'> Yes <input> No", "Yes No"),
        ("<img src='box.gif'> Form 10-K", "\ufffc Form 10-K"),
    ],
    ids=["checkbox", "radio", "other-input", "picture"],
)
def test_boxes_that_are_elements(source: str, expected: str) -> None:
    assert html_to_text(f"<p>{source}</p>").strip() == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<font face='Wingdings'>x</font> x", "\uf078 x"),
        ("<font face='Wingdings'><b>x</b></font> x", "\uf078 x"),
        ("<font face='Wingdings 2'>R</font> R", "\uf152 R"),
        ("<font face='WingDings2'>R</font> R", "\uf152 R"),
        ("<font face='Wingdings'><font face='Arial'>x</font>o</font>", "x\uf06f"),
        ("<font face='Wingdings'>an ordinary text that lost its font</font>", "an ordinary text that lost its font"),
        ("<font face='Wingdings'>&#61692;</font>", "\uf0fc"),
        ("<font face='Wingdings'>☒</font>", "☒"),
        ("<span style='font-family: Wingdings, serif; color:red'>&#254;</span>", "\uf0fe"),
        ("<font face='Wingdings'> x </font>Yes", "\uf078 Yes"),
        ("<font face='Wingdings'>x&nbsp;</font>Yes", "\uf078 Yes"),
    ],
    ids=[
        "font", "inner-tag", "wingdings-2", "glued-name", "other-font-inside", "long-text", "private-use", "unicode",
        "style", "spaces", "hard-space",
    ],
)  # fmt: skip
def test_symbol_fonts(source: str, expected: str) -> None:
    assert html_to_text(f"<p>{source}</p>").strip() == expected


@pytest.mark.parametrize("source", ["", " \n", "<!-- -->", "<html></html>", "<p></p>", "\x01\x02", "<"])
def test_nothing_to_read(source: str) -> None:
    assert html_to_text(source).strip() in ("", "<")


@pytest.mark.parametrize(
    "source",
    [
        "<td>" * 3000 + "x",
        "<div>" * 3000 + "x",
        "<table>" * 500 + "x",
        "</td></tr></table></p>" * 500 + "x",
        "<table><tr><td>" * 400 + "x" + "</td></tr></table>" * 100,
        "<pre>" * 300 + "x" + "</pre>" * 600,
        "<font face=Wingdings>" * 300 + "x",
    ],
    ids=["cells", "divs", "tables", "ends", "nested-tables", "pre", "fonts"],
)
def test_broken_nesting_costs_neither_text_nor_time(source: str) -> None:
    begin = time.perf_counter()
    assert html_to_text(source).strip() in ("x", "\uf078")
    assert time.perf_counter() - begin < 2


TAGS = st.sampled_from(
    "<p> </p> <table> <tr> <td> </td> </tr> </table> <br> <pre> </pre> <script> </script> <head> </head> <font> <li> "
    "<font> </font> &nbsp; &#151; &#3; &amp; a b ☒ <! <img> </ > <input> <style> </body>".split(" ")
)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(TAGS, max_size=30))
def test_no_mark_up_upsets_the_reader(pieces: list[str]) -> None:
    text = html_to_text(" ".join(pieces))
    assert not any("\x01" <= c <= "\x08" for c in text)
    assert "\n\n\n" not in text
    assert text == text.strip("\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<p title="a > b" style="color:red">text</p>', "text"),
        ("<p title='a > b' style='color:red'>text</p>", "text"),
        ('<p title=\'"\' lang="x > y">text</p>', "text"),
        ('<p>("Company") x="y" &lt;p class="z"&gt;</p>', '("Company") x="y" <p class="z">'),
        ("<xmp>a < b</xmp>", "a < b"),
        ("<img alt='>'>", "\ufffc"),
        ('<td width="3"/><td class=x></td><td>a</td>', "a"),
    ],
)
def test_attributes_are_taken_out_without_harm(source: str, expected: str) -> None:
    assert html_to_text(f"<body>{source}</body>").strip() == expected


@pytest.mark.parametrize(
    "unit", ["<b>", "<div>", "<font face=Wingdings>", "<table><tr><td>", "<ul><li>", "<x><!-- -->"]
)
@pytest.mark.parametrize("depth", [DEEPEST // 2, 3 * DEEPEST, 20_000])
def test_text_comes_out_of_any_depth(unit: str, depth: int) -> None:
    text = html_to_text(f"{unit * depth}late filing{'</p>' * depth}<p>second paragraph</p>")
    assert text.split() == ["late", "filing", "second", "paragraph"]


def test_a_document_that_is_too_deep_keeps_its_paragraphs() -> None:
    source = "<b><i>" * 2000 + "<p>one &amp; two</p><table><tr><td>three</td><td>four</td></tr></table>five<br>six"
    assert html_to_text(source) == "one & two\n\n three four\n\nfive\nsix"


@pytest.mark.parametrize(
    ("begin", "unit", "end"),
    [
        ("", "<b>", "</i>"),
        ("", "<ul><li>", "</p>"),
        ("<p ", "a{}=1 ", ">"),
        ("<p '", "a{}=1 ", ">"),
        ("", "<", ""),
        ("", "<!--", ""),
        ("", "&amp;", ""),
        ("<pre>", " ", "x"),
        ("", "<td>x</td>", ""),
    ],
    ids=["ends", "lists", "attributes", "odd-attributes", "brackets", "comments", "entities", "spaces", "cells"],
)
def test_twice_the_text_takes_about_twice_the_time(begin: str, unit: str, end: str) -> None:
    def time_of(count: int) -> float:
        source = begin + "".join(map(unit.format, range(count))) + end * count
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            html_to_text(source)
            best = min(best, time.process_time() - start)
        return best

    assert time_of(60_000) < 10 * max(time_of(15_000), 0.005)


def test_definitions_of_entities_are_not_followed() -> None:
    definitions = "".join(f'<!ENTITY a{n + 1} "&a{n};&a{n};">' for n in range(60))
    source = (
        f'<!DOCTYPE html [<!ENTITY a0 "lol">{definitions}<!ENTITY f SYSTEM "file:///etc/hostname">]><p>&a60;&f;</p>'
    )
    text = html_to_text(source)
    assert len(text) < len(source)
    assert text.endswith("&a60;&f;")
