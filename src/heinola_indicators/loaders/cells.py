"""What stands in a cell: a number, a publisher's symbol, or neither; brought to values and flags by columns."""

import re
from collections.abc import Sequence
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from heinola_indicators.loaders.symbols import AFTER, SYMBOLS
from heinola_indicators.model.flag import Flag

BLANKS = dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u2007"), " ")
MINUS = {0x2212: "-", 0x2013: "-"}
GROUPED = re.compile(r"[-+]?\d{1,3}( \d{3})+(?!\d)", re.ASCII)  # blanks elsewhere do not make one number of two
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)  # float() takes nan and 1_000
FOLLOWED = re.compile(rf"(.*\d)\s*({'|'.join(map(re.escape, AFTER))})")


def number_in(text: str, *, decimal_comma: bool) -> float | None:
    """The number that a text is, with Finnish blanks, minus signs and, where used, decimal commas; or none.

    >>> number_in("1 234,5", decimal_comma=True), number_in("−3", decimal_comma=False)
    (1234.5, -3.0)
    """
    plain = text.translate(BLANKS).translate(MINUS).strip()
    if decimal_comma:
        plain = plain.replace(",", ".", 1)
    plain = plain.replace("- ", "-", 1)
    if " " in plain and GROUPED.match(plain):
        plain = plain.replace(" ", "")
    if not NUMBER.fullmatch(plain):
        return None
    number = float(plain)
    return number if isfinite(number) else None


def symbol_in(cell: object) -> str:
    """What is written in a cell instead of a number, or after one; empty where there is but a number or nothing.

    >>> symbol_in(".."), symbol_in("1 234*"), symbol_in("NA"), symbol_in("5"), symbol_in(5.0)
    ('..', '*', 'NA', '', '')
    """
    text = cell.strip() if isinstance(cell, str) else ""
    if text.casefold() in SYMBOLS:
        return text
    followed = FOLLOWED.fullmatch(text)
    return followed[2] if followed else ""


def values_and_flags(
    cells: Sequence[object], symbols: dict[str, Flag], *, decimal_comma: bool
) -> tuple[NDArray[np.float64], NDArray[np.int64], list[int]]:
    """Values and flags of cells, and the positions of cells that are neither number nor symbol.

    A number followed by ``*`` is preliminary. A cell that is not understood is NaN and flagged missing.
    """
    value = np.full(len(cells), np.nan)
    flag = np.full(len(cells), int(Flag.A), np.int64)
    strange = []
    known: dict[tuple[type, object], tuple[float, int] | None] = {}  # by type: True equals 1
    for position, cell in enumerate(cells):
        if isinstance(cell, float) and isfinite(cell):
            value[position] = cell
            continue
        key = type(cell), cell
        if key not in known:
            known[key] = _read_cell(cell, symbols, decimal_comma=decimal_comma)
        found = known[key]
        if found is None:
            strange.append(position)
            flag[position] = int(Flag.O)
        else:
            value[position], flag[position] = found
    return value, flag, strange


def _read_cell(cell: object, symbols: dict[str, Flag], *, decimal_comma: bool) -> tuple[float, int] | None:
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return None
    if not isinstance(cell, str):
        return (float(cell), int(Flag.A)) if isfinite(cell) else None
    text = cell.strip()
    symbol = symbols.get(text.casefold())
    if symbol is not None:
        return (0.0, int(Flag.NIL)) if symbol is Flag.NIL else (np.nan, int(symbol))
    if followed := FOLLOWED.fullmatch(text):
        number = number_in(followed[1], decimal_comma=decimal_comma)
        return None if number is None else (number, int(AFTER[followed[2]]))
    number = number_in(text, decimal_comma=decimal_comma)
    return None if number is None else (number, int(Flag.A))
