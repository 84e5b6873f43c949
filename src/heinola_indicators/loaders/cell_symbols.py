"""The symbols in the cells of a plain table and in the columns of marks beside them, found when somebody asks."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.cells import symbol_in
from heinola_indicators.loaders.columns import Column, Figures, cell_text
from heinola_indicators.loaders.export import Cell
from heinola_indicators.model.flag import Flag
from heinola_indicators.panel.symbols import Symbols

Rows = NDArray[np.intp]
Found = Iterator[tuple[str, Rows]]


def symbols_in(figures: Sequence[Figures], rows: Rows) -> Symbols:
    """The symbols of some rows of a table that has a row for each cell of *figures*, row by row of the file."""
    return Symbols.of(len(rows), _found(figures, rows))


def _found(figures: Sequence[Figures], rows: Rows) -> Found:
    row, column = np.divmod(rows, len(figures))
    order = np.argsort(column, kind="stable")
    begins = np.searchsorted(column[order], np.arange(len(figures) + 1))
    for number in np.flatnonzero(np.diff(begins)).tolist():
        at = order[begins[number] : begins[number + 1]]
        yield from _in_column(figures[number], row[at], at)


def _in_column(figures: Figures, rows: Rows, at: Rows) -> Found:
    is_flagged = figures.flag[rows] != int(Flag.A)  # a bare number has no symbol
    yield from _written(figures.column, rows[is_flagged], at[is_flagged], symbol_in)
    if figures.marks is not None:
        yield from _written(figures.marks, rows, at, cell_text)


def _written(column: Column, rows: Rows, at: Rows, symbol: Callable[[Cell], str]) -> Found:
    if not len(rows):
        return
    distinct, index = column.cells.at(rows).distinct
    texts = [symbol(cell) for cell in distinct]
    number_of = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    number = np.array([number_of[text] for text in texts], np.intp)[index]
    for text in filter(None, number_of):
        yield text, at[number == number_of[text]]
