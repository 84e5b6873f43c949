"""The words of an explanation in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


EXPLANATION_WORDS: dict[str, dict[Language, str]] = {
    "verdict": _words("Arvio", "Bedömning", "Verdict"),
    "figure": _words("Luku", "Värde", "Figure"),
    "flag": _words("havainnon tila", "observationens status", "observation status"),
    "origin": _words("alkuperä", "ursprung", "origin"),
    "no_figure": _words("ei lukua", "inget värde", "no figure"),
    "formula": _words("kaava", "formel", "formula"),
    "interval_formula": _words("väli (95 %)", "intervall (95 %)", "interval (95 %)"),
    "deciding_margin": _words(
        "etäisyys ratkaisevaan rajaan ({}) on {}; sen virhemarginaali",
        "avståndet till den avgörande gränsen ({}) är {}; dess felmarginal",
        "the distance to the deciding line ({}) is {}; its margin of error",
    ),
    "taken_over": _words("otettu sellaisenaan syötteestä", "övertaget som det är", "taken over as it is published"),
    "added_up": _words(
        "laskettu syötteen soluista (rajaus alla)",
        "räknat av indatas celler (urvalet nedan)",
        "calculated from the cells of the input (selection below)",
    ),
    "several": _words("{} lukua ({}–{})", "{} värden ({}–{})", "{} figures ({}–{})"),
    "first_place": _words("summan ensimmäinen solu", "summans första cell", "first of the cells that were added"),
    "questions": _words(
        "kysymysten keskiarvojen keskiarvo asteikolla {}–{}",
        "medelvärdet av frågornas medelvärden på skalan {}–{}",
        "the mean of the questions' means on the scale {} to {}",
    ),
    "input": _words("syöte", "indata", "input"),
    "series": _words("aikasarja", "tidsserie", "series"),
    "file": _words("tiedosto", "fil", "file"),
    "place": _words("kohta", "plats", "place"),
    "symbol": _words("julkaisijan merkki", "utgivarens tecken", "publisher's symbol"),
    "changed": _words(
        "tiedosto on muuttunut lukemisen jälkeen",
        "filen har ändrats efter läsningen",
        "the file has changed since it was read",
    ),
    "checksum": _words("tarkiste (SHA-256)", "kontrollsumma (SHA-256)", "checksum (SHA-256)"),
    "publisher": _words("julkaisija", "utgivare", "publisher"),
    "table": _words("taulu", "tabell", "table"),
    "title": _words("otsikko", "titel", "title"),
    "updated": _words("päivitetty", "uppdaterad", "updated"),
    "retrieved": _words("haettu", "hämtad", "retrieved"),
    "not_told": _words("ei kerrottu lähdetiedostossa", "anges inte i källfilen", "not told in the sources file"),
    "licence": _words("lisenssi", "licens", "licence"),
    "loader": _words("lukija", "läsare", "loader"),
    "selection": _words("rajaus", "urval", "selection"),
    "sum_over": _words("summa yli", "summa över", "sum over"),
    "scale": _words("kerroin", "faktor", "scale"),
    "note": _words("huomautus", "anmärkning", "note"),
    "baseline": _words("Lähtötaso", "Utgångsnivå", "Baseline"),
    "declared": _words("strategiatiedostossa annettu", "given i strategifilen", "declared in the strategy file"),
    "from_series": _words("sarjan luku", "seriens värde", "the figure of the series"),
    "exact_baseline": _words(
        "annettu ilman virhemarginaalia: luetaan päätetyksi tasoksi ja tarkaksi",
        "angiven utan felmarginal: tas som en beslutad nivå, exakt",
        "declared without a margin of error: taken as a level that was decided, exact",
    ),
    "no_baseline": _words("lähtötasoa ei ole", "ingen utgångsnivå", "no baseline"),
    "target": _words("Tavoitetaso", "Målnivå", "Target level"),
    "no_target": _words("tavoitetasoa ei ole", "ingen målnivå", "no target level"),
    "decided": _words("päätetty", "beslutad", "decided"),
    "no_decision": _words("esimerkki, ei päätös", "exempel, inte beslut", "an example, not a decision"),
    "section": _words("§", "§", "§"),
    "reference": _words("viite", "referens", "reference"),
    "path": _words("tavoiteura", "målbana", "path"),
    "path_past_earlier": _words(
        "ura kulkee suoraan lähtötasosta ({}), ei jakson {} tavoitetasosta {}",
        "banan går rakt från utgångsnivån ({}), inte från målnivån för {} ({})",
        "the path runs straight from the baseline ({}), not from the target level of {} ({})",
    ),
    "final": _words("Viimeinen tavoitetaso", "Sista målnivån", "Final target level"),
    "margin": _words("Virhemarginaali (95 %)", "Felmarginal (95 %)", "Margin of error (95 %)"),
    "n": _words("n", "n", "n"),
    "unknown_margin": _words("ei tiedossa", "inte känd", "not known"),
    "no_margin": _words("ei otantavirhettä tiedossa", "inget känt urvalsfel", "no sampling error known"),
    "since_baseline": _words("Muutos lähtötasosta", "Förändring från utgångsnivån", "Change since the baseline"),
    "since_previous": _words("Muutos edellisestä", "Förändring från föregående", "Change since the previous figure"),
    "change": _words("muutos", "förändring", "a change"),
    "without_margin": _words(
        "ero, virhemarginaalia ei tiedetä", "skillnad, felmarginalen är okänd", "a difference, no margin of error known"
    ),
    "margin-not-known": _words(
        "virhemarginaalia ei tiedetä, muutoksesta ei voi sanoa",
        "felmarginalen är okänd, förändringen kan inte bedömas",
        "the margin of error is not known: nothing can be said",
    ),
    "no-change": _words("ei muutosta", "ingen förändring", "no change"),
    "within_margin": _words(
        "ei muutosta (ero mahtuu virhemarginaaliin)",
        "ingen förändring (skillnaden ryms inom felmarginalen)",
        "no change (the difference lies within the margin of error)",
    ),
    "not-comparable": _words(
        "ei vertailukelpoinen (katko aikasarjassa)",
        "inte jämförbar (brott i tidsserien)",
        "not comparable (a break in the series)",
    ),
    "trend": _words("Kehityssuunta", "Utveckling", "Trend"),
    "rising": _words("nouseva", "stigande", "rising"),
    "falling": _words("laskeva", "fallande", "falling"),
    "no-trend": _words(
        "ei tilastollisesti merkitsevää kehityssuuntaa",
        "ingen statistiskt signifikant utveckling",
        "no trend that is significant",
    ),
    "too-few-points": _words(
        "liian vähän keskenään vertailukelpoisia lukuja ({})",
        "för få sinsemellan jämförbara värden ({})",
        "too few figures that are comparable with one another ({})",
    ),
    "improving": _words("toivottuun suuntaan", "åt önskat håll", "the wanted way"),
    "worsening": _words("väärään suuntaan", "åt fel håll", "the wrong way"),
    "steady": _words("ei eroa sattumasta", "skiljer sig inte från slumpen", "not told from chance"),
    "slope": _words("vuodessa", "per år", "a year"),
    "figures_used": _words("{} lukua, {}–{}", "{} värden, {}–{}", "{} figures, {}–{}"),
    "trend_against_forecast": _words(
        "muutosvauhti (Theil–Sen) ja ennusteen suora (pienin neliösumma) osoittavat eri suuntiin: suunta ei ole selvä",
        "takten (Theil–Sen) och prognosens linje (minsta kvadrat) pekar åt olika håll: riktningen är inte klar",
        "the pace (Theil–Sen) and the line of the forecast (least squares) point different ways:"
        " the direction is not clear",
    ),
    "forecast": _words("Ennuste", "Prognos", "Forecast"),
    "forecast_method": _words(
        "suora pienimmän neliösumman menetelmällä",
        "rät linje enligt minsta kvadratmetoden",
        "a straight line by least squares",
    ),
    "probability": _words(
        "tavoitetaso toteutuu todennäköisyydellä {}",
        "målnivån nås med sannolikheten {}",
        "the target level is reached with a probability of {}",
    ),
    "not-ahead": _words("tavoitevuosi ei ole edessä", "målåret ligger inte framför", "the target year is not ahead"),
    "no-scatter": _words(
        "luvut ovat täsmälleen suoralla: epävarmuudesta ei tiedetä",
        "värdena ligger exakt på en linje: osäkerheten är okänd",
        "the figures lie exactly on a line: nothing is known of the uncertainty",
    ),
    "no-wanted-way": _words(
        "vaihteluvälillä ei ole suuntaa", "ett intervall har ingen riktning", "a range has no wanted way"
    ),
    "needed": _words("Mitä se vaatii", "Vad det kräver", "What it takes"),
    "needed_a_year": _words("{} vuodessa, jakson {} loppuun saakka", "{} per år (till {})", "{} a year (until {})"),
    "next_on_path": _words(
        "tavoiteuralla pysyy arvolla {} ({})", "på målbanan med värdet {} ({})", "on the path with {} ({})"
    ),
    "fastest_own": _words(
        "nopein oma muutos vähintään yhtä pitkänä aikana {} vuodessa ({}–{})",
        "snabbaste egna förändringen på minst lika lång tid {} per år ({}–{})",
        "the fastest own change over at least as long a time: {} a year ({}–{})",
    ),
    "fastest": _words(
        "nopein aineistossa {} vuodessa ({}, {}–{})",
        "snabbaste i materialet {} per år ({}, {}–{})",
        "the fastest in the export: {} a year ({}, {}–{})",
    ),
    "never_that_way": _words(
        "vertailtavassa aineistossa ei ole vähintään yhtä pitkänä aikana muututtu tähän suuntaan",
        "i det jämförda materialet har det på minst lika lång tid aldrig gått åt det hållet",
        "in the figures compared it has never gone that way over at least as long a time",
    ),
    "never_so_fast": _words(
        "vertailtavassa aineistossa ei ole muututtu näin nopeasti",
        "i det jämförda materialet har det aldrig gått så snabbt",
        "in the figures compared it has never gone so fast",
    ),
    "once_so_fast": _words(
        "näin nopeasti on ennenkin muututtu", "så snabbt har det gått förr", "it has been done before"
    ),
    "moves_compared": _words(
        "vertailtuja muutoksia vähintään yhtä pitkältä ajalta: {}",
        "jämförda förändringar på minst lika lång tid: {}",
        "changes compared over at least as long a time: {}",
    ),
    "no_pace": _words(
        "aineisto ei ulotu tarpeeksi kauas vertailuun",
        "materialet räcker inte tillräckligt långt tillbaka för en jämförelse",
        "the figures do not go back far enough to compare",
    ),
    "nothing_needed": _words(
        "taso on saavutettu tai aika päättynyt", "nivån är nådd eller tiden slut", "the level is reached or time is up"
    ),
    "stability": _words("Vakaus", "Stabilitet", "Stability"),
    "earlier": _words(
        "arvio aiempien vuosien luvuilla (nykyisin tavoitetasoin)",
        "bedömningen med tidigare års värden (nuvarande målnivåer)",
        "the verdict by earlier years' figures (present target levels)",
    ),
    "other_baselines": _words(
        "lähtötaso vuotta aiemmin tai myöhemmin",
        "utgångsnivån ett år tidigare eller senare",
        "with the baseline a year earlier or later",
    ),
    "turns": _words(
        "arvio riippuu lähtötason ajankohdasta",
        "bedömningen beror på utgångsnivåns tidpunkt",
        "the verdict turns with it",
    ),
    "previous_release": _words("edellinen julkistus", "föregående version", "the previous release"),
    "turns_with_release": _words("arvio muuttui", "bedömningen ändrades", "the verdict has turned"),
    "same_with_release": _words("arvio ei muuttunut", "bedömningen ändrades inte", "the verdict has not turned"),
    "methods": _words("Muut menetelmät", "Andra metoder", "Other methods"),
    "by_level": _words("tavoitetasona {}", "mot målnivån {}", "by the target level {}"),
    "progress": _words("eteneminen {}", "framsteg {}", "progress {}"),
    "score": _words("pisteet {}", "poäng {}", "score {}"),
    "peers": _words("Vertailu", "Jämförelse", "Peers"),
    "rank": _words("{}. / {}", "{} av {}", "{} of {}"),
    "rank_between": _words("sija {}–{}", "plats {}–{}", "rank {} to {}"),
    "quartiles": _words(
        "mediaani {}, alakvartiili {} ja yläkvartiili {}",
        "median {}, nedre kvartil {} och övre kvartil {}",
        "median {}, quartiles {} and {}",
    ),
    "by_size": _words(
        "järjestys kertoo koosta: lukua ei ole suhteutettu asukkaisiin",
        "ordningen visar storleken: talet är inte ställt i relation till invånarna",
        "the order tells of size: the figure is not by resident",
    ),
    "some_of": _words(
        "aineistossa {} kuntaa {}:sta", "materialet har {} av {} kommuner", "the export has {} of {} municipalities"
    ),
    "nobody_else": _words("aineistossa ei ole muita", "materialet har inga andra", "the export has nobody else"),
    "interval_of": _words("väli: {}", "intervall: {}", "interval: {}"),
    "limits": _words("rajat {} … {}", "gränser {} … {}", "limits {} … {}"),
    "interval-mean": _words("Student", "Student", "Student"),
    "interval-share": _words("Wilson", "Wilson", "Wilson"),
    "interval-count": _words(
        "Poisson (Byar, alle 10 tapahtumaa tarkka)",
        "Poisson (Byar, under 10 händelser exakt)",
        "Poisson (Byar, exact below 10 events)",
    ),
    "interval-rate": _words(
        "tapahtumien Poisson-rajat (Byar, alle 10 tarkka)",
        "händelsernas Poissongränser (Byar, under 10 exakt)",
        "the events' Poisson limits (Byar, exact below 10)",
    ),
    "interval-standardised": _words("Dobson", "Dobson", "Dobson"),
    "interval-carried": _words(
        "syötteiden väleistä", "av indatas intervall", "carried over from the intervals of the inputs"
    ),
    "funnel": _words("suppilo", "tratt", "funnel"),
    "funnel_limits": _words(
        "keskiarvo {}, sattuman rajat tämänkokoiselle {}–{} (95 %)",
        "medelvärde {}, slumpens gränser för denna storlek {}–{} (95 %)",
        "mean {}, limits of chance for this size {} to {} (95 %)",
    ),
    "inside": _words("sattuman rajoissa", "inom slumpens gränser", "within the limits of chance"),
    "above": _words("niiden yläpuolella", "ovanför dem", "above them"),
    "below": _words("niiden alapuolella", "under dem", "below them"),
    "far-above": _words("selvästi yläpuolella (99,8 %)", "klart ovanför (99,8 %)", "far above (99.8 %)"),
    "far-below": _words("selvästi alapuolella (99,8 %)", "klart under (99,8 %)", "far below (99.8 %)"),
    "robustness": _words("Indeksin herkkyys", "Indexets känslighet", "Robustness of the index"),
    "index_between": _words(
        "indeksi {}–{}, kun kukin osa jätetään pois ja painoja muutetaan ±25 %",
        "index {}–{} när varje del utelämnas och vikterna ändras ±25 %",
        "index {} to {} when each item is left out and weights are changed by ±25 %",
    ),
    "ranks_between": _words(
        "sija {}–{} / {} myös muilla normalisoinneilla",
        "plats {}–{} av {} också med andra normaliseringar",
        "rank {} to {} of {}, with other normalisers too",
    ),
    "effective_weights": _words(
        "vaikuttavat painot (korrelaatio indeksiin): {}",
        "effektiva vikter (korrelation med indexet): {}",
        "effective weights (correlation with the index): {}",
    ),
    "process_chart": _words("Kuukausivaihtelu (XmR)", "Månadsvariation (XmR)", "Month by month (XmR)"),
    "change_of_month": _words(
        "muutos vuodentakaisesta {} ({}); tavanomainen {} … {}",
        "förändring från ett år tidigare {} ({}); sedvanligt {} … {}",
        "change from a year before {} ({}); usual {} … {}",
    ),
    "usual": _words("tavanomaista vaihtelua", "sedvanlig variation", "the usual ups and downs"),
    "outside": _words("rajojen ulkopuolella", "utanför gränserna", "outside the limits"),
    "on-one-side": _words(
        "vähintään seitsemän peräkkäin keskiarvon samalla puolella",
        "minst sju i rad på samma sida av medelvärdet",
        "seven or more in a row on one side of the mean",
    ),
    "in-one-direction": _words(
        "vähintään seitsemän peräkkäin samaan suuntaan",
        "minst sju i rad åt samma håll",
        "seven or more in a row in one direction",
    ),
    "near-limit": _words("kaksi kolmesta lähellä rajaa", "två av tre nära gränsen", "two of three near a limit"),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "worst": _words("huonoin arvio ratkaisee", "den sämsta bedömningen avgör", "the worst verdict decides"),
    "mean": _words("pisteiden painotettu keskiarvo", "viktat medelvärde av poängen", "weighted mean of scores"),
    "not_known_enough": _words(
        "liian vähän tiedossa kokonaisarvioon",
        "för lite är känt för en samlad bedömning",
        "too little known for the whole",
    ),
    "known_share": _words("tiedossa {} painosta", "känt {} av vikten", "known: {} of the weight"),
    "hangs_on_each": _words(
        "minkä tahansa poisjättö muuttaisi arvion: {}",
        "utan vilken som helst av dessa vore bedömningen en annan: {}",
        "leaving out any of these would change it: {}",
    ),
    "hangs_on": _words("riippuu yhdestä: {}", "hänger på en: {}", "hangs on one: {}"),
    "silent": _words("ilman arviota {}", "utan bedömning {}", "without a verdict: {}"),
    "synthetic_members": _words("synteettisiä {}", "syntetiska {}", "synthetic: {}"),
    "weight_of_this": _words("tämän paino {}", "dennas vikt {}", "weight of this one {}"),
}


def explanation_word(key: str, language: Language, *values: object) -> str:
    """The word or phrase called *key*, with *values* in it."""
    return EXPLANATION_WORDS[key][language].format(*values)
