"""How numbers, days and units are written in the three languages, as CLDR says (decision 0017)."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from heinola_indicators.model.localised import Language
from heinola_indicators.model.unit import Unit

TIME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z)?)?", re.ASCII)
LARGEST_WRITTEN_OUT = 1e18  # nobody reads more digits
MINUS = "\u2212"
SIGNS = {  # of -1,234.5: group, decimal point
    Language.FINNISH: str.maketrans({",": "\u00a0", ".": ",", "-": MINUS}),
    Language.SWEDISH: str.maketrans({",": "\u00a0", ".": ",", "-": MINUS}),
    Language.ENGLISH: str.maketrans({"-": MINUS}),
}
BARE = frozenset({"index", "ratio"})  # "101,6 indeksi" says nothing more
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def written(value: float, decimals: int, language: Language) -> str:
    """A number with *decimals*, grouped and signed as the language does it.

    >>> written(-1793.29, 1, Language.FINNISH).split()
    ['−1', '793,3']
    """
    if abs(value) >= LARGEST_WRITTEN_OUT:
        return f"{value:.3g}".replace("-", MINUS)
    return f"{rounded(value, decimals):,f}".translate(SIGNS[language])


def rounded(value: float, decimals: int) -> Decimal:
    """A number rounded as it is written out, halves away from zero, as spreadsheets do; zero has no sign.

    >>> rounded(115.55, 1), rounded(-2.675, 2), rounded(-0.04, 1)
    (Decimal('115.6'), Decimal('-2.68'), Decimal('0.0'))
    """
    digits = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return digits or abs(digits)


def with_unit(value: float, unit: Unit, language: Language) -> str:
    """A number with its unit."""
    number = written(value, unit.decimals, language)
    return number if unit.code in BARE else f"{number}\u00a0{unit_word(unit, language)}"


def unit_word(unit: Unit, language: Language) -> str:
    """The unit in words."""
    return unit.name.to(language) if unit.name else unit.code


def written_time(text: str, language: Language) -> str:
    """A time of a file, ``20230216 08:00`` or ``2026-11-05T06:00:00Z``, as days are written; any other text as it is.

    >>> written_time("2026-11-05T06:00:00Z", Language.FINNISH), written_time("eilen", Language.FINNISH)
    ('5.11.2026 06:00 UTC', 'eilen')
    """
    found = TIME.fullmatch(text.strip())
    if found is None:
        return text
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return text
    return " ".join(filter(None, (written_day(day, language), found[4], "UTC" if found[5] else "")))


def written_day(day: date, language: Language) -> str:
    """A day: 24.11.2026 in Finnish and Swedish, 24 November 2026 in English."""
    if language is Language.ENGLISH:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"
