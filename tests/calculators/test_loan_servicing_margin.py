import pytest
from hypothesis import given
from tests.panels import above_zero, flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.loan_servicing_margin import loan_servicing_margin
from heinola_indicators.panel.panel import UnitMismatch


def margin(*figures):
    return loan_servicing_margin(*(yearly("EUR", {2019: float(figure)}) for figure in figures))


def test_helsinkis_margins_are_the_printed_ones():
    # Financial statements 2019: annual margin, interest expenses, decrease of long-term loans; 2018 beside it
    assert round(value_of(margin(741_411_705.81, -16_585_774.01, -86_540_921), 2019), 1) == 7.4
    assert round(value_of(margin(751_996_271.84, -16_869_668.34, -105_849_049), 2019), 1) == 6.3


@given(panels(), panels(values=above_zero), panels(values=above_zero))
def test_interest_and_repayments_may_be_written_either_way(annual_margin, interest, repayments):
    assert same(
        loan_servicing_margin(annual_margin, interest, repayments),
        loan_servicing_margin(annual_margin, scaled(interest, -1), scaled(repayments, -1)),
    )


def test_without_a_debt_to_serve_there_is_no_margin():
    assert flag_of(margin(10, 0, 0), 2019) == "M"


def test_a_negative_annual_margin_is_shown():
    assert value_of(margin(-30, 10, 10), 2019) == -1


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        loan_servicing_margin(yearly("EUR", {2024: 1.0}), yearly("persons", {2024: 1.0}), yearly("EUR", {2024: 1.0}))
