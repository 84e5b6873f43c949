"""The Mann–Kendall test: do figures rise or fall more often than chance would have them do?"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.ties import tie_sums

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


class TrendWord(StrEnum):
    """What the test says of a row."""

    RISING = "rising"
    FALLING = "falling"
    NO_TREND = "no-trend"
    TOO_FEW_POINTS = "too-few-points"


@dataclass(frozen=True, slots=True, eq=False)
class MannKendall:
    """The test of each row: S, its variance, the standardised Z, two-sided p, Kendall's tau (a), number of figures."""

    s: FloatArray
    variance: FloatArray
    z: FloatArray
    p: FloatArray
    tau: FloatArray
    number: IntArray


def mann_kendall(value: FloatArray) -> MannKendall:
    """The test of each row of *value* (rows × time, columns in time order).

    Formula   S = Σ sign(later − earlier) over all pairs; Var = (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5))/18 with t the
              sizes of groups of equal figures; Z = (S − sign S)/√Var; p = 2(1 − Φ(|Z|)); tau = S/(n(n − 1)/2)
    Missing   NaN is passed over; a row with fewer than two figures has NaN for all but their number
    Ties      a row of equal figures has S = 0, Z = 0 and p = 1
    Source    Mann (1945), Kendall (1975); conventions of pymannkendall, original_test
    """
    number = np.count_nonzero(~np.isnan(value), axis=1).astype(np.int64)
    n = np.where(number >= 2, number, np.nan)
    s = np.where(number >= 2, _rises_less_falls(value), np.nan)
    variance = (n * (n - 1) * (2 * n + 5) - tie_sums(value)) / 18
    z = np.where(s == 0, 0.0, (s - np.sign(s)) / np.sqrt(np.where(variance == 0, np.nan, variance)))
    return MannKendall(s, variance, z, two_sided(z), s / (n * (n - 1) / 2), number)


def trend_words(test: MannKendall, level: float = 0.05) -> tuple[TrendWord, ...]:
    """Each row's verdict at the *level* of significance (0.05: one stable series in twenty is called a trend).

    A row has too few figures where even a steady rise of so many would not be significant: fewer than 5 at 0.05.

    Raises:
        ValueError: *level* is not between 0 and 1.
    """
    fewest = fewest_points(level)
    rows = zip(test.number.tolist(), test.p.tolist(), test.s.tolist(), strict=True)
    return tuple(TrendWord.TOO_FEW_POINTS if number < fewest else _word(p, s, level) for number, p, s in rows)


@lru_cache(maxsize=64)
def fewest_points(level: float) -> int:
    """How many figures a steady rise needs to be a trend at *level*.

    >>> fewest_points(0.05), fewest_points(0.01)
    (5, 6)

    Raises:
        ValueError: *level* is not between 0 and 1.
    """
    if not 0 < level < 1:
        message = f"a level of significance lies between 0 and 1, not at {level}"
        raise ValueError(message)
    number = 2
    while mann_kendall(np.arange(float(number))[None, :]).p[0] >= level:
        number += 1
    return number


def two_sided(z: FloatArray) -> FloatArray:
    """The probability of a normal variable as far from 0 as *z*, on either side; NaN where *z* is."""
    return np.array([math.erfc(abs(one) / math.sqrt(2)) for one in z.tolist()], dtype=np.float64)


def _rises_less_falls(value: FloatArray) -> IntArray:
    by_time = np.ascontiguousarray(value.T)  # whole rows are compared at once
    s = np.zeros(len(value), np.int64)
    for column, earlier in enumerate(by_time[:-1]):
        later = by_time[column + 1 :]
        s += np.sum((later > earlier).view(np.int8) - (later < earlier).view(np.int8), axis=0, dtype=np.int64)
    return s


def _word(p: float, s: float, level: float) -> TrendWord:
    if p >= level:
        return TrendWord.NO_TREND
    return TrendWord.RISING if s > 0 else TrendWord.FALLING
