"""One figure that two statements print."""

import numpy as np

from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def cross_check(value: Panel, other: Panel, *, tolerance: float = 0.0) -> Panel:
    """*value* where *other* tells the same, for example the annual margin of income and cash-flow statement.

    Formula   value, where |value − other| ≤ tolerance; both stay with it as its parts
    Units     both alike; the *tolerance* is in the same, for example what the statements are rounded to
    Periods   those found in both
    Missing   a missing or suppressed input gives no value, nor do two that differ (M): which is right, they do not say
    Flags     those of both inputs
    Source    formats of municipal accounts: the annual margin of the income statement begins the cash-flow statement

    Raises:
        UnitMismatch: the two panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(value, other)
    first, second = aligned(value, other)
    agree = np.abs(first.value - second.value) <= tolerance * (1 + 1e-9)
    return derived(
        "cross-check",
        value.unit,
        np.where(agree, first.value, np.nan),
        first,
        second,
        parts={"value": first, "other": second},
        qualifier=value.qualifier,
    )
