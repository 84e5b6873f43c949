"""The criteria of the evaluation procedure in words: met, not met, cannot be judged, and by which figures."""

from collections.abc import Iterator

from heinola_indicators.assessment.evaluation_procedure import Comparison, EvaluationProcedure, Outcome
from heinola_indicators.calculators.formula import Number
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.formula_text import rounded
from heinola_indicators.reports.lines import Line
from heinola_indicators.statistics.evaluation_limits import Sign


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


OUTCOMES: dict[Outcome, dict[Language, str]] = {
    Outcome.MET: _words("täyttyy", "uppfylls", "met"),
    Outcome.NOT_MET: _words("ei täyty", "uppfylls inte", "not met"),
    Outcome.CANNOT_BE_JUDGED: _words("ei arvioitavissa", "kan inte bedömas", "cannot be judged"),
}
WHOLE: dict[Outcome, dict[Language, str]] = {
    Outcome.MET: _words("menettely voi käynnistyä", "förfarandet kan inledas", "the procedure may start"),
    Outcome.NOT_MET: _words("edellytykset eivät täyty", "villkoren uppfylls inte", "the criteria are not met"),
    Outcome.CANNOT_BE_JUDGED: OUTCOMES[Outcome.CANNOT_BE_JUDGED],
}
HEADING = _words(
    "Arviointimenettelyn edellytykset (kuntalaki 118 §, tilinpäätös {})",
    "Villkoren för utvärderingsförfarandet (kommunallagen 118 §, bokslut {})",
    "Criteria of the evaluation procedure (Local Government Act, section 118, accounts of {})",
)
SIGNS: dict[Sign, dict[Language, str]] = {
    Sign.DEFICIT: _words(
        "konsernin alijäämä asukasta kohden", "koncernens underskott per invånare", "deficit of the group per resident"
    ),
    Sign.DEFICIT_BEFORE: _words(
        "konsernin alijäämä asukasta kohden", "koncernens underskott per invånare", "deficit of the group per resident"
    ),
    Sign.MARGIN: _words(
        "vuosikate prosentteina poistoista",
        "årsbidraget i procent av avskrivningarna",
        "annual margin in percent of depreciation",
    ),
    Sign.TAX_RATE: _words(
        "tuloveroprosentti yli keskiarvon", "inkomstskattesats över medeltalet", "income tax rate above the mean"
    ),
    Sign.DEBT: _words(
        "lainat ja vuokravastuut keskiarvoon verrattuna",
        "lån och hyresansvar i förhållande till medeltalet",
        "loans and lease liabilities by the mean",
    ),
    Sign.SERVICING: _words(
        "laskennallinen lainanhoitokate", "kalkylerat låneskötselbidrag", "calculated loan servicing margin"
    ),
}
NOISE = 9  # decimals: 9.36 − 7.36 is a little less than 2 in floating-point arithmetic
COMPARISONS = {"<": "<", ">=": "≥"}


def criteria_line(found: EvaluationProcedure, language: Language) -> Line:
    """The whole, each criterion under it, and under each the figures held against their limits."""
    criteria = tuple(
        Line(f"{one.name}: {OUTCOMES[one.outcome][language]}", tuple(_compared(one.comparisons, language)))
        for one in found.criteria
    )
    return Line(f"{HEADING[language].format(found.year)}: {WHOLE[found.outcome][language]}", criteria)


def _compared(comparisons: tuple[Comparison, ...], language: Language) -> Iterator[Line]:
    for one in comparisons:
        named = f"{SIGNS[one.sign][language]} ({one.year})"
        if one.value is None or one.limit is None or one.comparison is None:
            yield Line(f"{named}: {OUTCOMES[Outcome.CANNOT_BE_JUDGED][language]}")
            continue
        value, limit = (rounded(Number(round(number, NOISE)), language) for number in (one.value, one.limit))
        yield Line(f"{named}: {value}; {COMPARISONS[one.comparison]} {limit}: {OUTCOMES[one.outcome][language]}")
