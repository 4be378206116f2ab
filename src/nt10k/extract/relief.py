"""Part II: is relief under Rule 12b-25(b) claimed."""

from __future__ import annotations

from typing import TypedDict

from nt10k.findings import Findings
from nt10k.sections import Located, Parts
from nt10k.text import Mark, Span

_LETTERS = ("relief_a", "relief_b", "relief_c")
_FIELDS = {"relief_a": "relief_reasons", "relief_b": "relief_filing", "relief_c": "relief_exhibit"}


class Relief(TypedDict, total=False):
    """The fields of `Checkboxes` that Part II gives."""

    relief: bool | None
    relief_reasons: bool | None
    relief_filing: bool | None
    relief_exhibit: bool | None


def read_relief(form: Located, parts: Parts, findings: Findings) -> Relief:
    """One box in Part II, wherever it stands, is the relief box; with one a letter, (b) decides.

    No edition of the form has a box in Part III in front of its prompt: one that stands there drifted down from
    Part II.
    """
    marks = form.text.marks_in(parts.relief)
    if not marks:
        findings.tell(
            "relief-box-missing", "warning", "Part II has no box that can be read.", field="checkboxes.relief",
            span=parts.relief,
        )  # fmt: skip
        return {}
    if len(marks) == 1:
        heading = form.get("part_3")
        drifted = heading is not None and marks[0].start > heading.start
        findings.see("checkboxes.relief", _span(form, marks[0]), "displaced" if drifted else "stated")
        if drifted:
            findings.tell(
                "relief-box-displaced", "warning", "The Part II box stands in Part III.", field="checkboxes.relief",
                span=_span(form, marks[0]),
            )  # fmt: skip
        return {"relief": marks[0].checked}
    result: Relief = {}
    for name, mark in _by_letter(form, marks).items():
        field = _FIELDS[name]
        findings.see(f"checkboxes.{field}", _span(form, mark))
        result[field] = mark.checked  # type: ignore[literal-required]
        if name == "relief_b":
            findings.see("checkboxes.relief", _span(form, mark))
            result["relief"] = mark.checked
    return result


def _by_letter(form: Located, marks: tuple[Mark, ...]) -> dict[str, Mark]:
    """The box of each of (a), (b), (c): the one in front of it, else the one on its text."""
    letters = [(name, span) for name in _LETTERS if (span := form.get(name))]
    if len(marks) == len(letters):
        return {name: mark for (name, _), mark in zip(letters, marks, strict=True)}
    found: dict[str, Mark] = {}
    for mark in marks:
        following = next((name for name, span in letters if mark.start < span.end), None)
        if following:
            found[following] = mark
    return found


def _span(form: Located, mark: Mark) -> Span:
    return form.between(mark.start, mark.end)
