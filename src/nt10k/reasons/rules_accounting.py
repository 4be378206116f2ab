"""Rules for questions about the figures: errors, controls, revenue, technical accounting, new standards."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_EARLIER = r"(?:previous(?:ly)?|prior|historical|earlier|preceding|past|comparative|already)"

RESTATEMENT_RULES = (
    Rule(
        "restating",
        R.RESTATEMENT,
        r"\brestat(?:e|ed|es|ing|ements?)\b|\bre-?issu(?:e|ing|ance)\b~\b(?:statements|report|results)\b",
        "restat|reissu|re-issu",
        never=r"\b(?:no|not|without|nor)\b(?:(?!\b(?:but|unable|able|file|timely|"
        r"complete\w*)\b)[^;,]){0,60}\b(?:restate|restated|restatements?)\b"
        r"|\brestated to conform|\brestated (?:credit|loan|agreement|certificate|articles|by-?laws|employment|plan)",
        yes=("We are restating the second quarter.",),
        no=(
            "The change does not require us to restate any statements.",
            "The amended and restated loan agreement is attached.",
        ),
    ),
    Rule(
        "no reliance on earlier statements",
        R.RESTATEMENT,
        r"\b(?:no longer|not) be relied|\bnon-?reliance",
        "relied|reliance",
        yes=("The statements of fiscal 2011 should no longer be relied upon.",),
        no=("We relied on statements of others.",),
    ),
    Rule(
        "errors in earlier periods",
        R.RESTATEMENT,
        rf"\b(?:errors?|misstate\w*|misclassif\w*|incorrect\w*|erroneous\w*|improper\w*|inaccura\w+|overstate\w*|"
        rf"understate\w*|over-recognition)\b"
        rf"[^;]{{0,160}}\b(?:{_EARLIER}|filings? for|(?:as of and )?for the (?:\w+ ){{0,3}}(?:years?|quarters?|"
        rf"periods?)|certain (?:\w+ )?periods|that quarter|fiscal (?:19|20)\d\d)\b"
        rf"|\b{_EARLIER}[^;]{{0,140}}\b(?:errors?|misstate\w*|incorrect\w*|misclassif\w*|overstate\w*|"
        rf"understate\w*)\b",
        "error|misstat|incorrect|errone|improper|inaccura|overstat|understat|over-recog|misclass",
        never=r"\b(?:xbrl|edgar|tagging|earnings release|press release)\b|\bnot (?:\w+ ){0,4}(?:errors?|misstate)",
        yes=("We found errors in the statements of previous quarters.",),
        no=("Errors in the XBRL tags of prior periods held us up.",),
    ),
    Rule(
        "correcting earlier results",
        R.RESTATEMENT,
        rf"\b(?:correct(?:ing|ion|ions|ed)?|revis(?:e|ed|ing|ions?)|adjust(?:ing|ments?)|amend(?:ing|ed|ment|"
        rf"ments)?)\b[^;]{{0,60}}\b{_EARLIER}\b(?: \S+){{0,7}}? "
        rf"(?:statements?|results|periods?|quarters?|years?|form|forms|reports?|10-[kq]\w*|information|financials|"
        rf"figures|amounts)\b"
        rf"|\bcorrect(?:ing|ion of|ions to|s)? (?:\w+ ){{0,3}}(?:errors?|misstatements?|statements?|accounting)\b",
        "correct|revis|adjust|amend",
        unless=r"\bcredit|loan|agreement|year-end adjust",
        never=r"\b(?:no|not) (?:\w+ ){0,5}(?:corrections?|revisions?|adjustments?|revise|adjust|correct)\b|"
        r"\b(?:earnings|press) release|\bclerical|\bnt 10-",
        yes=("Management is correcting the cash-flow statements of the two preceding quarters.",),
        no=("No adjustment of earlier results is expected.",),
    ),
    Rule(
        "whether a restatement is needed",
        R.RESTATEMENT,
        rf"\b(?:out-of-period|prior[- ]period) (?:adjustments?|errors?)|\b(?:revisions?|corrections?) (?:to|"
        rf"of) (?:\w+ ){{0,2}}{_EARLIER}",
        "out-of-period|prior period|prior-period|revision|correction",
        never=r"\b(?:no|not) (?:\w+ ){0,5}(?:adjustments?|revisions?)\b",
        yes=("The review may lead to out-of-period adjustments.",),
        no=("The review may lead to adjustments.",),
    ),
)

_CONTROLS = (
    r"(?:internal (?:accounting )?controls?|disclosure controls?|controls over|controls (?:and procedures|"
    r"associated)|section 404|icfr|"
    r"control (?:deficienc\w+|weakness\w*|failures?|environment)|(?:material|significant) weakness\w*|"
    r"sarbanes-oxley|sox)"
)

CONTROL_RULES = (
    Rule(
        "control work is open",
        R.CONTROL_WEAKNESS,
        rf"\b(?:assess\w*|evaluat\w*|test\w*|document\w*|remediat\w*|review\w*|attest\w*|report(?:ing)? on|"
        rf"finali[sz]\w*|conclu\w*|"
        rf"complet\w*|procedures|impact\w*|address\w*|compl(?:y|iance))\b~\b{_CONTROLS}",
        "control|404|icfr|weakness|sarbanes|sox",
        open=True,
        never=r"\b(?:expects? to report|will (?:continue to )?report|anticipates? reporting|believes that its|"
        r"existed as of|was not effective|were not effective)\b",
        yes=("Testing of the internal controls of the new plant is still under way.",),
        no=("We expect to report a material weakness and will complete our remediation of the weakness in 2026.",),
    ),
    Rule(
        "controls that failed",
        R.CONTROL_WEAKNESS,
        rf"\b(?:due (?:in part |primarily )?to|because(?: of)?|as a result of|in light of|given|caused by|"
        rf"attributable to|resulted from|stemm\w+ from|owing to|related to)\b~\b{_CONTROLS}",
        "control|404|icfr|weakness|sarbanes",
        never=r"\b(?:expects? to report|will (?:continue to )?report|anticipates? reporting|believes that its|"
        r"existed as of|was not effective|were not effective)\b",
        yes=("The close took longer because of weaknesses in our internal controls.",),
        no=("We will report that, because of a material weakness, our controls failed.",),
    ),
    Rule(
        "weaknesses that were found",
        R.CONTROL_WEAKNESS,
        r"\b(?:identified|found|discovered|uncovered) (?:\w+ ){0,4}(?:material weakness\w*|"
        r"significant deficienc\w+|control (?:deficienc\w+|weakness\w*))",
        "weakness|deficienc",
        yes=("During the close management identified two material weaknesses.",),
        no=("We expect to report a material weakness.",),
    ),
    Rule(
        "extra work for failed controls",
        R.CONTROL_WEAKNESS,
        rf"\b{_CONTROLS}~\b(?:delay\w*|additional (?:procedures|time|work)|not (?:yet )?(?:been )?complet\w*|"
        rf"required|led to|is not complete|incomplete)\b"
        r"|\breconciliations? (?:\w+ )?failed|\b(?:substitute|compensating|alternative) procedures\b",
        "control|404|icfr|weakness|sarbanes|reconcil|procedures",
        never=r"\b(?:expects? to report|will (?:continue to )?report|anticipates? reporting|existed as of)\b",
        yes=("Since a key reconciliation failed, we performed substitute procedures.",),
        no=("Our internal controls are described in item 9A.",),
    ),
)

REVENUE_RULES = (
    Rule(
        "how revenue is recorded",
        R.REVENUE_RECOGNITION,
        r"\brevenue[- ]recognition|\b(?:over-?)?recogni(?:tion|s\w+|z\w+)\b (?:of )?(?:\w+ ){0,3}(?:revenues?|"
        r"sales)\b"
        r"|\brevenues?\b(?: \w+){0,9} (?:recogni[sz]ed|recorded|reported as)\b|\b(?:timing|accounting|"
        r"classification|presentation|cut-?off) (?:of|for) (?:\w+ ){0,3}(?:revenues?|sales)\b"
        r"|\brevenue (?:timing|transactions|contracts|arrangements|cut-?off)|\baccounting (?:determination )?(?:of|"
        r"for) (?:\w+ ){0,3}revenue\b",
        "revenue|sales",
        unless=r"compared|increase|decrease",
        yes=("The timing of revenue from two licences is being studied.",),
        no=("Revenue fell by a third.",),
    ),
    Rule(
        "questions of revenue by another name",
        R.REVENUE_RECOGNITION,
        r"\bprincipal (?:or|versus|vs\.?|rather than) (?:as )?(?:an )?agent|\bagent (?:or|versus|vs\.?|"
        r"rather than) (?:as )?(?:a )?principal|"
        r"\bgross (?:or|versus|vs\.?|and|rather than) net|\b(?:asc|topic) ?606|\bsab (?:no\. ?)?101\b|"
        r"\bbill[- ]and[- ]hold|\bstand-?alone (?:selling )?prices?|\bmultiple[- ]element|"
        r"\bpercentage[- ]of[- ]completion|\baccounting for (?:\w+ ){0,3}(?:fees|subscriptions|sales)\b|"
        r"\b(?:earned|recogni[sz]ed|recorded) (?:at once|ratably|over (?:time|the term|the period)|up-?front|"
        r"on delivery)|"
        r"\bsales (?:returns|cut-?off|practices)|\b(?:licen[cs]e|upfront|milestone|subscription) (?:fees?|"
        r"payments?|income)\b[^;]{0,80}\b(?:record\w*|recogni\w+|account\w*)",
        "principal|agent|gross|606|sab|bill|alone|element|percentage|sales|fee|payment|income|subscription|earned|"
        "recogni|"
        "recorded",
        yes=("Whether we act as principal or agent for these orders is not settled.",),
        no=("The agent of the lenders is paid a fee.",),
    ),
    Rule(
        "an error that concerns revenue",
        R.REVENUE_RECOGNITION,
        r"\b(?:errors?|misstate\w*|restat\w*|investigat\w*|re-evaluation|incorrect\w*)\b[^;]{0,120}\b(?:revenues?|"
        r"sales (?:transactions|contracts))\b",
        "revenue|sales",
        within=r"\b(?:error|misstat|restat|investigat|re-evaluat|incorrect)",
        never=r"\bno impact|\bnot (?:affect|impact)",
        yes=("The errors concern revenue from distributors.",),
        no=("The restatement has no impact on revenue.",),
    ),
)

_QUESTION = (
    r"(?:account(?:ing)?(?: \w+)? (?:for|of|treatment|matters?|issues?|effects?|related|determination|analysis)|"
    r"determin\w+|evaluat\w+|assess\w*|calculat\w+|comput\w+|complet\w+|finali[sz]\w+|review\w*|analy[sz]\w+|"
    r"measur\w+|"
    r"classif\w+|resol\w+|conclu\w+|quantif\w+|record\w*|treatment|work|estimat\w+|appl\w+|value|valuation|"
    r"record\w*|charges?)"
)
_SUBJECT = (
    r"(?:(?:income |deferred |sales |corporate )?tax(?:es)? (?:provision|accounting|adjustments?|method|matters?|"
    r"effects?|positions?|implications?|assets?|liabilit\w+|calculations?|consequences|returns?|treatment|issues?|"
    r"reporting|valuation|accruals?)|deferred (?:income )?tax\w*|provision for income taxes|"
    r"income taxes|valuation allowances?|right-of-use|(?:lease|leases|leasing) (?:accounting|classification\w*)|"
    r"accounting for (?:\w+ )?leases|impairments?|fair[- ]values?|valuations?|warrants?|derivatives?|embedded|"
    r"(?:stock|share|equity)(?:-| )(?:based )?(?:compensation|options?|awards?|grants?)|restricted stock|goodwill|"
    r"intangible assets|conversion features?|beneficial conversion|"
    r"(?:loss|loan|insurance|inventory|warranty|litigation) reserves?|reserves? for|allowance for|"
    r"variable interest|swaps?|inventory (?:balances?|valuation|provision|amounts)|excess and obsolete|"
    r"classification of (?:\w+ )?inter-?company|capitaliz\w+|contingenc\w+|cash flow (?:statement )?classification|"
    r"presentation of the (?:\w+ )?cash flow|"
    r"earnings per share|preferred stock|equity instruments|option agreement|pension (?:\w+ )?(?:accounting|"
    r"obligation)|equity method|minority interest|settled equity|outstanding equity|loan participation|hedg\w+|"
    r"related[- ]party transactions?|segment reporting|investments? in (?:\w+ ){0,3}securities|oil and gas reserves|"
    r"reporting currency|functional currency|digital assets?)"
)

_SUBJECTS = (
    "tax|leas|impairment|fair|valuation|warrant|derivative|embedded|stock|share-|share |goodwill|intangible|"
    "conversion|reserve|allowance|"
    "variable|swap|inventory|intercompany|inter-company|capitaliz|contingenc|cash flow|option|pension|equity|"
    "minority|loan part|hedg|"
    "related party|related-party|segment|investment|oil and gas|currency|digital"
)

ACCOUNTING_RULES = (
    Rule(
        "a named accounting question",
        R.ACCOUNTING_MATTER,
        rf"\b{_QUESTION}\b[^;]{{0,90}}?\b{_SUBJECT}",
        _SUBJECTS,
        open=True,
        within=r"\b(?:due to|because|as a result|relat\w+ to|caused|errors?|misstate|restate|regarding|complex\w*|"
        r"the following)",
        unless=r"purchase price|business combination|acqui|merger|discontinued|disposition|aggregate market value|"
        r"\bshares? of|par value|without",
        never=r"stock option (?:grants?|practices)|purchase (?:price )?(?:accounting|allocation)|"
        r"accounting for (?:the |this |an? )?(?:\w+ )?(?:acquisition|merger|business combination)",
        yes=("The computation of the deferred tax asset is not complete.",),
        no=("The purchase price allocation, with its valuation of intangible assets, is not complete.",),
    ),
    Rule(
        "the question after its subject",
        R.ACCOUNTING_MATTER,
        rf"\b{_SUBJECT}\b[^;]{{0,60}}?\b(?:has not been|have not been|is not|are not|not (?:yet )?(?:been )?\w+|"
        rf"under study|still|unresolved|incomplete|pending|open|to be (?:determined|recorded|resolved)|oblige\w*|"
        rf"requires? )",
        _SUBJECTS,
        unless=r"purchase price|business combination|acqui|merger|not (?:recoverable|expected|affect|material)",
        never=r"stock option (?:grants?|practices)|material weakness|purchase (?:price )?(?:accounting|allocation)",
        yes=("The valuation of the conversion feature has not been settled.",),
        no=("Revenue has not been settled.",),
    ),
    Rule(
        "an accounting question by that name",
        R.ACCOUNTING_MATTER,
        r"\b(?:complex|technical|certain|various|unresolved|significant|several|open|particular|an?|the|"
        r"specific) (?:\w+ ){0,3}?accounting (?:and \w+ )?(?:matters?|issues?|questions?|treatments?|requirements?|"
        r"complexit\w+|considerations|implications|analys[ei]s|determination)\b"
        r"|\baccounting treatment of\b|\bresolve (?:\w+ )?accounting\b|\bwhether\b[^;]{0,90}?\b(?:should|must|may|"
        r"is to|are to|can) be (?:\w+ )?(?:recogni[sz]ed|recorded|capitalized|accounted for|classified|expensed|"
        r"consolidated|amortized)\b|\b(?:accounting|financial reporting) (?:of|for) (?:an?|the|"
        r"certain) (?:\w+ ){0,6}(?:arrangement|agreement|transactions?)\b",
        "accounting|financial reporting|whether",
        unless=r"acqui|merger|revenue|\bfees?\b|sales|business combination",
        never=r"purchase (?:price )?(?:accounting|allocation)|(?:treatment|accounting) (?:of|for|related to) (?:our |"
        r"the |its )?(?:\w+ )?(?:acquisition|merger|discontinued|business combination)",
        yes=("A complex accounting matter has to be resolved first.",),
        no=("The accounting department is small.",),
    ),
    Rule(
        "an error that concerns a named subject",
        R.ACCOUNTING_MATTER,
        r"\b(?:errors?|misstate\w*|restat\w*|incorrect\w*)\b[^;]{0,100}?\b(?:accounting (?:for|of)|"
        r"classification of|calculation of|recording of|presentation of|valuation of|capitalization of)\b[^;]{0,40}",
        "error|misstate|restat|incorrect",
        unless=r"\b(?:revenues?|sales|acqui\w*|merger|generally accepted)\b",
        yes=("We found errors in the recording of vendor rebates.",),
        no=("The errors concern the accounting for sales.",),
    ),
)

STANDARD_RULES = (
    Rule(
        "a new standard",
        R.NEW_ACCOUNTING_STANDARD,
        r"\b(?:new(?:ly)?(?: adopted| issued| effective)?|recently issued|previously unadopted|"
        r"unadopted) (?:\w+ ){0,2}?(?:accounting|reporting|disclosure|audit report) (?:standards?|principles?|"
        r"pronouncements?|guidance|rules?|requirements?)"
        r"|\b(?:adopt(?:ion|ed|ing|s)?|implement(?:ation|ed|ing|s)?|appl(?:y|ies|ied|ying|ication)|"
        r"transition)\b (?:of |to |for the first time )?(?:\S+ ){0,6}?(?:standards?|asc|asu|s?fas|fasb|ifrs|cecl|"
        r"accounting principles|pronouncements?|fin ?\d\d)\b"
        r"|\b(?:sfas|fas|fin|sab|asc|asu|eitf|sop|ifrs)(?: no\.)? ?\d[\d-]*\b[^;]{0,60}?\b(?:first time|applies|"
        r"effective)\b",
        "adopt|implement|appl|transition|new|recently|first time|effective&standard|principle|pronouncement|"
        "guidance|rule|requirement|"
        "asc|asu|fas|ifrs|cecl|fin |sab|eitf|sop",
        unless=r"auditing standard|comply with|compliance with|generally accepted|relevant accounting|"
        r"applicable accounting|u\.s\. gaap",
        yes=("The adoption of SFAS 133 has taken more time than planned.",),
        no=("The review ensures compliance with applicable accounting standards.",),
    ),
    Rule(
        "from one set of standards to another",
        R.NEW_ACCOUNTING_STANDARD,
        r"\b(?:conver\w+|transition\w*|chang\w+|switch\w*|mov\w+)\b~\b(?:from|to) (?:\w+ ){0,2}(?:ifrs|"
        r"u\.?s\.? gaap|us generally accepted|international financial reporting)"
        r"|\b(?:expected|current expected)[- ](?:credit[- ])?loss (?:standard|model|method\w*)|\bcecl\b|"
        r"\bfirst[- ]time (?:adoption|application)\b",
        "ifrs|gaap|loss|cecl|first-time|first time|accepted",
        yes=("Converting the accounts from IFRS to U.S. GAAP takes long.",),
        no=("Our statements follow U.S. GAAP.",),
    ),
    Rule(
        "a new rule on what the report holds",
        R.NEW_ACCOUNTING_STANDARD,
        r"\bnew (?:sec |commission )?(?:disclosure |reporting )?(?:rules?|requirements?|regulations?)\b|"
        r"\bfirst (?:year|quarter|period|time)\b[^;]{0,60}\b(?:standard|accounting principle|rule(?! 12b))\b",
        "new|first",
        unless=r"form 10-k|new york",
        yes=("This is the first quarter under the loss standard, a new rule.",),
        no=("The new plant is idle.",),
    ),
)
