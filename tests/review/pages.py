"""Notices for the tests of the review page, and a reader of its HTML."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from lxml import html

from nt10k import Evidence, FinancialEstimate, Form12b25, Interval, Metric, Registrant, parse_file

FIXTURES = Path(__file__).parents[2] / "fixtures"
NOTICES = sorted(
    path for path in FIXTURES.iterdir() if path.suffix in (".txt", ".htm", ".md") and path.stem != "README"
)
RETAILER = FIXTURES / "html_thorn_money_cells_2007_nt10k.htm"

HOSTILE = [
    "<script>window.hacked = 1</script>",
    "</script><script>window.hacked = 1</script>",
    "</style><script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    '" onmouseover="window.hacked = 1" autofocus onfocus="window.hacked = 1" x="',
    "' onfocus='window.hacked = 1",
    "--><svg/onload=window.hacked=1><!--",
    "]]><script>window.hacked = 1</script>",
    "javascript:window.hacked=1",
    '<a href="javascript:window.hacked=1">click</a>',
    "{{ ''.__class__ }} {% include 'page.html' %} {# no #}",
    "&lt;script&gt;window.hacked = 1&lt;/script&gt; &#60;",
    '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
    '<meta http-equiv="refresh" content="0;url=https://example.com/">',
    '<base href="https://example.com/"><form action="https://example.com/"><link rel=stylesheet href=//example.com/x>',
    '<style>@import "https://example.com/";</style><p style="background: url(https://example.com/)">',
    "\u202egnp.exe\u202c \u2066x\u2069 zero\u200bwidth \ufeff \x00 \x1b[31m \x85 \ue000 \U000e0041 \udc80",
]


def form_of(text: str, value: str | None = None) -> Form12b25:
    """A form all of whose fields say the same, which is what its text says."""
    value = text if value is None else value
    evidence = {"registrant.name": Evidence(start=0, end=len(text)), value: Evidence(start=0, end=1)}
    return Form12b25(
        registrant=Registrant(name=value),
        form_type=value,
        file_number=value,
        financial_estimates=[
            FinancialEstimate(metric=Metric.OTHER, label=value, text=value, amount=amount("1", value))
        ],
        evidence=evidence,
    ).with_text(text)


def amount(low: str | None, unit: str = "USD", high: str | None = "same") -> Interval:
    top = low if high == "same" else high
    return Interval(low=low and Decimal(low), high=top and Decimal(top), unit=unit)


def retailer() -> Form12b25:
    return parse_file(RETAILER)


def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def text_on(page: str) -> str:
    """The text of the notice as the page has it, with what was written out turned back."""
    paper = tree(page).find_class("paper")[0]
    for hidden in paper.find_class("hidden"):
        match = re.fullmatch(r"U\+([0-9A-F]+)(?:×(\d+))?", hidden.text)
        assert match
        hidden.text = f"[[{match[1]}*{match[2] or 1}]]"
    return re.sub(
        r"\[\[([0-9A-F]+)\*(\d+)\]\]", lambda match: chr(int(match[1], 16)) * int(match[2]), paper.text_content()
    )
