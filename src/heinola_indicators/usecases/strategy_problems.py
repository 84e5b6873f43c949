"""What else there is to mend where a strategy is not sound: the exports that its sound part needs."""

from collections.abc import Iterator
from pathlib import Path

from heinola_indicators.model.problem import Problem
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.usecases.exports import Exports
from heinola_indicators.usecases.series import SeriesPanels


def export_problems(strategy: Strategy, data: Path) -> list[Problem]:
    """The problems of the exports behind the measures of *strategy*, in the order of the files."""
    panels = SeriesPanels(strategy, Exports(data))
    for name in _series_in_use(strategy):
        series = strategy.series.get(name)
        if series is not None and all(part.source in strategy.sources for part in series.parts):
            panels.panel(name)
    found = dict.fromkeys(problem for problems in panels.problems.values() for problem in problems)
    return sorted(found, key=lambda problem: (problem.location.path, problem.location.line or 0))


def _series_in_use(strategy: Strategy) -> Iterator[str]:
    for _, _, measure in strategy.measures():
        yield from (*measure.inputs.values(), *measure.further_series.values())
