"""No character that is not white space, markup or page furniture is lost between a source and `form.text`.

Every fixture is read twice, by `nt10k` and by the plainest means there are (BeautifulSoup for HTML, a few deletions for
plain text), and the two must have the same characters in the same order once each box is put back as it was written.
What is let pass, and why:

- White space, soft hyphens and zero-width characters: nobody sees them.
- `head`, `title`, `script`, `style` and comments of HTML: no browser shows them. A picture stands as U+FFFC.
- A letter in a symbol font comes back as the private-use code point of its byte: both sides are brought to the byte.
- `&#146;` and its like mean Windows-1252 to every browser; BeautifulSoup leaves the control character.
- EDGAR's tags in plain text (`<PAGE>`, `<S>` …), and in Markdown its marks: `**`, `*`, `#`, the backslash of an escape
  and the rule below a table's head.
- The bars between the cells of plain-text tables. Where bars draw boxes they are put back with the box, and go with the
  others.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache, partial
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment
from hypothesis import given, settings
from hypothesis import strategies as st
from notices import notice

from nt10k.edgar import unwrap
from nt10k.normalize import normalize
from nt10k.normalize.decode import decode
from nt10k.normalize.html import looks_like_html
from nt10k.text import PICTURE, FormText

FIXTURES = Path(__file__).parents[2] / "fixtures"
NOTICES = sorted(
    path for path in FIXTURES.iterdir() if path.suffix in (".txt", ".htm", ".md") and path.name != "README.md"
)

INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]")
EDGAR_TAG = re.compile(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d)>", re.IGNORECASE)
ENTITY = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " "}
MARKDOWN = re.compile(r"^\|[-: |]+\|$|^#{1,6} |\\(?=[^A-Za-z0-9\s])|\*", re.MULTILINE)


def characters(text: str) -> str:
    """What can be compared: visible characters, each byte of a symbol font as that byte."""
    text = re.sub("[\uf000-\uf1ff]", lambda match: chr(ord(match[0]) & 0xFF), INVISIBLE.sub("", text))
    return re.sub("[\x80-\x9f]", lambda match: match[0].encode("latin-1").decode("cp1252", "replace"), text)


def of_source(document: str, *, markdown: bool = False) -> str:
    if looks_like_html(document):
        soup = BeautifulSoup(document, "lxml")
        for hidden in soup(["script", "style", "head", "title"]):
            hidden.decompose()
        for comment in soup.find_all(string=lambda string: isinstance(string, Comment)):
            comment.extract()
        return characters(soup.get_text())
    document = EDGAR_TAG.sub("", document)
    for entity, character in ENTITY.items():
        document = document.replace(entity, character)
    if markdown:
        document = MARKDOWN.sub("", document)
    return characters(document).replace("|", "")


def of_form(form: FormText, *, html: bool) -> str:
    pieces, at = [], 0
    for mark in form.marks:
        pieces += [form.text[at : mark.start], mark.raw]
        at = mark.end
    text = "".join([*pieces, form.text[at:]]).replace(PICTURE, "")
    return characters(text if html else text.replace("|", ""))


def difference(wanted: str, found: str) -> str:
    matcher = SequenceMatcher(None, wanted, found, autojunk=False)
    changes = [change[1:] for change in matcher.get_opcodes() if change[0] != "equal"]
    return "\n".join(
        f"…{wanted[max(0, a - 20) : a]}«{wanted[a:b]}» became «{found[c:d]}»" for a, b, c, d in changes[:9]
    )


def assert_same(wanted: str, found: str) -> None:
    if wanted != found:  # the comparison of pytest would take minutes
        pytest.fail(difference(wanted, found) or "other characters", pytrace=False)


@cache
def documents(path: Path) -> tuple[str, ...]:
    return tuple(document.text for document in unwrap(decode(path.read_bytes())).documents)


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_no_character_of_a_fixture_is_lost(path: Path) -> None:
    assert documents(path)
    for document in documents(path):
        html = looks_like_html(document)
        wanted = of_source(document, markdown=path.suffix == ".md")
        assert len(wanted) > 100
        assert_same(wanted, of_form(normalize([document]), html=html))


def test_documents_of_a_submission_are_read_in_their_order() -> None:
    submission = FIXTURES / "submission_explanation_in_ex99_2012_nt10q.txt"
    assert len(documents(submission)) > 1
    whole = of_form(normalize(documents(submission)), html=True)
    assert_same("".join(of_form(normalize([text]), html=True) for text in documents(submission)), whole)


def test_no_character_of_a_plain_notice_is_lost() -> None:
    text = notice(
        explanation="Sales fell 5% to $3.2 million (2010: $4,100,000) — see § 4; 2 * 3 # 1 @ ~ ^ {a} [b] `c`."
    )
    assert_same(of_source(text), of_form(normalize([text]), html=False))


PROSE = st.text(alphabet="ab cX/[]()_|.,$%-#*☒þ", max_size=40)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.lists(PROSE, max_size=6))
def test_no_character_of_any_lines_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not re.search(r"\*\*\S|^\||^#|\*", text, re.MULTILINE):
        assert_same(of_source(text), of_form(normalize([text]), html=False))


WORD = st.sampled_from(["alpha", "beta", "[X]", "x", "Form 10-K", "<b>bold</b>", "<br>", "<i>it</i>alic", "Yes", "(a)"])
CONTENT = st.lists(WORD, max_size=4).map(" ".join)
TEMPLATES = [
    ("<table><tr>", "<td>{}</td>", "</tr></table>"),
    ("<table>", "<tr><td>{}</tr>", "</table>"),
    ("", "<div>{}</div>", ""),
    ("", "<font face='Wingdings'>x</font>{}", ""),
]


def wrap(template: tuple[str, str, str], parts: list[str]) -> str:
    begin, each, end = template
    return begin + "".join(map(each.format, parts)) + end


CELL = st.recursive(
    CONTENT,
    lambda inner: st.one_of(*(st.lists(inner, max_size=3).map(partial(wrap, template)) for template in TEMPLATES)),
    max_leaves=8,
)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(CELL)
def test_no_word_of_any_table_is_lost(body: str) -> None:
    source = f"<html><body>{body}</body></html>"
    assert_same(of_source(source), of_form(normalize([source]), html=True))


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>a</td>stray<td>b</td></tr></table>",
        "<table>stray<tr><td>a</td></tr>behind</table>",
        "<p>a<table><tr><td>b</p></td></tr></table>c",
        "<td>a<td>b<p>c",
        "a<td>b</td>c",
        "<table><tr><td>a</td></tr></tr></td>b</table>c",
        "<font face=Wingdings>x</font>a<font face='Wingdings 2'>R</font>b",
    ],
    ids=["between-cells", "around-rows", "crossed", "no-table", "cell-in-text", "ends", "fonts"],
)
def test_no_word_of_broken_tables_is_lost(body: str) -> None:
    source = f"<html><body>{body}</body></html>"
    assert_same(of_source(source), of_form(normalize([source]), html=True))
