"""How a total comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import added, braced


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The sum of all addends."""
    return (of.formula(added(*map(braced, of.inputs))),)
