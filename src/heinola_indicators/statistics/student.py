"""Student's t distribution, with the normal one as its limit: for margins of error, differences and forecasts.

Importing scipy.special costs twice what all of a calculation does, so what is needed of it is computed here; the tests
hold it against scipy's. With t = √ν · sinh u the density is proportional to cosh⁻ᵛ u, which is smooth and log-concave
for every ν: one rule of quadrature serves all degrees of freedom, and Newton's method on the logarithm of the tail
comes to the quantile from wherever it starts. Degrees of freedom are whole or not, ½ or more, or infinite (normal).
"""

from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

POINTS = 128  # of the quadrature; with these it is as exact as floating-point numbers are
NEGLIGIBLE = 46.0  # the integral ends where its integrand has fallen to e⁻⁴⁶ of where it starts
NOTHING = 800.0  # e⁻⁸⁰⁰ is 0 in floating-point numbers
FEWEST_DEGREES = 0.5  # with fewer the tail is too long for the points of the quadrature
AS_GOOD_AS_INFINITE = 1e20  # degrees of freedom
MOST_STEPS = 100
FEWEST_TO_EXPAND = 3  # degrees of freedom; with fewer the expansion is far off


def student_upper_tail(t: FloatArray, degrees: FloatArray) -> FloatArray:
    """The probability that a variable with *degrees* of freedom lies above *t*, one for each cell.

    Missing   where *t* is not known or there is less than half a degree of freedom, NaN
    Source    the density's integral (Abramowitz & Stegun 26.7.1) by Fejér's first rule

    >>> student_upper_tail(np.array([0.0, 2.776445]), np.array([4.0, 4.0])).round(6)
    array([0.5  , 0.025])
    """
    t, degrees = np.broadcast_arrays(np.asarray(t, dtype=np.float64), _usable(degrees))
    u = np.minimum(np.arcsinh(np.abs(t) / np.sqrt(degrees)), _arcosh_of_exp(NOTHING / degrees))
    whole = 2 * _tail_by_height(np.zeros_like(u), degrees)
    beyond = _tail_by_height(u, degrees) * np.exp(-degrees * _log_cosh(u)) / whole
    return np.where(t < 0, 1 - beyond, beyond)


def student_quantiles(probability: float, degrees: FloatArray) -> FloatArray:
    """The *t* that a variable stays below with *probability* (from ½ to below 1), for each of the *degrees* of freedom.

    Missing   where there is less than half a degree of freedom, NaN
    Source    Newton's method on the logarithm of ``student_upper_tail``

    >>> student_quantiles(0.975, np.array([4.0, np.inf])).round(6)
    array([2.776445, 1.959964])

    Raises:
        ValueError: the probability is not in [½, 1).
    """
    if not 0.5 <= probability < 1:
        message = f"no quantile of Student's t for {probability}: it is to be from 0.5 to below 1"
        raise ValueError(message)
    degrees = _usable(degrees)
    u = _near_quantile(probability, degrees)
    whole = 2 * _tail_by_height(np.zeros_like(u), degrees)
    for _ in range(MOST_STEPS):
        tail = _tail_by_height(u, degrees)
        step = tail * (np.log(tail / whole / (1 - probability)) - degrees * _log_cosh(u))
        u = u + step
        if not np.any(np.abs(step) > 1e-9 * u):  # the next step would be the square of that
            break
    return np.asarray(np.sqrt(degrees) * np.sinh(u), dtype=np.float64)


@lru_cache(maxsize=1024)
def student_quantile(probability: float, degrees: float) -> float:
    """The *t* that a variable with *degrees* of freedom stays below with *probability* (between ½ and 1).

    >>> round(student_quantile(0.975, 4), 6)
    2.776445

    Raises:
        ValueError: fewer than half a degree of freedom, or the probability is not in [½, 1).
    """
    if not degrees >= FEWEST_DEGREES:
        message = f"no quantile of Student's t for {degrees} degrees of freedom"
        raise ValueError(message)
    return float(student_quantiles(probability, np.array(degrees, dtype=np.float64)))


def _near_quantile(probability: float, degrees: FloatArray) -> FloatArray:
    """Where Newton's method begins: Fisher's expansion about the normal quantile, or 0; it ends from either side."""
    z = NormalDist().inv_cdf(probability)
    t = z + (z**3 + z) / (4 * degrees) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * degrees**2)
    return np.where(degrees >= FEWEST_TO_EXPAND, np.arcsinh(t / np.sqrt(degrees)), 0 * degrees)


def _usable(degrees: FloatArray) -> FloatArray:
    return np.where(np.asarray(degrees) >= FEWEST_DEGREES, np.minimum(degrees, AS_GOOD_AS_INFINITE), np.nan)


def _tail_by_height(u: FloatArray, degrees: FloatArray) -> FloatArray:
    """The integral of cosh⁻ᵛ from *u* on, as a multiple of cosh⁻ᵛ u."""
    at_start = _log_cosh(u)
    width = _arcosh_of_exp(at_start + NEGLIGIBLE / degrees) - u
    points, weights = _quadrature()
    fallen = _log_cosh(u[..., None] + width[..., None] * points) - at_start[..., None]
    return np.asarray(width * (np.exp(-degrees[..., None] * fallen) @ weights), dtype=np.float64)


def _log_cosh(u: FloatArray) -> FloatArray:
    near = np.log1p(np.sinh(np.minimum(u, 20)) ** 2) / 2  # keeps the digits of a small u; a large one would overflow
    return np.asarray(np.where(u < 20, near, u - np.log(2)), dtype=np.float64)


def _arcosh_of_exp(x: FloatArray) -> FloatArray:
    return np.asarray(x + np.log1p(np.sqrt(-np.expm1(-2 * x))), dtype=np.float64)


@lru_cache(maxsize=1)
def _quadrature() -> tuple[FloatArray, FloatArray]:
    """The points and weights of Fejér's first rule on the interval from 0 to 1."""
    angles = (2 * np.arange(POINTS) + 1) * np.pi / (2 * POINTS)
    orders = np.arange(1, POINTS // 2 + 1)
    sums = (np.cos(2 * np.outer(angles, orders)) / (4 * orders**2 - 1)).sum(axis=1)
    return (1 - np.cos(angles)) / 2, (1 - 2 * sums) / POINTS
