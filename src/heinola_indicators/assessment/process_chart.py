"""Whether the newest month is more than the usual ups and downs: the XmR chart of one area's months since a break."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.assessment.comparable_points import MONTHS_IN_YEAR, known_figures, stretches
from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.model.strategy import Break
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.xmr import xmr


@dataclass(frozen=True, slots=True)
class ProcessChart:
    """Mean and limits of the changes from the same time a year before, and what the rules say of the newest one.

    *marks* are the rules that mark it (``outside``, ``on-one-side``, ``in-one-direction``, ``near-limit``).
    """

    last: Period
    value: float
    mean: float
    low: float
    high: float
    number: int
    marks: tuple[str, ...]


def process_chart(panel: Panel, area: str, breaks: Sequence[Break] = ()) -> ProcessChart | None:
    """The chart of *area*; none where figures do not come by the month, or fewer than 12 changes are known.

    Figures   changes from the same time a year before, which takes the seasons out; both since the latest break
    Source    docs/statistics/xmr.md
    """
    if panel.frequency is not Frequency.MONTH or area not in panel.areas:
        return None
    row = panel.taken([area], panel.periods)
    change = _yearly_changes(row, breaks)
    known = np.flatnonzero(~np.isnan(change))
    chart = xmr(change[None, :])
    if not known.size or np.isnan(chart.low[0]):
        return None
    newest = int(known[-1])
    marks = {
        "outside": chart.outside,
        "on-one-side": chart.on_one_side,
        "in-one-direction": chart.in_one_direction,
        "near-limit": chart.near_limit,
    }
    return ProcessChart(
        last=row.periods[newest],
        value=float(change[newest]),
        mean=float(chart.mean[0]),
        low=float(chart.low[0]),
        high=float(chart.high[0]),
        number=len(known),
        marks=tuple(name for name, grid in marks.items() if grid[0, newest]),
    )


def _yearly_changes(row: Panel, breaks: Sequence[Break]) -> FloatGrid:
    column_of = {period.last: column for column, period in enumerate(row.periods)}
    value = known_figures(row)[0]
    stretch = stretches(row, breaks)[0]
    latest = stretch[np.flatnonzero(~np.isnan(value))[-1]] if (~np.isnan(value)).any() else 0
    change = np.full(len(row.periods), np.nan)
    for column, period in enumerate(row.periods):
        before = column_of.get(period.last - MONTHS_IN_YEAR)
        if before is not None and stretch[before] == stretch[column] == latest:
            change[column] = value[column] - value[before]
    return change
