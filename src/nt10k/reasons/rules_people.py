"""Rules for people and means: who left, who is missing, who fell ill, what cannot be paid."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_OFFICE = (
    r"(?:chief (?:financial|executive|accounting|operating|legal) officers?|(?:principal|senior) (?:financial|"
    r"accounting|executive) (?:officers?|staff|personnel)|cfo|ceo|coo|controllers?|comptroller|treasurer|president|"
    r"general counsel|bookkeepers?|bookkeeping (?:service|firm)|general manager|general partner|"
    r"(?:accounting|finance|financial|reporting|key|senior|executive|management|internal|administrative|legal|"
    r"certain) (?:\w+ ){0,3}?(?:staff|personnel|department|team|employees?|members?|managers?|function|executives?|"
    r"officers?|consultants?)|"
    r"executive officers?|(?:sole|staff|senior|chief|corporate|in-house|part-time|only) accountants?|"
    r"officers? and directors?|(?:in|of) management|management team|board of directors|directors|vice president\w*)"
)
_MOVE = (
    r"(?:resign\w*|depart\w*|retire\w*|terminat\w+|dismiss\w*|turnover|hir(?:e|ed|ing)|appoint\w*|replac\w+|"
    r"transition\w*|left|leav\w+|los[st]|loss of|vacan\w+|succession|successor|"
    r"changes?|changed|new|newly|interim|recruit\w*|join\w*|started|promot\w+|attrition|reassign\w*|elected)"
)
_NOT_STAFF = (
    r"\b(?:auditors?|account(?:ing firm|ants)|audit partner|llp|change in results|changed circumstances|"
    r"new accounting standard|control\b|chang\w+ (?:in|to|of) (?:\w+ ){0,3}(?:fiscal|accounting (?:principle|"
    r"policy|standard)))"
)

_OFFICES = (
    "accountant|chief|principal|senior|cfo|ceo|coo|controller|comptroller|treasurer|president|counsel|bookkeep|"
    "manager|partner|"
    "staff|personnel|department|team|employee|member|function|officer|management|director|executive|consultant"
)
_MOVES = (
    "resign|depart|retire|terminat|dismiss|turnover|turned over|hire|hiring|appoint|replac|transition| left |leav|"
    " lost |loss of|vacan|"
    "success|chang|new|interim|recruit|join|started|promot|attrition|reassign|elected|laid off"
)

PERSONNEL_RULES = (
    Rule(
        "a change, then whose",
        R.PERSONNEL_CHANGE,
        rf"\b{_MOVE}\b(?:[^;.,]|,(?! (?:and|but|the|as) )){{0,60}}?\b{_OFFICE}\b",
        _MOVES + "&" + _OFFICES,
        unless=_NOT_STAFF,
        never=r"\bregistered public accounting firm\b(?=[^;]*\b(?:resign|dismiss|appoint|engage))|\b(?:determin|"
        r"conclud)\w+ (?:that|on)",
        yes=("We have hired a new controller.",),
        no=("The auditors were replaced.",),
    ),
    Rule(
        "whose change",
        R.PERSONNEL_CHANGE,
        rf"\b{_OFFICE}\b(?:[^;.]|\.(?! )){{0,80}}?\b(?:resign\w*|depart\w*|retire[ds]?|retirement|was (?:dismissed|"
        rf"terminated|replaced|appointed|hired)|were (?:dismissed|terminated|replaced|laid off)|turnover|"
        rf"left (?:the|our|in|on|his|her|us)|has left|leav(?:es|ing)|"
        r"vacan\w+|transition\w*|turn(?:ed)? over|changed|is new|started (?:in|on)|changes|joined)\b",
        _MOVES + "&" + _OFFICES,
        unless=_NOT_STAFF,
        yes=("Our controller left in December.",),
        no=("Our controller signs the report.",),
    ),
    Rule(
        "fewer people",
        R.PERSONNEL_CHANGE,
        r"\b(?:lay-?offs?|laid[- ]off|reductions? in (?:force|staff|personnel|workforce|headcount)|(?:staff|"
        r"personnel|workforce|headcount) reductions?|downsiz\w+|furlough\w*|staff(?:ing)? (?:changes|turnover|"
        r"transitions?)|personnel (?:changes|turnover|transitions?|losses)|"
        r"(?:employee|management|personnel|staff|accounting) turnover|change (?:in|of) (?:management|personnel|"
        r"control)|management (?:changes?|transitions?)|terminated (?:\w+ ){0,3}employees)\b",
        "layoff|lay-off|lay off|laid|reduction|downsiz|furlough|turnover|transition|staff change|staffing change|"
        "personnel change|personnel loss|change in|change of|management change|terminated",
        unless=r"change (?:in|of) control",
        yes=("Layoffs have halved the department.",),
        no=("A change of control is possible.",),
    ),
    Rule(
        "an outside bookkeeper replaced",
        R.PERSONNEL_CHANGE,
        r"\b(?:chang\w+|replac\w+|terminat\w+|engag\w+|hir\w+|transition\w*|switch\w*|new|left|"
        r"lost)\b~\b(?:service providers?|outsourced (?:\w+ ){0,2}(?:provider|firm|accountant|cfo)|bookkeep\w+|"
        r"outside (?:accountant|bookkeeper)|third[- ]party (?:accounting|finance|cfo)|securities counsel|"
        r"accounting consultants?)\b"
        r"|\b(?:bookkeep\w+|service provider|outsourced \w+) (?:\w+ ){0,8}(?:was|were|has been) (?:replaced|"
        r"changed|terminated)",
        "provider|outsourced|bookkeep|outside|third|counsel|consultant",
        yes=("We changed service providers for our bookkeeping.",),
        no=("Our service provider is late.",),
    ),
)

RESOURCE_RULES = (
    Rule(
        "few people or means",
        R.LIMITED_RESOURCES,
        r"\b(?:limited|small|thin|lean|insufficient|inadequate|scarce|minimal|reduced|few|lack of|shortages? of|"
        r"not (?:have )?(?:sufficient|enough|adequate)|understaffed) (?:\S+ ){0,6}?(?:staff\w*|personnel|resources|"
        r"employees|manpower|workforce|accounting department)\b"
        r"|\b(?:limited|insufficient|lack of) (?:\w+ ){0,3}(?:funds|finances|financial means|capital|cash|funding)\b",
        "staff|personnel|resources|employees|manpower|workforce|department|funds|finances|means|capital|cash|funding",
        unless=r"\b(?:statements?|report|disclos\w*|limited (?:liability|partnership)|not limited to|natural|oil|"
        r"small(?:er)? reporting)\b",
        never=r"\bmaterial weakness|\btechnical resources\b|\bremediation\b",
        yes=("Our small accounting staff was overtaxed.",),
        no=("Roe Limited has much natural wealth and large staff, including but not limited to clerks.",),
    ),
    Rule(
        "short of people",
        R.LIMITED_RESOURCES,
        r"\bunderstaff\w*|\b(?:staff(?:ing)?|personnel|resource|manpower) (?:shortages?|constraints?|limitations?|"
        r"levels?|issues)\b|\bshort-?(?:staffed|handed)|\bpart-time\b|"
        r"\b(?:only|just) (?:one|two|three|1|2|3) (?:\(\d\) )?(?:\S+ ){0,3}(?:employees?|persons?|people|"
        r"accountants?|officers?|bookkeepers?)\b|\bno full-time|\b(?:one|two)[- ](?:person|man)\b|"
        r"\bsole (?:officer|employee|director)\b|"
        r"\bone (?:full-time )?(?:employee|bookkeeper)\b|\bconstrain\w*\b[^;]{0,30}\b(?:personnel|staff|resources)|"
        r"\bconstraints? (?:in|on)\b[^;]{0,60}\b(?:personnel|staff\w*|resources)\b|"
        r"\bnot have (?:the )?(?:resources|staff|personnel)|\bresources? (?:\w+ )?(?:limited|insufficient|"
        r"stretched|strained|inadequate)",
        "staff|personnel|resource|manpower|short|part-time|only one|only two|only three|only 1|only 2|only 3|"
        "just one|just two|full-time|one-|one man|one person|one employee|one bookkeeper|two-|two man|two person|"
        "sole ",
        yes=("One part-time bookkeeper does it all.",),
        no=("The staff is large.",),
    ),
)

COST_RULES = (
    Rule(
        "cannot pay",
        R.COST,
        r"\b(?:unable|inability|cannot|can not|could not|not (?:been )?able|lacks?|lack of|insufficient|without|"
        r"not (?:have )?(?:sufficient|enough|the)) (?:\S+ ){0,7}?(?:to pay|pay|paying|afford|be paid|payment)\b|"
        r"\bafford\b|\bnot (?:yet )?(?:been )?paid\b|"
        r"\b(?:unpaid|past[- ]due|outstanding|overdue|delinquent) (?:\w+ ){0,4}(?:invoices?|fees?|bills?|"
        r"balances? (?:owed|due)|amounts? owed|retainers?)\b|\b(?:fees?|invoices?|bills?|"
        r"retainer) (?:\w+ ){0,5}(?:unpaid|past due|outstanding|owed|overdue|not (?:yet )?(?:been )?paid)\b|"
        r"\b(?:lack|absence|shortage) of (?:\w+ ){0,2}(?:funds|cash|money|funding)\b|"
        r"\binsufficient (?:\w+ ){0,2}(?:funds|cash|funding)\b|\b(?:insufficient|lack of|no) (?:funds|cash|"
        r"money) (?:\w+ ){0,3}to\b|\braise (?:\w+ )?(?:funds|money|capital) to (?:pay|complete)",
        " pay| paid|afford|invoice| fee| bill|retainer| owed|funds|cash |money|funding",
        never=r"\bdividend",
        unless=r"to pay (?:its|our) debt|interest payment|subscription|unable to pay (?:interest|principal)",
        yes=("We cannot pay our auditors.",),
        no=("The dividend was not paid.",),
    ),
)

DISASTER_RULES = (
    Rule(
        "nature, war and accident",
        R.DISASTER_OR_ILLNESS,
        r"\b(?:hurricanes?|typhoon|cyclone|flood(?:s|ed|ing|waters)?|high water|(?:snow|ice|wind|"
        r"tropical )?storms?|snow|snowfall|blizzards?|earthquakes?|tornado\w*|wildfires?|fires?|tsunami|volcan\w+|"
        r"severe weather|inclement weather|natural disasters?|"
        r"covid\S*|coronavirus|pandemic|epidemic|sars|quarantine\w*|lockdowns?|shelter-in-place|wars?|warfare|"
        r"hostilities|(?:military|armed) (?:\w+ )?conflict|invasion|terroris\w+|september 11|world trade center|"
        r"unrest|riots?|coup|curfew|power (?:outage|failure)|blackout|explosion|burglary|(?:a|labor|"
        r"general) strike|walk-?out|"
        r"(?:car|auto|automobile|plane|air|traffic|serious) (?:accident|crash)|accident)\b",
        "hurricane|typhoon|cyclone|flood|high water|storm|snow|blizzard|earthquake|tornado| fire|wildfire|tsunami|"
        "volcan|weather|disaster|covid|corona|demic|sars|quarantine|lockdown|shelter| war|hostil|conflict|invasion|"
        "terror|september 11|world trade|unrest|riot| coup |curfew|power |blackout|explosion|burglary|strike|"
        "walkout|walk-out|accident",
        never=r"\bstrike price|\b(?:war|fire|water) (?:chest|arms|sale)|\bstorm water|\brisk of\b|"
        r"september 11, (?:2000|200[2-9]|"
        r"201\d|202\d|199\d)",
        yes=("A blizzard closed our office.",),
        no=("Firearms and storm water systems are our trade.",),
    ),
    Rule(
        "illness and death",
        R.DISASTER_OR_ILLNESS,
        r"\b(?:illness\w*|ill\b|sick\w*|hospital(?:i[sz]ed|i[sz]ation)|(?:taken|admitted|"
        r"brought) to (?:the )?(?:\w+ )?hospital|(?:underw\w+|emergency|heart|recover\w+ from|scheduled|back|his|"
        r"her) (?:\w+ )?surgery|deaths?|died|deceased|passed away|(?:untimely |sudden )?passing of|injur(?:y|ies|"
        r"ed)|"
        r"medical (?:emergency|leave|condition|reasons?|issues?|problems?|treatment|absence)|health (?:issues?|"
        r"problems?|reasons|conditions?|emergency)|(?:maternity|family|medical|bereavement) leave|bereavement|"
        r"family (?:emergency|matter|tragedy)|heart attack|stroke|incapacitat\w+)\b",
        " ill|sick|hospital|surgery|death|died|deceased|passed away|passing of|injur|medical|health |leave|bereave|"
        "family|heart|stroke|incapacit",
        never=r"\bpassing of (?:the|title|time)|hospitalization (?:revenue|insurance)",
        yes=("Our treasurer fell ill.",),
        no=("We run hospitals and sell health insurance.",),
    ),
)
