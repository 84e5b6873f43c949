"""Both files as the rules of the lint look at them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from heinola_indicators.strategy.reader import ReadFiles
from heinola_indicators.strategy.sources_document import SourcesFile
from heinola_indicators.strategy.strategy_document import GoalEntry, MeasureEntry, StrategyFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

NAMING_SERIES = frozenset({"inputs", "further-series", "size"})
NAMING_SOURCES = frozenset({"source"})


@dataclass(frozen=True)
class LintedFiles:
    """The sound part of both files, *named_series* and *named_sources*, and the paths of those *with_problems*.

    What was taken out as faulty is ``left_out`` of its file.
    """

    strategy: StrategyFile
    file: YamlFile
    sources: SourcesFile
    sources_file: YamlFile
    named_series: frozenset[str]
    named_sources: frozenset[str]
    with_problems: frozenset[str]

    @classmethod
    def of(cls, files: ReadFiles) -> "LintedFiles | None":
        """Those of *files*; none where one of them is not there."""
        strategy, sources = files.strategy, files.sources
        if strategy is None or strategy.value is None or sources is None or sources.value is None:
            return None
        of_strategy, of_sources = (file.content if file else None for file in files.written)
        return cls(
            strategy.value,
            strategy.file,
            sources.value,
            sources.file,
            frozenset(_texts_under(of_strategy, NAMING_SERIES)),
            frozenset(_texts_under(of_sources, NAMING_SOURCES)),
            frozenset(problem.location.path for problem in files.problems),
        )

    def goals(self) -> Iterator[tuple[GoalEntry, Keys]]:
        """Every goal with its keys in the strategy file."""
        for number, theme in enumerate(self.strategy.themes):
            for place, goal in enumerate(theme.goals):
                yield goal, ("themes", number, "goals", place)

    def measures(self) -> Iterator[tuple[GoalEntry, MeasureEntry, Keys]]:
        """Every measure with its goal and its own keys in the strategy file."""
        for goal, keys in self.goals():
            for position, measure in enumerate(goal.measures):
                yield goal, measure, (*keys, "measures", position)


def _texts_under(content: Any, words: frozenset[str], *, inside: bool = False) -> Iterator[str]:
    """The texts of *content* that stand somewhere under a key of *words*."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _texts_under(value, words, inside=inside or key in words)
    elif isinstance(content, list):
        for value in content:
            yield from _texts_under(value, words, inside=inside)
    elif inside:
        yield str(content)
