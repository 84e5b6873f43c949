"""The XmR chart: which figures of a series are more than its usual ups and downs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.xmr_rules import (
    SEVEN,
    seven_in_one_direction,
    seven_on_one_side,
    signs_of,
    two_of_three,
    whole_runs,
)

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

FEWEST_POINTS = 12
LIMIT = 2.66  # 3/1.128: three standard deviations out of the mean range of two figures
SCREENING = 3.267  # the upper limit of ranges of two figures


@dataclass(frozen=True, slots=True, eq=False)
class XmrChart:
    """Mean and process limits of each row, its number of figures, and rows × time what the rules mark.

    A mark is +1 (high, rising), −1 (low, falling) or 0 for each figure: *outside* the limits; part of a run *on one
    side* of the mean; part of a run *in one direction*; one of two near a limit among three.
    """

    mean: FloatArray
    low: FloatArray
    high: FloatArray
    number: IntArray
    outside: IntArray
    on_one_side: IntArray
    in_one_direction: IntArray
    near_limit: IntArray


def xmr(value: FloatArray, screening: float = SCREENING) -> XmrChart:
    """The chart of each row of *value* (rows × time, columns in time order).

    Formula   limits = mean ∓ 2.66 · mean moving range; ranges of *screening* times their mean or more are left out
              first (infinity: none is)
    Rules     beyond the limits; seven in a row on one side of the mean; seven in a row rising or falling; two of three
              in a row on one side that are beyond ⅔ of the limit and within it
    Missing   NaN is passed over: its neighbours stand beside one another; fewer than 12 figures give no limits (NaN)
              and no marks
    Ties      where all figures are equal, mean and limits are that figure
    Source    NHS England, Making data count; conventions of NHSRplotthedots
    """
    order = np.argsort(np.isnan(value), axis=1, kind="stable")
    number = np.count_nonzero(~np.isnan(value), axis=1).astype(np.int64)
    enough = number >= FEWEST_POINTS
    series = np.where(enough[:, None], np.take_along_axis(value, order, axis=1), np.nan)
    mean = _mean(series)
    reach = LIMIT * _mean_range(series, screening)
    middle = np.broadcast_to(mean[:, None], series.shape)
    side = signs_of(series, middle)
    beyond = _beyond(series, mean, reach)
    near = np.where(beyond == 0, _beyond(series, mean, reach * 2 / 3), 0)
    marks = (
        beyond,
        whole_runs(seven_on_one_side(side), SEVEN),
        whole_runs(seven_in_one_direction(series), SEVEN),
        two_of_three(side, near),
    )
    return XmrChart(mean, mean - reach, mean + reach, number, *(_at_their_places(mark, order) for mark in marks))


def _mean(series: FloatArray) -> FloatArray:
    """Counted from the lowest figure, so that equal figures are exactly their own mean; NaN where there is none."""
    number = np.count_nonzero(~np.isnan(series), axis=1)
    lowest = np.fmin.reduce(series, axis=1, initial=np.inf)
    mean: FloatArray = lowest + np.nansum(series - lowest[:, None], axis=1) / np.where(number > 0, number, np.nan)
    return mean


def _mean_range(series: FloatArray, screening: float) -> FloatArray:
    ranges = np.abs(np.diff(series, axis=1))
    mean = _mean(ranges)
    most = screening * np.where(mean > 0, mean, np.nan)
    return _mean(np.where(ranges >= most[:, None], np.nan, ranges))


def _beyond(series: FloatArray, mean: FloatArray, reach: FloatArray) -> IntArray:
    return (series > (mean + reach)[:, None]).astype(np.int64) - (series < (mean - reach)[:, None])


def _at_their_places(marks: IntArray, order: NDArray[np.intp]) -> IntArray:
    placed = np.zeros_like(marks)
    np.put_along_axis(placed, order, marks, axis=1)
    return placed
