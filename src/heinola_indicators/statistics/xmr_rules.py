"""The run rules of the XmR chart: arrays of rows × time in, the same out with +1 (high, rising), −1 or 0 at each place.

Source    NHS England, Making data count; conventions of NHSRplotthedots
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

SEVEN = 7


def seven_on_one_side(side: IntArray) -> IntArray:
    """Where the last of seven figures in a row on one *side* of the mean (+1 above, −1 below, 0 on it) stands."""
    return _ends_of_runs(side, SEVEN)


def seven_in_one_direction(value: FloatArray) -> IntArray:
    """Where the last of seven figures in a row stands of which each is higher, or each lower, than the one before."""
    change = np.zeros(value.shape, np.int64)
    change[:, 1:] = signs_of(value[:, 1:], value[:, :-1])
    return _ends_of_runs(change, SEVEN - 1)


def two_of_three(side: IntArray, near: IntArray) -> IntArray:
    """Which figures are *near* a limit together with one of their neighbours in three on one *side* of the mean."""
    ends = np.where(_last(np.abs(near), 3).sum(axis=2) >= 2, _ends_of_runs(side, 3), 0)
    return np.where(whole_runs(ends, 3) != 0, near, 0)


def whole_runs(ends: IntArray, length: int) -> IntArray:
    """All *length* places of the runs that end at *ends*; a turning point belongs to the run that it begins."""
    following = np.pad(ends, ((0, 0), (0, length - 1)))
    marks = np.zeros_like(ends)
    for ahead in range(length):
        end = following[:, ahead : ahead + ends.shape[1]]
        marks = np.where(end != 0, end, marks)
    return marks


def signs_of(value: FloatArray, other: FloatArray) -> IntArray:
    """+1 where *value* is higher than *other*, −1 where it is lower; 0 where they are equal or one is missing."""
    return (value > other).astype(np.int64) - (value < other)


def _ends_of_runs(signs: IntArray, length: int) -> IntArray:
    sums = _last(signs, length).sum(axis=2)
    return np.where(np.abs(sums) == length, signs, 0)


def _last(signs: IntArray, length: int) -> IntArray:
    """At each place itself and what stands before it, *length* in all, with 0 before the beginning."""
    return sliding_window_view(np.pad(signs, ((0, 0), (length, 0))), length, axis=1)[:, 1:]
