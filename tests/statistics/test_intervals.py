import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from heinola_indicators.statistics.intervals import Interval, is_change, normal_quantile


@given(st.floats(0, 0.9999))
def test_the_normal_quantile_is_scipy_s(confidence):
    assert normal_quantile(confidence) == pytest.approx(stats.norm.interval(confidence)[1], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("confidence", [1.0, -0.1, 95.0, np.nan])
def test_a_confidence_that_is_no_share_of_one_is_refused(confidence):
    with pytest.raises(ValueError, match="at least 0 and below 1"):
        normal_quantile(confidence)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.1, 0.5, True),
        (-0.5, -0.1, True),
        (-0.1, 0.5, False),
        (0.0, 0.5, False),
        (-0.5, 0.0, False),
        (np.nan, np.nan, False),
    ],
)
def test_a_difference_is_a_change_when_its_interval_leaves_out_zero(low, high, expected):
    assert is_change(Interval(np.array([low]), np.array([high]))).tolist() == [expected]
