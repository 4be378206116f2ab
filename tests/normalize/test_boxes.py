from __future__ import annotations

import sys
from pathlib import Path

import pytest

from nt10k.normalize import normalize
from nt10k.normalize.boxes import read_boxes
from nt10k.normalize.html import html_to_text

# Notations that say what they are wherever they stand.
ALWAYS_TICKED = "☒ ☑ ✓ ✔ ✗ ✘ ✕ ✖ ⊠ ⌧ [X] [x] |X| |x| /X/ /x/".split()
ALWAYS_TICKED += "\uf0fc \uf0fb \uf0fd \uf0fe \uf078 \uf052 \uf053".split()
ALWAYS_TICKED += ["[ x ]", "[ X ]", "[X ]", "[ X]", "[_X_]", "/ X /", "|_X_|", "| X |"]
ALWAYS_EMPTY = ["[ ]", "[   ]"]
ALWAYS_EMPTY += "☐ □ ▢ ◻ ◽ [] [_] |_| |__| \uf06f \uf0a8 \uf071 \uf072 \uf0a3 \uf02a".split()
# Notations that are boxes beside a label of the form only.
TICKED_BESIDE = "x X (X) (x) _X_ X__ __X XX __X__ þ ý ü û R S T ■ ◼ {X} <X> -X-".split()
EMPTY_BESIDE = ["( )", "(  )", "/ /", "| |", "()", *"o ¨ q r £ ¤ ___ __".split()]
GLUED = ["[X]", "[x]", "[ ]", "(X)", "( )", "/X/", "/ /", "|X|", "|_|", "☒", "☐", "x", "o", "þ", "ý", "¨", "__X__"]

BULLETS_AND_LETTERS = [
    "o Sales fell.\no Costs rose.",
    "• Sales fell.",
    "■ Sales fell.",
    "The plan has options A or B; x and o are variables.",
    "Series R preferred stock; Class S shares; Mr. T",
    "5 x 7 inches",
    "Q: Why? A: Time.",
    "on/off, and/or, his/her",
    "yes/no questions",
    "revenue of £ 3 million or ¤ 4",
    "net of tax (see note (X) below) for the year",
    "the Company (the Registrant) (a Delaware corporation)",
    "Signed: ______________",
    "https://www.example.com/x/y",
    "Notes [1] and [2], [sic], [Reserved]",
    "The plan covers 401(k) and 403(b) savers.",
    "Dr. No was shown; no doubt remains, and yes, the report is late",
    "per share ___ and ___ per unit",
]


def form_row(box: str, gap: str = " ") -> str:
    return f"(Check one): {box}{gap}Form 10-K  {box}{gap}Form 20-F  {box}{gap}Form 10-Q"


@pytest.mark.parametrize("box", ALWAYS_TICKED, ids=ascii)
def test_ticked_wherever_it_stands(box: str) -> None:
    form = read_boxes(f"before {box} behind")
    assert form.text == "before ☒ behind"
    assert [(mark.start, mark.checked, mark.raw) for mark in form.marks] == [(7, True, box)]


@pytest.mark.parametrize("box", ALWAYS_EMPTY, ids=ascii)
def test_empty_wherever_it_stands(box: str) -> None:
    form = read_boxes(f"before {box} behind")
    assert form.text == "before ☐ behind"
    assert [(mark.start, mark.checked, mark.raw) for mark in form.marks] == [(7, False, box)]


@pytest.mark.parametrize("box", ALWAYS_TICKED + TICKED_BESIDE, ids=ascii)
def test_ticked_in_front_of_the_labels_of_a_row(box: str) -> None:
    form = read_boxes(form_row(box))
    assert form.text == form_row("☒")
    assert [mark.raw for mark in form.marks] == [box] * 3


@pytest.mark.parametrize("box", ALWAYS_EMPTY + EMPTY_BESIDE, ids=ascii)
def test_empty_in_front_of_the_labels_of_a_row(box: str) -> None:
    form = read_boxes(form_row(box))
    assert form.text == form_row("☐")
    assert [mark.raw for mark in form.marks] == [box] * 3


@pytest.mark.parametrize("box", GLUED)
def test_glued_to_the_label(box: str) -> None:
    form = read_boxes(form_row(box, gap=""))
    assert [mark.raw for mark in form.marks] == [box] * 3
    assert form.text.count("Form 10-K") == 1


PAIRS = [
    ("[X]", "[ ]"), ("(X)", "( )"), ("/X/", "/ /"), ("|X|", "|_|"), ("_X_", "___"), ("X", "__"), ("☒", "☐"),
    ("☑", "□"), ("x", "o"), ("þ", "o"), ("ý", "¨"), ("x", "¨"), ("R", "£"), ("S", "£"), ("T", "£"),
    ("\uf0fe", "\uf0a8"), ("x", "q"),
]  # fmt: skip


@pytest.mark.parametrize(("ticked", "empty"), PAIRS, ids=ascii)
@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("reports filed? {} Yes  {} No\n", "reports filed? ☒ Yes  ☐ No\n"),
        ("reports filed?\n  {}  Yes\n  {}  No\n", "reports filed?\n  ☒  Yes\n  ☐  No\n"),
        ("reports filed?\n{}\tYes\t{}\tNo", "reports filed?\n☒\tYes\t☐\tNo"),
        ("reports filed? Yes {}  No {}\n", "reports filed? Yes ☒  No ☐\n"),
        ("reports filed?\nYes:\t{}\tNo:\t{}\n", "reports filed?\nYes:\t☒\tNo:\t☐\n"),
        ("reports filed? {} No  {} Yes\n", "reports filed? ☒ No  ☐ Yes\n"),
    ],
    ids=["before", "before-on-lines", "before-in-cells", "after", "after-in-cells", "reversed"],
)
def test_pairs(ticked: str, empty: str, template: str, expected: str) -> None:
    form = read_boxes(template.format(ticked, empty))
    assert form.text == expected
    assert [mark.raw for mark in form.marks] == [ticked, empty]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x (a) The reasons\no (b) The subject\n¨ (c) The", "☒ (a) The reasons\n☐ (b) The subject\n☐ (c) The"),
        ("(X) (1) The reasons", "☒ (1) The reasons"),
        ("þ   The subject annual report", "☒   The subject annual report"),
        ("( ) Transition Report on Form 10-K", "☐ Transition Report on Form 10-K"),
        ("(Check box if appropriate) _X_\n", "(Check box if appropriate) ☒\n"),
    ],
)
def test_labels_beside_the_form_row(text: str, expected: str) -> None:
    assert read_boxes(text).text == expected


@pytest.mark.parametrize("text", BULLETS_AND_LETTERS)
def test_bullets_and_letters_are_no_boxes(text: str) -> None:
    form = read_boxes(text)
    assert form.text == text
    assert form.marks == ()


@pytest.mark.parametrize("text", BULLETS_AND_LETTERS)
def test_bullets_and_letters_are_none_behind_a_row_either(text: str) -> None:
    form = read_boxes(form_row("x") + "\n\n" + text)
    assert len(form.marks) == 3
    assert form.text == form_row("☒") + "\n\n" + text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name: ______\nForm 10-K", "Name: ______\nForm 10-K"),
        ("ended ________\n\n(a) The reasons", "ended ________\n\n(a) The reasons"),
        ("Form 10-K or Form 20-F", "Form 10-K or Form 20-F"),
        ("Yes, the Company has.", "Yes, the Company has."),
        ("No. 0-55501", "No. 0-55501"),
    ],
)
def test_what_only_looks_like_a_box_beside_a_label(text: str, expected: str) -> None:
    assert read_boxes(text).text == expected


def test_other_glyphs_of_a_symbol_font_become_bullets() -> None:
    assert read_boxes("\uf0b7 Sales fell").text == "• Sales fell"
    assert read_boxes("\uf0b7 Sales fell").marks == ()


def font(name: str, letter: str) -> str:
    return f'<p><font face="{name}">{letter}</font> any words</p>'


WINGDINGS = {"&thorn;": True, "&#253;": True, "ü": True, "&ucirc;": True, "x": True, "o": False, "q": False, "r": False}
WINGDINGS |= {"¨": False, "&#168;": False}
WINGDINGS_2 = dict.fromkeys("RSTQUVWP", True) | {"&pound;": False, "£": False, "*": False, "&curren;": False}


@pytest.mark.parametrize(
    ("face", "letter", "checked"),
    [("Wingdings", letter, checked) for letter, checked in WINGDINGS.items()]
    + [("Wingdings 2", letter, checked) for letter, checked in WINGDINGS_2.items()],
    ids=ascii,
)
def test_letters_set_in_a_symbol_font(face: str, letter: str, checked: bool) -> None:
    for source in (
        font(face, letter),
        font(face.upper(), letter),
        f"<p><span style='font-size:9pt;font-family:{face}'>{letter}</span> any words</p>",
        f"<p style='FONT-FAMILY: \"{face}\"'>{letter}<span style='font-family:Times'> any words</span></p>",
    ):
        form = normalize([source])
        assert form.text == ("☒" if checked else "☐") + " any words", source
        assert [mark.checked for mark in form.marks] == [checked]


def test_plain_wingdings_has_no_box_at_the_letters_of_wingdings_2() -> None:
    assert normalize([font("Wingdings", "P")]).marks == ()
    assert normalize([font("Wingdings 2", "R")]).marks[0].checked


def test_the_same_letters_in_another_font_are_letters() -> None:
    assert html_to_text(font("Arial", "R")) == "R any words"
    assert read_boxes(html_to_text(font("Arial", "x"))).marks == ()


def test_marks_stand_at_their_boxes() -> None:
    form = read_boxes("[X] Form 10-K  / / Form 20-F  (X) Yes ( ) No\nand [_] x ☐")
    assert [form.text[mark.start] for mark in form.marks] == ["☒" if mark.checked else "☐" for mark in form.marks]
    assert len(form.marks) == form.text.count("☒") + form.text.count("☐") == 6
    assert all(mark.end == mark.start + 1 for mark in form.marks)


def test_a_label_inside_another_is_none() -> None:
    assert read_boxes("Transition Report ono").text == "Transition Report ono"


@pytest.mark.parametrize("text", ["\u0130 [X] Form 10-K", "\u0130\u0130\u0130 o Form 10-K", "\ud800 \uf078 Yes"])
def test_no_character_shifts_the_boxes(text: str) -> None:
    form = read_boxes(text)
    assert [form.text[mark.start : mark.end] for mark in form.marks] == [c for c in form.text if c in "☒☐"]
    assert len(form.marks) == 1


class _Everything:
    def __contains__(self, item: object) -> bool:
        return True


def _beside_labels() -> list[str]:
    notations = [*TICKED_BESIDE, *EMPTY_BESIDE, *GLUED, "/_/", "{ }", "< >", "-x-", "_✓_", "__xx__", "(a)", "x)", "_)"]
    labels = ["Form 10-K", "Yes", "(b)", "The reasons"]
    spaces = ["", " ", "\n", " \t ", ": ", " " * 39, " " * 45]
    return [
        text
        for notation in notations
        for label in labels
        for space in spaces
        for text in (f"a {notation}{space}{label} z", f"a {label}{space}{notation} z", f"{label}{space}{notation}\nz")
    ]


def test_what_stands_beside_a_label_is_not_passed_over_for_its_first_or_last_character(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    boxes = sys.modules["nt10k.normalize.boxes"]
    fixtures = sorted((Path(__file__).parents[2] / "fixtures").glob("*.[ht]*"))
    assert fixtures
    texts = [*_beside_labels(), *(path.read_text("utf-8", "replace") for path in fixtures)]
    read = [read_boxes(text) for text in texts]
    for gate, anything in {"_BEFORE": _Everything(), "_BEHIND": _Everything(), "_CLOSED": _Everything()}.items():
        monkeypatch.setattr(boxes, gate, anything)
    assert [read_boxes(text) for text in texts] == read
