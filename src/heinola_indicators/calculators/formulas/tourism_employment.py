"""How the person-years behind tourism income come about."""

from heinola_indicators.calculators.formula import Calculation, Formula
from heinola_indicators.calculators.formulas.terms import braced

EFFECTS = ("direct", "indirect", "induced")


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """All person-years, then those of each effect."""
    parts = (
        of.formula(
            f"{braced(effect)} / {{turnover_per_person_year}}", name=f"{effect}_person_years", result=of.part(effect)
        )
        for effect in EFFECTS
    )
    return (of.formula("({direct} + {indirect} + {induced}) / {turnover_per_person_year}"), *parts)
