"""The value that the next figure needs to be on the path."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from heinola_indicators.assessment.target_levels import applicable_level, levels_in_force
from heinola_indicators.assessment.target_path import piece_of, straight_path
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.period import MONTHS_IN, Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure


@dataclass(frozen=True, slots=True)
class NextOnPath:
    """Where the path stands at *period*, the one after the latest figure's."""

    period: Period
    value: float


def next_on_path(measure: Measure, judged: Assessment, as_of: date) -> NextOnPath | None:
    """Next year's value that keeps a measure on its path, or next quarter's and so on.

    None without a comparable baseline or without a level, to a range, past the last target period, for figures that
    have no rhythm, and where the level is a limit: no better than the baseline, it has no path.
    """
    figure, baseline = judged.figure, judged.baseline
    step = MONTHS_IN.get(figure.period.frequency) if figure else None
    if figure is None or baseline is None or step is None or judged.status is TargetStatus.NOT_COMPARABLE:
        return None
    period = figure.period.shifted(step)
    levels = levels_in_force(measure.target_levels, as_of)
    if not levels or levels[-1].period.last < period.last or period.last <= baseline.period.last:
        return None
    level = applicable_level(levels, period)
    way = None if level.value is None else measure.direction.sign * (level.value - baseline.value)
    if way is None or way <= 0:
        return None
    piece = piece_of(measure, baseline, level, levels, period.last)
    ends = np.array([[piece.start_value], [piece.end_value], [piece.start_month], [piece.end_month], [period.last]])
    return NextOnPath(period, float(straight_path(*ends)[0]))
