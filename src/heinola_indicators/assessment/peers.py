"""A figure among those of other municipalities: rank, median and quartiles, and how sure the rank is.

Rank       1 is the best by the measure's direction; equal figures share the best of their ranks
Interval   of the rank: those that are better by more than the margin of the difference come before, those that are not
           worse by more than it may; the margin is that of the limits towards each other, √((x − l)² + (u − y)²).
           Where a sampled figure's margin is not known, its place is open
Quartiles  linear between the ordered figures, as Excel's QUARTILE.INC
Missing    municipalities without a figure of the period are not counted
Source     the project's own: the interval of each difference decides, as for changes (docs/statistics/intervals.md)
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.assessment.comparable_points import known_figures
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.intervals import Interval


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an area stands among *number* municipalities, itself among them.

    *best_rank* and *worst_rank* are the ranks that margins of error leave open; equal to *rank* without margins. A
    measure that is to stay within a range has no ranks.
    """

    period: Period
    number: int
    rank: int | None
    best_rank: int | None
    worst_rank: int | None
    lower_quartile: float
    median: float
    upper_quartile: float


def standing(
    panel: Panel, area: str, period: Period, direction: Direction, group: Sequence[str] | None = None
) -> Standing | None:
    """How *area* stands in *period* among *group* (all areas of the panel where it is none).

    None where the area has no figure of the period, or nobody else has one.
    """
    if area not in panel.areas or period not in panel.periods:
        return None
    column = panel.periods.index(period)
    rows = [row for row, code in enumerate(panel.areas) if group is None or code in group or code == area]
    there = ~np.isnan(known_figures(panel)[rows, column])
    kept = [row for row, seen in zip(rows, there, strict=True) if seen]
    own = panel.areas.index(area)
    if own not in kept or len(kept) < 2:
        return None
    value = panel.value[kept, column]
    quartiles = np.quantile(value, [0.25, 0.5, 0.75])
    rank, best, worst = _ranks(value, _limits(panel, kept, column), kept.index(own), direction)
    return Standing(period, len(kept), rank, best, worst, *map(float, quartiles))


def _limits(panel: Panel, rows: Sequence[int], column: int) -> Interval:
    """The limits of the figures: the figures themselves without sampling, infinite where a margin is not known."""
    value = panel.value[list(rows), column]
    if panel.margin is None:
        return Interval(value, value)
    margin = panel.margin[list(rows), column]
    low, high = (
        otherwise if limits is None else np.where(np.isnan(at := limits[list(rows), column]), otherwise, at)
        for limits, otherwise in ((panel.low, value - margin), (panel.high, value + margin))
    )
    return Interval(np.where(np.isnan(low), -np.inf, low), np.where(np.isnan(high), np.inf, high))


def _ranks(
    value: FloatGrid, limits: Interval, own: int, direction: Direction
) -> tuple[int | None, int | None, int | None]:
    if direction is Direction.STAY_WITHIN:
        return None, None, None
    good = direction.sign * value
    above, below = limits.high - value, value - limits.low
    up, down = (above, below) if direction is Direction.RISE else (below, above)
    surely_better = good - good[own] > np.hypot(down, up[own])
    maybe_better = good - good[own] > -np.hypot(up, down[own])
    maybe_better[own] = False
    rank = 1 + int(np.count_nonzero(good > good[own]))
    return rank, 1 + int(np.count_nonzero(surely_better)), max(rank, 1 + int(np.count_nonzero(maybe_better)))
