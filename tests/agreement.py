"""How a parse is held against hand-read answers, and its evidence against the text that it points into.

Answers name what is compared: a key that they leave out is not judged, `null` says that the document does not let
anyone read the value. Beside the tree of the model an answer may hold `expect_diagnostics` (a reader must be
warned) and `optional` (reasons and estimates that are neither missed nor wrong).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from nt10k.dates import find_dates
from nt10k.text import Span

Tree = dict[str, Any]

LONG_TEXT = {"narrative.text", "results_change.explanation"}
SETS = {"narrative.reasons", "financial_estimates", "missing_reports"}
INTERVAL = {"low", "high", "unit", "approximate"}
# Where a clause begins and ends is a matter of taste; these words stand in the answers for the reader's eye.
FREE = {"label", "period", "text"}

_PLAIN = str.maketrans("’‘“”—–‑\xa0", "''\"\"--- ")
_SCANNED = re.compile(r"(?<=\d)[lIO]|[lIO](?=\d)")


def fold(text: str) -> str:
    """Case, quotes, dashes and white space made alike."""
    return " ".join(text.translate(_PLAIN).casefold().split())


def fold_long(text: str) -> str:
    """White space made alike; brackets and currency signs often stand in table cells of their own."""
    return re.sub(r" ?([()$%]) ?", r"\1", " ".join(text.split()))


def differences(want: Tree, got: Tree) -> list[str]:
    """What a parse has otherwise than the answers, one line each."""
    answers = {k: v for k, v in want.items() if k not in ("expect_diagnostics", "optional")}
    found = list(_compare(answers, got, "", want.get("optional", {})))
    if want.get("expect_diagnostics") and all(d["severity"] == "info" for d in got["diagnostics"]):
        found.append("diagnostics: nothing warns the reader")
    return found


def _compare(want: Any, got: Any, path: str, optional: Tree) -> Iterator[str]:
    if path in SETS:
        yield from _compare_set(path, want, got, optional.get(path, []))
    elif path.startswith("checkboxes.") and isinstance(want, dict):  # boxes come in printed order
        if list(want.items()) != list(got.items()):
            yield f"{path}: want {want}, got {got}"
    elif isinstance(want, dict) and isinstance(got, dict):
        for key, value in want.items():
            yield from _compare(value, got[key], f"{path}.{key}" if path else key, optional)
    elif isinstance(want, list) and isinstance(got, list) and len(want) == len(got):
        for i, value in enumerate(want):
            yield from _compare(value, got[i], f"{path}.{i}", optional)
    elif path in LONG_TEXT and isinstance(want, str) and isinstance(got, str):
        if fold_long(want) != fold_long(got):
            yield f"{path}:\n  want {want!r}\n  got  {got!r}"
    elif want != got or type(want) is not type(got):
        yield f"{path}: want {want!r}, got {got!r}"


def _compare_set(path: str, want: list[Tree], got: list[Tree], optional: list[Any]) -> Iterator[str]:
    if path == "narrative.reasons":
        stated, found = {reason["category"] for reason in want}, {reason["category"] for reason in got}
        missed, extra = sorted(stated - found), sorted(found - stated - set(optional))
        yield from (f"{path}: missed {category}" for category in missed)
        yield from (f"{path}: not stated: {category}" for category in extra)
        return
    left = list(got)
    for item in want:
        hit = next((other for other in left if agrees(item, other)), None)
        if hit is None:
            yield f"{path}: missed {item}"
        else:
            left.remove(hit)
    yield from (f"{path}: not stated: {o}" for o in left if not any(agrees(item, o) for item in optional))


def agrees(want: Tree, got: Tree) -> bool:
    """Whether an estimate or a missing report has all that is named; figures are compared as numbers."""
    for key, value in want.items():
        mine = got[key]
        if isinstance(value, dict) and isinstance(mine, dict):
            if not agrees(value, mine):
                return False
        elif key in ("low", "high") and None not in (value, mine):
            if Decimal(value) != Decimal(mine):
                return False
        elif key not in FREE and value != mine:
            return False
    return True


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a dump that is not null, with its path; an interval is one value."""
    if isinstance(value, dict) and set(value) != INTERVAL:
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{i}")
    elif value is not None:
        yield path, value


def unsupported(path: str, value: Any, evidence: Tree, text: str) -> str | None:
    """Why an entry of `evidence` does not bear its value out; None where it does."""
    start, end, basis = evidence["start"], evidence["end"], evidence["basis"]
    of_header = (start, end, basis) == (None, None, "header")
    if path.startswith("submission.") or path == "form_type":
        return None if of_header else f"{path}: is of the header"
    if path == "amendment" and of_header:  # the submission type ends in /A
        return None
    if basis == "header" or start is None or not 0 <= start < end <= len(text) or not text[start:end].strip():
        return f"{path}: points nowhere ({start}, {end}, {basis})"
    piece = text[start:end]
    if basis == "inferred" or _check_of(path, value)(value, piece):
        return None
    return f"{path}: {value!r} is not in {piece!r}"


def _check_of(path: str, value: Any) -> Callable[[Any, str], bool]:
    name = path.rsplit(".", 1)[-1]
    if path.startswith("checkboxes."):
        return _has_answer
    if name == "phone":
        return _has_digits
    if name == "date" or name.endswith(("ended", "_end")):
        return _has_date
    if name == "state":
        return _has_state
    if isinstance(value, dict):
        return _has_figure
    if isinstance(value, str) and name not in ("late_report", "category", "metric", "direction"):
        return _has_words
    return lambda _value, _piece: True  # booleans and words of ours: that there is a place is all one can ask


def _has_answer(value: bool, piece: str) -> bool:
    """A box in the state that is told, or an answer typed as a word."""
    typed = re.search(r"\byes\b|\bno\b", piece, re.IGNORECASE) and not re.search("[☒☐]", piece)
    return bool(typed) or ("☒" in piece if value else bool(re.search("[☒☐]", piece)))


def _has_digits(value: str, piece: str) -> bool:
    national = value[2:] if value.startswith("+1") else value[1:]
    return national in re.sub(r"\D", "", piece)


def _has_date(value: str, piece: str) -> bool:
    repaired = _SCANNED.sub(lambda m: "0" if m[0] == "O" else "1", piece)
    return any(day.isoformat() == value for day, _ in find_dates(Span(repaired)))


def _has_state(value: str, piece: str) -> bool:
    """The value as it stands, or a name that its USPS code abbreviates."""
    letters = ".*".join(value.casefold())
    return _has_words(value, piece) or bool(re.match(letters, fold(piece)))


def _has_figure(value: Tree, piece: str) -> bool:
    """The significant digits of one end, unless the figure is nil."""
    ends = [re.sub(r"\D", "", value[end] or "").strip("0") for end in ("low", "high")]
    figures = {re.sub(r"\D", "", figure).strip("0") for figure in re.findall(r"\d[\d,]*(?:\.\d+)?|\.\d+", piece)}
    return not any(ends) or not figures.isdisjoint(filter(None, ends))


def _has_words(value: str, piece: str) -> bool:
    def words(text: str) -> set[str]:
        return set(re.findall(r"\w+", text))

    if words(fold(value)) <= words(fold(piece)):
        return True
    scanned = str.maketrans("lio", "110")  # what a scanner confuses
    return words(fold(value).translate(scanned)) <= words(fold(piece).translate(scanned))
