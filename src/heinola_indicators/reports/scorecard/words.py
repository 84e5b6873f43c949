"""The words of the scorecard in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


SCORECARD_WORDS: dict[str, dict[Language, str]] = {
    "scorecard": _words("Strategian tuloskortti", "Strategins styrkort", "Strategy scorecard"),
    "skip": _words("Siirry sisältöön", "Gå till innehållet", "Skip to the content"),
    "contents": _words("Sisällys", "Innehåll", "Contents"),
    "as_of": _words("Tilanne {}", "Läget {}", "As of {}"),
    "adopted": _words("hyväksytty {}", "antagen {}", "adopted {}"),
    "horizon": _words("tähtäin {}", "sikte på {}", "horizon {}"),
    "summary": _words("Yhteenveto", "Sammanfattning", "Summary"),
    "measures_in_all": _words("Mittareita yhteensä {}.", "Mätare totalt {}.", "Measures in all: {}."),
    "synthetic_in_all": _words(
        "Synteettisiä tai osin synteettisiä lukuja (°) näyttää {} mittaria.",
        "Syntetiska eller delvis syntetiska uppgifter (°) visas av {} mätare.",
        "Measures with synthetic or partly synthetic figures (°): {}.",
    ),
    "example_in_all": _words(
        "Esimerkkejä (*), joista ei ole päätöstä, näyttää {} mittaria.",
        "Exempel (*) utan beslut visas av {} mätare.",
        "Measures with an example (*) and no decision behind it: {}.",
    ),
    "silent_in_all": _words(
        "Ilman arviota on {} mittaria; syy kerrotaan kunkin kohdalla.",
        "Utan bedömning är {} mätare; orsaken anges vid var och en.",
        "Measures without a verdict: {}; each tells why.",
    ),
    "whole_strategy": _words("Koko strategia", "Hela strategin", "The whole strategy"),
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "theme_verdict": _words("Päämäärän arvio", "Bedömning av det övergripande målet", "Verdict on the theme"),
    "goal_verdict": _words("Tavoitteen arvio", "Bedömning av målet", "Verdict on the goal"),
    "no_whole": _words(
        "liian vähän tiedossa kokonaisarvioon", "för litet är känt för en helhetsbedömning", "too little is known"
    ),
    "no_measures": _words("Tavoitteella ei ole mittaria.", "Målet har ingen mätare.", "The goal has no measure."),
    "programmes": _words("Ohjelmat", "Program", "Programmes"),
    "owner": _words("Vastuu", "Ansvar", "Owner"),
    "key_figure": _words("Tunnusluku", "Nyckeltal", "Key figure"),
    "verdict": _words("Arvio", "Bedömning", "Verdict"),
    "latest": _words("Viimeisin luku", "Senaste värdet", "Latest figure"),
    "no_figure": _words("ei lukua", "inget värde", "no figure"),
    "target": _words("Tavoitetaso", "Målnivå", "Target level"),
    "no_target": _words("tavoitetasoa ei ole", "ingen målnivå", "no target level"),
    "final": _words("Viimeinen tavoitetaso", "Sista målnivån", "Final target level"),
    "baseline": _words("Lähtötaso", "Utgångsnivå", "Baseline"),
    "no_baseline": _words("lähtötasoa ei ole", "ingen utgångsnivå", "no baseline"),
    "trend": _words("Kehityssuunta", "Utveckling", "Trend"),
    "too_few": _words("liian vähän lukuja ({})", "för få värden ({})", "too few figures ({})"),
    "peers": _words("Vertailu", "Jämförelse", "Peers"),
    "rank": _words("sija {} / {}", "plats {} av {}", "rank {} of {}"),
    "rank_open": _words(
        "sija {0} / {1} (virhemarginaalin rajoissa {2}–{3})",
        "plats {0} av {1} (inom felmarginalen {2}–{3})",
        "rank {0} of {1} ({2} to {3} within the margin of error)",
    ),
    "median": _words("mediaani {}", "median {}", "median {}"),
    "breaks": _words("Katkot aikasarjassa", "Brott i tidsserien", "Breaks in the series"),
    "comparable": _words("vertailukelpoinen", "jämförbar", "comparable"),
    "break_in_source": _words("julkaisijan merkitsemä", "märkt av utgivaren", "marked by the publisher"),
    "note": _words("Huomautus", "Anmärkning", "Note"),
    "source": _words("Lähde", "Källa", "Source"),
    "sources": _words("Lähteet", "Källor", "Sources"),
    "retrieved": _words("haettu {}", "hämtad {}", "retrieved {}"),
    "synthetic": _words("synteettinen°", "syntetisk°", "synthetic°"),
    "mixed": _words("osin synteettinen°", "delvis syntetisk°", "partly synthetic°"),
    "from_unit": _words(
        "Vastuuyksikön selvitys ({})", "Den ansvariga enhetens redogörelse ({})", "From the responsible unit ({})"
    ),
    "own_verdict": _words("Oma arvio", "Egen bedömning", "Own verdict"),
    "own_reason": _words("Perustelu", "Motivering", "Reason"),
    "forecast": _words("Ennuste ({})", "Prognos ({})", "Forecast ({})"),
    "explanation": _words("Selite", "Förklaring", "Explanation"),
    "measures_taken": _words("Toimet", "Åtgärder", "Measures taken"),
    "written_by": _words("Kirjannut", "Antecknat av", "Written by"),
    "figures_behind": _words("Kuvion luvut", "Siffrorna i diagrammet", "The figures behind the chart"),
    "figures_of": _words("Luvut: {}", "Värden: {}", "Figures: {}"),
    "levels_of": _words("Tavoitetasot: {}", "Målnivåer: {}", "Target levels: {}"),
    "files_of": _words("Tiedostot: {}", "Filer: {}", "Files: {}"),
    "period": _words("Jakso", "Period", "Period"),
    "value": _words("Arvo", "Värde", "Value"),
    "margin": _words("Virhemarginaali", "Felmarginal", "Margin of error"),
    "flag": _words("Tieto", "Uppgift", "Kind of figure"),
    "path": _words("Tavoiteura", "Målbana", "Target path"),
    "level": _words("Taso", "Nivå", "Level"),
    "stage": _words("Vaihe", "Skede", "Stage"),
    "decided": _words("päätetty", "beslutad", "decided"),
    "proposed": _words("ehdotettu", "föreslagen", "proposed"),
    "decision": _words("Päätös", "Beslut", "Decision"),
    "not_known": _words("ei tiedossa", "inte känt", "not known"),
    "file": _words("Tiedosto", "Fil", "File"),
    "checksum": _words("Tarkiste (SHA-256)", "Kontrollsumma (SHA-256)", "Checksum (SHA-256)"),
    "older_left_out": _words(
        "Taulukossa ovat uusimmat {} lukua; vanhemmat {} ovat tiedostossa observations.csv.",
        "Tabellen visar de {} senaste värdena; de äldre, {}, finns i filen observations.csv.",
        "The table has the newest {} figures; the older ones ({}) are in observations.csv.",
    ),
    "how_to_read": _words("Näin sivua luetaan", "Så läser du sidan", "How to read this page"),
    "verdicts": _words("Arviot", "Bedömningar", "Verdicts"),
    "symbol": _words("Merkki", "Tecken", "Symbol"),
    "meaning": _words("Merkitys", "Betydelse", "Meaning"),
    "on_charts": _words("Kuvioiden merkit", "Tecken i diagrammen", "Signs on the charts"),
    "marks": _words("Merkinnät", "Märkningar", "Marks"),
    "rolled_up_worst": _words(
        "Tavoitteen arvio on sen mittareiden huonoin arvio, ja päämäärän arvio sen tavoitteiden huonoin.",
        "Ett måls bedömning är den sämsta av dess mätares, ett övergripande måls den sämsta av dess måls.",
        "The verdict on a goal is the worst of its measures, that on a theme the worst of its goals.",
    ),
    "rolled_up_mean": _words(
        "Tavoitteen arvio on sen mittareiden painotettu keskiarvo, ja päämäärän arvio sen tavoitteiden.",
        "Ett måls bedömning är det viktade medeltalet av dess mätare, ett övergripande måls av dess mål.",
        "The verdict on a goal is the weighted mean of its measures, that on a theme of its goals.",
    ),
    "least_known": _words(
        "Kokonaisarvio annetaan, kun vähintään {} painosta on arvioitu.",
        "En helhetsbedömning ges när minst {} av vikten har bedömts.",
        "A whole is judged where at least {} of the weight has a verdict.",
    ),
    "made_by": _words("Laadittu ohjelmalla {}.", "Gjord med {}.", "Made with {}."),
}


def say(key: str, language: Language, *values: object) -> str:
    """The word or sentence called *key*, with *values* in it."""
    return SCORECARD_WORDS[key][language].format(*values)
