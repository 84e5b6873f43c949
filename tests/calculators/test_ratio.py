import numpy as np
import pytest
from hypothesis import given
from tests.panels import flag_of, panels, value_of, yearly

from heinola_indicators.calculators.ratio import ratio
from heinola_indicators.panel.panel import UnitMismatch


def test_dependency_ratio_of_finland_in_2014_is_the_published_57_1():
    # findikaattori.fi/en/14: under 15: 896,608; 65 and over: 1,091,388; aged 15-64: 3,483,757
    dependants = yearly("persons", {2014: 896_608 + 1_091_388})
    working_age = yearly("persons", {2014: 3_483_757})
    assert round(value_of(ratio(dependants, working_age), 2014), 1) == 57.1


def test_annual_margin_by_depreciation_can_be_told_as_a_ratio():
    result = ratio(yearly("EUR", {2020: 3.0}), yearly("EUR", {2020: 2.0}), times=1)
    assert (value_of(result, 2020), result.unit.code) == (1.5, "ratio")


def test_moves_per_thousand_residents_say_so_in_their_unit():
    result = ratio(yearly("moves", {2020: -40.0}), yearly("persons", {2020: 20_000.0}), times=1000)
    assert (value_of(result, 2020), result.unit.code) == (-2, "moves/1000 persons")


def test_a_share_of_nothing_cannot_exist():
    result = ratio(yearly("EUR", {2020: 1.0, 2021: 0.0}), yearly("EUR", {2020: 0.0, 2021: 0.0}))
    assert [flag_of(result, year) for year in (2020, 2021)] == ["M", "M"]


@given(panels())
def test_a_whole_is_a_hundred_percent_of_itself(panel):
    share = ratio(panel, panel).value
    assert np.isin(share[~np.isnan(share)], 100).all()


def test_jobs_may_be_compared_with_the_employed_but_euros_not_with_people():
    assert ratio(yearly("jobs", {2020: 1.0}), yearly("persons", {2020: 1.0})).unit.code == "percent"
    with pytest.raises(UnitMismatch):
        ratio(yearly("EUR", {2020: 1.0}), yearly("persons", {2020: 1.0}))
