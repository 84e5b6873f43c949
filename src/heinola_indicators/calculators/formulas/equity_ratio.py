"""How an equity ratio comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """Equity and reserves by the balance sheet without advances."""
    return (of.formula("100 * ({equity} + {reserves}) / ({balance_total} - {advances})"),)
