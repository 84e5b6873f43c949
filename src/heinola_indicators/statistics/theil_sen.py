"""The Theil–Sen line: the median of the slopes between all pairs of figures, which single outliers do not move."""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.ties import tie_sums

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

MOST_SLOPES = 4_000_000  # held in memory at a time: 308 municipalities by month over 30 years would be 20 million


@dataclass(frozen=True, slots=True, eq=False)
class TheilSen:
    """The line of each row: slope a unit of time, the limits of its interval, intercept, number of figures."""

    slope: FloatArray
    low: FloatArray
    high: FloatArray
    intercept: FloatArray
    number: IntArray


def theil_sen(value: FloatArray, times: FloatArray, confidence: float = 0.95) -> TheilSen:
    """The line through each row of *value* (rows × time); *times* says when each column is, in years, in any order.

    Formula   slope = median of (y_j − y_i)/(t_j − t_i) over the pairs t_i < t_j;
              intercept = median of y − slope · median of t
    Interval  the slopes ranked (N ∓ z·√Var S)/2 among all N, with Var S of the Mann–Kendall test, ties included; where
              the ranking does not reach so far, the lowest and the highest slope
    Missing   NaN is passed over; fewer than two figures at different times give no line (NaN), a variance below 0 (only
              among figures of the same time) no interval
    Source    Sen (1968); Conover (1980) for the intercept; conventions of scipy.stats.theilslopes
    """
    earlier, later = np.nonzero(times[:, None] < times[None, :])
    apart = times[later] - times[earlier]
    number = np.count_nonzero(~np.isnan(value), axis=1).astype(np.int64)
    reach = NormalDist().inv_cdf((1 + confidence) / 2) * _deviation_of_s(value, times, number)
    slope, low, high = np.full((3, len(value)), np.nan)
    block = max(1, MOST_SLOPES // max(1, len(apart)))
    for start in range(0, len(value), block):
        rows = slice(start, start + block)
        slopes = np.sort((value[rows, later] - value[rows, earlier]) / apart, axis=1)
        slope[rows], low[rows], high[rows] = _median_and_limits(slopes, reach[rows])
    seen_times = np.where(np.isnan(value), np.nan, times)
    intercept = _median(np.sort(value, axis=1)) - slope * _median(np.sort(seen_times, axis=1))
    return TheilSen(slope, low, high, intercept, number)


def _deviation_of_s(value: FloatArray, times: FloatArray, number: IntArray) -> FloatArray:
    tied = tie_sums(value) + tie_sums(np.where(np.isnan(value), np.nan, times))
    variance = 1 / 18 * (number * (number - 1) * (2 * number + 5) - tied)
    return np.asarray(np.sqrt(np.where(variance >= 0, variance, np.nan)), dtype=np.float64)


def _median_and_limits(slopes: FloatArray, reach: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Of slopes ranked in each row, those missing last."""
    number = np.count_nonzero(~np.isnan(slopes), axis=1)
    known, far = ~np.isnan(reach), np.nan_to_num(reach)
    lowest = np.maximum(np.rint((number - far) / 2).astype(np.int64) - 1, 0)
    highest = np.minimum(np.rint((number + far) / 2).astype(np.int64), number - 1)
    low, high = (np.where(known, _ranked(slopes, place), np.nan) for place in (lowest, highest))
    return _median(slopes), low, high


def _median(ranked: FloatArray) -> FloatArray:
    number = np.count_nonzero(~np.isnan(ranked), axis=1)
    return (_ranked(ranked, (number - 1) // 2) + _ranked(ranked, number // 2)) / 2


def _ranked(ranked: FloatArray, place: NDArray[np.int64]) -> FloatArray:
    """The figure at each row's *place*; NaN where the row has none at all."""
    if ranked.shape[1] == 0:
        return np.full(len(ranked), np.nan)
    inside = np.clip(place, 0, ranked.shape[1] - 1)
    return np.take_along_axis(ranked, inside[:, None], axis=1)[:, 0]
