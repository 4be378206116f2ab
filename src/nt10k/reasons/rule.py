"""What a rule is: one wording that states one kind of reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from nt10k.model.vocabulary import ReasonCategory
from nt10k.reasons.passage import Sentence

_GAP = "[^;]{0,90}?"
_Compiled = tuple[re.Pattern[str], "re.Pattern[str] | None", "re.Pattern[str] | None", "re.Pattern[str] | None"]


@dataclass(frozen=True)
class Rule:
    """A wording that states a reason, and what keeps it from doing so.

    Rules read folded sentences (lower case, straight quotes, single spaces: see `passage.fold`). In `pattern`, `~`
    stands for a gap of up to ninety characters without a semicolon.

    `cues`    literal strings, parted by `|`: a text without any of them is not looked at closer; of groups parted by
              `&`, each must have one there
    `unless`  sought in the matched words: a match that holds it does not count
    `open`    the sentence must also say that something is not over, or had to be done first
    `within`  must also be found somewhere in the sentence; beside `open`, either will do
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
    open: bool = False
    late: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @cached_property
    def _cue_groups(self) -> list[list[str]]:
        return [group.split("|") for group in self.cues.split("&")]

    def may_read(self, folded: str) -> bool:
        """Whether a text holds the cues: a cheap test before the patterns."""
        for group in self._cue_groups:
            for cue in group:
                if cue in folded:
                    break
            else:
                return False
        return True

    def reads(self, sentence: Sentence) -> bool:
        """Whether a sentence states the reason."""
        words = sentence.causal
        found, unless, within, never = self._compiled
        if within:
            if not (within.search(words) or (self.open and sentence.open)):
                return False
        elif self.open and not sentence.open:
            return False
        for match in found.finditer(words):
            if not (unless and unless.search(match[0])):
                return not (never and never.search(words))
        return False

    # Compiled at the first use: importing the package should not cost what hardly any notice needs.
    @cached_property
    def _compiled(self) -> _Compiled:
        return (
            re.compile(self.pattern.replace("~", _GAP)),
            _compile(self.unless),
            _compile(self.within),
            _compile(self.never),
        )


def _compile(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None
