"""Which way the figures of many measures go, in a word each."""

from collections.abc import Sequence

import numpy as np

from heinola_indicators.assessment.comparable_points import comparable_figures
from heinola_indicators.model.strategy import Break
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.mann_kendall import TrendWord, mann_kendall, trend_words


def trend_words_of(
    series: Sequence[tuple[Panel, Sequence[str], Sequence[Break]]], significance: float = 0.05
) -> list[TrendWord]:
    """The words of ``trends`` for some areas of many panels, each with its breaks, in their order; one test of all."""
    grids = [comparable_figures(panel.taken(areas, panel.periods), breaks) for panel, areas, breaks in series]
    width = max((grid.shape[1] for grid in grids), default=0)
    padded = [np.pad(grid, ((0, 0), (0, width - grid.shape[1])), constant_values=np.nan) for grid in grids]
    return list(trend_words(mann_kendall(np.concatenate(padded)), significance)) if padded else []
