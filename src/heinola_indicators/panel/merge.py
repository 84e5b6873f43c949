"""Putting the parts of a series together."""

from dataclasses import replace
from functools import reduce
from typing import Any

import numpy as np

from heinola_indicators.panel.combine import joined_sources, require_same_unit
from heinola_indicators.panel.panel import FloatGrid, FrequencyMismatch, Panel


def merged(first: Panel, *later: Panel) -> Panel:
    """One panel of several: where two have the same area and period the earlier holds; a value goes before none.

    Raises:
        UnitMismatch: they are in different units.
        FrequencyMismatch: they come at different frequencies.
    """
    filled = [panel for panel in (first, *later) if panel.areas and panel.periods] or [first]
    return reduce(_two_merged, filled)


def conflicts(first: Panel, second: Panel) -> list[tuple[str, str]]:
    """The area and period of figures that the two give differently."""
    areas = [area for area in first.areas if area in set(second.areas)]
    periods = [period for period in first.periods if period in second.periods]
    left, right = first.taken(areas, periods), second.taken(areas, periods)
    both = ~np.isnan(left.value) & ~np.isnan(right.value) & (left.value != right.value)
    return [(areas[row], str(periods[column])) for row, column in np.argwhere(both)]


def _two_merged(first: Panel, second: Panel) -> Panel:
    require_same_unit(first, second)
    if first.frequency is not second.frequency:
        raise FrequencyMismatch(first, second)
    areas = tuple(dict.fromkeys((*first.areas, *second.areas)))
    periods = tuple(sorted({*first.periods, *second.periods}, key=lambda period: (period.last, period.first)))
    left, right = first.taken(areas, periods), second.taken(areas, periods)
    holds = ~np.isnan(left.value) | (np.isnan(right.value) & (left.flag != 0)) | (right.flag == 0)
    source, source_sets = joined_sources(
        replace(left, source=np.where(holds, left.source, -1)),
        replace(right, source=np.where(holds, -1, right.source)),
    )
    chosen = np.where(holds, left.flag, right.flag)

    def either(left_grid: FloatGrid | None, right_grid: FloatGrid | None) -> FloatGrid | None:
        if left_grid is None and right_grid is None:
            return None
        nothing = np.full(chosen.shape, np.nan)
        return np.where(
            holds, nothing if left_grid is None else left_grid, nothing if right_grid is None else right_grid
        )

    others = right.sampling()
    sampling: dict[str, Any] = {name: either(grid, others[name]) for name, grid in left.sampling().items()}
    return replace(
        left,
        value=np.where(holds, left.value, right.value),
        flag=chosen,
        source=np.where(chosen != 0, source, -1),
        source_sets=source_sets,
        **sampling,
        census=left.census and right.census,
        knows_design=left.knows_design or right.knows_design,
        place=np.where(holds, left.place, right.place) if left.place is not None and right.place is not None else None,
    )
