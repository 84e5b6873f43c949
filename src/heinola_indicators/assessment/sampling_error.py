"""How far the true value may lie from a figure, towards a line."""

import numpy as np

from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.strategy import Measure

POISSON = "poisson"
RATES = frozenset({"ratio", "per-resident"})  # calculators whose first input is what was counted


def sampling_margin(figure: Figure | None, towards: float, measure: Measure) -> float:
    """The margin of error on the side of *towards*; 0 where none is known.

    A count that the strategy file gives Poisson limits has another margin on each side: from the limit to the count.
    That of a rate is half the width of its interval.
    """
    if figure is None:
        return 0.0
    if measure.interval != POISSON or measure.calculator in RATES:
        return figure.margin or 0.0
    low, high = poisson_limits(figure.value)
    return figure.value - low if towards < figure.value else high - figure.value


def poisson_limits(count: float) -> tuple[float, float]:
    """The 95 % limits of a count; the count itself where there are none (it is negative, or small and not whole)."""
    from heinola_indicators.statistics.counts import count_interval

    interval = count_interval(np.array([count]))
    low, high = float(interval.low[0]), float(interval.high[0])
    return (count, count) if np.isnan(low) or np.isnan(high) else (low, high)
