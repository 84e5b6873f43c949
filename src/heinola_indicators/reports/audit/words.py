"""The words of the evidence pack's README and of its verification in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words("Todentamisaineisto: {0}", "Verifieringsunderlag: {0}", "Evidence pack: {0}"),
    "intro": _words(
        "{0}. Tilanne {1}. Tästä aineistosta näkee, mihin kukin luku ja arvio perustuu, ja sen saa tehtyä uudelleen.",
        "{0}. Läget {1}. Underlaget visar vad varje uppgift och bedömning bygger på, och det kan göras på nytt.",
        "{0}. As of {1}. The pack shows what each figure and verdict rests on, and it can be made again.",
    ),
    "contents": _words("Sisältö", "Innehåll", "Contents"),
    "place": _words("Paikka", "Plats", "Place"),
    "holds": _words("Mitä siinä on", "Vad som finns där", "What it holds"),
    "reports": _words(
        "tilataulukko, tuloskortti ja tilinpäätösraportti",
        "lägestabellen, styrkortet och bokslutsrapporten",
        "the status table, the scorecard and the annual report",
    ),
    "results": _words(
        "tilat ja kaikki havainnot taulukoina ja Excel-työkirjana",
        "lägena och alla observationer som tabeller och Excel-arbetsbok",
        "the statuses and all observations as tables and as an Excel workbook",
    ),
    "explanations": _words(
        "jokaisen mittarin arvio osiin purettuna; .exact.txt pyöristämättömin luvuin",
        "bedömningen av varje mätare i sina delar; .exact.txt med oavrundade tal",
        "the verdict on each measure taken apart; .exact.txt with unrounded numbers",
    ),
    "strategy": _words(
        "strategiatiedosto, lähdetiedosto ja kyselyiden koodikirjat sellaisina kuin ne olivat",
        "strategifilen, källfilen och enkäternas kodböcker som de var",
        "the strategy file, the sources file and the codebooks of surveys as they were",
    ),
    "data_files": _words(
        "lähtöaineistot sellaisina kuin ne on haettu",
        "materialet som det har hämtats",
        "the exports as they were retrieved",
    ),
    "data_but_answers": _words(
        "lähtöaineistot sellaisina kuin ne on haettu, paitsi kyselyiden vastaukset: niistä vain tarkisteet",
        "materialet som det har hämtats, utom svaren på enkäter: av dem endast kontrollsummor",
        "the exports as they were retrieved, but for the answers of surveys: of them checksums only",
    ),
    "data_checksums": _words(
        "ei mukana: vain tarkisteet (aineiston lisenssin tai koon vuoksi)",
        "ingår inte: endast kontrollsummor (på grund av materialets licens eller storlek)",
        "not in the pack: checksums only (because of licence or size)",
    ),
    "machine_files": _words(
        "sama ohjelmille: miten tehty, syötteet, kaikkien tiedostojen tarkisteet",
        "samma för program: hur gjort, indata, alla filers kontrollsummor",
        "the same for programs: how it was made, the inputs, the checksums of all files",
    ),
    "to_the_cell": _words("Väristä soluun", "Från färgen till cellen", "From the colour to the cell"),
    "to_the_cell_how": _words(
        "Tuloskortin väri ja sana on mittarin tila. Mittarin selityksessä ovat kaava lukuineen, tavoitetason päätös ja "
        "jokaisen luvun tiedosto, taulukko ja solu tai kohta, tarkiste, hakupäivä, lukija ja valinta.",
        "Färgen och ordet på styrkortet är mätarens läge. Mätarens förklaring har formeln med talen, beslutet om "
        "målnivån och för varje uppgift fil, blad och cell eller plats, kontrollsumma, hämtningsdag, läsare och urval.",
        "The colour and the word on the scorecard are the measure's status. The measure's explanation has the formula "
        "with its numbers, the decision on the target level and, for each figure, file, sheet and cell or position, "
        "checksum, day of retrieval, loader and selection.",
    ),
    "explanation": _words("Selitys", "Förklaring", "Explanation"),
    "again": _words("Näin aineisto tehdään uudelleen", "Så görs underlaget på nytt", "How to make it again"),
    "install": _words(
        "Asenna Python {0} ja heinola-indicators {1}. Muiden pakettien versiot ovat lopussa; toiset versiot voivat "
        "kirjoittaa samat luvut toisin tavuin.",
        "Installera Python {0} och heinola-indicators {1}. Versionerna av övriga paket står i slutet; andra versioner "
        "kan skriva samma tal med andra byte.",
        "Install Python {0} and heinola-indicators {1}. The versions of the other packages are at the end; others may "
        "write the same figures in other bytes.",
    ),
    "verify": _words(
        "Tämä tekee kaiken uudelleen ja vertaa tavu tavulta; paluukoodi 0 on sama, 1 eri:",
        "Detta gör allt på nytt och jämför byte för byte; slutkoden 0 är lika, 1 olika:",
        "This makes everything again and compares byte by byte; exit code 0 is the same, 1 is different:",
    ),
    "verify_data": _words(
        "Lähtöaineistot eivät ole mukana. Hae ne omaan kansioonsa (DATA) alla olevien polkujen mukaan.",
        "Materialet ingår inte. Lägg det i en egen mapp (DATA) enligt sökvägarna nedan.",
        "The exports are not in the pack. Put them into a folder (DATA) by the paths below.",
    ),
    "verify_answers": _words(
        "Kyselyiden vastaukset eivät ole mukana, jottei kukaan olisi tunnistettavissa. Se, jolla on oikeus niihin, "
        "kokoaa ne ja kansion data/ tiedostot omaan kansioonsa (DATA) alla olevien polkujen mukaan.",
        "Svaren på enkäter ingår inte, för att ingen ska kunna kännas igen. Den som har rätt till dem lägger dem och "
        "filerna i data/ i en egen mapp (DATA) enligt sökvägarna nedan.",
        "The answers of surveys are not in the pack, so that nobody can be recognised. Who has a right to them puts "
        "them and the files of data/ into a folder (DATA) by the paths below.",
    ),
    "by_hand": _words(
        "Saman voi tehdä käsin: pura aineisto, mene sen kansioon ja vertaa kansiota again/ kansioon results/ ja "
        "raportteja ja selityksiä omiinsa (MEASURE on mittarin tunnus, selityksen tiedostonimi):",
        "Samma kan göras för hand: packa upp underlaget, gå till dess mapp och jämför mappen again/ med mappen "
        "results/ och rapporterna och förklaringarna med sina (MEASURE är mätarens id, förklaringens filnamn):",
        "The same by hand: unpack, go to the folder, and compare the folder again/ with results/, and the reports and "
        "explanations with theirs (MEASURE is a measure's id, the name of its explanation):",
    ),
    "without_program": _words(
        "Tiedostojen tarkisteita voi verrata tiedostoon manifest.json millä tahansa SHA-256-ohjelmalla.",
        "Filernas kontrollsummor kan jämföras med manifest.json med vilket SHA-256-program som helst.",
        "The checksums of the files can be compared with manifest.json by any program for SHA-256.",
    ),
    "inputs": _words("Lähtöaineistot", "Material", "Exports"),
    "bytes": _words("Tavuja", "Byte", "Bytes"),
    "no_inputs": _words("Lähtöaineistoja ei ole.", "Det finns inget material.", "There are no exports."),
    "lacks": _words("Mitä aineistoista puuttuu", "Vad materialet saknar", "What the exports lack"),
    "versions": _words("Versiot", "Versioner", "Versions"),
    "package": _words("Paketti", "Paket", "Package"),
    "version": _words("Versio", "Version", "Version"),
    "same": _words(
        "{0}: tehtiin uudelleen, {1} tiedostoa, jokainen tavu sama.",
        "{0}: gjordes på nytt, {1} filer, varje byte lika.",
        "{0}: made again, {1} files, every byte the same.",
    ),
    "different": _words(
        "{0}: tehtiin uudelleen, {1} tiedostoa, eroja {2}:",
        "{0}: gjordes på nytt, {1} filer, skillnader {2}:",
        "{0}: made again, {1} files, differences {2}:",
    ),
    "changed": _words(
        "muutettu pakkaamisen jälkeen: tarkiste ei ole se, jonka manifest.json sanoo",
        "ändrad efter packningen: kontrollsumman är inte den som manifest.json säger",
        "changed since it was packed: its checksum is not what manifest.json says",
    ),
    "other": _words(
        "eri tavut uudelleen tehtynä", "andra byte när den görs på nytt", "other bytes when it is made again"
    ),
    "at_line": _words("ensimmäinen ero rivillä {0}", "första skillnaden på rad {0}", "first difference in line {0}"),
    "in_pack": _words("aineistossa", "i underlaget", "in the pack"),
    "made_again": _words("uudelleen", "på nytt", "made again"),
    "only-in-pack": _words(
        "on aineistossa, mutta siitä ei synny eikä sitä käytetä",
        "finns i underlaget men varken uppstår eller används",
        "is in the pack, but is neither made nor used",
    ),
    "not-in-pack": _words(
        "puuttuu aineistosta, vaikka se syntyy",
        "saknas i underlaget fast den uppstår",
        "is made and is not in the pack",
    ),
    "other_versions": _words(
        "Aineisto on tehty toisin versioin: {0}.",
        "Underlaget är gjort med andra versioner: {0}.",
        "The pack was made with other versions: {0}.",
    ),
    "version_pair": _words("{0} {1}, täällä {2}", "{0} {1}, här {2}", "{0} {1}, here {2}"),
}


def audit_word(key: str, language: Language, *values: object) -> str:
    """The text called *key* with *values* in it."""
    return WORDS[key][language].format(*values)
