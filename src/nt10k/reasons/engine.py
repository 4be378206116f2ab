"""Rules applied to sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nt10k.model.vocabulary import ReasonCategory
from nt10k.reasons.passage import Sentence
from nt10k.reasons.rule import Rule

_LATE_REPORT = re.compile(r"\b(?:(?P<q>quarterly report|10-?q)|(?P<k>annual report|10-?k|20-f|11-k))")


def late_report(sentences: Sequence[Sentence]) -> str:
    """`k` or `q`, for an annual or a quarterly report: the kind that the narrative names first; empty for none."""
    for sentence in sentences:
        if match := _LATE_REPORT.search(sentence.words):
            return match.lastgroup or ""
    return ""


def find_reasons(sentences: Sequence[Sentence], rules: Iterable[Rule]) -> dict[ReasonCategory, int]:
    """Each category that a rule finds, with the number of the first sentence that states it."""
    causal = [(number, sentence.causal) for number, sentence in enumerate(sentences) if not sentence.aside]
    whole = "\n".join(text for _, text in causal)
    report = late_report(sentences)
    found: dict[ReasonCategory, int] = {}
    for rule in rules:
        if (rule.late and rule.late != report) or not rule.may_read(whole):
            continue
        before = found.get(rule.category, len(sentences))
        for number, text in causal:
            if number >= before:
                break
            if rule.may_read(text) and rule.reads(text):
                found[rule.category] = number
                break
    return found
