import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.evaluation_procedure import (
    AccountsOfMunicipalities,
    criteria_met,
    deficit_not_covered,
)

SIX_SURPLUSES = [1.0] * 6
BEYOND, WITHIN, UNKNOWN = "beyond", "within", "unknown"
# a figure beyond, within its limit, not known
FIGURES = {
    "margin_of_depreciation": {BEYOND: 70.0, WITHIN: 120.0, UNKNOWN: np.nan},
    "tax_rate_above_mean": {BEYOND: 2.5, WITHIN: 0.5, UNKNOWN: np.nan},
    "debt_of_mean": {BEYOND: 1.8, WITHIN: 1.0, UNKNOWN: np.nan},
    "servicing_margin": {BEYOND: 0.5, WITHIN: 1.5, UNKNOWN: np.nan},
}
kinds = st.sampled_from([BEYOND, WITHIN, UNKNOWN])


def findings(*, year=2023, surplus=SIX_SURPLUSES, per_resident=(100.0, 100.0), **signs):
    both = {name: signs.get(name, (WITHIN, WITHIN)) for name in FIGURES}
    return criteria_met(
        AccountsOfMunicipalities(
            year=year,
            surplus=np.array([surplus]),
            surplus_per_resident=np.array([per_resident]),
            **{name: np.array([[FIGURES[name][kind] for kind in pair]]) for name, pair in both.items()},
        )
    )


def outcome(found, criterion):
    return found.criteria[criterion].item()


@pytest.mark.parametrize(
    ("per_resident", "expected"),
    [
        ((-500.0, -1_000.0), 1),
        ((-499.9, -1_000.0), 0),
        ((-500.0, -999.9), 0),
        ((np.nan, -1_000.0), np.nan),
        ((-500.0, np.nan), np.nan),
        ((np.nan, -999.9), 0),
        ((100.0, np.nan), 0),
    ],
)
def test_b_is_a_thousand_euros_after_five_hundred(per_resident, expected):
    np.testing.assert_equal(outcome(findings(per_resident=per_resident), "B"), expected)


@given(st.fixed_dictionaries({name: st.tuples(kinds, kinds) for name in FIGURES}))
def test_c_is_all_four_in_both_years_and_one_within_its_limit_decides(signs):
    said = [kind for pair in signs.values() for kind in pair]
    expected = 0 if WITHIN in said else np.nan if UNKNOWN in said else 1
    np.testing.assert_equal(outcome(findings(**signs), "C"), expected)


@pytest.mark.parametrize(
    ("surplus", "expected"),
    [
        ([-5.0, -4.0, -4.0, -3.0, -3.0, -2.0], 1),
        ([-5.0, -4.0, 0.0, -1.0, -1.0, -1.0], 0),
        ([1.0, -5.0, -5.0, -5.0, -5.0, -5.0], 0),
        ([-5.0, -4.0, -3.0, -2.0, -1.0, 0.5], 0),
        ([-5.0, -4.0, np.nan, -3.0, -3.0, -2.0], np.nan),
        ([-5.0, np.nan, np.nan, np.nan, 1.0, -2.0], 0),
        ([np.nan] * 5 + [-2.0], np.nan),
    ],
)
def test_a_is_a_deficit_of_six_accounts_that_later_years_did_not_cover(surplus, expected):
    np.testing.assert_equal(deficit_not_covered(np.array([surplus])).item(), expected)
    np.testing.assert_equal(outcome(findings(surplus=surplus), "A"), expected)


def test_later_years_that_gain_the_old_deficit_and_make_a_new_one_leave_a_open():
    assert np.isnan(deficit_not_covered(np.array([[-5.0, -9.0, -4.0, -4.0, -4.0, -4.0]]))).all()


def test_any_criterion_is_enough_and_an_unknown_one_leaves_the_whole_open():
    deep, unknown = (-600.0, -1_200.0), (np.nan, np.nan)
    assert findings(per_resident=deep, surplus=[np.nan] * 6).may_start.item() == 1
    assert np.isnan(findings(per_resident=unknown).may_start).all()
    assert findings().may_start.item() == 0


@given(st.integers(2015, 2019))
def test_accounts_before_the_limits_cannot_be_judged(year):
    beyond = dict.fromkeys(FIGURES, (BEYOND, BEYOND))
    found = findings(year=year, per_resident=(-2_000.0, -2_000.0), surplus=[-5.0] * 6, **beyond)
    assert np.isnan([*found.criteria.values(), found.may_start]).all()


def test_the_first_accounts_judged_together_are_those_of_2020_and_2021():
    beyond = dict.fromkeys(FIGURES, (BEYOND, BEYOND))
    assert np.isnan(outcome(findings(year=2020, **beyond), "C"))
    assert outcome(findings(year=2021, **beyond), "C") == 1


def test_all_municipalities_are_judged_at_once():
    many = AccountsOfMunicipalities(
        2023, *(np.repeat(each, 300, axis=0) for each in (np.array([SIX_SURPLUSES]), *[np.array([[90.0, 90.0]])] * 5))
    )
    assert criteria_met(many).may_start.tolist() == [0] * 300


def test_deficits_of_many_municipalities_are_judged_each_by_its_own():
    rows = np.array(
        [
            [-5.0, -6.0, -7.0, -8.0, -9.0, -10.0],  # never covered
            [-5.0, -6.0, 0.0, -8.0, -9.0, -10.0],  # a year without
            [-5.0, -9.0, -4.0, -4.0, -4.0, -4.0],  # which of them was covered is not known
        ]
    )
    together = deficit_not_covered(rows)
    np.testing.assert_equal(together, [1.0, 0.0, np.nan])
    np.testing.assert_equal(together, [deficit_not_covered(row).item() for row in rows])
