"""Rows of short series with gaps and ties, and the years they are of."""

import numpy as np
from hypothesis import strategies as st

NAN = float("nan")
figures = st.one_of(
    st.integers(-5, 5).map(float), st.floats(-1e3, 1e3, allow_subnormal=False).map(lambda one: round(one, 3))
)


@st.composite
def rows_and_times(draw, least=1, most=14):
    """A grid of one to four rows with gaps and ties, and increasing times with gaps."""
    length = draw(st.integers(least, most))
    row = st.lists(figures | st.just(NAN), min_size=length, max_size=length)
    value = np.array(draw(st.lists(row, min_size=1, max_size=4)))
    steps = draw(st.lists(st.sampled_from([1 / 12, 0.25, 1.0, 4.0]), min_size=length, max_size=length))
    return value, 2000 + np.cumsum(steps)


def seen(row, times):
    """The figures of one row and their times, without the gaps."""
    there = ~np.isnan(row)
    return row[there], times[there]
