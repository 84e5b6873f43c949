"""Any workbook with a header row, such as the city's own.

Read is the named sheet, or else the first that has a table. The sources file may say where it stands: ``range`` with
cells (``A3:H40``) or a name that the workbook gives to cells, and ``header-rows``. Columns of texts, areas and periods
are variables, columns of numbers hold figures; see ``loaders.sheet_table`` and ``loaders.tidy``.
"""

from collections.abc import Iterator
from dataclasses import replace

from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.layout import NOWHERE, CellRange, Layout, cells_of
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.named_cells import named_cells
from heinola_indicators.loaders.sheet_table import SheetTable, header_row, table_found, table_in
from heinola_indicators.loaders.sheets import sheets_asked_for
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Table


def recognises(export: Export) -> bool:
    """Whether it is a workbook: this loader comes after those that know more of their sheets."""
    return export.is_workbook


def load(export: Export, *, sheet: str | None = None, layout: Layout = NOWHERE) -> Table:
    """The table of the named sheet, of the range that the layout names, or of the first sheet that has one.

    Raises:
        ExportNotRead: there is no such sheet, range or header, or a cell is not understood; all are told.
    """
    name, found, others = _found(export, sheet, layout)
    table = table_from_rows(
        found.header,
        found.rows,
        loader="table-workbook",
        title=found.title,
        labels=found.labels,
        reading=Reading(
            location_of=lambda row, column: Location(
                export.name, sheet=name, cell=cell_name(*found.place(row, column))
            ),
            decimal_comma=True,
        ),
    )
    return replace(table, notes=found.notes, warnings=(*table.warnings, *_not_read(name, found, others)))


def _found(export: Export, sheet: str | None, layout: Layout) -> tuple[str, SheetTable, list[str]]:
    """The sheet, its table, and the other sheets that have tables."""
    if layout.range is not None:
        name, cells = _range(export, sheet, layout.range)
        rows = sheets_asked_for(export, name)[name]
        return name, table_in(rows, export.merged.get(name, []), cells, layout.header_rows), []
    for name, rows in sheets_asked_for(export, sheet).items():
        found = table_found(rows, export.merged.get(name, []), layout.header_rows)
        if found is not None:
            later = list(export.sheets)[list(export.sheets).index(name) + 1 :] if sheet is None else []
            return name, found, [other for other in later if header_row(export.sheets[other]) is not None]
    raise not_read(export.name, "there is no header row: a row with the names of at least two columns", sheet=sheet)


def _range(export: Export, sheet: str | None, written: str) -> tuple[str, CellRange]:
    """The sheet and the cells of a range, cut where the sheet ends."""
    cells = cells_of(written)
    name = sheet
    if cells is None:
        name, cells = named_cells(export, written)
    if name is None:
        name = next(iter(export.sheets), "")
    rows = sheets_asked_for(export, name)[name]
    height, width = len(rows), len(rows[0]) if rows else 0
    inside = cells.within(height, width)
    if inside is None:
        end = cell_name(max(height - 1, 0), max(width - 1, 0))
        raise not_read(export.name, f"the range {written} is empty; the sheet ends at {end}", sheet=name)
    return name, inside


def _not_read(name: str, found: SheetTable, others: list[str]) -> Iterator[str]:
    """What the table's end and the choice of a sheet leave out."""
    for warning in found.not_read:
        yield f"{name}!{warning}"
    if others:
        yield f"only sheet {name!r} is read; there are tables in {', '.join(map(repr, others))} too"
