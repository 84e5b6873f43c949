"""The inputs of an index brought onto one scale: divided, filled, treated, normalised, in this order."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.calculators.change_from_base import change_from_base
from heinola_indicators.calculators.composite.filling import filled
from heinola_indicators.calculators.composite.settings import IndexSettings, among, given_for, plainly
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived
from heinola_indicators.panel.panel import FloatGrid, FrequencyMismatch, Panel
from heinola_indicators.statistics.normalisation import (
    goalposts,
    min_max,
    percentile_positions,
    relative_to_mean,
    target_distance,
    z_scores,
)
from heinola_indicators.statistics.treatment import logged, winsorised

Rows: TypeAlias = NDArray[np.bool_]


def items_on_one_scale(inputs: Mapping[str, Panel], settings: IndexSettings) -> dict[str, Panel]:
    """Every item as figures of the index's scale, all on the same areas and periods, higher being better.

    Raises:
        FrequencyMismatch: the inputs come at different frequencies.
    """
    treated = treated_items(inputs, settings)
    compared = compared_rows(next(iter(treated.values())).areas, settings)
    return {name: _normalised(name, panel, compared, settings) for name, panel in treated.items()}


def treated_items(inputs: Mapping[str, Panel], settings: IndexSettings) -> dict[str, Panel]:
    """Every item divided, filled and treated, on the same areas and periods: what is brought onto the scale.

    Raises:
        FrequencyMismatch: the inputs come at different frequencies.
    """
    items = settings.items_of(inputs)
    panels = _on_all_axes(inputs, items)
    compared = compared_rows(next(iter(panels.values())).areas, settings)
    by_plain_name = {plainly(name): panel for name, panel in panels.items()}

    def treated(name: str) -> Panel:
        divisor = given_for(name, settings.denominators)
        panel = panels[name] if divisor is None else _divided(panels[name], by_plain_name[plainly(divisor)])
        return _treated(name, filled(panel, compared, settings), compared, settings)

    return {name: treated(name) for name in items}


def compared_rows(areas: tuple[str, ...], settings: IndexSettings) -> Rows:
    """Which areas are municipalities (codes of three digits) and not left out."""
    left_out = settings.left_out or []
    return np.array([len(area) == 3 and area.isdecimal() and area not in left_out for area in areas], bool)


def _on_all_axes(inputs: Mapping[str, Panel], items: list[str]) -> dict[str, Panel]:
    """The panels on the areas and periods of any item, and on one territory."""
    panels = list(inputs.values())
    for panel in panels[1:]:
        if panel.frequency and panels[0].frequency and panel.frequency is not panels[0].frequency:
            raise FrequencyMismatch(panels[0], panel)
    areas = tuple(dict.fromkeys(area for name in items for area in inputs[name].areas))
    periods = tuple(sorted({period for name in items for period in inputs[name].periods}))
    return dict(zip(inputs, aligned(*(panel.taken(areas, periods) for panel in panels)), strict=True))


def _divided(panel: Panel, divisor: Panel) -> Panel:
    value = panel.value / np.where(divisor.value != 0, divisor.value, np.nan)
    return derived(panel.name, UNITS["ratio"], value, panel, divisor, qualifier=panel.qualifier)


def _treated(name: str, panel: Panel, compared: Rows, settings: IndexSettings) -> Panel:
    if settings.winsorise:
        panel = _with(panel, winsorised(panel.value, compared, settings.winsorise))
    return _with(panel, logged(panel.value)) if among(name, settings.log) else panel


def _with(panel: Panel, value: FloatGrid) -> Panel:
    return derived(panel.name, panel.unit, value, panel, qualifier=panel.qualifier)


def _normalised(name: str, panel: Panel, compared: Rows, settings: IndexSettings) -> Panel:
    if settings.normaliser == "base-100" and settings.base is not None:
        change = change_from_base(panel, base=settings.base)
        scaled = replace(change, unit=UNITS["index"], value=100 + change.value)
    else:
        value = _scaled(name, panel.value, compared, settings)
        scaled = derived(panel.name, UNITS["index"], value, panel, qualifier=panel.qualifier)
    if not among(name, settings.falling) or settings.normaliser == "target-distance":
        return replace(scaled, name=name)
    return replace(scaled, name=name, value=_mirror(settings) - scaled.value)


def _scaled(name: str, value: FloatGrid, compared: Rows, settings: IndexSettings) -> FloatGrid:
    match settings.normaliser:
        case "z-score":
            return z_scores(value, compared, settings.mean, settings.deviation)
        case "min-max":
            return min_max(value, compared, settings.ends)
        case "mean-100":
            return relative_to_mean(value, compared)
        case "goalposts":
            low, high = _in_item_units(name, given_for(name, settings.goalposts) or [], settings)
            return goalposts(value, (low, high), settings.ends)
        case "target-distance":
            (target,) = _in_item_units(name, [given_for(name, settings.targets) or 0.0], settings)
            sign = -1.0 if among(name, settings.falling) else 1.0
            return target_distance(sign * value, compared, sign * target, settings.ends)
        case _:
            return percentile_positions(value, compared, settings.ends)


def _in_item_units(name: str, figures: list[float], settings: IndexSettings) -> list[float]:
    """Figures of an item as its values are: logarithms where those are."""
    return np.log(figures).tolist() if among(name, settings.log) else figures


def _mirror(settings: IndexSettings) -> float:
    """The sum of a figure and its mirror image on the scale."""
    if settings.normaliser in {"base-100", "mean-100"}:
        return 200.0
    return 2 * settings.mean if settings.normaliser == "z-score" else sum(settings.ends)
