"""Part III: the narrative, its reasons and its promise."""

from __future__ import annotations

from nt10k.extract.pointers import follow
from nt10k.extract.wording import rejoin, substance
from nt10k.findings import Findings
from nt10k.model import ExpectedFiling, Narrative, Reason
from nt10k.reasons import read_reasons
from nt10k.sections import Located, Parts
from nt10k.text import Span


def narrative_words(form: Located, parts: Parts) -> list[Span]:
    """What the registrant wrote in Part III, or in the attachment that Part III points to."""
    return follow(form, parts, substance(form.gaps(parts.narrative)))


def read_narrative(form: Located, parts: Parts, findings: Findings) -> Narrative:
    """The registrant's words, why the report is late, and when it is promised."""
    gaps = narrative_words(form, parts)
    text = rejoin(gaps)
    if text is None:
        findings.tell("narrative-missing", "warning", "Part III says nothing that can be read.", field="narrative.text")
    whole = gaps[0].to(gaps[-1]) if gaps else parts.narrative or form.text.span
    if text is not None:
        findings.see("narrative.text", whole)

    found = read_reasons(gaps)
    for i, (_, sentence) in enumerate(found.reasons):
        findings.see((f"narrative.reasons.{i}.category", f"narrative.reasons.{i}.text"), sentence)
    findings.see("narrative.boilerplate", whole, "inferred")
    findings.see("narrative.restatement", found.restatement or whole, "stated" if found.restatement else "inferred")
    if found.expected_date:
        findings.see("narrative.expected_filing.date", found.expected_date[1])
    if found.within_extension:
        findings.see("narrative.expected_filing.within_extension", found.within_extension[1])
    return Narrative(
        text=text,
        reasons=[Reason(category=category, text=sentence.words) for category, sentence in found.reasons],
        boilerplate=found.boilerplate,
        restatement=found.restatement is not None,
        expected_filing=ExpectedFiling(
            date=found.expected_date[0] if found.expected_date else None,
            within_extension=found.within_extension[0] if found.within_extension else None,
        ),
    )
