"""Where a measure is heading by a day, held against where its path or its target level stands then."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from heinola_indicators.assessment.area_figures import last_month_ended
from heinola_indicators.assessment.forecast import Forecast, forecast_to
from heinola_indicators.assessment.hindrance import break_before
from heinola_indicators.assessment.target_levels import applicable_level
from heinola_indicators.assessment.target_path import piece_of, straight_path
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.direction import Direction
from heinola_indicators.model.period import MONTHS_IN, Period
from heinola_indicators.model.strategy import Measure, TargetLevel
from heinola_indicators.panel.panel import Panel


@dataclass(frozen=True, slots=True)
class Projection:
    """The forecast of *period*; its probability is that of being at *level* or better, none where there is no level."""

    period: Period
    level: float | None
    forecast: Forecast


def projection(
    measure: Measure, panel: Panel, judged: Assessment, area: str, day: date, levels: Sequence[TargetLevel]
) -> Projection | None:
    """The forecast of the last period that ends by *day*; none without a figure or a rhythm to count periods in.

    Level     that of the path to the first of *levels*, those in force, that ends with the period or later; the level
              itself where it is a limit or past the last one; none where a break parts the figures from the baseline
    Forecast  ``forecast_to``: the line of the comparable figures carried on
    Source    the project's own; docs/statistics/trend.md
    """
    figure = judged.figure
    step = MONTHS_IN.get(figure.period.frequency) if figure else None
    if figure is None or step is None:
        return None
    period = figure.period.shifted(step * int((last_month_ended(day) - figure.period.last) // step))
    level = None if break_before(judged) else _level_at(measure, judged.baseline, levels, period)
    direction = Direction.STAY_WITHIN if level is None else measure.direction
    held_against = math.nan if level is None else level
    return Projection(period, level, forecast_to(panel, area, period, held_against, direction, measure.breaks))


def _level_at(measure: Measure, baseline: Figure | None, levels: Sequence[TargetLevel], period: Period) -> float | None:
    if not levels:
        return None
    target = applicable_level(levels, period)
    if target.value is None:
        return None
    if baseline is None or measure.direction.sign * (target.value - baseline.value) <= 0:
        return target.value  # a limit has no path
    piece = piece_of(measure, baseline, target, levels, period.last)
    ends = np.array([[piece.start_value], [piece.end_value], [piece.start_month], [piece.end_month], [period.last]])
    return float(straight_path(*ends)[0])
