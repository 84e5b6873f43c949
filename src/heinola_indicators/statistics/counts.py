"""The interval of a count of events (Poisson), and of a rate that is a count by a population."""

from functools import lru_cache
from math import exp, log

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray, Interval, normal_quantile, upper_probability

SMALLEST_FOR_BYAR = 10  # below it his approximation is off by more than a reader of a table would see
ENOUGH_STEPS = 100


def rate_interval(
    count: FloatArray, population: FloatArray, *, multiplier: float = 1.0, confidence: float = 0.95
) -> Interval:
    """The interval of a rate: that of its count, by the population.

    Formula   multiplier · limits of ``count_interval`` / population
    Units     events by *population* (residents, person-years), times *multiplier* (1,000 for per mille)
    Missing   as in ``count_interval``; a population of zero or below gives no interval (NaN)
    Source    PHEindicatormethods, phe_rate

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    people = np.asarray(population, dtype=np.float64)
    by = multiplier / np.where(people > 0, people, np.nan)
    interval = count_interval(count, confidence)
    return Interval(interval.low * by, interval.high * by)


def count_interval(count: FloatArray, confidence: float = 0.95) -> Interval:
    """The interval of the number of events to be expected where *count* were seen.

    Formula   from 10 events on Byar's approximation, below the exact limits
    Missing   a missing or negative count, or one below 10 that is not whole: no interval (NaN)
    Source    PHEindicatormethods, phe_rate

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    x = np.asarray(count, dtype=np.float64)
    byar, exact = byar_interval(x, confidence), exact_interval(x, confidence)
    is_small = x < SMALLEST_FOR_BYAR
    return Interval(np.where(is_small, exact.low, byar.low), np.where(is_small, exact.high, byar.high))


def byar_interval(count: FloatArray, confidence: float = 0.95) -> Interval:
    """Byar's approximation to the interval of a count.

    Formula   x(1 − 1/(9x) − z/(3√x))³ and (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³
    Missing   a missing or negative count has no limits (NaN); a count so small that the cubed number is negative (1 at
              99.8 %) has no lower one. That of zero events is 0
    Source    Breslow & Day (1987), Statistical Methods in Cancer Research II; PHEindicatormethods, byars_lower

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    z = normal_quantile(confidence)
    x = np.asarray(count, dtype=np.float64)
    x = np.where(x >= 0, x, np.nan)
    some = np.where(x > 0, x, np.nan)
    cubed = 1 - 1 / (9 * some) - z / (3 * np.sqrt(some))
    low = np.where(x == 0, 0.0, some * np.where(cubed >= 0, cubed, np.nan) ** 3)
    more = x + 1
    return Interval(low, more * (1 - 1 / (9 * more) + z / (3 * np.sqrt(more))) ** 3)


def exact_interval(count: FloatArray, confidence: float = 0.95) -> Interval:
    """The exact (Garwood) interval of a whole count below 10.

    Formula   the means at which that many events or more, and that many or fewer, have the probability α/2; the same
              as χ²(α/2, 2x)/2 and χ²(1 − α/2, 2x + 2)/2
    Missing   any other count has no interval here (NaN)
    Source    Garwood (1936); the probabilities are finite Poisson sums

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    x = np.asarray(count, dtype=np.float64)
    is_listed = (x >= 0) & (x < SMALLEST_FOR_BYAR) & (x == np.floor(x))
    place = np.where(is_listed, x, SMALLEST_FOR_BYAR).astype(np.int64)
    low, high = _exact_limits(upper_probability(confidence))
    return Interval(low[place], high[place])


@lru_cache(maxsize=64)
def _exact_limits(probability: float) -> tuple[FloatArray, FloatArray]:
    """The limits of 0, 1, … 9 events, and NaN after them for what is not listed."""
    counts = range(SMALLEST_FOR_BYAR)
    low = [0.0 if count == 0 else _mean_at(probability, count - 1) for count in counts]
    high = [_mean_at(1 - probability, count) for count in counts]
    return np.array([*low, np.nan]), np.array([*high, np.nan])


def _mean_at(probability: float, most: int) -> float:
    """The mean of a Poisson variable that is *most* or less with *probability*.

    Newton's method on the logarithm, which is concave in the mean and therefore met from wherever one starts.
    """
    mean = most + 1.0
    for _ in range(ENOUGH_STEPS):
        terms = [exp(-mean)]
        for event in range(1, most + 1):
            terms.append(terms[-1] * mean / event)
        at_most = sum(terms)
        step = log(at_most / probability) * at_most / terms[-1]
        mean += step
        if abs(step) <= 1e-9 * mean:  # the next step would be the square of that
            break
    return mean
