"""How a share comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The share with its numbers."""
    return (of.formula("{times} * {part} / {whole}"),)
