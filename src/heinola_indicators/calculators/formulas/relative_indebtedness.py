"""How a relative indebtedness comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula

INCOME = "{operating_revenue} + {tax_revenue} + {state_transfers}"


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """Liabilities without advances by the operating income."""
    return (of.formula(f"100 * ({{liabilities}} - {{advances}}) / ({INCOME})"),)
