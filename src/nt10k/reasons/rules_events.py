"""Rules for what happened to the business: deals, debts, insolvency, work that took the time."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_DEAL = (
    r"(?:acquisitions?|mergers?|business combinations?|reverse (?:merger|acquisition|takeover)|share exchange|"
    r"purchase of|combination (?:of (?!factors)|with))"
)
_NOT_OUR_PURCHASE = (
    r"\b(?:proposed|pending|potential|possible|contemplated|prospective|terminat\w+|negotiat\w+|letter of intent|"
    r"attest business|stock purchase plan|"
    r"acquisition (?:corp|company|co\b|inc|holdings|i\b|ii\b|iii\b|limited|ltd|s\.a|group|partners|opportunit|trust))"
)

ACQUISITION_RULES = (
    Rule(
        "a deal that was done",
        R.ACQUISITION,
        rf"\b(?:complet\w+|clos(?:ed|ing)|consummat\w+|recent(?:ly)?|following|after|due to|because of|result of|"
        rf"resulting from|relat\w+ to|connection with|account\w* for|accounting of|integrat\w+|consolidat\w+|from|"
        rf"of|since|complexity|finali[sz]\w+|through|multiple|number of|went|respect to|treatment of|impact of|"
        rf"effects? of|quarter|its|our|the|in relation to|surrounding)\b"
        rf"[^;]{{0,70}}?\b{_DEAL}\b",
        "acquisition|merger|combination|takeover|share exchange|purchase of",
        unless=_NOT_OUR_PURCHASE
        + r"|(?:previous|prior|past) acquisition|goodwill|purchase of (?:shares|common|equipment|insurance|stock)",
        never=r"\b(?:proposed|pending|contemplated) (?:merger|acquisition|business combination|transaction)|"
        r"terminat\w+ (?:of )?(?:the )?merger agreement|initial business combination|blank check",
        yes=("The integration of the business after the merger in May has taken long.",),
        no=("Work on the proposed merger went on.", "Roe Acquisition Corp. is late."),
    ),
    Rule(
        "a purchase by verb",
        R.ACQUISITION,
        r"\b(?:acquired|purchased|bought|merged|merging)\b(?! (?:by (?!the (?:company|registrant)|us)|"
        r"shares of (?:common|its)|from us))|\bacquire (?:all|substantially|the remaining|\d+%)",
        "acquired|purchased|bought|merg|acquire",
        never=r"\battest business|\b(?:securities|warrants?|notes) (?:\w+ ){0,3}purchased|\bpublic accounting|"
        r"\b(?:account(?:ing firm|ants)|auditors?|llp)\b|option|right to|repurchase|privately|\bproposed|negotiat",
        yes=("The books of the mill that we bought in May are not yet ours.",),
        no=("The holders have the right to be acquired at par.",),
    ),
    Rule(
        "accounting for a purchase",
        R.ACQUISITION,
        r"\bpurchase (?:price )?(?:accounting|allocation)|\bpre-?acquisition|\bacquired (?:business\w*|compan\w+|"
        r"entit\w+|subsidiar\w+|operations|assets)|\bnewly[- ]acquired|\bpost-?merger|\bde-?spac\b",
        "purchase|acqui|merger|spac",
        yes=("The purchase price allocation is not final.",),
        no=("The purchase of paper was delayed.",),
    ),
)

DISPOSITION_RULES = (
    Rule(
        "a part that is sold or left",
        R.DISPOSITION,
        r"\bdiscontinued operations?|\b(?:assets|businesses|operations) held[- ]for[- ]sale|\bheld[- ]for[- ]sale|"
        r"\bspin-?off|\bspun[- ]off|\bcarve-?outs?\b|\bcarved out|\bdeconsolidat\w+|\bdivest\w+|"
        r"\b(?:disposition|disposal|divestiture) of",
        "discontinued|held|spin|spun|carve|deconsolidat|divest|dispos",
        never=r"\b(?:proposed|potential|possible|strategic alternatives)\b",
        yes=("The presentation of discontinued operations is new to us.",),
        no=("A potential divestiture is being discussed.",),
    ),
    Rule(
        "a sale",
        R.DISPOSITION,
        r"\bsales? of (?:\w+ ){0,4}?(?:(?:its|the company(?:'s| s)?|our|the|all|certain|substantially|subsidiar\w+|"
        r"business\w*|segment|division) )+(?:\S+ ){0,7}?(?:business\w*|subsidiar\w+|segments?|divisions?|"
        r"operations|assets|units?|stores?|properties|hotels?|plants?|branches|compan\w+|interests?)\b"
        r"|\bsold (?:\w+ ){0,2}?(?:its|our|the|all|certain|substantially)\b(?: \S+){0,8}? (?:business\w*|"
        r"subsidiar\w+|segments?|divisions?|operations|units?|stores?|properties|plants?|branches)\b"
        r"|\bsold (?:\w+ ){1,4}(?:division|business|subsidiary|segment)\b",
        "sale|sold",
        unless=r"sales of (?:our|its|the) (?:products|company's products)|possible|potential|proposed|strategic",
        never=r"\bproposed sale|revenue from|recogni\w+",
        yes=("The sale of our paper business was closed in May.",),
        no=("Sales of paper fell.",),
    ),
)

GOING_CONCERN_RULES = (
    Rule(
        "going concern",
        R.GOING_CONCERN,
        r"\bgoing[- ]concern\b|\bsubstantial[- ]doubt\b",
        "concern|doubt",
        yes=("The evaluation of our ability to continue as a going concern is not over.",),
        no=("Our lenders voiced concern.",),
    ),
)

BANKRUPTCY_RULES = (
    Rule(
        "insolvency",
        R.BANKRUPTCY,
        r"\bchapter (?:11|7|15|xi|vii)\b|\bbankrupt\w*|\breceivership|\breceiver (?:was|has|for|of|appointed)|"
        r"\b(?:appoint\w+ of|court-appointed|a) receiver\b|\bfresh[- ]start|\binsolven\w+|"
        r"\bassignment for the benefit of creditors|\bdebtors?[- ]in[- ]possession|\bvoluntary petitions?\b|"
        r"\bplan of reorganization\b|\bcreditors' arrangement",
        "chapter|bankrupt|receiver|fresh|insolven|assignment|debtor|petition|reorganization|arrangement",
        never=r"\bnot (?:filed|contemplat\w+|considering)\b[^;]{0,30}bankruptcy|\brisks?\b|\bpossible bankruptcy",
        yes=("We filed for protection under Chapter 11.",),
        no=("Chapter 12 of the code applies.",),
    ),
)

_MONEY = (
    r"(?:refinanc\w+|forbearance|covenants?|lenders?|noteholders?|bondholders?|bank group|credit (?:agreement|"
    r"facilit\w+|support)|loan (?:agreement|facilit\w+|and security agreement)|loans?(?! (?:loss|participation|"
    r"portfolio|origination|modification|balances))|revolving|events? of default|"
    r"defaults?|private placements?|financings?|financing transactions?|convertible (?:\w+ ){0,2}(?:notes?|"
    r"debentures?|loans?)|senior (?:\w+ )?notes|debt\b(?! securities act)|debentures?|liquidity|"
    r"capital (?:structure|raise|raising)|rights offering|indebtedness|promissory notes?|mezzanine|term loan|"
    r"line of credit|bridge (?:loan|financing)|preferred stock (?:financing|offering)|private offering)"
)

FINANCING_RULES = (
    Rule(
        "work on debt or capital",
        R.FINANCING,
        rf"\b(?:(?:re-?)?negotiat\w+|discuss\w+|talks|complet\w+|clos(?:e|ed|ing)|obtain\w*|amend\w*|waiv\w+|"
        rf"consummat\w+|"
        rf"address\w*|finali[sz]\w*|resol\w+|restructur\w+|evaluat\w+|assess\w*|reflect|default(?:ed)?|foreclos\w+|"
        rf"terms of|accounting for|effects? of|secur(?:e|ing)|arrang\w+|extend|extension|execut\w+|"
        rf"constraints? (?:in|on)|due to|because of|result of|relat\w+ to|classification|comply|compliance|work on|"
        rf"agreed to issue)\b~\b{_MONEY}\b",
        "refinanc|forbear|covenant|lender|holder|bank|credit|loan|revolv|default|placement|financing|convertible|"
        "notes|debt|debenture|liquidity|capital|offering|mezzanine",
        unless=r"\b(?:off-balance|debt issuance costs|loan loss|loan participation|financing activities|"
        r"interest expense|notes to|in connection with the private|bad debt|warrants to|net loss|decrease|"
        r"increase|revenue)\b",
        never=r"\bcompared (?:to|with)\b|public offering|initial public|\b(?:loan losses|registration statement)\b",
        yes=("We are in talks on a waiver of the leverage covenant with our lenders.",),
        no=("The loan loss reserve is under review.",),
    ),
    Rule(
        "debt or capital, then what is open",
        R.FINANCING,
        rf"\b{_MONEY}\b[^;]{{0,80}}?\b(?:waiver|amendment|breach\w*|not (?:yet )?(?:been )?(?:closed|completed|"
        rf"signed|"
        rf"finali\w+|cured)|negotiat\w+|discuss\w+|must still|(?:which |that )?closed|closing|completed|"
        rf"consummat\w+|refinanc\w+|caused|delay\w*|expected to close|talks|foreclos\w+|immediately due|declared|"
        rf"transactions?)\b",
        "refinanc|forbear|covenant|lender|holder|bank|credit|loan|revolv|default|placement|financing|convertible|"
        "notes|debt|debenture|liquidity|capital|offering|mezzanine",
        unless=r"\b(?:debt issuance|covenant compliance|loan loss|loan participation|financing activities|"
        r"interest expense|bad debt|audit|notes to)\b",
        never=r"\bcompared (?:to|with)\b|public offering|initial public|\b(?:loan losses|registration statement)\b|"
        r"accounting issues relating to the default",
        yes=("Private placements closed on the last day must be shown.",),
        no=("Loan losses rose.",),
    ),
)

_PEOPLE_TIME = (
    r"(?:management|personnel|staff|team|teams|resources|officers?|employees|time|attention|efforts|focus|department)"
)
_TAKEN = (
    r"(?:divert\w*|devot\w*|focus\w*|occupied|absorb\w*|spent|dedicat\w*|consum\w+|taken up|took up|used up|"
    r"engaged in|preoccupied|substantial time|utilized|"
    r"attention (?:to|required)|time and attention|sustained focus|significant (?:\w+ ){0,3}(?:time|attention)|"
    r"demands?|burden\w*)"
)

WORKLOAD_RULES = (
    Rule(
        "time taken by something else",
        R.TRANSACTION_WORKLOAD,
        rf"\b{_PEOPLE_TIME}\b~\b{_TAKEN}\b|\b{_TAKEN}\b~\b{_PEOPLE_TIME}\b",
        "divert|devot|focus|occupied|absorb|spent|dedicat|consum|taken up|took up|used up|engaged in|"
        "substantial time|time and|significant|utilized|attention|demand|burden",
        unless=r"undue",
        never=r"\bto (?:complet\w+|finali[sz]\w+|finish\w*|prepar\w+|file) (?:\S+ ){0,4}?(?:form|report|10-[kq]|"
        r"statements|audit|filing)|without|restatements?\b|"
        r"\bremediat|\bcomplete the filing|\b(?:bankruptcy|chapter 11|investigation|flood|hurricane|fire|"
        r"year 2000)\b|(?:dedicat|devot|spen|consum)\w*\b[^;]{0,60}\b(?:audit|financial statements|form 10-|"
        r"annual report|restat)|requir\w+ significant (?:management )?(?:time|attention|effort)\w* (?:to complete|"
        r"of the audit)|undue burden",
        yes=("Our finance staff spent the month on the exchange offer.",),
        no=("Staff spent the month to complete the audit.",),
    ),
    Rule(
        "a deal or meeting under way",
        R.TRANSACTION_WORKLOAD,
        r"\b(?:registration statement|(?:initial|secondary|underwritten|follow-on) public offering|public offering|"
        r"ipo\b|proxy (?:contest|fight|statement|solicitation)|special meeting|annual meeting|"
        r"strategic (?:alternatives|review)|tender offer|exchange offer|consent solicitation|"
        r"(?:pending|proposed|contemplated|possible|potential) (?:\w+ ){0,2}(?:merger|acquisition|transaction|sale|"
        r"business combination)|merger agreement|reverse (?:stock )?split|going[- ]private|re-?domesticat\w+|"
        r"domestication|contract termination|"
        r"series of transactions|letter of intent|due diligence)\b",
        "registration|offering|ipo|proxy|meeting|strategic|tender|exchange offer|solicitation|pending|proposed|"
        "contemplated|possible|potential|merger agreement|split|going private|going-private|domesticat|termination|"
        "series of|intent|diligence",
        within=r"\b(?:time and|more time|additional time|attention|resources|due to|because|as a result|result of|"
        r"devot\w+|divert\w+|spent|focus\w*|preparation|preparing|working|work on|process of|in light of|"
        r"negotiat\w+|engaged|complet\w+|needed|required|reflect|absorbed|occupied|contribut\w+|delay\w*)\b",
        never=r"\bincorporat\w+ by reference|filed a registration statement|\bspecial meeting of the (?:audit|board)|"
        r"annual meeting of the (?:board|audit)|definitive proxy statement|no impact|part iii (?:of|information)",
        yes=("Officers were preparing the special meeting, which absorbed them.",),
        no=("The registration statement of 1999 is incorporated by reference in the filing that is delayed.",),
    ),
)
