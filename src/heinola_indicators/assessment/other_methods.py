"""One verdict of a strategy by the published methods: what the analyst sees beside the city's own rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, nan

import numpy as np

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.comparable_points import MONTHS_IN_YEAR, stretches
from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, PlainSeries, PlainVerdicts, Times
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import FloatGrid, Panel

RECENT = 6  # figures that the weather symbols look back on
FOR_RANGES = "range"


@dataclass(frozen=True, slots=True)
class MethodVerdict:
    """What a method says in its own words; *progress* and *score* are none where it gives none."""

    method: str
    status: str
    reason: str
    progress: float | None
    score: float | None


def other_methods(
    names: Sequence[str], measure: Measure, panel: Panel, area: str, judged: Assessment, baseline: Figure | None
) -> tuple[MethodVerdict, ...]:
    """The figure, *baseline* and target level of a verdict by each of the methods called *names*.

    A break that keeps the city's rule from judging keeps every method from it. A measure that is to stay within a range
    is judged by none of them.
    """
    if judged.figure is None:
        return ()
    if judged.target is not None and judged.target.is_range:
        return tuple(_none(name, FOR_RANGES) for name in names)
    if judged.status is TargetStatus.NOT_COMPARABLE:
        return tuple(_none(name, judged.reason.code) for name in names)
    series = _series(measure, panel, area, judged, judged.figure, baseline)
    return tuple(_verdict(name, METHODS.load(name)(series)) for name in names)


def _none(method: str, reason: str) -> MethodVerdict:
    return MethodVerdict(method, NOT_AVAILABLE, reason, None, None)


def _verdict(method: str, judged: PlainVerdicts) -> MethodVerdict:
    progress, score = float(judged.progress[0]), float(judged.score[0])
    return MethodVerdict(
        method, judged.statuses[0], judged.reasons[0], *(None if isnan(one) else one for one in (progress, score))
    )


def _series(
    measure: Measure, panel: Panel, area: str, judged: Assessment, figure: Figure, baseline: Figure | None
) -> PlainSeries:
    target = judged.target
    level = target.value if target else None
    return PlainSeries(
        ids=(measure.id,),
        groups=("",),
        signs=np.array([float(measure.direction.sign)]),
        base_times=Times.of([baseline.period if baseline else None]),
        base_values=_one(baseline.value if baseline else None),
        times=Times.of([figure.period]),
        values=_one(figure.value),
        target_times=Times.of([target.period if target else None]),
        targets=_one(level),
        limits=_one(measure.natural_limit),
        amber_shares=_one(None),
        recent=_recent(measure, panel, area, figure.period),
    )


def _one(number: float | None) -> FloatGrid:
    return np.array([nan if number is None else number])


def _recent(measure: Measure, panel: Panel, area: str, period: Period) -> FloatGrid | None:
    """The comparable figures of the last six years, a row; none where the area has no series."""
    if area not in panel.areas or period not in panel.periods:
        return None
    row = panel.taken([area], panel.periods)
    stretch = stretches(row, measure.breaks)[0]
    column_of = {known.last: column for column, known in enumerate(row.periods)}
    now = column_of[period.last]
    recent = np.full((1, RECENT), nan)
    for back in range(RECENT):
        column = column_of.get(period.last - MONTHS_IN_YEAR * back)
        if column is not None and stretch[column] == stretch[now] and not row.flag[0, column] & int(Flag.F):
            recent[0, RECENT - 1 - back] = row.value[0, column]
    return recent
