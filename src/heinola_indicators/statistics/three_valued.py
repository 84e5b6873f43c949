"""Three-valued logic (Kleene): 1 true, 0 false, NaN not known."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


def all_of(truths: Sequence[FloatArray]) -> FloatArray:
    """Whether all hold: one that does not decides, whatever the unknown ones are.

    >>> all_of([np.array([1.0, 1.0, 0.0]), np.array([1.0, np.nan, np.nan])]).tolist()
    [1.0, nan, 0.0]
    """
    return 1 - any_of([1 - truth for truth in truths])


def any_of(truths: Sequence[FloatArray]) -> FloatArray:
    """Whether any holds: one that does decides, whatever the unknown ones are.

    >>> any_of([np.array([0.0, 0.0, 1.0]), np.array([0.0, np.nan, np.nan])]).tolist()
    [0.0, nan, 1.0]
    """
    stacked = np.stack(truths)
    return np.where((stacked == 1).any(axis=0), 1.0, np.where(np.isnan(stacked).any(axis=0), np.nan, 0.0))
