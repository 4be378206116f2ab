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
