"""A loss or a profit that is told without its figure: "the Registrant will have a net loss"."""

from __future__ import annotations

import re

from nt10k.estimates.facts import Fact
from nt10k.estimates.metrics import INCOMES
from nt10k.estimates.periods import Period
from nt10k.estimates.tokens import Token
from nt10k.patterns import lazy
from nt10k.text import Span

_HAVE = lazy(
    r"\b(?:ha(?:s|ve|d|ving)|report(?:s|ed|ing)?|incur(?:s|red|ring)?|record(?:s|ed|ing)?|recogni[sz](?:e|es|ed|ing)"
    r"|sustain(?:ed)?|experience[sd]?|expects?|anticipates?|shows?|shown|showed|reali[sz]ed?|post(?:ed)?|generated?"
    r"|suffered|be|in)\s+(?:an?\s+)?(?:\w+\s+)?$|\band\s+an?\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_EXPECTED = lazy(
    r"\s+(?:is|are|was|were|will\s+be|has\s+been)\s+(?:\w+ly\s+)?(?:expected|anticipated|likely|reported|recorded"
    r"|incurred|projected|forecast|probable|reali[sz]ed)\b(?!\s+to\b)",
    re.IGNORECASE,
)


def signs(sentence: Span, tokens: list[Token], facts: list[Fact]) -> list[Fact]:
    """The losses and profits of a sentence of which none of its facts gives the figure."""
    told = {f.mention.metric for f in facts if f.figure is not None and not f.prior}
    spoken = {f.mention.span for f in facts if f.figure is not None}
    found: list[Fact] = []
    for token in tokens:
        mention = token.mention
        if mention is None or mention.absent or not mention.sign or mention.metric not in INCOMES - told:
            continue
        moved = next((f for f in facts if f.mention == mention and f.kind == "move"), None)
        had = sentence.cut(token.span.start - 40, token.span.start).search(_HAVE) is not None
        had = had or sentence.after(token.span.end).match(_EXPECTED) is not None
        if mention.span not in spoken and (had or (moved is not None and mention.sign < 0)):
            period = moved.period if moved else _period_near(tokens, token)
            found.append(Fact(mention, "sign", sentence, period=period))
            told.add(mention.metric)
    return found


def _period_near(tokens: list[Token], metric: Token) -> Period | None:
    named = [t for t in tokens if t.kind == "period"]
    later = next((t for t in named if t.span.start > metric.span.start), None)
    nearest = later or (named[-1] if named else None)
    return nearest.periods[0] if nearest else None
