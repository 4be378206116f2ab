from __future__ import annotations

import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from forms import NOTICE, SENTENCE, hostile_tree

from nt10k.model import (
    Checkboxes,
    Diagnostic,
    Evidence,
    FinancialEstimate,
    Form12b25,
    Interval,
    Metric,
    MissingReport,
    Narrative,
    Reason,
    ReasonCategory,
    Registrant,
    ReportType,
    ResultsChange,
)
from nt10k.notebook import estimates_html, form_html

TAGS = {"b", "br", "code", "details", "div", "li", "span", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"}
PAYLOAD = """</td></table><script>alert(1)</script><img src=x onerror="alert(2)">' style='x' &lt; &#60; <style>*{}"""


class Page(HTMLParser):
    """The text of a piece of HTML, and the elements it is made of; sees to it that all are closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "br":
            self.text += " "
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.text += " " if tag != "span" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def words(html: str) -> str:
    return " ".join(Page(html).text.split())


def test_tells_the_most_telling_fields() -> None:
    text = words(form_html(NOTICE))
    for piece in (
        "Halverson Pumps, Inc. NT 10-K · late Form 10-K‡ · filed Sep 14, 2007",
        "Period ended June 30, 2007",
        "Check one ☒ 10-K ☐ 20-F ▨ 10-Q",
        "Relief, 12b-25(b) ☒ claimed",
        f"Reasons Internal investigation , Revenue recognition : “{SENTENCE}”",
        "Expected filing September 28, 2007 · within the extension of Rule 12b-25(b)",
        "Restatement Earlier results are restated or corrected",
        "Contact Ada Brandt · Controller · +12185550123 · ada@halverson.example",
        "Other reports filed ☐ Yes ☒ No",
        "Not filed 10-Q Mar 31, 2007",
        "Significant change ☒ Yes ☐ No",
        "Estimates Estimate Period Amount Prior Change Revenue net sales 12 months to Jun 30, 2007 $320.3 million",
        "$320.3 million $400 million Jun 30, 2006 ▼ down ~−20%",
        "Diagnostics: 1 error, 1 info error The signature carries no date. signature.date info The form prints no Part",
    ):
        assert piece in text


def test_values_are_tinted_by_their_basis() -> None:
    html = form_html(NOTICE)
    late = re.search(r'<span style="background:rgba\(([\d.,]+)\)[^>]*title="inferred: [^"]+">late Form 10-K‡', html)
    name = re.search(r'<span style="background:rgba\(([\d.,]+)\)[^>]*title="stated">Halverson', html)
    assert late
    assert name
    assert late[1] != name[1]
    assert words(html).endswith("stated displaced†inferred‡") or words(html).endswith("stated displaced† inferred‡")
    assert 'title="stated">Ada Brandt' not in html  # no evidence, no tint


def test_of_several_bases_the_weakest_is_told() -> None:
    evidence = {
        "missing_reports.0.form": Evidence(start=0, end=1),
        "missing_reports.0.period_ended": Evidence(start=None, end=None, basis="header"),
    }
    form = Form12b25(missing_reports=[MissingReport(form="10-Q", text="x")], evidence=evidence)
    assert 'title="header: from the EDGAR header">10-Q' in form_html(form)


def test_an_empty_form_is_all_dashes() -> None:
    text = words(form_html(Form12b25()))
    assert text.startswith("Registrant unknown Period ended — Check one — Relief, 12b-25(b) ▨ claimed Reasons — ")
    assert text.endswith("Other reports filed ▨ Yes ▨ No Significant change ▨ Yes ▨ No")


def test_what_the_registrant_does_not_give() -> None:
    form = Form12b25(
        amendment=True,
        narrative=Narrative(boilerplate=True),
        results_change=ResultsChange(estimate_withheld=True),
        missing_reports=[MissingReport(text="certain reports")],
        checkboxes=Checkboxes(transition_reports={ReportType.FORM_10K: True}),
        diagnostics=[Diagnostic(code="x", severity="warning", message="Odd.")],
    )
    text = words(form_html(form))
    for piece in (
        "amendment",
        "No reason beyond a need for more time",
        "No reasonable estimate can be given",
        "Not filed certain reports",
        "Transition report ☒ 10-K",
        "Diagnostics: 1 warning warning Odd.",
    ):
        assert piece in text
    assert "<details>" in form_html(form)
    assert "<details open>" in form_html(NOTICE)


def test_many_figures_and_long_sentences_are_cut_short() -> None:
    estimate = NOTICE.financial_estimates[0]
    reason = Reason(category=ReasonCategory.COST, text="long " * 1000)
    form = NOTICE.model_copy(
        update={"financial_estimates": [estimate] * 40, "narrative": Narrative(text="n" * 9000, reasons=[reason])}
    )
    text = words(form_html(form))
    assert text.count("$320.3 million") == 12
    assert "and 28 more in form.financial_estimates" in text
    assert len(text) < 4000
    assert words(estimates_html(form.financial_estimates)).count("$320.3 million") == 40


def test_what_a_notice_says_is_never_markup() -> None:
    tree = hostile_tree(NOTICE.model_dump(), PAYLOAD)
    tree["financial_estimates"][0]["amount"]["unit"] = PAYLOAD
    form = Form12b25.model_validate(tree)
    assert form.registrant.name == PAYLOAD
    for html in (form_html(form), estimates_html(form.financial_estimates)):
        page = Page(html)
        assert page.tags <= TAGS
        assert page.attributes <= {"open", "scope", "style", "title"}
        assert "<script>alert(1)</script><img src=x onerror=" in page.text
        assert "<script" not in html
        assert "url(" not in html


def test_nor_control_characters() -> None:
    html = form_html(Form12b25(registrant=Registrant(name="A\x00\x1b[31m\u202eB\nC")))
    assert "A��[31m�B<br>C" in html


def test_forms_and_lists_of_figures_draw_themselves() -> None:
    assert NOTICE._repr_html_() == form_html(NOTICE)
    shown = NOTICE.financial_estimates._repr_html_()  # type: ignore[attr-defined] # what a notebook asks any value for
    assert shown == estimates_html(NOTICE.financial_estimates)
    assert words(Form12b25().financial_estimates._repr_html_()) == "no estimates"  # type: ignore[attr-defined]


@pytest.mark.parametrize("metric", Metric)
def test_every_metric_has_a_name(metric: Metric) -> None:
    estimate = FinancialEstimate(
        metric=metric, label="x", amount=Interval(low=Decimal(1), high=None, unit="USD"), text=""
    )
    assert "$1 or higher" in words(estimates_html([estimate]))
