"""A count per thousand residents."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.model.unit import Unit
from heinola_indicators.panel.combine import aligned, derived
from heinola_indicators.panel.panel import Panel


def per_thousand(count: Panel, population: Panel, *, times: float = 1000.0) -> Panel:
    """A count per thousand residents.

    Formula   times × count / population
    """
    upper, lower = aligned(count, population)
    unit = Unit(f"{count.unit}/{times:g} residents")
    return derived("per-thousand", unit, times * upper.value / lower.value, upper, lower)


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """What ``explain`` shows, with the numbers in it."""
    return (of.formula("{times} * {count} / {population}"),)
