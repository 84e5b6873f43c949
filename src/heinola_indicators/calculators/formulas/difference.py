"""How a difference comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The first figure less the second."""
    return (of.formula("{first} - {second}"),)
