"""What there is to say about one verdict beside the verdict itself."""

import math
from dataclasses import dataclass
from datetime import date

from heinola_indicators.assessment import METHODS
from heinola_indicators.assessment.area_figures import AreaFigures
from heinola_indicators.assessment.assess import Question, baseline_of
from heinola_indicators.assessment.change import Change, change
from heinola_indicators.assessment.comparability import break_between
from heinola_indicators.assessment.forecast import Forecast, forecast_to
from heinola_indicators.assessment.funnel import Funnel
from heinola_indicators.assessment.needed_change import NeededChange, needed_change
from heinola_indicators.assessment.next_on_path import NextOnPath, next_on_path
from heinola_indicators.assessment.other_methods import MethodVerdict, other_methods
from heinola_indicators.assessment.process_chart import ProcessChart, process_chart
from heinola_indicators.assessment.stability import Stability, stability
from heinola_indicators.assessment.status_table import StatusRow
from heinola_indicators.assessment.trend import Trend, trends
from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.composite.robustness import Robustness, robustness_of
from heinola_indicators.model.assessment import Figure
from heinola_indicators.model.period import Frequency
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Measure
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.explanation import ExplainedFigure, PeerStanding
from heinola_indicators.strategy.calculator_checks import settings
from heinola_indicators.usecases.explained_figure import explained_figure
from heinola_indicators.usecases.peer_groups import funnel_of, municipalities_in, peer_standings
from heinola_indicators.usecases.series import SeriesPanels

COMPOSITE_INDEX, ROLLING = "composite-index", "rolling-twelve-months"
PUBLISHED = tuple(name for name in METHODS if name != "path")


@dataclass(frozen=True)
class MeasureParts:
    """What there is to say about one verdict, each made from the measure's panel and the row that it is about."""

    series: SeriesPanels
    measure: Measure
    area: str
    as_of: date
    panel: Panel | None
    row: StatusRow

    @property
    def _known(self) -> Panel | None:
        return self.panel.until(self.as_of) if self.panel else None

    @property
    def _figures(self) -> AreaFigures | None:
        panel = self._known
        if panel is None or self.area not in panel.areas:
            return None
        return AreaFigures(panel, panel.areas.index(self.area), len(panel.periods))

    def explained(self, figure: Figure | None) -> ExplainedFigure | None:
        """The figure with what stands behind it."""
        if figure is None or self.panel is None:
            return None
        return explained_figure(figure, self.measure, self.area, self.series, self.panel)

    def baseline(self) -> Figure | None:
        """The figure that the area is compared with: the declared value is the strategy's own area's only."""
        judged, declared, figures = self.row.applied.baseline, self.measure.baseline, self._figures
        if judged is not None or declared is None or figures is None:
            return judged
        own = self.area == self.series.strategy.area
        return baseline_of(self.measure, figures) if own else figures.at(declared.period)

    def previous(self) -> Figure | None:
        """The figure before the latest."""
        figures, latest = self._figures, self.row.figure
        if figures is None or latest is None:
            return None
        earlier = [period for period in figures.panel.periods if period.last < latest.period.last]
        found = (figures.at(period) for period in reversed(earlier))
        return next((figure for figure in found if figure is not None), None)

    def change_since(self, earlier: Figure | None) -> Change | None:
        """What has happened since *earlier*."""
        figures, latest = self._figures, self.row.figure
        if figures is None or latest is None or earlier is None or earlier.period == latest.period:
            return None
        return change(
            earlier,
            latest,
            comparable=break_between(self.measure, figures, earlier.period, latest.period) is None,
            sampled=figures.panel.margin is not None,
            declared=self.measure.baseline is not None
            and earlier is self.row.applied.baseline
            and self.measure.baseline.value is not None,
        )

    def trend(self) -> Trend | None:
        """The way that the area's figures go since the latest break."""
        panel = self._known
        if panel is None or self.area not in panel.areas:
            return None
        row = panel.taken([self.area], panel.periods)
        return trends(row, self.measure.direction, self.measure.breaks)[self.area]

    def forecast(self) -> Forecast | None:
        """Where they lead by the final target period."""
        target, panel = self.row.final.target, self._known
        if panel is None or target is None:
            return None
        level = math.nan if target.value is None else target.value
        return forecast_to(panel, self.area, target.period, level, self.measure.direction, self.measure.breaks)

    def needed(self) -> NeededChange | None:
        """What it takes to be at the final target level in time."""
        target, panel, figure = self.row.final.target, self._known, self.row.figure
        if panel is None or target is None or figure is None or target.period.end <= self.as_of:
            return None
        if self.row.applied.status is TargetStatus.NOT_COMPARABLE:
            return None
        others = () if self.measure.unit.grows_with_size else municipalities_in(panel)
        return needed_change(
            panel, self.area, figure, target, self.measure.direction, self.measure.breaks, others=others
        )

    def next_on_path(self) -> NextOnPath | None:
        """The value that keeps the measure on its path."""
        strategy = self.series.strategy
        parts = [part for wanted in self.measure.inputs.values() for part in strategy.series[wanted].parts]
        if any(strategy.sources[part.source].frequency is Frequency.IRREGULAR for part in parts):
            return None  # a study that comes when it comes has no next year
        return next_on_path(self.measure, self.row.applied, self.as_of)

    def stability(self) -> Stability | None:
        """The verdict by other years."""
        if self.panel is None or self.row.figure is None or self.row.applied.target is None:
            return None
        question = Question(self.measure, self.panel.until(self.as_of), self.area)
        return stability(question, self.as_of, target_area=self.series.strategy.area)

    def methods(self) -> tuple[MethodVerdict, ...]:
        """What published methods say."""
        chosen = self.measure.methods or self.series.strategy.methods or PUBLISHED
        if self.panel is None:
            return ()
        return other_methods(chosen, self.measure, self.panel, self.area, self.row.applied, self.baseline())

    def peers(self) -> tuple[PeerStanding, ...]:
        """The standing among others."""
        if self.panel is None or self.row.figure is None:
            return ()
        return peer_standings(self.series, self.measure, self.panel, self.area, self.row.figure.period)

    def funnel(self) -> Funnel | None:
        """The limits of chance around a rate."""
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
        if not panel.periods:
            return None
        months = panel.inputs[0] if self.measure.calculator == ROLLING else panel
        return process_chart(months.until(panel.periods[-1].end), self.area, self.measure.breaks)
