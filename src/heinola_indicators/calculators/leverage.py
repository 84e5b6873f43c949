"""How much external money the city's own brings along."""

from typing import Literal

import numpy as np

from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def leverage(own: Panel, external: Panel, *, convention: Literal["ratio", "multiplier"] = "ratio") -> Panel:
    """External euros for each euro of the city's own ("ratio"), or all euros for each of its own ("multiplier").

    Formula   ratio: external / own; multiplier: (own + external) / own, which is the ratio + 1
    Units     both alike; the result is a ratio
    Periods   those found in both, each by itself: nothing is accumulated
    Missing   a missing or suppressed input gives no value; nor do own funds of zero or below (M)
    Flags     those of both inputs
    Source    custom, no statute; the result's name tells the convention. Whether work in kind is own and loans are
              external money (normally not) is settled in the series

    Raises:
        UnitMismatch: the two panels are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    require_same_unit(own, external)
    funds, others = aligned(own, external)
    quotient = others.value / np.where(funds.value > 0, funds.value, np.nan)
    brought = quotient + 1 if convention == "multiplier" else quotient
    return derived(f"leverage-{convention}", UNITS["ratio"], brought, funds, others, qualifier=external.qualifier)
