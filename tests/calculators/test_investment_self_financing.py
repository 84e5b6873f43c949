import pytest
from hypothesis import given
from tests.panels import above_zero, by_area, flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.investment_self_financing import investment_self_financing
from heinola_indicators.panel.panel import UnitMismatch

NO_SHARES = yearly("EUR", {2024: 0.0})


@pytest.mark.parametrize(
    ("annual_margin", "outlay", "expected"),
    [(7_502, -7_179, 104.5), (18_033, -41_747, 43.2)],
    ids=["Lapua", "Seinäjoki"],
)
def test_gross_self_financing_is_that_of_the_accounts_of_2024(annual_margin, outlay, expected):
    # financial statements 2024 of the two cities, 1 000 €: annual margin and investments of the cash-flow statement
    margin = yearly("EUR", {2024: annual_margin})
    in_cash_flow, positive = yearly("EUR", {2024: outlay}), yearly("EUR", {2024: -outlay})
    for spent in (in_cash_flow, positive):
        assert round(value_of(investment_self_financing(margin, spent, NO_SHARES), 2024), 1) == expected


@pytest.mark.parametrize(
    ("margin", "outlay", "shares", "printed"),
    [(741_411_706, -780_382_485, 15_034_411, 96.9), (751_996_272, -625_292_354, 11_933_227, 122.6)],
    ids=["2019", "2018"],
)
def test_helsinkis_self_financing_is_the_printed_one(margin, outlay, shares, printed):
    # financial statements 2019, cash-flow statement: sales of fixed assets, 181 192 295 in 2019, are not netted
    result = investment_self_financing(*(yearly("EUR", {2019: float(each)}) for each in (margin, outlay, shares)))
    assert round(value_of(result, 2019), 1) == printed


def test_financing_shares_make_the_cost_smaller_under_either_sign():
    margin, shares = yearly("EUR", {2024: 60.0}), yearly("EUR", {2024: 20.0})
    for outlay in (-100.0, 100.0):
        assert value_of(investment_self_financing(margin, yearly("EUR", {2024: outlay}), shares), 2024) == 75


@given(panels(), panels(values=above_zero), panels(values=above_zero))
def test_both_sign_conventions_give_the_same(margin, outlay, shares):
    in_cash_flow = scaled(outlay, -1)
    assert same(
        investment_self_financing(margin, outlay, shares), investment_self_financing(margin, in_cash_flow, shares)
    )


def test_outlays_of_both_signs_are_not_understood():
    margin, shares = yearly("EUR", {2023: 1.0, 2024: 1.0}), yearly("EUR", {2023: 0.0, 2024: 0.0})
    result = investment_self_financing(margin, yearly("EUR", {2023: -5.0, 2024: 5.0}), shares)
    assert [flag_of(result, year) for year in (2023, 2024)] == ["M", "M"]


def test_a_sign_is_seen_in_years_that_the_margin_does_not_have():
    outlay = yearly("EUR", {2023: 5.0, 2024: -5.0})
    assert flag_of(investment_self_financing(yearly("EUR", {2024: 1.0}), outlay, NO_SHARES), 2024) == "M"


def test_each_area_has_its_own_convention():
    both = {"111": {2024: 50.0}, "398": {2024: 50.0}}
    outlay = by_area("EUR", {"111": {2024: -100.0}, "398": {2024: 100.0}})
    shares = by_area("EUR", {"111": {2024: 0.0}, "398": {2024: 0.0}})
    result = investment_self_financing(by_area("EUR", both), outlay, shares)
    assert [value_of(result, 2024, area) for area in both] == [50, 50]


@pytest.mark.parametrize(("outlay", "shares"), [(0.0, 0.0), (-10.0, 10.0), (10.0, 15.0), (-10.0, -5.0)])
def test_a_cost_of_zero_or_below_or_a_negative_share_cannot_be_calculated_with(outlay, shares):
    result = investment_self_financing(
        yearly("EUR", {2024: 1.0}), yearly("EUR", {2024: outlay}), yearly("EUR", {2024: shares})
    )
    assert flag_of(result, 2024) == "M"


def test_a_negative_annual_margin_is_shown():
    result = investment_self_financing(yearly("EUR", {2024: -5.0}), yearly("EUR", {2024: -10.0}), NO_SHARES)
    assert value_of(result, 2024) == -50


def test_thousands_and_euros_are_not_mixed():
    with pytest.raises(UnitMismatch):
        investment_self_financing(yearly("EUR", {2024: 1.0}), yearly("persons", {2024: 1.0}), NO_SHARES)
