"""Excel of THL's Sotkanet as its website saves it: years across, a row per indicator, region and gender.

The header is the row that ends in years; the columns to their left are told apart by their content, see
``sotkanet_columns``. That layout is known from public notebooks only: where a cell to the left is empty, as in a
group that names its indicator once, the file is refused rather than filled in.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.sheets import Rows, is_empty, sheets_asked_for
from heinola_indicators.loaders.sotkanet_columns import (
    column_of_genders,
    column_of_regions,
    is_year,
    names_region,
)
from heinola_indicators.loaders.tidy import table_from_rows
from heinola_indicators.loaders.year_blocks import Block, year_blocks
from heinola_indicators.model.problem import Location, Problem
from heinola_indicators.panel.cell_places import cell_name
from heinola_indicators.panel.table import Table

ROWS_ABOVE, ROWS_BELOW = 30, 30  # where a header, a title or a source may stand
EXPECTED = (
    "expected years across (2019, 2020 …) and to their left, filled in every row, a column of region names and, if "
    "there is one, of genders"
)


def recognises(export: Export) -> bool:
    """Whether a sheet names Sotkanet and has regions with years across."""
    if not export.is_workbook:
        return False
    return any(_names_sotkanet(block.rows) and _can_be_told_apart(block) for block in _blocks(export, None))


def load(export: Export, *, sheet: str | None = None) -> Table:
    """The table, with variables ``region``, ``gender`` and ``year``; the others keep their header or their number.

    Raises:
        ExportNotRead: there is no such sheet, the columns cannot be told apart, a cell beside the figures is empty,
            or a figure is no number; what was expected is told.
    """
    block = next(_blocks(export, sheet), None)
    if block is None:
        raise not_read(export.name, f"{EXPECTED}; found no row that ends in years", sheet=sheet)
    try:
        stub = _stub(block)
    except ValueError as error:
        raise not_read(export.name, f"{EXPECTED}; found {error}", sheet=block.sheet) from error
    width = block.first_year + _years(block.rows[block.header][block.first_year :])
    return table_from_rows(
        [*stub, *(cell_text(cell) for cell in block.rows[block.header][block.first_year : width])],
        [row[:width] for row in block.body],
        loader="sotkanet-workbook",
        title=" ".join(cell_text(cell) for row in block.rows[: block.header] for cell in row if not is_empty(cell)),
        reading=Reading(
            location_of=lambda row, column: Location(
                export.name, sheet=block.sheet, cell=cell_name(block.header + 1 + row, column)
            ),
            decimal_comma=True,
            problems=tuple(_empty_cells(export, block)),
        ),
        variables=stub,
    )


def _blocks(export: Export, sheet: str | None) -> Iterator[Block]:
    """The first block of each sheet; a region without any figure is no note that would end one."""
    for name, rows in sheets_asked_for(export, sheet).items():
        yield from islice(year_blocks(name, rows, is_year, _is_below, header_within=ROWS_ABOVE), 1)


def _is_below(row: Sequence[Cell], first_year: int) -> bool:
    filled = [number for number, cell in enumerate(row) if not is_empty(cell)]
    if not filled:
        return True
    is_region = first_year == 1 and names_region(cell_text(row[0]))
    return len(filled) == 1 and filled[0] < first_year and not is_region


def _years(cells: Sequence[Cell]) -> int:
    return next((number for number, cell in enumerate(cells) if is_empty(cell)), len(cells))


def _stub(block: Block) -> list[str]:
    """The names of the columns to the left of the years."""
    columns = [[cell_text(row[number]) for row in block.body] for number in range(block.first_year)]
    region, gender = column_of_regions(columns), column_of_genders(columns)
    names = [header or f"column {number + 1}" for number, header in enumerate(block.heading)]
    names[region] = "region"
    if gender is not None:
        names[gender] = "gender"
    return names


def _can_be_told_apart(block: Block) -> bool:
    try:
        _stub(block)
    except ValueError:
        return False
    return True


def _names_sotkanet(rows: Rows) -> bool:
    looked_at = [*rows[:ROWS_ABOVE], *rows[-ROWS_BELOW:]]
    return any(isinstance(cell, str) and "sotkanet" in cell.casefold() for row in looked_at for cell in row)


def _empty_cells(export: Export, block: Block) -> Iterator[Problem]:
    for number, row in enumerate(block.body):
        for column in range(block.first_year):
            if is_empty(row[column]):
                place = Location(export.name, sheet=block.sheet, cell=cell_name(block.header + 1 + number, column))
                yield Problem(place, f"the cell is empty; {EXPECTED}")
