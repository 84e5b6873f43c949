"""A straight line carried on: least squares with the interval in which the figure to come lies."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.statistics.student import student_quantiles, student_upper_tail

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

FEWEST_POINTS = 5
ROUNDING = 1e-12  # residuals below this part of the largest figure are what floating-point arithmetic leaves


@dataclass(frozen=True, slots=True, eq=False)
class LineForecast:
    """The forecast of each row: slope a unit of time, value, its interval, standard error, number of figures."""

    slope: FloatArray
    value: FloatArray
    low: FloatArray
    high: FloatArray
    error: FloatArray
    number: IntArray


def line_forecast(value: FloatArray, times: FloatArray, target: float, confidence: float = 0.95) -> LineForecast:
    """The least-squares line of each row of *value* (rows × time) at the time *target*; *times* in years, as *target*.

    Formula   ŷ ∓ t((1 + confidence)/2, n − 2) · s · √(1 + 1/n + (T − t̄)²/Σ(t − t̄)²), s² = Σ residual²/(n − 2)
    Missing   NaN is passed over; fewer than 5 figures, or all at one time, give none (NaN)
    Scatter   figures exactly on a line tell nothing about scatter: they have a value without interval and error
    Source    textbook regression, for example Draper & Smith, Applied Regression Analysis, on predicting a new figure
    """
    seen = ~np.isnan(value)
    number = np.count_nonzero(seen, axis=1).astype(np.int64)
    n = np.where(number >= FEWEST_POINTS, number, np.nan)
    mean_time = np.where(seen, times, 0.0).sum(axis=1) / n
    mean = np.nansum(value, axis=1) / n
    time_apart = np.where(seen, times - mean_time[:, None], 0.0)
    apart = np.where(seen, value - mean[:, None], 0.0)
    spread = (time_apart**2).sum(axis=1)
    spread = np.where(spread > 0, spread, np.nan)
    slope = (time_apart * apart).sum(axis=1) / spread
    residuals = apart - slope[:, None] * time_apart
    scatter = np.sqrt((residuals**2).sum(axis=1) / (n - 2))
    largest = np.fmax.reduce(np.abs(value), axis=1, initial=0.0)
    scatter = np.where(scatter > ROUNDING * largest, scatter, np.nan)
    ahead = target - mean_time
    error = scatter * np.sqrt(1 + 1 / n + ahead**2 / spread)
    middle = mean + slope * ahead
    half = student_quantiles((1 + confidence) / 2, n - 2) * error
    return LineForecast(slope, middle, middle - half, middle + half, error, number)


def probability_reached(forecast: LineForecast, level: float, sign: int) -> FloatArray:
    """The probability that each row's figure is at *level* or better; *sign* is +1 when a rise is wanted, −1 a fall.

    Formula   the predictive t distribution with n − 2 degrees of freedom around the forecast
    Missing   NaN where there is no forecast or nothing is known about scatter
    """
    t = sign * (forecast.value - level) / forecast.error
    return student_upper_tail(-t, forecast.number.astype(np.float64) - 2)
