import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.better_side import probability_of_better
from heinola_indicators.statistics.means import margin_of_mean

values = st.floats(-100, 100)
margins = st.floats(0.01, 10)
sizes = st.one_of(st.just(np.nan), st.integers(2, 5000).map(float))
signs = st.sampled_from([1.0, -1.0])


def probability(value, margin, line, n=np.nan, sign=1.0, confidence=0.95):
    cells = (np.array([float(given)]) for given in (value, margin, line, n, sign))
    return float(probability_of_better(*cells, confidence)[0])


def test_the_resident_survey_of_2023_is_above_8_with_a_probability_of_0_36():
    # 7.96, n = 205, s = 1.6: t = -0.04/0.1117 = -0.358 with 204 degrees of freedom
    margin = margin_of_mean(np.array([205.0]), np.array([1.6]))[0]
    assert round(probability(7.96, margin, 8, 205), 2) == 0.36
    assert round(probability(7.96, margin, 8, 205, sign=-1.0), 2) == 0.64


@given(values, margins, values, st.integers(2, 5000), st.sampled_from([0.5, 0.9, 0.95, 0.998]))
def test_it_is_scipys_distribution_of_student_where_n_is_known(value, margin, line, n, confidence):
    error = margin / stats.t.ppf((1 + confidence) / 2, n - 1)
    expected = stats.t.cdf((value - line) / error, n - 1)
    assert probability(value, margin, line, n, confidence=confidence) == pytest.approx(expected, rel=1e-6, abs=1e-12)


@given(values, margins, values)
def test_it_is_the_normal_distribution_where_n_is_not_known(value, margin, line):
    expected = stats.norm.cdf((value - line) / (margin / stats.norm.ppf(0.975)))
    assert probability(value, margin, line) == pytest.approx(expected, rel=1e-6, abs=1e-12)


@given(values, margins, st.floats(-3, 3).filter(lambda share: abs(abs(share) - 1) > 1e-6), sizes, signs)
def test_it_is_out_of_the_tails_exactly_where_the_line_is_inside_the_margin(value, margin, share, n, sign):
    found = probability(value, margin, value + share * margin, n, sign)
    assert (0.025 < found < 0.975) == (abs(share) < 1)


@given(values, margins, values, sizes, signs)
def test_the_two_sides_of_a_line_make_up_one(value, margin, line, n, sign):
    both = probability(value, margin, line, n, sign) + probability(value, margin, line, n, -sign)
    assert both == pytest.approx(1)


@given(values, st.one_of(st.just(0.0), margins), values, st.floats(0, 50), sizes, signs)
def test_a_better_value_is_never_less_probably_better(value, margin, line, gain, n, sign):
    found = probability(value + sign * gain, margin, line, n, sign)
    assert found >= probability(value, margin, line, n, sign) - 1e-12


def test_on_the_line_it_is_half():
    assert probability(8, 0.3, 8, 205) == 0.5


@pytest.mark.parametrize(("value", "sign", "expected"), [(8.1, 1, 1), (7.9, 1, 0), (8, 1, 1), (8.1, -1, 0), (8, -1, 1)])
def test_without_a_margin_it_is_certain_and_the_line_itself_is_good_enough(value, sign, expected):
    assert probability(value, 0, 8, 205, sign) == expected


@pytest.mark.parametrize("cell", range(3))
def test_an_unknown_value_margin_or_line_gives_no_probability(cell):
    given = [8.0, 0.2, 8.1]
    given[cell] = np.nan
    assert np.isnan(probability(*given, 205))
    assert np.isnan(probability(np.nan, 0, 8))


def test_a_grid_keeps_its_shape_and_its_gaps():
    value = np.array([[8.39, 8.12, 7.96], [np.nan, 8.0, 8.0]])
    n = np.array([[301.0, 305.0, 205.0], [10.0, np.nan, 1.0]])
    found = probability_of_better(value, np.full((2, 3), 0.2), np.array(8.0), n, np.array(1.0))
    assert np.isnan(found).tolist() == [[False, False, False], [True, False, True]]


def test_a_margin_at_no_confidence_is_refused():
    with pytest.raises(ValueError, match="tells no standard error"):
        probability(8, 0.2, 8, confidence=0)
