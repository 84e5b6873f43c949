"""How a sum of twelve months comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import added, braced, dated


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The twelve months, the earliest first."""
    months = [of.period.shifted(-back) for back in reversed(range(12))]
    numbers = {dated("value", month): of.number("value", month) for month in months}
    return (of.formula(added(*map(braced, numbers)), numbers),)
