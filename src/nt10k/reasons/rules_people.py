"""Rules for people and means: who left, who is missing, who fell ill, what cannot be paid."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_OFFICE = r"""
    (chief (financial|executive|accounting|operating|legal) officers? | (principal|senior) (financial|accounting|
    executive) (officers?|staff|personnel) | cfo | ceo | coo | controllers? | comptroller | treasurer | president |
    general counsel | bookkeepers? | bookkeeping (service|firm) | general manager | general partner | (accounting|
    finance|financial|reporting|key|senior|executive|management|internal|administrative|legal|certain|former|
    incoming) (\w+ ){0,3}?(staff|personnel|department|team|employees?|members?|managers?|function|executives?|
    officers?|consultants?|group) | executive officers? | (sole|staff|senior|chief|corporate|in house|part time|
    only) accountants? | officers? and directors? | (in|of) management | management team | (replacement|successor) (is|
    was|has|had) | (left|leave) us | moved to another | joined another | new management | (new|entire|
    reconstituted) board | directors (resign*|departed|were (elected|removed|replaced)) | resignation
    of (\w+ ){0,3}directors? | incoming management | vice president* | (two|three|both) (\w+ )?(officers|accountants) |
    founder | (sub ?)?advis[eo]r)
""".strip()
_NOT_STAFF = r"""
    auditors? | account(ing firm|ants)(?! followed) | audit partner | llp | change in results | changed circumstances |
    new accounting standard | control | chang* (in|to|of) (\w+ ){0,3}(fiscal|accounting (principle|policy|standard)) |
    without | outside directors | new (rules?|york) | business | ill | determin* (that|on) | conclud* (that|on) |
    election of directors | independent directors
""".strip()

PERSONNEL_RULES = (
    Rule(
        "who left or came",
        R.PERSONNEL_CHANGE,
        of=_OFFICE,
        near=r"""
            resign* | depart(s|ed|ure|ures|ing)? | retire* | terminat* | dismiss* | turnover | hir(e|ed|ing) |
            appoint* | replac* | transition* | (left|leaves|leaving)(?! too| little) | lost | loss of | vacan* |
            succession | successor | changes? | changed | changing | new | newly | interim | recruit* | join(ed|ing|
            s)? | started | promot* | attrition | reassign* | elected | remov(ed|al) | laid off |
            turn(ed)? over (?!to) | followed | ousted | installed | incoming | stepped down
        """,
        unless=_NOT_STAFF + r"| \w+, (and|but|as)(?! (two|three|he|she|another))",
        never=r"""
            registered public accounting firm (?=[^;]*\b(resign|dismiss|appoint|engage)) | contested
        """,
        yes=("We have hired a new controller.", "Our controller left in December."),
        no=("The auditors were replaced.", "Our controller signs the report."),
    ),
    Rule(
        "fewer people, or others",
        R.PERSONNEL_CHANGE,
        of=r"""
            lay ?offs? | laid off | reductions? in (force|staff|personnel|workforce|headcount) | (staff|personnel|
            workforce|headcount) reductions? | downsiz* | furlough* | staff(ing)? (changes|turnover|transitions?) |
            personnel (changes|turnover|transitions?|losses) | (employee|management|personnel|staff|
            accounting) turnover | turnover (in|of|among) | (change|changes) (in|of) (management|personnel|board) | new
            management | (new|entire|reconstituted) board | management( and board( of directors)?)? (\w+ ){0,3}(was|
            were) (changed|replaced) | directors (resign*|departed|were (elected|removed|replaced)) | resignation
            of (\w+ ){0,3}directors? | management (changes?|transitions?) | terminated (\w+ ){0,3}employees
        """,
        unless="new management (system|information|software|agreement)",
        yes=("Layoffs have halved the department.",),
        no=("A change of control is possible.",),
    ),
    Rule(
        "an outside bookkeeper or manager replaced",
        R.PERSONNEL_CHANGE,
        of=r"""
            service providers? | outsourced (\w+ ){0,2}(provider|firm|accountant|cfo) | bookkeep* |
            outside (accountant|bookkeeper)s? | third party (accounting|finance|cfo) | securities counsel | accounting
            consultants? | (legal|company) counsel | (sub ?)?administrator | custodian | record ?keeper | (accounting|
            transfer|fund) agent
        """,
        near=r"""
            chang* | replac* | terminat* | engag* | hir(ed|ing) | transition* | switch* | new | left | lost |
            withdrew | resigned | took over
        """,
        unless="fees? | auditors? | program | software | systems?",
        yes=("We changed service providers for our bookkeeping.",),
        no=("Our service provider is late.",),
    ),
)

RESOURCE_RULES = (
    Rule(
        "few people or means",
        R.LIMITED_RESOURCES,
        of=r"""
            (limited|small|thin|lean|insufficient|inadequate|scarce|minimal|reduced|few|lack of|lacks?|shortages? of|
            not (have )?(sufficient|enough|adequate)|understaffed|depleted|lack) .. (staff*|personnel|resources|
            employees|manpower|workforce|(accounting|finance) (department|group)) | (limited|insufficient|lack
            of) (\w+ ){0,3}(funds|finances|financial means|capital|cash|funding) | small (company|registrant) |
            (skeleton|bare bones) (staff|crew)
        """,
        unless=r"""
            statements? | report | disclos* | limited (liability|partnership) | not limited to | natural | oil |
            small(er)? reporting | lack of (the )?agreement
        """,
        never="material weakness | technical resources | remediation",
        yes=("Our small accounting staff was overtaxed.",),
        no=("Roe Limited has much natural wealth and large staff, including but not limited to clerks.",),
    ),
    Rule(
        "short of people",
        R.LIMITED_RESOURCES,
        of=r"""
            understaff* | (staff(ing)?|personnel|resource|manpower) (shortages?|constraints?|limitations?|levels?|
            issues) | short ?(staffed|handed) | part time | (only|just|has) (one|two|three|1|2|
            3) (\(\d\) )?([^\s;]+ ){0,3}?(employees?|persons?|people|accountants?|officers?|bookkeepers?) | no (full
            time|employees|(other|further|additional) (employees?|persons?|staff)|longer has employees) | (one|
            two) (person|man) | sole (officer|employee|director) | one (full time )?(employee|bookkeeper) |
            constrain* [^;]{0,30}?(personnel|staff|resources) | constraints? (in|on) [^;]{0,60}?(personnel|staff*|
            resources) | not have (resources|staff|personnel|employees) | resources? (\w+ )?(limited|insufficient|
            stretched|strained|inadequate) | (works?|working) full time | longer has employees | headcount of |
            (resources|staff|personnel) (is|are|was|were) (\w+ )?(limited|scarce|small|thin|insufficient|stretched|few)
        """,
        yes=("One part-time bookkeeper does it all.",),
        no=("The staff is large.",),
    ),
)

COST_RULES = (
    Rule(
        "cannot pay",
        R.COST,
        of=r"""
            (unable|inability|cannot|can not|could not|not (able)?|lacks?|lack of|insufficient|without|
            not (have )?(sufficient|enough)) .. (to pay|pay|paying|afford|be paid|payment) | afford | not paid |
            (until|once|before|unless) ([^\s;]+ ){0,6}?paid | (unpaid|past due|outstanding|overdue|
            delinquent) (\w+ ){0,4}(invoices?|fees?|bills?|balances? (owed|due)|amounts? owed|retainers?) | (fees?|
            invoices?|bills?|retainer) (\w+ ){0,5}(unpaid|past due|outstanding|owed|overdue|not paid) | (lack|absence|
            shortage|want|out) of (\w+ ){0,2}(funds|cash|money|funding) | lack(s|ed|ing)? (\w+ )?(funds|cash|money) |
            insufficient (\w+ ){0,2}(funds|cash|funding) | no (funds|cash|money) (for|to|with|available) | (to be|is|
            are|being) paid (first|before|in advance) | raise (\w+ )?(funds|money|capital) to (pay|complete) |
            (demands?|requires?|insists on) (pre)?payment (of|in|before|prior) | payment in advance | not have (means|
            funds|cash|money) | have no (funds|cash|money) | owes? (\w+ )?(auditors?|accountants?) | pay(ing|ment
            of)? (for )?(\w+ )?(auditors?|audit|accountants?|accounting firm)
        """,
        never="dividend | pay dividends",
        unless="to pay debt | interest payment | subscription | unable to pay (interest|principal)",
        yes=("We cannot pay our auditors.",),
        no=("The dividend was not paid.",),
    ),
)

DISASTER_RULES = (
    Rule(
        "nature, war and accident",
        R.DISASTER_OR_ILLNESS,
        of=r"""
            hurricanes? | typhoons? | cyclones? | flood(s|ed|ing|waters)? | high water | (snow|ice|wind|
            tropical )?storms? | snow | snowfall | blizzards? | earthquakes? | tornado* | wildfires? | fires? |
            tsunami | volcan* | (severe|inclement|extreme|winter) weather | natural disasters? | covid* | coronavirus |
            pandemic | epidemic | sars | quarantine* | lockdowns?(?! free) | shelter in place | wars? | warfare |
            hostilities | (military|armed) (\w+ )?conflict | invasion | terroris* | september 11 | world trade center |
            unrest | riots? | coup | curfew | power (outage|failure) | blackout | explosion | burglary | (labor|
            general|dock|postal) strike | walk ?out | (car|auto|automobile|plane|air|traffic|serious|
            boating) (accident|crash) | accident | mudslides? | landslide | drought | outbreak | political (unrest|
            upheaval|turmoil) | burst pipe | water damage
        """,
        unless=r"september 11, (2000|200[2-9]|201\d|202\d|199\d)",
        never="strike price | (war|fire|water) (chest|arms|sale) | storm water | risk of | insure* .. fire",
        yes=("A blizzard closed our office.",),
        no=("Firearms and storm water systems are our trade.",),
    ),
    Rule(
        "illness and death",
        R.DISASTER_OR_ILLNESS,
        of=r"""
            illness* | ill | sick* | hospital(i[sz]ed|i[sz]ation) | (taken|admitted|brought) to (\w+ )?hospital |
            (underw*|emergency|heart|recover* from|scheduled|back|his|her|had) (\w+ )?surgery | deaths? | died |
            deceased | passed away | (untimely |sudden )?passing of | injur(y|ies|ed) | medical (emergency|leave|
            condition|reasons?|issues?|problems?|treatment|absence) | health (issues?|problems?|reasons|conditions?|
            emergency) | (maternity|family|medical|bereavement|sick|paternity) leave | bereavement | family (emergency|
            matter|tragedy) | heart attack | stroke | incapacitat* | diagnosed with | influenza | flu | pneumonia |
            came down with | evacuat* | in coma | contracted (?=covid|corona|malaria|dengue|pneumonia)
        """,
        never="passing of (title|time) | hospitali[sz]ation (revenue|insurance) ",
        yes=("Our treasurer fell ill.",),
        no=("We run hospitals and sell health insurance.",),
    ),
)
