import pytest
from hypothesis import given
from tests.panels import above_zero, flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.annual_margin_of_depreciation import annual_margin_of_depreciation
from heinola_indicators.panel.panel import UnitMismatch

# Helsinki, Financial statements 2019; the group's are thousand euros, without elimination differences of ownership
HELSINKI = {
    "city": (741_411_705.81, -364_435_630.81, 203.4),
    "group": (1_377_050, -824_773 - 635, 166.8),
    "group 2018": (1_358_006, -777_801 - 100, 174.6),
}


@pytest.mark.parametrize(("margin", "depreciation", "printed"), HELSINKI.values(), ids=HELSINKI)
def test_helsinkis_percentages_are_the_printed_ones(margin, depreciation, printed):
    result = annual_margin_of_depreciation(yearly("EUR", {2019: margin}), yearly("EUR", {2019: depreciation}))
    assert (round(value_of(result, 2019), 1), result.unit.code) == (printed, "percent")


@given(panels(), panels(values=above_zero))
def test_depreciation_may_be_written_either_way(margin, depreciation):
    assert same(
        annual_margin_of_depreciation(margin, depreciation),
        annual_margin_of_depreciation(margin, scaled(depreciation, -1)),
    )


def test_depreciation_of_both_signs_is_not_understood():
    margin = yearly("EUR", {2023: 1.0, 2024: 1.0})
    result = annual_margin_of_depreciation(margin, yearly("EUR", {2023: -5.0, 2024: 5.0}))
    assert [flag_of(result, year) for year in (2023, 2024)] == ["M", "M"]


def test_no_depreciation_has_no_percentage_and_a_negative_margin_has():
    depreciation = yearly("EUR", {2023: 0.0, 2024: 10.0})
    result = annual_margin_of_depreciation(yearly("EUR", {2023: 1.0, 2024: -5.0}), depreciation)
    assert (flag_of(result, 2023), value_of(result, 2024)) == ("M", -50)


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        annual_margin_of_depreciation(yearly("EUR", {2024: 1.0}), yearly("EUR@2023", {2024: 1.0}))
