"""What the numbers of formulas are called in three languages."""

import re

from heinola_indicators.calculators.formula import in_words
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Period, PeriodNotUnderstood, parse_period
from heinola_indicators.reports.period_words import period_words

DATED = re.compile(r"(.+?)_((?:1[89]|20)\d\d(?:_.*)?)")
NUMBERED = re.compile(r"(.+)_(\d{1,2})")

NAMES: dict[str, tuple[str, str]] = {
    "accruals": ("siirtovelat", "resultatregleringar"),
    "advances": ("saadut ennakot", "erhållna förskott"),
    "amount": ("määrä", "belopp"),
    "annual_margin": ("vuosikate", "årsbidrag"),
    "answers": ("vastaukset", "svar"),
    "balance": ("kertymä", "saldo"),
    "balance_total": ("taseen loppusumma", "balansomslutning"),
    "baseline": ("lähtötaso", "utgångsnivå"),
    "baseline_high": ("lähtötason yläraja", "utgångsnivåns övre gräns"),
    "baseline_low": ("lähtötason alaraja", "utgångsnivåns nedre gräns"),
    "baseline_margin": ("lähtötason virhemarginaali", "utgångsnivåns felmarginal"),
    "benefits": ("hyödyt", "nyttor"),
    "cash": ("rahavarat", "likvida medel"),
    "chance_of_fewer": ("vähempien tapahtumien todennäköisyys", "sannolikheten för färre händelser"),
    "chance_of_no_more": ("enintään näiden tapahtumien todennäköisyys", "sannolikheten för högst så många händelser"),
    "change_by_event": ("tapahtuman vaikutus", "händelsens verkan"),
    "costs": ("kustannukset", "kostnader"),
    "count_high": ("tapahtumien yläraja", "händelsernas övre gräns"),
    "count_low": ("tapahtumien alaraja", "händelsernas nedre gräns"),
    "debt_of_mean": ("velka keskiarvoon verrattuna", "skuld i förhållande till medeltalet"),
    "deflator": ("hintaindeksi", "prisindex"),
    "depreciation": ("poistot", "avskrivningar"),
    "deviation": ("keskihajonta", "standardavvikelse"),
    "deviation_of_all": ("kaikkien keskihajonta", "standardavvikelse för alla"),
    "difference": ("erotus", "skillnad"),
    "direct": ("välitön", "direkt"),
    "discounted_benefits": ("diskontatut hyödyt", "diskonterade nyttor"),
    "discounted_costs": ("diskontatut kustannukset", "diskonterade kostnader"),
    "domestic": ("kuntien välinen", "omflyttning"),
    "effect": ("vaikutus", "effekt"),
    "emigration": ("maastamuutto", "utvandring"),
    "end": ("päätepiste", "slutpunkt"),
    "equity": ("oma pääoma", "eget kapital"),
    "events": ("tapahtumat", "händelser"),
    "expenses": ("kulut", "kostnader"),
    "external": ("ulkopuolinen raha", "externa medel"),
    "figure": ("luku", "värde"),
    "figure_high": ("luvun yläraja", "värdets övre gräns"),
    "figure_low": ("luvun alaraja", "värdets nedre gräns"),
    "figure_margin": ("luvun virhemarginaali", "värdets felmarginal"),
    "financial_expenses": ("rahoituskulut", "finansiella kostnader"),
    "financial_income": ("rahoitustuotot", "finansiella intäkter"),
    "financing_shares": ("rahoitusosuudet", "finansieringsandelar"),
    "first": ("ensimmäinen", "första"),
    "flow": ("kassavirta", "kassaflöde"),
    "foreign": ("ulkomainen", "utländsk"),
    "gained": ("lisäys", "ökning"),
    "group_debt_per_resident": ("konsernin lainat ja vuokravastuut asukasta kohti", "koncernens skuld per invånare"),
    "group_margin_of_depreciation": ("konsernin vuosikate poistoista", "koncernens årsbidrag av avskrivningar"),
    "group_servicing_margin": ("konsernin lainanhoitokate", "koncernens låneskötselbidrag"),
    "group_surplus_per_resident": ("konsernin kertynyt ylijäämä asukasta kohti", "koncernens överskott per invånare"),
    "highest_of_all": ("suurin kaikista", "högsta av alla"),
    "immigration": ("maahanmuutto", "invandring"),
    "indirect": ("välillinen", "indirekt"),
    "induced": ("johdettu", "inducerad"),
    "interest": ("korkokulut", "räntekostnader"),
    "intermunicipal": ("kuntien välinen nettomuutto", "nettoomflyttning"),
    "intermunicipal_in": ("kuntien välinen tulomuutto", "omflyttning, inflyttade"),
    "intermunicipal_out": ("kuntien välinen lähtömuutto", "omflyttning, utflyttade"),
    "high": ("yläraja", "övre gräns"),
    "international": ("maahan- ja maastamuuton nettomuutto", "nettoinvandring"),
    "liabilities": ("vieras pääoma", "främmande kapital"),
    "loans": ("lainat", "lån"),
    "low": ("alaraja", "nedre gräns"),
    "lower_post": ("alaraja", "nedre gräns"),
    "lowest_of_all": ("pienin kaikista", "lägsta av alla"),
    "margin": ("virhemarginaali", "felmarginal"),
    "mean": ("keskiarvo", "medelvärde"),
    "mean_group_debt_per_resident": ("kaikkien kuntien keskiarvo", "medeltalet för alla kommuner"),
    "mean_of_all": ("kaikkien keskiarvo", "medelvärde för alla"),
    "mean_tax_rate": ("keskimääräinen tuloveroprosentti", "genomsnittlig inkomstskattesats"),
    "months_in_all": ("kuukaudet yhteensä", "månader sammanlagt"),
    "months_passed": ("kuluneet kuukaudet", "månader som gått"),
    "n": ("n", "n"),
    "needed": ("tarvittava muutos", "behövd förändring"),
    "net_present_value": ("nettonykyarvo", "nettonuvärde"),
    "number_of_all": ("kaikkien lukumäärä", "antalet"),
    "operating_margin": ("toimintakate", "verksamhetsbidrag"),
    "operating_revenue": ("toimintatuotot", "verksamhetsintäkter"),
    "other": ("toinen", "annat"),
    "outlay": ("investointimenot", "investeringsutgifter"),
    "own": ("oma raha", "egna medel"),
    "own_manufacture": ("valmistus omaan käyttöön", "tillverkning för eget bruk"),
    "part": ("osa", "del"),
    "path": ("tavoiteura", "målbana"),
    "payables": ("ostovelat", "leverantörsskulder"),
    "payments": ("kassasta maksut", "kassautbetalningar"),
    "place_among_all": ("sija kaikkien joukossa", "plats bland alla"),
    "population": ("väestö", "befolkning"),
    "printed": ("painettu luku", "tryckt värde"),
    "rate": ("korkokanta", "kalkylränta"),
    "repayments": ("lainanlyhennykset", "amorteringar"),
    "reserves": ("varaukset", "reserveringar"),
    "residual_value": ("jäännösarvo", "restvärde"),
    "revenue": ("tuotot", "intäkter"),
    "scale_high": ("asteikon yläpää", "skalans övre ände"),
    "scale_low": ("asteikon alapää", "skalans nedre ände"),
    "scores": ("pisteet", "poäng"),
    "second": ("toinen", "andra"),
    "share": ("osuus", "andel"),
    "start": ("alkupiste", "startpunkt"),
    "state_transfers": ("valtionosuudet", "statsandelar"),
    "surplus": ("yli- tai alijäämä", "över- eller underskott"),
    "t": ("t", "t"),
    "target_level": ("tavoitetaso", "målnivå"),
    "tax_rate": ("tuloveroprosentti", "inkomstskattesats"),
    "tax_rate_above_mean": ("tuloveroprosentti yli keskiarvon", "inkomstskattesats över medeltalet"),
    "tax_revenue": ("verotulot", "skatteinkomster"),
    "times": ("kerroin", "faktor"),
    "turnover_per_person_year": ("liikevaihto henkilötyövuotta kohti", "omsättning per årsverke"),
    "upper_post": ("yläraja", "övre gräns"),
    "value": ("arvo", "värde"),
    "whole": ("kokonaisuus", "helhet"),
    "x": ("x", "x"),
    "years": ("vuodet", "år"),
    "z": ("z", "z"),
}
"""Finnish and Swedish; what it is in English is the name itself. What a strategy file names is no name of these."""

AROUND: dict[str, tuple[str, str]] = {
    "weight_of_{}": ("paino: {}", "vikt: {}"),
    "weight_{}": ("paino: {}", "vikt: {}"),
    "events_{}": ("tapahtumat: {}", "händelser: {}"),
    "population_{}": ("väestö: {}", "befolkning: {}"),
    "logarithm_of_{}": ("logaritmi: {}", "logaritm: {}"),
    "{}_on_scale": ("{} asteikolla", "{} på skalan"),
    "{}_filled": ("{} (täydennetty)", "{} (ifyllt)"),
    "{}_winsorised": ("{} (rajattu)", "{} (avgränsat)"),
    "low_by_{}": ("pienin arvo {}-syötteen välillä", "lägsta värde inom intervallet för {}"),
    "high_by_{}": ("suurin arvo {}-syötteen välillä", "högsta värde inom intervallet för {}"),
    "deducted_{}": ("vähennetty: {}", "avdraget: {}"),
}


def name_in(language: Language, name: str) -> str:
    """What a number of a formula, or an input, is called; its period comes after it.

    >>> name_in(Language.FINNISH, "annual_margin_2023"), name_in(Language.SWEDISH, "weight_of_jobs")
    ('vuosikate 2023', 'vikt: jobs')
    """
    if (found := DATED.fullmatch(name)) and (period := _period(found[2])):
        return f"{name_in(language, found[1])} {period_words(period, language)}"
    if language is Language.ENGLISH:
        return in_words(name)
    place = 0 if language is Language.FINNISH else 1
    if name in NAMES:
        return NAMES[name][place]
    for pattern, words in AROUND.items():
        before, after = pattern.split("{}")
        if name.startswith(before) and name.endswith(after) and len(name) > len(before + after):
            inner = name[len(before) : len(name) - len(after)]
            return words[place].format(name_in(language, inner))
    if found := NUMBERED.fullmatch(name):
        return f"{name_in(language, found[1])} {found[2]}"
    return in_words(name)


def _period(text: str) -> Period | None:
    """The period that the end of a dated name stands for: ``2023_Q1``, ``2021_to_2025``."""
    try:
        return parse_period(in_words(f"x_{text}")[2:].replace(" to ", "/"))
    except PeriodNotUnderstood:
        return None
