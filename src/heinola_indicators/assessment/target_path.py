"""The path from a baseline to a target level."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.panel.panel import FloatGrid


class Piece(NamedTuple):
    """A straight piece of a path; months are ends of periods."""

    start_month: float
    start_value: float
    end_month: float
    end_value: float
    starts_at_baseline: bool


IN_PIECES = "pieces"  # the path of a measure that leads through the target levels on the way
NO_PIECE = Piece(np.nan, np.nan, np.nan, np.nan, starts_at_baseline=False)


def piece_of(
    measure: Measure, baseline: Figure | None, level: TargetLevel, levels: Sequence[TargetLevel], month: float
) -> Piece:
    """The piece that holds at *month* of a measure's path from *baseline* to *level*; *levels* are those in force."""
    if baseline is None:
        return NO_PIECE
    through = levels if measure.path == IN_PIECES else ()
    return piece_at(month, level, (baseline.period.last, baseline.value), through)


def piece_at(
    month: float, level: TargetLevel, baseline: tuple[float, float], through: Sequence[TargetLevel] = ()
) -> Piece:
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
