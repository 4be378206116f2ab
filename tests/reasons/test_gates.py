"""What is looked for first, because it is cheap, never hides what a pattern would find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nt10k.dates import find_date
from nt10k.prose import paragraphs, sentences
from nt10k.reasons import noise, passage, promise_words
from nt10k.reasons.notation import compiled
from nt10k.reasons.openings import Openings
from nt10k.reasons.passage import bare, fold
from nt10k.reasons.rules import RULES
from nt10k.reasons.words import OPEN
from nt10k.text import Span

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.txt"))
EXAMPLES = [text for rule in RULES for text in (*rule.yes, *rule.no)]
GLUED = ["the sec.comments (of the company's auditor's\"audit\") p.c. and U.S. attorney's not.done, e.g. 10-Q/A's"]


def folded() -> list[str]:
    texts = [path.read_text("utf-8", "replace") for path in FIXTURES] + EXAMPLES + GLUED
    found = [fold(s.text) for text in texts for p in paragraphs(Span(text)) for s in sentences(p)]
    return [words for words in found if len(words) < 2000]


SENTENCES = folded()
BARE = [words for sentence in SENTENCES if (words := bare(sentence))]
OPENINGS = Openings(RULES)


def test_no_rule_is_hidden_from_its_words() -> None:
    hidden = []
    for words in BARE:
        possible = OPENINGS.read(words).subjects()
        starts = [run.start() for run in re.finditer(r"\w+", words)]
        for number, rule in enumerate(RULES):
            of = {start for start in starts if compiled(rule.of).match(words, start)}
            near = not rule.near or compiled(rule.near).search(words)
            within = not rule.within or rule.open or compiled(rule.within).search(words)
            if of and near and within and not of <= set(possible.get(number, ())):
                hidden.append((rule.name, words))
    assert hidden == []


def test_no_word_beside_is_hidden() -> None:
    for words in BARE:
        reading = OPENINGS.read(words)
        starts = [run.start() for run in re.finditer(r"\w+", words)]
        for number, rule in enumerate(RULES):
            if rule.near:
                assert {s for s in starts if compiled(rule.near).match(words, s)} <= set(reading.beside(number))
        assert reading.is_open() == (compiled(OPEN).search(words) is not None)


def test_words_are_bared_one_by_one_as_in_the_sentence() -> None:
    assert [bare(words) for words in SENTENCES] == [passage._without_dropped(words) for words in SENTENCES]


@pytest.mark.parametrize(("groups", "pattern"), noise._NO_REASON)
def test_denials_hold_their_words(groups: tuple[tuple[str, ...], ...], pattern: re.Pattern[str]) -> None:
    for words in SENTENCES:
        assert not pattern.search(words) or all(any(cue in words for cue in cues) for cues in groups)


@pytest.mark.parametrize(
    ("cues", "pattern"),
    [
        (noise._NO_CAUSE_CUES, noise._NO_CAUSE),
        (noise._PRINTED_FORM_CUES, noise._PRINTED_FORM),
        (promise_words.EXTENSION_CUES, promise_words.EXTENSION),
        (passage._KIND_CUES, passage._REPORT_KIND),
        *passage._LATE_REPORT,
    ],
)
def test_patterns_hold_their_words(cues: tuple[str, ...], pattern: re.Pattern[str]) -> None:
    for words in SENTENCES:
        assert not pattern.search(words) or any(cue in words for cue in cues)


@pytest.mark.parametrize(
    "words",
    [
        *("the form 10-q was subsequently filed", "it submitted its annual report", "we now filed our form 10-k"),
        *("we are filing our report today", "filed shortly after the filing of this", "simultaneously with the report"),
        *("report, filed concurrently", "it was filed on the next day", "caused its form 10-k to be filed"),
        *("file the form later this day", "filed on the date hereof", "the report is being electronically filed"),
    ],
)
def test_what_says_that_a_report_was_filed_holds_its_words(words: str) -> None:
    assert promise_words.FILED.search(words)
    assert promise_words.MAY_BE_FILED.search(words)


def test_no_filing_is_hidden() -> None:
    for words in SENTENCES:
        assert not promise_words.FILED.search(words) or promise_words.MAY_BE_FILED.search(words)


def test_no_day_is_hidden() -> None:

    for words in SENTENCES:
        named = any(month in words for month in promise_words.MONTHS) or promise_words.NUMERIC_DAY.search(words)
        assert named or find_date(Span(words)) is None
