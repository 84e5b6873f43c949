import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import YEARS, above_zero, by_area, flag_of, panels, same, value_of, yearly

from heinola_indicators.calculators.change_from_base import change_from_base
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import month_period, year_period


def test_emissions_of_finland_fell_by_the_published_nine_percent_in_2020():
    # Statistics Finland, Greenhouse gases: 53.1 Mt in 2019 (21 December 2020), 48.3 Mt in 2020 (21 May 2021)
    emissions = yearly("ktCO2e", {2019: 53_100, 2020: 48_300})
    result = change_from_base(emissions, base=year_period(2019))
    assert (round(value_of(result, 2020)), result.unit.code) == (-9, "percent")


@given(panels(values=above_zero), st.sampled_from(YEARS))
def test_nothing_has_changed_at_the_base(panel, year):
    at_base = change_from_base(panel, base=year_period(year)).taken(panel.areas, [year_period(year)])
    assert np.isin(at_base.value[~np.isnan(at_base.value)], 0).all()


@given(panels(values=above_zero), st.sampled_from(YEARS))
def test_a_change_of_something_above_zero_is_never_below_minus_a_hundred(panel, year):
    assert not (change_from_base(panel, base=year_period(year)).value <= -100).any()


@pytest.mark.parametrize("at_base", [0.0, -2.0])
def test_a_base_of_zero_or_below_has_no_percentage(at_base):
    result = change_from_base(yearly("EUR", {2020: at_base, 2021: 1.0}), base=year_period(2020))
    assert [flag_of(result, year) for year in (2020, 2021)] == ["M", "M"]


def test_a_suppressed_base_hides_every_change():
    panel = yearly("EUR", {2020: None, 2021: 1.0}, flags={2020: Flag.Q})
    assert flag_of(change_from_base(panel, base=year_period(2020)), 2021) == "Q"


def test_an_area_without_a_base_has_changes_that_are_missing():
    panel = by_area("EUR", {"111": {2020: 1.0, 2021: 2.0}, "398": {2021: 2.0}})
    result = change_from_base(panel, base=year_period(2020))
    assert [flag_of(result, 2021, area) for area in ("111", "398")] == ["A", "O"]
    assert flag_of(result, 2020, "398") == ""


def test_a_base_outside_the_periods_leaves_all_missing():
    assert flag_of(change_from_base(yearly("EUR", {2021: 1.0}), base=year_period(1990)), 2021) == "O"


def test_a_preliminary_base_makes_changes_preliminary_but_a_break_at_it_is_no_break_since():
    panel = yearly("EUR", {2020: 1.0, 2021: 2.0}, flags={2020: Flag.P | Flag.B})
    assert flag_of(change_from_base(panel, base=year_period(2020)), 2021) == "P"


def test_the_input_of_a_change_is_the_series_itself():
    panel = yearly("EUR", {2020: 1.0, 2021: 2.0})
    (kept,) = change_from_base(panel, base=year_period(2020)).inputs
    assert same(kept, panel)


def test_a_month_is_no_base_for_years():
    with pytest.raises(UsageError, match="2020-01 is a month; figures comes by year"):
        change_from_base(yearly("EUR", {2020: 1.0}), base=month_period(2020, 1))
