from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.direction import Direction
from heinola_indicators.usecases.level_in_cell import NoLevel, bounds_in


@pytest.mark.parametrize(
    ("value", "direction", "bounds"),
    [
        (65, Direction.RISE, (65.0, None)),
        (8.4, Direction.FALL, (None, 8.4)),
        (0, Direction.RISE, (0.0, None)),
        (3 * 1.1, Direction.RISE, (3.3, None)),
        ("70–80", Direction.STAY_WITHIN, (70.0, 80.0)),
        (" -5,5 - −2.25 ", Direction.STAY_WITHIN, (-5.5, -2.25)),
        (None, Direction.RISE, None),
        ("  ", Direction.STAY_WITHIN, None),
    ],
)
def test_the_direction_decides_which_bound_a_value_is(value, direction, bounds):
    assert bounds_in(value, direction) == bounds


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("65 %", "'65 %'"),
        ("1 234,5", "'1 234,5'"),
        (True, "True"),
        (datetime(2027, 1, 31), "the day 2027-01-31"),  # noqa: DTZ001 - as openpyxl gives it
        ("x" * 90, "…'"),
    ],
)
def test_what_is_no_number_is_told(value, shown):
    with pytest.raises(NoLevel, match="a target level is a number, and here stands") as error:
        bounds_in(value, Direction.RISE)
    assert shown in str(error.value)


@pytest.mark.parametrize("value", [70, "70", "vähintään 70", "70–80–90"])
def test_what_is_no_range_is_told(value):
    with pytest.raises(NoLevel, match=r"this target level is a range, .* write it as 70–80"):
        bounds_in(value, Direction.STAY_WITHIN)


@given(st.integers(-(10**14), 10**14), st.integers(0, 6))
def test_a_number_of_up_to_fifteen_digits_stays_what_it_is(digits, decimals):
    number = float(f"{digits}e-{decimals}")
    assert bounds_in(number, Direction.RISE) == (number, None)
