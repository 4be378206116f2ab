from __future__ import annotations

import json
from contextlib import suppress
from datetime import date

import pytest
from edgar_standin import HEAD, RULE, Filing, StandIn
from hypothesis import given
from hypothesis import strategies as st

from nt10k.fetching.index import Entry, is_whole_submission, read_form_index, read_history

FILINGS = [
    Filing(1, "NT 10-K", date(2024, 3, 29), "HARROW KILN CORP 10-K 2024", 12, others=(345,)),
    Filing(2, "NT 10-K/A", date(2024, 3, 30), "A  B & C, L.P.", 1234567890),
    Filing(3, "NT 10-Q", date(2024, 3, 31), "É" * 60, 5),
    Filing(4, "NTFNSAR", date(2024, 3, 31), "", 6),
]


def index(*, daily: bool) -> bytes:
    rows = "".join(row for filing in FILINGS for row in filing.rows(daily=daily))
    return (HEAD.format(what="Master Index", received=date(2024, 3, 31)) + RULE + rows).encode("latin-1")


@pytest.mark.parametrize("daily", [False, True])
def test_rows_with_spaces_in_types_and_names(daily: bool) -> None:
    entries, received, unreadable = read_form_index(index(daily=daily), {filing.form for filing in FILINGS})
    assert (received, unreadable) == (date(2024, 3, 31), [])
    first = ("NT 10-K", "HARROW KILN CORP 10-K 2024", "0000000012", date(2024, 3, 29))
    assert entries[0] == Entry(*first, "edgar/data/12/0000099001-24-000001.txt", "0000099001-24-000001")
    assert [(entry.form_type, entry.company, entry.cik) for entry in entries[1:]] == [
        ("NT 10-K", "HARROW KILN CORP 10-K 2024", "0000000345"),
        ("NT 10-K/A", "A  B & C, L.P.", "1234567890"),
        ("NT 10-Q", "É" * 60, "0000000005"),
        ("NTFNSAR", "", "0000000006"),
    ]


def test_an_index_without_the_end_of_its_last_line() -> None:
    assert len(read_form_index(index(daily=True).rstrip(), {"NTFNSAR"}).entries) == 1


def test_only_the_types_that_are_wanted() -> None:
    for wanted in ({"NT 10-K"}, {"NT 10-K/A"}, {"NTFNSAR", "NT 10-Q"}):
        assert {entry.form_type for entry in read_form_index(index(daily=True), wanted).entries} == wanted


def test_wide_columns_and_folders() -> None:
    """In some years the columns are not where their headings are, and the file is in a folder of its own."""
    row = (
        "NT 10-K          WIDE CORP      99    2016-10-03  edgar/data/99/000121465916010965/0001214659-16-010965.txt  "
    )
    (entry,) = read_form_index(f"\n{RULE}{row}\n".encode(), {"NT 10-K"}).entries
    assert (entry.company, entry.accession_number) == ("WIDE CORP", "0001214659-16-010965")


def test_an_index_that_does_not_say_up_to_when() -> None:
    assert read_form_index(f"head\n{RULE}".encode(), {"NT 10-K"}) == ([], None, [])
    assert read_form_index(f"Last Data Received: soon\n{RULE}".encode(), {"NT 10-K"}).received is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:-30],
        lambda whole: whole[:-8],
        lambda whole: whole[:300],
        lambda whole: b"<html>maintenance</html>\n",
        lambda whole: b"",
    ],
)
def test_what_is_no_whole_index(damage: object) -> None:
    assert callable(damage)
    with pytest.raises(ValueError, match="index"):
        read_form_index(damage(index(daily=False)), {filing.form for filing in FILINGS})


@pytest.mark.parametrize(
    ("right", "wrong"),
    [(b"edgar/data/12/", b"edgar/data/"), (b"2024-03-29", b"2024-02-30"), (b"NT 10-K  ", b"NT 10-K x")],
)
def test_a_row_that_cannot_be_read_is_told(right: bytes, wrong: bytes) -> None:
    damaged = index(daily=False).replace(right, wrong, 1)
    found = read_form_index(damaged, {"NT 10-K", "NT 10-Q"})
    assert [entry.form_type for entry in found.entries] == ["NT 10-K", "NT 10-Q"]
    assert len(found.unreadable) == (b"x" not in wrong)


def test_histories() -> None:
    server = StandIn([Filing(number, "NT 10-Q", company="SEEN AS THIS") for number in range(4)])
    content = server.content("/submissions/CIK0000099001.json")
    assert content
    entries, older, company = read_history(content, "0000099001", {"NT 10-Q"})
    assert (older, company) == (["CIK0000099001-submissions-001.json"], "SEEN AS THIS")
    path, number = "edgar/data/99001/0000099001-24-000000.txt", "0000099001-24-000000"
    assert entries[0] == Entry("NT 10-Q", "SEEN AS THIS", "0000099001", date(2024, 3, 29), path, number)
    more = server.content(f"/submissions/{older[0]}")
    assert more
    assert [entry.accession_number[-1] for entry in entries] == ["0", "2"]
    assert [entry.accession_number[-1] for entry in read_history(more, "0000099001", {"NT 10-Q"}).entries] == ["1", "3"]


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"{}", b"[]", b"null", b'{"filings": {}}', b'{"filings": {"recent": {}}}', b"[" * 9999]
)
def test_what_is_no_history(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"history|JSON|value|Expecting"):
        read_history(content, "0000099001", {"NT 10-K"})


@pytest.mark.parametrize("number", ["../../../0000000001-24-000001", "1", "", 5, None])
def test_a_number_that_is_none_names_no_file(number: object) -> None:
    told = {"accessionNumber": [number], "form": ["NT 10-K"], "filingDate": ["2024-01-02"]}
    with pytest.raises(ValueError, match="history"):
        read_history(json.dumps(told).encode(), "0000099001", {"NT 10-K"})


def test_columns_of_different_lengths_are_no_history() -> None:
    torn = b'{"accessionNumber": ["1"], "form": [], "filingDate": []}'
    with pytest.raises(ValueError, match="shorter"):
        read_history(torn, "0000099001", {"NT 10-K"})


@pytest.mark.parametrize(
    ("end", "whole"),
    [
        ("</SEC-DOCUMENT>\n", True),
        ("</SEC-DOCUMENT>\n-----END PRIVACY-ENHANCED MESSAGE-----\n", True),
        ("</IMS-DOCUMENT>\r\n\r\n", True),
        ("</SUBMISSION>", True),
        ("</SEC-DOC", False),
        ("</DOCUMENT>\n", False),
        ("", False),
    ],
)
def test_where_a_submission_ends(end: str, whole: bool) -> None:
    begun = "<SEC-DOCUMENT>0000099001-24-000001.txt\n<DOCUMENT>\n<TYPE>NT 10-K\n"
    assert is_whole_submission((begun + end).encode(), "0000099001-24-000001") == whole
    assert not is_whole_submission((begun + end).encode(), "0000099001-24-000002")
    assert not is_whole_submission(f"<html>0000099001-24-000001{end}".encode(), "0000099001-24-000001")


ROW_PIECES = b"NT 10-K|  | |\n|\n-----|KILN|12|20240229|2024-02-30|edgar/data/12/|.txt".split(b"|")


@given(st.lists(st.sampled_from(ROW_PIECES) | st.binary(max_size=4), max_size=40))
def test_whatever_an_index_is_made_of(pieces: list[bytes]) -> None:
    with suppress(ValueError):
        found = read_form_index(b"".join(pieces), {"NT 10-K"})
        assert all(entry.path.startswith("edgar/data/") for entry in found.entries)


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.just("2024-01-02"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("filings recent files accessionNumber form filingDate name".split()), inner)
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_a_history_is_made_of(told: object) -> None:
    with suppress(ValueError):
        read_history(json.dumps(told).encode(), "0000000001", {"NT 10-K"})
