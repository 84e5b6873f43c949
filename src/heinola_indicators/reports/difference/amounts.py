"""Figures of a comparison with their units, and by how much they differ."""

import math
from dataclasses import replace

from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.source import Origin
from heinola_indicators.model.status_file import StatedFigure
from heinola_indicators.model.unit import UNITS, Unit, UnitTable
from heinola_indicators.reports.numbers import MINUS, with_unit
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.status_phrases import SYNTHETIC_MARK

MOST_DECIMALS = 12
MOST_DIGITS = 17  # a float has no more
PERCENT = replace(UNITS["percent"], decimals=2)


def figure_text(figure: StatedFigure, unit: Unit, language: Language) -> str:
    """``2024: 6 118 työpaikkaa``."""
    period = period_words(parse_period(figure.period), language)
    return f"{period}: {with_unit(figure.value, unit, language)}{synthetic_mark(figure.origin)}"


def synthetic_mark(origin: str | None) -> str:
    """A mark on what is synthetic or partly so."""
    return SYNTHETIC_MARK if origin in {Origin.SYNTHETIC, Origin.MIXED} else ""


def by_how_much(difference: float | None, percent: float | None, unit: Unit, decimals: int, language: Language) -> str:
    """``+2 työpaikkaa, +0,03 %``; nothing where it is not known."""
    if difference is None:
        return ""
    told = [_signed(difference, replace(unit.of_differences, decimals=decimals), language)]
    if percent is not None:
        exact = replace(PERCENT, decimals=decimals_to_tell(PERCENT, 0.0, percent))
        told.append(_signed(percent, exact, language))
    return ", ".join(told)


def _signed(number: float, unit: Unit, language: Language) -> str:
    text = with_unit(number, unit, language)
    return text if text.startswith(MINUS) else f"+{text}"


def decimals_to_tell(unit: Unit, old: float | None, new: float | None) -> int:
    """As many as the unit has, or as it takes to see two numbers differ."""
    if old is None or new is None or old == new:
        return unit.decimals
    apart = abs(new - old)
    if apart >= 10**-unit.decimals:
        return unit.decimals
    digits_before_the_point = len(str(int(max(abs(old), abs(new)))))
    needed = math.ceil(-math.log10(apart)) + 1
    return max(unit.decimals, min(needed, MOST_DECIMALS, MOST_DIGITS - digits_before_the_point))


def unit_of(code: str) -> Unit:
    """The unit of a code; one of the strategy's own is told by its code."""
    table = UnitTable(UNITS)
    return table[code] if code in table else Unit(code)
