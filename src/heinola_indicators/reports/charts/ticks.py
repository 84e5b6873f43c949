"""Round numbers and years along the axes of a chart."""

import math
from collections.abc import Sequence

MONTHS = 12
TOO_NEAR = 1e-9  # values nearer than this are one
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)


def round_ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """At most *most* round numbers with even steps, the first at *low* or below, the last at *high* or above.

    >>> round_ticks(6130, 6512)
    (6100.0, 6200.0, 6300.0, 6400.0, 6500.0, 6600.0)
    """
    if math.isclose(low, high, rel_tol=TOO_NEAR, abs_tol=TOO_NEAR):
        around = abs(low) / 10 if abs(low) > TOO_NEAR else 1.0
        low, high = low - around, high + around
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    wide_enough = (power * factor for factor in STEPS if _reach(low, high, power * factor) < most)
    step = next(wide_enough)
    first = math.floor(low / step)
    return tuple(number * step for number in range(first, first + _reach(low, high, step) + 1))


def _reach(low: float, high: float, step: float) -> int:
    """How many steps it takes from *low* or below to *high* or above."""
    return math.ceil(high / step) - math.floor(low / step)


def decimals_of(ticks: Sequence[float]) -> int:
    """How many decimals tell the ticks apart.

    >>> decimals_of((0.0, 2.5, 5.0)), decimals_of((0.0, 50.0))
    (1, 0)
    """
    step = ticks[1] - ticks[0]
    for decimals in range(6):
        if math.isclose(round(step, decimals), step, rel_tol=1e-6):
            return decimals
    return 6


def year_ticks(first: float, last: float, month: int, most: int = 7) -> tuple[int, ...]:
    """At most *most* years, multiples of 1, 2, 5, 10 or more, whose *month* (from 0) is in the span.

    *first* and *last* are counted as 12 × year + month.

    >>> year_ticks(2007 * 12 + 11, 2030 * 12 + 11, 11)
    (2010, 2015, 2020, 2025, 2030)
    """
    lowest, highest = math.ceil((first - month) / MONTHS), math.floor((last - month) / MONTHS)
    for step in YEAR_STEPS:
        years = tuple(year for year in range(lowest, highest + 1) if year % step == 0)
        if len(years) <= most:
            return years
    return (lowest, highest)
