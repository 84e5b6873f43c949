"""The headings and sentences of the budget workbook in three languages."""

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.report_words import WORDS as REPORT_WORDS


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words(
        "Talousarvio {0} ja taloussuunnitelma {1}", "Budget {0} och ekonomiplan {1}", "Budget {0}, plan {1}"
    ),
    "summary": _words("Yhteenveto", "Sammandrag", "Summary"),
    "series": _words("Aikasarjat", "Tidsserier", "Series"),
    "charts": _words("Kuviot", "Figurer", "Charts"),
    "checks": _words("Tarkistukset", "Kontroller", "Checks"),
    "action": _words("Toimenpide", "Åtgärd", "Action"),
    "baseline_year": _words("Lähtötaso (vuosi)", "Utgångsnivå (år)", "Baseline (year)"),
    "actual_year": _words("TP {0}", "BS {0}", "Actual {0}"),
    "running_year": _words("TA {0} (muutoksineen)", "BG {0} (med ändringar)", "Budget {0} (as amended)"),
    "budget_year": _words("TA {0}", "BG {0}", "Budget {0}"),
    "plan_year": _words("TS {0}", "EP {0}", "Plan {0}"),
    "forecast": _words("Ennuste {0}", "Prognos {0}", "Forecast {0}"),
    "proposed": _words("Ehdotettu, ei päätetty", "Föreslaget, ej beslutat", "Proposed, not decided"),
    "deviation": _words(
        "Poikkeama (Ennuste {0} − TA {0}; + = parempi)",
        "Avvikelse (Prognos {0} − BG {0}; + = bättre)",
        "Deviation (Forecast {0} − Budget {0}; + = better)",
    ),
    "needed": _words(
        "Tarvittava muutos vuodessa (TA {0})", "Ändring som behövs per år (BG {0})", "Change needed a year (Budget {0})"
    ),
    "binding": _words("Sitovuus", "Bindning", "Binding"),
    "comment": _words("Kommentti", "Kommentar", "Comment"),
    "binding_council": _words("valtuusto", "fullmäktige", "council"),
    "binding_board": _words("hallitus", "styrelsen", "board"),
    "binding_none": _words("ei sitova", "inte bindande", "not binding"),
    "total": _words("Yhteensä", "Totalt", "In all"),
    "verdicts_by_theme": _words("Arviot päämäärittäin", "Bedömningar enligt övergripande mål", "Verdicts by theme"),
    "legend": _words("Tilojen selitykset", "Lägena förklarade", "What the verdicts mean"),
    "meaning": _words("Merkitys", "Betydelse", "Meaning"),
    "marks": _words("Merkinnät ja ohjeet", "Märkningar och anvisningar", "Marks and guidance"),
    "lacking": _words("Mitä puuttuu tai on esimerkkiä", "Vad saknas eller är exempel", "What is missing or an example"),
    "lacks_figure": _words("luku", "värde", "figure"),
    "lacks_baseline": _words("lähtötaso", "utgångsnivå", "baseline"),
    "lacks_target": _words("päätetty tavoitetaso", "beslutad målnivå", "decided target level"),
    "lacks_owner": _words("vastuutaho", "ansvarig", "owner"),
    "lacks_forecast": _words("ennuste {0}", "prognos {0}", "forecast {0}"),
    "lacks": _words("Puuttuu", "Saknas", "Missing"),
    "made_up": _words("Synteettistä tai esimerkkiä", "Syntetiskt eller exempel", "Synthetic or an example"),
    "example_target": _words("tavoitetaso", "målnivå", "target level"),
    "example_baseline": _words("lähtötaso", "utgångsnivå", "baseline"),
    "example_owner": _words("vastuu", "ansvar", "owner"),
    "example_definition": _words("määritelmä", "definition", "definition"),
    "how_inputs": _words(
        "Keltaiset solut ovat syöttöjä: tavoitetasot ja kommentit. Muutettu tavoitetaso lihavoituu, ja tila, poikkeama"
        " ja tarvittava muutos lasketaan heti uudelleen. Muut solut on suojattu ilman salasanaa.",
        "De gula cellerna är inmatning: målnivåer och kommentarer. En ändrad målnivå blir fet, och läget, avvikelsen"
        " och den ändring som behövs räknas genast om. De övriga cellerna är skyddade utan lösenord.",
        "Yellow cells are for input: target levels and comments. A changed target level turns bold, and the status,"
        " the deviation and the change needed are calculated anew. The other cells are protected without a password.",
    ),
    "how_judged": _words(
        "Tila arvioi viimeisimmän luvun sen jakson tavoitetasoon, jolle luku kuuluu tai joka seuraa sitä lähinnä."
        " Ehdotettu tavoitetaso ei arvioi mitään ennen päätöstä.",
        "Läget bedömer det senaste värdet mot målnivån för värdets period eller den närmast följande. En föreslagen"
        " målnivå bedömer ingenting innan den är beslutad.",
        "The status holds the latest figure against the target level of its period or the next one after it. A proposed"
        " target level judges nothing until it is decided.",
    ),
    "how_forecast": _words(
        "Ennuste on vastuuyksikön antama; viiva tarkoittaa, ettei sitä ole annettu.",
        "Prognosen har getts av den ansvariga enheten; ett streck betyder att den inte har getts.",
        "The forecast is the responsible unit's own; a dash means that none was given.",
    ),
    "how_back": _words(
        "Muutetut tavoitetasot ja kommentit luetaan takaisin komennolla: heinola-indicators targets read TYÖKIRJA.",
        "Ändrade målnivåer och kommentarer läses in med kommandot: heinola-indicators targets read ARBETSBOK.",
        "Changed target levels and comments are read back by: heinola-indicators targets read WORKBOOK.",
    ),
    "changed_level": _words(
        "Tavoitetasoa on muutettu tässä työkirjassa; selite päivittyy, kun muutos on viety strategiatiedostoon.",
        "Målnivån har ändrats i denna arbetsbok; förklaringen uppdateras när ändringen har förts in i strategifilen.",
        "The target level has been changed in this workbook; the reason follows once the strategy file has the change.",
    ),
    "input_level": _words(
        "Kirjoita tavoitetaso lukuna mittarin yksikössä tai jätä tyhjäksi.",
        "Skriv målnivån som ett tal i mätarens enhet eller lämna tomt.",
        "Write the target level as a number in the measure's unit, or leave it empty.",
    ),
    "wrong_level": _words(
        "Tavoitetaso on luku: ei tekstiä, ei yksikköä.",
        "Målnivån är ett tal: ingen text, ingen enhet.",
        "A target level is a number: no text, no unit.",
    ),
    "input_comment": _words(
        "Vapaa kommentti, enintään 1 000 merkkiä.",
        "Fri kommentar, högst 1 000 tecken.",
        "A free comment of up to 1,000 characters.",
    ),
    "range_note": _words(
        "Tavoiteväliä muutetaan strategiatiedostossa.",
        "Ett målintervall ändras i strategifilen.",
        "A target range is changed in the strategy file.",
    ),
    "id": _words("Tunnus", "Id", "Id"),
    "area_code": _words("Aluekoodi", "Områdeskod", "Area code"),
    "year": _words("Vuosi", "År", "Year"),
    "flag": _words("Havainnon tila", "Observationens status", "Flag"),
    "figure": _words("Luku", "Värde", "Figure"),
    "path": _words("Päätetty tavoiteura", "Beslutad målbana", "Decided target path"),
    "target_level": _words("Tavoitetaso", "Målnivå", "Target level"),
    "after_break": _words("Luku katkon jälkeen ({0}–)", "Värde efter brottet ({0}–)", "Figure after the break ({0}–)"),
    "margin": _words("Virhemarginaali", "Felmarginal", "Margin of error"),
    "chart_text": _words(
        "Kuvio: {measure}, {unit}. Luvut {first} ({first_period})–{last} ({last_period}). Tavoitetaso: {target}."
        " Tila: {status}. Luvut ovat lehdellä {sheet}.",
        "Figur: {measure}, {unit}. Värden {first} ({first_period})–{last} ({last_period}). Målnivå: {target}."
        " Läge: {status}. Värdena finns på bladet {sheet}.",
        "Chart: {measure}, {unit}. Figures {first} ({first_period})–{last} ({last_period}). Target level: {target}."
        " Status: {status}. The figures are on the sheet {sheet}.",
    ),
    "charts_note": _words(
        "Jokaisen kuvion luvut ovat lehdellä {0}. Virhemarginaali on pystyviiva luvun kohdalla.",
        "Värdena bakom varje figur finns på bladet {0}. Felmarginalen är ett lodrätt streck vid värdet.",
        "The figures behind every chart are on the sheet {0}. The margin of error is a vertical line at the figure.",
    ),
    "kind": _words("Laji", "Slag", "Kind"),
    "problem": _words("ongelma", "problem", "problem"),
    "warning": _words("varoitus", "varning", "warning"),
    "place": _words("Paikka", "Plats", "Place"),
    "note": _words("huomautus", "anmärkning", "note"),
    "subject": _words("Kohde", "Gäller", "Of what"),
    "about": _words("Mistä on kyse", "Vad det gäller", "What it is"),
    "mend": _words("Miten korjataan", "Hur det rättas", "How to mend it"),
    "message": _words("Ohjelman viesti (englanniksi)", "Programmets meddelande (på engelska)", "The program's message"),
    "rule": _words("Sääntö", "Regel", "Rule"),
    "no_checks": _words(
        "Ei ongelmia eikä varoituksia.", "Inga problem och inga varningar.", "No problems, no warnings."
    ),
    "page": _words("Sivu &P / &N", "Sida &P / &N", "Page &P of &N"),
}


def word(key: str, language: Language) -> str:
    """The heading or sentence called *key*, the workbook's own or that of all reports."""
    return (WORDS.get(key) or REPORT_WORDS[key])[language]
