from __future__ import annotations

import gzip
import pickle
import random
import time
from functools import cache
from pathlib import Path

import notices
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from notices import notice

from nt10k import MAX_SIZE, FilingTooLargeError, Form12b25, NotForm12b25Error, NT10KError, parse, parse_file

FIXTURES = Path(__file__).parent.parent / "fixtures"
SOURCES = {
    path.stem: path
    for path in sorted(FIXTURES.iterdir())
    if path.suffix in (".txt", ".htm", ".md") and path.name != "README.md"
}
EVERY_FIXTURE = pytest.mark.parametrize("name", SOURCES)
FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

PROSE = "The company is late with its report and says so in this letter to its shareholders. " * 20
HEADER = """\
<SEC-HEADER>0000912345-12-000007.hdr.sgml : 20120330
ACCESSION NUMBER:\t\t0000912345-12-000007
CONFORMED SUBMISSION TYPE:\t{}
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t20111231
FILED AS OF DATE:\t\t20120330
FILER:
\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\tHARROW KILN CORP
\t\tCENTRAL INDEX KEY:\t\t0000912345
</SEC-HEADER>
"""


def submission(form_type: str, text: str) -> str:
    return (
        f"<SEC-DOCUMENT>0000912345-12-000007.txt : 20120330\n{HEADER.format(form_type)}<DOCUMENT>\n"
        f"<TYPE>{form_type}\n<SEQUENCE>1\n<TEXT>\n{text}\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )


@cache
def parsed(name: str) -> Form12b25:
    return parse_file(SOURCES[name])


def check_places(form: Form12b25) -> None:
    """Every offset of a form lies in its text."""
    for path, evidence in form.evidence.items():
        if evidence.basis == "header":
            assert evidence.start is evidence.end is None, path
        else:
            assert evidence.start is not None, path
            assert evidence.end is not None, path
            assert 0 <= evidence.start <= evidence.end <= len(form.text), path
    for diagnostic in form.diagnostics:
        assert (diagnostic.start is None) is (diagnostic.end is None), diagnostic
        assert 0 <= (diagnostic.start or 0) <= (diagnostic.end or 0) <= len(form.text), diagnostic


def parse_whatever(content: str | bytes) -> Form12b25 | None:
    """A form or a refusal; every other error is one of ours."""
    try:
        form = parse(content)
    except NT10KError:
        return None
    check_places(form)
    return form


FUND_NOTICE = """\
<?xml version="1.0"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/nport">
<headerData><submissionType>NT NPORT-P</submissionType></headerData></edgarSubmission>"""
NO_NOTICES: list[tuple[str, str | bytes, str]] = [
    ("empty", "", "empty"),
    ("empty-bytes", b"", "empty"),
    ("white-space", " \n\t\r\n\f ", "empty"),
    ("pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
    ("jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "JPEG"),
    ("gzip", gzip.compress(notice().encode(), mtime=0), "gzip"),
    ("zip", b"PK\x03\x04\x14\x00\x00\x00", "ZIP"),
    ("random-bytes", random.Random(7).randbytes(4000), "binary"),
    ("xml", FUND_NOTICE, "NT NPORT-P"),
    ("header-of-a-10-K", HEADER.format("10-K"), "10-K"),
    ("submission-of-a-10-K", submission("10-K", "ANNUAL REPORT\n\n" + PROSE), "10-K"),
    ("notice-filed-as-8-K", submission("8-K", notice()), "8-K"),
    ("masthead-of-a-10-K", f"UNITED STATES\n\nFORM 10-K\n\nANNUAL REPORT\n\n{PROSE}", "FORM 10-K"),
    ("masthead-of-an-8-K", f"<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p><p>{PROSE}</p></body></html>", "FORM 8-K"),
    ("letter", PROSE, "none of the form's captions"),
    ("letter-that-speaks-of-it", f"We filed a Form 12b-25, a notification of late filing. {PROSE}", "captions"),
    ("page-without-text", "<html><body><img src='x.gif'></body></html>", "captions"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "found"), [c[1:] for c in NO_NOTICES], ids=[c[0] for c in NO_NOTICES])
def test_what_is_no_notice_is_refused_by_its_name(content: str | bytes, found: str) -> None:
    with pytest.raises(NotForm12b25Error) as refused:
        parse(content)
    assert found in str(refused.value)
    assert str(refused.value).startswith("no Form 12b-25: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        notice(),
        notices.without_headings(),
        "FORM 12b-25\n\nNOTIFICATION OF LATE FILING\n",
        "\n\n  FORM 12b-25  \n\nNOTIFICATION OF LATE FILING\n\nHarrow Kiln Corp\n",
        submission("NT 10-K", "The report is late."),
        notices.PROMPT + "\n\nWe are late.\n\n" + notices.QUESTION_1,
    ],
    ids=["notice", "no-headings", "masthead", "masthead-and-name", "by-edgars-word", "part-three-and-four"],
)
def test_what_is_a_notice_is_read(content: str) -> None:
    check_places(parse(content))


def test_a_header_alone_of_a_notice_gives_a_form_and_tells_of_it() -> None:
    form = parse(HEADER.format("NT 10-K"))
    assert form.form_type == "NT 10-K"
    assert form.submission is not None
    assert form.submission.filers[0].name == "HARROW KILN CORP"
    assert form.text == ""
    assert [(d.code, d.severity) for d in form.diagnostics if d.severity == "error"] == [("document-missing", "error")]
    check_places(form)


def test_the_size_limit() -> None:
    text = notice()
    assert MAX_SIZE >= 2**20
    assert parse(text, max_size=len(text)).late_report == "10-K"
    for content in (text, text.encode()):
        with pytest.raises(FilingTooLargeError, match=f"{len(text):,}"):
            parse(content, max_size=len(text) - 1)
    with pytest.raises(FilingTooLargeError):
        parse_file(next(iter(SOURCES.values())), max_size=10)


def test_errors_are_one_tree() -> None:
    assert issubclass(NotForm12b25Error, NT10KError)
    assert issubclass(FilingTooLargeError, NT10KError)
    assert not issubclass(NT10KError, ValueError)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        parse_file(tmp_path / "nothing.txt")


def test_parse_file_takes_a_path_and_its_name(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(notice().encode("utf-16"))
    assert parse_file(path) == parse_file(str(path)) == parse(notice())


@EVERY_FIXTURE
def test_offsets_of_every_fixture_lie_in_its_text(name: str) -> None:
    form = parsed(name)
    check_places(form)
    for path, evidence in form.evidence.items():
        assert evidence.start is None or form.text[evidence.start : evidence.end].strip(), (
            f"{path}: evidence of nothing"
        )


@EVERY_FIXTURE
def test_the_same_parse_as_text_again_and_after_every_journey(name: str) -> None:
    form = parsed(name)
    content = SOURCES[name].read_bytes()
    text = content.decode("utf-8") if b"\x93" not in content else content.decode("cp1252")
    for other in (parse(content), parse(text), parse(text.replace("\r\n", "\n")), parse(text.encode("utf-16"))):
        assert other == form
        assert other.text == form.text
    assert Form12b25.model_validate_json(form.model_dump_json()) == form
    assert Form12b25.model_validate(form.model_dump()) == form
    copy = pickle.loads(pickle.dumps(form))
    assert copy == form
    assert copy.text == form.text


@EVERY_FIXTURE
def test_a_notice_that_is_cut_short_raises_nothing_unexpected(name: str) -> None:
    content = SOURCES[name].read_bytes()
    for twentieth in range(20):
        parse_whatever(content[: len(content) * twentieth // 20])
        parse_whatever(content[len(content) * twentieth // 20 :])


def test_parse_leaves_nothing_behind() -> None:
    first = parse(notice())
    parse(notice(part_1="Other Corp\nFull Name of Registrant", period="For Period Ended: May 1, 2001"))
    assert parse(notice()) == first


@FEW
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    parse_whatever(text)
    parse_whatever(notice(narrative=text, explanation=text))


@FEW
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    parse_whatever(content)
    parse_whatever(notice().encode() + content)


@FEW
@given(
    st.dictionaries(st.sampled_from(sorted(notices.PARTS)), st.text(alphabet="[]X_x Yes No(a)\n\t$1/<td>", max_size=60))
)
def test_any_answers(parts: dict[str, str]) -> None:
    parse_whatever(notice(**parts))


@FEW
@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 2**32), st.sampled_from(["drop", "double", "shuffle", "swap"]))
def test_fixtures_in_disorder(name: str, seed: int, how: str) -> None:
    chance = random.Random(seed)
    lines = SOURCES[name].read_bytes().split(b"\n")
    if how == "drop":
        lines = [line for line in lines if chance.random() > 0.3]
    elif how == "double":
        lines = [line for line in lines for _ in range(1 + (chance.random() > 0.7))]
    elif how == "shuffle":
        chance.shuffle(lines)
    else:
        at = chance.randrange(len(lines))
        lines = lines[at:] + lines[:at]
    parse_whatever(b"\n".join(lines))


@FEW
@given(st.sampled_from(sorted(SOURCES)), st.integers(0, 2**32))
def test_fixtures_with_damaged_letters(name: str, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(SOURCES[name].read_bytes())
    for _ in range(len(content) // 50):
        content[chance.randrange(len(content))] = chance.choice(b" \n\t<>&|[]xXl1I0O_-/()\x00\x93\xff")
    parse_whatever(bytes(content))


REPEATED = [
    "(",
    "[",
    "_",
    " ",
    "\t",
    "\n",
    "<td>",
    "Form 10-K ",
    "Yes ",
    "see attached ",
    "$1 million and ",
    "Item 1, ",
]
REPEATED += ["December 31, 2011 ", "- 1\n", "A. ", "(937) ", "Part III ", "|", "*a", "x "]


@pytest.mark.slow
@pytest.mark.parametrize("repeated", REPEATED, ids=repr)
@pytest.mark.parametrize("part", ["part_1", "narrative", "contact", "explanation", "signature", "attachments"])
def test_long_repetitions_cost_little(part: str, repeated: str) -> None:
    text = notice(**{part: f"x{repeated * (12_000 // len(repeated))}x"})
    begin = time.process_time()
    parse_whatever(text)
    assert time.process_time() - begin < 1, "a quadratic scan"


def test_more_documents_than_are_read() -> None:
    document = "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nNothing.\n</TEXT>\n</DOCUMENT>\n"
    form = parse(f"<DOCUMENT>\n<TYPE>NT 10-K\n<TEXT>\n{notice()}\n</TEXT>\n</DOCUMENT>\n" + document * 300)
    assert "documents-unread" in {diagnostic.code for diagnostic in form.diagnostics}
    assert form.registrant.name


def test_a_large_file_that_is_no_text_is_refused_by_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[int] = []

    def decode(content: bytes) -> str:
        decoded.append(len(content))
        return content.decode("cp1252")

    monkeypatch.setattr("nt10k.parser.decode", decode)
    with pytest.raises(NotForm12b25Error, match="a PDF"):
        parse(b"%PDF-1.4\n" + b"x" * 1_000_000)
    assert sum(decoded) < 20_000
