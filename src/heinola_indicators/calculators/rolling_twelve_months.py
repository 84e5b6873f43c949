"""The sum of the last twelve months."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import Frequency
from heinola_indicators.panel.combine import derived
from heinola_indicators.panel.panel import Panel


def rolling_twelve_months(value: Panel) -> Panel:
    """The sum of the twelve months that end with each month: a year's figure, twelve times a year.

    Formula   x_t + x_t−1 + … + x_t−11
    Units     those of the input
    Periods   months; a month has no observation until there are twelve, so no part of a year passes for one
    Missing   a missing or suppressed month gives no value to the twelve sums that it belongs to
    Flags     those of all twelve months
    Source    Statistics Finland, Accommodation statistics: a municipality's month is published when at least four
              establishments are behind it, so an absent month is confidential and not zero

    Raises:
        UsageError: the input does not come by month.
    """
    if value.frequency not in {None, Frequency.MONTH}:
        msg = f"{value.name} comes by {value.frequency}; twelve months are added up from months"
        raise UsageError(msg)
    months = [_months_before(value, back) for back in range(12)]
    sums = np.sum([month.value for month in months], axis=0)
    result = derived("rolling-twelve-months", value.unit, sums, *months, qualifier=value.qualifier)
    return replace(result, inputs=(value,))


def _months_before(panel: Panel, back: int) -> Panel:
    """At every month the figure of the month that was *back* months before."""
    earlier = replace(panel, parts={}).taken(panel.areas, [period.shifted(-back) for period in panel.periods])
    return replace(earlier, periods=panel.periods)
