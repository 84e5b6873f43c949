import csv
import json

import numpy as np
import pymannkendall
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from tests.statistics.short_series import rows_and_times, seen

from heinola_indicators.statistics.mann_kendall import TrendWord, fewest_points, mann_kendall, trend_words, two_sided
from heinola_indicators.statistics.theil_sen import theil_sen

PEER_WORDS = {"increasing": TrendWord.RISING, "decreasing": TrendWord.FALLING, "no trend": TrendWord.NO_TREND}


def grid(*figures):
    return np.array([figures], dtype=float)


def test_the_published_series_of_360_values_has_its_published_test_and_slope(shared):
    folder = shared / "conformance" / "mann-kendall"
    rows = csv.DictReader((folder / "arbitrary_1d_data.csv").read_text("utf-8").splitlines())
    value = grid(*[float(row["value"] or "nan") for row in rows])
    assert value.shape == (1, 360)
    published = {entry["function"]: entry for entry in json.loads((folder / "expected_1d.json").read_text("utf-8"))}
    expected = published["original_test"]
    found = mann_kendall(value)
    assert (found.s[0], found.number[0]) == (float(expected["s"]), 353)
    for name, array in {"var_s": found.variance, "z": found.z, "p": found.p, "Tau": found.tau}.items():
        assert array[0] == pytest.approx(float(expected[name]), rel=1e-12), name
    assert trend_words(found) == (PEER_WORDS[expected["trend"].strip("'")],)
    line = theil_sen(value, np.arange(360.0))
    assert line.slope[0] == pytest.approx(float(published["sens_slope"]["slope"]), rel=1e-12)
    assert line.intercept[0] == pytest.approx(float(published["sens_slope"]["intercept"]), rel=1e-12)


@given(rows_and_times(least=5))
def test_each_row_has_the_test_of_pymannkendall(case):
    value, times = case
    found = mann_kendall(value)
    words = trend_words(found)
    for row, figures in enumerate(value):
        figures, _ = seen(figures, times)
        if len(figures) < 5 or len(set(figures.tolist())) == 1:
            continue
        peer = pymannkendall.original_test(figures)
        ours = [float(array[row]) for array in (found.s, found.variance, found.z, found.p, found.tau)]
        assert ours == pytest.approx([peer.s, peer.var_s, peer.z, peer.p, peer.Tau], rel=1e-9, abs=1e-12)
        assert words[row] == PEER_WORDS[peer.trend]


@given(st.permutations(range(9)))
def test_without_ties_tau_is_scipys(order):
    figures = np.array(order, dtype=float)
    assert mann_kendall(figures[None, :]).tau[0] == pytest.approx(stats.kendalltau(np.arange(9), figures).statistic)


@given(rows_and_times())
def test_gaps_count_as_nothing_and_other_rows_do_not_matter(case):
    value, times = case
    together = mann_kendall(value)
    for row in range(len(value)):
        alone = mann_kendall(seen(value[row], times)[0][None, :])
        for name in ("s", "variance", "z", "p", "tau", "number"):
            assert np.array_equal(getattr(alone, name), getattr(together, name)[[row]], equal_nan=True), name


@given(rows_and_times())
def test_reversed_signs_and_reversed_time_both_mirror_the_test(case):
    value, _ = case
    found = mann_kendall(value)
    for mirrored in (mann_kendall(-value), mann_kendall(value[:, ::-1])):
        assert np.array_equal(mirrored.s, -found.s, equal_nan=True)
        assert np.array_equal(mirrored.z, -found.z, equal_nan=True)
        assert np.array_equal(mirrored.p, found.p, equal_nan=True)


@pytest.mark.parametrize("figures", [(), (np.nan, np.nan), (1.0,), (np.nan, 3.0)])
def test_fewer_than_two_figures_have_their_number_and_no_test(figures):
    found = mann_kendall(grid(*figures))
    assert found.number.tolist() == [np.count_nonzero(~np.isnan(figures))]
    assert all(np.isnan(array[0]) for array in (found.s, found.variance, found.z, found.p, found.tau))
    assert trend_words(found) == (TrendWord.TOO_FEW_POINTS,)


def test_no_rows_have_no_verdicts():
    assert trend_words(mann_kendall(np.empty((0, 9)))) == ()


def test_equal_figures_are_no_trend():
    found = mann_kendall(grid(*[2.0] * 8))
    assert (found.s[0], found.z[0], found.p[0], found.tau[0]) == (0, 0, 1, 0)
    assert trend_words(found) == (TrendWord.NO_TREND,)


def test_four_rising_figures_are_too_few_and_five_are_a_rise():
    # for n = 4 Z = 5/√8.667 and p = 0.089; for n = 5 Z = 9/√16.667 and p = 0.027
    assert mann_kendall(grid(1, 2, 3, 4)).p[0] == pytest.approx(0.0894, abs=5e-5)
    assert trend_words(mann_kendall(grid(1, 2, 3, 4))) == (TrendWord.TOO_FEW_POINTS,)
    assert trend_words(mann_kendall(grid(1, 2, 3, 4, 5))) == (TrendWord.RISING,)
    assert trend_words(mann_kendall(grid(5, 4, 3, 2, 1))) == (TrendWord.FALLING,)


@given(st.floats(0.001, 0.5))
def test_the_fewest_points_are_the_first_that_can_be_significant(level):
    fewest = fewest_points(level)
    assert mann_kendall(np.arange(float(fewest))[None, :]).p[0] < level
    assert fewest == 2 or mann_kendall(np.arange(fewest - 1.0)[None, :]).p[0] >= level


@pytest.mark.parametrize("level", [0, 1, -0.05, 5, np.nan])
def test_a_level_that_is_no_probability_is_refused(level):
    with pytest.raises(ValueError, match="between 0 and 1"):
        fewest_points(level)


def test_two_sided_probabilities_are_those_of_the_printed_normal_table():
    found = two_sided(np.array([0.0, 1.0, -1.96, 2.5758, np.nan]))
    assert found[:4].round(3).tolist() == [1.0, 0.317, 0.05, 0.01]
    assert np.isnan(found[4])
