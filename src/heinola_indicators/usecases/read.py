"""Any supported export as tidy rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.flag import flag_codes
from heinola_indicators.panel.choices import NotInTable, selected
from heinola_indicators.panel.table import Table

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class ReadRequest:
    """A file, and which values of which variables are wanted."""

    path: Path
    where: tuple[tuple[str, str], ...] = ()
    loader: str | None = None
    sheet: str | None = None


@dataclass(frozen=True)
class TidyRows:
    """The rows of a table that were asked for, as positions in it."""

    table: Table
    rows: Sequence[int]


def read(request: ReadRequest) -> TidyRows:
    """The rows of the export at *path*, in the file's own order.

    Raises:
        ExportNotRead: the file is missing or cannot be read.
        UsageError: a variable or value is asked for that is not in it.
    """
    table = load(Export.read(request.path), request.loader, sheet=request.sheet)
    choices: dict[str, tuple[str, ...]] = {}
    for name, value in request.where:
        choices[name] = (*choices.get(name, ()), value)
    for name, values in choices.items():
        for value in values:
            _require(table, name, value, request.path)
    return TidyRows(table, np.flatnonzero(selected(table, choices)).tolist())


def _require(table: Table, name: str, value: str, path: Path) -> None:
    try:
        selected(table, {name: (value,)})
    except NotInTable as error:
        message = f"{path}: {error}"
        raise UsageError(message) from error


def tidy_frame(found: TidyRows) -> "pd.DataFrame":
    """The rows as a frame: a column per variable, then ``value`` and ``flag``."""
    import pandas as pd

    table, rows = found.table, np.asarray(found.rows, dtype=np.int64)
    columns: dict[str, object] = {
        variable.name: np.array(variable.values, dtype=object)[index[rows]]
        for variable, index in zip(table.variables, table.index, strict=True)
    }
    codes = {mask: flag_codes(mask) for mask in np.unique(table.flag).tolist()}
    flags = [codes[mask] for mask in table.flag[rows].tolist()]
    return pd.DataFrame({**columns, "value": table.value[rows], "flag": flags})
