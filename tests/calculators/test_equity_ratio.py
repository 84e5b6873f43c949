import pytest
from tests.panels import flag_of, value_of, yearly

from heinola_indicators.calculators.equity_ratio import equity_ratio
from heinola_indicators.panel.panel import UnitMismatch

# Leppävirta, kuntatalouden tunnuslukuja, million euros: equity, managed capital, liabilities, balance sheet total,
# printed percentage. What is left of the total are depreciation difference and reserves; no advances are printed
LEPPAVIRTA = {
    2014: (47.0, 0.464, 15.1, 66.8, 76.7),
    2015: (47.1, 0.457, 14.7, 67.5, 77.6),
    2016: (47.2, 0.458, 12.8, 65.6, 79.8),
    2017: (47.3, 0.519, 14.7, 67.6, 77.6),
}


def ratio(*figures):
    return equity_ratio(*(yearly("EUR", {2018: float(figure)}) for figure in figures))


def of_leppavirta(year):
    equity, managed, liabilities, total, _ = LEPPAVIRTA[year]
    return value_of(ratio(equity, total - equity - managed - liabilities, total, 0), 2018)


@pytest.mark.parametrize("year", [2014, 2016])
def test_leppavirtas_ratios_are_the_printed_ones(year):
    assert round(of_leppavirta(year), 1) == LEPPAVIRTA[year][-1]


@pytest.mark.parametrize("year", LEPPAVIRTA)
def test_leppavirtas_ratios_are_the_printed_ones_within_the_rounding_of_its_balance_sheet(year):
    assert of_leppavirta(year) == pytest.approx(LEPPAVIRTA[year][-1], abs=0.05 + 100 * 0.05 / 65)


def test_advances_received_are_left_out_of_the_whole():
    result = ratio(30, 10, 100, 20)
    assert (value_of(result, 2018), result.unit.code) == (50, "percent")


def test_negative_equity_is_shown_and_no_balance_sheet_has_no_ratio():
    assert value_of(ratio(-10, 0, 100, 0), 2018) == -10
    assert flag_of(ratio(10, 0, 20, 20), 2018) == "M"


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        equity_ratio(*[yearly("EUR", {2024: 1.0})] * 3, yearly("persons", {2024: 1.0}))
