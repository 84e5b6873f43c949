"""Words of survey results in three languages."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.survey import Sampling
from heinola_indicators.model.survey_results import Placement


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "survey": _words("Kysely", "Enkät", "Survey"),
    "period": _words("Jakso", "Period", "Period"),
    "subject": _words("Kysymys tai indeksi", "Fråga eller index", "Item or index"),
    "group": _words("Ryhmä", "Grupp", "Group"),
    "all": _words("Kaikki", "Alla", "All"),
    "n": _words("n", "n", "n"),
    "mean": _words("Keskiarvo", "Medelvärde", "Mean"),
    "margin": _words("± 95 %", "± 95 %", "± 95 %"),
    "deviation": _words("Keskihajonta", "Standardavvikelse", "Deviation"),
    "top_two": _words("Kaksi ylintä, %", "Två högsta, %", "Top two, %"),
    "top_two_interval": _words("95 %:n väli", "95 %:s intervall", "95 % interval"),
    "dont_know": _words("Ei osaa sanoa, %", "Kan inte säga, %", "Don't know, %"),
    "enps": _words("eNPS", "eNPS", "eNPS"),
    "polarisation": _words("Polarisaatio", "Polarisering", "Polarisation"),
    "alpha": _words("Cronbachin alfa", "Cronbachs alfa", "Cronbach's alpha"),
    "change": _words("Muutos", "Förändring", "Change"),
    "difference": _words("Ero muihin", "Skillnad mot övriga", "Against the others"),
    "no_difference": _words("ei eroa", "ingen skillnad", "no difference"),
    "largest_margin": _words("enintään ±{} %-yks.", "högst ±{} procentenheter", "at most ±{} percentage points"),
    "shares": _words("Jakauma, %", "Fördelning, %", "Distribution, %"),
    "index": _words("indeksi", "index", "index"),
    "gap": _words("toimivuus − merkitys", "funktion − betydelse", "performance − importance"),
    "option_share": _words("valinnut, %", "valde, %", "ticked, %"),
    "suppressed": _words("peitetty", "dold", "suppressed"),
    "respondents": _words("Vastaajia {}", "Svarande {}", "Respondents {}"),
    "too_few": _words("Vastaajia liian vähän", "För få svarande", "Too few respondents"),
    "response_rate": _words("vastausprosentti {} %", "svarsprocent {} %", "response rate {} %"),
    "weighted": _words("painotettu väestöön", "viktat till befolkningen", "weighted to the population"),
    "reversed": _words("käännetty", "omvänd", "reversed"),
    "written": _words("avovastauksia: {} {}", "öppna svar: {} {}", "open answers: {} {}"),
    "synthetic_note": _words(
        "° esimerkkiaineistoa: keksittyjä vastauksia, ei tuloksia",
        "° exempelmaterial: påhittade svar, inte resultat",
        "° sample data: made-up answers, not results",
    ),
    "hidden_note": _words(
        "peitetty = vastauksia liian vähän, tai toisen ryhmän tulos olisi laskettavissa",
        "dold = för få svar, eller så kunde en annan grupps resultat räknas ut",
        "suppressed = too few answers, or another group's result could be calculated",
    ),
    "of_items_note": _words(
        "* kysymysten keskiarvojen keskiarvo: vastaajien omat keskiarvot paljastaisivat muutaman vastaukset",
        "* medelvärdet av frågornas medelvärden: de svarandes egna medelvärden skulle avslöja några få svar",
        "* the mean of the items' means: the respondents' own means would give a few answers away",
    ),
    "no_change": _words("ei muutosta", "ingen förändring", "no change"),
    "not_comparable": _words(
        "Ei verrata edelliseen: {}", "Jämförs inte med föregående: {}", "Not compared with the one before: {}"
    ),
    "break": _words("ei vertailukelpoinen", "inte jämförbar", "not comparable"),
    "distributions": _words("Jakaumat", "Fördelningar", "Distributions"),
    "results": _words("Tulokset", "Resultat", "Results"),
    "heat": _words("Lämpökartta", "Värmekarta", "Heat table"),
    "trend": _words("Kehitys", "Utveckling", "Trend"),
    "origin": _words("Alkuperä", "Ursprung", "Origin"),
}
SAMPLING_WORDS = {
    Sampling.RANDOM: _words("otos: virhemarginaali 95 %", "urval: felmarginal 95 %", "a sample: margin of error 95 %"),
    Sampling.QUOTA: _words(
        "kiintiöity tai rekisteriotos: virhemarginaali on nimellinen",
        "kvot- eller registerurval: felmarginalen är nominell",
        "a quota or register sample: the margin of error is nominal",
    ),
    Sampling.CENSUS: _words(
        "kaikilta kysytty: ei otantavirhettä", "alla tillfrågades: inget urvalsfel", "all were asked: no sampling error"
    ),
}
PLACEMENT_WORDS = {
    Placement.BELOW: _words("kaikkia alempi", "under alla", "below all"),
    Placement.ABOUT: _words("kaikkien tasolla", "som alla", "about as all"),
    Placement.ABOVE: _words("kaikkia ylempi", "över alla", "above all"),
}


def word(key: str, language: Language) -> str:
    """The heading or text called *key*."""
    return WORDS[key][language]
