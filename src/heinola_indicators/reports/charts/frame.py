"""Where times and values stand on a chart."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.charts.chart import Chart
from heinola_indicators.reports.charts.ticks import round_ticks

WIDTH, HEIGHT = 400.0, 262.0
TOP, BOTTOM, RIGHT = 38.0, 232.0, 386.0
INSET = 10.0  # points keep off the edges of the plot
HALF_A_YEAR = 6.0
ROOM_ABOVE, ROOM_BELOW = 0.1, 0.15  # of the range of values, for labels


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot from *left* to the right edge: months from *first* to *last*, values between the outer ticks."""

    left: float
    first: float
    last: float
    ticks: tuple[float, ...]

    def x(self, month: float) -> float:
        """How far from the left a month stands."""
        share = (month - self.first) / (self.last - self.first)
        return self.left + INSET + share * (RIGHT - self.left - 2 * INSET)

    def y(self, value: float) -> float:
        """How far from the top a value stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP)


def values_shown(chart: Chart) -> Iterator[float]:
    """Every value that has to find a place."""
    for point in chart.points:
        yield from (point.low, point.high)
    yield from (point.value for line in chart.path for point in line)
    for level in chain(chart.levels, chart.proposed):
        yield from ends(level)


def ends(level: TargetLevel) -> tuple[float, ...]:
    """The one or two bounds of a target level."""
    return tuple(bound for bound in (level.low, level.high) if bound is not None)


def span_of_time(chart: Chart) -> tuple[float, float]:
    """The first and the last month; a single one gets half a year on either side."""
    periods = [
        *(point.period for point in chart.points),
        *(point.period for line in chart.path for point in line),
        *(level.period for level in chain(chart.levels, chart.proposed)),
    ]
    first, last = min(period.last for period in periods), max(period.last for period in periods)
    return (first, last) if first < last else (first - HALF_A_YEAR, last + HALF_A_YEAR)


def frame_of(chart: Chart, left: float) -> Frame:
    """The frame that holds everything the chart shows, its plot beginning at *left*."""
    shown = list(values_shown(chart))
    low, high = min(shown), max(shown)
    lower, upper = low - ROOM_BELOW * (high - low), high + ROOM_ABOVE * (high - low)
    if low >= 0:
        lower = max(lower, 0.0)  # there are no nights below none
    if high <= 0:
        upper = min(upper, 0.0)
    return Frame(left, *span_of_time(chart), round_ticks(lower, upper))
