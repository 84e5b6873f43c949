"""How tourism income comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The sum of the three effects."""
    return (of.formula("{direct} + {indirect} + {induced}"),)
