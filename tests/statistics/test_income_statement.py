import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.income_statement import NEGATIVE, NEITHER, POSITIVE, cost_signs, signed_costs, summed


def columns(*figures):
    return [np.array([figure], np.float64) for figure in figures]


def sign(incomes, costs, result, unit=1.0):
    return cost_signs(columns(*incomes), columns(*costs), np.array([float(result)]), unit=unit).tolist()


def test_the_municipalities_first_half_of_2016_adds_up_to_the_published_margin():
    # Statistics Finland, 2016 1st and 2nd quarter, mill. EUR: −14415 + 11125 + 4533 + 374 − 97 = 1520, published 1519
    assert sign((-14415, 11125, 4533, 374), (97,), 1519) == [POSITIVE]
    assert sign((-14415, 11125, 4533, 374), (-97,), 1519) == [NEGATIVE]


def test_printed_accounts_of_lapua_and_seinajoki_have_a_negative_operating_margin():
    # 2024, 1000 €: operating margin −36402 and −178750, annual margin 7502 and 18033; the rest is tax funding
    margins, annual = np.array([36402.0, 178750.0]), np.array([7502.0, 18033.0])
    funding = annual + margins
    assert cost_signs([funding], [margins], annual).tolist() == [POSITIVE, POSITIVE]
    assert cost_signs([funding], [-margins], annual).tolist() == [NEGATIVE, NEGATIVE]


def test_a_result_further_off_than_a_unit_per_term_tells_nothing():
    assert sign((100,), (60,), 42) == [POSITIVE]
    assert sign((100,), (60,), 43) == [NEITHER]
    assert sign((100,), (60,), 42, unit=0.01) == [NEITHER]


def test_a_missing_term_tells_nothing():
    assert sign((100,), (float("nan"),), 40) == [NEITHER]
    assert sign((100,), (60,), float("nan")) == [NEITHER]


def test_costs_enter_the_sum_as_negative_figures_whichever_way_they_are_written():
    assert [cost.item() for cost in signed_costs(columns(100), columns(60, 5), np.array([35.0]))] == [-60, -5]
    assert [cost.item() for cost in signed_costs(columns(100), columns(-60, -5), np.array([35.0]))] == [-60, -5]
    assert np.isnan(signed_costs(columns(100), columns(60, 5), np.array([0.0]))[0])


def test_a_correction_keeps_its_sign_against_the_other_costs():
    assert [cost.item() for cost in signed_costs(columns(100), columns(60, -5), np.array([45.0]))] == [-60, 5]


def test_terms_that_make_up_the_result_are_summed_and_others_are_not():
    statement = columns(100), columns(60)
    assert summed(*statement, np.array([41.0])).tolist() == [40]
    assert np.isnan(summed(*statement, np.array([43.0]))).all()


def test_what_a_statement_is_rounded_to_decides_how_far_off_its_result_may_be():
    statement = columns(100), columns(60)
    assert np.isnan(summed(*statement, np.array([41.0]), unit=0.01)).all()
    assert np.isnan(signed_costs(*statement, np.array([41.0]), unit=0.01)[0]).all()
    assert summed(*statement, np.array([40.02]), unit=0.01).tolist() == [40]
    assert summed(*statement, np.array([42.0])).tolist() == [40]  # units of one, one for each of two terms
    assert np.isnan(summed(*statement, np.array([42.01]))).all()


amounts = st.integers(-10_000, 10_000)


@given(st.lists(amounts, min_size=1, max_size=4), st.lists(amounts, min_size=1, max_size=4))
def test_signed_costs_make_up_the_result(incomes, costs):
    result = np.array([float(sum(incomes) - sum(costs))])
    found = signed_costs(columns(*incomes), columns(*costs), result)
    assert abs(sum(incomes) + sum(cost.item() for cost in found) - result.item()) < 1e-6
