"""Headings and short texts of the interim report in three languages."""

from heinola_indicators.assessment.interim import Basis
from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words("Osavuosikatsaus {day}", "Delårsrapport {day}", "Interim report {day}"),
    "as_of": _words("Tilanne {day}", "Läget {day}", "As of {day}"),
    "summary": _words("Yhteenveto", "Sammandrag", "Summary"),
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "measure": _words("Mittari", "Mätare", "Measure"),
    "target": _words("Tavoitetaso {year}", "Målnivå {year}", "Target level {year}"),
    "actual": _words("Toteuma {day}", "Utfall {day}", "Actual, {day}"),
    "forecast": _words("Ennuste 31.12.{year}", "Prognos 31.12.{year}", "Forecast, 31 December {year}"),
    "status": _words("Tila", "Läge", "Status"),
    "explanation": _words("Selite", "Förklaring", "Explanation"),
    "measures_taken": _words("Toimenpiteet", "Åtgärder", "Measures taken"),
    "author": _words("Laatija", "Upprättad av", "Author"),
    "owner": _words("Vastuu", "Ansvar", "Owner"),
    "own_verdict": _words("Laatijan arvio", "Upprättarens bedömning", "The author's verdict"),
    "accumulated": _words(
        "kertymä, ei verrata vuositavoitteeseen",
        "ackumulerat, jämförs inte med årets målnivå",
        "accumulated, not compared with the year's target level",
    ),
    "no_forecast": _words("ei annettu", "har inte getts", "not given"),
    "no_level": _words(
        "ennustetta ei voi arvioida ilman tavoitetasoa",
        "prognosen kan inte bedömas utan målnivå",
        "the forecast cannot be judged without a target level",
    ),
    "in_all": _words("Yhteensä", "Sammanlagt", "In all"),
    "forecasts": _words("Ennusteita annettu", "Prognoser har getts", "Forecasts given"),
    "lacking": _words("Ennuste puuttuu", "Prognos saknas", "No forecast"),
    "note_forecast": _words(
        "Tila on vastuuyksikön antama ennuste 31.12.{year} verrattuna vuoden {year} tavoitetasoon tai tavoiteuraan."
        " Jos ennustetta ei ole annettu, tila on viimeisimmästä luvusta laskettu arvio.",
        "Läget är ansvarsenhetens prognos 31.12.{year} jämförd med målnivån eller målbanan för {year}. Där ingen"
        " prognos har getts är läget en bedömning av det senaste värdet.",
        "The status is the forecast of the responsible unit for 31 December {year} against the target level or path"
        " of {year}. Where none was given it is the verdict on the latest figure.",
    ),
    "note_own": _words(
        "Laatijan oma arvio on lasketun arvion rinnalla eikä muuta sitä.",
        "Upprättarens egen bedömning står bredvid den beräknade och ändrar den inte.",
        "An author's own verdict stands beside the computed one and changes nothing in it.",
    ),
    "note_entered": _words(
        "Ennusteet, selitteet ja toimenpiteet sellaisina kuin ne oli annettu tilannepäivään mennessä.",
        "Prognoser, förklaringar och åtgärder som de hade getts till lägesdagen.",
        "Forecasts, explanations and measures taken as they had been given by the as-of date.",
    ),
}
BASIS_WORDS: dict[Basis, dict[Language, str]] = {
    Basis.FORECAST: _words("ennusteen mukaan", "enligt prognosen", "by the forecast"),
    Basis.LATEST_ANNUAL: _words(
        "viimeisimmän vuosiluvun mukaan (ei ennustetta)",
        "enligt det senaste årsvärdet (ingen prognos)",
        "by the latest annual figure (no forecast)",
    ),
    Basis.LATEST: _words(
        "viimeisimmän luvun mukaan (ei ennustetta)",
        "enligt det senaste värdet (ingen prognos)",
        "by the latest figure (no forecast)",
    ),
    Basis.NOTHING: _words("ennustetta ei ole annettu", "ingen prognos har getts", "no forecast was given"),
}


def word(key: str, language: Language, **facts: object) -> str:
    """The heading or text called *key*."""
    return WORDS[key][language].format(**facts)
