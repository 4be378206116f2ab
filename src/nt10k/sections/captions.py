"""The printed form as data: every caption, in the order of the form, in all its wordings.

Sources: Form 12b-25 (17 CFR 249.322, SEC 1344) in its editions since 1980, and the wordings that filers gave it.
A new edition of the form is a new wording here, not new code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from nt10k.sections.fold import fold

COVER, PART_1, PART_2, PART_3, PART_4, SIGNATURE = range(6)
_SHORTEST_CORE = 5  # letters; fewer stand all over a text


@dataclass(frozen=True)
class Caption:
    """One caption of the form.

    A caption with `closes` is a sentence whose middle differs between editions (lists of forms, mostly): it runs
    from an opening to the first closing behind it, within `reach` letters; closings stand in order of preference.
    `unique` captions are long enough to be found anywhere; the others are sought only in their part of the form.
    `vital` ones are sought with an edit distance when they cannot be found otherwise. `alone` wordings count only on
    a line of their own. A heading has no reach. `tail` is a pattern of what
    may follow the words, an edition say.
    """

    name: str
    part: int
    opens: tuple[str, ...]
    closes: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    item: str = ""
    unique: bool = False
    vital: bool = False
    reach: int = 600
    tail: str = ""
    folded_opens: tuple[str, ...] = field(init=False)
    folded_closes: tuple[str, ...] = field(init=False)
    folded_alone: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded_opens", tuple(map(fold, self.opens)))
        object.__setattr__(self, "folded_closes", tuple(map(fold, self.closes)))
        object.__setattr__(self, "folded_alone", tuple(map(fold, self.alone)))

    def places(self, folded: str, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, str]]:
        """Where the openings stand in a folded text, opening by opening.

        One search for what all openings have in common stands for a search for each of them.
        """
        for core, offsets in self._cores:
            cores, at = [], folded.rfind(core, start, stop)
            while at >= 0:
                cores.append(at)
                at = folded.rfind(core, start, at + len(core) - 1)
            if cores:
                cores.reverse()
                for opening, offset in offsets:
                    for at in cores:
                        if at - offset >= start and folded.startswith(opening, at - offset, stop):
                            yield at - offset, opening

    @cached_property
    def _cores(self) -> list[tuple[str, list[tuple[str, int]]]]:
        """The longest word that all openings hold, and where in each it stands; the openings where there is none."""
        core = _common(self.folded_opens)
        if len(core) < _SHORTEST_CORE:
            return [(opening, [(opening, 0)]) for opening in self.folded_opens]
        return [(core, [(opening, opening.index(core)) for opening in self.folded_opens])]

    @cached_property
    def longest_first(self) -> tuple[str, ...]:
        """The folded openings by their length."""
        return tuple(sorted(self.folded_opens, key=len, reverse=True))


def _common(words: tuple[str, ...]) -> str:
    shortest = min(words, key=len)
    for length in range(len(shortest), 0, -1):
        for at in range(len(shortest) - length + 1):
            if all(shortest[at : at + length] in word for word in words):
                return shortest[at : at + length]
    return ""


def _heading(name: str, part: int, *opens: str, alone: tuple[str, ...]) -> Caption:
    return Caption(name, part, opens, alone=alone, unique=True, vital=True, reach=0)


CAPTIONS: tuple[Caption, ...] = (
    Caption("form_number", COVER, ("Form 12b-25",)),
    Caption("title", COVER, ("Notification of late filing", "Notice of late filing")),
    Caption("check_one", COVER, ("Check one",)),
    Caption("file_number", COVER, (
        "SEC File Number", "Commission File Number", "SEC File No", "Commission File No", "Commission File #",
        "File Number", "File No",
    )),
    Caption("cusip", COVER, ("CUSIP Number", "CUSIP No", "CUSIP #", "CUSIP")),
    Caption("period", COVER, (
        "For the period ended", "For period ended", "For the period ending", "For period ending",
        "For the quarterly period ended", "For the quarter ended", "For quarter ended", "For the fiscal year ended",
        "For fiscal year ended", "For the year ended", "For year ended",
    ), vital=True),
    Caption("transition_period", COVER, (
        "For the transition period ended", "For transition period ended", "For the transition period ending",
    ), vital=True),
    Caption("read_instruction", COVER, (
        "Read instruction", "Read attached instruction", "Please read attached instruction",
    ), ("Please print or type", "before preparing form"), reach=120),
    Caption("nothing", COVER, (
        "Nothing in this form shall be construed", "Nothing in the form shall be construed",
        "Nothing in this form shall be contrued",
    ), ("verified any information contained herein",), unique=True, reach=120),
    Caption("portion", COVER, (
        "If the notification relates to a portion", "If notification relates to a portion",
        "If this notification relates to a portion",
    ), ("to which the notification relates", "to which this notification relates", "to which notification relates"),
        unique=True, vital=True, reach=160),
    _heading("part_1", PART_1, "Part I Registrant Information", "Part 1 Registrant Information",
             "Part I Registration Information", alone=("Part I", "Part 1")),
    Caption("name", PART_1, (
        "Full name of registrant", "Exact name of registrant as specified in its charter",
        "Exact name of registrant as specified in charter", "Exact name of registrant", "Name of registrant",
    ), vital=True),
    Caption("former_name", PART_1, ("Former name if applicable", "Former name if any", "Former name"), vital=True),
    Caption("address", PART_1, (
        "Address of principal executive offices (street and number)",
        "Address of principal executive office (street and number)",
        "Address of principal executive officer (street and number)",
        "Address of principle executive office (street and number)",
        "Address of principal executive offices", "Address of principal executive office",
        "Address of principle executive office", "Address of principal office", "Address of principal executive",
    ), vital=True),
    Caption("address_tail", PART_1, ("office (street and number)", "offices (street and number)")),
    Caption("city", PART_1, (
        "City, state and zip code", "City, state, and zip", "City, state, zip code",
        "City, state or province and zip code",
        "City, state, country and zip code", "City, state, zip", "City and state", "City, country and postal code",
    ), vital=True),
    _heading("part_2", PART_2, "Part II Rules 12b-25(b) and (c)", "Part II Rule 12b-25(b) and (c)",
             "Part II Rules 12b-25(b) or (c)", "Part 2 Rules 12b-25(b) and (c)", "Part II Rule 12b-25",
             "Rules 12b-25(b) and (c)", alone=("Part II", "Part 2")),
    Caption("relief_lead", PART_2, ("If the subject report could not be filed without unreasonable",), (
        "Check box if appropriate", "Check box, if appropriate", "Check appropriate box",
        "following should be completed",
    ), unique=True, reach=260),
    Caption("relief_a", PART_2, (
        "The reasons described in reasonable detail in Part III",
        "The reason described in reasonable detail in Part III",
        "The reasons described in detail in Part III", "The reason(s) described in Part III",
    ), ("without unreasonable effort or expense", "unreasonable effort or expense"), item="a", unique=True, reach=160),
    Caption("relief_b", PART_2, ("The subject annual report", "The subject semi-annual report"), (
        "fifth calendar day following the prescribed due date and",
        "fifth calendar day following the prescribed due date",
        "5th calendar day following the prescribed due date and", "5th calendar day following the prescribed due date",
        "calendar day following the prescribed due date and", "calendar day following the prescribed due date",
        "calendar day following the prescribed",
    ), item="b", unique=True),
    Caption("relief_c", PART_2, ("The accountant's statement or other exhibit", "The accountants statement"), (
        "has been attached if applicable", "attached if applicable", "has been attached",
    ), item="c", unique=True, reach=120),
    _heading("part_3", PART_3, "Part III Narrative", "Part 3 Narrative", alone=("Part III", "Part 3")),
    Caption("prompt", PART_3, ("State below in reasonable detail",), (
        "could not be filed within the prescribed time period", "could not be filed within the prescribed period",
        "could not be filed within the prescribed time", "could not be filed within the time period prescribed",
        "within the prescribed time period", "within the prescribed period", "within the prescribed time",
    ), unique=True, vital=True, reach=260),
    _heading("part_4", PART_4, "Part IV Other Information", "Part 4 Other Information", alone=("Part IV", "Part 4")),
    Caption("question_1", PART_4, (
        "Name and telephone number of person to contact in regard to this notification",
        "Name and telephone number of person to contact with regard to this notification",
        "Name and telephone number of person to contact in regards to this notification",
        "Name and telephone number of person to contact", "Name and telephone number of the person to contact",
    ), item="1", unique=True, vital=True),
    Caption("question_2", PART_4, ("Have all other periodic reports", "Have all periodic reports"), (
        "such reports been filed", "such report been filed", "reports been filed", "been filed",
    ), item="2", unique=True, vital=True),
    Caption("if_no", PART_4, ("If answer is no", "If the answer is no", "If no identify"), (
        "identify reports", "identify report",
    ), reach=40),
    Caption("question_3", PART_4, ("Is it anticipated that any significant change",), (
        "subject report or portion thereof", "subject report or any portion thereof", "or portion thereof",
        "subject report",
    ), item="3", unique=True, vital=True, reach=320),
    Caption("if_so", PART_4, ("If so, attach an explanation", "If so: attach an explanation",
        "If so, attach explanation"), (
        "estimate of the results cannot be made", "estimate of results cannot be made", "estimate cannot be made",
        "cannot be made",
    ), unique=True, vital=True, reach=220),
    Caption("charter", SIGNATURE, (
        "Name of registrant as specified in charter", "Name of registrant as specified in its charter",
        "Name of registrant as specified in the charter",
    ), unique=True, vital=True),
    Caption("caused", SIGNATURE, ("has caused this notification to be signed", "has caused this notification"), (
        "duly authorized",
    ), unique=True, vital=True, reach=120),
    Caption("instruction", SIGNATURE, ("Instruction: The form may be signed",
        "The form may be signed by an executive officer"),
            ("shall be filed with the form",), unique=True),
    Caption("attention", SIGNATURE, (
        "Attention Intentional misstatements", "Intentional misstatements or omissions of fact",
    ), ("18 U.S.C. 1001",), unique=True, reach=120),
    Caption("general_instructions", SIGNATURE, ("General Instructions",)),
)  # fmt: skip

FURNITURE: tuple[Caption, ...] = (
    Caption("omb_notice", COVER, (
        "Persons who are to respond to the collection of information",
        "Potential persons who are to respond to the collection of information",
        "Persons who respond to the collection of information",
    ), ("currently valid OMB control number", "valid OMB control number"), unique=True, reach=220),
    Caption("relief_a_tail", PART_2, ("of this form could not be eliminated without unreasonable effort or expense",)),
    Caption("attach_sheets", PART_3, (
        "Attach extra sheets if needed", "Attach extra sheet if needed", "Attach extra sheets if necessary",
    )),
    Caption("sec_1344", COVER, ("SEC 1344",), unique=True, tail=r"[ \t]*\(?\d\d?-\d\d(?:\d\d)?\)?"),
)  # fmt: skip
