"""Rules for inquiries: by the registrant's own bodies, and by authorities."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_BODY = r"""
    ((audit|audit and (\w+ )?risk|special|independent|investigat*|ad hoc|conflicts?|oversight) committee | committee
    of (\w+ )?(independent |outside )?directors | board( of (directors|trustees))? | (independent|outside|special|
    external) (legal )?counsel | independent directors | internal audit* | law firm | forensic (accountants?|
    accounting|experts?))
""".strip()
_AUTHORITY = r"""
    (sec | securities and exchange commission | commission | division of corporation finance | office of chief
    accountant | department of justice | doj | u\.?s\.? attorney* | united states attorney* | attorney general* |
    district attorney | federal (agents|authorities|prosecutors) | fbi | finra | nasd | occ | fdic | (office
    of )?thrift supervision | ots | comptroller of currency | federal reserve | regulators? | regulatory (authorit*|
    agenc*) | authorities | grand jury | prosecutors? | csrc | irs | (bank |state |federal )?examiners | nasdaq |
    nyse | stock exchange | internal revenue service | government | ministry | (state|bank|banking|
    insurance) (department|commissioner|regulators?|division) | department of (insurance|labor|defense|banking) |
    (?<!our )staff(?= of (sec|commission|division)) | comments of staff | letter of staff | ferc | cftc | ncua)
""".strip()

INVESTIGATION_RULES = (
    Rule(
        "an investigation",
        R.INTERNAL_INVESTIGATION,
        of="investigat*",
        never=rf"""
            cyber* | unauthorized access | ransomware | network | incident response |
            {_AUTHORITY} (\w+ ){{0,3}}investigat* | investigation (\w+ ){{0,3}}by (\w+ ){{0,2}}{_AUTHORITY} | formal
            order of | not reason | investigational
        """,
        yes=("The special committee's investigation of rebates goes on.",),
        no=("The investigation by the SEC goes on.", "An investigational drug was approved."),
    ),
    Rule(
        "a body inquires",
        R.INTERNAL_INVESTIGATION,
        of=_BODY,
        near=r"""
            reviews? | reviewing | inquir* | enquir* | examination | examin(e|es|ed|ing) | look(ed|ing)? into |
            interview* | prob(e|es|ing) | findings
        """,
        unless=r"""
            approv* | recommend* | authoriz* | (annual|quarterly) report | form 10 | (financial|interim) statements |
            review(ing)? (\w+ )?(this )?(report|filing|form|draft|disclosure*) | meet(s|ing)? | scheduled
        """,
        never=r"""
            complete review of (form|report|annual|quarterly) | board of directors (has|have) not (had|completed) |
            reviews? (\w+ ){0,5}(annual|quarterly|reports?|forms?|filing|financial statements|drafts?|disclosures?|
            interim statements|document)
        """,
        yes=("Outside counsel was asked to look into the payments.",),
        no=("The audit committee reviews the annual report before it is filed.",),
    ),
    Rule(
        "an inquiry for a body",
        R.INTERNAL_INVESTIGATION,
        of=rf"""
            (internal|independent|voluntary|forensic|special) (\w+ )?(reviews?|inquir*|enquir*|examination) |
            (reviews?|inquiry) (\w+ ){{0,3}}(by|of|with) (\w+ ){{0,3}}{_BODY} | (enhanced|detailed|forensic|
            special) review of (\w+ ){{0,4}}(transactions|payments|practices|matters|related)
        """,
        unless=r"""
            internal reviews? (process|procedures|of (report|form)) | review (and approval )?by | independent review
            of | independent \w+ review | statements
        """,
        yes=("A voluntary review of stock grants was opened.",),
        no=("The independent auditors review our statements.",),
    ),
    Rule(
        "conduct looked into",
        R.INTERNAL_INVESTIGATION,
        of=r"""
            practices | actions | conduct | misconduct | irregularit* | embezzle* | misappropriat* | fraud* |
            whistle ?blow* | allegations? | (anonymous|employee) (letter|complaint|tip|report) | improper (payments?|
            transactions?|accounting) | inappropriate | unauthorized (payments?|transactions?|transfers?) |
            improprieties
        """,
        near=r"""
            review* | inquir* | investigat* | identified | discover* | looked into | looking into | examin* | alleg* |
            uncovered | prob(e|es|ing) | came to light | aware | found | engaged | committee
        """,
        unless=r"accounting (standards and )?practices",
        never="unauthorized access | network | cyber* | auditing practices | disagree* | (indicted|charged) with fraud",
        yes=("We identified irregularities in the accounts of one branch.",),
        no=("Accounting principles and practices are described in note 1.",),
    ),
)

INQUIRY_RULES = (
    Rule(
        "an authority asks",
        R.REGULATORY_INQUIRY,
        of=_AUTHORITY,
        near=r"""
            investigat* | inquir* | enquir* | comments? | comment letters? | request(s|ed|ing)? | (asks|asked|asking) |
            demand* | examination | examining | formal order | consult* | charges | enforcement | seiz* | review of |
            questions? | discussions? (with|between) | discussing | correspondence | pre ?clear* | respon(d|se|ding) |
            letter | subpoena* | executed
        """,
        unless=r"""
            current report | form 8-k | form 12b | (?<!last )filed | notif* | contract | submit | tax accounting |
            adjust | staff (levels?|members?|turnover) | (accounting|own|finance) staff | extension | rule | guidance |
            form \d\d\d\d | (pending|shall|made) with | committee | board | registered with
        """,
        never="request* (for )?extension | new rules | form 8-k with (sec|securities)",
        yes=(
            "The Department of Justice issued a subpoena to us.",
            "We are answering comments of the Commission's staff.",
        ),
        no=("We filed with the SEC a request for an extension.", "We depend on the work of our accounting staff."),
    ),
    Rule(
        "papers that authorities send",
        R.REGULATORY_INQUIRY,
        of=r"""
            subpoena* | indict(ed|ments?) | wells notice | comment letters? | search warrant | consent order |
            (comments|questions) (of|from) (commission |sec )?staff | formal order of investigation | (civil
            investigative demand|cease and desist)
        """,
        yes=("Two of our officers were indicted.",),
        no=("The order of the court was served.",),
    ),
)
