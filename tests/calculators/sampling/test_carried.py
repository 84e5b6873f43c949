import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.calculators.change_from_base import change_from_base
from heinola_indicators.calculators.difference import difference
from heinola_indicators.calculators.per_resident import per_resident
from heinola_indicators.calculators.ratio import ratio
from heinola_indicators.calculators.sampling.carried import carried, limits_of
from heinola_indicators.calculators.sampling.intervals import with_intervals
from heinola_indicators.calculators.total import total
from heinola_indicators.model.period import year_period
from heinola_indicators.model.source import Sampling
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.panel import Panel

YEAR = year_period(2024)


def one(value, unit="points", margin=None):
    margins = None if margin is None else np.array([[float(margin)]])
    return Panel(
        "x",
        UNITS[unit],
        ("111",),
        (YEAR,),
        np.array([[float(value)]]),
        np.array([[1]]),
        np.array([[-1]]),
        margin=margins,
    )


@given(st.floats(0, 5), st.floats(0, 5))
def test_margins_of_a_sum_and_of_a_difference_are_added_in_squares(first, second):
    inputs = {"first": one(8, margin=first), "second": one(3, margin=second)}
    for name, calculator in (("total", total), ("difference", difference)):
        assert carried(name, calculator, inputs, {}).margin[0, 0] == pytest.approx(math.hypot(first, second))


def test_an_uneven_interval_stays_uneven():
    events = with_intervals(one(4, "persons"), Sampling.COUNT)
    found = carried("per-resident", per_resident, {"amount": events, "population": one(2000, "persons")}, {})
    assert found.low[0, 0] == pytest.approx(events.low[0, 0] / 2000)
    assert found.high[0, 0] == pytest.approx(events.high[0, 0] / 2000)


def test_without_margins_nothing_is_added():
    assert carried("total", total, {"first": one(8), "second": one(3)}, {}).margin is None


def test_where_one_margin_is_not_known_that_of_the_result_is_not():
    found = carried("total", total, {"first": one(8, margin=1), "second": one(3, margin=math.nan)}, {})
    assert found.value[0, 0] == 11
    assert np.isnan(found.margin[0, 0])


def test_a_calculator_over_several_periods_leaves_the_margin_unknown():
    found = carried("change-from-base", change_from_base, {"value": one(8, margin=1)}, {"base": YEAR})
    assert np.isnan(found.margin).all()


def test_the_settings_of_the_calculator_count_at_the_limits_too():
    inputs = {"part": one(8, "EUR", margin=1), "whole": one(16, "EUR")}
    found = carried("ratio", ratio, inputs, {"times": 100.0})
    assert (found.value[0, 0], found.margin[0, 0]) == (50.0, 6.25)
    assert (found.low[0, 0], found.high[0, 0]) == (43.75, 56.25)


def test_a_margin_below_the_line_of_a_fraction_is_wider_above_than_below():
    found = carried("ratio", ratio, {"part": one(8, "EUR"), "whole": one(16, "EUR", margin=4)}, {"times": 1.0})
    assert (found.low[0, 0], found.high[0, 0]) == pytest.approx((8 / 20, 8 / 12))


def test_the_limits_are_those_a_figure_has_else_its_margin_to_both_sides():
    by_margin = limits_of(one(8, margin=1))
    assert (by_margin.low[0, 0], by_margin.high[0, 0]) == (7.0, 9.0)
    uneven = replace(one(8, margin=1), low=np.array([[7.5]]), high=np.array([[np.nan]]))
    assert (limits_of(uneven).low[0, 0], limits_of(uneven).high[0, 0]) == (7.5, 9.0)
    unknown = limits_of(one(8))
    assert np.isnan([unknown.low[0, 0], unknown.high[0, 0]]).all()
