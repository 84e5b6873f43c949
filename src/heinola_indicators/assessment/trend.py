"""The trend of a measure in each area: which way its figures have gone since the latest break, and how fast."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.assessment.comparable_points import BoolGrid, comparable_figures, end_times
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.mann_kendall import TrendWord, mann_kendall, trend_words
from heinola_indicators.statistics.theil_sen import theil_sen


class Course(StrEnum):
    """Whether a trend goes the wanted way."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class Trend:
    """The verdict on one area, with what it rests on.

    *course* is none where there are too few points or the measure is to stay within a range, which has no wanted
    way. *slope*, in the measure's unit a year, its limits *low* and *high*, and *p* are none where there are too few
    points. *number*, *first* and *last* tell which figures were used.
    """

    word: TrendWord
    course: Course | None
    slope: float | None
    low: float | None
    high: float | None
    p: float | None
    number: int
    first: Period | None
    last: Period | None


def trends(
    panel: Panel, direction: Direction, breaks: Sequence[Break] = (), significance: float = 0.05
) -> dict[str, Trend]:
    """The trend of each area of *panel*, by its code.

    Verdict   Mann–Kendall at the level of *significance*; ``too-few-points`` where so many could never be a trend
    Slope     Theil–Sen, a year, with the interval of the confidence 1 − *significance*
    Figures   those after the latest break, see ``comparable_points``; gaps count as the time they take
    Source    docs/statistics/trend.md

    Raises:
        ValueError: *significance* is not between 0 and 1.
    """
    value = comparable_figures(panel, breaks)
    used = ~np.isnan(value)
    test = mann_kendall(value)
    words = trend_words(test, significance)
    line = theil_sen(value, end_times(panel.periods), 1 - significance)
    numbers = np.stack([line.slope, line.low, line.high, test.p], axis=1).tolist()
    return {
        area: _trend(words[row], direction, numbers[row], period_range(panel.periods, used[row]))
        for row, area in enumerate(panel.areas)
    }


def period_range(periods: Sequence[Period], used: BoolGrid) -> tuple[int, Period | None, Period | None]:
    """How many periods are *used*, the first and the last of them."""
    columns = np.flatnonzero(used).tolist()
    return (len(columns), periods[columns[0]], periods[columns[-1]]) if columns else (0, None, None)


def _trend(
    word: TrendWord,
    direction: Direction,
    numbers: Sequence[float],
    figures: tuple[int, Period | None, Period | None],
) -> Trend:
    if word is TrendWord.TOO_FEW_POINTS:
        return Trend(word, None, None, None, None, None, *figures)
    slope, low, high, p = numbers
    return Trend(word, _course(word, direction), slope, low, high, p, *figures)


def _course(word: TrendWord, direction: Direction) -> Course | None:
    if direction is Direction.STAY_WITHIN:
        return None
    if word is TrendWord.NO_TREND:
        return Course.STEADY
    wanted = TrendWord.RISING if direction is Direction.RISE else TrendWord.FALLING
    return Course.IMPROVING if word is wanted else Course.WORSENING
