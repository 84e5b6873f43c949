"""Where a plain table stands in a file, as the sources file says it: a range of cells, and how many header rows."""

import re
from dataclasses import dataclass

from heinola_indicators.panel.cell_places import column_number

CELLS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})", re.IGNORECASE)


@dataclass(frozen=True)
class Layout:
    """*range* is written ``A3:H40`` or is a name that the workbook gives to cells; without it the table is found."""

    range: str | None = None
    header_rows: int | None = None


NOWHERE = Layout()


@dataclass(frozen=True)
class CellRange:
    """Rows and columns, counted from 0."""

    rows: range
    columns: range

    def within(self, height: int, width: int) -> "CellRange | None":
        """What of it lies on a sheet of that many rows and columns; none where nothing does."""
        if self.rows.start >= height or self.columns.start >= width:
            return None
        rows = range(self.rows.start, min(self.rows.stop, height))
        return CellRange(rows, range(self.columns.start, min(self.columns.stop, width)))


def cells_of(text: str) -> CellRange | None:
    """The cells that a range names; none where it is a name, or ends before it begins.

    >>> cells_of("B3:D4")
    CellRange(rows=range(2, 4), columns=range(1, 4))
    >>> cells_of("Henkilöstö"), cells_of("D4:B3")
    (None, None)
    """
    match = CELLS.fullmatch(text.strip())
    if match is None:
        return None
    rows = range(int(match[2]) - 1, int(match[4]))
    columns = range(column_number(match[1]), column_number(match[3]) + 1)
    return CellRange(rows, columns) if rows and columns and rows[0] >= 0 else None
