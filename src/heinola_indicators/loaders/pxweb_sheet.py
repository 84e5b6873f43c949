"""A sheet as PxWeb lays it out: where its title, heading rows, label columns and figures are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.pxweb_footer import has_footer
from heinola_indicators.loaders.sheets import Rows, is_empty, is_filled, shown
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import folded

TITLE = re.compile(r".*\s(?:muuttujina|efter|by)\s+(\S.*)", re.IGNORECASE | re.DOTALL)
AND = re.compile(r"\s+(?:ja|och|and)\s+", re.IGNORECASE)
MOST_ROWS_ABOVE = 8
MOST_HEADING_ROWS = 10
LONGEST_MARK = 3  # characters


@dataclass(frozen=True)
class SheetLayout:
    """Rows and columns count from 0; *labels* is the number of label columns, *columns* are those of figures.

    *marks* are the columns of notes on figures, by the column that they are on. *width* is where the table ends.
    """

    sheet: str
    rows: Rows
    title: str
    headings: tuple[int, ...]
    body: range
    labels: int
    columns: tuple[int, ...]
    marks: dict[int, int]
    width: int

    def column(self, number: int) -> Sequence[Cell]:
        """The cells of a column of the body."""
        return self._columns[number]

    @cached_property
    def _columns(self) -> list[tuple[Cell, ...]]:
        return list(zip(*self.rows[self.body.start : self.body.stop], strict=True))

    @property
    def below(self) -> Rows:
        """The rows below the body."""
        return self.rows[self.body.stop :]

    def cell(self, number: int) -> str:
        """The name of the cell that holds the *number*-th figure."""
        row, column = divmod(number, len(self.columns))
        return cell_name(self.body[row], self.columns[column])

    def location(self, file: str, cell: str) -> Location:
        """A place in the sheet."""
        return Location(file, sheet=self.sheet, cell=cell)


def layout_of(sheet: str, rows: Rows) -> SheetLayout | None:
    """Where the parts of a sheet are; none where it is not laid out as PxWeb does it.

    Without a title it is, where nothing stands above the heading rows and PxWeb's footer stands below.
    """
    title_row = next((number for number, row in enumerate(rows[:MOST_ROWS_ABOVE]) if _is_title(row)), None)
    if title_row is not None:
        return _laid_out(sheet, rows, str(rows[title_row][0]), title_row + 1)
    layout = _laid_out(sheet, rows, "", 0) if rows and not is_filled(rows[0][:1]) else None
    if layout is None or any(map(is_filled, rows[: layout.headings[0]])) or not has_footer(layout.below):
        return None
    return layout


def _laid_out(sheet: str, rows: Rows, title: str, begin: int) -> SheetLayout | None:
    """Where the parts are below the title, which ends before the row *begin*."""
    typed = {folded(name) for name in title_names(title)}  # people write the names above the labels
    above = range(begin, min(begin + MOST_ROWS_ABOVE - 1, len(rows)))
    first = next((number for number in above if is_filled(rows[number][1:])), len(rows))
    headings_end = min(first + MOST_HEADING_ROWS + 1, len(rows))
    start = next((number for number in range(first, headings_end) if not _is_blank(rows[number][0], typed)), first)
    headings = tuple(number for number in range(first, start) if is_filled(rows[number]))
    every = range(len(rows[0]))
    labels = min((at for at in every for number in headings if not _is_blank(rows[number][at], typed)), default=None)
    if labels is None:
        return None
    columns = tuple(column for column in every[labels:] if not is_empty(rows[headings[-1]][column]))
    empty = (number for number in range(start, len(rows)) if not any(rows[number][column] != "" for column in columns))
    body = range(start, next(empty, len(rows)))
    if not body:
        return None
    width = _end_of_table(rows, headings, body, labels)
    layout = SheetLayout(sheet, rows, title, headings, body, labels, columns, {}, width)
    return _with_marks(replace(layout, columns=tuple(column for column in columns if column < width)))


def title_names(title: str) -> list[str]:
    """The variables that a title names.

    >>> title_names("Kuntien tilinpäätökset 2015 muuttujina Alue, Vuosi ja Tilinpäätöserä")
    ['Alue', 'Vuosi', 'Tilinpäätöserä']
    """
    match = TITLE.fullmatch(title)
    *first, last = " ".join(match[1].split()).split(", ") if match else [""]
    return [*first, *AND.split(last, maxsplit=1)]


def label_problems(layout: SheetLayout, file: str) -> Iterator[Problem]:
    """What is wrong with headings and labels: missing ones, and dates where a text was."""
    for cell, message in (*_heading_problems(layout), *_row_problems(layout)):
        yield Problem(layout.location(file, cell), message)


def unread_cells(layout: SheetLayout) -> Iterator[str]:
    """What stands beside or below the figures and is not read."""
    for column in _columns_without_heading(layout):
        if any(layout.rows[row][column] != "" for row in layout.body):
            cell = cell_name(layout.headings[-1], column)
            yield f"{layout.sheet}!{cell}: the texts in a column without a heading are not read"
    if layout.width < len(layout.rows[0]):
        gap = cell_name(0, layout.width).rstrip("1")
        yield f"{layout.sheet}!{gap}: the table ends with the empty column {gap}; the table to its right is not read"
    for number, row in enumerate(layout.below, layout.body.stop):
        if any(_is_number(row[column]) for column in layout.columns):
            end = cell_name(layout.body.stop, 0)
            yield f"{layout.sheet}!{cell_name(number, 0)}: the table ends at {end}; figures below it are not read"
            return


def _is_blank(cell: Cell, typed: set[str]) -> bool:
    return is_empty(cell) or (isinstance(cell, str) and folded(cell) in typed)


def _end_of_table(rows: Rows, headings: Sequence[int], body: range, labels: int) -> int:
    """The first empty column with words to its right, which are another table; else the end of the rows."""
    columns = list(zip(*(rows[number] for number in (*headings, *body)), strict=True))
    right: Sequence[Cell] = ()
    end = len(columns)
    for number in range(len(columns) - 1, labels, -1):
        if any(cell != "" for cell in columns[number]):
            right = columns[number]
        elif any(map(_is_word, right[len(headings) :])):
            end = number
    return end


def _is_word(cell: Cell) -> bool:
    return isinstance(cell, str) and sum(map(str.isalpha, cell)) > 1


def _with_marks(layout: SheetLayout) -> SheetLayout:
    """The layout, with the columns of notes that stand beside each column of figures, all on one side of them."""
    columns = layout.columns
    between = {column - 1 for column in columns[1:]} - set(columns)
    if len(between) < len(columns) - 1 or not all(_holds_marks(layout, column) for column in between):
        return layout
    before, after = columns[0] - 1, columns[-1] + 1
    if after < layout.width and _holds_marks(layout, after):
        return replace(layout, marks={column: column + 1 for column in columns})
    if between and 1 <= before == layout.labels - 1 and _holds_marks(layout, before):
        return replace(layout, marks={column: column - 1 for column in columns}, labels=before)
    return layout


def _holds_marks(layout: SheetLayout, column: int) -> bool:
    """Whether a column without headings holds short texts, or nothing."""
    is_headed = any(not is_empty(layout.rows[number][column]) for number in layout.headings)
    return not is_headed and all(
        isinstance(cell, str) and len(cell) <= LONGEST_MARK for cell in set(layout.column(column))
    )


def _is_title(row: list[Cell]) -> bool:
    return bool(row) and isinstance(row[0], str) and TITLE.fullmatch(row[0]) is not None


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _columns_without_heading(layout: SheetLayout) -> list[int]:
    return sorted(set(range(layout.labels, layout.width)) - set(layout.columns) - set(layout.marks.values()))


def _heading_problems(layout: SheetLayout) -> Iterator[tuple[str, str]]:
    for number in layout.headings:
        row = layout.rows[number]
        if is_empty(row[layout.columns[0]]):
            yield cell_name(number, layout.columns[0]), "the heading of the first column of figures is missing"
        for column in range(layout.labels, layout.width):
            if problem := _problem_of_label(row[column]):
                yield cell_name(number, column), problem
    for column in _columns_without_heading(layout):
        if any(_is_number(layout.rows[row][column]) for row in layout.body):
            yield cell_name(layout.headings[-1], column), "a column of figures has no heading"


def _row_problems(layout: SheetLayout) -> Iterator[tuple[str, str]]:
    columns = [layout.column(number) for number in range(layout.labels)]
    for number, row in zip(layout.body, zip(*columns, strict=True), strict=False):
        if not is_filled(row):
            yield cell_name(number, 0), "a row of figures has no label"
    for column, labels in enumerate(columns):
        wrong = {label: problem for label in set(labels) if (problem := _problem_of_label(label))}
        for number, label in zip(layout.body, labels, strict=True) if wrong else ():
            if label in wrong and _problem_of_label(label):
                yield cell_name(number, column), wrong[label]


def _problem_of_label(cell: Cell) -> str | None:
    if isinstance(cell, str) or _is_number(cell):
        return None
    return f"expected a label, found {shown(cell)}; write what stood there and format the cell as text"
