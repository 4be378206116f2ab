"""Rules for what the report passes through: systems, other parties, subsidiaries, earlier reports, status, EDGAR."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

SYSTEM_RULES = (
    Rule(
        "a system changed or failed",
        R.INFORMATION_SYSTEMS,
        r"\b(?:new|implement\w*|conver\w+|migrat\w+|install\w*|fail\w*|crash\w*|transition\w*|integrat\w+|"
        r"upgrad\w+|problems?|issues?|difficult\w+|lost|loss|corrupt\w*|separat\w+|switch\w*|chang\w+|adopt\w+|"
        r"malfunction\w*|different|restor\w+)\b[^;]{0,60}?"
        r"\b(?:(?:accounting|financial|ledger|computer|erp|information|it|reporting|billing|software|operating|"
        r"inventory|computerized|data processing|management|consolidation|business) (?:\w+ ){0,2}?(?:systems?|"
        r"software|platforms?|packages?|applications?)|enterprise[- ]resource|systems? integration|(?:to|"
        r"from) (?:\w+ )?systems)\b"
        r"|\b(?:moved?|moving|migrat\w+|conver\w+|switch\w*|transition\w*|implement\w*) (?:\w+ ){0,4}?"
        r"(?:sap|oracle|quickbooks|netsuite|peoplesoft|microsoft dynamics|great plains)\b",
        "system|software|platform|package|application|enterprise|sap|oracle|quickbooks|netsuite|peoplesoft|"
        "dynamics|plains",
        unless=r"\bxbrl|edgar|filing software|new york",
        never=r"\b(?:control systems? over|system of internal)\b|\b(?:xbrl|edgar|edgaragents)\b",
        yes=("The conversion to a new ledger system was hard.",),
        no=("The EDGAR filing software failed.",),
    ),
    Rule(
        "the system, then what befell it",
        R.INFORMATION_SYSTEMS,
        r"\b(?:(?:accounting|financial|ledger|computer|erp|information|it|reporting|billing|inventory|computerized|"
        r"consolidation|operating|core|data processing) (?:\w+ ){0,2}?(?:systems?|software|platforms?|packages?|"
        r"records|servers?)|servers?|computers?|(?:accounting|financial|computer) (?:data|files)|"
        r"information technology|enterprise[- ]resource[- ]planning|hard (?:drive|disk)|systems)\b[^;]{0,70}?"
        r"\b(?:fail\w*|crash\w*|convert\w*|conversion|migrat\w+|implement\w*|install\w*|down|lost|corrupt\w*|"
        r"could not|outage|problems?|encrypt\w*|damaged|stolen|replaced|restored|rebuilt|transition\w*|offline|"
        r"upgrade\w*|separat\w+|were different)\b",
        "system|software|platform|package|record|server|computer|accounting data|financial data|files|technology|"
        "enterprise|drive|disk",
        never=r"\b(?:xbrl|edgar|edgaragents)\b|general controls",
        yes=("Our ledger system crashed.",),
        no=("Our accounting records are kept in Ohio.",),
    ),
    Rule(
        "intrusion and data loss",
        R.INFORMATION_SYSTEMS,
        r"\b(?:cyber\S*|ransomware|malware|hack(?:ed|ers?|ing)|unauthorized (?:third party )?(?:access|intrusion)|"
        r"(?:network|system) intrusion|intruders?|security (?:incident|breach)|data (?:loss|breach|corruption)|"
        r"loss of (?:\w+ ){0,3}data|computer (?:virus|failure|crash|problems?)|virus attack|"
        r"system integration|year 2000 (?:problem|conversion|remediation)|y2k)\b",
        "cyber|ransom|malware|hack|unauthorized|intru|security|data|virus|computer|integration|2000|y2k",
        never=r"\bsecurity risk",
        yes=("Ransomware locked two servers.",),
        no=("Security holders will be told.",),
    ),
)

_OUTSIDER = (
    r"(?:third[- ]part(?:y|ies)|outside (?:parties|sources|vendors?|consultants?|experts?)|operators?|customers?|"
    r"suppliers?|custodians?|banks?|investees?|portfolio compan\w+|underlying funds?|investee funds?|appraisers?|"
    r"actuar(?:y|ies|ial)|"
    r"(?<!general )counsel|attorneys?|lawyers?|law firm|service providers?|vendors?|valuation (?:firm|specialists?|"
    r"experts?)|valuation consultants?|specialists?|transfer agent|trustees?|administrators?|engineers?|"
    r"engineering firm|"
    r"local partnerships?|(?:operating|investee|local|project) (?:limited )?partnerships?|local general partners?|"
    r"brokers?|insurers?|insurance carriers?|record-?keepers?|plan administrator|plan trustee|property managers?|"
    r"franchisees?|licensees?|tenants?|sub-?servicers?|servicers?|consultants?|partners?)"
)
_THING = (
    r"(?:information|data|statements?|reports?|documentation|documents|confirmations?|materials?|k-1s?|schedules?|"
    r"valuations?|appraisals?|records|certificat\w+|opinion|figures|results|analysis|responses?|inputs?)"
)
_WAIT = (
    r"(?:await\w*|wait\w*|not (?:yet )?(?:been )?(?:received?|provided|delivered|furnished|obtained|available)|"
    r"receiv\w+|receipt|obtain\w*|outstanding|delay\w*|late|provided by|reached|from|needs?|depend\w*|until|rely|"
    r"relies|reliance|pending|timel\w+)"
)

OUTSIDER_RULES = (
    Rule(
        "waiting for somebody's papers",
        R.THIRD_PARTY_INFORMATION,
        rf"\b{_WAIT}\b[^;]{{0,60}}?\b{_THING}\b[^;]{{0,60}}?\b(?:from|by|of|to) (?:\S+ ){{0,6}}?{_OUTSIDER}\b|"
        rf"\b{_THING}\b(?: \w+){{0,4}} (?:from|by|of) (?:\S+ ){{0,6}}?{_OUTSIDER}\b[^;]{{0,80}}?\b{_WAIT}\b|"
        rf"\b{_WAIT}\b (?:\S+ ){{0,5}}?{_OUTSIDER}(?:'s|'| s)? (?:\w+ ){{0,3}}{_THING}\b",
        "third|outside|operator|customer|supplier|custodian|bank|investee|fund|apprais|actuar|counsel|attorney|"
        "lawyer|law firm|provider|vendor|valuation|specialist|agent|trustee|administrator|engineer|broker|insurer|"
        "carrier|keeper|manager|franchisee|licensee|tenant|servicer|consultant|partnership",
        unless=r"\baudit(?:s|or\w*|ing)?\b|accounting firm|accountants|subsidiar|report on form|form 10-|form 8-k|"
        r"current report|bankruptcy|statements of operations|lease\b|revenue|party to|related part|risk",
        open=True,
        within=r"\breceived? (?:\w+ )?(?:late|after)|\breached us",
        yes=("We are waiting for information from two custodians.",),
        no=("We filed a current report on Form 8-K on information from our bank.",),
    ),
    Rule(
        "somebody's papers outstanding",
        R.THIRD_PARTY_INFORMATION,
        r"\b(?:(?:independent|outside|external) valuation|apprais\w+|actuar\w+|reserve (?:report|study|"
        r"engineer\w*)|engineering report|legal opinion|"
        r"valuation report|fairness opinion|(?:schedules? )?k-1s?|third[- ]party (?:\w+ )?(?:information|data|"
        r"documentation|report|valuation|confirmation|materials|consents?)|third[- ]part(?:y|ies))\b",
        "apprais|actuar|reserve|engineer|opinion|valuation|k-1|third",
        within=r"\b(?:await\w*|wait\w*|not (?:yet )?(?:been )?(?:received?|provided|delivered|furnished|obtained|"
        r"available|complet\w+)|receiv\w+|receipt|obtain\w*|outstanding|delay\w*|late|unable|provided by|pending)\b",
        never=r"\b(?:third[- ]party (?:service providers|tax advisors)|cyber\w*|statement of reserve)\b|"
        r"controls? (?:associated|over)|third[- ]party (?:cyber|filing)",
        yes=("The actuary's report is outstanding.",),
        no=("The third party to the contract is our customer.",),
    ),
    Rule(
        "somebody has not delivered",
        R.THIRD_PARTY_INFORMATION,
        rf"\b{_OUTSIDER}\b[^;]{{0,60}}?\b(?:has|have|had|did) not (?:yet |been able to )?(?:suppl\w+|furnish\w*|"
        rf"provid\w+|deliver\w*|complet\w+|finish\w*|sent|send|return\w*|respond\w*|releas\w+|given|"
        rf"made available)\b|\b{_OUTSIDER}\b[^;]{{0,30}}?\b(?:suppl|furnish|provid|deliver|sent|"
        rf"submit)\w*[^;]{{0,60}}?\b(?:late\b|after the)",
        "has not|have not|had not|did not|late|after&third|outside|operator|customer|supplier|custodian|bank|"
        "investee|fund|"
        "apprais|actuar|counsel|attorney|lawyer|law firm|provider|vendor|valuation|specialist|agent|trustee|"
        "administrator|engineer|broker|insurer|carrier|keeper|manager|franchisee|licensee|tenant|servicer|"
        "consultant|partner",
        unless=r"\bcompany(?:'s| s)? has|registrant has|\b(?:we|it|company|registrant|partnership) (?:has|have|had|"
        r"did) not|\baudit",
        yes=("Our counsel has not completed his review of one lawsuit.",),
        no=("The bank holding company has not completed its report.",),
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
    r"(?:subsidiar(?:y|ies)|affiliates?|joint ventures?|(?:foreign|overseas|international|chinese|european|mexican|"
    r"canadian) (?:operations?|units?|offices?|branch\w*|entities)|branch(?:es)?|operating (?:segment|units?|"
    r"compan\w+|entit\w+)|(?:business|operating|reporting) (?:segment|unit)s?|divisions?|"
    r"equity[- ](?:method )?investee)"
)

SUBSIDIARY_RULES = (
    Rule(
        "work at a part of the group",
        R.SUBSIDIARY_OPERATIONS,
        rf"(?<!and its )\b{_UNIT}\b[^;]{{0,70}}?\b(?:books|records|audits?|audited|clos(?:e|ed|ing)|financial|"
        rf"statements|accounting|information|systems?|delay\w*|adjust\w*|year[- ]end|consolidat\w+|results|late|"
        rf"reports|report)\b"
        rf"|\b(?:books|records|audits?|clos(?:e|ing)|statements|information|data|results|allegations|misconduct|"
        rf"irregularit\w+|fraud|theft|embezzlement|employees?|delay\w*|consolidat\w+|operations|reports?|"
        rf"difficult\w*)\b (?:\w+ ){{0,4}}?(?:of|at|from|by|with|in|for) (?:\S+ ){{0,7}}?{_UNIT}\b",
        "subsidiar|affiliate|venture|foreign|overseas|international|chinese|european|mexican|canadian|branch|"
        "operating|segment|unit|division|investee",
        unless=r"\b(?:and (?:its )?(?:consolidated )?subsidiaries|compliance with|credit agreement|merger|"
        r"acquir\w+|sold|sale of|discontinued|form 10|parent|tax)\b",
        open=True,
        within=r"\bclosed (?:its|their) books|\blate\b|\b(?:investigat|adjusting)\w*",
        never=r"\b(?:sale of (?:its|the|our)|merged with and into|merger sub|discontinued|as borrower|borrower)\b|"
        r"errors? related",
        yes=("Our Brazilian affiliate closed its books late.",),
        no=("Roe Corp. and its subsidiaries closed their books late.",),
    ),
)

_REPORT = (
    r"(?:annual reports?|quarterly reports?|forms? 10-?[kq](?:sb)?(?:/a)?s?|10-?[kq](?:sb)?(?:/a)?s?|reports?|"
    r"form 20-f)"
)

_K = r"(?:annual report|form 10-?k\w*|10-?k\w*)"
_Q = r"(?:quarterly reports?|forms? 10-?q\w*|10-?q\w*)"

PRIOR_REPORT_RULES = (
    Rule(
        "the annual report first",
        R.PRIOR_REPORT_LATE,
        r"\b(?:delay\w*|late|not (?:yet )?(?:been )?(?:filed|complet\w+|finali[sz]\w+)|overdue|delinquent|unable|"
        r"until|prior to|before|complet\w+|finali[sz]\w+|inab\w+|first|efforts|ongoing|work on|since|required|"
        r"need\w*)\b[^;]{0,100}?\b(?:annual report|form 10-?k(?:sb)?(?:/a)?|10-?k(?:sb)?(?:/a)?|comprehensive 10-k|"
        r"form 20-f)\b"
        r"|\b(?:annual report|10-?k(?:sb)?)\b[^;]{0,60}?\b(?:not (?:yet )?(?:been )?(?:filed|complet\w+|finali\w+)|"
        r"(?:was|is|been) (?:delayed|late|overdue))\b|\bdid not file (?:its|the|our) (?:form )?(?:annual|10-?k)",
        "annual report|10-k|10k|20-f",
        late="q",
        unless=r"current report|since the filing of|deadline",
        never=r"\b(?:disclosed|described|reported|included|set forth|contained) in (?:\w+ ){0,3}(?:annual report|"
        r"form 10-k)|\bno later than\b[^;]*\bafter",
        yes=("We must first complete the annual report.",),
        no=("The risks are disclosed in our annual report, and the delay is short.",),
    ),
    Rule(
        "quarterly reports first",
        R.PRIOR_REPORT_LATE,
        r"\b(?:delay\w*|late|not (?:yet )?(?:been )?filed|overdue|delinquent|unable|until|prior to|before|"
        r"complet\w+|finali[sz]\w+|first|fil(?:ing|ed|e)|preparation)\b[^;]{0,100}?\b(?:quarterly reports?|"
        r"forms? 10-?q(?:sb)?(?:/a)?s?|10-?q(?:sb)?s?)\b",
        "quarterly report|10-q|10q&delay|late |overdue|delinquent|not filed|not yet|unable|until|first|before|"
        "required prior|subsequently",
        late="k",
        within=r"\b(?:delay\w*|late|overdue|delinquent|not (?:yet )?(?:been )?filed|unable|until|first|"
        r"required prior|subsequently filing|before)\b",
        never=r"\b(?:disclosed|described|reported|included|set forth|"
        r"contained) in (?:\w+ ){0,6}(?:quarterly reports?|forms? 10-q)|\bcurrent report\b[^;]*\brestat|"
        r"together with its form 10-q|effective as of the filing|expects to file|previously[- ]issued|"
        r"amendment to correct",
        yes=("The late quarterly reports were to be filed first.",),
        no=("As described in our quarterly report, we are late.",),
    ),
    Rule(
        "an earlier report first",
        R.PRIOR_REPORT_LATE,
        rf"\b(?:prior(?! to)|previous|earlier|preceding|restated|amended|delinquent|overdue|past[- ]due|"
        rf"outstanding|last year(?:'s| s)?(?: delayed)?|delayed|"
        rf"late) (?:\S+ ){{0,4}}?{_REPORT}\b[^;]{{0,80}}?\b(?:not|first|delay\w*|prior to|before|until|used up|"
        rf"complet\w+|prepar\w+|fil(?:ed|ing)|overdue)\b"
        rf"|\b(?:delay\w*|late|belated|complete and file|delay in) (?:\w+ ){{0,4}}(?:of |the |in |its |"
        rf"our )+(?:prior(?! to)|previous|earlier|preceding|amended|restated|first|second|"
        rf"third) (?:\S+ ){{0,4}}?(?:{_REPORT})\b"
        rf"|\bdelay\w*\b[^;]{{0,100}}?\b(?:10-[kq]s|(?:quarterly|annual) reports|20\d\d (?:form )?10-[kq]s?)\b"
        rf"|\b(?:must|need\w*|required|has|have) (?:\w+ ){{0,3}}(?:complete and file|first (?:complete and )?file|"
        rf"file first|be filed (?:before|prior)|first complete)\b|\btime to first complete\b|"
        rf"\bwhich is itself (?:overdue|late)"
        rf"|\b(?:restated filings|amendments?|10-[kq]/a)\b[^;]{{0,100}}?\bprior to (?:the )?filing\b",
        "prior|previous|earlier|preceding|restate|amend|delinquent|overdue|past due|past-due|outstanding|last year|"
        "delay|late |belated|first|complete and file&report|10-|10k|10q|20-f|file",
        unless=r"previous(?:ly)? (?:disclosed|reported)|current report|prior to the (?:due|completion)|extension|"
        r"deadline|earlier annual|audit report",
        never=r"\bforms? 12b-25\b[^;]*\bnotif|\b(?:nasdaq|nyse)\b",
        yes=("Work on last year's delayed Form 10-K used up the weeks.",),
        no=("The report could not be completed before the due date.",),
    ),
    Rule(
        "other reports still being finished",
        R.PRIOR_REPORT_LATE,
        rf"\b(?:continu\w+|working|works|work)\b[^;]{{0,90}}?\b(?:complet\w+|finali[sz]\w+|file|"
        rf"prepare)\b[^;]{{0,60}}?\b(?:{_K}[^;]{{0,120}}?(?:,| and) (?:\S+ ){{0,5}}{_Q}|{_Q}[^;]{{0,120}}?(?:,|"
        rf" and) (?:\S+ ){{0,5}}{_K}|quarterly reports)\b"
        rf"|\bwhich will allow us to move forward with the filing\b|\b(?:has|have) not (?:yet )?filed (?:its|our|"
        rf"the|their) {_REPORT}|\bcomplete both filings\b",
        "continu|working|works|work to|which will allow|not filed|not yet filed|both filings",
        never=r"\b(?:forms? 8-k|current report)\b|expects? to file",
        yes=("We continue working to complete the annual report and the quarterly report.",),
        no=("We are working to complete the report.",),
    ),
)

STATUS_RULES = (
    Rule(
        "a new status",
        R.FILER_STATUS_CHANGE,
        r"\b(?:became|become|becoming|becomes|first|chang\w+|transition\w*|no longer|lost|loss of|ceas\w+|newly|"
        r"now an?|move\w*|qualif\w+ as)\b[^;]{0,70}?\b(?:accelerated filer|foreign private issuer|"
        r"emerging growth company|smaller reporting company|filer status|reporting company|domestic (?:filer|"
        r"issuer)|public company|status)\b"
        r"|\bchange in (?:its |our )?filer status",
        "filer|issuer|growth company|reporting company|public company|status",
        unless=r"qualif\w+ as[^;]*foreign private issuer|going concern|tax status|first (?:quarter|half)",
        yes=("We became an accelerated filer this year.",),
        no=("The deadline for accelerated filers passed.",),
    ),
    Rule(
        "a shorter period",
        R.FILER_STATUS_CHANGE,
        r"\b(?:accelerated (?!filers?\b)(?:\w+ )?(?:filing|prescribed|due|deadlines?|reporting|time)|(?:shorten\w*|"
        r"shorter|earlier|reduced|compressed|abbreviated) (?:\S+ ){0,4}?(?:deadlines?|filing (?:period|date|time)|"
        r"due date|reporting (?:period|time)|time ?(?:frame|period|line))|"
        r"(?:deadline|due date|filing period|period)[^;]{0,40}? (?:shortened|reduced|accelerated)|"
        r"now effective|substantially less time|\d+ days instead of|within (?:\w+ )?(?:sixty|seventy-five|60|"
        r"75) (?:\(\d+\) )?days)\b",
        "accelerated|shorter|shorten|earlier|reduced|compressed|abbreviated|now effective|less time|instead|sixty|"
        "seventy|60|75",
        unless=r"accelerated (?:vesting|depreciation)|non-accelerated|deadline for accelerated",
        yes=("For the first time we have to file within sixty days.",),
        no=("The deadline for non-accelerated filers has passed.",),
    ),
    Rule(
        "a first report of the kind",
        R.FILER_STATUS_CHANGE,
        r"\bfirst (?:\w+ ){0,3}(?:reports?(?! on internal)|filing|form 10-[kq](?:sb)?|10-[kq])\b|"
        r"\binitial (?:annual |quarterly |"
        r"periodic )?(?:report|form 10-[kq]|10-[kq])\b|\bfirst time (?:that )?(?:\w+ ){0,4}(?:file|filing|"
        r"report on form)\b|\bnot previously (?:been )?(?:required|subject)\b",
        "first|initial|previously",
        unless=r"report on internal|first quarter (?:report|form|10)|first (?:fiscal )?quarter|reported",
        never=r"\bfirst complete|first (?:quarter|half)\b",
        yes=("This is our first annual report on Form 10-K.",),
        no=("The first quarter report is late.",),
    ),
)

FILING_RULES = (
    Rule(
        "tagging and the filing agent",
        R.FILING_TECHNOLOGY,
        r"\b(?:i?xbrl|edgariz\w+|edgarization|filing agents?|financial printers?|edgaragents|edgar (?:agent|"
        r"filing agent|vendor)|filing software|filer (?:id|identification|codes?)|access codes?|ccc|inline tag\w*|"
        r"tagging|html conversion)\b",
        "xbrl|edgar|agent|printer|software|filer|codes|ccc|tag|conversion",
        never=r"\bavailable (?:on|at)\b[^;]*\bedgar website\b(?!.*xbrl)|iberian",
        yes=("Errors in the XBRL exhibit held us up.",),
        no=("The report was printed.",),
    ),
    Rule(
        "sending it",
        R.FILING_TECHNOLOGY,
        r"\b(?:technical|technological|electronic|transmission|computer|connectivity|internet|software|"
        r"system) (?:\w+ )?(?:difficult\w+|problems?|issues?|errors?|glitch\w*|failure|"
        r"delays?)\b[^;]{0,80}?\b(?:fil(?:e|ing|ed)|submi\w+|transmi\w+|edgar|upload\w*)\b"
        r"|\b(?:fil(?:e|ing|ed)|submi\w+|transmi\w+|edgar|upload\w*)\b[^;]{0,80}?\b(?:technical|technological|"
        r"electronic|transmission|connectivity|internet|software|system) (?:\w+ )?(?:difficult\w+|problems?|"
        r"issues?|errors?|glitch\w*|failure|outage)\b"
        r"|\bedgar\b[^;]{0,60}\b(?:errors?|outages?|down|problems?|difficult\w+|delays?|rejected|suspended|"
        r"unavailable|codes?)\b|\b(?:errors?|outages?|problems?|difficult\w+|delays?|issues?)\b[^;]{0,60}\bedgar\b|"
        r"\btransmission (?:process|error)|\bcould not transmit|\bunable to transmit",
        "technical|technolog|electronic|transmi|computer|connectivity|internet|software|system|edgar",
        unless=r"accounting|ledger|financial reporting",
        yes=("Technical problems with the transmission of the filing arose.",),
        no=("The software of our ledger failed.",),
    ),
)
