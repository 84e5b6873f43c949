"""Every formula of every calculator comes to the figure that it stands behind."""

import sys
from dataclasses import replace
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.arithmetic import BASE, assert_comes_to_what_it_shows, checked
from tests.calculators.formula_inputs import INPUTS
from tests.panels import above_zero, monthly, panels, quarters, scaled, yearly

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.calculators.formulas import calculation, formulas_behind, formulas_of
from heinola_indicators.calculators.ratio import ratio
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period, year_period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.formula_text import formula_text

SHARED = {"terms", "statement", "yearly_flows", "composite_items"}  # by several of them, or a part of one

SETTINGS = {
    "ratio": st.fixed_dictionaries({"times": st.sampled_from([1.0, 100.0, 1000.0])}),
    "change-from-base": st.just({"base": BASE}),
    "constant-prices": st.just({"base": BASE}),
    "leverage": st.fixed_dictionaries({"convention": st.sampled_from(["ratio", "multiplier"])}),
    "cash-sufficiency": st.sampled_from([{}, {"deducted": ["own-manufacture"]}]),
    "cross-check": st.just({"tolerance": 500.0}),
    "standardised-rate": st.just({"standard": {"a": 3.0, "b-c": 7.5}, "times": 1000.0}),
}
TURNED = {
    "interest",
    "repayments",
    "depreciation",
    "outlay",
    "expenses",
    "own_manufacture",
}  # negative in some accounts


def signed(name, code):
    """Any panel of an input; a cost or outlay with one sign."""
    if name not in TURNED:
        return panels(code, name=name)
    return st.tuples(panels(code, above_zero, name=name), st.sampled_from([1.0, -1.0])).map(lambda one: scaled(*one))


def test_every_calculator_but_value_shows_its_arithmetic():
    assert [name for name in CALCULATORS if formulas_of(CALCULATORS.load(name)) is None] == ["value"]


def test_the_formulas_are_named_after_their_calculators():
    folder = files("heinola_indicators.calculators.formulas")
    modules = {entry.name.removesuffix(".py") for entry in folder.iterdir() if entry.name.endswith(".py")}
    assert modules - SHARED - {"__init__"} == {member.module for member in CALCULATORS.values()} - {"value"}


@pytest.mark.parametrize("name", INPUTS)
@settings(max_examples=25)
@given(data=st.data())
def test_every_formula_comes_to_the_calculators_figure(name, data):
    inputs = {key: data.draw(signed(key, code)) for key, code in INPUTS[name].items()}
    checked(name, inputs, data.draw(SETTINGS.get(name, st.just({}))))


@settings(max_examples=50)
@given(figures=st.lists(quarters, min_size=5, max_size=5), sign=st.sampled_from([1, -1]))
def test_margins_of_a_statement_have_their_costs_with_the_sign_they_are_written_with(figures, sign):
    names = ("operating_margin", "tax_revenue", "state_transfers", "financial_income")
    *incomes, cost = figures
    terms = {name: yearly("EUR", {2020: income}) for name, income in zip(names, incomes, strict=True)}
    written, annual = yearly("EUR", {2020: sign * cost}), yearly("EUR", {2020: sum(incomes) - cost})
    operating = {"revenue": terms["tax_revenue"], "printed": yearly("EUR", {2020: incomes[1] - cost})}
    assert checked("annual-margin", {**terms, "financial_expenses": written, "printed": annual}, {})
    assert checked("operating-margin", {**operating, "expenses": written}, {})


@given(figures=st.lists(above_zero, min_size=12, max_size=16), gap=st.none() | st.integers(0, 3))
def test_a_sum_of_twelve_months_names_each_of_them(figures, gap):
    if gap is not None:
        figures = [*figures[:gap], None, *figures[gap:]]
    behind = checked("rolling-twelve-months", {"value": monthly("nights", figures)}, {})
    assert len(behind) == max(len(figures) - (12 if gap is not None else 11) - (gap or 0), 0)
    for (_, month), (formula,) in behind.items():
        last = parse_period(month)
        assert formula.with_names().split(" + ") == [f"value {last.shifted(-back)}" for back in reversed(range(12))]


@given(
    mean=quarters,
    n=st.integers(2, 400),
    deviation=above_zero,
    population=st.none() | st.integers(400, 10_000),
)
def test_a_margin_of_error_is_calculated_from_answers_and_deviation(mean, n, deviation, population):
    scores = yearly("points", {2020: mean})
    scores = replace(scores, n=np.array([[float(n)]]), deviation=np.array([[deviation]]))
    given = {"population": population}
    (found,) = checked("survey-mean", {"scores": scores}, given).values()
    margin = CALCULATORS.load("survey-mean")(scores, **given).margin[0, 0]
    assert [formula.name for formula in found] == ["value", "margin"]
    assert found[1].result.value == margin


def test_a_census_and_a_lone_answer_have_no_margin_to_calculate():
    alone = replace(yearly("points", {2020: 4.0}), n=np.array([[1.0]]), deviation=np.array([[np.nan]]))
    for chosen in ({"census": True}, {}):
        (found,) = checked("survey-mean", {"scores": alone}, chosen).values()
        assert [formula.name for formula in found] == ["value"]


@settings(max_examples=25)
@given(data=st.data())
def test_the_criteria_of_section_118_show_what_is_counted_and_compared(data):
    own = {
        "surplus": ("EUR", quarters), "group_surplus_per_resident": ("EUR/resident", quarters),
        "group_margin_of_depreciation": ("percent", quarters), "tax_rate": ("percent", above_zero),
        "group_debt_per_resident": ("EUR/resident", above_zero), "group_servicing_margin": ("ratio", quarters),
    }  # fmt: skip
    means = {"mean_tax_rate": "percent", "mean_group_debt_per_resident": "EUR/resident"}
    years = range(2015, 2022)
    inputs = {name: data.draw(panels(code, values, years=years)) for name, (code, values) in own.items()}
    country = {name: data.draw(panels(code, above_zero, areas=("SSS",), years=years)) for name, code in means.items()}
    checked("evaluation-procedure", inputs | country, {})


OTHER_CRITERIA = {
    "group_surplus_per_resident": "EUR/resident", "group_margin_of_depreciation": "percent",
    "tax_rate": "percent", "group_debt_per_resident": "EUR/resident", "group_servicing_margin": "ratio",
    "mean_tax_rate": "percent", "mean_group_debt_per_resident": "EUR/resident",
}  # fmt: skip


def test_six_deficits_in_a_row_show_what_was_gained_since():
    surplus = {2016: -9.0, 2017: -8.0, 2018: -8.5, 2019: -7.0, 2020: -6.0, 2021: -6.0}
    others = {name: yearly(code, {2020: 1.0, 2021: 2.0}) for name, code in OTHER_CRITERIA.items()}
    behind = checked("evaluation-procedure", {"surplus": yearly("EUR", surplus), **others}, {})
    found = {formula.name: formula.result.value for formula in behind["111", "2021"]}
    assert (found["value"], found["gained"], found["debt_of_mean_2021"]) == (1, 3.5, 1)


def test_the_number_of_criteria_is_their_sum_and_a_mean_of_the_country_holds():
    figures = dict.fromkeys(range(2016, 2022), -3000.0)
    inputs = {name: yearly(code, figures) for name, code in OTHER_CRITERIA.items() if not name.startswith("mean")}
    means = {
        name: yearly(code, {2020: 4.0, 2021: 4.0}, area="SSS")
        for name, code in OTHER_CRITERIA.items()
        if name not in inputs
    }
    behind = checked("evaluation-procedure", {"surplus": yearly("EUR", figures), **inputs, **means}, {})
    found = {formula.name: formula for formula in behind["111", "2021"]}
    assert found["value"].with_names() == "A + B + C"
    assert found["debt_of_mean_2021"].result.value == -750


def test_a_change_names_the_figure_of_its_base():
    behind = checked(
        "change-from-base", {"value": yearly("EUR", {2007: 80.0, 2020: 60.0})}, {"base": year_period(2007)}
    )
    (formula,) = behind["111", "2020"]
    assert formula.with_names() == "100 * (value 2020 - value 2007) / value 2007"
    assert formula_text(formula, Language.FINNISH, exact=True) == "100 * (60 - 80) / 80 = -25"


def test_a_formula_to_be_read_is_rounded_and_says_so():
    formula = Formula("value", "-{a} * {b} ** 2 - sqrt({c})", {
        "a": Number(-1234.5678), "b": Number(1.0), "c": Number(2.0),
    }, Number(1233.15))  # fmt: skip
    shown = formula_text(formula, Language.FINNISH, exact=False).replace("\u00a0", " ")
    assert shown == "−(−1 234,5678) · 1^2 − √(2) ≈ 1 233,15"


def test_the_rounded_terms_of_a_sum_add_up_to_the_rounded_total():
    euros = replace(UNITS["EUR"], decimals=0)
    numbers = {name: Number(value, euros) for name, value in {"a": 33.4, "b": 33.4, "c": 33.4, "d": 0.2}.items()}
    summed = Formula("value", "{a} + {b} + {c} - {d}", numbers, Number(100.0, euros))
    assert formula_text(summed, Language.ENGLISH, exact=False) == "34 + 33 + 33 \N{MINUS SIGN} 0 ≈ 100"
    assert formula_text(summed, Language.ENGLISH, exact=True) == "33.4 + 33.4 + 33.4 - 0.2 = 100"
    other = Formula("value", "{a} * {b}", numbers, Number(33.4 * 33.4, euros))
    assert formula_text(other, Language.ENGLISH, exact=False) == "33·33 ≈ 1,116".replace("·", " · ")


def test_a_figure_that_is_not_there_has_no_formula():
    part, whole = yearly("EUR", {2020: 1.0, 2021: None}), yearly("EUR", {2020: 0.0, 2021: 1.0})
    for area, year in (("111", 2020), ("111", 2021), ("111", 2030), ("398", 2020)):
        calculated = calculation(ratio, {"part": part, "whole": whole}, {}, area, year_period(year))
        assert formulas_behind(ratio, calculated) == ()


def doubled(value):
    """A calculator of another package."""
    return scaled(value, 2.0)


def formulas(of):
    """What that package has beside it."""
    return (of.formula("2 * {value}"),)


def test_a_calculator_of_another_package_has_its_formulas_beside_it(monkeypatch):
    monkeypatch.setitem(sys.modules, doubled.__module__, sys.modules[__name__])
    (found,) = formulas_behind(doubled, calculation(doubled, {"value": yearly("EUR", {2020: 3.0})}, {}, "111", BASE))
    assert_comes_to_what_it_shows(found)
    assert found.result.value == 6
