"""Rules for what the report passes through: systems, other parties, subsidiaries, earlier reports, status, EDGAR."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule
from nt10k.reasons.words import OPEN

SYSTEM_RULES = (
    Rule(
        "a system changed or failed",
        R.INFORMATION_SYSTEMS,
        r"\b(?:new|implement\w*|conver\w+|migrat\w+|install\w*|fail\w*|crash\w*|transition\w*|integrat\w+|upgrad\w+|problems?|issues?|difficult\w+|lost|loss|corrupt\w*|separat\w+|switch\w*|chang\w+|adopt\w+|malfunction\w*|different|restor\w+)\b[^;]{0,60}?"
        r"\b(?:(?:accounting|financial|ledger|computer|erp|information|it|reporting|billing|software|operating|inventory|computerized|data processing|management|consolidation|business) (?:\w+ ){0,2}?(?:systems?|software|platforms?|packages?|applications?)|enterprise[- ]resource|systems? integration|(?:to|from) (?:\w+ )?systems)\b",
        "system|software|platform|package|application|enterprise",
        unless=r"\bxbrl|edgar|filing software|new york",
        never=r"\b(?:control systems? over|system of internal)\b|\b(?:xbrl|edgar|edgaragents)\b",
        yes=("The conversion to a new ledger system was hard.",),
        no=("The EDGAR filing software failed.",),
    ),
    Rule(
        "the system, then what befell it",
        R.INFORMATION_SYSTEMS,
        r"\b(?:(?:accounting|financial|ledger|computer|erp|information|it|reporting|billing|inventory|computerized|consolidation) (?:\w+ ){0,2}?(?:systems?|software|platforms?|packages?|records|servers?)|servers?|information technology|enterprise[- ]resource[- ]planning|hard (?:drive|disk)|systems)\b[^;]{0,70}?"
        r"\b(?:fail\w*|crash\w*|convert\w*|conversion|migrat\w+|implement\w*|install\w*|down|lost|corrupt\w*|could not|outage|problems?|encrypt\w*|damaged|stolen|replaced|restored|rebuilt|transition\w*|offline|upgrade\w*|separat\w+|were different)\b",
        "system|software|platform|package|record|server|technology|enterprise|drive|disk",
        never=r"\b(?:xbrl|edgar|edgaragents)\b|general controls",
        yes=("Our ledger system crashed.",),
        no=("Our accounting records are kept in Ohio.",),
    ),
    Rule(
        "intrusion and data loss",
        R.INFORMATION_SYSTEMS,
        r"\b(?:cyber\S*|ransomware|malware|hack(?:ed|ers?|ing)|unauthorized (?:third party )?(?:access|intrusion)|(?:network|system) intrusion|intruders?|security (?:incident|breach)|data (?:loss|breach|corruption)|loss of (?:\w+ ){0,3}data|computer (?:virus|failure|crash|problems?)|virus attack|"
        r"system integration|year 2000 (?:problem|conversion|remediation)|y2k)\b",
        "cyber|ransom|malware|hack|unauthorized|intru|security|data|virus|computer|integration|2000|y2k",
        never=r"\bsecurity risk",
        yes=("Ransomware locked two servers.",),
        no=("Security holders will be told.",),
    ),
)

_OUTSIDER = (
    r"(?:third[- ]part(?:y|ies)|outside (?:parties|sources|vendors?|consultants?|experts?)|operators?|customers?|suppliers?|custodians?|banks?|investees?|portfolio compan\w+|underlying funds?|investee funds?|appraisers?|actuar(?:y|ies|ial)|"
    r"(?:legal|outside|bond|securities|special) counsel|attorneys?|lawyers?|law firm|service providers?|vendors?|valuation (?:firm|specialists?|experts?)|valuation consultants?|specialists?|transfer agent|trustees?|administrators?|engineers?|engineering firm|"
    r"local partnerships?|(?:operating|investee|local|project) (?:limited )?partnerships?|local general partners?|brokers?|insurers?|insurance carriers?|record-?keepers?|plan administrator|plan trustee|property managers?|franchisees?|licensees?|tenants?|sub-?servicers?|servicers?|consultants?|partners?)"
)
_THING = (
    r"(?:information|data|statements?|reports?|documentation|documents|confirmations?|materials?|k-1s?|schedules?|valuations?|appraisals?|records|certificat\w+|opinion|figures|results|analysis|responses?|inputs?)"
)
_WAIT = r"(?:await\w*|wait\w*|not (?:yet )?(?:been )?(?:received?|provided|delivered|furnished|obtained|available)|receiv\w+|receipt|obtain\w*|outstanding|delay\w*|late|provided by|reached|from|needs?|depend\w*|until|rely|relies|reliance|pending|timel\w+)"

OUTSIDER_RULES = (
    Rule(
        "waiting for somebody's papers",
        R.THIRD_PARTY_INFORMATION,
        rf"\b{_WAIT}\b[^;]{{0,60}}?\b{_THING}\b[^;]{{0,60}}?\b(?:from|by|of|to) (?:\S+ ){{0,6}}?{_OUTSIDER}\b|\b{_THING}\b(?: \w+){{0,4}} (?:from|by|of) (?:\S+ ){{0,6}}?{_OUTSIDER}\b[^;]{{0,80}}?\b{_WAIT}\b|\b{_WAIT}\b (?:\S+ ){{0,5}}?{_OUTSIDER}(?:'s|'| s)? (?:\w+ ){{0,3}}{_THING}\b",
        "part|outside|operator|customer|supplier|custodian|bank|investee|fund|apprais|actuar|counsel|attorney|lawyer|law firm|provider|vendor|valuation|specialist|agent|trustee|administrator|engineer|broker|insurer|carrier|keeper|manager|franchisee|licensee|tenant|servicer|consultant",
        unless=r"\baudit\w*|accounting firm|accountants|subsidiar|report on form|form 10-|form 8-k|current report|bankruptcy|statements of operations|lease\b|revenue|party to|related part|risk",
        within=OPEN + r"|\breceived? (?:\w+ )?(?:late|after)|\breached us",
        yes=("We are waiting for information from two custodians.",),
        no=("We filed a current report on Form 8-K on information from our bank.",),
    ),
    Rule(
        "somebody's papers outstanding",
        R.THIRD_PARTY_INFORMATION,
        r"\b(?:apprais\w+|actuar\w+|reserve (?:report|study|engineer\w*)|engineering report|legal opinion|valuation report|fairness opinion|(?:schedules? )?k-1s?|third[- ]party (?:\w+ )?(?:information|data|documentation|report|valuation|confirmation|materials|consents?)|third[- ]part(?:y|ies))\b",
        "apprais|actuar|reserve|engineer|opinion|valuation|k-1|third",
        within=r"\b(?:await\w*|wait\w*|not (?:yet )?(?:been )?(?:received?|provided|delivered|furnished|obtained|available|complet\w+)|receiv\w+|receipt|obtain\w*|outstanding|delay\w*|late|unable|provided by|pending)\b",
        never=r"\b(?:third[- ]party (?:service providers|tax advisors)|cyber\w*|statement of reserve)\b|controls? (?:associated|over)|third[- ]party cyber",
        yes=("The actuary's report is outstanding.",),
        no=("The third party to the contract is our customer.",),
    ),
    Rule(
        "nothing received yet",
        R.THIRD_PARTY_INFORMATION,
        rf"\bnot (?:yet )?(?:been )?(?:received?|furnished with|provided with|delivered)\b (?:\w+ ){{0,6}}{_THING}\b",
        "not",
        unless=r"audit|consent|opinion of",
        yes=("We have not received the final documents.",),
        no=("We have not finished the documents.",),
    ),
)

_UNIT = (
    r"(?:subsidiar(?:y|ies)|affiliates?|joint ventures?|(?:foreign|overseas|international|chinese|european|mexican|canadian) (?:operations?|units?|offices?|branch\w*|entities)|branch(?:es)?|operating (?:segment|units?|compan\w+|entit\w+)|(?:business|operating|reporting) (?:segment|unit)s?|divisions?|equity[- ](?:method )?investee)"
)

SUBSIDIARY_RULES = (
    Rule(
        "work at a part of the group",
        R.SUBSIDIARY_OPERATIONS,
        rf"\b{_UNIT}\b[^;]{{0,70}}?\b(?:books|records|audits?|audited|clos(?:e|ed|ing)|financial|statements|accounting|information|systems?|delay\w*|adjust\w*|year[- ]end|consolidat\w+|results|late|reports|report)\b"
        rf"|\b(?:books|records|audits?|clos(?:e|ing)|statements|information|data|results|allegations|misconduct|embezzlement|employees?|delay\w*|consolidat\w+|operations|reports?|difficult\w*)\b (?:\w+ ){{0,4}}?(?:of|at|from|by|with|in|for) (?:\S+ ){{0,7}}?{_UNIT}\b",
        "subsidiar|affiliate|venture|foreign|overseas|international|chinese|european|mexican|canadian|branch|operating|segment|unit|division|investee",
        unless=r"\b(?:and (?:its )?(?:consolidated )?subsidiaries|compliance with|credit agreement|merger|acquir\w+|sold|sale of|discontinued|form 10|parent|tax)\b",
        within=OPEN + r"|\bclosed (?:its|their) books|\blate\b|\b(?:investigat|adjusting)\w*",
        never=r"\b(?:sale of (?:its|the|our)|merged with and into|merger sub|discontinued|as borrower|borrower)\b|errors? related",
        yes=("Our Brazilian affiliate closed its books late.",),
        no=("Roe Corp. and its subsidiaries closed their books late.",),
    ),
)

_REPORT = r"(?:annual reports?|quarterly reports?|forms? 10-?[kq](?:sb)?(?:/a)?s?|10-?[kq](?:sb)?(?:/a)?s?|reports?|filings?|form 20-f)"

_K = r"(?:annual report|form 10-?k\w*|10-?k\w*)"
_Q = r"(?:quarterly reports?|forms? 10-?q\w*|10-?q\w*)"

PRIOR_REPORT_RULES = (
    Rule(
        "the annual report first",
        R.PRIOR_REPORT_LATE,
        r"\b(?:delay\w*|late|not (?:yet )?(?:been )?(?:filed|complet\w+|finali[sz]\w+)|overdue|delinquent|unable|until|prior to|before|complet\w+|finali[sz]\w+|inab\w+|first|efforts|ongoing|work on|since|required|need\w*)\b[^;]{0,100}?\b(?:annual report|form 10-?k(?:sb)?(?:/a)?|10-?k(?:sb)?(?:/a)?|comprehensive 10-k|form 20-f)\b",
        "annual report|10-k|10k|20-f",
        late="q",
        unless=r"current report|since the filing of|deadline",
        never=r"\b(?:disclosed|described|reported|included|set forth|contained) in (?:\w+ ){0,3}(?:annual report|form 10-k)|\bno later than\b[^;]*\bafter",
        yes=("We must first complete the annual report.",),
        no=("The risks are disclosed in our annual report, and the delay is short.",),
    ),
    Rule(
        "quarterly reports first",
        R.PRIOR_REPORT_LATE,
        r"\b(?:delay\w*|late|not (?:yet )?(?:been )?filed|overdue|delinquent|unable|until|prior to|before|complet\w+|finali[sz]\w+|first|fil(?:ing|ed|e)|preparation)\b[^;]{0,100}?\b(?:quarterly reports?|forms? 10-?q(?:sb)?(?:/a)?s?|10-?q(?:sb)?s?)\b",
        "quarterly report|10-q|10q",
        late="k",
        within=r"\b(?:delay\w*|late|overdue|delinquent|not (?:yet )?(?:been )?filed|unable|until|first|required prior|subsequently filing|before)\b",
        never=r"\b(?:disclosed|described|reported|included|set forth|contained) in (?:\w+ ){0,6}(?:quarterly reports?|forms? 10-q)|\bcurrent report\b[^;]*\brestat|together with its form 10-q|effective as of the filing|expects to file|previously[- ]issued|amendment to correct",
        yes=("The late quarterly reports were to be filed first.",),
        no=("As described in our quarterly report, we are late.",),
    ),
    Rule(
        "an earlier report first",
        R.PRIOR_REPORT_LATE,
        rf"\b(?:prior|previous|earlier|preceding|restated|amended|delinquent|overdue|past[- ]due|outstanding|last year(?:'s| s)?(?: delayed)?|delayed|late) (?:\S+ ){{0,4}}?{_REPORT}\b[^;]{{0,80}}?\b(?:not|first|delay\w*|prior to|before|until|used up|complet\w+|prepar\w+|fil(?:ed|ing)|overdue)\b"
        rf"|\b(?:delay\w*|late|belated|complete and file|delay in) (?:\w+ ){{0,4}}(?:of |the |in |its |our )+(?:prior|previous|earlier|preceding|amended|restated|first|second|third) (?:\S+ ){{0,4}}?(?:{_REPORT})\b"
        rf"|\b(?:must|need\w*|required|has|have) (?:\w+ ){{0,3}}(?:complete and file|first file|file first|be filed (?:before|prior)|first complete)\b|\bwhich is itself (?:overdue|late)"
        rf"|\b(?:restated filings|amendments?|10-[kq]/a)\b[^;]{{0,100}}?\bprior to (?:the )?filing\b",
        "report|10-|filing|file|10k|10q|overdue|late|amendment",
        unless=r"previous(?:ly)? (?:disclosed|reported)|current report|prior to the (?:due|completion)|extension",
        never=r"\bforms? 12b-25\b[^;]*\bnotif|\b(?:nasdaq|nyse)\b",
        yes=("Work on last year's delayed Form 10-K used up the weeks.",),
        no=("The report could not be completed before the due date.",),
    ),
    Rule(
        "other reports still being finished",
        R.PRIOR_REPORT_LATE,
        rf"\b(?:continu\w+|working|works|work)\b[^;]{{0,90}}?\b(?:complet\w+|finali[sz]\w+|file|prepare)\b[^;]{{0,60}}?\b(?:{_K}[^;]{{0,120}}?(?:,| and) (?:\S+ ){{0,5}}{_Q}|{_Q}[^;]{{0,120}}?(?:,| and) (?:\S+ ){{0,5}}{_K}|quarterly reports)\b"
        rf"|\bwhich will allow us to move forward with the filing\b|\b(?:has|have) not (?:yet )?filed (?:its|our|the|their) {_REPORT}|\bcomplete both filings\b",
        "report|10-|filing",
        never=r"\b(?:forms? 8-k|current report)\b|expects? to file",
        yes=("We continue working to complete the annual report and the quarterly report.",),
        no=("We are working to complete the report.",),
    ),
)

STATUS_RULES = (
    Rule(
        "a new status",
        R.FILER_STATUS_CHANGE,
        r"\b(?:became|become|becoming|becomes|first|chang\w+|transition\w*|no longer|lost|loss of|ceas\w+|newly|now an?|move\w*|qualif\w+ as)\b[^;]{0,70}?\b(?:accelerated filer|foreign private issuer|emerging growth company|smaller reporting company|filer status|reporting company|domestic (?:filer|issuer)|public company|status)\b"
        r"|\bchange in (?:its |our )?filer status",
        "filer|issuer|growth company|reporting company|public company|status",
        unless=r"qualif\w+ as[^;]*foreign private issuer|going concern|tax status|first (?:quarter|half)",
        yes=("We became an accelerated filer this year.",),
        no=("The deadline for accelerated filers passed.",),
    ),
    Rule(
        "a shorter period",
        R.FILER_STATUS_CHANGE,
        r"\b(?:accelerated (?!filers?\b)(?:\w+ )?(?:filing|prescribed|due|deadlines?|reporting|time)|(?:shorten\w*|shorter|earlier|reduced|compressed|abbreviated) (?:\S+ ){0,4}?(?:deadlines?|filing (?:period|date|time)|due date|reporting (?:period|time)|time ?(?:frame|period|line))|"
        r"now effective|substantially less time|\d+ days instead of|within (?:\w+ )?(?:sixty|seventy-five|60|75) (?:\(\d+\) )?days)\b",
        "accelerated|short|earlier|reduced|compressed|abbreviated|now effective|less time|instead|within",
        unless=r"accelerated (?:vesting|depreciation)|non-accelerated|deadline for accelerated",
        yes=("For the first time we have to file within sixty days.",),
        no=("The deadline for non-accelerated filers has passed.",),
    ),
    Rule(
        "a first report of the kind",
        R.FILER_STATUS_CHANGE,
        r"\bfirst (?:\w+ ){0,3}(?:reports?|filing|form 10-[kq](?:sb)?|10-[kq])\b|\binitial (?:annual |quarterly |periodic )?(?:report|form 10-[kq]|10-[kq])\b|\bfirst time (?:that )?(?:\w+ ){0,4}(?:file|filing|report on form)\b|\bnot previously (?:been )?(?:required|subject)\b",
        "first|initial|previously",
        unless=r"first quarter (?:report|form|10)|first (?:fiscal )?quarter|reported",
        never=r"\bfirst complete|first (?:quarter|half)\b",
        yes=("This is our first annual report on Form 10-K.",),
        no=("The first quarter report is late.",),
    ),
)

FILING_RULES = (
    Rule(
        "tagging and the filing agent",
        R.FILING_TECHNOLOGY,
        r"\b(?:i?xbrl|edgariz\w+|edgarization|filing agents?|financial printers?|edgaragents|edgar (?:agent|filing agent|vendor)|filing software|filer (?:id|identification|codes?)|access codes?|ccc|inline tag\w*|tagging|html conversion)\b",
        "xbrl|edgar|agent|printer|software|filer|codes|ccc|tag|conversion",
        unless=r"^$",
        never=r"\bavailable (?:on|at)\b[^;]*\bedgar website\b(?!.*xbrl)|iberian",
        yes=("Errors in the XBRL exhibit held us up.",),
        no=("The report was printed.",),
    ),
    Rule(
        "sending it",
        R.FILING_TECHNOLOGY,
        r"\b(?:technical|technological|electronic|transmission|computer|connectivity|internet|software|system) (?:\w+ )?(?:difficult\w+|problems?|issues?|errors?|glitch\w*|failure|delays?)\b[^;]{0,80}?\b(?:fil(?:e|ing|ed)|submi\w+|transmi\w+|edgar|upload\w*)\b"
        r"|\b(?:fil(?:e|ing|ed)|submi\w+|transmi\w+|edgar|upload\w*)\b[^;]{0,80}?\b(?:technical|technological|electronic|transmission|connectivity|internet|software|system) (?:\w+ )?(?:difficult\w+|problems?|issues?|errors?|glitch\w*|failure|outage)\b"
        r"|\bedgar\b[^;]{0,60}\b(?:errors?|outages?|down|problems?|difficult\w+|delays?|rejected|suspended|unavailable|codes?)\b|\b(?:errors?|outages?|problems?|difficult\w+|delays?|issues?)\b[^;]{0,60}\bedgar\b|\btransmission (?:process|error)|\bcould not transmit|\bunable to transmit",
        "technical|technolog|electronic|transmi|computer|connectivity|internet|software|system|edgar",
        unless=r"accounting|ledger|financial reporting",
        yes=("Technical problems with the transmission of the filing arose.",),
        no=("The software of our ledger failed.",),
    ),
)
