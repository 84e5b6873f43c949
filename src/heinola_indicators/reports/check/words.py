"""The words of a check in three languages; findings keep the words that ``--fail-on`` takes."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "as_of": _words("tilanne {}", "läget {}", "as of {}"),
    "warnings": _words(
        "Tarkistuksen varoituksia {warnings}, huomautuksia {notes}; ne kertoo 'validate'.",
        "Granskningens varningar {warnings}, anmärkningar {notes}; de berättas av 'validate'.",
        "Warnings of the lint {warnings}, notes {notes}; 'validate' tells them.",
    ),
    "not_sound": _words(
        "Strategia- tai lähdetiedosto ei ole kunnossa; mitään ei laskettu.",
        "Strategi- eller källfilen är inte i sin ordning; ingenting beräknades.",
        "The strategy or sources file is not sound; nothing was computed.",
    ),
    "exports_lack": _words(
        "Aineisto puuttuu, ei aukea tai siitä puuttuu nimettyä.",
        "Material saknas, kan inte läsas eller saknar det som namnges.",
        "An export is missing, unreadable or lacks what is named.",
    ),
    "revision": _words(
        "jakson {period} luku oli {old}, nyt {new}",
        "uppgiften för {period} var {old}, nu {new}",
        "the figure of {period} was {old}, now {new}",
    ),
    "baseline_revision": _words(
        "lähtötaso ({period}) oli {old}, nyt {new}",
        "utgångsnivån ({period}) var {old}, nu {new}",
        "the baseline ({period}) was {old}, now {new}",
    ),
    "gone": _words("poissa", "borta", "gone"),
    "measures": _words("Mittareita ja alueita {}", "Mätare och områden {}", "Measures and areas {}"),
    "fails_on": _words("Kaataa ajon", "Fäller körningen", "Fails the run"),
    "not_asked": _words("Ei kaada ajoa", "Fäller inte körningen", "Does not fail the run"),
    "nothing": _words("ei mikään", "ingenting", "nothing"),
    "failed": _words("HYLÄTTY: {failing} / {all}", "UNDERKÄND: {failing} av {all}", "FAILED: {failing} of {all}"),
    "passed": _words("HYVÄKSYTTY", "GODKÄND", "PASSED"),
    "failed_files": _words("HYLÄTTY", "UNDERKÄND", "FAILED"),
}


def word(key: str, language: Language) -> str:
    """The text called *key*."""
    return WORDS[key][language]
