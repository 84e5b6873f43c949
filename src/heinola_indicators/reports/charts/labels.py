"""The two numbers that are written on a chart: the latest figure and the last target level."""

from collections.abc import Iterator
from typing import NamedTuple

from heinola_indicators.reports.charts.chart import Chart
from heinola_indicators.reports.charts.chart_text import ChartText
from heinola_indicators.reports.charts.frame import BOTTOM, RIGHT, Frame, ends
from heinola_indicators.reports.charts.svg import element, text

CHARACTER = 8.6  # the width of a bold digit at the size of the style sheet
ABOVE, BELOW = -10.0, 21.0
TUCKED_IN = 5.0
HIGHEST, LOWEST = 26.0, BOTTOM - 3.0


def chart_labels(frame: Frame, chart: Chart, words: ChartText) -> Iterator[str]:
    """The labels, the higher one above its sign and the lower one below, so that they do not meet."""
    latest = chart.points[-1]
    figure = _Place(latest.period.last, latest.low, latest.high)
    written = words.number(latest.value, frame.ticks) + words.figure_mark
    if not chart.levels:
        yield _label(written, "label figure", frame, figure, is_above=True)
        return
    level = chart.levels[-1]
    target = _Place(level.period.last, min(ends(level)), max(ends(level)))
    level_is_higher = target.low + target.high >= 2 * latest.value
    yield _label(written, "label figure", frame, figure, is_above=not level_is_higher)
    yield _label(words.bounds(level, frame.ticks), "label level", frame, target, is_above=level_is_higher)


class _Place(NamedTuple):
    """What a label stands at: a month, and the values that its sign reaches from and to."""

    month: float
    low: float
    high: float


def _label(written: str, kind: str, frame: Frame, place: _Place, *, is_above: bool) -> str:
    half = CHARACTER * len(written) / 2
    aside = half - TUCKED_IN if "figure" in kind else 0.0  # earlier figures lie to the left
    x = min(max(frame.x(place.month) + aside, frame.left + half), RIGHT - half)
    above, below = frame.y(place.high) + ABOVE, frame.y(place.low) + BELOW
    fits = above >= HIGHEST if is_above else below <= LOWEST
    y = above if is_above is fits else below
    return element("text", text(written), class_=f"{kind} middle", x=x, y=y)
