"""Scales of answers: turning one round, and stretching one onto another where that is declared."""

import numpy as np

from heinola_indicators.statistics.intervals import FloatArray


def flipped(values: FloatArray) -> FloatArray:
    """The values of a scale's points for an item that is worded the other way round.

    Formula   lowest + highest − value

    >>> flipped(np.array([1.0, 2.0, 3.0, 4.0, 5.0])).tolist()
    [5.0, 4.0, 3.0, 2.0, 1.0]
    """
    values = np.asarray(values, dtype=np.float64)
    return np.asarray(values.min() + values.max() - values, dtype=np.float64)


def rescaled(values: FloatArray, source: tuple[float, float], target: tuple[float, float]) -> FloatArray:
    """Values moved in a straight line from one scale to another; only for what is declared, scales are not alike.

    Formula   lowest' + (value − lowest) · (highest' − lowest')/(highest − lowest)
    Units     *source* and *target* are the lowest and highest value of each scale; a deviation is to be multiplied by
              the quotient alone

    >>> rescaled(np.array([1.0, 3.0, 5.0]), (1, 5), (0, 10)).tolist()
    [0.0, 5.0, 10.0]

    Raises:
        ValueError: the source scale has no length.
    """
    if not source[1] > source[0]:
        message = f"a scale from {source[0]:g} to {source[1]:g} has no length"
        raise ValueError(message)
    share = (np.asarray(values, dtype=np.float64) - source[0]) / (source[1] - source[0])
    return np.asarray(target[0] + share * (target[1] - target[0]), dtype=np.float64)
