"""The rows of the status table: verdicts on calculated measures, with the files behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from heinola_indicators.assessment.assess import Question, Verdicts, assess_all
from heinola_indicators.assessment.freshness import Due, due
from heinola_indicators.assessment.reasons import reason
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.trend_words import trend_words_of
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.source import Origin, Source, SourceFile
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Goal, Measure, Strategy, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.mann_kendall import TrendWord
from heinola_indicators.usecases.measures import Calculated
from heinola_indicators.usecases.problem_places import with_its_export


@dataclass(frozen=True)
class Case:
    """A calculated measure of one area, to be judged; an earlier figure that was asked for cannot be out of date."""

    theme: Theme
    goal: Goal
    measure: Measure
    result: Calculated
    area: str
    may_be_stale: bool = True


def status_rows(cases: Sequence[Case], strategy: Strategy, as_of: date) -> Iterator[StatusRow]:
    """A row per case, in their order."""
    questions = [_question(case, panel, strategy, as_of) for case in cases if (panel := case.result.panel) is not None]
    verdicts = iter(assess_all(questions, as_of, target_area=strategy.area))
    words = iter(_trend_words(cases, as_of))
    for case in cases:
        if case.result.panel is None:
            yield _row(case, _without_figures(case, strategy), None)
        else:
            yield _row(case, next(verdicts), next(words))


def _question(case: Case, panel: Panel, strategy: Strategy, as_of: date) -> Question:
    newest = due_of(strategy, case.measure, panel, as_of) if case.may_be_stale else None
    if newest is None:
        return Question(case.measure, panel, case.area)
    return Question(case.measure, panel, case.area, newest.period, newest.by)


def _trend_words(cases: Sequence[Case], as_of: date) -> list[TrendWord]:
    """The trend of every case that has a panel."""
    by_measure = groupby((case for case in cases if case.result.panel is not None), key=lambda case: case.measure.id)
    series = []
    for _, alike in by_measure:
        of_measure = list(alike)
        first = of_measure[0]
        if first.result.panel is not None:
            panel = first.result.panel.until(as_of)
            series.append((panel, [case.area for case in of_measure], first.measure.breaks))
    return trend_words_of(series)


def _without_figures(case: Case, strategy: Strategy) -> Verdicts:
    lacking = "; ".join(with_its_export(problem, strategy) for problem in case.result.problems)
    facts = {"files": ", ".join(_patterns(case, strategy)), "problem": lacking}
    nothing = Assessment(TargetStatus.NO_DATA, reason("export-not-read", facts), figure=None)
    return Verdicts(nothing, nothing)


def _patterns(case: Case, strategy: Strategy) -> list[str]:
    """The patterns of the sources whose part of a series is among the problems, else of all that the measure needs."""
    parts = [part for name in case.measure.inputs.values() for part in strategy.series[name].parts]
    places = {problem.location for problem in case.result.problems}
    named = [part for part in parts if {part.location, strategy.sources[part.source].location} & places]
    patterns = (pattern for part in named or parts for pattern in strategy.sources[part.source].files)
    return list(dict.fromkeys(patterns))


def due_of(strategy: Strategy, measure: Measure, panel: Panel, as_of: date) -> Due | None:
    """The newest period for which every input should be out; of an input's sources the one that is out first."""
    of_inputs = []
    for name in measure.inputs.values():
        sources = [strategy.sources[part.source] for part in strategy.series[name].parts]
        found = [newest for source in sources if (newest := _due(source, panel, as_of)) is not None]
        if found:
            of_inputs.append(max(found, key=lambda newest: newest.period.last))
    if not of_inputs:
        return None
    first = min(of_inputs, key=lambda newest: newest.period.last)
    by = max(newest.by for newest in of_inputs if newest.period.last == first.period.last)
    return Due(first.period, by)


def _due(source: Source, panel: Panel, as_of: date) -> Due | None:
    return due(panel.frequency, source.frequency, source.lag, as_of)


def _row(case: Case, verdicts: Verdicts, trend: TrendWord | None) -> StatusRow:
    applied = verdicts.applied
    files = _files(case.result.panel, case.area, applied.figure, applied.baseline)
    return StatusRow(
        theme=case.theme.id,
        goal=case.goal.id,
        measure=case.measure,
        area=case.area,
        applied=applied,
        final=verdicts.final,
        origin=_origin(case.result.panel, case.area, applied),
        owner=case.measure.owner or case.goal.owner,
        sources=files,
        qualifier=case.result.panel.qualifier if case.result.panel else None,
        trend=trend,
    )


def _files(panel: Panel | None, area: str, *figures: Figure | None) -> tuple[SourceFile, ...]:
    """The files that figures of an area come from."""
    if panel is None or area not in panel.areas:
        return ()
    row = panel.areas.index(area)
    periods = [figure.period for figure in figures if figure is not None]
    columns = [panel.periods.index(period) for period in periods if period in panel.periods]
    return tuple({file.id: file for column in columns for file in panel.files_of(row, column)}.values())


def _origin(panel: Panel | None, area: str, assessment: Assessment) -> Origin | None:
    """That of the figure; a published figure judged from a baseline that is not is mixed."""
    of_figure = {file.source.origin for file in _files(panel, area, assessment.figure)}
    if not of_figure:
        return None
    if of_figure != {Origin.PUBLISHED}:
        return of_figure.pop() if len(of_figure) == 1 else Origin.MIXED
    of_baseline = {file.source.origin for file in _files(panel, area, assessment.baseline)}
    return Origin.PUBLISHED if of_baseline <= {Origin.PUBLISHED} else Origin.MIXED
