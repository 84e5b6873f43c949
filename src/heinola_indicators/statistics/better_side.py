"""How likely a true value is on the better side of a line, given the margin of error of what was observed."""

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray
from heinola_indicators.statistics.means import error_of_mean
from heinola_indicators.statistics.student import student_upper_tail


def probability_of_better(
    value: FloatArray, margin: FloatArray, line: FloatArray, n: FloatArray, sign: FloatArray, confidence: float = 0.95
) -> FloatArray:
    """The probability that the true value is at *line* or on its better side.

    Formula   P(T ≤ sign · (value − line)/e), e = margin / t(1 − α/2, n − 1), T Student's with n − 1 degrees of freedom;
              the normal distribution where n is not known (NaN)
    Units     value, margin and line alike; *sign* is +1 where more is better, −1 where less is; *margin* is the
              half-width at *confidence*
    Missing   a missing value, margin or line gives no probability (NaN). A margin of 0 gives 1, or 0 on the worse side
    Source    Student (1908), read as a confidence distribution; the posterior probability under a flat prior

    It is between α/2 and 1 − α/2 exactly where the line lies inside the margin of error.

    Raises:
        ValueError: the confidence is not above 0 and below 1.
    """
    distance = sign * (np.asarray(value, dtype=np.float64) - line)
    error = error_of_mean(margin, n, confidence)
    degrees = np.where(np.isnan(n), np.inf, n) - 1
    probability = student_upper_tail(-distance / np.where(error > 0, error, np.nan), degrees)
    certain = np.where(np.isnan(distance), np.nan, np.where(distance >= 0, 1.0, 0.0))
    return np.where(error == 0, certain, probability)
