"""Sums of an income statement, its costs with the sign that makes up what the statement prints."""

from collections.abc import Sequence

import numpy as np

from heinola_indicators.calculators.formula import Calculation
from heinola_indicators.calculators.formulas.terms import added, braced, opposite
from heinola_indicators.statistics.income_statement import NEGATIVE, cost_signs


def with_cost(incomes: Sequence[str], cost: str, of: Calculation) -> str:
    """The incomes less the cost; plus the cost where it is written as a negative figure."""
    income_figures = [np.array([of.number(name).value]) for name in incomes]
    cost_figure, printed = (np.array([of.number(name).value]) for name in (cost, "printed"))
    (sign,) = cost_signs(income_figures, [cost_figure], printed, unit=of.settings["rounding"])
    term = braced(cost) if sign == NEGATIVE else opposite(braced(cost))
    return added(*map(braced, incomes), term)
