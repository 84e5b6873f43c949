"""Periods for people: in words in a sentence, ``syyskuu 2026``; short in a column or on an axis, ``9/2026``."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import Frequency, Period

MONTHS = {
    Language.FINNISH: (
        *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
        *("heinä", "elo", "syys", "loka", "marras", "joulu"),
    ),
    Language.SWEDISH: (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
MONTH = {Language.FINNISH: "kuu", Language.SWEDISH: "", Language.ENGLISH: ""}  # Finnish says it once: tammi–elokuu


def period_words(period: Period, language: Language) -> str:
    """A year by its number, months by their names; other periods as files write them.

    >>> period_words(Period(Frequency.MONTH, 12 * 2026 + 8, 12 * 2026 + 8), Language.FINNISH)
    'syyskuu 2026'
    """
    names, ending = MONTHS[language], MONTH[language]
    first, last = period.start.month - 1, period.end.month - 1
    if period.frequency is Frequency.MONTH:
        return f"{names[last]}{ending} {period.year}"
    if period.frequency is Frequency.CUMULATIVE and first == last:
        return f"{names[last]}{ending} {period.year}"
    if period.frequency in {Frequency.CUMULATIVE, Frequency.QUARTER, Frequency.HALF_YEAR, Frequency.THIRD}:
        return f"{names[first]}–{names[last]}{ending} {period.year}"
    return str(period).replace("/", "–")


def period_short(period: Period) -> str:
    """A month by its number, in every language; other periods as files write them.

    >>> period_short(Period(Frequency.MONTH, 12 * 2026 + 8, 12 * 2026 + 8))
    '9/2026'
    """
    return f"{period.end.month}/{period.year}" if period.frequency is Frequency.MONTH else str(period)
