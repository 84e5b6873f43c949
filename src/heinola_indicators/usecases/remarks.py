"""Everything that ``validate`` and ``compute`` have to say, for a report that shows it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from heinola_indicators.model.localised import Localised
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.reports.remark import Remark
from heinola_indicators.strategy.reader import ReadStrategy
from heinola_indicators.usecases.checked_exports import CheckedExports
from heinola_indicators.usecases.measures import Calculated
from heinola_indicators.usecases.problem_places import portable
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.validate import lint_of


def remarks(read: ReadStrategy, series: SeriesPanels, results: Mapping[str, Calculated]) -> tuple[Remark, ...]:
    """What is to be mended and what the lint says, of a sound strategy whose measures came to *results*, by their ids.

    Exports that no measure uses are read as well.
    """
    strategy = series.strategy
    checked = CheckedExports.of(series, sound=True, results=results)
    told = [*checked.problems, *(lint_of(read.files, checked) if read.files else ())]
    known = {(problem.location, problem.message) for problem in told}
    computed = [problem for result in results.values() for problem in result.problems] + [*read.warnings]
    told += [problem for problem in dict.fromkeys(computed) if (problem.location, problem.message) not in known]
    subjects = _Subjects.of(strategy)
    return tuple(
        Remark(placed, subjects.at(problem.location))
        for problem, placed in zip(told, portable(told, strategy), strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Subjects:
    """The parts of both files that have a name, by their places."""

    by_file: Mapping[str, list[tuple[Location, Localised]]]

    @classmethod
    def of(cls, strategy: Strategy) -> "_Subjects":
        by_file: dict[str, list[tuple[Location, Localised]]] = {}
        for place, name in _named(strategy):
            by_file.setdefault(place.path, []).append((place, name))
        return cls(by_file)

    def at(self, place: Location) -> Localised | None:
        """The innermost part that *place* stands in; what is inside of a part is indented as far, or further."""
        line, column = place.line or 0, place.column or 0
        around = [
            (start.line or 0, name)
            for start, name in self.by_file.get(place.path, ())
            if (start.line or 0) <= line and (start.column or 0) <= column
        ]
        return max(around, key=lambda part: part[0])[1] if around else None


def _named(strategy: Strategy) -> Iterable[tuple[Location, Localised]]:
    yield from _goals_and_measures(strategy)
    for source in strategy.sources.values():
        yield source.location, source.name
    for series in strategy.series.values():
        yield series.location, Localised(series.id)


def _goals_and_measures(strategy: Strategy) -> Iterator[tuple[Location, Localised]]:
    for theme in strategy.themes:
        for goal in theme.goals:
            yield goal.location, goal.name
            for measure in goal.measures:
                yield measure.location, measure.name
