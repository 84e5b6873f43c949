"""Bringing figures of different kinds onto one scale: arrays of area × period in, the same out.

*compared* tells which rows (areas) the position, mean or range of a column is taken from.
"""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Rows = NDArray[np.bool_]


def percentile_positions(value: FloatArray, compared: Rows) -> FloatArray:
    """The place of each compared row in its column, 0 for the lowest to 100 for the highest; ties share the mean place.

    Formula   100 · (mean rank − 1)/(number of figures − 1)
    Missing   rows that are not compared and columns with fewer than two figures have no place (NaN)
    """
    positions = np.full(value.shape, np.nan)
    for column in range(value.shape[1]):
        seen = compared & np.isfinite(value[:, column])
        number = np.count_nonzero(seen)
        if number < 2:
            continue
        _, place, times = np.unique(value[seen, column], return_inverse=True, return_counts=True)
        mean_rank = np.cumsum(times) - (times - 1) / 2
        positions[seen, column] = 100 * (mean_rank[place] - 1) / (number - 1)
    return positions


def z_scores(value: FloatArray, compared: Rows, mean: float = 0.0, deviation: float = 1.0) -> FloatArray:
    """Distance from the compared rows' mean in their standard deviations, brought to *mean* and *deviation*.

    Formula   mean + deviation · (x − x̄)/s, where s has the divisor n − 1
    Missing   a column whose compared figures are all alike, or fewer than two, has no scores (NaN)
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008); COINr, n_zscore
    """
    figures = np.where(compared[:, None], value, np.nan)
    number = np.isfinite(figures).sum(axis=0)
    middle = np.nansum(figures, axis=0) / np.maximum(number, 1)
    squares = np.nansum((figures - middle) ** 2, axis=0)
    lowest, highest = _range(figures)
    spread = np.sqrt(squares / np.maximum(number - 1, 1))
    scores: FloatArray = mean + deviation * (value - middle) / np.where(highest > lowest, spread, np.nan)
    return scores


def min_max(value: FloatArray, compared: Rows) -> FloatArray:
    """Place within the range of the compared rows, from 0 to 100.

    Formula   100 · (x − min)/(max − min)
    Missing   a column whose compared figures are all alike has no places (NaN)
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008); COINr, n_minmax
    """
    lowest, highest = _range(np.where(compared[:, None], value, np.nan))
    return 100 * (value - lowest) / np.where(highest > lowest, highest - lowest, np.nan)


def _range(figures: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The lowest and highest of each column; infinities where it has none."""
    return np.fmin.reduce(figures, axis=0, initial=np.inf), np.fmax.reduce(figures, axis=0, initial=-np.inf)
