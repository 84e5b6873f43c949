"""A target level in words, with its unit."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.strategy import DecisionOrigin, TargetLevel
from heinola_indicators.model.unit import Unit
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import EXAMPLE_MARK
from heinola_indicators.reports.unit_words import amount

AND = {Language.FINNISH: " ja ", Language.SWEDISH: " och ", Language.ENGLISH: " and "}


def bounds_phrase(level: TargetLevel, unit: Unit, language: Language) -> str:
    """``vähintään 6 250 työpaikkaa``; of a range both ends."""
    bounds = (("at_least", level.low), ("at_most", level.high))
    return AND[language].join(
        f"{word(key, language)} {amount(end, unit, language)}" for key, end in bounds if end is not None
    )


def level_phrase(level: TargetLevel, unit: Unit, language: Language) -> str:
    """``vähintään 6 250 työpaikkaa (2025)*``: with its period, and a mark on an example."""
    return f"{bounds_phrase(level, unit, language)} ({period_words(level.period, language)}){level_mark(level)}"


def level_mark(level: TargetLevel) -> str:
    """A star on a level that nobody has decided."""
    return EXAMPLE_MARK if level.decision.origin is DecisionOrigin.EXAMPLE else ""
