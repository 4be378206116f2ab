"""What stands around a token: the words before a figure, the direction or the metric behind it.

All functions look at a few tokens to the left or right only, so that a walk stays linear in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from nt10k.estimates.metrics import RESULTS
from nt10k.estimates.tokens import Token

_FILLERS = frozenset(
    """a an the of by to at is are was were be been being some only just additional another total record its our or in
    i e . , ( : us s equal totaling totalling amounting overall aggregate estimated and expected anticipated
    will""".split()
)
_BEFORE_METRIC = frozenset(
    """of in a an the our its non-cash noncash pre-tax pretax after-tax for as to unaudited preliminary
    estimated annual quarterly total consolidated one-time full from""".split()
)
_NOUNS = frozenset(
    """increase increases decrease decreases decline declines growth rise drop drops fall
    reduction reductions improvement improvements deterioration contraction higher lower greater more less larger
    smaller above below better worse fewer jump gain short""".split()
)
_ADJECTIVES = frozenset(
    """higher lower greater smaller larger less more fewer bigger better worse increased decreased reduced improved
    declining increasing growing decreasing lowered improving worsening rising falling favorable unfavorable""".split()
)
_AFTER_PREDICATE = frozenset(
    """than by from to as due and or in for during at of over on but year quarter accordingly is was because
    with substantially primarily mainly principally largely""".split()
)
_BE = frozenset({"is", "was", "are", "were"})
_OWNERS = frozenset("in of the our its total both company company's registrant's".split())
_NEUTRAL = frozenset(
    """total amount sum aggregate level rate range high low average record minimum maximum excess midpoint result
    figure year quarter period value balance third half""".split()
)
_PREPOSITIONS = frozenset("of to from by for per during at on over".split())
_ARTICLES = frozenset("earning losing a an the reporting of about approximately".split())


def left(tokens: Sequence[Token], i: int) -> tuple[Token | None, set[str]]:
    """The first telling token before a figure, and the small words between them: ("rose", {"by"})."""
    skipped: set[str] = set()
    for token in reversed(tokens[max(0, i - 7) : i]):
        if not (token.kind in ("word", "mark") and (token.word in _FILLERS or token.word.endswith("ly"))):
            return token, skipped
        skipped.add(token.word)
    return None, skipped


def followed(tokens: Sequence[Token], i: int, kind: str, within: int) -> bool:
    """Whether a token of a kind comes within a few words, with nothing but words between."""
    for token in tokens[i + 1 : i + 1 + within]:
        if token.kind == kind:
            return True
        if token.kind != "word":
            return False
    return False


def move_behind(tokens: Sequence[Token], i: int) -> Token | None:
    """The direction right behind a figure: "$2 million lower", "12% increase", "$2 million, or 5%, less"."""
    after = tokens[i + 1 : i + 7]
    apposed = False
    for at, token in enumerate(after):
        if token.kind == "move":
            return token if token.span.words.lower().split()[0] in _NOUNS else None
        if token.word == "or":
            apposed = True
        elif token.word == ",":
            if not (apposed or [t.word for t in after[at + 1 : at + 2]] == ["or"]):
                return None
        elif not (token.word in ("(", ")") or (token.kind == "figure" and apposed)):
            return None
    return None


def noun_of_its_own(tokens: Sequence[Token], i: int) -> bool:
    """Whether a figure is that of a noun which is no metric: "a reserve of $2 million", not "a total of"."""
    before = [t.word for t in tokens[max(0, i - 4) : i]]
    if len(before) < 3 or before[-1] != "of" or tokens[i - 2].kind != "word" or before[-2] in _NEUTRAL:
        return False
    return before[-3] in ("a", "an") or (len(before) > 3 and before[-4] in ("a", "an") and before[-3] != "-")


def metric_behind(tokens: Sequence[Token], i: int) -> bool:
    """Whether the metric stands right behind the figure: "$3.0 million of deferred revenue"."""
    for token in tokens[i + 1 : i + 6]:
        if token.kind == "metric":
            return True
        if token.kind == "cause" and tokens[i + 1].word in _BE:
            continue  # "$2.1 million is due to impairment"
        noun = token.kind == "move" and token.span.words.lower() in _NOUNS
        if not noun and token.word not in _BEFORE_METRIC and not (token.word in _BE and token is tokens[i + 1]):
            return False
    return False


def is_share(tokens: Sequence[Token], i: int) -> bool:
    """Whether a percentage is a share of a metric, not a change: "12% of net sales"."""
    figure, after = tokens[i].figure, tokens[i + 1 : i + 4]
    if figure is None or not figure.is_percent:
        return False
    return len(after) > 1 and after[0].word == "of" and any(t.kind == "metric" for t in after)


def goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a figure goes on a list: "$1 million and $2 million"."""
    words: list[str] = []
    for token in reversed(tokens[:i]):
        if token.kind == "figure":
            return bool(words) and set(words) <= {"and", ","}
        words.append(token.word or token.kind)
    return False


def names_metric(after: Sequence[Token]) -> bool | None:
    """Whether a direction names its metric behind it: "increase in revenue", "lower net sales".

    False for an object that is no metric ("an increase in headcount"), None where there is no object.
    """
    verb = [t for t in after[:2] if t.word not in ("our", "its", "the")]
    if verb and verb[0].kind == "metric":
        return True
    if not after or after[0].word not in ("in", "of"):
        return None
    named = [t for t in after if t.word not in _OWNERS]
    if named and named[0].kind in ("figure", "period"):
        return None
    for token in named[:4]:  # "in oil and gas revenues"
        if token.kind != "word" or token.word in _PREPOSITIONS:
            if token.kind == "metric":
                return True
            break
    return None if after[0].word == "of" else False


def is_predicate(tokens: Sequence[Token], i: int) -> bool:
    """Whether a direction is said of the subject: "sales were higher", not "higher steel prices"."""
    word, after = tokens[i].span.words.lower(), tokens[i + 1 : i + 2]
    if word not in _ADJECTIVES or not after:
        return True
    following = after[0]
    if following.kind != "word" or following.word in _AFTER_PREDICATE or following.word.endswith("ly"):
        return True
    return word.endswith("ed") and i > 0 and tokens[i - 1].kind in ("metric", "period")


def figure_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether "from", "over" or "after" opens a comparison: a figure, a metric or a period comes next."""
    word = tokens[i].word
    for token in tokens[i + 1 : i + 7]:
        if word == "after" and (token.kind == "word" and token.word not in _ARTICLES):
            return False  # "after a provision of $2 million"
        if word == "after" and token.mention is not None and token.mention.metric not in RESULTS:
            return False
        if token.kind == "figure" or (token.kind in ("metric", "period") and word != "after"):
            return True
        if token.kind == "metric" or token.word in _ARTICLES:
            continue
        if token.kind != "word" or word not in ("from", "against", "after"):
            return False
    return False
