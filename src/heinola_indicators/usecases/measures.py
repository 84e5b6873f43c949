"""The figures of a measure: its series through its calculator."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.model.log import timed
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.source import Sampling
from heinola_indicators.model.strategy import POISSON, RATES, WILSON, Measure
from heinola_indicators.panel.panel import Panel
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.series import SeriesPanels


@dataclass(frozen=True)
class Calculated:
    """A measure's panel, or the problems that left it without one; *further* are its other series by name."""

    panel: Panel | None
    problems: tuple[Problem, ...] = ()
    further: dict[str, Panel] = field(default_factory=dict)


def calculated(measure: Measure, series: SeriesPanels) -> Calculated:
    """The panel of *measure*, in its unit."""
    inputs = {name: series.panel(wanted) for name, wanted in measure.inputs.items()}
    problems = [problem for wanted in measure.inputs.values() for problem in series.problems.get(wanted, ())]
    if problems:
        return Calculated(None, tuple(dict.fromkeys(problems)))
    there = {name: panel for name, panel in inputs.items() if panel is not None}
    try:
        with timed(f"{measure.id}: calculated by {measure.calculator}"):
            panel = _panel(measure, there)
    except HeinolaIndicatorsError as error:
        return Calculated(None, (Problem(measure.location, f"{measure.id}: {error}"),))
    further = {name: series.panel(wanted) for name, wanted in measure.further_series.items()}
    failed = [problem for wanted in measure.further_series.values() for problem in series.problems.get(wanted, ())]
    found = {name: panel for name, panel in further.items() if panel is not None}
    return Calculated(replace(panel, name=measure.id, unit=measure.unit), tuple(failed), found)


def _panel(measure: Measure, inputs: Mapping[str, Panel]) -> Panel:
    calculator = CALCULATORS.load(measure.calculator)
    chosen = settings(calculator, measure.parameters)
    if measure.interval == "none" and all(panel.margin is None for panel in inputs.values()):
        panel: Panel = calculator(**inputs, **chosen)
        return panel
    return _with_intervals(measure, calculator, inputs, chosen)


def _with_intervals(
    measure: Measure, calculator: Callable[..., Panel], inputs: Mapping[str, Panel], chosen: Mapping[str, Any]
) -> Panel:
    """The panel with the intervals of its inputs, or of the counts that the strategy file declares it to be."""
    from heinola_indicators.calculators.sampling.carried import carried
    from heinola_indicators.calculators.sampling.intervals import with_intervals

    if measure.interval == POISSON and measure.calculator in RATES:
        counted = next(iter(inputs))
        inputs = {**inputs, counted: with_intervals(inputs[counted], Sampling.COUNT)}
    panel = carried(measure.calculator, calculator, inputs, chosen)
    if measure.interval == WILSON:
        whole = panel.inputs[1].value
        return with_intervals(replace(panel, n=whole), Sampling.SHARE)
    if measure.interval == POISSON and measure.calculator not in RATES:
        return with_intervals(panel, Sampling.COUNT)
    return panel
