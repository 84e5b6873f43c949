"""A formula as text: exact, so that it can be evaluated as it is written, or rounded to be read.

The rounded terms of a sum add up to its rounded total, so that nobody finds a difference that is none.
"""

import re
from dataclasses import replace

from heinola_indicators.calculators.formula import Formula, Number
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.numbers import MINUS, written
from heinola_indicators.reports.plain_numbers import plain
from heinola_indicators.reports.rounded_parts import rounded_parts

TYPOGRAPHY = ((" ** ", "^"), ("*", "·"), ("-", MINUS), ("sqrt(", "√("), ("log(", "ln("))
MOST_DECIMALS = 4
SUM = re.compile(r"-?\{[^{}]+\}(?: [+-] \{[^{}]+\})*")
TERM = re.compile(r"(-?) ?\{([^{}]+)\}")


def formula_text(formula: Formula, language: Language, *, exact: bool) -> str:
    """The formula with its numbers and what it comes to: ``= 0.5`` exact, ``≈ 0,5`` rounded."""
    if exact:
        return f"{formula.with_numbers(_exactly)} = {_exactly(formula.result)}"
    terms = _adding_up(formula)
    text = formula.with_numbers(lambda number: rounded(terms.get(id(number), number), language))
    for sign, shown in TYPOGRAPHY:
        text = text.replace(sign, shown)
    return f"{text} ≈ {rounded(formula.result, language)}"


def _adding_up(formula: Formula) -> dict[int, Number]:
    """The terms of a sum as they are shown, by identity: so that they add up to the total that is shown."""
    unit, terms = formula.result.unit, TERM.findall(formula.text)
    numbers = [formula.numbers[name] for _, name in terms]
    if unit is None or len(terms) < 2 or not SUM.fullmatch(formula.text):
        return {}
    if any(number.unit != unit for number in numbers) or not formula.is_known:
        return {}
    signs = [-1 if sign else 1 for sign, _ in terms]
    signed = [sign * number.value for sign, number in zip(signs, numbers, strict=True)]
    parts = rounded_parts(signed, unit.decimals)
    shown = (replace(number, value=sign * part) for number, sign, part in zip(numbers, signs, parts, strict=True))
    return dict(zip(map(id, numbers), shown, strict=True))


def rounded(number: Number, language: Language) -> str:
    """The number with the decimals of its unit; a bare number with as many as it needs, four at the most."""
    if number.unit is not None:
        return written(number.value, number.unit.decimals, language)
    decimals = next((few for few in range(MOST_DECIMALS) if round(number.value, few) == number.value), MOST_DECIMALS)
    return written(number.value, decimals, language)


def _exactly(number: Number) -> str:
    return plain(number.value)
