"""Bringing figures of different kinds onto one scale: arrays of area × period in, the same out.

*compared* tells which rows (areas) the position, mean or range of a column is taken from. A missing figure is NaN and
stays so. Ends of a *scale* are its lowest and highest point.
"""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Rows = NDArray[np.bool_]


def percentile_positions(value: FloatArray, compared: Rows, scale: tuple[float, float] = (0.0, 100.0)) -> FloatArray:
    """The place of each compared row in its column from the lowest to the highest, brought to *scale*.

    Formula   low + (high − low) · (mean rank − 1)/(number of figures − 1); ties share the mean rank
    Missing   rows that are not compared and columns with fewer than two figures have no place (NaN)
    Source    MDI, EVP index: position among the municipalities, the best 100, the worst 0
    """
    low, high = scale
    positions = np.full(value.shape, np.nan)
    for column in range(value.shape[1]):
        seen = compared & np.isfinite(value[:, column])
        number = np.count_nonzero(seen)
        if number < 2:
            continue
        _, place, times = np.unique(value[seen, column], return_inverse=True, return_counts=True)
        mean_rank = np.cumsum(times) - (times - 1) / 2
        positions[seen, column] = low + (high - low) * (mean_rank[place] - 1) / (number - 1)
    return positions


def z_scores(value: FloatArray, compared: Rows, mean: float = 0.0, deviation: float = 1.0) -> FloatArray:
    """Distance from the compared rows' mean in their standard deviations, brought to *mean* and *deviation*.

    Formula   mean + deviation · (x − x̄)/s, where s has the divisor n − 1
    Missing   a column whose compared figures are all alike, or fewer than two, has no scores (NaN)
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008); COINr, n_zscore
    """
    lowest, highest = compared_range(value, compared)
    spread = np.where(highest > lowest, compared_deviation(value, compared), np.nan)
    scores: FloatArray = mean + deviation * (value - compared_mean(value, compared)) / spread
    return scores


def min_max(value: FloatArray, compared: Rows, scale: tuple[float, float] = (0.0, 100.0)) -> FloatArray:
    """Place within the range of the compared rows, brought to *scale*.

    Formula   low + (high − low) · (x − min)/(max − min)
    Missing   a column whose compared figures are all alike has no places (NaN)
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008); COINr, n_minmax
    """
    lowest, highest = compared_range(value, compared)
    low, high = scale
    return low + (high - low) * (value - lowest) / np.where(highest > lowest, highest - lowest, np.nan)


def goalposts(value: FloatArray, posts: tuple[float, float], scale: tuple[float, float] = (0.0, 100.0)) -> FloatArray:
    """Place between two fixed posts a < b, brought to *scale*; beyond a post is at the post. No area is compared.

    Formula   low + (high − low) · clip((x − a)/(b − a), 0, 1)
    Source    UNDP, Human Development Report, technical note 1; COINr, n_goalposts
    """
    (first, last), (low, high) = posts, scale
    return low + (high - low) * np.clip((value - first) / (last - first), 0, 1)


def target_distance(
    value: FloatArray, compared: Rows, target: float, scale: tuple[float, float] = (0.0, 100.0)
) -> FloatArray:
    """How much of the way from the lowest compared figure to a *target* above it is covered, brought to *scale*.

    Formula   low + (high − low) · min((x − min)/(target − min), 1); for a target below, give −x and −target
    Missing   nothing is missing that was there, except where the target is no higher than the lowest figure and x
              is lower still: there is no way to measure then (NaN)
    Source    COINr, n_dist2targ with cap_max
    """
    lowest, _ = compared_range(value, compared)
    way = np.where(target > lowest, target - lowest, np.nan)
    covered = np.where(value >= target, 1.0, (value - np.where(np.isinf(lowest), np.nan, lowest)) / way)
    low, high = scale
    return low + (high - low) * covered


def relative_to_mean(value: FloatArray, compared: Rows) -> FloatArray:
    """Figures in percent of the compared rows' mean: 100 is the mean.

    Formula   100 · x/x̄
    Missing   a column whose mean is zero or below has no percentages (NaN)
    Source    OECD/JRC Handbook on Constructing Composite Indicators (2008), distance to a reference
    """
    middle = compared_mean(value, compared)
    return 100 * value / np.where(middle > 0, middle, np.nan)


def compared_mean(value: FloatArray, compared: Rows) -> FloatArray:
    """The mean of the compared figures of each column; zero where it has none."""
    figures = _of_compared(value, compared)
    mean: FloatArray = np.nansum(figures, axis=0) / np.maximum(np.isfinite(figures).sum(axis=0), 1)
    return mean


def compared_deviation(value: FloatArray, compared: Rows) -> FloatArray:
    """The standard deviation (divisor n − 1) of the compared figures of each column; zero for fewer than two."""
    figures = _of_compared(value, compared)
    squares = np.nansum((figures - compared_mean(value, compared)) ** 2, axis=0)
    deviation: FloatArray = np.sqrt(squares / np.maximum(np.isfinite(figures).sum(axis=0) - 1, 1))
    return deviation


def compared_range(value: FloatArray, compared: Rows) -> tuple[FloatArray, FloatArray]:
    """The lowest and highest compared figure of each column; infinities where it has none."""
    figures = _of_compared(value, compared)
    return np.fmin.reduce(figures, axis=0, initial=np.inf), np.fmax.reduce(figures, axis=0, initial=-np.inf)


def _of_compared(value: FloatArray, compared: Rows) -> FloatArray:
    return np.where(compared[:, None], value, np.nan)
