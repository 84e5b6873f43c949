"""The headings and sentences of the annual report in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words(
        "{strategy}: tavoitteiden toteutuminen vuonna {year}",
        "{strategy}: hur målen nåddes år {year}",
        "{strategy}: what was attained in {year}",
    ),
    "how": _words(
        "Toteuma on vuoden {year} luku, ja sitä verrataan sen vuoden tavoitetasoon. Arvio on saavutettu, toteutunut"
        " osittain, ei toteutunut tai syy, jonka vuoksi lukua ei voi arvioida.",
        "Utfallet är värdet för år {year} och jämförs med årets målnivå. Bedömningen är uppnått, delvis uppnått, inte"
        " uppnått eller orsaken till att värdet inte kan bedömas.",
        "The outturn is the figure of {year}, held against that year's target level. The verdict is reached, partly"
        " reached, missed, or the reason why the figure cannot be judged.",
    ),
    "known": _words(
        "Luvut sellaisina kuin ne tunnetaan nyt; tavoitetasot sellaisina kuin ne olivat voimassa vuoden päättyessä.",
        "Uppgifterna som de är kända nu; målnivåerna som de gällde när året gick ut.",
        "Figures as known today; target levels as they were in force when the year ended.",
    ),
    "summary": _words("Yhteenveto", "Sammandrag", "Summary"),
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "cannot": _words("Ei arvioitavissa", "Kan inte bedömas", "Cannot be judged"),
    "not_judged_count": _words("Luku tai tavoitetaso puuttuu", "Värde eller målnivå saknas", "Figure or level missing"),
    "in_all": _words("Mittareita", "Mätare", "Measures"),
    "total": _words("Yhteensä", "Totalt", "In all"),
    "target": _words("Tavoitetaso {year}", "Målnivå {year}", "Target level {year}"),
    "actual": _words("Toteuma {year}", "Utfall {year}", "Outturn {year}"),
    "attained": _words("Toteutuminen", "Uppnående", "Attainment"),
    "evidence": _words("Näyttö", "Underlag", "Evidence"),
    "none_judged": _words(
        "Yhdellekään päämäärän mittarille ei ole sekä tavoitetasoa että lukua vuodelta {year}.",
        "Ingen av mätarna har både målnivå och värde för år {year}.",
        "None of the theme's measures has both a target level and a figure of {year}.",
    ),
    "not_judged": _words(
        "Mittarit, joita ei arvioida vuodelta {year}",
        "Mätare som inte bedöms för år {year}",
        "Measures not judged for {year}",
    ),
    "why": _words("Syy", "Orsak", "Reason"),
    "no-level": _words(
        "Vuodelle {year} ei ollut voimassa tavoitetasoa.",
        "För år {year} gällde ingen målnivå.",
        "No target level was in force for {year}.",
    ),
    "next_level": _words("Seuraava tavoitetaso: {level}.", "Nästa målnivå: {level}.", "Next target level: {level}."),
    "no-figure": _words("Vuoden {year} lukua ei ole.", "Värdet för år {year} saknas.", "There is no figure of {year}."),
    "neither": _words(
        "Vuodelle {year} ei ollut voimassa tavoitetasoa, eikä vuoden lukua ole.",
        "För år {year} gällde ingen målnivå, och årets värde saknas.",
        "No target level was in force for {year}, and there is no figure of it.",
    ),
    "other-area": _words(
        "Strategian tavoitetasot eivät koske tätä aluetta.",
        "Strategins målnivåer gäller inte detta område.",
        "The strategy's target levels are not about this area.",
    ),
    "latest": _words(
        "Viimeisin luku: {value} ({period}).",
        "Senaste värde: {value} ({period}).",
        "Latest figure: {value} ({period}).",
    ),
    "not_read": _words(
        "Aineisto puuttuu tai siinä on ongelma ({files}).",
        "Materialet saknas eller har ett problem ({files}).",
        "An export is missing or has a problem ({files}).",
    ),
}


def word(key: str, language: Language, **values: object) -> str:
    """The heading or sentence called *key* with *values* in it."""
    return WORDS[key][language].format(**values)
