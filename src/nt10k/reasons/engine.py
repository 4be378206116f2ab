"""Rules applied to sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nt10k.model.vocabulary import ReasonCategory
from nt10k.reasons.passage import Sentence
from nt10k.reasons.rule import Rule


def find_reasons(sentences: Sequence[Sentence], rules: Iterable[Rule], late: str) -> dict[ReasonCategory, int]:
    """Each category that a rule finds, with the number of the first sentence that states it.

    `late` is the kind of the late report, as `passage.late_report` tells it.
    """
    causal = [(number, sentence) for number, sentence in enumerate(sentences) if not sentence.aside]
    whole = "\n".join(sentence.causal for _, sentence in causal)
    found: dict[ReasonCategory, int] = {}
    for rule in rules:
        if (rule.late and rule.late != late) or not rule.may_read(whole):
            continue
        before = found.get(rule.category, len(sentences))
        for number, sentence in causal:
            if number >= before:
                break
            if rule.may_read(sentence.causal) and rule.reads(sentence):
                found[rule.category] = number
                break
    return found
