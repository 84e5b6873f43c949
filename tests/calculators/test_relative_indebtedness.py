import pytest
from tests.panels import flag_of, value_of, yearly

from heinola_indicators.calculators.relative_indebtedness import relative_indebtedness
from heinola_indicators.panel.panel import UnitMismatch


def indebtedness(*figures):
    return relative_indebtedness(*(yearly("EUR", {2018: float(figure)}) for figure in figures))


def test_jyvaskylas_statements_of_2018_make_it_54_4_percent():
    # balance sheet and income statement 2018, million euros: liabilities 483.1, advances 14.0, income 175.5, 513.8,
    # 173.5. The percentage is worked out here by the note of table kta_004; the city's own print was not found
    result = indebtedness(483.1, 14.0, 175.5, 513.8, 173.5)
    assert (round(value_of(result, 2018), 1), result.unit.code) == (54.4, "percent")


def test_advances_received_are_no_debt():
    assert value_of(indebtedness(50, 50, 10, 0, 0), 2018) == 0
    assert value_of(indebtedness(70, 50, 10, 5, 5), 2018) == 100


@pytest.mark.parametrize("income", [0, -10])
def test_without_an_income_there_is_no_percentage(income):
    assert flag_of(indebtedness(10, 0, income, 0, 0), 2018) == "M"


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        relative_indebtedness(*[yearly("EUR", {2024: 1.0})] * 4, yearly("persons", {2024: 1.0}))
