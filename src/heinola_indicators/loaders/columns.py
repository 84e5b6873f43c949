"""A column of a plain table: its distinct cells, and which of them stands in each row.

Everything that needs a look at a cell looks at the distinct ones only; a column of 300,000 rows seldom has
more than some thousands.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import count

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import values_and_flags
from heinola_indicators.loaders.export import Cell
from heinola_indicators.model.flag import WITHOUT_VALUE, Flag
from heinola_indicators.panel.table import Role, Variable

PLAIN = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
PLAIN_WITH_COMMA = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)


@dataclass(frozen=True, eq=False)
class Column:
    """The cells under one header; *position* counts from 0 at the left of the file's table."""

    name: str
    position: int
    distinct: tuple[Cell, ...]
    index: NDArray[np.int32]

    @classmethod
    def of(cls, name: str, position: int, cells: Sequence[Cell]) -> "Column":
        """The column that holds *cells* from top to bottom."""
        place: defaultdict[Cell, int] = defaultdict(count().__next__)  # a new cell gets the next number
        index = np.fromiter(map(place.__getitem__, cells), np.int32, len(cells))
        return cls(name, position, tuple(place), index)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The distinct cells as texts."""
        return tuple(cell_text(cell) for cell in self.distinct)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under the header."""
        return not any(self.texts)

    def variable(self, role: Role | None = None) -> tuple[Variable, NDArray[np.int32]]:
        """The column as a variable, and the position of each row's value among the variable's values."""
        place = {text: number for number, text in enumerate(dict.fromkeys(self.texts))}
        moved = np.array([place[text] for text in self.texts], np.int32)
        values = tuple(place)
        return Variable(self.name, values, values, role=role), moved[self.index]

    def figures(self, symbols: dict[str, Flag], *, decimal_comma: bool) -> "Figures":
        """The column as figures."""
        value, flag, is_strange = _read(self.distinct, symbols, decimal_comma=decimal_comma)
        return Figures(self, value, flag, is_strange, np.bincount(self.index, minlength=len(self.distinct)))


@dataclass(frozen=True, eq=False)
class Figures:
    """The distinct cells of *column* read as figures: *count* is how often each of them stands in it."""

    column: Column
    value: NDArray[np.float64]
    flag: NDArray[np.int64]
    is_strange: NDArray[np.bool_]
    count: NDArray[np.int64]

    @property
    def looks_numeric(self) -> bool:
        """Whether the column is meant to hold figures, with a slip here and there.

        At least half of the cells that are no symbols are numbers. A classification of mostly numbers (ages 0, 1
        … "100 -", "Yhteensä") is none: in a full table its words stand exactly as often as its numbers do.
        """
        is_number = ~self.is_strange & ((self.flag & int(WITHOUT_VALUE)) == 0)
        numbers, words = self.count[is_number], self.count[self.is_strange]
        if words.sum() > numbers.sum():
            return False
        if not len(words):
            return True
        usual = np.bincount(numbers).argmax()
        return not (usual > 1 and bool((words == usual).all()))


def columns_of(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> list[Column]:
    """The columns of rows that are as long as the header; one without a header is called by its number."""
    named = [name.strip() or f"column {position + 1}" for position, name in enumerate(header)]
    cells = list(zip(*rows, strict=True)) or [()] * len(named)
    return [Column.of(name, position, cells[position]) for position, name in enumerate(named)]


def _read(
    cells: Sequence[Cell], symbols: dict[str, Flag], *, decimal_comma: bool
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.bool_]]:
    """Values, flags and whether a cell is not understood; plain numbers take the short way."""
    plain = PLAIN_WITH_COMMA if decimal_comma else PLAIN
    is_plain = np.array([isinstance(cell, str) and plain.fullmatch(cell) is not None for cell in cells], bool)
    value = np.full(len(cells), np.nan)
    flag = np.full(len(cells), int(Flag.A), np.int64)
    numbers = [str(cell).replace(",", ".") for cell, short in zip(cells, is_plain, strict=True) if short]
    value[is_plain] = np.fromiter(map(float, numbers), np.float64, len(numbers))
    others = np.flatnonzero(~is_plain)
    value[others], flag[others], strange = values_and_flags(
        [cells[int(place)] for place in others], symbols, decimal_comma=decimal_comma
    )
    is_strange = np.isinf(value)
    is_strange[others[strange]] = True
    return value, flag, is_strange


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
