"""A line chart of Excel: figures, target path, target levels, margins of error."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from openpyxl.chart import LineChart, Reference, Series
from openpyxl.chart.data_source import NumDataSource, NumRef
from openpyxl.chart.error_bar import ErrorBars
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties
from openpyxl.drawing.text import Font as DrawnFont
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.book import quoted
from heinola_indicators.reports.budget.chart_numbers import ChartNumbers
from heinola_indicators.reports.budget.sheet_style import FONT
from heinola_indicators.reports.charts.ticks import round_ticks
from heinola_indicators.reports.workbook_text import legal_text

WIDTH, HEIGHT = 15.4, 8.4  # centimetres
FIGURE, AFTER_BREAK, PATH, LEVEL, GRID = "1F4E79", "2E86AB", "6B6B6B", "B3261E", "D9D9D9"
MARKERS = ("circle", "square", "triangle")
POINT = 12_700  # EMU
LABELS_SHOWN = 10
YEAR = re.compile(r"\d{4}")


def native_chart(numbers: ChartNumbers, sheet: Worksheet, first: int, title: str) -> LineChart:
    """The chart of *numbers*, which stand on *sheet* from row *first* on."""
    chart: Any = LineChart()  # the stubs lack half of what a chart has
    chart.width, chart.height, chart.style = WIDTH, HEIGHT, 2
    _dress_title(chart, title)
    last = first + len(numbers.labels)
    for column in range(2, len(numbers.series) + 2):
        values = Reference(sheet, min_col=column, min_row=first, max_row=last)
        chart.series.append(Series(values, title_from_data=True))
    chart.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
    _dress_lines(chart, numbers, sheet, first, last)
    _dress_axes(chart, numbers)
    chart.legend.position = "b"
    chart.legend.txPr = _text(900)
    chart.display_blanks = "gap"
    chart.visible_cells_only = False  # the numbers are on a hidden sheet
    made: LineChart = chart
    return made


def _dress_title(chart: Any, title: str) -> None:
    chart.title = legal_text(title)
    chart.title.overlay = False
    for paragraph in chart.title.tx.rich.p:
        paragraph.pPr = ParagraphProperties(defRPr=_font(1100, bold=True))
        for run in paragraph.r:
            run.rPr = _font(1100, bold=True)


def _dress_lines(chart: Any, numbers: ChartNumbers, sheet: Worksheet, first: int, last: int) -> None:
    for number, (line, series) in enumerate(zip(numbers.series, chart.series, strict=True)):
        if line is numbers.path:
            _dress_line(series, LineProperties(solidFill=PATH, w=POINT, prstDash="dash"), PATH, "none")
        elif line is numbers.levels:
            _dress_line(series, LineProperties(noFill=True), LEVEL, "diamond")
            series.marker.size = 9
        else:
            colour = AFTER_BREAK if number else FIGURE
            _dress_line(series, LineProperties(solidFill=colour, w=2 * POINT), colour, MARKERS[number % len(MARKERS)])
            if any(margin is not None for margin in numbers.margins):
                series.errBars = _margins(sheet, len(numbers.series) + 2, first, last, colour)


def _dress_line(series: Any, line: LineProperties, colour: str, marker: str) -> None:
    series.graphicalProperties = GraphicalProperties(ln=line)
    series.marker.symbol = marker
    series.marker.size = 5
    series.marker.graphicalProperties = GraphicalProperties(solidFill=colour, ln=LineProperties(solidFill=colour))
    series.smooth = False


def _margins(sheet: Worksheet, column: int, first: int, last: int, colour: str) -> ErrorBars:
    letter = get_column_letter(column)
    width = NumDataSource(numRef=NumRef(f=f"{quoted(sheet.title)}!${letter}${first + 1}:${letter}${last}"))
    bars = ErrorBars(errDir="y", errBarType="both", errValType="cust", plus=width, minus=width)
    bars.spPr = GraphicalProperties(ln=LineProperties(solidFill=colour, w=POINT))
    return bars


def _dress_axes(chart: Any, numbers: ChartNumbers) -> None:
    ticks = round_ticks(*numbers.reach)
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = ticks[0], ticks[-1]
    chart.y_axis.majorUnit = ticks[1] - ticks[0]
    chart.y_axis.number_format = numbers.number_format
    chart.y_axis.numFmt.sourceLinked = False
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=GRID))
    chart.x_axis.tickLblPos = "low"  # beneath the figures, also where they are negative
    chart.x_axis.tickLblSkip = chart.x_axis.tickMarkSkip = _labels_apart(numbers.labels)
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = _text(900)


def _labels_apart(labels: Sequence[str]) -> int:
    """How many periods there are from label to label: whole years, where a year has several."""
    in_a_year = max(Counter(YEAR.findall(label)[0] for label in labels).values())
    return in_a_year * -(-len(labels) // (LABELS_SHOWN * in_a_year))


def _text(size: int) -> RichText:
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=_font(size)), endParaRPr=_font(size))])


def _font(size: int, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(latin=DrawnFont(typeface=FONT), sz=size, b=bold)
