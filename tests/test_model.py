from __future__ import annotations

import json
import pickle
from copy import deepcopy
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest
from notices import notice
from pydantic import BaseModel, ValidationError

import nt10k
import nt10k.model
from nt10k import (
    Deadlines,
    Evidence,
    FinancialEstimate,
    Form12b25,
    Interval,
    Metric,
    Narrative,
    Period,
    Reason,
    ReasonCategory,
    Registrant,
    ReportType,
    parse,
)
from nt10k.model.estimate import Estimates

SCHEMA: dict[str, Any] = Form12b25.model_json_schema()
DUE: dict[str, Any] = Deadlines.model_json_schema()
KINDS = {"Form12b25": SCHEMA, **SCHEMA["$defs"], "Deadlines": DUE, **DUE["$defs"]}


def models(module: ModuleType) -> list[type[BaseModel]]:
    found = [getattr(module, name) for name in module.__all__]
    return [model for model in found if isinstance(model, type) and issubclass(model, BaseModel)]


EVERY_MODEL = pytest.mark.parametrize("model", models(nt10k.model), ids=lambda model: model.__name__)


@EVERY_MODEL
def test_every_model_is_a_value(model: type[BaseModel]) -> None:
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"
    assert model.__doc__
    assert getattr(nt10k, model.__name__) is model, "what a parse is made of is public"


@pytest.mark.parametrize(
    ("path", "value"),
    [("amendment", True), ("registrant.name", "Other Corp"), ("evidence.cusip.start", 0), ("signature.date", None)],
)
def test_no_field_can_be_changed(path: str, value: object) -> None:
    target: Any = parse(notice())
    *way, name = path.split(".")
    for step in way:
        target = target[step] if isinstance(target, dict) else getattr(target, step)
    with pytest.raises(ValidationError, match="frozen"):
        setattr(target, name, value)


def test_unknown_fields_are_refused() -> None:
    tree = json.loads(Form12b25().model_dump_json())
    Form12b25.model_validate(tree)
    for broken in ({**tree, "reason": 1}, {**tree, "registrant": {"names": "x"}}, {**tree, "late_report": "8-K"}):
        with pytest.raises(ValidationError):
            Form12b25.model_validate(broken)


def test_report_types_are_the_strings_that_the_form_prints() -> None:
    names = "10-K 10-KSB 20-F 11-K 10-Q 10-QSB 10-D N-SAR N-CSR N-CEN"
    assert [str(report) for report in ReportType] == names.split()
    assert ReportType("10-K") is ReportType.FORM_10K
    assert f"{ReportType.FORM_NCSR}" == "N-CSR"
    assert {ReportType.FORM_10Q: 1}["10-Q"] == 1  # type: ignore[index]
    assert json.dumps(ReportType.FORM_20F) == '"20-F"'


def test_metrics_and_the_taxonomy() -> None:
    assert Metric.NET_INCOME.us_gaap == "NetIncomeLoss"
    without = {metric for metric in Metric if metric.us_gaap is None}
    assert without == {Metric.GROSS_MARGIN, Metric.EBITDA, Metric.ADJUSTED_EBITDA, Metric.BACKLOG, Metric.OTHER}
    elements = [metric.us_gaap for metric in Metric if metric.us_gaap]
    assert len(set(elements)) == len(elements)
    assert all(element.isascii() and element.isalpha() and element[0].isupper() for element in elements)


def test_reason_categories_are_as_defined() -> None:
    assert len(ReasonCategory) == 27
    assert all(str(category) == category.name.lower() for category in ReasonCategory)


def test_an_empty_form_knows_nothing() -> None:
    form = Form12b25()
    assert (form.submission, form.form_type, form.late_report, form.narrative.text) == (None,) * 4
    assert (form.portion_items, form.missing_reports, form.financial_estimates, form.text) == ([], [], [], "")
    assert form.checkboxes.relief is None
    assert form.checkboxes.reports == {}


def test_the_text_is_no_field() -> None:
    form = parse(notice())
    assert form.text.startswith("UNITED STATES") or "FORM 12b-25" in form.text
    assert "text" not in form.model_dump()
    back = Form12b25.model_validate_json(form.model_dump_json())
    assert back.text == ""
    assert back == form
    assert back.with_text(form.text).text == form.text
    assert back.text == "", "with_text leaves the form itself as it was"


def test_forms_compare_by_their_fields() -> None:
    form = parse(notice())
    assert form == form.model_copy(deep=True)
    assert form != form.model_copy(update={"cusip": None})
    assert form != "form"
    with pytest.raises(TypeError, match="unhashable"):
        hash(form)


def test_figures_survive_json_to_the_last_digit() -> None:
    amount = Interval(low=Decimal("-1234567.10"), high=None, unit="USD")
    estimate = FinancialEstimate(
        metric=Metric.REVENUE, label="sales", amount=amount, period_end=date(2011, 12, 31), text="sales of ..."
    )
    back = FinancialEstimate.model_validate_json(estimate.model_dump_json())
    assert back == estimate
    assert str(back.amount and back.amount.low) == "-1234567.10"


def test_evidence_has_one_of_four_bases() -> None:
    assert Evidence(start=1, end=2).basis == "stated"
    with pytest.raises(ValidationError):
        Evidence(start=1, end=2, basis="guessed")


def described(prop: dict[str, Any]) -> str:
    """A property's own description, or that of the model it refers to where the two are the same."""
    text: str = prop.get("description") or kinds_by_reference().get(prop.get("$ref", ""), {}).get("description", "")
    return text.strip()


def kinds_by_reference() -> dict[str, Any]:
    return {f"#/$defs/{name}": kind for name, kind in KINDS.items()}


def test_the_schema_describes_every_property() -> None:
    assert {model.__name__ for model in models(nt10k.model)} <= KINDS.keys()
    bare = [
        f"{kind}.{name}"
        for kind, schema in KINDS.items()
        for name, prop in schema.get("properties", {}).items()
        if not described(prop).endswith((".", ")"))
    ]
    assert not bare, "properties without a description that is a sentence"
    assert all(kind.get("description") for kind in KINDS.values())
    assert all(kind["additionalProperties"] is False for kind in KINDS.values() if "properties" in kind)


def test_a_form_is_named_on_one_line() -> None:
    form = Form12b25(
        registrant=Registrant(name="Halverson\n\x1b[31m Pumps " + "x" * 900),
        form_type="NT 10-K\u202e",
        late_report=ReportType.FORM_10K,
        period=Period(ended=date(2007, 6, 30)),
        narrative=Narrative(reasons=[Reason(category=ReasonCategory.COST, text="t")]),
    )
    assert repr(form) == str(form)
    assert repr(form).startswith("<Form12b25 'Halverson\\n\\x1b[31m Pumps xxx")
    assert repr(form).endswith(
        "xx…', NT 10-K\\u202e, late 10-K, period ended 2007-06-30, 1 reason, 0 estimates, 0 diagnostics>"
    )
    assert len(repr(form)) < 180
    assert repr(Form12b25()) == "<Form12b25 registrant unknown, 0 reasons, 0 estimates, 0 diagnostics>"


def test_an_estimate_is_named_on_one_line() -> None:
    estimate = FinancialEstimate(
        metric=Metric.NET_INCOME,
        label="net loss " * 99,
        period_end=date(2007, 6, 30),
        amount=Interval(low=Decimal("-7.5E6"), high=Decimal(-7_000_000), unit="USD"),
        prior=Interval(low=None, high=Decimal(0), unit="USD"),
        direction="decrease",
        text="t" * 999,
    )
    assert repr(estimate) == str(estimate)
    assert (
        repr(estimate)
        == "<FinancialEstimate net_income: -7500000..-7000000 USD to 2007-06-30, prior ?..0 USD, decrease>"
    )
    assert repr(FinancialEstimate(metric=Metric.CASH, label="", text="")) == "<FinancialEstimate cash: no figure>"
    assert repr([estimate]) == repr(Form12b25(financial_estimates=[estimate]).financial_estimates)


def test_the_list_of_estimates_is_a_list() -> None:
    estimate = FinancialEstimate(metric=Metric.CASH, label="cash", text="t")
    form = Form12b25(financial_estimates=[estimate])
    assert isinstance(form.financial_estimates, Estimates)
    assert form.financial_estimates == [estimate]
    for copy in (
        pickle.loads(pickle.dumps(form)),
        deepcopy(form),
        Form12b25.model_validate_json(form.model_dump_json()),
        Form12b25.model_validate(form.model_dump()),
        Form12b25.model_validate({"financial_estimates": form.financial_estimates}),
    ):
        assert copy == form
        assert isinstance(copy.financial_estimates, Estimates)
    assert isinstance(Form12b25().financial_estimates, Estimates)
    assert type(form.model_dump()["financial_estimates"]) is list
    assert Form12b25.model_json_schema()["properties"]["financial_estimates"]["type"] == "array"
