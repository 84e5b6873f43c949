"""Appraisal of an investment from its costs and benefits by year."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Frequency, Period, year_period
from heinola_indicators.model.unit import UNITS, Unit
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import FloatGrid, Panel

FloatArray: TypeAlias = NDArray[np.float64]
Appraisal: TypeAlias = Literal["npv", "irr", "payback", "discounted-payback", "benefit-cost"]


def investment_appraisal(
    costs: Panel, benefits: Panel, *, base: Period, measure: Appraisal = "npv", rate: float | None = None
) -> Panel:
    """What an investment is worth, as one figure by area at the year of appraisal, *base*.

    Formula   with net flow f = benefits − costs and discount factor d_t = (1 + rate)^(base − t), t in years
              npv: Σ d·f; irr: 100 × the rate at which npv is zero; benefit-cost: Σ d·benefits / Σ d·costs;
              payback: years from the end of the first year with a flow until the sum of flows is no longer below
              zero for good, within the last year in proportion to its flow; discounted-payback: the same of d·f
    Units     both alike, euros, each positive (a residual value is a benefit); npv in the same, irr in percent,
              paybacks in years, benefit-cost a ratio
    Periods   years, all of them, flows at their ends; the result is one observation at *base*
    Missing   a year that one input does not list has no such flow; a listed figure that is missing or suppressed
              gives no value. Nor is there an irr unless the flows change sign exactly once (several rates, or none,
              would do), a payback of what is never paid back, or a ratio to costs of zero (M)
    Flags     those of all years of both: a forecast flow makes the figure a forecast
    Source    European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2014). The *rate* is real
              for constant prices, nominal for current ones, and a share: 0.04 is four percent

    Raises:
        UnitMismatch: costs and benefits are in different units.
        UsageError: they are not by year; a cost is negative; a rate is needed, or is no share.
    """
    require_same_unit(costs, benefits)
    _require_years(costs, benefits, base)
    _require_positive(costs)
    discount = _discount(measure, rate)
    spent, gained = _on_all_years(costs, benefits)
    factor = (1 + discount) ** np.array([float(base.year - period.year) for period in spent.periods])
    unit, figure = _UNIT_AND_FIGURE[measure]
    result = _by_area(figure, spent.value * factor, gained.value * factor)
    columns = [_column(panel, period, base) for panel in (spent, gained) for period in panel.periods]
    if not columns:
        return replace(spent, name=f"investment-{measure}", unit=unit or costs.unit, inputs=(costs, benefits))
    appraised = derived(f"investment-{measure}", unit or costs.unit, result[:, None], *columns)
    return replace(appraised, inputs=(costs, benefits), qualifier=costs.qualifier)


def _require_years(costs: Panel, benefits: Panel, base: Period) -> None:
    for what, frequency in ((costs.name, costs.frequency), (benefits.name, benefits.frequency), (base, base.frequency)):
        if frequency not in {None, Frequency.YEAR}:
            msg = f"{what} is by {frequency}; an investment is appraised by years"
            raise UsageError(msg)


def _require_positive(costs: Panel) -> None:
    below = np.argwhere(costs.value < 0)
    if len(below):
        row, column = below[0]
        place = f"{costs.areas[row]} {costs.periods[column]}"
        msg = f"{costs.name} has {costs.value[row, column]:g} at {place}; give costs as positive euros"
        raise UsageError(msg)


def _discount(measure: Appraisal, rate: float | None) -> float:
    if measure in {"irr", "payback"}:
        return 0.0
    if rate is None:
        msg = f"{measure} needs a rate"
        raise UsageError(msg)
    if not -1 < rate < 1:
        msg = f"a rate is a share: 0.04 is four percent, {rate:g} is {100 * rate:g} percent"
        raise UsageError(msg)
    return rate


def _on_all_years(costs: Panel, benefits: Panel) -> tuple[Panel, ...]:
    """Both by every year from the first to the last, for the areas that have some of both."""
    years = [period.year for panel in (costs, benefits) for period in panel.periods]
    periods = [year_period(year) for year in range(min(years), max(years) + 1)] if years else []
    areas = [area for area in costs.areas if area in set(benefits.areas)]
    return aligned(*(_without_gaps(panel.taken(areas, periods)) for panel in (costs, benefits)))


def _without_gaps(flows: Panel) -> Panel:
    """No flow where an area has figures but none for the year."""
    gap = (flows.flag == 0) & (flows.flag != 0).any(axis=1, keepdims=True)
    return replace(flows, value=np.where(gap, 0.0, flows.value), flag=np.where(gap, int(Flag.A), flows.flag))


def _by_area(figure: Callable[[FloatArray, FloatArray], float], costs: FloatGrid, benefits: FloatGrid) -> FloatArray:
    rows = zip(costs, benefits, strict=True)
    return np.array([figure(*row) if np.isfinite(row).all() else np.nan for row in rows])


def _column(panel: Panel, period: Period, base: Period) -> Panel:
    return replace(panel.taken(panel.areas, (period,)), periods=(base,))


def _net_present_value(costs: FloatArray, benefits: FloatArray) -> float:
    return float((benefits - costs).sum())


def _internal_rate(costs: FloatArray, benefits: FloatArray) -> float:
    import pyxirr

    flows = _from_first_flow(benefits - costs)
    signs = np.sign(flows[flows != 0])
    if np.count_nonzero(signs[1:] != signs[:-1]) != 1:
        return np.nan
    rate = pyxirr.irr(flows.tolist())
    return np.nan if rate is None else 100 * rate


def _payback(costs: FloatArray, benefits: FloatArray) -> float:
    flows = _from_first_flow(benefits - costs)
    balance = np.cumsum(flows)
    below = np.flatnonzero(balance < 0)
    if len(below) == 0:
        return 0.0
    last_below = int(below[-1])
    if last_below == len(flows) - 1:
        return np.nan
    return float(last_below - balance[last_below] / flows[last_below + 1])


def _benefit_cost(costs: FloatArray, benefits: FloatArray) -> float:
    return float(benefits.sum() / costs.sum()) if costs.sum() > 0 else np.nan


def _from_first_flow(flows: FloatArray) -> FloatArray:
    return flows[np.argmax(flows != 0) :] if len(flows) else flows


_UNIT_AND_FIGURE: dict[Appraisal, tuple[Unit | None, Callable[[FloatArray, FloatArray], float]]] = {
    "npv": (None, _net_present_value),
    "irr": (UNITS["percent"], _internal_rate),
    "payback": (UNITS["years"], _payback),
    "discounted-payback": (UNITS["years"], _payback),
    "benefit-cost": (UNITS["ratio"], _benefit_cost),
}
