"""Kuviot: a native chart for every measure, its numbers on a hidden sheet."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.chart_numbers import ChartNumbers, chart_numbers
from heinola_indicators.reports.budget.native_chart import native_chart
from heinola_indicators.reports.budget.sheet_style import NOTE, TITLE, head, protect, put, put_line, set_pages
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.material import MeasureMaterial
from heinola_indicators.reports.numbers import unit_word, with_unit
from heinola_indicators.reports.status_phrases import measure_phrase, status_phrase, target_phrase

NUMBERS_SHEET = "_kuviot"
FIRST_ROW, ROWS_OF_CHART = 4, 17
COLUMNS_OF_CHART, COLUMN_WIDTH = 7, 11.6
ROW_HEIGHT = 15.0
CHARTS_BESIDE, CHARTS_BELOW = 2, 2  # on a page


def add_chart_sheets(book: Book) -> None:
    """The charts, two beside each other, and the hidden sheet with their numbers."""
    sheet, numbers_sheet = book.add_sheet(word("charts", book.language)), book.add_sheet(NUMBERS_SHEET)
    put_line(sheet["A1"], word("charts", book.language), TITLE)
    put_line(sheet["A2"], word("charts_note", book.language).format(word("series", book.language)), NOTE)
    count, next_row = 0, 1
    for item in book.material.measures:
        numbers = chart_numbers(item, book.language)
        if numbers is None:
            continue
        _write_numbers(numbers_sheet, next_row, numbers)
        chart = native_chart(numbers, numbers_sheet, next_row, _title(book, item))
        across, down = count % CHARTS_BESIDE, count // CHARTS_BESIDE
        anchor = sheet.cell(FIRST_ROW + down * ROWS_OF_CHART, 1 + across * COLUMNS_OF_CHART)
        sheet.add_chart(chart, anchor.coordinate)
        book.chart_texts.append(_text(book, item, numbers))
        next_row += len(numbers.labels) + 2
        count += 1
    _finish(book, sheet, -(-count // CHARTS_BESIDE))
    protect(numbers_sheet)
    numbers_sheet.sheet_state = "hidden"


def _write_numbers(sheet: Worksheet, first: int, numbers: ChartNumbers) -> None:
    head(sheet, first, [numbers.name, *(series.name for series in numbers.series), numbers.margin_name])
    for number, label in enumerate(numbers.labels):
        put(sheet.cell(first + 1 + number, 1), label)
        values = [*(series.values[number] for series in numbers.series), numbers.margins[number]]
        for column, value in enumerate(values, start=2):
            put(sheet.cell(first + 1 + number, column), value)


def _title(book: Book, item: MeasureMaterial) -> str:
    return f"{measure_phrase(item.row, book.language)}, {unit_word(item.measure.unit, book.language)}"


def _text(book: Book, item: MeasureMaterial, numbers: ChartNumbers) -> str:
    """The alternative text: what the chart shows, from where to where, and where its figures stand."""
    language, unit = book.language, item.measure.unit
    (first_period, first), (last_period, last) = numbers.first, numbers.last
    return word("chart_text", language).format(
        measure=measure_phrase(item.row, language),
        unit=unit_word(unit, language),
        first=with_unit(first, unit, language),
        first_period=first_period,
        last=with_unit(last, unit, language),
        last_period=last_period,
        target=target_phrase(item.row.applied.target, unit, language),
        status=status_phrase(item.row, language),
        sheet=word("series", language),
    )


def _finish(book: Book, sheet: Worksheet, rows_of_charts: int) -> None:
    for number in range(1, CHARTS_BESIDE * COLUMNS_OF_CHART + 1):
        sheet.column_dimensions[get_column_letter(number)].width = COLUMN_WIDTH
    last = FIRST_ROW + rows_of_charts * ROWS_OF_CHART
    for row in range(FIRST_ROW, last + 1):
        sheet.row_dimensions[row].height = ROW_HEIGHT
    for page in range(CHARTS_BELOW, rows_of_charts, CHARTS_BELOW):
        sheet.row_breaks.append(Break(id=FIRST_ROW + page * ROWS_OF_CHART - 2))
    set_pages(sheet, book.language, None)
    sheet.print_area = f"A1:{sheet.cell(last, CHARTS_BESIDE * COLUMNS_OF_CHART).coordinate}"
    protect(sheet)
