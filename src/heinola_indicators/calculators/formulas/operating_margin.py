"""How an operating margin comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.statement import with_cost


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """Revenue less expenses, with the sign that they are written with."""
    return (of.formula(with_cost(("revenue",), "expenses", of)),)
