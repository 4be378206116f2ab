"""Invented notices of given sizes, for measuring speed.

What a notice says is drawn as in `tests/rendering`, and printed in that package's manners of HTML and of typewriters.
Size comes from what makes real notices large:

- mark-up: `dressed` gives every paragraph, cell and run of text the style declarations that filing software writes,
  more of them the larger the notice, and spacer cells between the columns. Of an HTML notice of 25 KB about a third is
  text, of one of 60 KB a fifth (`TEXT_SHARE`).
- the registrant's own words: a longer Part III; in two of three a longer explanation in Part IV (3), in one of three
  with a table of results (the others expect no change); and in the largest ones an attachment with a statement.
  Sentences are put together from many patterns, names and figures, so that hardly one is there twice.

Everything is drawn from a fixed seed: the same notices every time.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from rendering import words
from rendering.ascii import to_ascii
from rendering.blocks import Block, Boxed, Line, Page, Para, Style, Table
from rendering.compose import compose
from rendering.drawn import PLAIN, Drawn
from rendering.html import Dialect
from rendering.layouts import submission
from rendering.marks import OWN, PAIRS

SIZES = (5, 10, 25, 50, 100)
"""Kilobytes."""
TEXT_SHARE = {5: 0.85, 10: 0.65, 25: 0.34, 30: 0.31, 50: 0.22, 100: 0.18}
"""How much of an HTML notice is text."""

_WHO = ("the registrant", "the Company", "management", "the Audit Committee", "the registrant's new controller")
_WHAT = (
    "inventories", "deferred income taxes", "goodwill", "long-lived assets", "the warranty reserve",
    "trade receivables", "stock-based compensation", "capitalized software", "the pension obligation", "derivatives",
    "accrued rebates", "the lease portfolio", "intangible assets", "equity-method investments", "minority interests",
)  # fmt: skip
_WHERE = (
    "Duluth", "Ogden", "New Bern", "Fort Worth", "Hartford", "Coeur d'Alene", "Wilkes-Barre", "Stuttgart", "Toronto",
    "Rosario", "Leeds", "Pusan",
)  # fmt: skip
_WHY = (
    "a new general ledger was brought into use", "two members of its staff left", "a flood closed its offices",
    "its former auditors resigned", "records of an acquired business had to be converted", "a lender wanted a waiver",
    "a physical count had to be taken again", "an appraisal was delivered late", "a statutory audit abroad was delayed",
)  # fmt: skip
_DELAYS = (
    "{Who} has not completed its review of {what} at the plant in {where}, because {why} during {month}.",
    "In {month}, {why}; as a result the valuation of {what} could not be finished by the time the report was due.",
    "The compilation of the accounts of the subsidiary in {where} has taken more time than {who} had planned for.",
    "The independent accountants have asked for more evidence on {what}, which {who} is gathering in {where}.",
    "{Who} found errors in the recording of {what} for the quarter ended {month} 30 and is determining their extent.",
    "Since {why}, the reconciliation of {what} has been carried out by hand in {where}.",
    "The sale of the operations in {where}, which closed in {month}, calls for additional disclosure on {what}.",
    "{Who} and counsel are still considering whether {what} are to be presented as discontinued operations.",
    "Information on {what} that {who} depends on is kept by a service provider in {where} and arrived late.",
    "Part of the records that support {what} was moved from {where} in {month}, and some of it has to be rebuilt.",
)
_CHANGES = (
    "{Metric} for the period is expected to be approximately ${a} million, compared with ${b} million a year earlier.",
    "The change in {metric} is chiefly the result of {what} at the operations in {where}, where {why}.",
    "The registrant anticipates {metric} of between ${a} million and ${c} million; last year it was ${b} million.",
    "Excluding {what}, {metric} would have changed by about {p}% from the corresponding period of last year.",
    "A charge of ${a} million for {what} in {where} is included in {metric} and was not in those of the year before.",
    "{Who} expects that {metric} will decrease by approximately {p}%, since {why} in {month}.",
    "Because {why}, the figures for {what} are preliminary, and {who} may adjust them before the report is filed.",
    "Lower volumes in {where} reduced {metric} by ${a} million, while prices for most products did not change.",
)
_METRICS = (
    "revenue", "net sales", "gross profit", "operating income", "net income", "net loss", "cost of sales",
    "interest expense", "general and administrative expenses", "research and development expenses", "total assets",
    "income tax expense", "stockholders' equity", "cash and cash equivalents", "depreciation and amortization",
    "loss before income taxes", "selling expenses", "impairment of goodwill",
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()


class Writer:
    """Puts sentences and tables together; never the same words twice running."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def delays(self, size: int) -> tuple[str, ...]:
        """Paragraphs of about so many characters on why the report is late."""
        return tuple(self._paragraphs(_DELAYS, size))

    def changes(self, size: int) -> tuple[str, ...]:
        """Paragraphs of about so many characters on how the results change."""
        return tuple(self._paragraphs(_CHANGES, size))

    def results(self, size: int) -> Table:
        """A table of results of about so many characters."""
        rows: list[tuple[str, ...]] = [("(in thousands, except per share data)", "2006", "2005", "Change")]
        while size > 0:
            name = self._chance.choice(_METRICS).capitalize()
            row = (f"{name}, {self._chance.choice(_WHERE)}", *(self._figure() for _ in range(2)), f"{self._percent()}%")
            rows.append(row)
            size -= sum(map(len, row))
        return Table(tuple(rows), (42, 12, 12, 10))

    def _figure(self) -> str:
        number = f"{self._chance.randrange(120, 98_000):,}"
        return f"({number})" if self._chance.random() < 0.2 else f"${number}"

    def _percent(self) -> float:
        return self._chance.randrange(10, 800) / 10

    def _paragraphs(self, patterns: tuple[str, ...], size: int) -> Iterator[str]:
        while size > 0:
            chosen = self._chance.sample(patterns, self._chance.randint(2, 4))
            paragraph = " ".join(self._sentence(pattern) for pattern in chosen)
            yield paragraph
            size -= len(paragraph)

    def _sentence(self, pattern: str) -> str:
        pick = self._chance.choice
        who, metric, amount = pick(_WHO), pick(_METRICS), self._chance.randrange(8, 900) / 10
        filled = {
            "who": who, "Who": who[0].upper() + who[1:], "metric": metric, "Metric": metric.capitalize(),
            "what": pick(_WHAT), "where": pick(_WHERE), "why": pick(_WHY), "month": pick(_MONTHS),
            "a": amount, "b": self._chance.randrange(8, 900) / 10, "c": amount + 2, "p": self._percent(),
        }  # fmt: skip
        return pattern.format_map(filled)


@dataclass(frozen=True)
class Notice:
    """A notice to be measured."""

    kind: str
    """`plain` or `html`, and in what manner."""
    size: int
    """In kilobytes, as asked for; the content has it within a tenth or so where the form itself is not larger."""
    content: bytes


def blocks(size: int, seed: int, style: Style, results: str) -> list[Block]:
    """A notice with a text of about so many characters, or the bare form where that is longer.

    Of its results it says nothing (`none`), something in `prose`, or gives a `table` too.
    """
    writer, room = Writer(seed), max(0, size - 5200)
    told = 0 if results == "none" else room * 3 // 10
    chance = random.Random(seed)
    drawn: Drawn = replace(
        PLAIN,
        name=chance.choice(words.COMPANIES),
        contact=(contact := chance.choice(words.PEOPLE)),
        signer=contact,
        narrative=words.NARRATIVE[:1] + writer.delays(room * 6 // 10 - told),
        change=told > 0,
        explanation=writer.changes(told),
        signed=date(2006, 11, 14),
    )
    form = compose(drawn, style)
    if results == "table" and room > 500:
        at = next(i for i, block in enumerate(form) if isinstance(block, Para) and block.text == drawn.explanation[-1])
        form.insert(at + 1, writer.results(room // 10))
    if room > 3000:
        form += [Page("3"), Line("EXHIBIT A", "center", strong=True), Line("Statement of the Registrant", "center")]
        form += [Para(text) for text in writer.delays(room // 10)]
        form += [writer.results(room // 5)]
    return form


_DECLARATIONS = {
    "p": "margin-top:0pt margin-bottom:0pt text-align:justify text-indent:0pt line-height:1.2 padding-left:0pt "
    "font-family:'TimesNewRoman',serif font-size:10pt color:#000000 widows:2 orphans:2 page-break-inside:avoid",
    "td": "vertical-align:bottom padding:2px_1pt text-align:left border-bottom:1pt_solid_#000000 width:31.0% "
    "background-color:#ffffff white-space:normal padding-left:0pt padding-right:0pt margin:0pt overflow:visible",
    "span": "color:#000000 font-family:'TimesNewRoman',sans-serif font-size:10pt font-weight:400 line-height:120% "
    "font-style:normal text-decoration:none letter-spacing:0pt vertical-align:baseline text-transform:none",
}
_LEVELS = len(_DECLARATIONS["span"].split())


def dressed(page: str, level: int, spacers: int, tag: str) -> str:
    """The same page with so many style declarations on each element, every text in a run of its own.

    >>> dressed("<p>x</p>", 1, 0, "span")
    '<p style="margin-top:0pt"><span style="color:#000000">x</span></p>'
    """
    if level == 0:
        return page

    def style(kind: str) -> str:
        return f' style="{";".join(_DECLARATIONS[kind].split()[:level]).replace("_", " ")}"'

    page = re.sub(r">([^<>]*[^<>\s][^<>]*)<", rf"><{tag}{style('span')}>\1</{tag}><", page)
    page = re.sub(r"<(p|div)(?=[ >])", lambda m: m[0] + style("p"), page)
    page = page.replace("</td>", "</td>" + "<td></td>" * spacers)
    return re.sub(r"<td(?=[ >])", lambda m: m[0] + style("td"), page)


def _pair(name: str) -> Boxed:
    return Boxed(next(pair for pair in PAIRS if pair.font == name and "html" in pair.layouts), OWN)


_WINGDINGS = Style(form=_pair("Wingdings"), transition=_pair("Wingdings"), relief=_pair("Wingdings"),
                   answers=_pair("Wingdings"), part_one="ruled", back_page=True, pages=True)  # fmt: skip
MANNERS = {
    "spans": (Dialect(paragraph="div", entities="numeric", workiva=True), Style(part_one="table"), "span", "table"),
    "fonts": (Dialect(paragraph="p", fonts="face", entities="named"), _WINGDINGS, "font", "none"),
    "styles": (Dialect(paragraph="p", fonts="style", entities="windows"), Style(part_one="beside"), "span", "prose"),
}
"""Their HTML, their form, what they put around a run of text, and what the notice says of results."""


def html_notice(size: int, manner: str) -> Notice:
    """An HTML notice of so many kilobytes."""
    dialect, style, tag, results = MANNERS[manner]
    target = size * 1000
    if size == SIZES[0]:  # the smallest ones have no mark-up to spare
        dialect = replace(dialect, paragraph="br", workiva=False)
    page = dialect.write(blocks(int(target * TEXT_SHARE[size]), size, style, results))
    pages = (dressed(page, level, spacers, tag) for level in range(_LEVELS + 1) for spacers in range(4))
    return Notice(f"html, {manner}", size, min(pages, key=lambda page: abs(len(page) - target)).encode())


def plain_notice(size: int, *, envelope: bool) -> Notice:
    """A plain notice of so many kilobytes, typed to 80 columns."""

    def text(room: int) -> str:
        results = "table" if envelope else "prose"
        typed = to_ascii(blocks(room, size, Style(back_page=size > SIZES[0], pages=size > SIZES[1]), results))
        return submission(PLAIN, typed) if envelope else typed

    rooms = range(0, 1000 * size + 1, max(100, 20 * size))
    return Notice(
        "plain, envelope" if envelope else "plain",
        size,
        min(map(text, rooms), key=lambda page: abs(len(page) - 1000 * size)).encode(),
    )


def notices() -> list[Notice]:
    """All notices that speed is measured with: each size as plain text, bare and in an envelope, and in three HTMLs."""
    plain = [plain_notice(size, envelope=envelope) for size in SIZES for envelope in (False, True)]
    return plain + [html_notice(size, manner) for size in SIZES for manner in MANNERS]
