"""The questions of docs/cookbook.md, asked of the fixtures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from nt10k import Form12b25, Outcome, batch, parse_many

ROOT = Path(__file__).parents[2]
COOKBOOK = (ROOT / "docs" / "cookbook.md").read_text()
QUESTIONS = dict(re.findall(r"^## (\d+)\. .*?```sql\n(.*?)```", COOKBOOK, re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    path = tmp_path_factory.mktemp("cookbook") / "notices.duckdb"
    batch(ROOT / "fixtures", path, text=True)
    with duckdb.connect(str(path), read_only=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [outcome for outcome in parse_many(ROOT / "fixtures", workers=1) if outcome.form]


@pytest.fixture(scope="module")
def forms(outcomes: list[Outcome]) -> list[Form12b25]:
    return [outcome.form for outcome in outcomes if outcome.form]


def ask(db: duckdb.DuckDBPyConnection, question: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = db.sql(QUESTIONS[str(question)]).to_arrow_table().to_pylist()
    return rows


def test_there_are_ten_and_more() -> None:
    assert list(QUESTIONS) == [str(number) for number in range(1, len(QUESTIONS) + 1)]
    assert len(QUESTIONS) >= 10


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_an_answer(db: duckdb.DuckDBPyConnection, question: str) -> None:
    assert ask(db, int(question))


def test_reasons_by_year(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want: Counter[tuple[int | None, str]] = Counter()
    for form in forms:
        filed = (form.submission and form.submission.filed) or form.signature.date
        want.update((filed.year if filed else None, str(reason.category)) for reason in form.narrative.reasons)
    assert {(row["year"], row["category"]): row["notices"] for row in ask(db, 1)} == want


def test_restatements_without_a_change(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want = [
        form.registrant.name
        for form in forms
        if form.narrative.restatement and form.checkboxes.significant_change is False
    ]
    assert Counter(row["registrant_name"] for row in ask(db, 2)) == Counter(want)


def test_promises(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want: dict[str | None, Counter[bool | None]] = {}
    for form in forms:
        report = form.late_report and str(form.late_report)
        want.setdefault(report, Counter())[form.narrative.expected_filing.within_extension] += 1
    got = {row["late_report"]: (row["promised"], row["longer"], row["silent"]) for row in ask(db, 3)}
    assert got == {report: (count[True], count[False], count[None]) for report, count in want.items()}


def test_estimates_by_metric(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want = Counter(str(estimate.metric) for form in forms for estimate in form.financial_estimates)
    assert {row["metric"]: row["estimates"] for row in ask(db, 5)} == want


def test_losses(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want = [
        estimate.amount.low
        for form in forms
        for estimate in form.financial_estimates
        if estimate.metric == "net_income" and estimate.amount and estimate.amount.high is not None
        if estimate.amount.high <= 0
    ]
    assert Counter(row["amount_low"] for row in ask(db, 6)) == Counter(want)


def test_earlier_reports(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want = [
        [report.form for report in form.missing_reports] or [None]
        for form in forms
        if form.checkboxes.other_reports_filed is False
    ]
    assert sorted(map(repr, want)) == sorted(repr(row["forms"]) for row in ask(db, 8))


def test_words_of_the_evidence(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want: Counter[str] = Counter()
    for form in forms:
        for field in ("period.ended", "contact.phone"):
            place = form.evidence.get(field)
            if place and place.start is not None:
                want[form.text[place.start : place.end]] += 1
    assert Counter(row["words"] for row in ask(db, 10)) == want


def test_late_notices(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want = Counter(
        (form.registrant.name, min(answer.days_late or 0 for answer in found.candidates))
        for form in forms
        if (found := form.deadlines()).was_notice_timely is False
    )
    assert Counter((row["registrant_name"], row["days_late"]) for row in ask(db, 13)) == want


def test_extended_due_dates(db: duckdb.DuckDBPyConnection, forms: list[Form12b25]) -> None:
    want = Counter(answer.extended_due for form in forms for answer in form.deadlines().candidates)
    assert Counter(row["extended_due"] for row in ask(db, 14)) == want


def test_recipe_for_edgartools() -> None:
    """A stand-in with the one method that the recipe calls."""

    class Filing:
        def __init__(self, path: Path) -> None:
            self.path = path

        def full_text_submission(self) -> str:
            return self.path.read_text(encoding="utf-8")

    filings = [Filing(path) for path in sorted((ROOT / "fixtures").glob("submission_*.txt"))]
    (recipe,) = re.findall(r"^forms = (.*full_text_submission.*)$", COOKBOOK, re.MULTILINE)
    import nt10k

    forms = eval(recipe, {"nt10k": nt10k, "get_filings": lambda form: filings})
    assert forms
    assert all(form.submission and form.submission.accession_number for form in forms)


def test_recipe_for_sec_edgar_downloader(tmp_path: Path) -> None:
    """The tree that its version 5 writes."""
    (source, *_) = sorted((ROOT / "fixtures").glob("submission_*.txt"))
    folder = tmp_path / "downloads" / "sec-edgar-filings" / "ACME" / "NT 10-K" / "0000000000-12-000001"
    folder.mkdir(parents=True)
    (folder / "full-submission.txt").write_bytes(source.read_bytes())
    (folder / "primary-document.html").write_bytes(next((ROOT / "fixtures").glob("html_*.htm")).read_bytes())
    (recipe,) = re.findall(r"^outcomes = (.*)$", COOKBOOK, re.MULTILINE)
    import nt10k

    outcomes = eval(recipe.replace("downloads/", f"{tmp_path}/downloads/"), {"nt10k": nt10k, "list": list})
    assert [outcome.status for outcome in outcomes] == ["parsed"]
