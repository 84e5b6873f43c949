import numpy as np
import pytest
from hypothesis import given
from tests.panels import above_zero, flag_of, panels, value_of, yearly

from heinola_indicators.calculators.leverage import leverage
from heinola_indicators.panel.panel import UnitMismatch


def test_the_eus_21_billion_for_315_of_investments_are_the_published_multiplier_of_15():
    # European Commission, Investment Plan for Europe, questions and answers, 20 July 2015
    own, external = yearly("EUR", {2015: 21e9}), yearly("EUR", {2015: 315e9 - 21e9})
    assert value_of(leverage(own, external, convention="multiplier"), 2015) == 15
    assert value_of(leverage(own, external), 2015) == 14


def test_an_ecosystem_project_has_one_and_a_half_euros_to_each_of_the_citys():
    # innokaupungit.fi, 12 June 2023: 60 % from the EU and the state, 40 % from the cities
    assert value_of(leverage(yearly("EUR", {2023: 40.0}), yearly("EUR", {2023: 60.0})), 2023) == 1.5


@given(panels(values=above_zero), panels(values=above_zero))
def test_the_multiplier_is_one_more_than_the_ratio(own, external):
    ratio, multiplier = leverage(own, external), leverage(own, external, convention="multiplier")
    np.testing.assert_array_equal(multiplier.value, ratio.value + 1)


@pytest.mark.parametrize("own", [0.0, -5.0])
def test_nothing_of_its_own_brings_nothing_along(own):
    assert flag_of(leverage(yearly("EUR", {2024: own}), yearly("EUR", {2024: 1.0})), 2024) == "M"


@pytest.mark.parametrize("convention", ["ratio", "multiplier"])
def test_the_result_names_its_convention(convention):
    own, external = yearly("EUR", {2024: 1.0}), yearly("EUR", {2024: 1.0})
    assert leverage(own, external, convention=convention).name == f"leverage-{convention}"


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        leverage(yearly("EUR", {2024: 1.0}), yearly("persons", {2024: 1.0}))
