"""The words of a passage, and which of them it needs to say anything of results.

A notice has hundreds of words, and mostly none of figures. The sets of words of a passage tell that at once: each
table here names, for one pattern, words without which it cannot match. They are wider than the patterns, never
narrower; `tests/estimates/test_vocabulary.py` draws matches of every pattern to see to it.
"""

from __future__ import annotations

from nt10k.estimates.cues import NONE
from nt10k.patterns import lazy

_LETTERS = bytes(code | 32 if chr(code).isalpha() and code < 128 else 32 for code in range(256))


def words_of(text: str) -> set[str]:
    """The different words of a text: runs of the letters A to Z, in lower case.

    >>> sorted(words_of("Non-cash charges of $2 million, café."))
    ['caf', 'cash', 'charges', 'million', 'non', 'of']
    """
    return set(text.encode("utf-8", "replace").translate(_LETTERS).decode("ascii").split())


_RUN = lazy(r"[a-z]+|\d+")


def runs(text: str) -> list[tuple[int, str]]:
    """The runs of letters, and of digits, in a text in lower case, and where each begins."""
    return [(run.start(), run[0]) for run in _RUN.finditer(text)]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


METRICS = _set(
    """share unit ads eps margin margins profit profits sales revenue revenues rev revs ratio rate interest noninterest
    loss losses provision provisions income cost costs cogs ebitda ebit earning earnings tax taxes taxation pretax
    benefit benefits operations operating administrative sg g research r impairment impairments goodwill charge charges
    accrual accruals inventory inventories gain gains fair compensation expensed expenses depreciation amortization
    amortisation fees expenditures cash assets debt borrowings indebtedness deficit equity capital worth receivable
    backlog turnover net bottom made earn earned earns lost lose losing stockholders shareholders unitholders
    stockholderdeficit stockholdersdeficit shareholderdeficit shareholdersdeficit"""
) | {
    begun + part for begun in ("wrote", "write", "writing", "written") for part in ("", "off", "offs", "down", "downs")
}
"""Every metric has one of these words, or "expense" beside one of the next."""

SPENT_ON = _set(
    """restructuring severance reorganization litigation settlement merger exit stock warranty legal one special noncash
    general marketing selling advertising exploration depletion professional payroll formation salaries personnel
    consulting travel insurance bad rent lease"""
)

PRONOUNS = _set("it they this these that figure figures amount amounts")
"""What takes up the metric of the sentence before."""

INCOMES = _set("loss losses lost lose losing profit profits income earning earnings earn earned earns made ebitda")
"""Words of the metrics whose sign alone tells something: "will have a net loss"."""

NOUGHT = _set("nil break breakeven zero none")
NEGATIONS = _set("no not without any n")
LIKES = _set("such comparable similar corresponding like")

MOVES = _set(
    """increase increases increased increasing rose rise rises risen rising grew grow grows grown growing growth higher
    greater more larger bigger up above climb climbed climbs climbing soared advanced swelled jump jumped jumps surged
    surges expand expanded expands widen widened widens widening double doubled doubling doubles triple tripled
    tripling triples doubl tripl quadrupled quadrupling exceed exceeds exceeded exceeding beat beats surpass surpassed
    surpasses gained times

    decrease decreases decreased decreasing decline declines declined declining fell fall falls fallen falling lower
    lowered less down drop drops dropped dropping reduce reduced reduces reducing reduction reductions smaller below
    shrank shrink shrinks shrunk shrinking halved halve halves halving narrow narrowed narrower narrows narrowing
    contracted contraction slip slipp slipped sliped slid sank tumbled eased plunged plunge plunges fewer missed short
    off cut half

    improve improves improved improving improvement improvements better favourable favorable favourably favorably worse
    worsen worsened worsens worsning worsning worsening deteriorate deteriorates deteriorated deteriorating
    deterioration unfavourable unfavorable unfavourably unfavorably

    unchanged flat level similar comparable same consistent line equal"""
)
"""Directions."""

NOMINAL = _set("nominal minimal insignificant negligible immaterial material probable")

NOTHING = lazy(rf"\b(?:{NONE})(?!\w)")
"""A figure of nothing."""

_SHARES = ("share", "shares", "unit", "units", "ads", "adss", "adr", "adrs")
MONEY = _set(
    """usd cad cdn aud hkd mxn rmb cny jpy eur gbp chf nis ils rs inr krw sek nok dkk zar php rm thb brl sgd percent
    percentage cent cents basis bps thousand thousands million millions billion billions trillion trillions dollar
    dollars euros euro pounds renminbi yuan yen rupees shekels pesos won"""
) | {before + share for before in ("", "per", "a", "each") for share in _SHARES}
"""Words that make an amount of a number."""

_SIGNS = lazy(r"[$%€£¥₪₹₩]|,\d{3}")
_ABBREVIATED = frozenset({"bn", "mm", "mn", "m", "k", "b"})
_SCALED = lazy(r"\d(?<!rule \d\d)(?<!form \d\d)\s?\)?\s?(?:bn|mm|mn|[mkb])\b")  # "Rule 12b-25" is no billions


def names_metric(words: set[str]) -> bool:
    """Whether one of the metrics may be among the words."""
    return not METRICS.isdisjoint(words) or ("expense" in words and not SPENT_ON.isdisjoint(words))


def tells_amount(words: set[str], text: str) -> bool:
    """Whether an amount or a percentage may stand in a text, given in lower case, of these words."""
    if not MONEY.isdisjoint(words) or _SIGNS.search(text):
        return True
    return not _ABBREVIATED.isdisjoint(words) and _SCALED.search(text) is not None


def tells_nothing(words: set[str], text: str) -> bool:
    """Whether a text, given in lower case, of these words has a figure of nothing: "nil", "no such charges"."""
    likely = not NOUGHT.isdisjoint(words) or not (NEGATIONS.isdisjoint(words) or LIKES.isdisjoint(words))
    return likely and NOTHING.search(text) is not None


def tells_direction(words: set[str]) -> bool:
    """Whether there may be something that is told of a metric without an amount."""
    return not (MOVES.isdisjoint(words) and INCOMES.isdisjoint(words) and NOMINAL.isdisjoint(words))
