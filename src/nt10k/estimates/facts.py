"""A fact: one thing that the text says of one metric."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nt10k.estimates.amounts import Figure
from nt10k.estimates.periods import Period
from nt10k.estimates.tokens import Mention, Move
from nt10k.text import Span

Kind = Literal["level", "change", "move", "sign", "bare"]
"""A figure, a change of it, a direction alone, a loss or profit without figure, or the metric and nothing more."""


@dataclass
class Fact:
    """One thing said of one metric: a level, a change, a direction, a bare sign.

    `prior` tells that it stands on the side of the comparison; `own_period` that its period was said of it, not
    of the clause; `against` is a period that it is compared with; `cue` is the word that gives its direction.
    """

    mention: Mention
    kind: Kind
    clause: Span
    figure: Figure | None = None
    period: Period | None = None
    prior: bool = False
    against: Period | None = None
    move: Move | None = None
    cue: Span | None = None
    own_period: bool = False

    @property
    def at(self) -> Span:
        """Where the fact stands: its figure, else the word of its direction, else its metric."""
        return self.figure.span if self.figure else self.cue or self.mention.span
