"""Lähteet: the files that the figures come from."""

from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.table_sheet import add_table_sheet
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
    add_table_sheet(book, word("sources", language), SOURCE_COLUMNS, rows)
