"""The figure of a base period beside every figure of a panel."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import NO_SAMPLING, Panel


def base_beside(panel: Panel, base: Period) -> Panel:
    """On the axes of *panel* its figures of *base*, the same at every period; where there is none, a missing one.

    A break at the base is not one between the base and another period, so its flag is left out.
    """
    at_base = panel.taken(panel.areas, (base,))
    shape = panel.value.shape
    flag = np.where(at_base.flag == 0, int(Flag.O), at_base.flag & ~int(Flag.B) | int(Flag.A))
    return replace(
        at_base,
        periods=panel.periods,
        value=np.broadcast_to(at_base.value, shape),
        flag=np.broadcast_to(flag, shape),
        source=np.broadcast_to(at_base.source, shape),
        **NO_SAMPLING,
        place=None,
        parts={},
    )
