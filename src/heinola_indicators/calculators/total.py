"""The sum of several figures."""

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def total(**addends: Panel) -> Panel:
    """The sum of all *addends*, area by area and period by period; they stay with it as its parts.

    Formula   x1 + x2 + …
    Units     all alike; the result is in the same
    Periods   those found in all addends
    Missing   a missing or suppressed addend gives no value: a total of the rest would pass for the whole
    Flags     those of all addends
    Source    arithmetic; what may be added is the strategy's matter

    Raises:
        UnitMismatch: the addends are in different units.
        FrequencyMismatch: they come at different frequencies.
        UsageError: there are none.
    """
    if not addends:
        msg = "a total needs at least one input"
        raise UsageError(msg)
    require_same_unit(*addends.values())
    on_same_axes = aligned(*addends.values())
    qualifiers = dict.fromkeys(panel.qualifier for panel in on_same_axes if panel.qualifier)
    return derived(
        "total",
        on_same_axes[0].unit,
        np.sum([panel.value for panel in on_same_axes], axis=0),
        *on_same_axes,
        parts=dict(zip(addends, on_same_axes, strict=True)),
        qualifier=", ".join(qualifiers) or None,
    )
