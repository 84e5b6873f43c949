"""The sheets of SYKE's Excel: rows with years across, taken apart cell by cell.

A block begins with a row that ends in years and goes on to the next empty row. A year marked as preliminary
(``E2024``, ``2024e``, ``2024*``) is estimated.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from heinola_indicators.loaders.columns import Column, cell_text
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.melting import Heading, Reading, melted
from heinola_indicators.loaders.sheets import Rows, is_filled
from heinola_indicators.loaders.symbols import YEAR_MARKS
from heinola_indicators.loaders.year_blocks import Block, year_blocks
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Table

YEAR = re.compile(r"(e)? ?((?:19|20)\d\d) ?(e|\*)?", re.IGNORECASE | re.ASCII)
YEARS = "vuosi"


@dataclass(frozen=True)
class Figure:
    """A cell under a year: the texts to its left, the year as written, and where it stands."""

    stub: tuple[str, ...]
    year: str
    cell: Cell
    row: int
    column: int


def blocks_of(sheet: str, rows: Rows) -> Iterator[Block]:
    """The blocks of a sheet from top to bottom."""
    return year_blocks(sheet, rows, _is_year, lambda row, _: not is_filled(row))


def figures_of(block: Block) -> Iterator[Figure]:
    """The cells of a block under its years, row by row."""
    header = [cell_text(cell) for cell in block.rows[block.header]]
    for number in range(block.header + 1, block.end):
        row = block.rows[number]
        stub = tuple(cell_text(cell) for cell in row[: block.first_year])
        for column in range(block.first_year, len(row)):
            if header[column]:
                yield Figure(stub, header[column], row[column], number, column)


def table_of_figures(file: str, sheet: str, names: Sequence[str], figures: Sequence[Figure]) -> Table:
    """A row per figure, with the variables *names* and the year.

    Raises:
        ExportNotRead: a figure is no number; all are told with their cells.
    """

    def location(row: int, _: int) -> Location:
        cell = cell_name(figures[row].row, figures[row].column) if row >= 0 else None
        return Location(file, sheet=sheet, cell=cell)

    years = [YEAR.fullmatch(figure.year) for figure in figures]
    stub = [Column.of(name, at, [figure.stub[at] for figure in figures]) for at, name in enumerate(names)]
    stub.append(Column.of(YEARS, len(names), [match[2] if match else "" for match in years]))
    reading = Reading(location_of=location, decimal_comma=True)
    marks = Column.of("", 0, [(match[1] or match[3] or "") if match else "" for match in years])
    cells = reading.figures(Column.of("value", len(names) + 1, [figure.cell for figure in figures]))
    cells = replace(cells, marks=marks)
    table = melted(stub, Heading((), ()), [cells], loader="syke-workbook", title="", reading=reading)
    flags = np.array([int(YEAR_MARKS[text.casefold()]) for text in marks.texts], np.int64)[marks.index]
    return replace(table, flag=table.flag | flags)


def _is_year(text: str) -> bool:
    return YEAR.fullmatch(text) is not None
