"""The interval of each value of a series, by what the sources file says that the values are."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.source import Sampling
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.counts import count_interval, rate_interval
from heinola_indicators.statistics.intervals import Interval
from heinola_indicators.statistics.means import mean_interval, reach
from heinola_indicators.statistics.proportions import wilson_interval

WHOLES = {"percent": 100.0, "ratio": 1.0}  # units of shares, and what the whole is in them


def with_intervals(panel: Panel, sampling: Sampling, *, standard_error: FloatGrid | None = None) -> Panel:
    """*panel* with the 95 % intervals of its values.

    Mean      a margin that came with the value; else t(97.5 %, n − 1) · the *standard_error*; else Student's interval
              by n and deviation
    Share     Wilson's of value/whole by n; the whole is 100 in percent and 1 in ratios
    Count     Poisson limits (Byar, exact below 10 events)
    Rate      those of the panel's events behind it, times value/events; of no events up to the limit of zero events
              among n
    Missing   where what an interval needs is not known there is none (NaN)
    Source    docs/statistics/intervals.md
    """
    if sampling is Sampling.MEAN:
        return replace(panel, margin=_margin_of_mean(panel, standard_error))
    if sampling is Sampling.SHARE:
        return with_limits(panel, _of_share(panel))
    if sampling is Sampling.COUNT:
        return with_limits(panel, count_interval(panel.value))
    return with_limits(panel, _of_rate(panel))


def with_limits(panel: Panel, interval: Interval) -> Panel:
    """*panel* with the limits of its values, where there is a value, and half their width as the margin."""
    known = ~np.isnan(panel.value) & ~np.isnan(interval.low) & ~np.isnan(interval.high)
    low, high = (np.where(known, limit, np.nan) for limit in (interval.low, interval.high))
    return replace(panel, low=low, high=high, margin=(high - low) / 2)


def whole_in(unit: Unit) -> float | None:
    """What the whole is in a unit of shares; none in any other."""
    return WHOLES.get(unit.code)


def _grid(panel: Panel, grid: FloatGrid | None) -> FloatGrid:
    return np.full(panel.value.shape, np.nan) if grid is None else grid


def _margin_of_mean(panel: Panel, standard_error: FloatGrid | None) -> FloatGrid:
    n, deviation = _grid(panel, panel.n), _grid(panel, panel.deviation)
    given, error = _grid(panel, panel.margin), _grid(panel, standard_error)
    interval = mean_interval(panel.value, n, deviation)
    by_error = np.where(np.isnan(n) | (n >= 2), reach(n) * error, np.nan)
    margin = np.where(np.isnan(given), by_error, given)
    margin = np.where(np.isnan(margin), (interval.high - interval.low) / 2, margin)
    return np.where(np.isnan(panel.value) | (margin < 0), np.nan, margin)


def _of_share(panel: Panel) -> Interval:
    whole, n = whole_in(panel.unit) or np.nan, _grid(panel, panel.n)
    return wilson_interval(panel.value / whole * n, n, multiplier=whole)


def _of_rate(panel: Panel) -> Interval:
    count, n = _grid(panel, panel.events), _grid(panel, panel.n)
    some = np.where(count > 0, count, np.nan)
    limits, by_event = count_interval(count), panel.value / some
    none = rate_interval(count, n, multiplier=_multiplier(panel.value, some, n))
    low, high = (
        np.where(count > 0, limit * by_event, at) for limit, at in ((limits.low, none.low), (limits.high, none.high))
    )
    return Interval(low, high)


def _multiplier(value: FloatGrid, events: FloatGrid, n: FloatGrid) -> float:
    """What the rates are given for, such as 1,000 residents: the power of ten that all of them are nearest to."""
    found = value * n / events
    found = found[np.isfinite(found) & (found > 0)]
    return float(10.0 ** np.round(np.log10(np.median(found)))) if found.size else float("nan")
