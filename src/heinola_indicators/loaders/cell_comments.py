"""Comments on the cells of a workbook: Excel's notes and threads, OpenDocument's, and those of SpreadsheetML.

They are read when somebody asks for them, not with the figures: a comment says something about a figure and changes
none. The comments of .xls are in records that are not read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell, Export
from heinola_indicators.loaders.sheets import Rows, is_empty
from heinola_indicators.loaders.spreadsheet_ml import comments_of, is_spreadsheet_ml
from heinola_indicators.panel.cell_notes import CellNote
from heinola_indicators.panel.cell_places import cell_place
from heinola_indicators.panel.table import Table

Comments = Mapping[str, Mapping[str, str]]  # texts by sheet and cell


def with_comments(table: Table, export: Export) -> Table:
    """The table of a workbook, whose comments can be asked for: those of the sheets that its figures stand on."""

    @cache
    def comments() -> tuple[CellNote, ...]:
        sheets = {table.place(row).rpartition("!")[0] for row in (0, len(table) - 1)} if len(table) else set()
        return tuple(
            _note(sheet, cell, text, export.sheets[sheet])
            for sheet, found in _comments(export).items()
            if sheet in sheets & export.sheets.keys()
            for cell, text in found.items()
        )

    return replace(table, comments=comments)


def _comments(export: Export) -> Comments:
    if is_spreadsheet_ml(export.beginning):
        return comments_of(export.content)
    from heinola_indicators.loaders.zipped_comments import NotUnderstood, comments_of_zip

    try:
        return comments_of_zip(export.content) if export.content.startswith(b"PK") else {}
    except NotUnderstood as error:
        return {sheet: {"A1": f"the comments of this workbook cannot be read ({error})"} for sheet in export.sheets}


def _note(sheet: str, cell: str, text: str, rows: Rows) -> CellNote:
    """The comment with what stands in its cell, and how far the empty cells after that go."""
    number, column = cell_place(cell)
    row = rows[number] if number < len(rows) else []
    below = [each[column] if column < len(each) else "" for each in rows[number + 1 :]]
    return CellNote(
        place=f"{sheet}!{cell}",
        text=text,
        label=cell_text(row[column]) if column < len(row) else "",
        right=column + _empty(row[column + 1 :]),
        down=number + _empty(below),
    )


def _empty(cells: Sequence[Cell]) -> int:
    """How many cells at the beginning hold nothing."""
    return sum(1 for _ in takewhile(is_empty, cells))
