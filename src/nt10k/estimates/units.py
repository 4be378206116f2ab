"""Words around a figure: currencies, scales, hedges, bounds, and what makes a number no amount of results."""

from __future__ import annotations

CURRENCIES = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "US $": "USD", "USD": "USD", "USD$": "USD", "\\$": "USD",
    "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "CAD": "CAD", "CDN$": "CAD", "CDN": "CAD", "CDN $": "CAD",
    "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "AUD$": "AUD", "NZ$": "NZD", "HK$": "HKD", "HKD": "HKD",
    "NT$": "TWD", "S$": "SGD", "R$": "BRL", "MXN$": "MXN", "MXN": "MXN", "RMB": "CNY", "RMB¥": "CNY", "CNY": "CNY",
    "¥": "JPY", "JPY": "JPY", "€": "EUR", "EUR": "EUR", "£": "GBP", "GBP": "GBP", "CHF": "CHF", "NIS": "ILS",
    "ILS": "ILS", "₪": "ILS", "₹": "INR", "RS.": "INR", "INR": "INR", "KRW": "KRW", "₩": "KRW", "SEK": "SEK",
    "NOK": "NOK", "DKK": "DKK", "ZAR": "ZAR", "PHP": "PHP", "RM": "MYR", "THB": "THB", "BRL": "BRL", "SGD": "SGD",
}  # fmt: skip
"""Signs in front of a figure (upper case) and their ISO 4217 codes."""

CURRENCY_NAMES = {
    "euros": "EUR", "euro": "EUR", "pounds": "GBP", "renminbi": "CNY", "yuan": "CNY", "rmb": "CNY", "yen": "JPY",
    "rupees": "INR", "shekels": "ILS", "pesos": "MXN", "won": "KRW", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "cad": "CAD", "canadian dollars": "CAD", "australian dollars": "AUD", "hong kong dollars": "HKD",
}  # fmt: skip
"""Names behind a figure: "3.5 million euros"."""

SCALES = {
    "thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "mm": 10**6, "mn": 10**6,
    "billion": 10**9, "b": 10**9, "bn": 10**9, "trillion": 10**12,
}  # fmt: skip

_MONEY = r"(?:[$€£¥]|\b(?:USD|RMB|EUR|GBP|CAD|AUD|HKD|NIS|CHF|JPY|INR|CNY))"
_OF_MONEY = r"\s+of\s+(?:\S{1,9}\s+)?(?:dollars|euros|yuan|renminbi)"
_HEAD = rf"\bin\s+(?:\S{{1,9}}\s+)?%s?\b|\b%(?:(?!\s+of\b)|(?={_OF_MONEY}))\b|{_MONEY}\s?%s?\b"
TABLE_SCALES = (
    (10**3, _HEAD.replace("%", "thousands") + r"|(?<![\d,.])['’]?000['’]?s?\b(?!,)|\$\s?k\b"),
    (10**6, _HEAD.replace("%", "millions") + r"|[$€£]\s?m(?:m|ns?)?\b|\bin\s+mm\b"),
    (10**9, _HEAD.replace("%", "billions") + r"|[$€£]\s?bn\b"),
)
"""What a head says of the figures below it: "(in thousands)", "$000", "in US$ millions"."""

SCALE_WORDS = ("thousand", "million", "billion", "000")
"""What it says that with, but for "$m" and "in mm"."""

NUMBER_WORDS = {
    "half": "0.5", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip
"""Numbers spelled out: "thirty-five percent"."""

HEDGES = (
    r"\b(?:approximately|approx\.?|about|roughly|around|some|circa|ca\.|nearly|almost|just|slightly"
    r"|an\s+estimated|estimated\s+to\s+be|in\s+the\s+(?:neighborhood|vicinity|area|range)\s+of)"
)
ABOVE = (
    r"\b(?:in\s+excess(?:\s+of)?|at\s+least|more\s+than|over|(?:exceed(?:s|ed|ing)?)|greater\s+than|higher\s+than"
    r"|upwards\s+of|above|no(?:t)?\s+less\s+than|a\s+minimum\s+of|better\s+than)"
)
BELOW = (
    r"\b(?:up\s+to|less\s+than|no(?:t)?\s+(?:more|greater|higher)\s+than|not\s+(?:to\s+)?exceed(?:ing)?|under"
    r"|lower\s+than|below|at\s+most|a\s+maximum\s+of|fewer\s+than)"
)

NO_AMOUNT_BEFORE = (
    r"(?:\bpar\s+value(?:\s+of)?|\b(?:exercise|conversion|purchase|offering|sales?|contract(?:ed)?|stock|closing|bid)"
    r"\s+price(?:\s+(?:of|per\s+share\s+of))?|\bconvertible\s+at|\bprice\s+of|\bItems?|\bRule|\bNotes?"
    r"|\bSection|\bASC|\bNos?\.|\bPart|\bSuite|\bRoom|\bForm|\bexercisable\s+at|\bsold\s+at)\s*$"
)
"""What stands right before a number that is no amount of results."""

COUNTED_AFTER = (
    r"\s*[-–]?\s?(?:shares?|warrants?|options?|units?|stock|employees|persons?|people|days?|weeks?|months?|years?"
    r"|quarters?|customers|stores|acres|tons|tonnes|barrels|ounces|square|votes?|holders?|restricted|common"
    r"|ordinary|preferred|series|branches|locations|restaurants)\b"
)
"""What stands right behind a number without a currency that counts things."""

NO_AMOUNT_AFTER = (
    r"\s*(?:per\s+annum|(?:senior|convertible|subordinated|secured|unsecured|notes?|debentures?|bonds?|interest\s+rate"
    r"|owned|interest\s+in|stake|of\s+the\s+(?:outstanding|equity|voting|issued|shares|common)|equity|ownership"
    r"|private\s+placement|loans?|facility|offering|credit|term\s+loan|promissory|line\s+of\s+credit|in\s+cash\s+per"
    r"|line|revolving|financing|purchase\s+price|original\s+issue)\b)"
)
"""What stands right behind a figure that is no amount of results."""
