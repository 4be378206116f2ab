"""A plain notice with the official captions; every part that a registrant fills can be replaced."""

from __future__ import annotations

from collections.abc import Mapping

from nt10k.findings import Findings
from nt10k.normalize import normalize
from nt10k.sections import Located, Parts, locate, split

MASTHEAD = """\
                                  UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                   FORM 12b-25

                           NOTIFICATION OF LATE FILING

SEC File Number: 0-55501
CUSIP Number: 40417X 10 4"""

BOXES = """\
(Check one):  [X] Form 10-K  [ ] Form 20-F  [ ] Form 11-K  [ ] Form 10-Q  [ ] Form 10-D
              [ ] Form N-CEN  [ ] Form N-CSR"""

PERIOD = """\
For Period Ended: December 31, 2011

[ ] Transition Report on Form 10-K
[ ] Transition Report on Form 20-F
[ ] Transition Report on Form 11-K
[ ] Transition Report on Form 10-Q

For the Transition Period Ended: ______________"""

NOTHING = """\
Nothing in this form shall be construed to imply that the Commission has verified any information contained herein."""

PORTION = """\
If the notification relates to a portion of the filing checked above, identify the Item(s) to which the notification
relates:"""

PART_1 = """\
Harrow Kiln Corporation
Full Name of Registrant

N/A
Former Name if Applicable

12 Tannery Lane
Address of Principal Executive Office (Street and Number)

Dayton, Ohio 45402
City, State and Zip Code"""

RELIEF_LEAD = """\
If the subject report could not be filed without unreasonable effort or expense and the registrant seeks relief
pursuant to Rule 12b-25(b), the following should be completed. (Check box if appropriate)"""

RELIEF_A = """\
(a) The reasons described in reasonable detail in Part III of this form could not be eliminated without unreasonable
    effort or expense;"""

RELIEF_B = """\
(b) The subject annual report, semi-annual report, transition report on Form 10-K, Form 20-F, Form 11-K, Form N-CEN or
    Form N-CSR, or portion thereof, will be filed on or before the fifteenth calendar day following the prescribed due
    date; or the subject quarterly report or transition report on Form 10-Q or subject distribution report on Form
    10-D, or portion thereof, will be filed on or before the fifth calendar day following the prescribed due date;
    and"""

RELIEF_C = """\
(c) The accountant's statement or other exhibit required by Rule 12b-25(c) has been attached if applicable."""


def part_2(a: str = "[X]", b: str = "", c: str = "") -> str:
    """Part II with what stands in front of (a), (b) and (c)."""
    letters = ((a, RELIEF_A), (b, RELIEF_B), (c, RELIEF_C))
    return "\n".join([RELIEF_LEAD, "", *(f"{box or '   '} {text}" for box, text in letters)])


PROMPT = """\
State below in reasonable detail why Forms 10-K, 20-F, 11-K, 10-Q, 10-D, N-CEN, N-CSR, or the transition report or
portion thereof, could not be filed within the prescribed time period."""

NARRATIVE = """\
The Company was unable to complete its inventory count by March 30, 2012 because its warehouse in Dayton was flooded.
The Company expects to file the report within the extension period."""

QUESTION_1 = """\
(1) Name and telephone number of person to contact in regard to this notification"""

CONTACT = """\
    Ida Renwick                (937)                555-0142
    (Name)                  (Area Code)         (Telephone Number)"""

QUESTION_2 = """\
(2) Have all other periodic reports required under Section 13 or 15(d) of the Securities Exchange Act of 1934 or
    Section 30 of the Investment Company Act of 1940 during the preceding 12 months or for such shorter period that the
    registrant was required to file such report(s) been filed? If answer is no, identify report(s)."""

ANSWER_2 = "[X] Yes  [ ] No"

QUESTION_3 = """\
(3) Is it anticipated that any significant change in results of operations from the corresponding period for the last
    fiscal year will be reflected by the earnings statements to be included in the subject report or portion thereof?"""

ANSWER_3 = "[ ] Yes  [X] No"

IF_SO = """\
If so, attach an explanation of the anticipated change, both narratively and quantitatively, and, if appropriate, state
the reasons why a reasonable estimate of the results cannot be made."""

CHARTER = """\
                             Harrow Kiln Corporation
                  (Name of Registrant as Specified in Charter)

has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized."""

SIGNATURE = """\
Date: March 30, 2012                   By: /s/ Ida Renwick
                                           Ida Renwick
                                           Chief Financial Officer"""

BACK_PAGE = """\
INSTRUCTION: The form may be signed by an executive officer of the registrant or by any other duly authorized
representative. If the statement is signed on behalf of the registrant by an authorized representative, evidence of the
representative's authority to sign on behalf of the registrant shall be filed with the form.

ATTENTION
Intentional misstatements or omissions of fact constitute Federal Criminal Violations (See 18 U.S.C. 1001)."""

PARTS: Mapping[str, str] = {
    "masthead": MASTHEAD,
    "boxes": BOXES,
    "period": PERIOD,
    "nothing": NOTHING,
    "portion": PORTION,
    "heading_1": "PART I -- REGISTRANT INFORMATION",
    "part_1": PART_1,
    "heading_2": "PART II -- RULES 12b-25(b) AND (c)",
    "part_2": part_2(),
    "heading_3": "PART III -- NARRATIVE",
    "prompt": PROMPT,
    "narrative": NARRATIVE,
    "heading_4": "PART IV -- OTHER INFORMATION",
    "question_1": QUESTION_1,
    "contact": CONTACT,
    "question_2": QUESTION_2,
    "answer_2": ANSWER_2,
    "question_3": QUESTION_3,
    "answer_3": ANSWER_3,
    "if_so": IF_SO,
    "explanation": "",
    "charter": CHARTER,
    "signature": SIGNATURE,
    "back_page": BACK_PAGE,
    "attachments": "",
}
"""The notice in its order; an empty part is left out."""


def notice(**parts: str) -> str:
    """A notice with some of `PARTS` replaced.

    >>> "40 Mill Road" in notice(part_1="40 Mill Road"), "PART II" in notice(heading_2="", heading_3="")
    (True, False)
    """
    unknown = parts.keys() - PARTS.keys()
    assert not unknown, f"no such part: {unknown}"
    return "\n\n".join(part for part in {**PARTS, **parts}.values() if part) + "\n"


def without_headings(**parts: str) -> str:
    """A notice without the headings of its parts."""
    return notice(**{"heading_1": "", "heading_2": "", "heading_3": "", "heading_4": ""} | parts)


def opened(text: str) -> tuple[Located, Parts, Findings]:
    """A text with its captions found and its parts cut, and an empty ledger: what extractors are handed."""
    form = locate(normalize([text]))
    return form, split(form), Findings()
