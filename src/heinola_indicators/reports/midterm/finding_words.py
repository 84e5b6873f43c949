"""What was found in the figures and what it suggests, in three languages."""

from heinola_indicators.assessment.findings import Finding
from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


FINDINGS: dict[Finding, dict[Language, str]] = {
    Finding.UNREACHABLE: _words(
        "Tavoitetaso {level} toteutuu ajallaan todennäköisyydellä {p}, eikä aineistossa ole yhtä nopeaa muutosta yhtä"
        " pitkältä ajalta.",
        "Målnivån {level} nås i tid med sannolikheten {p}, och materialet har ingen lika snabb förändring under en lika"
        " lång tid.",
        "The target level of {level} is reached in time with a probability of {p}, and over as long a time nothing in"
        " the export has ever moved so fast.",
    ),
    Finding.REACHED: _words(
        "Viimeinen tavoitetaso {level} täyttyy jo: {value} ({period}).",
        "Den sista målnivån {level} uppfylls redan: {value} ({period}).",
        "The last target level of {level} is met already: {value} ({period}).",
    ),
    Finding.NO_DATA_TWICE: _words(
        "Luku puuttuu usealta peräkkäiseltä jaksolta ({number}).",
        "Värdet saknas för flera perioder i följd ({number}).",
        "There is no figure for several periods in a row ({number}).",
    ),
}
SUGGESTIONS: dict[Finding, dict[Language, str]] = {
    Finding.UNREACHABLE: _words(
        "Tavoitetaso tai sen vuosi uudelleen päätettäväksi.",
        "Målnivån eller dess år tas upp till nytt beslut.",
        "Take the target level or its year up for decision again.",
    ),
    Finding.REACHED: _words(
        "Uusi tavoitetaso päätettäväksi.",
        "En ny målnivå tas upp till beslut.",
        "Take up a new target level for decision.",
    ),
    Finding.NO_DATA_TWICE: _words(
        "Tiedon saanti varmistettavaksi tai mittari vaihdettavaksi.",
        "Tillgången till uppgiften säkras, eller mätaren byts ut.",
        "Make sure of the data or replace the measure.",
    ),
}


def finding_words(finding: Finding, language: Language, **values: object) -> str:
    """What was found, in a sentence."""
    return FINDINGS[finding][language].format(**values)


def suggestion_words(finding: Finding, language: Language) -> str:
    """What it suggests."""
    return SUGGESTIONS[finding][language]
