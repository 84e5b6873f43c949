"""The share that a part makes of a whole."""

import numpy as np

from heinola_indicators.model.unit import PERSONS, UNITS, Unit
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel

COUNTS = frozenset({PERSONS, "jobs", "moves", "nights", "answers"})  # jobs per employed resident is a usual share


def ratio(part: Panel, whole: Panel, *, times: float = 100.0) -> Panel:
    """Percentage that *part* makes of *whole*, area by area and period by period.

    Formula   times × part / whole
    Units     part and whole alike, or both of them counts (jobs of employed persons); the result is in percent,
              with times 1 a ratio, with times 1000 for instance in moves/1000 persons
    Periods   those found in both
    Missing   a missing or suppressed input gives no value; a whole of zero has no share (M)
    Flags     those of both inputs
    Source    Statistics Finland, for example job self-sufficiency = 100 × persons working in the area / employed
              persons living there (Employment, table 125s)

    Raises:
        UnitMismatch: one is no part of the other by its unit.
        FrequencyMismatch: they come at different frequencies.
    """
    if not {part.unit.code, whole.unit.code} <= COUNTS:
        require_same_unit(part, whole)
    upper, lower = aligned(part, whole)
    quotient = times * upper.value / np.where(lower.value == 0, np.nan, lower.value)
    return derived("ratio", _unit(part, whole, times), quotient, upper, lower, qualifier=part.qualifier)


def _unit(part: Panel, whole: Panel, times: float) -> Unit:
    if times == 100:
        return UNITS["percent"]
    if times == 1:
        return UNITS["ratio"]
    return Unit(f"{part.unit}/{times:g} {whole.unit}")
