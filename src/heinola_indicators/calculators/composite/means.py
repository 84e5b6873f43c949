"""The dimensions of an index and the index itself as panels, with the flags of what enters."""

from collections.abc import Mapping, Sequence

import numpy as np

from heinola_indicators.calculators.composite.settings import IndexSettings, given_for
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import joined_sources
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.aggregation import Dimension, enough_present, weighted_mean


def dimension_panels(
    items: Mapping[str, Panel], dimensions: Sequence[Dimension], settings: IndexSettings
) -> dict[str, Panel]:
    """Every dimension from the items up, by name; the last is the index."""
    known = dict(items)
    for dimension in dimensions:
        known[dimension.name] = _mean(dimension, known, settings)
    return {dimension.name: known[dimension.name] for dimension in dimensions}


def weight_of(name: str, settings: IndexSettings) -> float:
    """The declared weight of an item or dimension among its siblings; 1 where none is."""
    return given_for(name, settings.weights) or 1.0


def _mean(dimension: Dimension, known: Mapping[str, Panel], settings: IndexSettings) -> Panel:
    panels = tuple(known[name] for name in dimension.members)
    weight = np.array([weight_of(name, settings) for name in dimension.members])[:, None, None]
    value, flag = np.stack([panel.value for panel in panels]), np.stack([panel.flag for panel in panels])
    present = np.isfinite(value)
    enough = enough_present(value, weight, settings.minimum_share)
    mean = weighted_mean(value, weight, dimension.mean, settings.minimum_share)
    entering = np.bitwise_or.reduce(np.where(present, flag, 0)) | np.where(present.all(axis=0), 0, int(Flag.D))
    entering |= np.where(np.isnan(mean), int(Flag.M), 0)  # a geometric mean of something not above zero
    of_all = np.where((flag != 0).all(axis=0), np.bitwise_or.reduce(flag), 0)
    result_flag = np.where(enough, entering, of_all)
    source, source_sets = joined_sources(*panels)
    return Panel(
        name=dimension.name,
        unit=UNITS["index"],
        areas=panels[0].areas,
        periods=panels[0].periods,
        value=mean,
        flag=result_flag,
        source=np.where(result_flag != 0, source, -1),
        source_sets=source_sets,
        division=panels[0].division,
        inputs=panels,
    )
