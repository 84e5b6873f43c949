"""Margins of error: half the width of a confidence interval."""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.student import student_quantile

FloatArray = NDArray[np.float64]


def margin_of_mean(
    n: FloatArray, deviation: FloatArray, confidence: float = 0.95, population: float | None = None
) -> FloatArray:
    """Half the width of Student's interval of a mean, with the correction for a finite population.

    Formula   t(1 − α/2, n − 1) · s/√n · √((N − n)/(N − 1)); without *population* the last factor is 1
    Missing   an unknown n or deviation, or fewer than two answers, gives no margin (NaN)
    Source    PHEindicatormethods, phe_mean; Cochran, Sampling Techniques, on the correction
    """
    enough = np.where(n >= 2, n, np.nan)
    margin = _quantiles(enough - 1, (1 + confidence) / 2) * deviation / np.sqrt(enough)
    if population is None:
        return np.asarray(margin, dtype=np.float64)
    left = np.where(enough <= population, population - enough, np.nan)
    return np.asarray(margin * np.sqrt(left / max(population - 1, 1)), dtype=np.float64)


def _quantiles(degrees: FloatArray, probability: float) -> FloatArray:
    distinct, place = np.unique(degrees, return_inverse=True)
    found = [np.nan if np.isnan(one) else student_quantile(probability, float(one)) for one in distinct]
    return np.array(found, dtype=np.float64)[place].reshape(np.shape(degrees))
