"""Whether the exports hold what a strategy and its sources file name: files, variables, values, areas, units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from heinola_indicators.model.areas import area_name
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.source import Source
from heinola_indicators.panel.panel import Panel
from heinola_indicators.usecases.measures import Calculated, calculated
from heinola_indicators.usecases.series import SeriesPanels


@dataclass
class CheckedExports:
    """A data folder looked through: every source and series, used or not, and the figures of every measure."""

    series: SeriesPanels
    panels: dict[str, Panel] = field(default_factory=dict)
    _problems: list[Problem] = field(default_factory=list)

    @classmethod
    def of(
        cls, series: SeriesPanels, *, sound: bool, results: Mapping[str, Calculated] = MappingProxyType({})
    ) -> "CheckedExports":
        """The exports behind *series*; measures are calculated where the files that declare them are *sound*.

        What is among *results*, by the measures' ids, is not calculated again.
        """
        strategy, checked = series.strategy, cls(series)
        for source in strategy.sources.values():
            checked._problems += checked._problems_of(source)
        for one in strategy.series.values():
            if all(part.source in strategy.sources for part in one.parts):
                checked.series.panel(one.id)
        for problems in checked.series.problems.values():
            checked._problems += problems
        if sound:
            checked._problems += checked._problems_of_measures(results)
        return checked

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is not there, by file and line."""
        found = dict.fromkeys(self._problems)
        return tuple(sorted(found, key=lambda problem: (problem.location.path, problem.location.line or 0)))

    def _problems_of(self, source: Source) -> Iterator[Problem]:
        """What is wrong with the files of *source*, whether or not a series is cut out of them."""
        exports = self.series.exports
        try:
            names = exports.names(source)
        except ExportNotRead as error:
            yield from error.problems
            return
        for pattern in exports.patterns_without_file(source):
            message = f"no file in the data folder fits {pattern!r}, one of the patterns of the source {source.id!r}"
            yield Problem(source.location, f"{message}{nearest(pattern, names)}")
        if source.codebook is not None:
            yield from self._problems_of_survey(source)
            return
        for name in names:
            try:
                exports.table(source, name)
            except ExportNotRead as error:
                yield from error.problems

    def _problems_of_survey(self, source: Source) -> Iterator[Problem]:
        """Answers that do not fit their codebook, whether or not a series takes a result of them."""
        try:
            self.series.surveys.results(source, self.series.strategy.codebooks[source.id])
        except ExportNotRead as error:
            yield from error.problems

    def _problems_of_measures(self, results: Mapping[str, Calculated]) -> Iterator[Problem]:
        strategy = self.series.strategy
        for _, _, measure in strategy.measures():
            result = results.get(measure.id) or calculated(measure, self.series)
            yield from result.problems
            if result.panel is None:
                continue
            self.panels[measure.id] = result.panel
            if not _has(strategy.area, result.panel):
                place = f"{area_name(strategy.area)} ({strategy.area})"
                message = f"measure {measure.id!r}: the exports have no figure of {place}, the strategy's area"
                yield Problem(measure.location, message)


def _has(area: str, panel: Panel) -> bool:
    return area in panel.areas and bool(panel.flag[panel.areas.index(area)].any())
