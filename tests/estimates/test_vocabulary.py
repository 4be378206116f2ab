"""What is passed over for want of a word could not have told anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nt10k import NT10KError, parse
from nt10k.estimates import amounts, cues, metrics, passage, periods, read_estimates, reading, tables, tokens
from nt10k.estimates import vocabulary as words
from nt10k.estimates.withheld import _WITHHELD, may_withhold
from nt10k.model import ReportType
from nt10k.patterns import lazy, lowered
from nt10k.text import Span

from .cases import PROSE, SILENT, TABLES

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.*"))
DIRECTIONS = (cues.UP, cues.DOWN, cues.BETTER, cues.WORSE, cues.SAME, cues.NOMINAL)
slow = settings(
    derandomize=True,
    deadline=None,
    max_examples=5,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def matched(pattern: re.Pattern[str], data: st.DataObject) -> str:
    """The characters of a match of a pattern, in lower case, drawn from the pattern itself."""
    compiled = re.compile(pattern.pattern, pattern.flags)
    found = compiled.search(lowered(data.draw(st.from_regex(compiled))))
    return found[0] if found else "revenue of $1"


def opening(text: str) -> str:
    """The letters that a text begins with, behind a bracket or not."""
    found = re.match(r"\(?([a-z]+)", text)
    return found[1] if found else ""


@pytest.mark.parametrize("row", range(len(metrics.PHRASES)))
@given(st.data())
@slow
def test_no_phrase_without_its_words(row: int, data: st.DataObject) -> None:
    metric, _, source = metrics.PHRASES[row]
    text = matched(lazy(metrics._spaced(source)), data)
    assert metric is None or words.names_metric(words.words_of(text))
    any_opening = "percent" in text and ("expense" in text or "cost" in text)
    assert any_opening or opening(text) in metrics.OPENINGS


@pytest.mark.parametrize("source", [*DIRECTIONS, cues.CAUSES, cues.TURNED, cues.COMPARED])
@given(st.data())
@settings(slow, max_examples=50)
def test_no_cue_without_its_words(source: str, data: st.DataObject) -> None:
    text = matched(lazy(source), data)
    if source in DIRECTIONS:
        assert words.tells_direction(words.words_of(text))
    assert "times" in text or opening(text) in tokens._CUE_OPENINGS


@given(st.data())
@settings(slow, max_examples=50)
def test_no_nothing_without_its_words(data: st.DataObject) -> None:
    text = matched(lazy(cues.NONE), data)
    found = words.words_of("not " + text)
    assert not words.NOUGHT.isdisjoint(found) or not words.LIKES.isdisjoint(found)


@given(st.data())
@settings(slow, max_examples=60)
def test_no_withholding_without_its_words(data: st.DataObject) -> None:
    text = matched(_WITHHELD, data)
    assert text == "revenue of $1" or may_withhold(words.words_of(text), text)


@given(st.data())
@settings(slow, max_examples=60)
def test_no_period_without_its_opening(data: st.DataObject) -> None:
    text = matched(periods._PERIOD, data)
    assert text[0].isdigit() or opening(text) in periods._OPENINGS or text == "revenue of $1"


@given(st.data())
@settings(slow, max_examples=60)
def test_no_amount_without_its_words(data: st.DataObject) -> None:
    text = matched(amounts._FIGURE, data)
    if list(amounts.figures(Span(text))):
        assert words.tells_amount(words.words_of(text), text)


@given(st.data())
@settings(slow, max_examples=60)
def test_no_scale_without_its_words(data: st.DataObject) -> None:
    assert tables._scales(Span(matched(tables._SCALE, data)))


@given(st.data())
@settings(slow, max_examples=60)
def test_no_row_with_another_end(data: st.DataObject) -> None:
    value = data.draw(st.from_regex(re.compile(tables._VALUE.pattern, tables._VALUE.flags), fullmatch=True))
    for line in (f"Net sales\t{value}", f"Net sales  {value}", f"| Net sales | {value} |", f"Net sales 1 {value}"):
        assert tables._row(Span(line).strip()) is None or tables._may_be_row(line)


def ungated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every sentence read in full, every line tried as a row, and every pattern at every place."""

    def everything(paragraphs: Sequence[passage.Prose]) -> range:
        return range(len(paragraphs))

    def every_metric(text: str, _starts: object) -> Iterator[re.Match[str]]:
        return metrics.METRIC.finditer(text)

    def every_cue(line: tokens._Line) -> Iterator[re.Match[str]]:
        return tokens._CUE.finditer(line.text)

    def every_number(span: Span) -> Iterator[re.Match[str]]:
        return span.matches(amounts._FIGURE)

    def every_place(self: periods._Places, at: int, end: int) -> re.Match[str] | None:
        return self.pattern.search(self.source, at, end)

    def yes(*_: object) -> bool:
        return True

    def line_of_prose(line: str) -> bool:
        return bool(line.strip())

    monkeypatch.setattr(reading, "telling", everything)
    monkeypatch.setattr(reading, "may_withhold", yes)
    monkeypatch.setattr(passage.Prose, "tells", yes)
    monkeypatch.setattr(passage.Prose, "takes_up", True)
    monkeypatch.setattr(tokens, "tells_amount", yes)
    monkeypatch.setattr(tokens, "tells_nothing", yes)
    monkeypatch.setattr(tokens, "metrics", every_metric)
    monkeypatch.setattr(tables, "metrics", every_metric)
    monkeypatch.setattr(tokens, "_cue_matches", every_cue)
    monkeypatch.setattr(amounts, "_numbers", every_number)
    monkeypatch.setattr(periods._Places, "first", every_place)
    monkeypatch.setattr(tables, "_may_be_row", line_of_prose)


def fixture_text(path: Path) -> str:
    try:
        return parse(path.read_bytes()).text or ""
    except NT10KError:
        return ""


def test_nothing_is_read_differently_for_being_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [case.text for case in (*PROSE, *TABLES, *SILENT)]
    texts += [text for path in FIXTURES if path.is_file() and (text := fixture_text(path))]
    ended, late = date(2007, 12, 31), (ReportType.FORM_10K, ReportType.FORM_10Q)
    asked = [([Span(text)], report) for text in texts for report in late]
    quick = [read_estimates(spans, period_ended=ended, late_report=report) for spans, report in asked]
    ungated(monkeypatch)
    for (spans, report), found in zip(asked, quick, strict=True):
        assert read_estimates(spans, period_ended=ended, late_report=report) == found, spans[0].text[:200]
