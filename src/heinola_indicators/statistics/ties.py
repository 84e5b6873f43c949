"""What equal figures take away from the variance of Kendall's S."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def tie_sums(figures: FloatArray) -> FloatArray:
    """Per row, the sum of t(t − 1)(2t + 5) over its groups of t equal figures; NaN is equal to nothing.

    *figures* has the shape rows × time, the result one number a row; 0 where no two figures are equal.

    Source    Sen (1968), equation 2.6
    """
    alike = np.zeros(figures.shape)
    for column in figures.T:
        alike += figures == column[:, None]
    sums: FloatArray = np.where(alike > 0, (alike - 1) * (2 * alike + 5), 0.0).sum(axis=1)
    return sums
