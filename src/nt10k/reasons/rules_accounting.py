"""Rules for questions about the figures: errors, controls, revenue, technical accounting, new standards."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_EARLIER = r"""
    (previous(ly)?|prior|historical|earlier|preceding|past|comparative|already|last year|first two quarters|fiscal (19|
    20)\d\d|(?<!december )(?<!december 31, )(19|20)\d\d (statements?|financial|results|figures|annual)|that quarter|
    certain (\w+ )?periods|filings? for|for (\w+ ){0,3}(years?|quarters?|periods?)|(first|second|third|
    fourth) (and (first|second|third|fourth) )?quarters?)
""".strip()
_ERROR = r"""
    (errors?|misstate*|misclassif*|mis ?classification|incorrect*|erroneous*|improper*|inaccura*|overstate*|
    understate*|over ?recognition|mistakes?)
""".strip()

RESTATEMENT_RULES = (
    Rule(
        "restating",
        R.RESTATEMENT,
        of=r"""
            (?<!and )restat(e|ed|es|ing|ements?) | (?<=correct and )restate | re ?issu(e|ing|ance) ((?!opinion|consent|
            report)\w+ ){0,5}?(statements|results) | (no longer|not) be relied | non ?reliance | (no longer|
            not) rely (up)?on | (published|reported|announced) (results|figures|earnings) will change
        """,
        never=r"""
            (no|not|without|nor)\b((?!\b(but|unable|able|file|timely|complete\w*)\b)[^;,]){0,60}\b(restate|restated|
            restatements?) | restated to conform | restated (credit|loan|agreement|certificate|articles|by ?laws|
            employment|plan)
        """,
        yes=("We are restating the second quarter.", "The statements of fiscal 2011 should no longer be relied upon."),
        no=(
            "The change does not require us to restate any statements.",
            "The amended and restated loan agreement is attached.",
        ),
    ),
    Rule(
        "errors in earlier periods",
        R.RESTATEMENT,
        of=_ERROR,
        reach=160,
        near=_EARLIER + r"| revis(e|ed|ions?) | correct(ed|ing|ions?) | restat*",
        never=r"""
            xbrl | edgar | tagging | (earnings|press) release | not (\w+ ){0,4}(errors?|misstate) | printer | header |
            transmission
        """,
        yes=("We found errors in the statements of previous quarters.",),
        no=("Errors in the XBRL tags of prior periods held us up.",),
    ),
    Rule(
        "correcting earlier results",
        R.RESTATEMENT,
        of=r"correct(ing|ion|ions|ed|s)? | revis(e|ed|ing|ions?) | adjust(ing|ments?) | amend(ing|ed|ment|ments)?",
        near=r"""
            (previous(ly)?|prior|historical|earlier|preceding|past|comparative|already|those) .. (statements?|results|
            periods?|quarters?|years?|form|forms|reports?|10-[kq]*|information|financials|figures|amounts) | (reports?|
            statements|forms?) for those (quarters|years|periods) | results (reported|published|issued|announced)
        """,
        unless="credit | loan | agreement | year end adjust",
        never=r"""
            (no|not) (\w+ ){0,5}(corrections?|revisions?|adjustments?|revise|adjust|correct) | (earnings|
            press) release | clerical | nt 10-[kq]* | merger
        """,
        yes=("Management is correcting the cash-flow statements of the two preceding quarters.",),
        no=("No adjustment of earlier results is expected.",),
    ),
    Rule(
        "what has to be put right",
        R.RESTATEMENT,
        of=r"""
            out of period (adjustments?|errors?) | prior period (adjustments?|errors?) | correct(ing|ion of|ions to|
            s)? (\w+ ){0,3}(errors?|misstatements?|statements?|accounting) | (revisions?|corrections?) (to|
            of) (\w+ ){0,2}(previous(ly)?|prior|historical|earlier|those|statements)
        """,
        never=r"(no|not) (\w+ ){0,5}(adjustments?|revisions?|errors?) | xbrl | edgar | clerical | printer",
        yes=("The review may lead to out-of-period adjustments.",),
        no=("The review may lead to adjustments.",),
    ),
)

_CONTROLS = r"""
    (internal (accounting )?controls? | disclosure controls? | controls? over | controls (and procedures|associated) |
    section 404 | icfr | controls? (deficienc*|weakness*|failures?|environment) | (material|significant) weakness* |
    significant deficienc* | sarbanes oxley | sox | effective controls | deficiencies in (\w+ ){0,3}controls)
""".strip()
_REPORTED = r"""
    expects? to report | will (continue to )?report | anticipates? reporting | believes? that (its|disclosure|
    internal) | existed as of | (was|were) not effective | were effective
""".strip()

CONTROL_RULES = (
    Rule(
        "control work is open",
        R.CONTROL_WEAKNESS,
        of=_CONTROLS,
        near=r"""
            assess* | evaluat* | test* | document* | remed* | review* | attest* | reporting on | report on |
            finali[sz]* | conclu* | complet* | procedures | impact* | address* | compl(y|iance) | work | audit of |
            strengthen*
        """,
        open=True,
        never=_REPORTED,
        yes=("Testing of the internal controls of the new plant is still under way.",),
        no=("We expect to report a material weakness and will complete our remediation of the weakness in 2026.",),
    ),
    Rule(
        "controls that failed",
        R.CONTROL_WEAKNESS,
        of=_CONTROLS,
        near=r"""
            due (in part |primarily )?to | because | as result of | in light of | given | caused | attributable to |
            resulted from | stemm* from | owing to | related to | delay* | additional (procedures|time|work|
            substantive) | not complet* | requir* | led to | incomplete | failed to maintain | identified | found |
            discovered | uncovered | lack of | ineffective | breakdown | fail(ed|ure|ures) | came to light
        """,
        never=_REPORTED,
        yes=(
            "The close took longer because of weaknesses in our internal controls.",
            "During the close management identified two material weaknesses.",
        ),
        no=(
            "We will report that, because of a material weakness, our controls failed.",
            "Our internal controls are described in item 9A.",
        ),
    ),
    Rule(
        "extra work for failed controls",
        R.CONTROL_WEAKNESS,
        of="reconciliations? (\\w+ )?failed | (substitute|compensating|alternative) procedures",
        yes=("Since a key reconciliation failed, we performed substitute procedures.",),
        no=("Reconciliations take a week.",),
    ),
)

_REVENUE = r"""
    ((?<!internal )revenues? | sales(?! tax| and marketing| force| managers?| staff| of (company )?(business|subsid|
    divis)\w*))
""".strip()

REVENUE_RULES = (
    Rule(
        "how revenue is recorded",
        R.REVENUE_RECOGNITION,
        of=_REVENUE,
        near=r"""
            recogni[sz]* | recognition | recorded | (?<!financial )reported as | timing | accounting for | accounting
            of | accounting determination | classification | presentation | cut ?off | belongs? | period over |
            contracts | arrangements | transactions | guidance | deferred | deferral | treatment of | depends? on |
            estimates | (record|booked|recording) | qualif* | over period | properly
        """,
        unless=r"""
            compared | increase* | decrease* | fell | rose | lower | higher | decline* | percent | affect |
            discontinued | marketing | segment | software systems? | tax | expenses | lost
        """,
        never=r"""
            compared (to|with) | lower revenues? | due to (lower|higher|increase|decrease) | quarter
            ended .. revenue (was|of|were)
        """,
        yes=("The timing of revenue from two licences is being studied.",),
        no=("Revenue fell by a third.",),
    ),
    Rule(
        "questions of revenue by another name",
        R.REVENUE_RECOGNITION,
        of=r"""
            principal (or|versus|vs\.?|rather than) (as )?agent | agent (or|versus|vs\.?|rather than) (as )?principal |
            act(s|ed|ing)? as (principal|agent) | gross (or|versus|vs\.?|and|rather than) net | (asc|topic) 606 |
            sab (no\. )?101 | bill and hold | stand ?alone (selling )?prices? | multiple element | percentage of
            completion | accounting for (\w+ ){0,3}(fees|subscriptions|sales|incentives|rebates to customers) |
            (earned|recogni[sz]ed|recorded) (at once|ratably|over (time|term|period)|up ?front|on delivery|
            upon (shipment|resale|delivery)) | sales (returns|cut ?off|practices|incentives) | (fees?|income|
            subscriptions?|royalt(y|ies)|tuition|commissions?) [^;]{0,60}?(recogni[sz]ed|recorded|booked) (when|at|
            over|upon|as|ratably|in) | (licen[cs]e|upfront|milestone|subscription) (fees?|payments?|
            income) .. (record*|recogni*|account*)
        """,
        yes=("Whether we act as principal or agent for these orders is not settled.",),
        no=("The agent of the lenders is paid a fee.",),
    ),
    Rule(
        "an error that concerns revenue",
        R.REVENUE_RECOGNITION,
        of=r"errors? | misstate* | restat* | investigat* | re ?evaluation | re ?examin* | incorrect* | improper*",
        near=r"revenues? | sales (transactions|contracts|incentives|to distributors)",
        never="no impact | not (affect|impact)",
        yes=("The errors concern revenue from distributors.",),
        no=("The restatement has no impact on revenue.",),
    ),
)

_SUBJECT = r"""
    ((income |deferred |sales |corporate )?tax(es)? (provision|accounting|adjustments?|method|matters?|effects?|
    positions?|implications?|assets?|liabilit*|calculations?|consequences|returns?|treatment|issues?|reporting|
    valuation|accruals?|expense|analysis|contingenc*) | deferred (income )?tax* | income tax | (provision|
    accrual) for (income )?taxes | income taxes | net operating loss* | section 382 | valuation allowances? | right of
    use | (lease|leases|leasing) (accounting|classification*) | accounting for (\w+ )?leases | sale leaseback |
    impair(ed|ments?|ment of) | fair values? | valuations? | warrants? | derivatives? | embedded | (stock|share|
    equity) (based )?(compensation|options?|awards?|grants?) | restricted stock | goodwill | intangible assets? |
    conversion features? | beneficial conversion | (loss|loan|insurance|inventory|warranty|litigation|compensation|
    claims?|actuarial) reserves? | reserves? for | allowance for | (credit|loan) loss(es)? | variable interest |
    swaps? | inventor(y|ies) (balances?|valuation|provision|amounts|costing|costs) | excess and obsolete |
    inter ?company (transactions|balances) | capitali[sz]ation of | capitali[sz]ed | contingenc* | contingent
    liabilit* | cash flows? (statement )?classification | presentation of (\w+ )?cash flow | misclassif* .. cash
    flows? | earnings per share | equity instruments | option (agreement|grants?) | pension (\w+ )?(accounting|
    obligation|liability|cost) | actuarial (computations?|calculations?|valuation) | equity method | minority
    interests? | settled equity | outstanding equity | loan participation | hedg(e|es|ing) | related
    party (transactions?|dealings|matters) | segment (reporting|note) | investments? in (\w+ ){0,3}securities | oil and
    gas reserves | (reporting|functional) currency | digital assets? | stock (option|options) | useful li(fe|ves) |
    preferred stock | useful life | consolidation of (variable|special|trust|entity)\w* | depreciation | asset
    retirement | rebates? | write ?(down|off)s? | earn ?outs? | collectib* | collectab* | related allowance | (vendor|
    supplier) (rebates?|allowances?) | foreign currency | purchase commitments | temporary equity | redemption |
    redeemable | (straight line )?rent(al|s)? | lease terms?)
""".strip()
_NOT_A_QUESTION = r"""
    purchase price | business combination | acqui* | merger | discontinued | disposition | aggregate market value |
    shares? of | par value | (prepare|compile) .. financial | not (recoverable|expected|affect|material) | compared |
    affect | private placement
""".strip()

ACCOUNTING_RULES = (
    Rule(
        "a named accounting question",
        R.ACCOUNTING_MATTER,
        of=_SUBJECT,
        near=r"""
            (account|accounting) | determin* | evaluat* | assess* | calculat* | comput* | complet* | finali[sz]* |
            review* | analy[sz]* | measur* | classif* | resol* | conclu* | quantif* | record* | treatment | work |
            estimat* | appl(y|ied|ication) | value | charges? | settl(e|ed|ing) | weigh* | test(s|ing)? | examin* |
            study | studying | unresolved | incomplete | pending | open | under review | redone | (has|have|is|are|was|
            were) not | still | requires? | oblige* | whether | correct* | amount | error* | being | valuation |
            (longer|more time) | overstate* | understate* | more (work|support) | detail* | identif*| establish* |
            could not | questions? | (has|have) to be | worked out
        """,
        open=True,
        within=r"""
            due to | because | as result | relat* to | caused | errors? | misstate* | restate* | regarding | complex* |
            following | whether | overstate* | understate*
        """,
        unless=_NOT_A_QUESTION,
        never=r"""
            stock option (grants?|practices) | material weakness* | purchase (price )?(accounting|allocation) |
            net (loss|income) (of|for|was) | accounting for (this )?(\w+ )?(acquisition|merger|business combination) |
            warrants to purchase
        """,
        yes=(
            "The computation of the deferred tax asset is not complete.",
            "The valuation of the conversion feature has not been settled.",
        ),
        no=(
            "The purchase price allocation, with its valuation of intangible assets, is not complete.",
            "Revenue has not been settled.",
        ),
    ),
    Rule(
        "an accounting question by that name",
        R.ACCOUNTING_MATTER,
        of=r"""
            (complex|technical|certain|various|unresolved|significant|several|open|particular|specific|proper|correct|
            appropriate|of|on|some|one|all) (\w+ ){0,3}?accounting (and \w+ )?(matters?|issues?|questions?|treatments?|
            requirements?|complexit*|considerations|implications|analys[ei]s|determination) | accounting (issues?|
            questions?|matters?) (\w+ )?(relat*|concern*|with|regarding|surround*|that|which) | accounting treatment
            of | (proper|correct|appropriate) (accounting|treatment|classification) (of|for) |
            resolve (\w+ )?accounting | whether [^;]{0,90}?(should|must|may|is to|are to|can|have to|has to|ought
            to) be (\w+ )?(recogni[sz]ed|recorded|capitali[sz]ed|accounted for|classified|expensed|consolidated|
            amortized|shown as|treated as|presented) | accounting( and financial reporting)? (of|
            for) (certain )?(\w+ ){0,6}(arrangements?|agreements?|transactions?)
        """,
        unless="acqui* | merger | revenues? | fees? | sales | business combination | restatement",
        never=r"""
            as revenue | purchase (price )?(accounting|allocation) | (treatment|accounting) (of|for|related
            to) (\w+ )?(acquisition|merger|discontinued|business combination)
        """,
        yes=("A complex accounting matter has to be resolved first.",),
        no=("The accounting department is small.",),
    ),
    Rule(
        "an error that concerns a named subject",
        R.ACCOUNTING_MATTER,
        of=r"errors? | misstate* | misclassif* | restat* | incorrect* | overstate* | understate*",
        near=r"""
            (accounting (for|of)|classification of|calculation of|recording of|presentation of|valuation of|
            capitali[sz]ation of)( [^\s;]+){0,4} | inventor(y|ies) | cash flows | accruals? | expenses? |
            receivables? | deferred taxes | equity | rent
        """,
        unless="revenues? | sales | acqui* | merger | generally accepted | non ?cash | (form|report) .. correct*",
        yes=("We found errors in the recording of vendor rebates.",),
        no=("The errors concern the accounting for sales.",),
    ),
)

STANDARD_RULES = (
    Rule(
        "a new standard",
        R.NEW_ACCOUNTING_STANDARD,
        of=r"""
            (new(ly)?( adopted| issued| effective)?|recently issued|previously unadopted|
            unadopted) (\w+ ){0,2}?(accounting|reporting|disclosure|audit report|revenue|lease|leasing|credit loss|
            revenue recognition) (standards?|principles?|pronouncements?|guidance|rules?|requirements?) | cecl |
            (expected|current expected) (credit )?loss (standard|model|method*) | first time (adoption|application)
        """,
        unless="auditing standard",
        yes=("The new lease guidance has taken more time than planned.",),
        no=("The review ensures compliance with applicable accounting standards.",),
    ),
    Rule(
        "taking up a standard",
        R.NEW_ACCOUNTING_STANDARD,
        of=r"""
            (?<!auditing )standards? | asc | asu | s?fas | fasb | ifrs | accounting principles | pronouncements? |
            fin ?\d\d | sab | eitf | sop 9\d | statements? of financial accounting standards | (u\.?s\.? )?gaap
        """,
        near=r"""
            adopt(ion|ed|ing|s)? | implement* | first time | first (year|quarter|period) | became effective |
            effective (date|for|as of) | conver(t|ting|ted|sion|ts) | transition* | switch* | mov(e|ed|ing) | chang(e|
            es|ed|ing) (of|from|to) | initial application | (appl(ying|ication)|applies) (of )?(new )?(for first time)?
        """,
        unless=r"""
            auditing standard | comply | compliance | relevant accounting | applicable accounting | in accordance |
            conformity | new york
        """,
        never="applicable accounting standards",
        yes=(
            "The adoption of SFAS 133 has taken more time than planned.",
            "Converting the accounts from IFRS to U.S. GAAP takes long.",
        ),
        no=("Our statements follow U.S. GAAP.", "The review ensures compliance with the standards."),
    ),
    Rule(
        "a new rule on what the report holds",
        R.NEW_ACCOUNTING_STANDARD,
        of=r"""
            new (sec |commission )?(disclosure |reporting )?(rules?|requirements?|regulations?) |
            new ([^\s;]+ ){0,5}?(disclosure|reporting) (rules?|requirements?) | first (year|quarter|period|
            time) [^;]{0,60}(standard|accounting principle|rule(?! 12b))
        """,
        unless="form 10-k | new york",
        yes=("This is the first quarter under the loss standard, a new rule.",),
        no=("The new plant is idle.",),
    ),
)
