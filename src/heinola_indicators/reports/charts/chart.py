"""What the chart of a measure shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.assessment.comparable_points import stretches
from heinola_indicators.assessment.target_path import IN_PIECES
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.period import Period
from heinola_indicators.model.strategy import Break, TargetLevel
from heinola_indicators.panel.panel import Panel
from heinola_indicators.reports.material import MeasureMaterial, PathPoint

NOT_FINAL = Flag.P | Flag.E | Flag.F


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A figure with half its 95 % interval, where it has one; *is_open*: provisional, estimated or a forecast."""

    period: Period
    value: float
    margin: float | None = None
    is_open: bool = False

    @property
    def low(self) -> float:
        """The lower end of the interval; the value itself without one."""
        return self.value - (self.margin or 0.0)

    @property
    def high(self) -> float:
        """The upper end of the interval; the value itself without one."""
        return self.value + (self.margin or 0.0)


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """A break before the figures of *month* (12 × year + month − 1) and later."""

    month: float
    is_comparable: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures in *runs* that are comparable and without gaps, the target path, the levels and the breaks.

    *path* has a line for each target level that is aimed at by itself; its first point is the baseline.
    """

    runs: tuple[tuple[ChartPoint, ...], ...]
    path: tuple[tuple[PathPoint, ...], ...] = ()
    levels: tuple[TargetLevel, ...] = ()
    proposed: tuple[TargetLevel, ...] = ()
    breaks: tuple[ChartBreak, ...] = ()

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """All figures in time order."""
        return tuple(point for run in self.runs for point in run)

    @property
    def has_intervals(self) -> bool:
        """Whether a figure has a margin of error."""
        return any(point.margin is not None for point in self.points)

    @property
    def has_open_points(self) -> bool:
        """Whether a figure is provisional, estimated or a forecast."""
        return any(point.is_open for point in self.points)


def measure_chart(item: MeasureMaterial) -> Chart | None:
    """The chart of a measure; none where its area has no figure."""
    if item.panel is None or item.row.area not in item.panel.areas:
        return None
    panel = item.panel.taken([item.row.area], item.panel.periods)
    runs = tuple(_runs(panel, item.measure.breaks))
    if not runs:
        return None
    return Chart(runs, tuple(_path(item)), item.levels, item.proposed, tuple(_breaks(panel, item.measure.breaks)))


def _runs(panel: Panel, breaks: Sequence[Break]) -> Iterator[tuple[ChartPoint, ...]]:
    stretch = stretches(panel, breaks)[0].tolist()
    run: list[ChartPoint] = []
    for column, (period, value) in enumerate(zip(panel.periods, panel.value[0].tolist(), strict=True)):
        interrupted = np.isnan(value) or (column > 0 and stretch[column] != stretch[column - 1])
        if interrupted and run:
            yield tuple(run)
            run = []
        if not np.isnan(value):
            run.append(_point(panel, column, period, value))
    if run:
        yield tuple(run)


def _point(panel: Panel, column: int, period: Period, value: float) -> ChartPoint:
    margin = float("nan") if panel.margin is None else float(panel.margin[0, column])
    is_open = bool(int(panel.flag[0, column]) & NOT_FINAL)
    return ChartPoint(period, value, None if np.isnan(margin) else margin, is_open)


def _path(item: MeasureMaterial) -> Iterator[tuple[PathPoint, ...]]:
    """One line through all levels, or a straight one to each: it holds from the level before it on."""
    if not item.path:
        return
    if item.measure.path == IN_PIECES:
        yield item.path
        return
    baseline, since = item.path[0], item.path[0].period
    for level in item.levels:
        line = [point for point in item.path if since < point.period <= level.period]
        if line:
            yield (_on_the_line(baseline, line[-1], since), *line)
        since = max(since, level.period)


def _on_the_line(start: PathPoint, end: PathPoint, period: Period) -> PathPoint:
    share = (period.last - start.period.last) / (end.period.last - start.period.last)
    return PathPoint(period, start.value + share * (end.value - start.value))


def _breaks(panel: Panel, declared: Sequence[Break]) -> Iterator[ChartBreak]:
    """Each break halfway between the figures that it parts; one outside the figures parts nothing."""
    found: dict[float, bool] = {}
    for one in declared:
        column = next((at for at, period in enumerate(panel.periods) if period.last >= one.period.first), 0)
        if column > 0:
            found[_between(panel, column)] = one.comparable
    stretch = stretches(panel, declared)[0].tolist()
    for column in range(1, len(stretch)):
        if stretch[column] != stretch[column - 1]:
            found[_between(panel, column)] = False
    for month in sorted(found):
        yield ChartBreak(month, found[month])


def _between(panel: Panel, column: int) -> float:
    return (panel.periods[column - 1].last + panel.periods[column].last) / 2
