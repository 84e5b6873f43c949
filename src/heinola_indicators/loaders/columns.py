"""A column of a plain table: its cells as figures, or as the values of a variable.

Plain numbers are read all at once. Everything that needs a look at a cell looks at the distinct ones only; a column
of 300,000 rows seldom has more than some thousands.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import count
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import values_and_flags
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.field_grid import FieldGrid
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.panel.table import Role, Variable

PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
PLAIN_WITH_COMMA = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)


class Cells(Protocol):
    """The cells under one header, from top to bottom."""

    def __len__(self) -> int: ...

    @property
    def distinct(self) -> tuple[tuple[Cell, ...], NDArray[np.int32]]:
        """The distinct cells in the order of their first rows, and which of them stands in each row."""

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        """The values of the cells that are plain numbers, and which cells are."""

    def at(self, rows: NDArray[np.intp]) -> "Cells":
        """The cells of some rows."""


@dataclass(frozen=True, eq=False)
class Column:
    """The cells under one header; *position* counts from 0 at the left of the file's table."""

    name: str
    position: int
    cells: Cells

    @classmethod
    def of(cls, name: str, position: int, cells: Sequence[Cell]) -> "Column":
        """The column that holds *cells* from top to bottom."""
        return cls(name, position, CellList(cells))

    @property
    def distinct(self) -> tuple[Cell, ...]:
        """The distinct cells."""
        return self.cells.distinct[0]

    @property
    def index(self) -> NDArray[np.int32]:
        """Which of the distinct cells stands in each row."""
        return self.cells.distinct[1]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The distinct cells as texts."""
        if set(map(type, self.distinct)) == {str}:
            return tuple(map(str.strip, cast("tuple[str, ...]", self.distinct)))
        return tuple(cell_text(cell) for cell in self.distinct)

    @property
    def has_no_header(self) -> bool:
        """Whether the column is called by its number."""
        return self.name == _numbered(self.position)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the header."""
        return not any(self.texts)

    def cells_in(self, rows: NDArray[np.intp]) -> list[Cell]:
        """The cells of some rows."""
        distinct, index = self.cells.at(rows).distinct
        return [distinct[place] for place in index.tolist()]

    def variable(self, role: Role | None = None) -> tuple[Variable, NDArray[np.int32]]:
        """The column as a variable, and the position of each row's value among the variable's values."""
        place = {text: number for number, text in enumerate(dict.fromkeys(self.texts))}
        moved = np.array([place[text] for text in self.texts], np.int32)
        values = tuple(place)
        return Variable(self.name, values, values, role=role), moved[self.index]

    def figures(self, symbols: dict[str, Flag], *, decimal_comma: bool) -> "Figures":
        """The column as figures: plain numbers take the short way, of the other cells the distinct ones are read."""
        value, is_number = self.cells.numbers(decimal_comma=decimal_comma)
        flag = np.full(len(value), int(Flag.A), np.int64)
        others = np.flatnonzero(~is_number)
        if not len(others):
            return Figures(self, value, flag, others)
        distinct, index = self.cells.at(others).distinct
        values, flags, strange = values_and_flags(distinct, symbols, decimal_comma=decimal_comma)
        value[others], flag[others] = values[index], flags[index]
        is_strange = np.zeros(len(distinct), np.bool_)
        is_strange[strange] = True
        return Figures(self, value, flag, others[is_strange[index]])


@dataclass(frozen=True, eq=False)
class Figures:
    """The cells of *column* read as figures, row by row; *strange* are the rows with neither number nor symbol.

    *marks* is the column of marks beside it, if there is one.
    """

    column: Column
    value: NDArray[np.float64]
    flag: NDArray[np.int64]
    strange: NDArray[np.intp]
    marks: Column | None = None

    @property
    def looks_numeric(self) -> bool:
        """Whether the column is meant to hold figures, with a slip here and there.

        At least half of the cells that are no symbols are numbers. A classification of mostly numbers (ages 0, 1
        … "100 -", "Yhteensä") is none: in a full table its words stand exactly as often as its numbers do.
        """
        if not len(self.strange):
            return True
        is_number = (self.flag & int(WITHOUT_VALUE)) == 0
        if len(self.strange) > np.count_nonzero(is_number):
            return False
        index, size = self.column.index, len(self.column.distinct)
        words = np.bincount(index[self.strange], minlength=size)
        numbers = np.bincount(index[is_number], minlength=size)
        usual = np.bincount(numbers[numbers > 0]).argmax()
        return not (usual > 1 and bool((words[words > 0] == usual).all()))


@dataclass(frozen=True, eq=False)
class CellList:
    """Cells that are Python objects, as a workbook or the csv module gives them."""

    listed: Sequence[Cell]

    def __len__(self) -> int:
        return len(self.listed)

    @cached_property
    def distinct(self) -> tuple[tuple[Cell, ...], NDArray[np.int32]]:
        """The distinct cells in the order of their first rows, and which of them stands in each row."""
        if bool in self._kinds:
            return _distinct_by_type(self.listed)
        place: defaultdict[Cell, int] = defaultdict(count().__next__)  # a new cell gets the next number
        index = np.fromiter(map(place.__getitem__, self.listed), np.int32, len(self.listed))
        return tuple(place), index

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        """The values of the cells that are plain numbers, and which cells are."""
        if self._kinds <= {float, int}:
            value = np.array(self.listed, np.float64)
            return value, np.isfinite(value)
        if float not in self._kinds:
            return self._numbers_among_texts(PLAIN_WITH_COMMA if decimal_comma else PLAIN)
        is_number = np.fromiter((type(cell) is float for cell in self.listed), np.bool_, len(self.listed))
        value = np.full(len(self.listed), np.nan)
        value[is_number] = [cell for cell in self.listed if type(cell) is float]
        return value, is_number & np.isfinite(value)

    def at(self, rows: NDArray[np.intp]) -> "CellList":
        """The cells of some rows."""
        return CellList([self.listed[row] for row in rows.tolist()])

    @cached_property
    def _kinds(self) -> set[type[Cell]]:
        return set(map(type, self.listed))

    def _numbers_among_texts(self, plain: re.Pattern[str]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        distinct, index = self.distinct
        is_plain = np.array([isinstance(cell, str) and plain.fullmatch(cell) is not None for cell in distinct], bool)
        value = np.full(len(distinct), np.nan)
        value[is_plain] = [
            float(str(cell).replace(",", ".")) for cell, short in zip(distinct, is_plain, strict=True) if short
        ]
        return value[index], is_plain[index]


def columns_of(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """The columns of rows that are as long as the header; one without a header is called by its number."""
    named = [name.strip() or _numbered(position) for position, name in enumerate(header)]
    if isinstance(rows, FieldGrid):
        return [Column(name, position, rows.column(position)) for position, name in enumerate(named)]
    cells = list(zip(*rows, strict=True)) or [()] * len(named)
    return [Column.of(name, position, cells[position]) for position, name in enumerate(named)]


def _numbered(position: int) -> str:
    return f"column {position + 1}"


def _distinct_by_type(cells: Sequence[Cell]) -> tuple[tuple[Cell, ...], NDArray[np.int32]]:
    """Distinct cells where True is not 1."""
    place: defaultdict[tuple[type[Cell], Cell], int] = defaultdict(count().__next__)
    index = np.fromiter((place[type(cell), cell] for cell in cells), np.int32, len(cells))
    return tuple(cell for _, cell in place), index


def cell_text(cell: object) -> str:
    """A cell as the text of a label.

    >>> cell_text(2023.0), cell_text(" Heinola "), cell_text(date(2023, 4, 1)), cell_text(None)
    ('2023', 'Heinola', '2023-04', '')
    """
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()[:7] if cell.day == 1 else cell.isoformat()  # a workbook's way to hold a month
    return str(cell)
