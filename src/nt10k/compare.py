"""What is different between two notices, such as an original and its amendment, field by field.

Lists are compared by what their items are about, a reason by its category and a figure by its metric and period, never
by their places. Where and how well something was read (evidence, diagnostics, text offsets) is not compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any, Literal

from pydantic import Field, TypeAdapter

from nt10k.model import Filer, FinancialEstimate, Form12b25, FormerName, Interval, Metric, MissingReport, Reason
from nt10k.model.base import Frozen
from nt10k.patterns import lazy

Kind = Literal["added", "removed", "changed"]
Edit = tuple[Literal["same", "removed", "added"], str]

_APART = frozenset({"evidence", "diagnostics"})
_WORD = lazy(r"\S+\s*")
_COSTLY = 400_000_000  # pairs of words; comparing them takes an eighth of it in bytes


class Change(Frozen):
    """One field that differs between two notices."""

    path: str = Field(
        description="The field, such as contact.phone; an item of a list by what it is about, such as "
        "financial_estimates[net_income, 2007-12-29].amount."
    )
    kind: Kind = Field(
        description="added: only the second notice has a value; removed: only the first has one; changed: both have."
    )
    before: Any = Field(default=None, description="The value in the first notice; null when it was added.")
    after: Any = Field(default=None, description="The value in the second notice; null when it was removed.")

    @property
    def edits(self) -> list[Edit]:
        """A changed text as the words that both have, that only the first or only the second has.

        What is no changed text gives an empty list. White space alone is no difference.

        >>> Change(path="cusip", kind="changed", before="due in March", after="due in May").edits
        [('same', 'due in '), ('removed', 'March'), ('added', 'May')]
        """
        both = isinstance(self.before, str) and isinstance(self.after, str)
        return _edits(self.before, self.after) if both else []


def diff(before: Form12b25, after: Form12b25) -> list[Change]:
    """What is different in `after`, in the order of the form; an empty list for notices that say the same.

    The values in the changes are those of the two forms: text, dates, booleans, an `Interval` as a whole, or an item of
    a list, such as a `Reason`, that one of the notices does not have. The order of lists does not matter.
    """
    return list(_fields("", before, after))


def changes_json(changes: Sequence[Change]) -> str:
    """Changes as JSON: a list of objects; values as in the JSON of a form."""
    return TypeAdapter(list[Change]).dump_json(list(changes), indent=2).decode()


def _fields(path: str, before: Any, after: Any) -> Iterator[Change]:
    for name in type(before).model_fields:
        if path or name not in _APART:
            yield from _values(f"{path}.{name}" if path else name, getattr(before, name), getattr(after, name))


def _values(path: str, before: Any, after: Any) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, list) and isinstance(after, list):
        yield from _items(path, before, after)
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(key for key in after if key not in before)]:
            if key not in after:
                yield Change(path=f"{path}.{key}", kind="removed", before=before[key])
            elif key not in before:
                yield Change(path=f"{path}.{key}", kind="added", after=after[key])
            else:
                yield from _values(f"{path}.{key}", before[key], after[key])
    elif isinstance(before, Frozen) and type(before) is type(after) and not isinstance(before, Interval):
        yield from _fields(path, before, after)
    else:
        kind: Kind = "added" if before is None else "removed" if after is None else "changed"
        yield Change(path=path, kind=kind, before=before, after=after)


def _items(path: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[Change]:
    pairs, used = _pairs(before, after), Counter[str]()
    for i, item in enumerate(before):
        where = _place(path, item, used)
        if i in pairs:
            yield from _values(where, item, after[pairs[i]])
        else:
            yield Change(path=where, kind="removed", before=item)
    paired = set(pairs.values())
    for j, item in enumerate(after):
        if j not in paired:
            yield Change(path=_place(path, item, used), kind="added", after=item)


def _pairs(before: Sequence[Any], after: Sequence[Any]) -> dict[int, int]:
    """From places in one list to places in the other: what is the same first, then what is about the same."""
    pairs: dict[int, int] = {}
    levels = 1 + max((len(_about(item)) for item in [*before, *after]), default=0)
    for level in range(levels):
        paired = set(pairs.values())
        free: dict[Hashable, list[int]] = {}
        for j in reversed(range(len(after))):
            if j not in paired:
                free.setdefault(_key(after[j], level), []).append(j)
        for i, item in enumerate(before):
            if i not in pairs and (alike := free.get(_key(item, level))):
                pairs[i] = alike.pop()
    return pairs


def _key(item: Any, level: int) -> Hashable:
    if level == 0:
        return item.model_dump_json() if isinstance(item, Frozen) else item
    return _about(item)[level - 1]


def _about(item: Any) -> list[tuple[Hashable, ...]]:
    """What an item of a list is about, from the narrowest sense to the widest."""
    if isinstance(item, Reason):
        return [(item.category,)]
    if isinstance(item, FinancialEstimate):
        label = item.label.casefold()
        metric = (item.metric, label if item.metric == Metric.OTHER else "")
        end = item.period_end or item.period
        return [(*metric, label, end, item.months), (*metric, end, item.months), (*metric, end)]
    if isinstance(item, MissingReport):
        return [(item.form, item.period_ended)]
    if isinstance(item, Filer):
        return [(item.cik or item.name,)]
    if isinstance(item, FormerName):
        return [(item.name,)]
    return []  # plain words, which are the same or not


def _place(path: str, item: Any, used: Counter[str]) -> str:
    """The path of an item: the list, and what the item is about."""
    named: Iterable[object]
    if isinstance(item, FinancialEstimate):
        named = (item.metric, item.label if item.metric == Metric.OTHER else None, item.period_end or item.period)
    elif isinstance(item, MissingReport):
        named = (item.form or "report", item.period_ended)
    else:
        named = next(iter(_about(item)), (item,))
    name = ", ".join(str(part) for part in named if part)
    used[name] += 1
    return f"{path}[{name}]" if used[name] == 1 else f"{path}[{name}, {used[name]}]"


def _edits(before: str, after: str) -> list[Edit]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    edits: list[Edit] = []
    for same, i, i_end, j, j_end in _runs([word.strip() for word in old], [word.strip() for word in new]):
        if same:
            edits.append(("same", "".join(new[j:j_end])))
            continue
        if i < i_end:
            edits.append(("removed", "".join(old[i:i_end])))
        if j < j_end:
            edits.append(("added", "".join(new[j:j_end])))
    return edits


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Runs of words, the same in both and different in turns: whether it is the same, and where it is in either."""
    from rapidfuzz.distance import Indel

    head = _common(zip(old, new, strict=False))
    tail = _common(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    i_end, j_end = len(old) - tail, len(new) - tail
    blocks = [(0, 0, head)]
    if (i_end - head) * (j_end - head) <= _COSTLY:
        blocks += (
            (head + block.src_start, head + block.dest_start, block.src_end - block.src_start)
            for block in Indel.opcodes(old[head:i_end], new[head:j_end])
            # one word that is by chance in both would only tear a changed passage to pieces
            if block.tag == "equal" and block.src_end - block.src_start > 1
        )
    blocks.append((i_end, j_end, tail))
    i = j = 0
    for i_same, j_same, size in blocks:
        if i < i_same or j < j_same:
            yield False, i, i_same, j, j_same
        if size:
            yield True, i_same, i_same + size, j_same, j_same + size
        i, j = i_same + size, j_same + size


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
