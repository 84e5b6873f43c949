"""The headings and sentences of the mid-term evaluation in three languages."""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


WORDS: dict[str, dict[Language, str]] = {
    "title": _words("{strategy}: väliarviointi", "{strategy}: halvtidsutvärdering", "{strategy}: mid-term evaluation"),
    "span": _words(
        "Strategia on hyväksytty {adopted}; väliarviointi katsoo tilannetta {point}.",
        "Strategin godkändes {adopted}; halvtidsutvärderingen ser på läget {point}.",
        "The strategy was adopted on {adopted}; the evaluation looks at how things stood on {point}.",
    ),
    "not_adopted": _words(
        "Strategian hyväksymispäivä ei ole tiedossa; väliarviointi katsoo tilannetta {point}.",
        "Dagen då strategin godkändes är inte känd; halvtidsutvärderingen ser på läget {point}.",
        "The day on which the strategy was adopted is not known; the evaluation looks at how things stood on {point}.",
    ),
    "term": _words(
        "Valtuustokausi {start}–{end}.", "Fullmäktigeperioden {start}–{end}.", "Council term {start}–{end}."
    ),
    "window": _words(
        "Valtuustokauden väliarvioinnin aika on {first}–{last}.",
        "Tiden för fullmäktigeperiodens halvtidsutvärdering är {first}–{last}.",
        "The time of the term's mid-term evaluation is {first}–{last}.",
    ),
    "no_window": _words(
        "Valtuustokaudelle ei ole ilmoitettu väliarvioinnin aikaa, joten tilanne kerrotaan tilannepäivänä.",
        "För fullmäktigeperioden har ingen tid för halvtidsutvärderingen angetts, så läget beskrivs per lägesdagen.",
        "No time of the mid-term evaluation is declared for the term, so the report is as of the as-of date.",
    ),
    "no_term": _words(
        "Tilannepäivän valtuustokautta ei ole ilmoitettu, joten ennustetta kauden loppuun ei tehdä.",
        "Fullmäktigeperioden för lägesdagen har inte angetts, så ingen prognos till periodens slut görs.",
        "The council term of the as-of date is not declared, so there is no forecast to its end.",
    ),
    "horizon": _words(
        "Strategian tavoitevuosi on {year}.", "Strategins målår är {year}.", "The strategy's horizon is {year}."
    ),
    "how_forecast": _words(
        "Ennuste jatkaa lukujen suoraa viimeisimmän katkon jälkeen; väli on 95 prosentin. Se ei tiedä päätöksistä eikä"
        " toimenpiteistä.",
        "Prognosen förlänger värdenas räta linje sedan det senaste brottet; intervallet är 95 procent. Den vet inget om"
        " beslut eller åtgärder.",
        "The forecast carries on the straight line of the figures since the latest break, with an interval of 95 per"
        " cent. It knows nothing of decisions or measures taken.",
    ),
    "how_history": _words(
        "Aiempien vuosien arviot on tehty silloin voimassa olleilla tavoitetasoilla ja luvuilla sellaisina kuin ne"
        " tunnetaan nyt.",
        "Tidigare års bedömningar har gjorts med de målnivåer som gällde då och värdena som de är kända nu.",
        "The verdicts of earlier years are by the target levels in force then, on the figures as known today.",
    ),
    "summary": _words(
        "Tavoitteet, heikoimmin etenevä ensin", "Målen, det svagaste först", "The goals, the weakest first"
    ),
    "order": _words(
        "Järjestys: ei toteutunut, ei etene, jäljessä, osittain; sitten tavoitteet, joista tiedetään liian vähän;"
        " sitten tavoiteuralla ja saavutettu. Saman arvion sisällä pienempi pistemäärä ensin.",
        "Ordning: inte uppnått, framskrider inte, efter, delvis; sedan mål som för lite är känt om; sedan på målbanan"
        " och uppnått. Inom samma bedömning lägre poäng först.",
        "Order: missed, off track, behind, partly; then goals of which too little is known; then on track and reached."
        " Within a verdict, the lower score first.",
    ),
    "goal": _words("Tavoite", "Mål", "Goal"),
    "theme": _words("Päämäärä", "Övergripande mål", "Theme"),
    "whole": _words("Kokonaisarvio", "Samlad bedömning", "Verdict"),
    "measures": _words("Mittarit", "Mätare", "Measures"),
    "too_little": _words("liian vähän tiedossa", "för lite känt", "too little known"),
    "no_measures": _words("ei mittareita", "inga mätare", "no measures"),
    "goals": _words("Tavoitteittain", "Mål för mål", "Goal by goal"),
    "goal_line": _words(
        "Päämäärä: {theme}. Kokonaisarvio: {status}. Arvioitu {known} mittareiden painosta.",
        "Övergripande mål: {theme}. Samlad bedömning: {status}. Bedömt: {known} av mätarnas vikt.",
        "Theme: {theme}. Verdict: {status}. Judged: {known} of the weight of its measures.",
    ),
    "measure": _words("Mittari", "Mätare", "Measure"),
    "target": _words("Tavoitetaso", "Målnivå", "Target level"),
    "baseline": _words("Lähtötaso", "Utgångsnivå", "Baseline"),
    "at_adoption": _words("hyväksyttäessä {figure}", "vid godkännandet {figure}", "at adoption {figure}"),
    "now": _words("Nyt", "Nu", "Now"),
    "trend": _words("Kehityssuunta", "Utveckling", "Trend"),
    "too_few": _words("liian vähän lukuja ({number})", "för få värden ({number})", "too few figures ({number})"),
    "a_year": _words("{slope} vuodessa", "{slope} per år", "{slope} a year"),
    "to_term_end": _words("Ennuste kauden loppuun", "Prognos till periodens slut", "Forecast to the end of the term"),
    "to_horizon": _words("Ennuste tavoitevuoteen", "Prognos till målåret", "Forecast to the horizon"),
    "interval": _words("väli {low} … {high}", "intervall {low} … {high}", "interval {low} … {high}"),
    "chance": _words("{level}: todennäköisyys {p}", "{level}: sannolikhet {p}", "{level}: probability {p}"),
    "status": _words("Arvio", "Bedömning", "Verdict"),
    "history": _words("Arvio vuosittain", "Bedömning per år", "Verdict by year"),
    "changes": _words(
        "Hyväksymisen jälkeen muutetut tavoitetasot",
        "Målnivåer som ändrats efter godkännandet",
        "Target levels changed since the adoption",
    ),
    "no_changes": _words(
        "Yhtään tavoitetasoa ei ole muutettu.", "Ingen målnivå har ändrats.", "No target level has been changed."
    ),
    "before": _words("Aiempi tavoitetaso", "Tidigare målnivå", "Earlier target level"),
    "after": _words("Uusi tavoitetaso", "Ny målnivå", "New target level"),
    "decision": _words("Päätös", "Beslut", "Decision"),
    "example": _words("esimerkki, ei päätös", "exempel, inte beslut", "an example, not a decision"),
    "open": _words("Mittarit, joita ei voi arvioida", "Mätare som inte kan bedömas", "Measures that cannot be judged"),
    "all_judged": _words("Kaikki mittarit voi arvioida.", "Alla mätare kan bedömas.", "Every measure can be judged."),
    "why": _words("Syy", "Orsak", "Reason"),
    "findings": _words("Mitä luvuista seuraa", "Vad som följer av siffrorna", "What follows from the figures"),
    "no_findings": _words(
        "Luvuista ei seuraa ehdotuksia.", "Inga förslag följer av siffrorna.", "No suggestions follow from the figures."
    ),
    "only_figures": _words(
        "Ehdotukset seuraavat vain luvuista: syitä ei arvioida.",
        "Förslagen följer enbart av siffrorna: inga orsaker bedöms.",
        "The suggestions follow from the figures alone: no causes are considered.",
    ),
    "finding": _words("Havainto", "Iakttagelse", "Finding"),
    "suggestion": _words("Ehdotus", "Förslag", "Suggestion"),
}


def word(key: str, language: Language, **values: object) -> str:
    """The heading or sentence called *key* with *values* in it."""
    return WORDS[key][language].format(**values)
