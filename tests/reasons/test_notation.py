"""The notation of rules."""

from __future__ import annotations

import pytest

from nt10k.reasons.notation import compiled, first_words
from nt10k.reasons.rule import Rule
from nt10k.reasons.rules import RULES

FIELDS = ("of", "near", "lead", "unless", "within", "never")


@pytest.mark.parametrize(
    ("notation", "text"),
    [
        ("audit*", "auditors"),
        ("audit (of|for) statements", "audit for statements"),
        ("(new )?auditor", "auditor"),
        ("lost ~ records", "lost all of last year's records"),
        ("lost .. records", "lost all records"),
        ("lost .. records", "lost records"),
        ("finali[sz]*", "finalising"),
        ("first | second", "second"),
        ("(first |\n    second) quarter", "second quarter"),
    ],
)
def test_what_a_notation_matches(notation: str, text: str) -> None:
    assert compiled(notation).fullmatch(text)


@pytest.mark.parametrize(
    ("notation", "text"),
    [("audit", "auditor"), ("lost ~ records", "lost hope; records"), ("lost .. records", "lost a b c d e f records")],
)
def test_what_it_does_not(notation: str, text: str) -> None:
    assert not compiled(notation).fullmatch(text)


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("audit* | review of", {"audit*", "review"}),
        ("re ?audit*", {"re", "reaudit*"}),
        ("colou?r", {"color", "colour"}),
        ("(new |former )?auditor", {"new", "former", "auditor"}),
        ("(?<!internal )audit", {"audit"}),
        ("10-?k", {"10*"}),
    ],
)
def test_the_words_that_open_terms(notation: str, words: set[str]) -> None:
    assert first_words(notation) == words


def test_a_malformed_notation_is_refused() -> None:
    with pytest.raises(ValueError, match="neither open nor end with a space"):
        compiled("first |second")
    with pytest.raises(ValueError, match="must open with a word"):
        first_words(r"\w+ audit")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_well_formed(rule: Rule) -> None:
    for field in FIELDS:
        if notation := getattr(rule, field):
            compiled(notation)
    assert first_words(rule.of)
