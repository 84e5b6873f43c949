"""How an annual margin comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.statement import with_cost

INCOMES = ("operating_margin", "tax_revenue", "state_transfers", "financial_income")


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The terms of the statement, financial expenses with the sign that they are written with."""
    return (of.formula(with_cost(INCOMES, "financial_expenses", of)),)
