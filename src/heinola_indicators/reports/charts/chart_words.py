"""The words of charts in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


CHART_WORDS: dict[str, dict[Language, str]] = {
    "millions": _words("milj. {}", "mn {}", "million {}"),
    "figures": _words(
        "Luvut {}–{}: ensimmäinen {}, viimeisin {}; pienin {} ({}), suurin {} ({}).",
        "Värden {}–{}: första {}, senaste {}; lägst {} ({}), högst {} ({}).",
        "Figures {}–{}: first {}, latest {}; lowest {} ({}), highest {} ({}).",
    ),
    "one_figure": _words("Yksi luku ({}): {}.", "Ett värde ({}): {}.", "One figure ({}): {}."),
    "path": _words(
        "Tavoiteura kulkee lähtötasosta {} ({}) tasoon {} ({}).",
        "Målbanan går från utgångsnivån {} ({}) till nivån {} ({}).",
        "The target path leads from the baseline {} ({}) to {} ({}).",
    ),
    "series": _words("luku", "värde", "figure"),
    "open": _words("ennakkotieto tai arvio", "förhandsuppgift eller uppskattning", "provisional or estimated"),
    "interval": _words("virhemarginaali (95 %)", "felmarginal (95 %)", "margin of error (95 %)"),
    "line": _words("tavoiteura", "målbana", "target path"),
    "baseline": _words("lähtötaso", "utgångsnivå", "baseline"),
    "level": _words("tavoitetaso", "målnivå", "target level"),
    "proposed": _words("ehdotettu tavoitetaso", "föreslagen målnivå", "proposed target level"),
    "break": _words("katko aikasarjassa", "brott i tidsserien", "break in the series"),
}


def chart_word(key: str, language: Language) -> str:
    """The word or sentence called *key*."""
    return CHART_WORDS[key][language]
