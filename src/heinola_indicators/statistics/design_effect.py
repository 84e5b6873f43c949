"""What weights cost: Kish's design effect, and the number of answers that is left."""

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray


def kish_design_effect(weights: FloatArray, respondents: FloatArray | float = 1.0) -> float:
    """How many times the variance of a mean is what it were with equal weights; 1 or more.

    Formula   n · Σw² / (Σw)², sums over respondents
    Units     *weights* are one a respondent, or one a cell with the number of *respondents* in each
    Missing   nobody, or no weight at all: NaN
    Source    Kish (1965), Survey Sampling; (1992), Journal of Official Statistics 8(2)
    """
    n, total, squares = (float(np.sum(respondents * part)) for part in (np.ones_like(weights), weights, weights**2))
    return n * squares / total**2 if total > 0 else np.nan


def effective_n(weights: FloatArray, respondents: FloatArray | float = 1.0) -> float:
    """The number of answers of equal weight that would tell as much: n by Kish's design effect, (Σw)²/Σw²."""
    return float(np.sum(respondents * np.ones_like(weights))) / kish_design_effect(weights, respondents)
