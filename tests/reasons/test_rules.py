"""Every rule, one by one, by the sentences that it carries with it."""

from __future__ import annotations

from collections import Counter

import pytest

from nt10k.model.vocabulary import ReasonCategory
from nt10k.reasons.engine import find_reasons
from nt10k.reasons.passage import read_sentences
from nt10k.reasons.rule import Rule
from nt10k.reasons.rules import RULES
from nt10k.text import Span

YES = [pytest.param(rule, text, id=rule.name) for rule in RULES for text in rule.yes]
NO = [pytest.param(rule, text, id=rule.name) for rule in RULES for text in rule.no]


def reads(rule: Rule, text: str) -> bool:
    return bool(find_reasons(read_sentences([Span(text)]), (rule,), rule.late))


@pytest.mark.parametrize(("rule", "text"), YES)
def test_a_rule_reads_its_examples(rule: Rule, text: str) -> None:
    assert reads(rule, text)


@pytest.mark.parametrize(("rule", "text"), NO)
def test_a_rule_leaves_what_comes_close(rule: Rule, text: str) -> None:
    assert not reads(rule, text)


def test_every_rule_has_examples_of_both_kinds() -> None:
    assert [rule.name for rule in RULES if not (rule.yes and rule.no)] == []


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1] == []


def test_every_category_but_more_time_has_a_rule() -> None:
    assert set(ReasonCategory) - {rule.category for rule in RULES} == {ReasonCategory.MORE_TIME}
