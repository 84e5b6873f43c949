"""A plain table on a sheet: where its header and its last row are, and what around it is not read.

Where the sources file does not say it, the header is the first row with two cells of text, numbers or dates and as many
under them. The row under it belongs to it too where the upper one has gaps to the right of its labels and the lower one
none; and so do rows under one another whose cells to the left of the labels are empty. Below such an empty corner a
label is written once per group. Rows above are the title. An empty row ends the table, and so does an empty column with
another table to its right. Merged cells hold the same thing wherever they reach.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.layout import CellRange
from heinola_indicators.loaders.sheets import Rows, is_empty, is_filled
from heinola_indicators.loaders.workbook_cells import Merged
from heinola_indicators.loaders.written_periods import is_period
from heinola_indicators.panel.cell_places import cell_name

MOST_HEADER_ROWS = 10
FURTHEST_MERGED = 10_000_000  # cells that merged ones are spread out over


@dataclass(frozen=True)
class SheetTable:
    """*header* has the names of the columns, *labels* the header rows one by one where there are several.

    *numbers* are the rows' numbers on the sheet, the header's last row having *header_number*, all from 0. *title* and
    *notes* are the texts above and below, *not_read* tells of figures around the table.
    """

    header: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    rows: Rows
    numbers: Sequence[int]
    header_number: int
    first_column: int
    title: str = ""
    notes: tuple[str, ...] = ()
    not_read: tuple[str, ...] = ()

    def place(self, row: int, column: int) -> tuple[int, int]:
        """The row and column of the sheet where a cell stands; the row −1 is the header's."""
        return self.header_number if row < 0 else self.numbers[row], self.first_column + column


def table_in(rows: Rows, merged: Sequence[Merged], cells: CellRange, header_rows: int | None) -> SheetTable:
    """The table that fills *cells* of a sheet; *rows* are equally long."""
    spread = _with_merged(rows, merged)
    return _cut_out(spread, cells, header_rows or _header_rows(rows, cells.rows.start))


def table_found(rows: Rows, merged: Sequence[Merged], header_rows: int | None) -> SheetTable | None:
    """The first table of a sheet; none where no row has the names of two columns."""
    named = header_row(rows)
    if named is None:
        return None
    has_corner = is_empty(rows[named][0])
    above = _rows_above(rows, named, header_rows or (MOST_HEADER_ROWS if has_corner else 1))
    begin, count = named - above, header_rows or above + _header_rows(rows, named)
    end = _first_empty_row(rows, begin + count)
    width = _width(rows[begin:end])
    found = _cut_out(_with_merged(rows, merged), CellRange(range(begin, end), range(width)), count)
    return replace(
        found,
        title=" ".join(_texts(rows[:begin])),
        notes=tuple(_texts(rows[end:])),
        not_read=tuple(_figures_around(rows, end, width)),
    )


def header_row(rows: Rows) -> int | None:
    """The first row that has the names of at least two columns, before others one with a row of cells under it."""
    first = None
    for number, row in enumerate(rows):
        if sum(map(_is_name, row)) >= 2:
            if number + 1 < len(rows) and sum(not is_empty(cell) for cell in rows[number + 1]) >= 2:
                return number
            first = number if first is None else first
    return first


def _is_name(cell: Cell) -> bool:
    return isinstance(cell, (str, int, float, date)) and not isinstance(cell, bool) and not is_empty(cell)


def _rows_above(rows: Rows, named: int, header_rows: int) -> int:
    """How many rows of a single label over the columns belong to a header of so many rows."""
    above = (rows[number] for number in range(named - 1, max(named - header_rows, -1), -1))
    return sum(1 for _ in takewhile(lambda row: is_empty(row[0]) and is_filled(row), above))


def _header_rows(rows: Rows, begin: int) -> int:
    """How many rows have an empty corner to the left of their labels; else one, or two where labels fill gaps."""
    upper = rows[begin]
    corner = _corner(upper)
    in_corner = takewhile(lambda row: is_filled(row) and not is_filled(row[:corner]), rows[begin:])
    count = sum(1 for _ in in_corner) if corner else 1
    if count > 1 or begin + 1 >= len(rows):
        return count
    lower = rows[begin + 1]
    has_gaps = any(map(is_empty, upper[corner + 1 :]))
    are_labels = all(isinstance(cell, str) or is_period(cell_text(cell)) for cell in lower)
    return 2 if has_gaps and are_labels and not any(map(is_empty, lower[corner:])) else 1


def _corner(row: Sequence[Cell]) -> int:
    """How many cells at the left of a header row are empty."""
    return next((number for number, cell in enumerate(row) if not is_empty(cell)), len(row))


def _first_empty_row(rows: Rows, begin: int) -> int:
    return next((at for at in range(begin, len(rows)) if rows[at][0] == "" and not is_filled(rows[at])), len(rows))


def _width(rows: Rows) -> int:
    """Up to which column the table goes: an empty one ends it where texts stand to the right, which begin another."""
    columns = list(zip(*rows, strict=True))
    end = len(columns)
    if all(any(cell != "" for cell in cells) for cells in columns):
        return end
    right: Sequence[Cell] = ()
    first_figures = next((at for at, cells in enumerate(columns) if any(map(_may_be_figure, cells[1:]))), end)
    for number in range(len(columns) - 1, first_figures, -1):
        if any(cell != "" for cell in columns[number]):
            right = columns[number]
        elif any(map(_is_word, right[1:])):
            end = number
    return end


def _may_be_figure(cell: Cell) -> bool:
    return not is_empty(cell) and not _is_word(cell)


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and any(map(str.isalpha, cell))


def _cut_out(rows: Rows, cells: CellRange, count: int) -> SheetTable:
    within = rows[cells.rows.start : cells.rows.stop]
    if within and cells.columns != range(len(within[0])):
        within = [row[cells.columns.start : cells.columns.stop] for row in within]
    heading, body = within[:count], within[count:]
    body = _filled_down(body, min(map(_corner, heading), default=0))
    own = [tuple(cell_text(cell) for cell in row) for row in heading]
    labels = [_over_columns(row) for row in own[:-1]] + own[-1:]
    begin = cells.rows.start + len(heading)
    filled = [number for number, row in enumerate(body) if row[0] != "" or is_filled(row)]
    return SheetTable(
        header=tuple(" ".join(dict.fromkeys(filter(None, column))) for column in zip(*labels, strict=True)),
        labels=tuple(labels) if len(labels) > 1 else (),
        rows=body if len(filled) == len(body) else [body[number] for number in filled],
        numbers=[begin + number for number in filled],
        header_number=begin - 1,
        first_column=cells.columns.start,
    )


def _filled_down(rows: Rows, width: int) -> Rows:
    """The rows; in columns without any header, a label that is written once per group stands in each of its rows."""
    if width < 2:
        return rows
    above: list[Cell] = [""] * width
    filled = []
    for row in rows:
        begins = next((number for number in range(width) if not is_empty(row[number])), width)
        if begins > 0 and is_filled(row):
            row = [*above[:begins], *row[begins:]]
        above = row[:width]
        filled.append(row)
    return filled


def _over_columns(row: Sequence[str]) -> tuple[str, ...]:
    """The labels of a header row, each also over the empty cells to its right."""
    labels, last = [], ""
    for label in row:
        last = label or last
        labels.append(last)
    return tuple(labels)


def _with_merged(rows: Rows, merged: Sequence[Merged]) -> Rows:
    """The rows with what merged cells hold in each of their cells."""
    if not merged:
        return rows
    spread = list(rows)
    copied = set()
    cells = 0
    for (first, left), (last, right) in merged:
        height, width = min(last + 1, len(rows)) - first, min(right + 1, len(rows[0])) - left
        cells += max(height, 0) * max(width, 0)
        if height <= 0 or width <= 0 or cells > FURTHEST_MERGED:
            continue
        for number in range(first, first + height):
            if number not in copied:
                spread[number] = list(spread[number])
                copied.add(number)
            spread[number][left : left + width] = [rows[first][left]] * width
    return spread


def _texts(rows: Rows) -> Iterator[str]:
    return (cell.strip() for row in rows for cell in row if isinstance(cell, str) and not is_empty(cell))


def _figures_around(rows: Rows, end: int, width: int) -> Iterator[str]:
    below = next((number for number in range(end, len(rows)) if any(map(_is_figure, rows[number][:width]))), None)
    if below is not None:
        place, gap = cell_name(below, 0), cell_name(end, 0)
        yield f"{place}: the table ends with the empty row at {gap}; figures below it are not read"
    if any(_is_figure(cell) for row in rows for cell in row[width:]):
        name = cell_name(0, width).rstrip("1")
        yield f"{name}: the table ends with the empty column {name}; figures to its right are not read"


def _is_figure(cell: Cell) -> bool:
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)
