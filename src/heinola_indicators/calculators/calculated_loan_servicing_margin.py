"""Calculated loan servicing margin (laskennallinen lainanhoitokate; kalkylmässigt låneskötselbidrag)."""

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.outlays import as_positive
from heinola_indicators.panel.panel import Panel

YEARS_TO_REPAY = 8  # Local Government Act 410/2015, section 118


def calculated_loan_servicing_margin(annual_margin: Panel, interest: Panel, loans: Panel) -> Panel:
    """How many times the year's own financing covers interest and an eighth of the loans, whatever was repaid.

    Formula   (annual margin + interest) / (interest + loans / 8), with interest expenses positive: where all figures
              of an area are zero or below, as in printed accounts, they are turned
    Units     all alike; the result is a ratio
    Periods   those found in all three
    Missing   a missing or suppressed input gives no value. Nor do loans below zero, a debt service of zero, or
              interest that is written with both signs (M). A negative annual margin is shown
    Flags     those of all three
    Source    Local Government Act 410/2015, section 118, paragraph 4: loans of the balance sheet divided by eight;
              its limit of 0.8 is about the figures of the municipal group

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(annual_margin, interest, loans)
    margin, cost, owed = aligned(annual_margin, as_positive(interest), loans)
    service = cost.value + owed.value / YEARS_TO_REPAY
    can_be = (service > 0) & (owed.value >= 0)
    times = (margin.value + cost.value) / np.where(can_be, service, np.nan)
    return derived(
        "calculated-loan-servicing-margin",
        UNITS["ratio"],
        times,
        margin,
        cost,
        owed,
        qualifier=annual_margin.qualifier,
    )
