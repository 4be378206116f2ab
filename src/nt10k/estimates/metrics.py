"""The phrases by which registrants name their metrics.

One row a phrase: the metric, its sign (−1 for a loss: its figures are negative; 0 for "income (loss)", whose
figures carry their own sign) and a pattern in which a blank stands for any white space. The first row that
matches wins, so the longer phrase stands above the shorter one. Rows without a metric are phrases that only
look like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nt10k.estimates.lookalikes import LOOKALIKES
from nt10k.model import Metric
from nt10k.patterns import lazy

M = Metric

_GAIN = r"(?:income|profits?|earnings?)"
_MIXED = (
    rf"(?:{_GAIN} ?(?:/ ?\(?loss(?:es)?\)?|\((?:and )?loss(?:es)?\)|or loss)|\(?loss(?:es)?\)? ?/ ?{_GAIN}"
    rf"|\(loss\) {_GAIN}|\(?loss(?:es)?\)? \({_GAIN}\)|results?)"
)
_LOSS = r"(?:\(?loss(?:es)?\)?)"
_PER_SHARE = (
    r"per (?:(?:basic|diluted|fully|common|ordinary|limited|partner(?:ship)?|and|weighted|average|stock"
    r"|of)[ ,-]{1,3}){0,6}(?:share|unit|ADS)"
)
_TAX = r"(?:(?:the )?(?:provision|benefit|expense|deduction)s? (?:for|from) )?(?:federal )?(?:income )?tax(?:es|ation)?"
_SHARE_LEAD = r"(?:(?:net|basic|diluted|adjusted|normalized|pro forma|non-GAAP)(?: and| or|,)? )*"
_FOR_OWNERS = r"(?:attributable|available|applicable) to(?: [\w.,&’']+){0,4}?"
_ADJ = r"(?:adjusted|normalized|pro forma|non-GAAP)"


def _signed(metric: Metric, before: str, after: str = "") -> list[tuple[Metric | None, int, str]]:
    """The rows of an income: mixed, gain, loss."""
    return [
        (metric, 0, before + _MIXED + after),
        (metric, 1, before + _GAIN + after),
        (metric, -1, before + _LOSS + after),
    ]


PHRASES: list[tuple[Metric | None, int, str]] = [
    *((None, 1, pattern) for pattern in LOOKALIKES),
    # Per share, before the incomes that it begins with.
    *_signed(M.EARNINGS_PER_SHARE, _SHARE_LEAD, rf" {_PER_SHARE}"),
    (M.EARNINGS_PER_SHARE, 0, rf"{_SHARE_LEAD}EPS"),
    # Margins and ratios.
    (M.GROSS_MARGIN, 1, r"gross (?:profits?|margins?) as a percent(?:age)? of (?:net |total )?(?:sales|revenues?)"),
    (M.OTHER, 1, (r"(?:[\w&]+ ){0,3}(?:expenses?|costs?) as a percent(?:age)? of (?:net |total )?(?:sales"
     r"|revenues?)")),
    (M.GROSS_MARGIN, 1, (r"gross (?:profit )?margins?(?: (?:percentage|rate|percent))?|gross profit (?:percentage"
     r"|margin)s?")),
    (M.OTHER, 1, (r"(?:expense|efficiency|combined|loss|capital|coverage|occupancy|turnover) (?:ratio|rate)"
     r"|(?:operating|net interest|net profit|EBITDA|profit|net) margins?|(?:effective )?tax rate")),
    # Income statement.
    (M.NET_INTEREST_INCOME, 1, r"net interest (?:income|revenue)"),
    (M.LOAN_LOSS_PROVISION, 1, (r"(?:provisions?|allowance|reserves?) (?:for|of) (?:possible |probable )?(?:loan"
     r"|credit|lease|loan and lease|loan, lease and other)(?: and lease)? loss(?:es)?|(?:loan"
     r"|credit)[- ]loss (?:provisions?|expense)|provision for (?:doubtful|bad|problem) (?:loans|debts?|accounts)")),
    (None, 1, r"(?:loan|credit|expected credit) loss(?:es)?"),
    (M.OTHER, 1, (r"(?:non-?interest|interest|other|rental|investment|fee|dividend|royalty"
     r"|noninterest) income(?: and expenses?)?")),
    (M.COST_OF_REVENUE, 1, (r"costs? of (?:goods sold|(?:net |product )?sales|(?:net )?revenues?|products? sold"
     r"|services?|goods)|COGS")),
    (M.GROSS_PROFIT, 0, r"gross (?:profit ?\(loss\)|\(loss\) profit)"),
    (M.GROSS_PROFIT, 1, r"gross (?:profits?|income)"),
    (M.GROSS_PROFIT, -1, r"gross loss(?:es)?"),
    (M.ADJUSTED_EBITDA, 0, rf"{_ADJ} EBITDA ?\(loss\)"),
    (M.ADJUSTED_EBITDA, -1, rf"{_ADJ} EBITDA loss(?:es)?|(?:negative|loss in) {_ADJ} EBITDA"),
    (M.ADJUSTED_EBITDA, 1, rf"{_ADJ} EBITDA"),
    (M.EBITDA, -1, r"EBITDA loss(?:es)?|negative EBITDA"),
    (M.EBITDA, 1, r"EBITDA|earnings before interest,? taxes,? depreciation,? and amorti[sz]ation"),
    *_signed(
        M.PRETAX_INCOME,
        r"(?:net |pre-?tax )?(?:operating )?",
        rf",? (?:from continuing operations )?before (?:provision for |benefit (?:for"
        rf"|from) )?{_TAX}(?: and [\w ]{{1,30}}interests?)?",
    ),
    *_signed(M.PRETAX_INCOME, r"(?:pre-?tax|before-tax) (?:net |operating )?"),
    (M.INTEREST_EXPENSE, 1, r"(?:net )?interest (?:expenses?|costs?|charges?)(?:, net)?"),
    (M.INCOME_TAX, -1, (r"(?:federal |deferred )?(?:income )?tax benefits?(?: \(provision\))?|benefits? (?:from"
     r"|for) income taxes|benefit(?= of \W)")),
    (M.INCOME_TAX, 0, (r"(?:income )?tax(?:es)? (?:\(?benefit\)? ?/? ?\(?(?:expense|provision)\)?|(?:expense"
     r"|provision) ?/? ?\(benefit\)|\(benefit\))|\(?(?:provision|expense|benefit)\)? \(?(?:provision|expense"
     r"|benefit)\)? (?:for|from) (?:income )?taxes")),
    (M.INCOME_TAX, 1, (r"(?:provisions? for )?(?:federal |deferred )?(?:income )?tax (?:expenses?|provisions?"
     r"|charges?)|provisions? for (?:income )?taxes|income taxes")),
    *_signed(M.OTHER, "(?:net )?", r" from (?:discontinued|continuing) operations"),
    *_signed(M.OPERATING_INCOME, r"operating ", r"(?: \(EBIT\))?"),
    *_signed(M.OPERATING_INCOME, r"(?:net )?", r" from operations"),
    (M.OPERATING_INCOME, 0, r"EBIT"),
    (M.SELLING_GENERAL_ADMINISTRATIVE, 1, (r"(?:selling, |sales, |marketing, |sales and marketing, )?general,?(?: "
     r"and| &) administrative(?: \(?G&A\)?)?(?: (?:expenses?|costs?|expenditures|charges))?"
     r"|SG&A(?: expenses?| costs?)?|G&A(?: expenses?| costs?)?|selling,? (?:and )?administrative(?: expenses?)?"
     r"|administrative expenses")),
    (M.RESEARCH_AND_DEVELOPMENT, 1, (r"research(?:,| and| &) development(?: (?:expenses?|costs?|expenditures"
     r"|spending))?(?: expenses?)?|R&D(?: (?:expenses?|costs?|spending))?")),
    (M.IMPAIRMENT, 1, (r"(?:(?:non-?cash|pre-?tax|goodwill|intangible|long-lived|fixed|asset|property|assets|and"
     r"|full|additional|ceiling[- ]test|lease|right-of-use|full[- ]cost) )*impairments?(?: (?:charges?"
     r"|loss(?:es)?|expenses?|write-?downs?))?(?: (?:of|on|to|related to|for) (?:(?:its|our|the|certain|all"
     r"|remaining) )*(?:indefinite-lived |definite-lived )?(?:goodwill|intangible|intangibles|long-lived"
     r"|property|assets))?")),
    (M.IMPAIRMENT, 1, (r"goodwill (?:write-?(?:off|down)s?|charges?)|(?:wr(?:ote|ite|iting|itten)[- ]?(?:off"
     r"|down)s?|(?:(?:non-?cash|pre-?tax|one-time|special|after-tax) )*charges?(?: off)?)(?= (?:(?!and )[\w$.-]+ "
     r"){0,9}(?:goodwill|intangible|long-lived|impair))|ceiling[- ]test (?:write-?downs?|charges?)|write-?(?:off"
     r"|down)s? of (?:(?:our|its|the|certain) )*oil and (?:natural )?gas propert(?:y|ies)")),
    (M.OTHER, 1, (r"(?:restructuring|severance|reorganization|inventory|litigation|settlement|merger-related|exit"
     r"|compensation|stock-based|stock|share-based|warranty|legal|one-time|special|non-?cash"
     r"|noncash)(?: (?:compensation|settlement|reserve|related|based))* (?:charges?|costs?|expenses?"
     r"|write-?(?:off|down)s?|provisions?|accruals?)")),
    (M.OTHER, 1, (r"inventor(?:y|ies) (?:was|were) written (?:down|off)|wr(?:ote|ite|iting|itten) (?:off"
     r"|down) (?:[a-z]+ ){0,3}?(?:inventor(?:y|ies)|receivables?|accounts|assets|investments?|deposits?|advances"
     r"|costs)|write-?(?:off|down)s?(?: of (?:(?:its|our|the|certain|obsolete"
     r"|excess) )*\w+(?: receivables?| costs?| assets?| expenses?)?)?|(?:gains?|loss(?:es)?) (?:on"
     r"|from) (?!growing|increasing|the prior|last|prior)(?:(?:the|our|its|a|early|sale|disposal|extinguishment"
     r"|forgiveness|settlement|disposition|change|changes|fair|value|foreign|currency|derivative|warrant|debt"
     r"|bargain|of|in|on|and) )*(?:\w+)?|(?:gains?|charges?)(?= (?:of|totaling) (?:approximately |about )?\W)"
     r"|(?:changes?|adjustments?) (?:in|to) (?:the )?fair values?(?: of (?:(?:the|our|its|certain"
     r"|outstanding) )*[\w-]+(?: liabilit(?:y|ies)| warrants?)?)?|(?:stock|share|equity)(?:-based)? compensation"
     r"|provisions? for (?:[\w-]+ ){0,2}(?:inventor(?:y|ies)|warrant(?:y|ies)|litigation|restructuring"
     r"|settlements?)|expensed|debt (?:forgiveness|extinguishment) (?:income|gain|loss)")),
    (M.OPERATING_EXPENSES, 1, r"(?:formation|general)(?:,? and|,) operating (?:costs|expenses)"),
    (M.OTHER, 1, (r"(?:depreciation|amorti[sz]ation)(?: and amorti[sz]ation)?(?: expenses?)?"
     r"|(?:sales and marketing|marketing|selling|advertising|exploration|depletion|professional fees?|payroll"
     r"|legal|formation|salaries and benefits|personnel|consulting|travel|insurance|bad debt|rent"
     r"|lease operating)(?: and \w+)? (?:expenses?|costs?|fees)|professional fees")),
    (M.OTHER, 1, (r"(?:licen[sc]e|subscription|maintenance|services?|product|hardware|software|segment"
     r"|international|domestic|export|royalty|rental|advertising|wholesale|retail|contract|lease operating"
     r"|recurring|grant)(?:s|ing)? (?:revenues?|sales)")),
    (M.OPERATING_EXPENSES, 1, (r"(?:total |net )?(?:operating|general) (?:costs and )?(?:expenses?|costs?)"
     r"|total (?:costs and )?expenses|(?:cash )?operating expenditures|non-?interest expenses?")),
    # Balance sheet.
    (M.DEFERRED_REVENUE, 1, r"(?:deferred|unearned) (?:revenues?|income)"),
    (M.CASH_AND_INVESTMENTS, 1, (r"cash(?:,| and)? (?:(?:and )?(?:cash )?equivalents?,?)? ?(?:(?:,? ?(?:and "
     r")?(?:short-term|long-term|marketable|investment|liquid"
     r"|restricted cash,?)(?: and long-term)? ?(?:securities|investments)?,?){1,4}|(?:,? ?and )?investments)")),
    (M.CASH, 1, (r"cash(?:,| and|&)? cash equivalents?|cash (?:and equivalents|balances?|position|on hand"
     r"|and restricted cash)|unrestricted cash")),
    (M.TOTAL_ASSETS, 1, r"total (?:consolidated )?assets"),
    (M.TOTAL_DEBT, 1, (r"total (?:long-term )?(?:debt|borrowings|indebtedness)|(?:bank|outstanding"
     r"|long-term) (?:debt|indebtedness|borrowings)")),
    (M.SHAREHOLDERS_EQUITY, -1, (r"(?:total )?(?:stock|share)holders?['’]? ?deficit|(?:stock"
     r"|share)holder['’]?s['’]? deficit")),
    (M.SHAREHOLDERS_EQUITY, 1, (r"(?:total )?(?:(?:stock|share|unit)holders?['’]?s?['’]?|members['’]?"
     r"|partners['’]?) (?:equity|capital)(?: \(deficit\))?|total equity|net worth")),
    (M.OTHER, 1, r"net assets(?: available for benefits)?|working capital(?: deficit)?|accounts receivable"),
    (M.INVENTORY, 1, (r"(?:total |net )?inventor(?:y|ies)(?: levels?| balances?)?(?! (?:count|system|record"
     r"|valuation|management))")),
    (M.BACKLOG, 1, r"(?:order |contract |funded |total )*backlog"),
    # The plain words last.
    (M.REVENUE, 1, (r"(?:(?:total|consolidated|net|gross|operating|overall) ){0,3}(?:operating )?(?:sales "
     r"revenues?|revenues?|sales|turnover)(?:, net)?(?: from continuing operations)?")),
    *_signed(
        M.NET_INCOME,
        r"(?:(?:consolidated|overall|adjusted|after-tax) )?net (?:operating )?",
        r"(?: (?:attributable|available|applicable) to (?:[\w.,&’']+ ){0,6}?(?:(?:stock|share"
        r"|unit)holders|owners|partners|interests|company))?",
    ),
    *_signed(M.NET_INCOME, "", rf" {_FOR_OWNERS} (?:stock|share|unit)holders"),
    (M.NET_INCOME, -1, r"net \(loss\)"),
    (M.NET_INCOME, 0, r"(?:earnings|income|profit) ?(?:\(loss\)|or loss)|bottom line"),
    (M.NET_INCOME, 1, (r"earnings|profits?|(?<=\bit\s)made(?= \W?\d)|earn(?:ed|ing"
     r"|s)?(?= (?:[\w]+ ){0,2}(?:[^\s\d]{0,4}\d))|income(?= (?:of|for the (?:year|quarter|period)))")),
    (M.NET_INCOME, -1, (r"loss(?:es)?(?! (?:of|on|in) (?:[a-z]+ ){0,2}(?:customers|value))|los(?:t|e"
     r"|ing)(?= (?:[\w]+ ){0,2}(?:[^\s\d]{0,4}\d))|(?<=million\s)lost|(?<=\d\s)lost")),
    (M.LOAN_LOSS_PROVISION, 1, r"(?<=the\s)provision(?= (?:was|is|will|rose|fell|increased|decreased|of \W?\d))"),
    (M.REVENUE, 1, r"revs?\.?(?= (?:of |approx\w*\.? |about )?\W?\d)"),
    (M.OTHER, 1, r"(?:film|development|program) costs"),
    (M.OPERATING_EXPENSES, 1, r"expenses"),
    (M.CASH, 1, (r"(?<!in\s)(?<!of\s)(?<!non-)(?<!use\s)cash(?! (?:and|or|from|provided|used|in|to|for|payable"
     r"|settled))")),
]  # fmt: skip


def _spaced(pattern: str) -> str:
    """A phrase as it is sought in a text in lower case."""
    small = re.sub(r"\\.|[A-Z]+", lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), pattern)
    return small.replace(" ?", r"\s{0,9}").replace(" ", r"\s+")


METRIC = lazy(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<m{i}>{_spaced(pattern)})" for i, (_, _, pattern) in enumerate(PHRASES))
    + r")(?![\w-])"
)
"""Every phrase, in lower case; the name of the group that matched is `m` and the number of its row."""

_PARTS = {"wrote", "write", "writing", "written"}
OPENINGS = (
    frozenset(
        """accounts additional adjusted adjustment adjustments administrative advertising after allowance amortisation
    amortization and asset assets backlog bad bank basic before benefit benefits bottom burden capital cash ceiling
    change changes charge charges cogs combined compensation comprehensive consolidated consulting contract cost costs
    coverage credit current debt deferred depletion depreciation development diluted dividend earn earned earning
    earningor earnings earningsor earns ebit ebitda effective efficiency effort eps equity exit expected expense
    expensed expenses exploration federal fee film fixed formation full funded g gain gains general goodwill gross
    hardship impairment impairments income incomeor insurance intangible interest internal inventories inventory
    investment lease legal litigation loan long lose losing loss losses lost made marketing members merger negative net
    non noncash noninterest normalized occupancy one operating order other outstanding overall partners payroll
    personnel pre pretax pro professional profit profitor profits profitsor program property provision provisions
    purchase purchases r remaining rent rental reorganization research reserve reserves restructuring result results rev
    revenue revenues revs right royalty salaries sale sales selling settlement severance sg share shareholder
    shareholderdeficit shareholders shareholdersdeficit special statement statements stock stockholder
    stockholderdeficit stockholders stockholdersdeficit stockholderss shareholderss tax taxes taxation the total travel
    turnover unearned unitholder unitholders unitholderss unreasonable unrestricted warranty working""".split()
    )
    | {
        word + end
        for word in """license licence subscription maintenance service services product hardware software segment
    international domestic export royalty rental advertising wholesale retail contract recurring grant lease""".split()
        for end in ("", "s", "ing")
    }
    | {word + end for word in _PARTS for end in ("", "off", "offs", "down", "downs")}
)
"""The letters that a phrase begins with, behind a bracket or not; "costs as a percent of sales" has any word first."""


def metrics(text: str, starts: Sequence[tuple[int, str]]) -> Iterator[re.Match[str]]:
    """The phrases in a text in lower case, from left to right; `starts` are its runs of letters, and their places."""
    if "percent" in text and ("expense" in text or "cost" in text):
        yield from METRIC.finditer(text)
        return
    at = 0
    for start, word in starts:
        if word not in OPENINGS or start < at:
            continue
        match = METRIC.match(text, start - 1) if start > at and text[start - 1] == "(" else None
        match = match or METRIC.match(text, start)
        if match is not None:
            yield match
            at = match.end()


PART = lazy(
    r"\s+(?:in|of|from|at|for|by)\s+(?:our|its|the(?:\s+\w+['’]s)?)\s+(?:[\w&-]+\s+){0,4}"
    r"(?:segments?|divisions?|business(?:es)?|units?|subsidiar(?:y|ies)|regions?|product\s+lines?"
    r"|plants?|stores|locations)\b"
)
"""Behind a metric: it is that of a part of the registrant."""

INCOMES = frozenset({M.NET_INCOME, M.OPERATING_INCOME, M.PRETAX_INCOME, M.EBITDA, M.ADJUSTED_EBITDA})
"""Metrics that may be a loss."""

RESULTS = INCOMES | {M.REVENUE, M.GROSS_PROFIT, M.EARNINGS_PER_SHARE}
"""Metrics that sum up a period; the others are parts of them."""

EXPENSES = frozenset(
    {
        M.COST_OF_REVENUE, M.OPERATING_EXPENSES, M.INTEREST_EXPENSE, M.IMPAIRMENT, M.INCOME_TAX,
        M.LOAN_LOSS_PROVISION, M.RESEARCH_AND_DEVELOPMENT, M.SELLING_GENERAL_ADMINISTRATIVE,
    }
)  # fmt: skip
"""Metrics whose figures are positive though a table may print them in brackets."""

BALANCES = frozenset(
    {
        M.CASH, M.CASH_AND_INVESTMENTS, M.DEFERRED_REVENUE, M.TOTAL_ASSETS, M.TOTAL_DEBT, M.SHAREHOLDERS_EQUITY,
        M.INVENTORY, M.BACKLOG,
    }
)  # fmt: skip
"""Metrics of a moment in time."""
