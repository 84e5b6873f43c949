"""What the lines and signs of a chart mean: a small drawing and a word for each."""

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.charts.chart import Chart
from heinola_indicators.reports.charts.chart_words import chart_word
from heinola_indicators.reports.charts.svg import element, text

DRAWINGS: dict[str, str] = {
    "series": element("line", class_="series", x1=1, x2=25, y1=8, y2=8)
    + element("circle", class_="figure", cx=13, cy=8, r=4),
    "open": element("circle", class_="figure open", cx=13, cy=8, r=4),
    "interval": element("path", class_="interval", d="M9 2h8M13 2V14M9 14h8"),
    "line": element("line", class_="path", x1=1, x2=25, y1=8, y2=8),
    "baseline": element("rect", class_="baseline", x=8, y=3, width=10, height=10),
    "level": element("polygon", class_="level", points="13,2 19,8 13,14 7,8"),
    "proposed": element("polygon", class_="level proposed", points="13,2 19,8 13,14 7,8"),
    "break": element("line", class_="break", x1=9, x2=9, y1=0, y2=16)
    + element("text", text("≠"), class_="break-sign", x=13, y=13),
}
ALL_KEYS = tuple(DRAWINGS)


def chart_keys(chart: Chart) -> tuple[str, ...]:
    """The keys of what the chart shows."""
    shown = {
        "series": True,
        "open": chart.has_open_points,
        "interval": chart.has_intervals,
        "line": bool(chart.path),
        "baseline": bool(chart.path),
        "level": bool(chart.levels),
        "proposed": bool(chart.proposed),
        "break": bool(chart.breaks),
    }
    return tuple(key for key in ALL_KEYS if shown[key])


def key_svg(key: str) -> str:
    """The sign by itself; its word stands beside it."""
    return element("svg", DRAWINGS[key], class_="chart key", viewBox="0 0 26 16", aria_hidden="true")


def key_word(key: str, language: Language) -> str:
    """What the sign means."""
    return chart_word(key, language)
