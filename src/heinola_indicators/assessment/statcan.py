"""Statistics Canada's measure of progress, as Open SDG 2.4 calculates it too.

With y0 at t0 the base, yt at t the figure and yT at T the target level; d is 1 where a rise is wanted, else −1; s is −1
for a base below zero, else 1:

Progress  p = s·d·CAGR(y0, yt, t − t0); with a target level divided by |CAGR(y0, yT, T − t0)|
Growth    CAGR(a, b, n) = (b / a)^(1 / n) − 1
Target    ``achieved`` d·yt ≥ d·yT; else ``substantial`` p ≥ 0.95; ``moderate`` p ≥ 0.60; ``limited`` p ≥ 0; else
          ``deterioration``
Alone     without a target level: ``substantial`` p ≥ 1.5 %·C; ``moderate`` p ≥ 0.5 %·C; ``limited`` p ≥ 0;
          else ``deterioration``
Limit     C = 1 without a natural limit L in the wanted direction; else, with b = |y0| and l = |L|, C = 1 for b ≥ 2l,
          1 − (b/l)^4.44 for b ≤ l, and 1 − ((2l − b)/l)^4.44 between them
Score     ``achieved`` is 5. With a target level: min(7.1429p − 4.2857, 5) for p ≥ 0.6, else max(4.1667p − 2.5, −5).
          Without: max(125p − 2.5, −5) for p < 0, 5 for C = 0, min(500p/C − 5, 5) for p ≥ 1.5 %·C, 250p/C − 1.25 for
          p ≥ 0.5 %·C, else 500p/C − 2.5
Group     the mean of the scores there are: ≥ 2.5 ``substantial``; ≥ 0 ``moderate``; ≥ −2.5 ``limited``; else
          ``deterioration``; ``achieved`` only if every series is
Years     a period counts as the year that it begins in, 2015-16 as 2015; where the base year has no figure, the table
          has to give the next year that has one
Missing   no figure, no earlier year, signs that differ: no progress, and ``not-available`` unless the figure is at the
          target level
Units     none; the scale does not matter, but for the next line
Oddities  a base or target level of zero is taken as 0.001: what comes out then depends on the unit, and a zero that
          stays zero is ``deterioration``
Use       to compare a city's indicators with those that follow Open SDG, and to rate a group of indicators at once
Cannot    judge series that cross zero, use margins of error or breaks, or tell one bad year from a direction:
          two points decide
Source    Open SDG, Progress Measurement Methodology (docs/progress-methodology.md) and sdg-build 2.4, ProgressMeasure

Held against the properties of ``path``:

Monotone  yes: a better figure never gets a worse verdict or score
Scale     no matter, unless base or target level is zero
Mirror    reversing direction and signs gives the same, unless base or target level is zero
Signs     series below zero are judged, those that cross zero are not
"""

from collections.abc import Sequence
from math import isnan

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.growth_rate import (
    NOISE,
    NOTHING,
    Growth,
    at_least,
    grades,
    growth_rate,
    hindrance,
    or_not_computable,
    reasons_of,
)
from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, Coded, PlainSeries, PlainVerdicts, Times
from heinola_indicators.panel.panel import FloatGrid

STATUSES = ("achieved", "substantial", "moderate", "limited", "deterioration", NOT_AVAILABLE)
REASONS = (
    "reached", "growth-to-target", "growth-alone", "growth-near-limit", "missing", "no-baseline", "before-baseline",
    "baseline-only", "opposite-signs", "target-before-baseline", "target-is-baseline", "not-computable",
    "mean-of-scores", "mean-of-some-scores", "every-one-achieved", "no-scores",
)  # fmt: skip
INSTEAD_OF_ZERO = 0.001
RATIOS = (0.95, 0.60, 0.0)
RATES = (0.015, 0.005, 0.0)
SCORES = (2.5, 0.0, -2.5)
STEEPNESS = 4.44


def judge(series: PlainSeries) -> PlainVerdicts:
    """Progress, score, status and reason of every series."""
    growth = Growth(
        base=_without_zero(series.base_values),
        value=series.values,
        target=_without_zero(series.targets),
        years=_years(series.times) - _years(series.base_times),
        target_years=_years(series.target_times) - _years(series.base_times),
    )
    has_target = ~np.isnan(growth.target)
    room = np.where(has_target, 1.0, _room_to_limit(growth.base, series.limits, series.signs))
    progress = _progress(growth, series.signs)
    hindered = or_not_computable(hindrance(growth), progress)
    progress = np.where(hindered == NOTHING, progress, np.nan)
    # a target level of zero that should be risen to is reached at zero, not at 0.001
    achieved = series.signs * series.values >= np.fmin(series.signs * series.targets, series.signs * growth.target)
    edges = tuple(np.where(has_target, ratio, rate * room) for ratio, rate in zip(RATIOS, RATES, strict=True))
    grade = np.select([achieved, hindered != NOTHING], [0, len(STATUSES) - 1], 1 + grades(progress, edges))
    judged = np.select([achieved, has_target, room < 1], [0, 1, 3], 2)
    return PlainVerdicts(
        progress=progress,
        score=np.where(achieved, 5.0, _score(progress, has_target, room)),
        status=Coded(grade, STATUSES),
        reason=reasons_of(np.where(achieved, NOTHING, hindered), judged, REASONS),
        group_rule=group_status,
    )


def group_status(score: float, statuses: Sequence[str]) -> tuple[str, str]:
    """Status and reason of a group by the mean of its scores and the statuses of its series."""
    if isnan(score):
        return NOT_AVAILABLE, "no-scores"
    if set(statuses) == {"achieved"}:
        return "achieved", "every-one-achieved"
    reason = "mean-of-some-scores" if NOT_AVAILABLE in statuses else "mean-of-scores"
    below = sum(score < edge - NOISE for edge in SCORES)
    return STATUSES[1 + below], reason


def _without_zero(values: FloatGrid) -> FloatGrid:
    return np.where(values == 0, INSTEAD_OF_ZERO, values)


def _years(times: Times) -> FloatGrid:
    """The year that each period begins in."""
    return times.first // 12


def _room_to_limit(base: FloatGrid, limit: FloatGrid, sign: FloatGrid) -> FloatGrid:
    """The factor C, which makes the fixed rates smaller the nearer the base is to the natural limit."""
    with np.errstate(all="ignore"):
        nearness = np.abs(base) / np.abs(limit)
        room = 1 - np.maximum(np.minimum(nearness, 2 - nearness), 0.0) ** STEEPNESS
        is_ahead = sign * (limit - base) >= 0
    return np.where(is_ahead & (nearness < 2), room, 1.0)


def _progress(growth: Growth, sign: FloatGrid) -> FloatGrid:
    observed = growth_rate(growth.base, growth.value, growth.years)
    needed = growth_rate(growth.base, growth.target, growth.target_years)
    toward = np.where(growth.base < 0, -sign, sign) * observed
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.where(np.isnan(growth.target), toward, toward / np.abs(needed))


def _score(p: FloatGrid, has_target: NDArray[np.bool_], room: FloatGrid) -> FloatGrid:
    """Straight lines from −5 to 5, whose ends meet at the edges between the statuses."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        by_ratio = np.where(
            at_least(p, RATIOS[1]), np.minimum(7.1429 * p - 4.2857, 5), np.maximum(4.1667 * p - 2.5, -5)
        )
        by_rate = np.select(
            [~at_least(p, 0.0), room == 0, at_least(p, RATES[0] * room), at_least(p, RATES[1] * room)],
            [np.maximum(125 * p - 2.5, -5), 5.0, np.minimum(500 * p / room - 5, 5), 250 * p / room - 1.25],
            500 * p / room - 2.5,
        )
    return np.where(np.isnan(p), np.nan, np.where(has_target, by_ratio, by_rate))
