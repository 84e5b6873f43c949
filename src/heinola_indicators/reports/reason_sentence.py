"""The sentence that a verdict's reason makes in a language."""

from dataclasses import replace
from datetime import date

from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.status import Reason, TargetStatus
from heinola_indicators.model.unit import UNITS, Unit
from heinola_indicators.reports.numbers import with_unit, written, written_day
from heinola_indicators.reports.period_words import period_words
from heinola_indicators.reports.reason_words import REASON_WORDS
from heinola_indicators.reports.status_words import STATUS_WORDS

SHARE = replace(UNITS["percent"], decimals=0)


def reason_sentence(reason: Reason, unit: Unit, language: Language) -> str:
    """Why the verdict is what it is, in one sentence; numbers are rounded as the unit is shown."""
    facts = {name: _fact_in_words(name, fact, unit, language) for name, fact in reason.facts.items()}
    return REASON_WORDS[reason.code][language].format(**facts)


def _fact_in_words(name: str, fact: object, unit: Unit, language: Language) -> str:
    if name == "otherwise":
        return STATUS_WORDS[language][TargetStatus(str(fact))]
    if name == "expected_by":
        return written_day(date.fromisoformat(str(fact)), language)
    if name in {"share", "probability"} and isinstance(fact, float):
        return with_unit(100 * fact, SHARE, language)
    if name.endswith("period"):
        return period_words(parse_period(str(fact)), language)
    if isinstance(fact, Localised):
        return fact.to(language)
    if isinstance(fact, (int, float)):
        return written(fact, unit.decimals, language)
    return str(fact)
