"""Blocks of a sheet with years across: a header row that ends in years, and the rows under it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from heinola_indicators.loaders.columns import cell_text
from heinola_indicators.loaders.export import Cell
from heinola_indicators.loaders.sheets import Rows, is_empty


@dataclass(frozen=True)
class Block:
    """The *header* row of a sheet, the rows under it up to *end*, and the column where the years begin."""

    sheet: str
    rows: Rows
    header: int
    end: int
    first_year: int

    @property
    def heading(self) -> list[str]:
        """What stands in the header to the left of the years."""
        return [cell_text(cell) for cell in self.rows[self.header][: self.first_year]]

    @property
    def body(self) -> Rows:
        """The rows of figures."""
        return self.rows[self.header + 1 : self.end]


def year_blocks(
    sheet: str,
    rows: Rows,
    is_year: Callable[[str], bool],
    ends: Callable[[Sequence[Cell], int], bool],
    *,
    header_within: int | None = None,
) -> Iterator[Block]:
    """The blocks of a sheet from top to bottom; none within another.

    *is_year* tells a year in a header. *ends* tells, by a row and the column of the first year, that the block has
    ended before it. Headers are looked for in the first *header_within* rows.
    """
    end = 0
    for number, row in enumerate(rows[:header_within]):
        first = _first_year(row, is_year) if number >= end else 0
        if first:
            end = next((below for below in range(number + 1, len(rows)) if ends(rows[below], first)), len(rows))
            yield Block(sheet, rows, number, end, first)


def _first_year(row: Sequence[Cell], is_year: Callable[[str], bool]) -> int:
    """Where the years begin that a row ends in, to the right of something else; 0 where it is no such row."""
    first = next((at for at, cell in enumerate(row) if is_year(cell_text(cell))), 0)
    return first if all(is_empty(cell) or is_year(cell_text(cell)) for cell in row[first:]) else 0
