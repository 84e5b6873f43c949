import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.panels import flag_of, value_of, yearly

from heinola_indicators.calculators.annual_margin import annual_margin
from heinola_indicators.panel.panel import UnitMismatch


def margin(terms, printed, *, year=2020, **settings):
    return annual_margin(*(yearly("EUR", {year: float(term)}) for term in (*terms, printed)), **settings)


PUBLISHED = {
    # stat.fi, Local government finances, closing estimates of municipalities, million euros
    "municipalities 2016": ((-28_695, 21_969, 8_775, 589, 236), 2_402),
    "municipalities 2017": ((-28_172, 22_424, 8_499, 672, 219), 3_204),
    # Helsinki, Financial statements 2019, income statement, expenses negative
    "Helsinki 2019": (
        (-3_118_483_477.63, 3_493_731_697, 232_775_785, 77_807_048.20 + 72_512_025.40, -16_585_774.01 - 345_598.15),
        741_411_705.81,
    ),
    # Helsinki's group in thousand euros
    "Helsinki's group 2019": ((-2_320_294, 3_493_732, 233_329, 22_908 + 8_984, -60_129 - 1_480), 1_377_050),
}


@pytest.mark.parametrize(("terms", "printed"), PUBLISHED.values(), ids=PUBLISHED)
def test_terms_make_up_the_printed_margin(terms, printed):
    assert round(value_of(margin(terms, printed), 2020), 2) == printed


def test_rounded_terms_make_up_the_printed_margin_but_for_one():
    # Statistics Finland, municipalities 2016, 1st and 2nd quarter, million euros: the terms make 1520, printed is 1519
    assert value_of(margin((-14_415, 11_125, 4_533, 374, 97), 1_519), 2020) == 1_520


def test_the_cash_flow_statement_may_contradict_the_income_statement():
    terms, _ = PUBLISHED["municipalities 2017"]
    assert flag_of(margin(terms, 3_286), 2020) == "M"
    assert value_of(margin(terms, 3_286).parts["printed"], 2020) == 3_286


def test_a_negative_margin_is_shown():
    # Heinola 2004, StatFin: operating margin −70 021, annual margin −205 thousand euros; what lies between is made up
    assert value_of(margin((-70_021, 50_000, 19_000, 1_000, 184), -205), 2020) == -205


@given(st.lists(st.integers(0, 10_000), min_size=5, max_size=5), st.sampled_from([-1, 1]))
def test_the_sign_of_expenses_is_found_whichever_it_is(terms, sign):
    *incomes, expenses = terms
    printed = sum(incomes) - expenses
    assert value_of(margin((*incomes, sign * expenses), printed, rounding=0), 2020) == printed


def test_euros_of_one_year_are_not_added_to_those_of_each_year():
    real, nominal = yearly("EUR@2023", {2020: 1.0}), yearly("EUR", {2020: 1.0})
    with pytest.raises(UnitMismatch):
        annual_margin(real, *[nominal] * 5)
