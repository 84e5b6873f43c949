"""Lähteet: the files that the figures come from."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.sheet_style import LINES, fit_height, head, protect, put, set_pages
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.numbers import written_day

SOURCE_COLUMNS = {
    "publisher": 22.0,
    "table": 10.0,
    "file": 40.0,
    "checksum": 36.0,
    "retrieved": 11.0,
    "licence": 12.0,
    "origin": 14.0,
    "id": 46.0,
}
CHECK_COLUMNS = {"kind": 11.0, "place": 48.0, "message": 110.0}


def add_source_sheet(book: Book) -> None:
    """A row per file of the measures."""
    language = book.language
    files = {file.id: file for item in book.material.measures for file in item.files}
    rows = [
        [
            file.source.publisher,
            file.source.table or "–",
            file.path,
            file.sha256,
            written_day(file.source.retrieved, language) if file.source.retrieved else "–",
            file.source.licence or "–",
            word(file.source.origin.value, language),
            file.id,
        ]
        for file in files.values()
    ]
    _add_table(book, word("sources", language), SOURCE_COLUMNS, rows)


def add_check_sheet(book: Book) -> None:
    """A row per problem and warning."""
    language = book.language
    rows = [
        [word("warning" if one.warning else "problem", language), str(one.location), one.message]
        for one in book.material.checks
    ]
    _add_table(book, word("checks", language), CHECK_COLUMNS, rows or [["–", "–", word("no_checks", language)]])


def _add_table(book: Book, title: str, columns: dict[str, float], rows: list[list[str]]) -> Worksheet:
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
    return sheet
