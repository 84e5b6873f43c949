"""Eurostat's assessment of indicators in its monitoring of the Sustainable Development Goals.

With y0 at t0 the base, yt at t the figure and yT at T the target level; d is 1 where a rise is wanted, else −1:

Progress  with a target level R = CAGR(y0, yt, t − t0) / CAGR(y0, yT, T − t0); without a = d·CAGR(y0, yt, t − t0)
Growth    CAGR(a, b, n) = (b / a)^(1 / n) − 1, n in years between the ends of the periods
Target    ``significant-progress`` R ≥ 95 %; ``moderate-progress`` R ≥ 60 %; ``insufficient-progress`` R ≥ 0; else
          ``movement-away``
Alone     without a target level: ``significant-progress`` a ≥ 1 % a year; ``moderate-progress`` a ≥ 0;
          ``moderate-movement-away`` a > −1 %; else ``significant-movement-away``
Score     none
Group     a group has no status
Missing   no figure, no earlier one, a base of zero or below, a figure or target level below zero: ``not-available``
Units     none; the scale does not matter
Periods   those of the table; Eurostat itself looks back 15 years (long term) and 5 years (short term)
Oddities  a target level no better than the base turns R around: a figure that gets better moves away. A target level
          reached too late (t after T) need not be significant progress
Use       to read a city's figures beside Eurostat's and the country's, five or fifteen years back
Cannot    judge from zero or below, use margins of error, or tell how sure a rate is that two points make
Source    Eurostat, Sustainable development in the European Union, monitoring report, annex on the assessment method.
          Known of it: the growth rates, the limits of 1, 0 and −1 % a year and of 95, 60 and 0 %, the 15 and 5 years.
          Not confirmed: to which side an edge belongs, as no text of the annex was to be had. A figure exactly on
          95, 60, 1 or 0 % counts here as the better of the two, and no change at all as moderate (without a target
          level) or insufficient progress (with one); exactly −1 % a year is significant movement away. But for no
          change, no figure of a real series lies on an edge to the last digit. No worked example of Eurostat's was
          at hand: the tests hold formulas and edges as they are here

Held against the properties of ``path``:

Monotone  yes, but not where the target level is no better than the base
Scale     no matter
Mirror    no: figures below zero are not judged
Signs     the base has to be above zero, figure and target level not below
"""

import numpy as np

from heinola_indicators.assessment.growth_rate import (
    OF_SINGLE_SERIES,
    at_least,
    grades,
    growth_of,
    growth_rate,
    verdicts_above_zero,
)
from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, PlainSeries, PlainVerdicts

WITH_TARGET = ("significant-progress", "moderate-progress", "insufficient-progress", "movement-away")
WITHOUT_TARGET = (
    "significant-progress", "moderate-progress", "moderate-movement-away", "significant-movement-away",
)  # fmt: skip
STATUSES = (*dict.fromkeys((*WITH_TARGET, *WITHOUT_TARGET)), NOT_AVAILABLE)
REASONS = ("growth-to-target", "growth-alone", *OF_SINGLE_SERIES)
BY_RATIO, BY_RATE = (np.array([*map(STATUSES.index, some)]) for some in (WITH_TARGET, WITHOUT_TARGET))
RATIOS = (0.95, 0.60, 0.0)
RATE = 0.01


def judge(series: PlainSeries) -> PlainVerdicts:
    """Progress, status and reason of every series."""
    growth = growth_of(series)
    has_target = ~np.isnan(growth.target)
    observed = growth_rate(growth.base, growth.value, growth.years)
    needed = growth_rate(growth.base, growth.target, growth.target_years)
    with np.errstate(all="ignore"):
        progress = np.where(has_target, observed / needed, series.signs * observed)
    by_rate = np.where(at_least(-progress, RATE), 3, grades(progress, (RATE, 0.0)))
    grade = np.where(has_target, BY_RATIO[grades(progress, RATIOS)], BY_RATE[by_rate])
    return verdicts_above_zero(growth, progress, grade, STATUSES, REASONS)
