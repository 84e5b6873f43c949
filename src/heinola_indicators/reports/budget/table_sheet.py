"""A sheet that is one table of texts."""

from openpyxl.utils import get_column_letter

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.sheet_style import LINES, fit_height, head, protect, put, set_pages
from heinola_indicators.reports.budget.words import word


def add_table_sheet(book: Book, title: str, columns: dict[str, float], rows: list[list[str]]) -> None:
    """A sheet with its *rows* under *columns*: the names of their headings, with widths."""
    sheet = book.add_sheet(title)
    head(sheet, 1, [word(key, book.language) for key in columns])
    for number, texts in enumerate(rows, start=2):
        for column, text in enumerate(texts, start=1):
            put(sheet.cell(number, column), text).border = LINES
        fit_height(sheet, number, zip(texts, columns.values(), strict=True))
    for column, width in enumerate(columns.values(), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    set_pages(sheet, book.language, 1)
    protect(sheet)
