import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from tests.statistics.phe_rows import CONFIDENCES, number, phe_rows

from heinola_indicators.statistics.means import error_of_mean, margin_of_mean, mean_interval

numbers = st.integers(2, 5000)
deviations = st.floats(0, 100)


def margin(n, deviation, confidence=0.95, population=None):
    return float(margin_of_mean(np.array([float(n)]), np.array([float(deviation)]), confidence, population)[0])


def test_205_answers_with_a_deviation_of_1_6_have_a_margin_of_0_22():
    assert round(margin(205, 1.6), 2) == 0.22


def test_limits_are_those_of_the_published_test_data(shared):
    answers: dict[str, list[float]] = {"No grouping": []}
    for row in phe_rows(shared, "Mean__testdata_Mean.csv"):
        answers.setdefault(row["area"], []).append(float(row["values"]))
        answers["No grouping"].append(float(row["values"]))
    results = phe_rows(shared, "Mean__testdata_Mean_results.csv")
    assert {row["area"] for row in results} == set(answers)
    mean, n, deviation = (
        np.array([of(answers[row["area"]]) for row in results])
        for of in (np.mean, len, lambda given: np.std(given, ddof=1))
    )
    for label, confidence in CONFIDENCES.items():
        interval = mean_interval(mean, n, deviation, confidence)
        assert interval.low == pytest.approx([number(row[f"lower{label}cl"]) for row in results], rel=1e-9)
        assert interval.high == pytest.approx([number(row[f"upper{label}cl"]) for row in results], rel=1e-9)


def test_the_mean_of_eight_values_has_the_published_limits():
    # PHEindicatormethods, test data of phe_mean, Area1: 53.70434500000001, s = 20.97557525770931, n = 8
    interval = mean_interval(np.array(53.704345), np.array(8.0), np.array(20.97557525770931))
    assert (float(interval.low), float(interval.high)) == pytest.approx(
        (36.168325241336504, 71.24036475866352), rel=1e-9
    )


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


@given(numbers, deviations, st.floats(0.5, 0.99))
def test_more_confidence_never_narrows_a_margin(n, deviation, confidence):
    assert margin(n, deviation, confidence) <= margin(n, deviation, confidence + 0.005)


@pytest.mark.parametrize(("n", "deviation"), [(1, 1.0), (0, 1.0), (np.nan, 1.0), (10, np.nan)])
def test_too_few_answers_or_an_unknown_deviation_give_no_margin(n, deviation):
    assert np.isnan(margin(n, deviation))
    assert np.isnan(margin(n, deviation, population=100))


def test_more_answers_than_people_give_no_margin():
    assert np.isnan(margin(101, 1.0, population=100))


def test_a_grid_keeps_its_shape_and_its_gaps():
    n = np.array([[301.0, 305.0, 205.0], [np.nan, 1.0, 205.0]])
    interval = mean_interval(np.full((2, 3), 8.0), n, np.full((2, 3), 1.6))
    assert np.isnan(interval.low).tolist() == np.isnan(interval.high).tolist() == [[False] * 3, [True, True, False]]
    assert interval.low[0, 2] == interval.low[1, 2]


@given(numbers, st.floats(0.001, 100), st.sampled_from([0.9, 0.95, 0.998]))
def test_the_error_of_a_mean_is_read_back_from_its_margin(n, deviation, confidence):
    error = error_of_mean(np.array([margin(n, deviation, confidence)]), np.array([float(n)]), confidence)
    assert error[0] == pytest.approx(deviation / np.sqrt(n))


def test_a_margin_of_unknown_n_is_taken_for_one_of_the_normal_distribution():
    assert error_of_mean(np.array([1.959963984540054]), np.array([np.nan]))[0] == pytest.approx(1)


def test_no_margin_is_no_error_and_an_unknown_or_impossible_one_an_unknown_error():
    margins, n = np.array([0.0, np.nan, -0.1, 0.2, 0.0]), np.array([10.0, 10.0, 10.0, 1.0, np.nan])
    assert error_of_mean(margins, n) == pytest.approx([0, np.nan, np.nan, np.nan, 0], nan_ok=True)


def test_a_margin_at_a_confidence_of_zero_tells_no_error():
    with pytest.raises(ValueError, match="tells no standard error"):
        error_of_mean(np.array([0.2]), np.array([10.0]), 0.0)


def test_an_interval_of_nearly_everybody_is_narrow():
    n, deviation = np.array([90.0]), np.array([1.6])
    of_all = mean_interval(np.array([8.0]), n, deviation, 0.95, 100)
    half = margin(90, 1.6) * np.sqrt(10 / 99)
    np.testing.assert_allclose([of_all.low[0], of_all.high[0]], [8 - half, 8 + half])
