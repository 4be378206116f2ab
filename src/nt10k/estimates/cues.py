"""The small words that tell what a figure is to its metric: direction, comparison, cause, absence."""

from __future__ import annotations

import re

from nt10k.patterns import lazy

UP = (
    r"increas(?:e|es|ed|ing)|rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|ing|th)?|higher|greater|more|larger|bigger|up"
    r"|above|climb(?:ed|s|ing)?|soared|advanced|swelled|jump(?:ed|s)?|surg(?:ed|es)|expand(?:ed|s)?|widen(?:ed|s|ing)?|doubl(?:ed|ing|es?)"
    r"|tripl(?:ed|ing|es?)|(?:two|three|four|five|six|ten|\d{1,2})\s+times(?=\s+(?:that|those|the|what|last|its|our)\b)|quadrupl(?:ed|ing)|exceed(?:s|ed|ing)?|beat(?:s)?|surpass(?:ed|es)?|went\s+up|go\s+up|gain(?:ed)"
)
DOWN = (
    r"decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fell|fall(?:s|en|ing)?(?!\s+(?:in|with)in"
    r"|\s+(?:in)?to\b)|lower(?:ed)?|less|down|drop(?:s|ped|ping)?"
    r"|reduc(?:e|ed|es|ing|tion|tions)|small(?:er)|below|shr(?:ank|ink|inks|unk|inking)|halv(?:ed|es?|ing)"
    r"|narrow(?:ed|er|s|ing)?|contract(?:ed|ion)|slipp?(?:ed)?|slid|sank|tumbled|eased|plung(?:ed|es?)|missed|fewer|went\s+down|go\s+down"
    r"|c[ao]me\s+down|short\s+of|off(?=\s+(?:by|about|approximately|some|\W?\d))|cut\s+in\s+half|cut(?=\s+(?:by|to|from))|(?:one[\s-])?half(?:\s+of)?(?=\s+(?:that|those|the|what|last|its|our)\b)"
)
BETTER = r"improv(?:e|es|ed|ing|ement|ements)|better|favou?rabl[ye]"
WORSE = r"worse(?:n|ned|ns|ning)?|deteriorat(?:e|es|ed|ing|ion)|unfavou?rabl[ye]"
SAME = (
    r"unchanged|flat|level(?=\s+with|[.,;])|similar(?=\s+to)|comparable(?=\s+(?:to|with))|(?:the\s+)?same(?=\s+as)"
    r"|(?:about|roughly|approximately|essentially|substantially|virtually)\s+the\s+same"
    r"|consistent(?=\s+with)|in\s+line(?=\s+with)|equal(?=\s+to)"
)

COMPARED = (
    r"(?:as\s+)?compar(?:ed|es|ing|able)(?:\s+favou?rably|\s+unfavou?rably)?\s+(?:to|with|against)"
    r"|in\s+comparison\s+(?:to|with)|in\s+place\s+of"
    r"|versus|vs\.?|as\s+against|against|as\s+opposed\s+to|whereas|than|relative\s+to|replac(?:ed|es|ing)"
    r"|tak(?:es?|ing)\s+the\s+place\s+of|took\s+the\s+place\s+of|(?:in|by)\s+contrast\s+(?:to|with)"
    r"|contrasted\s+with|similar\s+to"
    r"|the\s+same\s+as|in\s+line\s+with|consistent\s+with|following|after|instead\s+of|rather\s+than"
    r"|from|over|equal\s+to"
)
"""What is set against the reported period; "from", "over", "after" and "following" only right before a figure."""

MULTIPLE = r".*\b(?:times|half(?:\s+of)?|short\s+of)"
"""Directions that set the figure behind them against the metric: "about half of last year's $2 million"."""

TURNED = r"bec[ao]mes?|turn(?:ed|s|ing)?\s+(?:in)?to|into|(?:gave|gives?|giving)\s+way\s+to|followed\s+by"
"""What stands between the earlier figure and the later one: "a profit of $2 million became a loss of"."""

FIGURE_ONLY = frozenset({"from", "over", "after", "following", "against", "instead of", "above", "below"})

CAUSES = (
    r"due\s+(?:primarily\s+|mainly\s+|largely\s+|principally\s+|in\s+part\s+)?to|because(?:\s+of)?"
    r"|as\s+a\s+(?:result|consequence)\s+of|attributable\s+to|attributed\s+to|result(?:ing|s"
    r"|ed)?\s+(?:primarily\s+)?from"
    r"|reflect(?:ing|s|ed)?|caused\s+by|driven\s+by|on\s+account\s+of|owing\s+to|offset\s+by|consist(?:s|ing|ed)\s+of"
    r"|on\s+the\s+strength\s+of|arising\s+from|includ(?:es?|ing|ed)|excluding|since|stem(?:s|ming|med)?\s+from"
)

NONE = (
    r"nil|break[-\s]?even|zero"
    r"|(?:no|without(?:\s+any)?|(?<=not\s)any)\s+(?:such|comparable|similar|corresponding|like)\s+"
    r"(?:[a-z-]+\s+)?(?:charges?|expenses?|impairments?|write-?(?:off|down)s?|gains?|loss(?:es)?|provisions?|costs?"
    r"|items?|benefits?|amounts?|income)"
    r"|none(?=\s+(?:in|for|last|at|a)\b)"
)
"""Words that are a figure of nothing."""

EVEN = lazy(r"break", re.IGNORECASE)
"""The nothing that can only be one of income."""

NONE_SUCH = lazy(r"(?:no|any|without)\b.*\s(?:such|comparable|similar|corresponding|like)\b", re.IGNORECASE | re.DOTALL)
"""Those that take up what was told before: "no such charge"."""

NOMINAL = r"nominal|minimal|insignificant|negligible|immaterial|not\s+material|probable"

ABSENT = (
    r"(?:no|not\s+any|without(?:\s+any)?|n[o']t\s+(?:have|record|recogni[sz]e|generate|earn|realize|incur)(?:\s+any)?)"
)
"""Before a metric: "no revenue", "did not record any impairment"."""

NOT_RESULTS = (
    r"\b(?:proceeds|offering|placement|debentures?|warrants?|par\s+value|purchase\s+price"
    r"|merger\s+(?:agreement|consideration)"
    r"|penalt(?:y|ies)|fines?|disgorgement|forgiven|convertible|borrowed|principal\s+amount|financing|raised|facility"
    r"|equity\s+interests?|subscription|promissory|unauthorized\s+payments|exercise|dividends?"
    r"|contracted\s+price|credit\s+agreement"
    r"|notes?|loans?)\b"
)
"""Nouns between a metric and a figure that show that the figure is not the metric's."""

RESTATED = (
    r"\b(?:restat(?:e|ed|es|ing|ements?)|errors?|correct(?:ed|ing|ions?|s)?|misstat\w+|overstat\w+|understat\w+"
    r"|out-of-period|previously\s+(?:reported|issued|filed)|over[-\s]?recogni\w+|improperly"
    r"|should\s+(?:not\s+)?have\s+been"
    r"|relied\s+(?:up)?on|non-?reliance)\b"
)
"""Words of a sentence about earlier results that were wrong."""

OUTLOOK = (
    r"\b(?:guidance|outlook|next\s+(?:year|quarter)|upcoming|in\s+the\s+future|future\s+(?:periods?"
    r"|quarters?|years?))\b"
)
"""Words of a sentence about periods to come."""
