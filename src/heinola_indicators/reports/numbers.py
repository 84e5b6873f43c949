"""How numbers, days and units are written in the three languages (CLDR, through Babel)."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import Unit

if TYPE_CHECKING:
    from babel.numbers import NumberPattern

LARGEST_WRITTEN_OUT = 1e18  # Babel's decimals end at 28 digits, and nobody reads so many
MINUS = "\u2212"  # Babel writes the hyphen
BARE = frozenset({"index", "ratio"})  # "101,6 indeksi" says nothing more
LOCALES = {Language.FINNISH: "fi_FI", Language.SWEDISH: "sv_FI", Language.ENGLISH: "en_GB"}


def written(value: float, decimals: int, language: Language) -> str:
    """A number with *decimals*, grouped and signed as the language does it.

    >>> written(-1793.29, 1, Language.FINNISH).split()
    ['−1', '793,3']
    """
    if abs(value) >= LARGEST_WRITTEN_OUT:
        return f"{value:.3g}".replace("-", MINUS)
    pattern, locale = _pattern(decimals), LOCALES[language]
    text = str(pattern.apply(round(value, decimals) + 0.0, locale))
    return text.replace("-", MINUS)


def with_unit(value: float, unit: Unit, language: Language) -> str:
    """A number with its unit."""
    number = written(value, unit.decimals, language)
    return number if unit.code in BARE else f"{number}\u00a0{unit_word(unit, language)}"


def unit_word(unit: Unit, language: Language) -> str:
    """The unit in words."""
    return unit.name.to(language) if unit.name else unit.code


def written_day(day: date, language: Language) -> str:
    """A day: 24.11.2026 in Finnish and Swedish, 24 November 2026 in English."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y" if language is Language.ENGLISH else "d.M.y", LOCALES[language])


@cache
def _pattern(decimals: int) -> "NumberPattern":
    from babel.numbers import parse_pattern

    return parse_pattern("#,##0." + "0" * decimals if decimals else "#,##0")
