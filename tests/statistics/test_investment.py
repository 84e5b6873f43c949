import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.investment import (
    Flows,
    annuity,
    benefit_cost,
    equal_sums,
    internal_rate,
    internal_rates,
    net_present_value,
    number_of_internal_rates,
    payback,
    payback_years,
    sign_changes,
)

rates = st.sampled_from([-0.5, -0.1, 0.0, 0.05, 0.1, 0.2, 0.5, 1.0])


def flows_with(*solutions):
    """Flows that are worth nothing at each of the rates, and at no other."""
    polynomial = np.array([-100.0])
    for rate in solutions:
        polynomial = np.convolve(polynomial, [1.0, -(1 + rate)])
    return polynomial


@given(st.sets(rates, min_size=1, max_size=3))
def test_every_rate_is_found(solutions):
    assert internal_rates(flows_with(*solutions)).tolist() == pytest.approx(sorted(solutions), abs=1e-4)


def test_a_rate_that_solves_twice_is_one():
    assert internal_rates(flows_with(0.1, 0.1)).tolist() == pytest.approx([0.1], abs=1e-4)


@pytest.mark.parametrize("flows", [[], [0.0], [0.0, 0.0], [-5.0], [-5.0, -1.0], [-100.0, 150.0, -100.0]])
def test_flows_that_are_worth_nothing_at_no_rate_have_none(flows):
    assert internal_rates(np.array(flows)).tolist() == []


def test_years_without_a_flow_before_and_after_make_no_difference():
    flows = np.array([0.0, 0.0, -100.0, 110.0, 0.0])
    assert internal_rates(flows).tolist() == pytest.approx([0.1])


@given(st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=8))
def test_there_are_never_more_rates_than_changes_of_sign_and_one_change_has_one(flows):
    flows = np.array(flows)
    assert len(internal_rates(flows)) <= sign_changes(flows)
    if sign_changes(flows) == 1:
        assert len(internal_rates(flows)) == 1


@given(st.lists(st.integers(0, 100).map(float), min_size=1, max_size=10), st.integers(1, 500))
def test_what_was_paid_back_stays_paid_back(gains, cost):
    years = payback_years(np.array([-float(cost), *gains]))
    if np.isnan(years):
        assert sum(gains) < cost
    else:
        assert sum(gains[: int(np.ceil(years))]) >= cost


def test_nothing_is_paid_back_at_once():
    assert payback_years(np.array([])) == 0
    assert payback_years(np.array([0.0, 0.0])) == 0


def test_equal_sums_of_no_years_or_without_a_rate():
    assert np.isnan(equal_sums(100.0, 0.05, 0))
    assert equal_sums(100.0, 0.0, 4) == 25
    assert equal_sums(100.0, 0.0, 1) == 100


def test_equal_sums_are_those_of_a_loan_table():
    # 100 000 over 20 years at 5 %: 8 024.26 a year
    assert round(equal_sums(100_000.0, 0.05, 20), 2) == 8024.26
    assert round(equal_sums(100_000.0, 0.05, 0.5), 2) == round(100_000 * 0.05 / (1 - 1.05**-0.5), 2)


def flows(costs, benefits, rate=0.0, first=0):
    costs, benefits = np.array(costs, float), np.array(benefits, float)
    return Flows(costs, benefits, np.arange(first, first + len(costs), dtype=float), rate)


def test_each_flow_is_worth_less_the_later_it_comes():
    assert net_present_value(flows([100, 0, 0], [0, 55, 60.5], 0.1)) == pytest.approx(0.0)
    assert net_present_value(flows([100], [0], 0.1, first=1)) == pytest.approx(-100 / 1.1)
    assert net_present_value(flows([121], [0], 0.1, first=-2)) == pytest.approx(-121 * 1.21)


def test_the_internal_rate_is_in_percent_and_none_where_there_may_be_more_than_one():
    assert internal_rate(flows([100, 0], [0, 110])) == pytest.approx(10.0)
    assert internal_rate(flows([0, 100, 0], [0, 0, 110])) == pytest.approx(10.0)
    assert np.isnan(internal_rate(flows([100, 0, 132], [0, 230, 0])))
    assert np.isnan(internal_rate(flows([0, 0], [1, 1])))


def test_rates_are_counted_and_of_no_flows_nothing_is_said():
    assert number_of_internal_rates(flows([100, 0, 132], [0, 230, 0])) == 2.0
    assert number_of_internal_rates(flows([100], [0])) == 0.0
    assert np.isnan(number_of_internal_rates(flows([5, 0], [5, 0])))


def test_a_payback_counts_what_later_flows_are_worth_today():
    assert payback(flows([100, 0, 0], [0, 60, 80])) == pytest.approx(1.5)
    assert payback(flows([100, 0, 0], [0, 55, 60.5 * 2], 0.1)) == pytest.approx(1.5)
    assert np.isnan(payback(flows([100, 0, 0], [0, 55, 60], 0.1)))


def test_benefits_by_costs_are_those_of_today_and_none_without_costs():
    assert benefit_cost(flows([100, 0], [0, 132], 0.1)) == pytest.approx(1.2)
    assert benefit_cost(flows([0.5, 0], [0, 1.0])) == 2.0
    assert np.isnan(benefit_cost(flows([0, 0], [10, 10])))


def test_an_annuity_runs_to_the_last_year_that_has_a_flow():
    to_year_2 = flows([100, 0, 0, 0], [0, 0, 180, 0])
    assert annuity(to_year_2) == 40.0
    assert annuity(flows([100, 0, 20, 0], [0, 200, 0, 0])) == 40.0
    assert annuity(flows([100, 0, 20, 0], [0, 0, 200, 0])) == 40.0
    assert annuity(flows([100, 0, 1], [0, 0, 1])) == -50.0
    assert annuity(flows([100, 0, 0], [0, 0, 121], 0.1)) == pytest.approx(0.0)
    assert annuity(flows([0, 0], [0, 110], 0.1)) == pytest.approx(110.0)
    assert np.isnan(annuity(flows([0, 0], [0, 0])))
    assert np.isnan(annuity(flows([100], [0])))
