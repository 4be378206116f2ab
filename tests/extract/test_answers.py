from __future__ import annotations

from datetime import date

import notices
import pytest
from notices import notice, opened

from nt10k.extract.answers import read_answer, read_missing_reports
from nt10k.findings import Findings
from nt10k.model import MissingReport

FIELD = "checkboxes.other_reports_filed"
NO = "[ ] Yes  [X] No"


def read(answer: str, question: str = notices.QUESTION_2) -> tuple[bool | None, list[MissingReport], Findings]:
    form, parts, findings = opened(notice(answer_2=answer, question_2=question))
    value, place = read_answer(form, parts.other_reports, FIELD, findings)
    return value, read_missing_reports(form, parts, place, findings), findings


@pytest.mark.parametrize(
    ("answer", "value", "code"),
    [
        ("[X] Yes  [ ] No", True, None),
        (NO, False, None),
        ("Yes [X]   No [ ]", True, None),
        ("Answer: No", False, None),
        ("YES", True, None),
        ("[X] Yes  [X] No", None, "answer-contradictory"),
        ("[ ] Yes  [ ] No", None, "answer-contradictory"),
        ("Yes   No", None, "answer-unreadable"),
        ("[ ] Yes", None, "answer-unreadable"),
        ("", None, "answer-unreadable"),
        ("We do not know.", None, "answer-unreadable"),
    ],
)
def test_the_answer_and_what_is_told_of_it(answer: str, value: bool | None, code: str | None) -> None:
    found, _, findings = read(answer)
    assert found is value
    assert [(d.code, d.field) for d in findings.diagnostics] == ([(code, FIELD)] if code else [])
    assert (FIELD in findings.evidence) is (value is not None)


def test_the_words_of_the_question_are_no_answer() -> None:
    assert "If answer is no" in notices.QUESTION_2
    assert read("[X] Yes [ ] No")[0] is True
    without = notices.QUESTION_2.replace("If answer is no, identify report(s).", "")
    assert read(NO, without)[0] is False
    between = notices.QUESTION_2.replace("If answer", "[ ] Yes [X] No If answer")
    assert read("", between)[0] is False


def test_both_questions_are_read_by_their_text() -> None:
    question_2 = notices.QUESTION_2.replace("(2)", "(b)")
    question_3 = notices.QUESTION_3.replace("(3)", "")
    form, parts, findings = opened(
        notice(heading_4="", question_2=question_2, question_3=question_3, answer_2=NO, answer_3="[X] Yes [ ] No")
    )
    assert read_answer(form, parts.other_reports, "a", findings)[0] is False
    assert read_answer(form, parts.results, "b", findings)[0] is True


Q3 = MissingReport(
    form="10-Q", period_ended=date(2011, 9, 30), text="Form 10-Q for the quarter ended September 30, 2011"
)
K = MissingReport(form="10-K", period_ended=date(2010, 12, 31), text="Form 10-K for the year ended December 31, 2010")


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("", []),
        ("N/A", []),
        ("______", []),
        (Q3.text, [Q3]),
        (f"{K.text}; {Q3.text}.", [K, Q3]),
        (f"{K.text}\n{Q3.text}", [K, Q3]),
        (f"{K.text} and {Q3.text}", [K, Q3]),
        ("Form 8-K dated May 1, 2011", [MissingReport(form="8-K", period_ended=date(2011, 5, 1), text="-")]),
        ("Form 11-K", [MissingReport(form="11-K", text="Form 11-K")]),
        ("Forms 10-KSB and 10-QSB", [MissingReport(form="10-KSB", text="-"), MissingReport(form="10-QSB", text="-")]),
        (
            "10-Q for the quarters ended March 31, 2011 and June 30, 2011",
            [
                MissingReport(form="10-Q", period_ended=date(2011, 3, 31), text="-"),
                MissingReport(form="10-Q", period_ended=date(2011, 6, 30), text="-"),
            ],
        ),
        ("Form l0-Q for March 31, 2011", [MissingReport(form="10-Q", period_ended=date(2011, 3, 31), text="-")]),
        ("Form 20-F for 2010", [MissingReport(form="20-F", text="-")]),
        ("The annual report for 2010 is being audited.", []),
    ],
    ids="none n/a rule one two two-lines two-and other-form no-period joint two-periods scanned year no-form".split(),
)
def test_the_reports_that_are_missing(named: str, expected: list[MissingReport]) -> None:
    _, found, findings = read(f"{NO}\n\n{named}")
    assert [(report.form, report.period_ended) for report in found] == [(r.form, r.period_ended) for r in expected]
    for i, (report, wanted) in enumerate(zip(found, expected, strict=True)):
        assert f"missing_reports.{i}.form" in findings.evidence
        assert (f"missing_reports.{i}.period_ended" in findings.evidence) is (report.period_ended is not None)
        assert report.text in " ".join(named.split())
        if wanted.text != "-":
            assert report.text.rstrip(" and") == wanted.text


# What registrants write below a No, and the reports that they name: form and last day of the period, or -.
NAMED = [
    ("Form 10-K for the year ended December 31, 2003", "10-K 2003-12-31"),
    ("Annual Report on Form 10-K for the fiscal year ended June 30, 2005.", "10-K 2005-06-30"),
    (
        "Forms 10-Q for the quarters ended March 31, June 30 and September 30, 2004",
        "10-Q 2004-03-31; 10-Q 2004-06-30; 10-Q 2004-09-30",
    ),
    ("Form 10-Q for the periods ended March 31 and June 30, 2009.", "10-Q 2009-03-31; 10-Q 2009-06-30"),
    (
        "Quarterly Reports on Form 10-Q for the quarters ended March 31, 2009, June 30, 2009 and September 30, 2009",
        "10-Q 2009-03-31; 10-Q 2009-06-30; 10-Q 2009-09-30",
    ),
    ("Form 10-K for fiscal 2007", "10-K -"),
    ("Form 10-K for 2007 and Form 10-Q for the quarter ended March 31, 2008", "10-K -; 10-Q 2008-03-31"),
    ("Annual report for 2007", "10-K -"),
    ("The Registrant has not filed its annual report for the year ended December 31, 2007.", "10-K 2007-12-31"),
    (
        "The Registrant has not yet filed its quarterly report for the quarter ended September 30, 2008.",
        "10-Q 2008-09-30",
    ),
    (
        "Forms 10-K and 10-Q for the periods ended December 31, 2003 and March 31, 2004, respectively",
        "10-K 2003-12-31; 10-Q 2004-03-31",
    ),
    (
        "Forms 10-K and 10-Q for the year ended December 31, 2003 and the quarter ended March 31, 2004",
        "10-K 2003-12-31; 10-Q 2004-03-31",
    ),
    ("Form 10-K405 for the year ended December 31, 1999", "10-K405 1999-12-31"),
    ("Form 10-KSB for the fiscal year ended September 30, 2006", "10-KSB 2006-09-30"),
    (
        "Forms 10-QSB for the quarters ended December 31, 2005 and March 31, 2006",
        "10-QSB 2005-12-31; 10-QSB 2006-03-31",
    ),
    ("Current Report on Form 8-K/A", "8-K/A -"),
    ("Form 8-K/A relating to the acquisition of Tollgate Brass Works", "8-K/A -"),
    ("Form 11-K for the plan year ended December 31, 2000", "11-K 2000-12-31"),
    ("Form 20-F for the fiscal year ended 31 March 2010", "20-F 2010-03-31"),
    ("See Part III.", ""),
    ("See Part III above.", ""),
    ("None", ""),
    ("N/A", ""),
    ("Not applicable.", ""),
    ("The Company is reviewing its records.", ""),
    (
        (
            "The Registrant filed its Form 10-K for the year ended December 31, 2006 on April 30, 2007 but has "
            "not filed its Form 10-Q for the quarter ended March 31, 2007."
        ),
        "10-Q 2007-03-31",
    ),
    ("10-Q 3/31/04; 10-Q 6/30/04", "10-Q 2004-03-31; 10-Q 2004-06-30"),
    ("10-K - 12/31/2003", "10-K 2003-12-31"),
    ("December 31, 2003 Form 10-K; March 31, 2004 Form 10-Q", "10-K 2003-12-31; 10-Q 2004-03-31"),
    ("Quarter ended March 31, 2004 - Form 10-Q", "10-Q 2004-03-31"),
    (
        (
            "(i) Form 10-K for the year ended December 31, 2010; (ii) Form 10-Q for the quarter ended March 31, "
            "2011; and (iii) Form 10-Q for the quarter ended June 30, 2011."
        ),
        "10-K 2010-12-31; 10-Q 2011-03-31; 10-Q 2011-06-30",
    ),
    (
        (
            "Annual Report for the fiscal year ended June 30, 2012 on Form 10-K and Quarterly Report for the "
            "quarter ended September 30, 2012 on Form 10-Q"
        ),
        "10-K 2012-06-30; 10-Q 2012-09-30",
    ),
    (
        "Forms 10-K for the years ended December 31, 2002, 2003 and 2004",
        "10-K 2002-12-31; 10-K 2003-12-31; 10-K 2004-12-31",
    ),
    (
        "Form 10-Q for the quarter ended June 30, 2014 and Form 8-K dated August 4, 2014",
        "10-Q 2014-06-30; 8-K 2014-08-04",
    ),
    ("Form N-SAR for the six months ended April 30, 1997", "N-SAR 1997-04-30"),
    ("Form N-CSR for the period ended October 31, 2004", "N-CSR 2004-10-31"),
    ("The Company's Form 10-Q for the quarter ended Apri1 30, 1996 has not been filed.", "10-Q 1996-04-30"),
    ("Form l0-Q for the quarter ended September 3O, 1998", "10-Q 1998-09-30"),
    ("FORM 10-K FOR THE FISCAL YEAR ENDED SEPTEMBER 30, 1995", "10-K 1995-09-30"),
    ("10Q for the quarter ended June 30, 2003", "10-Q 2003-06-30"),
    ("Form 10Q for the period ending 9/30/2002", "10-Q 2002-09-30"),
    ("Form 10 K for the year ended March 31, 2001", "10-K 2001-03-31"),
    ("10-K (FYE 12/31/08), 10-Q (3/31/09), 10-Q (6/30/09)", "10-K 2008-12-31; 10-Q 2009-03-31; 10-Q 2009-06-30"),
    ("All Forms 10-Q for fiscal year 2003", "10-Q -"),
    ("Form 10-D for the distribution period ended March 15, 2009", "10-D 2009-03-15"),
    (
        (
            "The Registrant's Annual Report on Form 10-K for the year ended December 31, 2008 was due on March "
            "31, 2009 and has not been filed."
        ),
        "10-K 2008-12-31",
    ),
    ("Form 10-K for the year ended December 31, 2008 (due March 31, 2009)", "10-K 2008-12-31"),
    (
        "As described in Part III, the Company has not filed its Form 10-K for its fiscal year ended January 28, 2012.",
        "10-K 2012-01-28",
    ),
    ("Form 10-Q/A for the quarter ended March 31, 2000", "10-Q/A 2000-03-31"),
    ("Forms 10-K and 10-Q", "10-K -; 10-Q -"),
    (
        "Form 10-Q (quarter ended March 31, 2013) and Form 10-Q (quarter ended June 30, 2013)",
        "10-Q 2013-03-31; 10-Q 2013-06-30",
    ),
    ("Transition Report on Form 10-K for the transition period ended December 31, 2006", "10-K 2006-12-31"),
    ("The financial statements of the acquired business that Form 8-K requires have not been filed.", "8-K -"),
    (
        (
            "Form 10-K for the year ended December 31, 2015. Form 10-Q for the quarters ended March 31, 2016 "
            "and June 30, 2016."
        ),
        "10-K 2015-12-31; 10-Q 2016-03-31; 10-Q 2016-06-30",
    ),
    (
        "The Form 10-K for the period ended December 31, 2017 has not been filed as of the date hereof, May 15, 2018.",
        "10-K 2017-12-31",
    ),
    (
        "Form 10-KSB - year ended 6/30/99 \n Form 10-QSB - quarter ended 9/30/99",
        "10-KSB 1999-06-30; 10-QSB 1999-09-30",
    ),
    ("Form 10-Q for the quarter ended March 31,\n2005", "10-Q 2005-03-31"),
    ("Form\n10-K for the year ended December\n31, 2005", "10-K 2005-12-31"),
    (
        (
            'Annual Report on Form 10-K for the Fiscal Year Ended April 30, 2006 ("2006 10-K"); the 2006 10-K '
            "will be filed when the audit is complete."
        ),
        "10-K 2006-04-30",
    ),
    ("Quarterly reports for the quarters ended March 31 and June 30, 2010", "10-Q 2010-03-31; 10-Q 2010-06-30"),
    (
        (
            "Our annual report on Form 10-K for the year ended December 31, 2018 and our quarterly report on "
            "Form 10-Q for the quarter ended March 31, 2019"
        ),
        "10-K 2018-12-31; 10-Q 2019-03-31",
    ),
    (
        "The Company expects to file its Form 10-Q for the quarter ended June 30, 2001 by August 31, 2001.",
        "10-Q 2001-06-30",
    ),
    ("No other periodic reports are outstanding.", ""),
    ("Form 10-Q for the three months ended March 31, 2011.", "10-Q 2011-03-31"),
    (
        (
            "No. The Company has not filed its Form 10-K for the fiscal year ended May 31, 2004 or its Forms "
            "10-Q for the quarters ended August 31, 2004, November 30, 2004 and February 28, 2005."
        ),
        "10-K 2004-05-31; 10-Q 2004-08-31; 10-Q 2004-11-30; 10-Q 2005-02-28",
    ),
    (
        (
            "Annual Report on Form 10-KSB for the year ended December 31, 2001 and the quarterly report on Form "
            "10-QSB for the quarter ended March 31, 2002."
        ),
        "10-KSB 2001-12-31; 10-QSB 2002-03-31",
    ),
    ("Amendment No. 1 to Form 10-K for 2012", "10-K -"),
    ("Forms 10-Q for the first, second and third quarters of 2006", "10-Q -; 10-Q -; 10-Q -"),
    ("Forms 10-K for fiscal years 2005, 2006 and 2007", "10-K -; 10-K -; 10-K -"),
    (
        "Quarter Ended       Form\nJune 30, 1996       10-Q\nSeptember 30, 1996  10-Q",
        "10-Q 1996-06-30; 10-Q 1996-09-30",
    ),
    ("Form       Period\n10-K       12/31/1996\n10-Q       3/31/1997", "10-K 1996-12-31; 10-Q 1997-03-31"),
    (
        (
            "The Company's quarterly reports on Form 10-Q for the periods ended June 30, 2016 and September 30, "
            "2016, which the Company intends to file as soon as practicable after the filing of its annual "
            "report on Form 10-K for the year ended December 31, 2015."
        ),
        "10-Q 2016-06-30; 10-Q 2016-09-30; 10-K 2015-12-31",
    ),
    ("The Form 10-K for the year ended January 31, 2010 was filed on May 17, 2010, after its due date.", ""),
    (
        (
            "Form 10-Q for the fiscal quarter ended October 1, 2005 and Form 11-K for the plan year ended "
            "December 31, 2004"
        ),
        "10-Q 2005-10-01; 11-K 2004-12-31",
    ),
    ("Form 8-K reporting the change in accountants dated July 3, 1999", "8-K 1999-07-03"),
    ("Form 8-K required to be filed in connection with the acquisition of Oxbow Foods, Inc.", "8-K -"),
    ("Quarterly report for the quarter ended June 30, 2005 (Form 10-Q)", "10-Q 2005-06-30"),
    ("10-K for FYE September 30, 2011 and 10-Q for QE December 31, 2011", "10-K 2011-09-30; 10-Q 2011-12-31"),
    (
        (
            "The Registrant did not file its Quarterly Reports on Form 10-Q for the quarters ended March 31, "
            "2002 and June 30, 2002."
        ),
        "10-Q 2002-03-31; 10-Q 2002-06-30",
    ),
    ("Please see the explanation in Part III of this Form 12b-25.", ""),
    ("See Exhibit A.", ""),
    ("Form N-SAR for the period ended 6/30/98 and annual report", "N-SAR 1998-06-30; 10-K -"),
    (
        (
            "Forms 10-Q for each of the quarters ended 3/31/2010, 6/30/2010, and 9/30/2010 and Form 10-K for "
            "the year ended 12/31/2010"
        ),
        "10-Q 2010-03-31; 10-Q 2010-06-30; 10-Q 2010-09-30; 10-K 2010-12-31",
    ),
]


@pytest.mark.parametrize(("named", "expected"), NAMED, ids=[named.replace("\n", "|")[:50] for named, _ in NAMED])
def test_the_reports_of_a_text(named: str, expected: str) -> None:
    _, found, findings = read(f"{NO}\n\n{named}")
    assert "; ".join(f"{report.form} {report.period_ended or '-'}" for report in found) == expected
    for i, report in enumerate(found):
        assert f"missing_reports.{i}.form" in findings.evidence
        assert report.text in " ".join(named.split())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("All reports on Forms 10-K and 10-Q have been filed.", []),
        ("All reports have been filed, except the Form 10-Q for June 30, 2011.", ["10-Q"]),
        ("Form 10-K for 2010", []),
    ],
    ids=["all", "except", "bare"],
)
def test_below_a_yes_only_an_exception_is_missing(said: str, expected: list[str]) -> None:
    assert [report.form for report in read(f"[X] Yes  [ ] No\n\n{said}")[1]] == expected


def test_an_annual_report_without_its_form_is_inferred() -> None:
    _, _, findings = read(f"{NO}\n\nAnnual report for 2007")
    assert findings.evidence["missing_reports.0.form"].basis == "inferred"


def test_reports_named_in_front_of_the_boxes() -> None:
    _, found, _ = read(f"{Q3.text}\n\n{NO}")
    assert [report.form for report in found] == ["10-Q"]


def test_the_question_names_no_missing_report() -> None:
    question = notices.QUESTION_2.replace("Have all", "Have all (Forms 10-K and 10-Q)")
    assert read("[X] Yes [ ] No")[1] == []
    assert read("[X] Yes [ ] No", question)[1] == []
