"""The very hidden sheet that tells the way back where the inputs stand, and what stood there."""

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.sheet_style import protect, put
from heinola_indicators.reports.budget.structure import MAP_COLUMNS, MAP_SHEET


def add_map_sheet(book: Book) -> None:
    """A row per input cell."""
    sheet = book.workbook.create_sheet(MAP_SHEET)
    rows = [(one.measure, one.kind, one.period, one.sheet, one.cell, one.value) for one in book.inputs]
    for number, row in enumerate((MAP_COLUMNS, *rows), start=1):
        for column, value in enumerate(row, start=1):
            put(sheet.cell(number, column), value)
    protect(sheet)
    sheet.sheet_state = "veryHidden"
