from __future__ import annotations

import html
import string
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nt10k.edgar import MOST_DOCUMENTS, Document, Filing, foreign_format, unwrap

HEADER = """\
<SEC-HEADER>0000912345-98-000007.hdr.sgml : 19980331
ACCESSION NUMBER:\t\t0000912345-98-000007
CONFORMED SUBMISSION TYPE:\tNT 10-K
FILED AS OF DATE:\t\t19980331
SROS:\t\t\tNASD

FILER:

\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\tACME ANVIL CO
\t\tCENTRAL INDEX KEY:\t\t0000912345
</SEC-HEADER>
"""
NOTICE = "\nFORM 12b-25\n\n- a dash\n-----\n&amp; more\n"
ROWS = "<TYPE>NT 10-K\n<SEQUENCE>1\n<FILENAME>acme.txt\n<DESCRIPTION>NOTICE OF LATE FILING\n<TEXT>"
LETTER = "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\nA letter.\n</TEXT>\n</DOCUMENT>\n"
FULL = (
    f"<SEC-DOCUMENT>0000912345-98-000007.txt : 19980331\n{HEADER}<DOCUMENT>\n{ROWS}{NOTICE}</TEXT>\n</DOCUMENT>\n"
    f"{LETTER}</SEC-DOCUMENT>\n"
)
PEM = """\
-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: keymaster@example.org
MIC-Info: RSA-MD5,RSA,
 AAAA

"""
PEM_END = "-----END PRIVACY-ENHANCED MESSAGE-----\n"

NOTICE_DOCUMENT = Document("NT 10-K", "1", "acme.txt", "NOTICE OF LATE FILING", NOTICE)
LETTER_DOCUMENT = Document("EX-99.1", "2", None, None, "\nA letter.\n")


def bare(text: str) -> Document:
    return Document(None, None, None, None, text)


def check(filing: Filing, *documents: Document) -> None:
    assert filing.submission is not None
    assert filing.submission.accession_number == "0000912345-98-000007"
    assert filing.submission.form_type == "NT 10-K"
    assert [filer.name for filer in filing.submission.filers] == ["ACME ANVIL CO"]
    assert filing.documents == documents


def test_full_submission() -> None:
    check(unwrap(FULL), NOTICE_DOCUMENT, LETTER_DOCUMENT)
    check(unwrap("\n\n" + FULL.replace("SEC-", "IMS-")), NOTICE_DOCUMENT, LETTER_DOCUMENT)


def test_mail_wrapper_with_its_dashes() -> None:
    check(unwrap(PEM + FULL.replace("\n-", "\n- -") + PEM_END), NOTICE_DOCUMENT, LETTER_DOCUMENT)


def test_the_mail_wrapper_ends_a_document_that_nothing_else_ends() -> None:
    rest = FULL[: FULL.index("</TEXT>")]
    check(
        unwrap(PEM + rest + PEM_END),
        Document("NT 10-K", "1", "acme.txt", "NOTICE OF LATE FILING", "\nFORM 12b-25\n\n- a dash\n-----\n&amp; more\n"),
    )


def test_dashes_are_the_text_s_own_without_the_mail_wrapper() -> None:
    assert unwrap("FORM 12b-25\n- -----\n").documents == (bare("FORM 12b-25\n- -----\n"),)


def test_a_mail_wrapper_around_a_bare_document() -> None:
    assert unwrap(PEM + "FORM 12b-25\n" + PEM_END) == Filing(None, (bare("FORM 12b-25\n"),))
    assert unwrap(PEM.rstrip()) == Filing(None, ())


def test_a_page_that_shows_a_submission() -> None:
    page = f"<HTML><HEAD><TITLE>EDGAR</TITLE></HEAD>\n<BODY><PRE>{html.escape(FULL)}</PRE></BODY></HTML>"
    check(unwrap(page), NOTICE_DOCUMENT, LETTER_DOCUMENT)
    page = page.replace(html.escape(FULL), html.escape(PEM + FULL.replace("\n-", "\n- -") + PEM_END))
    check(unwrap(page), NOTICE_DOCUMENT, LETTER_DOCUMENT)


def test_a_page_of_headers_has_no_document() -> None:
    documents = "<DOCUMENT>\n<TYPE>NT 10-K\n<FILENAME>acme.txt\n<TEXT>\n@\n</TEXT>\n</DOCUMENT>\n"
    page = f"<HTML><BODY><PRE>{html.escape(HEADER + documents)}</PRE></BODY></HTML>"
    check(unwrap(page.replace("@", '<a href="acme.txt">acme.txt</a><br>')))


@pytest.mark.parametrize("header", [HEADER, HEADER.replace("</SEC-HEADER>", ""), HEADER + "\n</SEC-DOCUMENT>\n"])
def test_a_header_alone_has_no_document(header: str) -> None:
    check(unwrap(header))


def test_a_header_in_tags_alone_has_no_document() -> None:
    rows = "<ACCESSION-NUMBER>0000912345-98-000007\n<TYPE>NT 10-K\n<FILER>\n"
    rows += "<COMPANY-DATA>\n<CONFORMED-NAME>ACME ANVIL CO\n"
    check(unwrap(f"<SUBMISSION>\n{rows}</COMPANY-DATA>\n</FILER>\n"))
    check(unwrap(f"<SUBMISSION>\n{rows}</COMPANY-DATA>\n</FILER>\n</SUBMISSION>\n"))
    check(unwrap(f"<SUBMISSION>\n{rows}</FILER>\n{LETTER}</SUBMISSION>\n"), LETTER_DOCUMENT)


def test_a_header_in_front_of_a_bare_text() -> None:
    check(unwrap(HEADER + "FORM 12b-25\n"), bare("\nFORM 12b-25\n"))


def test_documents_without_header() -> None:
    assert unwrap(f"<DOCUMENT>\n{ROWS}{NOTICE}") == Filing(None, (NOTICE_DOCUMENT,))
    assert unwrap(f"{ROWS}{NOTICE}</TEXT>") == Filing(None, (NOTICE_DOCUMENT,))
    assert unwrap("FORM 12b-25") == Filing(None, (bare("FORM 12b-25"),))
    assert unwrap("<P>FORM 12b-25</P>") == Filing(None, (bare("<P>FORM 12b-25</P>"),))
    assert unwrap(" \n") == Filing(None, ())


@pytest.mark.parametrize("missing", ["</TEXT>\n", "</DOCUMENT>\n", "</SEC-DOCUMENT>\n"])
def test_missing_ends(missing: str) -> None:
    first, second = unwrap(FULL.replace(missing, "")).documents
    assert (first.text.rstrip(), second.text.rstrip()) == (NOTICE.rstrip(), "\nA letter.")


def test_all_ends_missing() -> None:
    content = FULL
    for end in ("</TEXT>\n", "</DOCUMENT>\n", "</SEC-DOCUMENT>\n", "</SEC-HEADER>\n"):
        content = content.replace(end, "")
    check(unwrap(content), NOTICE_DOCUMENT, LETTER_DOCUMENT)


def test_a_missing_beginning_of_the_text() -> None:
    (document,) = unwrap(
        "<DOCUMENT>\n<TYPE>NT 10-K\n<SEQUENCE>1\n<HTML>FORM 12b-25</HTML>\n</TEXT>\n</DOCUMENT>"
    ).documents
    assert (document.type, document.text) == ("NT 10-K", "\n<HTML>FORM 12b-25</HTML>\n")


def test_a_text_tag_of_the_document_s_own_does_not_end_it() -> None:
    (document,) = unwrap("<DOCUMENT><TYPE>NT 10-K<TEXT>a <TEXT>b</TEXT> c</TEXT></DOCUMENT>").documents
    assert (document.type, document.text) == ("NT 10-K", "a <TEXT>b</TEXT> c")


@pytest.mark.parametrize("kind", ["GRAPHIC", "ZIP", "PDF", "EXCEL", "XML", "JSON", "graphic"])
def test_documents_that_are_no_text_are_left_out(kind: str) -> None:
    other = f"<DOCUMENT>\n<TYPE>{kind}\n<FILENAME>acme.bin\n<TEXT>\nanything\n</TEXT>\n</DOCUMENT>\n"
    check(unwrap(FULL.replace(LETTER, other + LETTER)), NOTICE_DOCUMENT, LETTER_DOCUMENT)


@pytest.mark.parametrize(
    "start", ["\nbegin 644 acme.gif\nM1TE&.#EA\nend\n", "\n<PDF>\nbegin 644 acme.pdf\nM)5!$\nend\n</PDF>\n"]
)
def test_uuencoded_documents_are_left_out_whatever_their_type(start: str) -> None:
    copy = f"<DOCUMENT>\n<TYPE>NT 10-K\n<TEXT>{start}</TEXT>\n</DOCUMENT>\n"
    check(unwrap(FULL.replace(LETTER, copy + LETTER)), NOTICE_DOCUMENT, LETTER_DOCUMENT)


@pytest.mark.parametrize("content", [FULL, PEM + FULL + PEM_END], ids=["plain", "mail"])
def test_truncated_anywhere(content: str) -> None:
    whole = unwrap(content)
    assert whole.submission is not None
    for end in range(len(content)):
        filing = unwrap(content[:end])
        if filing.submission and end > content.index("</SEC-HEADER>"):
            assert filing.submission == whole.submission
        for cut, full in zip(filing.documents, whole.documents, strict=False):
            if "<TEXT>" in content[:end]:
                assert cut.text.startswith(full.text) or full.text.startswith(cut.text.rpartition("<")[0])


FRAGMENTS = [
    *FULL.splitlines(keepends=True), "<DOCUMENT>", "</DOCUMENT>", "<TEXT>", "</TEXT>", "<SEC-HEADER>", "CITY:",
    "STATE:", "&lt;SEC-HEADER&gt;", PEM, PEM_END, "<?xml ", "<!--", "begin 644 x", " ", "\n", "\0", ":", "<", "FILER:",
    "[", "{",
]  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(string.printable, max_size=9), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_nothing_makes_it_fail(content: str) -> None:
    filing = unwrap(content)
    foreign_format(content)
    assert all(
        document.text.strip() and document.text in content.replace("\n- -", "\n-") for document in filing.documents
    ) or (
        "&lt;" in content  # a page was opened: its text is not in the source letter by letter
    )
    if filing.submission:
        assert filing.submission.model_dump_json()


@pytest.mark.slow
@given(st.text())
def test_no_text_makes_it_fail(content: str) -> None:
    filing = unwrap(content)
    foreign_format(content)
    assert filing.submission is not None or bool(filing.documents) == bool(content.strip())


def test_documents_are_read_up_to_a_bound() -> None:
    document = "<DOCUMENT><TEXT>x</TEXT></DOCUMENT>"
    assert not unwrap(document * MOST_DOCUMENTS).cut_off
    filing = unwrap(document * (MOST_DOCUMENTS + 1))
    assert filing.cut_off
    assert len(filing.documents) == MOST_DOCUMENTS


MILLION = 1_000_000
HOSTILE: dict[str, Callable[[int], str]] = {
    "documents": lambda n: "<DOCUMENT>" * n,
    "typed documents": lambda n: "<DOCUMENT><TYPE>" * n,
    "documents with text": lambda n: "<DOCUMENT><TEXT>x" * (n // 4),
    "texts": lambda n: "<DOCUMENT>" + "<TEXT>" * n,
    "ends": lambda n: "<DOCUMENT>x" + "</DOCUMENT>" * n,
    "head rows": lambda n: "<DOCUMENT>" + "<TYPE>x" * n,
    "spaces": lambda n: " " * n,
    "spaces in the header": lambda n: "<SEC-HEADER>COMPANY" + " " * n,
    "spaces in a label": lambda n: "ACCESSION NUMBER:" + "COMPANY   " * n,
    "no end of header": lambda n: HEADER.replace("</SEC-HEADER>", "") + "STATE OF\n" * n,
    "filers": lambda n: "<SEC-HEADER>" + "FILER: CITY: X " * (n // 10),
    "streets": lambda n: "<SEC-HEADER>" + "STREET 2: X " * (n // 10),
    "colons": lambda n: "<SEC-HEADER>CITY" + ":" * n,
    "colons in values": lambda n: "<SEC-HEADER>" + ("CITY:" + ":" * 500) * (n // 500),
    "tags": lambda n: "<SEC-HEADER>" + "<A>" * n,
    "open tags": lambda n: "<SEC-HEADER>" + "<" * n,
    "united": lambda n: "<SEC-HEADER>" + "UNITED STATES " * n,
    "names": lambda n: "<SEC-HEADER>NT" + " NT 10-K 1 x" * n,
    "escaped": lambda n: "&lt;SEC-HEADER&gt;" + "<" * n,
    "escaped tags": lambda n: "&lt;SEC-HEADER&gt;" + "<a" * n,
    "mail": lambda n: PEM + "- -" * n,
    "xml": lambda n: "<?xml " + "<!--" * n,
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_takes_time_in_proportion(name: str) -> None:
    content = HOSTILE[name](MILLION)
    start = time.perf_counter()
    unwrap(content)
    foreign_format(content)
    # Linear reading takes a second or two at most; at a million of anything, quadratic reading takes an hour.
    assert time.perf_counter() - start < 15
