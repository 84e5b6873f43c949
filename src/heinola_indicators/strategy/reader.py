"""Reading a strategy file with its sources file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.family import Family
from heinola_indicators.model.log import timed
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.model.unit import Unit
from heinola_indicators.strategy.build import built, known_units
from heinola_indicators.strategy.calculator_checks import calculator_problems
from heinola_indicators.strategy.checks import strategy_problems
from heinola_indicators.strategy.names import Names, names_given
from heinola_indicators.strategy.readable_part import readable_part
from heinola_indicators.strategy.shape_problems import Shaped, shaped
from heinola_indicators.strategy.sound_part import without
from heinola_indicators.strategy.source_checks import source_problems
from heinola_indicators.strategy.sources_document import SourcesFile
from heinola_indicators.strategy.strategy_document import StrategyFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile, read_yaml

if TYPE_CHECKING:
    from heinola_indicators.model.survey import Codebook

HEAD_THAT_STANDS_IN = {"strategy": {"name": {"fi": ""}, "area": "000"}}
LISTS_THAT_STAND_IN: dict[str, object] = {"sources": [], "series": []}


@dataclass(frozen=True)
class ReadStrategy:
    """A strategy with its problems; where there are any it is the part that is sound, or none.

    *warnings* are what the author of a sound strategy may want to mend all the same, *files* what it was built from.
    """

    strategy: Strategy | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    files: "ReadFiles | None" = None


@dataclass(frozen=True)
class ReadFiles:
    """Both files in their shape as far as they are sound, as they were written, and all there is to say of them.

    *path* is that of the strategy file; *codebooks* are the sound ones that the sources file names, by source.
    """

    path: str
    strategy: Shaped[StrategyFile] | None
    sources: Shaped[SourcesFile] | None
    written: tuple[YamlFile | None, YamlFile | None]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    codebooks: "Mapping[str, Codebook]" = field(default_factory=dict)

    def built(self) -> Strategy | None:
        """The strategy, or the part of it that is sound and that exports can be held against, or none."""
        strategy, sources = self.strategy, self.sources
        if strategy is None or strategy.value is None or sources is None or sources.value is None:
            return None
        readable = readable_part(sources)
        return built(strategy.value, strategy.file, readable.value or sources.value, readable.file, self.codebooks)

    def series_written(self) -> list[str]:
        """The ids of the sound series, in the order of the file."""
        return [entry.id for entry in self.sources.value.series] if self.sources and self.sources.value else []


def read_strategy(path: Path, loaders: Family) -> Strategy:
    """The sound strategy at *path* with the sources file that it names.

    Raises:
        StrategyNotSound: with every problem of both files.
    """
    read = read_with_problems(path, loaders)
    if read.strategy is None or read.problems:
        raise StrategyNotSound(read.problems)
    return read.strategy


def read_with_problems(path: Path, loaders: Family) -> ReadStrategy:
    """The strategy at *path* as far as it is sound, and every problem of it and of its sources file."""
    files = read_files(path, loaders)
    strategy = files.built()
    return ReadStrategy(strategy, files.problems, files.warnings if strategy else (), files)


def read_files(path: Path, loaders: Family) -> ReadFiles:
    """The strategy file at *path* and its sources file, checked against each other."""
    file, unread = _read(path)
    sources_file, sources_unread = _read_sources(path, file)
    names = names_given(file, sources_file)
    codebooks: dict[str, Codebook] = {}
    sources = _checked_sources(sources_file, names, loaders, codebooks) if sources_file else None
    strategy = _checked_strategy(file, names, sources) if file else None
    found = [*unread, *sources_unread, *(strategy.problems if strategy else ()), *(sources.problems if sources else ())]
    problems = _in_order((problem for problem in found if not problem.warning), path)
    warnings = _in_order((problem for problem in found if problem.warning), path)
    return ReadFiles(str(path), strategy, sources, (file, sources_file), problems, warnings, codebooks)


def _read(path: Path) -> tuple[YamlFile | None, tuple[Problem, ...]]:
    try:
        with timed(f"{path}: read"):
            return read_yaml(path), ()
    except StrategyNotSound as error:
        return None, error.problems


def _read_sources(path: Path, file: YamlFile | None) -> tuple[YamlFile | None, tuple[Problem, ...]]:
    content = file.content if file and isinstance(file.content, dict) else {}
    named = content.get("sources")
    sources_path = path.parent / (named.replace("\\", "/") if isinstance(named, str) else "sources.yaml")
    if sources_path.is_file():
        return _read(sources_path)
    if file is None or not content:
        return None, ()  # it would have said which one
    beside = [other.name for other in path.parent.glob("*.yaml") if other != path]
    message = f"there is no sources file {str(sources_path)!r}{nearest(sources_path.name, beside)}"
    return None, (Problem(file.at(("sources",)), message),)


def _checked_strategy(file: YamlFile, names: Names, sources: Shaped[SourcesFile] | None) -> Shaped[StrategyFile]:
    part = shaped(file, StrategyFile, HEAD_THAT_STANDS_IN)
    if part.value is None:
        return part
    found = strategy_problems(part.value, part.file, names)
    of_calculators = _calculator_problems(part.value, part.file, sources.value if sources else None)
    return Shaped(part.value, part.file, (*part.problems, *found, *of_calculators))


def _checked_sources(
    file: YamlFile, names: Names, loaders: Family, codebooks: "dict[str, Codebook]"
) -> Shaped[SourcesFile]:
    """The sources file checked; the codebooks that it names go into *codebooks*."""
    part = shaped(file, SourcesFile, LISTS_THAT_STAND_IN)
    found = list(source_problems(part.value, part.file, names, loaders)) if part.value else []
    found += _survey_problems(part.value, part.file, codebooks) if part.value else []
    if not found:
        return part
    sound = without(part.file, {keys for keys, _ in found}).file
    value = SourcesFile.model_validate(LISTS_THAT_STAND_IN | sound.content)
    return Shaped(value, sound, (*part.problems, *(problem for _, problem in found)))


def _survey_problems(
    sources: SourcesFile, file: YamlFile, codebooks: "dict[str, Codebook]"
) -> list[tuple[Keys, Problem]]:
    has_codebooks = any(source.codebook is not None for source in sources.sources)
    if not has_codebooks and not any(part.result or part.group for series in sources.series for part in series.parts):
        return []
    from heinola_indicators.strategy.named_codebooks import NamedCodebooks
    from heinola_indicators.strategy.result_checks import result_problems

    named = NamedCodebooks.of(sources, file)
    codebooks |= named.by_source
    return [*named.problems, *result_problems(sources, file, named.by_source)]


def _calculator_problems(strategy: StrategyFile, file: YamlFile, sources: SourcesFile | None) -> Iterator[Problem]:
    units = known_units(strategy)
    series = sources.series if sources else ()
    series_units = {entry.id: units.get(entry.unit, Unit(entry.unit)) for entry in series}
    for number, theme in enumerate(strategy.themes):
        for place, goal in enumerate(theme.goals):
            for position, measure in enumerate(goal.measures):
                keys = ("themes", number, "goals", place, "measures", position)
                yield from calculator_problems(measure, keys, file, series_units, units)


def _in_order(problems: Iterable[Problem], first: Path) -> tuple[Problem, ...]:
    """By file, the strategy's own first, and by line."""

    def order(problem: Problem) -> tuple[bool, str, int, int]:
        place = problem.location
        return place.path != str(first), place.path, place.line or 0, place.column or 0

    return tuple(sorted(dict.fromkeys(problems), key=order))
