"""The material of reports: every measure calculated, judged and looked at from all sides."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.assessment.strategy_roll_up import goal_verdicts, theme_verdicts
from heinola_indicators.assessment.target_levels import (
    applicable_level,
    comment_in_force,
    levels_in_force,
    proposed_levels,
)
from heinola_indicators.assessment.target_path import piece_of, straight_path
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import MONTHS_IN, Period, year_period
from heinola_indicators.model.source import SourceFile
from heinola_indicators.model.strategy import Decision, DecisionOrigin, Measure, Stage, Strategy, TargetLevel
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.material import MeasureMaterial, PathPoint, ReportMaterial
from heinola_indicators.reports.remark import Remark
from heinola_indicators.strategy.reader import ReadStrategy
from heinola_indicators.usecases.compute import known_area, opened
from heinola_indicators.usecases.follow_up import follow_up_entries
from heinola_indicators.usecases.measure_parts import MeasureParts
from heinola_indicators.usecases.measures import Calculated, calculated
from heinola_indicators.usecases.problem_places import portable
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.status_rows import Case, status_rows

Progress = Callable[[str], None]
LONGEST_PATH = 1200  # periods; a hundred years of months
WITHOUT_LEVEL = frozenset({"no-target", "only-proposed"})
FAR_AHEAD = year_period(9000)


@dataclass(frozen=True)
class MaterialRequest:
    """Whose strategy, by which data, as of which day; *area* is the strategy's own where it is none.

    *follow_up* is what the responsible units wrote; where it is none, follow-up.csv in the data folder if there is one.
    """

    strategy: Path
    data: Path
    as_of: date
    language: Language = Language.FINNISH
    area: str | None = None
    follow_up: Path | None = None


def report_material(request: MaterialRequest, progress: Progress = lambda _: None) -> ReportMaterial:
    """Everything that reports on one area are made of.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        FollowUpNotSound: what the responsible units wrote is not sound.
        UsageError: the area or the data folder does not exist, or the file of the units cannot be read.
    """
    read, series = opened(request.strategy, request.data, request.as_of)
    strategy = series.strategy
    area = known_area(request.area) if request.area else strategy.area
    entries = follow_up_entries(request.follow_up, request.data, strategy, request.as_of)
    results: dict[str, Calculated] = {}
    for _, _, measure in strategy.measures():
        progress(measure.id)
        results[measure.id] = calculated(measure, series)
    cases = [Case(theme, goal, measure, results[measure.id], area) for theme, goal, measure in strategy.measures()]
    rows = tuple(status_rows(cases, strategy, request.as_of))
    goals = goal_verdicts(strategy, rows)
    problems = tuple(dict.fromkeys(problem for result in results.values() for problem in result.problems))
    panels = {name: panel.until(request.as_of) for name, result in results.items() if (panel := result.panel)}
    shown = portable(problems, strategy)
    table = StatusTable(strategy, request.as_of, request.language, rows, shown, panels)
    return ReportMaterial(
        table=table,
        area=area,
        measures=tuple(_materials(cases, rows, panels, series, request, entries if area == strategy.area else ())),
        goals=goals,
        themes=theme_verdicts(strategy, goals),
        problems=problems,
        warnings=(*read.warnings, *series.warnings),
        remarks=partial(_remarks, read, series, results),
    )


def _materials(
    cases: Sequence[Case],
    rows: Sequence[StatusRow],
    panels: dict[str, Panel],
    series: SeriesPanels,
    request: MaterialRequest,
    entries: Sequence[FollowUpEntry],
) -> Iterator[MeasureMaterial]:
    for case, row in zip(cases, rows, strict=True):
        measure = case.measure
        panel = panels.get(measure.id)
        parts = MeasureParts(series, measure, row.area, request.as_of, panel, row)
        declared = measure.target_levels if row.area == series.strategy.area else ()
        levels = levels_in_force(declared, request.as_of)
        yield MeasureMaterial(
            theme=case.theme,
            goal=case.goal,
            row=row,
            panel=panel,
            levels=levels,
            proposed=proposed_levels(declared, request.as_of),
            path=tuple(_path(measure, row, levels)),
            since_previous=parts.change_since(parts.previous()),
            trend=parts.trend(),
            forecast=parts.forecast(),
            needed=parts.needed(),
            next_on_path=parts.next_on_path(),
            peers=parts.peers(),
            entries=tuple(entry for entry in entries if entry.measure == measure.id),
            files=tuple({file.id: file for files in _sets(panel) for file in files}.values()),
            further={name: further.until(request.as_of) for name, further in case.result.further.items()},
            comment=comment_in_force(measure, request.as_of) if row.area == series.strategy.area else None,
            trial=_trial(case, series.strategy, request.as_of) if row.applied.reason.code in WITHOUT_LEVEL else None,
        )


def _remarks(read: ReadStrategy, series: SeriesPanels, results: Mapping[str, Calculated]) -> tuple[Remark, ...]:
    from heinola_indicators.usecases.remarks import remarks

    return remarks(read, series, results)


def _trial(case: Case, strategy: Strategy, as_of: date) -> Assessment:
    """The verdict by a level that nobody decided, to learn what else would keep from judging."""
    level = TargetLevel(FAR_AHEAD, 0.0, None, Stage.DECIDED, Decision(DecisionOrigin.EXAMPLE), case.measure.location)
    (row,) = status_rows([replace(case, measure=replace(case.measure, target_levels=(level,)))], strategy, as_of)
    return row.applied


def _sets(panel: Panel | None) -> tuple[tuple[SourceFile, ...], ...]:
    return panel.source_sets if panel else ()


def _path(measure: Measure, row: StatusRow, levels: Sequence[TargetLevel]) -> Iterator[PathPoint]:
    """The path from the baseline to the last level, in steps of the figures' rhythm."""
    baseline = row.applied.baseline
    step = MONTHS_IN.get(baseline.period.frequency) if baseline else None
    if baseline is None or step is None or not levels:
        return
    yield PathPoint(baseline.period, baseline.value)
    period = baseline.period
    for _ in range(LONGEST_PATH):
        period = period.shifted(step)
        if period.last > levels[-1].period.last:
            return
        value = _path_value(measure, row, levels, period)
        if not np.isnan(value):
            yield PathPoint(period, value)


def _path_value(measure: Measure, row: StatusRow, levels: Sequence[TargetLevel], period: Period) -> float:
    piece = piece_of(measure, row.applied.baseline, applicable_level(levels, period), levels, period.last)
    ends = np.array([[piece.start_value], [piece.end_value], [piece.start_month], [piece.end_month], [period.last]])
    return float(straight_path(*ends)[0])
