import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.statistics.phe_rows import CONFIDENCES, number, phe_rows

from heinola_indicators.statistics.proportions import wilson_interval

confidences = st.sampled_from([0.5, 0.9, 0.95, 0.998])


@st.composite
def counted(draw):
    whole = draw(st.integers(1, 100_000))
    return float(draw(st.integers(0, whole))), float(whole)


def limits(part, whole, **more):
    interval = wilson_interval(np.array([part], dtype=float), np.array([whole], dtype=float), **more)
    return float(interval.low[0]), float(interval.high[0])


def test_limits_are_those_of_the_published_proportions(shared):
    rows = phe_rows(shared, "Proportion__testdata_Prop.csv")
    part, whole = (np.array([number(row[name]) for row in rows]) for name in ("Numerator", "Denominator"))
    multiplier = np.array([number(row["multiplier"]) for row in rows])
    for label, confidence in CONFIDENCES.items():
        interval = wilson_interval(part, whole, confidence=confidence)
        for found, side in ((interval.low, "lower"), (interval.high, "upper")):
            expected = [number(row[f"{side}{label}cl"]) for row in rows]
            assert multiplier * found == pytest.approx(expected, rel=1e-9, nan_ok=True)


def test_limits_are_those_of_the_published_wilson_rows(shared):
    rows = [row for row in phe_rows(shared, "Byars_Wilson__testdata_B_W.csv") if row["method"] == "Wilson"]
    assert rows
    for row in rows:
        confidence = float(row["confidence"].rstrip("%")) / 100
        expected = number(row["lowercl"]), number(row["uppercl"])
        assert limits(number(row["x"]), number(row["n"]), confidence=confidence) == pytest.approx(expected, rel=1e-9)


def test_65_of_100_have_the_published_limits_in_percent():
    # PHEindicatormethods, test data of phe_proportion, Area4
    assert limits(65, 100, multiplier=100) == pytest.approx((55.25444329688797, 73.63575175690247), rel=1e-9)


@given(counted(), confidences)
def test_the_interval_contains_the_share_and_stays_within_0_and_1(share, confidence):
    low, high = limits(*share, confidence=confidence)
    assert 0 <= low <= share[0] / share[1] <= high <= 1


@given(counted())
def test_more_confidence_is_wider(share):
    (low, high), (lower, higher) = limits(*share, confidence=0.95), limits(*share, confidence=0.998)
    assert lower <= low < high <= higher
    assert higher - lower > high - low


@given(counted(), st.integers(2, 9))
def test_more_of_the_same_is_narrower(share, times):
    (low, high), (lower, higher) = limits(*share), limits(times * share[0], times * share[1])
    assert higher - lower < high - low


@given(counted())
def test_the_other_part_has_the_mirrored_interval(share):
    (low, high), (other_low, other_high) = limits(*share), limits(share[1] - share[0], share[1])
    assert (other_low, other_high) == pytest.approx((1 - high, 1 - low))


def test_none_and_all_of_them_have_exactly_0_and_1_as_a_limit():
    assert limits(0, 37)[0] == 0
    assert limits(37, 37)[1] == 1


@pytest.mark.parametrize(("part", "whole"), [(np.nan, 5), (2, np.nan), (0, 0), (6, 5), (-1, 5), (1, -5)])
def test_what_is_no_share_has_no_interval(part, whole):
    assert np.isnan(limits(part, whole)).all()


def test_a_grid_keeps_its_shape_and_a_whole_may_be_one_for_all():
    interval = wilson_interval(np.array([[1.0, 2.0], [3.0, np.nan]]), np.array(10.0))
    assert np.isnan(interval.low).tolist() == np.isnan(interval.high).tolist() == [[False, False], [False, True]]
