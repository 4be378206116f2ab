"""The grammar: what each figure and each direction of a sentence says of which metric and which period.

A sentence is walked once, from left to right. The walk remembers the metric spoken of (the focus), the period
that governs, and whether the words stand on the side of the comparison ("compared to", "from", "than"). What it
does at each kind of token stands in the `on_…` modules; the rules, each with an example, are told in
`docs/estimates.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nt10k.estimates.on_directions import on_cause, on_comparison, on_move, on_turn
from nt10k.estimates.on_figures import on_figure, on_nominal, on_same_amount
from nt10k.estimates.on_metrics import on_metric, on_pronoun
from nt10k.estimates.on_periods import on_bracket, on_dash, on_period
from nt10k.estimates.signs import signs
from nt10k.estimates.tokens import Mention, Token
from nt10k.estimates.walk import Walk
from nt10k.text import Span

Step = Callable[[Walk, int, Token], None]


def _on_list(walk: Walk, _i: int, _token: Token) -> None:
    walk.settle()


def _on_semicolon(walk: Walk, _i: int, _token: Token) -> None:
    walk.close()
    walk.governing = walk.main = None


_KINDS: dict[str, Step] = {
    "metric": on_metric, "it": on_pronoun, "figure": on_figure, "same_amount": on_same_amount, "nominal": on_nominal,
    "period": on_period, "move": on_move, "compared": on_comparison, "turned": on_turn, "cause": on_cause,
    "respectively": _on_list,
}  # fmt: skip
_MARKS: dict[str, Step] = {";": _on_semicolon, ")": on_bracket, "-": on_dash, "–": on_dash, "—": on_dash}


def walk(sentence: Span, tokens: list[Token], carried: Sequence[Mention] = ()) -> Walk:
    """Read a sentence; `carried` is the metric that the sentence before spoke of last."""
    memory = Walk(sentence, tokens, list(carried))
    for i, token in enumerate(tokens):
        step = _KINDS.get(token.kind) or _MARKS.get(token.word)
        if step is not None:
            step(memory, i, token)
    memory.close()
    memory.facts += signs(sentence, tokens, memory.facts)
    return memory
