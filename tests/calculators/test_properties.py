"""What holds of every calculator that takes figures by area and period to figures by area and period."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.panels import AREAS, YEARS, above_zero, by_area, panels, powers_of_two, quarters, same, scaled, unit

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.model.period import year_period
from heinola_indicators.panel.panel import empty_panel

BASE = year_period(2020)
# calculator → units of its inputs, settings, how the result grows when every input is multiplied
CASES = {
    "value": (["EUR"], {}, 1),
    "total": (["EUR", "EUR", "EUR"], {}, 1),
    "difference": (["EUR", "EUR"], {}, 1),
    "ratio": (["EUR", "EUR"], {}, 0),
    "per-resident": (["EUR", "persons"], {}, 0),
    "change-from-base": (["EUR"], {"base": BASE}, 0),
    "net-migration": (["moves"] * 4, {}, 1),
    "composite-index": (["EUR", "persons"], {"normaliser": "base-100", "base": BASE}, 0),
    "survey-mean": (["points"], {"census": True}, 1),
    "investment-self-financing": (["EUR"] * 3, {}, 0),
    "leverage": (["EUR", "EUR"], {}, 0),
    "constant-prices": (["EUR", "index"], {"base": BASE}, 1),
    "cross-check": (["EUR", "EUR"], {}, 1),
    "operating-margin": (["EUR"] * 3, {"rounding": 0.0}, 1),
    "annual-margin": (["EUR"] * 6, {"rounding": 0.0}, 1),
    "annual-margin-of-depreciation": (["EUR"] * 2, {}, 0),
    "loan-servicing-margin": (["EUR"] * 3, {}, 0),
    "calculated-loan-servicing-margin": (["EUR"] * 3, {}, 0),
    "cash-sufficiency": (["EUR"] * 3, {}, 0),
    "relative-indebtedness": (["EUR"] * 5, {}, 0),
    "equity-ratio": (["EUR"] * 4, {}, 0),
    "loan-stock": (["EUR"] * 5, {}, 1),
    "tourism-income": (["EUR"] * 3, {}, 1),
    "tourism-employment": (["EUR", "EUR", "EUR", "EUR/person-year"], {}, 0),
}
BY_NAME = {"total": 0, "composite-index": 0, "cash-sufficiency": 1}  # how many inputs come before those by name
AGAINST_BASE = {"change-from-base", "composite-index"}
OF_THEIR_OWN = {
    "rolling-twelve-months", "investment-appraisal", "evaluation-procedure", "standardised-rate",
}  # other periods out than in, or a verdict where a figure is missing  # fmt: skip

every_case = pytest.mark.parametrize("name", CASES)
few = settings(max_examples=15, deadline=None)  # each property runs for every calculator


@st.composite
def inputs_of(draw, name, values=quarters):
    units, _, _ = CASES[name]
    return [draw(panels(code, values, name=f"input {number}")) for number, code in enumerate(units)]


def calculated(name, inputs):
    _, parameters, _ = CASES[name]
    calculator = CALCULATORS.load(name)
    if name in BY_NAME:
        first, others = inputs[: BY_NAME[name]], inputs[BY_NAME[name] :]
        return calculator(*first, **{f"item-{number}": panel for number, panel in enumerate(others)}, **parameters)
    return calculator(*inputs, **parameters)


def test_every_calculator_is_among_the_cases():
    assert set(CASES) | OF_THEIR_OWN == set(CALCULATORS)


@every_case
def test_the_unit_of_a_result_is_known_before_any_figure(name):
    nothing = [empty_panel(f"input {number}", unit(code)) for number, code in enumerate(CASES[name][0])]
    figures = [by_area(code, {"111": {2020: 1.0}}) for code in CASES[name][0]]
    result = calculated(name, nothing)
    assert (result.areas, result.periods) == ((), ())
    assert result.unit.code == calculated(name, figures).unit.code


@every_case
@few
@given(data=st.data())
def test_a_value_needs_a_value_in_every_input(name, data):
    inputs = data.draw(inputs_of(name))
    result = calculated(name, inputs)
    assert (result.areas, result.periods) == (inputs[0].areas, inputs[0].periods)
    assert not (~np.isnan(result.value) & np.any([np.isnan(panel.value) for panel in inputs], axis=0)).any()


@every_case
@few
@given(data=st.data())
def test_missing_stays_missing_and_suppressed_stays_suppressed(name, data):
    inputs = data.draw(inputs_of(name))
    result = calculated(name, inputs)
    for code in (Flag.O, Flag.Q):
        has_it = np.any([(panel.flag & code) != 0 for panel in inputs], axis=0)
        assert np.all((result.flag[has_it] & code) != 0)
        assert np.isnan(result.value[has_it]).all()


@every_case
@few
@given(data=st.data())
def test_what_is_said_of_an_input_is_said_of_the_result(name, data):
    inputs = data.draw(inputs_of(name))
    said = np.bitwise_or.reduce([panel.flag for panel in inputs])
    assert ((calculated(name, inputs).flag & said) == said).all()


@every_case
@few
@given(data=st.data())
def test_a_result_never_lacks_a_value_without_saying_why(name, data):
    result = calculated(name, data.draw(inputs_of(name)))
    assert (np.isnan(result.value) == ((result.flag & int(WITHOUT_VALUE)) != 0)).all()


@every_case
@few
@given(data=st.data())
def test_the_figures_of_an_area_do_not_depend_on_other_areas(name, data):
    inputs = data.draw(inputs_of(name))
    alone = [panel.taken(["398"], panel.periods) for panel in inputs]
    assert same(calculated(name, alone), calculated(name, inputs).taken(["398"], inputs[0].periods))


@every_case
@few
@given(data=st.data(), factor=powers_of_two)
def test_the_scale_of_the_inputs_is_the_scale_of_a_sum_and_nothing_to_a_share(name, data, factor):
    inputs = data.draw(inputs_of(name, above_zero))
    grows = CASES[name][2]
    larger = calculated(name, [scaled(panel, factor) for panel in inputs])
    assert same(larger, scaled(calculated(name, inputs), factor**grows))


@every_case
@few
@given(data=st.data())
def test_only_what_is_in_every_input_is_in_the_result(name, data):
    inputs = data.draw(inputs_of(name))
    inputs[0] = inputs[0].taken(AREAS[:2], [year_period(year) for year in YEARS[1:]])
    result = calculated(name, inputs)
    observed = np.argwhere(result.flag != 0)
    assert {result.areas[row] for row, _ in observed} <= set(AREAS[:2])
    assert {result.periods[column].year for _, column in observed} <= set(YEARS[1:])


@every_case
@few
@given(data=st.data())
def test_a_result_keeps_its_inputs(name, data):
    inputs = data.draw(inputs_of(name))
    result = calculated(name, inputs)
    if name != "value":
        assert len(result.inputs) == len(inputs)
