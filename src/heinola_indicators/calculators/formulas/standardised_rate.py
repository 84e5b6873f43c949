"""How a standardised rate comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula, Number
from heinola_indicators.calculators.standardised_rate import EVENTS, POPULATION


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """The rate with its numbers; the weights are those of the standard population."""
    standard = {name.replace("-", "_"): Number(float(weight)) for name, weight in of.settings["standard"].items()}
    weights = {f"weight_{group}": weight for group, weight in standard.items()}
    terms = " + ".join(f"{{weight_{group}}} * {{{EVENTS}{group}}} / {{{POPULATION}{group}}}" for group in standard)
    whole = " + ".join(f"{{{weight}}}" for weight in weights)
    return (of.formula(f"{{times}} * ({terms}) / ({whole})", weights),)
