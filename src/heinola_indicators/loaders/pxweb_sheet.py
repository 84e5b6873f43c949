"""A sheet as PxWeb lays it out: where its title, heading rows, label columns and figures are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from heinola_indicators.loaders.export import Cell, cell_name
from heinola_indicators.loaders.sheets import Rows, is_empty, is_filled, shown
from heinola_indicators.model.problem import Location, Problem

TITLE = re.compile(r".*\s(?:muuttujina|efter|by)\s+(\S.*)", re.IGNORECASE | re.DOTALL)
AND = re.compile(r"\s+(?:ja|och|and)\s+", re.IGNORECASE)
MOST_ROWS_ABOVE = 8
MOST_HEADING_ROWS = 10


@dataclass(frozen=True)
class Layout:
    """Rows and columns count from 0; *labels* is the number of label columns, *columns* are those of figures."""

    sheet: str
    rows: Rows
    title: str
    headings: tuple[int, ...]
    body: range
    labels: int
    columns: tuple[int, ...]

    @property
    def figures(self) -> list[Cell]:
        """The cells of the body, row by row."""
        return [self.rows[row][column] for row in self.body for column in self.columns]

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


def layout_of(sheet: str, rows: Rows) -> Layout | None:
    """Where the parts of a sheet are; none where it is not laid out as PxWeb does it."""
    title_row = next((number for number, row in enumerate(rows[:MOST_ROWS_ABOVE]) if _is_title(row)), None)
    if title_row is None:
        return None
    above = range(title_row + 1, min(title_row + MOST_ROWS_ABOVE, len(rows)))
    first = next((number for number in above if is_filled(rows[number][1:])), len(rows))
    headings_end = min(first + MOST_HEADING_ROWS + 1, len(rows))
    start = next((number for number in range(first, headings_end) if not is_empty(rows[number][0])), first)
    headings = tuple(number for number in range(first, start) if is_filled(rows[number]))
    if not headings:
        return None
    every = range(len(rows[0]))
    labels = min(column for column in every for number in headings if not is_empty(rows[number][column]))
    columns = tuple(column for column in every if not is_empty(rows[headings[-1]][column]))
    empty = (number for number in range(start, len(rows)) if not any(rows[number][column] != "" for column in columns))
    body = range(start, next(empty, len(rows)))
    return Layout(sheet, rows, str(rows[title_row][0]), headings, body, labels, columns) if body else None


def title_names(title: str) -> list[str]:
    """The variables that a title names.

    >>> title_names("Kuntien tilinpäätökset 2015 muuttujina Alue, Vuosi ja Tilinpäätöserä")
    ['Alue', 'Vuosi', 'Tilinpäätöserä']
    """
    match = TITLE.fullmatch(title)
    *first, last = " ".join(match[1].split()).split(", ") if match else [""]
    return [*first, *AND.split(last, maxsplit=1)]


def label_problems(layout: Layout, file: str) -> Iterator[Problem]:
    """What is wrong with headings and labels: missing ones, and dates where a text was."""
    for cell, message in (*_heading_problems(layout), *_row_problems(layout)):
        yield Problem(layout.location(file, cell), message)


def unread_cells(layout: Layout) -> Iterator[str]:
    """What stands beside or below the figures and is not read."""
    for column in _columns_without_heading(layout):
        if any(layout.rows[row][column] != "" for row in layout.body):
            cell = cell_name(layout.headings[-1], column)
            yield f"{layout.sheet}!{cell}: the texts in a column without a heading are not read"
    for number, row in enumerate(layout.below, layout.body.stop):
        if any(_is_number(row[column]) for column in layout.columns):
            end = cell_name(layout.body.stop, 0)
            yield f"{layout.sheet}!{cell_name(number, 0)}: the table ends at {end}; figures below it are not read"
            return


def _is_title(row: list[Cell]) -> bool:
    return bool(row) and isinstance(row[0], str) and TITLE.fullmatch(row[0]) is not None


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _columns_without_heading(layout: Layout) -> list[int]:
    return sorted(set(range(layout.labels, len(layout.rows[0]))) - set(layout.columns))


def _heading_problems(layout: Layout) -> Iterator[tuple[str, str]]:
    for number in layout.headings:
        row = layout.rows[number]
        if is_empty(row[layout.labels]):
            yield cell_name(number, layout.labels), "the heading of the first column of figures is missing"
        for column in range(layout.labels, len(row)):
            if problem := _problem_of_label(row[column]):
                yield cell_name(number, column), problem
    for column in _columns_without_heading(layout):
        if any(_is_number(layout.rows[row][column]) for row in layout.body):
            yield cell_name(layout.headings[-1], column), "a column of figures has no heading"


def _row_problems(layout: Layout) -> Iterator[tuple[str, str]]:
    for number in layout.body:
        labels = layout.rows[number][: layout.labels]
        if not is_filled(labels):
            yield cell_name(number, 0), "a row of figures has no label"
        for column, label in enumerate(labels):
            if problem := _problem_of_label(label):
                yield cell_name(number, column), problem


def _problem_of_label(cell: Cell) -> str | None:
    if isinstance(cell, str) or _is_number(cell):
        return None
    return f"expected a label, found {shown(cell)}; write what stood there and format the cell as text"
