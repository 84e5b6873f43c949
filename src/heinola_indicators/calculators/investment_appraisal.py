"""Appraisal of an investment from its costs and benefits by year (investointilaskelma; investeringskalkyl)."""

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
from heinola_indicators.statistics.investment import (
    Flows,
    annuity,
    benefit_cost,
    internal_rate,
    net_present_value,
    number_of_internal_rates,
    payback,
)

FloatArray: TypeAlias = NDArray[np.float64]
Appraisal: TypeAlias = Literal["npv", "irr", "irr-count", "payback", "discounted-payback", "benefit-cost", "annuity"]
Basis: TypeAlias = Literal["real", "nominal"]


def investment_appraisal(
    costs: Panel,
    benefits: Panel,
    *,
    base: Period,
    measure: Appraisal = "npv",
    rate: float | None = None,
    basis: Basis | None = None,
    residual_value: float = 0.0,
) -> Panel:
    """What an investment is worth, as one figure by area at the year of appraisal, *base*.

    Formula   with net flow f = benefits − costs and discount factor d_t = (1 + rate)^(base − t), t in years
              npv: Σ d·f; irr: 100 × the rate at which npv is zero; irr-count: how many such rates there are;
              benefit-cost: Σ d·benefits / Σ d·costs; annuity: npv as equal sums at the ends of the years from the base
              to the last flow; payback: years from the end of the first year with a flow until the sum of flows is no
              longer below zero for good, within the last year in proportion to its flow, whatever comes after;
              discounted-payback: the same of d·f
    Units     both alike, euros, costs positive; npv in the same, annuity in the same per year, irr in percent,
              paybacks in years, benefit-cost a ratio. *residual_value* is a benefit in the same unit at the end of the
              last year with a flow, a cost of taking down where it is negative
    Periods   years, all of them, flows at their ends; the result is one observation at *base*
    Missing   a year that one input does not list has no such flow; a listed figure that is missing or suppressed
              gives no value. Nor is there an irr unless the flows change sign exactly once (none or several rates
              would do: irr-count tells), a payback of what is never paid back, a ratio to costs of zero, or an
              annuity of no years (M)
    Flags     those of all years of both: a forecast flow makes the figure a forecast
    Source    European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2014). The *rate* is a share:
              0.04 is four percent

    *basis* says of flows and rate alike what they are: "real" is constant prices and a rate above inflation, "nominal"
    each year's own prices and a market rate. What is discounted needs one; euros of one year (EUR@2025) are real.

    Raises:
        UnitMismatch: costs and benefits are in different units, or at the prices of different years.
        UsageError: they are not by year; a cost is negative; a rate is needed, or is no share; a basis is needed, or is
            not that of the prices.
    """
    require_same_unit(costs, benefits)
    _require_years(costs, benefits, base)
    _require_positive(costs)
    discount = _discount(measure, rate)
    _require_basis(measure, basis, costs)
    spent, gained = _on_all_years(costs, benefits)
    years = np.array([float(period.year - base.year) for period in spent.periods])
    unit, figure = _unit(measure, costs.unit), _FIGURES[measure]
    columns = [_column(panel, period, base) for panel in (spent, gained) for period in panel.periods]
    if not columns:
        return replace(spent, name=f"investment-{measure}", unit=unit, inputs=(costs, benefits))
    result = _by_area(figure, spent.value, gained.value, years, discount, residual_value)
    appraised = derived(f"investment-{measure}", unit, result[:, None], *columns)
    return replace(appraised, inputs=(costs, benefits), qualifier=costs.qualifier)


def _unit(measure: Appraisal, euros: Unit) -> Unit:
    known = {"irr": "percent", "irr-count": "rates", "benefit-cost": "ratio"}
    if measure in known:
        return UNITS[known[measure]]
    if measure in {"payback", "discounted-payback"}:
        return UNITS["years"]
    return euros.per("year") if measure == "annuity" else euros


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
    if measure in UNDISCOUNTED:
        return 0.0
    if rate is None:
        msg = f"{measure} needs a rate"
        raise UsageError(msg)
    if not -1 < rate < 1:
        msg = f"a rate is a share: 0.04 is four percent, {rate:g} is {100 * rate:g} percent"
        raise UsageError(msg)
    return rate


def _require_basis(measure: Appraisal, basis: Basis | None, flows: Panel) -> None:
    if basis is None and measure not in UNDISCOUNTED:
        msg = (
            f"{measure} needs a basis: real (constant prices and a real rate) or nominal "
            "(each year's own prices and a nominal rate)"
        )
        raise UsageError(msg)
    if basis == "nominal" and flows.unit.price_year is not None:
        msg = f"{flows.name} is in {flows.unit}, at constant prices; they go with a real rate (basis: real)"
        raise UsageError(msg)


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


def _by_area(
    figure: Callable[[Flows], float],
    costs: FloatGrid,
    benefits: FloatGrid,
    years: FloatArray,
    rate: float,
    residual_value: float,
) -> FloatArray:
    rows = (
        Flows(spent, _with_residual(spent, gained, residual_value), years, rate)
        for spent, gained in zip(costs, benefits, strict=True)
    )
    return np.array([figure(row) if np.isfinite(row.net).all() else np.nan for row in rows])


def _with_residual(costs: FloatArray, benefits: FloatArray, residual_value: float) -> FloatArray:
    there = np.flatnonzero((costs != 0) | (benefits != 0))
    at_the_end = np.zeros(len(benefits))
    at_the_end[there[-1:]] = residual_value
    return benefits + at_the_end


def _column(panel: Panel, period: Period, base: Period) -> Panel:
    return replace(panel.taken(panel.areas, (period,)), periods=(base,))


UNDISCOUNTED = frozenset({"irr", "irr-count", "payback"})
_FIGURES: dict[Appraisal, Callable[[Flows], float]] = {
    "npv": net_present_value,
    "irr": internal_rate,
    "irr-count": number_of_internal_rates,
    "payback": payback,
    "discounted-payback": payback,
    "benefit-cost": benefit_cost,
    "annuity": annuity,
}
