"""The words and numbers on a chart, and what a screen reader says instead of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from heinola_indicators.model.localised import Language
from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.charts.chart import Chart
from heinola_indicators.reports.charts.chart_words import chart_word
from heinola_indicators.reports.charts.ticks import decimals_of
from heinola_indicators.reports.numbers import unit_word, with_unit, written

MILLION = 1_000_000
ENOUGH_DIGITS = 10  # from here on a number of millions has one decimal, below two


@dataclass(frozen=True, slots=True)
class ChartText:
    """How the chart of one measure is written: *name* is its title, the marks say what is synthetic or an example."""

    name: str
    unit: Unit
    language: Language
    figure_mark: str = ""
    level_mark: str = ""

    def axis(self, ticks: Sequence[float]) -> str:
        """The unit of the axis."""
        word = unit_word(self.unit, self.language)
        return chart_word("millions", self.language).format(word) if _in_millions(ticks) else word

    def tick_labels(self, ticks: Sequence[float]) -> list[str]:
        """The numbers beside the axis."""
        scaled = [tick / MILLION for tick in ticks] if _in_millions(ticks) else list(ticks)
        decimals = decimals_of(scaled)
        return [written(value, decimals, self.language) for value in scaled]

    def number(self, value: float, ticks: Sequence[float]) -> str:
        """A number on the chart, in the unit of the axis."""
        if not _in_millions(ticks):
            return written(value, self.unit.decimals, self.language)
        return written(value / MILLION, 1 if abs(value) >= ENOUGH_DIGITS * MILLION else 2, self.language)

    def bounds(self, level: TargetLevel, ticks: Sequence[float]) -> str:
        """A target level, short: ``≥ 6 500*``."""
        signs = (("≥", level.low), ("≤", level.high))
        found = [f"{sign}\u00a0{self.number(bound, ticks)}" for sign, bound in signs if bound is not None]
        return ", ".join(found) + self.level_mark

    def description(self, chart: Chart) -> str:
        """Sentences that say what one sees."""
        return " ".join([self._figures(chart), *self._path(chart)])

    def _figures(self, chart: Chart) -> str:
        points = chart.points
        first, last = points[0], points[-1]
        if len(points) == 1:
            return self._say("one_figure", last.period, self._written(last.value))
        lowest, highest = min(points, key=lambda point: point.value), max(points, key=lambda point: point.value)
        return self._say(
            "figures",
            *(first.period, last.period, self._written(first.value), self._written(last.value)),
            *(self._written(lowest.value), lowest.period, self._written(highest.value), highest.period),
        )

    def _path(self, chart: Chart) -> list[str]:
        if not chart.path:
            return []
        start, end = chart.path[0][0], chart.path[-1][-1]
        return [self._say("path", self._plain(start.value), start.period, self._plain(end.value), end.period)]

    def _written(self, value: float) -> str:
        return with_unit(value, self.unit, self.language) + self.figure_mark

    def _plain(self, value: float) -> str:
        return with_unit(value, self.unit, self.language)

    def _say(self, key: str, *values: object) -> str:
        return chart_word(key, self.language).format(*values)


def _in_millions(ticks: Sequence[float]) -> bool:
    return max(abs(ticks[0]), abs(ticks[-1])) >= MILLION
