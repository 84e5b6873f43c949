"""How a calculated loan servicing margin comes about."""

from heinola_indicators.calculators.calculated_loan_servicing_margin import YEARS_TO_REPAY
from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import added, positive


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """Own financing by interest, as a positive figure, and an eighth of the loans."""
    interest = positive("interest", of)
    service = added(interest, f"{{loans}} / {YEARS_TO_REPAY}")
    return (of.formula(f"({added('{annual_margin}', interest)}) / ({service})"),)
