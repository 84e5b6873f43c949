"""How a table of municipal accounts writes its costs, told by the margins that they make."""

from collections.abc import Iterator, Sequence

import numpy as np

from heinola_indicators.panel.table import Table, folded
from heinola_indicators.statistics.income_statement import NEGATIVE, NEITHER, POSITIVE, cost_signs

IDENTITIES: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("toimintatuotot",), ("toimintakulut",), "toimintakate"),
    (("toimintakate", "verotulot", "valtionosuudet", "rahoitustuotot"), ("rahoituskulut",), "vuosikate"),
)
WORDS = {POSITIVE: "positive", NEGATIVE: "negative"}
TOLD = 3


def cost_warnings(table: Table) -> Iterator[str]:
    """For each margin whose terms are all in the table, how its costs are written, and the rows that do not add up.

    The contents are the table's last variable, and each row of the file has all of them.
    """
    places = {folded(name): number for number, name in enumerate(table.variables[-1].values)}
    for incomes, costs, result in IDENTITIES:
        if all(name in places for name in (*incomes, *costs, result)):
            yield from _told(table, places, incomes, costs, result)


def _told(
    table: Table, places: dict[str, int], incomes: Sequence[str], costs: Sequence[str], result: str
) -> Iterator[str]:
    grid = table.value.reshape(-1, len(places))
    signs = cost_signs(
        [grid[:, places[name]] for name in incomes], [grid[:, places[name]] for name in costs], grid[:, places[result]]
    )
    is_complete = np.isfinite(grid[:, [places[name] for name in (*incomes, *costs, result)]]).all(axis=1)
    has_costs = (grid[:, [places[name] for name in costs]] != 0).any(axis=1)  # none fit either way
    found = sorted({int(sign) for sign in signs[is_complete & has_costs]} - {NEITHER}, reverse=True)
    if len(found) == 1:
        yield f"{' and '.join(costs)} are written as {WORDS[found[0]]} figures: with them {result} adds up"
    if len(found) > 1:
        yield f"{' and '.join(costs)} are positive in some rows and negative in others, as {result} adds up"
    wrong = np.flatnonzero(is_complete & (signs == NEITHER))
    for row in wrong[:TOLD]:
        yield f"{table.place(int(row) * len(places) + places[result])}: {result} is not the sum of its terms"
    if len(wrong) > TOLD:
        yield f"and {len(wrong) - TOLD} more rows where {result} is not the sum of its terms"
