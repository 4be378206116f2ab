"""Rules for what the report passes through: systems, other parties, subsidiaries, earlier reports, status, EDGAR."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

SYSTEM_RULES = (
    Rule(
        "a system changed or failed",
        R.INFORMATION_SYSTEMS,
        of=r"""
            (accounting|financial|general ledger|ledger|computer|erp|information|it|reporting|billing|software|
            operating|inventory|bookkeeping|computerized|data processing|management information|consolidation|business|
            core|legacy|payroll) (\w+ ){0,2}?(systems?|software|platforms?|packages?|applications?|programs?|servers?|
            modules?) | erp | enterprise resource (planning )? ?(systems?)? | systems? integration | information
            technology | servers? | computers? | data cent(er|re)s? | hard (drive|disk)| computer (data|files) |
            networks? | (sap|oracle|quickbooks|netsuite|peoplesoft|microsoft dynamics|great plains) | systems
        """,
        near=r"""
            new | implement* | conver(t|ted|ting|sion|sions) | migrat* | install* | fail* | crash* | transition* |
            integrat* | upgrad* | problems? | issues? | difficult* | lost | loss | corrupt* | separat* | switch* |
            chang(ed|e|es|ing|eover) | adopt* | malfunction* | different | restor* | modif* | down | could not |
            outage | encrypt* | damaged | stolen | replac* | rebuil* | offline | live | mov(ed|ing) | destroyed |
            disabled | compromised | flooded | brought back
        """,
        unless="new york | filing software | filing system | audit | securities",
        never=r"""
            control systems? over | system of internal | xbrl | edgar | edgaragents | general controls | hospital
            accounting
        """,
        yes=("The conversion to a new ledger system was hard.", "Our ledger system crashed."),
        no=("The EDGAR filing software failed.", "Our accounting records are kept in Ohio."),
    ),
    Rule(
        "intrusion and data loss",
        R.INFORMATION_SYSTEMS,
        of=r"""
            cyber* | ransomware | malware | hack(ed|ers?|ing) | unauthorized (third party )?(access|intrusion) |
            (network|system) intrusion | intruders? | security (incident|breach) | data (loss|breach|corruption)| (loss
            of|lost) (\w+ ){0,4}data | (?<!power )outages? (of|at) | computer (virus|failure|crash|problems?) | virus
            attack | system integration | year 2000 (problem|conversion|remediation|modification*) | y2k
        """,
        never="security risk | new rules | cyber* disclosure",
        yes=("Ransomware locked two servers.",),
        no=("Security holders will be told.", "The new rules on cybersecurity are long."),
    ),
)

_OUTSIDER = r"""
    (third part(y|ies) | (accounting|former|fund|paying) agent | outside (parties|sources|vendors?|consultants?|
    experts?|service) | operators? | customers? | suppliers? | custodians? | (?<!investment )banks? | investees? |
    portfolio compan* | underlying funds? | investee funds? | appraisers? | actuar(y|ies|ial) | (?<!general )counsel |
    attorneys? | lawyers? | law firm | service providers? | vendors? | valuation (firm|specialists?|experts?|
    consultants?) | pricing service | specialists? | transfer agent | trustees? | administrators? | engineers? |
    engineering firm | local partnerships? | (operating|investee|local|project) (limited )?partnerships? |
    (local )?general partners? | brokers? | insurers? | insurance carriers? | record ?keepers? | plan (administrator|
    trustee|sponsor) | property managers? | franchisees? | licensees? | tenants? | sub ?servicers? | servicers? |
    consultants? | partners? | guarantors? | underwriters? | counterpart(y|ies) | depositor | mortgagors? | lessees? |
    borrowers?)
""".strip()
_THING = r"""
    (information | data | statements? | reports? | documentation | documents | confirmations? | materials? | k-1s? |
    schedules? | valuations? | appraisals? | records | certificat* | opinions? | figures | results | analysis |
    responses? | inputs? | letters? | pricing | prices)
""".strip()
_NOT_THEIRS = r"""
    audit(or*|ing|s)? of company | accounting firm | accountants | subsidiar* | report on form | form 10- | form 8-k |
    current report | bankruptcy | statements of operations | lease | revenue(?! statements) | party to | related
    part(y|ies) | risks? | our auditor* | auditors? | audit committee | resign* | replac*
""".strip()

OUTSIDER_RULES = (
    Rule(
        "waiting for somebody's papers",
        R.THIRD_PARTY_INFORMATION,
        of=rf"""
            {_THING} (\w+ ){{0,4}}?(from|by|of) ([^\s;]+ ){{0,6}}?{_OUTSIDER} | {_OUTSIDER} (\w+ )?{_THING} |
            (received|receipt|obtained|delivered|furnished|supplied|provided) (\w+ )?(from|
            by) (\w+ ){{0,3}}?{_OUTSIDER}
        """,
        near=r"""
            await* | wait* | not (received?|provided|delivered|furnished|obtained|available) | receiv* | receipt |
            obtain* | outstanding | delay* | late* | reached us | need* | depend* | until | rely | relies | reliance |
            pending | timel* | slow* | come | came in | reached | not | only (on|in|last|after) | incomplete |
            hold* up | verif*
        """,
        unless=_NOT_THEIRS,
        never="have (all|received) | internal control*",
        open=True,
        within="received? (\\w+ )?(late|after) | reached us",
        yes=("We are waiting for information from two custodians.",),
        no=("We filed a current report on Form 8-K on information from our bank.",),
    ),
    Rule(
        "somebody's papers outstanding",
        R.THIRD_PARTY_INFORMATION,
        of=r"""
            (independent|outside|external) valuation | apprais* | actuar(y|ies) | actuarial (report|study|valuation) |
            reserve (report|study|engineer*) | engineering report | legal opinions? | valuation report | fairness
            opinion | (schedules? )?k-1s? | third party (\w+ )?(information|data|documentation|report|valuation|
            confirmation|materials|consents?) | third part(y|ies) | (brokerage|custodian*|bank) statements
        """,
        near=r"""
            await* | wait* | not (\w+ )?(received?|provided|delivered|furnished|obtained|available|complet*|finish*) |
            receiv* | receipt | obtain* | outstanding | delay* | late | unable | provided by | pending | until |
            arriv* | not come
        """,
        never=r"""
            third party (service providers|tax advisors) | cyber* | statement of reserve | controls? (associated|
            over) | third party (cyber|filing)
        """,
        yes=("The actuary's report is outstanding.",),
        no=("The third party to the contract is our customer.",),
    ),
    Rule(
        "somebody has not delivered",
        R.THIRD_PARTY_INFORMATION,
        of=rf"""
            {_OUTSIDER}(, wh[^;]{{0,100}}?,)? [^;,]{{0,60}}?((has|have|had|did|will|would|can|
            could) not (\w+ to )?(suppl*|furnish*|provid*|deliver*|complet*|finish*|sent|send|return*|respond*|releas*|
            given|made available|turned) | (suppl*|furnish*|provid*|deliver*|sent|submit*) [^;]{{0,60}}?(late|after|
            only) | (slow|late|tardy) (\w+ )?(in|with|to))
        """,
        unless=r"""
            (company|registrant) has | regulator | (we|it|company|registrant|partnership) (has|have|had|did) not |
            audit*
        """,
        yes=("Our counsel has not completed his review of one lawsuit.",),
        no=("The bank holding company has not completed its report.",),
    ),
    Rule(
        "nothing received yet",
        R.THIRD_PARTY_INFORMATION,
        of=rf"not (received?|furnished with|provided with|delivered) (\w+ ){{0,6}}{_THING}",
        unless="audit* | consent | signed report | opinion of (auditor|accountant)*",
        yes=("We have not received the final documents.",),
        no=("We have not finished the documents.",),
    ),
)

_ABROAD = r"""
    (abroad|overseas|africa|argentina|asia|australia|brazil|canada|chile|china|colombia|england|europe|france|germany|
    hong kong|india|indonesia|ireland|israel|italy|japan|kazakhstan|korea|malaysia|mexico|mongolia|nigeria|peru|
    philippines|shanghai|shenzhen|beijing|poland|puerto rico|russia|singapore|spain|taiwan|thailand|turkey|ukraine|
    united kingdom|vietnam)
""".strip()
_UNIT = rf"""
    (subsidiar(y|ies) | affiliates? | joint ventures? | (foreign|overseas|international|chinese|european|mexican|
    canadian|asian|german|indian|brazilian|british|japanese|korean|latin american|russian|israeli|
    offshore) (\w+ )?(operations?|units?|offices?|branch*|entities|accounts|business*|subsidiar*|affiliate*|division) |
    branch(es)? | operating (segment|units?|compan*|entit*) | (business|operating|reporting) (segment|unit)s? |
    (?<!finance )divisions?(?! of corporation) | equity (method )?investee | (plants?|offices?|operations|units?|
    mines?|factor*|accounts|staff|people) (in|of) {_ABROAD})
""".strip()

SUBSIDIARY_RULES = (
    Rule(
        "work at a part of the group",
        R.SUBSIDIARY_OPERATIONS,
        of=_UNIT,
        near=r"""
            books | records | audit(s|ed|ing)? | clos(e|ed|ing) | financial | statements | accounting | accounts |
            information | systems? | delay* | adjust* | year end | consolidat* | results | late | reports? | data |
            figures | ledgers | allegations | misconduct | irregularit* | fraud | theft | embezzlement | employees? |
            difficult* | operations | communicat* | numbers | contact
        """,
        unless=r"""
            and (consolidated )?subsidiar* | compliance with | credit agreement | merger | acquir* | sold | sale of |
            discontinued | form 10 | parent | tax | spin ?off | deconsolid*
        """,
        open=True,
        within="closed books | late | investigat* | adjusting",
        never=r"""
            sale of | merged with and into | merger sub | discontinued | as borrower | borrower | errors? related |
            wholly owned subsidiary of | and ([^\s;]+ ){0,4}?subsidiaries | division of corporation
        """,
        yes=("Our Brazilian affiliate closed its books late.",),
        no=("Roe Corp. and its subsidiaries closed their books late.",),
    ),
)

_REPORT = r"(annual reports? | quarterly reports? | (forms? )?10-?[kq](sb)?(/a)?s? | reports? | form 20-f)"
_K = r"(annual report | form 10-?k* | 10-?k*)"
_Q = r"(quarterly reports? | forms? 10-?q* | 10-?q*)"
_TOLD_THERE = r"""
    (disclosed|described|reported|included|set forth|contained) in (\w+ ){0,6}(annual report|quarterly reports?|
    forms? 10-[kq])
""".strip()

PRIOR_REPORT_RULES = (
    Rule(
        "the annual report first",
        R.PRIOR_REPORT_LATE,
        of=r"""
            (delay*|late|not (filed|complet*|finali[sz]*)|overdue|delinquent|unable|until|prior to|before|complet*|
            finali[sz]*|inab*|first|efforts|ongoing|work on|since|required|need*) [^;]{0,100}?(annual report|form
            10-?k(sb)?(/a)?|10-?k(sb)?(/a)?|comprehensive 10-k|form 20-f) | (annual report|
            (form )?10-?k(sb)?) [^;]{0,60}?(not (\w+ )?(filed|complet*|finali*)|(was|is|were) (\w+ )?(delayed|late|
            overdue|filed late|filed only|only filed|not filed)|filed (only|late)) | (did|has|had) not
            filed? (\w+ )?(annual|10-?k)
        """,
        late="q",
        unless="current report | since filing of | deadline",
        never=_TOLD_THERE + "| no later than [^;]*after | last annual report",
        yes=("We must first complete the annual report.",),
        no=("The risks are disclosed in our annual report, and the delay is short.",),
    ),
    Rule(
        "quarterly reports first",
        R.PRIOR_REPORT_LATE,
        of=r"""
            (delay*|late|not filed|overdue|delinquent|unable|until|prior to|before|complet*|finali[sz]*|first|fil(ing|
            ed|e)|preparation) [^;]{0,100}?(quarterly reports?|forms? 10-?q(sb)?(/a)?s?|10-?q(sb)?s?)
        """,
        late="k",
        within=r"""
            delay* | late | overdue | delinquent | not filed | unable | until | first | required prior | subsequently
            filing | before
        """,
        never=_TOLD_THERE
        + r"""| current report [^;]*restat* | together with form 10-q | effective as of filing | expects to file |
            previously issued | amendment to correct""",
        yes=("The late quarterly reports were to be filed first.",),
        no=("As described in our quarterly report, we are late.",),
    ),
    Rule(
        "an earlier report first",
        R.PRIOR_REPORT_LATE,
        of=rf"""
            (prior(?! to)|previous|earlier|preceding|restated|amended|delinquent|overdue|past due|outstanding|last
            year( s)?( delayed)?|delayed|late) ([^\s;]+ ){{0,4}}?{_REPORT} [^;]{{0,80}}?(not|first|delay*|prior to|
            before|until|used up|complet*|prepar*|fil(ed|ing)|overdue|current) | (delay*|late|belated|complete and
            file|delay in) (\w+ ){{0,4}}(of |in |complet* )+(prior(?! to)|previous|earlier|preceding|amended|restated|
            first|second|third|last year) ([^\s;]+ ){{0,4}}?({_REPORT}) | delay* [^;]{{0,100}}?(10-[kq]s|(quarterly|
            annual) reports|20\d\d (form )?10-[kq]s?) | (must|need*|required|has|have) (\w+ ){{0,3}}(complete and file|
            first (complete and )?file|file first|be filed (before|prior)|first complete) | time to first complete |
            which is itself (overdue|late) | reports? for (preceding|prior|previous|last) (year|quarter|
            period) [^;]{{0,30}}?(only|late|not|overdue) | work on (that|this other|annual|last) report | (late|
            delayed|belated) (completion|filing) of (\w+ )?(annual|quarterly|last|prior) | (restated filings|
            amendments?|10-[kq]/a) [^;]{{0,100}}?prior to filing | (bring*|become|became|get|
            getting) (\w+ )?current (in|with|on) (\w+ )?(those|filings|reports|periodic) | (overdue|delinquent|past
            due|missing) (annual |quarterly |periodic |sec )?(reports?|filings?) | late (annual|quarterly|
            periodic) reports? | catch(ing)? up (on|with) (\w+ )?(delinquent |overdue |late )?(filings|reports)
        """,
        unless=r"""
            previous(ly)? (disclosed|reported) | current report | prior to (due|completion) | extension | deadline |
            earlier annual | audit report
        """,
        never=r"forms? 12b-25 [^;]*notif* | nasdaq | nyse",
        yes=("Work on last year's delayed Form 10-K used up the weeks.",),
        no=("The report could not be completed before the due date.",),
    ),
    Rule(
        "other reports still being finished",
        R.PRIOR_REPORT_LATE,
        of=rf"""
            (continu*|working|works|work) [^;]{{0,90}}?(complet*|finali[sz]*|file|
            prepare) [^;]{{0,60}}?({_K}[^;]{{0,120}}?(,|and) ([^\s;]+ ){{0,5}}{_Q}|
            {_Q}[^;]{{0,120}}?(,| and) ([^\s;]+ ){{0,5}}{_K}|quarterly reports) | which will allow us to move forward
            with filing | (has|have) not filed (all )?{_REPORT} | complete both filings
        """,
        never="forms? 8-k | current report | expects? to file",
        yes=("We continue working to complete the annual report and the quarterly report.",),
        no=("We are working to complete the report.",),
    ),
)

STATUS_RULES = (
    Rule(
        "a new status",
        R.FILER_STATUS_CHANGE,
        of=r"""
            accelerated filer | foreign private issuer | emerging growth company | smaller reporting company | filer
            status | reporting company | domestic (filer|issuer) | public company(?! accounting) | small business
            issuer
        """,
        near=r"""
            became | become* | becoming | first | chang* | transition* | no longer | lost | loss of | ceas*| newly |
            now | made | mov(e|ed|ing) | qualif* as | outgrow* | outgrown | lose | losing | new status
        """,
        unless=r"qualif* as [^;]*foreign private issuer | going concern | tax status | first (quarter|half)",
        yes=("We became an accelerated filer this year.",),
        no=("The deadline for accelerated filers passed.",),
    ),
    Rule(
        "a shorter period",
        R.FILER_STATUS_CHANGE,
        of=r"""
            accelerated (?!filers?\b)(\w+ )?(filing|prescribed|due|deadlines?|reporting|time) | (shorten*|shorter|
            earlier|reduced|compressed|abbreviated) .. (deadlines?|filing (period|date|time)|due date|
            reporting (period|time)|time ?(frame|period|line)) | (deadline|due date|filing period|
            period) [^;]{0,40}?(shortened|reduced|accelerated) | now effective | substantially less time |
            days (instead of|sooner|earlier) | due [^;]{0,20}(sooner|earlier) | within (\w+ )?(sixty|seventy five|60|
            75) (\(\d+\) )?days
        """,
        unless="accelerated (vesting|depreciation) | non ?accelerated | deadline for accelerated",
        yes=("For the first time we have to file within sixty days.",),
        no=("The deadline for non-accelerated filers has passed.",),
    ),
    Rule(
        "a first report of the kind",
        R.FILER_STATUS_CHANGE,
        of=r"""
            first (\w+ ){0,3}(reports?(?! on internal)|filing|form 10-[kq](sb)?|10-[kq]) | initial (annual |quarterly |
            periodic )?(report|form 10-[kq]|10-[kq]) | first time (that )?(\w+ ){0,4}(file|filing|report on form) | not
            previously (required|subject) | never (before )?(filed|reported|furnished)
        """,
        unless="report on internal | first quarter (report|form|10) | first (fiscal )?quarter | reported | first file",
        never="first complete | first (quarter|half)",
        yes=("This is our first annual report on Form 10-K.",),
        no=("The first quarter report is late.",),
    ),
)

FILING_RULES = (
    Rule(
        "tagging and the filing agent",
        R.FILING_TECHNOLOGY,
        of=r"""
            i?xbrl | edgari[sz]* | filing agents? | financial printers? | edgaragents | edgar (agent|filing agent|
            vendor) | filing software | filer (id|identification|codes?) | passwords? | access codes? | confirmation
            codes? | cik | ccc | inline tag* | tagging | html conversion
        """,
        never=r"available (on|at) [^;]*edgar website(?!.*xbrl) | iberian | payment | pay | manual",
        yes=("Errors in the XBRL exhibit held us up.",),
        no=("The report was printed.",),
    ),
    Rule(
        "sending it",
        R.FILING_TECHNOLOGY,
        of=r"""
            (technical|technological|electronic|transmission|computer|connectivity|internet|software|
            system) (\w+ )?(difficult*|problems?|issues?|errors?|glitch*|failure|delays?|outage) |
            transmission (process|error)
        """,
        near=r"fil(e|ing|ed) | submi* | transmi(t|tted|ssion)\w* | edgar | upload*",
        unless="accounting | ledger | financial reporting",
        yes=("Technical problems with the transmission of the filing arose.",),
        no=("The software of our ledger failed.",),
    ),
    Rule(
        "edgar itself",
        R.FILING_TECHNOLOGY,
        of=r"edgar | (could not|unable to|not able to) (\w+ )?(transmit|upload|submit [^;]{0,20}electronically)",
        near=r"""
            errors? | outages? | down | problems? | difficult* | delays? | issues? | rejected | suspended |
            unavailable | codes? | cut ?off | deadline | report | filing | document
        """,
        unless="payment | manual | website | available (on|at)",
        never="payment | manual | website",
        yes=("The EDGAR system was down on the day.",),
        no=("Our reports are available on the EDGAR website.",),
    ),
)
