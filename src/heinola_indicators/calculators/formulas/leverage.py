"""How the leverage of the city's own money comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """External or all money by the city's own."""
    if of.settings["convention"] == "multiplier":
        return (of.formula("({own} + {external}) / {own}"),)
    return (of.formula("{external} / {own}"),)
