"""Any CSV with a header row, such as the city's own.

Columns of texts, areas and periods are variables, columns of numbers hold figures; see ``loaders.tidy``. Read are
Finnish numbers (``1 234,5``, ``−3``) and the star of preliminary figures; ``NA`` and an empty field are missing. The
sources file may say where the table stands, as for a workbook: ``range``, with lines as rows (``A3:H40``), and
``header-rows``.
"""

from heinola_indicators.loaders.delimited import head_of, read_delimited, records_of
from heinola_indicators.loaders.export import Export, not_read
from heinola_indicators.loaders.layout import NOWHERE, Layout, cells_of
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.sheet_table import SheetTable, table_found, table_in
from heinola_indicators.loaders.sheets import Rows
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Table

OTHER_FORMATS = (b"{", b"[", b"<")  # JSON, and the pages that servers send in place of a file
MARKS_AND_BLANKS = b"\xef\xbb\xbf \t\r\n"


def recognises(export: Export) -> bool:
    """Whether it is a text with a header and rows of several fields, most of them as long as the header."""
    if export.is_workbook or export.beginning.lstrip(MARKS_AND_BLANKS).startswith(OTHER_FORMATS):
        return False
    head = head_of(export)
    return head is not None and len(head.header) > 1 and len(head.rows) > len(head.problems)


def load(export: Export, *, sheet: str | None = None, layout: Layout = NOWHERE) -> Table:  # noqa: ARG001 - no sheets
    """The table.

    Raises:
        ExportNotRead: it is no text in rows, or has a row, a header or a cell that is not understood; all are told.
    """
    if layout != NOWHERE:
        return _laid_out(export, layout)
    found = read_delimited(export)
    return table_from_rows(found.header, found.rows, loader="table-csv", title=found.title, reading=found.reading())


def _laid_out(export: Export, layout: Layout) -> Table:
    records, lines, decimal_comma = records_of(export)
    rows: Rows = [list(record) for record in records]
    found = _found(export.name, rows, layout)
    return table_from_rows(
        found.header,
        found.rows,
        loader="table-csv",
        title=found.title,
        labels=found.labels,
        reading=Reading(
            location_of=lambda row, column: Location(export.name, line=lines[found.place(row, column)[0]]),
            decimal_comma=decimal_comma,
            encoding=export.encoding,
        ),
    )


def _found(file: str, rows: Rows, layout: Layout) -> SheetTable:
    if layout.range is None:
        found = table_found(rows, [], layout.header_rows)
        if found is None:
            raise not_read(file, "there is no header row: a row with the names of at least two columns")
        return found
    cells = cells_of(layout.range)
    if cells is None:
        raise not_read(file, f"{layout.range!r} is no range of a text; write the cells, such as A3:H40")
    width = len(rows[0]) if rows else 0
    inside = cells.within(len(rows), width)
    if inside is None:
        end = cell_name(max(len(rows) - 1, 0), max(width - 1, 0))
        raise not_read(file, f"the range {layout.range} is empty; the text ends at {end}")
    return table_in(rows, [], inside, layout.header_rows)
