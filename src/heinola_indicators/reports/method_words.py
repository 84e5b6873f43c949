"""The words of the published methods' statuses and reasons in three languages, for the table that people read.

A plain table has no facts to put in, so that these say in general what ``reason_words`` says with figures.
"""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.status_words import STATUS_WORDS


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


STATUSES: dict[str, dict[Language, str]] = {
    **{status.value: {language: STATUS_WORDS[language][status] for language in Language} for status in TargetStatus},
    "achieved": _words("tavoite saavutettu", "målet uppnått", "target achieved"),
    "substantial": _words("huomattavaa edistystä", "betydande framsteg", "substantial progress"),
    "moderate": _words("kohtalaista edistystä", "måttliga framsteg", "moderate progress"),
    "limited": _words("vähäistä edistystä", "begränsade framsteg", "limited progress"),
    "deterioration": _words("heikkenee", "försämras", "deterioration"),
    "significant-progress": _words("merkittävää edistystä", "betydande framsteg", "significant progress"),
    "moderate-progress": _words("kohtalaista edistystä", "måttliga framsteg", "moderate progress"),
    "insufficient-progress": _words("riittämätöntä edistystä", "otillräckliga framsteg", "insufficient progress"),
    "movement-away": _words("etääntyy tavoitteesta", "rör sig bort från målet", "movement away"),
    "moderate-movement-away": _words("etääntyy hieman", "rör sig måttligt bort", "moderate movement away"),
    "significant-movement-away": _words(
        "etääntyy merkittävästi", "rör sig betydligt bort", "significant movement away"
    ),
    "met-or-on-track": _words("saavutettu tai tahdissa", "uppnått eller i takt", "met or on track"),
    "fair-progress": _words("etenee, vauhtia lisättävä", "framsteg, takten bör ökas", "fair, acceleration needed"),
    "stagnation-or-regression": _words(
        "paikallaan tai taantuu", "stillastående eller bakåt", "stagnation or regression"
    ),
    "sun": _words("aurinkoista", "sol", "sun"),
    "sun-and-cloud": _words("puolipilvistä", "sol och moln", "sun and cloud"),
    "cloud": _words("pilvistä", "moln", "cloud"),
    "thunderstorm": _words("ukkosta", "åska", "thunderstorm"),
    "green": _words("vihreä", "grönt", "green"),
    "amber": _words("keltainen", "gult", "amber"),
    "red": _words("punainen", "rött", "red"),
    "not-available": _words("ei arviota", "ingen bedömning", "not available"),
}

REASONS: dict[str, dict[Language, str]] = {
    "reached": _words(
        "luku on tavoitetasolla tai parempi",
        "värdet är på målnivån eller bättre",
        "the figure is at the target level or better",
    ),
    "on-path": _words(
        "tavoiteuralla tai sitä parempi",
        "på målbanan eller bättre",
        "on the path or better",
    ),
    "behind-path": _words(
        "parempi kuin lähtötaso, jäljessä tavoiteurasta",
        "bättre än utgångsnivån, efter målbanan",
        "better than the baseline, behind the path",
    ),
    "no-better-than-baseline": _words(
        "ei parempi kuin lähtötaso",
        "inte bättre än utgångsnivån",
        "not better than the baseline",
    ),
    "partly-covered": _words(
        "matkasta tavoitetasolle edettiin vähintään puolet",
        "minst hälften av vägen till målnivån tillryggalades",
        "at least half of the way to the target level was covered",
    ),
    "too-little-covered": _words(
        "matkasta tavoitetasolle edettiin alle puolet",
        "mindre än hälften av vägen till målnivån tillryggalades",
        "less than half of the way to the target level was covered",
    ),
    "within-limit": _words(
        "pysyy rajassa, jonka tavoitetaso asettaa",
        "håller sig inom den gräns som målnivån sätter",
        "keeps within the limit that the target level sets",
    ),
    "beyond-limit": _words(
        "ei pysy rajassa, jonka tavoitetaso asettaa",
        "håller sig inte inom den gräns som målnivån sätter",
        "does not keep within the limit that the target level sets",
    ),
    "not-reached": _words(
        "tavoitetasoa ei saavutettu",
        "målnivån uppnåddes inte",
        "the target level was not reached",
    ),
    "growth-to-target": _words(
        "kasvuvauhti verrattuna tavoitetason vaatimaan",
        "tillväxttakten jämförd med den som målnivån kräver",
        "growth rate against the one that the target level needs",
    ),
    "growth-alone": _words(
        "ei tavoitetasoa: kasvuvauhti verrattuna kiinteisiin rajoihin",
        "ingen målnivå: tillväxttakten jämförd med fasta gränser",
        "no target level: growth rate against fixed rates",
    ),
    "growth-near-limit": _words(
        "ei tavoitetasoa: rajat supistettu luontaisen rajan vuoksi",
        "ingen målnivå: gränserna minskade på grund av den naturliga gränsen",
        "no target level: fixed rates reduced near the natural limit",
    ),
    "growth-continued": _words(
        "mihin kasvuvauhti johtaa tavoitejaksolla",
        "vart tillväxttakten leder till målperioden",
        "where the growth rate leads by the target period",
    ),
    "trend-reaches": _words(
        "jatkuva kehitys yltää tavoitetasolle",
        "fortsatt utveckling når målnivån",
        "the trend, continued, reaches the target level",
    ),
    "trend-misses": _words(
        "jatkuva kehitys jää tavoitetasosta",
        "fortsatt utveckling når inte målnivån",
        "the trend, continued, misses the target level",
    ),
    "within-share": _words(
        "lähellä tavoitetasoa, sallitussa osuudessa",
        "nära målnivån, inom den tillåtna andelen",
        "within the declared share of the target level",
    ),
    "beyond-share": _words(
        "kauempana tavoitetasosta kuin sallittu osuus",
        "längre från målnivån än den tillåtna andelen",
        "farther from the target level than the declared share",
    ),
    "missing": _words("luku puuttuu", "värdet saknas", "there is no figure"),
    "no-baseline": _words("lähtötaso puuttuu", "utgångsnivån saknas", "there is no base value"),
    "no-target": _words("tavoitetaso puuttuu", "målnivån saknas", "there is no target level"),
    "before-baseline": _words(
        "luku on vanhempi kuin lähtötaso",
        "värdet är äldre än utgångsnivån",
        "the figure is older than the base",
    ),
    "baseline-only": _words(
        "luku on lähtöjaksolta, aiempaa ei ole",
        "värdet är från utgångsperioden, inget tidigare finns",
        "the figure is of the base period, there is no earlier one",
    ),
    "baseline-not-positive": _words(
        "lähtötaso on nolla tai negatiivinen",
        "utgångsnivån är noll eller negativ",
        "the base is zero or below",
    ),
    "opposite-signs": _words(
        "luvut ovat nollan eri puolilla",
        "talen ligger på olika sidor om noll",
        "the figures lie on different sides of zero",
    ),
    "target-before-baseline": _words(
        "tavoitejakso ei ole lähtöjakson jälkeen",
        "målperioden kommer inte efter utgångsperioden",
        "the target period does not come after the base period",
    ),
    "target-is-baseline": _words(
        "tavoitetaso on sama kuin lähtötaso",
        "målnivån är densamma som utgångsnivån",
        "the target level is the base value",
    ),
    "not-three-to-five-years": _words(
        "lähtöjakson ja luvun väli ei ole 3–5 vuotta",
        "tiden från utgångsperioden till värdet är inte 3–5 år",
        "base and figure are not three to five years apart",
    ),
    "too-few-points": _words(
        "kuudesta viime vuodesta alle neljällä on vertailukelpoinen luku",
        "färre än fyra av de senaste sex åren har ett jämförbart värde",
        "fewer than four of the last six years have a comparable figure",
    ),
    "not-computable": _words("tulos on liian suuri luvuksi", "resultatet är för stort", "the result is too large"),
    "mean-of-scores": _words(
        "sarjojen pisteiden keskiarvo", "medelvärdet av seriernas poäng", "mean of the scores of the series"
    ),
    "mean-of-some-scores": _words(
        "pisteiden keskiarvo; osa sarjoista ilman arviota",
        "medelvärdet av poängen; en del serier utan bedömning",
        "mean of the scores; some series have none",
    ),
    "every-one-achieved": _words(
        "jokainen sarja on saavuttanut tavoitetasonsa",
        "varje serie har uppnått sin målnivå",
        "every series has achieved its target level",
    ),
    "no-scores": _words("yhdelläkään sarjalla ei ole pisteitä", "ingen serie har poäng", "no series has a score"),
    "break": _words(
        "aikasarjassa on katko lähtötason ja luvun välissä",
        "tidsserien har ett brott mellan utgångsnivån och värdet",
        "the series has a break between baseline and figure",
    ),
    "break-in-source": _words(
        "julkaisija ilmoittaa katkon lähtötason ja luvun välissä",
        "utgivaren anger ett brott i tidsserien mellan utgångsnivån och värdet",
        "the publisher flags a break between baseline and figure",
    ),
    "range": _words(
        "vaihteluvälille ei ole menetelmää",
        "metoden bedömer inga intervall",
        "the method judges no ranges",
    ),
    "no-group-status": _words(
        "menetelmä arvioi vain yksittäisiä sarjoja",
        "metoden bedömer bara enskilda serier",
        "the method judges single series only",
    ),
}


def status_in_words(code: str, language: Language) -> str:
    """The words of a status; of one that another package's method gives, the code itself."""
    return STATUSES[code][language] if code in STATUSES else code


def reason_in_words(code: str, language: Language) -> str:
    """The words of a reason; of one that another package's method gives, the code itself."""
    return REASONS[code][language] if code in REASONS else code
