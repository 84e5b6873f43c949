"""The words of a comparison in three languages."""

from heinola_indicators.model.difference import Cause, DifferenceKind
from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words("Mikä on muuttunut", "Vad har ändrats", "What has changed"),
    "from_to": _words("{old} (tilanne {old_day}) → {new} (tilanne {new_day})",
                      "{old} (läget {old_day}) → {new} (läget {new_day})",
                      "{old} (as of {old_day}) → {new} (as of {new_day})"),
    "nothing": _words(
        "Luvut, niiden arviot ja tavoitetasot, joihin niitä on verrattu, ovat ennallaan.",
        "Siffrorna, bedömningarna och de målnivåer som de har jämförts med är oförändrade.",
        "The figures, their verdicts and the target levels they were held against are the same.",
    ),
    "counts": _words(
        "Mittareita, joissa on muutoksia: {measures}; uusia lukuja {new}, muuttuneita {revised}, poistuneita"
        " {vanished}; muuttuneita arvioita {verdicts}.",
        "Mätare med ändringar: {measures}; nya uppgifter {new}, ändrade {revised}, försvunna {vanished}; ändrade"
        " bedömningar {verdicts}.",
        "Measures with changes: {measures}; new figures {new}, revised {revised}, vanished {vanished}; changed verdicts"
        " {verdicts}.",
    ),
    "strategy": _words("Strategia", "Strategi", "Strategy"),
    "measure_new": _words("uusi mittari", "ny mätare", "a new measure"),
    "measure_vanished": _words("mittari on poistunut", "mätaren har försvunnit", "the measure is gone"),
    "figure_new": _words("uusi luku {new}", "ny uppgift {new}", "new figure {new}"),
    "figure_later": _words("uusi jakso {new}; ennen {old}", "ny period {new}; förut {old}",
                           "new period {new}; before {old}"),
    "figure_vanished": _words("luku {old} on poistunut", "uppgiften {old} har försvunnit", "the figure {old} is gone"),
    "figure_earlier": _words("luku {old} on poistunut; viimeisin on {new}",
                             "uppgiften {old} har försvunnit; den senaste är {new}",
                             "the figure {old} is gone; the latest is {new}"),
    "figure_revised": _words("jakson {period} luku on muuttunut: {old} → {new}{by}",
                             "uppgiften för {period} har ändrats: {old} → {new}{by}",
                             "the figure of {period} was revised: {old} → {new}{by}"),
    "level": _words("tavoitetaso: {old} → {new}", "målnivå: {old} → {new}", "target level: {old} → {new}"),
    "final_level": _words("viimeinen tavoitetaso: {old} → {new}", "sista målnivån: {old} → {new}",
                          "final target level: {old} → {new}"),
    "level_beside": _words("tavoitetaso, johon lukua ei ole verrattu: {old} → {new}",
                           "målnivå som siffran inte har jämförts med: {old} → {new}",
                           "target level that the figure is not held against: {old} → {new}"),
    "moved_on": _words("verrataan seuraavaan tavoitetasoon: {old} → {new}",
                       "jämförs med följande målnivå: {old} → {new}",
                       "held against the level of its own period: {old} → {new}"),
    "verdict": _words("arvio: {old} → {new}; syy: {causes}", "bedömning: {old} → {new}; orsak: {causes}",
                      "verdict: {old} → {new}; cause: {causes}"),
    "final_verdict": _words("arvio viimeisestä tavoitetasosta: {old} → {new}; syy: {causes}",
                            "bedömning mot sista målnivån: {old} → {new}; orsak: {causes}",
                            "verdict by the final target level: {old} → {new}; cause: {causes}"),
    "reason": _words("arvio {status} toisin perustein: {old} → {new}; syy: {causes}",
                     "bedömningen {status} av annat skäl: {old} → {new}; orsak: {causes}",
                     "verdict {status} for another reason: {old} → {new}; cause: {causes}"),
    "roll_ups": _words("Tavoitteet ja päämäärät", "Mål och övergripande mål", "Goals and themes"),
    "goal": _words("tavoite", "mål", "goal"),
    "theme": _words("päämäärä", "övergripande mål", "theme"),
    "unknown": _words("ei arviota", "ingen bedömning", "no verdict"),
    "observations": _words("Havainnot: {counts}", "Observationer: {counts}", "Observations: {counts}"),
    "files": _words("Tiedostot: {counts}", "Filer: {counts}", "Files: {counts}"),
    "further": _words("… ja {} muuta (kaikki: --format json)", "… och {} till (alla: --format json)",
                      "… and {} more (all: --format json)"),
    "none": _words("–", "–", "–"),
}  # fmt: skip

KIND_WORDS: dict[DifferenceKind, dict[Language, str]] = {
    DifferenceKind.NEW: _words("uusi", "ny", "new"),
    DifferenceKind.VANISHED: _words("poistunut", "försvunnen", "gone"),
    DifferenceKind.REVISED: _words("muuttunut", "ändrad", "changed"),
    DifferenceKind.FLAG: _words("havainnon tila muuttunut", "observationens status ändrad", "flag changed"),
}

CAUSE_WORDS: dict[Cause, dict[Language, str]] = {
    Cause.NEW_DATA: _words("uusi luku", "ny uppgift", "new data"),
    Cause.VANISHED_DATA: _words("poistunut luku", "försvunnen uppgift", "vanished data"),
    Cause.REVISION: _words("muuttunut luku", "ändrad uppgift", "revision"),
    Cause.TARGET_LEVEL: _words("uusi tavoitetaso", "ny målnivå", "new target level"),
    Cause.STRATEGY: _words(
        "muuttunut strategia tai mittari", "ändrad strategi eller mätare", "changed strategy or measure"
    ),
    Cause.PROGRAM: _words("ohjelman toinen versio", "en annan version av programmet", "another version of the program"),
    Cause.AS_OF_DAY: _words("tilannepäivä", "lägesdagen", "the as-of day"),
}

FIELD_WORDS: dict[str, dict[Language, str]] = {
    "strategy": _words("nimi", "namn", "name"),
    "adopted": _words("hyväksytty", "antagen", "adopted"),
    "horizon": _words("tähtäin", "målår", "horizon"),
    "theme": _words("päämäärä", "övergripande mål", "theme"),
    "goal": _words("tavoite", "mål", "goal"),
    "name": _words("nimi", "namn", "name"),
    "unit": _words("yksikkö", "enhet", "unit"),
    "direction": _words("suunta", "riktning", "direction"),
    "calculator": _words("laskuri", "kalkylator", "calculator"),
    "definition": _words("määritelmä", "definition", "definition"),
    "division": _words("kuntajako", "kommunindelning", "municipal division"),
    "baseline_period": _words("lähtötason jakso", "utgångsnivåns period", "period of the baseline"),
    "baseline_value": _words("lähtötaso", "utgångsnivå", "baseline"),
    "interpretation": _words("tulkinta", "tolkning", "interpretation"),
    "qualifier": _words("rajaus", "avgränsning", "qualifier"),
    "origin": _words("luvun alkuperä", "uppgiftens ursprung", "origin of the figure"),
    "baseline_origin": _words("lähtötason alkuperä", "utgångsnivåns ursprung", "origin of the baseline"),
    "definition_origin": _words("määritelmän alkuperä", "definitionens ursprung", "origin of the definition"),
    "owner": _words("vastuu", "ansvar", "owner"),
    "owner_origin": _words("vastuun alkuperä", "ansvarets ursprung", "origin of the owner"),
    "binding": _words("sitovuus", "bindande", "binding"),
    "scope": _words("laajuus", "omfattning", "scope"),
    "trend": _words("kehityssuunta", "utveckling", "trend"),
    "flag": _words("havainnon tila", "observationens status", "flag"),
    "margin": _words("virhemarginaali", "felmarginal", "margin of error"),
    "n": _words("vastauksia", "svar", "answers"),
}

CODE_WORDS: dict[str, dict[Language, str]] = {
    "rise": _words("nousee", "stiger", "rise"),
    "fall": _words("laskee", "sjunker", "fall"),
    "stay-within": _words("pysyy välillä", "hålls inom", "stay within"),
    "rising": _words("nouseva", "stigande", "rising"),
    "falling": _words("laskeva", "sjunkande", "falling"),
    "no-trend": _words("ei suuntaa", "ingen trend", "no trend"),
    "too-few-points": _words("liian vähän lukuja", "för få uppgifter", "too few figures"),
    "published": _words("julkaistu", "publicerad", "published"),
    "synthetic": _words("synteettinen", "syntetisk", "synthetic"),
    "mixed": _words("osin synteettinen", "delvis syntetisk", "partly synthetic"),
    "example": _words("esimerkki", "exempel", "example"),
}
CODED = frozenset({"direction", "trend", "origin", "baseline_origin", "definition_origin", "owner_origin"})

DECISION_WORDS: dict[str, dict[Language, str]] = {
    "origin": _words("alkuperä", "ursprung", "origin"),
    "decided": _words("päätetty", "beslutad", "decided"),
    "body": _words("päättäjä", "beslutsfattare", "body"),
    "section": _words("pykälä", "paragraf", "section"),
    "reference": _words("viite", "referens", "reference"),
}


def word(key: str, language: Language) -> str:
    """The text called *key*."""
    return WORDS[key][language]
