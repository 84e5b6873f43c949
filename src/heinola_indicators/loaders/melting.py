"""Figures that stand in columns, brought to one row per cell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from heinola_indicators.loaders.cell_symbols import symbols_in
from heinola_indicators.loaders.columns import Column, Figures
from heinola_indicators.loaders.refusal import refuse_if_any
from heinola_indicators.loaders.roles import with_roles
from heinola_indicators.loaders.sheets import shown
from heinola_indicators.loaders.symbols import SYMBOLS
from heinola_indicators.model.flag import Flag
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.table import Table, Variable, folded


@dataclass(frozen=True)
class Reading:
    """How the cells of a plain table are read, and where they stand in the file.

    *location_of* takes the position of a row (−1 is the header) and of a column, both from 0. *problems* are
    those already found in the file: they are told together with the ones that the cells have.
    """

    location_of: Callable[[int, int], Location]
    decimal_comma: bool = False
    symbols: dict[str, Flag] | None = None
    encoding: str | None = None
    problems: tuple[Problem, ...] = ()

    def figures(self, column: Column) -> Figures:
        """The column's cells as figures."""
        symbols = SYMBOLS if self.symbols is None else self.symbols
        return column.figures(symbols, decimal_comma=self.decimal_comma)

    def place(self, row: int, column: Column) -> str:
        """Where a cell stands, in words."""
        location = self.location_of(row, column.position)
        if location.cell is not None:
            return f"{location.sheet}!{location.cell}"
        return f"line {location.line}, column {column.name!r}"


@dataclass(frozen=True)
class Heading:
    """What columns of figures are about: variables, and for each of them its value's position by column."""

    variables: tuple[Variable, ...]
    index: tuple[Sequence[int], ...]


def melted(
    stub: Sequence[Column], heading: Heading, figures: Sequence[Figures], *, loader: str, title: str, reading: Reading
) -> Table:
    """A row per cell of *figures*, row by row: the *stub* tells the rows apart, the *heading* the columns.

    Raises:
        ExportNotRead: a header is given twice, a cell is neither a number nor a symbol, or the reading has problems
            already; all are told.
    """
    problems = [*reading.problems, *_given_twice([*stub, *(each.column for each in figures)], reading)]
    for each in figures:
        problems += _strange_cells(each, reading)
    refuse_if_any(problems)
    height, width = len(figures[0].value), len(figures)
    down = [column.variable() for column in stub]
    return Table(
        loader=loader,
        title=title,
        variables=with_roles([variable for variable, _ in down] + list(heading.variables)),
        index=(
            *(np.repeat(index, width) for _, index in down),
            *(np.tile(np.array(index, np.int32), height) for index in heading.index),
        ),
        value=np.stack([each.value for each in figures], axis=1).ravel(),
        flag=np.stack([each.flag for each in figures], axis=1).ravel(),
        place=lambda row: reading.place(row // width, figures[row % width].column),
        units={},
        encoding=reading.encoding,
        symbols=lambda rows: symbols_in(figures, rows),
    )


def _given_twice(columns: Sequence[Column], reading: Reading) -> list[Problem]:
    first: dict[str, Column] = {}
    return [
        Problem(
            reading.location_of(-1, column.position),
            f"the header {column.name!r} is given twice, in columns {first[folded(column.name)].position + 1} "
            f"and {column.position + 1}",
        )
        for column in sorted(columns, key=lambda column: column.position)
        if first.setdefault(folded(column.name), column) is not column
    ]


def _strange_cells(figures: Figures, reading: Reading) -> list[Problem]:
    column = figures.column
    if not len(figures.strange):
        return []
    return [
        Problem(
            reading.location_of(row, column.position),
            f"column {column.name!r}: expected a number, found {shown(cell)}",
        )
        for row, cell in zip(figures.strange.tolist(), column.cells_in(figures.strange), strict=True)
    ]
