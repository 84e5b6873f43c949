"""How a loan servicing margin comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import added, positive


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """Own financing by interest and repayments, both as positive figures."""
    interest, repayments = positive("interest", of), positive("repayments", of)
    return (of.formula(f"({added('{annual_margin}', interest)}) / ({added(interest, repayments)})"),)
