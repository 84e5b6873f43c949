"""Whether a figure has changed between two periods: a difference inside the margin of error is no change."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.assessment.comparable_points import stretches
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.counts import count_interval
from heinola_indicators.statistics.differences import SampleMean, difference_of_means, square_and_add
from heinola_indicators.statistics.intervals import Interval, is_change


class ChangeWord(StrEnum):
    """What a difference is."""

    CHANGE = "change"
    NO_CHANGE = "no-change"
    NOT_COMPARABLE = "not-comparable"


@dataclass(frozen=True, slots=True)
class Change:
    """The *difference* later less earlier, with its interval where the figures have margins of error."""

    first: Period
    last: Period
    difference: float
    low: float | None
    high: float | None
    word: ChangeWord


def change(
    panel: Panel, area: str, first: Period, last: Period, breaks: Sequence[Break] = (), *, counted: bool = False
) -> Change | None:
    """What has happened to the figure of *area* from *first* to *last*; none where either has no figure.

    Change    the interval of the difference leaves out zero; figures without margins (of a whole population) differ
              by what they differ
    Interval  Welch's of two means by their margins and numbers of answers; of *counted* events that of two Poisson
              counts
    Breaks    across one, declared or flagged, figures are not comparable, unless it is declared comparable
    Source    docs/statistics/intervals.md
    """
    if area not in panel.areas or not {first, last} <= set(panel.periods):
        return None
    row = panel.taken([area], panel.periods)
    columns = [row.periods.index(period) for period in (first, last)]
    earlier, later = row.value[0, columns].tolist()
    if math.isnan(earlier) or math.isnan(later):
        return None
    interval = _of_counts(row, columns) if counted else _of_means(row, columns)
    low, high = float(interval.low[0]), float(interval.high[0])
    stretch = stretches(row, breaks)[0, columns]
    if stretch[0] != stretch[1]:
        word = ChangeWord.NOT_COMPARABLE
    elif math.isnan(low):
        word = ChangeWord.CHANGE if later != earlier else ChangeWord.NO_CHANGE
    else:
        word = ChangeWord.CHANGE if is_change(interval)[0] else ChangeWord.NO_CHANGE
    known = not math.isnan(low)
    return Change(first, last, later - earlier, low if known else None, high if known else None, word)


def _of_means(row: Panel, columns: Sequence[int]) -> Interval:
    if row.margin is None:
        return Interval(np.array([np.nan]), np.array([np.nan]))
    n = np.full(row.value.shape, np.nan) if row.n is None else row.n
    earlier, later = (SampleMean(row.value[0, [column]], row.margin[0, [column]], n[0, [column]]) for column in columns)
    return difference_of_means(earlier, later)


def _of_counts(row: Panel, columns: Sequence[int]) -> Interval:
    earlier, later = (row.value[0, [column]] for column in columns)
    return square_and_add(earlier, count_interval(earlier), later, count_interval(later))
