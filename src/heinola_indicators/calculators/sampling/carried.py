"""What becomes of the inputs' intervals in a calculator that works cell by cell."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from heinola_indicators.calculators.sampling.intervals import with_limits
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.intervals import Interval

CELL_BY_CELL = frozenset(
    {"total", "difference", "ratio", "per-resident", "constant-prices", "leverage", "tourism-income"}
)
MISSING = int(Flag.O)
WITH_MARGINS_OF_ITS_OWN = frozenset({"value", "survey-mean", "standardised-rate"})


def carried(
    name: str, calculator: Callable[..., Panel], inputs: Mapping[str, Panel], settings: Mapping[str, Any]
) -> Panel:
    """What the calculator called *name* makes of *inputs*, with the interval that follows from theirs.

    Formula   each input is moved to its limits while the others stay: below = √Σ(value − lowest)², above likewise
              (recovering the variance at each limit); exact for sums and differences of independent figures
    Missing   where an input's interval is not known, or the calculator takes several periods or areas together, the
              margin is not known (NaN): a figure made of sampled ones never passes for an exact one
    Source    Zou & Donner (2008), Statistics in Medicine 27; first-order propagation of uncertainty (JCGM 100:2008)
    """
    panel = calculator(**inputs, **settings)
    if not _uncertain(inputs) or name in WITH_MARGINS_OF_ITS_OWN:
        return panel
    if name not in CELL_BY_CELL:
        return replace(panel, margin=np.full(panel.value.shape, np.nan))
    below, above = np.zeros(panel.value.shape), np.zeros(panel.value.shape)
    for moved in moved_by_inputs(calculator, inputs, settings).values():
        below, above = np.hypot(below, panel.value - moved.low), np.hypot(above, moved.high - panel.value)
    return with_limits(panel, Interval(panel.value - below, panel.value + above))


def moved_by_inputs(
    calculator: Callable[..., Panel], inputs: Mapping[str, Panel], settings: Mapping[str, Any]
) -> dict[str, Interval]:
    """The lowest and the highest values that each input with an interval leads to, while the others stay."""
    moved = {}
    for one in _uncertain(inputs):
        at_limits = [calculator(**{**inputs, one: at}, **settings).value for at in _at_limits(inputs[one])]
        moved[one] = Interval(np.minimum(*at_limits), np.maximum(*at_limits))
    return moved


def _uncertain(inputs: Mapping[str, Panel]) -> list[str]:
    return [name for name, given in inputs.items() if given.margin is not None]


def limits_of(panel: Panel) -> Interval:
    """The limits of a panel's values: those it has, else the value less and plus the margin; NaN where not known."""
    margin = np.full(panel.value.shape, np.nan) if panel.margin is None else panel.margin
    return Interval(_or(panel.low, panel.value - margin), _or(panel.high, panel.value + margin))


def _or(limit: FloatGrid | None, otherwise: FloatGrid) -> FloatGrid:
    return otherwise if limit is None else np.where(np.isnan(limit), otherwise, limit)


def _at_limits(panel: Panel) -> tuple[Panel, Panel]:
    interval = limits_of(panel)
    return _moved(panel, interval.low), _moved(panel, interval.high)


def _moved(panel: Panel, to: FloatGrid) -> Panel:
    """The panel at one of its limits; where that is not known it has no value, and neither has what is made of it."""
    flag = np.where(np.isnan(to) & ~np.isnan(panel.value), panel.flag | MISSING, panel.flag)
    return replace(panel, value=to, flag=flag)
