"""The quick ways through a text find what the patterns alone would find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nt10k.extract import contact, scanned, signature
from nt10k.extract.people import _MIXED, _TOKEN, _WORD
from nt10k.extract.scanned import blur, blur_words, find_days, labels, read_digits, tolerant
from nt10k.text import Span

FIXTURES = Path(__file__).parents[2] / "fixtures"
TEXTS = [path.read_text(errors="replace")[:40_000] for path in sorted(FIXTURES.rglob("*.txt"))]


def slowly(kinds: dict[str, tuple[str, ...]], behind: str) -> re.Pattern[str]:
    groups = (f"(?P<{kind}>{'|'.join(map(tolerant, phrases))})" for kind, phrases in kinds.items())
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(groups)}){behind}", re.IGNORECASE)


@pytest.mark.parametrize("kinds", [signature._LABELS, contact._LABELS, {"date": ("date",)}, {"by": ("by",)}])
def test_labels_are_found_where_their_phrases_are(kinds: dict[str, tuple[str, ...]]) -> None:
    quick, slow = re.compile(labels(kinds, r"\s{0,3}:?")), slowly(kinds, r"\s{0,3}:?")
    for text in [*TEXTS, "NName: lts TTitle 0ffice: DDate: BBy by Telleph0ne: surname: Rename"]:
        quickly = [(match.span(), match.lastgroup) for match in quick.finditer(text)]
        assert quickly == [(match.span(), match.lastgroup) for match in slow.finditer(text)]


def test_no_date_is_missed_where_no_month_seems_to_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = [Span(text, at, at + 300) for text in TEXTS for at in range(0, len(text), 300)]
    quickly = [list(find_days(block)) for block in blocks]
    monkeypatch.setattr(scanned, "_has_month", lambda *_: True)
    assert quickly == [list(find_days(block)) for block in blocks]
    assert sum(map(bool, quickly)) > 100


@pytest.mark.parametrize("month", scanned._MONTHS)
def test_every_month_seems_to_begin_as_it_can_be_damaged(month: str) -> None:
    doubled = month[0] * 2 + month[1] * 2 + month[2:]
    printed = {month, month.upper(), month[:3], doubled, *(name.replace("m", "rn") for name in (month, doubled))}
    for name in printed | {name.replace("o", "0") for name in (month, doubled)}:
        assert [day.month for day, _ in find_days(Span(f"{name} 4, 2004"))] == [scanned._MONTHS.index(month) + 1]


def test_a_token_that_is_not_mixed_is_a_word() -> None:
    for text in TEXTS:
        for token in _TOKEN.findall(text):
            assert _MIXED.search(token) or _WORD.findall(token) == [token]


def test_words_are_blurred_together_as_they_are_one_by_one() -> None:
    for text in TEXTS:
        tokens = [token for token in _TOKEN.findall(text) if token.strip("|")]
        assert blur_words(tokens) == [blur(token) for token in tokens]


def test_digits_of_several_stretches_are_read_in_one_text() -> None:
    text = "call (5O0) 555-0l59 or 1O, not 5l4"
    first, second = read_digits([Span(text, 0, 19), Span(text, 20, 25)])
    assert (first.text, second.text) == ("call (500) 555-0159", "or 10")
    assert first.source is second.source
    assert first.source.endswith("not 5l4")
