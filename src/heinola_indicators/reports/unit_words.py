"""An amount with its unit inside a sentence: one of a thing in the singular, percentage points in short."""

from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.numbers import rounded, with_unit, written

SINGULAR = {
    "persons": Localised("henkilö", "person", "person"),
    "jobs": Localised("työpaikka", "arbetsplats", "job"),
    "moves": Localised("muutto", "flyttning", "move"),
    "nights": Localised("yö", "natt", "night"),
    "person-years": Localised("htv", "årsverke", "person-year"),
    "days": Localised("päivä", "dag", "day"),
    "rates": Localised("korko", "ränta", "rate"),
    "criteria": Localised("kriteeri", "kriterium", "criterion"),
    "answers": Localised("vastaus", "svar", "answer"),
}
SHORT = {"percentage-points": Localised("%-yks.", "procentenheter", "percentage points")}


def amount(value: float, unit: Unit, language: Language) -> str:
    """*value* with its unit: ``1 muutto``, ``54 työpaikkaa``, ``2,0 %-yks.``."""
    number = written(value, unit.decimals, language)
    if unit.code in SINGULAR and unit.decimals == 0 and abs(rounded(value, 0)) == 1:
        return f"{number}\u00a0{SINGULAR[unit.code].to(language)}"
    if unit.code in SHORT:
        return f"{number}\u00a0{SHORT[unit.code].to(language)}"
    return with_unit(value, unit, language)
