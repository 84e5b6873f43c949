"""A rate of one municipality within the funnel of chance around that of all: how far small numbers alone may carry it.

Centre    θ = Σx/Σn of the group, times the scale of the rate
Limits    θ ∓ z·√(θ·scale/n) for a rate of events (Poisson), θ ∓ z·√(θ(scale − θ)/n) for a share of a whole (binomial);
          z = 1.96 and 3.09 (95 and 99.8 %); never below 0, nor a share above the scale
Missing   municipalities without a figure of the period are not in the group; no funnel from a centre of zero
Source    Spiegelhalter (2005), Funnel plots for comparing institutional performance
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.intervals import normal_quantile

WARNING, ALARM = 0.95, 0.998


class FunnelPlace(StrEnum):
    """Where a rate lies."""

    INSIDE = "inside"
    ABOVE = "above"
    BELOW = "below"
    FAR_ABOVE = "far-above"
    FAR_BELOW = "far-below"


@dataclass(frozen=True, slots=True)
class Funnel:
    """The *centre* and the 95 % limits for a municipality of its size, and where its rate lies."""

    centre: float
    low: float
    high: float
    place: FunnelPlace


def funnel(
    part: Panel, whole: Panel, area: str, period: Period, scale: float, group: Sequence[str] | None = None
) -> Funnel | None:
    """The funnel around the rate ``scale · part / whole`` of *group* (all areas of both panels where it is none)."""
    areas = [code for code in part.areas if code in whole.areas and (group is None or code in group or code == area)]
    if area not in areas or period not in part.periods or period not in whole.periods:
        return None
    counts, sizes = (panel.taken(areas, [period]).value[:, 0] for panel in (part, whole))
    there = ~np.isnan(counts) & (sizes > 0)
    own = areas.index(area)
    centre = scale * counts[there].sum() / sizes[there].sum() if there.any() else 0.0
    if not there[own] or centre <= 0:
        return None
    is_share = part.unit.code == whole.unit.code
    spread = centre * ((scale - centre) if is_share else scale)
    if spread < 0:
        return None
    rate = scale * counts[own] / sizes[own]
    deviation = float(np.sqrt(spread / sizes[own]))
    highest = scale if is_share else np.inf
    near, far = (normal_quantile(confidence) * deviation for confidence in (WARNING, ALARM))
    low, high = max(centre - near, 0.0), min(centre + near, highest)
    return Funnel(float(centre), float(low), float(high), _place(float(rate - centre), near, far))


def _place(distance: float, near: float, far: float) -> FunnelPlace:
    if abs(distance) <= near:
        return FunnelPlace.INSIDE
    if abs(distance) <= far:
        return FunnelPlace.ABOVE if distance > 0 else FunnelPlace.BELOW
    return FunnelPlace.FAR_ABOVE if distance > 0 else FunnelPlace.FAR_BELOW


def scale_of(rate: float, count: float, size: float) -> float | None:
    """What a rate is multiplied by (100, 1,000), found from the rate itself; none where nothing was counted."""
    return rate * size / count if count and size else None
