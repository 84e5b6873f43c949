"""The series of a strategy as panels: cut out of the files of their sources, put together in order of precedence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from heinola_indicators.model.errors import ExportNotRead, HeinolaIndicatorsError
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.problem import Problem
from heinola_indicators.model.source import Part, Sampling, Series, Source
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.choices import NotInTable, ValueNotInTable
from heinola_indicators.panel.merge import conflicts, merged
from heinola_indicators.panel.panel import Panel
from heinola_indicators.panel.selection import Cut, cut, missing_where
from heinola_indicators.panel.territory import in_division, split_by
from heinola_indicators.panel.unit_jumps import first_of, unit_jumps
from heinola_indicators.usecases.exports import Exports

if TYPE_CHECKING:
    from heinola_indicators.usecases.survey_series import PublishedSurveys

YEAR_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

NOT_TO_BE_ADDED = (
    "its publisher says that not all figures of the table may be added (AGGREGALLOWED=NO); add counts, never rates"
)


@dataclass
class SeriesPanels:
    """The panels of a strategy's series, made when they are first asked for.

    *warnings* are shown unless asked otherwise: a figure in them may be wrong by a factor of a thousand.
    """

    strategy: Strategy
    exports: Exports
    problems: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    notices: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    _panels: dict[str, Panel | None] = field(default_factory=dict)

    def panel(self, series_id: str) -> Panel | None:
        """The figures of a series; none where a file of it is missing or lacks what is named (see *problems*)."""
        if series_id not in self._panels:
            try:
                self._panels[series_id] = self._made(self.strategy.series[series_id])
            except ExportNotRead as error:
                self._panels[series_id] = None
                self.problems[series_id] = error.problems
        return self._panels[series_id]

    @cached_property
    def surveys(self) -> "PublishedSurveys":
        """The results of the surveys whose answers a source with a codebook has."""
        from heinola_indicators.usecases.survey_series import PublishedSurveys

        return PublishedSurveys(self.exports)

    def _made(self, series: Series) -> Panel:
        panels: list[Panel] = []
        problems: list[Problem] = []
        for part in series.parts:
            try:
                panels.append(self._of_part(series, part))
            except ExportNotRead as error:
                problems += error.problems
        if problems:
            raise ExportNotRead(problems)
        try:
            panel = replace(merged(*panels), name=series.id)
            panel = self._in_division(panel, series)
            panel = _counted(panel) if series.sampling is Sampling.COUNT else panel
        except HeinolaIndicatorsError as error:
            raise ExportNotRead([Problem(series.location, str(error))]) from error
        jumps = first_of(unit_jumps(panel))
        self.warnings += [Problem(series.location, f"{series.id}: {jump}", warning=True) for jump in jumps]
        return panel

    def _in_division(self, panel: Panel, series: Series) -> Panel:
        if series.division is None:
            return panel
        told = split_by(panel, series.division)
        self.warnings += [Problem(series.location, f"{series.id}: {words}", warning=True) for words in told]
        return in_division(panel, series.division)

    def _of_part(self, series: Series, part: Part) -> Panel:
        source = self.strategy.sources[part.source]
        if source.codebook is not None:
            return self._of_survey(series, part, source)
        panels: list[Panel] = []
        problems: list[Problem] = []
        for name in self.exports.names(source):
            try:
                panels.append(self._of_file(series, part, source, name))
            except ExportNotRead as error:
                problems += error.problems
        if problems:
            raise ExportNotRead(problems)
        panels.reverse()  # where two files of one source give the same period, the later name holds
        for later, earlier in self._pairs(panels):
            for area, period in conflicts(later, earlier)[:1]:
                self._tell_conflict(part, source, f"two files of {source.id} give {area} {period} differently")
        return merged(*panels)

    def _of_survey(self, series: Series, part: Part, source: Source) -> Panel:
        unit = self.strategy.units.get(series.unit, Unit(series.unit))
        codebook = self.strategy.codebooks[source.id]
        panel = self.surveys.panel(source, codebook, part, series.id, unit)
        for each in self.surveys.results(source, codebook).rounds:
            self.notices += [warning for warning in each.warnings if warning not in self.notices]
        return panel.with_flags({period: Flag[code] for period, code in source.flags.items()})

    def _tell_conflict(self, part: Part, source: Source, conflict: str) -> None:
        names = self.exports.names(source)
        if any(self.exports.table(source, name).recalculated for name in names):
            message = f"{conflict}: every release recalculates the whole series; keep one of {', '.join(names)}"
            raise ExportNotRead([Problem(part.location, message)])
        self.warnings.append(Problem(part.location, f"{conflict}; the later name holds", warning=True))

    @staticmethod
    def _pairs(panels: list[Panel]) -> Iterator[tuple[Panel, Panel]]:
        for number, later in enumerate(panels):
            for earlier in panels[number + 1 :]:
                if set(later.periods) & set(earlier.periods):
                    yield later, earlier

    def _of_file(self, series: Series, part: Part, source: Source, name: str) -> Panel:
        unit = self.strategy.units.get(series.unit, Unit(series.unit))
        table = self.exports.table(source, name)
        file = self.exports.file(source, name)
        if part.period_from_file_name:
            part = replace(part, of_period=_year_in(name, part))
        try:
            found = cut(table, part, series.id, unit, file)
        except ValueNotInTable as error:
            if not part.absent_is_missing:
                raise ExportNotRead([Problem(part.location, f"{name}: {error}")]) from error
            self._note(part, f"{name}: {error}; its figures are flagged missing")
            return missing_where(table, part, series.id, unit, file)
        except (NotInTable, HeinolaIndicatorsError) as error:
            raise ExportNotRead([Problem(part.location, f"{name}: {error}")]) from error
        for notice in (*table.warnings, *found.notices):
            self._note(part, f"{name}: {notice}")
        if part.add and not table.may_be_added:
            self.warnings.append(Problem(part.location, f"{name}: {NOT_TO_BE_ADDED}", warning=True))
        if table.unknown_areas and self.strategy.area not in found.panel.areas:
            self.warnings.append(Problem(part.location, f"{name}: {table.unknown_areas}", warning=True))
        return _with_intervals(found, series.sampling).with_flags(
            {period: Flag[code] for period, code in source.flags.items()}
        )

    def _note(self, part: Part, message: str) -> None:
        notice = Problem(part.location, message, warning=True)
        if notice not in self.notices:
            self.notices.append(notice)


def _with_intervals(found: Cut, sampling: Sampling | None) -> Panel:
    """The panel with the intervals of its values; those of counts are made when municipalities have been added."""
    if sampling is None or sampling is Sampling.COUNT:
        return found.panel
    from heinola_indicators.calculators.sampling.intervals import with_intervals

    return with_intervals(found.panel, sampling, standard_error=found.standard_error)


def _counted(panel: Panel) -> Panel:
    from heinola_indicators.calculators.sampling.intervals import with_intervals

    return with_intervals(panel, Sampling.COUNT)


def _year_in(name: str, part: Part) -> str:
    found = YEAR_IN_NAME.findall(name)
    if len(found) != 1:
        raise ExportNotRead([Problem(part.location, f"{name}: the file's name has to hold one year")])
    return str(found[0])
