"""How an amount per resident comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.per_resident import SMALLER


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The amount by the population, kilotonnes as tonnes."""
    unit = of.inputs["amount"].unit.code
    if unit not in SMALLER:
        return (of.formula("{amount} / {population}"),)
    _, factor = SMALLER[unit]
    return (of.formula(f"{factor:g} * {{amount}} / {{population}}"),)
