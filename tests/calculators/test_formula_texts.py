"""What ``explain`` shows of each calculator's arithmetic, as a file that people read."""

from dataclasses import replace

import numpy as np
import pytest
from tests.arithmetic import BASE, checked
from tests.calculators.formula_inputs import INPUTS
from tests.golden import assert_golden
from tests.panels import monthly, yearly

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.localised import Language
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
