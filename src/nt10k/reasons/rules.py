"""All rules for reasons, in no order that matters."""

from __future__ import annotations

from nt10k.reasons import (
    rules_accounting,
    rules_events,
    rules_inquiries,
    rules_machinery,
    rules_people,
    rules_preparation,
)
from nt10k.reasons.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    rule
    for room in (rules_preparation, rules_accounting, rules_inquiries, rules_events, rules_people, rules_machinery)
    for name, table in vars(room).items()
    if name.endswith("_RULES")
    for rule in table
)
