from __future__ import annotations

import pytest
from notices import RELIEF_A, RELIEF_B, RELIEF_C, notice, opened
from notices import part_2 as boxes

from nt10k.extract.relief import read_relief

Expected = tuple[bool | None, bool | None, bool | None, bool | None]
NUMBERED = boxes("[X]", "[X]", "[ ]").replace("(a)", "(1)").replace("(b)", "(2)").replace("(c)", "(3)")
BULLETED = boxes("[ ]").replace("(a)", "").replace("(b)", "").replace("(c)", "")

CASES: list[tuple[str, str, Expected]] = [
    ("one-at-a", boxes("[X]"), (True, None, None, None)),
    ("one-at-b", boxes("", "[X]"), (True, None, None, None)),
    ("one-at-c", boxes("", "", "[X]"), (True, None, None, None)),
    ("empty-at-a", boxes("[ ]"), (False, None, None, None)),
    ("empty-at-b", boxes("", "[ ]"), (False, None, None, None)),
    ("one-behind-the-lead", boxes("").replace("if appropriate)", "if appropriate) [X]"), (True, None, None, None)),
    ("one-behind-c", boxes("") + "  [X]", (True, None, None, None)),
    ("letter", boxes("x"), (True, None, None, None)),
    ("empty-letter", boxes("", "o"), (False, None, None, None)),
    ("three-ticked", boxes("[X]", "[X]", "[X]"), (True, True, True, True)),
    ("exhibit-empty", boxes("[X]", "[X]", "[ ]"), (True, True, True, False)),
    ("b-decides", boxes("[X]", "[ ]", "[ ]"), (False, True, False, False)),
    ("b-alone", boxes("[ ]", "[X]", "[ ]"), (True, False, True, False)),
    ("three-empty", boxes("( )", "( )", "( )"), (False, False, False, False)),
    ("three-letters", boxes("þ", "þ", "o"), (True, True, True, False)),
    ("two-boxes", boxes("[X]", "[X]"), (True, True, True, None)),
    ("a-and-c", boxes("[X]", "", "[ ]"), (None, True, None, False)),
    ("numbered", NUMBERED, (True, True, True, False)),
    ("no-letters", BULLETED, (False, None, None, None)),
    ("none", boxes(""), (None, None, None, None)),
    ("no-part", "", (None, None, None, None)),
]


@pytest.mark.parametrize(("part_2", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
@pytest.mark.parametrize("heading_2", ["PART II -- RULES 12b-25(b) AND (c)", ""], ids=["heading", "no-heading"])
def test_the_boxes_of_part_two(heading_2: str, part_2: str, expected: Expected) -> None:
    form, parts, findings = opened(notice(part_2=part_2, heading_2=heading_2))
    found = read_relief(form, parts, findings)
    keys = ("relief", "relief_reasons", "relief_filing", "relief_exhibit")
    assert tuple(found.get(key) for key in keys) == expected
    assert set(findings.evidence) == {
        f"checkboxes.{key}" for key, v in zip(keys, expected, strict=True) if v is not None
    }
    for evidence in findings.evidence.values():
        assert evidence.start is not None
        assert form.text.text[evidence.start] in "☒☐"
        assert evidence.basis == "stated"
    assert ("relief-box-missing" in {d.code for d in findings.diagnostics}) is (expected == (None,) * 4)


def test_a_box_that_drifted_into_part_three() -> None:
    form, parts, findings = opened(notice(part_2=boxes(""), heading_3="PART III -- NARRATIVE\n\n[X]"))
    assert read_relief(form, parts, findings) == {"relief": True}
    assert findings.evidence["checkboxes.relief"].basis == "displaced"
    assert [d.code for d in findings.diagnostics] == ["relief-box-displaced"]


def test_boxes_of_other_parts_are_not_those_of_part_two() -> None:
    text = notice(part_2=boxes(""), narrative="[X] The audit is late.", boxes="(Check one): [X] Form 10-K")
    form, parts, findings = opened(text)
    assert read_relief(form, parts, findings) == {}


def test_one_box_that_spans_the_three_paragraphs_of_a_table() -> None:
    first, *others = (RELIEF_A, RELIEF_B, RELIEF_C)
    table = f"<table><tr><td rowspan=3><font face=Wingdings>o</font></td><td>{first}</td></tr>"
    table += "".join(f"<tr><td>{letter}</td></tr>" for letter in others) + "</table>"
    html = "".join(f"<p>{p}</p>" if "<table>" not in p else p for p in notice(part_2=table).split("\n\n"))
    form, parts, findings = opened(html)
    assert read_relief(form, parts, findings) == {"relief": False}
