"""How euros of one year come about."""

from heinola_indicators.calculators.formula import Calculation, Formula, figure
from heinola_indicators.calculators.formulas.terms import braced, dated
from heinola_indicators.panel.national import beside


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The amount by the deflator of its own year and of the base."""
    base = of.settings["base"]
    deflator = beside(of.inputs["deflator"], of.inputs["amount"])
    now, then = dated("deflator", of.period), dated("deflator", base)
    numbers = {now: figure(deflator, of.area, of.period), then: figure(deflator, of.area, base)}
    return (of.formula(f"{{amount}} * {braced(then)} / {braced(now)}", numbers),)
