"""One verdict taken apart: inputs, formula, decision, intervals, trend, what it takes, stability, methods, peers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import isnan
from pathlib import Path

from heinola_indicators.assessment.assess import Question, assess_all
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.strategy_roll_up import goal_verdicts, theme_verdicts
from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.strategy import Goal, Measure, Strategy, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import Explanation, ReleaseComparison
from heinola_indicators.strategy.reader import ReadStrategy
from heinola_indicators.usecases.appraisal_figures import appraisal_figures
from heinola_indicators.usecases.compute import known_area, opened
from heinola_indicators.usecases.interval_kind import interval_kind
from heinola_indicators.usecases.judgement_formulas import deciding_margin, needed_formula, passed_level, path_formula
from heinola_indicators.usecases.measure_parts import MeasureParts
from heinola_indicators.usecases.measures import Calculated, calculated
from heinola_indicators.usecases.procedure_criteria import procedure_criteria
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.status_rows import Case, status_rows


@dataclass(frozen=True)
class ExplainRequest:
    """Which verdict is to be explained: the latest, or the one on the figure of *period*.

    *previous* is a data folder with an earlier release of the exports, to be compared with.
    """

    strategy: Path
    data: Path
    as_of: date
    measure: str
    area: str | None = None
    period: Period | None = None
    previous: Path | None = None


def explain(request: ExplainRequest) -> Explanation:
    """The verdict on a measure with everything it rests on.

    Raises:
        StrategyNotSound: the strategy or sources file is not sound.
        UsageError: the measure, area or a data folder does not exist, or the measure has no figure of the period.
    """
    return explained(request, *opened(request.strategy, request.data, request.as_of))


def explained(request: ExplainRequest, read: ReadStrategy, series: SeriesPanels) -> Explanation:
    """The same, of a strategy that was read before, with its series.

    Raises:
        UsageError: the measure or area does not exist, or the measure has no figure of the period.
    """
    strategy = series.strategy
    theme, goal, measure = _named(strategy, request.measure)
    area = known_area(request.area) if request.area else strategy.area
    results = {each.id: calculated(each, series) for each in _measures_of(theme)}
    request = replace(request, measure=measure.id)
    results[measure.id] = _up_to(results[measure.id], area, request)
    rows = _rows(theme, results, area, strategy, request)
    row = next(one for one in rows if one.measure.id == measure.id)
    goals = goal_verdicts(strategy, rows)
    parts = MeasureParts(series, measure, area, request.as_of, results[measure.id].panel, row)
    return Explanation(
        strategy=strategy,
        theme=theme,
        goal=goal,
        measure=measure,
        area=area,
        as_of=request.as_of,
        row=row,
        figure=parts.explained(row.applied.figure),
        baseline_figure=parts.baseline(),
        baseline=parts.explained(parts.baseline()) if _is_from_series(measure, area, strategy) else None,
        since_baseline=parts.change_since(parts.baseline()),
        since_previous=parts.change_since(parts.previous()),
        trend=parts.trend(),
        forecast=parts.forecast(),
        needed=parts.needed(),
        path_formula=path_formula(measure, row.applied, request.as_of),
        passed_level=passed_level(measure, row.applied, request.as_of),
        interval=interval_kind(measure, strategy, row.figure),
        needed_formula=needed_formula(measure, parts.needed()),
        deciding_margin=deciding_margin(measure, row.applied, request.as_of),
        next_on_path=parts.next_on_path(),
        stability=parts.stability(),
        previous_release=_held_against_previous(request, measure, area, results[measure.id].panel),
        methods=parts.methods(),
        peers=parts.peers(),
        funnel=parts.funnel(),
        robustness=parts.robustness(),
        process_chart=parts.process_chart(),
        appraisal=appraisal_figures(measure, series, area),
        criteria=procedure_criteria(measure, series, area, request.as_of, request.period),
        goal_verdict=None if request.period else next(one for one in goals if one.goal == goal.id),
        theme_verdict=None if request.period else next(iter(theme_verdicts(strategy, goals)), None),
        problems=results[measure.id].problems,
        warnings=(*(one for one in read.warnings if one.location == measure.location), *series.warnings),
    )


def _named(strategy: Strategy, name: str) -> tuple[Theme, Goal, Measure]:
    """The measure by its id, or by its name in any language where no other has it."""
    found = {measure.id: (theme, goal, measure) for theme, goal, measure in strategy.measures()}
    if name in found:
        return found[name]
    called = _names(strategy)
    ids = sorted({measure for known, measure in called if known.casefold() == name.casefold()})
    if len(ids) == 1:
        return found[ids[0]]
    if ids:
        message = f"{len(ids)} measures are called {name!r}; give the id of one: {', '.join(ids)}"
        raise UsageError(message)
    near = nearest(name, [*found, *(known for known, _ in called)])
    if "did you mean" not in near:
        near = nearest(name, found)
    message = f"there is no measure {name!r} in {strategy.path}{near}"
    raise UsageError(message)


def _names(strategy: Strategy) -> list[tuple[str, str]]:
    """What the measures are called in any language, each with its id."""
    return [
        (name, measure.id)
        for _, _, measure in strategy.measures()
        for name in (measure.name.fi, measure.name.sv, measure.name.en)
        if name
    ]


def _measures_of(theme: Theme) -> list[Measure]:
    return [measure for goal in theme.goals for measure in goal.measures]


def _is_from_series(measure: Measure, area: str, strategy: Strategy) -> bool:
    return measure.baseline is not None and (measure.baseline.value is None or area != strategy.area)


def _up_to(result: Calculated, area: str, request: ExplainRequest) -> Calculated:
    """The measure as it was known with the figure of the period asked for."""
    period = request.period
    if period is None or result.panel is None:
        return result
    if period.end > request.as_of:
        message = f"{period} had not ended by {request.as_of}; ask for an earlier period or a later --as-of"
        raise UsageError(message)
    panel = result.panel
    there = _periods_with_figures(panel, area)
    if period not in there:
        message = f"{request.measure} has no figure of {period}{nearest(str(period), map(str, there))}"
        raise UsageError(message)
    return replace(result, panel=_cut(panel, period))


def _periods_with_figures(panel: Panel, area: str) -> list[Period]:
    values = panel.taken([area], panel.periods).value[0]
    return [period for period, value in zip(panel.periods, values, strict=True) if not isnan(value)]


def _cut(panel: Panel, period: Period) -> Panel:
    return panel.taken(panel.areas, [known for known in panel.periods if known.last <= period.last])


def _rows(
    theme: Theme, results: dict[str, Calculated], area: str, strategy: Strategy, request: ExplainRequest
) -> Sequence[StatusRow]:
    cases = [
        Case(theme, goal, measure, results[measure.id], area, request.period is None or measure.id != request.measure)
        for goal in theme.goals
        for measure in goal.measures
    ]
    return tuple(status_rows(cases, strategy, request.as_of))


def _held_against_previous(
    request: ExplainRequest, measure: Measure, area: str, panel: Panel | None
) -> ReleaseComparison | None:
    """The verdict on the newest period that both releases have; none without a folder of the one before."""
    if request.previous is None or panel is None:
        return None
    _, series = opened(request.strategy, request.previous, request.as_of, option="--previous")
    result = calculated(measure, series)
    if result.panel is None:
        raise ExportNotRead(result.problems)
    earlier = result.panel
    shared = set(_periods_with_figures(panel.until(request.as_of), area)) & set(_periods_with_figures(earlier, area))
    if not shared:
        return None
    period = max(shared, key=lambda one: one.last)
    questions = [Question(measure, _cut(release, period), area) for release in (panel, earlier)]
    now, before = assess_all(questions, request.as_of, target_area=series.strategy.area)
    return ReleaseComparison(period, now.applied, before.applied)
