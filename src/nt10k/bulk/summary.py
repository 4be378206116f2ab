"""How a run stands, and what it did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Progress:
    """How far a run has come."""

    inputs: int
    """Inputs that were read."""
    known: int
    """Inputs that a run before had read."""
    weight: int
    """Bytes of the sources that are dealt with."""
    total: int
    """Bytes of all sources."""


@dataclass(frozen=True)
class Summary:
    """What a run did."""

    counts: Counter[str] = field(default_factory=Counter)
    """Inputs by status."""
    known: int = 0
    """Inputs that a run before had read, and that were not read again."""
    seconds: float = 0.0

    @property
    def inputs(self) -> int:
        """The inputs that this run read."""
        return sum(self.counts.values())

    @property
    def complete(self) -> bool:
        """Whether every input could be read, be it a notice or not."""
        return not (self.counts["unreadable"] or self.counts["failed"])

    def __str__(self) -> str:
        """What a person wants to know at the end of a run."""
        rate = f" ({self.inputs / self.seconds:,.0f} per second)" if self.inputs and self.seconds else ""
        told = [f"{count:,} {status.replace('_', ' ')}" for status, count in self.counts.most_common()]
        if self.known:
            told.append(f"{self.known:,} read by a run before")
        return f"{self.inputs:,} inputs in {self.seconds:,.1f} s{rate}: {', '.join(told) or 'nothing to read'}"
