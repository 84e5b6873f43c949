"""Aikasarjat: every observation in a long table with filters."""

from collections.abc import Iterator, Sequence

import numpy as np
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo

from heinola_indicators.reports.budget.book import Book, LongRows
from heinola_indicators.reports.budget.series_rows import SERIES_COLUMNS, Styles, rows_of
from heinola_indicators.reports.budget.sheet_style import (
    INDENTED,
    fit_height,
    head,
    protect,
    put,
    set_pages,
)
from heinola_indicators.reports.budget.words import word
from heinola_indicators.reports.cell_format import number_format
from heinola_indicators.reports.material import MeasureMaterial

TABLE_NAME = "Observations"
ROWS_AT_ONCE = 5000


def add_series_sheet(book: Book, areas: Sequence[str] | None) -> None:
    """The sheet with the observations of *areas*, of all that there are where it is none.

    Its rows are written as XML: those of all municipalities would take openpyxl gigabytes as cells.
    """
    sheet = book.add_sheet(word("series", book.language))
    head(sheet, 1, [word(key, book.language) for key in SERIES_COLUMNS])
    for number, width in enumerate(SERIES_COLUMNS.values(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    fit_height(sheet, 1, [], least=2)
    shown = [(item, _areas(item, areas)) for item in book.material.measures]
    last = 1 + sum(_number_of_rows(item, rows) for item, rows in shown)
    reference = f"A1:{get_column_letter(len(SERIES_COLUMNS))}{max(last, 2)}"
    sheet.add_table(_frame(book, reference))
    sheet.freeze_panes = "C2"
    set_pages(sheet, book.language, 1)
    protect(sheet)
    book.long_rows[sheet.title] = LongRows(reference, _pieces(book, shown, _styles(book)))


def _frame(book: Book, reference: str) -> Table:
    """The table of Excel; without names of its columns openpyxl would make a cell for every place in it."""
    frame = Table(displayName=TABLE_NAME, ref=reference)
    frame.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    frame._initialise_columns()  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way
    for column, key in zip(frame.tableColumns, SERIES_COLUMNS, strict=True):
        column.name = word(key, book.language)
    return frame


def _areas(item: MeasureMaterial, areas: Sequence[str] | None) -> list[str]:
    there = item.panel.areas if item.panel else ()
    return list(there) if areas is None else [area for area in areas if area in there]


def _number_of_rows(item: MeasureMaterial, areas: list[str]) -> int:
    if item.panel is None:
        return 0
    rows = [item.panel.areas.index(area) for area in areas]
    return int(np.count_nonzero(item.panel.flag[rows]))


def _styles(book: Book) -> Styles:
    """The numbers of the styles that the rows' cells have, registered with the workbook by cells of no sheet."""
    sheet = book.workbook.create_sheet()
    text, year = put(sheet.cell(1, 1), ""), put(sheet.cell(1, 2), 0)
    year.number_format = "0"
    text.alignment = INDENTED
    values = {}
    for decimals in sorted({item.measure.unit.decimals for item in book.material.measures}):
        cell = put(sheet.cell(2, decimals + 1), 0.0)
        cell.number_format = number_format(decimals, book.language)
        values[decimals] = cell.style_id
    book.workbook.remove(sheet)
    return Styles(text.style_id, year.style_id, values)


def _pieces(book: Book, shown: list[tuple[MeasureMaterial, list[str]]], styles: Styles) -> Iterator[bytes]:
    number, waiting = 2, []
    for item, areas in shown:
        for row in rows_of(item, areas, number, styles, book.language):
            waiting.append(row)
            number += 1
            if len(waiting) == ROWS_AT_ONCE:
                yield "".join(waiting).encode()
                waiting.clear()
    yield "".join(waiting).encode()
