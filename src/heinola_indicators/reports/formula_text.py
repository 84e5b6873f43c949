"""A formula as text: exact, so that it can be evaluated as it is written, or rounded to be read."""

from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.numbers import MINUS, written
from heinola_indicators.reports.plain_numbers import plain

TYPOGRAPHY = ((" ** ", "^"), ("*", "·"), ("-", MINUS), ("sqrt(", "√("), ("log(", "ln("))
MOST_DECIMALS = 4


def formula_text(formula: Formula, language: Language, *, exact: bool) -> str:
    """The formula with its numbers and what it comes to: ``= 0.5`` exact, ``≈ 0,5`` rounded."""
    if exact:
        return f"{formula.with_numbers(_exactly)} = {_exactly(formula.result)}"
    text = formula.with_numbers(lambda number: rounded(number, language))
    for sign, shown in TYPOGRAPHY:
        text = text.replace(sign, shown)
    return f"{text} ≈ {rounded(formula.result, language)}"


def rounded(number: Number, language: Language) -> str:
    """The number with the decimals of its unit; a bare number with as many as it needs, four at the most."""
    if number.unit is not None:
        return written(number.value, number.unit.decimals, language)
    decimals = next((few for few in range(MOST_DECIMALS) if round(number.value, few) == number.value), MOST_DECIMALS)
    return written(number.value, decimals, language)


def _exactly(number: Number) -> str:
    return plain(number.value)
