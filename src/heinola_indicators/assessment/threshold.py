"""The threshold rule: what cities do by hand, without a look at time.

With yt the figure and yT the target level; d is 1 where a rise is wanted, else −1; s is the share of the target level
that is amber, ``amber_share`` of the table or 0.1 where none is declared:

Progress  d·(yt − yT) / |yT|, how much better than the target level as a share of it; none for a target level of zero
Status    ``green`` d·yt ≥ d·yT; ``amber`` d·(yt − yT) ≥ −s·|yT|; else ``red``
Score     10/3·(1 + (yt − y0) / (yT − y0)), cut off at 0 and 10: the linear form of Spider Impact, in which the base y0
          stands for the red flag at 3.33, the target level is 6.67, and 10 lies as far beyond it again. None without a
          base or where the target level is no better than the base
Group     the mean of the scores there are; a group has no status
Missing   no figure, no target level: ``not-available``; periods are not looked at
Units     those of the series; the scale does not matter, the zero point does
Oddities  a target level of zero has no amber; a figure on its way counts no more than one that stands still
Use       where the target level holds every year and no path leads to it: a limit, a standard
Cannot    tell a figure on its way from one that stands still: base and time do not matter to the colour
Source    common practice of cities; Spider Impact's linear scoring of key performance indicators

Held against the properties of ``path``:

Monotone  yes: a better figure never gets a worse verdict or score
Scale     no matter
Mirror    reversing direction and signs gives the same
Signs     zero, negative and sign-changing series are judged
"""

import numpy as np

from heinola_indicators.assessment.growth_rate import NOISE
from heinola_indicators.assessment.plain_series import NOT_AVAILABLE, Coded, PlainSeries, PlainVerdicts
from heinola_indicators.panel.panel import FloatGrid

STATUSES = ("green", "amber", "red", NOT_AVAILABLE)
REASONS = ("reached", "within-share", "beyond-share", "missing", "no-target", "no-group-status")
AMBER_SHARE = 0.1
RED_FLAG, HIGHEST = 10 / 3, 10.0


def judge(series: PlainSeries) -> PlainVerdicts:
    """Progress, score, status and reason of every series."""
    value, target = series.values, series.targets
    share = np.where(np.isnan(series.amber_shares), AMBER_SHARE, series.amber_shares)
    size = np.abs(target)
    with np.errstate(all="ignore"):
        better_by = series.signs * (value - target)
        noise = NOISE * np.fmax(np.abs(value), size)
        cases = [
            np.isnan(value),
            np.isnan(target),
            better_by >= -noise,
            better_by >= -share * size - noise,
        ]
        progress = better_by / np.where(size > 0, size, np.nan)
    return PlainVerdicts(
        progress=progress,
        score=_score(series),
        status=Coded(np.select(cases, [3, 3, 0, 1], 2), STATUSES),
        reason=Coded(np.select(cases, [3, 4, 0, 1], 2), REASONS),
    )


def _score(series: PlainSeries) -> FloatGrid:
    with np.errstate(all="ignore"):
        way = series.signs * (series.targets - series.base_values)
        covered = series.signs * (series.values - series.base_values) / np.where(way > 0, way, np.nan)
    return np.clip(RED_FLAG * (1 + covered), 0.0, HIGHEST)
