"""Headings and short texts of the units' workbook in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words(
        "Käyttösuunnitelma {plan} ja seuranta {year}",
        "Dispositionsplan {plan} och uppföljning {year}",
        "Operating plan {plan} and follow-up {year}",
    ),
    "as_of": _words("Tilanne {day}", "Läget {day}", "As of {day}"),
    "guide": _words("Ohje", "Anvisning", "How to fill in"),
    "no_owner": _words("Ei vastuuyksikköä", "Ingen ansvarsenhet", "No responsible unit"),
    "unit": _words("Vastuuyksikkö", "Ansvarsenhet", "Responsible unit"),
    "measures": _words("Mittareita", "Mätare", "Measures"),
    "forecasts": _words("Ennusteita annettu", "Prognoser har getts", "Forecasts given"),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "measure": _words("Mittari", "Mätare", "Measure"),
    "target": _words("Tavoitetaso {year}", "Målnivå {year}", "Target level {year}"),
    "actual": _words("Toteuma ja laskettu tila", "Utfall och beräknat läge", "Actual and computed status"),
    "forecast": _words("Ennuste 31.12.{year}", "Prognos 31.12.{year}", "Forecast, 31 December {year}"),
    "explanation": _words("Selite", "Förklaring", "Explanation"),
    "measures_taken": _words("Toimenpiteet", "Åtgärder", "Measures taken"),
    "verdict": _words("Oma arvio", "Egen bedömning", "Own verdict"),
    "reason": _words("Perustelu", "Motivering", "Reason"),
    "author": _words("Laatija, jos muu", "Upprättad av, om annan", "Author, if another"),
    "sheet_author": _words("Laatija", "Upprättad av", "Author"),
    "id": _words("Tunnus", "Id", "Id"),
    "unit_of_measure": _words("yksikkö: {unit}", "enhet: {unit}", "unit: {unit}"),
    "by_forecast": _words("ennusteen mukaan", "enligt prognosen", "by the forecast"),
    "meaning": _words("Mitä arviot tarkoittavat", "Vad bedömningarna betyder", "What the verdicts mean"),
    "steps": _words("Näin täytät", "Så fyller du i", "What to do"),
    "step_cells": _words(
        "Täytä keltaiset solut oman yksikkösi välilehdellä; muut solut on suojattu ilman salasanaa.",
        "Fyll i de gula cellerna på din enhets blad; övriga celler är skyddade utan lösenord.",
        "Fill in the yellow cells on the sheet of your unit; all others are protected, without a password.",
    ),
    "step_forecast": _words(
        "Ennuste on mittarin arvo 31.12.{year} mittarin omassa yksikössä: pelkkä luku, selitys omaan soluunsa.",
        "Prognosen är mätarens värde 31.12.{year} i mätarens egen enhet: bara ett tal, förklaringen i sin egen cell.",
        "The forecast is the measure's value on 31 December {year} in its own unit: a number alone.",
    ),
    "step_verdict": _words(
        "Oma arvio on vapaaehtoinen ja vaatii perustelun. Se näytetään lasketun arvion rinnalla eikä muuta sitä.",
        "En egen bedömning är frivillig och kräver en motivering. Den visas bredvid den beräknade och ändrar den inte.",
        "A verdict of your own is optional and needs a reason. It is shown beside the computed one.",
    ),
    "step_author": _words(
        "Kirjoita laatijan nimi välilehden yläreunaan; jos jollakin rivillä on muu laatija, kirjoita hänet riville.",
        "Skriv ditt namn överst på bladet; om en rad har någon annan bakom sig, skriv namnet på raden.",
        "Write the author's name at the top of the sheet; where a row has another author, write that name in the row.",
    ),
    "step_return": _words(
        "Palauta tiedosto lähettäjälle. Rivit, joita ei muutettu, jätetään ennalleen.",
        "Skicka tillbaka filen. Rader som inte har ändrats lämnas som de är.",
        "Send the file back. Rows that were not changed are left as they are.",
    ),
    "wrong_number": _words(
        "Kirjoita pelkkä luku mittarin yksikössä.",
        "Skriv bara ett tal i mätarens enhet.",
        "Write a number alone, in the measure's unit.",
    ),
    "wrong_text": _words(
        "Teksti on liian pitkä (enintään {length} merkkiä).",
        "Texten är för lång (högst {length} tecken).",
        "The text is too long (at most {length} characters).",
    ),
    "wrong_verdict": _words(
        "Valitse arvio luettelosta.", "Välj en bedömning i listan.", "Choose a verdict from the list."
    ),
}


def word(key: str, language: Language, **facts: object) -> str:
    """The heading or text called *key*."""
    return WORDS[key][language].format(**facts)
