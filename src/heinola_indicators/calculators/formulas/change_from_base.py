"""How a change in percent comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import braced, dated


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The change with the figure of the base period."""
    base = of.settings["base"]
    now, then = dated("value", of.period), dated("value", base)
    numbers = {now: of.number("value"), then: of.number("value", base)}
    return (of.formula(f"100 * ({braced(now)} - {braced(then)}) / {braced(then)}", numbers),)
