"""An index: several items made one number of each respondent, and whether they belong together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.statistics.answer_counts import Codes, GroupNumbers
from heinola_indicators.statistics.grouped_means import means_by_group
from heinola_indicators.statistics.intervals import FloatArray

FEWEST_ITEMS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Alpha:
    """Cronbach's alpha of each group, and the number of respondents who answered all items."""

    alpha: FloatArray
    n: FloatArray


def index_of_items(codes: Codes, values: Sequence[FloatArray]) -> FloatArray:
    """The index of each respondent: the mean of the items answered, if those are at least half of them.

    Units     *codes* is (respondents, items); *values* are those of each item's points, a reversed item's ``flipped``,
              one of another scale's ``rescaled``
    Missing   fewer than half answered: none (NaN)
    """
    total, answered = np.zeros(codes.shape[0]), np.zeros(codes.shape[0], dtype=np.int64)
    for item, points in enumerate(values):
        is_answered = codes[:, item] >= 0
        total += _values(codes, item, points)
        answered += is_answered
    return np.where((2 * answered >= len(values)) & (answered > 0), total / np.maximum(answered, 1), np.nan)


def cronbach_alpha(codes: Codes, values: Sequence[FloatArray], groups: GroupNumbers, group_count: int) -> Alpha:
    """Cronbach's alpha of an index: whether its items go together.

    Formula   k/(k − 1) · (1 − Σ s²(item)/s²(sum)), k items, among respondents who answered all; weights play no part
    Units     as in ``index_of_items``
    Missing   fewer than three items, fewer than two complete respondents, or no variance of the sum: none (NaN)
    Source    Cronbach (1951), Psychometrika 16; three items as the fewest is the survey domain's convention
    """
    items = len(values)
    is_complete = (codes >= 0).all(axis=1)
    group = np.where(is_complete, groups, -1)
    total, variances = np.zeros(codes.shape[0]), np.zeros(group_count)
    for item, points in enumerate(values):
        value = _values(codes, item, points)
        total += value
        variances += means_by_group(value, group, group_count).deviation ** 2
    sums = means_by_group(total, group, group_count)
    if items < FEWEST_ITEMS:
        return Alpha(np.full(group_count, np.nan), sums.n)
    whole = np.where(sums.deviation > 0, sums.deviation, np.nan) ** 2
    return Alpha(items / (items - 1) * (1 - variances / whole), sums.n)


def _values(codes: Codes, item: int, points: FloatArray) -> FloatArray:
    return np.append(np.asarray(points, dtype=np.float64), 0.0)[np.maximum(codes[:, item], -1)]
