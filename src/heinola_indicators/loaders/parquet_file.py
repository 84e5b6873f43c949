"""Parquet files, whose columns are those of a plain table.

Columns of texts, areas and periods are variables, columns of numbers hold figures; see ``loaders.tidy``. A null and
what pandas writes for a missing number are missing; categories are texts, and an index without a name is passed over.
Reading needs pyarrow, which comes with ``pip install heinola-indicators[parquet]``.
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.columns import Column
from heinola_indicators.loaders.export import Cell, Export, not_read
from heinola_indicators.loaders.melting import Reading
from heinola_indicators.loaders.tidy import table_from_columns
from heinola_indicators.model.problem import Location
from heinola_indicators.panel.table import Table

if TYPE_CHECKING:
    import pyarrow as pa

MAGIC = b"PAR1"
INDEX_OF_PANDAS = re.compile(r"__index_level_\d+__")  # numbers of rows, where a frame's index has no name
MOST_FIELDS = 100_000_000
INSTALL = "is a Parquet file; to read it, install pyarrow: pip install 'heinola-indicators[parquet]'"


def recognises(export: Export) -> bool:
    """Whether it begins as every Parquet file does."""
    return export.beginning.startswith(MAGIC)


def load(export: Export, *, sheet: str | None = None) -> Table:  # noqa: ARG001 - there are no sheets
    """The table; a place in it is a row, counted from 1.

    Raises:
        ExportNotRead: pyarrow is not installed, the file is damaged or too large, a column is neither of numbers nor
            of texts or dates, or a cell is not understood; all are told.
    """
    found = _arrow_table(export)
    columns = [
        Column(name.strip() or f"column {number + 1}", number, ArrowCells(_written_out(found.column(number))))
        for number, name in enumerate(found.column_names)
        if not INDEX_OF_PANDAS.fullmatch(name)
    ]
    reading = Reading(lambda row, _: Location(export.name, line=max(row, 0) + 1), decimal_comma=True)
    try:
        return table_from_columns(columns, loader="parquet", title="", reading=reading)
    except OverflowError as error:  # of a date before the year 1 or after 9999
        raise not_read(export.name, f"holds a date that is none ({error}); save it again") from error


def _written_out(column: "pa.ChunkedArray") -> "pa.Array":
    """The column in one piece, categories as what they stand for."""
    import pyarrow as pa

    is_categorical = pa.types.is_dictionary(column.type)
    return (column.cast(column.type.value_type) if is_categorical else column).combine_chunks()


def _arrow_table(export: Export) -> "pa.Table":
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise not_read(export.name, INSTALL) from error
    try:
        file = parquet.ParquetFile(BytesIO(export.content))
        fields = file.metadata.num_rows * max(file.metadata.num_columns, 1)
        if fields > MOST_FIELDS:
            message = f"has {fields:,} fields; at most {MOST_FIELDS:,} are read; save a part of it"
            raise not_read(export.name, message)
        nested = [field.name for field in file.schema_arrow if pa.types.is_nested(field.type)]
        if nested:
            message = f"column {nested[0]!r} holds lists or records; save columns of numbers and texts only"
            raise not_read(export.name, message)
        table = file.read()
        table.validate(full=True)  # a text may be none in UTF-8
    except (pa.ArrowException, OSError, ValueError) as error:
        raise not_read(export.name, f"is no Parquet file that can be opened ({error}); save it again") from error
    return table


@dataclass(frozen=True, eq=False)
class ArrowCells:
    """The cells of a column of Arrow's; a null is an empty cell."""

    array: "pa.Array"

    def __len__(self) -> int:
        return len(self.array)

    @cached_property
    def distinct(self) -> tuple[tuple[Cell, ...], NDArray[np.int32]]:
        """The distinct cells in the order of their first rows, and which of them stands in each row."""
        encoded = self.array.dictionary_encode(null_encoding="encode")
        cells = [_cell(cell) for cell in encoded.dictionary.to_pylist()]
        place = {key: number for number, key in enumerate(dict.fromkeys(map(_key, cells)))}
        first = {_key(cell): cell for cell in reversed(cells)}
        moved = np.array([place[_key(cell)] for cell in cells], np.int32)
        return tuple(first[key] for key in place), moved[encoded.indices.to_numpy(zero_copy_only=False)]

    def numbers(self, *, decimal_comma: bool) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:  # noqa: ARG002 - a text's
        """The values of the cells that are numbers, and which cells are."""
        import pyarrow as pa

        if not (pa.types.is_integer(self.array.type) or pa.types.is_floating(self.array.type)):
            return np.full(len(self), np.nan), np.zeros(len(self), np.bool_)
        value = self.array.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)
        return value, np.isfinite(value)

    def at(self, rows: NDArray[np.intp]) -> "ArrowCells":
        """The cells of some rows."""
        import pyarrow as pa

        return ArrowCells(self.array.take(pa.array(rows)))


def _cell(value: object) -> Cell:
    """A value of Arrow's as a cell of a table."""
    if value is None or value != value:
        return ""
    if isinstance(value, Decimal):
        return float(value)
    return value if isinstance(value, (int, float, str, date, time, timedelta)) else str(value)


def _key(cell: Cell) -> tuple[type, Cell]:
    return type(cell), cell
