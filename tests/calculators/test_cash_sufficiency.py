import pytest
from hypothesis import given
from tests.panels import above_zero, flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.cash_sufficiency import cash_sufficiency
from heinola_indicators.model.errors import UsageError
from heinola_indicators.panel.panel import UnitMismatch

# Helsinki, Financial statements 2019, income and cash-flow statement
HELSINKI = {
    "expenses": -4_500_217_065.07,
    "own-manufacture": 176_558_093.88,
    "interest": -16_585_774.01,
    "other-financial-expenses": -345_598.15,
    "investments": -780_382_485,
    "lending": -86_267_706,
    "repayments": -86_540_921,
}


def days(cash, payments, **settings):
    return cash_sufficiency(
        yearly("EUR", {2019: cash}),
        **{name: yearly("EUR", {2019: paid}) for name, paid in payments.items()},
        **settings,
    )


def test_helsinkis_cash_lasts_for_the_printed_77_days():
    result = days(1_112_044_555, HELSINKI, deducted=["own-manufacture"])
    assert (round(value_of(result, 2019)), result.unit.code) == (77, "days")


def test_helsinkis_cash_of_the_year_before_lasts_for_the_printed_91_days():
    # 2018: expenses 4 292 820 555.36, manufacture 163 191 932.08, interest and other 17 523 377.60, investments
    # 625 292 354, lending 120 031 492, repayments 105 849 049, cash 1 241 418 100
    payments = {"expenses": 4_292_820_555.36 - 163_191_932.08, "others": 17_523_377.60 + 625_292_354 + 225_880_541}
    assert round(value_of(days(1_241_418_100, payments), 2019)) == 91


@given(panels(values=above_zero), panels(values=above_zero), panels(values=above_zero))
def test_payments_may_be_written_either_way(cash, expenses, repayments):
    written = {"expenses": expenses, "repayments": repayments}
    turned = {"expenses": scaled(expenses, -1), "repayments": repayments}
    assert same(cash_sufficiency(cash, **written), cash_sufficiency(cash, **turned))


@pytest.mark.parametrize("deducted", [["b"], ["a", "b"]])
def test_payments_of_zero_or_below_have_no_days(deducted):
    assert flag_of(days(10.0, {"a": 1.0, "b": 1.0}, deducted=deducted), 2019) == "M"


def test_no_payments_and_a_name_of_none_are_refused():
    with pytest.raises(UsageError, match="name at least one input"):
        days(1.0, {})
    with pytest.raises(UsageError, match="there is no input 'own'; there are 'expenses'"):
        days(1.0, {"expenses": 1.0}, deducted=["own"])


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        cash_sufficiency(yearly("EUR", {2024: 1.0}), expenses=yearly("persons", {2024: 1.0}))
