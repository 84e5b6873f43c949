"""The interval of a share that was counted: so many of so many."""

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray, Interval, normal_quantile


def wilson_interval(
    part: FloatArray, whole: FloatArray, *, multiplier: float = 1.0, confidence: float = 0.95
) -> Interval:
    """Wilson's score interval of the share that *part* makes of *whole*.

    Formula   multiplier · (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²))
    Units     *part* and *whole* are counts; the result is a share times *multiplier* (100 for percent)
    Missing   a missing count, a whole of zero, or a part that is negative or more than the whole: no interval (NaN)
    Source    Wilson (1927); PHEindicatormethods, phe_proportion

    Raises:
        ValueError: the confidence is not in [0, 1).
    """
    z = normal_quantile(confidence)
    x, n = np.broadcast_arrays(np.asarray(part, dtype=np.float64), np.asarray(whole, dtype=np.float64))
    n = np.where((n > 0) & (x >= 0) & (x <= n), n, np.nan)
    share = x / n
    middle, reach = 2 * x + z**2, z * np.sqrt(z**2 + 4 * x * np.maximum(1 - share, 0))
    low, high = (middle - reach) / (2 * (n + z**2)), (middle + reach) / (2 * (n + z**2))
    low, high = np.clip(low, 0, share), np.clip(high, share, 1)  # rounding would leave out a share of 0 or 1
    return Interval(multiplier * low, multiplier * high)
