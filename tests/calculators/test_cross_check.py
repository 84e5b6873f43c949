import pytest
from hypothesis import given
from tests.panels import flag_of, panels, same, value_of, yearly

from heinola_indicators.calculators.cross_check import cross_check
from heinola_indicators.panel.panel import UnitMismatch


@pytest.mark.parametrize(("margin"), [7_502, 18_033, 9_552], ids=["Lapua", "Seinäjoki", "Kauhava"])
def test_annual_margins_of_2024_agree_between_income_and_cash_flow_statement(margin):
    # financial statements 2024, thousand euros: both statements print the same
    result = cross_check(yearly("EUR", {2024: margin}), yearly("EUR", {2024: margin}))
    assert value_of(result, 2024) == margin


def test_jyvaskylas_statements_of_2018_agree_within_their_rounding():
    # million euros: 49.1 in the income statement, 49.0 in the cash-flow statement
    first, second = yearly("EUR", {2018: 49.1}), yearly("EUR", {2018: 49.0})
    assert value_of(cross_check(first, second, tolerance=0.1), 2018) == 49.1
    assert flag_of(cross_check(first, second), 2018) == "M"


def test_what_differs_stays_to_be_seen_as_parts():
    result = cross_check(yearly("EUR", {2024: 1.0}), yearly("EUR", {2024: 2.0}))
    assert flag_of(result, 2024) == "M"
    assert [value_of(part, 2024) for part in result.parts.values()] == [1, 2]


@given(panels())
def test_a_figure_agrees_with_itself(panel):
    assert same(cross_check(panel, panel), panel)


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        cross_check(yearly("EUR", {2024: 1.0}), yearly("persons", {2024: 1.0}))
