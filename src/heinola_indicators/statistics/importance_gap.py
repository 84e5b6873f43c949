"""The gap between how well something works and how much it matters, asked of the same people (self-evaluation)."""

import numpy as np

from heinola_indicators.statistics.answer_counts import Codes, GroupNumbers
from heinola_indicators.statistics.grouped_means import GroupedMeans, means_by_group
from heinola_indicators.statistics.intervals import FloatArray


def gaps_by_group(
    performance: Codes, importance: Codes, values: FloatArray, groups: GroupNumbers, group_count: int
) -> GroupedMeans:
    """The mean gap of each (group, item) among those who answered both; below zero, it works worse than it matters.

    Formula   mean and standard deviation of performance − importance of each respondent. The interval of the gap is
              ``mean_interval(gap.mean, gap.n, gap.deviation)``: of paired differences, narrower than of two samples
    Units     the codes are (respondents, items), the same item in the same column; both on the scale with *values*
    Missing   who answered one of the two only is left out
    Source    Martilla & James (1977), Journal of Marketing 41(1); Parasuraman, Zeithaml & Berry (1988) on the sign
    """
    gaps = [
        means_by_group(_gap(performance[:, item], importance[:, item], values), groups, group_count)
        for item in range(performance.shape[1])
    ]
    names = ("n", "weighted_n", "effective_n", "mean", "deviation")
    return GroupedMeans(*(np.stack([getattr(gap, name) for gap in gaps], axis=-1) for name in names))


def _gap(performance: Codes, importance: Codes, values: FloatArray) -> FloatArray:
    of = np.append(np.asarray(values, dtype=np.float64), np.nan)
    return np.asarray(of[np.maximum(performance, -1)] - of[np.maximum(importance, -1)], dtype=np.float64)
