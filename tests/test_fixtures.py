"""Every notice in fixtures/ against its hand-read answers, its golden parse, and its own text."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from agreement import differences, leaves, unsupported

from nt10k import NotForm12b25Error, parse, parse_file
from nt10k.model import Form12b25

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
GOLDEN = ROOT / "tests" / "golden"
# What the parser still has otherwise than the document: each line is a fault to mend, and one that is mended must go.
KNOWN: dict[str, list[str]] = json.loads((ROOT / "tests" / "known_differences.json").read_text("utf-8"))
SWITCH = "NT10K_REWRITE_GOLDEN"

NOTICES = {
    path.stem: path
    for path in sorted(FIXTURES.rglob("*"))
    if path.suffix in (".txt", ".htm", ".md") and path.name != "README.md" and path.parent.name != "not_notices"
}
EVERY_NOTICE = pytest.mark.parametrize("name", NOTICES)


@cache
def parsed(name: str) -> Form12b25:
    return parse_file(NOTICES[name])


def answers(name: str) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(NOTICES[name].with_suffix(".expected.json").read_text("utf-8"))
    return tree


@EVERY_NOTICE
def test_parse_agrees_with_the_answers(name: str) -> None:
    found = differences(answers(name), parsed(name).model_dump(mode="json"))
    assert found == KNOWN.get(name, []), "\n".join([name, *found])


@EVERY_NOTICE
def test_every_value_is_borne_out_by_its_evidence(name: str) -> None:
    form = parsed(name)
    tree = form.model_dump(mode="json", exclude={"diagnostics"})
    evidence = tree.pop("evidence")
    values = dict(leaves(tree))
    missing = [f"{path}: no evidence" for path in values if path not in evidence]
    stray = [f"{path}: evidence of nothing" for path in evidence if path not in values]
    wrong = [
        complaint
        for path, value in values.items()
        if path in evidence and (complaint := unsupported(path, value, evidence[path], form.text))
    ]
    assert not missing + stray + wrong, "\n".join([name, *missing, *stray, *wrong])


@EVERY_NOTICE
def test_diagnostics_point_into_the_text(name: str) -> None:
    form = parsed(name)
    for diagnostic in form.diagnostics:
        if diagnostic.start is None or diagnostic.end is None:
            assert diagnostic.start is diagnostic.end
        else:
            assert 0 <= diagnostic.start < diagnostic.end <= len(form.text), diagnostic


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("ascii_10ksb_ticked_under_nt10k_2001", "late_report"),
        ("html_both_yes_and_no_ticked_2014_nt10q", "checkboxes.other_reports_filed"),
        ("html_header_period_differs_2008_nt10q", "period.ended"),
    ],
)
def test_contradictions_are_told(name: str, field: str) -> None:
    assert field in {diagnostic.field for diagnostic in parsed(name).diagnostics}


@EVERY_NOTICE
def test_parse_is_the_golden_one(name: str) -> None:
    now = parsed(name).model_dump_json(indent=1) + "\n"
    golden = GOLDEN / f"{name}.json"
    if os.environ.get(SWITCH) == "1":
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(now, "utf-8")
    assert golden.exists(), f"{name}: no golden parse yet; {SWITCH}=1 writes it"
    assert golden.read_text("utf-8") == now, f"{name}: another parse than before; {SWITCH}=1 accepts it"


@EVERY_NOTICE
def test_golden_parse_survives_json(name: str) -> None:
    form = parsed(name)
    assert Form12b25.model_validate_json(form.model_dump_json()) == form


@EVERY_NOTICE
def test_bytes_and_file_give_the_same(name: str) -> None:
    assert parse(NOTICES[name].read_bytes()) == parsed(name)


def test_golden_files_are_not_rewritten_in_ci() -> None:
    if os.environ.get("CI"):
        assert os.environ.get(SWITCH) != "1"


def test_every_notice_has_its_answers_and_its_golden_parse() -> None:
    assert len(NOTICES) >= 24
    assert {path.name.removesuffix(".expected.json") for path in FIXTURES.rglob("*.expected.json")} == set(NOTICES)
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(NOTICES)


@EVERY_NOTICE
def test_answers_fit_the_model(name: str) -> None:
    tree = {k: v for k, v in answers(name).items() if k not in ("expect_diagnostics", "optional")}
    Form12b25.model_validate_json(json.dumps(tree))


@pytest.mark.parametrize("path", sorted((FIXTURES / "not_notices").iterdir()), ids=lambda path: path.name)
def test_what_is_no_notice_is_refused(path: Path) -> None:
    with pytest.raises(NotForm12b25Error, match=r"\w"):
        parse_file(path)
    with pytest.raises(NotForm12b25Error):
        parse(path.read_bytes())
