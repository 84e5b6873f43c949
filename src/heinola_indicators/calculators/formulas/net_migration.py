"""How net migration comes about."""

from heinola_indicators.calculators.formula import Calculation, Formula


def formulas(of: Calculation) -> tuple[Formula, ...]:
    """All moves, then those within the country and those across its border."""
    domestic, foreign = "{intermunicipal_in} - {intermunicipal_out}", "{immigration} - {emigration}"
    return (
        of.formula(f"({domestic}) + ({foreign})"),
        of.formula(domestic, name="intermunicipal", result=of.part("intermunicipal")),
        of.formula(foreign, name="international", result=of.part("international")),
    )
