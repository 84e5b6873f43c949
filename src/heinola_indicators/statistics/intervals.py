"""What an interval of confidence is, and what it says."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.student import student_quantiles

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Interval:
    """The lower and the upper limit of each cell; both NaN where no interval can be given."""

    low: FloatArray
    high: FloatArray


def is_change(difference: Interval) -> NDArray[np.bool_]:
    """Whether each difference is a change: its interval leaves out zero.

    A limit at zero is no change, and neither is what has no interval: ask ``np.isnan(difference.low)`` apart.

    Source    methods of public health indicators: the interval of the difference decides, not whether the intervals of
              the two figures overlap (Schenker & Gentleman 2001)
    """
    return np.asarray((difference.low > 0) | (difference.high < 0))


@lru_cache(maxsize=16)
def normal_quantile(confidence: float) -> float:
    """The *z* between whose negative and itself a standard normal variable lies with *confidence*.

    >>> round(normal_quantile(0.95), 6)
    1.959964

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    return float(student_quantiles(upper_probability(confidence), np.array([np.inf]))[0])


def upper_probability(confidence: float) -> float:
    """The probability below the upper limit of a two-sided interval: 1 − α/2, with α = 1 − *confidence*.

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    if not 0 <= confidence < 1:
        message = f"a confidence is at least 0 and below 1, not {confidence:g}"
        raise ValueError(message)
    return (1 + confidence) / 2
