"""The parts of the form: where each answer of the registrant stands."""

from __future__ import annotations

from dataclasses import dataclass

from nt10k.prose import sentences
from nt10k.sections.fold import fold, unscan
from nt10k.sections.locate import Located
from nt10k.text import Span

_RELIEF = ("part_2", "relief_lead", "relief_a", "relief_b", "relief_c")
_PART_3 = ("part_3", "prompt")
_PART_4 = ("part_4", "question_1", "question_2", "question_3", "if_so")
_SIGNATURE = ("charter", "caused")
_BACK_PAGE = ("instruction", "attention", "general_instructions")
_LONGEST_NAME = 200  # characters of a registrant's name above the charter line


@dataclass(frozen=True)
class Parts:
    """The regions of one notice. A region that the notice lacks is empty, at the place where it would stand."""

    cover: Span  # up to Part II: the form row, the period, Part I
    relief: Span  # Part II and what drifted out of it, up to the prompt of Part III
    narrative: Span  # Part III behind its prompt
    contact: Span  # Part IV (1)
    other_reports: Span  # Part IV (2), question and answer
    results: Span  # Part IV (3), question and answer
    explanation: Span  # Part IV (3), what follows "If so, attach an explanation"
    signature: Span  # from the registrant's name above the charter line to the back page
    attachments: Span  # everything behind the signature


def split(form: Located) -> Parts:
    """Cut a notice at its captions; a question's text counts for more than a heading."""
    end = len(form.text.text)
    cover_end = form.first(*_RELIEF, *_PART_3, *_PART_4, *_SIGNATURE)
    relief_end = form.first(*_PART_4, *_SIGNATURE, after=cover_end)
    if prompt := form.get("prompt") or form.get("part_3"):
        relief_end = prompt.start
    narrative_start = form.captions["prompt"].end if form.get("prompt") else prompt.end if prompt else relief_end
    narrative_end = form.first(*_PART_4, *_SIGNATURE, after=narrative_start) if prompt else relief_end
    signature_start = _signature_start(form)
    back_page = form.first(*_BACK_PAGE, after=signature_start)

    question_2 = form.first("question_2", "question_3", "if_so", *_SIGNATURE)
    question_3 = form.first("question_3", "if_so", *_SIGNATURE, after=question_2)
    contact = form.captions["question_1"].end if form.get("question_1") else question_2
    if_so = form.get("if_so", "question_3")
    explanation = if_so.end if if_so else signature_start
    return Parts(
        cover=form.between(0, cover_end),
        relief=form.between(cover_end, relief_end),
        narrative=form.between(narrative_start, min(narrative_end, signature_start)),
        contact=form.between(contact, min(question_2, signature_start)),
        other_reports=form.between(question_2, question_3),
        results=form.between(question_3, max(question_3, signature_start)),
        explanation=form.between(explanation, signature_start),
        signature=form.between(signature_start, back_page),
        attachments=form.between(back_page, end),
    )


def _signature_start(form: Located) -> int:
    """Where the signature begins: at the registrant's name above "(Name of Registrant as Specified in Charter)"."""
    charter = form.get(*_SIGNATURE)
    if charter is None:
        return form.first(*_BACK_PAGE)
    above = form.gap_before("charter" if form.get("charter") else "caused")
    lines = above.written()
    if not lines:
        return charter.start
    name = sentences(lines[-1])[-1]  # a text without line ends has the name behind a sentence
    start = _wrapped_name(form, lines) if name.start == lines[-1].start else name.start
    return start if name.end - start <= _LONGEST_NAME else charter.start


def _wrapped_name(form: Located, lines: list[Span]) -> int:
    """Where a name begins that may be wrapped: as many lines upward as make the name of Part I."""
    printed = unscan(fold(form.text.text[: form.first(*_RELIEF, *_PART_3, *_PART_4)]))
    for first in (-3, -2):
        if len(lines) >= -first and unscan(fold(lines[first].to(lines[-1]).text)) in printed:
            return lines[first].start
    return lines[-1].start
