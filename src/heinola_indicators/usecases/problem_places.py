"""Problems in words that do not depend on where the program was started."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from heinola_indicators.model.problem import Problem
from heinola_indicators.model.strategy import Strategy


def portable(problems: Iterable[Problem], strategy: Strategy) -> tuple[Problem, ...]:
    """*problems* with the strategy's own files named from its folder, as exports are from the data folder."""
    folder, own = PurePath(strategy.path).parent, _own_files(strategy)
    return tuple(
        replace(problem, location=replace(problem.location, path=_below(folder, problem.location.path)))
        if problem.location.path in own
        else problem
        for problem in problems
    )


def with_its_export(problem: Problem, strategy: Strategy) -> str:
    """What is wrong and with which export: a problem that stands in the strategy's files names it itself."""
    return problem.message if problem.location.path in _own_files(strategy) else str(problem)


def _own_files(strategy: Strategy) -> set[str]:
    locations = [source.location for source in strategy.sources.values()]
    locations += [series.location for series in strategy.series.values()]
    codebooks = {source.codebook for source in strategy.sources.values() if source.codebook is not None}
    return {strategy.path, *(location.path for location in locations), *codebooks}


def _below(folder: PurePath, path: str) -> str:
    written = PurePath(path)
    return (written.relative_to(folder) if written.is_relative_to(folder) else written).as_posix()
