"""Which figures of a panel may be put on one line: those of one kind after the latest break."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break
from heinola_indicators.panel.panel import FloatGrid, Panel

BoolGrid = NDArray[np.bool_]

MONTHS_IN_YEAR = 12


def comparable_points(panel: Panel, breaks: Sequence[Break]) -> BoolGrid:
    """Whether each figure of the grid is comparable with its area's newest one.

    Breaks    a declared one takes effect in the period that its own starts in, one that the panel flags (B) in its
              period, unless it is declared comparable; one after the newest figure of an area does not count
    Missing   what has no value (missing, suppressed) is no figure, nor is a forecast (F); a provisional figure is one
    Periods   only those as long as the newest: January to June is not compared with January to September; of months,
              quarters and the like only those at the newest's time of the year: seasons and sums that overlap
              (twelve months to each month) would pass for a trend
    """
    figures = ~np.isnan(panel.value) & ((panel.flag & int(Flag.F)) == 0)
    columns = np.arange(len(panel.periods))
    newest = _last_true(figures)[:, None]
    since = _last_true(_at_breaks(panel, breaks) & (columns <= newest))[:, None]
    lengths = np.array([period.length for period in panel.periods] or [0.0])
    alike = lengths[: len(columns)] == lengths[newest]
    ends = np.array([period.last for period in panel.periods] or [0])
    same_season = (ends[newest] - ends[: len(columns)]) % MONTHS_IN_YEAR == 0
    comparable: BoolGrid = figures & alike & same_season & (columns >= since)
    return comparable


def comparable_figures(panel: Panel, breaks: Sequence[Break]) -> FloatGrid:
    """The values of the ``comparable_points``, NaN elsewhere."""
    return np.where(comparable_points(panel, breaks), panel.value, np.nan)


def known_figures(panel: Panel) -> FloatGrid:
    """The values that are no forecasts, NaN elsewhere."""
    return np.where((panel.flag & int(Flag.F)) == 0, panel.value, np.nan)


def stretches(panel: Panel, breaks: Sequence[Break]) -> NDArray[np.int64]:
    """Which stretch between breaks each cell of the grid is of, counted from 0 in its area."""
    return np.cumsum(_at_breaks(panel, breaks), axis=1)


def end_times(periods: Sequence[Period]) -> FloatGrid:
    """When periods end, in years: 2023 ends at 2024.0, its second quarter at 2023.5."""
    return np.array([(period.last + 1) / 12 for period in periods], dtype=np.float64)


def _at_breaks(panel: Panel, breaks: Sequence[Break]) -> BoolGrid:
    """Where a new stretch begins."""
    excepted = [any(_overlap(one, period) for one in breaks if one.comparable) for period in panel.periods]
    flagged = ((panel.flag & int(Flag.B)) != 0) & ~np.array(excepted, dtype=np.bool_)
    declared = np.zeros(len(panel.periods), np.bool_)
    for one in breaks:
        column = bisect_left(panel.periods, one.period.first, key=lambda period: period.last)
        if not one.comparable and column < len(declared):
            declared[column] = True
    at_breaks: BoolGrid = flagged | declared
    return at_breaks


def _overlap(declared: Break, period: Period) -> bool:
    return declared.period.first <= period.last and period.first <= declared.period.last


def _last_true(grid: BoolGrid) -> NDArray[np.int64]:
    """The last column of each row that is true; −1 where none is."""
    columns = np.arange(1, grid.shape[1] + 1)
    last: NDArray[np.int64] = np.max(np.where(grid, columns, 0), axis=1, initial=0) - 1
    return last
