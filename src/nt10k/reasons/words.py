"""Words that many rules share, as pieces of patterns for folded text."""

from __future__ import annotations

# Something is not over, or had to be done first.
OPEN = (
    r"\b(?:time (?:is|was|are|will be) (?:needed|required|necessary)|(?:additional|more|further|extra|sufficient|enough|another) (?:\w+ )?(?:time|days?|weeks?|work)|"
    r"delay\w*|unable|inab\w+|not able|could not|cannot|can not|"
    r"(?:has|have|had|is|are|was|were) not|not (?:yet|completed|finalized|finished|available|in a position)|yet to|in (?:the )?process|still|requir\w+|"
    r"needs?|needed|until|pending|await\w*|waiting|longer|continu\w+|remain\w*|late|unfinished|incomplete|outstanding|"
    r"working|difficult\w*|constrain\w*|imped\w*|prevent\w*|must|necessary|prior to|before|"
    r"is (?:also )?(?:assessing|completing|evaluating|finalizing|reviewing|conducting|performing|compiling|preparing)|"
    r"are (?:also )?(?:assessing|completing|evaluating|finalizing|reviewing|conducting|performing|compiling|preparing)|has to|have to|ongoing|"
    r"run past|after the due|wish|take more|days to|(?:several|few|\d+) (?:more )?(?:days|weeks))\b"
)

# The work that is done on figures and documents.
DO = (
    r"(?:complet\w+|finali[sz]\w+|prepar\w+|review\w*|compil\w+|finish\w*|clos(?:e|ed|ing)|gather\w*|assembl\w+|process\w*|verif\w+|"
    r"reconcil\w+|analy[sz]\w+|consolidat(?:e|ing|ion)|produc\w+|generat\w+|present(?:ation|ing|ed)?|evaluat\w+|updat\w+|reflect\w*|collect\w*|"
    r"draw\w*|obtain\w*|provid\w+|concluding|conclude)"
)

# What the registrant's accounting department makes.
STATEMENTS = (
    r"\b(?:(?:financial|consolidated|interim|comparative|annual|quarterly|year-end|quarter-end) (?:\w+ ){0,2}statements?|"
    r"statements? of (?:operations|income|cash flows?|financial|earnings)|balance sheets?|financials|cash flow statements?|"
    r"financial (?:and (?:other |operational |accounting |business )*)?(?:information|data|results|records|reports?|reporting|close|closing|schedules|disclosures?|statement|figures|documentation)|"
    r"(?:accounting|financial) and (?:\w+ )?(?:reporting|closing|financial)|"
    r"accounting (?:and \w+ )?(?:records?|schedules|information|data|close|closing|process\w*|work|books|entries|procedures|adjustments)|"
    r"books(?: and records)?|"
    r"(?:year|quarter|month|period|annual|quarterly|fiscal)[- ](?:end )?(?:financial )?(?:clos(?:e|ing)|report(?:ing)? proce\w+|adjustments|accounting|financial)|"
    r"(?:close|closing) (?:process|procedures?|activities)|year-end reporting|reporting proce(?:ss|dures)|"
    r"(?:quarter|year|quarterly|annual|period)(?:'s| s)? results|results (?:of operations|for the)|"
    r"consolidation (?:of|process)|reconciliations?|general ledger|trial balances?|footnotes|notes to)\b"
)

# The independent accountants, by description or by the end of a firm's name.
AUDITOR = (
    r"\b(?:auditors?|audit(?:ing)? firms?|(?:independent|certified|certifying|registered|public)(?: \w+){0,4} account(?:ants?|ing firms?)|"
    r"accounting firms?|accountants|llp|cpas?|p\.c\.|ernst & young|kpmg|deloitte(?: & touche)?|pricewaterhousecoopers|pwc|arthur andersen|grant thornton|bdo)(?!\w)"
)
