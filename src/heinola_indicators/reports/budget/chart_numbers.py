"""The numbers behind a native chart: a row per period, a column per line."""

from collections.abc import Iterator
from dataclasses import dataclass

from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import MONTHS_IN, Period
from heinola_indicators.reports.budget.phrases import figure_mark, level_mark
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.cell_format import number_format
from heinola_indicators.reports.charts.chart import Chart, ChartPoint, measure_chart
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.period_words import period_short, period_words

Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A line of the chart by its *name* in the legend; a value is none where it has no point."""

    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """What a chart is drawn from: the *labels* of periods in time order, and as many values in every line.

    *figures* come in stretches between breaks; *margins* are the half-widths of intervals around them. *first* and
    *last* are the ends of the figures, period and value.
    """

    name: str
    labels: tuple[str, ...]
    figures: tuple[Series, ...]
    path: Series
    levels: Series
    margins: Values
    margin_name: str
    number_format: str
    first: tuple[str, float]
    last: tuple[str, float]

    @property
    def series(self) -> tuple[Series, ...]:
        """The lines that have a point, in the order of their columns."""
        others = (one for one in (self.path, self.levels) if any(value is not None for value in one.values))
        return *self.figures, *others

    @property
    def reach(self) -> tuple[float, float]:
        """The lowest and the highest value, intervals included."""
        lines = [value for series in (self.path, self.levels) for value in series.values if value is not None]
        ends = [
            end
            for series in self.figures
            for value, margin in zip(series.values, self.margins, strict=True)
            if value is not None
            for end in (value - (margin or 0.0), value + (margin or 0.0))
        ]
        return min(lines + ends), max(lines + ends)


def chart_numbers(item: MeasureMaterial, language: Language) -> ChartNumbers | None:
    """The numbers of a measure's chart; none where its area has no figure."""
    chart = measure_chart(item)
    if chart is None:
        return None
    points = chart.points
    levels = {level.period: level.value for level in item.levels if level.value is not None}
    path = {point.period: point.value for point in item.path}
    periods = _without_holes(sorted({*(point.period for point in points), *path, *levels}))
    of_period = {point.period: point for point in points}
    return ChartNumbers(
        name=item.measure.id,
        labels=tuple(map(period_short, periods)),
        figures=tuple(_stretches(chart, periods, item, language)),
        path=Series(word("path", language), tuple(map(path.get, periods))),
        levels=Series(word("target_level", language) + _mark(item), tuple(map(levels.get, periods))),
        margins=tuple(of_period[one].margin if one in of_period else None for one in periods),
        margin_name=word("margin", language),
        number_format=number_format(item.measure.unit.decimals, language),
        first=(period_words(points[0].period, language), points[0].value),
        last=(period_words(points[-1].period, language), points[-1].value),
    )


def _without_holes(periods: list[Period]) -> list[Period]:
    """*periods* with those between them, so that time goes evenly; as they are where they have no rhythm."""
    steps = {MONTHS_IN.get(period.frequency) for period in periods}
    step = steps.pop() if len(steps) == 1 else None
    if step is None:
        return periods
    months = int(periods[-1].last - periods[0].last)
    return [periods[0].shifted(gone) for gone in range(0, months + 1, step)]


def _mark(item: MeasureMaterial) -> str:
    """The mark of an example, where the levels have one."""
    return max(map(level_mark, item.levels), default="")


def _stretches(chart: Chart, periods: list[Period], item: MeasureMaterial, language: Language) -> Iterator[Series]:
    """The figures between breaks that part what cannot be compared; a gap does not end a line."""
    parted = [one.month for one in chart.breaks if not one.is_comparable]
    stretches: dict[int, list[ChartPoint]] = {}
    for point in chart.points:
        stretches.setdefault(sum(month < point.period.last for month in parted), []).append(point)
    for number, points in enumerate(stretches.values()):
        value_of = {point.period: point.value for point in points}
        name = (
            word("after_break", language).format(period_words(points[0].period, language))
            if number
            else word("figure", language)
        )
        mark = max(figure_mark(item, point.period) for point in points)
        yield Series(name + mark, tuple(map(value_of.get, periods)))
