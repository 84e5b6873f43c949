"""How a loan stock comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """All liabilities without those of the running business."""
    return (of.formula("{liabilities} - ({advances} + {payables} + {accruals} + {other})"),)
