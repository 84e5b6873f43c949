"""The difference of two figures."""

from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def difference(first: Panel, second: Panel) -> Panel:
    """*first* less *second*, area by area and period by period; both stay with it as its parts.

    Formula   first − second
    Units     both alike; the result is in the same
    Periods   those found in both
    Missing   a missing or suppressed input gives no value
    Flags     those of both inputs
    Source    arithmetic; the signs of the inputs are their publishers'

    Raises:
        UnitMismatch: the two panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(first, second)
    minuend, subtrahend = aligned(first, second)
    names = (first.name, second.name) if first.name != second.name else ("first", "second")
    return derived(
        "difference",
        first.unit,
        minuend.value - subtrahend.value,
        minuend,
        subtrahend,
        parts=dict(zip(names, (minuend, subtrahend), strict=True)),
        qualifier=first.qualifier,
    )
