import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.intervals import margin_of_mean

numbers = st.integers(2, 5000)
deviations = st.floats(0, 100)


def margin(n, deviation, confidence=0.95, population=None):
    return float(margin_of_mean(np.array([float(n)]), np.array([float(deviation)]), confidence, population)[0])


def test_205_answers_with_a_deviation_of_1_6_have_a_margin_of_0_22():
    assert round(margin(205, 1.6), 2) == 0.22


def test_limits_are_those_of_the_published_test_data(shared):
    text = (shared / "conformance" / "phe" / "Mean__testdata_Mean_results.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == 3
    for row in rows:
        mean, n, deviation = float(row["value"]), int(row["value_count"]), float(row["stdev"])
        for confidence, ending in ((0.95, "95_0cl"), (0.998, "99_8cl")):
            half = margin(n, deviation, confidence)
            assert mean - half == pytest.approx(float(row[f"lower{ending}"]), rel=1e-9)
            assert mean + half == pytest.approx(float(row[f"upper{ending}"]), rel=1e-9)


@given(numbers, st.floats(0.001, 100), st.sampled_from([0.9, 0.95, 0.998]))
def test_a_margin_is_half_of_scipys_interval(n, deviation, confidence):
    low, high = stats.t.interval(confidence, n - 1, loc=0, scale=deviation / np.sqrt(n))
    assert margin(n, deviation, confidence) == pytest.approx((high - low) / 2)


@given(numbers, deviations, st.integers(0, 5000))
def test_a_finite_population_never_widens_a_margin(n, deviation, others):
    assert margin(n, deviation, population=n + others) <= margin(n, deviation)


@given(numbers, deviations)
def test_all_of_a_population_leave_no_margin(n, deviation):
    assert margin(n, deviation, population=n) == 0


@given(numbers, deviations)
def test_more_answers_never_widen_a_margin(n, deviation):
    assert margin(n + 1, deviation) <= margin(n, deviation)


@pytest.mark.parametrize(("n", "deviation"), [(1, 1.0), (0, 1.0), (np.nan, 1.0), (10, np.nan)])
def test_too_few_answers_or_an_unknown_deviation_give_no_margin(n, deviation):
    assert np.isnan(margin(n, deviation))
    assert np.isnan(margin(n, deviation, population=100))


def test_more_answers_than_people_give_no_margin():
    assert np.isnan(margin(101, 1.0, population=100))
