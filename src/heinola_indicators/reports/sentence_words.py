"""The parts of a plain sentence about a measure in three languages.

Inserted words are never inflected: names stand before a colon, amounts where their basic form is right, and levels
(``vähintään 6 250 työpaikkaa (2025)``) after a noun that carries the case.
"""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


SENTENCE_WORDS: dict[str, dict[Language, str]] = {
    "figure": _words("{name}: {value} ({period})", "{name}: {value} ({period})", "{name}: {value} ({period})"),
    "no_figure": _words("{name}: ei lukua.", "{name}: inget värde.", "{name}: no figure."),
    # since when
    "year_than": _words("kuin vuotta aiemmin", "från året innan", "from a year earlier"),
    "month_than": _words("kuin kuukautta aiemmin", "från månaden innan", "from a month earlier"),
    "time_than": _words(
        "kuin edellisellä kerralla ({period})",
        "från föregående värde ({period})",
        "from the previous figure ({period})",
    ),
    "year_since": _words("vuodessa", "från året innan", "from a year earlier"),
    "month_since": _words("kuukaudessa", "från månaden innan", "from a month earlier"),
    "time_since": _words(
        "edelliskerrasta ({period})", "från föregående värde ({period})", "from the previous figure ({period})"
    ),
    "year_as": _words("kuin vuotta aiemmin", "som året innan", "as a year earlier"),
    "month_as": _words("kuin kuukautta aiemmin", "som månaden innan", "as a month earlier"),
    "time_as": _words(
        "kuin edellisellä kerralla ({period})", "som föregående värde ({period})", "as the previous figure ({period})"
    ),
    # what has happened; with a figure below zero "more" could be taken the wrong way
    "more": _words("{amount} enemmän {than}", "en ökning med {amount} {than}", "up {amount} {than}"),
    "less": _words("{amount} vähemmän {than}", "en minskning med {amount} {than}", "down {amount} {than}"),
    "up": _words("nousua {since} {amount}", "en ökning med {amount} {since}", "up {amount} {since}"),
    "down": _words("laskua {since} {amount}", "en minskning med {amount} {since}", "down {amount} {since}"),
    "same": _words("sama {as_}", "samma {as_}", "the same {as_}"),
    "almost_same": _words("lähes sama {as_}", "nästan samma {as_}", "almost the same {as_}"),
    "within_margin": _words(
        "ei muutosta (ero mahtuu virhemarginaaliin)",
        "ingen förändring (skillnaden ryms inom felmarginalen)",
        "no change (the difference lies within the margin of error)",
    ),
    "margin_not_known": _words(
        "muutoksesta ei voi sanoa mitään (virhemarginaali ei ole tiedossa)",
        "om förändringen kan ingenting sägas (felmarginalen är inte känd)",
        "nothing can be said of the change (the margin of error is not known)",
    ),
    "break_between": _words(
        "ei vertailukelpoinen edellisen luvun ({period}) kanssa",
        "inte jämförbart med föregående värde ({period})",
        "not comparable with the figure before ({period})",
    ),
    "first": _words("aiempaa lukua ei ole", "något tidigare värde finns inte", "there is no earlier figure"),
    # the target level
    "away": _words(
        "Tavoitetasoon {level} on matkaa {amount}.",
        "Till målnivån {level} återstår {amount}.",
        "The target level of {level} is {amount} away.",
    ),
    "away_a_year": _words(
        "Tavoitetasoon {level} on matkaa {amount}, keskimäärin {pace} vuodessa.",
        "Till målnivån {level} återstår {amount}, i genomsnitt {pace} per år.",
        "The target level of {level} is {amount} away, on average {pace} a year.",
    ),
    "away_within_margin": _words(
        "Tavoitetasoon {level} on matkaa {amount}; ero ratkaisevaan rajaan mahtuu virhemarginaaliin (±{margin}).",
        "Till målnivån {level} återstår {amount}; skillnaden till den avgörande gränsen ryms inom felmarginalen"
        " (±{margin}).",
        "The target level of {level} is {amount} away; the difference from the deciding line lies within the margin of"
        " error (±{margin}).",
    ),
    "short_within_margin": _words(
        "Luku jäi tavoitetasosta {level} {amount}, mutta ero mahtuu virhemarginaaliin (±{margin}).",
        "Värdet stannade {amount} från målnivån {level}, men skillnaden ryms inom felmarginalen (±{margin}).",
        "The figure ended {amount} off the target level of {level}, but the difference lies within the margin of error"
        " (±{margin}).",
    ),
    "short": _words(
        "Luku jäi tavoitetasosta {level} {amount}.",
        "Värdet stannade {amount} från målnivån {level}.",
        "The figure ended {amount} off the target level of {level}.",
    ),
    "just_short": _words(
        "Luku on aivan tavoitetason {level} tuntumassa, mutta se ei täyty.",
        "Värdet ligger alldeles intill målnivån {level}, men den uppfylls inte.",
        "The figure is all but at the target level of {level}, which is not met.",
    ),
    "met": _words("Tavoitetaso {level} täyttyy.", "Målnivån {level} uppfylls.", "The target level of {level} is met."),
    "met_within_margin": _words(
        "Luku täyttää tavoitetason {level}, mutta ero mahtuu virhemarginaaliin (±{margin}).",
        "Värdet uppfyller målnivån {level}, men skillnaden ryms inom felmarginalen (±{margin}).",
        "The figure meets the target level of {level}, but the difference lies within the margin of error (±{margin}).",
    ),
    "baseline_only": _words(
        "Luku on lähtötason ajalta, joten tavoitetason {level} toteutumista ei vielä arvioida.",
        "Värdet är från utgångsnivåns period, så målnivån {level} bedöms inte ännu.",
        "The figure is that of the baseline, so the target level of {level} is not judged yet.",
    ),
    "not_comparable": _words(
        "Lukua ei verrata tavoitetasoon {level}: {why}.",
        "Värdet jämförs inte med målnivån {level}: {why}.",
        "The figure is not held against the target level of {level}: {why}.",
    ),
    "break": _words(
        "aikasarjassa on katko ({period})", "tidsserien har ett brott ({period})", "the series has a break ({period})"
    ),
    "before_baseline": _words(
        "se on lähtötasoa ({period}) vanhempi",
        "det är äldre än utgångsnivån ({period})",
        "it is older than the baseline ({period})",
    ),
    "cumulative": _words(
        "se on kertymä vuoden alusta ({period})",
        "det är ackumulerat från årets början ({period})",
        "it has accumulated since the beginning of the year ({period})",
    ),
    "stale": _words(
        "uudempi luku ({period}) pitäisi jo olla julkaistu",
        "ett nyare värde ({period}) borde redan vara publicerat",
        "a newer one ({period}) should be out by now",
    ),
    "no_target": _words(
        "Tavoitetasoa ei ole päätetty.", "Någon målnivå har inte beslutats.", "No target level has been decided."
    ),
    "only_proposed": _words(
        "Tavoitetasoa ei ole päätetty, vain ehdotettu ({period}).",
        "Någon målnivå har inte beslutats, bara föreslagits ({period}).",
        "No target level has been decided, only proposed ({period}).",
    ),
    "other_area": _words(
        "Strategian tavoitetasot eivät koske tätä aluetta.",
        "Strategins målnivåer gäller inte detta område.",
        "The strategy's target levels are not about this area.",
    ),
}


def sentence_word(key: str, language: Language, **words: str) -> str:
    """The part called *key* with *words* in it."""
    return SENTENCE_WORDS[key][language].format(**words)
