"""The Sustainable Development Goals progress chart of the United Nations, 2023.

With y0 at t0 the base, yt at t the figure and yT at T the target level; d is 1 where a rise is wanted, else −1:

Progress  with a target level r = (ye − y0) / (yT − y0), the growth leading to
          ye = yt·(1 + CAGR(y0, yt, t − t0))^(T − t); without a = d·CAGR(y0, yt, t − t0)
Growth    CAGR(a, b, n) = (b / a)^(1 / n) − 1, n in years between the ends of the periods
Target    ``met-or-on-track`` r ≥ 0.95; ``fair-progress`` (acceleration needed) r ≥ 0.10; else
          ``stagnation-or-regression``
Alone     without a target level the same statuses: a ≥ 2 % a year; a ≥ 0.5 %; else
Score     none; the chart's own scores of 3, 2 and 1 are these statuses
Group     a group has no status
Missing   no figure, no earlier one, a base of zero or below, a figure or target level below zero: ``not-available``
Units     none; the scale does not matter
Oddities  a target level no better than the base turns r around: a figure that gets better regresses. After T the growth
          is followed back to it
Use       to see whether the growth so far would be enough by the target period
Cannot    judge from zero or below, use margins of error, or know that growth seldom goes on as it was
Source    United Nations Statistics Division, Progress Chart Technical Note 2023

Held against the properties of ``path``:

Monotone  yes, but not where the target level is no better than the base
Scale     no matter
Mirror    no: figures below zero are not judged
Signs     the base has to be above zero, figure and target level not below
"""

import numpy as np

from heinola_indicators.assessment.growth_rate import (
    OF_SINGLE_SERIES,
    Growth,
    grades,
    growth_of,
    growth_rate,
    verdicts_above_zero,
)
from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, PlainSeries, PlainVerdicts
from heinola_indicators.panel.panel import FloatGrid

STATUSES = ("met-or-on-track", "fair-progress", "stagnation-or-regression", NOT_AVAILABLE)
REASONS = ("growth-continued", "growth-alone", *OF_SINGLE_SERIES)
SHARES = (0.95, 0.10)
RATES = (0.02, 0.005)


def judge(series: PlainSeries) -> PlainVerdicts:
    """Progress, status and reason of every series."""
    growth = growth_of(series)
    has_target = ~np.isnan(growth.target)
    rate = growth_rate(growth.base, growth.value, growth.years)
    progress = np.where(has_target, _share_by_target_period(growth, rate), series.signs * rate)
    edges = tuple(np.where(has_target, share, fixed) for share, fixed in zip(SHARES, RATES, strict=True))
    return verdicts_above_zero(growth, progress, grades(progress, edges), STATUSES, REASONS)


def _share_by_target_period(growth: Growth, rate: FloatGrid) -> FloatGrid:
    """The share of the way from base to target level that the growth covers by the target period."""
    with np.errstate(all="ignore"):
        # from the base on, which is the same: a figure of zero has no way back in time
        expected = growth.base * (1 + rate) ** growth.target_years
        return np.asarray((expected - growth.base) / (growth.target - growth.base))
