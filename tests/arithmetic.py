"""Formulas calculated again as they are written: numbers, + - * / **, brackets, the functions of the notation."""

import ast
import math
import operator
from dataclasses import replace

import numpy as np
import pytest

from heinola_indicators.calculators import CALCULATORS
from heinola_indicators.calculators.formula import Number
from heinola_indicators.calculators.formulas import calculation, formulas_behind
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.reports.formula_text import formula_text

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
BASE = year_period(2020)
WITHOUT_VALUE_FORMULA = {"irr-count", "payback", "discounted-payback"}  # counted, or nothing is ever owed
FUNCTIONS = {"sqrt": math.sqrt, "log": math.log, "exp": math.exp, "min": min, "max": max}


def evaluated(text):
    """What the text comes to.

    >>> evaluated("-(2 ** 3) + sqrt(max(4, 9)) / 1.5")
    -6.0
    """
    return _value(ast.parse(text, mode="eval").body)


def _value(node):
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=sign, right=right):
            return OPERATORS[type(sign)](_value(left), _value(right))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return FUNCTIONS[name](*map(_value, arguments))
    message = f"{ast.unparse(node)} is no arithmetic"
    raise ValueError(message)


def assert_comes_to_what_it_shows(formula, *, cancels=False):
    """The formula, written exactly, comes to its result.

    Where large terms *cancels* each other out, to 1e-12 of the largest of them.
    """
    text, _, shown = formula_text(formula, Language.FINNISH, exact=True).rpartition(" = ")
    largest = max((abs(number.value) for number in formula.numbers.values()), default=0.0)
    tolerance = 1e-12 * largest if cancels else 0.0
    assert evaluated(text) == pytest.approx(float(shown), rel=1e-12, abs=tolerance), f"{formula.name}: {text}"


def checked(name, inputs, given, *, cancels=False):
    """The formulas of every figure of the calculator, each of which has been evaluated."""
    calculator = CALCULATORS.load(name)
    calculated = calculation(calculator, inputs, given, "111", BASE)
    result, behind = calculator(**inputs, **given), {}
    for area in result.areas:
        for period in result.periods:
            found = formulas_behind(calculator, replace(calculated, area=area, period=period))
            value = result.value[result.areas.index(area), result.periods.index(period)]
            if np.isnan(value):
                assert found == ()
                continue
            if given.get("measure") not in WITHOUT_VALUE_FORMULA or (found and found[0].name == "value"):
                assert (found[0].name, found[0].result) == ("value", Number(value, result.unit))
            for formula in found:
                assert_comes_to_what_it_shows(formula, cancels=cancels)
            behind[area, str(period)] = found
    return behind
