import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.counts import count_interval, rate_interval
from heinola_indicators.statistics.differences import (
    SampleMean,
    difference_of_means,
    square_and_add,
)
from heinola_indicators.statistics.intervals import Interval, is_change
from heinola_indicators.statistics.means import margin_of_mean, mean_interval
from heinola_indicators.statistics.proportions import wilson_interval

sizes = st.integers(2, 2000)
deviations = st.floats(0.01, 10)
means = st.floats(-10, 10)

# Heinola's resident survey, all respondents: mean of 0-10 and number of answers; s = 1.6 is assumed
SURVEY = {2021: (8.39, 301), 2022: (8.12, 305), 2023: (7.96, 205)}


def sample(mean, n, deviation=1.6, confidence=0.95, population=None):
    counts = np.array([float(n)])
    margin = margin_of_mean(counts, np.array([float(deviation)]), confidence, population)
    return SampleMean(np.array([float(mean)]), margin, counts)


def known(mean, margin, n=np.nan):
    return SampleMean(np.array([float(mean)]), np.array([float(margin)]), np.array([float(n)]))


def counted(count, among=1):
    return np.array([count], dtype=float), np.array([among], dtype=float)


def difference_of_shares(earlier, later, multiplier=1.0, confidence=0.95):
    """Newcombe's: the limits are Wilson's."""
    return difference_by(wilson_interval, earlier, later, multiplier, confidence)


def difference_of_rates(earlier, later, multiplier=1.0, confidence=0.95):
    """Zou and Donner's: the limits are Byar's or the exact ones."""
    return difference_by(rate_interval, earlier, later, multiplier, confidence)


def difference_by(interval, earlier, later, multiplier, confidence):
    pairs = [
        (
            multiplier * count / np.where(among > 0, among, np.nan),
            interval(count, among, multiplier=multiplier, confidence=confidence),
        )
        for count, among in (earlier, later)
    ]
    return square_and_add(*pairs[0], *pairs[1])


def limits(interval):
    return float(interval.low[0]), float(interval.high[0])


@pytest.mark.parametrize(
    ("earlier", "later", "has_changed"), [(2022, 2023, False), (2021, 2023, True), (2021, 2022, True)]
)
def test_the_resident_survey_fell_from_2021_but_not_from_2022_to_2023(earlier, later, has_changed):
    difference = difference_of_means(sample(*SURVEY[earlier]), sample(*SURVEY[later]))
    assert is_change(difference).tolist() == [has_changed]


def test_the_survey_s_margins_of_difference_are_those_of_its_analysis():
    halves = [
        (high - low) / 2
        for low, high in (
            limits(difference_of_means(sample(*SURVEY[first]), sample(*SURVEY[second])))
            for first, second in ((2022, 2023), (2021, 2023), (2021, 2022))
        )
    ]
    assert [round(half, 2) for half in halves] == [0.28, 0.28, 0.26]


def test_overlapping_intervals_may_still_be_a_change():
    low, _ = limits(mean_interval(np.array([8.39]), np.array([301.0]), np.array([1.6])))
    _, high = limits(mean_interval(np.array([8.12]), np.array([305.0]), np.array([1.6])))
    assert low < high
    assert is_change(difference_of_means(sample(8.12, 305), sample(8.39, 301))).all()


@given(st.integers(0, 1000), sizes.filter(lambda n: n <= 60), st.integers(2, 60), st.sampled_from([0.9, 0.95, 0.998]))
def test_the_difference_of_two_means_has_scipys_welch_interval(seed, first_n, second_n, confidence):
    random = np.random.default_rng(seed)
    first, second = random.normal(8, 1.6, first_n), random.normal(7, 0.7, second_n)
    expected = stats.ttest_ind(second, first, equal_var=False).confidence_interval(confidence)
    found = difference_of_means(
        *(sample(given.mean(), len(given), given.std(ddof=1), confidence) for given in (first, second)),
        confidence=confidence,
    )
    assert limits(found) == pytest.approx((expected.low, expected.high), rel=1e-9, abs=1e-9)


@given(means, means, sizes, sizes, deviations, deviations)
def test_the_other_way_round_a_difference_is_mirrored(first, second, first_n, second_n, first_s, second_s):
    one, other = sample(first, first_n, first_s), sample(second, second_n, second_s)
    low, high = limits(difference_of_means(one, other))
    assert limits(difference_of_means(other, one)) == pytest.approx((-high, -low))
    assert low <= second - first <= high


@given(means, deviations, sizes, sizes)
def test_more_confidence_in_the_difference_is_wider(mean, deviation, first_n, second_n):
    widths = []
    for confidence in (0.9, 0.95, 0.998):
        pair = (sample(value, n, deviation, confidence) for value, n in ((mean, first_n), (mean + 1, second_n)))
        low, high = limits(difference_of_means(*pair, confidence=confidence))
        widths.append(high - low)
    assert widths == sorted(widths)


def test_where_no_n_is_known_the_margins_are_combined():
    low, high = limits(difference_of_means(known(8, 0.3), known(8.6, 0.4)))
    assert (low, high) == pytest.approx((0.6 - 0.5, 0.6 + 0.5))


def test_against_a_figure_without_sampling_error_the_margin_is_the_other_s():
    low, high = limits(difference_of_means(known(8, 0), sample(8.6, 10)))
    assert (high - low) / 2 == pytest.approx(float(sample(8.6, 10).margin[0]))


def test_where_all_were_asked_both_times_a_difference_is_what_it_is():
    both = difference_of_means(sample(8, 20, population=20), sample(8.1, 20, population=20))
    assert limits(both) == pytest.approx((0.1, 0.1))
    assert is_change(both).all()
    assert not is_change(difference_of_means(known(8, 0), known(8, 0))).any()


def test_a_finite_population_narrows_the_difference():
    wide = limits(difference_of_means(sample(8, 50), sample(8.1, 50)))
    narrow = limits(difference_of_means(sample(8, 50, population=70), sample(8.1, 50, population=70)))
    assert narrow[1] - narrow[0] < wide[1] - wide[0]


@pytest.mark.parametrize("unknown", [known(np.nan, 0.2, 10), known(8, np.nan, 10), known(8, 0.2, 1)])
def test_what_is_not_known_of_one_mean_leaves_the_difference_without_interval(unknown):
    for pair in ((unknown, known(8, 0.2, 10)), (known(8, 0.2, 10), unknown)):
        assert np.isnan(limits(difference_of_means(*pair))).all()


def test_a_difference_of_no_confidence_is_refused():
    with pytest.raises(ValueError, match="tells no standard error"):
        difference_of_means(known(8, 0.2), known(8, 0.2), confidence=0)


def test_the_difference_of_two_shares_is_the_printed_one():
    # Newcombe (1998), Statistics in Medicine 17, table II (a): 56/70 - 48/80, method 10: 0.0524 to 0.3339
    found = limits(difference_of_shares(counted(48, 80), counted(56, 70)))
    assert [round(limit, 4) for limit in found] == [0.0524, 0.3339]
    in_points = limits(difference_of_shares(counted(48, 80), counted(56, 70), multiplier=100))
    assert in_points == pytest.approx([100 * limit for limit in found])


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_the_difference_of_shares_lies_in_its_interval_between_minus_1_and_1(first_n, second_n, data):
    first, second = data.draw(st.integers(0, first_n)), data.draw(st.integers(0, second_n))
    low, high = limits(difference_of_shares(counted(first, first_n), counted(second, second_n)))
    assert -1 - 1e-12 <= low <= second / second_n - first / first_n <= high <= 1 + 1e-12
    mirrored = limits(difference_of_shares(counted(second, second_n), counted(first, first_n)))
    assert mirrored == pytest.approx((-high, -low))


@given(st.integers(0, 50), st.integers(0, 50))
def test_more_of_the_same_narrows_the_difference_of_shares(first, second):
    low, high = limits(difference_of_shares(counted(first, 50), counted(second, 50)))
    lower, higher = limits(difference_of_shares(counted(4 * first, 200), counted(4 * second, 200)))
    assert higher - lower < high - low


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_the_difference_of_counts_lies_in_its_interval(first, second):
    low, high = limits(difference_of_rates(counted(first), counted(second)))
    assert low < second - first < high
    lower, higher = limits(difference_of_rates(counted(first), counted(second), confidence=0.998))
    assert lower < low < high < higher


def test_a_rate_that_doubles_on_many_events_has_changed_and_on_few_it_has_not():
    many = difference_of_rates(counted(100, 18_000), counted(200, 18_000), multiplier=1000)
    few = difference_of_rates(counted(3, 18_000), counted(6, 18_000), multiplier=1000)
    assert is_change(many).all()
    assert not is_change(few).any()


def test_counts_square_and_add_the_distances_to_their_own_limits():
    own = count_interval(np.array([20.0, 5.0]))
    below = np.hypot(5 - own.low[1], own.high[0] - 20)
    above = np.hypot(own.high[1] - 5, 20 - own.low[0])
    assert limits(difference_of_rates(counted(20), counted(5))) == pytest.approx((-15 - below, -15 + above))


def test_symmetric_intervals_square_and_add_to_the_combined_margin():
    zero, one = np.array([0.0]), np.array([1.0])
    found = square_and_add(zero, Interval(zero - 3, zero + 3), one, Interval(one - 4, one + 4))
    assert limits(found) == pytest.approx((-4, 6))


@pytest.mark.parametrize("difference", [difference_of_shares, difference_of_rates])
def test_a_grid_of_differences_keeps_its_shape_and_its_gaps(difference):
    earlier = (np.array([[10.0, np.nan], [5.0, 7.0]]), np.full((2, 2), 100.0))
    later = (np.array([[20.0, 3.0], [5.0, 7.0]]), np.array([[100.0, 100.0], [0.0, 100.0]]))
    found = difference(earlier, later)
    assert np.isnan(found.low).tolist() == np.isnan(found.high).tolist() == [[False, True], [True, False]]


def test_a_grid_of_means_keeps_its_shape_and_its_gaps():
    n = np.array([[301.0, np.nan], [205.0, 40.0]])
    earlier = SampleMean(np.full((2, 2), 8.0), np.array([[0.2, 0.2], [np.nan, 0.0]]), n)
    found = difference_of_means(earlier, SampleMean(np.full((2, 2), 8.5), np.full((2, 2), 0.3), n))
    assert np.isnan(found.low).tolist() == [[False, False], [True, False]]


def test_shares_use_the_intervals_of_wilson():
    own = wilson_interval(np.array([48.0, 56.0]), np.array([80.0, 70.0]))
    below = np.hypot(0.8 - own.low[1], own.high[0] - 0.6)
    assert limits(difference_of_shares(counted(48, 80), counted(56, 70)))[0] == pytest.approx(0.2 - below)
