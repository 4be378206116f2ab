"""Rules for inquiries: by the registrant's own bodies, and by authorities."""

from __future__ import annotations

from nt10k.model.vocabulary import ReasonCategory as R
from nt10k.reasons.rule import Rule

_BODY = (
    r"(?:(?:audit(?: and (?:\w+ )?risk)?|special|independent|investigat\w+|ad hoc|conflicts?) committee|"
    r"committee of (?:\w+ )?(?:independent |outside )?directors|"
    r"board(?: of directors| of trustees)?|independent (?:legal )?counsel|outside (?:legal )?counsel|"
    r"special counsel|independent directors|"
    r"internal audit\w*|law firm|forensic (?:accountants?|accounting))"
)
_AUTHORITY = (
    r"(?:sec|securities and exchange commission|commission|commission's staff|staff of the (?:sec|commission)|"
    r"department of justice|doj|u\.?s\.? attorney\w*|attorney general\w*|"
    r"finra|nasd|occ|fdic|office of thrift supervision|ots|comptroller of the currency|federal reserve|regulators?|"
    r"regulatory (?:authorit\w+|agenc\w+)|grand jury|prosecutors?|csrc|irs|"
    r"internal revenue service|government|ministry|(?:state|bank|banking|insurance) (?:department|commissioner|"
    r"regulators?|division)|department of (?:insurance|labor|defense|banking)|the staff|ferc|cftc|fbi)"
)

_AUTHORITIES = (
    " sec |sec's|commission|justice|doj|attorney|finra|nasd| occ|fdic| ots|comptroller|federal reserve|regulat|"
    "grand jury|"
    "prosecutor|csrc| irs|revenue service|government|ministry|department|staff|ferc|cftc|fbi|thrift|division"
)
_ASKED = (
    "investigat|inquir|enquir|subpoena|comment|request|examination|formal order|consult|indict|charges|enforcement|"
    "seiz|"
    "review of|question|discuss|correspond|clear|respon|letter"
)

INVESTIGATION_RULES = (
    Rule(
        "an investigation",
        R.INTERNAL_INVESTIGATION,
        r"\binvestigat(?:ion|ions|ing|ed|e)\b",
        "investigat",
        never=rf"\b(?:cyber\w*|unauthorized access|ransomware|network|incident response)\b|\b{_AUTHORITY}(?:'s|"
        rf" s)? (?:\w+ ){{0,3}}investigat|"
        rf"\binvestigation (?:\w+ ){{0,3}}by (?:the )?(?:\w+ ){{0,2}}{_AUTHORITY}|\bno investigation|"
        rf"\bformal order of",
        yes=("The special committee's investigation of rebates goes on.",),
        no=("The investigation by the SEC goes on.", "An investigational drug was approved."),
    ),
    Rule(
        "a committee inquires",
        R.INTERNAL_INVESTIGATION,
        rf"\bcounsel (?:\w+ ){{0,3}}interview\w*|\b{_BODY}~\b(?:reviews?|reviewing|inquir\w+|enquir\w+|examination|"
        rf"examining|look(?:ed|ing)? into|"
        rf"interview\w*)\b(?! (?:\w+ ){{0,4}}(?:annual|quarterly|reports?|forms?|filing|financial statements|"
        rf"drafts?|disclosures?)\b)",
        "committee|board|counsel|directors|internal audit|law firm|forensic",
        unless=r"\b(?:approv\w*|recommend\w*|authoriz\w*|annual report|quarterly report|form 10|financial statements|"
        r"review(?:ing)? (?:\w+ )?(?:the|this|its|our) (?:\w+ )?(?:report|filing|form|draft|disclosure\w*))\b",
        never=r"\bcomplete (?:its|their) review of the (?:form|report|annual|quarterly)|\bboard of directors (?:has|"
        r"have) not (?:had|completed)",
        yes=("Outside counsel was asked to look into the payments.",),
        no=("The audit committee reviews the annual report before it is filed.",),
    ),
    Rule(
        "an inquiry for a body",
        R.INTERNAL_INVESTIGATION,
        rf"\b(?:internal|independent|voluntary|forensic) (?:\w+ )?(?:reviews?|inquir\w+|enquir\w+|examination)\b|"
        rf"\b(?:reviews?|inquiry) (?:\w+ ){{0,3}}(?:by|of|with) (?:\w+ ){{0,3}}{_BODY}\b",
        "review|inquir|enquir|examination",
        unless=r"internal reviews? (?:process|procedures|of the (?:report|form))|review (?:and approval )?by|"
        r"independent review of the|independent \w+ review",
        yes=("A voluntary review of stock grants was opened.",),
        no=("The independent auditors review our statements.",),
    ),
    Rule(
        "conduct looked into",
        R.INTERNAL_INVESTIGATION,
        r"\b(?:practices|actions|conduct|misconduct|irregularit\w+|embezzle\w*|misappropriat\w+|fraud\w*|"
        r"whistle-?blower\w*|allegations?|anonymous (?:letter|complaint|tip|report)|"
        r"improper (?:payments?|transactions?|accounting)|inappropriate|unauthorized (?:payments?|transactions?|"
        r"transfers?))\b",
        "practices|actions|conduct|irregularit|embezzle|misappropriat|fraud|whistle|allegation|anonymous|improper|"
        "inappropriate|unauthorized",
        within=r"\b(?:review\w*|inquir\w+|investigat\w+|identified|discover\w+|look\w* into|examin\w+|alleg\w+|"
        r"uncovered)\b",
        unless=r"accounting (?:standards and )?practices",
        never=r"\b(?:unauthorized access|network|cyber\w*|auditing practices|disagreement)\b",
        yes=("We identified irregularities in the accounts of one branch.",),
        no=("Accounting principles and practices are described in note 1.",),
    ),
    Rule(
        "transactions reviewed for their propriety",
        R.INTERNAL_INVESTIGATION,
        r"\b(?:enhanced|detailed|forensic|special) review of (?:\w+ ){0,4}(?:transactions|payments|practices|"
        r"matters|related)",
        "review of",
        yes=("The company undertook a detailed review of certain payments.",),
        no=("A review of the draft goes on.",),
    ),
)

INQUIRY_RULES = (
    Rule(
        "an authority asks",
        R.REGULATORY_INQUIRY,
        rf"\b{_AUTHORITY}(?:'s| s)?\b[^;.]{{0,60}}?\b(?:investigat\w+|inquir\w+|enquir\w+|subpoena\w*|comments?|"
        rf"comment letters?|request(?:s|ed|ing)?|examination|formal order|consult\w*|indict\w*|charges|enforcement|"
        rf"seiz\w+|review of)\b",
        _ASKED + "&" + _AUTHORITIES,
        unless=r"\b(?:current report|form 8-k|form 12b|filed|notif\w+|contract|submit|tax accounting|adjust|"
        r"staff (?:levels?|members?|turnover)|requested? (?:an )?extension|rule)\b",
        never=r"\brequest(?:s|ed|ing)? (?:for )?an extension",
        yes=("The Department of Justice issued a subpoena to us.",),
        no=("We filed with the SEC a request for an extension.",),
    ),
    Rule(
        "asked by an authority",
        R.REGULATORY_INQUIRY,
        rf"\b(?:comments?|comment letters?|questions|inquir\w+|enquir\w+|investigation|subpoenas?|requests?|"
        rf"examination|consult\w*|discuss\w+|correspondence|pre-?clear\w*|respon\w+|letter)\b"
        rf" (?:\w+ ){{0,5}}?(?:from|of|by|with|to|letters?) (?:\w+ ){{0,3}}?{_AUTHORITY}\b",
        _ASKED + "&" + _AUTHORITIES,
        unless=r"\b(?:extension|staff (?:levels?|members?)|accounting staff|our staff|its staff|guidance|"
        r"form \d\d\d\d)\b",
        yes=("We are answering comments of the Commission's staff.",),
        no=("We depend on the work of our accounting staff.",),
    ),
    Rule(
        "papers that authorities send",
        R.REGULATORY_INQUIRY,
        r"\b(?:subpoenas?|indict(?:ed|ments?)|wells notice|comment letters?|search warrant|consent order|"
        r"formal order of investigation|office of the chief accountant)\b",
        "subpoena|indict|wells|comment letter|search warrant|consent order|formal order|chief accountant",
        yes=("Two of our officers were indicted.",),
        no=("The order of the court was served.",),
    ),
)
