"""Words that many rules share, in the notation of rules."""

from __future__ import annotations

# Something is not over, or had to be done first.
OPEN = r"""
    (more|additional|further) \w+ | (extra|sufficient|enough|another|adequate) (\w+ ){0,2}(time|day*|week*|work|
    effort*|procedures|support) | time (is |was |will be )?(needed|required|necessary|consuming) | delay* | unable |
    inab* | not | cannot | neither | nor | in process | still | requir* | need* | until | pending | await* | wait* |
    longer | continu* | remain* | late* | unfinished | incomplete | outstanding | working | difficult* | constrain* |
    imped* | prevent* | must | necessary | necessitat* | prior to | before | (is|are|be|was|
    were) (\w+ )?(?!filing)\w{3,}ing | (has|have|had) to | ongoing | under way | underway | in progress |
    only (yesterday|recently|last|this|when|after|if|once|on|in) | run past | after due | wish* | (take|takes|took|
    taken) | days to | (several|few|\d+) (more )?(days|weeks) | slow* | behind | open | unresolved | unsettled | set
    back | held up | postpon* | suspend* | halt* | interrupt* | disrupt* | hamper* | hinder* | calls? for | turns? on |
    depend* | (ask|asked|asking) | once | demand* | put off | extend* | commenced | widened | challeng* | diligently |
    under (review|study|evaluation|discussion|consideration|negotiation) | expand*
""".strip()

# The work that is done on figures and documents.
DO = r"""
    (complet*|finali[sz]*|prepar*|review*|compil*|finish*|clos(e|ed|ing)|gather*|assembl*|process*|verif*|reconcil*|
    analy[sz](e|ing)|analysis of|consolidat(e|ing|ion)|produc*|generat*|evaluat*|updat*|reflect*|draft*|collect*|draw*|
    obtain*|provid*|conclud*|tabulat*|finish|tie out|combin(e|ing)|calculat*)
""".strip()

# What the registrant's accounting department makes.
STATEMENTS = r"""
    ((financial|consolidated|combined|interim|comparative|annual|quarterly|year end|quarter end|audited|
    unaudited) (\w+ ){0,2}statements? | statements? of (operations|income|cash flows?|financial|earnings|net assets) |
    balance sheets? | financials | cash flow statements? |
    financial (and (other |operational |accounting |business )*)?(information|data|results|records|reports?|reporting|
    close|closing|schedules?|disclosures?|statement|figures|documentation) | (accounting|
    financial) and (\w+ )?(reporting|closing) | accounting (and \w+ )?(records?|schedules|information|data|close|
    closing|process*|work|books|entries|procedures|adjustments|ledgers?) | books( and records)? | ledgers? | (year|
    quarter|month|period|annual|quarterly|fiscal) (end )?(financial )?(close|closing|report(ing)? proce*|adjustments|
    accounting|financial|accounts|reconciliations?) | (close|closing) (process|procedures?|activities) | (year|
    quarter) end reporting | reporting proce(ss|dures) | (quarter|year|quarterly|annual|period) results | (figures|
    numbers) for (quarter|year|period|month) | results (of operations|for) | consolidation | consolidating |
    reconciliations? | trial balances? | footnotes | notes (to|on) | (year end|annual|consolidated|group|combined|
    quarterly) accounts | closing of (year|quarter|period|month|fiscal\w*))
""".strip()

# The independent accountants, by description or by the end of a firm's name.
AUDITOR = r"""
    (auditors? | audit(ing)? firms? | (independent|certified|certifying|registered|public|principal|external|
    outside) (\w+ ){0,4}account(ants?|ing firms?) | accounting firms? | (?<!forensic )accountants | llp | cpas? |
    p\.c\. | ernst & young | kpmg | deloitte | pricewaterhousecoopers | pwc | arthur andersen | grant thornton | bdo)
""".strip()
