"""The sheets of a workbook: which are asked for, and their rows made equally long."""

from collections.abc import Sequence

from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.model.problem import nearest

Rows = list[list[Cell]]


def sheets_asked_for(export: Export, sheet: str | None) -> dict[str, Rows]:
    """The named sheet, or all of them, with rows of equal length.

    Raises:
        ExportNotRead: there is no such sheet.
    """
    if sheet is None:
        return {name: equally_long(rows) for name, rows in export.sheets.items()}
    if sheet not in export.sheets:
        raise not_read(export.name, f"there is no sheet {sheet!r}{nearest(sheet, export.sheets)}")
    return {sheet: equally_long(export.sheets[sheet])}


def equally_long(rows: Rows) -> Rows:
    """The rows, the short ones filled with empty cells."""
    widths = set(map(len, rows))
    if len(widths) < 2:
        return rows
    width = max(widths)
    return [row if len(row) == width else [*row, *[""] * (width - len(row))] for row in rows]


def is_empty(cell: Cell) -> bool:
    """Whether nothing, or nothing but blanks, stands in a cell."""
    return isinstance(cell, str) and not cell.strip()


def is_filled(cells: Sequence[Cell]) -> bool:
    """Whether something stands in any of the cells."""
    return not all(map(is_empty, cells))


def shown(cell: Cell) -> str:
    """A cell in a message: a text in quotes, and not all of a long one."""
    text = repr(cell) if isinstance(cell, str) else str(cell)
    return text if len(text) <= 60 else f"{text[:60]}…"
