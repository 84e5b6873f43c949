"""Income financing of investments (investointien tulorahoitus)."""

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.outlays import as_positive
from heinola_indicators.panel.panel import Panel


def investment_self_financing(annual_margin: Panel, outlay: Panel, financing_shares: Panel) -> Panel:
    """Annual margin in percent of the net acquisition cost of investments (investointien tulorahoitus, %).

    Formula   100 × annual margin / net acquisition cost. Where an area's outlays are all zero or below, as in a
              cash-flow statement, the cost is −(outlay + financing shares); where they are all zero or above it is
              outlay − financing shares. Sales of fixed assets are never netted
    Units     all alike; the result is in percent
    Periods   those found in all three
    Missing   a missing or suppressed input gives no value. Nor does a net cost of zero or below, a negative
              financing share, or an area whose outlays have both signs (M): abs() would hide a wrong sign.
              A negative annual margin gives a negative percentage
    Flags     those of all three inputs
    Source    Statistics Finland, notes of table kta_004; Helsinki, Financial statements 2019

    Raises:
        UnitMismatch: the panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(annual_margin, outlay, financing_shares)
    margin, spent, shares = aligned(annual_margin, as_positive(outlay), financing_shares)
    net_cost = spent.value - shares.value
    can_be = (net_cost > 0) & (shares.value >= 0)
    share = 100 * margin.value / np.where(can_be, net_cost, np.nan)
    return derived(
        "investment-self-financing",
        UNITS["percent"],
        share,
        margin,
        spent,
        shares,
        qualifier=annual_margin.qualifier,
    )
