import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from tests.statistics.phe_rows import number, phe_rows

from heinola_indicators.statistics.counts import byar_interval, count_interval, exact_interval, rate_interval

confidences = st.sampled_from([0.5, 0.9, 0.95, 0.998])
counts = st.integers(0, 1_000_000).map(float)


def limits(interval):
    return float(interval.low[0]), float(interval.high[0])


def one(number_of_events):
    return np.array([number_of_events], dtype=float)


def test_limits_are_those_of_the_published_byar_rows(shared):
    rows = [row for row in phe_rows(shared, "Byars_Wilson__testdata_B_W.csv") if row["method"] == "Byars"]
    assert rows
    for row in rows:
        found = limits(byar_interval(one(number(row["x"])), float(row["confidence"].rstrip("%")) / 100))
        expected = number(row["lowercl"]), number(row["uppercl"])
        assert found == pytest.approx(expected, rel=1e-9, nan_ok=True)


def test_65_events_have_the_published_limits():
    # PHEindicatormethods, test data of byars_lower and byars_upper
    assert limits(count_interval(one(65))) == pytest.approx((50.163187710459454, 82.84913854593984), rel=1e-9)


def test_5_events_have_the_limits_of_the_printed_table():
    # Garwood (1936), two-sided 95 %, as printed in Breslow & Day (1987), table 2.11: 1.62 and 11.67
    assert [round(limit, 2) for limit in limits(count_interval(one(5)))] == [1.62, 11.67]


@given(st.integers(0, 9), st.floats(0.01, 0.9999))
def test_exact_limits_are_quantiles_of_chi_squared(events, confidence):
    tail = (1 - confidence) / 2
    low = stats.chi2.ppf(tail, 2 * events) / 2 if events else 0.0
    high = stats.chi2.isf(tail, 2 * events + 2) / 2
    assert limits(exact_interval(one(events), confidence)) == pytest.approx((low, high), rel=1e-9)
    assert limits(count_interval(one(events), confidence)) == limits(exact_interval(one(events), confidence))


@given(counts, confidences)
def test_the_interval_contains_the_count_and_is_not_below_zero(events, confidence):
    low, high = limits(count_interval(one(events), confidence))
    assert 0 <= low <= events <= high


@given(counts)
def test_more_confidence_is_wider(events):
    (low, high), (lower, higher) = limits(count_interval(one(events), 0.95)), limits(count_interval(one(events), 0.998))
    assert lower <= low < high < higher


@given(st.integers(1, 10_000), st.integers(2, 9), st.integers(1, 100_000))
def test_a_rate_of_more_people_is_narrower(events, times, people):
    low, high = limits(rate_interval(one(events), one(people)))
    lower, higher = limits(rate_interval(one(times * events), one(times * people)))
    assert higher - lower < high - low


@given(counts, st.integers(1, 10_000_000), st.sampled_from([1.0, 100.0, 1000.0]))
def test_a_rate_has_the_limits_of_its_count_by_the_population(events, people, multiplier):
    found = limits(rate_interval(one(events), one(people), multiplier=multiplier))
    assert found == pytest.approx([multiplier * limit / people for limit in limits(count_interval(one(events)))])


@given(counts)
def test_one_event_more_moves_both_limits_up(events):
    (low, high), (lower, higher) = limits(count_interval(one(events))), limits(count_interval(one(events + 1)))
    assert lower > low
    assert higher > high


@pytest.mark.parametrize("events", [np.nan, -1, 2.5])
def test_what_is_no_count_has_no_interval(events):
    assert np.isnan(limits(count_interval(one(events)))).all()


@pytest.mark.parametrize("people", [np.nan, 0, -5])
def test_a_population_of_nobody_gives_no_interval(people):
    assert np.isnan(limits(rate_interval(one(20), one(people)))).all()


def test_a_weighted_count_from_ten_on_needs_not_be_whole():
    assert not np.isnan(limits(count_interval(one(10.5)))).any()


def test_zero_events_have_zero_as_byars_lower_limit():
    assert limits(byar_interval(one(0)))[0] == 0


def test_a_grid_keeps_its_shape_and_its_gaps():
    interval = count_interval(np.array([[0.0, 9.0, 10.0], [np.nan, 1e6, 3.0]]))
    expected = [[False, False, False], [True, False, False]]
    assert np.isnan(interval.low).tolist() == np.isnan(interval.high).tolist() == expected
