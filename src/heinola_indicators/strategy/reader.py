"""Reading a strategy file with its sources file."""

from dataclasses import dataclass
from pathlib import Path

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.model.unit import Unit
from heinola_indicators.strategy.build import built, known_units
from heinola_indicators.strategy.calculator_checks import calculator_problems
from heinola_indicators.strategy.checks import Checks
from heinola_indicators.strategy.document import SourcesFile, StrategyFile
from heinola_indicators.strategy.shape_problems import shaped
from heinola_indicators.strategy.yaml_reader import YamlFile, read_yaml


@dataclass(frozen=True)
class ReadStrategy:
    """A sound strategy, and what its author may want to mend all the same."""

    strategy: Strategy
    warnings: tuple[Problem, ...]


def read_strategy(path: Path) -> ReadStrategy:
    """The strategy at *path* with the sources file that it names.

    Raises:
        StrategyNotSound: with every problem of both files.
    """
    file, problems = _read(path)
    strategy, shape_problems = shaped(file, StrategyFile) if file else (None, [])
    sources_path = path.parent / _sources_name(file)
    sources_file, reading_problems = _read(sources_path)
    sources, sources_problems = shaped(sources_file, SourcesFile) if sources_file else (None, [])
    problems += shape_problems + reading_problems + sources_problems
    if strategy is None or file is None or sources is None or sources_file is None:
        raise StrategyNotSound(problems)
    found = Checks(strategy, file, sources, sources_file).run()
    found += _calculators(strategy, file, sources)
    problems += [problem for problem in found if not problem.warning]
    if problems:
        raise StrategyNotSound(sorted(problems))
    warnings = tuple(problem for problem in found if problem.warning)
    return ReadStrategy(built(strategy, file, sources, sources_file), warnings)


def _read(path: Path) -> tuple[YamlFile | None, list[Problem]]:
    try:
        return read_yaml(path), []
    except StrategyNotSound as error:
        return None, list(error.problems)


def _sources_name(file: YamlFile | None) -> str:
    named = file.content.get("sources") if file and isinstance(file.content, dict) else None
    return named if isinstance(named, str) else "sources.yaml"


def _calculators(strategy: StrategyFile, file: YamlFile, sources: SourcesFile) -> list[Problem]:
    units = known_units(strategy)
    series_units = {entry.id: units.get(entry.unit, Unit(entry.unit)) for entry in sources.series}
    return [
        problem
        for number, theme in enumerate(strategy.themes)
        for place, goal in enumerate(theme.goals)
        for position, measure in enumerate(goal.measures)
        for problem in calculator_problems(
            measure,
            ("themes", number, "goals", place, "measures", position),
            file,
            series_units,
            units,
        )
    ]
