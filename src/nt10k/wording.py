"""Values in words, for people to read: what the terminal and the notebook have in common."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from nt10k.model import Address, Basis, FinancialEstimate, Form12b25, Interval, Metric

SIGNS: dict[Basis, str] = {"displaced": "†", "inferred": "‡"}
"""What is set behind a value that was not read in its place."""
DIRECTIONS = {"increase": "▲ up", "decrease": "▼ down", "unchanged": "= unchanged"}
PROMISES: dict[bool | None, str] = {
    True: "within the extension of Rule 12b-25(b)",
    False: "not within the extension of Rule 12b-25(b)",
}
# Metrics whose name in the data does not read as words.
_METRICS = {
    Metric.EBITDA: "EBITDA",
    Metric.ADJUSTED_EBITDA: "Adjusted EBITDA",
    Metric.LOAN_LOSS_PROVISION: "Provision for loan losses",
    Metric.RESEARCH_AND_DEVELOPMENT: "R&D expenses",
    Metric.SELLING_GENERAL_ADMINISTRATIVE: "SG&A expenses",
    Metric.SHAREHOLDERS_EQUITY: "Shareholders' equity",
}


def visible(text: str) -> str:
    """The text without anything that a terminal would obey: line ends stay, control characters show as �."""
    return "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "�" for c in text)


def address_words(address: Address) -> str | None:
    """The address on one line; None when all of it is unknown."""
    state = " ".join(filter(None, (address.state, address.postal_code)))
    return ", ".join(filter(None, (address.street, address.city, state, address.country))) or None


def period_words(estimate: FinancialEstimate) -> str | None:
    """The period of an estimate, on one line or two; None when unknown."""
    end = short_day(estimate.period_end)
    if end and estimate.months:
        return f"{estimate.months} months to\n{end}"
    return estimate.period or end


def figure(interval: Interval | None, *, signed: bool = False) -> str | None:
    """An interval as words: "~$320.3 million", "58% to 62%", "$390 million or higher", "a loss"."""
    if interval is None:
        return None
    low, high = (
        None if end is None else _number(end, interval.unit, signed=signed) for end in (interval.low, interval.high)
    )
    if low and high:
        words = low if low == high else f"{low} to {high}"
    elif low:
        words = f"{low} or higher" if interval.low else "an increase" if signed else "a profit"
    elif high:
        words = f"{high} or lower" if interval.high else "a decrease" if signed else "a loss"
    else:
        return None
    return f"~{words}" if interval.approximate else words


def _number(value: Decimal, unit: str, *, signed: bool) -> str:
    """One number with its unit; below zero in parentheses, or a change with its sign."""
    size, (currency, _, share) = abs(value), unit.partition("/")
    if unit == "percent":
        words = f"{size:,f}%"
    elif unit == "shares":
        words = f"{_scaled(size)} shares"
    else:
        words = f"{'$' if currency == 'USD' else currency + ' '}{_scaled(size)}"
    if signed and value:
        words = f"{'+' if value > 0 else '−'}{words}"
    elif value < 0:
        words = f"({words})"
    return f"{words} per {share}" if share else words


def _scaled(size: Decimal) -> str:
    for scale, word in ((Decimal(10**9), "billion"), (Decimal(10**6), "million")):
        if size >= scale:
            return f"{size / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{size:,.0f}" if size == int(size) else f"{size:,f}"


def in_words(name: str) -> str:
    """A name of the data's vocabulary as people write it: "audit_incomplete" is "Audit incomplete"."""
    return name.replace("_", " ").capitalize()


def metric_words(metric: Metric) -> str:
    """The metric as people write it."""
    return _METRICS.get(metric) or in_words(metric)


def bases(form: Form12b25, path: str) -> set[Basis]:
    """How the value of a field was read, or the values within it."""
    return {e.basis for name, e in form.evidence.items() if name == path or name.startswith(f"{path}.")}


def day_words(day: date) -> str:
    """The day in full: "March 31, 2008"."""
    return f"{day:%B} {day.day}, {day.year}"


def short_day(day: date | None) -> str | None:
    """The day for a narrow place: "Mar 31, 2008"; None for none."""
    return f"{day:%b} {day.day}, {day.year}" if day else None
