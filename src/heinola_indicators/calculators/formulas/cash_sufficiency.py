"""How the sufficiency of cash comes about."""

from heinola_indicators.calculators.cash_sufficiency import DAYS
from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import added, opposite, positive


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The cash by the year's payments, each as a positive figure."""
    deducted = {name.replace("-", "_") for name in of.settings["deducted"] or ()}
    payments = {name: positive(name, of) for name in of.inputs if name != "cash"}
    terms = (opposite(term) if name.replace("-", "_") in deducted else term for name, term in payments.items())
    return (of.formula(f"{DAYS:g} * {{cash}} / ({added(*terms)})"),)
