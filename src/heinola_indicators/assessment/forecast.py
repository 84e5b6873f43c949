"""Where the figures of an area lead if they go on as since the latest break, and whether that is far enough."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.assessment.comparable_points import comparable_points, end_times
from heinola_indicators.assessment.forecast_doubts import ForecastDoubts, forecast_doubts
from heinola_indicators.assessment.trend import Trend, period_range
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.forecast import FEWEST_POINTS, line_forecast, probability_reached


class NoForecast(StrEnum):
    """Why a forecast, or a part of it, is not given."""

    TOO_FEW_POINTS = "too-few-points"  # fewer than 5 since the latest break
    NOT_AHEAD = "not-ahead"  # the period ends no later than the newest figure's
    NO_SCATTER = "no-scatter"  # figures exactly on a line tell nothing about the uncertainty: a value only
    NO_WANTED_WAY = "no-wanted-way"  # to stay within a range: value and interval, no probability


@dataclass(frozen=True, slots=True)
class Forecast:
    """What to expect of one area in one period, in the measure's unit, or the *reason* why not (or not all of it).

    *low* and *high* bound the figure to come; *probability* is that of its being at the level or better. *number*,
    *first* and *last* tell which figures were used; *slope* is the yearly change of the line, *doubts* what they say
    against it.
    """

    value: float | None
    low: float | None
    high: float | None
    probability: float | None
    number: int
    first: Period | None
    last: Period | None
    reason: NoForecast | None = None
    slope: float | None = None
    doubts: ForecastDoubts | None = None


def forecast_to(
    panel: Panel,
    area: str,
    period: Period,
    level: float,
    direction: Direction,
    breaks: Sequence[Break] = (),
    confidence: float = 0.95,
) -> Forecast:
    """The least-squares line through the figures of *area*, carried on to *period* and held against *level*.

    Figures   those after the latest break, see ``comparable_points``; an area that the panel lacks has none
    Interval  that of the figure to come at *confidence*, Student's t
    Source    docs/statistics/trend.md
    """
    row = panel.taken([area], panel.periods)
    used = comparable_points(row, breaks)
    number, first, last = period_range(row.periods, used[0])
    if number < FEWEST_POINTS or last is None:
        return Forecast(None, None, None, None, number, first, last, NoForecast.TOO_FEW_POINTS)
    if period.last <= last.last:
        return Forecast(None, None, None, None, number, first, last, NoForecast.NOT_AHEAD)
    value = np.where(used, row.value, np.nan)
    times, target = end_times(row.periods), float(end_times([period])[0])
    line = line_forecast(value, times, target, confidence)
    middle, low, high, error, slope = (
        float(one[0]) for one in (line.value, line.low, line.high, line.error, line.slope)
    )
    if math.isnan(error):
        return Forecast(middle, None, None, None, number, first, last, NoForecast.NO_SCATTER, slope)
    known = [one for one, is_used in zip(row.periods, used[0].tolist(), strict=True) if is_used]
    doubts = forecast_doubts(value[0, used[0]], times[used[0]], known, target)
    if direction is Direction.STAY_WITHIN:
        return Forecast(middle, low, high, None, number, first, last, NoForecast.NO_WANTED_WAY, slope, doubts)
    probability = float(probability_reached(line, level, direction.sign)[0])
    return Forecast(middle, low, high, probability, number, first, last, slope=slope, doubts=doubts)


def point_apart(trend: Trend | None, forecast: Forecast | None) -> bool:
    """Whether Theil–Sen's slope and the line of the forecast lead different ways: one up, the other down."""
    if trend is None or forecast is None or trend.slope is None or forecast.slope is None:
        return False
    return trend.slope * forecast.slope < 0
