"""Change in percent since a base period."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.period import Period
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.base_figures import base_beside
from heinola_indicators.panel.combine import derived
from heinola_indicators.panel.panel import Panel


def change_from_base(value: Panel, *, base: Period) -> Panel:
    """How many percent *value* has changed since *base*, area by area.

    Formula   100 × (x − x_base) / x_base
    Units     any; the result is in percent
    Periods   those of the input, earlier ones than the base too
    Missing   a missing or suppressed figure gives no value, nor does a missing base (O). A base of zero or below
              has no percentage (M): from −2 to 1 is neither a rise of 150 % nor a fall of it
    Flags     those of the figure and of the base; a break at the base is not one between the two
    Source    SYKE, criteria of Hinku municipalities: emissions against those of 2007 in the same release

    Raises:
        UsageError: the base is no period of the input's frequency.
    """
    if value.frequency and base.frequency is not value.frequency:
        msg = f"the base {base} is a {base.frequency}; {value.name} comes by {value.frequency}"
        raise UsageError(msg)
    at_base = base_beside(value, base)
    divisor = np.where(at_base.value > 0, at_base.value, np.nan)
    change = 100 * (value.value - at_base.value) / divisor
    result = derived("change-from-base", UNITS["percent"], change, value, at_base, qualifier=value.qualifier)
    return replace(result, inputs=(value,))
