"""The form's own text, in the editions that filers have used, and the wordings that they give its short captions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Edition:
    """One printing of the form: its boxes and the sentences that list forms."""

    name: str
    years: tuple[int, int]
    reports: tuple[str, ...]
    transition: tuple[str, ...]
    prompt: str
    annual: str
    distribution: str
    instruction: str


_OLD = ("10-K", "20-F", "11-K", "10-Q", "N-SAR")
_BACK = "Read Instruction (on back page) Before Preparing Form. Please Print or Type."
_WHY = "the transition report or portion thereof, could not be filed within the prescribed time period."

EDITIONS = (
    Edition("1989", (1993, 2003), _OLD, _OLD,
            f"State below in reasonable detail the reasons why Form 10-K, 20-F, 11-K, 10-Q, N-SAR, or {_WHY}",
            "Form 10-K, Form 20-F, 11-K or Form N-SAR", "",
            "Read Attached Instruction Sheet Before Preparing Form. Please Print or Type."),
    Edition("1989, 11-K second", (1993, 2003), ("10-K", "11-K", "20-F", "10-Q", "N-SAR"),
            ("10-K", "20-F", "11-K", "10-Q", "N-SAR"),
            f"State below in reasonable detail the reasons why Forms 10-K, 11-K, 20-F, 10-Q, N-SAR or {_WHY}",
            "Form 10-K, 20-F, 11-K or Form N-SAR", "", _BACK),
    Edition("2003", (2003, 2005), (*_OLD, "N-CSR"), _OLD,
            f"State below in reasonable detail the reasons why Forms 10-K, 20-F, 11-K, 10-Q, N-SAR, N-CSR or {_WHY}",
            "Form 10-K, Form 20-F, 11-K, Form N-SAR or Form N-CSR", "", _BACK),
    Edition("2005", (2005, 2020), ("10-K", "20-F", "11-K", "10-Q", "10-D", "N-SAR", "N-CSR"), _OLD,
            f"State below in reasonable detail why Forms 10-K, 20-F, 11-K, 10-Q, 10-D, N-SAR, N-CSR, or {_WHY}",
            "Form 10-K, Form 20-F, Form 11-K, Form N-SAR or Form N-CSR",
            "or subject distribution report on Form 10-D, ", _BACK),
    Edition("2018", (2018, 2026), ("10-K", "20-F", "11-K", "10-Q", "10-D", "N-CEN", "N-CSR"), _OLD[:4],
            f"State below in reasonable detail why Forms 10-K, 20-F, 11-K, 10-Q, 10-D, N-CEN, N-CSR, or {_WHY}",
            "Form 10-K, Form 20-F, Form 11-K, Form N-CEN or Form N-CSR",
            "or subject distribution report on Form 10-D, ", _BACK),
)  # fmt: skip

NOTHING = (
    "Nothing in this form shall be construed to imply that the Commission has verified any information "
    "contained herein."
)
PORTION = (
    "If the notification relates to a portion of the filing checked above, identify the Item(s) to which the "
    "notification relates:"
)
LEAD = (
    "If the subject report could not be filed without unreasonable effort or expense and the registrant seeks "
    "relief pursuant to Rule 12b-25(b), the following should be completed. (Check box if appropriate)"
)
RELIEF_A = (
    "The reasons described in reasonable detail in Part III of this form could not be eliminated without "
    "unreasonable effort or expense;"
)
RELIEF_C = "The accountant's statement or other exhibit required by Rule 12b-25(c) has been attached if applicable."
CONTACT = "Name and telephone number of person to contact in regard to this notification"
OTHER_REPORTS = (
    "Have all other periodic reports required under Section 13 or 15(d) of the Securities Exchange Act of 1934 or "
    "Section 30 of the Investment Company Act of 1940 during the preceding 12 months or for such shorter period "
    "that the registrant was required to file such report(s) been filed? If answer is no, identify report(s)."
)
CHANGE = (
    "Is it anticipated that any significant change in results of operations from the corresponding period for the "
    "last fiscal year will be reflected by the earnings statements to be included in the subject report or portion "
    "thereof?"
)
IF_SO = (
    "If so, attach an explanation of the anticipated change, both narratively and quantitatively, and, if "
    "appropriate, state the reasons why a reasonable estimate of the results cannot be made."
)
CHARTER = "(Name of Registrant as Specified in Charter)"
CAUSED = "has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized."
BACK_PAGE = (
    "INSTRUCTION: The form may be signed by an executive officer of the registrant or by any other duly authorized "
    "representative. The name and title of the person signing the form shall be typed or printed beneath the "
    "signature. If the statement is signed on behalf of the registrant by an authorized representative (other than "
    "an executive officer), evidence of the representative's authority to sign on behalf of the registrant shall be "
    "filed with the form."
)
ATTENTION = (
    "Intentional misstatements or omissions of fact constitute Federal Criminal Violations (See 18 U.S.C. 1001)."
)

# Wordings of short captions, the official one first; all of them are of the catalogue of layouts.
PERIOD = (
    "For Period Ended:",
    "For the Period Ended:",
    "For Period Ending:",
    "For period ended",
    "For the Quarter Ended:",
)
FILE_NUMBER = ("SEC FILE NUMBER", "SEC File Number", "Commission File Number", "SEC File No.", "Commission File No.")
CUSIP = ("CUSIP NUMBER", "CUSIP Number")
NAME = ("Full Name of Registrant", "Name of Registrant", "Exact name of registrant as specified in its charter")
FORMER_NAME = ("Former Name if Applicable", "Former name if Applicable", "Former name")
ADDRESS = (
    "Address of Principal Executive Office (Street and Number)",
    "Address of Principal Executive Offices (Street and Number)",
    "Address of Principal Executive Office",
    "Address of Principle Executive Office (Street and Number)",
)
CITY = ("City, State and Zip Code", "City, State, Zip Code", "City State and Zip Code")
DASHES = (" — ", " - ", " -- ", "—", ". ")


def relief_b(edition: Edition) -> str:
    """The promise of Part II (b)."""
    return (
        f"The subject annual report, semi-annual report, transition report on {edition.annual}, or portion thereof, "
        "will be filed on or before the fifteenth calendar day following the prescribed due date; or the subject "
        f"quarterly report or transition report on Form 10-Q {edition.distribution}or portion thereof will be filed "
        "on or before the fifth calendar day following the prescribed due date; and"
    )
