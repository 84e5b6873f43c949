"""Figures of the whole country beside those of its municipalities."""

from dataclasses import replace

import numpy as np

from heinola_indicators.panel.panel import NO_SAMPLING, Panel


def beside(panel: Panel, other: Panel) -> Panel:
    """*panel* on the areas of *other*: one of a single area, a price index or a national mean, holds for all of them.

    Where it has several areas these are its own, and it stays as it is.
    """
    if len(panel.areas) != 1:
        return panel
    shape = (len(other.areas), len(panel.periods))
    return replace(
        panel,
        areas=other.areas,
        division=other.division,
        value=np.broadcast_to(panel.value, shape).copy(),
        flag=np.broadcast_to(panel.flag, shape).copy(),
        source=np.broadcast_to(panel.source, shape).copy(),
        **NO_SAMPLING,
        place=None,
        parts={},
    )
