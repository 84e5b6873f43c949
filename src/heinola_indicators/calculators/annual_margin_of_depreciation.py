"""Annual margin in percent of depreciation (vuosikate prosenttia poistoista; årsbidrag i procent av avskrivningar)."""

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.outlays import as_positive
from heinola_indicators.panel.panel import Panel


def annual_margin_of_depreciation(annual_margin: Panel, depreciation: Panel) -> Panel:
    """Annual margin in percent of depreciation and impairment; 100 is the customary sign of sufficient financing.

    Formula   100 × annual margin / (depreciation + impairment), the latter positive: where all figures of an area are
              zero or below, as in printed accounts, they are turned
    Units     both alike; the result is in percent
    Periods   those found in both
    Missing   a missing or suppressed input gives no value. Nor does a depreciation of zero, or one that is written
              with both signs (M). A negative annual margin gives a negative percentage
    Flags     those of both inputs
    Source    Statistics Finland, notes of table kta_004; Helsinki, Financial statements 2019. A group's elimination
              differences of ownership are no part of it

    For section 118 of the Local Government Act the group's annual margin is taken without the discretionary increase
    of state transfers.

    Raises:
        UnitMismatch: the two panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(annual_margin, depreciation)
    margin, wear = aligned(annual_margin, as_positive(depreciation))
    share = 100 * margin.value / np.where(wear.value > 0, wear.value, np.nan)
    return derived(
        "annual-margin-of-depreciation", UNITS["percent"], share, margin, wear, qualifier=annual_margin.qualifier
    )
