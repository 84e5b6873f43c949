"""Student's t distribution, for margins of error.

Importing scipy.special costs twice what all of a calculation does, so the one quantile needed is computed here; the
tests hold it against scipy's.
"""

from functools import lru_cache
from math import exp, lgamma, log, log1p, pi
from statistics import NormalDist

CLOSE_ENOUGH = 1e-15
MOST_STEPS = 100_000


@lru_cache(maxsize=1024)
def student_quantile(probability: float, degrees: float) -> float:
    """The *t* that a variable with *degrees* of freedom stays below with *probability* (between ½ and 1).

    Source    Newton's method on the regularised incomplete beta function (Abramowitz & Stegun 26.5.8, 26.7.1)

    >>> round(student_quantile(0.975, 4), 6)
    2.776445

    Raises:
        ValueError: *degrees* are not positive, or the probability is not in [½, 1).
    """
    if not (degrees > 0 and 0.5 <= probability < 1):
        message = f"no quantile of Student's t for {probability} and {degrees} degrees of freedom"
        raise ValueError(message)
    tail = 1 - probability
    low, high = 0.0, max(NormalDist().inv_cdf(probability), 1.0)
    while _upper_tail(high, degrees) > tail:
        low, high = high, 2 * high
    t = (low + high) / 2
    for _ in range(200):
        excess = _upper_tail(t, degrees) - tail
        low, high = (t, high) if excess > 0 else (low, t)
        step = excess / _density(t, degrees)
        inside = low < t + step < high
        following = t + step if inside else (low + high) / 2
        if abs(following - t) <= 4 * CLOSE_ENOUGH * max(t, 1.0):
            return following
        t = following
    return t


def _upper_tail(t: float, degrees: float) -> float:
    return _incomplete_beta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2


def _density(t: float, degrees: float) -> float:
    constant = lgamma((degrees + 1) / 2) - lgamma(degrees / 2) - log(degrees * pi) / 2
    return exp(constant - (degrees + 1) / 2 * log1p(t * t / degrees))


def _incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _continued_fraction(x, a, b) / a
    return 1 - front * _continued_fraction(1 - x, b, a) / b


def _continued_fraction(x: float, a: float, b: float) -> float:
    """Lentz's evaluation of the fraction in Abramowitz & Stegun 26.5.8."""
    tiny = 1e-300
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1) or tiny)
    fraction = d
    for m in range(1, MOST_STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / (1 + term * d or tiny)
            c = 1 + term / c or tiny
            fraction *= c * d
        if abs(c * d - 1) < CLOSE_ENOUGH:
            return fraction
    return fraction
