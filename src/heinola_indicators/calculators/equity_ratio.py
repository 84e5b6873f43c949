"""Equity ratio (omavaraisuusaste; soliditetsgrad)."""

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def equity_ratio(equity: Panel, reserves: Panel, balance_total: Panel, advances: Panel) -> Panel:
    """What is the municipality's own in percent of its balance sheet.

    Formula   100 × (equity + depreciation difference and voluntary reserves) / (balance sheet total − advances
              received). Of a group, minority interests belong to the equity
    Units     all alike; the result is in percent
    Periods   those found in all four
    Missing   a missing or suppressed input gives no value, nor does a balance sheet of zero or below (M). Negative
              equity is shown
    Flags     those of all four
    Source    Statistics Finland, notes of table kta_004, which prints "vastattavaa yhteensä" for the equity by a slip

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    panels = (equity, reserves, balance_total, advances)
    require_same_unit(*panels)
    own, reserved, total, received = on_same_axes = aligned(*panels)
    whole = total.value - received.value
    share = 100 * (own.value + reserved.value) / np.where(whole > 0, whole, np.nan)
    return derived("equity-ratio", UNITS["percent"], share, *on_same_axes, qualifier=equity.qualifier)
