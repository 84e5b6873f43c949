"""A chart as an SVG element for a page: lines and signs that differ in shape, colours by the page's style sheet."""

from collections.abc import Iterator, Sequence

from heinola_indicators.model.strategy import TargetLevel
from heinola_indicators.reports.charts.chart import Chart, ChartPoint
from heinola_indicators.reports.charts.chart_text import ChartText
from heinola_indicators.reports.charts.frame import BOTTOM, HEIGHT, RIGHT, TOP, WIDTH, Frame, ends, frame_of
from heinola_indicators.reports.charts.labels import chart_labels
from heinola_indicators.reports.charts.svg import element, points, text
from heinola_indicators.reports.charts.ticks import MONTHS, year_ticks

MOST_SIGNS = 40  # beyond, the figures are a line without a sign on each
CHARACTER = 8.1  # the width of a digit at the size of the style sheet
RADIUS, SIDE = 3.5, 6.0
DECEMBER = 11  # a yearly figure stands at the end of its year, and so does the number of the year


def chart_svg(chart: Chart, words: ChartText, name: str) -> str:
    """The chart as ``<svg role="img">`` with title and description.

    Args:
        chart: what it shows.
        words: how its numbers are written, and its title.
        name: an id of its own on the page, for the ids of title and description.
    """
    ticks = frame_of(chart, 0).ticks
    labels = words.tick_labels(ticks)
    frame = frame_of(chart, 10 + CHARACTER * max(map(len, labels)))
    return element(
        "svg",
        element("title", text(words.name), id=f"{name}-title"),
        element("desc", text(words.description(chart)), id=f"{name}-desc"),
        *_value_axis(frame, labels, words.axis(ticks)),
        *_time_axis(frame, chart),
        *_breaks(frame, chart),
        *_path(frame, chart),
        *_levels(frame, chart),
        *_figures(frame, chart),
        *_baseline(frame, chart),
        *chart_labels(frame, chart, words),
        class_="chart",
        viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )


def _value_axis(frame: Frame, labels: Sequence[str], unit: str) -> Iterator[str]:
    yield element("text", text(unit), class_="unit", x=2, y=13)
    for tick, label in zip(frame.ticks, labels, strict=True):
        y = frame.y(tick)
        yield element("line", class_="zero" if tick == 0 else "grid", x1=frame.left, x2=RIGHT, y1=y, y2=y)
        yield element("text", text(label), class_="tick end", x=frame.left - 6, y=y + 5)


def _time_axis(frame: Frame, chart: Chart) -> Iterator[str]:
    yield element("line", class_="axis", x1=frame.left, x2=RIGHT, y1=BOTTOM, y2=BOTTOM)
    for month, label in _times(frame, chart):
        x = frame.x(month)
        yield element("line", class_="axis", x1=x, x2=x, y1=BOTTOM, y2=BOTTOM + 4)
        yield element("text", text(label), class_="tick middle", x=x, y=BOTTOM + 21)


def _times(frame: Frame, chart: Chart) -> list[tuple[float, str]]:
    """Years, at their end where figures are of whole years; the latest period where no year begins."""
    latest = chart.points[-1].period
    yearly = latest.last - latest.first >= DECEMBER and latest.last % MONTHS == DECEMBER
    month = DECEMBER if yearly else 0
    years = year_ticks(frame.first, frame.last, month)
    return [(MONTHS * year + month, str(year)) for year in years] or [(latest.last, str(latest))]


def _breaks(frame: Frame, chart: Chart) -> Iterator[str]:
    for one in chart.breaks:
        x = frame.x(one.month)
        yield element("line", class_="break", x1=x, x2=x, y1=TOP, y2=BOTTOM)
        sign = "=" if one.is_comparable else "≠"
        yield element("text", text(sign), class_="break-sign middle", x=x, y=TOP - 5)


def _path(frame: Frame, chart: Chart) -> Iterator[str]:
    for line in chart.path:
        places = [(frame.x(point.period.last), frame.y(point.value)) for point in line]
        yield element("polyline", class_="path", points=points(places))


def _baseline(frame: Frame, chart: Chart) -> Iterator[str]:
    """A frame around the figure that it mostly is."""
    if chart.path:
        start = chart.path[0][0]
        x, y = frame.x(start.period.last) - SIDE, frame.y(start.value) - SIDE
        yield element("rect", class_="baseline", x=x, y=y, width=2 * SIDE, height=2 * SIDE)


def _levels(frame: Frame, chart: Chart) -> Iterator[str]:
    for level in chart.proposed:
        yield from _level(frame, level, "level proposed")
    for level in chart.levels:
        yield from _level(frame, level, "level")


def _level(frame: Frame, level: TargetLevel, kind: str) -> Iterator[str]:
    x = frame.x(level.period.last)
    heights = [frame.y(bound) for bound in ends(level)]
    if level.is_range:
        yield element("line", class_=kind, x1=x, x2=x, y1=heights[0], y2=heights[1])
    for y in heights:
        corners = ((x, y - SIDE), (x + SIDE, y), (x, y + SIDE), (x - SIDE, y))
        yield element("polygon", class_=kind, points=points(corners))


def _figures(frame: Frame, chart: Chart) -> Iterator[str]:
    few = len(chart.points) <= MOST_SIGNS
    for run in chart.runs:
        if len(run) > 1:
            yield element("polyline", class_="series", points=points(_thinned(frame, run)))
        for point in run:
            if point.margin is not None:
                yield _interval(frame, point)
        for point in run if few or len(run) == 1 else ():
            yield _sign(frame, point)
    if not few:
        yield _sign(frame, chart.points[-1])


def _thinned(frame: Frame, run: Sequence[ChartPoint]) -> Iterator[tuple[float, float]]:
    """Of the figures within one unit of width the lowest and the highest: a line of days stays light."""
    columns: dict[int, list[ChartPoint]] = {}
    for point in run:
        columns.setdefault(round(frame.x(point.period.last)), []).append(point)
    for together in columns.values():
        outer = {min(together, key=lambda point: point.value), max(together, key=lambda point: point.value)}
        for point in sorted(outer, key=lambda point: point.period.last):
            yield frame.x(point.period.last), frame.y(point.value)


def _interval(frame: Frame, point: ChartPoint) -> str:
    x = frame.x(point.period.last)
    low, high = frame.y(point.low), frame.y(point.high)
    whisker = f"M{x - 4:.1f} {low:.1f}h8M{x:.1f} {low:.1f}V{high:.1f}M{x - 4:.1f} {high:.1f}h8"
    return element("path", class_="interval", d=whisker)


def _sign(frame: Frame, point: ChartPoint) -> str:
    kind = "figure open" if point.is_open else "figure"
    return element("circle", class_=kind, cx=frame.x(point.period.last), cy=frame.y(point.value), r=RADIUS)
