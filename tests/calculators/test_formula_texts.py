"""What ``explain`` shows of each calculator's arithmetic, as a file that people read."""

from dataclasses import replace

import numpy as np
import pytest
from tests.arithmetic import BASE, checked
from tests.calculators.formula_inputs import INPUTS
from tests.golden import assert_golden
from tests.panels import flag_of, monthly, value_of, yearly

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import UNITS
from heinola_indicators.reports.formula_text import formula_text

SETTINGS = {
    "ratio": {"times": 100.0},
    "change-from-base": {"base": BASE},
    "constant-prices": {"base": BASE},
    "leverage": {"convention": "multiplier"},
    "cash-sufficiency": {"deducted": ["own-manufacture"]},
    "cross-check": {"tolerance": 5000.0},
    "standardised-rate": {"standard": {"a": 3.0, "b-c": 7.5}, "times": 1000.0},
}

WITHOUT_QUALIFIER = {"standardised-rate"}  # its inputs are of an age group each


def lines(name, inputs):
    """The formulas of 2021 with names, and with numbers."""
    behind = checked(name, inputs, SETTINGS.get(name, {}))
    assert ("111", "2021") in behind, name
    for formula in behind["111", "2021"]:
        yield f"{name}, {formula.name}: {formula.with_names()}"
        unit = formula.result.unit
        yield f"    {formula_text(formula, Language.ENGLISH, exact=True)} {unit.code if unit else ''}".rstrip()


def figures(name):
    """Inputs that any of the calculators can make something of."""
    return {
        key: yearly(code, {2020: 3000.0 / 3**number, 2021: 4096.0 / 4**number})
        for number, (key, code) in enumerate(INPUTS[name].items())
    }


@pytest.mark.parametrize("name", INPUTS)
def test_a_result_is_called_by_the_name_of_its_calculator(name):
    inputs, given = figures(name), SETTINGS.get(name, {})
    called = "leverage-multiplier" if name == "leverage" else name
    assert CALCULATORS.load(name)(**inputs, **given).name == called


@pytest.mark.parametrize("name", [name for name in INPUTS if name not in WITHOUT_QUALIFIER])
def test_what_is_special_about_an_input_is_told_of_the_result(name):
    inputs, given = figures(name), SETTINGS.get(name, {})
    special = {key: replace(panel, qualifier="group") for key, panel in inputs.items()}
    assert CALCULATORS.load(name)(**special, **given).qualifier == "group"
    assert CALCULATORS.load(name)(**inputs, **given).qualifier is None


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, codes in INPUTS.items() for key in codes])
def test_a_preliminary_input_makes_a_preliminary_result_whichever_it_is(name, key):
    inputs = figures(name)
    same = {year: value_of(inputs[key], year) for year in (2020, 2021)}
    inputs[key] = yearly(INPUTS[name][key], same, flags={2021: Flag.P})
    result = CALCULATORS.load(name)(**inputs, **SETTINGS.get(name, {}))
    assert "P" in flag_of(result, 2021)
    if name == "net-migration":
        assert "P" in flag_of(result.parts["intermunicipal" if key.startswith("inter") else "international"], 2021)


TERMS = ("operating_margin", "tax_revenue", "state_transfers", "financial_income", "financial_expenses", "printed")
STATEMENTS = {
    "operating-margin": {"revenue": 90.0, "expenses": 60.0, "printed": 30.0},
    "annual-margin": dict(zip(TERMS, (-50.0, 40.0, 20.0, 3.0, 5.0, 8.0), strict=True)),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_margin_keeps_its_terms_by_their_names(name):
    terms = {key: yearly("EUR", {2021: figure}) for key, figure in STATEMENTS[name].items()}
    result = CALCULATORS.load(name)(**{key: replace(panel, qualifier="group") for key, panel in terms.items()})
    assert (result.name, result.qualifier, value_of(result, 2021)) == (name, "group", STATEMENTS[name]["printed"])
    kept = STATEMENTS[name] if name == "operating-margin" else {"printed": 8.0}
    assert {key: value_of(part, 2021) for key, part in result.parts.items()} == kept


def test_a_rolling_sum_is_called_by_its_calculator_and_keeps_what_is_special():
    nights = replace(monthly("nights", [1.0] * 12), qualifier="residents")
    result = CALCULATORS.load("rolling-twelve-months")(nights)
    assert (result.name, result.qualifier) == ("rolling-twelve-months", "residents")


def test_the_margin_of_a_survey_is_in_the_unit_of_its_scores():
    scores = replace(yearly("points", {2020: 4.0}), n=np.array([[50.0]]), deviation=np.array([[1.6]]))
    (found,) = checked("survey-mean", {"scores": scores}, {}).values()
    assert [formula.result.unit.code for formula in found] == ["points", "points"]


def test_the_criteria_of_section_118_name_the_years_that_they_compare():
    own = {
        "surplus": "EUR", "group_surplus_per_resident": "EUR/resident", "group_margin_of_depreciation": "percent",
        "tax_rate": "percent", "group_debt_per_resident": "EUR/resident", "group_servicing_margin": "ratio",
    }  # fmt: skip
    inputs = {name: yearly(code, {year: -(2030.0 - year) for year in range(2015, 2022)}) for name, code in own.items()}
    for name, code in {"mean_tax_rate": "percent", "mean_group_debt_per_resident": "EUR/resident"}.items():
        inputs[name] = yearly(code, {2020: 4.0, 2021: 5.0}, area="SSS")
    assert CALCULATORS.load("evaluation-procedure")(**inputs).name == "evaluation-procedure"
    found = checked("evaluation-procedure", inputs, {})["111", "2021"]
    assert [formula.name for formula in found] == [
        "value", "gained", "tax_rate_above_mean_2020", "debt_of_mean_2020", "tax_rate_above_mean_2021",
        "debt_of_mean_2021",
    ]  # fmt: skip
    assert found[1].with_names().startswith("max(surplus 2017 - surplus 2016, 0) + ")
    assert found[1].with_names().endswith("max(surplus 2021 - surplus 2020, 0)")
    assert found[2].result.unit is UNITS["percentage-points"]
    assert found[2].with_names() == "tax rate 2020 - mean tax rate 2020"


def test_euros_per_resident_are_divided_and_nothing_else():
    inputs = {"amount": yearly("EUR", {2021: 900.0}), "population": yearly("persons", {2021: 18.0})}
    (formula,) = checked("per-resident", inputs, {})["111", "2021"]
    assert (formula.with_names(), formula.result.value) == ("amount / population", 50.0)


def test_every_formula_names_its_numbers_and_their_years(update_golden):
    shown = []
    for name in INPUTS:
        shown += lines(name, figures(name))
    assert_golden("formulas.txt", "\n".join([*shown, ""]), update=update_golden)


def test_a_sum_of_twelve_months_is_that_of_the_twelve_months_up_to_its_own():
    behind = checked("rolling-twelve-months", {"value": monthly("nights", list(np.arange(1.0, 14.0)))}, {})
    ((first,), (second,)) = behind["111", "2019-12"], behind["111", "2020-01"]
    assert first.result.value == 78.0
    assert second.result.value == 90.0
    assert second.with_names().startswith("value 2019-02 + value 2019-03")
    assert second.with_names().endswith("value 2019-12 + value 2020-01")
    assert len(behind) == 2


@pytest.mark.parametrize("gap", [0, 5, 11])
def test_a_month_without_a_figure_leaves_no_sum_to_show(gap):
    figures = [float(number) for number in range(1, 13)]
    figures[gap] = None
    assert checked("rolling-twelve-months", {"value": monthly("nights", figures)}, {}) == {}
