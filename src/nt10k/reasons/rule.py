"""What a rule is: one wording that states one kind of reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from nt10k.model.vocabulary import ReasonCategory


@dataclass(frozen=True)
class Rule:
    """A wording that states a reason, and what keeps it from doing so.

    Rules read folded sentences (lower case, straight quotes, single spaces: see `passage.fold`). In `pattern`, `unless`
    and `within` a space stands for itself and `~` for a gap of up to ninety characters that stays in the clause.

    `cues`    literal strings, parted by `|`: a sentence without any of them is not looked at closer
    `unless`  sought in the matched words: a match that holds it does not count
    `within`  must also be found somewhere in the sentence
    `never`   must not be found anywhere in the sentence
    `late`    the rule reads only notices about this kind of report: `k` annual, `q` quarterly
    `yes`     sentences that state the reason; `no`, sentences that come close and do not
    """

    name: str
    category: ReasonCategory
    pattern: str
    cues: str
    unless: str = ""
    within: str = ""
    never: str = ""
    late: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @cached_property
    def cue_words(self) -> tuple[str, ...]:
        """The cues, one by one."""
        return tuple(self.cues.split("|"))

    def may_read(self, folded: str) -> bool:
        """Whether the text holds a cue: a cheap test before the patterns."""
        return any(cue in folded for cue in self.cue_words)

    def reads(self, sentence: str) -> bool:
        """Whether a folded sentence states the reason."""
        found, unless, within, never = self._compiled
        if (within and not within.search(sentence)) or (never and never.search(sentence)):
            return False
        return any(not (unless and unless.search(match[0])) for match in found.finditer(sentence))

    # Compiled at the first use: importing the package should not cost what hardly any notice needs.
    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str] | None, ...]:
        return tuple(
            re.compile(text.replace("~", "[^;]{0,90}?")) if text else None
            for text in (self.pattern, self.unless, self.within, self.never)
        )
