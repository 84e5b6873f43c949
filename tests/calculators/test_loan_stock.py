import pytest
from tests.panels import flag_of, value_of, yearly

from heinola_indicators.calculators.loan_stock import loan_stock
from heinola_indicators.panel.panel import UnitMismatch

# Jyväskylä, balance sheets 2017 and 2018, million euros: liabilities, advances, payables, accruals (what is left of the
# short-term liabilities, and 0.1 long-term), connection charges and other
JYVASKYLA = {2017: (496.3, 13.1, 65.0, 46.8, 5.5), 2018: (483.1, 14.0, 67.8, 53.2, 6.9)}


def loans(*figures):
    return loan_stock(*(yearly("EUR", {2018: float(figure)}) for figure in figures))


def test_jyvaskylas_loan_stock_fell_by_the_printed_24_7_million():
    before, after = (value_of(loans(*figures), 2018) for figures in JYVASKYLA.values())
    assert round(after - before, 1) == -24.7


def test_jyvaskylas_loan_stock_is_the_sum_of_its_bonds_and_loans():
    assert round(value_of(loans(*JYVASKYLA[2018]), 2018), 1) == round(30.0 + 212.4 + 26.7 + 72.1, 1)


def test_deductions_that_exceed_the_liabilities_cannot_be():
    assert flag_of(loans(10, 5, 5, 1, 0), 2018) == "M"
    assert value_of(loans(10, 5, 5, 0, 0), 2018) == 0


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        loan_stock(*[yearly("EUR", {2024: 1.0})] * 4, yearly("persons", {2024: 1.0}))
