import pytest
from hypothesis import given
from tests.panels import panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.difference import difference
from heinola_indicators.panel.panel import UnitMismatch


def test_nights_of_non_residents_in_2019_are_the_published_7_039_441():
    # Statistics Finland, Accommodation statistics, December 2019, appendix table 6
    every, residents = yearly("nights", {2019: 23_101_274}), yearly("nights", {2019: 16_061_833})
    assert value_of(difference(every, residents), 2019) == 7_039_441


def test_moves_of_a_commissioned_delivery_leave_a_loss():
    # Heinola 2015 in Statistics Finland's delivery of domestic moves: 586 in, 619 out
    result = difference(yearly("moves", {2015: 586}), yearly("moves", {2015: 619}))
    assert value_of(result, 2015) == -33
    assert [value_of(part, 2015) for part in result.parts.values()] == [586, 619]


@given(panels(), panels())
def test_exchanging_the_inputs_turns_the_sign(first, second):
    assert same(difference(first, second), scaled(difference(second, first), -1))


def test_different_units_have_no_difference():
    with pytest.raises(UnitMismatch):
        difference(yearly("EUR", {2020: 1.0}), yearly("persons", {2020: 1.0}))
