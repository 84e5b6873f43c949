"""A probability in whole percents."""

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.numbers import written

SURE_NOT = 0.01


def probability_phrase(share: float, language: Language) -> str:
    """``12 %``; never 0 or 100 %, which no forecast can promise.

    >>> probability_phrase(0.0004, Language.ENGLISH).split()
    ['<', '1', '%']
    """
    if share < SURE_NOT:
        return f"<\u00a0{_percent(SURE_NOT, language)}"
    if share > 1 - SURE_NOT:
        return f">\u00a0{_percent(1 - SURE_NOT, language)}"
    return _percent(share, language)


def _percent(share: float, language: Language) -> str:
    return f"{written(100 * share, 0, language)}\u00a0%"
