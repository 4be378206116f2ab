"""Contact and signature blocks in the arrangements of EDGAR, each set into a plain notice, against their answers.

The blocks were written before the code that reads them, the last ones (`…-final-…`) after it. A floor goes up with
accuracy; it goes down only in a commit that says why.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from agreement import fold, unsupported
from notices import notice

from nt10k import parse
from nt10k.extract.scanned import find_days, read_digits
from nt10k.text import Span

BLOCKS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "blind_blocks.jsonl").read_text("utf-8").splitlines()
]
FLOORS = {
    "contact.name": 0.99, "contact.title": 0.99, "contact.phone": 0.99, "contact.email": 0.99,
    "signature.registrant": 0.98, "signature.name": 0.98, "signature.title": 0.98, "signature.date": 0.98,
}  # fmt: skip


def _set_in(block: dict[str, Any]) -> str:
    if "contact" in block:
        return notice(question_1="", contact=block["text"])
    return notice(charter="", signature=block["text"], back_page="")


@cache
def _wrong() -> dict[str, list[str]]:
    """What is read otherwise than the answers say, by field."""
    wrong: dict[str, list[str]] = {field: [] for field in FLOORS}
    for block in BLOCKS:
        kind = "contact" if "contact" in block else "signature"
        form = parse(_set_in(block)).model_dump(mode="json")
        for key, want in block[kind].items():
            got = form[kind][key]
            if (want and fold(want).rstrip(".,;")) != (got and fold(got).rstrip(".,;")):
                wrong[f"{kind}.{key}"].append(f"{block['id']}: want {want!r}, got {got!r}")
    return wrong


@pytest.mark.parametrize("field", FLOORS)
def test_accuracy_does_not_fall(field: str) -> None:
    count = Counter("contact" if "contact" in block else "signature" for block in BLOCKS)[field.split(".")[0]]
    wrong = _wrong()[field]
    assert 1 - len(wrong) / count >= FLOORS[field], "\n".join(wrong)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block["id"])
def test_every_value_has_its_evidence(block: dict[str, Any]) -> None:
    parsed = parse(_set_in(block))
    form = parsed.model_dump(mode="json")
    values = {f"{kind}.{key}": value for kind in ("contact", "signature") for key, value in form[kind].items()}
    evidence = {path: form["evidence"][path] for path in values if path in form["evidence"]}
    assert evidence.keys() == {path for path, value in values.items() if value is not None}
    for path, place in evidence.items():
        piece = Span(parsed.text, place["start"], place["end"])
        if path == "signature.date":
            assert [day.isoformat() for day, _ in find_days(piece)] == [values[path]]
        elif path == "contact.phone":
            digits = sorted(re.sub(r"\D", "", read_digits([piece])[0].text))
            assert not Counter(values[path][2:]) - Counter(digits), "every digit but those of the country"
        else:
            assert not unsupported(path, values[path], place, parsed.text)
