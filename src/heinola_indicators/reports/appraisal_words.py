"""The figures of an investment's appraisal in words."""

from dataclasses import replace

from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.explanation import AppraisalFigure
from heinola_indicators.reports.lines import Line
from heinola_indicators.reports.numbers import with_unit


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


HEADING = _words(
    "Investointilaskelman tunnusluvut", "Investeringskalkylens nyckeltal", "Figures of the investment appraisal"
)
NAMES: dict[str, dict[Language, str]] = {
    "npv": _words("nettonykyarvo", "nettonuvärde", "net present value"),
    "irr": _words("sisäinen korko", "internränta", "internal rate of return"),
    "payback": _words("takaisinmaksuaika", "återbetalningstid", "payback period"),
    "discounted-payback": _words(
        "diskontattu takaisinmaksuaika", "diskonterad återbetalningstid", "discounted payback period"
    ),
    "benefit-cost": _words("hyöty–kustannussuhde", "nytto-kostnadskvot", "benefit–cost ratio"),
    "annuity": _words("annuiteetti", "annuitet", "annuity"),
}
NEVER = _words("ei maksa itseään takaisin", "betalar sig inte tillbaka", "never paid back")
NO_RATE = _words("ei ole: millään korolla nykyarvo ei ole nolla", "saknas: ingen ränta ger nuvärdet noll", "none")
SEVERAL = _words(
    "ei yksiselitteinen, korkoja {}: {}", "inte entydig, {} räntor: {}", "not unique, there are {} rates: {}"
)
ONE = _words(
    "ei käytetä, kassavirran etumerkki vaihtuu useasti: {}",
    "används inte, kassaflödet byter tecken flera gånger: {}",
    "not used, as the flows change sign several times: {}",
)
NO_FIGURE = _words("ei laskettavissa", "kan inte beräknas", "cannot be calculated")
PAYBACKS = frozenset({"payback", "discounted-payback"})


def appraisal_line(figures: tuple[AppraisalFigure, ...], language: Language) -> Line:
    """A line for each figure, under one."""
    lines = tuple(Line(f"{NAMES[one.name][language]}: {_value(one, language)}") for one in figures)
    return Line(HEADING[language], lines)


def _value(one: AppraisalFigure, language: Language) -> str:
    if one.value is not None:
        return with_unit(one.value, _finer(one.unit), language)
    if one.rates is not None:
        rates = "; ".join(with_unit(rate, _finer(one.unit), language) for rate in one.rates)
        if not one.rates:
            return NO_RATE[language]
        return ONE[language].format(rates) if len(one.rates) == 1 else SEVERAL[language].format(len(one.rates), rates)
    return (NEVER if one.name in PAYBACKS else NO_FIGURE)[language]


def _finer(unit: Unit) -> Unit:
    """Rates, years and ratios with two decimals: a tenth of them is much money."""
    return unit if unit.decimals == 0 else replace(unit, decimals=2)
