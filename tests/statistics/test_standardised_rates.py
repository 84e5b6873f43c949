import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.counts import byar_interval, rate_interval
from heinola_indicators.statistics.standardised_rates import standardised_rate

groups = st.lists(st.tuples(st.integers(5, 500), st.integers(500, 50_000)), min_size=2, max_size=18)

# Oak Ridge National Laboratory, Frome: directly adjusted rates, example 1: events and their rates by thousand
# person-years in five age groups, weighted by the US standard million of 1970
EVENTS = np.array([3.0, 9.0, 7.0, 2.0, 1.0])
PERSON_YEARS = EVENTS / np.array([36.1228, 17.2003, 15.6352, 5.7322, 10.5584])
STANDARD = np.array([146881.0, 110905.0, 118580.0, 103720.0, 42403.0])


def test_a_published_rate_is_reproduced():
    assert float(standardised_rate(EVENTS, PERSON_YEARS, STANDARD).rate) == pytest.approx(19.3490, abs=0.0001)  # R


def test_limits_are_byars_stretched_by_the_published_standard_error():
    # printed beside it: seR = 6.2478; Dobson: the distance of Byar's limits from 22 events, in units of seR/√22
    found, byar = standardised_rate(EVENTS, PERSON_YEARS, STANDARD), byar_interval(np.array(22.0))
    for limit, of_count in ((found.interval.low, byar.low), (found.interval.high, byar.high)):
        assert float((limit - found.rate) / (of_count - 22) * np.sqrt(22)) == pytest.approx(6.2478, abs=0.0001)


@given(groups, st.sampled_from([0.9, 0.95, 0.998]))
def test_a_population_that_is_the_standard_has_its_crude_rate_and_byars_limits(ages, confidence):
    events, people = np.array(ages, dtype=float).T
    found = standardised_rate(events, people, people, multiplier=1000, confidence=confidence)
    crude = rate_interval(events.sum(), people.sum(), multiplier=1000, confidence=confidence)
    assert float(found.rate) == pytest.approx(1000 * events.sum() / people.sum())
    assert (float(found.interval.low), float(found.interval.high)) == pytest.approx(
        (float(crude.low), float(crude.high))
    )


@given(groups, st.lists(st.integers(1, 7000), min_size=18, max_size=18))
def test_the_interval_contains_the_rate_and_more_confidence_is_wider(ages, standard):
    events, people = np.array(ages, dtype=float).T
    weights = np.array(standard[: len(ages)], dtype=float)
    narrow = standardised_rate(events, people, weights)
    wide = standardised_rate(events, people, weights, confidence=0.998)
    assert 0 <= wide.interval.low <= narrow.interval.low < narrow.rate < narrow.interval.high < wide.interval.high


@given(groups, st.floats(0.1, 1000))
def test_the_size_of_the_standard_population_does_not_matter(ages, size):
    events, people = np.array(ages, dtype=float).T
    weights = np.arange(1.0, len(ages) + 1)
    one, other = standardised_rate(events, people, weights), standardised_rate(events, people, size * weights)
    assert float(one.rate) == pytest.approx(float(other.rate))
    assert float(one.interval.high) == pytest.approx(float(other.interval.high))


def test_very_uneven_weights_do_not_bring_the_lower_limit_below_zero():
    found = standardised_rate(np.array([1.0, 29.0]), np.array([10.0, 100_000.0]), np.array([1.0, 1.0]))
    assert float(found.interval.low) == 0
    assert float(found.rate) > 0


@pytest.mark.parametrize(
    ("count", "population", "standard"),
    [
        ([4, 5], [100, 100], [1, 1]),
        ([np.nan, 50], [100, 100], [1, 1]),
        ([-1, 50], [100, 100], [1, 1]),
        ([10, 50], [0, 100], [1, 1]),
        ([10, 50], [np.nan, 100], [1, 1]),
        ([10, 50], [100, 100], [0, 0]),
    ],
)
def test_where_no_rate_can_be_given_there_is_neither_rate_nor_interval(count, population, standard):
    found = standardised_rate(*(np.array(given, dtype=float) for given in (count, population, standard)))
    assert np.isnan([float(found.rate), float(found.interval.low), float(found.interval.high)]).all()


def test_ten_events_are_enough():
    assert not np.isnan(standardised_rate(np.array([4.0, 6.0]), np.array([100.0, 100.0]), np.array([1.0, 1.0])).rate)


def test_areas_and_periods_are_calculated_in_one_call():
    count = np.array([[[10.0, 20.0], [30.0, np.nan]], [[5.0, 6.0], [1.0, 2.0]], [[7.0, 8.0], [90.0, 10.0]]])
    found = standardised_rate(count, np.full((3, 2, 2), 1000.0), np.array([3.0, 1.0]), multiplier=1000)
    assert np.isnan(found.rate).tolist() == [[False, True], [False, True], [False, False]]
    assert np.isnan(found.interval.low).tolist() == np.isnan(found.rate).tolist()
    assert found.rate[0, 0] == pytest.approx((3 * 10 + 20) / 4)
