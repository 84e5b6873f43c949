"""The figures of a measure: its series through its calculator."""

from dataclasses import dataclass, field, replace

import numpy as np

from heinola_indicators.assessment.sampling_error import POISSON, RATES
from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.model.errors import HeinolaIndicatorsError
from heinola_indicators.model.log import timed
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.strategy import Measure
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
    calculator = CALCULATORS.load(measure.calculator)
    try:
        with timed(f"{measure.id}: calculated by {measure.calculator}"):
            panel: Panel = calculator(**inputs, **settings(calculator, measure.parameters))
    except HeinolaIndicatorsError as error:
        return Calculated(None, (Problem(measure.location, f"{measure.id}: {error}"),))
    further = {name: series.panel(wanted) for name, wanted in measure.further_series.items()}
    failed = [problem for wanted in measure.further_series.values() for problem in series.problems.get(wanted, ())]
    there = {name: found for name, found in further.items() if found is not None}
    return Calculated(_as_measure(panel, measure), tuple(failed), there)


def _as_measure(panel: Panel, measure: Measure) -> Panel:
    """The panel in the measure's name and unit, with the margins of counts where the file asks for Poisson limits."""
    named = replace(panel, name=measure.id, unit=measure.unit)
    if measure.interval != POISSON:
        return named
    from heinola_indicators.statistics.counts import count_interval

    counts = panel.inputs[0] if measure.calculator in RATES else named
    interval = count_interval(counts.value)
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = np.where(counts.value > 0, named.value / counts.value, np.nan)
    return replace(named, margin=scale * (interval.high - interval.low) / 2)
