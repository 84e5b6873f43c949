"""The path from a baseline to a target level."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.panel.panel import FloatGrid


class Piece(NamedTuple):
    """A straight piece of a path; months are ends of periods."""

    start_month: float
    start_value: float
    end_month: float
    end_value: float
    starts_at_baseline: bool


NO_PIECE = Piece(np.nan, np.nan, np.nan, np.nan, starts_at_baseline=False)


def piece_at(month: int, level: TargetLevel, baseline: tuple[int, float], through: Sequence[TargetLevel] = ()) -> Piece:
    """The piece of the path to *level* that holds at *month*; none to a range.

    *baseline* is its month and value. The path leads by way of the single levels *through* that lie in between.
    """
    if level.value is None:
        return NO_PIECE
    start, end = baseline, (level.period.last, level.value)
    for stop in through:
        if stop.value is None or not baseline[0] < stop.period.last < level.period.last:
            continue
        if stop.period.last >= month:
            end = min(end, (stop.period.last, stop.value))
        else:
            start = max(start, (stop.period.last, stop.value))
    return Piece(*start, *end, starts_at_baseline=start == baseline)


def straight_path(
    start_value: FloatGrid, end_value: FloatGrid, start_month: FloatGrid, end_month: FloatGrid, month: FloatGrid
) -> FloatGrid:
    """Where straight paths stand at the end of *month*, for many at once."""
    return start_value + (end_value - start_value) * share_of_time(start_month, end_month, month)


def share_of_time(start_month: FloatGrid, end_month: FloatGrid, month: FloatGrid) -> FloatGrid:
    """The share of the time from start to end that has passed: 0 before, 1 after and where there is no time."""
    time = end_month - start_month
    share = np.clip((month - start_month) / np.where(time > 0, time, np.nan), 0.0, 1.0)
    return np.where(time <= 0, 1.0, share)
