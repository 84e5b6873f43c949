"""Any supported export as tidy rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import Flag, flag_codes
from heinola_indicators.panel.choices import NotInTable, positions_chosen, rows_chosen
from heinola_indicators.panel.symbols import Symbols
from heinola_indicators.panel.table import FIGURE, ORIGIN, Positions, Table, smallest_integer, tidy_names
from heinola_indicators.usecases.hidden_questions import shown

if TYPE_CHECKING:
    import pandas as pd

LARGEST_MASK = 2 * max(Flag) - 1
AT_ONCE = 1 << 20  # rows


@dataclass(frozen=True)
class ReadRequest:
    """A file, which values of which variables are wanted, and whether the provenance of each figure is."""

    path: Path
    where: tuple[tuple[str, str], ...] = ()
    loader: str | None = None
    sheet: str | None = None
    provenance: bool = False


@dataclass(frozen=True)
class TidyRows:
    """The rows of a table that were asked for, as positions in it; their *symbols* where provenance was wanted."""

    table: Table
    rows: range | NDArray[np.intp]
    symbols: Symbols | None = None

    @property
    def names(self) -> list[str]:
        """The names of the variables' columns."""
        return tidy_names(self.table.variables, FIGURE if self.symbols is None else (*FIGURE, *ORIGIN))


def read(request: ReadRequest) -> TidyRows:
    """The rows of the export at *path*, in the file's own order; of answers only counts, and none of fewer than five.

    Raises:
        ExportNotRead: the file is missing or cannot be read.
        UsageError: a variable or value is asked for that is not in it.
    """
    where: dict[str, tuple[str, ...]] = {}
    for name, value in request.where:
        where[name] = (*where.get(name, ()), value)
    table = shown(load(Export.read(request.path), request.loader, sheet=request.sheet, where=where))
    for name, values in where.items():
        for value in values:
            _require(table, name, value, request.path)
    rows = rows_chosen(table, where) if where else range(len(table))
    symbols = table.symbols(np.arange(len(table)) if isinstance(rows, range) else rows) if request.provenance else None
    return TidyRows(table, rows, symbols)


def _require(table: Table, name: str, value: str, path: Path) -> None:
    try:
        positions_chosen(table.variables, {name: (value,)})
    except NotInTable as error:
        message = f"{path}: {error}"
        raise UsageError(message) from error


def tidy_frame(found: TidyRows) -> "pd.DataFrame":
    """The rows as a frame: a categorical column per variable, then ``value`` and the categorical ``flag``.

    Where provenance was wanted, the categorical ``symbol`` and the text ``place`` follow.
    """
    import pandas as pd

    table, rows = found.table, found.rows
    is_whole = len(rows) == len(table)
    chosen = slice(None) if is_whole else np.asarray(rows)
    columns: dict[str, object] = {}
    for number, (name, variable) in enumerate(zip(found.names, table.variables, strict=True)):
        positions = table.index[number] if is_whole else table.positions(number, np.asarray(rows))
        columns[name] = _categorical(variable.values, positions)
    flags, positions = _flags(table.flag[chosen])
    columns |= {"value": table.value[chosen], "flag": _categorical(flags, positions)}
    if found.symbols is not None:
        columns["symbol"] = _categorical(found.symbols.texts, found.symbols.index)
        columns["place"] = pd.array([table.place(row) for row in np.asarray(rows).tolist()], dtype="str")
    return pd.DataFrame(columns, copy=False)


def _categorical(values: Sequence[str], positions: Positions) -> "pd.Categorical":
    """Texts kept as their positions among *values*; of a value that is given twice the first is meant."""
    import pandas as pd

    distinct = tuple(dict.fromkeys(values))
    if len(distinct) < len(values):
        place = {value: number for number, value in enumerate(distinct)}
        positions = np.array([place[value] for value in values], positions.dtype)[positions]
    return pd.Categorical.from_codes(positions, categories=pd.Index(distinct, dtype="str"), validate=False)


def _flags(masks: Positions) -> tuple[tuple[str, ...], Positions]:
    """The codes of the flags that occur, and which of them each mask is."""
    occurs = np.zeros(LARGEST_MASK + 1, bool)
    parts = [slice(start, start + AT_ONCE) for start in range(0, len(masks), AT_ONCE)]
    for part in parts:
        occurs[masks[part]] = True
    found = np.flatnonzero(occurs)
    place = np.zeros(len(occurs), np.int16)
    place[found] = np.arange(len(found))
    positions = np.empty(len(masks), smallest_integer(len(found)))
    for part in parts:
        positions[part] = place[masks[part]]
    return tuple(flag_codes(int(mask)) for mask in found), positions
