"""A composite index of several items."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

import numpy as np

from heinola_indicators.calculators.change_from_base import change_from_base
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.unit import UNITS
from heinola_indicators.panel.combine import aligned, derived, joined_sources
from heinola_indicators.panel.panel import FloatGrid, FrequencyMismatch, Panel
from heinola_indicators.statistics.normalisation import min_max, percentile_positions, z_scores

Normaliser: TypeAlias = Literal["percentile", "z-score", "min-max", "base-100"]
ROUNDING = 1e-9  # ten tenths added up are a little less than one


def composite_index(
    *,
    normaliser: Normaliser = "percentile",
    falling: list[str] | None = None,
    weights: dict[str, float] | None = None,
    minimum_share: float = 1.0,
    base: Period | None = None,
    mean: float = 0.0,
    deviation: float = 1.0,
    left_out: list[str] | None = None,
    **items: Panel,
) -> Panel:
    """Weighted mean of *items* that are first brought onto one scale; the items on that scale are its parts.

    Formula   Σ w·z / Σ w over the items present, where z is by *normaliser*
              percentile: place among the municipalities of the period, 0 to 100, ties share the mean place;
              z-score: mean + deviation · (x − x̄)/s; min-max: 100 · (x − min)/(max − min);
              base-100: 100 · x / x of the same area at *base*.
              An item in *falling* is mirrored: 100 − z, 2·mean − z, 100 − z, 200 − z
    Units     any; the result is an index
    Periods   those of any item
    Missing   a value needs *minimum_share* of the weights to be present. An item is absent where it is missing or
              suppressed, where all municipalities are alike, and where its base is zero or below. Without a value
              there is an observation only where every item has one
    Flags     those of the items that enter; D (definition differs) where some are absent; without a value, those of
              all items
    Source    MDI, EVP and AKI index (percentile places, unweighted mean); Kuntaliitto, elinvoimaindikaattori
              (z-scores); OECD/JRC Handbook on Constructing Composite Indicators (2008)

    Places, means and ranges are taken from municipalities (codes of three digits) without those *left_out* (MDI
    leaves out Åland); other areas have no percentile place. *weights* are 1 where none is given.

    Raises:
        UsageError: no items; a name in *falling* or *weights* is no item's; a weight, share or base that cannot be.
        FrequencyMismatch: the items come at different frequencies.
    """
    mirrored = {_parameter(name) for name in falling or []}
    weight_of = {_parameter(name): weight for name, weight in (weights or {}).items()}
    _require_sound_settings(items, mirrored, weight_of, minimum_share)
    panels = _on_all_axes(*items.values())
    compared = np.array([_is_municipality(area) and area not in (left_out or []) for area in panels[0].areas], bool)

    def normalised(name: str, panel: Panel) -> Panel:
        scaled, mirror = _scaled(panel, compared, normaliser, base, mean, deviation)
        return replace(scaled, name=name, value=mirror - scaled.value) if _parameter(name) in mirrored else scaled

    parts = {name: normalised(name, panel) for name, panel in zip(items, panels, strict=True)}
    weight = np.array([weight_of.get(_parameter(name), 1.0) for name in items])
    return _weighted_mean(parts, weight[:, None, None], minimum_share)


def _parameter(name: str) -> str:
    """An item's name as a parameter: a strategy file writes it with hyphens."""
    return name.replace("-", "_")


def _require_sound_settings(
    items: Mapping[str, Panel], falling: set[str], weights: Mapping[str, float], minimum_share: float
) -> None:
    if not items:
        msg = "a composite index needs at least one item"
        raise UsageError(msg)
    known = {_parameter(name): name for name in items}
    for name in (*sorted(falling), *weights):
        if name not in known:
            msg = f"there is no item {name!r}{nearest(name, known)}"
            raise UsageError(msg)
    if any(not weight > 0 for weight in weights.values()):
        msg = "a weight is above zero; leave out the item that shall not count"
        raise UsageError(msg)
    if not 0 < minimum_share <= 1:
        msg = f"the minimum share of the weights is above 0 and at most 1, not {minimum_share:g}"
        raise UsageError(msg)


def _on_all_axes(*panels: Panel) -> tuple[Panel, ...]:
    """The panels on the areas and periods found in any of them, and on one territory."""
    for panel in panels[1:]:
        if panel.frequency and panels[0].frequency and panel.frequency is not panels[0].frequency:
            raise FrequencyMismatch(panels[0], panel)
    areas = tuple(dict.fromkeys(area for panel in panels for area in panel.areas))
    periods = tuple(sorted({period for panel in panels for period in panel.periods}))
    return aligned(*(panel.taken(areas, periods) for panel in panels))


def _is_municipality(area: str) -> bool:
    return len(area) == 3 and area.isdecimal()


def _scaled(
    panel: Panel,
    compared: np.ndarray[tuple[int], np.dtype[np.bool_]],
    normaliser: Normaliser,
    base: Period | None,
    mean: float,
    deviation: float,
) -> tuple[Panel, float]:
    """The item on the common scale, and the sum of a figure and its mirror image there."""
    if normaliser == "base-100":
        if base is None:
            msg = "base-100 needs a base period"
            raise UsageError(msg)
        change = change_from_base(panel, base=base)
        return replace(change, unit=UNITS["index"], value=100 + change.value), 200.0
    if normaliser == "z-score":
        return _index(panel, z_scores(panel.value, compared, mean, deviation)), 2 * mean
    if normaliser == "min-max":
        return _index(panel, min_max(panel.value, compared)), 100.0
    return _index(panel, percentile_positions(panel.value, compared)), 100.0


def _index(panel: Panel, value: FloatGrid) -> Panel:
    return derived(panel.name, UNITS["index"], value, panel, qualifier=panel.qualifier)


def _weighted_mean(parts: Mapping[str, Panel], weight: FloatGrid, minimum_share: float) -> Panel:
    panels = tuple(parts.values())
    value, flag = np.stack([panel.value for panel in panels]), np.stack([panel.flag for panel in panels])
    present = np.isfinite(value)
    weight_present = np.sum(weight * present, axis=0)
    enough = (weight_present > 0) & (weight_present >= minimum_share * weight.sum() - ROUNDING)
    sum_present = np.sum(weight * np.where(present, value, 0), axis=0)
    entering = np.bitwise_or.reduce(np.where(present, flag, 0)) | np.where(present.all(axis=0), 0, int(Flag.D))
    of_all = np.where((flag != 0).all(axis=0), np.bitwise_or.reduce(flag), 0)
    result_flag = np.where(enough, entering, of_all)
    source, source_sets = joined_sources(*panels)
    return Panel(
        name="composite-index",
        unit=UNITS["index"],
        areas=panels[0].areas,
        periods=panels[0].periods,
        value=sum_present / np.where(enough, weight_present, np.nan),
        flag=result_flag,
        source=np.where(result_flag != 0, source, -1),
        source_sets=source_sets,
        division=panels[0].division,
        parts=parts,
        inputs=panels,
    )
