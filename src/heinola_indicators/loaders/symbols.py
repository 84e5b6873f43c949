"""Publishers' symbols and the flags that they become: the one table of them, shown in ``docs/outputs.md``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from heinola_indicators.model.flag import Flag


@dataclass(frozen=True, slots=True)
class Symbol:
    """What a publisher writes, the flag that it is read as, and in *words* whose it is or what it says."""

    text: str
    flag: Flag
    words: str


IN_CELLS = (
    Symbol(
        ".", Flag.M, 'Statistics Finland: not applicable. `O` where the file\'s own legend says "tieto on puuttuva"'
    ),
    Symbol("..", Flag.O, "Statistics Finland: not available"),
    Symbol("...", Flag.Q, "Statistics Finland: confidential"),
    Symbol("....", Flag.O, "PX: further kinds of missing"),
    Symbol(".....", Flag.O, "PX"),
    Symbol("......", Flag.O, "PX"),
    Symbol(".......", Flag.O, "PX"),
    Symbol("-", Flag.NIL, "the dash of official statistics"),
    Symbol("–", Flag.NIL, "the same, written long"),
    Symbol("", Flag.O, "nothing is written"),
    Symbol("na", Flag.O, "tables of R users"),
    Symbol("n/a", Flag.O, ""),
    Symbol("null", Flag.O, ""),
    Symbol("nan", Flag.O, ""),
    Symbol(":", Flag.O, "Eurostat: not available"),
)
AFTER_NUMBERS = (Symbol("*", Flag.P, "Statistics Finland: preliminary, `20 300*`"),)
BESIDE_NUMBERS = (
    Symbol("*", Flag.P, "preliminary"),
    Symbol("p", Flag.P, "preliminary"),
    Symbol("e", Flag.E, "estimated"),
    Symbol("b", Flag.B, "break"),
    Symbol("u", Flag.U, "low reliability"),
    Symbol("d", Flag.D, "definition differs"),
    Symbol("f", Flag.F, "forecast"),
)
IN_SYKE_YEARS = (
    Symbol("e", Flag.E, "`E2024`, `2024e`: SYKE's estimate in advance"),
    Symbol("*", Flag.E, "`2024*`: the same"),
)
IN_STATUS = (
    Symbol("a", Flag.A, "normal"),
    Symbol("b", Flag.B, "break"),
    Symbol("c", Flag.Q, "Eurostat: confidential"),
    Symbol("d", Flag.D, "definition differs"),
    Symbol("e", Flag.E, "estimated"),
    Symbol("f", Flag.F, "forecast"),
    Symbol("m", Flag.O, "missing"),
    Symbol("n", Flag.U, "Eurostat: not significant"),
    Symbol("o", Flag.O, "missing"),
    Symbol("p", Flag.P, "provisional"),
    Symbol("q", Flag.Q, "suppressed"),
    Symbol("r", Flag.A, "revised"),
    Symbol("s", Flag.E, "Eurostat's own estimate"),
    Symbol("u", Flag.U, "low reliability"),
    Symbol("z", Flag.M, "Eurostat: not applicable"),
)

SYMBOLS: dict[str, Flag] = {symbol.text: symbol.flag for symbol in IN_CELLS}
AFTER: dict[str, Flag] = {symbol.text: symbol.flag for symbol in AFTER_NUMBERS}
MARKS: dict[str, Flag] = {"": Flag(0)} | {symbol.text: symbol.flag for symbol in BESIDE_NUMBERS}
YEAR_MARKS: dict[str, Flag] = {"": Flag(0)} | {symbol.text: symbol.flag for symbol in IN_SYKE_YEARS}
LETTERS: dict[str, Flag] = {symbol.text: symbol.flag for symbol in IN_STATUS}
DOT_IS_MISSING = re.compile(r"(?m)^\s*\.\s*=?\s*tieto (?:on puuttuva|puuttuu)", re.IGNORECASE)


def symbols_by(notes: Iterable[str]) -> dict[str, Flag]:
    """The meaning of symbols, where the file's own legend says more than the publisher's custom.

    Statistics Finland's one dot is "not applicable" today, "missing" in tables whose footer says so.
    """
    if any(DOT_IS_MISSING.search(note) for note in notes):
        return SYMBOLS | {".": Flag.O}
    return SYMBOLS
