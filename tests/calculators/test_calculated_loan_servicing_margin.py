import pytest
from hypothesis import given
from tests.panels import above_zero, flag_of, panels, same, scaled, value_of, yearly

from heinola_indicators.calculators.calculated_loan_servicing_margin import calculated_loan_servicing_margin
from heinola_indicators.calculators.loan_servicing_margin import loan_servicing_margin
from heinola_indicators.panel.panel import UnitMismatch


def margin(*figures):
    return calculated_loan_servicing_margin(*(yearly("EUR", {2019: float(figure)}) for figure in figures))


@pytest.mark.parametrize("interest", [0, 1e6, 3e6])
@pytest.mark.parametrize(
    ("margin_per_resident", "residents", "loans", "printed"),
    [(495.9, 72_675, 189.8e6, 1.5), (775.6, 72_646, 246.1e6, 1.8)],
    ids=["2022", "2021"],
)
def test_lappeenrantas_margins_are_the_printed_ones(margin_per_resident, residents, loans, printed, interest):
    # key figures of the city 31.12.2022; the interest is not among them, and up to 3 million it makes no difference
    assert round(value_of(margin(margin_per_resident * residents, interest, loans), 2019), 1) == printed


@given(panels(), panels(values=above_zero), panels(values=above_zero))
def test_it_is_the_loan_servicing_margin_of_who_repays_an_eighth(annual_margin, interest, repayments):
    assert same(
        calculated_loan_servicing_margin(annual_margin, interest, scaled(repayments, 8)),
        loan_servicing_margin(annual_margin, interest, repayments),
    )


@pytest.mark.parametrize(("interest", "loans"), [(0, 0), (5, -8)])
def test_without_a_debt_to_serve_or_with_loans_below_zero_there_is_no_margin(interest, loans):
    assert flag_of(margin(10, interest, loans), 2019) == "M"


def test_a_negative_annual_margin_is_shown():
    assert value_of(margin(-30, 10, 80), 2019) == -1


def test_different_units_are_refused():
    with pytest.raises(UnitMismatch):
        calculated_loan_servicing_margin(
            yearly("EUR", {2024: 1.0}), yearly("EUR", {2024: 1.0}), yearly("persons", {2024: 1.0})
        )
