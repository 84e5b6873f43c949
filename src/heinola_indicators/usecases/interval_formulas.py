"""How the interval of one figure comes about, by the kind of interval that it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import nan

import numpy as np

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.formula import Formula, Number, figure
from heinola_indicators.calculators.sampling.carried import moved_by_inputs
from heinola_indicators.calculators.sampling.interval_formulas import (
    count_formulas,
    moved_formulas,
    rate_formulas,
    share_formulas,
)
from heinola_indicators.calculators.sampling.intervals import whole_in
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.strategy import POISSON, Measure
from heinola_indicators.panel.panel import FloatGrid, Panel
from heinola_indicators.statistics.intervals import Interval
from heinola_indicators.statistics.means import margin_of_mean, reach
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.interval_kind import interval_kind
from heinola_indicators.usecases.series import SeriesPanels

SAME = 1e-9  # of a margin: more apart than that it was not made of n and deviation


def interval_formulas(
    found: Figure, measure: Measure, area: str, series: SeriesPanels, panel: Panel
) -> tuple[Formula, ...]:
    """The formulas of the limits of *found*, a figure of *panel*; none where its calculator shows them itself.

    A margin that the file gives is taken over: it has none either.
    """
    kind = interval_kind(measure, series.strategy, found)
    if kind is None or (kind == "mean" and measure.calculator != "value"):
        return ()
    return tuple(one for one in _of_kind(kind, _Case(found, measure, area, series, panel)) if one.is_known)


@dataclass(frozen=True, slots=True)
class _Case:
    """A figure with what its interval was made of."""

    found: Figure
    measure: Measure
    area: str
    series: SeriesPanels
    panel: Panel

    @property
    def limits(self) -> dict[str, float]:
        low, high = self.found.low, self.found.high
        return {"low": nan if low is None else low, "high": nan if high is None else high}

    def beside(self, grid: FloatGrid | None) -> float:
        if grid is None:
            return nan
        return float(grid[self.panel.areas.index(self.area), self.panel.periods.index(self.found.period)])


def _of_kind(kind: str, case: _Case) -> Iterator[Formula]:
    value, unit = case.found.value, case.measure.unit
    if kind == "share":
        yield from share_formulas(value, case.beside(case.panel.n), whole_in(unit) or nan, case.limits, unit)
    elif kind == "count":
        yield from count_formulas(value, unit)
    elif kind == "rate":
        yield from rate_formulas(value, _events(case), case.limits, unit)
    elif kind == "mean":
        yield from _of_mean(case)
    elif kind == "carried":
        yield from moved_formulas(value, _moved(case), case.limits, unit)


def _events(case: _Case) -> float:
    """The events behind a rate: the measure's first input, or what stands beside the value."""
    if case.measure.interval != POISSON:
        return case.beside(case.panel.events)
    counted = case.series.panel(next(iter(case.measure.inputs.values())))
    return nan if counted is None else figure(counted, case.area, case.found.period).value


def _of_mean(case: _Case) -> Iterator[Formula]:
    """Student's margin of a mean that came with n and deviation; not of one that the file gives."""
    n, deviation, margin = (case.beside(grid) for grid in (case.panel.n, case.panel.deviation, case.panel.margin))
    made = float(margin_of_mean(np.array([n]), np.array([deviation]))[0])
    if abs(made - margin) <= SAME * margin:
        numbers = {"t": Number(float(reach(np.array([n]))[0])), "deviation": Number(deviation), "answers": Number(n)}
        yield Formula("margin", "{t} * {deviation} / sqrt({answers})", numbers, Number(margin, case.measure.unit))


def _moved(case: _Case) -> dict[str, Interval]:
    """The lowest and the highest value that each uncertain input leads to within its own limits."""
    inputs = {name: panel for name, wanted in case.measure.inputs.items() if (panel := case.series.panel(wanted))}
    calculator = CALCULATORS.load(case.measure.calculator)
    chosen = settings(calculator, case.measure.parameters)
    axes = calculator(**inputs, **chosen)
    at = axes.areas.index(case.area), axes.periods.index(case.found.period)
    return {
        name: Interval(moved.low[at], moved.high[at])
        for name, moved in moved_by_inputs(calculator, inputs, chosen).items()
    }
