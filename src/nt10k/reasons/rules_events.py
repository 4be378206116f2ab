"""Rules for what happened to the business: deals, debts, insolvency, work that took the time."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_PLANNED = r"(proposed|pending|potential|possible|contemplated|prospective|planned)"
_NOT_OUR_PURCHASE = rf"""
    {_PLANNED} | terminat* | negotiat* | letter of intent | attest business | stock purchase plan | bankruptcy |
    acquisition (corp|corporation|company|co|inc|holdings|i|ii|iii|limited|ltd|group|partners|opportunit*|trust)
""".strip()
_HISTORY = r"(founded|incorporated|organized|formed) (in|on|under)"

ACQUISITION_RULES = (
    Rule(
        "a deal that was done",
        R.ACQUISITION,
        of=r"""
            acquisitions? | mergers? | business combinations? | reverse (merger|acquisition|takeover|
            recapitali[sz]ation) | share exchange | purchase of(?! (shares|common|equipment|insurance|stock|securities|
            paper)) | combination (of(?! factors)|with)
        """,
        near=r"""
            complet* | clos(ed|ing) | consummat* | recent(ly)? | following | after | due to | because | result* |
            relat* to | connection with | account* | integrat* | consolidat* | from | since | complex* | finali[sz]* |
            through | multiple | number of | went | respect to | treatment of | impact of | effects? of | quarter | in
            relation to | surrounding | made | took effect | became effective | upon | combin(ed|ing) | records |
            books | allocat* | acquired
        """,
        unless=_NOT_OUR_PURCHASE + r"| (previous|prior|past) acquisition | goodwill",
        never=rf"""
            {_PLANNED} (merger|acquisition|business combination|transaction) | terminat* (of )?merger agreement |
            initial business combination | blank check | {_HISTORY}
        """,
        yes=("The integration of the business after the merger in May has taken long.",),
        no=("Work on the proposed merger went on.", "Roe Acquisition Corp. is late."),
    ),
    Rule(
        "a purchase by verb",
        R.ACQUISITION,
        of=r"""
            (acquired|purchased|bought|merged|merging)(?! by (?!company|registrant|us)| shares of (common|
            company)| from us) | acquire (all|substantially|remaining|\d+%)
        """,
        unless="out of",
        never=rf"""
            attest business | (securities|warrants?|notes) (\w+ ){{0,3}}purchased | public accounting | {_HISTORY} |
            account(ing firm|ants) | auditors? | llp | options? | right to | repurchase | privately | proposed |
            negotiat* | out of (\w+ )?(competitor )?bankruptcy | tender offer
        """,
        yes=("The books of the mill that we bought in May are not yet ours.",),
        no=("The holders have the right to be acquired at par.",),
    ),
    Rule(
        "accounting for a purchase",
        R.ACQUISITION,
        of=r"""
            purchase (price )?(accounting|allocation) | allocation of purchase price | pre ?acquisition |
            acquired (business*|compan*|entit*|subsidiar*|operations|assets) | newly acquired |
            became (\w+ ){0,3}?subsidiar(y|ies) | post ?merger | de ?spac
        """,
        yes=("The purchase price allocation is not final.",),
        no=("The purchase of paper was delayed.",),
    ),
)

_PARTS = r"""
    (business* | subsidiar* | segments? | divisions? | operations | assets | units? | stores? | properties | hotels? |
    plants? | mills? | branches | facilit* | buildings? | real estate | restaurants? | stations? | chains? | fields? |
    wells | compan(y|ies) | interests? | affiliates?)
""".strip()

DISPOSITION_RULES = (
    Rule(
        "a part that is sold or left",
        R.DISPOSITION,
        of=r"""
            discontinued operations? | (?<!loans )held for sale | spin ?offs? | spun off | carve ?outs? | carved out |
            deconsolidat* | divest* | (disposition|disposal|divestiture) of | split off | (got|get|getting) rid of |
            distribution of ([^\s;]+ ){0,4}?shares to (stock|share)holders | out of continuing operations
        """,
        never=rf"{_PLANNED} (\w+ )?(sale|disposition|disposal|divestiture|spin off) | strategic alternatives",
        yes=("The presentation of discontinued operations is new to us.",),
        no=("A potential divestiture is being discussed.",),
    ),
    Rule(
        "a sale",
        R.DISPOSITION,
        of=rf"""
            sales? of ([^\s;]+ ){{0,7}}?{_PARTS} | (sold|disposed of|disposing of|selling) ([^\s;]+ ){{0,7}}?{_PARTS}
        """,
        unless=rf"""
            sales of (our|company) products | {_PLANNED} | strategic | products | common stock | shares of |
            convertible | notes | warrants | securities | (expects?|intends?|plans?) to | equity | fund
        """,
        never=r"(proposed|possible|potential|exploring) (\w+ )?sale | revenue from | recogni* | adviser",
        yes=("The sale of our paper business was closed in May.",),
        no=("Sales of paper fell.",),
    ),
)

GOING_CONCERN_RULES = (
    Rule(
        "going concern",
        R.GOING_CONCERN,
        of="going concern | substantial doubt | continue in (business|existence)",
        yes=("The evaluation of our ability to continue as a going concern is not over.",),
        no=("Our lenders voiced concern.",),
    ),
)

BANKRUPTCY_RULES = (
    Rule(
        "insolvency",
        R.BANKRUPTCY,
        of=r"""
            chapter (11|7|15|xi|vii) | bankrupt* | receivership | receiver (was|has|for|of|appointed|is) |
            (appoint* of|court appointed|appointed) receiver | fresh start | insolven* | assignment for benefit of
            creditors | debtors? in possession | voluntary petitions? | plan of reorganization | creditors
            arrangement | reorganization proceedings? | protection from creditors | administrators? in insolvency |
            liquidator | winding up (order|petition)
        """,
        never=r"""
            not (filed|contemplat*|considering) [^;]{0,30}bankruptcy | risks? | possible bankruptcy | (bought|
            purchased|acquired) .. (out of|from) .. bankruptcy
        """,
        yes=("We filed for protection under Chapter 11.",),
        no=("Chapter 12 of the code applies.",),
    ),
)

FINANCING_RULES = (
    Rule(
        "work on debt or capital",
        R.FINANCING,
        of=r"""
            refinanc* | (?<!reverse )recapitali[sz]ation | forbear* | covenants? | lenders? | noteholders? |
            bondholders? | bank group | credit (agreement|facilit*|support|line) | loan (agreement|facilit*|and
            security agreement) | (?<!student )loans?(?! (loss|participation|portfolio|origination|modification|
            balances)) | revolving | revolver | events? of default | defaults? | private placements? | financings? |
            financing transactions? | convertible (\w+ ){0,2}(notes?|debentures?|loans?) | senior (\w+ )?notes | note
            purchase agreement | debt(?! securities act) | debentures? | liquidity | capital (structure|raise|
            raising) | rights offering | (raise|raising|obtain*|seek*|secur(e|ing)) (\w+ )?(\w+ )?(capital|funding|
            funds|financing) | (additional|new|working|replacement|interim) (capital|funding|financing) |
            indebtedness | promissory notes? | mezzanine | term loan | line of credit | bridge (loan|financing) |
            holders of ([^\s;]+ ){0,3}?(notes|bonds|debentures|debt) | maturity (date )?of | preferred
            stock (financing|offering) | private offering | letter of credit
        """,
        near=r"""
            negotiat* | renegotiat* | discuss* | talks | complet* | clos(e|ed|ing) | obtain* | amend* | waive* |
            waiver | consummat* | address* | finali[sz]* | resol* | restructur* | evaluat* | assess* | reflect |
            default(ed)? | foreclos* | terms | accounting for | effects? of | secur(e|ing)| arrang* | extend* |
            extension | execut* | constraints? (in|on) | due to | because | result of | relat* to | classification |
            comply | compliance | work on | agreed to issue | breach* | not (\w+ )?(closed|completed|signed|finali*|
            cured|obtained) | must still | transactions? | caused | delay* | expected to close | immediately due |
            declared | devoted | efforts | violat* | signed | seeking | withdr[ae]w* | occupied | taken up | finding |
            raising | preoccupied | in default | refinanc* | working
        """,
        unless=r"""
            off balance | debt issuance | loan loss* | loan participation | financing activities | interest expense |
            notes to | in connection with private | bad debt | warrants to | net loss | decrease* | increase* |
            revenue | covenant compliance | examin* | audit* | lack | pay | insufficient | reserves? | held |
            statements | information
        """,
        never=r"""
            compared (to|with) | public offering | initial public | loan losses | registration statement | accounting
            issues relating to default | as defined in | guarantor | in connection with private placement
        """,
        yes=(
            "We are in talks on a waiver of the leverage covenant with our lenders.",
            "Private placements closed on the last day must be shown.",
        ),
        no=("The loan loss reserve is under review.", "Loan losses rose."),
    ),
)

WORKLOAD_RULES = (
    Rule(
        "time taken by something else",
        R.TRANSACTION_WORKLOAD,
        of=r"""
            divert* | devot* | focus* | occupied | absorb* | spen(t|d|ding) | dedicat* | consum(ed|ing) | taken up |
            took up | used up | engaged in | preoccupied | substantial time | utilized | attention (to|required) | time
            and attention | sustained focus | significant (\w+ ){0,3}(time|attention) | burden* | took attention |
            fully employed | kept busy | busy | demands on
        """,
        near=r"""
            management | personnel | staff | teams? | resources | officers? | employees | time | attention | efforts |
            focus | department | directors | members | those who
        """,
        unless="undue | competing",
        never=r"""
            devot* to (form|report|preparation) | to (complet*|finali[sz]*|finish*|prepar*|file) .. (form|report|
            10-[kq]|statements|audit|filing) | without | restate* | remediat* | complete filing | bankruptcy | chapter
            11 | investigation | flood* | hurricane | fire | year 2000 | (dedicat|devot|spen|
            consum)\w* [^;,]{0,60}?(audit|financial statements|form 10- |annual report|restat*|quarterly reports?|
            capital|funding|financing|conver*) | requir* significant (management )?(time|attention|efforts?) (to
            complete|of audit) | undue burden | court | insolven* | time consuming | internal control* | overdue
        """,
        yes=("Our finance staff spent the month on the exchange offer.",),
        no=("Staff spent the month to complete the audit.",),
    ),
    Rule(
        "a deal or meeting under way",
        R.TRANSACTION_WORKLOAD,
        of=r"""
            registration statement | (initial|secondary|underwritten|follow on) public offering | public offering |
            (secondary|follow on|debt|equity|stock) offering | ipo | proxy (contest|fight|statement|solicitation) |
            (contested )?solicitation | special meeting | annual meeting | strategic (alternatives|review) | tender
            offer | exchange offer | consent solicitation | (pending|proposed|contemplated|possible|potential|
            planned) (\w+ ){0,2}(merger|acquisition|transaction|sale|business combination|purchase|divestiture) |
            merger agreement | reverse (stock )?split | going private | re ?domesticat* | domestication | contract
            termination | series of transactions | letter of intent | due diligence | uplisting | suitors? | bidders? |
            prospective (buyers?|purchasers?|acquirers?) | (spin off|sale|merger|listing|offering) planned | sale
            of (company|registrant)
        """,
        near=r"""
            (additional|more|much|little|enough) time | time (and|of) | attention | resources | due to | because | as
            result | result of | devot* | divert* | spent | focus* | preparation | preparing | working | work on |
            process of | in light of | negotiat* | engaged | complet* | needed | required | reflect | absorbed |
            occupied | contribut* | delay* | efforts | consumed | exploring | busy | process | preoccupied | took
        """,
        never=r"""
            incorporat* by reference | filed registration statement | special meeting of (audit|board) | annual meeting
            of (board|audit) | definitive proxy statement | no impact | part iii (of|information) | became effective |
            declared effective | (from|since|at) (\w+ ){0,2}(initial public offering|ipo)
        """,
        yes=("Officers were preparing the special meeting, which absorbed them.",),
        no=("The registration statement of 1999 is incorporated by reference in the filing that is delayed.",),
    ),
)
