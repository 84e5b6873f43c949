"""Round numbers and years along the axes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.reports.charts.ticks import decimals_of, round_ticks, year_ticks

VALUES = st.floats(-1e9, 1e9, allow_nan=False)
MONTHS = st.integers(12 * 1900, 12 * 2199)


@given(low=VALUES, spread=st.floats(0, 1e9))
def test_ticks_hold_the_values_between_them_and_are_few(low, spread):
    ticks = round_ticks(low, low + spread)
    around = abs(ticks[-1] - ticks[0]) * 1e-6
    assert 2 <= len(ticks) <= 7
    assert ticks[0] <= low + around
    assert ticks[-1] >= low + spread - around


@given(low=st.integers(-(10**6), 10**6), spread=st.integers(1, 10**6))
def test_ticks_are_evenly_spaced_and_told_apart_by_their_decimals(low, spread):
    ticks = round_ticks(low, low + spread)
    steps = [later - earlier for earlier, later in pairwise(ticks)]
    assert max(steps) == pytest.approx(min(steps))
    assert len({round(tick, decimals_of(ticks)) for tick in ticks}) == len(ticks)


def test_one_value_gets_room_around_it():
    assert round_ticks(0, 0)[0] < 0 < round_ticks(0, 0)[-1]
    assert round_ticks(50, 50)[0] < 50 < round_ticks(50, 50)[-1]


@given(first=MONTHS, length=st.integers(12, 12 * 150), month=st.integers(0, 11))
def test_years_lie_in_the_span_and_are_few(first, length, month):
    years = year_ticks(first, first + length, month)
    assert 1 <= len(years) <= 7
    assert all(first <= 12 * year + month <= first + length for year in years)
