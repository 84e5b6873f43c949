import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.statistics.scales import flipped, rescaled

scales = st.lists(st.integers(-20, 20), min_size=2, max_size=11, unique=True).map(sorted).map(np.array)


@given(scales)
def test_flipped_twice_is_as_before(values):
    assert flipped(flipped(values)) == pytest.approx(values)
    assert (flipped(values).min(), flipped(values).max()) == (values.min(), values.max())


@given(scales)
def test_a_rescaled_scale_goes_from_end_to_end_and_back(values):
    ends = (values[0], values[-1])
    there = rescaled(values, ends, (0, 10))
    assert (there[0], there[-1]) == (0, pytest.approx(10))
    assert rescaled(there, (0, 10), ends) == pytest.approx(values, abs=1e-9)


def test_a_four_of_five_is_a_seven_and_a_half_of_ten_and_not_an_eight():
    assert rescaled(np.array([4.0]), (1, 5), (0, 10)).tolist() == [7.5]


def test_a_scale_without_length_is_refused():
    with pytest.raises(ValueError, match="no length"):
        rescaled(np.array([1.0]), (1, 1), (0, 10))
