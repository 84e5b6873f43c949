"""Whether figures scatter by chance around a straight line, and how much one of them carries it."""

from dataclasses import dataclass
from itertools import pairwise
from math import comb

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
ROUNDING = 1e-9  # of the largest residual: smaller ones lie on the line


@dataclass(frozen=True, slots=True, eq=False)
class LineFit:
    """A least-squares line through figures: *residuals*, and Cook's *distances* of the figures."""

    residuals: FloatArray
    distances: FloatArray

    @property
    def signs(self) -> list[int]:
        """On which side of the line each figure lies, in time order; those on it are passed over."""
        least = ROUNDING * float(np.abs(self.residuals).max(initial=0.0))
        return [1 if residual > 0 else -1 for residual in self.residuals.tolist() if abs(residual) > least]


def line_fit(value: FloatArray, times: FloatArray) -> LineFit:
    """The fit of the least-squares line through three figures or more.

    Formula   D = r²/(2s²) · h/(1 − h)², with the residual r, s² = Σr²/(n − 2), h = 1/n + (t − t̄)²/Σ(t − t̄)²
    Missing   figures exactly on a line, and one without which no line is left (h = 1), have no distance (NaN)
    Source    Cook (1977), Detection of influential observation in linear regression, Technometrics 19
    """
    apart = times - times.mean()
    spread = float((apart**2).sum())
    residuals = value - value.mean() - (apart * value).sum() / spread * apart
    square = float((residuals**2).sum()) / (len(value) - 2)
    leverage = 1 / len(value) + apart**2 / spread
    left = np.where(leverage < 1, 1 - leverage, np.nan)
    return LineFit(residuals, residuals**2 / (2 * square or np.nan) * leverage / left**2)


def last_run(signs: list[int]) -> tuple[int, float]:
    """How many of the last signs are alike, and how likely so many or more would be if their order were chance.

    Formula   (C(a, k) + C(b, k)) / C(a + b, k), with a plus and b minus signs in random order
    """
    if not signs:
        return 0, 1.0
    length = next((back for back, sign in enumerate(reversed(signs)) if sign != signs[-1]), len(signs))
    plus = signs.count(1)
    return length, (comb(plus, length) + comb(len(signs) - plus, length)) / comb(len(signs), length)


def few_runs(signs: list[int]) -> float:
    """How likely so few runs of alike signs, or fewer, would be if their order were chance.

    Formula   the exact distribution of the number of runs of a plus and b minus signs
    Source    Wald & Wolfowitz (1940), On a test whether two samples are from the same population
    """
    plus, minus = signs.count(1), signs.count(-1)
    runs = sum(one != other for one, other in pairwise(signs)) + 1
    ways = sum(_ways(number, plus, minus) for number in range(1, runs + 1))
    return ways / comb(plus + minus, plus)


def _ways(runs: int, plus: int, minus: int) -> int:
    """In how many orders there are so many runs: each sign's are cut at all but the last of its places."""
    if not plus or not minus:
        return int(runs == 1)
    half, odd = divmod(runs, 2)
    return sum(
        _cuts(plus, of_plus) * _cuts(minus, of_minus)
        for of_plus, of_minus in ({(half, half + 1), (half + 1, half)} if odd else [(half, half), (half, half)])
    )


def _cuts(number: int, parts: int) -> int:
    return comb(number - 1, parts - 1) if parts > 0 else 0
