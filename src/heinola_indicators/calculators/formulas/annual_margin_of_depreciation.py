"""How the annual margin in percent of depreciation comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import grouped, positive


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The annual margin by depreciation as a positive figure."""
    return (of.formula(f"100 * {{annual_margin}} / {grouped(positive('depreciation', of))}"),)
