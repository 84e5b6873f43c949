"""One verdict taken apart: inputs, formula, decision, intervals, trend, what it takes, stability, methods, peers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.assess import Question, Verdicts, assess_all
from heinola_indicators.assessment.change import Change, change
from heinola_indicators.assessment.forecast import Forecast, forecast_to
from heinola_indicators.assessment.funnel import Funnel
from heinola_indicators.assessment.needed_change import NeededChange, needed_change
from heinola_indicators.assessment.next_on_path import NextOnPath, next_on_path
from heinola_indicators.assessment.other_methods import MethodVerdict, other_methods
from heinola_indicators.assessment.process_chart import ProcessChart, process_chart
from heinola_indicators.assessment.sampling_error import POISSON
from heinola_indicators.assessment.stability import Stability, stability
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.strategy_roll_up import goal_verdicts, theme_verdicts
from heinola_indicators.assessment.trend import Trend, trends
from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.composite.robustness import Robustness, robustness_of
from heinola_indicators.model.assessment import Assessment, Figure
from heinola_indicators.model.errors import ExportNotRead, UsageError
from heinola_indicators.model.period import Period
from heinola_indicators.model.problem import nearest
from heinola_indicators.model.strategy import Goal, Measure, Strategy, Theme
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import ExplainedFigure, Explanation, PeerStanding
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.compute import known_area, opened
from heinola_indicators.usecases.explained_figure import explained_figure
from heinola_indicators.usecases.judgement_formulas import needed_formula, path_formula
from heinola_indicators.usecases.measures import Calculated, calculated
from heinola_indicators.usecases.peer_groups import funnel_of, peer_standings
from heinola_indicators.usecases.series import SeriesPanels
from heinola_indicators.usecases.status_rows import Case, expected_of, status_rows

COMPOSITE_INDEX, ROLLING = "composite-index", "rolling-twelve-months"
PUBLISHED = tuple(name for name in METHODS if name != "path")


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
    read, series = opened(request.strategy, request.data, request.as_of)
    strategy = series.strategy
    theme, goal, measure = _named(strategy, request.measure)
    area = known_area(request.area) if request.area else strategy.area
    results = {each.id: calculated(each, series) for each in _measures_of(theme)}
    results[measure.id] = _up_to(results[measure.id], area, request.period, request.measure)
    rows = _rows(theme, results, area, strategy, request)
    row = next(one for one in rows if one.measure.id == measure.id)
    goals = goal_verdicts(strategy, rows)
    parts = _Parts(series, measure, area, request.as_of, results[measure.id].panel, row)
    return Explanation(
        strategy=strategy,
        theme=theme,
        goal=goal,
        measure=measure,
        area=area,
        as_of=request.as_of,
        row=row,
        figure=parts.explained(row.applied.figure),
        baseline=parts.explained(row.applied.baseline) if _is_from_series(measure) else None,
        since_baseline=parts.change_since(row.applied.baseline),
        since_previous=parts.change_since(parts.previous()),
        trend=parts.trend(),
        forecast=parts.forecast(),
        needed=parts.needed(),
        path_formula=path_formula(measure, row.applied, request.as_of),
        needed_formula=needed_formula(measure, parts.needed()),
        next_on_path=parts.next_on_path(),
        stability=parts.stability(),
        previous_release=_by_previous_release(request, measure, area),
        methods=parts.methods(),
        peers=parts.peers(),
        funnel=parts.funnel(),
        robustness=parts.robustness(),
        process_chart=parts.process_chart(),
        goal_verdict=next(one for one in goals if one.goal == goal.id),
        theme_verdict=next(one for one in theme_verdicts(strategy, goals) if one.theme == theme.id),
        problems=results[measure.id].problems,
        warnings=(*(one for one in read.warnings if one.location == measure.location), *series.warnings),
    )


def _named(strategy: Strategy, name: str) -> tuple[Theme, Goal, Measure]:
    found = {measure.id: (theme, goal, measure) for theme, goal, measure in strategy.measures()}
    if name not in found:
        message = f"there is no measure {name!r} in {strategy.path}{nearest(name, found)}"
        raise UsageError(message)
    return found[name]


def _measures_of(theme: Theme) -> list[Measure]:
    return [measure for goal in theme.goals for measure in goal.measures]


def _is_from_series(measure: Measure) -> bool:
    return measure.baseline is not None and measure.baseline.value is None


def _up_to(result: Calculated, area: str, period: Period | None, name: str) -> Calculated:
    """The measure as it was known with the figure of *period*."""
    if period is None or result.panel is None:
        return result
    panel = result.panel
    known = [one for one in panel.periods if one.last <= period.last]
    value = panel.taken([area], [period]).value[0, 0]
    if period not in panel.periods or value != value:
        there = panel.taken([area], panel.periods)
        texts = [str(one) for one, figure in zip(panel.periods, there.value[0], strict=True) if figure == figure]
        message = f"{name} has no figure of {period}{nearest(str(period), texts)}"
        raise UsageError(message)
    return replace(result, panel=panel.taken(panel.areas, known))


def _rows(
    theme: Theme, results: dict[str, Calculated], area: str, strategy: Strategy, request: ExplainRequest
) -> Sequence[StatusRow]:
    cases = [
        Case(theme, goal, measure, results[measure.id], area, request.period is None or measure.id != request.measure)
        for goal in theme.goals
        for measure in goal.measures
    ]
    return tuple(status_rows(cases, strategy, request.as_of))


@dataclass(frozen=True)
class _Parts:
    """What an explanation consists of, each made from the measure's panel and the row that it is about."""

    series: SeriesPanels
    measure: Measure
    area: str
    as_of: date
    panel: Panel | None
    row: StatusRow

    @property
    def _known(self) -> Panel | None:
        return self.panel.until(self.as_of) if self.panel else None

    def explained(self, figure: Figure | None) -> ExplainedFigure | None:
        return explained_figure(figure, self.measure, self.area, self.series) if figure else None

    def previous(self) -> Figure | None:
        """The figure before the latest."""
        panel, latest = self._known, self.row.figure
        if panel is None or latest is None or self.area not in panel.areas:
            return None
        row = panel.taken([self.area], panel.periods)
        earlier = [column for column, period in enumerate(row.periods) if period.last < latest.period.last]
        there = [column for column in earlier if row.value[0, column] == row.value[0, column]]
        if not there:
            return None
        column = there[-1]
        return Figure(row.periods[column], float(row.value[0, column]), int(row.flag[0, column]))

    def change_since(self, earlier: Figure | None) -> Change | None:
        panel, latest = self._known, self.row.figure
        if panel is None or latest is None or earlier is None:
            return None
        counted = self.measure.interval == POISSON
        return change(panel, self.area, earlier.period, latest.period, self.measure.breaks, counted=counted)

    def trend(self) -> Trend | None:
        panel = self._known
        if panel is None or self.area not in panel.areas:
            return None
        row = panel.taken([self.area], panel.periods)
        return trends(row, self.measure.direction, self.measure.breaks)[self.area]

    def forecast(self) -> Forecast | None:
        target, panel = self.row.final.target, self._known
        if panel is None or target is None or target.value is None:
            return None
        return forecast_to(panel, self.area, target.period, target.value, self.measure.direction, self.measure.breaks)

    def needed(self) -> NeededChange | None:
        target, panel, figure = self.row.final.target, self._known, self.row.figure
        if panel is None or target is None or figure is None:
            return None
        return needed_change(panel, self.area, figure, target, self.measure.direction, self.measure.breaks)

    def next_on_path(self) -> NextOnPath | None:
        return next_on_path(self.measure, self.row.applied, self.as_of)

    def stability(self) -> Stability | None:
        if self.panel is None or self.row.figure is None or self.row.applied.target is None:
            return None
        question = Question(self.measure, self.panel.until(self.as_of), self.area)
        return stability(question, self.as_of, target_area=self.series.strategy.area)

    def methods(self) -> tuple[MethodVerdict, ...]:
        chosen = self.measure.methods or self.series.strategy.methods or PUBLISHED
        if self.panel is None:
            return ()
        return other_methods(chosen, self.measure, self.panel, self.area, self.row.applied)

    def peers(self) -> tuple[PeerStanding, ...]:
        if self.panel is None or self.row.figure is None:
            return ()
        return peer_standings(self.series, self.measure, self.panel, self.area, self.row.figure.period)

    def funnel(self) -> Funnel | None:
        panel, figure = self._known, self.row.figure
        return None if panel is None or figure is None else funnel_of(self.measure, panel, self.area, figure)

    def robustness(self) -> Robustness | None:
        """How far the choices in an index carry it; none for other measures."""
        figure = self.row.figure
        if figure is None or self.measure.calculator != COMPOSITE_INDEX:
            return None
        inputs = {name: panel for name, wanted in self.measure.inputs.items() if (panel := self.series.panel(wanted))}
        chosen = settings(CALCULATORS.load(COMPOSITE_INDEX), self.measure.parameters)
        return robustness_of(inputs, chosen, figure.period)

    def process_chart(self) -> ProcessChart | None:
        """That of the months behind a sum of twelve, which overlap from month to month."""
        panel = self._known
        if panel is None:
            return None
        months = panel.inputs[0] if self.measure.calculator == ROLLING else panel
        return process_chart(months.until(self.as_of), self.area, self.measure.breaks)


def _by_previous_release(request: ExplainRequest, measure: Measure, area: str) -> Assessment | None:
    """The verdict on the same period by the exports as they were before; none without a folder of them."""
    if request.previous is None:
        return None
    _, series = opened(request.strategy, request.previous, request.as_of)
    result = _up_to(calculated(measure, series), area, request.period, request.measure)
    if result.panel is None:
        raise ExportNotRead(result.problems)
    question = Question(measure, result.panel, area, expected_of(series.strategy, measure, result.panel, request.as_of))
    verdicts: Verdicts = assess_all([question], request.as_of, target_area=series.strategy.area)[0]
    return verdicts.applied
