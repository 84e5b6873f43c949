"""Relative indebtedness (suhteellinen velkaantuneisuus; relativ skuldsättningsgrad)."""

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def relative_indebtedness(
    liabilities: Panel, advances: Panel, operating_revenue: Panel, tax_revenue: Panel, state_transfers: Panel
) -> Panel:
    """How many percent of the year's operating income it would take to pay back the liabilities.

    Formula   100 × (liabilities − advances received) / (operating revenue + tax revenue + state transfers)
    Units     all alike; the result is in percent
    Periods   those found in all five
    Missing   a missing or suppressed input gives no value, nor does an income of zero or below (M)
    Flags     those of all five
    Source    Statistics Finland, notes of table kta_004

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    panels = (liabilities, advances, operating_revenue, tax_revenue, state_transfers)
    require_same_unit(*panels)
    owed, received, *incomes = on_same_axes = aligned(*panels)
    income = np.sum([each.value for each in incomes], axis=0)
    share = 100 * (owed.value - received.value) / np.where(income > 0, income, np.nan)
    return derived("relative-indebtedness", UNITS["percent"], share, *on_same_axes, qualifier=liabilities.qualifier)
