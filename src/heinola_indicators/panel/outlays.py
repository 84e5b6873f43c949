"""Costs, outlays and payments as positive figures, whichever way a statement writes them."""

from dataclasses import replace

import numpy as np

from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import Panel


def as_positive(outlay: Panel) -> Panel:
    """The figures of *outlay*, those of an area turned if all of them are zero or below.

    Statistics Finland and the State Treasury write outlays as positive figures, printed accounts as negative ones; an
    area's publisher keeps to one way. Figures of both signs cannot be told apart, so that area has none (M): an
    absolute value would hide a wrong sign.
    """
    some_below = (outlay.value < 0).any(axis=1, keepdims=True)
    some_above = (outlay.value > 0).any(axis=1, keepdims=True)
    unclear = some_below & some_above & (outlay.flag != 0)
    return replace(
        outlay,
        value=np.where(unclear, np.nan, np.where(some_below, -1.0, 1.0) * outlay.value),
        flag=np.where(unclear, outlay.flag | int(Flag.M), outlay.flag),
    )
