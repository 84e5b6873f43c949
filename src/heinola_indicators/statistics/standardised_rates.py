"""A rate as it would be if the population had the ages of a standard population, with its interval."""

from dataclasses import dataclass

import numpy as np

from heinola_indicators.statistics.counts import byar_interval
from heinola_indicators.statistics.intervals import FloatArray, Interval

FEWEST_EVENTS = 10


@dataclass(frozen=True, slots=True, eq=False)
class StandardisedRate:
    """The rate of each area or period, with its interval; NaN where neither can be given."""

    rate: FloatArray
    interval: Interval


def standardised_rate(
    count: FloatArray,
    population: FloatArray,
    standard: FloatArray,
    *,
    multiplier: float = 1.0,
    confidence: float = 0.95,
) -> StandardisedRate:
    """Directly standardised rates with Dobson's interval; the last axis of the arrays are the age groups.

    Formula   DSR = Σ wO/n / Σw; limits DSR + √(Var/ΣO) · (Byar(ΣO) − ΣO), with Var = Σ w²O/n² / (Σw)²; a lower limit
              below 0, which very uneven weights may give, is 0
    Units     events by *population*, times *multiplier*; *standard* (w) is the standard population of each age group
    Missing   a missing or negative count, a population of zero in an age group, a standard population of zero, or
              fewer than 10 events in all: no rate and no interval (NaN)
    Source    Dobson et al. (1991); PHEindicatormethods, calculate_dsr; Morris et al. (2018) on the fewest events

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    events = np.where(np.asarray(count) >= 0, count, np.nan)
    people = np.where(np.asarray(population) > 0, population, np.nan)
    total = events.sum(axis=-1)
    total = np.where(total >= FEWEST_EVENTS, total, np.nan)
    weight = _shares(standard) / people
    by_event = np.sqrt((weight**2 * events).sum(axis=-1) / total)
    rate = np.where(np.isnan(total), np.nan, (weight * events).sum(axis=-1))
    limits = byar_interval(total, confidence)
    low = np.maximum(rate + by_event * (limits.low - total), 0)
    high = rate + by_event * (limits.high - total)
    return StandardisedRate(multiplier * rate, Interval(multiplier * low, multiplier * high))


def _shares(standard: FloatArray) -> FloatArray:
    whole = np.sum(standard, axis=-1, keepdims=True)
    return np.asarray(standard / np.where(whole > 0, whole, np.nan), dtype=np.float64)
