"""Gaps of an item filled where the index declares how; what was filled in is flagged as estimated."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.calculators.composite.settings import IndexSettings
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import NO_SAMPLING, Panel
from heinola_indicators.statistics.imputation import filled_by_mean, last_known

NO_GAP = int(Flag.Q | Flag.M)  # what is suppressed or cannot exist is not missing


def filled(panel: Panel, compared: NDArray[np.bool_], settings: IndexSettings) -> Panel:
    """The item with its gaps filled as *settings* declare; as it is where they declare nothing."""
    gaps = np.isnan(panel.value) & ((panel.flag & NO_GAP) == 0)
    if settings.imputation is None or not gaps.any():
        return panel
    if settings.imputation == "mean":
        value = filled_by_mean(panel.value, gaps, compared, _groups(panel.areas, settings))
        source = np.broadcast_to(_first_source(panel, compared), value.shape)
    else:
        column = last_known(panel.value)
        known = gaps & (column >= 0)
        value = np.where(known, np.take_along_axis(panel.value, np.maximum(column, 0), axis=1), panel.value)
        source = np.take_along_axis(panel.source, np.maximum(column, 0), axis=1)
    was_filled = gaps & ~np.isnan(value)
    return replace(
        panel,
        value=value,
        flag=np.where(was_filled, int(Flag.E), panel.flag),
        source=np.where(was_filled, source, panel.source),
        **NO_SAMPLING,
        place=None,
        inputs=(panel,),
    )


def _groups(areas: tuple[str, ...], settings: IndexSettings) -> NDArray[np.int64]:
    """The number of each area's group; all are in one where none are declared."""
    if settings.groups is None:
        return np.zeros(len(areas), np.int64)
    group_of = {area: number for number, members in enumerate(settings.groups.values()) for area in members}
    return np.array([group_of.get(area, -1) for area in areas], np.int64)


def _first_source(panel: Panel, compared: NDArray[np.bool_]) -> NDArray[np.int64]:
    """For each period the files of the first compared figure: those the mean was taken from."""
    first = np.argmax(compared[:, None] & np.isfinite(panel.value), axis=0)
    source: NDArray[np.int64] = panel.source[first, np.arange(len(panel.periods))]
    return source
