"""Rules for work on the report itself: the registrant's statements, the audit, the auditor."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule
from nt10k.reasons.words import AUDITOR, DO, STATEMENTS

# Between a verb and the statements: words that make the sentence one about the audit, about earlier statements, or
# about somebody else's.
_OTHERS_WORK = r"""
    audits?(?! committee) | audited by | reaudit* | restat* | auditors? | accounting firms? | accountants |
    previously | prior period | llp | examination of | correct* | pre ?acquisition | controls? over | review of
    interim | received? | receipt | deliver* | furnish* | in (condensed |consolidated |annual )*financial statements |
    earlier | since | because | \w+, which | guarantor* | general partner* | turned over | release
""".strip()
# "The Company and its auditor need time to complete the statements": then both do the work.
_BESIDE = "and with independent registered public certified external outside"
_NOT_BESIDE = "".join(f"(?<!{word} )" for word in _BESIDE.split())
_CONSULTED = r"""
    consultation with | consulted with | discussed (\w+ ){0,6}with | communicated to | reviewing findings | (no longer|
    not) be relied
""".strip()

STATEMENTS_RULES = (
    Rule(
        "work on the statements is open",
        R.STATEMENTS_INCOMPLETE,
        of=rf"{DO} ~ {STATEMENTS}",
        lead=_NOT_BESIDE + AUDITOR + "| controls? over",
        unless=_OTHERS_WORK,
        open=True,
        never="sustained focus | attention from | (no longer|not) be relied",
        yes=(
            "We need another week to prepare our statements of operations.",
            "The tabulation of the financial data is not over.",
        ),
        no=(
            "The auditors have not completed their audit of the financial statements.",
            "We could not compile the information that the report calls for.",
        ),
    ),
    Rule(
        "the statements are not ready",
        R.STATEMENTS_INCOMPLETE,
        of=rf"""
            {STATEMENTS} ~ ((not|nor) (\w+ ){{0,3}}({DO}|available|ready|done|closed|final) | (could|can) not |
            cannot | delay* | (took|taken|takes|taking) longer | (is|are|was|were|be) (still |now )?(being|in
            process) | unfinished | incomplete | remain* | (can|must|to|will) be {DO} | late | (is|
            are) (still )?(underway|under way|ongoing|in progress|open) | postponed | behind | slow*)
        """,
        lead="audits? (of|for) | controls? over",
        unless=_OTHERS_WORK,
        yes=("Our books have not been closed.", "The consolidated balance sheet is still being prepared."),
        no=("The statements are consistent with our press release.", "The guarantor's statements were not delivered."),
    ),
    Rule(
        "a delay in the books",
        R.STATEMENTS_INCOMPLETE,
        of=rf"(delay*|put off|difficult*|disrupt*|slow*|halt*|interrupt*|hamper*|hinder*|postpon*) ~ {STATEMENTS}",
        unless=_OTHERS_WORK,
        yes=("There were delays in the closing of our books.",),
        no=("There were delays in the audit of our financial statements.",),
    ),
    Rule(
        "the registrant's part and the auditor's",
        R.STATEMENTS_INCOMPLETE,
        of=rf"""
            (company|registrant|partnership|trust|management|we|us) to (finali[sz]e|complete|prepare|
            close),? and[^;]{{0,120}}? {STATEMENTS}
        """,
        open=True,
        yes=("Time is needed for the Company to finalize, and for its auditor to review, the financial statements.",),
        no=("Time is needed for the Company to complete its annual report.",),
    ),
    Rule(
        "reconciling and consolidating",
        R.STATEMENTS_INCOMPLETE,
        of=r"""
            reconcil* (\w+ ){0,5}(accounts?|balances?|transactions?|records) | consolidat(e|ing|ion
            of) (\w+ ){0,4}(results|entities|companies|subsidiaries|accounts) | (close|closing|closed) (books|accounts|
            quarter|year|month|period) late | (close|closing) ((of|for) (\w+ ){0,3})?(was|is|has) (\w+ )?(delayed|put
            off|postponed|late|not|incomplete|unfinished)
        """,
        yes=("Staff were reconciling the clearing accounts until yesterday.",),
        no=("Management is reconciled to the loss of the customer.",),
    ),
)

_AUDIT_WORK = r"""
    audit* | review* | examin(e|ed|ing|ation) | complet* | finish* | finali[sz]* | conclu* | perform* | procedures |
    consents? | opinions? | sign* | report | approval | comments | questions | request* | held up | want* | inform* |
    ask* | need* | requir* | time | delay* | until | pending | unable | await* | wait* | ongoing | working |
    coordinat* | discuss* | provid* | work | scope | suspend* | field ?work | attest* | run past | not (\w+ )?(able|
    had|issued|released|begun|started|received|concluded) | (allow|permit|enable) | clear*
""".strip()
_AUDIT = r"""
    (audits?(?! committee| adjust| and \w+ committee| partner) | audit (procedures|process|work|report|opinion|
    evidence|requests|letter) | auditing (standards|procedures) | (interim|quarterly|sas 100) reviews? | review
    procedures | reviews? of interim | field ?work | (auditors?|accountants?) (\w+ )?(reports?|opinions?|consents?|sign
    off|letter|review|examination|attestation))
""".strip()

AUDIT_RULES = (
    Rule(
        "the auditor is not through",
        R.AUDIT_INCOMPLETE,
        of=AUDITOR,
        near=_AUDIT_WORK,
        unless=r"""
            resign* | dismiss* | disagree* | findings | not (audited|reviewed|compiled) | engage* | appoint* |
            retain* | former | chang* | transition* | new | search* | select* | paid | pay | fees? | invoices? |
            replac* | declin* | \w+[.)]?, (company|registrant|partnership|trust|we|it) | revoked
        """,
        open=True,
        never=_CONSULTED,
        yes=(
            "Roe & Partners LLP needs further time for its year-end procedures.",
            "The review by our independent accountants is not over.",
        ),
        no=("Roe & Partners LLP audits our books.", "The change of our auditors is not over."),
    ),
    Rule(
        "the audit is not finished",
        R.AUDIT_INCOMPLETE,
        of=_AUDIT,
        near=r"""
            complet* | finali[sz]* | conclu* | finish* | perform* | delay* | conduct* | undergo* | additional |
            extensive | extended | remaining | required | requires? | obtain* | not | nor | cannot | still | ongoing |
            took | taken | longer | held up | unfinished | incomplete | in (process|progress) | being | late |
            pending | continu* | under ?way | under way | need* | outstanding | receiv* | await* | until | suspended |
            no | possible | commenced | clos(e|ed)
        """,
        unless=r"re ?audit* | not audited | internal audits? | (has|is|was) (concluded|completed|finished)(?! late)",
        open=True,
        never=_CONSULTED + "| audit (of|for) \\w+ again",
        yes=("More time is needed to complete the audit.", "The audit of the joint venture is still going on."),
        no=(
            "The audit committee met to complete its self-assessment, which is delayed.",
            "While the audit has been concluded, the text is not ready.",
        ),
    ),
    Rule(
        "audited in time",
        R.AUDIT_INCOMPLETE,
        of="(subsequently|then|thereafter|be|and|is|being) (audited|reviewed) by(?! management| counsel| audit)",
        open=True,
        yes=("The accounts could not be drawn up and audited by our accountants in a timely manner.",),
        no=("The statements audited by Roe are attached.",),
    ),
    Rule(
        "the auditor's own people",
        R.AUDIT_INCOMPLETE,
        of=r"""
            (partner|team) (\w+ ){0,6}(audit|engagement) | (engagement|audit) (partner|team|staff) | (inspection of|
            inspect*) (\w+ ){0,3}(auditor|accountant|accounting firm)
        """,
        yes=("The engagement partner broke his leg.",),
        no=("Our partner in the venture has sold his part.",),
    ),
)

AUDITOR_CHANGE_RULES = (
    Rule(
        "a new or former auditor",
        R.AUDITOR_CHANGE,
        of=rf"""
            ((new|newly|successor|replacement|former|prior|predecessor|previous|different|incoming|
            subsequent) (\w+ ){{0,4}}?|(changed?|changing|(appoint|engag|retain|hir|select|replac|dismiss|terminat|
            switch)(ed|ing|ment|ion|al|ement)?( of)?|transition*|search*|resignation of|resigned as|loss of|lack of|
            without|parted (ways|company) with) ([^\s;]+ ){{0,9}}?){AUDITOR}(?! (invoices?|fees?|bills?))
        """,
        unless=r"""
            discuss | inform | delay | to (complete|review|finish) | work* with | disagree* | accounting (standard|
            guidance|pronouncement|principle|software|system)s? | prior (to|period|year|quarter|fiscal) |
            former (chief|officer|employee|controller) | new (chief|controller|cfo|partner) | not audited | forensic |
            \w+, (while|and|but)
        """,
        yes=(
            "The predecessor firm has kept its papers; our former auditors do not answer.",
            "We engaged a new independent accounting firm in May.",
        ),
        no=("Prior to the due date we informed our auditors of the delay.",),
    ),
    Rule(
        "the auditor leaves",
        R.AUDITOR_CHANGE,
        of=AUDITOR,
        near=r"""
            resign* | (was|were|be|is) (dismissed|terminated|replaced|engaged|appointed|retained|barred|revoked|
            deregistered) | replaced | declin* to (stand|continue|serve|act) | withdr[ae]w* | ceased | revo(ked|
            cation) | deregister* | merged | was acquired | dissolved | closed its | changed | took (its|place) |
            died | (loss|lack|departure|resignation|dismissal|replacement|engagement|appointment) of
        """,
        unless=r"""
            chief | disagree* | bookkeeper* | accounting principle* | discuss* | disagree | partner | release* | paid |
            pay
        """,
        yes=("Our accounting firm resigned in March.",),
        no=("Our accounting firm has not finished.", "Our auditors agree with the change of method."),
    ),
    Rule(
        "a first audit, or one done again",
        R.AUDITOR_CHANGE,
        of=rf"""
            first year audit | first (year|period|quarter|audit|annual audit) [^;]{{0,100}}?(audited by current|
            by (new|current)) | its first audit of | re ?audit* | predecessor (firm|accountant|auditor)s? | stand for
            re ?(election|appointment) | audited again | (no|without) {AUDITOR}
        """,
        unless="no (fees|delay)",
        yes=("Two years have to be re-audited.",),
        no=("The first quarter was audited.",),
    ),
    Rule(
        "no auditor engaged yet",
        R.AUDITOR_CHANGE,
        of=r"""
            not (engaged|retained|appointed|found|selected|replaced) | (could|can) not (engage|retain|find|appoint) |
            retain | engage
        """,
        near=AUDITOR,
        open=True,
        unless="paid | to review | to complete",
        yes=("We have not yet engaged an accounting firm.",),
        no=("We have not paid our accounting firm.",),
    ),
)
