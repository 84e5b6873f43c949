import pytest
from hypothesis import given
from tests.panels import panels, same, value_of, yearly

from heinola_indicators.calculators.tourism_income import tourism_income
from heinola_indicators.panel.panel import UnitMismatch


def test_each_euro_of_a_visitor_in_the_lahti_region_makes_the_quoted_1_61():
    # padasjoensanomat.fi, 7 December 2023: a visitor's euro leaves about 0.61 € to other trades of the region
    nothing = yearly("EUR", {2023: 0.0})
    result = tourism_income(yearly("EUR", {2023: 1.0}), yearly("EUR", {2023: 0.61}), nothing)
    assert round(value_of(result, 2023), 2) == 1.61


@given(panels(), panels(), panels())
def test_the_three_effects_stay_as_parts(direct, indirect, induced):
    result = tourism_income(direct, indirect, induced)
    assert list(result.parts) == ["direct", "indirect", "induced"]
    assert all(
        same(part, panel) for part, panel in zip(result.parts.values(), (direct, indirect, induced), strict=True)
    )


def test_income_and_person_years_are_not_added():
    euros = yearly("EUR", {2023: 1.0})
    with pytest.raises(UnitMismatch):
        tourism_income(euros, euros, yearly("person-years", {2023: 1.0}))
