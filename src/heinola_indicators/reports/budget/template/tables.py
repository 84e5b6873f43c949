"""Filling the tables that a template has by name: a row per measure, observation, source file or check."""

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from heinola_indicators.model.problem import nearest
from heinola_indicators.reports.budget.book import Book
from heinola_indicators.reports.budget.rows import BudgetRow
from heinola_indicators.reports.budget.template.cells import fill, fill_field
from heinola_indicators.reports.budget.template.fields import Value, field_of_heading, measure_fields
from heinola_indicators.reports.budget.template.records import check_records, observation_records, source_records

Record = dict[str, Value]
MEASURES = "report_measures"
RECORDS: dict[str, Callable[[Book], list[Record]]] = {
    MEASURES: lambda book: [measure_fields(book, row) for row in book.rows],
    "report_observations": observation_records,
    "report_sources": source_records,
    "report_checks": check_records,
}


@dataclass(frozen=True)
class _Frame:
    """A table's place: its *first* row of data, the *last* one, and its columns from *left* to *right*."""

    sheet: Worksheet
    table: Table
    left: int
    first: int
    right: int
    last: int

    @property
    def columns(self) -> range:
        return range(self.left, self.right + 1)

    def cell(self, row: int, column: int) -> Cell:
        cell = self.sheet.cell(row, column)
        if not isinstance(cell, Cell):
            raise TypeError(cell)  # Excel has no merged cells in a table
        return cell


def fill_tables(book: Book) -> Iterator[str]:
    """Fill the tables called ``report_measures`` and the like; each that cannot be filled is told."""
    for sheet in book.workbook.worksheets:
        for table in list(sheet.tables.values()):
            name = table.displayName.casefold()
            if name in RECORDS:
                yield from _fill(
                    book, _frame(sheet, table), RECORDS[name](book), book.rows if name == MEASURES else None
                )
            elif name.startswith("report_"):
                yield f"table {table.displayName}: there is no such table{nearest(name, RECORDS)}"


def _frame(sheet: Worksheet, table: Table) -> _Frame:
    left, top, right, bottom = range_boundaries(table.ref)
    return _Frame(sheet, table, int(left or 1), int(top or 1) + 1, int(right or 1), int(bottom or 1))


def _fill(book: Book, frame: _Frame, records: list[Record], rows: Sequence[BudgetRow] | None) -> Iterator[str]:
    name = frame.table.displayName
    if frame.table.totalsRowCount:
        yield f"table {name}: it has a row of totals, which would be overwritten"
        return
    keys = _keys(book, frame, records)
    if not any(keys.values()):
        yield f"table {name}: none of its headings is a field{nearest('', records[0] if records else {})}"
        return
    if in_the_way := _in_the_way(frame, frame.first + len(records) - 1):
        yield f"table {name}: {len(records)} rows are needed, but {frame.sheet.title}!{in_the_way} is not empty"
        return
    _extend(frame, frame.first + max(len(records), 1) - 1, keys)
    for number, record in enumerate(records):
        for column, key in keys.items():
            if key is None:
                continue
            cell = frame.cell(frame.first + number, column)
            if rows is None:
                fill(cell, record[key])
            else:
                fill_field(book, cell, key, record[key], rows[number])


def _keys(book: Book, frame: _Frame, records: list[Record]) -> dict[int, str | None]:
    known = records[0] if records else {}
    headings = {column: str(frame.sheet.cell(frame.first - 1, column).value or "") for column in frame.columns}
    return {column: field_of_heading(text, book, known) for column, text in headings.items()}


def _in_the_way(frame: _Frame, last: int) -> str | None:
    """The first cell beneath the table that a longer one would run over."""
    beneath = ((row, column) for row in range(frame.last + 1, last + 1) for column in frame.columns)
    taken = (place for place in beneath if frame.sheet.cell(*place).value is not None)
    first = next(taken, None)
    return None if first is None else f"{get_column_letter(first[1])}{first[0]}"


def _extend(frame: _Frame, last: int, keys: dict[int, str | None]) -> None:
    """Give the table as many rows as it needs: styles and the city's own formulas are those of its first row."""
    for row in range(frame.first + 1, max(last, frame.last) + 1):
        for column, key in keys.items():
            model, cell = frame.cell(frame.first, column), frame.cell(row, column)
            if row > last:
                cell.value = None
                continue
            cell._style = copy(model._style)  # type: ignore[attr-defined] # noqa: SLF001 - openpyxl's way to copy one
            if key is None and model.data_type == "f":
                cell.value = Translator(model.value, model.coordinate).translate_formula(cell.coordinate)
    reference = f"{get_column_letter(frame.left)}{frame.first - 1}:{get_column_letter(frame.right)}{last}"
    frame.table.ref = reference
    if frame.table.autoFilter is not None:
        frame.table.autoFilter.ref = reference
