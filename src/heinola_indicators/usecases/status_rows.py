"""The rows of the status table: verdicts on calculated measures, with the files behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from heinola_indicators.assessment.assess import Question, Verdicts, assess_all
from heinola_indicators.assessment.freshness import expected_period
from heinola_indicators.assessment.reasons import reason
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.model.assessment import Assessment
from heinola_indicators.model.period import Frequency, Period
from heinola_indicators.model.source import Origin, Source, SourceFile
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Goal, Measure, Strategy, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.usecases.measures import Calculated
from heinola_indicators.usecases.problem_places import with_its_export


@dataclass(frozen=True)
class Case:
    """A calculated measure of one area, to be judged."""

    theme: Theme
    goal: Goal
    measure: Measure
    result: Calculated
    area: str


def status_rows(cases: Sequence[Case], strategy: Strategy, as_of: date) -> Iterator[StatusRow]:
    """A row per case, in their order."""
    questions = [
        Question(case.measure, panel, case.area, _expected(strategy, case.measure, panel, as_of))
        for case in cases
        if (panel := case.result.panel) is not None
    ]
    verdicts = iter(assess_all(questions, as_of, target_area=strategy.area))
    for case in cases:
        yield _row(case, _without_figures(case, strategy) if case.result.panel is None else next(verdicts))


def _without_figures(case: Case, strategy: Strategy) -> Verdicts:
    lacking = "; ".join(with_its_export(problem, strategy) for problem in case.result.problems)
    nothing = Assessment(TargetStatus.NO_DATA, reason("export-not-read", {"problem": lacking}), figure=None)
    return Verdicts(nothing, nothing)


def _expected(strategy: Strategy, measure: Measure, panel: Panel, as_of: date) -> Period | None:
    """The newest period for which every input should be out."""
    expected = []
    for name in measure.inputs.values():
        sources = [strategy.sources[part.source] for part in strategy.series[name].parts]
        due = [period for source in sources if (period := _due(source, panel, as_of)) is not None]
        if due:
            expected.append(max(due, key=lambda period: period.last))
    return min(expected, key=lambda period: period.last, default=None)


def _due(source: Source, panel: Panel, as_of: date) -> Period | None:
    regular = source.frequency is not Frequency.IRREGULAR
    return expected_period(panel.frequency, source.lag, as_of) if regular else None


def _row(case: Case, verdicts: Verdicts) -> StatusRow:
    files = _files(case.result.panel, case.area, verdicts.applied)
    return StatusRow(
        theme=case.theme.id,
        goal=case.goal.id,
        measure=case.measure,
        area=case.area,
        applied=verdicts.applied,
        final=verdicts.final,
        origin=_origin(files),
        owner=case.measure.owner or case.goal.owner,
        sources=files,
        qualifier=case.result.panel.qualifier if case.result.panel else None,
    )


def _files(panel: Panel | None, area: str, assessment: Assessment) -> tuple[SourceFile, ...]:
    """The files that the figure and the baseline of a verdict come from."""
    if panel is None or area not in panel.areas:
        return ()
    row = panel.areas.index(area)
    periods = [figure.period for figure in (assessment.figure, assessment.baseline) if figure is not None]
    columns = [panel.periods.index(period) for period in periods if period in panel.periods]
    return tuple({file.id: file for column in columns for file in panel.files_of(row, column)}.values())


def _origin(files: Sequence[SourceFile]) -> Origin | None:
    origins = {file.source.origin for file in files}
    if not origins:
        return None
    return origins.pop() if len(origins) == 1 else Origin.MIXED
