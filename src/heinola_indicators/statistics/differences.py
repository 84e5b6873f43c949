"""The interval of a difference between two figures, later less earlier: it decides whether anything has changed.

The two are taken to be independent: other people were asked, other events counted.
"""

from dataclasses import dataclass

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray, Interval, upper_probability
from heinola_indicators.statistics.means import error_of_mean
from heinola_indicators.statistics.student import student_quantiles


@dataclass(frozen=True, slots=True, eq=False)
class SampleMean:
    """Means with their margins of error (0: all were asked) and numbers of answers (NaN: not known)."""

    value: FloatArray
    margin: FloatArray
    n: FloatArray


def difference_of_means(earlier: SampleMean, later: SampleMean, confidence: float = 0.95) -> Interval:
    """Welch's interval of the difference of two means.

    Formula   d ∓ t(1 − α/2, ν)·√(e₁² + e₂²), e = margin / t(1 − α/2, n − 1),
              ν = (e₁² + e₂²)² / (e₁⁴/(n₁ − 1) + e₂⁴/(n₂ − 1))
    Units     both means alike; the margins are half-widths at the same *confidence*
    Missing   a missing value or margin gives no interval (NaN). Where n is not known the normal distribution stands in
              for Student's; where neither is, the margins are combined: √(m₁² + m₂²)
    Source    Welch (1947); a correction for a finite population stays in the margins it was made in

    Raises:
        ValueError: the confidence is not above 0 and below 1.
    """
    first, second = (error_of_mean(mean.margin, mean.n, confidence) ** 2 for mean in (earlier, later))
    degrees = _welch_degrees(first, second, earlier.n, later.n)
    margin = student_quantiles(upper_probability(confidence), degrees) * np.sqrt(first + second)
    difference = later.value - earlier.value
    return Interval(difference - margin, difference + margin)


def square_and_add(
    earlier: FloatArray, earlier_limits: Interval, later: FloatArray, later_limits: Interval
) -> Interval:
    """The interval of *later* − *earlier* out of the interval of each, which need not be symmetric.

    Of two shares with Wilson's limits it is Newcombe's, of two counts or rates with Byar's that of Zou and Donner.

    Formula   d − √((y₂ − l₂)² + (u₁ − y₁)²) and d + √((u₂ − y₂)² + (y₁ − l₁)²)
    Source    Newcombe (1998), Statistics in Medicine 17, method 10; Zou & Donner (2008), Statistics in Medicine 27:
              recovering the variance at each limit
    """
    difference = later - earlier
    below = np.hypot(later - later_limits.low, earlier_limits.high - earlier)
    above = np.hypot(later_limits.high - later, earlier - earlier_limits.low)
    return Interval(difference - below, difference + above)


def _welch_degrees(first: FloatArray, second: FloatArray, first_n: FloatArray, second_n: FloatArray) -> FloatArray:
    total = np.where(first + second > 0, first + second, np.nan)
    shares = ((first / total) ** 2 / _degrees(first_n), (second / total) ** 2 / _degrees(second_n))
    uncertain = np.nan_to_num(shares[0] + shares[1], nan=0.0)
    return np.where(uncertain > 0, 1 / np.where(uncertain > 0, uncertain, 1.0), np.inf)


def _degrees(n: FloatArray) -> FloatArray:
    return np.where(n >= 2, n - 1, np.inf)
