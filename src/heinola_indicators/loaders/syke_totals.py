"""Whether SYKE's total is the sum of its sectors and credits, as far as rounding lets one say."""

from collections.abc import Iterator, Sequence

import numpy as np

from heinola_indicators.panel.table import Role, Table

MOST_DECIMALS = 6
TOLD = 3


def total_warnings(table: Table, parts: Sequence[str], total: str | None) -> Iterator[str]:
    """A warning for each year whose total is not the sum of *parts*, for three years at most.

    Each figure is off by half a unit of its last decimal at most, so the sum of n figures and the total may be
    apart by n + 1 such halves.
    """
    if total is None or not parts:
        return
    contents, time = table.variables[0], table.variable_with(Role.TIME)
    if time is None:
        return
    is_total = table.index[0] == contents.values.index(total)
    is_part = np.isin(table.index[0], [contents.values.index(name) for name in parts])
    tolerance = 0.5 * 10.0 ** -_decimals(table.value[is_part | is_total]) * (len(parts) + 1)
    wrong = []
    for year in range(len(table.variables[time].values)):
        in_year = table.index[time] == year
        added, given = table.value[is_part & in_year].sum(), table.value[is_total & in_year]
        if len(given) == 1 and abs(added - given[0]) > tolerance * (1 + 1e-9):
            row = int(np.flatnonzero(is_total & in_year)[0])
            wrong.append(f"{table.place(row)}: the total {given[0]:g} is not the sum of its sectors, {added:g}")
    yield from wrong[:TOLD]
    if len(wrong) > TOLD:
        yield f"and {len(wrong) - TOLD} more years whose total is not the sum of its sectors"


def _decimals(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> int:
    """With how many decimals the figures are given."""
    known = values[np.isfinite(values)]
    given = (number for number in range(MOST_DECIMALS) if np.allclose(known, known.round(number), rtol=0, atol=1e-9))
    return next(given, MOST_DECIMALS)
