from collections import Counter

import numpy as np
from hypothesis import given
from tests.statistics.short_series import rows_and_times

from heinola_indicators.statistics.ties import tie_sums


@given(rows_and_times())
def test_groups_of_equal_figures_are_counted_row_by_row(case):
    value, _ = case
    counts = [Counter(row[~np.isnan(row)].tolist()).values() for row in value]
    assert tie_sums(value).tolist() == [sum(t * (t - 1) * (2 * t + 5) for t in count) for count in counts]


def test_missing_figures_are_no_ties():
    assert tie_sums(np.array([[np.nan, np.nan, 1.0, 1.0]])).tolist() == [18]
