"""Taming skewed figures where that was asked for: arrays of area × period in, the same out."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
SKEWNESS, KURTOSIS = 2.0, 3.5  # beyond both a column has outliers; thresholds of the JRC, as in COINr


def winsorised(value: FloatArray, compared: NDArray[np.bool_], most: int) -> FloatArray:
    """Outliers brought to the nearest figure that is none, one after the other, at most *most* in a column.

    A column has outliers as long as the compared rows' |skewness| is above 2 and their excess kurtosis above 3.5. The
    highest is taken where they are skewed to the right, else the lowest. Rows that are not compared are brought to
    the same limits.

    Missing   stays missing; a column of fewer than four compared figures is left as it is
    Source    COINr, winsorise (thresholds of skewness and kurtosis); the handbook's treatment of outliers
    """
    treated = value.copy()
    for column in range(value.shape[1]):
        figures = np.sort(value[compared & np.isfinite(value[:, column]), column])
        limits = _limits(figures, most)
        treated[:, column] = np.clip(value[:, column], *limits)
    return treated


def logged(value: FloatArray) -> FloatArray:
    """Natural logarithms; a figure of zero or below has none (NaN)."""
    return np.log(np.where(value > 0, value, np.nan))


def skewness(figures: FloatArray) -> float:
    """Skewness G1 of a row of three or more figures that are not all alike.

    Source    Joanes and Gill (1998), type 2, as in COINr, SAS and Excel
    """
    n, away = len(figures), figures - figures.mean()
    return float((away**3).mean() / (away**2).mean() ** 1.5 * np.sqrt(n * (n - 1)) / (n - 2))


def excess_kurtosis(figures: FloatArray) -> float:
    """Excess kurtosis G2 of a row of four or more figures that are not all alike.

    Source    Joanes and Gill (1998), type 2, as in COINr, SAS and Excel
    """
    n, away = len(figures), figures - figures.mean()
    plain = (away**4).mean() / (away**2).mean() ** 2 - 3
    return float((n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * plain + 6))


def _limits(ordered: FloatArray, most: int) -> tuple[float, float]:
    """The lowest and highest figure that is no outlier; infinite on a side that has none."""
    low = high = 0
    figures = ordered
    while low + high < most and _has_outliers(figures):
        if skewness(figures) > 0:
            high += 1
        else:
            low += 1
        figures = np.clip(ordered, ordered[low], ordered[-1 - high])
    return (ordered[low] if low else -np.inf), (ordered[-1 - high] if high else np.inf)


def _has_outliers(figures: FloatArray) -> bool:
    if len(figures) < 4 or figures[0] == figures[-1]:
        return False
    return abs(skewness(figures)) > SKEWNESS and excess_kurtosis(figures) > KURTOSIS
