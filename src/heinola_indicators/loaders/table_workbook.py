"""Any workbook with a header row, such as the city's own.

Read is the named sheet, or else the first that has a header: the first row with two cells of text or numbers. Rows
above it are the title, an empty row ends the table. Columns of texts, areas and periods are variables, columns of
numbers hold figures; see ``loaders.tidy``.
"""

from collections.abc import Iterator
from dataclasses import replace

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell, Export, cell_name, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.sheets import Rows, is_empty, is_filled, sheets_asked_for
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.table import Table


def recognises(export: Export) -> bool:
    """Whether it is a workbook: this loader comes after those that know more of their sheets."""
    return export.is_workbook


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The table of the named sheet, or of the first that has one.

    Raises:
        ExportNotRead: there is no such sheet or no header, or a cell among the figures is no number; all are told.
    """
    sheets = sheets_asked_for(export, sheet)
    headers = {name: number for name, rows in sheets.items() if (number := _header_row(rows)) is not None}
    if not headers:
        raise not_read(export.name, "there is no header row: a row with the names of at least two columns", sheet=sheet)
    name, header = next(iter(headers.items()))
    rows = sheets[name]
    end = next((number for number in range(header, len(rows)) if not is_filled(rows[number])), len(rows))
    table = table_from_rows(
        [cell_text(cell) for cell in rows[header]],
        rows[header + 1 : end],
        loader="table-workbook",
        title=" ".join(_texts(rows[:header])),
        reading=Reading(
            location_of=lambda row, column: Location(export.name, sheet=name, cell=cell_name(header + 1 + row, column)),
            decimal_comma=True,
        ),
    )
    return replace(table, notes=tuple(_texts(rows[end:])), warnings=tuple(_not_read(name, rows, end, list(headers))))


def _header_row(rows: Rows) -> int | None:
    return next((number for number, row in enumerate(rows) if sum(map(_is_name, row)) >= 2), None)


def _is_name(cell: Cell) -> bool:
    return isinstance(cell, (str, int, float)) and not isinstance(cell, bool) and not is_empty(cell)


def _texts(rows: Rows) -> Iterator[str]:
    return (cell.strip() for row in rows for cell in row if isinstance(cell, str) and not is_empty(cell))


def _not_read(name: str, rows: Rows, end: int, sheets: list[str]) -> Iterator[str]:
    """What the table's end and the choice of a sheet leave out."""
    below = next(
        (number for number in range(end, len(rows)) if any(isinstance(cell, float) for cell in rows[number])), None
    )
    if below is not None:
        end_cell, cell = cell_name(end, 0), cell_name(below, 0)
        yield f"{name}!{cell}: the table ends with the empty row at {end_cell}; figures below it are not read"
    if len(sheets) > 1:
        others = ", ".join(repr(other) for other in sheets if other != name)
        yield f"only sheet {name!r} is read; there are tables in {others} too"
