"""How two statements are held together."""

from heinola_indicators.calculators.formula import Calculation, Formula, Number


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The figure as it came, then how far the other is from it."""
    value, other = of.number("value"), of.number("other")
    apart = Number(value.value - other.value, value.unit)
    return (of.formula("{value}"), of.formula("{value} - {other}", name="difference", result=apart))
