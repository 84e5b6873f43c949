"""The interval of a mean, and its margin of error: half the width of it."""

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray, Interval, upper_probability
from heinola_indicators.statistics.student import student_quantiles


def mean_interval(
    mean: FloatArray,
    n: FloatArray,
    deviation: FloatArray,
    confidence: float = 0.95,
    population: float | None = None,
) -> Interval:
    """Student's interval of a mean: the mean less and plus its margin of error, see ``margin_of_mean``.

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    margin = margin_of_mean(n, deviation, confidence, population)
    return Interval(mean - margin, mean + margin)


def margin_of_mean(
    n: FloatArray, deviation: FloatArray, confidence: float = 0.95, population: float | None = None
) -> FloatArray:
    """Half the width of Student's interval of a mean, with the correction for a finite population.

    Formula   t(1 − α/2, n − 1) · s/√n · √((N − n)/(N − 1)); without *population* the last factor is 1
    Missing   an unknown n or deviation, or fewer than two answers, gives no margin (NaN)
    Source    PHEindicatormethods, phe_mean; Cochran, Sampling Techniques, on the correction

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    enough = np.where(n >= 2, n, np.nan)
    margin = reach(n, confidence) * deviation / np.sqrt(enough)
    if population is None:
        return np.asarray(margin, dtype=np.float64)
    left = np.where(enough <= population, population - enough, np.nan)
    return np.asarray(margin * np.sqrt(left / max(population - 1, 1)), dtype=np.float64)


def error_of_mean(margin: FloatArray, n: FloatArray, confidence: float = 0.95) -> FloatArray:
    """The standard error of a mean out of its *margin* at *confidence*; 0 where that is 0 (all were asked).

    Missing   a missing or negative margin, or fewer than two answers, gives none (NaN); where *n* is not known (NaN),
              the margin is taken for one of the normal distribution

    Raises:
        ValueError: the confidence is not above 0 and below 1.
    """
    if confidence == 0:
        message = "a margin at a confidence of 0 tells no standard error"
        raise ValueError(message)
    error = np.where(np.asarray(margin) > 0, margin, np.nan) / reach(n, confidence)
    return np.where(np.asarray(margin) == 0, 0.0, error)


def reach(n: FloatArray, confidence: float = 0.95) -> FloatArray:
    """How many standard errors a margin reaches: t(1 − α/2, n − 1), and z where *n* is not known (NaN).

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    degrees = np.where(np.isnan(n), np.inf, n) - 1
    distinct, place = np.unique(degrees, return_inverse=True)
    return student_quantiles(upper_probability(confidence), distinct)[place].reshape(np.shape(degrees))
