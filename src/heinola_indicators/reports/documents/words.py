"""What documents of every kind say, in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


DOCUMENT_WORDS: dict[str, dict[Language, str]] = {
    "as_of": _words("{0}. Tilanne {1}.", "{0}. Läget {1}.", "{0}. As of {1}."),
    "on_sheet": _words("Taulukko on lehdellä {0}.", "Tabellen finns på bladet {0}.", "The table is on the sheet {0}."),
    "in_unit": _words("yksikkö: {0}", "enhet: {0}", "unit: {0}"),
    "source_of": _words("Lähde: {0}.", "Källa: {0}.", "Source: {0}."),
    "sources": _words("Lähteet", "Källor", "Sources"),
    "number": _words("Nro", "Nr", "No."),
    "source": _words("Aineisto", "Material", "Data"),
    "table_of": _words("{0}, taulu {1}", "{0}, tabell {1}", "{0}, table {1}"),
    "file": _words("Tiedosto ja tarkiste (SHA-256)", "Fil och kontrollsumma (SHA-256)", "File and checksum (SHA-256)"),
    "no_sources": _words("Lukuja ei ole.", "Det finns inga uppgifter.", "There are no figures."),
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "measure": _words("Mittari", "Mätare", "Measure"),
    "target": _words("Tavoitetaso", "Målnivå", "Target level"),
    "status": _words("Tila", "Läge", "Status"),
    "reason": _words("Selite", "Förklaring", "Reason"),
    "owner": _words("Vastuu", "Ansvar", "Owner"),
    "unit_says": _words("Vastuuyksikkö: {0}", "Ansvarig enhet: {0}", "The responsible unit: {0}"),
    "measures_taken": _words("Toimenpiteet: {0}", "Åtgärder: {0}", "Measures taken: {0}"),
    "own_verdict": _words(
        "Vastuuyksikön oma arvio: {0}. {1} ({2}, {3})",
        "Den ansvariga enhetens egen bedömning: {0}. {1} ({2}, {3})",
        "The responsible unit's own verdict: {0}. {1} ({2}, {3})",
    ),
}


def document_word(key: str, language: Language, *values: object) -> str:
    """The heading or text called *key* with *values* in it."""
    return DOCUMENT_WORDS[key][language].format(*values)
