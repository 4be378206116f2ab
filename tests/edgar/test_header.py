from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from nt10k.edgar.header import read_header
from nt10k.edgar.labels import BY_NAME, LABELS
from nt10k.model.submission import Address, Filer, FormerName, Submission

COLON = """\
<SEC-DOCUMENT>0000912345-04-000012.txt : 20040316
<SEC-HEADER>0000912345-04-000012.hdr.sgml : 20040316
<ACCEPTANCE-DATETIME>20040315173002
ACCESSION NUMBER:\t\t0000912345-04-000012
CONFORMED SUBMISSION TYPE:\tNT 10-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20031231
FILED AS OF DATE:\t\t20040316
DATE AS OF CHANGE:\t\t20040315
EFFECTIVENESS DATE:\t\t20040316

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tACME ANVIL & FORGE CO /DE/
\t\tCENTRAL INDEX KEY:\t\t\t0000912345
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tIRON & STEEL FOUNDRIES [3320]
\t\tIRS NUMBER:\t\t\t\t540000001
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\tNT 10-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t000-98765
\t\tFILM NUMBER:\t\t04671234

\tBUSINESS ADDRESS:\t
\t\tSTREET 1:\t\t1 HAMMER LANE
\t\tSTREET 2:\t\tSUITE 5
\t\tCITY:\t\t\tNEW YORK
\t\tSTATE:\t\t\tNY
\t\tZIP:\t\t\t10001-0042
\t\tBUSINESS PHONE:\t\t(212) 555-0100

\tMAIL ADDRESS:\t
\t\tSTREET 1:\t\tP O BOX 9
\t\tCITY:\t\t\tALBANY
\t\tSTATE:\t\t\tNY
\t\tZIP:\t\t\t12201

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tACME TONGS INC
\t\tDATE OF NAME CHANGE:\t19990401

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tACME NAILS INC
\t\tDATE OF NAME CHANGE:\t19910230
</SEC-HEADER>
"""

TAGS = """\
<SUBMISSION>
<TIMESTAMP>20040316:132505
<PRIVATE-TO-PUBLIC>
<ACCEPTANCE-DATETIME>20040315173002
<ACCESSION-NUMBER>0000912345-04-000012
<TYPE>NT 10-K
<PUBLIC-DOCUMENT-COUNT>2
<PERIOD>20031231
<FILING-DATE>20040316
<DATE-OF-FILING-DATE-CHANGE>20040315
<EFFECTIVENESS-DATE>20040316
<SROS>NASD
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>ACME ANVIL &amp; FORGE CO /DE/
<CIK>0000912345
<ASSIGNED-SIC>3320
<IRS-NUMBER>540000001
<STATE-OF-INCORPORATION>DE
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>NT 10-K
<ACT>34
<FILE-NUMBER>000-98765
<FILM-NUMBER>04671234
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>1 HAMMER LANE
<STREET2>SUITE 5
<CITY>NEW YORK
<STATE>NY
<ZIP>10001-0042
<PHONE>(212) 555-0100
</BUSINESS-ADDRESS>
<MAIL-ADDRESS>
<STREET1>P O BOX 9
<CITY>ALBANY
<STATE>NY
<ZIP>12201
</MAIL-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>ACME TONGS INC
<DATE-CHANGED>19990401
</FORMER-COMPANY>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>ACME NAILS INC
<DATE-CHANGED>19910230
</FORMER-COMPANY>
</FILER>
"""

ACME = Submission(
    accession_number="0000912345-04-000012",
    form_type="NT 10-K",
    period_of_report=date(2003, 12, 31),
    filed=date(2004, 3, 16),
    accepted=datetime(2004, 3, 15, 17, 30, 2),
    changed=date(2004, 3, 15),
    effective=date(2004, 3, 16),
    document_count=2,
    filers=[
        Filer(
            name="ACME ANVIL & FORGE CO /DE/",
            cik="0000912345",
            sic="3320",
            irs_number="540000001",
            state_of_incorporation="DE",
            fiscal_year_end="1231",
            file_number="000-98765",
            film_number="04671234",
            phone="(212) 555-0100",
            business_address=Address(
                street="1 HAMMER LANE, SUITE 5", city="NEW YORK", state="NY", postal_code="10001-0042"
            ),
            mail_address=Address(street="P O BOX 9", city="ALBANY", state="NY", postal_code="12201"),
            former_names=[
                FormerName(name="ACME TONGS INC", changed=date(1999, 4, 1)),
                FormerName(name="ACME NAILS INC", changed=None),  # there is no February 30
            ],
        )
    ],
)


def read(content: str) -> Submission:
    submission, _ = read_header(content)
    assert submission is not None
    return submission


def one_line(content: str) -> str:
    return " ".join(content.split())


def without_brackets(content: str) -> str:
    return re.sub(r"<[^<>]*>", "", content)


def wrapped(content: str) -> str:
    """Every word on a line of its own: the worst that wrapping can do, labels included."""
    return "\n".join(content.split())


SHAPES = {
    "as filed": COLON,
    "on one line": one_line(COLON),
    "without the tags": without_brackets(COLON),
    "on one line without the tags": one_line(without_brackets(COLON)),
    "wrapped anew": wrapped(COLON),
    "ims": COLON.replace("SEC-", "IMS-"),
    "ein": COLON.replace("IRS NUMBER:", "EIN:"),
    "without end": COLON.replace("</SEC-HEADER>", ""),
    "tags": TAGS,
    "tags on one line": one_line(TAGS),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_the_header_says_the_same(shape: str) -> None:
    assert read(SHAPES[shape]) == ACME


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.colon)
def test_every_label_ends_the_value_before_it(label: object) -> None:
    name = next(name for name, found in BY_NAME.items() if found is label)
    assert (
        read(f"ACCESSION NUMBER: 0000912345-04-000012 CONFORMED SUBMISSION TYPE: NT 10-Q {name}: ").form_type
        == "NT 10-Q"
    )


@pytest.mark.parametrize(
    "body",
    [
        "UNITED STATES SECURITIES AND EXCHANGE COMMISSION Washington",
        "SECURITIES AND EXCHANGE COMMISSION Washington",
        "FORM 12b-25 NOTIFICATION",
        "OMB APPROVAL OMB Number: 3235-0058 FORM 12b-25",
        "NT 10-K 1 acme-nt.txt SUITE OF FORM 12b-25",
        "<PAGE> FORM 12b-25",
        "<TEXT> FORM 12b-25",
        "<DOCUMENT> FORM 12b-25",
    ],
)
@pytest.mark.parametrize("last", ["CITY: ALBANY", "ZIP: W1A 1AA", "BUSINESS PHONE: 2125550100"])
def test_the_notice_behind_a_flattened_header_is_not_part_of_it(last: str, body: str) -> None:
    header = f"ACCESSION NUMBER: 0000912345-04-000012 COMPANY CONFORMED NAME: UNITED STATES ANVIL CORP {last} "
    submission, end = read_header(header + body)
    assert submission == read(header)
    assert submission is not None
    assert submission.filers[0].name == "UNITED STATES ANVIL CORP"
    assert (header + body)[end:].strip() == body


def test_the_notice_behind_a_header_without_end_begins_on_the_next_line() -> None:
    header = "ACCESSION NUMBER: 0000912345-04-000012\nCOMPANY CONFORMED NAME: ACME\n\tSTATE:\tNY\n"
    body = "Estimated average burden\n\nhours per response\nFORM 12b-25\nCITY: ALBANY\nSTATE: CA\n"
    submission, end = read_header(header + body)
    assert submission is not None
    assert submission.filers == [Filer(name="ACME", business_address=Address(state="NY"))]
    assert (header + body)[end:] == "\n" + body


def test_labels_far_from_the_header_are_the_notice_s_own() -> None:
    content = (
        "ACCESSION NUMBER: 0000912345-04-000012\nCOMPANY CONFORMED NAME: ACME\n" + "words " * 200 + "\nCITY: ALBANY\n"
    )
    assert read(content).filers == [Filer(name="ACME")]


def test_a_value_does_not_reach_over_a_blank_line() -> None:
    content = "ACCESSION NUMBER: 0000912345-04-000012\nCOMPANY CONFORMED NAME: ACME\n\n" + "words " * 200 + "<DOCUMENT>"
    assert read(content).filers == [Filer(name="ACME")]


def test_empty_values_are_null_and_take_nothing_from_the_next_label() -> None:
    for empty in (COLON.replace("1934 Act", ""), COLON.replace("SEC ACT:\t\t1934 Act\n", "")):
        assert read(empty) == ACME
    filer = read(
        COLON.replace("SUITE 5", "").replace("IRON & STEEL FOUNDRIES [3320]", "").replace("\t1231", "")
    ).filers[0]
    assert (filer.business_address.street, filer.sic, filer.fiscal_year_end) == ("1 HAMMER LANE", None, None)
    assert (filer.irs_number, filer.business_address.city) == ("540000001", "NEW YORK")


def test_labels_that_nobody_asks_for_end_a_value() -> None:
    assert read(COLON.replace("ALBANY\n", "ALBANY\n\t\tA NEW LABEL:\t\tWORDS\n")) == ACME
    more = "SROS:\t\t\tNASD\n\nGROUP MEMBERS:\tA ROE\nGROUP MEMBERS:\tB ROE\nFILER:"
    assert read(COLON.replace("FILER:", more, 1)) == ACME
    assert (
        read(COLON.replace("\t\tIRS NUMBER", "\t\tORGANIZATION NAME:           \t04 Manufacturing\n\t\tIRS NUMBER"))
        == ACME
    )


def test_a_colon_in_a_value_stays() -> None:
    assert (
        read(COLON.replace("ACME ANVIL & FORGE CO /DE/", "RE: ANVIL CORP: TRUST")).filers[0].name
        == "RE: ANVIL CORP: TRUST"
    )


BLOCK = "\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t{}\n\n\tMAIL ADDRESS:\n\t\tCITY:\t{}\n"


@pytest.mark.parametrize("label", ["FILER", "SUBJECT COMPANY", "FILED BY", "FILED FOR"])
def test_every_filer_is_kept_in_order(label: str) -> None:
    header = "<SEC-HEADER>\n" + "".join(f"{label}:{BLOCK.format(name, name[-1])}" for name in ("ONE", "TWO", "THREE"))
    filers = [Filer(name=name, mail_address=Address(city=name[-1])) for name in ("ONE", "TWO", "THREE")]
    assert read(header).filers == filers
    assert read(one_line(header.replace(f"{label}:", ""))).filers == filers


def test_filers_are_counted_up_to_a_bound() -> None:
    filers = read("<SEC-HEADER>\n" + "".join(f"FILER:{BLOCK.format(n, n)}" for n in range(1200))).filers
    assert 1000 <= len(filers) < 1200
    assert filers[-1].name == str(len(filers) - 1)


def test_an_address_block_of_one_filer_does_not_reach_into_the_next() -> None:
    header = f"<SEC-HEADER>\nFILER:{BLOCK.format('ONE', 'A')}\nFILER:\nCOMPANY CONFORMED NAME:\tTWO\nCITY:\tB\n"
    assert read(header).filers[1] == Filer(name="TWO", business_address=Address(city="B"))


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [("912345", "0000912345"), ("0000912345", "0000912345"), ("00000000912345", None), ("none", None)],
)
def test_cik(printed: str, read_as: str | None) -> None:
    filer = read(f"COMPANY CONFORMED NAME: ACME CENTRAL INDEX KEY: {printed} FILM NUMBER: 1").filers[0]
    assert (filer.cik, filer.film_number) == (read_as, "1")


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [("IRON [3320]", "3320"), ("CROPS [100]", "0100"), ("3320", "3320"), ("IRON", None), ("[]", None)],
)
def test_sic(printed: str, read_as: str | None) -> None:
    assert read(f"COMPANY CONFORMED NAME: A STANDARD INDUSTRIAL CLASSIFICATION: {printed}\n").filers[0].sic == read_as


@pytest.mark.parametrize(
    ("printed", "read_as"), [("0229", "0229"), ("0230", None), ("630", "0630"), ("1301", None), ("12/31", None)]
)
def test_fiscal_year_end(printed: str, read_as: str | None) -> None:
    assert read(f"COMPANY CONFORMED NAME: A FISCAL YEAR END: {printed}\n").filers[0].fiscal_year_end == read_as


@pytest.mark.parametrize("printed", ["20041301", "20040230", "2004", "00000000", "200403160", "٢٠٠٤٠٣١٦", "x" * 9, ""])
def test_an_impossible_date_is_null(printed: str) -> None:
    assert read(COLON.replace("FILED AS OF DATE:\t\t20040316", f"FILED AS OF DATE:\t\t{printed}")).filed is None


def test_an_impossible_moment_is_null() -> None:
    assert read(COLON.replace("20040315173002", "20040315993002")).accepted is None


def test_the_first_value_of_a_field_counts() -> None:
    again = COLON.replace("FILING VALUES:", "COMPANY CONFORMED NAME: OTHER\n\tFILING VALUES:")
    assert read(again) == ACME


def test_the_accession_number_comes_from_the_first_line_where_the_label_is_missing() -> None:
    assert read("<SEC-DOCUMENT>0000912345-04-000012.txt : 20040316\n") == Submission(
        accession_number="0000912345-04-000012"
    )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<SEC-HEADER>",
        "FORM 12b-25\nNOTIFICATION OF LATE FILING\nFILER: ACME\nCITY: ALBANY",
        "FORM 12b-25\nACCESSION NUMBER: 0000912345-04-000012",
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nACCESSION NUMBER: 0000912345-04-000012",
        "<DOCUMENT>\n<TYPE>NT 10-K\n<TEXT>\n<SEC-HEADER>\nACCESSION NUMBER: 0000912345-04-000012",
        "<html><body>Accession number 0000912345-04-000012</body></html>",
    ],
)
def test_where_no_header_is_there_is_none(content: str) -> None:
    assert read_header(content)[0] is None


def test_no_label_ends_with_another_one() -> None:
    words = [tuple(name.split()) for name in BY_NAME]
    assert not [(a, b) for a in words for b in words if len(a) > len(b) and a[-len(b) :] == b]
