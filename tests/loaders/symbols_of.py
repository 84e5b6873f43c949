"""The symbols of a table's rows, as a list."""

from collections.abc import Sequence

import numpy as np

from heinola_indicators.panel.table import Table


def symbols_of(table: Table, rows: Sequence[int] | None = None) -> list[str]:
    """Those of some rows, or of all."""
    return list(table.symbols(np.array(range(len(table)) if rows is None else rows, np.intp)))
