from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from nt10k.estimates import read_estimates
from nt10k.model import FinancialEstimate, Interval, ReportType
from nt10k.text import Span

from .cases import PROSE, SHORT, SILENT, TABLES, Case

SCALES = {"K": 10**3, "M": 10**6, "B": 10**9}
DIRECTIONS = {"+": "increase", "-": "decrease", "=": "unchanged", None: None}


def number(text: str) -> Decimal | None:
    if not text:
        return None
    return Decimal(text[:-1]) * SCALES[text[-1]] if text[-1] in SCALES else Decimal(text)


def agrees(want: str | None, got: Interval | None) -> bool:
    if want is None or got is None:
        return want is None and got is None
    code = re.search(r"[A-Z]{3}$", want)
    ends = (want[: code.start()] if code else want).split("..")
    right_unit = code is None or got.unit == code[0]
    return right_unit and (number(ends[0]), number(ends[-1])) == (got.low, got.high)


def matches(line: str, got: FinancialEstimate) -> bool:
    metric, *rest = line.split()
    want = dict(part.split("=", 1) for part in rest)
    return (
        got.metric.value == metric
        and agrees(want.get("a"), got.amount)
        and agrees(want.get("p"), got.prior)
        and agrees(want.get("c"), got.change)
        and agrees(want.get("%"), got.change_percent)
        and DIRECTIONS[want.get("d")] == got.direction
        and ("m" not in want or int(want["m"]) == got.months)
        and ("pp" not in want or want["pp"] == str(got.prior_period_end))
    )


def shown(estimate: FinancialEstimate) -> str:
    return estimate.model_dump_json(exclude={"text"}, exclude_none=True)


@pytest.mark.parametrize("case", PROSE + SHORT + TABLES + SILENT, ids=lambda case: case.text[:60])
def test_reads_what_a_reader_reads(case: Case) -> None:
    passage = Span(case.text)
    found = read_estimates([passage], period_ended=date.fromisoformat(case.ended), late_report=ReportType(case.form))
    left = [reading.estimate for reading in found.readings]
    for line in case.expected:
        hit = next((estimate for estimate in left if matches(line, estimate)), None)
        assert hit is not None, f"missed {line}; left {[shown(e) for e in left]}"
        left.remove(hit)
    assert not [shown(estimate) for estimate in left]
    assert (found.withheld is not None) == case.withheld


@pytest.mark.parametrize("case", PROSE + TABLES, ids=lambda case: case.text[:60])
def test_every_value_has_its_evidence(case: Case) -> None:
    passage = Span(case.text)
    found = read_estimates([passage], period_ended=date.fromisoformat(case.ended), late_report=ReportType(case.form))
    for reading in found.readings:
        values = {k for k, v in reading.estimate.model_dump().items() if v is not None}
        assert set(reading.evidence) == values
        for span, basis in reading.evidence.values():
            assert span.source is passage.source
            assert 0 <= span.start < span.end <= passage.end
            assert basis in ("stated", "inferred")
