"""Part IV (3): the explanation of the anticipated change, and its figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from nt10k.estimates import Reading, read_estimates
from nt10k.extract.narrative import narrative_words
from nt10k.extract.pointers import follow
from nt10k.extract.rows import Answer
from nt10k.extract.wording import rejoin, substance
from nt10k.findings import Findings
from nt10k.model import FinancialEstimate, Interval, ReportType, ResultsChange
from nt10k.sections import Located, Parts


def read_results(
    form: Located,
    parts: Parts,
    answer: Answer | None,
    *,
    period_ended: date | None,
    late_report: ReportType | None,
    findings: Findings,
) -> tuple[ResultsChange, list[FinancialEstimate]]:
    """The explanation, and the figures that it and Part III state."""
    gaps = form.gaps(parts.explanation)
    if answer and parts.explanation.start <= answer.span.start:  # the boxes stand behind "If so, attach …"
        gaps = [piece for gap in gaps for piece in (gap.before(answer.span.start), gap.after(answer.span.end))]
    gaps = follow(form, parts, substance(gap.strip() for gap in gaps))
    explanation = rejoin(gaps)
    if explanation is not None:
        findings.see("results_change.explanation", gaps[0].to(gaps[-1]))

    here = read_estimates(gaps, period_ended=period_ended, late_report=late_report)
    narrative = read_estimates(narrative_words(form, parts), period_ended=period_ended, late_report=late_report)
    for figure in here.unread:
        findings.tell(
            "figure-unread", "info", "A figure of Part IV (3) that no metric was found for.",
            field="financial_estimates", span=figure,
        )  # fmt: skip
    withheld = here.withheld or narrative.withheld
    region = parts.results or form.text.span
    findings.see("results_change.estimate_withheld", withheld or region, "stated" if withheld else "inferred")
    estimates = _record(_distinct([*here.readings, *narrative.readings]), findings)
    return ResultsChange(explanation=explanation, estimate_withheld=withheld is not None), estimates


def _distinct(readings: Sequence[Reading]) -> list[Reading]:
    """Without what is told again: the same figures for the same period of the same metric."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for reading in readings:
        e = reading.estimate
        key = (e.metric, e.period_end, e.months, _ends(e.amount), _ends(e.prior), _ends(e.change), e.direction)
        if key not in seen:
            seen.add(key)
            kept.append(reading)
    return kept


def _ends(interval: Interval | None) -> tuple[Decimal | None, Decimal | None] | None:
    return None if interval is None else (interval.low, interval.high)


def _record(readings: Sequence[Reading], findings: Findings) -> list[FinancialEstimate]:
    for i, reading in enumerate(readings):
        for field, (span, basis) in reading.evidence.items():
            findings.see(f"financial_estimates.{i}.{field}", span, basis)
    return [reading.estimate for reading in readings]
