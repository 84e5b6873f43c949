"""Formulas of the budget workbook calculated in Python: comparisons, arithmetic and a handful of functions."""

import math
from collections.abc import Callable
from functools import cache
from typing import Any

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

Cell = Callable[[str], Any]

OPERATORS = {"=": "==", "<>": "!=", "^": "**"}
FUNCTIONS: dict[str, Any] = {
    "ABS": abs,
    "AND": lambda *given: all(given),
    "ISNUMBER": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "MAX": max,
    "MIN": min,
    "N": lambda value: value if isinstance(value, (int, float)) else 0,
    "NOT": lambda value: not value,
    "OR": lambda *given: any(given),
    "SQRT": math.sqrt,
}


def calculated(formula: str, cell: Cell) -> Any:
    """What *formula*, with its sign of equality, comes to; *cell* gives the value at an address.

    Arithmetic with a text raises TypeError, where Excel would show #VALUE!.
    """
    names = {**FUNCTIONS, "IF": _if, "cell": cell, "__builtins__": {}}
    return eval(_python(formula), names)  # noqa: S307 - our own formulas


def _if(condition: Callable[[], Any], then: Callable[[], Any], otherwise: Callable[[], Any]) -> Any:
    return then() if condition() else otherwise()


@cache
def _python(formula: str) -> str:
    """The formula as an expression of Python; what IF does not choose is not calculated."""
    written, functions = [], []
    for token in Tokenizer(formula).items:
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            functions.append(token.value[:-1])
            written.append(f"{token.value[:-1]}({'lambda: ' if functions[-1] == 'IF' else ''}")
        elif token.type == Token.FUNC:
            functions.pop()
            written.append(")")
        elif token.type == Token.SEP:
            written.append(", lambda: " if functions[-1] == "IF" else ", ")
        elif token.type == Token.PAREN:
            functions.append("") if token.subtype == Token.OPEN else functions.pop()
            written.append(token.value)
        elif token.type == Token.OPERAND and token.subtype == Token.RANGE:
            written.append(f"cell({token.value.replace('$', '')!r})")
        elif token.type == Token.OPERAND:
            written.append({"FALSE": "False", "TRUE": "True"}.get(token.value, token.value))
        else:
            written.append(OPERATORS.get(token.value, token.value))
    return "".join(written)


def sheet_values(formulas: dict[str, Any]) -> Cell:
    """The values of the cells of a sheet, *formulas* and constants by address, calculated when asked for."""
    known: dict[str, Any] = {}

    def value(address: str) -> Any:
        if address not in known:
            content = formulas.get(address)
            is_formula = isinstance(content, str) and content.startswith("=")
            known[address] = calculated(content, value) if is_formula else content
        return known[address]

    return value
