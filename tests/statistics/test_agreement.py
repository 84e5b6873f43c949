import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.agreement import agreement, polarisation

counts = st.integers(3, 11).flatmap(lambda points: st.lists(st.integers(0, 30), min_size=points, max_size=points))


def a(*given):
    return float(agreement(np.array(given, dtype=float)))


def test_the_example_of_its_author_has_the_published_agreement():
    # van der Eijk (2001), p. 331; the documentation of R's agrmt::agreement prints 0.6113333
    assert round(a(30, 40, 210, 130, 530, 50, 10), 7) == 0.6113333


def test_layers_worked_by_hand():
    # 2, 1, 0, 1: a layer 1101 of 3 (110 once, 101 twice, U = (2 − 6)/(2·3), S = 3) and a layer 1000 of 1 (A = 1)
    assert a(2, 1, 0, 1) == pytest.approx(3 / 4 * (-2 / 3) * (1 - 2 / 3) + 1 / 4)


@pytest.mark.parametrize("points", [3, 5, 7, 11])
def test_one_point_is_agreement_all_alike_is_none_and_the_two_ends_are_opposed(points):
    place = np.arange(points)
    assert a(*(place == 1)) == 1
    assert a(*np.ones(points)) == 0
    assert a(*((place == 0) | (place == points - 1))) == pytest.approx(-1)


@given(counts)
def test_agreement_lies_between_minus_1_and_1_and_is_the_same_from_the_other_end(given):
    found = a(*given)
    assert np.isnan(found) if sum(given) == 0 else -1 - 1e-9 <= found <= 1 + 1e-9
    assert a(*given[::-1]) == pytest.approx(found, nan_ok=True)


@given(counts, st.floats(0.1, 10))
def test_weights_all_alike_change_nothing(given, by):
    assert a(*(by * np.array(given))) == pytest.approx(a(*given), nan_ok=True)


@given(st.integers(0, 1000), st.integers(3, 7))
def test_triples_are_those_that_a_loop_counts(seed, points):
    pattern = np.random.default_rng(seed).integers(0, 2, points)
    if pattern.sum() == 0:
        return
    triples = [
        tuple(pattern[[i, j, k]]) for i in range(points) for j in range(i + 1, points) for k in range(j + 1, points)
    ]
    with_hole = triples.count((1, 0, 1))
    beside = triples.count((1, 1, 0)) + triples.count((0, 1, 1))
    if pattern.sum() > 1 and with_hole + beside:
        peak = ((points - 2) * beside - (points - 1) * with_hole) / ((points - 2) * (beside + with_hole))
        assert a(*pattern) == pytest.approx(peak * (1 - (pattern.sum() - 1) / (points - 1)))
    else:
        assert a(*pattern) == (1 if pattern.sum() == 1 else 0)


def test_polarisation_is_0_for_one_camp_and_1_for_two():
    found = polarisation(np.array([[0, 0, 9, 0, 0], [5, 0, 0, 0, 5], [2, 2, 2, 2, 2], [0, 0, 0, 0, 0]]))
    assert found == pytest.approx([0, 1, 0.5, np.nan], nan_ok=True)


def test_two_camps_of_the_same_deviation_are_told_from_one_that_is_spread():
    spread, camps = np.array([1, 2, 3, 2, 1.0]), np.array([0, 4.5, 0, 4.5, 0])
    assert polarisation(camps) > polarisation(spread)


def test_two_points_have_no_agreement_and_thirteen_are_too_many():
    assert np.isnan(a(3, 4))
    with pytest.raises(ValueError, match="12 points, not 13"):
        agreement(np.ones(13))
