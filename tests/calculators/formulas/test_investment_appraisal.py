import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.arithmetic import BASE, checked
from tests.panels import above_zero, quarters, yearly

flows = st.dictionaries(st.integers(2018, 2032), above_zero | st.just(0.0), min_size=1, max_size=10)
APPRAISALS = ("npv", "irr", "irr-count", "payback", "discounted-payback", "benefit-cost", "annuity")


@pytest.mark.parametrize("measure", APPRAISALS)
@settings(max_examples=30)
@given(costs=flows, benefits=flows, rate=st.sampled_from([0.0, 0.04, -0.01, 0.125]), residual=quarters)
def test_an_appraisal_is_its_flows_discounted_and_added_up(measure, costs, benefits, rate, residual):
    given = {"measure": measure, "base": BASE, "rate": rate, "basis": "real", "residual_value": residual}
    checked(
        "investment-appraisal",
        {"costs": yearly("EUR", costs), "benefits": yearly("EUR", benefits)},
        given,
        cancels=True,
    )


def appraised(measure, costs, benefits, **given):
    inputs = {"costs": yearly("EUR", costs), "benefits": yearly("EUR", benefits)}
    (found,) = checked(
        "investment-appraisal", inputs, {"measure": measure, "base": BASE, **given}, cancels=True
    ).values()
    return found


def test_at_the_internal_rate_the_flows_are_worth_nothing():
    rate, worth = appraised("irr", {2020: 100.0}, {2021: 60.0, 2022: 60.0})
    assert rate.result.value == pytest.approx(13.066, abs=0.001)
    assert worth.result.value == pytest.approx(0, abs=1e-9)


def test_each_of_several_internal_rates_is_shown_to_be_one():
    found = appraised("irr-count", {2020: 100.0, 2022: 132.0}, {2021: 230.0})
    assert [formula.result.value for formula in found] == pytest.approx([0, 0], abs=1e-9)
    assert [formula.numbers["rate"].value for formula in found] == pytest.approx([0.1, 0.2])


def test_a_payback_shows_what_is_owed_and_the_year_that_pays_it():
    value, balance, flow = appraised("payback", {2020: 100.0}, {2021: 30.0, 2024: 140.0})
    assert (value.with_names(), value.result.value) == ("years - balance 2023 / flow 2024", 3.5)
    assert (balance.result.value, flow.result.value) == (-70, 140)


def test_what_never_owes_is_paid_back_without_arithmetic():
    assert appraised("payback", {2021: 1.0}, {2020: 5.0}) == ()
