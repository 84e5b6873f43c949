"""Whether the costs of an income statement are written as positive or as negative figures.

Statistics Finland and the State Treasury give expenses as positive figures, printed accounts and cities' workbooks
often as negative ones. The statement itself tells: its terms have to make up its result.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

POSITIVE, NEGATIVE, NEITHER = 1, -1, 0


def cost_signs(
    incomes: Sequence[FloatArray], costs: Sequence[FloatArray], result: FloatArray, *, unit: float = 1.0
) -> NDArray[np.int64]:
    """For each statement how its costs are written: ``POSITIVE``, ``NEGATIVE``, or ``NEITHER``.

    Formula   positive: Σ incomes − Σ costs = result; negative: Σ incomes + Σ costs = result
    Errors    each term and the result are rounded to *unit*, so the two sides may be apart by one unit per term;
              where both hold, as with costs of next to nothing, the nearer one is taken
    Missing   a statement that lacks a term is ``NEITHER``
    Source    formats of municipal accounts: operating margin and annual margin as sums of their terms
    """
    income = np.sum(incomes, axis=0)
    cost = np.sum(costs, axis=0)
    tolerance = unit * (len(incomes) + len(costs))
    as_positive, as_negative = np.abs(income - cost - result), np.abs(income + cost - result)
    nearer = np.where(as_positive <= as_negative, POSITIVE, NEGATIVE)
    holds = np.minimum(as_positive, as_negative) <= tolerance * (1 + 1e-9)  # NaN is never within it
    return np.where(holds, nearer, NEITHER).astype(np.int64)


def signed_costs(
    incomes: Sequence[FloatArray], costs: Sequence[FloatArray], result: FloatArray, *, unit: float = 1.0
) -> tuple[FloatArray, ...]:
    """The costs as they enter the sum, NaN where the statement does not tell their sign; see ``cost_signs``.

    A cost that is a correction, against the sign of the others, keeps its own.
    """
    signs = cost_signs(incomes, costs, result, unit=unit)
    factor = np.where(signs == NEITHER, np.nan, -signs.astype(np.float64))
    return tuple(factor * cost for cost in costs)


def summed(
    incomes: Sequence[FloatArray], costs: Sequence[FloatArray], result: FloatArray, *, unit: float = 1.0
) -> FloatArray:
    """What the terms of each statement make up, NaN where that is not its *result*; see ``cost_signs``."""
    total: FloatArray = np.sum([*incomes, *signed_costs(incomes, costs, result, unit=unit)], axis=0)
    return total
