"""Words that many rules share, as pieces of patterns for folded text."""

from __future__ import annotations

# Something is not over, or had to be done first.
OPEN = (
    r"\b(?:time (?:is|was|are|will be) (?:needed|required|necessary)|(?:additional|more|further|extra|sufficient|"
    r"enough|another) (?:\w+ )?(?:time|days?|weeks?|work)|"
    r"delay\w*|unable|inab\w+|not able|could not|cannot|can not|"
    r"(?:has|have|had|is|are|was|were) not|not (?:yet|completed|finalized|finished|available|in a position)|yet to|"
    r"in (?:the )?process|still|requir\w+|"
    r"needs?|needed|until|pending|await\w*|waiting|longer|continu\w+|remain\w*|late|unfinished|incomplete|"
    r"outstanding|"
    r"working|difficult\w*|constrain\w*|imped\w*|prevent\w*|must|necessary|prior to|before|"
    r"is (?:also )?(?:assessing|completing|evaluating|finalizing|reviewing|conducting|performing|compiling|"
    r"preparing)|"
    r"are (?:also )?(?:assessing|completing|evaluating|finalizing|reviewing|conducting|performing|compiling|"
    r"preparing)|has to|have to|ongoing|"
    r"only (?:yesterday|recently|last|this week)|run past|after the due|wish|take more|days to|(?:several|few|"
    r"\d+) (?:more )?(?:days|weeks))\b"
)

# The work that is done on figures and documents.
DO = (
    r"(?:complet\w+|finali[sz]\w+|prepar\w+|review\w*|compil\w+|finish\w*|clos(?:e|ed|ing)|gather\w*|assembl\w+|"
    r"process\w*|verif\w+|"
    r"reconcil\w+|analyz\w+|analysis of|consolidat(?:e|ing|ion)|produc\w+|generat\w+|evaluat\w+|updat\w+|"
    r"reflect\w*|draft\w*|collect(?:ing|ion|ed)?|"
    r"draw\w*|obtain\w*|provid\w+|concluding|conclude)"
)

# What the registrant's accounting department makes.
STATEMENTS = (
    r"\b(?:(?:financial|consolidated|interim|comparative|annual|quarterly|year-end|"
    r"quarter-end) (?:\w+ ){0,2}statements?|"
    r"statements? of (?:operations|income|cash flows?|financial|earnings)|balance sheets?|financials|"
    r"cash flow statements?|"
    r"financial (?:and (?:other |operational |accounting |business )*)?(?:information|data|results|records|"
    r"reports?|reporting|close|closing|schedules|disclosures?|statement|figures|documentation)|"
    r"(?:accounting|financial) and (?:\w+ )?(?:reporting|closing|financial)|"
    r"accounting (?:and \w+ )?(?:records?|schedules|information|data|close|closing|process\w*|work|books|entries|"
    r"procedures|adjustments)|"
    r"books(?: and records)?|"
    r"(?:year|quarter|month|period|annual|quarterly|fiscal)[- ](?:end )?(?:financial )?(?:clos(?:e|ing)|"
    r"report(?:ing)? proce\w+|adjustments|accounting|financial)|"
    r"(?:close|closing) (?:process|procedures?|activities)|year-end reporting|reporting proce(?:ss|dures)|"
    r"(?:quarter|year|quarterly|annual|period)(?:'s| s)? results|results (?:of operations|for the)|"
    r"consolidation (?:of|process)|reconciliations?|general ledger|trial balances?|footnotes|notes (?:to|on))\b"
)

# The independent accountants, by description or by the end of a firm's name.
AUDITOR = (
    r"\b(?:auditors?|audit(?:ing)? firms?|(?:independent|certified|certifying|registered|"
    r"public)(?: \w+){0,4} account(?:ants?|ing firms?)|"
    r"accounting firms?|accountants|llp|cpas?|p\.c\.|ernst & young|kpmg|deloitte(?: & touche)?|"
    r"pricewaterhousecoopers|pwc|arthur andersen|grant thornton|bdo)(?!\w)"
)
