"""Headings and short texts of the reports in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "measure": _words("Mittari", "Mätare", "Measure"),
    "area": _words("Alue", "Område", "Area"),
    "value": _words("Arvo", "Värde", "Value"),
    "unit": _words("Yksikkö", "Enhet", "Unit"),
    "period": _words("Jakso", "Period", "Period"),
    "baseline": _words("Lähtötaso", "Utgångsnivå", "Baseline"),
    "target": _words("Tavoitetaso", "Målnivå", "Target level"),
    "target_period": _words("Tavoitevuosi", "Målår", "Target year"),
    "status": _words("Tila", "Läge", "Status"),
    "reason": _words("Selite", "Förklaring", "Reason"),
    "id": _words("Tunnus", "Id", "Id"),
    "group": _words("Ryhmä", "Grupp", "Group"),
    "method": _words("Menetelmä", "Metod", "Method"),
    "progress": _words("Eteneminen", "Framsteg", "Progress"),
    "score": _words("Pisteet", "Poäng", "Score"),
    "owner": _words("Vastuu", "Ansvar", "Owner"),
    "origin": _words("Alkuperä", "Ursprung", "Origin"),
    "as_of": _words("Tilanne", "Läget", "As of"),
    "sources": _words("Lähteet", "Källor", "Sources"),
    "publisher": _words("Julkaisija", "Utgivare", "Publisher"),
    "table": _words("Taulu", "Tabell", "Table"),
    "file": _words("Tiedosto", "Fil", "File"),
    "checksum": _words("Tarkiste (SHA-256)", "Kontrollsumma (SHA-256)", "Checksum (SHA-256)"),
    "retrieved": _words("Haettu", "Hämtad", "Retrieved"),
    "licence": _words("Lisenssi", "Licens", "Licence"),
    "published": _words("julkaistu", "publicerad", "published"),
    "synthetic": _words("synteettinen", "syntetisk", "synthetic"),
    "mixed": _words("osin synteettinen", "delvis syntetisk", "partly synthetic"),
    "example": _words("esimerkki", "exempel", "example"),
    "at_least": _words("vähintään", "minst", "at least"),
    "at_most": _words("enintään", "högst", "at most"),
    "ages": _words("{}-vuotiaat", "{}-åringar", "ages {}"),
    "synthetic_note": _words(
        "° synteettinen tai osin synteettinen luku: esimerkkiaineistoa, ei tilasto",
        "° syntetisk eller delvis syntetisk uppgift: exempelmaterial, inte statistik",
        "° a synthetic or partly synthetic figure: sample data, not statistics",
    ),
    "example_note": _words(
        "* esimerkki, ei päätös (tavoitetaso, lähtötaso, vastuu tai indeksin määritelmä)",
        "* exempel, inte beslut (målnivå, utgångsnivå, ansvar eller indexets definition)",
        "* an example, not a decision (target level, baseline, owner or definition of an index)",
    ),
    "known_today": _words(
        "Luvut sellaisina kuin ne tunnetaan nyt; tavoitetasot sellaisina kuin ne oli päätetty tilannepäivään mennessä.",
        "Uppgifterna som de är kända nu; målnivåerna som de hade beslutats till lägesdagen.",
        "Figures as known today; target levels as decided by the as-of date.",
    ),
    "measures_in_all": _words("Mittareita {}", "Mätare {}", "Measures {}"),
    "verdicts_in_all": _words("Arvioita {}", "Bedömningar {}", "Verdicts {}"),
}


def word(key: str, language: Language) -> str:
    """The heading or text called *key*."""
    return WORDS[key][language]
