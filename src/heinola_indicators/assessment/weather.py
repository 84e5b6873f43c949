"""The weather symbols of the German sustainability strategy (Destatis).

With yt at t the figure and yT at T the target level; d is 1 where a rise is wanted, else −1; m is the mean yearly
change of the last five years:

Change    m = (newest − first) / years between them, of the figures of the last six years, at least four of which are
          there. A table of two points is judged only when base and figure lie three to five years apart: m between them
Forecast  yp = yt + m·(T − t); yt where no time is left
Progress  (yp − yt) / (yT − yt), the share of the way still to go that the trend covers; none where no way is left
Status    by the gap |yp − yT| / |yT − yt|: ``sun`` gap < 5 % or d·yp ≥ d·yT; ``sun-and-cloud`` gap ≤ 20 %; ``cloud`` a
          larger one and d·m > 0; else ``thunderstorm``
Score     none
Group     a group has no status
Missing   no figure, no target level, too few points: ``not-available``
Units     those of the series; neither scale nor zero point matters
Oddities  by its formula alone the gap punishes overshoot; a trend that leads beyond the target level counts as ``sun``
          here, as the words of the method (reached or missed by less) have it. The gap is a share of the way still to
          go: near the target level the same miss gets a worse symbol
Use       for yearly series where the last years matter more than the base, and to see where they lead
Cannot    judge fewer than four of the last six years, use margins of error, or see a turn within them
Source    Destatis, German Sustainable Development Strategy, Status of indicators – Methodology
          (dns-indikatoren.de/en/status)

Held against the properties of ``path``:

Monotone  yes, overshoot being ``sun``; but nearer to the target level the same projected miss weighs more
Scale     no matter
Mirror    reversing direction and signs gives the same
Signs     zero, negative and sign-changing series are judged
"""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.assessment.growth_rate import NOISE
from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, Coded, PlainSeries, PlainVerdicts, years_between
from heinola_indicators.panel.panel import FloatGrid, IntGrid

STATUSES = ("sun", "sun-and-cloud", "cloud", "thunderstorm", NOT_AVAILABLE)
REASONS = (
    "trend-reaches", "trend-misses", "missing", "no-target", "no-baseline", "before-baseline", "baseline-only",
    "not-three-to-five-years", "too-few-points", "not-computable", "no-group-status",
)  # fmt: skip
FREE = -1
SUN, SUN_AND_CLOUD = 0.05, 0.20
FEWEST_POINTS = 4
FEWEST_YEARS, MOST_YEARS = 3, 5


def judge(series: PlainSeries) -> PlainVerdicts:
    """Progress, status and reason of every series."""
    value, target, sign = series.values, series.targets, series.signs
    years_left = np.maximum(years_between(series.times, series.target_times), 0.0)
    with np.errstate(all="ignore"):
        change = _yearly_change(series)
        projected = value + change * years_left
        way = sign * (target - value)
        noise = NOISE * np.fmax(np.abs(target), np.abs(projected))
        reaches = sign * (projected - target) >= -noise
        gap = np.abs(projected - target) / np.abs(way)
        progress = sign * (projected - value) / np.where(way > 0, way, np.nan)
    hindered = _hindrance(series, projected)
    is_free = hindered == FREE
    symbols = np.select(
        [~is_free, reaches | (gap < SUN - NOISE), gap <= SUN_AND_CLOUD + NOISE, sign * change > 0], [4, 0, 1, 2], 3
    )
    return PlainVerdicts(
        progress=np.where(is_free, progress, np.nan),
        score=np.full(len(series.ids), np.nan),
        status=Coded(symbols, STATUSES),
        reason=Coded(np.where(is_free, np.where(reaches, 0, 1), hindered), REASONS),
    )


def _yearly_change(series: PlainSeries) -> FloatGrid:
    if series.recent is None:
        years = years_between(series.base_times, series.times)
        return np.asarray((series.values - series.base_values) / years)
    first = np.argmax(~np.isnan(series.recent), axis=1)
    earliest = np.take_along_axis(series.recent, first[:, None], axis=1)[:, 0]
    return np.asarray((series.recent[:, -1] - earliest) / (series.recent.shape[1] - 1 - first))


def _hindrance(series: PlainSeries, projected: FloatGrid) -> IntGrid:
    """Why there is no symbol, as positions in ``REASONS``."""
    hindrances = {
        "missing": np.isnan(series.values),
        "no-target": np.isnan(series.targets),
        **_of_points(series),
        "not-computable": ~np.isfinite(projected),
    }
    return np.select(list(hindrances.values()), [REASONS.index(reason) for reason in hindrances], FREE)


def _of_points(series: PlainSeries) -> dict[str, NDArray[np.bool_]]:
    if series.recent is not None:
        known = ~np.isnan(series.recent)
        return {"too-few-points": (known.sum(axis=1) < FEWEST_POINTS) | ~known[:, -1]}
    years = years_between(series.base_times, series.times)
    return {
        "no-baseline": np.isnan(series.base_values),
        "before-baseline": years < 0,
        "baseline-only": years == 0,
        "not-three-to-five-years": (years < FEWEST_YEARS) | (years > MOST_YEARS),
    }
