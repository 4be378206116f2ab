"""Rules for work on the report itself: the registrant's statements, the audit, the auditor."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule
from nt10k.reasons.words import AUDITOR, DO, STATEMENTS

# Between a verb and the statements: words that make the sentence one about the audit or about earlier statements.
_OTHERS_WORK = (
    r"\baudits?\b(?! committee)|\brestat|\bauditor|accounting firm|accountants|previously|prior period|"
    r"\bllp\b|\bexamination of|\bcorrect|pre-acquisition|\bcontrols? over"
)

# "The Company and its auditor need time to complete the statements": then both do the work.
_NOT_BESIDE = "".join(
    rf"(?<!{word} )"
    for word in (
        "and",
        "and its",
        "and the",
        "and our",
        "with its",
        "with the",
        "independent",
        "registered",
        "public",
        "certified",
    )
)
_CONSULTED = (
    r"\b(?:consultation with|consulted with|discussed (?:\w+ ){0,6}with|communicated to)\b|"
    r"\breviewing the findings\b|\b(?:no longer|not) be relied"
)

_STATEMENTS = (
    "statement|financial|books|accounting|clos|balance sheet|reporting proc|year-end|quarter-end|results|footnotes|"
    "notes to|"
    "reconcil|consolidation|ledger|trial"
)
_AUDITORS = (
    "auditor|audit firm|auditing firm|accountant|accounting firm|llp|cpa|p.c.|kpmg|ernst|deloitte|pricewater|pwc|"
    "andersen|thornton|bdo"
)

STATEMENTS_RULES = (
    Rule(
        "work on the statements is open",
        R.STATEMENTS_INCOMPLETE,
        # An auditor in front of the verb is taken into the match, for `unless` to see whose work it is.
        rf"(?:{_NOT_BESIDE}{AUDITOR}[^;.,]{{0,60}}?)?\b{DO}\b~{STATEMENTS}",
        _STATEMENTS,
        unless=_OTHERS_WORK,
        open=True,
        never=r"\b(?:sustained focus|attention from)\b",
        yes=("We need another week to prepare our statements of operations.",),
        no=(
            "The auditors have not completed their audit of the financial statements.",
            "We could not compile the information that the report calls for.",
        ),
    ),
    Rule(
        "the statements are not ready",
        R.STATEMENTS_INCOMPLETE,
        rf"{STATEMENTS}~\b(?:(?:not|nor) (?:\w+ ){{0,3}}(?:{DO}|available|ready|done)|could not|cannot|delay\w*|"
        rf"took longer|"
        rf"taken longer|takes longer|(?:is|are|was|were|be) (?:still |now |currently )?(?:being|in the process)|"
        rf"unfinished|incomplete|remain\w*|"
        rf"late|not (?:yet )?(?:been )?|(?:is|are) (?:still )?(?:underway|under way|ongoing|in progress)|"
        rf"closed late)\b",
        _STATEMENTS,
        unless=_OTHERS_WORK,
        yes=(
            "Our books have not been closed.",
            "The consolidated balance sheet is still being prepared.",
        ),
        no=("The statements are consistent with our press release.",),
    ),
    Rule(
        "a delay in the books",
        R.STATEMENTS_INCOMPLETE,
        rf"\b(?:delay\w*|difficult\w*|disrupt\w*|slow\w*|halt\w*|interrupt\w*|hamper\w*|hinder\w*)\b~{STATEMENTS}",
        "delay|difficult|disrupt|slow|halt|interrupt|hamper|hinder&" + _STATEMENTS,
        unless=_OTHERS_WORK,
        yes=("There were delays in the closing of our books.",),
        no=("There were delays in the audit of our financial statements.",),
    ),
    Rule(
        "the registrant's part and the auditor's",
        R.STATEMENTS_INCOMPLETE,
        rf"\b(?:company|registrant|partnership|trust|management|we|us) to (?:finali[sz]e|complete|prepare|"
        rf"close)\b,? and[^;]{{0,120}}?{STATEMENTS}",
        "and for|and its|and the|and our",
        open=True,
        yes=(
            "Time is needed for the Company to finalize, and for its accountants to review, the financial statements.",
        ),
        no=("Time is needed for the Company to complete its annual report.",),
    ),
    Rule(
        "reconciling and consolidating",
        R.STATEMENTS_INCOMPLETE,
        r"\breconcil\w+ (?:\w+ ){0,5}(?:accounts?|balances?|transactions?|records)\b|\bconsolidat(?:e|ing|"
        r"ion of) (?:\w+ ){0,4}(?:results|entities|companies|subsidiaries|accounts)\b",
        "reconcil|consolidat",
        yes=("Staff were reconciling the clearing accounts until yesterday.",),
        no=("Management is reconciled to the loss of the customer.",),
    ),
)

AUDIT_RULES = (
    Rule(
        "the auditor is not through",
        R.AUDIT_INCOMPLETE,
        rf"{AUDITOR}~\b(?:complet\w+|finish\w*|finali[sz]\w+|conclud\w+|perform\w*|audit(?:ing)?|(?:additional|"
        rf"more|further|sufficient|extra) time|"
        rf"not (?:yet )?(?:been )?(?:able|complet\w+|finish\w*|finali\w+|concluded?|had|issued|provided|released|"
        rf"signed|received|begun|started|performed)|requires?|needs?|reviews?|reviewing|opinions?|consent|"
        rf"procedures|fieldwork|delay\w*|"
        rf"until|pending|unable|inform\w+|ask\w*|request\w*|ongoing|run past|await\w*|wait\w*)\b",
        _AUDITORS,
        unless=r"\b(?:resign\w*|dismiss\w*|disagreement\w*|findings|not (?:audited|reviewed|compiled))\b|"
        r", (?:the (?:company|registrant|partnership|trust)|we)\b",
        open=True,
        never=_CONSULTED,
        yes=("Roe & Partners LLP needs further time for its year-end procedures.",),
        no=("Roe & Partners LLP audits our books.",),
    ),
    Rule(
        "work with the auditor",
        R.AUDIT_INCOMPLETE,
        rf"\b(?:review\w*|audit\w*|procedures|consent|opinion|sign-?off|report|approval|comments?|questions|"
        rf"requests?|confirmation\w*|"
        rf"working|coordinat\w+|discuss\w*|provide\w*|for|allow|permit|enable|await\w*)\b~{AUDITOR}",
        _AUDITORS,
        unless=r"\b(?:disagreement\w*|engage\w*|appoint\w*|dismiss\w*|resign\w*|former|change\w*|transition\w*|new|"
        r"search\w*|select\w*)\b",
        open=True,
        never=_CONSULTED,
        yes=("The review by our independent accountants is not over.",),
        no=("The change of our auditors is over.",),
    ),
    Rule(
        "the audit is not finished",
        R.AUDIT_INCOMPLETE,
        r"\b(?:complet\w+|finali[sz]\w+|conclu\w+|finish\w*|perform\w*|delay\w*|conduct\w*|undergo\w*|additional|"
        r"pending|outstanding|extensive|ongoing|"
        r"extended|remaining|required|obtain\w*)\b~(?<!internal )\b(?:audits?|audit procedures|auditing standards|"
        r"auditing procedures|interim reviews?|review procedures)\b"
        r"(?! (?:and \w+ )?committee| adjust)",
        "audit|interim review|review procedures",
        unless=r"\bre-?audit|\bnot (?:been )?audited",
        open=True,
        yes=("More time is needed to complete the audit.",),
        no=("The audit committee met to complete its self-assessment, which is delayed.",),
    ),
    Rule(
        "the audit, then what it lacks",
        R.AUDIT_INCOMPLETE,
        r"\b(?:audits?|audit (?:procedures|process|work|fieldwork|report|opinion|evidence|adjustments|requests)|"
        r"interim reviews?|review procedures|auditing procedures)\b"
        r"(?! (?:and \w+ )?committee)~\b(?:not|nor|could not|cannot|is still|still|are still|ongoing|delay\w*|"
        r"took longer|taken longer|longer|unfinished|incomplete|"
        r"in process|in progress|being|requires?|started late|began late|pending|continu\w+|underway)\b",
        "audit|interim review|review procedures",
        unless=r"\bre-?audit|\bnot (?:been )?audited|audits? (?:and \w+ )?committee",
        yes=("The audit of the joint venture is still going on.",),
        no=("The audit committee has not met.",),
    ),
    Rule(
        "audited in time",
        R.AUDIT_INCOMPLETE,
        r"\b(?:subsequently|then|thereafter|be|been|and) (?:audited|reviewed) by\b(?! management| counsel|"
        r" the audit)",
        "audited by|reviewed by",
        open=True,
        yes=("The accounts could not be drawn up and audited by our accountants in a timely manner.",),
        no=("The statements audited by Roe are attached.",),
    ),
    Rule(
        "an auditor's opinion or consent",
        R.AUDIT_INCOMPLETE,
        r"\b(?:auditors?'?s?|audit(?! (?:and \w+ )?committee)|accountants?'?s?) (?:\w+ )?(?:reports?|opinions?|"
        r"consents?|sign-?off|letter)\b",
        "report|opinion|consent|sign",
        open=True,
        never=_CONSULTED,
        yes=("We have not received the auditor's consent.",),
        no=("The auditor's report of last year is on file.",),
    ),
    Rule(
        "the auditor's own people",
        R.AUDIT_INCOMPLETE,
        r"\b(?:partner|team) (?:\w+ ){0,6}(?:audit|engagement)|\b(?:engagement|audit) (?:partner|team|staff)\b"
        r"|\binspection of (?:\w+ ){0,3}(?:auditor|accountant|accounting firm)",
        "engagement|audit|inspection of",
        yes=("The engagement partner broke his leg.",),
        no=("Our partner in the venture has sold his part.",),
    ),
)

AUDITOR_CHANGE_RULES = (
    Rule(
        "a new or former auditor",
        R.AUDITOR_CHANGE,
        rf"\b(?:new|newly|successor|replacement|former|prior|predecessor|previous|different|incoming|subsequent|"
        rf"changed?|changing|"
        rf"(?:appoint|engag|retain|hir|select|replac|dismiss|terminat|switch)(?:ed|ing|ment|ion|al|ement)?(?: of)?|"
        rf"transition\w*|search\w*|resignation of|resigned as|loss of|lack of|without an?) "
        rf"(?:\S+ ){{0,9}}?{AUDITOR}(?!'?s? (?:invoices?|fees?|bills?))",
        _AUDITORS,
        unless=r"\b(?:discuss|inform|delay|to (?:complete|review|finish)|work\w* with|disagreement|"
        r"accounting (?:standard|guidance|pronouncement|principle|software|system)"
        r"|prior (?:to|period|year|quarter|fiscal)|former (?:chief|officer|employee|controller)|new (?:chief|"
        r"controller|cfo))",
        yes=(
            "The predecessor firm has kept its papers; our former auditors do not answer.",
            "We engaged a new independent accounting firm in May.",
        ),
        no=("Prior to the due date we informed our auditors of the delay.",),
    ),
    Rule(
        "the auditor leaves",
        R.AUDITOR_CHANGE,
        rf"{AUDITOR}(?:[^;.]|\.(?=\S)){{0,60}}?\b(?:resign\w*|(?:was|were|been|be) (?:dismissed|terminated|"
        rf"replaced|engaged|appointed|retained|barred|revoked|deregistered)|declin\w+|withdr\w+|"
        rf"ceased|revoked|deregister\w*|merged|was acquired|dissolved|closed its|changed?)\b",
        _AUDITORS,
        unless=r"\bchief|disagree",
        yes=("Our accounting firm resigned in March.",),
        no=("Our accounting firm has not finished.",),
    ),
    Rule(
        "a first audit",
        R.AUDITOR_CHANGE,
        r"\bfirst[- ]year audit|\bfirst (?:year|period|quarter|audit|"
        r"annual audit)\b[^;]{0,100}\b(?:audited by its current|by (?:our|its|the) (?:new|current))"
        r"|\bits first audit of",
        "first",
        yes=("This is the first quarter reviewed by our new firm, by our current accountants.",),
        no=("The first quarter was audited.",),
    ),
    Rule(
        "auditing again",
        R.AUDITOR_CHANGE,
        r"\bre-?audit\w*|\bpredecessor (?:firm|accountant|auditor)\w*|\bstand for re-?(?:election|appointment)",
        "reaudit|re-audit|predecessor|stand for",
        yes=("Two years have to be re-audited.",),
        no=("Two years have been audited.",),
    ),
    Rule(
        "no auditor engaged yet",
        R.AUDITOR_CHANGE,
        rf"\bnot (?:yet )?(?:engaged|retained|appointed|found|selected)\b~{AUDITOR}",
        "auditor|account",
        yes=("We have not yet engaged an accounting firm.",),
        no=("We have not paid our accounting firm.",),
    ),
)
