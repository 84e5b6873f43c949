"""Loan servicing margin (lainanhoitokate; låneskötselbidrag)."""

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.outlays import as_positive
from heinola_indicators.panel.panel import Panel


def loan_servicing_margin(annual_margin: Panel, interest: Panel, repayments: Panel) -> Panel:
    """How many times the year's own financing covers interest and repayments.

    Formula   (annual margin + interest) / (interest + repayments), with interest expenses and the year's repayments
              positive: where all figures of an area are zero or below, as in printed accounts, they are turned
    Units     all alike; the result is a ratio
    Periods   those found in all three
    Missing   a missing or suppressed input gives no value. Nor does a debt service of zero, or one that is written
              with both signs (M). A negative annual margin is shown
    Flags     those of all three
    Source    Helsinki, Financial statements 2019, formulas of the key figures

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(annual_margin, interest, repayments)
    margin, cost, repaid = aligned(annual_margin, as_positive(interest), as_positive(repayments))
    service = cost.value + repaid.value
    times = (margin.value + cost.value) / np.where(service > 0, service, np.nan)
    return derived(
        "loan-servicing-margin", UNITS["ratio"], times, margin, cost, repaid, qualifier=annual_margin.qualifier
    )
