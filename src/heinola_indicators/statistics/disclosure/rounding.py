"""What is left out or rounded of a result that is published, because it rests on few answers."""

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.disclosure.limits import Limits

FEWEST_FOR_SPREAD = 10
FEWEST_FOR_DECIMALS = 30


def spread_is_published(answers: NDArray[np.int64], limits: Limits) -> NDArray[np.bool_]:
    """Whether a minimum, a maximum and a standard deviation are published of so many answers, in the same shape.

    They need 10 answers even where the limit is lower: an extreme is always one person's answer.
    """
    return np.asarray(answers >= max(limits.full, FEWEST_FOR_SPREAD))


def rounded_shares(percent: NDArray[np.float64], answers: NDArray[np.int64]) -> NDArray[np.float64]:
    """Shares in percent, of fewer than 30 answers to the whole per cent, halves to the even one; others as they are.

    Of fewer than 30 answers one makes more than three percentage points: decimals would feign an exactness that is not
    there. This is no protection: of fewer than 30 answers, every count can be told from its whole per cent.

    >>> rounded_shares(np.array([100 / 12, 100 / 31]), np.array([12, 31])).round(2).tolist()
    [8.0, 3.23]
    """
    return np.where(np.asarray(answers) < FEWEST_FOR_DECIMALS, np.rint(percent), percent)
